#pragma once

#include "models/roles/officematrix.h"

#include <QAbstractTableModel>

/// Who may do what in this office as a table: a line for each capability, a column for each role. The columns of the person's own roles and
/// the cells that the office has changed are marked, by a sign and in words. GUI thread.
class MatrixTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit MatrixTable(QObject *parent);

    void show(const OfficeMatrix &office, Roles own);
    /// Short names above the columns, for a narrow window; tooltips and screen readers have the long ones.
    void setShort(bool isShort);

    /// The capability of a line, from 0.
    static Capability capabilityAt(int row) { return static_cast<Capability>(row + 1); }
    /// The role of a column; empty for the first one, which says what the line is about.
    static std::optional<Role> roleAt(int column);
    Grant grantAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isChanged(const QModelIndex &index) const;
    QString sentenceAt(const QModelIndex &index) const;

    OfficeMatrix m_office{};
    Roles m_own{};
    bool m_isShort = false;
};
