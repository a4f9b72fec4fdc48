#include "ui/health/messagesview.h"

#include "models/command/commandneeds.h"
#include "ui/health/messagelist.h"
#include "ui/health/messagepage.h"
#include "ui/health/worddialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listview.h"
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

static constexpr int messageCoversBelow = 900; ///< width, at 10 pt, under which an opened message covers the list

MessagesView::MessagesView(const HealthPaneSources &sources, QWidget &pane, QMenu &copying)
    : QWidget(&pane),
      m_sources(sources),
      m_splitter(new QSplitter(this)),
      m_list(new MessageList(sources.clock, this)),
      m_page(new MessagePage(this)),
      m_rowMenu(new QMenu(this)),
      m_follow(this)
{
    setObjectName("health.messagesview"_L1);
    m_splitter->setObjectName("messages.splitter"_L1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_page);
    m_splitter->setStretchFactor(0, 1);
    m_list->setMinimumWidth(scaled(320, font()));
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

void MessagesView::connectParts()
{
    auto &view = m_list->view();
    auto &tools = m_list->tools();
    connect(&tools, &FilterRow::textChanged, this, [this](const QString &text) {
        m_query.text = text;
        refresh(true);
    });
    const auto intoList = [&view] {
        view.setFocus(Qt::OtherFocusReason);
        view.step(0);
    };
    connect(&tools, &FilterRow::left, &view, intoList);
    connect(&tools, &FilterRow::accepted, &view, intoList);
    connect(&view, &ListView::opened, this, &MessagesView::openRow);
    connect(&view, &ListView::currentRowChanged, this, [this](int row) {
        if (m_isOpen && row >= 0)
            m_follow.start();
        else
            m_follow.stop();
    });
    connect(&m_follow, &QTimer::timeout, this, [this] { openRow(m_list->view().currentRow()); });
    connect(&view, &QWidget::customContextMenuRequested, this, [this, &view](const QPoint &place) {
        if (view.currentRow() >= 0)
            m_rowMenu->popup(view.viewport()->mapToGlobal(place));
    });
    const auto keep = [this] { m_sources.memory.setValue(u"health/messagecolumns"_s, columnStateToJson(m_list->columns().state())); };
    connect(&m_list->columns(), &ColumnArrangement::changed, this, keep);
    connect(&m_list->columns(), &ColumnArrangement::sortAsked, this, [this, keep](const QString &key, bool descending) {
        m_list->sortBy(key, descending);
        keep();
    });
    connect(m_list, &MessageList::everythingWanted, this, [this] {
        const QSignalBlocker quiet(m_list->tools());
        m_list->tools().field()->clear();
        m_query.text.clear();
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
    m_list->expectAnswer(m_query, isNew);
    m_sources.book.messages(m_query, this, [this, asked = ++m_asked](const Result<QList<MessageLine>> &messages) {
        if (asked != m_asked)
            return;
        m_list->show(messages);
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
    const auto both = m_list->minimumSizeHint().width() + m_page->minimumSizeHint().width() + m_splitter->handleWidth();
    const auto covers = m_isOpen && width() < std::max(scaled(messageCoversBelow, font()), both);
    const auto *keys = window()->focusWidget();
    const auto hadKeys = isAncestorOf(keys);
    m_page->setCovering(covers);
    setFocusProxy(covers ? static_cast<QWidget *>(m_page) : m_list);
    m_page->setVisible(m_isOpen);
    m_list->setVisible(!covers);
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
