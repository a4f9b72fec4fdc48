#pragma once

#include "models/core/error.h"
#include "models/table/column.h"

#include <QAbstractTableModel>
#include <QByteArrayList>

/// What all tables of ours have in common, so that views need not know what a row is. GUI thread.
class RowTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// The service's id of a row; empty for a row that is gone or outside the table. Never the cache's row id.
    virtual QString key(int row) const = 0;
    /// The text of a cell as it is shown; for copying.
    QString text(int row, int column) const;

    const ColumnLook &look(int column) const { return m_looks.at(column); }
    /// -1 when there is no such column.
    int columnOf(const QString &columnKey) const;
    /// Folded words that `TableRole::Match` gives for the columns that are searched. Cells are not told: the rows change with the words.
    void setMatchWords(const QByteArrayList &words) { m_matchWords = words; }
    /// How a screen reader is told that a row is only similar: "%1" is the cell's words. Empty: not told.
    void setSimilarPhrase(const QString &phrase) { m_similarPhrase = phrase; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// What was asked for did not come; what is shown stays.
    void failed(const Error &error);

protected:
    void setLooks(const QList<ColumnLook> &looks) { m_looks = looks; }
    const QByteArrayList &matchWords() const { return m_matchWords; }
    const QString &similarPhrase() const { return m_similarPhrase; }

private:
    QList<ColumnLook> m_looks{};
    QByteArrayList m_matchWords{};
    QString m_similarPhrase{};
};

/// Answers the roles of a cell from its column's functions.
template <typename T>
class ColumnTable
{
public:
    explicit ColumnTable(QList<Column<T>> columns) : m_columns(std::move(columns)) { }

    static bool answers(int role)
    {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
        case Qt::TextAlignmentRole:
        case TableRole::Value:
        case TableRole::Match:
        case TableRole::State:
        case TableRole::Quiet:
        case TableRole::Icon:
            return true;
        default:
            return false;
        }
    }
    QVariant cell(const T &row, int column, int role, const QByteArrayList &words) const
    {
        const auto &c = m_columns.at(column);
        switch (role) {
        case Qt::DisplayRole:
            return c.text(row);
        case Qt::AccessibleTextRole:
            return c.spoken ? c.spoken(row) : c.text(row);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(c.alignment);
        case TableRole::Value:
            return c.value ? c.value(row) : QVariant(c.text(row));
        case TableRole::Match:
            return c.searched && !words.isEmpty() ? QVariant::fromValue(words) : QVariant();
        case TableRole::State:
            return c.state ? QVariant(static_cast<int>(c.state(row))) : QVariant();
        case TableRole::Quiet:
            return c.quiet ? QVariant(c.quiet(row)) : QVariant();
        case TableRole::Icon:
            return c.icon ? QVariant(c.icon(row)) : QVariant();
        default:
            return {};
        }
    }
    QList<ColumnLook> looks() const
    {
        QList<ColumnLook> looks;
        for (const auto &column : m_columns)
            looks.append(column.look());
        return looks;
    }

private:
    QList<Column<T>> m_columns{};
};
