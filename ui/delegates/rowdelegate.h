#pragma once

#include <QStyledItemDelegate>

enum class CellState;

/// Draws the cells of a table of ours: text in one line, elided, with what was sought marked in it, and a state as its shape and word.
/// Takes every fact from the roles of `TableRole` and keeps nothing per row, so that a full window of cells costs a few milliseconds.
/// GUI thread.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The word that stands at the end of a row that is only similar to what was sought; empty: none.
    void setSimilarWord(const QString &word) { m_similarWord = word; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Shows the whole text of a cell that is elided, as plain text.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    /// The bundled icon of a state; empty for None.
    static QString iconOf(CellState state);
    static QColor colourOf(CellState state, const QPalette &palette);

private:
    QString m_similarWord{};
};
