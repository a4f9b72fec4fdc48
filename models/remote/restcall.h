#pragma once

#include "models/remote/callgate.h"
#include "models/remote/endpoint.h"
#include "models/remote/exchange.h"
#include "models/remote/pagelinks.h"
#include "models/remote/profile.h"
#include "models/remote/reply.h"
#include "models/remote/tokensource.h"

#include <memory>

/// What all calls of one client share.
struct RestLine {
    Profile profile;
    Network &network;
    TokenSource &tokens;
    CallGate &gate;
    Clock &clock;
    std::function<double()> random{}; ///< from [0, 1)
    QByteArray locale{"en-US"}; ///< X-Locale
    Exchange::Limits limits{};
    PageLinkReader links{};
    qint64 attempts = 0;
};

/// One logical call from leave to answer: every attempt with leave from the gate and a token, the reaction table, retries. Owned by its
/// RestClient, whose thread it lives on. Destroyed before its end it gives everything back and says nothing.
class RestCall : public QObject
{
    Q_OBJECT

public:
    RestCall(RestLine &line, Endpoint endpoint, QObject *parent);
    ~RestCall() override;

    /// Once. `concluded` comes later, exactly once.
    void start();
    /// Ends it with that error instead; without effect on a call that has its outcome.
    void stop(Error error);
    /// After `concluded`.
    Result<Reply> takeOutcome() { return std::move(*m_outcome); }

signals:
    void concluded();

private:
    /// What an attempt's callbacks may still touch once the next attempt runs: nothing.
    template <typename Call>
    auto duringAttempt(Call call)
    {
        return [this, number = m_number, call = std::move(call)](auto &&...arguments) {
            if (number == m_number)
                call(std::forward<decltype(arguments)>(arguments)...);
        };
    }
    void attempt();
    void askToken();
    void exchange(const QByteArray &token);
    QNetworkRequest request(const QByteArray &token) const;
    void receive(Result<Answer> result);
    Error refusal(const Answer &answer) const;
    Result<Reply> reply(Answer answer);
    Result<PageLink> nextPage(const QByteArray &body);
    /// Whether the service said something, its answer was lost on the way, wholly or in part, or it was not asked for want of a token.
    enum class Cause { Answered, Lost, Unsent };
    void react(Error error, Cause cause);
    void pause(std::chrono::seconds time);
    /// Once more after a pause where that may help, else the end.
    void retry(Error error, Cause cause);
    std::optional<std::chrono::milliseconds> delayAfter(const Error &error, Cause cause);
    void retire();
    void conclude(Result<Reply> outcome);
    Error inItsPlace(Error error) const;

    RestLine &m_line;
    Endpoint m_endpoint;
    QUrl m_url{};
    QByteArray m_correlationId;
    QByteArray m_requestId;
    QByteArray m_token{};
    quint64 m_number = 0; ///< of the present attempt
    std::unique_ptr<QObject> m_attempt; ///< context of everything the present attempt waits for
    std::optional<CallGate::Ticket> m_ticket{};
    bool m_isAdmitted = false;
    bool m_isUnclear = false; ///< a write is on the wire
    bool m_hasRenewed = false; ///< the one forced refresh is used up
    int m_failures = 0;
    std::chrono::milliseconds m_sentAt{};
    std::optional<Result<Reply>> m_outcome{};
};
