#pragma once

#include "models/remote/restclient.h"
#include "models/store/healthshelf.h"
#include "models/sync/pagetrail.h"
#include "models/sync/syncoptions.h"
#include "models/sync/syncpeers.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

/// Reads the health of customers' tenants (CONTRACT 14.2, 15.1, 1.5), each with a token of its own, and behind it the events of their Azure
/// subscriptions: the tenant that somebody looks at at once; of
/// every issue that goes on one tenant that has it, every few minutes; and everybody in turn, in an order that looks like chance, so that
/// an issue that hits a twentieth of all tenants is met within some twenty calls. A tenant that cannot be read says why, and keeps nobody
/// else waiting. Where several in a row fail the others are asked a little later, one at a time, until one answers. What concerns everybody
/// (no connection, our own sign-in, the cache) ends the reading until `startRound`. Sync thread.
class HealthCollector : public QObject
{
    Q_OBJECT

public:
    HealthCollector(const SyncPeers &peers, SyncOptions options, QObject *parent);

    /// Reads this customer's health and messages before all else; `tenantRead` follows. Two openings of one customer are one reading.
    void open(const QString &customerId);
    /// The list of customers is in the cache and the service answers: goes on with representatives and turn until `stop`. While that is so
    /// `roundEnded` is told once more, also where nobody's turn comes.
    void startRound();
    /// No more calls but those in hand that are being stored. Openings end with `why`, and so does a round (`gaveUp`).
    void stop(const Error &why);

    bool isActive() const { return m_isRound || !m_reads.isEmpty(); }

signals:
    /// A tenant was asked and what it said is in the cache. `error`: why nothing newer is; empty: it is read.
    void tenantRead(const QString &customerId, const HealthOutcome &outcome, const std::optional<Error> &error);
    /// What became of issues by a tenant's answer, once the desk has it: nothing else of that tenant is waited for.
    void issueNews(const QList<IssueNews> &news);
    /// Everybody had a turn.
    void roundEnded();
    /// Everything stopped because of this; openings are still taken.
    void gaveUp(const Error &error);

private:
    enum class Step { Health, Messages, Azure };
    struct Read {
        std::optional<RestClient::CallId> call{};
        quint64 serial = 0; ///< tells a late answer of a withdrawn call apart
        CallPriority priority = CallPriority::Sweep; ///< Looking: it is opened
        std::chrono::milliseconds since{};
        Step step = Step::Health;
        QList<QByteArray> pages{}; ///< of the present step, as far as they came
        qint64 bytes = 0;
        PageLink next{};
        PageTrail trail{};
        bool hasBegunAgain = false;
        bool isStoring = false;
        bool isAbandoned = false; ///< stopped while it was being stored: nothing more is asked for
        HealthOutcome outcome{};
        QStringList azure{}; ///< subscriptions that are still to be asked
        QList<AzureAnswer> azureAnswers{};
    };
    /// What became of a tenant's health, and as of when its messages are.
    struct Stored {
        HealthOutcome outcome{};
        QDateTime messagesAt{};
        QStringList azure{};
        QList<IssueNews> news{}; ///< that the desk has, whatever else failed
        std::optional<Error> problem{};
    };

    void fill();
    void begin(const QString &customerId, CallPriority priority);
    bool hasPlace() const;
    bool isPaused() const;
    void makePlace();
    void losePlace(const QString &customerId);
    void failsInARow(const QString &customerId);
    void answersAgain();
    bool isQuick(const Read &read) const;
    bool readsInTurn() const;
    void fetchRepresentatives();
    void fetchTurn();
    void armAlarm();
    template <typename T>
    void fetch(std::function<Result<T>(HealthShelf)> ask, std::function<void(const T &)> receive);

    Endpoint endpointOf(const QString &customerId, const Read &read) const;
    void ask(const QString &customerId);
    void received(const QString &customerId, const Result<Reply> &reply);
    void beginList(Read &read, Step step) const;
    void storeHealth(const QString &customerId);
    void storeMessages(const QString &customerId);
    bool wantsMessages(const QString &customerId, const Read &read, const QDateTime &messagesAt) const;
    void failed(const QString &customerId, const Error &error);
    void storeFailed(const QString &customerId, const Error &error);
    void refuse(const QString &customerId, const Error &error);
    void refused(const QString &customerId, const Error &error, const HealthOutcome &outcome);
    /// The tenant has said what it says of Microsoft 365: its Azure subscriptions follow.
    void readOver(const QString &customerId);
    void azureAnswered(const QString &customerId, HealthAccess access);
    void storeAzure(const QString &customerId);
    void endForAll(const QString &customerId, const Error &error);
    void giveUp(const Error &error);
    void withdraw(bool openedToo, const Error &why);
    void letGo(const QString &customerId, const Read &read, const std::optional<Error> &why);

    SyncPeers m_peers;
    SyncOptions m_options;
    bool m_isRound = false;
    QMap<QString, Read> m_reads{}; ///< in the order of the ids, so that withdrawing them is the same everywhere
    QStringList m_representatives{};
    QStringList m_turn{}; ///< whose turn it is and who is not asked yet; also over the end of a round
    bool m_endsTurn = false; ///< those are the last ones of a turn
    bool m_isTurnUntold = true; ///< somebody had a turn since `roundEnded`
    int m_emptyTurns = 0; ///< in a row
    bool m_isFetching = false;
    quint64 m_fetchSerial = 0; ///< a late list of an ended round is not heard
    quint64 m_serial = 0;
    std::optional<std::chrono::milliseconds> m_representativesAt{}; ///< when they were asked for last
    std::chrono::milliseconds m_idleUntil{0}; ///< nobody's turn comes before
    std::unique_ptr<QObject> m_alarm{}; ///< context of the one armed timer
    QSet<QString> m_failing{}; ///< tenants that failed since one answered
    std::chrono::milliseconds m_pausedUntil{0}; ///< nobody is asked in turn before, since so many of them failed
    std::chrono::milliseconds m_pause{0}; ///< how long the last such pause was; none since one answered: 0
    QHash<QString, std::chrono::milliseconds> m_messagesAskedAt{};
};
