#include "models/remote/accesstoken.h"

#include "models/core/decode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto longestLifetime = qint64{86'400} * 90;

bool claimsMfa(const QJsonObject &claims)
{
    const auto methods = memberAt(claims, "amr"_L1);
    const auto list = methods.isArray() ? methods.toArray() : QJsonArray{methods};
    return std::any_of(list.begin(), list.end(),
                       [](const QJsonValue &method) { return method.toString().compare("mfa"_L1, Qt::CaseInsensitive) == 0; });
}

/// RFC 6750 2.1: visible ASCII alone; anything else could forge a header.
bool isSendable(const QByteArray &token)
{
    return !token.isEmpty() && std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

} // namespace

Result<TokenAnswer> readTokenAnswer(const QJsonObject &object)
{
    const auto text = [&object](QLatin1StringView path) { return memberAt(object, path).toString().toUtf8(); };
    TokenAnswer answer{.accessToken = text("access_token"_L1), .refreshToken = text("refresh_token"_L1)};
    if (!isSendable(answer.accessToken))
        return Error{.kind = Error::Kind::BadReply, .detail = u"a token answer without a usable access token"_s};
    if (const auto seconds = detail::integerOf(memberAt(object, "expires_in"_L1)); seconds > 0)
        answer.lifetime = std::chrono::seconds(std::min(seconds, longestLifetime));
    const auto claims = claimsOf(answer.accessToken);
    if (!claims.isEmpty())
        answer.hasMfa = claimsMfa(claims);
    answer.tenantId = normalisedId(memberAt(claims, "tid"_L1).toString().trimmed());
    const auto identity = claimsOf(text("id_token"_L1));
    answer.account = accountOf(identity);
    if (const auto seconds = detail::integerOf(memberAt(identity, "auth_time"_L1)); seconds > 0)
        answer.authenticatedUtc = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    if (answer.account.isEmpty())
        answer.account = accountOf(claims);
    return answer;
}

QJsonObject claimsOf(QByteArrayView token)
{
    const auto first = token.indexOf('.');
    const auto second = first < 0 ? -1 : token.indexOf('.', first + 1);
    if (second < 0)
        return {};
    const auto payload = QByteArray::fromBase64Encoding(token.sliced(first + 1, second - first - 1).toByteArray(),
                                                        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!payload)
        return {};
    const auto claims = parseObject(*payload);
    return claims ? *claims : QJsonObject{};
}

QString accountOf(const QJsonObject &claims)
{
    for (const auto claim : {"preferred_username"_L1, "upn"_L1, "unique_name"_L1, "email"_L1, "name"_L1}) {
        if (auto text = memberAt(claims, claim).toString(); !text.isEmpty())
            return text;
    }
    return {};
}
