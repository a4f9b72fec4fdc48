#include "ui/customers/customerspane.h"

#include "models/command/commandneeds.h"
#include "ui/customers/customercolumns.h"
#include "ui/customers/customerdetailpage.h"
#include "ui/customers/customerfilters.h"
#include "ui/customers/customerlist.h"
#include "ui/customers/customerviews.h"
#include "ui/customers/knowntags.h"
#include "ui/customers/partlist.h"
#include "ui/customers/subscriptionstab.h"
#include "ui/customers/tagdialog.h"
#include "ui/customers/userstab.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/splitterplace.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Swap = WindowTable::Swap;
using Where = ListFrame::Where;

static constexpr int coversBelow = 900; ///< width of the pane, at 10 pt, under which an opened customer covers the list
static constexpr int mostTagged = 1'000;

CustomersPane::CustomersPane(const CustomersPaneSources &sources, QWidget *parent)
    : QWidget(parent),
      m_sources(sources),
      m_splitter(new QSplitter(this)),
      m_list(new CustomerList(sources.window, this)),
      m_knownTags(new KnownTags(sources.book, this)),
      m_detail(new CustomerDetailPage(sources.book, sources.desk, *m_knownTags, m_list->banner(), sources.links,
                                      ChangeSources{.commands = sources.changes, .entries = sources.outbox, .clock = sources.clock},
                                      ServiceCalls{.users = sources.users, .lookups = sources.lookups, .health = sources.health},
                                      sources.clock, this)),
      m_copyMenu(new QMenu(this)),
      m_rowMenu(new QMenu(this)),
      m_follow(this)
{
    setObjectName("customers"_L1);
    setAccessibleName(tr("Customers"));
    setFocusProxy(m_list);
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
    m_splitter->setSizes({scaled(700, font()), scaled(540, font())});
    keepPlaces(*m_splitter, m_sources.memory, u"customers/splitter"_s);
    m_detail->remember(m_sources.memory);
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
    m_sources.permit.subscribe(this, [this](const Permit &permit) {
        m_permit = permit;
        m_detail->setPermit(permit);
    });
    const auto last = QString::fromUtf8(m_sources.memory.value(u"customers/view"_s));
    m_views->choose(last.isEmpty() ? u"all"_s : last);
}

void CustomersPane::makeMenus()
{
    auto *filterMenu = new QMenu(m_list->tools().filterButton());
    m_list->tools().filterButton()->setMenu(filterMenu);
    m_filters = new CustomerFilters(m_sources.book, *filterMenu, *m_list->tools().chips(), this);
    QStringList sortable;
    for (int column = 0; column < m_list->model().columnCount(); ++column) {
        if (const auto key = m_list->model().look(column).key; CustomerColumns::sortOf(key))
            sortable.append(key);
    }
    m_list->columns().setSortable(sortable, {});
}

void CustomersPane::makeActions()
{
    m_list->makeAction(*this, u"customers.filter"_s, tr("Filter customers"),
                       {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)}, Where::Pane, [this] {
                           if (!m_list->isVisibleTo(this))
                               closeDetail();
                           m_list->tools().focusField();
                       });
    m_list->makeAction(*this, u"customers.next"_s, tr("Next customer"), {QKeySequence(Qt::Key_J)}, Where::List,
                       [this] { m_list->view().step(1); });
    m_list->makeAction(*this, u"customers.previous"_s, tr("Previous customer"), {QKeySequence(Qt::Key_K)}, Where::List,
                       [this] { m_list->view().step(-1); });
    auto *open = m_list->makeAction(*this, u"customers.open"_s, tr("Open customer"), {}, Where::List,
                                    [this] { openRow(m_list->view().currentRow()); });
    const auto identifiers = makeIdentifierActions();
    const auto others = QWidget::actions().size();
    m_list->makeCopyActions(*this, *m_copyMenu, u"customers"_s, [this](ExportFormat format) { copy(format); });
    m_detail->setCopying(*m_copyMenu, QWidget::actions().sliced(others));
    auto *tag = m_list->makeAction(*this, u"customers.tags"_s, tr("Tag selected customers…"), {QKeySequence(Qt::Key_T)}, Where::List,
                                   [this] { askTags(); });
    auto *activity = m_list->makeAction(*this, u"customers.activity"_s, tr("Show what was done for this customer"),
                                        {QKeySequence(Qt::Key_A)}, Where::Pane, [this] { askActivity(); });
    makeTabActions();
    m_list->makeAction(*this, u"customers.refresh"_s, tr("Ask the service for the opened customer again"), {}, Where::Pane,
                       [this] { m_detail->refresh(); });
    m_list->makeAction(*this, u"customers.detail"_s, tr("Show or close the opened customer"), {QKeySequence(Qt::Key_F8)}, Where::Pane,
                       [this] {
                           if (m_isOpen)
                               closeDetail();
                           else
                               openRow(m_list->view().currentRow());
                       });

    m_rowMenu->addAction(open);
    m_rowMenu->addAction(activity);
    m_rowMenu->addSeparator();
    m_rowMenu->addActions(identifiers);
    m_rowMenu->addSeparator();
    m_rowMenu->addMenu(m_copyMenu);
    m_rowMenu->addSeparator();
    m_rowMenu->addAction(tag);
    for (auto *menu : {m_rowMenu, m_copyMenu})
        menu->setToolTipsVisible(true); // only what cannot be used has one: the reason
}

void CustomersPane::makeTabActions()
{
    const auto shows = [this](const QString &id, const QString &text, Qt::Key key, CustomerDetailPage::Tab tab) {
        m_list->makeAction(*this, id, text, {QKeySequence(key)}, Where::Pane, [this, tab] {
            if (!m_isOpen)
                openRow(m_list->view().currentRow());
            if (m_isOpen)
                m_detail->showTab(tab);
        });
    };
    shows(u"customers.overview"_s, tr("Show the overview of this customer"), Qt::Key_O, CustomerDetailPage::Tab::Overview);
    shows(u"customers.services"_s, tr("Service management of this customer"), Qt::Key_S, CustomerDetailPage::Tab::Services);
    shows(u"customers.subscriptions"_s, tr("Subscriptions of this customer"), Qt::Key_U, CustomerDetailPage::Tab::Subscriptions);
    shows(u"customers.users"_s, tr("Users and licences of this customer"), Qt::Key_L, CustomerDetailPage::Tab::Users);
    shows(u"customers.issues"_s, tr("Issues of this customer"), Qt::Key_I, CustomerDetailPage::Tab::Issues);
}

QList<QAction *> CustomersPane::makeIdentifierActions()
{
    const auto copies = [this](const QString &id, const QString &text, QKeyCombination key, const QString &fact) {
        return m_list->makeAction(*this, id, text, {QKeySequence(key)}, Where::Pane, [this, fact] { copyIdentifier(fact); });
    };
    return {copies(u"customers.copyid"_s, tr("Copy Microsoft ID"), Qt::Key_Period, u"id"_s),
            copies(u"customers.copydomain"_s, tr("Copy primary domain name"), Qt::Key_D, u"domain"_s),
            copies(u"customers.copydomains"_s, tr("Copy other domains"), Qt::SHIFT | Qt::Key_D, u"domains"_s),
            copies(u"customers.copycommerceid"_s, tr("Copy commerce ID"), Qt::Key_C, u"commerceId"_s),
            copies(u"customers.copyregistration"_s, tr("Copy registration number"), Qt::Key_R, u"registration"_s),
            copies(u"customers.copypartnerid"_s, tr("Copy partner ID (MPN)"), Qt::Key_M, u"mpn"_s)};
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
    connect(&m_list->model(), &RowTable::failed, this, [this] { m_opensFirst = false; });
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
    connect(m_detail, &CustomerDetailPage::activityWanted, this, &CustomersPane::activityWanted);
    connect(m_detail, &CustomerDetailPage::issueWanted, this, &CustomersPane::issueWanted);
    //: %1: "Phone", "Microsoft ID" and the like
    connect(m_detail, &CustomerDetailPage::copied, this, [this](const QString &caption) { m_list->notify(tr("Copied: %1").arg(caption)); });
    connect(m_detail, &CustomerDetailPage::nothingToCopy, this,
            [this] { m_list->notify(tr("There is nothing to copy: the customer’s record does not have it.")); });
}

void CustomersPane::ask(Swap swap)
{
    m_views->setPresent({.query = m_query, .columns = m_list->columns().state()});
    m_list->setQuery(m_query, swap);
}

void CustomersPane::chooseView(const QString &id, const CustomerView &view)
{
    if (!m_views->isAwaiting())
        m_sources.memory.setValue(u"customers/view"_s, id.toUtf8());
    const auto kept = m_sources.memory.value("customers/columns/"_L1 + id);
    auto columns = kept.isEmpty() ? view.columns.value_or(ColumnState{}) : columnStateFrom(kept);
    if (!CustomerColumns::sortOf(columns.sortKey)) {
        columns.sortKey = u"name"_s;
        columns.descending = false;
    }
    m_list->columns().setState(columns);
    m_opensFirst = false;
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
    m_views->setPresent({.query = m_query, .columns = m_list->columns().state()});
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

void CustomersPane::openSubscription(const QString &customerId, const QString &subscriptionId)
{
    if (customerId.isEmpty())
        return;
    open(customerId);
    m_detail->showSubscription(subscriptionId);
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
    if (m_isOpen && m_detail->customerId() == customer.customer.id)
        return;
    m_detail->open(customer);
    m_isOpen = true;
    arrange();
}

void CustomersPane::closeDetail()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    arrange();
    m_list->setFocus(Qt::OtherFocusReason);
}

void CustomersPane::arrange()
{
    const auto covers = m_isOpen && width() < scaled(coversBelow, font());
    const auto *keys = window()->focusWidget();
    const auto hadKeys = isAncestorOf(keys);
    m_detail->setCovering(covers);
    setFocusProxy(covers ? static_cast<QWidget *>(m_detail) : m_list);
    m_detail->setVisible(m_isOpen);
    m_list->setVisible(!covers);
    if (covers && hadKeys && !m_detail->isAncestorOf(keys))
        m_detail->setFocus(Qt::OtherFocusReason);
}

void CustomersPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CustomersPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_list->isCopying()) {
        m_list->stopCopying();
        return;
    }
    QWidget::keyPressEvent(event);
}

void CustomersPane::copy(ExportFormat format)
{
    const auto several = CommandNeeds::check(m_permit, u"copyRows");
    if (auto *list = m_detail->listWithKeys())
        list->copyRows(format, several);
    else
        m_list->copyRows(format, several);
}

void CustomersPane::copyText(const QString &caption, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    //: %1: "Microsoft ID", "Primary domain name" and the like; %2: what was copied
    m_list->notify(tr("Copied: %1 %2").arg(caption, text));
}

void CustomersPane::copyIdentifier(const QString &fact)
{
    const auto *keys = window()->focusWidget();
    const auto onPage = m_isOpen && (keys == m_detail || m_detail->isAncestorOf(keys) || !m_list->isVisibleTo(this));
    if (!onPage) {
        const auto *row = m_list->currentRow();
        if (!row || row->customer.id.isEmpty())
            return;
        if (fact == "id"_L1) {
            copyText(tr("Microsoft ID"), row->customer.id);
            return;
        }
        if (fact == "domain"_L1) {
            copyText(tr("Primary domain name"), row->customer.domain);
            return;
        }
        showPage(CustomerRow(*row)); // what the list does not know stands in the customer's record
    }
    m_detail->copyFact(fact);
}

void CustomersPane::askActivity()
{
    const auto *row = m_list->currentRow();
    if (m_isOpen && !m_list->isVisibleTo(this))
        emit activityWanted(m_detail->customerId(), m_detail->customerName());
    else if (row && !row->customer.id.isEmpty())
        emit activityWanted(row->customer.id, row->customer.name);
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
    auto *dialog = new TagDialog(m_sources.desk, targets, *m_knownTags, this);
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
    m_sources.desk.changeTags(next.ids, next.add, next.remove, this, [this, changes](const Result<void> &done) {
        m_knownTags->expire();
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
