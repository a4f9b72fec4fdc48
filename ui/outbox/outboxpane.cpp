#include "ui/outbox/outboxpane.h"

#include "models/core/fold.h"
#include "models/outbox/subscriptionrules.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/outbox/editdialog.h"
#include "ui/outbox/outboxcolumns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/changetext.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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
      m_rows([](const OutboxEntry &entry) { return entry.id; }),
      m_model(
          m_rows, OutboxColumns::all(), [](const OutboxEntry &entry) { return entry.id; }, this),
      m_tools(new FilterRow(this)),
      m_banner(new Banner(this)),
      m_view(new ListView(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_count(new QLabel(this)),
      m_splitter(new QSplitter(Qt::Vertical, this)),
      m_scroll(new QScrollArea(this)),
      m_facts(new FactList({}, this)),
      m_rowMenu(new QMenu(this)),
      //: A button: sends a change once more
      m_retryButton(toolButton(*m_tools, u"outbox.retrybutton"_s, u"refresh"_s, tr("Try again"))),
      //: A button: takes a change back before it is sent
      m_withdrawButton(toolButton(*m_tools, u"outbox.withdrawbutton"_s, u"undo"_s, tr("Withdraw"))),
      m_copy(new RowCopy(m_model, this)),
      m_soon(this)
{
    setObjectName("outbox"_L1);
    setAccessibleName(tr("Outbox"));
    make();
    makeActions();
    makeMenus();
    connectList();
    m_model.setQuery({}, WindowTable::Swap::Result, WindowTable::Tail::Hidden);
    subscribe();
    dress();
    showEntries();
}

void OutboxPane::make()
{
    m_tools->field()->setPlaceholderText(tr("Filter the outbox"));
    m_tools->field()->setAccessibleName(tr("Filter by customer, subscription, reason or account"));
    m_tools->filterButton()->hide();
    m_tools->viewButton()->setAccessibleName(tr("Which changes are shown"));
    m_view->setObjectName("outbox.table"_L1);
    m_view->setAccessibleName(tr("Changes"));
    m_view->setTable(m_model);
    m_view->setItemDelegate(new RowDelegate(this));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_columns = new ColumnArrangement(*m_view, m_model, this);
    m_columns->setState(columnStateFrom(m_sources.memory.value(u"outbox/columns"_s)));
    m_columns->setSort({}, false);
    m_count->setObjectName("outbox.count"_L1);
    m_count->setTextFormat(Qt::PlainText);
    m_empty->setObjectName("outbox.empty"_L1);
    m_banner->setObjectName("outbox.banner"_L1);

    const std::pair<QString, QString> facts[] = {{u"outbox.change"_s, tr("Change")},
                                                 {u"outbox.explanation"_s, tr("What stands in the way")},
                                                 {u"outbox.state"_s, tr("State")},
                                                 {u"outbox.customer"_s, tr("Customer")},
                                                 {u"outbox.subscription"_s, tr("Subscription")},
                                                 {u"outbox.reason"_s, tr("Reason")},
                                                 {u"outbox.decided"_s, tr("Decided")},
                                                 {u"outbox.account"_s, tr("Decided by")},
                                                 {u"outbox.sent"_s, tr("Sent")},
                                                 {u"outbox.done"_s, tr("Done")},
                                                 {u"outbox.verified"_s, tr("Verified")},
                                                 {u"outbox.retry"_s, tr("Next attempt")},
                                                 {u"outbox.attempts"_s, tr("Attempts")},
                                                 {u"outbox.request"_s, tr("Request ID")},
                                                 {u"outbox.subscriptionid"_s, tr("Subscription ID")},
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

    auto *upper = new QWidget(m_splitter);
    auto *caption = new QHBoxLayout;
    caption->setContentsMargins(scaled(12, font()), scaled(4, font()), scaled(12, font()), scaled(4, font()));
    caption->addWidget(m_count);
    caption->addStretch();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *list = new QVBoxLayout(upper);
    list->setContentsMargins({});
    list->setSpacing(0);
    list->addWidget(m_stack, 1);
    list->addLayout(caption);
    m_splitter->setObjectName("outbox.splitter"_L1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_scroll);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_banner);
    column->addWidget(m_splitter, 1);
    setFocusProxy(m_view);
    m_soon.setSingleShot(true);
    m_soon.setInterval(100ms);
}

void OutboxPane::makeMenus()
{
    auto *viewMenu = new QMenu(m_tools->viewButton());
    m_tools->viewButton()->setMenu(viewMenu);
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
        action->setChecked(view == m_shown);
        group->addAction(action);
        m_viewActions.append(action);
        connect(action, &QAction::triggered, this, [this, view = view] { setView(view); });
    }
    m_tools->viewButton()->setText(m_viewActions.first()->text());
    auto *columnMenu = new QMenu(m_tools->columnsButton());
    m_tools->columnsButton()->setMenu(columnMenu);
    connect(columnMenu, &QMenu::aboutToShow, this, [this, columnMenu] { m_columns->fillMenu(*columnMenu); });
    m_rowMenu->setToolTipsVisible(true); // only what cannot be used has one: the reason
}

QAction *OutboxPane::makeAction(const QString &id, const QString &text, const QKeySequence &key, bool onRows, std::function<void()> act)
{
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    action->setShortcut(key);
    action->setShortcutContext(onRows ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
    addAction(action);
    if (onRows)
        m_view->addAction(action);
    connect(action, &QAction::triggered, this, std::move(act));
    return action;
}

void OutboxPane::makeActions()
{
    makeAction(u"outbox.filter"_s, tr("Filter the outbox"), QKeySequence(QKeySequence::Find), false, [this] { m_tools->focusField(); });
    makeAction(u"outbox.next"_s, tr("Next change"), QKeySequence(Qt::Key_J), true, [this] { m_view->step(1); });
    makeAction(u"outbox.previous"_s, tr("Previous change"), QKeySequence(Qt::Key_K), true, [this] { m_view->step(-1); });
    auto *again = makeAction(u"outbox.retry"_s, tr("Try the change again"), QKeySequence(Qt::Key_R), true, [this] { retry(); });
    auto *back
        = makeAction(u"outbox.withdraw"_s, tr("Withdraw the change"), QKeySequence(QKeySequence::Delete), true, [this] { withdraw(); });
    auto *other = makeAction(u"outbox.edit"_s, tr("Give the change another value…"), QKeySequence(Qt::Key_F2), true, [this] { edit(); });
    auto *reverse = makeAction(u"outbox.undo"_s, tr("Undo what was done…"), QKeySequence(Qt::Key_U), true, [this] { undo(); });
    auto *customer = makeAction(u"outbox.customer"_s, tr("Open the customer of this change"), QKeySequence(Qt::Key_O), true, [this] {
        if (const auto *entry = current())
            emit customerWanted(entry->change.customerId);
    });
    auto *text = makeAction(u"outbox.copytext"_s, tr("Copy rows as text"), QKeySequence(QKeySequence::Copy), true, [this] { copy(); });
    m_rowMenu->addActions({again, other, back, reverse});
    m_rowMenu->addSeparator();
    m_rowMenu->addActions({customer, text});
    connect(m_retryButton, &QToolButton::clicked, again, &QAction::trigger);
    connect(m_withdrawButton, &QToolButton::clicked, back, &QAction::trigger);
}

void OutboxPane::connectList()
{
    connect(m_tools, &FilterRow::textChanged, this, [this](const QString &text) {
        m_text = text;
        showEntries();
    });
    const auto intoList = [this] {
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->step(0);
    };
    connect(m_tools, &FilterRow::left, m_view, intoList);
    connect(m_tools, &FilterRow::accepted, m_view, intoList);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        if (m_view->currentRow() >= 0)
            m_rowMenu->popup(m_view->viewport()->mapToGlobal(place));
    });
    const auto customer = [this](int row) {
        if (const auto *entry = m_model.row(row); entry && !entry->id.isEmpty())
            emit customerWanted(entry->change.customerId);
    };
    connect(m_view, &ListView::opened, this, customer);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutboxPane::showDetail);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OutboxPane::showDetail);
    connect(&m_model, &WindowTable::orderShown, this, [this] {
        showRowsOrReason();
        showDetail();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &OutboxPane::showDetail);
    connect(m_columns, &ColumnArrangement::changed, this,
            [this] { m_sources.memory.setValue(u"outbox/columns"_s, columnStateToJson(m_columns->state())); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        m_tools->field()->clear();
        setView(View::All);
    });
    connect(m_copy, &RowCopy::finished, this, [this](const Result<qint64> &rows, bool) {
        if (rows)
            m_banner->tell(tr("%Ln row(s) copied", nullptr, static_cast<int>(*rows)));
        else
            m_banner->fail(rows.error());
    });
    connect(&m_soon, &QTimer::timeout, this, &OutboxPane::showEntries);
}

void OutboxPane::subscribe()
{
    m_sources.entries.subscribe(this,
                                {.reset =
                                     [this](const Result<Snapshot<OutboxEntry>> &snapshot) {
                                         m_isRead = true;
                                         m_entries.clear();
                                         m_problem = snapshot ? std::nullopt : std::optional(snapshot.error());
                                         if (snapshot) {
                                             for (const auto &entry : snapshot->rows)
                                                 m_entries.insert(entry.id, entry);
                                         }
                                         showEntries();
                                     },
                                 .apply =
                                     [this](const ChangeSet<OutboxEntry> &changes) {
                                         for (const auto &entry : changes.upserted)
                                             m_entries.insert(entry.id, entry);
                                         if (!m_soon.isActive())
                                             m_soon.start();
                                     }});
}

void OutboxPane::setView(View view)
{
    m_shown = view;
    auto *action = m_viewActions.at(static_cast<int>(view));
    action->setChecked(true);
    m_tools->viewButton()->setText(action->text());
    showEntries();
}

bool OutboxPane::passes(const OutboxEntry &entry) const
{
    switch (m_shown) {
    case View::Open:
        if (isFinished(entry.state))
            return false;
        break;
    case View::Attention:
        if (!needsPerson(entry.state))
            return false;
        break;
    case View::Finished:
        if (!isFinished(entry.state))
            return false;
        break;
    case View::All:
        break;
    }
    if (m_text.trimmed().isEmpty())
        return true;
    const auto &change = entry.change;
    const auto all = folded(QStringList{change.customerName, change.subjectName, entry.reason, entry.account, change.subjectId,
                                        change.customerId, entry.id, entry.requestId, ChangeText::summary(change)}
                                .join(u' '));
    const auto words = folded(m_text).split(' ');
    return std::ranges::all_of(words, [&all](const QByteArray &word) { return all.contains(word); });
}

void OutboxPane::showEntries()
{
    m_soon.stop();
    QList<OutboxEntry> shown;
    for (const auto &entry : std::as_const(m_entries)) {
        if (passes(entry))
            shown.append(entry);
    }
    std::ranges::sort(shown, std::ranges::greater(), &OutboxEntry::number);
    m_rows.set(shown);
    //: number of changes in the outbox that are shown
    m_count->setText(m_isRead ? tr("%Ln change(s)", nullptr, static_cast<int>(shown.size())) : QString());
    showRowsOrReason();
}

void OutboxPane::showRowsOrReason()
{
    if (m_model.rowCount() > 0) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    EmptyState::Words words{.icon = u"outbox"_s,
                            .title = tr("Nothing waits"),
                            .sentence = tr("Every change that was decided here has been carried out by the service and read back.")};
    if (m_problem)
        words = {.icon = u"warning"_s, .title = ErrorText::title(*m_problem), .sentence = ErrorText::sentence(*m_problem)};
    else if (!m_isRead)
        words = {.icon = u"wait"_s,
                 .title = tr("Reading the outbox"),
                 .sentence = tr("It is being read from this computer; no connection is needed for that.")};
    else if (m_entries.isEmpty())
        words.sentence = tr("A change of a subscription is written down here before it is sent, also without a connection, and stays until "
                            "the service has carried it out.");
    else if (m_shown != View::Open || !m_text.trimmed().isEmpty())
        words = {.icon = u"search"_s,
                 .title = tr("Nothing found"),
                 .sentence = tr("No change passes the filters that are in force."),
                 .action = tr("Show all changes")};
    else
        words.action = tr("Show all changes");
    m_empty->show(words);
    m_stack->setCurrentWidget(m_empty);
}

const OutboxEntry *OutboxPane::current() const
{
    const auto *entry = m_model.row(m_view->currentRow());
    return entry && !entry->id.isEmpty() ? entry : nullptr;
}

QList<OutboxEntry> OutboxPane::selected() const
{
    QList<OutboxEntry> entries;
    for (const auto &range : m_view->selectedRanges()) {
        for (int row = range.first; row <= range.last; ++row) {
            if (const auto *entry = m_model.row(row); entry && !entry->id.isEmpty())
                entries.append(*entry);
        }
    }
    return entries;
}

QStringList OutboxPane::chosen(bool (*may)(OutboxState)) const
{
    QStringList ids;
    const auto entries = selected();
    for (const auto &entry : entries) {
        if (may(entry.state))
            ids.append(entry.id);
    }
    return ids;
}

void OutboxPane::showDetail()
{
    const auto *entry = current();
    m_scroll->setVisible(entry != nullptr);
    showActions();
    if (!entry)
        return;
    const auto set = [this](const QString &id, const QString &value, const QString &otherwise) {
        m_facts->setFact(id, value.isEmpty() ? otherwise : value, value);
    };
    const auto moment = [](const QDateTime &when) { return when.isValid() ? fullMomentText(when) : QString(); };
    set(u"outbox.change"_s, ChangeText::summary(entry->change), {});
    set(u"outbox.explanation"_s, ChangeText::explanation(*entry), tr("Nothing"));
    set(u"outbox.state"_s, ChangeText::state(entry->state), {});
    set(u"outbox.customer"_s, entry->change.customerName, tr("Not given"));
    set(u"outbox.subscription"_s, entry->change.subjectName, tr("Not given"));
    set(u"outbox.reason"_s, entry->reason, {});
    set(u"outbox.decided"_s, moment(entry->decidedAt), {});
    set(u"outbox.account"_s, entry->account, tr("Not given"));
    set(u"outbox.sent"_s, moment(entry->sentAt), tr("Not sent"));
    set(u"outbox.done"_s, moment(entry->doneAt), tr("Not done"));
    set(u"outbox.verified"_s, moment(entry->verifiedAt), tr("Not verified"));
    const auto soon = isFinished(entry->state) || needsPerson(entry->state) ? tr("None") : tr("As soon as there is a connection");
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
        m_banner->fail(entries.error());
    else if (entries->isEmpty())
        m_banner->warn(tr("Nothing changed: the service has been asked meanwhile."));
    else
        m_banner->tell(done);
}

void OutboxPane::withdraw()
{
    const auto ids = chosen(canWithdraw);
    if (ids.isEmpty()) {
        m_banner->warn(tr("What was sent cannot be withdrawn; what was done can be undone."));
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
        m_banner->warn(tr("There is nothing to try again: only what waits, was refused or stands in conflict can be."));
        return;
    }
    m_sources.commands.retry(ids, this, [this](const Result<QList<OutboxEntry>> &entries) {
        told(entries, tr("%Ln change(s) will be tried again.", nullptr, entries ? static_cast<int>(entries->size()) : 0));
    });
}

void OutboxPane::edit()
{
    const auto *entry = current();
    if (!entry)
        return;
    if (!canWithdraw(entry->state)) {
        m_banner->warn(tr("What was sent has its value."));
        return;
    }
    auto *dialog = new EditDialog(m_sources.commands, *entry, this);
    connect(dialog, &EditDialog::edited, this, [this] { m_banner->tell(tr("The change has its new value.")); });
    dialog->open();
}

void OutboxPane::undo()
{
    const auto *entry = current();
    const auto changes = entry ? undoOf(*entry) : QList<OutboxChange>();
    if (changes.isEmpty()) {
        m_banner->warn(tr("Only what was done can be undone, and only where it is known how it was before."));
        return;
    }
    //: %1: the change that is undone
    const auto reason = tr("Undo: %1").arg(entry->reason);
    m_sources.commands.decide(changes, reason, this, [this](const Result<QList<OutboxEntry>> &entries) {
        told(entries, tr("It will be undone: %Ln change(s) more wait.", nullptr, entries ? static_cast<int>(entries->size()) : 0));
    });
}

void OutboxPane::copy()
{
    const auto rows = m_view->selectedRanges();
    if (rows.empty())
        return;
    QList<int> columns;
    const auto keys = m_columns->keysInView();
    for (const auto &key : keys)
        columns.append(m_model.columnOf(key));
    m_copy->start(rows, columns, ExportFormat::Table);
}

void OutboxPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_copy->isUnderWay()) {
        m_copy->cancel();
        return;
    }
    QWidget::keyPressEvent(event);
}

void OutboxPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void OutboxPane::dress()
{
    m_count->setFont(captionFont(font()));
    tint(*m_count, tokensOf(palette()).secondary);
}
