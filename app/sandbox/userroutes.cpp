#include "app/sandbox/userroutes.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/mix.h"
#include "app/sandbox/useraccess.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QByteArrayView, 9> userRoutes{"users",          "user",           "userwrite",         "userroles",   "userlicenses",
                                                   "licenseupdates", "subscribedskus", "licensedeployment", "licenseusage"};

/// Which users a listing gives and in which order; it travels in the continuation token.
struct UserListing {
    bool deleted = false;
    QByteArray sortField{}; ///< lower case; empty: in the order in which they came
    bool descending = false;
};

constexpr std::array<QByteArrayView, 5> sortFields{"displayname", "userprincipalname", "firstname", "lastname", "usagelocation"};

std::optional<UserListing> listingOf(const Request &request, Answer &problem)
{
    const SimpleFilter filter = readFilter(request);
    const QByteArray state = filter.value.toLower();
    const QByteArray direction = request.parameter(u"sortDirection"_s).toLower().toUtf8();
    const UserListing listing{.deleted = state == "inactive",
                              .sortField = request.parameter(u"sortField"_s).toLower().toUtf8(),
                              .descending = direction == "descending"};
    // The documentation also writes UserStatus.
    const bool known = filter.field.isEmpty()
        || ((filter.field == "UserState" || filter.field == "UserStatus") && filter.operation == "equals"
            && (state == "inactive" || state == "active"));
    if (!filter.fits || !known)
        problem = invalid("The filter is not supported for users.");
    else if (!listing.sortField.isEmpty() && std::find(sortFields.begin(), sortFields.end(), listing.sortField) == sortFields.end())
        problem = invalid("Sorting users by " + listing.sortField + " is not supported.");
    else if (!direction.isEmpty() && direction != "ascending" && !listing.descending)
        problem = invalid("sortDirection is Ascending or Descending.");
    else
        return listing;
    return {};
}

UserListing listingOf(const Cursor &cursor)
{
    return {.deleted = cursor.field == "UserState", .sortField = cursor.value.mid(1), .descending = cursor.value.startsWith('-')};
}

QString sortKey(const UserFacts &user, const QByteArray &field)
{
    const QByteArray &text = field == "displayname" ? user.displayName
        : field == "userprincipalname"              ? user.principalName
        : field == "firstname"                      ? user.firstName
        : field == "lastname"                       ? user.lastName
                                                    : user.usageLocation;
    return field.isEmpty() ? QString() : QString::fromUtf8(text).toCaseFolded();
}

/// Users with the same key stay in the order of their places.
bool goesBefore(const UserFacts &one, const UserFacts &other, const UserListing &listing)
{
    const int order = sortKey(one, listing.sortField).compare(sortKey(other, listing.sortField));
    return order == 0 ? one.place < other.place : (order < 0) != listing.descending;
}

/// Those of the listing that come after the one at place `last`, which may have left the listing since; all when it is -1.
std::vector<UserFacts> listed(std::vector<UserFacts> users, const UserListing &listing, qint64 last)
{
    const auto found = std::find_if(users.begin(), users.end(), [last](const UserFacts &user) { return user.place == last; });
    const std::optional<UserFacts> previous = found == users.end() ? std::nullopt : std::optional(*found);
    std::erase_if(users, [&](const UserFacts &user) {
        return user.isActive() == listing.deleted || (previous && !goesBefore(*previous, user, listing));
    });
    std::sort(users.begin(), users.end(),
              [&listing](const UserFacts &one, const UserFacts &other) { return goesBefore(one, other, listing); });
    return users;
}

} // namespace

QByteArray userRouteOf(const QString &path, QByteArrayView method)
{
    const QString part = path.section(u'/', 3, 3);
    const QString rest = path.section(u'/', 4);
    if (part == "subscribedskus"_L1 && rest.isEmpty())
        return "subscribedskus";
    if (part == "analytics"_L1)
        return rest == "licenses/deployment"_L1 ? "licensedeployment" : rest == "licenses/usage"_L1 ? "licenseusage" : "";
    if (part != "users"_L1)
        return {};
    const QString leaf = rest.section(u'/', 1);
    if (leaf.isEmpty())
        return method != "GET" ? "userwrite" : rest.isEmpty() ? "users" : "user";
    return leaf == "directoryroles"_L1 ? "userroles"
        : leaf == "licenses"_L1        ? "userlicenses"
        : leaf == "licenseupdates"_L1  ? "licenseupdates"
                                       : "";
}

bool isUserRoute(QByteArrayView route)
{
    return std::find(userRoutes.begin(), userRoutes.end(), route) != userRoutes.end();
}

UserRoutes::UserRoutes(World &world, const Settings &settings, const SandboxClock &clock, const QByteArray &key)
    : m_world(world),
      m_clock(clock),
      m_continuation(key, clock, settings),
      m_json(world),
      m_changes(world, clock),
      m_licences(world, clock),
      m_analytics(world, clock)
{
}

Answer UserRoutes::answer(QByteArrayView route, quint32 customer, const Request &request, const PageTwist &twist) const
{
    const QByteArray who = request.path.section(u'/', 5, 5).toUtf8();
    if (route == "userwrite")
        return m_changes.answer(customer, who, request);
    if (request.method != (route == "licenseupdates" ? "POST" : "GET"))
        return serviceError(405, 1000, "The requested resource does not support this method.", "PartnerApi");
    if (route == "licensedeployment")
        return m_analytics.deployment(customer);
    if (route == "licenseusage")
        return m_analytics.usage(customer);
    if (route == "users" || route == "user" || route == "userroles")
        return ofUsers(route, customer, who, request, twist);
    return m_licences.answer(route, customer, who, request);
}

Answer UserRoutes::ofUsers(QByteArrayView route, quint32 customer, const QByteArray &who, const Request &request,
                           const PageTwist &twist) const
{
    if (!hasDirectoryRight(m_world, customer, DirectoryRight::ReadUsers, m_clock.now()))
        return accessDenied();
    if (route == "users")
        return list(customer, request, twist);
    return route == "user" ? one(customer, who) : roles(customer, who);
}

// Seek by the last user given out: what comes, goes or changes between two pages neither repeats nor hides another.
Answer UserRoutes::list(quint32 customer, const Request &request, const PageTwist &twist) const
{
    Cursor cursor{.list = "users " + QByteArray::number(customer)};
    const QByteArray token = request.header("MS-ContinuationToken");
    Answer answer;
    if (!token.isEmpty()) {
        const auto known = m_continuation.cursor(token, cursor.list);
        if (!known)
            return invalid("The continuation token is invalid or expired.");
        cursor = *known;
    } else {
        const auto asked = listingOf(request, answer);
        if (!asked)
            return answer;
        cursor.field = asked->deleted ? "UserState" : "";
        cursor.value = (asked->descending ? '-' : '+') + asked->sortField;
    }
    const auto all = m_world.users().of(customer);
    const auto users = listed(all, listingOf(cursor), cursor.previous);
    const auto size = static_cast<std::size_t>(pageSize(request));

    QByteArray &body = answer.body;
    if (mixed(customer, static_cast<quint64>(cursor.position), 37) % 5 == 0)
        body.append(byteOrderMark);
    append(body, "{\n    \"items\": [\n");
    qint64 rows = 0;
    const auto again = std::find_if(all.begin(), all.end(), [&cursor](const UserFacts &user) { return user.place == cursor.previous; });
    if (twist.duplicate && again != all.end()) {
        ++rows;
        m_json.appendUser(body, customer, *again);
    }
    const std::size_t count = qMin(size, users.size());
    for (std::size_t row = 0; row < count; ++row) {
        if (rows++ > 0)
            append(body, ",\n");
        m_json.appendUser(body, customer, users[row]);
    }
    PageEnd end{.rows = rows,
                .path = "/customers/" + bytes(text(m_world.recipe().id(customer))) + "/users",
                .query = "size=" + QByteArray::number(size) + "&seekOperation=Next",
                .prefixed = cursor.position % 2 == 1};
    if (count < users.size()) {
        ++cursor.position;
        cursor.previous = users[count - 1].place;
        end.token = m_continuation.token(cursor);
    }
    closePage(body, request, end, twist);
    return answer;
}

Answer UserRoutes::one(quint32 customer, const QByteArray &who) const
{
    const auto user = m_world.users().one(customer, who);
    if (!user || !user->isActive())
        return unknownUser();
    Answer answer;
    if (user->place % 6 == 5)
        answer.body.append(byteOrderMark);
    m_json.appendUser(answer.body, customer, *user);
    return answer;
}

// The first user of a customer administers everything, some others help out.
Answer UserRoutes::roles(quint32 customer, const QByteArray &who) const
{
    const auto user = m_world.users().one(customer, who);
    if (!user || !user->isActive())
        return unknownUser();
    const std::string_view id = user->place == 0 ? "62e90394-69f5-4237-9190-012177145e10" : "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    const bool hasOne = user->place == 0 || mixed(customer, user->place, 41) % 9 == 0;
    Answer answer;
    JsonText json(answer.body);
    json.open('{').number("totalCount", hasOne ? 1 : 0).open("items", '[');
    if (hasOne)
        json.open('{')
            .text("name", user->place == 0 ? "Company Administrator" : "Helpdesk Administrator")
            .text("id", id)
            .open("attributes", '{')
            .text("objectType", "DirectoryRole")
            .close('}')
            .close('}');
    json.close(']').open("attributes", '{').text("objectType", "Collection").close('}').close('}');
    return answer;
}
