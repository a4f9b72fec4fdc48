#pragma once

#include "models/profiles/connectiontest.h"
#include "models/remote/authority.h"
#include "models/remote/tokensource.h"

/// Goes through everything a profile needs, one step after the other, and says of each what became of it. Without a person it sees whether
/// the addresses answer, whether authority, tenant and application know each other, and whether the clocks agree; with one also what the
/// tokens carry and whether the services let that person in. Changes nothing anywhere, repeats nothing. Lives on the thread of `network`;
/// destroying it ends the test.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    /// Further apart a token may not be valid yet, or no longer (OpenID Connect Core 3.1.3.7 leaves it to us; as idTokenFault has it).
    static constexpr qint64 mostSkewSeconds = 300;

    /// `network` and `clock` must outlive it, and `tokens`, which signs in; null: nobody is asked.
    ConnectionTest(const Profile &profile, Network &network, Clock &clock, TokenSource *tokens, QObject *parent = nullptr);

    /// Once per object.
    void start();
    const TestReport &report() const { return m_report; }

signals:
    /// Something in the report is new; once `isOver`, nothing more comes.
    void changed(const TestReport &report, bool isOver);

private:
    using State = TestOutcome::State;

    void askAuthority();
    void authorityAnswered(const Result<Answer> &answer);
    void judgeClock(const Answer &answer);
    void judgeTenant(const Answer &answer);
    void judgeDiscovery(const Answer &answer);
    void askForCode();
    void codeAnswered(const Result<QJsonObject> &answer);
    void askForToken(const QString &deviceCode);
    void askRedirect();
    void redirectAnswered(const QString &redirectUri, const Result<Answer> &answer);
    void askPerson();
    void personAnswered(const Result<QByteArray> &token);
    void graphTokenArrived(const Result<QByteArray> &token);
    void askPartnerCenter();
    void askGraph();
    void serviceAnswered(TestStep step, bool withToken, const Result<Answer> &answer);

    void get(const QUrl &url, const QByteArray &token, std::function<void(const Result<Answer> &)> receive);
    TestOutcome &at(TestStep step) { return m_report[static_cast<qsizetype>(step)]; }
    void begin(TestStep step);
    void end(TestStep step, State state, const QString &subject = {});
    void fail(TestStep step, const Error &error);
    /// A refusal that is about another step than the one that met it.
    void failWhereItBelongs(TestStep met, const Error &error);
    void finish();

    Profile m_profile;
    Network &m_network;
    Clock &m_clock;
    TokenSource *m_tokens;
    Authority m_authority;
    AuthorityAddresses m_addresses{};
    QByteArray m_token{}; ///< for Partner Center
    QByteArray m_graphToken{};
    QStringList m_missing{}; ///< permissions
    TestReport m_report{};
};
