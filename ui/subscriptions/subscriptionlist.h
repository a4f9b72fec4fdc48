#pragma once

#include "models/core/clock.h"
#include "models/subscriptions/subscriptionbook.h"
#include "models/subscriptions/subscriptionquery.h"
#include "models/table/windowmodel.h"
#include "ui/widgets/listframe.h"

/// The subscriptions of all customers as a list: tools above, rows, and below how many they are and of how many customers they were read.
/// GUI thread.
class SubscriptionList : public ListFrame
{
    Q_OBJECT

public:
    using Model = WindowModel<OwnedSubscription, SubscriptionQuery>;

    SubscriptionList(WindowSource<OwnedSubscription, SubscriptionQuery> &source, SubscriptionBook &book, const Clock &clock,
                     QWidget *parent);

    Model &model() { return m_model; }

    void setQuery(const SubscriptionQuery &query, WindowTable::Swap swap);
    /// How many customers there are.
    void setCustomersKnown(qint64 customers);
    /// Time went by: what is counted from now is counted anew.
    void tick();
    /// The row that the person points at; nullptr: none.
    const OwnedSubscription *currentRow() const;

signals:
    /// The person wants to see everything.
    void everythingWanted();
    /// The person wants to read customers: nothing was read of any.
    void customersWanted();

protected:
    bool isRead() const override { return m_model.hasOrder() && m_read; }
    EmptyState::Words reason() override;
    void leaveEmpty() override;
    QString countWords() const override;

private:
    void askRead();
    QString noneSentence() const;
    void showRead();

    SubscriptionBook &m_book;
    Model m_model;
    QLabel *m_readOf;
    std::optional<SubscriptionsRead> m_read{}; ///< empty: not known yet
    qint64 m_known = 0;
    bool m_isFiltered = false;
};
