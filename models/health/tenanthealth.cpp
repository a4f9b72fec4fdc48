#include "models/health/tenanthealth.h"

#include "models/core/decode.h"
#include "models/core/wire.h"
#include "models/health/healthstatus.h"

#include <QJsonArray>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace {

/// An offset of one line per tenant: more than any tenant has means a list that goes round.
constexpr qsizetype mostIssues = 20'000;

void readDetails(HealthIssue &issue, const QJsonArray &told)
{
    for (const auto &line : told) {
        const auto object = line.toObject();
        IssueDetail detail{.name = detail::textOf(memberAt(object, "name"_L1)), .value = detail::textOf(memberAt(object, "value"_L1))};
        if (!detail.name.isEmpty() || !detail.value.isEmpty())
            issue.details.append(std::move(detail));
    }
}

void readPosts(HealthIssue &issue, const QJsonArray &told)
{
    for (const auto &line : told) {
        const auto object = line.toObject();
        issue.posts.append({.at = parseTimestamp(memberAt(object, "createdDateTime"_L1).toString()),
                            .type = detail::textOf(memberAt(object, "postType"_L1)),
                            .content = detail::textOf(memberAt(object, "description.content"_L1))});
    }
    std::ranges::stable_sort(issue.posts, [](const IssuePost &one, const IssuePost &other) {
        return one.at.isValid() && (!other.at.isValid() || one.at < other.at);
    });
}

void readIssues(TenantHealth &health, QSet<QString> &ids, const QJsonValue &told)
{
    if (!told.isArray()) { // that there are none is an empty list
        ++health.skipped;
        return;
    }
    const auto lines = told.toArray();
    for (const auto &line : lines) {
        auto issue = decodeIssue(line.toObject());
        if (!issue) {
            ++health.skipped;
            continue;
        }
        if (ids.contains(issue->id))
            continue; // the same issue stands below each service that it hits
        if (health.issues.size() >= mostIssues) {
            ++health.skipped;
            continue;
        }
        ids.insert(issue->id);
        health.issues.append(*std::move(issue));
    }
}

} // namespace

bool isActive(const HealthIssue &issue)
{
    if (issue.isResolved)
        return false;
    return !isWell(healthStatusOf(issue.status));
}

QDate creditDeadline(const HealthIssue &issue)
{
    if (!issue.startedAt.isValid())
        return {};
    const auto began = issue.startedAt.toUTC().date();
    return QDate(began.year(), began.month(), 1).addMonths(2).addDays(-1);
}

Result<HealthIssue> decodeIssue(const QJsonObject &object)
{
    auto issue = decode<HealthIssue>(object);
    if (!issue)
        return issue;
    issue->id = issue->id.trimmed();
    if (issue->id.isEmpty())
        return Error{.kind = Error::Kind::BadReply, .subject = u"issue"_s, .detail = u"an issue without an id"_s};
    readDetails(*issue, memberAt(object, "details"_L1).toArray());
    readPosts(*issue, memberAt(object, "posts"_L1).toArray());
    return issue;
}

bool isOfOtherTenant(const QJsonObject &answer, const QString &tenantId)
{
    QString context;
    for (auto member = answer.begin(); member != answer.end() && context.isEmpty(); ++member) {
        if (member.key().compare("@odata.context"_L1, Qt::CaseInsensitive) == 0) // a dot that is no path
            context = member.value().toString();
    }
    const auto segments = context.left(context.indexOf(u"$metadata"_s)).split(u'/', Qt::SkipEmptyParts);
    return std::ranges::any_of(segments, [&](const QString &segment) {
        return !QUuid::fromString(segment).isNull() && normalisedId(segment) != normalisedId(tenantId);
    });
}

Result<TenantHealth> decodeTenantHealth(const QList<QByteArray> &pages, const QString &tenantId)
{
    TenantHealth health;
    QSet<QString> services;
    QSet<QString> issues;
    for (const auto &page : pages) {
        const auto answer = parseObject(page);
        if (!answer)
            return answer.error();
        if (isOfOtherTenant(*answer, tenantId))
            return Error{.kind = Error::Kind::BadReply, .reason = Error::Reason::OtherTenant, .subject = tenantId};
        const auto lines = parseItems(page);
        if (!lines)
            return lines.error();
        for (const auto &line : *lines) {
            const auto object = line.toObject();
            const ServiceHealth told{.service = detail::textOf(memberAt(object, "service"_L1)).trimmed(),
                                     .status = detail::textOf(memberAt(object, "status"_L1)).trimmed()};
            if (told.service.isEmpty()) {
                ++health.skipped;
                continue;
            }
            if (!services.contains(told.service)) {
                services.insert(told.service);
                health.services.append(told);
            }
            readIssues(health, issues, memberAt(object, "issues"_L1));
        }
    }
    if (!health.services.isEmpty())
        return health;
    if (health.skipped > 0)
        return Error{.kind = Error::Kind::BadReply, .subject = tenantId, .detail = u"no line of a tenant's health can be read"_s};
    return Error{.kind = Error::Kind::NotFound, .subject = tenantId, .detail = u"a tenant without services"_s};
}
