#include "app/sandbox/directory.h"

#include "app/sandbox/jsontext.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

/// The same id for the same name in every run.
QByteArray idOf(const QByteArray &name)
{
    return QUuid::createUuidV5(QUuid(), name).toByteArray(QUuid::WithoutBraces);
}

} // namespace

Directory::Directory(const World &world, const Identity &identity, const Settings &settings, const SandboxClock &clock,
                     const QByteArray &key)
    : m_identity(identity), m_settings(settings), m_clock(clock), m_tokens(key), m_delegatedAdmin(world, identity, settings, clock, key)
{
}

Answer Directory::answer(QByteArrayView route, const Request &request, const OfTenants &ofTenants, const PageTwist &twist) const
{
    const QByteArray line = request.header("Authorization");
    const auto claims = line.startsWith("Bearer ") ? m_tokens.opened(QByteArrayView(line).sliced(7)) : std::nullopt;
    const bool current = claims && (*claims)["exp"_L1].toInteger() > m_clock.now().toSecsSinceEpoch()
        && (*claims)["epoch"_L1].toInt() == m_settings.tokenEpoch;
    if (!current || (*claims)["aud"_L1].toString() != "https://graph.microsoft.com"_L1) {
        Answer refused = graphError(401, "InvalidAuthenticationToken", "Access token is empty, has expired or is for another audience.");
        refused.headers.emplaceBack("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        return refused;
    }
    if (request.method != "GET" && route != "graphuserwrite")
        return graphError(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
    if (route == "delegatedadmin" || route == "delegatedcustomers" || route == "servicedetails") {
        const bool isPartner = (*claims)["tid"_L1].toString().toLatin1() == m_identity.partnerTenant;
        return isPartner ? m_delegatedAdmin.answer(route, request)
                         : graphError(403, "Forbidden", "The relationships of a partner are for the partner alone.");
    }
    if (isHealthRoute(route))
        return ofTenants.health.answer(route, request, *claims, twist);
    if (isGraphUserRoute(route))
        return ofTenants.users.answer(route, request, *claims, twist);
    if (route == "me")
        return me();
    return route == "memberof" ? memberOf() : graphError(404, "ResourceNotFound", "Resource not found for the segment.");
}

Answer Directory::me() const
{
    Answer answer;
    JsonText json(answer.body);
    json.open('{')
        .text("@odata.context", m_identity.base + "/v1.0/$metadata#users/$entity")
        .text("id", m_settings.user.id)
        .text("displayName", m_settings.user.name)
        .text("userPrincipalName", m_settings.user.account)
        .close('}');
    return answer;
}

Answer Directory::memberOf() const
{
    Answer answer;
    answer.contentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
    JsonText json(answer.body);
    json.open('{').text("@odata.context", m_identity.base + "/v1.0/$metadata#directoryObjects").open("value", '[');
    const auto object = [&json](std::string_view type, const QByteArray &name) -> JsonText & {
        return json.open('{').text("@odata.type", type).text("id", idOf(name)).text("displayName", name);
    };
    for (const QString &group : QStringList{u"Alle medewerkers"_s} + m_settings.user.groups)
        object("#microsoft.graph.group", group.toUtf8()).raw("securityEnabled", "true").close('}');
    for (const QString &role : m_settings.user.roles) {
        if (const QByteArray name = roleNameOf(role); !name.isEmpty())
            object("#microsoft.graph.directoryRole", name).text("roleTemplateId", role.toUtf8()).close('}');
    }
    json.close(']').close('}');
    return answer;
}
