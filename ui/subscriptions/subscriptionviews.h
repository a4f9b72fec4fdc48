#pragma once

#include "models/subscriptions/subscriptionquery.h"

#include <QList>
#include <QObject>

#include <utility>

class QAction;
class QMenu;
class QToolButton;

/// Which view of the subscriptions is chosen, and within how many days: the menu of a button, on which the choice stands. GUI thread.
class SubscriptionViews : public QObject
{
    Q_OBJECT

public:
    using View = SubscriptionQuery::View;

    /// `button` lives as long as `parent`.
    SubscriptionViews(QToolButton &button, QObject *parent);

    static QList<View> all() { return {View::Renewing, View::Expiring, View::Suspended, View::Cancellable, View::All}; }
    static QList<int> days() { return {7, 30, 90}; }
    /// Whether a view asks how many days.
    static bool isTimed(View view);
    /// A stable name: what is remembered goes by it.
    static QString name(View view);
    /// What the list then shows: "Renewing within 30 days".
    static QString title(const SubscriptionQuery &query);

    /// The choice laid over `query`.
    SubscriptionQuery over(SubscriptionQuery query) const;
    void choose(View view);
    void chooseDays(int days);
    /// As it was remembered; what is not known leaves the choice as it is. Tells nobody.
    void restore(const QByteArray &remembered);
    QByteArray toRemember() const;

signals:
    /// The person chose otherwise.
    void chosen();

private:
    void fill();
    void show();

    QToolButton &m_button;
    QMenu *m_menu;
    QList<std::pair<View, QAction *>> m_views{};
    QList<std::pair<int, QAction *>> m_days{};
    SubscriptionQuery m_query{.view = View::Renewing};
};
