#pragma once

#include "models/core/clock.h"
#include "models/core/feed.h"
#include "models/core/syncstate.h"
#include "models/core/windowsource.h"
#include "models/export/rowexport.h"
#include "models/roles/permit.h"
#include "models/subscriptions/subscriptionbook.h"
#include "models/subscriptions/subscriptionquery.h"
#include "models/table/windowtable.h"
#include "ui/widgets/viewmemory.h"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

class ListExport;
class QMenu;
class SubscriptionList;
class SubscriptionViews;

/// What the Subscriptions pane stands on. All of it outlives the pane.
struct SubscriptionsPaneSources {
    WindowSource<OwnedSubscription, SubscriptionQuery> &window;
    SubscriptionBook &book;
    ValueFeed<SyncState> &syncState;
    ValueFeed<Permit> &permit;
    ViewMemory &memory;
    const Clock &clock;
};

/// The subscriptions of all customers: what renews, ends or can be cancelled soon, what is suspended, and everything. Its actions are those
/// of `QWidget::actions()`, each with an objectName. GUI thread.
class SubscriptionsPane : public QWidget
{
    Q_OBJECT

public:
    SubscriptionsPane(const SubscriptionsPaneSources &sources, QWidget *parent);

signals:
    /// The person wants to see that subscription among those of its customer; both are the service's ids.
    void subscriptionWanted(const QString &customerId, const QString &subscriptionId);
    /// The person wants to see the customers.
    void customersWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeActions();
    void makeViewActions();
    void makeExport();
    void connectList();
    void ask(WindowTable::Swap swap);
    void showEverything();
    void openRow(int row);
    void copy(ExportFormat format);
    void copyId();

    SubscriptionsPaneSources m_sources;
    SubscriptionQuery m_query{};
    Permit m_permit{};
    SubscriptionList *m_list;
    SubscriptionViews *m_views;
    ListExport *m_export = nullptr;
    QMenu *m_copyMenu;
    QMenu *m_rowMenu;
    QTimer m_minute; ///< what is counted from now changes by itself
};
