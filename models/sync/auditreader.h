#pragma once

#include "models/store/store.h"
#include "models/sync/auditplan.h"
#include "models/sync/pageflow.h"
#include "models/sync/syncoptions.h"
#include "models/sync/syncpeers.h"

#include <QDateTime>
#include <QObject>

/// What the activity log told that was not known before.
struct AuditFindings {
    bool readList = false; ///< a customer came that only the list can name; a list pass is begun in the cache
    bool forgotten = false; ///< the service no longer keeps all that was asked for
    bool operator==(const AuditFindings &) const = default;
};

/// Reads the activity log window by window, newest first (CONTRACT 11). The watermark moves only when all windows are in the cache. Sync
/// thread.
class AuditReader : public QObject
{
    Q_OBJECT

public:
    AuditReader(const SyncPeers &peers, const SyncOptions &options, QObject *parent);

    /// Reads what `plan` asks for; the log then counts as read until the moment this is called. `listReadAt`: when a list pass of the same
    /// run began, so that customers who came before it need no other; invalid: there was none.
    void start(const AuditPlan &plan, const QDateTime &listReadAt);
    /// Finishes the commit in hand, then `ended` with Cancelled.
    void stop();
    bool isRunning() const { return m_running; }
    /// What the pages stored so far told; also meaningful after a failure, as those pages will not tell it again.
    const AuditFindings &findings() const { return m_findings; }

signals:
    void ended(const Result<void> &outcome);

private:
    /// What a page meant, and whether a list pass was begun because of it.
    struct Stored {
        PageOutcome page{};
        bool listBegun = false;
    };

    static Result<Stored> storePage(Store &store, const QByteArray &body, const QDateTime &listReadAt);
    void readWindow();
    void store(const QByteArray &body);
    void flowEnded(const Result<void> &outcome);
    bool asksOtherwise();
    void complete();
    void finish(const Result<void> &outcome);

    SyncPeers m_peers;
    SyncOptions m_options;
    PageFlow m_flow;
    QList<AuditWindow> m_windows{};
    QDateTime m_disputed{};
    bool m_askedOtherwise = false;
    AuditFindings m_findings{};
    QDateTime m_listReadAt{};
    QDateTime m_startedAt{};
    bool m_running = false;
    bool m_stopping = false;
    int m_restarts = 0;
    int m_retries = 0;
};
