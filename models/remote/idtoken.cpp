#include "models/remote/idtoken.h"

#include "models/core/decode.h"
#include "models/remote/accesstoken.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 forgivenSeconds = 300;

Error mismatch(Error::Reason reason, const QString &detail)
{
    return {.kind = Error::Kind::Unauthorized, .reason = reason, .detail = detail};
}

bool isFor(const QJsonObject &claims, const QString &clientId)
{
    const auto audience = memberAt(claims, "aud"_L1);
    const auto list = audience.isArray() ? audience.toArray() : QJsonArray{audience};
    const auto named = std::any_of(list.begin(), list.end(), [&clientId](const QJsonValue &each) { return each.toString() == clientId; });
    return named && (list.size() == 1 || memberAt(claims, "azp"_L1).toString() == clientId);
}

} // namespace

bool isIssuer(const QString &expected, const QString &actual)
{
    constexpr auto tenant = "{tenantid}"_L1;
    const auto at = expected.indexOf(tenant);
    if (at < 0)
        return actual == expected;
    const auto before = QStringView(expected).first(at);
    const auto after = QStringView(expected).sliced(at + tenant.size());
    if (actual.size() <= before.size() + after.size() || !actual.startsWith(before) || !actual.endsWith(after))
        return false;
    return !QStringView(actual).sliced(at, actual.size() - before.size() - after.size()).contains(u'/');
}

std::optional<Error> idTokenFault(const QByteArray &idToken, const IdTokenTerms &terms)
{
    using Reason = Error::Reason;
    const auto claims = claimsOf(idToken);
    const auto expires = detail::integerOf(memberAt(claims, "exp"_L1));
    if (expires <= 0)
        return Error{.kind = Error::Kind::BadReply, .detail = u"an id token that cannot be read"_s};
    if (memberAt(claims, "nonce"_L1).toString() != terms.nonce)
        return mismatch(Reason::NonceMismatch, u"the id token has another nonce"_s);
    if (!isFor(claims, terms.clientId))
        return mismatch(Reason::AudienceMismatch, u"the id token is for another application"_s);
    if (!terms.issuer.isEmpty() && !isIssuer(terms.issuer, memberAt(claims, "iss"_L1).toString()))
        return mismatch(Reason::IssuerMismatch, u"the id token has another issuer"_s);
    const auto now = terms.nowUtc.toSecsSinceEpoch();
    if (expires + forgivenSeconds < now)
        return mismatch(Reason::ClockWrong, u"the id token is over"_s);
    for (const auto claim : {"iat"_L1, "nbf"_L1}) {
        if (detail::integerOf(memberAt(claims, claim)) > now + forgivenSeconds)
            return mismatch(Reason::ClockWrong, u"the id token is from the future"_s);
    }
    return std::nullopt;
}
