#pragma once

#include "models/customers/customerbook.h"
#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"

#include <QWidget>

class FactList;
class PartList;
class QScrollArea;
class QSplitter;

/// A line of the tab: a subscription, and whether it stands there as an add-on below its base.
struct SubscriptionLine {
    Subscription told{};
    bool isAddOn = false;
    bool operator==(const SubscriptionLine &) const = default;
};

/// What the customer has bought: every add-on below its base, and all that is known of the one that is selected. GUI thread.
class SubscriptionsTab : public QWidget
{
    Q_OBJECT

public:
    explicit SubscriptionsTab(QWidget *parent);

    /// `isAnother`: of another customer than before.
    void show(const CustomerDetail &detail, bool refreshing, bool isAnother);

    /// Gives the rows the keys; one of them is then selected. False: there are none.
    bool takeKeys();

signals:
    void copied(const QString &caption);

private:
    void showFacts();

    HeldRows<SubscriptionLine> m_rows;
    WindowModel<SubscriptionLine, HeldQuery> m_model;
    PartList *m_list;
    QSplitter *m_splitter;
    QScrollArea *m_scroll;
    FactList *m_facts;
};
