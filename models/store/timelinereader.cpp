#include "models/store/timelinereader.h"

#include "models/core/clock.h"
#include "models/core/wire.h"
#include "models/store/audittrail.h"
#include "models/store/outbox.h"
#include "models/store/rowsql.h"
#include "models/store/storefile.h"

#include <QHash>

#include <algorithm>

namespace {

constexpr int mostChanges = 10'000; ///< of one customer, each by a person's hand

QStringList changesAsAudited()
{
    QStringList commands;
    for (const auto kind : allChangeKinds)
        commands.append(commandOf(kind));
    return commands;
}

/// The outbox itself does not say when this state was reached: the audit log does.
bool isDatedByAuditLog(OutboxState state)
{
    return state == OutboxState::Waiting || state == OutboxState::Refused || state == OutboxState::Conflict
        || state == OutboxState::Withdrawn;
}

/// When changes came to where they are, as far as our own audit log tells.
class StateMoments
{
public:
    explicit StateMoments(const QList<AuditEntry> &told)
    {
        for (const auto &line : told) { // newest first
            auto word = line.answer.section(u' ', 0, 0);
            if (word == "retried"_L1 || word == "edited"_L1)
                word = outboxWord(OutboxState::Waiting);
            m_moments[keyOf(line.command, line.subjectId, word, line.requestId)].append(line.at);
        }
    }
    /// Invalid: it does not tell. `next`: when the same was decided once more; invalid: it was not.
    QDateTime of(const OutboxEntry &entry, const QDateTime &next) const
    {
        const auto moments
            = m_moments.value(keyOf(commandOf(entry.change.kind), entry.change.subjectId, outboxWord(entry.state), entry.requestId));
        const auto found = std::ranges::find_if(moments, [&](const QDateTime &at) {
            // An attempt has its own id; before the first one it is the time that tells decisions apart.
            return at >= entry.decidedAt && (!entry.requestId.isEmpty() || !next.isValid() || at <= next);
        });
        return found == moments.end() ? QDateTime() : *found;
    }

private:
    static QString keyOf(const QString &command, const QString &subject, const QString &word, const QString &request)
    {
        return QStringList{command, subject, word, request}.join(u'\n');
    }

    QHash<QString, QList<QDateTime>> m_moments{}; ///< newest first
};

QDateTime momentOf(const OutboxEntry &entry)
{
    for (const auto *moment : {&entry.verifiedAt, &entry.doneAt, &entry.sentAt}) {
        if (moment->isValid() && entry.state != OutboxState::Waiting)
            return *moment;
    }
    return entry.decidedAt;
}

bool isNewer(const TimelineEvent &one, const TimelineEvent &other)
{
    return one.when.isValid() && (!other.when.isValid() || one.when > other.when);
}

} // namespace

TimelineReader::TimelineReader(QString dataDir) : m_dataDir(std::move(dataDir))
{
}

TimelineReader::~TimelineReader() = default;

Result<std::unique_ptr<TimelineReader>> TimelineReader::open(const QString &dataDir)
{
    auto reader = std::unique_ptr<TimelineReader>(new TimelineReader(dataDir));
    if (auto opened = reader->refresh(); !opened)
        return opened.error();
    return reader;
}

Result<void> TimelineReader::refresh()
{
    return openBoth(m_dataDir, m_database, m_mirror, m_desk);
}

Result<Timeline> TimelineReader::events(const TimelineQuery &query)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto moment = Transaction::begin(*m_database, Transaction::Kind::Read);
    if (!moment)
        return moment.error();
    auto asked = query;
    asked.customerId = normalisedId(query.customerId);
    const auto wants = [&asked](TimelineKind kind) { return !asked.kind || *asked.kind == kind; };
    Timeline timeline;
    if (auto done = wants(TimelineKind::Change) ? addChanges(timeline.events, asked) : Result<void>(); !done)
        return done.error();
    if (auto done = wants(TimelineKind::Service) ? addRecords(timeline.events, asked) : Result<void>(); !done)
        return done.error();
    if (auto done = wants(TimelineKind::Note) && asked.notes ? addNotes(timeline.events, asked) : Result<void>(); !done)
        return done.error();
    auto read = m_database->value(u"SELECT audit_complete_at FROM sync_state"_s);
    if (!read)
        return read.error();
    timeline.logReadAt = fromSqlTime(*read);
    std::ranges::stable_sort(timeline.events, isNewer);
    timeline.hasOlder = timeline.events.size() > asked.limit;
    if (timeline.hasOlder)
        timeline.events.resize(asked.limit);
    return timeline;
}

Result<void> TimelineReader::addRecords(QList<TimelineEvent> &events, const TimelineQuery &query)
{
    static const auto select = u"SELECT id, %1 FROM audit_record WHERE customer_id = ? ORDER BY occurred_at DESC, rid DESC LIMIT ?"_s.arg(
        columnsAfterKey<AuditRecord>().join(", "_L1));
    auto found = m_database->run(select, {query.customerId, query.limit + 1});
    if (!found)
        return found.error();
    for (;;) {
        auto more = found->next();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        AuditRecord record{.id = found->value(0).toString()};
        readAfterKey(record, *found, 1);
        const auto when = record.when;
        events.append(TimelineEvent{.when = when, .told = std::move(record)});
    }
}

Result<void> TimelineReader::addChanges(QList<TimelineEvent> &events, const TimelineQuery &query)
{
    const SystemClock clock;
    const auto entries = Outbox(*m_database, clock).ofCustomer(query.customerId, mostChanges);
    if (!entries)
        return entries.error();
    QList<AuditEntry> told;
    if (std::ranges::any_of(*entries, [](const OutboxEntry &entry) { return isDatedByAuditLog(entry.state); })) {
        auto lines = AuditTrail(*m_database, clock)
                         .ofCustomer(query.customerId, AuditTrail::Among::These, changesAsAudited(), {}, mostChanges * 4);
        if (!lines)
            return lines.error();
        told = std::move(*lines);
    }
    const StateMoments moments(told);
    QHash<QString, QDateTime> decided; // by what is changed, of those seen so far: the newest come first
    for (const auto &entry : *entries) {
        const auto thing = changeWord(entry.change.kind) + u'\n' + entry.change.subjectId + u'\n' + entry.change.itemId;
        const auto next = decided.value(thing);
        decided.insert(thing, entry.decidedAt);
        const auto reached = isDatedByAuditLog(entry.state) ? moments.of(entry, next) : QDateTime();
        events.append(TimelineEvent{.when = reached.isValid() ? reached : momentOf(entry), .told = entry});
    }
    return {};
}

Result<void> TimelineReader::addNotes(QList<TimelineEvent> &events, const TimelineQuery &query)
{
    const SystemClock clock;
    const auto entries = AuditTrail(*m_database, clock)
                             .ofCustomer(query.customerId, AuditTrail::Among::Others, changesAsAudited(), query.onlyOf, query.limit + 1);
    if (!entries)
        return entries.error();
    for (const auto &entry : *entries)
        events.append(TimelineEvent{.when = entry.at, .told = entry});
    return {};
}
