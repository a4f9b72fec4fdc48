#pragma once

#include "models/core/signinway.h"
#include "models/remote/devicecodesignin.h"
#include "models/remote/loopbacklistener.h"

#include <QUrlQuery>

/// Signs in with the system's browser: authorization code with PKCE over a loopback address (RFC 6749 4.1, 7636, 8252, 9207, 9700). The
/// address to open is told, never opened here. A token without the second factor is answered with one more round that asks for a new proof,
/// then with a no. Instead of the browser it can use the code it inherits, or ask nobody. Lives on the sync thread.
class BrowserSignIn final : public DeviceCodeSignIn
{
    Q_OBJECT

public:
    /// From the address shown to the browser's return.
    static constexpr std::chrono::minutes longestWait{10};

    using DeviceCodeSignIn::DeviceCodeSignIn;

    /// From the next asking on.
    void setWay(SignInWay way) { m_way = way; }
    /// What the browser shows in the end, from the next asking on.
    void setPages(const BrowserPages &pages) { m_pages = pages; }
    /// The asking under way goes on with a code. Without effect when no browser is waited for.
    void useCode();

protected:
    void ask(const QString &scope) override;
    void stopAsking() override;

private:
    void begin();
    void show();
    QUrl address(const QByteArray &state) const;
    QString redirectUri(quint16 port) const;
    void returned(const Result<QUrlQuery> &answer);
    std::optional<Error> refusalIn(const QUrlQuery &answer) const;
    void redeem(const QString &code);
    void redeemed(const Result<QJsonObject> &result);
    Result<TokenAnswer> checked(const QJsonObject &object) const;
    void end(Result<TokenAnswer> answer);
    void stopBrowser();

    SignInWay m_way = SignInWay::Browser;
    BrowserPages m_pages{};
    QString m_scope{};
    std::unique_ptr<QObject> m_asking; ///< context of everything one round waits for
    std::unique_ptr<LoopbackListener> m_listener; ///< while the browser is waited for
    AuthorityAddresses m_addresses{};
    QString m_redirectUri{};
    QByteArray m_verifier{};
    QByteArray m_nonce{};
    bool m_isRepeated = false; ///< this round asks for a new proof
};
