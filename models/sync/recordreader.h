#pragma once

#include "models/remote/restclient.h"
#include "models/store/store.h"
#include "models/sync/syncoptions.h"
#include "models/sync/syncpeers.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <optional>

/// Reads customers: what each has (CustomerPart), and last its own record, which says that all was read. The opened one at once, then those known to have changed, then, if it may sweep, those never read and
/// those read longest ago. Only a few are asked for ahead. One customer's failure never stops the others; a failure that concerns all of
/// them, or several in a row, stops everything until the next round. Sync thread.
class RecordReader : public QObject
{
    Q_OBJECT

public:
    RecordReader(const SyncPeers &peers, SyncOptions options, QObject *parent);

    /// Somebody looks at this customer: before all else. Two openings of one customer are one call.
    void open(const QString &customerId);
    /// Reads what is dirty (`dirty` of them, as the store counts), then sweeps. Customers that failed before wait some rounds, unless
    /// `askAll`.
    void startRound(bool askAll, qint64 dirty);
    /// True: the sweep waits, when its turn comes, until this is false again. Whatever ends a round ends the waiting, too.
    void holdSweep(bool held);
    /// No more calls but those for openings.
    void rest();
    /// No more calls. Openings fail with `why`; commits in hand finish.
    void stop(const Error &why);

    bool readsDirty() const { return m_stage == Stage::Dirty; }
    bool isActive() const { return m_stage != Stage::Off || !m_reads.isEmpty(); }
    /// Answers that the store has not taken yet.
    bool hasCommitsInHand() const { return m_storing > 0; }
    /// Records known to be due that no call was made for yet.
    qint64 backlog() const { return m_queue.size(); }
    /// As the store counted them last, less those read since; empty: no round has begun.
    std::optional<qint64> dirty() const { return m_dirty; }

signals:
    void stored(const QString &customerId, const PageOutcome &outcome);
    /// The customer is no longer ours or no longer there, and is marked so in the cache; or the cache does not have it (any more).
    void ended(const QString &customerId, const Error &error);
    void failed(const QString &customerId, const Error &error);
    /// Nothing dirty is left that may be read in this round.
    void dirtyFinished();
    /// Everything stopped because of this; openings are still taken.
    void gaveUp(const Error &error);
    /// A read began, ended or was queued.
    void progressed();

private:
    enum class Stage { Off, Dirty, Sweep };
    enum class Step { Subscriptions, Services, Licences, Users, DeletedUsers, Record };
    struct Read {
        std::optional<RestClient::CallId> call{};
        quint64 serial = 0; ///< tells a late answer of a withdrawn call apart
        CallPriority priority = CallPriority::Sweep;
        QDateTime askedAt{}; ///< UTC; a customer marked dirty later than this stays dirty
        Step step = Step::Record;
        PartAnswer services = PartAnswer::ManagedServices; ///< who is asked for them: one call a customer (CONTRACT 16)
        QList<QByteArray> pages{}; ///< of the list of users, as far as it came
        PageLink next{}; ///< of that list: its next page
        bool storing = false;
        std::optional<Error> abandoned{}; ///< stopped while a part was being stored: the rest is not asked for, because of this
    };
    struct Failure {
        int times = 0;
        quint64 retryRound = 0;
    };
    /// What the store would have read next.
    struct Due {
        QStringList ids{};
        std::optional<qint64> dirty{}; ///< counted for the dirty only
    };

    void fill();
    void fetch();
    void fetched(const Result<Due> &due);
    QSet<QString> waitingAfterFailure() const;
    void stageOver();
    int inFlight(CallPriority priority) const;
    bool isDue(const QString &customerId) const;
    void send(const QString &customerId, CallPriority priority);
    void ask(const QString &customerId);
    Endpoint endpointOf(const QString &customerId, const Read &read) const;
    void partReceived(const QString &customerId, const Result<Reply> &reply);
    void partOver(const QString &customerId);
    void usersReceived(const QString &customerId, const Result<Reply> &reply);
    void usersRefused(const QString &customerId, const Error &error);
    Step stepAfter(const Read &read) const;
    void askWhoTellsServices(const QString &customerId);
    void received(const QString &customerId, const Result<Reply> &reply);
    void markEnded(const QString &customerId, const Error &error);
    /// `done` says what comes next: `readOver`, or another step.
    void commit(const QString &customerId, std::function<Result<PageOutcome>(Store &)> job, std::function<void(const PageOutcome &)> done);
    void readFailed(const QString &customerId, const Error &error);
    void readOver(const QString &customerId);
    void giveUp(const Error &error);
    void withdraw(bool openedToo, const Error &why);

    SyncPeers m_peers;
    SyncOptions m_options;
    Stage m_stage = Stage::Off;
    bool m_sweepHeld = false;
    QMap<QString, Read> m_reads{}; ///< in the order of the ids, so that withdrawing them is the same everywhere
    QHash<QString, Failure> m_failures{};
    QStringList m_queue{};
    bool m_fetching = false;
    bool m_exhausted = false; ///< the store has nothing more for this stage
    bool m_busySeen = false; ///< a dirty customer was being read already, perhaps too early
    QHash<QString, int> m_dirtyReads{}; ///< in this round, by customer
    quint64 m_round = 0;
    quint64 m_serial = 0;
    quint64 m_fetchSerial = 0; ///< a late list of an ended round is not heard
    int m_storing = 0;
    int m_failuresInARow = 0;
    std::optional<qint64> m_dirty{};
};
