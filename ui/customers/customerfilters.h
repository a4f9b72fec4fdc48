#pragma once

#include "models/customers/customerbook.h"
#include "ui/widgets/chips.h"

#include <QMenu>

/// Which customers the list lets through: fills the menu that adds filters and the chips that take them away. GUI thread.
class CustomerFilters : public QObject
{
    Q_OBJECT

public:
    /// `menu` and `chips` live as long as `parent`, `book` longer.
    CustomerFilters(CustomerBook &book, QMenu &menu, ChipBar &chips, QObject *parent);

    /// Only the filters of it are of interest, not its text or sort.
    void setQuery(const CustomerQuery &query);
    /// The filters in force laid over `query`.
    CustomerQuery over(CustomerQuery query) const;
    bool isEmpty() const;
    void clear();

signals:
    /// The person added or took away a filter.
    void changed();
    /// The numbers beside the values to filter by are there, or are newer.
    void counted();

private:
    using Texts = QStringList CustomerQuery::*;
    using Counts = QList<std::pair<QString, qint64>> CustomerFacets::*;
    using Words = QString (*)(const QString &);

    void countFacets();
    void addValueMenu(const QString &title, Texts chosen, Counts counts, Words words);
    void fillValueMenu(QMenu &menu, Texts chosen, Counts counts, Words words);
    void addAccessMenu();
    void addChangedMenu();
    void addEndedAction();
    void showChips();
    void remove(const QString &chip);
    void tell();

    CustomerBook &m_book;
    QMenu &m_menu;
    ChipBar &m_chips;
    CustomerQuery m_query{};
    CustomerFacets m_facets{};
    bool m_counted = false;
};
