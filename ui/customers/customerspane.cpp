#include "ui/customers/customerspane.h"

#include "ui/customers/customercolumns.h"
#include "ui/customers/customercopy.h"
#include "ui/customers/customerdetailpage.h"
#include "ui/customers/customerfilters.h"
#include "ui/customers/customerlist.h"
#include "ui/customers/customerviews.h"
#include "ui/customers/tagdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Swap = WindowTable::Swap;

static constexpr int coversBelow = 900; ///< width of the pane, at 10 pt, under which an opened customer covers the list
static constexpr int mostTagged = 1'000;

CustomersPane::CustomersPane(const CustomersPaneSources &sources, QWidget *parent)
    : QWidget(parent),
      m_sources(sources),
      m_splitter(new QSplitter(this)),
      m_list(new CustomerList(sources.window, this)),
      m_detail(new CustomerDetailPage(sources.book, sources.desk, this)),
      m_copyMenu(new QMenu(this)),
      m_rowMenu(new QMenu(this)),
      m_follow(this)
{
    setObjectName("customers"_L1);
    setAccessibleName(tr("Customers"));
    m_splitter->setObjectName("customers.splitter"_L1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_list->setMinimumWidth(scaled(320, font()));
    m_detail->setMinimumWidth(scaled(360, font()));
    m_detail->hide();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->addWidget(m_splitter);
    m_splitter->setSizes({scaled(760, font()), scaled(480, font())});
    m_splitter->restoreState(m_sources.memory.value(u"customers/splitter"_s));
    m_follow.setSingleShot(true);
    m_follow.setInterval(120ms);

    makeMenus();
    makeActions();
    connectList();
    connectDetail();
    connectViews();
    m_sources.syncState.subscribe(this, [this](const SyncState &state) {
        m_state = state;
        m_list->setSyncState(state);
    });
    const auto last = QString::fromUtf8(m_sources.memory.value(u"customers/view"_s));
    m_views->choose(last.isEmpty() ? u"all"_s : last);
}

void CustomersPane::makeMenus()
{
    auto *filterMenu = new QMenu(m_list->tools().filterButton());
    m_list->tools().filterButton()->setMenu(filterMenu);
    m_filters = new CustomerFilters(m_sources.book, *filterMenu, *m_list->tools().chips(), this);
    auto *columnMenu = new QMenu(m_list->tools().columnsButton());
    m_list->tools().columnsButton()->setMenu(columnMenu);
    const auto fill = [this, columnMenu] {
        m_list->columns().fillMenu(*columnMenu);
        auto *sorting = new QMenu(tr("Sort by"), columnMenu);
        columnMenu->insertMenu(columnMenu->actions().constLast(), sorting);
        for (int column = 0; column < m_list->model().columnCount(); ++column) {
            const auto look = m_list->model().look(column);
            if (!CustomerColumns::sortOf(look.key))
                continue;
            auto *action = sorting->addAction(look.title);
            action->setObjectName("sort."_L1 + look.key);
            action->setCheckable(true);
            const auto isSorted = CustomerColumns::keyOf(m_query.sort) == look.key;
            action->setChecked(isSorted);
            connect(action, &QAction::triggered, this, [this, key = look.key, isSorted] { sortBy(key, isSorted && !m_query.descending); });
        }
    };
    connect(columnMenu, &QMenu::aboutToShow, this, fill);
    auto *header = m_list->view().horizontalHeader();
    connect(header, &QWidget::customContextMenuRequested, this,
            [columnMenu, header](const QPoint &place) { columnMenu->popup(header->mapToGlobal(place)); });
}

QAction *CustomersPane::makeAction(const QString &id, const QString &text, const QList<QKeySequence> &keys, Where where,
                                   std::function<void()> act)
{
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    action->setShortcuts(keys);
    action->setShortcutContext(where == Where::List ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
    addAction(action);
    if (where == Where::List)
        m_list->view().addAction(action);
    connect(action, &QAction::triggered, this, std::move(act));
    return action;
}

void CustomersPane::makeActions()
{
    makeAction(u"customers.filter"_s, tr("Filter customers"), {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)}, Where::Pane,
               [this] { m_list->tools().focusField(); });
    makeAction(u"customers.next"_s, tr("Next customer"), {QKeySequence(Qt::Key_J)}, Where::List, [this] { m_list->view().step(1); });
    makeAction(u"customers.previous"_s, tr("Previous customer"), {QKeySequence(Qt::Key_K)}, Where::List,
               [this] { m_list->view().step(-1); });
    auto *open = makeAction(u"customers.open"_s, tr("Open customer"), {}, Where::List, [this] { openRow(m_list->view().currentRow()); });
    auto *copyId = makeAction(u"customers.copyid"_s, tr("Copy Microsoft ID"), {QKeySequence(Qt::Key_Period)}, Where::List, [this] {
        if (const auto *row = m_list->currentRow())
            copyFact(tr("Microsoft ID"), row->customer.id);
    });
    auto *copyDomain = makeAction(u"customers.copydomain"_s, tr("Copy domain"), {QKeySequence(Qt::Key_D)}, Where::List, [this] {
        if (const auto *row = m_list->currentRow())
            copyFact(tr("Domain"), row->customer.domain);
    });
    auto *copyText = makeAction(u"customers.copytext"_s, tr("Copy rows as text"), {QKeySequence(QKeySequence::Copy)}, Where::List,
                                [this] { copy(ExportFormat::Table); });
    auto *copyTsv
        = makeAction(u"customers.copytsv"_s, tr("Copy rows for a spreadsheet (TSV)"), {}, Where::List, [this] { copy(ExportFormat::Tsv); });
    auto *copyMarkdown
        = makeAction(u"customers.copymarkdown"_s, tr("Copy rows as Markdown"), {}, Where::List, [this] { copy(ExportFormat::Markdown); });
    m_copyMenu->setTitle(tr("Copy rows as"));
    m_copyMenu->addActions({copyText, copyTsv, copyMarkdown});
    makeAction(u"customers.copyas"_s, tr("Copy rows as…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, Where::List, [this] {
        auto &view = m_list->view();
        m_copyMenu->popup(view.viewport()->mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft()));
    });
    auto *tag
        = makeAction(u"customers.tags"_s, tr("Tag selected customers…"), {QKeySequence(Qt::Key_T)}, Where::List, [this] { askTags(); });
    makeAction(u"customers.refresh"_s, tr("Ask the service for the opened customer again"), {}, Where::Pane,
               [this] { m_detail->refresh(); });
    makeAction(u"customers.detail"_s, tr("Show or close the opened customer"), {QKeySequence(Qt::Key_F8)}, Where::Pane, [this] {
        if (m_isOpen)
            closeDetail();
        else
            openRow(m_list->view().currentRow());
    });

    m_rowMenu->addAction(open);
    m_rowMenu->addSeparator();
    m_rowMenu->addActions({copyId, copyDomain});
    m_rowMenu->addMenu(m_copyMenu);
    m_rowMenu->addSeparator();
    m_rowMenu->addAction(tag);
}

void CustomersPane::connectList()
{
    auto &view = m_list->view();
    auto &tools = m_list->tools();
    connect(&tools, &FilterRow::textChanged, this, [this](const QString &text) {
        m_query.text = text;
        m_opensFirst = false;
        ask(Swap::Result);
    });
    connect(&tools, &FilterRow::left, &view, [&view] {
        view.setFocus(Qt::OtherFocusReason);
        view.step(0);
    });
    connect(&tools, &FilterRow::accepted, this, [this] {
        m_opensFirst = m_list->model().isAsking(); // Enter can come before the answer to what was typed
        if (!m_opensFirst)
            openFound();
    });
    connect(&m_list->model(), &WindowTable::orderShown, this, [this] {
        if (std::exchange(m_opensFirst, false))
            openFound();
    });
    connect(&view, &ListView::opened, this, &CustomersPane::openRow);
    connect(&view, &ListView::currentRowChanged, this, [this](int row) {
        if (m_isOpen && row >= 0)
            m_follow.start();
        else
            m_follow.stop();
    });
    connect(&m_follow, &QTimer::timeout, this, [this] {
        if (m_isOpen)
            openRow(m_list->view().currentRow());
    });
    connect(&view, &QWidget::customContextMenuRequested, this, &CustomersPane::showContextMenu);
    connect(&m_list->columns(), &ColumnArrangement::changed, this, &CustomersPane::rememberColumns);
    connect(&m_list->columns(), &ColumnArrangement::sortAsked, this, &CustomersPane::sortBy);
    connect(m_list, &CustomerList::emptyActionTriggered, this, &CustomersPane::leaveEmpty);
    connect(m_list, &CustomerList::emptySecondTriggered, this, [this] {
        if (m_state.problem)
            QGuiApplication::clipboard()->setText(ErrorText::detailsForCopy(*m_state.problem));
    });
    connect(m_filters, &CustomerFilters::changed, this, [this] {
        m_query = m_filters->over(m_query);
        ask(Swap::Result);
    });
}

void CustomersPane::connectViews()
{
    m_views = new CustomerViews(m_sources.views, m_sources.desk, *m_list->tools().viewButton(), m_list->banner(), this);
    connect(m_views, &CustomerViews::chosen, this, &CustomersPane::chooseView);
}

void CustomersPane::connectDetail()
{
    connect(m_detail, &CustomerDetailPage::closed, this, &CustomersPane::closeDetail);
    //: %1: "Phone", "Microsoft ID" and the like
    connect(m_detail, &CustomerDetailPage::copied, this, [this](const QString &caption) { m_list->notify(tr("Copied: %1").arg(caption)); });
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_sources.memory.setValue(u"customers/splitter"_s, m_splitter->saveState()); });
}

void CustomersPane::ask(Swap swap)
{
    m_views->setPresent({.query = m_query, .columns = m_list->columns().state()});
    m_list->setQuery(m_query, swap);
}

void CustomersPane::chooseView(const QString &id, const CustomerView &view)
{
    m_sources.memory.setValue(u"customers/view"_s, id.toUtf8());
    const auto kept = m_sources.memory.value("customers/columns/"_L1 + id);
    auto columns = kept.isEmpty() ? view.columns.value_or(ColumnState{}) : columnStateFrom(kept);
    if (!CustomerColumns::sortOf(columns.sortKey)) {
        columns.sortKey = u"name"_s;
        columns.descending = false;
    }
    m_list->columns().setState(columns);
    m_query = view.query;
    m_query.sort = *CustomerColumns::sortOf(columns.sortKey);
    m_query.descending = columns.descending;
    m_filters->setQuery(m_query);
    {
        const QSignalBlocker quiet(m_list->tools());
        m_list->tools().field()->setText(m_query.text);
    }
    ask(Swap::Result);
}

void CustomersPane::sortBy(const QString &key, bool descending)
{
    const auto sort = CustomerColumns::sortOf(key);
    if (!sort)
        return;
    m_query.sort = *sort;
    m_query.descending = descending;
    m_list->columns().setSort(key, descending);
    rememberColumns();
    ask(Swap::Reorder);
}

void CustomersPane::rememberColumns()
{
    m_sources.memory.setValue("customers/columns/"_L1 + m_views->currentId(), columnStateToJson(m_list->columns().state()));
}

void CustomersPane::leaveEmpty(CustomerEmpty::Reason reason)
{
    switch (reason) {
    case CustomerEmpty::Reason::NothingFound:
        m_views->choose(u"all"_s);
        m_list->tools().focusField();
        break;
    case CustomerEmpty::Reason::Offline:
        m_sources.sync.setOffline(false);
        break;
    case CustomerEmpty::Reason::Problem:
    case CustomerEmpty::Reason::NeverSynced:
    case CustomerEmpty::Reason::NoCustomers:
        m_sources.sync.syncNow(false);
        break;
    case CustomerEmpty::Reason::Loading:
    case CustomerEmpty::Reason::Syncing:
    case CustomerEmpty::Reason::SigningIn:
        break;
    }
}

void CustomersPane::open(const QString &customerId)
{
    if (!customerId.isEmpty())
        showPage({.customer = {.id = customerId}});
}

void CustomersPane::openRow(int row)
{
    const auto *customer = m_list->model().row(row);
    if (customer && !customer->customer.id.isEmpty())
        showPage(*customer);
}

void CustomersPane::openFound()
{
    auto &view = m_list->view();
    if (m_list->model().rowCount() == 0)
        return;
    view.setFocus(Qt::OtherFocusReason);
    view.goTo(std::max(0, view.currentRow()));
    openRow(view.currentRow());
}

void CustomersPane::showPage(const CustomerRow &customer)
{
    m_follow.stop();
    m_detail->open(customer);
    readKnownTags();
    if (m_isOpen)
        return;
    m_isOpen = true;
    arrange();
}

void CustomersPane::closeDetail()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    arrange();
    m_list->view().setFocus(Qt::OtherFocusReason);
}

void CustomersPane::arrange()
{
    const auto covers = width() < scaled(coversBelow, font());
    m_detail->setCovering(covers);
    m_detail->setVisible(m_isOpen);
    m_list->setVisible(!m_isOpen || !covers);
    if (m_isOpen && covers && !m_detail->isAncestorOf(focusWidget() ? focusWidget() : this))
        m_detail->setFocus(Qt::OtherFocusReason);
}

void CustomersPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CustomersPane::readKnownTags()
{
    m_sources.book.facets(m_detail, [this](Result<CustomerFacets> facets) {
        if (!facets)
            return;
        m_knownTags.clear();
        for (const auto &[tag, count] : facets->tags)
            m_knownTags.append(tag);
        m_detail->setKnownTags(m_knownTags);
    });
}

void CustomersPane::copy(ExportFormat format)
{
    const auto count = m_list->view().selectedCount();
    if (count == 0)
        return;
    QList<int> columns;
    const auto keys = m_list->columns().keysInView();
    for (const auto &key : keys)
        columns.append(m_list->model().columnOf(key));
    ShownRows source(m_list->model(), m_list->view().selectedRanges(), columns, mostCopiedRows);
    const auto text = rowsAsText(source, format, {.words = {.locale = QLocale()}});
    if (!text) {
        m_list->banner().fail(text.error());
        return;
    }
    QGuiApplication::clipboard()->setText(*text);
    if (count > mostCopiedRows) {
        m_list->banner().tell(
            tr("Only the first %Ln row(s) were copied: the clipboard is no place for more.", nullptr, static_cast<int>(mostCopiedRows)));
        return;
    }
    m_list->notify(tr("%Ln row(s) copied", nullptr, static_cast<int>(count)));
}

void CustomersPane::copyFact(const QString &caption, const QString &text)
{
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    //: %1: "Microsoft ID", "Domain" and the like; %2: what was copied
    m_list->notify(tr("Copied: %1 %2").arg(caption, text));
}

void CustomersPane::askTags()
{
    const auto ranges = m_list->view().selectedRanges();
    const auto count = m_list->view().selectedCount();
    if (count == 0)
        return;
    if (count > mostTagged) {
        m_list->banner().tell(tr("At most %Ln customer(s) can be tagged at once. Select fewer.", nullptr, mostTagged));
        return;
    }
    QList<TagDialog::Target> targets;
    for (const auto &range : ranges) {
        for (auto row = range.first; row <= range.last; ++row) {
            const auto *customer = m_list->model().row(row);
            if (customer && !customer->customer.id.isEmpty())
                targets.append({.id = customer->customer.id, .name = customer->customer.name, .tags = customer->tags});
        }
    }
    auto *dialog = new TagDialog(m_sources.desk, targets, m_knownTags, this);
    connect(dialog, &TagDialog::changed, this, [this](int customers, const QList<TagChange> &inverse) {
        m_list->banner().tell(tr("%Ln customer(s) tagged.", nullptr, customers), tr("Undo"), [this, inverse] { undoTags(inverse); });
    });
    dialog->open();
}

void CustomersPane::undoTags(const QList<TagChange> &changes)
{
    if (changes.isEmpty())
        return;
    const auto &next = changes.constFirst();
    m_sources.desk.changeTags(next.ids, next.add, next.remove, this, [this, changes](Result<void> done) {
        if (!done)
            m_list->banner().fail(done.error(), tr("Try again"), [this, changes] { undoTags(changes); });
        else
            undoTags(changes.sliced(1));
    });
}

void CustomersPane::showContextMenu(const QPoint &place)
{
    if (m_list->view().currentRow() >= 0)
        m_rowMenu->popup(m_list->view().viewport()->mapToGlobal(place));
}
