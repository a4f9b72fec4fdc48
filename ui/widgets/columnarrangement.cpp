#include "ui/widgets/columnarrangement.h"

#include "models/table/rowtable.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int cellPadding = 16; ///< both sides of a cell, at 10 pt
static constexpr int leastDigits = 13; ///< what asks for no more is not made narrower: a date or a state that is cut off says nothing
static constexpr int sortArrow = 20; ///< at 10 pt

ColumnArrangement::ColumnArrangement(QTableView &view, RowTable &table, QObject *parent) : QObject(parent), m_view(view), m_table(table)
{
    for (int column = 0; column < m_table.columnCount(); ++column)
        m_choices.append({.key = m_table.look(column).key});
    auto *header = m_view.horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setMinimumSectionSize(scaled(24, m_view.font()));
    header->setTextElideMode(Qt::ElideRight);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_arranging || width == 0)
            return;
        keepWidths(column);
        fit();
        emit changed();
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_arranging)
            emit changed();
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ColumnArrangement::headerClicked);
    m_view.viewport()->installEventFilter(this);
    fit();
}

ColumnState ColumnArrangement::state() const
{
    ColumnState state{.sortKey = m_sortKey, .descending = m_descending};
    const auto *header = m_view.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual)
        state.columns.append(choice(header->logicalIndex(visual)));
    return state;
}

void ColumnArrangement::setState(const ColumnState &state)
{
    const QScopedValueRollback guard(m_arranging, true);
    auto *header = m_view.horizontalHeader();
    for (int column = 0; column < m_choices.size(); ++column) {
        m_choices[column] = {.key = m_table.look(column).key};
        header->moveSection(header->visualIndex(column), column);
    }
    int place = 0;
    for (const auto &wish : state.columns) {
        const auto column = m_table.columnOf(wish.key);
        if (column < 0)
            continue;
        m_choices[column] = wish;
        header->moveSection(header->visualIndex(column), place++);
    }
    setSort(state.sortKey, state.descending);
    fit();
}

void ColumnArrangement::setShown(const QString &key, bool shown)
{
    const auto column = m_table.columnOf(key);
    if (column < 0)
        return;
    choice(column).shown = shown ? Choice::Shown::Yes : Choice::Shown::No;
    fit();
    emit changed();
}

bool ColumnArrangement::isWanted(const QString &key) const
{
    const auto column = m_table.columnOf(key);
    if (column < 0)
        return false;
    const auto shown = choice(column).shown;
    return shown == Choice::Shown::Yes || (shown == Choice::Shown::Default && m_table.look(column).defaultVisible);
}

void ColumnArrangement::move(const QString &key, int places)
{
    const auto column = m_table.columnOf(key);
    if (column < 0)
        return;
    auto *header = m_view.horizontalHeader();
    const auto from = header->visualIndex(column);
    auto to = from;
    for (auto left = std::abs(places); left > 0;) { // over what is not wanted, so that each step is seen
        to += places < 0 ? -1 : 1;
        if (to < 0 || to >= header->count())
            return;
        if (isWanted(m_table.look(header->logicalIndex(to)).key))
            --left;
    }
    header->moveSection(from, to);
}

void ColumnArrangement::setSort(const QString &key, bool descending)
{
    m_sortKey = key;
    m_descending = descending;
    const QScopedValueRollback guard(m_arranging, true);
    m_view.horizontalHeader()->setSortIndicator(m_table.columnOf(key), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ColumnArrangement::setSortable(const QStringList &keys, const QString &usual)
{
    m_sortable = keys;
    m_usualOrder = usual;
    m_view.horizontalHeader()->setSortIndicatorClearable(!usual.isEmpty());
}

void ColumnArrangement::headerClicked(int column, Qt::SortOrder order)
{
    if (m_arranging)
        return;
    const auto key = column >= 0 && column < m_table.columnCount() ? m_table.look(column).key : QString();
    const auto old = m_sortKey;
    const auto oldDescending = m_descending;
    emit sortAsked(key, order == Qt::DescendingOrder);
    if (m_sortKey == old && m_descending == oldDescending)
        setSort(old, oldDescending); // nobody sorts by that column: the arrow goes back
}

void ColumnArrangement::fillMenu(QMenu &menu)
{
    menu.clear();
    qDeleteAll(menu.findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly)); // what is inside it is not cleared with it
    const auto *header = m_view.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const auto &look = m_table.look(header->logicalIndex(visual));
        auto *action = menu.addAction(look.title);
        action->setObjectName("column."_L1 + look.key);
        action->setCheckable(true);
        action->setChecked(isWanted(look.key));
        connect(action, &QAction::toggled, this, [this, key = look.key](bool shown) { setShown(key, shown); });
    }
    menu.addSeparator();
    auto *moving = menu.addMenu(tr("Move column"));
    for (int visual = 0; visual < header->count(); ++visual)
        addMoveActions(*moving, header->logicalIndex(visual));
    if (!m_sortable.isEmpty())
        addSortActions(*menu.addMenu(tr("Sort by")));
    auto *reset = menu.addAction(tr("Columns as they were at first"));
    reset->setObjectName("column.reset"_L1);
    connect(reset, &QAction::triggered, this, [this] {
        setState({.sortKey = m_sortKey, .descending = m_descending});
        emit changed();
    });
}

void ColumnArrangement::addMoveActions(QMenu &menu, int column)
{
    const auto &look = m_table.look(column);
    if (!isWanted(look.key))
        return;
    //: %1: title of a column; moves it one place towards the first column
    auto *back = menu.addAction(tr("%1: one place back").arg(look.title));
    connect(back, &QAction::triggered, this, [this, key = look.key] { move(key, -1); });
    //: %1: title of a column; moves it one place towards the last column
    auto *on = menu.addAction(tr("%1: one place on").arg(look.title));
    connect(on, &QAction::triggered, this, [this, key = look.key] { move(key, 1); });
}

void ColumnArrangement::addSortActions(QMenu &menu)
{
    const auto add = [this, &menu](const QString &title, const QString &key, bool descending) {
        auto *action = menu.addAction(title);
        action->setObjectName("sort."_L1 + key);
        action->setCheckable(true);
        action->setChecked(m_sortKey == key);
        connect(action, &QAction::triggered, this, [this, key, descending] { emit sortAsked(key, descending); });
    };
    if (!m_usualOrder.isEmpty())
        add(m_usualOrder, {}, false);
    for (int column = 0; column < m_table.columnCount(); ++column) {
        const auto &look = m_table.look(column);
        if (m_sortable.contains(look.key))
            add(look.title, look.key, m_sortKey == look.key && !m_descending);
    }
}

QStringList ColumnArrangement::keysInView() const
{
    QStringList keys;
    const auto *header = m_view.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const auto column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            keys.append(m_table.look(column).key);
    }
    return keys;
}

bool ColumnArrangement::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        fit();
    return QObject::eventFilter(watched, event);
}

ColumnArrangement::Choice &ColumnArrangement::choice(int column)
{
    return m_choices[column];
}

const ColumnArrangement::Choice &ColumnArrangement::choice(int column) const
{
    return m_choices.at(column);
}

void ColumnArrangement::keepWidths(int column)
{
    // Those before it are kept as they are, or the edge would run away from under the mouse.
    const auto *header = m_view.horizontalHeader();
    for (int visual = 0; visual <= header->visualIndex(column); ++visual) {
        const auto kept = header->logicalIndex(visual);
        if (!header->isSectionHidden(kept))
            choice(kept).width = qRound(header->sectionSize(kept) * 10.0 / scaled(10, m_view.font()));
    }
}

int ColumnArrangement::wantedWidth(int column) const
{
    if (const auto width = choice(column).width; width > 0)
        return qRound(width * scaled(10, m_view.font()) / 10.0);
    return std::max(m_table.look(column).widthHint * digitWidth() + scaled(cellPadding, m_view.font()), titleWidth(column));
}

int ColumnArrangement::leastWidth(int column) const
{
    const auto most = leastDigits * digitWidth() + scaled(cellPadding, m_view.font());
    return std::max({std::min(most, wantedWidth(column)), wantedWidth(column) * 17 / 20, titleWidth(column)});
}

int ColumnArrangement::digitWidth() const
{
    return m_view.fontMetrics().horizontalAdvance(u'0');
}

int ColumnArrangement::titleWidth(int column) const
{
    const auto *header = m_view.horizontalHeader();
    return header->fontMetrics().horizontalAdvance(m_table.look(column).title) + scaled(cellPadding + sortArrow, m_view.font());
}

void ColumnArrangement::fit()
{
    const QScopedValueRollback guard(m_arranging, true);
    std::vector<ColumnWish> wishes;
    std::vector<int> columns;
    auto *header = m_view.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const auto column = header->logicalIndex(visual);
        const auto &look = m_table.look(column);
        if (!isWanted(look.key)) {
            header->hideSection(column);
            continue;
        }
        const auto mayLeave = choice(column).shown == Choice::Shown::Default && choice(column).width == 0;
        wishes.push_back({.wanted = wantedWidth(column),
                          .least = leastWidth(column),
                          .rank = mayLeave ? look.rank : 0,
                          .chosen = choice(column).width > 0});
        columns.push_back(column);
    }
    const auto widths = fitColumns(wishes, m_view.viewport()->width());
    for (std::size_t place = 0; place < columns.size(); ++place) {
        header->setSectionHidden(columns[place], widths[place] == 0);
        if (widths[place] > 0)
            header->resizeSection(columns[place], widths[place]);
    }
}
