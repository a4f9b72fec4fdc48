#include "ui/subscriptions/subscriptionspane.h"

#include "models/command/commandneeds.h"
#include "ui/subscriptions/subscriptionlist.h"
#include "ui/subscriptions/subscriptionrows.h"
#include "ui/subscriptions/subscriptionviews.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listexport.h"
#include "ui/widgets/listview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Swap = WindowTable::Swap;
using Where = ListFrame::Where;
using View = SubscriptionQuery::View;

SubscriptionsPane::SubscriptionsPane(const SubscriptionsPaneSources &sources, QWidget *parent)
    : QWidget(parent),
      m_sources(sources),
      m_list(new SubscriptionList(sources.window, sources.book, sources.clock, this)),
      m_views(new SubscriptionViews(*m_list->tools().viewButton(), this)),
      m_copyMenu(new QMenu(this)),
      m_rowMenu(new QMenu(this)),
      m_minute(this)
{
    setObjectName("subscriptionlist"_L1);
    setAccessibleName(tr("Subscriptions"));
    setFocusProxy(m_list);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->addWidget(m_list);
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, m_list, &SubscriptionList::tick);

    makeExport();
    makeActions();
    connectList();
    m_sources.syncState.subscribe(this, [this](const SyncState &state) { m_list->setCustomersKnown(state.customersKnown); });
    m_sources.permit.subscribe(this, [this](const Permit &permit) { m_permit = permit; });
    m_list->columns().setState(columnStateFrom(m_sources.memory.value(u"subscriptions/columns"_s)));
    m_list->columns().setSort({}, false);
    m_views->restore(m_sources.memory.value(u"subscriptions/view"_s));
    ask(Swap::Result);
}

void SubscriptionsPane::makeActions()
{
    auto &view = m_list->view();
    m_list->makeAction(*this, u"subscriptionlist.filter"_s, tr("Filter subscriptions"),
                       {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)}, Where::Pane,
                       [this] { m_list->tools().focusField(); });
    m_list->makeAction(*this, u"subscriptionlist.next"_s, tr("Next subscription"), {QKeySequence(Qt::Key_J)}, Where::List,
                       [&view] { view.step(1); });
    m_list->makeAction(*this, u"subscriptionlist.previous"_s, tr("Previous subscription"), {QKeySequence(Qt::Key_K)}, Where::List,
                       [&view] { view.step(-1); });
    auto *open = m_list->makeAction(*this, u"subscriptionlist.open"_s, tr("Open the customer of this subscription"),
                                    {QKeySequence(Qt::Key_O)}, Where::List, [this, &view] { openRow(view.currentRow()); });
    auto *id = m_list->makeAction(*this, u"subscriptionlist.copyid"_s, tr("Copy subscription ID"), {QKeySequence(Qt::Key_Period)},
                                  Where::List, [this] { copyId(); });
    makeViewActions();
    m_list->makeCopyActions(*this, *m_copyMenu, u"subscriptionlist"_s, [this](ExportFormat format) { copy(format); });
    m_rowMenu->addAction(open);
    m_rowMenu->addSeparator();
    m_rowMenu->addAction(id);
    m_rowMenu->addMenu(m_copyMenu);
    m_rowMenu->addMenu(&m_export->menu());
    for (auto *menu : {m_rowMenu, m_copyMenu})
        menu->setToolTipsVisible(true); // only what cannot be used has one: the reason
}

void SubscriptionsPane::makeViewActions()
{
    const std::pair<View, QString> views[] = {{View::Renewing, tr("Show subscriptions that renew soon")},
                                              {View::Expiring, tr("Show subscriptions that expire soon")},
                                              {View::Suspended, tr("Show suspended subscriptions")},
                                              {View::Cancellable, tr("Show subscriptions whose cancellation window closes soon")},
                                              {View::All, tr("Show all subscriptions")}};
    for (const auto &[view, text] : views)
        m_list->makeAction(*this, "subscriptionlist."_L1 + SubscriptionViews::name(view), text, {}, Where::Pane,
                           [this, view = view] { m_views->choose(view); });
    for (const auto days : SubscriptionViews::days())
        m_list->makeAction(*this, u"subscriptionlist.days%1"_s.arg(days), tr("Show the subscriptions of the next %n day(s)", nullptr, days),
                           {}, Where::Pane, [this, days] { m_views->chooseDays(days); });
}

void SubscriptionsPane::makeExport()
{
    const ListExport::Names names{.prefix = u"subscriptionlist"_s,
                                  .folderKey = u"subscriptions/exportfolder"_s,
                                  .title = tr("Export the subscriptions"),
                                  //: beginning of a file name; no blanks
                                  .stem = tr("subscriptions"),
                                  //: Name of the sheet in an exported workbook
                                  .sheet = tr("Subscriptions")};
    m_export = new ListExport(*this, *m_list, m_sources.memory, names, FileExport::rowsOf<SubscriptionRows>(m_sources.window, m_query));
    m_export->setCheck([this](const QString &action) { return CommandNeeds::check(m_permit, action); });
}

void SubscriptionsPane::connectList()
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
    connect(&view, &ListView::opened, this, &SubscriptionsPane::openRow);
    connect(&view, &QWidget::customContextMenuRequested, this, [this, &view](const QPoint &place) {
        if (view.currentRow() >= 0)
            m_rowMenu->popup(view.viewport()->mapToGlobal(place));
    });
    connect(&m_list->columns(), &ColumnArrangement::changed, this,
            [this] { m_sources.memory.setValue(u"subscriptions/columns"_s, columnStateToJson(m_list->columns().state())); });
    connect(m_list, &SubscriptionList::everythingWanted, this, &SubscriptionsPane::showEverything);
    connect(m_list, &SubscriptionList::customersWanted, this, &SubscriptionsPane::customersWanted);
    connect(m_views, &SubscriptionViews::chosen, this, [this] {
        m_sources.memory.setValue(u"subscriptions/view"_s, m_views->toRemember());
        ask(Swap::Result);
    });
}

void SubscriptionsPane::ask(Swap swap)
{
    m_query = m_views->over(m_query);
    m_list->setQuery(m_query, swap);
}

void SubscriptionsPane::showEverything()
{
    {
        const QSignalBlocker quiet(m_list->tools());
        m_list->tools().field()->clear();
    }
    m_query.text.clear();
    m_views->choose(View::All);
}

void SubscriptionsPane::openRow(int row)
{
    if (const auto *found = m_list->model().row(row); found && !found->customerId.isEmpty())
        emit subscriptionWanted(found->customerId, found->told.id);
}

void SubscriptionsPane::copy(ExportFormat format)
{
    m_list->copyRows(format, CommandNeeds::check(m_permit, u"copyRows"));
}

void SubscriptionsPane::copyId()
{
    const auto *row = m_list->currentRow();
    if (!row)
        return;
    QGuiApplication::clipboard()->setText(row->told.id);
    //: %1: the ID that was copied
    m_list->notify(tr("Copied: subscription ID %1").arg(row->told.id));
}

void SubscriptionsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_list->tick();
    m_minute.start();
}

void SubscriptionsPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_minute.stop();
}

void SubscriptionsPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (m_list->isCopying() || m_export->isUnderWay())) {
        if (m_export->isUnderWay())
            m_export->stop();
        else
            m_list->stopCopying();
        return;
    }
    QWidget::keyPressEvent(event);
}
