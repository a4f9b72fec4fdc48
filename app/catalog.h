#pragma once

#include "models/core/clock.h"
#include "models/engine/engine.h"
#include "ui/shell/mappedfeed.h"
#include "ui/shell/palettehit.h"
#include "ui/shell/paneentry.h"
#include "ui/widgets/linkopener.h"

#include <QList>
#include <QString>

class ActionRegistry;
class Preferences;
class ViewMemory;

/// The list of panes, and what the palette can find: the one place where a new pane gets its line. GUI thread; lives as long as the window.
class Catalog
{
public:
    /// All outlive it.
    Catalog(Engine &engine, Preferences &preferences, ActionRegistry &actions, ViewMemory &memory, const Clock &clock, QString dataDir,
            LinkOpener links);

    /// How a pane gets to another one.
    struct Steps {
        std::function<void(const QString &customerId)> customer{};
        std::function<void(const QString &customerId, const QString &subscriptionId)> subscription{};
        std::function<void(const QString &customerId, const QString &name)> activity{};
        std::function<void(const QString &key)> issue{};
    };
    /// Before the first pane is shown.
    void setSteps(Steps steps) { m_steps = std::move(steps); }

    QList<PaneEntry> panes();
    PaletteSearch search();
    /// Shows a customer's page in the customers pane; null when that pane was never shown.
    static void openCustomer(QWidget *customersPane, const QString &id);
    /// Shows a subscription among those of its customer in the customers pane; null when that pane was never shown.
    static void openSubscription(QWidget *customersPane, const QString &customerId, const QString &subscriptionId);
    /// Shows what was done for a customer in the Activity pane; null when that pane was never shown.
    static void openActivity(QWidget *activityPane, const QString &customerId, const QString &name);
    /// Shows an issue in the Service health pane; null when that pane was never shown.
    static void openIssue(QWidget *healthPane, const QString &key);

private:
    QWidget *makeCustomers(QWidget *parent);
    QWidget *makeSubscriptions(QWidget *parent);
    QWidget *makeHealth(QWidget *parent);
    QWidget *makeOutbox(QWidget *parent);
    QWidget *makeActivity(QWidget *parent);

    Engine &m_engine;
    Preferences &m_preferences;
    ActionRegistry &m_actions;
    ViewMemory &m_memory;
    const Clock &m_clock;
    QString m_dataDir;
    LinkOpener m_links;
    Steps m_steps{};
    MappedFeed<PaneCount, SyncState> m_customerCount;
    MappedFeed<PaneCount, OutboxCount> m_outboxCount;
    MappedFeed<PaneCount, HealthCount> m_healthCount;
};
