#include "models/timeline/timeline.h"

QString timelineWord(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Service:
        return u"service"_s;
    case TimelineKind::Change:
        return u"change"_s;
    case TimelineKind::Note:
        return u"note"_s;
    }
    return {};
}

QString keyOf(const TimelineEvent &event)
{
    const auto id = std::visit([](const auto &told) { return told.id; }, event.told);
    return id.isEmpty() ? QString() : timelineWord(event.kind()) + u':' + id;
}

QString whoOf(const TimelineEvent &event)
{
    if (const auto *record = std::get_if<AuditRecord>(&event.told))
        return record->user;
    if (const auto *entry = std::get_if<OutboxEntry>(&event.told))
        return entry->account;
    return std::get<AuditEntry>(event.told).account;
}
