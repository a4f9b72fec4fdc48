#include "app/sandbox/healthroutes.h"

#include "app/sandbox/delegatedadmin.h"
#include "app/sandbox/graphwords.h"
#include "app/sandbox/jsontext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto announcements = "/v1.0/admin/serviceannouncement/"_L1;

Answer tooMany(int seconds)
{
    Answer answer = graphError(429, "TooManyRequests", "Too many requests were sent in a given amount of time.");
    answer.headers.emplaceBack("Retry-After", QByteArray::number(seconds));
    return answer;
}

HealthField fieldsOf(const auto &row)
{
    return [&row](const QByteArray &name) { return fieldOf(row, name); };
}

/// Takes out what the filter does not want and puts the rest in order; false when it asks for what rows do not have.
template <typename Row>
bool sift(std::vector<Row> &rows, const HealthQuery &query)
{
    const Row sample{};
    if (!query.orderBy.isEmpty() && !fieldOf(sample, query.orderBy))
        return false;
    const bool isKnown = std::all_of(query.conditions.begin(), query.conditions.end(),
                                     [&sample](const HealthQuery::Condition &each) { return fieldOf(sample, each.field).has_value(); });
    if (!isKnown)
        return false;
    bool isGood = true;
    std::erase_if(rows, [&](const Row &row) {
        const auto fitting = fits(query, fieldsOf(row));
        isGood = isGood && fitting;
        return !fitting.value_or(true);
    });
    if (!query.orderBy.isEmpty())
        std::stable_sort(rows.begin(), rows.end(),
                         [&query](const Row &one, const Row &other) { return standsBefore(query, fieldsOf(one), fieldsOf(other)); });
    return isGood;
}

} // namespace

QByteArray healthRouteOf(const QString &path)
{
    if (!path.startsWith(announcements))
        return {};
    const QString first = path.section(u'/', 4, 4);
    const QString rest = path.section(u'/', 5);
    if (rest.contains(u'/'))
        return first == "issues"_L1 && path.section(u'/', 6) == "incidentreport"_L1 ? "healthissue" : "";
    if (first == "healthoverviews"_L1)
        return "healthoverviews";
    if (first == "issues"_L1)
        return rest.isEmpty() ? "healthissues" : "healthissue";
    return first == "messages"_L1 && rest.isEmpty() ? "healthmessages" : "";
}

bool isHealthRoute(QByteArrayView route)
{
    return route == "healthoverviews" || route == "healthissues" || route == "healthissue" || route == "healthmessages";
}

Answer HealthRoutes::answer(QByteArrayView route, const Request &request, const QJsonObject &claims, const PageTwist &twist)
{
    Answer answer = checked(route, request, claims, twist);
    completeGraphAnswer(answer, request, m_parts.clock.now());
    return answer;
}

Answer HealthRoutes::checked(QByteArrayView route, const Request &request, const QJsonObject &claims, const PageTwist &twist)
{
    const QByteArray tid = claims["tid"_L1].toString().toLatin1();
    const bool isPartner = tid == m_parts.identity.partnerTenant;
    const auto customer = isPartner ? std::optional(HealthBook::partner().index) : m_parts.access.place(tid);
    if (!customer)
        return graphError(401, "InvalidAuthenticationToken", "The tenant of the token was not found.");
    if (const auto wait = m_quota.count(*customer, m_parts.clock.now()))
        return tooMany(*wait);
    if (const auto refused = refusal(route, *customer, claims))
        return *refused;
    Ask ask{.request = request, .twist = twist, .tenant = isPartner ? HealthBook::partner() : m_parts.book.tenant(*customer)};
    ask.spelling = *customer % 3 == 1 ? HealthSpelling::Pascal : HealthSpelling::Camel;
    if (!isPartner && (twist.otherTenant || m_parts.access.kind(*customer) == HealthAccessKind::OtherTenant)) {
        const quint32 other = m_parts.world.neighbour(*customer);
        ask.tenant = m_parts.book.tenant(other);
        ask.stranger = bytes(text(m_parts.world.recipe().id(other)));
    }
    return route == "healthoverviews" ? overviews(ask)
        : route == "healthissues"     ? issues(ask)
        : route == "healthissue"      ? issue(ask)
                                      : messages(ask);
}

std::optional<Answer> HealthRoutes::refusal(QByteArrayView route, quint32 customer, const QJsonObject &claims) const
{
    const QStringList scopes = claims["scp"_L1].toString().split(u' ');
    if (!scopes.contains(route == "healthmessages" ? "ServiceMessage.Read.All"_L1 : "ServiceHealth.Read.All"_L1))
        return graphError(403, "Forbidden", "The application has not the permission that this call needs.");
    if (customer == HealthBook::partner().index)
        return {};
    switch (m_parts.access.kind(customer)) {
    case HealthAccessKind::NoRelationship:
    case HealthAccessKind::Expired:
    case HealthAccessKind::NoRole:
        return graphError(403, "Forbidden", "The user has no role in this tenant that may see service health.");
    case HealthAccessKind::NotFound:
        return graphError(404, "ResourceNotFound", "The tenant has no service announcements.");
    default:
        return {};
    }
}

Answer HealthRoutes::overviews(const Ask &ask) const
{
    Answer problem;
    const auto query = readHealthQuery(ask.request, true, problem);
    if (!query)
        return problem;
    auto all = m_parts.book.overviews(ask.tenant);
    const auto append
        = [&](QByteArray &out, const HealthOverview &overview) { appendOverview(out, overview, query->withIssues, ask.spelling); };
    const QByteArray one = ask.request.path.section(u'/', 5, 5).toUtf8();
    if (one.isEmpty())
        return list(ask, std::move(all), *query, query->withIssues ? "healthOverviews(issues())" : "healthOverviews", append);
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&one](const HealthOverview &overview) { return overview.id.compare(one, Qt::CaseInsensitive) == 0; });
    if (found == all.end())
        return graphError(404, "ResourceNotFound", "The service was not found.");
    Answer answer;
    append(answer.body, *found);
    answer.body.insert(1, context(ask, "healthOverviews/$entity") + ',');
    return answer;
}

Answer HealthRoutes::issues(const Ask &ask) const
{
    Answer problem;
    const auto query = readHealthQuery(ask.request, false, problem);
    auto all = m_parts.book.issues(ask.tenant);
    if (!query)
        return problem;
    if (!sift(all, *query))
        return graphError(400, "BadRequest", "Issues cannot be filtered or ordered like that.");
    return list(ask, std::move(all), *query, "issues",
                [&ask](QByteArray &out, const HealthIssue &issue) { appendIssue(out, issue, ask.spelling); });
}

Answer HealthRoutes::issue(const Ask &ask) const
{
    const QByteArray id = ask.request.path.section(u'/', 5, 5).toUtf8();
    const auto all = m_parts.book.issues(ask.tenant);
    const auto found
        = std::find_if(all.begin(), all.end(), [&id](const HealthIssue &issue) { return issue.id.compare(id, Qt::CaseInsensitive) == 0; });
    if (found == all.end())
        return graphError(404, "ResourceNotFound", "The issue was not found.");
    Answer answer;
    if (!ask.request.path.section(u'/', 6).isEmpty())
        return incidentReport(*found);
    appendIssue(answer.body, *found, ask.spelling);
    answer.body.insert(1, context(ask, "issues/$entity") + ',');
    return answer;
}

// Not a document that any program opens: what matters is that bytes come which are no JSON.
Answer HealthRoutes::incidentReport(const HealthIssue &issue)
{
    if (issue.status != "postIncidentReviewPublished")
        return graphError(404, "ResourceNotFound", "There is no review of this issue.");
    const char zeros[] = {'P', 'K', 3, 4, 0, 0, 0, 0};
    return {.body = QByteArray(zeros, sizeof zeros) + "Review of " + issue.id + ": " + issue.posts.back().content,
            .contentType = "application/octet-stream"};
}

Answer HealthRoutes::messages(const Ask &ask) const
{
    Answer problem;
    const auto query = readHealthQuery(ask.request, false, problem);
    auto all = m_parts.book.messages(ask.tenant);
    if (!query)
        return problem;
    if (!sift(all, *query))
        return graphError(400, "BadRequest", "Messages cannot be filtered or ordered like that.");
    return list(ask, std::move(all), *query, "messages",
                [&ask](QByteArray &out, const HealthMessage &message) { appendMessage(out, message, ask.tenant.index, ask.spelling); });
}

template <typename Row, typename Append>
Answer HealthRoutes::list(const Ask &ask, std::vector<Row> rows, const HealthQuery &query, QByteArrayView set, Append append) const
{
    const auto count = static_cast<qint64>(rows.size());
    const qint64 last = query.top < 0 ? count : qMin(count, query.top);
    const qint64 first = qMin(query.skip, last);
    const qint64 end = qMin(last, first + query.pageSize);
    // A fault of the list: the page begins with the row that ended the one before.
    const qint64 begin = ask.twist.duplicate && first > 0 ? first - 1 : first;
    QByteArray value;
    for (qint64 row = begin; row < end; ++row) {
        value += row > begin ? "," : "";
        append(value, rows[static_cast<std::size_t>(row)]);
    }
    Answer answer{.body = '{' + context(ask, set)};
    const QByteArray name = set.toByteArray().split('(').constFirst();
    const QByteArray next = !ask.twist.foreignLink.isEmpty() ? ask.twist.foreignLink
        : ask.twist.sameLink                                 ? m_parts.identity.base + ask.request.target
        : end < last                                         ? nextLink(ask, name, end)
                                                             : QByteArray();
    if (!next.isEmpty())
        answer.body += R"(,"@odata.nextLink":")" + next + '"';
    answer.body += R"(,"value":[)" + value + "]}\n";
    if (query.isSizePreferred)
        answer.headers.emplaceBack("Preference-Applied", "odata.maxpagesize=" + QByteArray::number(query.pageSize));
    return answer;
}

// Where the data is another tenant's, its id here is all that shows it.
QByteArray HealthRoutes::context(const Ask &ask, QByteArrayView set) const
{
    const QByteArray tenant = ask.stranger.isEmpty() ? QByteArray() : ask.stranger + '/';
    return R"("@odata.context":")" + m_parts.identity.base + "/v1.0/" + tenant + "$metadata#admin/serviceAnnouncement/" + set.toByteArray()
        + '"';
}

// The page size is not in it: whoever prefers one says so again.
QByteArray HealthRoutes::nextLink(const Ask &ask, QByteArrayView set, qint64 skip) const
{
    QUrlQuery query = ask.request.query;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    QByteArray text = m_parts.identity.base + "/v1.0/admin/serviceAnnouncement/" + set.toByteArray() + '?';
    for (const auto &[key, value] : items) {
        if (key != "$skip"_L1)
            text += key.toUtf8() + '=' + QUrl::toPercentEncoding(value) + '&';
    }
    return text + "$skip=" + QByteArray::number(skip);
}
