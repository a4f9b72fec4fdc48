#pragma once

#include "models/remote/restclient.h"
#include "models/store/store.h"
#include "models/store/storedoor.h"
#include "models/sync/callscheduler.h"
#include "models/sync/outboxsender.h"
#include "models/sync/synchroniser.h"
#include "tests/support/fixedtokens.h"
#include "tests/support/manualclock.h"
#include "tests/sync/scriptedworld.h"

#include <QTemporaryDir>

#include <deque>

/// A door to a store on the same thread. A job runs from the event queue and takes a millisecond of the test's clock, as a commit would.
class LocalDoor final : public QObject, public StoreDoor
{
public:
    LocalDoor(Store &store, ManualClock &clock) : m_store(store), m_clock(clock) { }

    /// Held, jobs wait; let go, they run in their order.
    void hold(bool held);
    /// Told before each job; `number` counts jobs from 1.
    std::function<void(int number)> before{};
    int jobs = 0;

protected:
    void enqueue(QObject *receiver, std::function<std::function<void()>(Store *)> work) override;

private:
    void schedule();
    void runNext();

    Store &m_store;
    ManualClock &m_clock;
    std::deque<std::function<void()>> m_waiting{};
    bool m_held = false;
};

/// A statement on mirror.sqlite over a connection of its own, for tests that look behind the store or break something in it. The first
/// column of the first row as a number; -1 when there is none.
qint64 sql(const QString &dataDir, const QByteArray &statements);

/// One life of the program's synchronising half: a real store in a folder, the real client over a fake service, the synchroniser.
/// Destroying it in the middle of anything is a kill: what was not committed is lost.
class SyncRig
{
public:
    SyncRig(ScriptedWorld &world, ManualClock &clock, const QString &dataDir, const SyncOptions &options, int callsPerMinute = 0);

    /// Turn by turn until `done`; when nothing is queued the clock moves to what is due next. False: nothing is left to happen within
    /// `most`.
    bool until(const std::function<bool()> &done, std::chrono::milliseconds most = std::chrono::minutes(20));
    /// Delivers what is queued now, and not what comes of it; the clock does not move. False: nothing was queued.
    bool turn();
    /// One run, to its `finished`.
    SyncSummary sync(SyncPlanKind kind = SyncPlanKind::Incremental);
    /// Until nothing is under way; rounds are not begun by themselves meanwhile.
    bool rest();
    void setOffline(bool offline);

    /// What the cache says, a line per customer in id order: id, name, domain, relationship, city ("?" until read), "ended" where marked;
    /// `seats`: and the seats of its subscriptions.
    QString cache(bool seats = false);

    ManualClock &clock;
    QString dataDir;
    std::unique_ptr<Store> store;
    LocalDoor door;
    FakeService service;
    FixedTokens tokens;
    CallScheduler scheduler;
    RestClient client;
    Synchroniser synchroniser;
    OutboxSender sender;
    QList<SyncSummary> summaries{};
    QList<SyncState> states{};
    QList<std::chrono::milliseconds> toldAt{}; ///< when each of `states` was told
    QList<OutboxEntry> outboxChanges{};
    QList<std::optional<Error>> outboxRests{};
    QStringList recordsStored{};
    QList<std::pair<QString, Error>> recordsFailed{};
};

/// For QTemporaryDir: in memory where the machine has such a place. What these tests are about does not depend on the disk, but each commit
/// waits for it.
QString folderTemplate();
/// What the world would have the cache say; `city`: whether records were read; `seats`: and what the customers have.
QString expectedCache(const ScriptedWorld &world, bool city, bool seats = false);
/// What a test usually wants: small pages, no rounds by themselves, no sweep.
SyncOptions quietOptions();
