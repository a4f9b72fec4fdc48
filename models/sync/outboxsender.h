#pragma once

#include "models/outbox/outboxentry.h"
#include "models/remote/restclient.h"
#include "models/store/store.h"
#include "models/sync/outboxcalls.h"
#include "models/sync/syncpeers.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

/// Carries out what stands in the outbox (DESIGN 3, STYLE 2.7): reads what is to be changed, sends the change with the etag just read,
/// reads back. An attempt is written down before it goes out, so that after any end of the program, and after any lost answer, the service
/// is asked what it did before anything is sent again. Some customers at a time, one change of a customer at a time, those of one
/// subscription in the order in which they were decided. Sync thread.
class OutboxSender : public QObject
{
    Q_OBJECT

public:
    OutboxSender(const SyncPeers &peers, QObject *parent = nullptr);

    /// Only what this account decided is sent: the service would name whoever is signed in. Empty: nobody is, and nothing is sent.
    void setAccount(const QString &account);
    /// Something may be due: a decision, a connection, a new round. `rested` follows, at once when nothing is.
    void send();
    /// No more calls; what is on the wire counts as unclear. Waits for the next `send`.
    void stop();

    bool isActive() const { return m_active; }

signals:
    /// Something became of an entry, and it is written down.
    void changed(const OutboxEntry &entry);
    /// A subscription was read on the way, and is in the cache.
    void subscriptionRead(const QString &customerId, const PageOutcome &outcome);
    /// Nothing is due now. `problem`: why it was stopped before.
    void rested(const std::optional<Error> &problem);

private:
    enum class Step { Look, Write, Verify };
    /// One entry under way.
    struct Work {
        OutboxEntry entry{};
        Step step = Step::Look;
        std::optional<RestClient::CallId> call{};
        quint64 serial = 0; ///< tells a late answer apart
        bool etagWasStale = false; ///< once is forgiven
        int unclear = 0; ///< answers that were lost since it was begun
    };

    void fill();
    void fetched(const Result<QList<OutboxEntry>> &due);
    void begin(const OutboxEntry &entry);
    void ask(const QString &customerId, const Endpoint &endpoint);
    void look(const QString &customerId, Step step);
    void looked(const QString &customerId, const Result<Reply> &reply);
    void found(const QString &customerId, const QByteArray &body);
    void seen(const QString &customerId, const OutboxSight &sight, const QByteArray &body);
    void write(const QString &customerId, const QByteArray &got);
    void written(const QString &customerId, const Result<Reply> &reply);
    void writeFailed(const QString &customerId, const Error &error);
    void stillAsBefore(const QString &customerId, const QByteArray &got);
    void lookFailed(const QString &customerId, const Error &error);
    void refused(const QString &customerId, const Error &error);
    void settle(const QString &customerId, const OutboxOutcome &outcome, std::optional<Step> next = {});
    void later(const QString &customerId, const Error &error);
    void over(const QString &customerId);
    void stopBecause(const Error &error);
    void restIfDone();
    void wakeWhenDue();
    template <typename T>
    void commit(const QString &customerId, std::function<Result<T>(Store &)> job, std::function<void(T)> done);

    SyncPeers m_peers;
    QString m_account{};
    QHash<QString, Work> m_works{}; ///< by customer
    std::unique_ptr<QObject> m_alarm{}; ///< context of the timer for what waits
    std::optional<Error> m_problem{};
    quint64 m_serial = 0;
    quint64 m_fetchSerial = 0;
    bool m_active = false;
    bool m_fetching = false;
    bool m_again = false; ///< asked while the list of what is due was on its way
    bool m_stopped = true;
};
