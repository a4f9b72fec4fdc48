#include "ui/health/messagesview.h"

#include "models/command/commandneeds.h"
#include "ui/health/duecalendar.h"
#include "ui/health/listwiring.h"
#include "ui/health/messagelist.h"
#include "ui/health/messagepage.h"
#include "ui/health/worddialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/roletext.h"
#include "ui/widgets/splitterplace.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Where = ListFrame::Where;

static constexpr auto calendarKey = "health/messagecalendar"_L1;
static constexpr int messageCoversBelow = 900; ///< width, at 10 pt, under which an opened message covers the list

MessagesView::MessagesView(const HealthPaneSources &sources, QWidget &pane, QMenu &copying)
    : QWidget(&pane),
      m_sources(sources),
      m_splitter(new QSplitter(this)),
      m_left(new QWidget(this)),
      m_list(new MessageList(sources.clock, this)),
      m_calendar(new DueCalendar(sources.clock, this)),
      m_calendarButton(new QToolButton(this)),
      m_page(new MessagePage(this)),
      m_rowMenu(new QMenu(this)),
      m_follow(this)
{
    setObjectName("health.messagesview"_L1);
    m_splitter->setObjectName("messages.splitter"_L1);
    m_splitter->setChildrenCollapsible(false);
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins({});
    left->setSpacing(0);
    left->addWidget(m_calendar);
    left->addWidget(m_list, 1);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_page);
    m_splitter->setStretchFactor(0, 1);
    m_left->setMinimumWidth(scaled(320, font()));
    m_page->setMinimumWidth(scaled(360, font()));
    m_page->hide();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->addWidget(m_splitter);
    m_splitter->setSizes({scaled(720, font()), scaled(480, font())});
    keepPlaces(*m_splitter, m_sources.memory, u"health/messagesplitter"_s);
    m_follow.setSingleShot(true);
    m_follow.setInterval(120ms);
    setFocusProxy(m_list);
    makeViews();
    makeActions(pane, copying);
    makeCalendar();
    connectParts();
    const auto columns = columnStateFrom(m_sources.memory.value(u"health/messagecolumns"_s));
    m_list->columns().setState(columns);
    m_list->sortBy(columns.sortKey, columns.descending);
}

void MessagesView::makeViews()
{
    auto *button = m_list->tools().viewButton();
    auto *menu = new QMenu(button);
    button->setMenu(menu);
    auto *group = new QActionGroup(menu);
    //: which messages are shown: those nobody has seen to yet
    const std::pair<MessageQuery::View, QString> views[] = {{MessageQuery::View::Open, tr("Open messages")},
                                                            //: which messages are shown: those with a day by which something must be done
                                                            {MessageQuery::View::MustAct, tr("Must act")},
                                                            {MessageQuery::View::All, tr("All messages")}};
    for (const auto &[view, title] : views) {
        auto *action = menu->addAction(title);
        action->setObjectName(u"messageview.%1"_s.arg(static_cast<int>(view)));
        action->setCheckable(true);
        group->addAction(action);
        m_views.append(action);
        connect(action, &QAction::triggered, this, [this, view = view] { setView(view); });
    }
    m_views.constFirst()->setChecked(true);
    button->setText(m_views.constFirst()->text());
    button->setAccessibleName(tr("Which messages are shown: %1").arg(button->text()));
}

void MessagesView::makeActions(QWidget &pane, QMenu &copying)
{
    auto *open = m_list->makeAction(pane, u"health.openmessage"_s, tr("Open message"), {}, Where::List,
                                    [this] { openRow(m_list->view().currentRow()); });
    auto *mark = m_list->makeAction(pane, u"health.message"_s, tr("Mark the message as handled…"), {QKeySequence(Qt::Key_H)}, Where::List,
                                    [this] { handle(); });
    m_rowMenu->addActions({open, mark});
    m_rowMenu->addSeparator();
    m_rowMenu->addMenu(&copying);
    m_rowMenu->setToolTipsVisible(true); // only what cannot be used has one: the reason
}

void MessagesView::makeCalendar()
{
    m_calendarButton->setObjectName("messages.calendarbutton"_L1);
    m_calendarButton->setIcon(themedIcon(u"calendar"_s));
    //: a button: shows a month of what must be done by when
    m_calendarButton->setText(tr("Calendar"));
    m_calendarButton->setAccessibleName(tr("Show in a calendar by when something must be done"));
    m_calendarButton->setToolTip(m_calendarButton->accessibleName());
    m_calendarButton->setCheckable(true);
    m_calendarButton->setAutoRaise(true);
    m_calendarButton->setFocusPolicy(Qt::TabFocus);
    m_calendarButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_list->tools().addTool(m_calendarButton);
    connect(m_calendarButton, &QToolButton::clicked, this, &MessagesView::showCalendar);
    connect(m_calendar, &DueCalendar::dayChosen, this, &MessagesView::setDay);
    connect(m_list->tools().chips(), &ChipBar::removed, this, [this] { setDay({}); });
    m_calendarButton->setChecked(m_sources.memory.value(calendarKey) == "1");
    m_calendar->setVisible(m_calendarButton->isChecked());
}

void MessagesView::showCalendar(bool shown)
{
    m_calendarButton->setChecked(shown);
    m_sources.memory.setValue(calendarKey, shown ? "1" : "0");
    const auto hadKeys = m_calendar->isAncestorOf(window()->focusWidget());
    m_calendar->setVisible(shown);
    if (!shown && hadKeys)
        m_list->setFocus(Qt::OtherFocusReason);
    if (!shown && m_day.isValid())
        setDay({}); // nothing is filtered by what is not seen
}

void MessagesView::toggleCalendar()
{
    showCalendar(m_calendar->isHidden());
    if (m_calendar->isVisible())
        m_calendar->setFocus(Qt::OtherFocusReason);
}

void MessagesView::setDay(const QDate &day)
{
    markDay(day);
    m_list->expectAnswer(m_query, true, day.isValid());
    showMessages();
}

/// In calendar and filters; the list follows with the answer.
void MessagesView::markDay(const QDate &day)
{
    m_day = day;
    m_calendar->setChosen(day);
    QList<ChipText> chips;
    if (day.isValid()) {
        const auto words = QLocale().toString(day, QLocale::ShortFormat);
        //: a filter in force: what must be done by a day; %1: a date
        chips.append({.id = u"day"_s, .text = tr("By %1").arg(words), .spoken = tr("Remove the filter on %1").arg(words)});
    }
    m_list->tools().chips()->setChips(chips);
}

/// What was read, or that day's of it: a day that is chosen is no new question.
void MessagesView::showMessages()
{
    if (!m_answer)
        return;
    if (!*m_answer || !m_day.isValid()) {
        m_list->show(*m_answer);
        return;
    }
    QList<MessageLine> ofDay;
    for (const auto &line : **m_answer) {
        if (DueDays::dayOf(line) == m_day)
            ofDay.append(line);
    }
    m_list->show(ofDay);
}

void MessagesView::connectParts()
{
    wireList(*m_list,
             {.filter =
                  [this](const QString &text) {
                      m_query.text = text;
                      refresh(true);
                  },
              .open = [this](int row) { openRow(row); },
              .isOpen = [this] { return m_isOpen; },
              .sortBy = [this](const QString &column, bool descending) { m_list->sortBy(column, descending); },
              .follow = m_follow,
              .rowMenu = *m_rowMenu,
              .memory = m_sources.memory,
              .columnsKey = u"health/messagecolumns"_s});
    connect(m_list, &MessageList::everythingWanted, this, [this] {
        const QSignalBlocker quiet(m_list->tools());
        m_list->tools().field()->clear();
        m_query.text.clear();
        markDay({});
        setView(MessageQuery::View::All);
    });
    connect(m_page, &MessagePage::closed, this, &MessagesView::closePage);
    connect(m_page, &MessagePage::handledWanted, this, &MessagesView::handle);
    //: %1: "Message ID", "Category" and the like
    connect(m_page, &MessagePage::copied, this, [this](const QString &caption) { m_list->notify(tr("Copied: %1").arg(caption)); });
}

void MessagesView::setView(MessageQuery::View view)
{
    auto *action = m_views.at(static_cast<int>(view));
    action->setChecked(true);
    auto *button = m_list->tools().viewButton();
    button->setText(action->text());
    //: %1: the view that is chosen; read aloud
    button->setAccessibleName(tr("Which messages are shown: %1").arg(button->text()));
    m_query.view = view;
    refresh(true);
}

void MessagesView::refresh(bool isNew)
{
    if (isNew)
        m_answer.reset(); // it answers another question
    m_list->expectAnswer(m_query, isNew, m_day.isValid());
    m_sources.book.messages(m_query, this, [this, asked = ++m_asked](const Result<QList<MessageLine>> &messages) {
        if (asked != m_asked)
            return;
        m_answer = messages;
        if (messages)
            m_calendar->show(*messages);
        showMessages();
        if (!messages || !m_isOpen)
            return;
        for (const auto &line : *messages) {
            if (line.told.id == m_page->line().told.id)
                m_page->show(line);
        }
    });
}

void MessagesView::setPermit(const Permit &permit)
{
    m_permit = permit;
    const auto denied = CommandNeeds::denied(permit, u"health.message");
    m_page->setDenied(denied ? RoleText::denied(*denied) : QString());
}

void MessagesView::openRow(int row)
{
    m_follow.stop();
    const auto *line = m_list->model().row(row);
    if (!line || line->told.id.isEmpty())
        return;
    m_page->show(*line);
    m_isOpen = true;
    arrange();
}

bool MessagesView::closePage()
{
    if (!std::exchange(m_isOpen, false))
        return false;
    arrange();
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

void MessagesView::arrange()
{
    // Longer words need more room beside each other.
    const auto both = m_left->minimumSizeHint().width() + m_page->minimumSizeHint().width() + m_splitter->handleWidth();
    const auto covers = m_isOpen && width() < std::max(scaled(messageCoversBelow, font()), both);
    const auto *keys = window()->focusWidget();
    const auto hadKeys = isAncestorOf(keys);
    m_page->setCovering(covers);
    setFocusProxy(covers ? static_cast<QWidget *>(m_page) : m_list);
    m_page->setVisible(m_isOpen);
    m_left->setVisible(!covers);
    if (covers && hadKeys && !m_page->isAncestorOf(keys))
        m_page->setFocus(Qt::OtherFocusReason);
}

void MessagesView::handle()
{
    if (const auto may = CommandNeeds::check(m_permit, u"health.message"); !may) {
        m_list->banner().fail(may.error());
        return;
    }
    const auto *row = m_isOpen ? &m_page->line() : m_list->currentRow();
    if (!row)
        return;
    const auto id = row->told.id;
    auto *dialog = new WordDialog({.name = u"handled"_s,
                                   .title = tr("Mark as handled"),
                                   //: %1: id of a message, %2: its title
                                   .sentence = tr("%1, “%2”, no longer stands among the open messages; who marked it is recorded.")
                                                   .arg(id, row->told.title),
                                   .caption = tr("&What was done"),
                                   //: A button
                                   .button = tr("Mark as handled"),
                                   .mayBeEmpty = true},
                                  [this, id](const WordDialog::Answer &answer, QObject *receiver, WordDialog::Done done) {
                                      m_sources.commands.markMessage(id, answer.words, receiver, std::move(done));
                                  },
                                  this);
    connect(dialog, &WordDialog::recorded, this, [this, id] {
        //: %1: id of a message
        m_list->banner().tell(tr("%1 is marked as handled.").arg(id));
        refresh(false);
    });
    dialog->open();
}

void MessagesView::copyId()
{
    const auto *row = m_list->currentRow();
    if (!row)
        return;
    QGuiApplication::clipboard()->setText(row->told.id);
    //: %1: the ID that was copied
    m_list->notify(tr("Copied: message ID %1").arg(row->told.id));
}

void MessagesView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}
