#include "ui/health/duecalendar.h"

#include "models/table/column.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int daysInWeek = 7;
static constexpr int weeksShown = 6; ///< whatever the month: nothing jumps from one to the next
static constexpr int dayHeight = 30; ///< at 10 pt

static QDate weekStart(const QDate &day)
{
    const auto back = (day.dayOfWeek() - QLocale().firstDayOfWeek() + daysInWeek) % daysInWeek;
    return day.addDays(-back);
}

DueDays::DueDays(const Clock &clock, QObject *parent) : QAbstractTableModel(parent), m_clock(clock)
{
    setMonth(clock.utcNow().toLocalTime().date());
}

QDate DueDays::dayOf(const MessageLine &message)
{
    return message.told.actBy.isValid() ? message.told.actBy.toLocalTime().date() : QDate();
}

void DueDays::show(const QList<MessageLine> &messages)
{
    QMap<QDate, Due> due;
    const auto now = m_clock.utcNow();
    for (const auto &message : messages) {
        if (!message.told.actBy.isValid())
            continue;
        auto &day = due[dayOf(message)];
        ++day.all;
        day.overdue += message.told.actBy < now && !message.handledAt.isValid() ? 1 : 0;
    }
    if (due == m_due)
        return;
    m_due = due;
    emit dataChanged(index(0, 0), index(rowCount() - 1, daysInWeek - 1));
}

void DueDays::setMonth(const QDate &day)
{
    const QDate month(day.year(), day.month(), 1);
    if (month == m_month)
        return;
    beginResetModel();
    m_month = month;
    m_first = weekStart(month);
    endResetModel();
}

int DueDays::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : weeksShown;
}

int DueDays::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : daysInWeek;
}

QModelIndex DueDays::indexOf(const QDate &day) const
{
    const auto place = static_cast<int>(m_first.daysTo(day));
    return place < 0 || place >= rowCount() * daysInWeek ? QModelIndex() : index(place / daysInWeek, place % daysInWeek);
}

QDate DueDays::dayAt(const QModelIndex &index) const
{
    return index.isValid() ? m_first.addDays(index.row() * daysInWeek + index.column()) : QDate();
}

QString DueDays::spoken(const QDate &day) const
{
    const QLocale locale;
    //: format of a day that is read aloud, without the year
    const auto name = locale.toString(day, tr("d MMMM"));
    const auto due = m_due.value(day);
    //: %1: a day; %Ln: how many messages ask for something by it
    const auto words = due.all == 0 ? tr("%1: no messages").arg(name) : tr("%1: %Ln message(s)", nullptr, due.all).arg(name);
    //: %1: a day and how many messages; %Ln: how many of them are overdue
    return due.overdue == 0 ? words : tr("%1, %Ln overdue", nullptr, due.overdue).arg(words);
}

QVariant DueDays::data(const QModelIndex &index, int role) const
{
    const auto day = dayAt(index);
    if (!day.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(day.day());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(day);
    case DayRole:
        return day;
    case CountRole:
        return m_due.value(day).all;
    case OverdueRole:
        return m_due.value(day).overdue;
    case OutsideRole:
        return day.month() != m_month.month();
    case TodayRole:
        return day == m_clock.utcNow().toLocalTime().date();
    default:
        return {};
    }
}

QVariant DueDays::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QLocale locale;
    if (orientation == Qt::Vertical) {
        // The week that has the Thursday: ISO's number, whatever day it begins with.
        const auto week = m_first.addDays(section * daysInWeek + 3).weekNumber();
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
            //: %1: number of a week
            return tr("Week %1").arg(locale.toString(week));
        }
        return role == Qt::DisplayRole ? QVariant(locale.toString(week)) : QVariant();
    }
    const auto day = m_first.addDays(section).dayOfWeek();
    if (role == Qt::DisplayRole)
        return locale.standaloneDayName(day, QLocale::ShortFormat);
    return role == Qt::AccessibleTextRole || role == Qt::ToolTipRole ? QVariant(locale.standaloneDayName(day, QLocale::LongFormat))
                                                                     : QVariant();
}

void DueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &t = tokensOf(option.palette);
    const auto isOutside = index.data(DueDays::OutsideRole).toBool();
    const auto isToday = index.data(DueDays::TodayRole).toBool();
    const auto isChosen = m_chosen.isValid() && index.data(DueDays::DayRole).toDate() == m_chosen;
    const auto count = index.data(DueDays::CountRole).toInt();
    const auto overdue = index.data(DueDays::OverdueRole).toInt();
    const auto gap = scaled(4, option.font);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, isChosen ? t.selection : isOutside ? t.alternate : t.base);
    painter->setPen(t.border);
    painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    if (isChosen)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), scaled(3, option.font), option.rect.height()), t.accent);
    auto number = option.font;
    if (isToday) {
        number.setWeight(QFont::DemiBold);
        number.setUnderline(true);
    }
    painter->setFont(number);
    painter->setPen(isOutside ? t.secondary : isToday ? t.accent : t.text);
    const auto room = option.rect.adjusted(2 * gap, gap, -gap, -gap);
    const QFontMetrics metrics(number, painter->device());
    const auto numberWidth = metrics.horizontalAdvance(u"00"_s);
    painter->drawText(QRect(room.left(), room.top(), numberWidth, room.height()), Qt::AlignTrailing | Qt::AlignVCenter,
                      index.data().toString());
    if (count > 0) {
        const auto font = captionFont(option.font);
        const QFontMetrics words(font, painter->device());
        const QLocale locale;
        //: in a day of a calendar; %Ln: how many messages are overdue
        const auto late = overdue > 0 ? DueDays::tr("%Ln overdue", nullptr, overdue) : QString();
        //: in a day of a calendar; %1: how many messages, %2: how many of them are overdue
        const auto both = DueDays::tr("%1, %2").arg(locale.toString(count), late);
        const auto full = overdue == 0 ? locale.toString(count) : overdue == count ? late : both;
        const auto icon = overdue > 0 ? scaled(14, option.font) + gap : 0;
        const auto space = room.width() - numberWidth - 2 * gap;
        const auto text = words.horizontalAdvance(full) + icon + 3 * gap <= space ? full : locale.toString(count);
        const auto width = std::min(words.horizontalAdvance(text) + icon + 3 * gap, space);
        const auto height = std::min(room.height(), words.height() + gap);
        const QRect pill(room.right() - width, room.center().y() - height / 2, width, height);
        const auto colour = overdue > 0 ? t.interrupted : t.text;
        painter->setPen(QPen(colour, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), height / 2.0, height / 2.0);
        auto inner = pill.adjusted(static_cast<int>(1.5 * gap), 0, -static_cast<int>(1.5 * gap), 0);
        if (overdue > 0) {
            paintIcon(*painter, QRect(inner.left(), inner.top(), scaled(14, option.font), inner.height()),
                      RowDelegate::iconOf(CellState::Interrupted), colour);
            inner.setLeft(inner.left() + icon);
        }
        painter->setFont(font);
        painter->drawText(inner, Qt::AlignCenter, text);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(t.accent, scaled(2, option.font)));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

DueCalendar::DueCalendar(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_days(new DueDays(clock, this)),
      m_delegate(new DueDelegate(this)),
      m_table(new QTableView(this)),
      m_title(new QLabel(this)),
      m_icon(new QLabel(this)),
      m_overdue(new QLabel(this)),
      m_sum(new QLabel(this))
{
    setObjectName("messages.calendar"_L1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setObjectName("calendar.month"_L1);
    m_sum->setObjectName("calendar.sum"_L1);
    m_overdue->setObjectName("calendar.overdue"_L1);
    for (auto *label : {m_title, m_overdue, m_sum})
        label->setTextFormat(Qt::PlainText);
    m_table->setObjectName("calendar.days"_L1);
    m_table->setModel(m_days);
    m_table->setItemDelegate(m_delegate);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setCornerButtonEnabled(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(1);
    m_table->horizontalHeader()->setAccessibleName(tr("Days of the week"));
    m_table->verticalHeader()->setAccessibleName(tr("Weeks"));
    for (auto *header : {m_table->horizontalHeader(), m_table->verticalHeader()}) {
        header->setHighlightSections(false);
        header->setSectionsClickable(false);
        header->setDefaultAlignment(Qt::AlignCenter);
    }
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->installEventFilter(this);
    setFocusProxy(m_table);
    auto *tools = new QHBoxLayout;
    const auto space = scaled(8, font());
    tools->setContentsMargins(space, space / 2, 2 * space, space / 2);
    tools->setSpacing(space / 2);
    tools->addWidget(makeStep(u"calendar.before"_s, u"chevron-up"_s, tr("The month before"), -1));
    tools->addWidget(m_title);
    tools->addWidget(makeStep(u"calendar.after"_s, u"chevron-down"_s, tr("The month after"), 1));
    auto *today = new QToolButton(this);
    today->setObjectName("calendar.today"_L1);
    //: a button: shows this month
    today->setText(tr("Today"));
    today->setAutoRaise(true);
    today->setFocusPolicy(Qt::TabFocus);
    connect(today, &QToolButton::clicked, this, [this] { showMonth(m_clock.utcNow().toLocalTime().date()); });
    tools->addWidget(today);
    tools->addStretch();
    tools->addWidget(m_icon);
    tools->addWidget(m_overdue);
    tools->addSpacing(space);
    tools->addWidget(m_sum);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_table);
    connect(m_table, &QTableView::clicked, this, &DueCalendar::choose);
    showMonth(m_clock.utcNow().toLocalTime().date());
}

QToolButton *DueCalendar::makeStep(const QString &name, const QString &icon, const QString &words, int months)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, [this, months] { step(months); });
    return button;
}

void DueCalendar::show(const QList<MessageLine> &messages)
{
    m_days->show(messages);
    showWords();
}

void DueCalendar::setChosen(const QDate &day)
{
    m_chosen = day;
    m_delegate->setChosen(day);
    m_table->viewport()->update();
}

void DueCalendar::showMonth(const QDate &day)
{
    m_days->setMonth(day);
    m_table->setCurrentIndex(m_days->indexOf(day));
    dress();
    showWords();
}

void DueCalendar::step(int months)
{
    const auto day = m_days->dayAt(m_table->currentIndex());
    showMonth((day.isValid() ? day : m_days->month()).addMonths(months));
}

void DueCalendar::choose(const QModelIndex &index)
{
    const auto day = m_days->dayAt(index);
    if (!day.isValid())
        return;
    if (day.month() != m_days->month().month())
        showMonth(day);
    emit dayChosen(day == m_chosen ? QDate() : day);
}

/// Days go on in the next month; Enter chooses. With Ctrl, Alt or Shift a key is somebody else's.
bool DueCalendar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if ((key->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    const auto day = m_days->dayAt(m_table->currentIndex());
    const auto goTo = [this](const QDate &to) {
        if (m_days->month() != QDate(to.year(), to.month(), 1))
            showMonth(to);
        else
            m_table->setCurrentIndex(m_days->indexOf(to));
        return true;
    };
    switch (key->key()) {
    case Qt::Key_Left:
        return goTo(day.addDays(isRightToLeft() ? 1 : -1));
    case Qt::Key_Right:
        return goTo(day.addDays(isRightToLeft() ? -1 : 1));
    case Qt::Key_Up:
        return goTo(day.addDays(-daysInWeek));
    case Qt::Key_Down:
        return goTo(day.addDays(daysInWeek));
    case Qt::Key_PageUp:
        return goTo(day.addMonths(-1));
    case Qt::Key_PageDown:
        return goTo(day.addMonths(1));
    case Qt::Key_Home:
        return goTo(m_days->month());
    case Qt::Key_End:
        return goTo(m_days->month().addMonths(1).addDays(-1));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(m_table->currentIndex());
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void DueCalendar::showWords()
{
    const QLocale locale;
    const auto month = m_days->month();
    //: title of a calendar; %1: a month, %2: a year
    m_title->setText(tr("%1 %2").arg(locale.standaloneMonthName(month.month()), QString::number(month.year())));
    //: %1: a month and a year; read aloud
    m_table->setAccessibleName(tr("By when something must be done: %1").arg(m_title->text()));
    int here = 0;
    int overdue = 0;
    const auto &due = m_days->due();
    for (auto day = due.begin(); day != due.end(); ++day) {
        overdue += day->overdue;
        here += day.key().year() == month.year() && day.key().month() == month.month() ? day->all : 0;
    }
    m_icon->setVisible(overdue > 0);
    m_overdue->setVisible(overdue > 0);
    //: %Ln: how many messages are overdue, in any month
    m_overdue->setText(tr("%Ln overdue in all", nullptr, overdue));
    //: %Ln: how many messages ask for something in the month that is shown
    m_sum->setText(tr("%Ln in this month", nullptr, here));
    dress();
}

void DueCalendar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void DueCalendar::dress()
{
    const auto &t = tokensOf(palette());
    m_title->setFont(sectionFont(font()));
    m_title->setMinimumWidth(m_title->fontMetrics().horizontalAdvance(u"september 0000"_s));
    m_title->setAlignment(Qt::AlignCenter);
    for (auto *label : {m_overdue, m_sum})
        label->setFont(captionFont(font()));
    tint(*m_overdue, t.interrupted);
    tint(*m_sum, t.secondary);
    m_icon->setPixmap(iconPixmap(RowDelegate::iconOf(CellState::Interrupted), t.interrupted, rowIconSize(font()), devicePixelRatioF()));
    const auto height = scaled(dayHeight, font());
    m_table->verticalHeader()->setDefaultSectionSize(height);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + height * m_days->rowCount());
}
