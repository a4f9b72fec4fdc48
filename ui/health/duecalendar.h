#pragma once

#include "models/core/clock.h"
#include "models/health/messageboard.h"

#include <QAbstractTableModel>
#include <QMap>
#include <QStyledItemDelegate>
#include <QWidget>

class QLabel;
class QTableView;
class QToolButton;

/// The days of a month, a week to a row, and how many messages ask for something by each of them. Weeks begin as the locale has it.
class DueDays : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        DayRole = Qt::UserRole,
        CountRole, ///< of messages
        OverdueRole, ///< among them
        OutsideRole, ///< it is of the month before or after
        TodayRole,
    };
    struct Due {
        int all = 0;
        int overdue = 0; ///< over, and nobody has seen to it
        bool operator==(const Due &) const = default;
    };

    DueDays(const Clock &clock, QObject *parent);

    void show(const QList<MessageLine> &messages);
    /// The month in which that day is.
    void setMonth(const QDate &day);
    const QDate &month() const { return m_month; } ///< its first day
    /// Of all messages, whatever the month.
    const QMap<QDate, Due> &due() const { return m_due; }
    QModelIndex indexOf(const QDate &day) const;
    QDate dayAt(const QModelIndex &index) const;
    /// "12 March: 3 messages, 2 overdue".
    QString spoken(const QDate &day) const;
    /// By when it must be done, as a day here; invalid: by none.
    static QDate dayOf(const MessageLine &message);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Clock &m_clock;
    QDate m_month{};
    QDate m_first{}; ///< of the days that are shown
    QMap<QDate, Due> m_due{};
};

/// Draws a day: its number, and in an outline how many messages; with a shape of its own, and a word where there is room, if some are
/// overdue.
class DueDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setChosen(const QDate &day) { m_chosen = day; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QDate m_chosen{};
};

/// A month of what must be done by when, above the list of messages: a day that is chosen filters it. GUI thread.
class DueCalendar : public QWidget
{
    Q_OBJECT

public:
    /// `clock` outlives it.
    DueCalendar(const Clock &clock, QWidget *parent);

    /// What the list shows, whatever day is chosen.
    void show(const QList<MessageLine> &messages);
    /// Marks the day that is chosen; invalid: none.
    void setChosen(const QDate &day);
    void showMonth(const QDate &day);

signals:
    /// Invalid: the one that was chosen is no longer.
    void dayChosen(const QDate &day);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *makeStep(const QString &name, const QString &icon, const QString &words, int months);
    void choose(const QModelIndex &index);
    void step(int months);
    void showWords();
    void dress();

    const Clock &m_clock;
    QDate m_chosen{};
    DueDays *m_days;
    DueDelegate *m_delegate;
    QTableView *m_table;
    QLabel *m_title;
    QLabel *m_icon;
    QLabel *m_overdue;
    QLabel *m_sum;
};
