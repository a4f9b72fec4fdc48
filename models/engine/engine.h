#pragma once

#include "models/command/synccommands.h"
#include "models/engine/customerwindow.h"
#include "models/engine/deskqueue.h"
#include "models/engine/openedcustomers.h"
#include "models/engine/querythread.h"
#include "models/engine/storethread.h"
#include "models/engine/syncthread.h"
#include "models/engine/valuechannel.h"

/// The one door between the window and everything behind it: owns the sync, store and query threads, and is made, used and destroyed on the
/// GUI thread. Values cross; objects do not.
class Engine : public QObject, public SyncCommands
{
    Q_OBJECT

public:
    struct Options {
        QString dataDir{};
        SyncOptions sync{};
        bool offline = false;             ///< the "work offline" switch as it was left
        bool readOnly = false;            ///< beside the writer: nothing is written and nothing fetched
    };

    Engine(const Options &options, Clock &clock, QObject *parent);
    ~Engine() override;

    /// Opens the cache: `opened` or `openFailed` follows. No connection is made yet.
    void open(Store::DeskConsent consent);
    /// Tells what to connect to; no connection is made before something is asked for. To be called once, after the first paint. Until then
    /// the cache is shown as it is.
    void connectToService(const Profile &profile);

    WindowSource<CustomerRow, CustomerQuery> &customers() { return m_customers; }
    CustomerBook &customerBook() { return m_opened; }
    DeskCommands &deskCommands() { return m_desk; }
    Feed<SavedView> &savedViews() { return m_desk; }
    ValueFeed<SyncState> &syncState() { return m_state; }
    const SyncState &lastState() const { return m_state.value(); }

    void syncNow(bool full) override;
    void cancel() override;
    void setOffline(bool offline) override;
    void rebuildCache() override;

signals:
    /// Also when a damaged mirror was replaced while running.
    void opened(const StoreReport &report);
    void openFailed(const Error &error);
    void syncFinished(const SyncSummary &summary);

private:
    void openReaders();
    void stateArrived(const SyncState &state);
    void mendMirror();

    Options m_options;
    Clock &m_clock;
    ValueChannel<SyncState> m_state;
    StoreThread m_store;
    QueryThread m_query;
    std::unique_ptr<StoreDoor> m_door;
    CustomerWindow m_customers;
    OpenedCustomers m_opened;
    DeskQueue m_desk;
    std::unique_ptr<SyncThread> m_sync{};
    StoreReport m_report{};
    bool m_isOpen = false;
    bool m_mended = false;
};
