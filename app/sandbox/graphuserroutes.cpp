#include "app/sandbox/graphuserroutes.h"

#include "app/sandbox/delegatedadmin.h"
#include "app/sandbox/graphwords.h"
#include "app/sandbox/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualUserPage = 100;
constexpr int largestUserPage = 999;
constexpr auto usersPath = "/v1.0/users"_L1;

constexpr QLatin1StringView readingScopes[] = {"User.Read.All"_L1, "User.ReadWrite.All"_L1};
constexpr QLatin1StringView writingScopes[] = {"User.EnableDisableAccount.All"_L1, "User.ReadWrite.All"_L1};
// Global, User and Helpdesk Administrator; whoever only reads also Directory Readers, Global Reader and Service Support Administrator.
constexpr QLatin1StringView writingRoles[]
    = {"62e90394-69f5-4237-9190-012177145e10"_L1, "fe930be7-5e62-47db-91af-98c3a49a38b1"_L1, "729827e3-9c14-49f7-bb1b-9608f156bbb8"_L1};
constexpr QLatin1StringView readingRoles[]
    = {"62e90394-69f5-4237-9190-012177145e10"_L1, "fe930be7-5e62-47db-91af-98c3a49a38b1"_L1, "729827e3-9c14-49f7-bb1b-9608f156bbb8"_L1,
       "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"_L1, "f2ef992c-3afb-46b9-b7cf-a126ee74c451"_L1, "f023fd81-a637-4b56-95fd-791ac0226033"_L1};

const QByteArrayList usualMembers{"displayName", "userPrincipalName", "id"};
const QByteArrayList knownMembers{"id", "accountEnabled", "displayName", "userPrincipalName"};

/// What a list or a user was asked for.
struct UserQuery {
    QByteArrayList members{};
    QString selection{}; ///< as sent; empty: none
    int top = usualUserPage;
    QString token{}; ///< empty: from the beginning
};

bool isAnyOf(const QStringList &given, std::span<const QLatin1StringView> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&given](QLatin1StringView each) { return given.contains(each); });
}

Answer denied()
{
    return graphError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
}

bool readSelection(const QString &value, UserQuery &query)
{
    query.selection = value;
    for (const QString &each : value.split(u',')) {
        const auto known = std::find(knownMembers.begin(), knownMembers.end(), each.trimmed().toUtf8());
        if (known == knownMembers.end())
            return false;
        query.members.append(*known);
    }
    return true;
}

/// Empty with a Graph error in `problem` for an option that is not supported or not valid.
std::optional<UserQuery> readUserQuery(const Request &request, bool isList, Answer &problem)
{
    UserQuery query;
    const auto items = request.query.queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        bool isGood = true;
        if (key == "$select"_L1)
            isGood = readSelection(value, query);
        else if (key == "$top"_L1 && isList)
            query.top = value.toInt(&isGood);
        else if (key == "$skiptoken"_L1 && isList)
            query.token = value;
        else
            isGood = false;
        if (!isGood) {
            problem = graphError(400, "BadRequest", "The query option " + key.toUtf8() + '=' + value.toUtf8() + " is not supported here.");
            return {};
        }
    }
    if (query.top < 1 || query.top > largestUserPage) {
        problem = graphError(400, "Request_UnsupportedQuery", "Invalid page size specified. Must be between 1 and 999 inclusive.");
        return {};
    }
    if (query.members.isEmpty())
        query.members = usualMembers;
    return query;
}

/// Empty for a body that does not say this and nothing else.
std::optional<bool> wantedState(const Request &request)
{
    const QJsonObject wish = QJsonDocument::fromJson(request.body).object();
    const QJsonValue state = wish["accountEnabled"_L1];
    return wish.size() == 1 && state.isBool() ? std::optional(state.toBool()) : std::nullopt;
}

} // namespace

QByteArray graphUserRouteOf(const QString &path, QByteArrayView method)
{
    if (path == usersPath)
        return "graphusers";
    const bool isOne = path.startsWith(usersPath + u'/') && path.count(u'/') == 3 && !path.endsWith(u'/');
    return !isOne ? "" : method == "PATCH" ? "graphuserwrite" : "graphuser";
}

bool isGraphUserRoute(QByteArrayView route)
{
    return route == "graphusers" || route == "graphuser" || route == "graphuserwrite";
}

GraphUserRoutes::GraphUserRoutes(const Parts &parts) : m_parts(parts), m_continuation(parts.key, parts.clock, parts.settings)
{
}

Answer GraphUserRoutes::answer(QByteArrayView route, const Request &request, const QJsonObject &claims, const PageTwist &twist) const
{
    Answer answer = checked(route, request, claims, twist);
    completeGraphAnswer(answer, request, m_parts.clock.now());
    return answer;
}

Answer GraphUserRoutes::checked(QByteArrayView route, const Request &request, const QJsonObject &claims, const PageTwist &twist) const
{
    const QByteArray tid = claims["tid"_L1].toString().toLatin1();
    // The partner's own people are no customer's users.
    if (tid == m_parts.identity.partnerTenant)
        return denied();
    const auto customer = m_parts.access.place(tid);
    if (!customer)
        return graphError(401, "InvalidAuthenticationToken", "The tenant of the token was not found.");
    if (const auto refused = refusal(route, *customer, claims))
        return *refused;
    if (route == "graphusers")
        return list(*customer, request, twist);
    const auto user = m_parts.world.users().one(*customer, request.path.section(u'/', 3, 3).toUtf8());
    if (!user || !user->isActive())
        return graphError(404, "Request_ResourceNotFound", "The user does not exist or one of its queried properties is not there.");
    return route == "graphuser" ? one(*customer, *user, request) : write(*customer, *user, request);
}

std::optional<Answer> GraphUserRoutes::refusal(QByteArrayView route, quint32 customer, const QJsonObject &claims) const
{
    const bool writes = route == "graphuserwrite";
    const HealthAccessKind kind = m_parts.access.kind(customer);
    const bool isOut = kind == HealthAccessKind::NoRelationship || kind == HealthAccessKind::Expired || kind == HealthAccessKind::NoRole;
    const QStringList scopes = claims["scp"_L1].toString().split(u' ');
    const auto wanted = writes ? std::span<const QLatin1StringView>(writingScopes) : readingScopes;
    if (isOut || !isAnyOf(scopes, wanted))
        return denied();
    // Where tokens do not tell roles, the relationships do.
    QStringList roles = m_parts.access.roles(customer);
    if (claims.contains("wids"_L1)) {
        roles.clear();
        const auto told = claims["wids"_L1].toArray();
        for (const auto &role : told)
            roles.append(role.toString());
    }
    return isAnyOf(roles, writes ? std::span<const QLatin1StringView>(writingRoles) : readingRoles) ? std::nullopt
                                                                                                    : std::optional(denied());
}

// The token tells the place of the last user given out, so that one that is deleted meanwhile takes nobody with it.
Answer GraphUserRoutes::list(quint32 customer, const Request &request, const PageTwist &twist) const
{
    Answer answer;
    const auto query = readUserQuery(request, true, answer);
    if (!query)
        return answer;
    const QByteArray name = "graphusers " + tenant(customer);
    const auto cursor = m_continuation.cursor(query->token.toLatin1(), name);
    if (!cursor && !query->token.isEmpty())
        return graphError(400, "Directory_ExpiredPageToken", "The specified page token value has expired or is not valid.");
    const bool isOthers = twist.otherTenant || m_parts.access.kind(customer) == HealthAccessKind::OtherTenant;
    const quint32 shown = isOthers ? m_parts.world.neighbour(customer) : customer;
    const auto users = m_parts.world.users().active(shown);
    const auto first
        = std::find_if(users.begin(), users.end(), [&cursor](const UserFacts &user) { return !cursor || user.place > cursor->position; });
    const auto end = first + qMin<qsizetype>(query->top, users.end() - first);
    // A fault of the list: the page begins with the row that ended the one before.
    const auto begin = twist.duplicate && first != users.begin() ? first - 1 : first;
    QByteArray value;
    for (auto user = begin; user != end; ++user) {
        value += user == begin ? "" : ",";
        appendRow(value, shown, *user, query->members);
    }
    const QByteArray selection = query->selection.isEmpty() ? QByteArray() : '(' + query->selection.toUtf8() + ')';
    QByteArray next = twist.sameLink ? m_parts.identity.base + request.target : twist.foreignLink;
    if (next.isEmpty() && end != users.end()) {
        next = m_parts.identity.base + usersPath.latin1() + '?';
        if (!query->selection.isEmpty())
            next += "$select=" + QUrl::toPercentEncoding(query->selection, ",") + '&';
        next += "$top=" + QByteArray::number(query->top)
            + "&$skiptoken=" + m_continuation.token({.list = name, .position = (end - 1)->place});
    }
    JsonText json(answer.body);
    json.open('{').text("@odata.context",
                        m_parts.identity.base + "/v1.0/" + (shown == customer ? QByteArray() : tenant(shown) + '/') + "$metadata#users"
                            + selection);
    if (!next.isEmpty())
        json.text("@odata.nextLink", next);
    json.raw("value", std::string('[' + value.toStdString() + ']')).close('}');
    return answer;
}

Answer GraphUserRoutes::one(quint32 customer, const UserFacts &user, const Request &request) const
{
    Answer answer;
    const auto query = readUserQuery(request, false, answer);
    if (!query)
        return answer;
    const QByteArray selection = query->selection.isEmpty() ? QByteArray() : '(' + query->selection.toUtf8() + ')';
    appendRow(answer.body, customer, user, query->members, m_parts.identity.base + "/v1.0/$metadata#users" + selection + "/$entity");
    return answer;
}

Answer GraphUserRoutes::write(quint32 customer, UserFacts user, const Request &request) const
{
    const auto enabled = wantedState(request);
    if (!enabled)
        return graphError(400, "BadRequest", "The body must have the member accountEnabled, true or false, and no other.");
    if (user.isSignInBlocked == *enabled) {
        user.isSignInBlocked = !*enabled;
        m_parts.world.putUser(customer, user, Operation::UpdateUser);
    }
    return {.status = 204};
}

void GraphUserRoutes::appendRow(QByteArray &out, quint32 customer, const UserFacts &user, const Members &members,
                                const QByteArray &context) const
{
    JsonText json(out);
    json.open('{');
    if (!context.isEmpty())
        json.text("@odata.context", context);
    for (const QByteArray &member : members) {
        if (member == "id")
            json.text("id", bytes(text(userId(m_parts.world.recipe(), customer, user.place))));
        else if (member == "accountEnabled")
            json.raw("accountEnabled", user.isSignInBlocked ? "false" : "true");
        else
            json.text(member.toStdString(), member == "displayName" ? user.displayName : user.principalName);
    }
    json.close('}');
}

QByteArray GraphUserRoutes::tenant(quint32 customer) const
{
    return bytes(text(m_parts.world.recipe().id(customer)));
}
