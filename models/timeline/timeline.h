#pragma once

#include "models/audit/auditentry.h"
#include "models/audit/auditrecord.h"
#include "models/outbox/outboxentry.h"

#include <optional>
#include <variant>

/// Who tells of an event. More will come: whoever lists them goes by `allTimelineKinds`.
enum class TimelineKind {
    Service, ///< the partner's activity log at Microsoft
    Change,  ///< what we decided and the service has to carry out, as it stands now
    Note,    ///< our own audit log, where it tells of no such change: alias, tags
};

inline constexpr TimelineKind allTimelineKinds[] = {TimelineKind::Service, TimelineKind::Change, TimelineKind::Note};

/// Something that happened with a customer.
struct TimelineEvent {
    QDateTime when{}; ///< UTC; of a change when it came to the state that it is in; invalid: nobody said
    std::variant<AuditRecord, OutboxEntry, AuditEntry> told{}; ///< what tells of it, in the order of TimelineKind

    TimelineKind kind() const { return static_cast<TimelineKind>(told.index()); }
    bool operator==(const TimelineEvent &) const = default;
};

/// What can be asked of a customer's timeline.
struct TimelineQuery {
    QString customerId{};
    std::optional<TimelineKind> kind{}; ///< of that alone; empty: of all
    int limit = 500; ///< so many at most, the newest
    bool notes = true; ///< false: without our own audit log, whatever `kind` says
    QString onlyOf{}; ///< of our own audit log that account's entries alone; empty: everybody's
    bool operator==(const TimelineQuery &) const = default;
};

/// What happened with a customer, the newest first.
struct Timeline {
    QList<TimelineEvent> events{};
    bool hasOlder = false; ///< there are more than were asked for
    QDateTime logReadAt{}; ///< UTC: when Microsoft's activity log was last read up to then; invalid: never
    bool operator==(const Timeline &) const = default;
};

/// Stable words: "service", "change", "note".
QString timelineWord(TimelineKind kind);
/// Stands for the event and no other, also when its state changes; empty: it is none.
QString keyOf(const TimelineEvent &event);
/// Who did or decided it, as it was logged; empty: nobody said.
QString whoOf(const TimelineEvent &event);
