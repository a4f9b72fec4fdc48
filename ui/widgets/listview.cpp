#include "ui/widgets/listview.h"

#include "ui/widgets/tokens.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

/// More separate ranges than this make every painted cell slow; such a selection is given up when the order is replaced.
static constexpr std::size_t mostRanges = 500;

ListView::ListView(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowHeight();
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { emit opened(index.row()); });
}

void ListView::setTable(WindowTable &table)
{
    m_table = &table;
    setModel(&table);
    connect(&table, &WindowTable::modelAboutToBeReset, this, &ListView::keepPlace);
    connect(&table, &WindowTable::modelReset, this, &ListView::findPlace); // after the view's own: it has forgotten by then
}

std::vector<RowRange> ListView::selectedRanges() const
{
    std::vector<RowRange> ranges;
    if (!selectionModel())
        return ranges;
    const auto selection = selectionModel()->selection();
    for (const auto &range : selection)
        ranges.push_back({.first = range.top(), .last = range.bottom()});
    std::ranges::sort(ranges, {}, &RowRange::first);
    std::vector<RowRange> joined;
    for (const auto &range : ranges) {
        if (!joined.empty() && range.first <= joined.back().last + 1)
            joined.back().last = std::max(joined.back().last, range.last);
        else
            joined.push_back(range);
    }
    return joined;
}

qint64 ListView::selectedCount() const
{
    qint64 rows = 0;
    for (const auto &range : selectedRanges())
        rows += range.last - range.first + 1;
    return rows;
}

void ListView::goTo(int row)
{
    if (!model() || row < 0 || row >= model()->rowCount())
        return;
    const auto column = currentIndex().isValid() ? currentIndex().column() : std::max(0, horizontalHeader()->logicalIndexAt(0));
    selectionModel()->setCurrentIndex(model()->index(row, column), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ListView::step(int rows)
{
    const auto current = currentRow();
    goTo(current < 0 || !selectionModel()->isSelected(currentIndex()) ? std::max(0, current) : current + rows);
}

QModelIndex ListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!model() || model()->rowCount() == 0)
        return {};
    const auto column = currentIndex().isValid() ? currentIndex().column() : std::max(0, horizontalHeader()->logicalIndexAt(0));
    if (action == MoveHome)
        return model()->index(0, column);
    if (action == MoveEnd)
        return model()->index(model()->rowCount() - 1, column);
    if (!currentIndex().isValid())
        return model()->index(0, column);
    return QTableView::moveCursor(action, modifiers);
}

void ListView::keyPressEvent(QKeyEvent *event)
{
    m_byKeyboard = true;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers().testFlag(Qt::ControlModifier) == false) {
        if (currentIndex().isValid())
            emit opened(currentRow());
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) { // rows are one thing: sideways only scrolls
        auto *bar = horizontalScrollBar();
        const auto forward = (event->key() == Qt::Key_Right) != isRightToLeft();
        bar->setValue(bar->value() + (forward ? bar->singleStep() : -bar->singleStep()));
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
    viewport()->update();
}

void ListView::mousePressEvent(QMouseEvent *event)
{
    m_byKeyboard = false;
    QTableView::mousePressEvent(event);
}

void ListView::focusInEvent(QFocusEvent *event)
{
    m_byKeyboard = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    const QScopedValueRollback guard(m_movesByItself, true); // a view without a current row takes its first one
    QTableView::focusInEvent(event);
}

void ListView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        setRowHeight();
}

void ListView::setRowHeight()
{
    const auto height = style()->pixelMetric(QStyle::PM_HeaderDefaultSectionSizeVertical, nullptr, this);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
}

void ListView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !m_byKeyboard || !currentIndex().isValid())
        return;
    const auto top = rowViewportPosition(currentRow());
    QPainter painter(viewport());
    painter.setPen(QPen(tokensOf(palette()).accent, 2));
    painter.drawRect(QRect(1, top + 1, viewport()->width() - 2, rowHeight(currentRow()) - 2));
}

void ListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectionCounted(selectedCount());
}

void ListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the ring spans the row, not the cell
    if (!m_movesByItself)
        emit currentRowChanged(current.row());
}

void ListView::keepPlace()
{
    const auto one = [this](int row) {
        const RowRange range{.first = row, .last = row};
        return row < 0 ? RowSet() : m_table->remember({&range, 1});
    };
    m_keptCurrent = one(currentRow());
    m_keptColumn = std::max(0, currentIndex().column());
    const auto top = verticalScrollBar()->value() > 0 ? rowAt(0) : -1;
    m_keptTop = one(top);
    m_keptOffset = top < 0 ? 0 : rowViewportPosition(top);
    const auto ranges = selectedRanges();
    m_keptSelection = ranges.size() <= mostRanges ? m_table->remember(ranges) : RowSet();
}

void ListView::findPlace()
{
    const auto swap = m_table->lastSwap();
    if (swap == WindowTable::Swap::Result) {
        verticalScrollBar()->setValue(0);
        emit selectionCounted(0);
        emit currentRowChanged(-1);
        return;
    }
    executeDelayedItemsLayout(); // the scroll bar must know the new length first
    const auto scrolls = hasAutoScroll();
    setAutoScroll(false);
    const auto current = m_table->find(m_keptCurrent);
    if (!current.empty()) {
        const QScopedValueRollback guard(m_movesByItself, true);
        selectionModel()->setCurrentIndex(m_table->index(current.front().first, m_keptColumn), QItemSelectionModel::NoUpdate);
    } else {
        emit currentRowChanged(-1);
    }
    select(m_table->find(m_keptSelection));
    setAutoScroll(scrolls);

    const auto top = swap == WindowTable::Swap::Refresh ? m_table->find(m_keptTop) : std::vector<RowRange>();
    if (!top.empty())
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(top.front().first) - m_keptOffset);
    else if (swap == WindowTable::Swap::Reorder && !current.empty())
        scrollTo(currentIndex(), PositionAtCenter);
    else if (swap == WindowTable::Swap::Reorder || m_keptTop.isEmpty())
        verticalScrollBar()->setValue(0);
}

void ListView::select(const std::vector<RowRange> &ranges)
{
    if (ranges.empty() || ranges.size() > mostRanges) {
        emit selectionCounted(0);
        return;
    }
    QItemSelection selection;
    const auto last = m_table->columnCount() - 1;
    for (const auto &range : ranges)
        selection.append(QItemSelectionRange(m_table->index(range.first, 0), m_table->index(range.last, last)));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}
