#pragma once

#include "models/customers/customerbook.h"
#include "models/customers/customerlookups.h"
#include "models/roles/permit.h"
#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"
#include "ui/customers/decisions.h"

#include <QWidget>

class FactList;
class PartList;
class QAction;
class QMenu;
class QScrollArea;
class QSplitter;
class ViewMemory;

/// A line of the tab: a subscription, and whether it stands there as an add-on below its base.
struct SubscriptionLine {
    Subscription told{};
    Subscription wanted{}; ///< as it will be once what waits is done
    bool isAddOn = false;
    QString pending{}; ///< what is being changed and how far that is; empty: nothing
    bool needsPerson = false; ///< a change was refused or stands in conflict
    bool operator==(const SubscriptionLine &) const = default;
};

/// What the customer has bought: every add-on below its base, all that is known of the one that is selected, and what can be changed of
/// those that are selected. What waits in the outbox is shown beside what the service says. GUI thread.
class SubscriptionsTab : public QWidget
{
    Q_OBJECT

public:
    /// All of them outlive it.
    SubscriptionsTab(const ChangeSources &changes, CustomerLookups &lookups, QWidget *parent);

    /// `isAnother`: of another customer than before.
    void show(const CustomerDetail &detail, bool refreshing, bool isAnother);
    /// How the person arranged what stands here is remembered there. Called once.
    void remember(ViewMemory &memory);
    /// What may not be changed from now on says so.
    void setPermit(const Permit &permit);

    /// Selects that subscription of the customer who is shown: at once, or as soon as it is there. Given up when the customer turns out not
    /// to have it, when the person chooses another one, and with the next customer.
    void select(const QString &subscriptionId);
    /// Gives the rows the keys; one of them is then selected. False: there are none.
    bool takeKeys();

signals:
    void copied(const QString &caption);

private:
    void makeMenu();
    void showLines();
    void showFacts();
    void giveUpSought(bool refreshing);
    void showMenu();
    QStringList chosen() const;
    /// Why none of those that are selected can be changed so; empty: some can.
    QString obstacle(ChangeKind kind) const;
    void ask(ChangeKind kind);

    HeldRows<SubscriptionLine> m_rows;
    WindowModel<SubscriptionLine, HeldQuery> m_model;
    PartList *m_list;
    QSplitter *m_splitter;
    QScrollArea *m_scroll;
    FactList *m_facts;
    QMenu *m_menu;
    QList<std::pair<ChangeKind, QAction *>> m_actions{};
    Decisions *m_decisions;
    CustomerLookups &m_lookups;
    Permit m_permit{};
    CustomerDetail m_detail{};
    QString m_sought{}; ///< the subscription that was to be selected last
};
