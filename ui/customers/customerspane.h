#pragma once

#include "models/command/deskcommands.h"
#include "models/command/healthcommands.h"
#include "models/command/outboxcommands.h"
#include "models/command/synccommands.h"
#include "models/command/usercommands.h"
#include "models/core/feed.h"
#include "models/core/syncstate.h"
#include "models/core/windowsource.h"
#include "models/customers/customerbook.h"
#include "models/customers/customerlookups.h"
#include "models/export/rowexport.h"
#include "models/roles/permit.h"
#include "models/table/windowtable.h"
#include "ui/customers/customerempty.h"
#include "ui/customers/customerview.h"
#include "ui/widgets/linkopener.h"
#include "ui/widgets/viewmemory.h"

#include <QTimer>
#include <QWidget>

class Clock;
class CustomerDetailPage;
class CustomerFilters;
class CustomerList;
class CustomerViews;
class KnownTags;
class QMenu;
class QSplitter;
struct TagChange;

/// What the customers pane stands on. All of it outlives the pane.
struct CustomersPaneSources {
    WindowSource<CustomerRow, CustomerQuery> &window;
    CustomerBook &book;
    DeskCommands &desk;
    SyncCommands &sync;
    Feed<SavedView> &views;
    ValueFeed<SyncState> &syncState;
    ValueFeed<Permit> &permit;
    ViewMemory &memory;
    OutboxCommands &changes;
    Feed<OutboxEntry> &outbox;
    UserCommands &users;
    CustomerLookups &lookups;
    HealthCommands &health;
    const Clock &clock;
    LinkOpener links{};
};

/// Every customer in one list, and the one that is opened beside it; under 900 px the opened one covers the list. Its actions are those of
/// `QWidget::actions()`, each with an objectName. GUI thread.
class CustomersPane : public QWidget
{
    Q_OBJECT

public:
    CustomersPane(const CustomersPaneSources &sources, QWidget *parent);

    /// Opens a customer's page, whether or not the list shows it; `customerId` is the service's id.
    void open(const QString &customerId);
    /// The same, and selects that subscription there, once those of the customer are read.
    void openSubscription(const QString &customerId, const QString &subscriptionId);
    /// Opens the page of the customer in that row of the list.
    void openRow(int row);
    void closeDetail();

signals:
    /// The person wants to see all that is known of that issue.
    void issueWanted(const QString &key);
    /// The person wants to see what was done for that customer.
    void activityWanted(const QString &customerId, const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeActions();
    QList<QAction *> makeIdentifierActions();
    void makeMenus();
    void connectList();
    void makeTabActions();
    void showPage(const CustomerRow &customer);
    void openFound();
    void connectViews();
    void connectDetail();

    void ask(WindowTable::Swap swap);
    void chooseView(const QString &id, const CustomerView &view);
    void sortBy(const QString &key, bool descending);
    void rememberColumns();
    void leaveEmpty(CustomerEmpty::Reason reason);
    void arrange();

    void copy(ExportFormat format);
    void copyText(const QString &caption, const QString &text);
    void copyIdentifier(const QString &fact);
    void askActivity();
    void askTags();
    void undoTags(const QList<TagChange> &changes);
    void showContextMenu(const QPoint &place);

    CustomersPaneSources m_sources;
    CustomerQuery m_query{};
    SyncState m_state{};
    Permit m_permit{};
    QSplitter *m_splitter;
    CustomerList *m_list;
    KnownTags *m_knownTags;
    CustomerDetailPage *m_detail;
    CustomerFilters *m_filters = nullptr;
    CustomerViews *m_views = nullptr;
    QMenu *m_copyMenu;
    QMenu *m_rowMenu;
    QTimer m_follow; ///< the opened page follows the current row once that rests
    bool m_isOpen = false;
    bool m_opensFirst = false; ///< Enter was pressed before the answer to what was typed
};
