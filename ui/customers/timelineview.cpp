#include "ui/customers/timelineview.h"

#include "models/command/commandneeds.h"
#include "models/core/fold.h"
#include "ui/customers/timelinewords.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/roletext.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int sought = 5'000; ///< a text is looked for in so many events
static constexpr int olderAtOnce = 4; ///< so many times as many

static QList<Column<TimelineEvent>> timelineColumns()
{
    const auto isThere = [](const TimelineEvent &event) { return !keyOf(event).isEmpty(); };
    return {
        {.key = u"when"_s,
         //: column: when it happened
         .title = TimelineView::tr("When"),
         .value = [](const TimelineEvent &event) { return event.when; },
         .text = [](const TimelineEvent &event) { return momentText(event.when); },
         .spoken = [](const TimelineEvent &event) { return fullMomentText(event.when); },
         .widthHint = 10},
        {.key = u"kind"_s,
         //: column: where it was told
         .title = TimelineView::tr("Kind"),
         .value = [](const TimelineEvent &event) { return timelineWord(event.kind()); },
         .text = [isThere](const TimelineEvent &event) { return isThere(event) ? TimelineWords::kind(event.kind()) : QString(); },
         .widthHint = 13,
         .rank = 3}, // its icon stays
        {.key = u"what"_s,
         //: column: what happened
         .title = TimelineView::tr("What"),
         .text = TimelineWords::what,
         .spoken =
             [isThere](const TimelineEvent &event) {
                 //: read aloud; %1: "At Microsoft", "Our change"; %2: what happened
                 return isThere(event) ? TimelineView::tr("%1: %2").arg(TimelineWords::kind(event.kind()), TimelineWords::what(event))
                                       : QString();
             },
         .icon = [isThere](const TimelineEvent &event) { return isThere(event) ? TimelineWords::icon(event.kind()) : QString(); },
         .searched = true,
         .widthHint = 30},
        {.key = u"state"_s,
         //: column: how it ended, or how far it is
         .title = TimelineView::tr("State"),
         .text = [isThere](const TimelineEvent &event) { return isThere(event) ? TimelineWords::state(event) : QString(); },
         .state = [isThere](const TimelineEvent &event) { return isThere(event) ? TimelineWords::shape(event) : CellState::None; },
         .widthHint = 14,
         .rank = 1},
        {.key = u"who"_s,
         //: column: who did it
         .title = TimelineView::tr("Who"),
         .text =
             [isThere](const TimelineEvent &event) {
                 const auto who = TimelineWords::who(event);
                 //: in place of who did something
                 return who.isEmpty() && isThere(event) ? TimelineView::tr("Not stated") : who;
             },
         .quiet = [](const TimelineEvent &event) { return TimelineWords::who(event).isEmpty(); },
         .searched = true,
         .widthHint = 20,
         .rank = 2},
    };
}

TimelineView::TimelineView(CustomerBook &book, Feed<OutboxEntry> &changes, QWidget *parent)
    : QWidget(parent),
      m_book(book),
      m_rows(keyOf),
      m_model(m_rows, timelineColumns(), keyOf, this),
      m_title(new QLabel(tr("Timeline"), this)),
      m_kindButton(new MenuButton(this)),
      m_kinds(new QActionGroup(this)),
      m_field(new QLineEdit(this)),
      m_view(new ListView(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_count(new QLabel(this)),
      m_limits(new ElidedLabel(this)),
      m_older(new QPushButton(this)),
      m_details(new QScrollArea(this)),
      m_pages(new QStackedWidget(this))
{
    setObjectName("timeline"_L1);
    setAccessibleName(tr("Timeline"));
    m_view->setObjectName("timeline.table"_L1);
    m_view->setAccessibleName(tr("Timeline of the customer"));
    m_view->setTable(m_model);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setItemDelegate(new RowDelegate(this));
    m_view->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_empty->setObjectName("timeline.empty"_L1);
    auto *columns = new ColumnArrangement(*m_view, m_model, this);
    columns->setSort({}, false);
    auto *copy = new QAction(tr("Copy the line"), this);
    copy->setObjectName("timeline.copytext"_L1);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &TimelineView::copyLine);
    connect(m_view, &ListView::opened, this, &TimelineView::openRow);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_problem)
            ask();
        else
            m_field->clear();
    });
    connect(&m_model, &WindowTable::orderShown, this, &TimelineView::showRowsOrReason);
    makePages();
    setFocusProxy(m_view);
    changes.subscribe(this,
                      {.reset = [this](const Result<Snapshot<OutboxEntry>> &) { told(QString(m_id)); },
                       .apply =
                           [this](const ChangeSet<OutboxEntry> &news) {
                               const auto isOurs = [this](const OutboxEntry &entry) { return entry.change.customerId == m_id; };
                               if (std::ranges::any_of(news.upserted, isOurs))
                                   told(QString(m_id));
                           }});
    dress();
}

void TimelineView::makePages()
{
    makeTools();
    makeCaption();
    makeDetails();
    const auto space = scaled(8, font());
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(2 * space, space, 2 * space, space);
    tools->setSpacing(space);
    tools->addWidget(m_title);
    tools->addWidget(m_kindButton);
    tools->addWidget(m_field, 1);
    auto *caption = new QHBoxLayout;
    caption->setContentsMargins(2 * space, space / 2, 2 * space, space / 2);
    caption->setSpacing(2 * space);
    caption->addWidget(m_count);
    caption->addWidget(m_older);
    caption->addWidget(m_limits, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->setMinimumHeight(scaled(96, font()));
    m_empty->layout()->setContentsMargins(2 * space, space / 2, 2 * space, space / 2); // a small place
    m_empty->layout()->setSpacing(space / 2);
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    column->addLayout(caption);
    m_pages->insertWidget(0, list);
    m_pages->setCurrentIndex(0);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_pages);
}

void TimelineView::makeTools()
{
    m_field->setObjectName("timeline.field"_L1);
    m_field->setPlaceholderText(tr("Filter the timeline"));
    m_field->setAccessibleName(tr("Filter the timeline"));
    m_field->setClearButtonEnabled(true);
    const auto *search = m_field->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    // the two buttons inside the field would otherwise be nameless to a screen reader
    const auto buttons = m_field->findChildren<QToolButton *>();
    for (auto *button : buttons) {
        const auto isSearch = button->defaultAction() == search || button->actions().contains(search);
        //: button inside a search field
        button->setAccessibleName(isSearch ? tr("Filter") : tr("Clear the filter text"));
    }
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &TimelineView::filter);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->step(0);
    });
    makeKinds();
}

void TimelineView::makeKinds()
{
    auto *menu = new QMenu(m_kindButton);
    menu->setToolTipsVisible(true); // only what cannot be used has one: the reason
    const auto add = [this, menu](const QString &name, const QString &words, std::optional<TimelineKind> kind) {
        auto *action = menu->addAction(words);
        action->setObjectName("timeline.kind."_L1 + name);
        action->setCheckable(true);
        action->setChecked(!kind);
        m_kinds->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind] { choose(kind); });
        return action;
    };
    //: filter: events of every kind
    add(u"all"_s, tr("All events"), {});
    for (const auto kind : allTimelineKinds)
        add(timelineWord(kind), TimelineWords::kinds(kind), kind)->setIcon(themedIcon(TimelineWords::icon(kind)));
    m_kindButton->setObjectName("timeline.kind"_L1);
    m_kindButton->setMenu(menu);
    m_kindButton->setText(tr("All events"));
}

void TimelineView::makeCaption()
{
    m_count->setObjectName("timeline.count"_L1);
    m_count->setTextFormat(Qt::PlainText);
    m_limits->setObjectName("timeline.limits"_L1);
    m_limits->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_limits->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_older->setObjectName("timeline.older"_L1);
    m_older->setText(tr("Show older ones"));
    m_older->setFlat(true);
    m_older->hide();
    connect(m_older, &QPushButton::clicked, this, [this] {
        m_limit = wanted().limit * olderAtOnce;
        ask();
    });
}

void TimelineView::makeDetails()
{
    auto *page = new QWidget(this);
    auto *back = new QToolButton(page);
    back->setObjectName("timeline.back"_L1);
    back->setIcon(themedIcon(u"back"_s));
    back->setText(tr("Back to the timeline"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setAutoRaise(true);
    back->setFocusPolicy(Qt::TabFocus);
    connect(back, &QToolButton::clicked, this, &TimelineView::closeDetails);
    m_details->setObjectName("timeline.details"_L1);
    m_details->setAccessibleName(tr("Selected event"));
    m_details->setWidgetResizable(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_details->setFocusProxy(back);
    const auto space = scaled(8, font());
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space, space, 0, 0);
    column->setSpacing(space / 2);
    column->addWidget(back, 0, Qt::AlignLeading);
    column->addWidget(m_details, 1);
    m_pages->addWidget(page);
}

void TimelineView::setPermit(const Permit &permit)
{
    const auto denied = CommandNeeds::denied(permit, u"readActivity");
    const auto actions = m_kinds->actions();
    for (auto *action : actions) {
        if (action->objectName() != "timeline.kind."_L1 + timelineWord(TimelineKind::Note))
            continue;
        action->setEnabled(!denied);
        action->setToolTip(denied ? RoleText::denied(*denied) : QString());
        action->setStatusTip(action->toolTip());
    }
    if (denied && m_kind == TimelineKind::Note)
        m_kinds->actions().constFirst()->trigger();
    else
        told(QString(m_id));
}

void TimelineView::told(const QString &customerId)
{
    if (m_id != customerId) {
        m_id = customerId;
        m_timeline = {};
        m_texts.clear();
        m_problem.reset();
        m_limit = TimelineQuery{}.limit;
        m_isAnswered = false;
        m_asked.reset();
        ++m_question; // what is under way is of another
        closeDetails();
        {
            const QSignalBlocker quiet(m_field);
            m_field->clear();
        }
        filter();
        m_view->clearSelection();
    }
    if (!m_id.isEmpty())
        ask();
}

TimelineQuery TimelineView::wanted() const
{
    return {.customerId = m_id, .kind = m_kind, .limit = m_words.isEmpty() ? m_limit : std::max(m_limit, sought)};
}

void TimelineView::ask()
{
    const auto query = wanted();
    m_isDue = !isVisible() || m_asked == query;
    if (m_isDue)
        return;
    m_asked = query;
    const auto question = ++m_question;
    m_book.timeline(query, this, [this, question](const Result<Timeline> &timeline) {
        if (question != m_question)
            return;
        m_asked.reset();
        take(timeline);
        if (m_isDue)
            ask();
    });
}

void TimelineView::take(const Result<Timeline> &timeline)
{
    m_isAnswered = true;
    m_problem = timeline ? std::nullopt : std::optional(timeline.error());
    m_timeline = timeline ? *timeline : Timeline{};
    m_texts.clear();
    showEvents();
    if (!m_opened)
        return;
    // The details follow what becomes of the event.
    for (const auto &event : std::as_const(m_timeline.events)) {
        if (keyOf(event) == keyOf(*m_opened) && !(event == *m_opened))
            showDetails(TimelineEvent(event));
    }
}

void TimelineView::choose(std::optional<TimelineKind> kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    m_kindButton->setText(kind ? TimelineWords::kinds(*kind) : tr("All events"));
    m_limit = TimelineQuery{}.limit;
    // What is known stands there at once; older ones of that kind follow.
    if (kind)
        m_timeline.events.removeIf([kind](const TimelineEvent &event) { return event.kind() != *kind; });
    m_texts.clear();
    m_isAnswered = m_isAnswered && !m_timeline.events.isEmpty();
    showEvents();
    m_model.setQuery({}, WindowTable::Swap::Result, WindowTable::Tail::Hidden);
    if (!m_id.isEmpty())
        ask();
}

void TimelineView::filter()
{
    m_words = folded(m_field->text()).split(' ');
    m_words.removeAll(QByteArray());
    m_model.setMatchWords(m_words);
    showEvents();
    m_model.setQuery({}, WindowTable::Swap::Result, WindowTable::Tail::Hidden);
    if (m_timeline.hasOlder && m_timeline.events.size() < wanted().limit)
        ask();
}

void TimelineView::showEvents()
{
    QList<TimelineEvent> shown;
    if (m_words.isEmpty()) {
        shown = m_timeline.events;
    } else {
        if (m_texts.isEmpty())
            std::ranges::transform(std::as_const(m_timeline.events), std::back_inserter(m_texts), TimelineWords::searched);
        for (qsizetype place = 0; place < m_texts.size(); ++place) {
            const auto &text = m_texts.at(place);
            if (std::ranges::all_of(std::as_const(m_words), [&text](const QByteArray &word) { return text.contains(word); }))
                shown.append(m_timeline.events.at(place));
        }
    }
    m_shown = shown.size();
    m_rows.set(shown);
    if (m_model.rowCount() == 0) // there is no place to keep, so that nothing need wait
        m_model.setQuery({}, WindowTable::Swap::Result, WindowTable::Tail::Hidden);
    showRowsOrReason();
    showCaption();
}

void TimelineView::showRowsOrReason()
{
    const auto isEmpty = m_isAnswered && m_shown == 0;
    if (isEmpty)
        m_empty->show(reason());
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
}

EmptyState::Words TimelineView::reason() const
{
    if (m_problem)
        return {.title = ErrorText::title(*m_problem), .sentence = ErrorText::sentence(*m_problem), .action = tr("Try again")};
    if (!m_words.isEmpty() && !m_timeline.events.isEmpty())
        return {.title = tr("Nothing found"), .sentence = tr("No event has this text."), .action = tr("Clear the filter")};
    if (m_kind == TimelineKind::Change)
        return {.title = tr("No changes of ours"), .sentence = tr("Nobody has decided here to change a subscription of this customer.")};
    if (m_kind == TimelineKind::Note)
        return {.title = tr("No notes of ours"), .sentence = tr("Nobody has changed this customer’s alias or tags here.")};
    if (!m_timeline.logReadAt.isValid())
        return {.title = tr("Not read yet"), .sentence = tr("Microsoft’s activity log is read with the first synchronisation.")};
    return {.title = tr("Nothing known"),
            .sentence = tr("Microsoft’s activity log tells nothing about this customer, and nothing was done here.")};
}

void TimelineView::showCaption()
{
    const auto all = static_cast<int>(m_timeline.events.size());
    QString count;
    if (m_words.isEmpty()) {
        count = m_timeline.hasOlder ? tr("The newest %Ln event(s)", nullptr, all) : tr("%Ln event(s)", nullptr, all);
    } else {
        //: %1: how many events have the text, %Ln: of how many
        count = tr("%1 of %Ln event(s)", nullptr, all).arg(QLocale().toString(m_shown));
    }
    m_count->setText(m_isAnswered && !m_problem ? count : QString());
    m_older->setVisible(m_timeline.hasOlder);
    const auto asOf = m_timeline.logReadAt;
    QString limits;
    if (m_isAnswered && !m_problem && asOf.isValid()) {
        //: %1: time or date
        limits = tr("Microsoft’s log as of %1 · 90 days, without what the customer did itself").arg(momentText(asOf));
    } else if (m_isAnswered && !m_problem) {
        limits = tr("Microsoft’s activity log was not read yet");
    }
    m_limits->setText(limits);
}

void TimelineView::openRow(int row)
{
    const auto *event = m_model.row(row);
    if (!event || keyOf(*event).isEmpty())
        return;
    if (event->kind() == TimelineKind::Note) {
        emit activityWanted();
        return;
    }
    showDetails(TimelineEvent(*event));
    m_details->setFocus(Qt::OtherFocusReason);
}

void TimelineView::showDetails(const TimelineEvent &event)
{
    auto *facts = new FactList({}, m_details);
    const auto known = TimelineWords::facts(event);
    for (const auto &fact : known) {
        facts->addFact(u"timeline."_s + fact.id, fact.caption);
        facts->setFact(u"timeline."_s + fact.id, fact.value, fact.value);
    }
    connect(facts, &FactList::copied, this, &TimelineView::copied);
    auto *content = new QWidget(m_details);
    auto *column = new QVBoxLayout(content);
    const auto space = scaled(8, font());
    column->setContentsMargins(space, 0, 2 * space, space);
    column->addWidget(facts);
    column->addStretch();
    m_details->setWidget(content); // the one before goes
    m_opened = event;
    m_pages->setCurrentIndex(1);
}

void TimelineView::closeDetails()
{
    if (!m_opened)
        return;
    m_opened.reset();
    const auto *keys = window()->focusWidget();
    const auto hadKeys = keys && m_pages->currentWidget()->isAncestorOf(keys);
    m_pages->setCurrentIndex(0);
    if (hadKeys)
        m_view->setFocus(Qt::OtherFocusReason);
}

void TimelineView::copyLine()
{
    const auto *event = m_model.row(m_view->currentRow());
    if (!event || keyOf(*event).isEmpty())
        return;
    QGuiApplication::clipboard()->setText(TimelineWords::line(*event));
    emit copied(TimelineWords::what(*event));
}

void TimelineView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDue && !m_id.isEmpty())
        ask();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (m_opened && event->key() == Qt::Key_Escape)
        closeDetails();
    else
        QWidget::keyPressEvent(event);
}

bool TimelineView::eventFilter(QObject *watched, QEvent *event)
{
    const auto isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const auto key = isKey ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (event->type() == QEvent::ShortcutOverride && key == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress || (key != Qt::Key_Down && key != Qt::Key_Escape))
        return QWidget::eventFilter(watched, event);
    if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
    } else {
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->step(0);
    }
    return true;
}

void TimelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void TimelineView::dress()
{
    m_title->setFont(sectionFont(font()));
    for (auto *label : {m_count, static_cast<QLabel *>(m_limits)}) {
        label->setFont(captionFont(font()));
        tint(*label, tokensOf(palette()).secondary);
    }
    m_older->setFont(captionFont(font()));
}
