#include "ui/subscriptions/subscriptionspane.h"

#include "models/command/commandneeds.h"
#include "ui/subscriptions/subscriptionlist.h"
#include "ui/subscriptions/subscriptionviews.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/rowcopy.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Swap = WindowTable::Swap;
using View = SubscriptionQuery::View;

SubscriptionsPane::SubscriptionsPane(const SubscriptionsPaneSources &sources, QWidget *parent)
    : QWidget(parent),
      m_sources(sources),
      m_list(new SubscriptionList(sources.window, sources.book, sources.clock, this)),
      m_views(new SubscriptionViews(*m_list->tools().viewButton(), this)),
      m_copy(new RowCopy(m_list->model(), this)),
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

    makeMenus();
    makeActions();
    connectList();
    connectCopying();
    m_sources.syncState.subscribe(this, [this](const SyncState &state) { m_list->setCustomersKnown(state.customersKnown); });
    m_sources.permit.subscribe(this, [this](const Permit &permit) { m_permit = permit; });
    m_list->columns().setState(columnStateFrom(m_sources.memory.value(u"subscriptions/columns"_s)));
    m_list->columns().setSort({}, false);
    m_views->restore(m_sources.memory.value(u"subscriptions/view"_s));
    ask(Swap::Result);
}

void SubscriptionsPane::makeMenus()
{
    auto *columnMenu = new QMenu(m_list->tools().columnsButton());
    m_list->tools().columnsButton()->setMenu(columnMenu);
    connect(columnMenu, &QMenu::aboutToShow, this, [this, columnMenu] { m_list->columns().fillMenu(*columnMenu); });
    auto *header = m_list->view().horizontalHeader();
    connect(header, &QWidget::customContextMenuRequested, this,
            [columnMenu, header](const QPoint &place) { columnMenu->popup(header->mapToGlobal(place)); });
}

QAction *SubscriptionsPane::makeAction(const QString &id, const QString &text, const QList<QKeySequence> &keys, Where where,
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

void SubscriptionsPane::makeActions()
{
    auto &view = m_list->view();
    makeAction(u"subscriptionlist.filter"_s, tr("Filter subscriptions"), {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)},
               Where::Pane, [this] { m_list->tools().focusField(); });
    makeAction(u"subscriptionlist.next"_s, tr("Next subscription"), {QKeySequence(Qt::Key_J)}, Where::List, [&view] { view.step(1); });
    makeAction(u"subscriptionlist.previous"_s, tr("Previous subscription"), {QKeySequence(Qt::Key_K)}, Where::List,
               [&view] { view.step(-1); });
    auto *open = makeAction(u"subscriptionlist.open"_s, tr("Open the customer of this subscription"), {QKeySequence(Qt::Key_O)},
                            Where::List, [this, &view] { openRow(view.currentRow()); });
    auto *id = makeAction(u"subscriptionlist.copyid"_s, tr("Copy subscription ID"), {QKeySequence(Qt::Key_Period)}, Where::List,
                          [this] { copyId(); });
    makeViewActions();
    m_copyMenu->setTitle(tr("Copy rows as"));
    m_copyMenu->addActions(makeCopyActions());
    m_rowMenu->addAction(open);
    m_rowMenu->addSeparator();
    m_rowMenu->addAction(id);
    m_rowMenu->addMenu(m_copyMenu);
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
        makeAction("subscriptionlist."_L1 + SubscriptionViews::name(view), text, {}, Where::Pane,
                   [this, view = view] { m_views->choose(view); });
    for (const auto days : SubscriptionViews::days())
        makeAction(u"subscriptionlist.days%1"_s.arg(days), tr("Show the subscriptions of the next %n day(s)", nullptr, days), {},
                   Where::Pane, [this, days] { m_views->chooseDays(days); });
}

QList<QAction *> SubscriptionsPane::makeCopyActions()
{
    auto *text = makeAction(u"subscriptionlist.copytext"_s, tr("Copy rows as text"), {QKeySequence(QKeySequence::Copy)}, Where::List,
                            [this] { copy(ExportFormat::Table); });
    auto *tabs = makeAction(u"subscriptionlist.copytsv"_s, tr("Copy rows for a spreadsheet (TSV)"), {}, Where::List,
                            [this] { copy(ExportFormat::Tsv); });
    auto *markdown = makeAction(u"subscriptionlist.copymarkdown"_s, tr("Copy rows as Markdown"), {}, Where::List,
                                [this] { copy(ExportFormat::Markdown); });
    makeAction(u"subscriptionlist.copyas"_s, tr("Copy rows as…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, Where::List, [this] {
        auto &view = m_list->view();
        m_copyMenu->popup(view.viewport()->mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft()));
    });
    return {text, tabs, markdown};
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

void SubscriptionsPane::connectCopying()
{
    connect(m_copy, &RowCopy::advanced, this, [this](qint64 rows, qint64 total) {
        //: %1: how many rows are copied so far, %Ln: of how many
        m_list->showProgress(
            tr("%1 of %Ln row(s) copied; Escape stops it", nullptr, static_cast<int>(total)).arg(QLocale().toString(rows)));
    });
    connect(m_copy, &RowCopy::finished, this, [this](const Result<qint64> &rows, bool isWhole) {
        m_list->showProgress({});
        if (!rows)
            m_list->banner().fail(rows.error());
        else if (isWhole)
            m_list->notify(tr("%Ln row(s) copied", nullptr, static_cast<int>(*rows)));
        else
            m_list->banner().tell(
                tr("Only the first %Ln row(s) were copied: the clipboard is no place for more.", nullptr, static_cast<int>(*rows)));
    });
    connect(&m_list->model(), &WindowTable::modelReset, this, [this] { // after the view has found its rows again
        if (!m_copy->isUnderWay())
            return;
        if (const auto rows = m_list->view().selectedRanges(); rows.empty())
            stopCopying();
        else
            m_copy->startAgain(rows);
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
        emit subscriptionsWanted(found->customerId);
}

void SubscriptionsPane::copy(ExportFormat format)
{
    auto &view = m_list->view();
    const auto rows = view.selectedRanges();
    if (rows.empty())
        return;
    if (view.selectedCount() > 1) {
        if (const auto may = CommandNeeds::check(m_permit, u"copyRows"); !may) {
            m_list->banner().fail(may.error());
            return;
        }
    }
    QList<int> columns;
    const auto keys = m_list->columns().keysInView();
    for (const auto &key : keys)
        columns.append(m_list->model().columnOf(key));
    m_copy->start(rows, columns, format);
    if (m_copy->isUnderWay())
        m_list->notify(tr("The rows are being copied; Escape stops it"));
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

void SubscriptionsPane::stopCopying()
{
    m_copy->cancel();
    m_list->notify(tr("Copying has stopped; the clipboard is as it was"));
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
    if (event->key() == Qt::Key_Escape && m_copy->isUnderWay()) {
        stopCopying();
        return;
    }
    QWidget::keyPressEvent(event);
}
