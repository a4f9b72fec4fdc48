#pragma once

#include "models/command/outboxcommands.h"
#include "models/core/feed.h"
#include "models/core/syncstate.h"
#include "models/roles/permit.h"
#include "ui/outbox/outboxlist.h"
#include "ui/widgets/viewmemory.h"

#include <QWidget>

class FactList;
class QAction;
class QMenu;
class QScrollArea;
class QSplitter;
class QToolButton;

/// What the Outbox pane stands on. All of it outlives the pane.
struct OutboxPaneSources {
    Feed<OutboxEntry> &entries;
    OutboxCommands &commands;
    ValueFeed<Permit> &permit;
    ValueFeed<SyncState> &syncState;
    ViewMemory &memory;
};

/// Every change that was decided here and what became of it: what waits, is being sent, was done, was read back, was refused or stands in
/// conflict. A change can be taken back before it is sent, given another value, tried again, and undone where the world allows. Its actions
/// are those of `QWidget::actions()`, each with an objectName. GUI thread.
class OutboxPane : public QWidget
{
    Q_OBJECT

public:
    OutboxPane(const OutboxPaneSources &sources, QWidget *parent);

signals:
    /// The person wants to see that customer's page.
    void customerWanted(const QString &customerId);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    using View = OutboxList::View;

    void makeLayout();
    void makeViewMenu();
    void makeActions();
    void connectList();
    void setView(View view);
    void openCustomer();
    void showDetail();
    void showActions();
    QStringList chosen(bool (*may)(OutboxState)) const;
    void withdraw();
    void retry();
    void edit();
    void undo();
    void told(const Result<QList<OutboxEntry>> &entries, const QString &done);

    OutboxPaneSources m_sources;
    Permit m_permit{};
    QString m_account{}; ///< who is signed in
    QSplitter *m_splitter;
    OutboxList *m_list;
    QScrollArea *m_scroll;
    FactList *m_facts;
    QMenu *m_copyMenu;
    QMenu *m_rowMenu;
    QToolButton *m_retryButton;
    QToolButton *m_withdrawButton;
    QList<QAction *> m_viewActions{};
};
