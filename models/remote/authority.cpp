#include "models/remote/authority.h"

#include "models/core/wire.h"
#include "models/remote/log.h"
#include "models/remote/safeurl.h"
#include "models/remote/serviceerror.h"

#include <QUuid>

namespace {

constexpr auto longestAnswer = qint64{1024} * 1024;

} // namespace

Authority::Authority(Profile profile, Network &network, Clock &clock, QObject *parent)
    : QObject(parent), m_profile(std::move(profile)), m_network(network), m_clock(clock)
{
}

void Authority::addresses(const QString &tenantId, QObject *receiver, std::function<void(Result<AuthorityAddresses>)> receive)
{
    const auto tenant = tenantId.isEmpty() ? m_profile.tenantId : tenantId;
    if (const auto known = m_known.find(tenant); known != m_known.end()) {
        QMetaObject::invokeMethod(
            receiver, [receive = std::move(receive), addresses = known->second] { receive(addresses); }, Qt::QueuedConnection);
        return;
    }
    QNetworkRequest request(document(tenant));
    request.setRawHeader("Accept", "application/json");
    exchange("GET", request, {}, receiver, [this, tenant, receive = std::move(receive)](Result<Answer> answer) {
        auto addresses = answer ? discovered(tenant, *answer) : Result<AuthorityAddresses>(answer.error());
        if (addresses)
            m_known[tenant] = *addresses;
        receive(std::move(addresses));
    });
}

QUrl Authority::document(const QString &tenantId) const
{
    const auto tenant = tenantId.isEmpty() ? m_profile.tenantId : tenantId;
    return url(tenant, tenant.isEmpty() ? ".well-known/openid-configuration"_L1 : "v2.0/.well-known/openid-configuration"_L1);
}

void Authority::post(const QUrl &url, const Form &form, QObject *receiver, std::function<void(Result<QJsonObject>)> receive)
{
    QByteArray body;
    for (const auto &[key, value] : form)
        body += QByteArray(body.isEmpty() ? "" : "&") + key + '=' + QUrl::toPercentEncoding(value);
    QNetworkRequest request(url);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Content-Type", "application/x-www-form-urlencoded");
    exchange("POST", request, body, receiver, [this, host = url.host(), receive = std::move(receive)](Result<Answer> answer) {
        if (!answer)
            return receive(answer.error());
        if (answer->status < 200 || answer->status >= 300)
            return receive(authorityError({.status = answer->status,
                                           .body = answer->body,
                                           .challenge = answer->challenge,
                                           .retryAfter = answer->retryAfter,
                                           .requestId = answer->requestId,
                                           .subject = host},
                                          m_clock.utcNow()));
        auto object = parseObject(answer->body);
        if (!object)
            object.error().subject = host;
        receive(std::move(object));
    });
}

QUrl Authority::url(const QString &tenantId, QLatin1StringView path) const
{
    auto url = m_profile.authority;
    const auto tenant = tenantId.isEmpty() ? QString() : u'/' + tenantId;
    url.setPath(url.path() + tenant + u'/' + path);
    return url;
}

AuthorityAddresses Authority::microsoftAddresses(const QString &tenantId) const
{
    return {.token = url(tenantId, "oauth2/v2.0/token"_L1),
            .deviceCode = url(tenantId, "oauth2/v2.0/devicecode"_L1),
            .authorize = url(tenantId, "oauth2/v2.0/authorize"_L1)};
}

Result<AuthorityAddresses> Authority::discovered(const QString &tenantId, const Answer &answer) const
{
    auto addresses = microsoftAddresses(tenantId);
    if (answer.status == 429 || answer.status >= 500)
        return serviceError(
            {.status = answer.status, .body = answer.body, .retryAfter = answer.retryAfter, .subject = m_profile.authority.host()},
            m_clock.utcNow());
    const auto document = parseObject(answer.body);
    if (answer.status != 200 || !document)
        return addresses;
    for (const auto &[key, member] : {std::pair{"token_endpoint"_L1, &AuthorityAddresses::token},
                                      std::pair{"device_authorization_endpoint"_L1, &AuthorityAddresses::deviceCode},
                                      std::pair{"authorization_endpoint"_L1, &AuthorityAddresses::authorize}}) {
        const auto text = memberAt(*document, key).toString();
        if (text.isEmpty())
            continue;
        const QUrl url(text, QUrl::StrictMode);
        // A refresh token goes there, so it must be as safe as the authority itself.
        if (!isSafeUrl(url) || (m_profile.authority.scheme() == "https"_L1 && url.scheme() != "https"_L1))
            return Error{.kind = Error::Kind::BadReply,
                         .reason = Error::Reason::ForeignLink,
                         .subject = m_profile.authority.host(),
                         .detail = u"the discovery document names an unsafe address for %1"_s.arg(key)};
        addresses.*member = url;
    }
    addresses.issuer = memberAt(*document, "issuer"_L1).toString();
    addresses.namesIssuer = memberAt(*document, "authorization_response_iss_parameter_supported"_L1).toBool();
    return addresses;
}

void Authority::exchange(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body, QObject *receiver,
                         Exchange::Receive receive)
{
    const auto id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    auto identified = request;
    identified.setRawHeader("client-request-id", id);
    auto *exchange = new Exchange(m_network, m_clock, this);
    exchange->setLimits({.bodyBytes = longestAnswer});
    // Whoever asked may go away at any time; the request goes with it.
    connect(receiver, &QObject::destroyed, exchange, &QObject::deleteLater);
    const QPointer<QObject> guard(receiver);
    exchange->send(method, identified, body,
                   [guard, id, exchange, url = request.url(), receive = std::move(receive)](Result<Answer> answer) {
                       qCDebug(lcRemote).noquote() << "authority" << url.path() << (answer ? answer->status : 0) << "request" << id;
                       exchange->deleteLater();
                       if (!answer) {
                           answer.error().requestId = QString::fromLatin1(id);
                           // A token request changes nothing that could be verified later.
                           if (answer.error().reason == Error::Reason::UnclearOutcome)
                               answer.error().reason = Error::Reason::None;
                       }
                       if (guard)
                           receive(std::move(answer));
                   });
}
