#pragma once

#include "models/audit/activitybook.h"
#include "ui/widgets/chips.h"

#include <QDate>
#include <QMenu>

/// Which entries the Activity pane lets through: fills the menu that adds filters and the chips that take them away. GUI thread.
class ActivityFilters : public QObject
{
    Q_OBJECT

public:
    /// `menu` and `chips` live as long as `parent`, `book` longer.
    ActivityFilters(ActivityBook &book, QMenu &menu, ChipBar &chips, QObject *parent);

    /// The filters in force laid over `query`; days count by the local calendar of this moment.
    ActivityQuery over(ActivityQuery query) const;
    bool isEmpty() const;
    void clear();
    /// That customer's entries alone; `name` stands in the chip.
    void setCustomer(const QString &id, const QString &name);
    /// Empty: all.
    const QString &customerId() const { return m_customerId; }
    /// The days from `first` to `last`, both included.
    void setDays(QDate first, QDate last);

signals:
    /// The person added or took away a filter.
    void changed();
    /// The person wants to choose the days by hand.
    void daysWanted(QDate first, QDate last);
    /// The numbers beside the values to filter by are there, or are newer.
    void counted();

private:
    using Counts = QList<std::pair<QString, qint64>>;

    void countFacets();
    void addValueMenu(const QString &title, const QString &id, QStringList &chosen, Counts ActivityFacets::*counts,
                      QString (*words)(const QString &));
    void fillValueMenu(QMenu &menu, const QString &id, QStringList &chosen, const Counts &counts, QString (*words)(const QString &));
    void addPeriodMenu();
    QString periodText() const;
    void showChips();
    void remove(const QString &chip);
    void tell();

    ActivityBook &m_book;
    QMenu &m_menu;
    ChipBar &m_chips;
    QStringList m_accounts{};
    QStringList m_commands{};
    QString m_customerId{};
    QString m_customerName{};
    int m_lastDays = 0; ///< today and the days before it, together so many; 0: no matter
    QDate m_first{}; ///< valid with `m_last`: chosen by hand
    QDate m_last{};
    ActivityFacets m_facets{};
    bool m_counted = false;
};
