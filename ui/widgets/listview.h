#pragma once

#include "models/table/windowtable.h"

#include <QTableView>

/// A list of any length with rows of one height: arrows and Home/End move by rows, Enter opens, selection, current row and scroll position
/// survive when the order is replaced. GUI thread.
class ListView : public QTableView
{
    Q_OBJECT

public:
    explicit ListView(QWidget *parent);

    /// `table` outlives the view.
    void setTable(WindowTable &table);

    /// Selected rows in ascending order, however many: never asks row by row.
    std::vector<RowRange> selectedRanges() const;
    qint64 selectedCount() const;
    int currentRow() const { return currentIndex().row(); }
    /// Makes a row current and selects it alone; out of range is ignored.
    void goTo(int row);
    /// The next or previous row; where nothing is selected yet, the current one (or the first) is selected instead. 0 does only that.
    void step(int rows);

    void keyboardSearch(const QString &) override { } // single letters are shortcuts here

signals:
    /// The person opened a row by Enter or a double click.
    void opened(int row);
    void selectionCounted(qint64 rows);
    /// The person moved to a row, or (-1) the current one is gone. Not told when the view finds its place again in a new order.
    void currentRowChanged(int row);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void keepPlace();
    void findPlace();
    void select(const std::vector<RowRange> &ranges);
    void setRowHeight();

    WindowTable *m_table = nullptr;
    RowSet m_keptSelection{};
    RowSet m_keptCurrent{};
    RowSet m_keptTop{};
    int m_keptColumn = 0;
    int m_keptOffset = 0; ///< pixels of the top row above the edge
    bool m_byKeyboard = false;
    bool m_movesByItself = false; ///< the current row is set by the view, not by the person
};
