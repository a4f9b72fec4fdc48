#pragma once

#include "models/store/store.h"
#include "models/sync/pageflow.h"
#include "models/sync/syncoptions.h"
#include "models/sync/syncpeers.h"

#include <QObject>

#include <atomic>
#include <memory>

/// One pass over the whole customer list (DESIGN 4): goes on where an interrupted one stopped, begins again when the service has forgotten
/// the place, and lets the store delete only after the last page. Sync thread.
class ListReader : public QObject
{
    Q_OBJECT

public:
    ListReader(const SyncPeers &peers, const SyncOptions &options, QObject *parent);

    /// `fresh`: forget an interrupted pass. Routine: nobody waits, so its calls stand behind all others.
    void start(bool fresh, ListReason reason = ListReason::Needed);
    /// Finishes the commit in hand, then `ended` with Cancelled.
    void stop();
    bool isRunning() const { return m_running; }
    /// When the pass began that runs or ran last, in whichever run of the program, UTC: who came later may be missing from it.
    QDateTime passBegunAt() const { return m_begunAt; }
    /// Whether the pass that ended last came to the last page, but with lines that could not be read: `ended` then has what and where.
    bool wasUnreadable() const { return m_unreadable; }

signals:
    void pageStored(const PageOutcome &outcome);
    /// The rows the whole list lacked are gone from the cache.
    void completed(const PageOutcome &outcome);
    /// After `completed`, or why the pass stopped; what was read so far is kept and continued by the next pass.
    void ended(const Result<void> &outcome);

private:
    struct Opening {
        ListCursor cursor{};
        qint64 rowsBefore = 0;
    };

    void begin(bool fresh);
    void opened(const Result<Opening> &opening);
    void store(const QByteArray &body, const PageLink &next);
    void flowEnded(const Result<void> &outcome);
    CallPriority priority() const { return m_reason == ListReason::Routine ? CallPriority::Sweep : CallPriority::List; }
    void complete();
    void finish(const Result<void> &outcome);

    SyncPeers m_peers;
    SyncOptions m_options;
    PageFlow m_flow;
    std::shared_ptr<std::atomic<bool>>
        m_broken{}; ///< set on the store thread: a page failed, so later ones of this attempt must not be stored
    QDateTime m_begunAt{};
    ListReason m_reason = ListReason::Needed;
    bool m_running = false;
    bool m_unreadable = false;
    bool m_stopping = false;
    bool m_resumed = false;
    bool m_beginAgain = false; ///< the last pass went in circles
    int m_restarts = 0;
    int m_retries = 0;
};
