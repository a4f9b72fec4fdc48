#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>

#include <functional>

class Network;
class QNetworkReply;

/// What came back, whatever its status.
struct Answer {
    int status = 0;
    QByteArray body{}; ///< unpacked, with at least 64 bytes of spare capacity
    QByteArray challenge{}; ///< WWW-Authenticate
    QByteArray retryAfter{}; ///< Retry-After
    QByteArray date{}; ///< Date: the other side's clock
    QByteArray location{}; ///< Location
    QString requestId{}; ///< as the service gave it back; empty when it did not
};

/// One request and its whole answer or the reason why there is none, within a deadline, a cap on the body and what the network lets all
/// bodies together take. Destroying it ends the request and nothing is delivered. Lives on the thread of its Network.
class Exchange : public QObject
{
    Q_OBJECT

public:
    /// PROBE 0 and DESIGN 4: the transfer time-out of Qt only sees silence, so one byte a second would go on for ever.
    struct Limits {
        std::chrono::milliseconds deadline{30'000};
        qint64 bodyBytes = qint64(64) * 1024 * 1024; ///< unpacked
    };
    using Receive = std::function<void(Result<Answer>)>;

    Exchange(Network &network, Clock &clock, QObject *parent);
    ~Exchange() override;

    /// Once per object. `receive` is called later, exactly once: any status is an Answer; without a whole answer Offline, TimedOut or
    /// BadReply (BodyTooLarge, or cut short). The reason is UnclearOutcome when the request is no read and may have been carried out.
    void send(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body, Receive receive);
    void setLimits(const Limits &limits) { m_limits = limits; }

private:
    void weigh();
    void takeBytes();
    bool hold();
    void conclude();
    bool isCutShort() const;
    Result<Answer> outcome();
    Error tooLarge(const QString &detail) const;
    Error transportError() const;
    Error withDoubt(Error error) const;
    void endWith(Result<Answer> result);

    Network &m_network;
    Clock &m_clock;
    Limits m_limits{};
    bool m_isRead = true;
    bool m_hasBody = true; ///< an answer to it may have one
    QString m_host{};
    QByteArray m_body{};
    qint64 m_held = 0; ///< of the body, counted by the network
    QPointer<QNetworkReply> m_reply{};
    Receive m_receive{};
};
