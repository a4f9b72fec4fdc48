#include "models/remote/browsersignin.h"

#include "models/core/decode.h"
#include "models/remote/idtoken.h"
#include "models/remote/network.h"
#include "models/remote/serviceerror.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace {

constexpr auto urlForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// 256 bits that nobody can guess, as 43 letters.
QByteArray secret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64(urlForm);
}

QString valueOf(const QUrlQuery &query, const QString &key)
{
    return query.queryItemValue(key, QUrl::FullyDecoded);
}

} // namespace

void BrowserSignIn::ask(const QString &scope)
{
    m_scope = scope;
    m_isRepeated = needsProof();
    // Who unlocks is there to be asked, however they began.
    switch (m_way == SignInWay::Stored && isProof() ? SignInWay::Browser : m_way) {
    case SignInWay::Browser:
        return begin();
    case SignInWay::DeviceCode:
        return DeviceCodeSignIn::ask(scope);
    case SignInWay::Stored:
        // Without a keychain nothing can be kept; in a locked one something may be.
        if (unread() && unread()->reason != Error::Reason::KeychainMissing)
            return answered(*unread());
        return answered(Error{.kind = Error::Kind::Unauthorized,
                              .reason = Error::Reason::NothingStored,
                              .detail = u"no sign-in is kept and nobody may be asked"_s});
    }
}

void BrowserSignIn::stopAsking()
{
    stopBrowser();
    DeviceCodeSignIn::stopAsking();
}

void BrowserSignIn::stopBrowser()
{
    m_verifier.clear();
    if (m_listener) {
        m_listener->close();
        m_listener.release()->deleteLater(); // the page it shows may still be on its way
    }
    if (m_asking)
        m_asking.release()->deleteLater();
}

void BrowserSignIn::useCode()
{
    if (!m_listener)
        return;
    stopBrowser();
    DeviceCodeSignIn::ask(m_scope);
}

void BrowserSignIn::begin()
{
    m_asking = std::make_unique<QObject>();
    authority().addresses({}, m_asking.get(), [this, asking = m_asking.get()](const Result<AuthorityAddresses> &addresses) {
        if (asking != m_asking.get())
            return;
        if (!addresses)
            return end(addresses.error());
        m_addresses = *addresses;
        show();
    });
}

void BrowserSignIn::show()
{
    m_listener = std::make_unique<LoopbackListener>(clock(), m_pages);
    const auto port = m_listener->listen();
    if (!port)
        return end(port.error());
    m_redirectUri = redirectUri(*port);
    m_verifier = secret();
    m_nonce = secret();
    const auto state = secret();
    const auto whileWaiting = [this, listener = m_listener.get()](auto call) {
        return [this, listener, call](const auto &...arguments) {
            if (listener == m_listener.get())
                call(arguments...);
        };
    };
    m_listener->await(state, whileWaiting([this](const Result<QUrlQuery> &answer) { returned(answer); }));
    clock().after(longestWait, m_asking.get(), whileWaiting([this] {
                      end(Error{.kind = Error::Kind::Unauthorized,
                                .reason = Error::Reason::SignInTimedOut,
                                .detail = u"the browser did not come back"_s});
                  }));
    connect(&network(), &Network::offlineChanged, m_asking.get(), whileWaiting([this](bool offline) {
        if (offline)
            end(Error{.kind = Error::Kind::Offline, .detail = u"working offline"_s});
    }));
    emit browserShown({.url = address(state).toString(QUrl::FullyEncoded), .isRepeated = m_isRepeated, .isProof = isProof()});
}

QString BrowserSignIn::redirectUri(quint16 port) const
{
    const auto &host = profile().redirectHost;
    // Without a path: Microsoft compares it with the registered http://localhost in everything but the port.
    return u"http://%1:%2"_s.arg(host.contains(u':') ? u'[' + host + u']' : host, QString::number(port));
}

QUrl BrowserSignIn::address(const QByteArray &state) const
{
    QList<std::pair<QByteArray, QString>> parameters{
        {"client_id", profile().clientId},
        {"response_type", u"code"_s},
        {"redirect_uri", m_redirectUri},
        {"response_mode", u"query"_s},
        {"scope", m_scope},
        {"state", QString::fromLatin1(state)},
        {"nonce", QString::fromLatin1(m_nonce)},
        {"code_challenge", QString::fromLatin1(QCryptographicHash::hash(m_verifier, QCryptographicHash::Sha256).toBase64(urlForm))},
        {"code_challenge_method", u"S256"_s}};
    if (m_isRepeated || isProof())
        parameters.append({"prompt", u"login"_s});
    if (isProof()) // the authority then has to tell when the person signed in: OpenID Connect Core 3.1.2.1
        parameters.append({"max_age", u"0"_s});
    auto url = m_addresses.authorize;
    auto query = url.query(QUrl::FullyEncoded).toLatin1(); // the endpoint may have parameters of its own: RFC 6749 3.1
    for (const auto &[key, value] : parameters)
        query += QByteArray(query.isEmpty() ? "" : "&") + key + '=' + QUrl::toPercentEncoding(value);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

void BrowserSignIn::returned(const Result<QUrlQuery> &answer)
{
    if (!answer)
        return end(answer.error());
    if (auto refusal = refusalIn(*answer))
        return end(afterPerson(*refusal));
    m_listener.release()->deleteLater();
    redeem(valueOf(*answer, u"code"_s));
}

std::optional<Error> BrowserSignIn::refusalIn(const QUrlQuery &answer) const
{
    // Before anything else that it says: RFC 9207 2.4.
    const auto issuer = valueOf(answer, u"iss"_s);
    const auto isKnown = !m_addresses.issuer.isEmpty();
    if (issuer.isEmpty() ? m_addresses.namesIssuer : isKnown && !isIssuer(m_addresses.issuer, issuer))
        return Error{
            .kind = Error::Kind::Unauthorized, .reason = Error::Reason::IssuerMismatch, .detail = u"another issuer in the answer"_s};
    if (const auto word = valueOf(answer, u"error"_s); !word.isEmpty())
        return authorityRefusal(word, valueOf(answer, u"error_description"_s), profile().authority.host());
    if (valueOf(answer, u"code"_s).isEmpty())
        return Error{
            .kind = Error::Kind::BadReply, .subject = profile().authority.host(), .detail = u"the browser came back without a code"_s};
    return std::nullopt;
}

void BrowserSignIn::redeem(const QString &code)
{
    const Authority::Form form{{"client_id", profile().clientId},
                               {"grant_type", u"authorization_code"_s},
                               {"code", code},
                               {"redirect_uri", m_redirectUri},
                               {"code_verifier", QString::fromLatin1(m_verifier)},
                               {"scope", m_scope}};
    m_verifier.clear();
    authority().post(m_addresses.token, form, m_asking.get(), [this, asking = m_asking.get()](const Result<QJsonObject> &result) {
        if (asking == m_asking.get())
            redeemed(result);
    });
}

void BrowserSignIn::redeemed(const Result<QJsonObject> &result)
{
    if (!result) {
        auto error = result.error();
        if (error.reason == Error::Reason::RefreshRejected)
            error.reason = Error::Reason::CodeRejected;
        return end(network().isOffline() ? std::move(error) : afterPerson(std::move(error)));
    }
    auto answer = afterPerson(checked(*result));
    if (answer && answer->hasMfa == false && !std::exchange(m_isRepeated, true))
        return show();
    end(std::move(answer));
}

Result<TokenAnswer> BrowserSignIn::checked(const QJsonObject &object) const
{
    auto answer = readTokenAnswer(object);
    const auto idToken = memberAt(object, "id_token"_L1).toString().toLatin1();
    if (!answer || idToken.isEmpty())
        return answer;
    const IdTokenTerms terms{
        .clientId = profile().clientId, .nonce = QString::fromLatin1(m_nonce), .issuer = m_addresses.issuer, .nowUtc = clock().utcNow()};
    auto fault = idTokenFault(idToken, terms);
    return fault ? Result<TokenAnswer>(std::move(*fault)) : answer;
}

void BrowserSignIn::end(Result<TokenAnswer> answer)
{
    stopAsking();
    answered(std::move(answer));
}
