#include "models/health/azureevents.h"

#include "models/core/decode.h"
#include "models/core/wire.h"
#include "models/health/healthstatus.h"
#include "models/health/plaintext.h"

#include <QJsonArray>
#include <QSet>

namespace {

constexpr qsizetype mostEvents = 5'000;

QString textAt(const QJsonObject &object, QLatin1StringView name)
{
    return detail::textOf(memberAt(object, name));
}

QDateTime timeAt(const QJsonObject &object, QLatin1StringView name)
{
    return parseTimestamp(textAt(object, name));
}

/// What it concerns: a detail for each of Azure's services, with its regions.
void readImpact(HealthIssue &event, const QJsonArray &impact)
{
    QStringList services;
    QStringList regions;
    for (const auto &line : impact) {
        const auto object = line.toObject();
        const auto service = textAt(object, "impactedService"_L1);
        QStringList here;
        const auto told = memberAt(object, "impactedRegions"_L1).toArray();
        for (const auto &region : told) {
            if (const auto name = textAt(region.toObject(), "impactedRegion"_L1); !name.isEmpty())
                here.append(name);
        }
        here.removeDuplicates();
        if (service.isEmpty() && here.isEmpty())
            continue;
        event.details.append({.name = service, .value = here.join(u", "_s)});
        if (!service.isEmpty())
            services.append(service);
        regions += here;
    }
    services.removeDuplicates();
    regions.removeDuplicates();
    event.feature = services.join(u", "_s);
    event.featureGroup = regions.join(u", "_s);
}

std::optional<HealthIssue> eventFrom(const QJsonObject &object)
{
    const auto told = memberAt(object, "properties"_L1).toObject();
    HealthIssue event{.id = textAt(object, "name"_L1).trimmed(),
                      .title = textAt(told, "title"_L1),
                      .service = azureService,
                      .kind = textAt(told, "eventType"_L1),
                      .origin = u"microsoft"_s,
                      .status = textAt(told, "status"_L1),
                      .startedAt = timeAt(told, "impactStartTime"_L1),
                      .endedAt = timeAt(told, "impactMitigationTime"_L1),
                      .modifiedAt = timeAt(told, "lastUpdateTime"_L1)};
    if (event.id.isEmpty() || told.isEmpty())
        return std::nullopt;
    event.isResolved = healthStatusOf(event.status) == HealthStatus::Resolved;
    const auto summary = textAt(told, "summary"_L1);
    event.impact = plainTextOf(summary);
    if (event.title.isEmpty())
        event.title = plainTextOf(textAt(told, "header"_L1), 200);
    readImpact(event, memberAt(told, "impact"_L1).toArray());
    if (const auto text = textAt(memberAt(told, "article"_L1).toObject(), "articleContent"_L1); !text.isEmpty())
        event.posts.append({.at = event.modifiedAt, .type = u"regular"_s, .content = text});
    else if (!summary.isEmpty())
        event.posts.append({.at = event.modifiedAt, .type = u"regular"_s, .content = summary});
    return event;
}

} // namespace

Result<TenantHealth> decodeAzureEvents(const QList<QByteArray> &pages)
{
    TenantHealth health;
    QSet<QString> ids;
    qsizetype lines = 0;
    for (const auto &page : pages) {
        const auto object = parseObject(page);
        if (!object)
            return object.error();
        const auto value = memberAt(*object, "value"_L1);
        if (!value.isArray())
            return Error{.kind = Error::Kind::BadReply, .detail = u"no list of events"_s};
        const auto told = value.toArray();
        lines += told.size();
        for (const auto &line : told) {
            auto event = eventFrom(line.toObject());
            if (!event || health.issues.size() >= mostEvents) {
                ++health.skipped;
            } else if (!ids.contains(event->id)) { // a page may repeat what stood in an earlier one
                ids.insert(event->id);
                health.issues.append(*std::move(event));
            }
        }
    }
    if (lines > 0 && health.issues.isEmpty())
        return Error{.kind = Error::Kind::BadReply, .detail = u"no event that can be read"_s};
    return health;
}
