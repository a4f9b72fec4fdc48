#pragma once

#include "models/remote/restcall.h"

#include <map>

/// Talks to the service: one `send` is one logical call, answered exactly once from the event loop. Leave from the gate for every attempt
/// (CONTRACT 2.9), a token, the headers of CONTRACT 2.2, a deadline of 30 s and a cap of 64 MiB for each attempt, one forced refresh after
/// 401, up to three tries of a read after a lost answer or 5xx, one repeat after 429 and back-off after that. A write is never repeated
/// after an unclear answer. Lives on the sync thread.
class RestClient : public QObject
{
    Q_OBJECT

public:
    using CallId = quint64;
    using Receive = std::function<void(Result<Reply>)>;

    /// All five must outlive it.
    RestClient(const Profile &profile, Network &network, TokenSource &tokens, CallGate &gate, Clock &clock, QObject *parent = nullptr);
    ~RestClient() override;

    /// `receive` comes once, later, unless `receiver` died first (the call ends then) or this object did.
    CallId send(const Endpoint &endpoint, QObject *receiver, Receive receive);
    /// The call is answered with Cancelled (UnclearOutcome for a write on the wire). An id that is answered or unknown has no effect.
    void cancel(CallId id);
    void cancelAll();
    /// Attempts that went out, retries included, since the start.
    qint64 attempts() const { return m_line.attempts; }
    /// Language of localised texts, "nl-NL"; from the next attempt on.
    void setLocale(const QString &locale) { m_line.locale = locale.toLatin1(); }
    /// Jitter from elsewhere than the system's generator: numbers from [0, 1).
    void setRandom(std::function<double()> random) { m_line.random = std::move(random); }
    void setLimits(const Exchange::Limits &limits) { m_line.limits = limits; }

private:
    struct Running {
        RestCall *call = nullptr;
        QPointer<QObject> receiver{};
        Receive receive{};
    };
    void stopAll(const Error &error);
    void deliver(CallId id);
    void forget(CallId id);

    RestLine m_line;
    CallId m_lastId = 0;
    std::map<CallId, Running> m_running;
};
