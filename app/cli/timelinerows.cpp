#include "app/cli/timelinerows.h"

#include "models/export/pagedrows.h"
#include "ui/customers/timelinewords.h"

#include <QCoreApplication>

namespace {

/// Headings of the table for people; keys are the stable names.
class TimelineHeadings
{
    Q_DECLARE_TR_FUNCTIONS(TimelineHeadings)

public:
    static QList<ExportColumn> columns()
    {
        return {
            //: column: when it happened
            {.key = u"when"_s, .title = tr("When")},
            //: column: where it was told
            {.key = u"kind"_s, .title = tr("Kind")},
            //: column: what happened
            {.key = u"what"_s, .title = tr("What")},
            //: column: how it ended, or how far it is
            {.key = u"state"_s, .title = tr("State")},
            //: column: who did it
            {.key = u"who"_s, .title = tr("Who")},
            //: column: what the service calls what it was done to
            {.key = u"resource"_s, .title = tr("Resource")},
            {.key = u"subscriptionId"_s, .title = tr("Subscription ID")},
            {.key = u"subscription"_s, .title = tr("Subscription")},
            {.key = u"userId"_s, .title = tr("User ID")},
            {.key = u"user"_s, .title = tr("User")},
            {.key = u"licence"_s, .title = tr("Licence")},
            {.key = u"before"_s, .title = tr("Before")},
            {.key = u"after"_s, .title = tr("After")},
            {.key = u"reason"_s, .title = tr("Reason")},
            {.key = u"requestId"_s, .title = tr("Request ID")},
            {.key = u"id"_s, .title = tr("ID of the event")},
        };
    }
};

/// What only some kinds of events have.
struct TimelineExtra {
    QString what{}; ///< as it was logged
    QString state{}; ///< likewise
    QString resource{};
    QString subscriptionId{};
    QString subscription{};
    QString userId{};
    QString user{};
    QString licence{};
    QString before{};
    QString after{};
    QString reason{};
    QString requestId{};
};

TimelineExtra extraOf(const TimelineEvent &event)
{
    if (const auto *record = std::get_if<AuditRecord>(&event.told))
        return {.what = record->operationType, .state = record->status, .resource = record->resourceType};
    if (const auto *entry = std::get_if<OutboxEntry>(&event.told)) {
        const auto &change = entry->change;
        const bool isUser = subjectOf(change.kind) == ChangeSubject::User;
        return {.what = changeWord(change.kind),
                .state = outboxWord(entry->state),
                .subscriptionId = isUser ? QString() : change.subjectId,
                .subscription = isUser ? QString() : change.subjectName,
                .userId = isUser ? change.subjectId : QString(),
                .user = isUser ? change.subjectName : QString(),
                .licence = change.itemName,
                .before = change.before,
                .after = change.after,
                .reason = entry->reason,
                .requestId = entry->requestId};
    }
    const auto &entry = std::get<AuditEntry>(event.told);
    return {.what = entry.command, .state = entry.answer, .before = entry.before, .after = entry.after, .requestId = entry.requestId};
}

} // namespace

QList<ExportColumn> TimelineRows::columns() const
{
    return TimelineHeadings::columns();
}

QList<Cell> TimelineRows::cellsOf(const TimelineEvent &event) const
{
    const auto extra = extraOf(event);
    return {event.when.isValid() ? Cell{event.when} : Cell{},
            m_forPeople ? TimelineWords::kind(event.kind()) : timelineWord(event.kind()),
            textOrNothing(m_forPeople ? TimelineWords::what(event) : extra.what),
            textOrNothing(m_forPeople ? TimelineWords::state(event) : extra.state),
            textOrNothing(whoOf(event)),
            textOrNothing(extra.resource),
            textOrNothing(extra.subscriptionId),
            textOrNothing(extra.subscription),
            textOrNothing(extra.userId),
            textOrNothing(extra.user),
            textOrNothing(extra.licence),
            textOrNothing(extra.before),
            textOrNothing(extra.after),
            textOrNothing(extra.reason),
            textOrNothing(extra.requestId),
            std::visit([](const auto &told) { return told.id; }, event.told)};
}

Result<bool> TimelineRows::next(QList<Cell> &row)
{
    if (m_next >= m_events.size())
        return false;
    row = cellsOf(m_events.at(m_next++));
    return true;
}
