#pragma once

#include "models/core/clock.h"
#include "models/remote/network.h"

#include <QNetworkRequest>

#include <deque>
#include <functional>

/// What the fake service says to one request.
struct FakeAnswer {
    enum class Ending {
        Whole, ///< the answer comes entire
        Cut, ///< the connection dies: in mid body, or before a byte when status is 0
        Never, ///< nothing ever comes
        Refused, ///< nobody listens
        Unsafe, ///< the TLS handshake fails
    };
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    int status = 200;
    QByteArray body{};
    Headers headers{};
    Ending ending = Ending::Whole;
    std::chrono::milliseconds late{}; ///< by the service's clock
};

/// A request as it would have gone to the wire.
struct FakeCall {
    QByteArray method{};
    QUrl url{};
    QNetworkRequest request{};
    QByteArray body{};

    QByteArray header(const QByteArray &name) const { return request.rawHeader(name); }
    /// Path with query, still encoded.
    QString target() const;
    /// The value of a form field; empty when it is not there.
    QString field(const QString &name) const;
};

/// A service with a script, for tests that read as the dialogue on the wire:
///
///     service.expects("GET", u"/v1/customers?size=2"_s).answers(200, page);
///     service.expects("GET", u"/v1/customers/42"_s).cuts();
///
/// Expectations are met in the order written; a request that fits none of them goes to `answerWith`'s function, else it is answered 599 and
/// noted as a mistake. All rules of Network apply to it: it answers where the wire would begin. One thread.
class FakeService final : public Network
{
    Q_OBJECT

public:
    using Rule = std::function<FakeAnswer(const FakeCall &)>;

    class Expectation
    {
    public:
        Expectation &answers(int status, const QByteArray &body = {}, const FakeAnswer::Headers &headers = {});
        Expectation &cuts();
        Expectation &never();
        Expectation &refuses();
        Expectation &isUnsafe();
        Expectation &late(std::chrono::milliseconds delay);
        /// The request must carry that header.
        Expectation &with(const QByteArray &header, const QByteArray &value);

    private:
        friend class FakeService;
        QByteArray m_method{};
        QString m_target{};
        FakeAnswer::Headers m_headers{};
        FakeAnswer m_answer{};
    };

    explicit FakeService(Clock &clock, QObject *parent = nullptr);
    ~FakeService() override;

    /// `target` is path and query; a trailing `*` stands for any rest.
    Expectation &expects(const QByteArray &method, const QString &target);
    /// Answers whatever no expectation fits.
    void answerWith(Rule rule) { m_rule = std::move(rule); }

    const QList<FakeCall> &calls() const { return m_calls; }
    /// What went otherwise than the script said, and what it still waits for; empty when all was said.
    QStringList mistakes() const;
    /// Replies that were neither finished nor aborted.
    int open() const { return m_open; }

protected:
    QNetworkReply *transmit(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    FakeAnswer answerTo(const FakeCall &call);

    Clock &m_clock;
    Rule m_rule{};
    std::deque<Expectation> m_script; // a deque keeps the references handed out
    std::size_t m_next = 0;
    QList<FakeCall> m_calls;
    QStringList m_mistakes;
    int m_open = 0;
};
