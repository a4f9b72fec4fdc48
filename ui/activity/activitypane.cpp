#include "ui/activity/activitypane.h"

#include "ui/activity/activitycolumns.h"
#include "ui/activity/activitydetail.h"
#include "ui/activity/activityfilters.h"
#include "ui/activity/activitylist.h"
#include "ui/activity/activityrows.h"
#include "ui/activity/chaincheck.h"
#include "ui/activity/daysdialog.h"
#include "ui/widgets/activitywords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listexport.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/splitterplace.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Swap = WindowTable::Swap;
using Where = ListFrame::Where;

static constexpr int detailCoversBelow = 900; ///< width of the pane, at 10 pt, under which an opened entry covers the list

ActivityPane::ActivityPane(const ActivityPaneSources &sources, QWidget *parent)
    : QWidget(parent),
      m_sources(sources),
      m_splitter(new QSplitter(this)),
      m_list(new ActivityList(sources.window, sources.book, this)),
      m_detail(new ActivityDetail(this)),
      m_copyMenu(new QMenu(this)),
      m_rowMenu(new QMenu(this)),
      m_follow(this)
{
    setObjectName("activity"_L1);
    setAccessibleName(tr("Activity"));
    setFocusProxy(m_list);
    m_query.commandWords = ActivityWords::commands();
    m_splitter->setObjectName("activity.splitter"_L1);
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
    m_splitter->setSizes({scaled(760, font()), scaled(440, font())});
    keepPlaces(*m_splitter, m_sources.memory, u"activity/splitter"_s);
    m_follow.setSingleShot(true);
    m_follow.setInterval(120ms);

    makeMenus();
    makeExport();
    makeActions();
    connectList();
    connectDetail();
    auto columns = columnStateFrom(m_sources.memory.value(u"activity/columns"_s));
    if (!ActivityColumns::sortOf(columns.sortKey)) {
        columns.sortKey = u"at"_s;
        columns.descending = true;
    }
    m_list->columns().setState(columns);
    m_query.sort = *ActivityColumns::sortOf(columns.sortKey);
    m_query.descending = columns.descending;
    ask(Swap::Result);
}

void ActivityPane::makeMenus()
{
    auto &tools = m_list->tools();
    auto *filterMenu = new QMenu(tools.filterButton());
    tools.filterButton()->setMenu(filterMenu);
    m_filters = new ActivityFilters(m_sources.book, *filterMenu, *tools.chips(), this);
    QStringList sortable;
    for (int column = 0; column < m_list->model().columnCount(); ++column) {
        if (const auto key = m_list->model().look(column).key; ActivityColumns::sortOf(key))
            sortable.append(key);
    }
    m_list->columns().setSortable(sortable, {});
}

void ActivityPane::makeActions()
{
    auto &view = m_list->view();
    m_list->makeAction(*this, u"activity.filter"_s, tr("Filter the activity"),
                       {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)}, Where::Pane, [this] {
                           if (!m_list->isVisibleTo(this))
                               closeDetail();
                           m_list->tools().focusField();
                       });
    m_list->makeAction(*this, u"activity.next"_s, tr("Next entry"), {QKeySequence(Qt::Key_J)}, Where::List, [&view] { view.step(1); });
    m_list->makeAction(*this, u"activity.previous"_s, tr("Previous entry"), {QKeySequence(Qt::Key_K)}, Where::List,
                       [&view] { view.step(-1); });
    auto *open
        = m_list->makeAction(*this, u"activity.open"_s, tr("Open entry"), {}, Where::List, [this, &view] { openRow(view.currentRow()); });
    auto *only = m_list->makeAction(*this, u"activity.onlycustomer"_s, tr("Only the entries of this customer"), {}, Where::List,
                                    [this] { onlyCustomerOfRow(); });
    auto *customer = m_list->makeAction(*this, u"activity.customer"_s, tr("Open the customer of this entry"), {}, Where::List, [this] {
        const auto *row = m_list->currentRow();
        if (row && !row->entry.customerTenantId.isEmpty())
            emit customerWanted(row->entry.customerTenantId);
    });
    m_list->makeCopyActions(*this, *m_copyMenu, u"activity"_s, [this](ExportFormat format) { m_list->copyRows(format); });
    m_list->makeAction(*this, u"activity.check"_s, tr("Check that the audit log is whole"), {}, Where::Pane,
                       [this] { m_list->chain().toggle(); });
    m_list->makeAction(*this, u"activity.detail"_s, tr("Show or close the opened entry"), {QKeySequence(Qt::Key_F8)}, Where::Pane,
                       [this, &view] {
                           if (m_isOpen)
                               closeDetail();
                           else
                               openRow(view.currentRow());
                       });
    m_rowMenu->addAction(open);
    m_rowMenu->addAction(customer);
    m_rowMenu->addAction(only);
    m_rowMenu->addSeparator();
    m_rowMenu->addMenu(m_copyMenu);
    m_rowMenu->addMenu(&m_export->menu());
    for (auto *menu : {m_rowMenu, m_copyMenu})
        menu->setToolTipsVisible(true); // only what cannot be used has one: the reason
}

void ActivityPane::makeExport()
{
    const ListExport::Names names{.prefix = u"activity"_s,
                                  .folderKey = u"activity/exportfolder"_s,
                                  .title = tr("Export the activity"),
                                  //: beginning of a file name; no blanks
                                  .stem = tr("activity"),
                                  //: Name of the sheet in an exported workbook
                                  .sheet = tr("Audit log")};
    m_export = new ListExport(*this, *m_list, m_sources.memory, names, FileExport::rowsOf<ActivityRows>(m_sources.window, m_query));
}

void ActivityPane::connectList()
{
    auto &view = m_list->view();
    auto &tools = m_list->tools();
    connect(&tools, &FilterRow::textChanged, this, [this](const QString &text) {
        m_query.text = text;
        ask(Swap::Result);
    });
    const auto intoList = [&view] {
        view.setFocus(Qt::OtherFocusReason);
        view.step(0);
    };
    connect(&tools, &FilterRow::left, &view, intoList);
    connect(&tools, &FilterRow::accepted, &view, intoList);
    connect(&view, &ListView::opened, this, &ActivityPane::openRow);
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
    connect(&view, &QWidget::customContextMenuRequested, this, &ActivityPane::showContextMenu);
    connect(&m_list->columns(), &ColumnArrangement::changed, this, &ActivityPane::rememberColumns);
    connect(&m_list->columns(), &ColumnArrangement::sortAsked, this, &ActivityPane::sortBy);
    connect(m_list, &ActivityList::filtersUnwanted, this, &ActivityPane::showAll);
    connect(m_filters, &ActivityFilters::changed, this, [this] { ask(Swap::Result); });
    connect(m_filters, &ActivityFilters::daysWanted, this, &ActivityPane::askDays);
}

void ActivityPane::connectDetail()
{
    connect(m_detail, &ActivityDetail::closed, this, &ActivityPane::closeDetail);
    //: %1: "Account", "Request ID" and the like
    connect(m_detail, &ActivityDetail::copied, this, [this](const QString &caption) { m_list->notify(tr("Copied: %1").arg(caption)); });
    connect(m_detail, &ActivityDetail::customerWanted, this, &ActivityPane::customerWanted);
    connect(m_detail, &ActivityDetail::entriesWanted, this, &ActivityPane::showCustomer);
}

void ActivityPane::ask(Swap swap)
{
    m_query = m_filters->over(m_query);
    m_list->setQuery(m_query, swap);
}

void ActivityPane::sortBy(const QString &key, bool descending)
{
    const auto sort = ActivityColumns::sortOf(key);
    if (!sort)
        return;
    m_query.sort = *sort;
    m_query.descending = descending;
    m_list->columns().setSort(key, descending);
    rememberColumns();
    ask(Swap::Reorder);
}

void ActivityPane::rememberColumns()
{
    m_sources.memory.setValue(u"activity/columns"_s, columnStateToJson(m_list->columns().state()));
}

void ActivityPane::askDays(QDate first, QDate last)
{
    auto *dialog = new DaysDialog(first, last, this);
    connect(dialog, &DaysDialog::chosen, m_filters, &ActivityFilters::setDays);
    dialog->open();
}

void ActivityPane::showAll()
{
    {
        const QSignalBlocker quiet(m_list->tools());
        m_list->tools().field()->clear();
    }
    m_query.text.clear();
    const QSignalBlocker quiet(m_filters);
    m_filters->clear();
    ask(Swap::Result);
}

void ActivityPane::showCustomer(const QString &customerId, const QString &name)
{
    showAll();
    m_filters->setCustomer(customerId, name);
    closeDetail();
}

void ActivityPane::onlyCustomerOfRow()
{
    const auto *row = m_list->currentRow();
    if (row && !row->entry.customerTenantId.isEmpty())
        m_filters->setCustomer(row->entry.customerTenantId, row->customerName);
}

void ActivityPane::openRow(int row)
{
    m_follow.stop();
    const auto *entry = m_list->model().row(row);
    if (!entry || entry->entry.id.isEmpty())
        return;
    m_detail->show(*entry);
    m_isOpen = true;
    arrange();
}

void ActivityPane::closeDetail()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    arrange();
    m_list->setFocus(Qt::OtherFocusReason);
}

void ActivityPane::arrange()
{
    const auto covers = m_isOpen && width() < scaled(detailCoversBelow, font());
    const auto *keys = window()->focusWidget();
    const auto hadKeys = isAncestorOf(keys);
    m_detail->setCovering(covers);
    setFocusProxy(covers ? static_cast<QWidget *>(m_detail) : m_list);
    m_detail->setVisible(m_isOpen);
    m_list->setVisible(!covers);
    if (covers && hadKeys && !m_detail->isAncestorOf(keys))
        m_detail->setFocus(Qt::OtherFocusReason);
}

void ActivityPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ActivityPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (m_list->isCopying() || m_export->isUnderWay())) {
        stopWork();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ActivityPane::stopWork()
{
    if (m_export->isUnderWay())
        m_export->stop();
    else
        m_list->stopCopying();
}

void ActivityPane::showContextMenu(const QPoint &place)
{
    if (m_list->view().currentRow() >= 0)
        m_rowMenu->popup(m_list->view().viewport()->mapToGlobal(place));
}
