#pragma once

#include "models/sync/auditreader.h"
#include "models/sync/callscheduler.h"
#include "models/sync/listreader.h"
#include "models/sync/partnerprofile.h"
#include "models/sync/recordreader.h"
#include "models/sync/roundtimer.h"
#include "models/sync/syncboard.h"
#include "models/sync/syncoptions.h"
#include "models/sync/syncpeers.h"

#include <QObject>

#include <optional>

/// Keeps the cache in step with the service (DESIGN 4): the customer list where it must be read, the activity log since the last time, the
/// partner's profile, then customers' own records in the background. Lives on the sync thread; makes no call before `start` or
/// `openCustomer`. One value, the SyncState, says at any time what is going on and how fresh the cache is.
class Synchroniser : public QObject
{
    Q_OBJECT

public:
    Synchroniser(const SyncPeers &peers, CallScheduler &scheduler, const SyncOptions &options, QObject *parent = nullptr);

    /// Begins a run; `finished` follows, also when it cannot begin. Asked during a run: Incremental joins it, Full follows it, Rebuild
    /// stops it and then begins. From the first start on rounds repeat by themselves (`SyncOptions::interval`). The number of the run that
    /// will have done what was asked (SyncSummary::run); a run that is cancelled takes what waits behind it along.
    quint64 start(SyncPlanKind kind);
    /// From the end of a run to the next; a round that is planned already is planned anew. 0: only when asked.
    void setInterval(std::chrono::seconds interval);
    /// Reads this customer's record before all else; `recordStored` or `recordFailed` follows.
    void openCustomer(const QString &customerId);
    /// Stops the run and the reading of records after the commit in hand. Nothing read so far is lost; rounds go on later.
    void cancel();
    /// True: stops every call and plans none. False: a run begins, if one was ever asked for.
    void setOffline(bool offline);
    /// Somebody met damage in the mirror: the next run begins by setting it aside.
    void mirrorDamaged() { m_mirrorDamaged = true; }
    /// What the person must be shown to sign in, instead of what was shown; empty: nothing (any more).
    void showDeviceCode(const std::optional<SyncState::DeviceCode> &code);
    void showBrowser(const SyncState::BrowserPrompt &prompt);
    /// Why the sign-in is not kept; empty: it is.
    void setNotKept(const std::optional<Error> &problem);
    /// Who is signed in now; the partner's profile is read again when that changes.
    void setAccount(bool signedIn, const QString &account);

    /// The person has signed out and the mirror is empty: nothing begins by itself before somebody asks for it.
    void personSignedOut();

    const SyncState &state() const { return m_board.state(); }
    bool isRunning() const { return m_step != Step::None; }

signals:
    /// A run has begun.
    void begun();
    /// At most ten times a second; the last one is always delivered.
    void stateChanged(const SyncState &state);
    /// The run is over: list and activity log, with `SyncOptions::waitForRecords` also the changed customers. The sweep may go on, and may
    /// begin with a pass over a list that has grown old.
    void finished(const SyncSummary &summary);
    void recordStored(const QString &customerId);
    /// Also when the customer turned out to be no longer ours (Reason::RelationshipEnded): the cache then says so.
    void recordFailed(const QString &customerId, const Error &error);

private:
    enum class Step { None, Facts, List, Audit, Partner, Counts, Records };
    /// What the cache knows of itself.
    struct Facts {
        qint64 customers = 0;
        qint64 dirty = 0;
        bool passNeeded = false; ///< a list pass is under way that is not mere routine
        bool otherSource = false; ///< the cache was another's and is begun anew
        QDateTime listCompleteAt{};
        QDateTime auditCompleteAt{};
        QDateTime auditWatermark{};
        QString partnerName{};
    };

    /// A run that waits until the routine pass has stopped.
    struct Run {
        SyncPlanKind kind = SyncPlanKind::Incremental;
        bool byPerson = false;
    };
    /// Runs to let pass before the list is tried again by itself, after it could not wholly be read.
    struct ListWait {
        std::optional<Error> problem{}; ///< what is wrong with the list as it was read last
        int times = 0;
        quint64 untilRun = 0;
    };

    void connectParts();
    void begin(SyncPlanKind kind, bool byPerson);
    static Result<Facts> readFacts(Store &store);
    void factsRead(SyncPlanKind kind, const Result<Facts> &facts);
    void takeFacts(const Facts &facts);
    bool listIsNeeded(const AuditPlan &plan);
    void startList(bool fresh);
    void listStopped(const Result<void> &outcome);
    void listEnded(const Result<void> &outcome);
    void listFailed(const Error &error);
    void startRoutinePass();
    void routinePassEnded(const Result<void> &outcome);
    void startAudit();
    void auditEnded(const Result<void> &outcome);
    void readPartner();
    void partnerRead(const Result<QString> &name);
    void countAgain();
    void counted(const Result<Facts> &facts);
    void dirtyFinished();
    void recordFailedToRead(const QString &customerId, const Error &error);
    void recordsGaveUp(const Error &error);
    void stepFailed(const Error &error);
    void finishRun(const std::optional<Error> &problem);
    void stopAll(const Error &why);
    void stepStopped();
    void finishStopped();
    void planNext();
    void signedOut();
    QDateTime asOf() const;
    void refresh();
    SyncState::Phase phase() const;

    SyncPeers m_peers;
    CallScheduler &m_scheduler;
    SyncOptions m_options;
    SyncBoard m_board;
    RoundTimer m_timer;
    ListReader m_list;
    AuditReader m_audit;
    PartnerProfile m_partner;
    RecordReader m_records;
    Step m_step = Step::None;
    Facts m_facts{};
    SyncSummary m_summary{};
    quint64 m_run = 0; ///< runs begun so far
    qint64 m_attemptsBefore = 0;
    std::chrono::milliseconds m_startedAt{0};
    std::optional<Error> m_failure{}; ///< a step of this run failed
    std::optional<Error> m_stopReason{}; ///< the run is being ended from outside
    std::optional<SyncPlanKind> m_pending{}; ///< to begin when this run is over
    bool m_byPerson = false;
    bool m_wanted = false; ///< a run was asked for since the program began
    quint64 m_runs = 0;
    ListWait m_listWait{};
    bool m_routinePass = false; ///< between runs
    std::optional<Run> m_runAfterPass{};
    bool m_futureSeen = false; ///< a watermark from the future has had its list pass
    bool m_listTried = false; ///< in this run
    bool m_listRead = false; ///< in this run
    bool m_auditRead = false; ///< in this run
    bool m_complete = false; ///< list and log are, in this run
    bool m_stopping = false;
    bool m_mirrorDamaged = false; ///< found while it was used: the next run begins with a new one
    bool m_waitsForPerson = false; ///< signed out: no round begins by itself
};
