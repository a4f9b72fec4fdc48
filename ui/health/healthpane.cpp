#include "ui/health/healthpane.h"

#include "models/command/commandneeds.h"
#include "ui/health/coverageline.h"
#include "ui/health/historyview.h"
#include "ui/health/issuelist.h"
#include "ui/health/issuesview.h"
#include "ui/health/messagelist.h"
#include "ui/health/messagesview.h"
#include "ui/health/servicesview.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Where = ListFrame::Where;

static constexpr auto shownKey = "health/shown"_L1;

HealthPane::HealthPane(const HealthPaneSources &sources, QWidget *parent)
    : QWidget(parent),
      m_sources(sources),
      m_copyMenu(new QMenu(this)),
      m_tabs(new QTabBar(this)),
      m_coverage(new CoverageLine(sources.clock, this)),
      m_stack(new QStackedWidget(this)),
      m_issues(new IssuesView(sources, *this, *m_copyMenu)),
      m_services(new ServicesView(sources.book, this)),
      m_history(new HistoryView(sources.book, sources.memory, this)),
      m_messages(new MessagesView(sources, *this, *m_copyMenu))
{
    setObjectName("health"_L1);
    setAccessibleName(tr("Service health"));
    setFocusProxy(m_stack);
    m_messagesRest.setObjectName("health.messagesrest"_L1);
    m_messagesRest.setParent(this);
    m_messagesRest.setSingleShot(true);
    m_messagesRest.setInterval(5s);
    connect(&m_messagesRest, &QTimer::timeout, this, [this] {
        if (m_areMessagesStale && m_messages->isVisible())
            refreshMessages();
    });
    makeLayout();
    makeCopying();
    makeActions();
    connect(m_issues, &IssuesView::customerWanted, this, &HealthPane::customerWanted);
    connect(m_issues, &IssuesView::coverageRead, m_coverage, &CoverageLine::show);
    connect(m_issues, &IssuesView::reasonsWanted, m_coverage, &CoverageLine::toggle);
    connect(m_services, &ServicesView::serviceWanted, this, [this](const QString &service) {
        m_issues->setService(service);
        showView(View::Issues);
    });
    m_sources.permit.subscribe(this, [this](const Permit &permit) {
        m_permit = permit;
        m_issues->setPermit(permit);
        m_messages->setPermit(permit);
    });
    m_sources.book.watch(this, [this] {
        m_isStale = true;
        if (isVisible())
            refresh();
    });
    const auto view = m_sources.memory.value(u"health/view"_s).toInt();
    m_issues->setView(view >= 0 && view <= static_cast<int>(IssueQuery::View::All) ? static_cast<IssueQuery::View>(view)
                                                                                    : IssueQuery::View::Active);
    const auto shown = m_sources.memory.value(shownKey).toInt();
    showView(shown >= 0 && shown < m_tabs->count() ? static_cast<View>(shown) : View::Issues);
}

void HealthPane::makeLayout()
{
    m_tabs->setObjectName("health.tabs"_L1);
    m_tabs->setAccessibleName(tr("Parts of the service health"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Issues"));
    m_tabs->addTab(tr("Services"));
    //: a tab: what was in the last days
    m_tabs->addTab(tr("History"));
    //: a tab: the message centre
    m_tabs->addTab(tr("Messages"));
    m_stack->setObjectName("health.stack"_L1);
    for (auto *view : {static_cast<QWidget *>(m_issues), static_cast<QWidget *>(m_services), static_cast<QWidget *>(m_history),
                       static_cast<QWidget *>(m_messages)})
        m_stack->addWidget(view);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(scaled(8, font()), scaled(4, font()), 0, 0);
    line->addWidget(m_tabs);
    line->addWidget(m_coverage, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_coverage->details());
    column->addWidget(m_stack, 1);
    setTabOrder(m_tabs, m_coverage);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { showView(static_cast<View>(tab)); });
}

/// One set of actions copies rows of whichever list has the keys.
void HealthPane::makeCopying()
{
    m_issues->list().makeCopyActions(*this, *m_copyMenu, u"health"_s, [this](ExportFormat format) {
        listInHand().copyRows(format, CommandNeeds::check(m_permit, u"copyRows"));
    });
    for (const auto &id : {u"health.copytext"_s, u"health.copytsv"_s, u"health.copymarkdown"_s, u"health.copyas"_s})
        share(*findChild<QAction *>(id, Qt::FindDirectChildrenOnly));
    auto *copying
        = m_issues->list().makeAction(*this, u"health.copyid"_s, tr("Copy ID"), {QKeySequence(Qt::Key_Period)}, Where::List, [this] {
              if (m_stack->currentWidget() == m_messages)
                  m_messages->copyId();
              else
                  m_issues->copyId();
          });
    m_copyMenu->addAction(copying);
    share(*copying);
}

/// Gives an action's keys to the other lists of the pane, too.
void HealthPane::share(QAction &action)
{
    const auto lists = m_issues->lists() + QList<ListFrame *>{&m_messages->list()};
    for (auto *list : lists) {
        if (!list->view().actions().contains(&action))
            list->view().addAction(&action);
    }
}

ListFrame &HealthPane::listInHand() const
{
    const auto *keys = window()->focusWidget();
    const auto lists = m_issues->lists();
    for (auto *list : lists) {
        if (&list->view() == keys)
            return *list;
    }
    return m_stack->currentWidget() == m_messages ? static_cast<ListFrame &>(m_messages->list()) : m_issues->list();
}

void HealthPane::makeActions()
{
    auto &list = m_issues->list();
    const auto inPane = [this, &list](const QString &id, const QString &text, const QList<QKeySequence> &keys, std::function<void()> act) {
        return list.makeAction(*this, id, text, keys, Where::Pane, std::move(act));
    };
    inPane(u"health.filter"_s, tr("Filter the issues or messages"), {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)}, [this] {
        if (m_stack->currentWidget() != m_messages)
            showView(View::Issues);
        auto &shown = listInHand();
        if (!shown.isVisibleTo(this)) {
            m_issues->closePage();
            m_messages->closePage();
        }
        shown.tools().focusField();
    });
    const auto stepping = [this, &list](const QString &id, const QString &text, Qt::Key key, int rows) {
        share(*list.makeAction(*this, id, text, {QKeySequence(key)}, Where::List, [this, rows] { listInHand().view().step(rows); }));
    };
    stepping(u"health.next"_s, tr("Next row"), Qt::Key_J, 1);
    stepping(u"health.previous"_s, tr("Previous row"), Qt::Key_K, -1);
    inPane(u"health.issues"_s, tr("Show the issues"), {}, [this] { showView(View::Issues); });
    inPane(u"health.services"_s, tr("Show the services and how they are"), {}, [this] { showView(View::Services); });
    inPane(u"health.history"_s, tr("Show the history of issues"), {}, [this] { showView(View::History); });
    inPane(u"health.messages"_s, tr("Show the message centre"), {}, [this] { showView(View::Messages); });
    inPane(u"health.calendar"_s, tr("Show or close the calendar of messages"), {}, [this] {
        showView(View::Messages);
        m_messages->toggleCalendar();
    });
    inPane(u"health.active"_s, tr("Show active issues"), {}, [this] { m_issues->setView(IssueQuery::View::Active); });
    inPane(u"health.recent"_s, tr("Show issues that ended lately, too"), {}, [this] { m_issues->setView(IssueQuery::View::Recent); });
    inPane(u"health.all"_s, tr("Show all issues"), {}, [this] { m_issues->setView(IssueQuery::View::All); });
    inPane(u"health.withmuted"_s, tr("Show muted issues, too"), {}, [this] { m_issues->setWithMuted(true); });
    inPane(u"health.coveragewhy"_s, tr("List why the health of some customers is not known"), {}, [this] { m_coverage->toggle(); });
}

void HealthPane::showView(View view)
{
    const auto place = static_cast<int>(view);
    if (m_tabs->currentIndex() != place) {
        m_tabs->setCurrentIndex(place); // which comes back here
        return;
    }
    const auto hadKeys = m_stack->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentIndex(place);
    m_sources.memory.setValue(shownKey, QByteArray::number(place));
    setFocusProxy(m_stack->currentWidget());
    if (hadKeys)
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    switch (view) {
    case View::Issues:
        break;
    case View::Services:
        m_services->refresh();
        break;
    case View::History:
        m_history->refresh();
        break;
    case View::Messages:
        m_messages->refresh(true);
        break;
    }
}

void HealthPane::showIssue(const QString &key)
{
    showView(View::Issues);
    m_issues->openIssue(key);
}

void HealthPane::refresh()
{
    m_isStale = false;
    m_issues->refresh(false); // tells the coverage, too
    if (m_stack->currentWidget() == m_services)
        m_services->refresh();
    else if (m_stack->currentWidget() == m_history)
        m_history->refresh();
    else if (m_stack->currentWidget() == m_messages)
        refreshMessages();
}

/// They are many and change seldom: at most once in a while.
void HealthPane::refreshMessages()
{
    m_areMessagesStale = m_messagesRest.isActive();
    if (m_areMessagesStale)
        return;
    m_messages->refresh(false);
    m_messagesRest.start();
}

void HealthPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void HealthPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_issues->stopWork())
        return;
    QWidget::keyPressEvent(event);
}
