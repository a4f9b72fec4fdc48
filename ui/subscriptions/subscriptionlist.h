#pragma once

#include "models/core/clock.h"
#include "models/subscriptions/subscriptionbook.h"
#include "models/subscriptions/subscriptionquery.h"
#include "models/table/windowmodel.h"
#include "ui/widgets/emptystate.h"

#include <QTimer>
#include <QWidget>

class Banner;
class ColumnArrangement;
class FilterRow;
class ListView;
class QLabel;
class QStackedWidget;

/// The subscriptions of all customers as a list: tools above, rows, and below how many they are and of how many customers they were read.
/// GUI thread.
class SubscriptionList : public QWidget
{
    Q_OBJECT

public:
    using Model = WindowModel<OwnedSubscription, SubscriptionQuery>;

    SubscriptionList(WindowSource<OwnedSubscription, SubscriptionQuery> &source, SubscriptionBook &book, const Clock &clock,
                     QWidget *parent);

    Model &model() { return m_model; }
    ListView &view() { return *m_view; }
    FilterRow &tools() { return *m_tools; }
    ColumnArrangement &columns() { return *m_columns; }
    Banner &banner() { return *m_banner; }

    void setQuery(const SubscriptionQuery &query, WindowTable::Swap swap);
    /// How many customers there are.
    void setCustomersKnown(qint64 customers);
    /// Time went by: what is counted from now is counted anew.
    void tick();
    /// A few words beside the count for some seconds: "Copied".
    void notify(const QString &words);
    /// How far work on the rows is, in the same place; stays until something else stands there and is not read aloud.
    void showProgress(const QString &words);
    /// The row that the person points at; nullptr: none.
    const OwnedSubscription *currentRow() const;

signals:
    /// The person wants to see everything.
    void everythingWanted();
    /// The person wants to read customers: nothing was read of any.
    void customersWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void connectModel();
    void askRead();
    void showRowsOrReason();
    EmptyState::Words reason() const;
    QString noneSentence() const;
    void leaveEmpty();
    void present(QWidget &page, QWidget &keys);
    void showCount();
    void showRead();
    void dress();

    SubscriptionBook &m_book;
    Model m_model;
    FilterRow *m_tools;
    Banner *m_banner;
    ListView *m_view;
    ColumnArrangement *m_columns = nullptr;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QLabel *m_count;
    QLabel *m_selected;
    QLabel *m_notice;
    QLabel *m_readOf;
    QTimer m_patience; ///< until an unanswered first question is worth a sentence
    QTimer m_noticeEnd;
    std::optional<Error> m_problem{}; ///< why the rows could not be read; empty: they were
    std::optional<SubscriptionsRead> m_read{}; ///< empty: not known yet
    qint64 m_known = 0;
    bool m_isFiltered = false;
    bool m_announce = false; ///< the next count answers the person, not a commit
};
