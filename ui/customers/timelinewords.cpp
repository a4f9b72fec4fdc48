#include "ui/customers/timelinewords.h"

#include "models/core/fold.h"
#include "ui/customers/operationwords.h"
#include "ui/widgets/activitywords.h"
#include "ui/widgets/changetext.h"
#include "ui/widgets/momenttext.h"

using namespace Qt::StringLiterals;

QString TimelineWords::kind(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Service:
        //: kind of event: Microsoft's activity log tells of it
        return tr("At Microsoft");
    case TimelineKind::Change:
        //: kind of event: a change that we decided
        return tr("Our change");
    case TimelineKind::Note:
        //: kind of event: an alias or a tag was changed here
        return tr("Our note");
    }
    return {};
}

QString TimelineWords::kinds(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Service:
        //: filter: what Microsoft's activity log tells
        return tr("At Microsoft", "filter");
    case TimelineKind::Change:
        //: filter: changes that we decided
        return tr("Our changes");
    case TimelineKind::Note:
        //: filter: aliases and tags that were changed here
        return tr("Our notes");
    }
    return {};
}

QString TimelineWords::icon(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Service:
        return u"online"_s;
    case TimelineKind::Change:
        return u"outbox"_s;
    case TimelineKind::Note:
        return u"edit"_s;
    }
    return {};
}

static QString whatChanged(const OutboxEntry &entry)
{
    const auto &change = entry.change;
    const auto subject = change.subjectName.isEmpty() ? change.subjectId : change.subjectName;
    //: %1: what is done, for example "Suspend"; %2: a subscription; %3: the reason
    return TimelineWords::tr("%1: %2 · %3").arg(ChangeText::summary(change), subject, entry.reason);
}

static QString whatNoted(const AuditEntry &entry)
{
    const auto change = ActivityWords::change(entry);
    const auto command = ActivityWords::command(entry.command);
    //: %1: what was done, for example "Alias changed"; %2: how it was and how it is
    return change.isEmpty() ? command : TimelineWords::tr("%1: %2").arg(command, change);
}

QString TimelineWords::what(const TimelineEvent &event)
{
    if (const auto *record = std::get_if<AuditRecord>(&event.told))
        return record->operationType.isEmpty() ? record->resourceType : OperationWords::operation(record->operationType);
    if (const auto *entry = std::get_if<OutboxEntry>(&event.told))
        return whatChanged(*entry);
    return whatNoted(std::get<AuditEntry>(event.told));
}

QString TimelineWords::who(const TimelineEvent &event)
{
    return whoOf(event);
}

QString TimelineWords::state(const TimelineEvent &event)
{
    if (const auto *record = std::get_if<AuditRecord>(&event.told))
        return OperationWords::status(record->status);
    if (const auto *entry = std::get_if<OutboxEntry>(&event.told))
        return ChangeText::state(entry->state);
    return ActivityWords::answer(std::get<AuditEntry>(event.told).answer);
}

CellState TimelineWords::shape(const TimelineEvent &event)
{
    if (const auto *record = std::get_if<AuditRecord>(&event.told))
        return OperationWords::shape(record->status);
    if (const auto *entry = std::get_if<OutboxEntry>(&event.told))
        return ChangeText::shape(entry->state);
    return std::get<AuditEntry>(event.told).answer == "done"_L1 ? CellState::Healthy : CellState::None;
}

QString TimelineWords::explanation(const TimelineEvent &event)
{
    const auto *entry = std::get_if<OutboxEntry>(&event.told);
    return entry ? ChangeText::explanation(*entry) : QString();
}

QString TimelineWords::line(const TimelineEvent &event)
{
    QStringList parts{fullMomentText(event.when), kind(event.kind()), what(event), who(event), state(event)};
    parts.removeAll(QString());
    return parts.join(u" | "_s);
}

QByteArray TimelineWords::searched(const TimelineEvent &event)
{
    QString all = kind(event.kind());
    const auto known = facts(event);
    for (const auto &fact : known)
        all += u' ' + fact.value;
    return folded(all);
}

static bool isUser(const OutboxEntry &entry)
{
    return subjectOf(entry.change.kind) == ChangeSubject::User;
}

QList<TimelineWords::Fact> TimelineWords::facts(const TimelineEvent &event)
{
    QList<Fact> facts{{u"when"_s, tr("Date/time"), fullMomentText(event.when)},
                      //: what happened
                      {u"what"_s, tr("What"), what(event)},
                      //: who did it
                      {u"who"_s, tr("Who"), who(event)},
                      //: how it ended, or how far it is
                      {u"state"_s, tr("State"), state(event)},
                      //: what stands in the way of a change, or what comes next
                      {u"explanation"_s, tr("Explanation"), explanation(event)}};
    if (const auto *record = std::get_if<AuditRecord>(&event.told)) {
        //: what the service calls what was done
        facts += {u"operation"_s, tr("Operation"), record->operationType};
        //: what the service calls what it was done to
        facts += {u"resource"_s, tr("Resource"), record->resourceType};
        facts += {u"id"_s, tr("ID in Microsoft’s activity log"), record->id};
    } else if (const auto *entry = std::get_if<OutboxEntry>(&event.told)) {
        facts += {u"subject"_s, isUser(*entry) ? tr("User") : tr("Subscription"), entry->change.subjectName};
        facts += {u"reason"_s, tr("Reason"), entry->reason};
        //: when a change was decided
        facts += {u"decided"_s, tr("Decided"), fullMomentText(entry->decidedAt)};
        //: when a change was sent
        facts += {u"sent"_s, tr("Sent"), fullMomentText(entry->sentAt)};
        facts += {u"subjectId"_s, isUser(*entry) ? tr("User ID") : tr("Subscription ID"), entry->change.subjectId};
        facts += {u"requestId"_s, tr("Request ID"), entry->requestId};
        facts += {u"id"_s, tr("ID in the outbox"), entry->id};
    } else {
        facts += {u"id"_s, tr("ID in our audit log"), std::get<AuditEntry>(event.told).id};
    }
    facts.removeIf([](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}
