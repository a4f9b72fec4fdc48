#include "ui/outbox/outboxpane.h"

#include "models/command/commandneeds.h"
#include "models/outbox/changerules.h"
#include "ui/outbox/editdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/changetext.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QActionGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using Where = ListFrame::Where;

static QToolButton *toolButton(FilterRow &tools, const QString &name, const QString &icon, const QString &words)
{
    auto *button = new QToolButton(&tools);
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setText(words);
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools.addTool(button);
    return button;
}

OutboxPane::OutboxPane(const OutboxPaneSources &sources, QWidget *parent)
    : QWidget(parent),
      m_sources(sources),
      m_splitter(new QSplitter(Qt::Vertical, this)),
      m_list(new OutboxList(sources.entries, this)),
      m_scroll(new QScrollArea(this)),
      m_facts(new FactList({}, this)),
      m_copyMenu(new QMenu(this)),
      m_rowMenu(new QMenu(this)),
      //: A button: sends a change once more
      m_retryButton(toolButton(m_list->tools(), u"outbox.retrybutton"_s, u"refresh"_s, tr("Try again"))),
      //: A button: takes a change back before it is sent
      m_withdrawButton(toolButton(m_list->tools(), u"outbox.withdrawbutton"_s, u"undo"_s, tr("Withdraw")))
{
    setObjectName("outbox"_L1);
    setAccessibleName(tr("Outbox"));
    setFocusProxy(m_list);
    m_list->columns().setState(columnStateFrom(m_sources.memory.value(u"outbox/columns"_s)));
    m_list->columns().setSort({}, false);
    makeLayout();
    makeActions();
    makeViewMenu();
    connectList();
    m_sources.permit.subscribe(this, [this](const Permit &permit) { m_permit = permit; });
    m_sources.syncState.subscribe(this, [this](const SyncState &state) {
        if (std::exchange(m_account, state.account) != state.account)
            showDetail();
    });
    showDetail();
}

void OutboxPane::makeLayout()
{
    const std::pair<QString, QString> facts[] = {{u"outbox.change"_s, tr("Change")},
                                                 {u"outbox.explanation"_s, tr("What stands in the way")},
                                                 {u"outbox.state"_s, tr("State")},
                                                 {u"outbox.customer"_s, tr("Customer")},
                                                 {u"outbox.subscription"_s, tr("Subscription or user")},
                                                 {u"outbox.reason"_s, tr("Reason")},
                                                 {u"outbox.decided"_s, tr("Decided")},
                                                 {u"outbox.account"_s, tr("Decided by")},
                                                 {u"outbox.sent"_s, tr("Sent")},
                                                 {u"outbox.done"_s, tr("Done")},
                                                 {u"outbox.verified"_s, tr("Verified")},
                                                 {u"outbox.retry"_s, tr("Next attempt")},
                                                 {u"outbox.attempts"_s, tr("Attempts")},
                                                 {u"outbox.request"_s, tr("Request ID")},
                                                 {u"outbox.subscriptionid"_s, tr("Its ID")},
                                                 {u"outbox.id"_s, tr("ID in the outbox")}};
    for (const auto &[id, caption] : facts)
        m_facts->addFact(id, caption);
    auto *content = new QWidget(m_scroll);
    auto *inner = new QVBoxLayout(content);
    const auto margin = scaled(16, font());
    inner->setContentsMargins(margin, margin / 2, margin, margin / 2);
    inner->addWidget(m_facts);
    inner->addStretch();
    m_scroll->setObjectName("outbox.facts"_L1);
    m_scroll->setAccessibleName(tr("Selected change"));
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    m_splitter->setObjectName("outbox.splitter"_L1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_scroll);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_splitter);
}

void OutboxPane::makeViewMenu()
{
    auto *viewMenu = new QMenu(m_list->tools().viewButton());
    m_list->tools().viewButton()->setMenu(viewMenu);
    auto *group = new QActionGroup(viewMenu);
    //: which changes of the outbox are shown: all that is not finished
    const std::pair<View, QString> views[] = {{View::Open, tr("Not finished")},
                                              //: which changes of the outbox are shown: refused ones and conflicts
                                              {View::Attention, tr("Needs attention")},
                                              //: which changes of the outbox are shown
                                              {View::Finished, tr("Finished")},
                                              //: which changes of the outbox are shown
                                              {View::All, tr("All")}};
    for (const auto &[view, title] : views) {
        auto *action = viewMenu->addAction(title);
        action->setCheckable(true);
        action->setChecked(view == m_list->shown());
        group->addAction(action);
        m_viewActions.append(action);
        connect(action, &QAction::triggered, this, [this, view = view] { setView(view); });
    }
    m_list->tools().viewButton()->setText(m_viewActions.first()->text());
}

void OutboxPane::makeActions()
{
    auto &view = m_list->view();
    const auto onRows = [this](const QString &id, const QString &text, const QKeySequence &key, std::function<void()> act) {
        return m_list->makeAction(*this, id, text, {key}, Where::List, std::move(act));
    };
    m_list->makeAction(*this, u"outbox.filter"_s, tr("Filter the outbox"), {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)},
                       Where::Pane, [this] { m_list->tools().focusField(); });
    onRows(u"outbox.next"_s, tr("Next change"), Qt::Key_J, [&view] { view.step(1); });
    onRows(u"outbox.previous"_s, tr("Previous change"), Qt::Key_K, [&view] { view.step(-1); });
    auto *again = onRows(u"outbox.retry"_s, tr("Try the change again"), Qt::Key_R, [this] { retry(); });
    auto *back = onRows(u"outbox.withdraw"_s, tr("Withdraw the change"), QKeySequence::Delete, [this] { withdraw(); });
    auto *other = onRows(u"outbox.edit"_s, tr("Give the change another value…"), Qt::Key_F2, [this] { edit(); });
    auto *reverse = onRows(u"outbox.undo"_s, tr("Undo what was done…"), Qt::Key_U, [this] { undo(); });
    auto *customer = onRows(u"outbox.customer"_s, tr("Open the customer of this change"), Qt::Key_O, [this] { openCustomer(); });
    m_list->makeCopyActions(*this, *m_copyMenu, u"outbox"_s,
                            [this](ExportFormat format) { m_list->copyRows(format, CommandNeeds::check(m_permit, u"copyRows")); });
    m_rowMenu->addActions({again, other, back, reverse});
    m_rowMenu->addSeparator();
    m_rowMenu->addAction(customer);
    m_rowMenu->addMenu(m_copyMenu);
    m_rowMenu->setToolTipsVisible(true); // only what cannot be used has one: the reason
    connect(m_retryButton, &QToolButton::clicked, again, &QAction::trigger);
    connect(m_withdrawButton, &QToolButton::clicked, back, &QAction::trigger);
}

void OutboxPane::connectList()
{
    auto &view = m_list->view();
    auto &tools = m_list->tools();
    connect(&tools, &FilterRow::textChanged, m_list, &OutboxList::setText);
    const auto intoList = [&view] {
        view.setFocus(Qt::OtherFocusReason);
        view.step(0);
    };
    connect(&tools, &FilterRow::left, &view, intoList);
    connect(&tools, &FilterRow::accepted, &view, intoList);
    connect(&view, &QWidget::customContextMenuRequested, this, [this, &view](const QPoint &place) {
        if (view.currentRow() >= 0)
            m_rowMenu->popup(view.viewport()->mapToGlobal(place));
    });
    connect(&view, &ListView::opened, this, &OutboxPane::openCustomer);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutboxPane::showDetail);
    connect(view.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OutboxPane::showDetail);
    connect(&m_list->model(), &WindowTable::orderShown, this, &OutboxPane::showDetail);
    connect(&m_list->model(), &QAbstractItemModel::dataChanged, this, &OutboxPane::showDetail);
    connect(&m_list->columns(), &ColumnArrangement::changed, this,
            [this] { m_sources.memory.setValue(u"outbox/columns"_s, columnStateToJson(m_list->columns().state())); });
    connect(m_list, &OutboxList::everythingWanted, this, [this] {
        m_list->tools().field()->clear();
        setView(View::All);
    });
}

void OutboxPane::openCustomer()
{
    if (const auto *entry = m_list->currentRow())
        emit customerWanted(entry->change.customerId);
}

void OutboxPane::setView(View view)
{
    auto *action = m_viewActions.at(static_cast<int>(view));
    action->setChecked(true);
    m_list->tools().viewButton()->setText(action->text());
    m_list->setView(view);
}

QStringList OutboxPane::chosen(bool (*may)(OutboxState)) const
{
    QStringList ids;
    const auto entries = m_list->selected();
    for (const auto &entry : entries) {
        if (may(entry.state))
            ids.append(entry.id);
    }
    return ids;
}

void OutboxPane::showDetail()
{
    const auto *entry = m_list->currentRow();
    m_scroll->setVisible(entry != nullptr);
    showActions();
    if (!entry)
        return;
    const auto set = [this](const QString &id, const QString &value, const QString &otherwise) {
        m_facts->setFact(id, value.isEmpty() ? otherwise : value, value);
    };
    const auto moment = [](const QDateTime &when) { return when.isValid() ? fullMomentText(when) : QString(); };
    set(u"outbox.change"_s, ChangeText::summary(entry->change), {});
    const auto sentences = QStringList{ChangeText::explanation(*entry), ChangeText::waitsForSignIn(*entry, m_account)};
    set(u"outbox.explanation"_s, sentences.join(u' ').trimmed(), tr("Nothing"));
    set(u"outbox.state"_s, ChangeText::state(entry->state), {});
    set(u"outbox.customer"_s, entry->change.customerName, tr("Not given"));
    set(u"outbox.subscription"_s, entry->change.subjectName, tr("Not given"));
    set(u"outbox.reason"_s, entry->reason, {});
    set(u"outbox.decided"_s, moment(entry->decidedAt), {});
    set(u"outbox.account"_s, entry->account, tr("Not given"));
    set(u"outbox.sent"_s, moment(entry->sentAt), tr("Not sent"));
    set(u"outbox.done"_s, moment(entry->doneAt), tr("Not done"));
    set(u"outbox.verified"_s, moment(entry->verifiedAt), tr("Not verified"));
    const auto soon = isFinished(entry->state) || needsPerson(entry->state) ? tr("None")
        : sentences.constLast().isEmpty()                                   ? tr("As soon as there is a connection")
                                          //: when a change is tried next: that person has to sign in first
                                          : tr("Once %1 is signed in").arg(entry->account);
    set(u"outbox.retry"_s, moment(entry->retryAt), soon);
    m_facts->setFact(u"outbox.attempts"_s, locale().toString(entry->attempts), {});
    set(u"outbox.request"_s, entry->requestId, tr("Not sent"));
    set(u"outbox.subscriptionid"_s, entry->change.subjectId, {});
    set(u"outbox.id"_s, entry->id, {});
}

void OutboxPane::showActions()
{
    m_retryButton->setEnabled(!chosen(canRetry).isEmpty());
    m_withdrawButton->setEnabled(!chosen(canWithdraw).isEmpty());
}

void OutboxPane::told(const Result<QList<OutboxEntry>> &entries, const QString &done)
{
    if (!entries)
        m_list->banner().fail(entries.error());
    else if (entries->isEmpty())
        m_list->banner().warn(tr("Nothing changed: the service has been asked meanwhile."));
    else
        m_list->banner().tell(done);
}

void OutboxPane::withdraw()
{
    const auto ids = chosen(canWithdraw);
    if (ids.isEmpty()) {
        m_list->banner().warn(tr("What was sent cannot be withdrawn; what was done can be undone."));
        return;
    }
    m_sources.commands.withdraw(ids, this, [this](const Result<QList<OutboxEntry>> &entries) {
        told(entries, tr("%Ln change(s) withdrawn.", nullptr, entries ? static_cast<int>(entries->size()) : 0));
    });
}

void OutboxPane::retry()
{
    const auto ids = chosen(canRetry);
    if (ids.isEmpty()) {
        m_list->banner().warn(tr("There is nothing to try again: only what waits, was refused or stands in conflict can be."));
        return;
    }
    SeenConflicts seen;
    const auto entries = m_list->selected();
    for (const auto &entry : entries) {
        if (entry.state == OutboxState::Conflict)
            seen.insert(entry.id, entry.found);
    }
    m_sources.commands.retry(ids, seen, this, [this](const Result<QList<OutboxEntry>> &entries) {
        told(entries, tr("%Ln change(s) will be tried again.", nullptr, entries ? static_cast<int>(entries->size()) : 0));
    });
}

void OutboxPane::edit()
{
    const auto *entry = m_list->currentRow();
    if (!entry)
        return;
    if (!canWithdraw(entry->state)) {
        m_list->banner().warn(tr("What was sent has its value."));
        return;
    }
    auto *dialog = new EditDialog(m_sources.commands, *entry, this);
    connect(dialog, &EditDialog::edited, this, [this] { m_list->banner().tell(tr("The change has its new value.")); });
    dialog->open();
}

void OutboxPane::undo()
{
    const auto *entry = m_list->currentRow();
    const auto changes = entry ? undoOf(*entry) : QList<OutboxChange>();
    if (changes.isEmpty()) {
        m_list->banner().warn(tr("Only what was done can be undone, and only where it is known how it was before."));
        return;
    }
    if (std::ranges::any_of(changes, [](const OutboxChange &change) { return takesAway(change.kind); })) {
        m_list->banner().warn(
            tr("Undoing this would take something away from people: decide it on the customer's page, where it is said what will happen."));
        return;
    }
    //: %1: the change that is undone
    const auto reason = tr("Undo: %1").arg(entry->reason);
    m_sources.commands.decide(changes, reason, this, [this](const Result<QList<OutboxEntry>> &entries) {
        told(entries, tr("It will be undone: %Ln change(s) more wait.", nullptr, entries ? static_cast<int>(entries->size()) : 0));
    });
}

void OutboxPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_list->isCopying()) {
        m_list->stopCopying();
        return;
    }
    QWidget::keyPressEvent(event);
}
