#include "app/sandbox/bodyfault.h"

#include "app/sandbox/gzip.h"
#include "app/sandbox/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

/// A throttling or gateway body of CONTRACT 2.8.
Answer gateway(int status, const QByteArray &message)
{
    Answer answer{.status = status};
    JsonText(answer.body).open('{').number("statusCode", status).text("message", message).close('}');
    return answer;
}

QJsonValue wrongMember(const QString &key, const QJsonValue &value, int turn);

QJsonValue wrongTypes(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            QJsonObject row = array[i].toObject();
            for (auto member = row.begin(); member != row.end(); ++member)
                member.value() = wrongMember(member.key(), member.value(), static_cast<int>(i % 3));
            array[i] = array[i].isObject() ? QJsonValue(row) : array[i];
        }
        return array;
    }
    QJsonObject object = value.toObject();
    // Of Graph's lists those of service announcements and of users alone.
    const QString context = object["@odata.context"_L1].toString();
    const bool isGraphList = context.contains("serviceAnnouncement"_L1) || context.contains("$metadata#users"_L1);
    for (auto member = object.begin(); member != object.end(); ++member) {
        const bool isList = member.key() == "items"_L1 || (isGraphList && member.key() == "value"_L1);
        member.value() = isList ? wrongTypes(member.value()) : wrongMember(member.key(), member.value(), 0);
    }
    return object;
}

// Three sorts of rows: a text that is a number, an object that is a list, an id that is none.
QJsonValue wrongMember(const QString &key, const QJsonValue &value, int turn)
{
    const auto is
        = [&key](std::initializer_list<QLatin1StringView> keys) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
    if (is({"totalCount"_L1, "expires_in"_L1}))
        return u"many"_s;
    if (is({"access_token"_L1, "device_code"_L1, "operationDate"_L1}))
        return 12345;
    if (turn == 0 && is({"companyProfile"_L1, "billingProfile"_L1, "defaultAddress"_L1})) {
        QJsonObject profile = value.toObject();
        profile[u"companyName"_s] = 12345;
        profile[u"address"_s] = u"somewhere"_s;
        profile[u"email"_s] = QJsonArray{1, 2};
        return profile;
    }
    if (turn == 1 && is({"companyProfile"_L1, "customizedData"_L1}))
        return QJsonArray{u"not an object"_s};
    if (turn == 2 && is({"id"_L1}))
        return 12345;
    if (is({"allowDelegatedAccess"_L1, "accountEnabled"_L1}))
        return u"yes"_s;
    if (is({"customDomains"_L1, "companyName"_L1}) || (turn == 0 && is({"posts"_L1, "services"_L1})))
        return 7;
    return value;
}

QByteArray withUnknownEnums(QByteArray body)
{
    for (const auto &key : {"relationshipToPartner"_ba, "operationType"_ba, "resourceType"_ba, "operationStatus"_ba, "token_type"_ba,
                            "profileType"_ba, "classification"_ba, "postType"_ba}) {
        qsizetype at = 0;
        for (int turn = 0; (at = body.indexOf('"' + key + '"', at)) >= 0; ++turn) {
            at = body.indexOf(':', at) + 1;
            const qsizetype end = body.indexOf('"', body.indexOf('"', at) + 1);
            const bool isText = QByteArrayView(body).sliced(at).trimmed().startsWith('"');
            if (turn % 3 == 0 && isText && end > at)
                body.replace(at, end + 1 - at, "\"made_up_value\"");
        }
    }
    return body;
}

} // namespace

Answer faultAnswer(const Fault &fault, const Request &request, quint16 sandboxPort, bool oauth)
{
    switch (fault.kind) {
    case FaultKind::Throttled: {
        const QByteArray seconds = QByteArray::number(fault.number(5));
        Answer answer = gateway(429, "Rate limit is exceeded. Try again in " + seconds + " seconds.");
        answer.headers = {{"Retry-After", seconds}};
        return answer;
    }
    case FaultKind::ServerError:
        return oauth ? tokenError(500, "server_error", "AADSTS90012: The request failed.")
                     : serviceError(500, 800003, "Unexpected service error");
    case FaultKind::Unavailable: {
        Answer answer = oauth ? tokenError(503, "temporarily_unavailable", "AADSTS90033: The service is temporarily unavailable.")
                              : gateway(503, "The service is unavailable.");
        if (!fault.argument.isEmpty())
            answer.headers.emplaceBack("Retry-After", fault.argument);
        return answer;
    }
    case FaultKind::Html:
        return {.status = fault.number(502),
                .body
                = "<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1><script>alert(1)</script></body></html>\r\n",
                .contentType = "text/html"};
    case FaultKind::Redirect: {
        const QByteArray elsewhere = "http://localhost:" + QByteArray::number(sandboxPort) + request.target;
        return {
            .status = 302, .contentType = "text/html", .headers = {{"Location", fault.argument.isEmpty() ? elsewhere : fault.argument}}};
    }
    case FaultKind::StaleToken: {
        if (oauth)
            return tokenError(400, "invalid_grant", "AADSTS50173: The provided grant has expired due to it being revoked.");
        Answer answer = serviceError(401, 400, "Access denied", "PartnerApi");
        answer.headers = {{"WWW-Authenticate", "Bearer error=\"invalid_token\""}};
        return answer;
    }
    case FaultKind::MultiFactor:
        if (oauth)
            return tokenError(400, "interaction_required",
                              "AADSTS50076: You must use multi-factor authentication to access this resource.");
        return {.status = 401, .headers = {{"WWW-Authenticate", "Bearer error=\"invalid_token\""}}};
    case FaultKind::NoToken:
        return {.body = R"({"token_type":"Bearer","expires_in":3600})"};
    case FaultKind::GzipBomb:
        return {.body = gzipBomb(qBound(1, fault.number(1024), 4000)), .headers = {{"Content-Encoding", "gzip"}}};
    case FaultKind::ExpiredContinuation:
        return serviceError(400, 3000, "The continuation token is invalid or expired.", "PartnerApiServiceControllers");
    case FaultKind::Code: {
        const auto [status, code] = fault.answerCode();
        const QByteArray told = "Refused with " + fault.argument + '.';
        return code == 0 ? gateway(status, told) : serviceError(status, code, told);
    }
    default:
        return {};
    }
}

QByteArray spoiltBody(const QByteArray &body, FaultKind kind)
{
    const QByteArray plain = body.startsWith(byteOrderMark) ? body.sliced(3) : body;
    switch (kind) {
    case FaultKind::Malformed:
        return plain.first(plain.size() / 2) + ",,\"}{";
    case FaultKind::WrongTypes:
        return QJsonDocument(wrongTypes(QJsonDocument::fromJson(plain).object()).toObject()).toJson(QJsonDocument::Compact);
    case FaultKind::UnknownEnum:
        return withUnknownEnums(plain);
    case FaultKind::Bom:
        return byteOrderMark + plain;
    default:
        return body;
    }
}
