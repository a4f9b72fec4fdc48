#include "models/core/wire.h"
#include "models/store/database.h"
#include "models/store/desk.h"
#include "models/store/healthshelf.h"
#include "models/store/issuehistory.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

// What people here say of customers' health, each with its entry in the audit log.

namespace {

Error refused(Error::Reason reason, const QString &subject)
{
    return Error{.kind = Error::Kind::Rejected, .reason = reason, .subject = subject};
}

QString asAudited(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString levelWord(ImpactLevel level)
{
    return level == ImpactLevel::Confirmed ? u"confirmed"_s : u"notAffected"_s;
}

QString markText(const IssueMark &mark)
{
    return asAudited({{u"level"_s, levelWord(mark.level)}, {u"evidence"_s, mark.evidence}});
}

QString muteText(const QString &reason, const QDateTime &until)
{
    return asAudited({{u"reason"_s, reason}, {u"until"_s, until.toUTC().toString(Qt::ISODate)}});
}

/// One row of two columns; empty: there is none.
Result<std::optional<std::pair<QVariant, QVariant>>> pairOf(Database &database, const QString &sql, const QVariantList &values)
{
    auto query = database.run(sql, values);
    if (!query)
        return query.error();
    auto row = query->next();
    if (!row)
        return row.error();
    using Found = std::optional<std::pair<QVariant, QVariant>>;
    return *row ? Found(std::pair(query->value(0), query->value(1))) : Found();
}

/// `customerId` is normalised; empty: that customer is not marked.
Result<std::optional<IssueMark>> markOf(Database &desk, qint64 issue, const QString &customerId)
{
    const auto found
        = pairOf(desk, u"SELECT level, evidence FROM issue_mark WHERE issue = ? AND tenant = (SELECT num FROM issue_tenant WHERE id = ?)"_s,
                 {issue, customerId});
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<IssueMark>();
    return std::optional(IssueMark{
        .customerId = customerId, .level = static_cast<ImpactLevel>((*found)->first.toInt()), .evidence = (*found)->second.toString()});
}

Result<void> canStand(const QString &issueKey, const QList<IssueMark> &marks)
{
    for (const auto &mark : marks) {
        if (mark.evidence.trimmed().isEmpty())
            return refused(Error::Reason::ReasonMissing, issueKey);
        if (mark.level != ImpactLevel::Confirmed && mark.level != ImpactLevel::NotAffected)
            return refused(Error::Reason::ValueInvalid, issueKey);
    }
    return {};
}

} // namespace

/// NotFound when there is none.
Result<qint64> HealthShelf::issueNumber(const QString &key)
{
    auto number = m_desk.value(u"SELECT num FROM issue WHERE key = ?"_s, {toSqlText(key)});
    if (!number)
        return number.error();
    if (!number->isValid())
        return Error{.kind = Error::Kind::NotFound,
                     .reason = Error::Reason::NotCached,
                     .subject = key,
                     .detail = u"no such issue"_s,
                     .code = u"issue"_s};
    return number->toLongLong();
}

Result<MarkChange> HealthShelf::mark(const QString &issueKey, const QStringList &customerIds, ImpactLevel level, const QString &evidence,
                                     const Actor &actor)
{
    QList<IssueMark> marks;
    for (const auto &customerId : customerIds)
        marks.append({.customerId = customerId, .level = level, .evidence = evidence});
    if (const auto fits = canStand(issueKey, {{.level = level, .evidence = evidence}}); !fits)
        return fits.error();
    return writeMarks(issueKey, marks, {}, actor);
}

Result<MarkChange> HealthShelf::unmark(const QString &issueKey, const QStringList &customerIds, const Actor &actor)
{
    return writeMarks(issueKey, {}, customerIds, actor);
}

Result<void> HealthShelf::restoreMarks(const MarkChange &change, const Actor &actor)
{
    if (const auto fits = canStand(change.issueKey, change.before); !fits)
        return fits;
    QSet<QString> were;
    for (const auto &mark : change.before)
        were.insert(normalisedId(mark.customerId));
    QStringList others;
    for (const auto &customerId : change.customerIds) {
        if (!were.contains(normalisedId(customerId)))
            others.append(customerId);
    }
    const auto restored = writeMarks(change.issueKey, change.before, others, actor);
    return restored ? Result<void>() : Result<void>(restored.error());
}

/// All of it or nothing.
Result<MarkChange> HealthShelf::writeMarks(const QString &issueKey, const QList<IssueMark> &marks, const QStringList &unmarked,
                                           const Actor &actor)
{
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    const auto issue = issueNumber(issueKey);
    if (!issue)
        return issue.error();
    MarkChange change{.issueKey = issueKey};
    const auto takeStep = [&](const QString &id, const std::optional<IssueMark> &after) -> Result<void> {
        const auto before = markOf(m_desk, *issue, id);
        if (!before || *before == after)
            return before ? Result<void>() : Result<void>(before.error());
        if (const auto done = after ? setMark(*issue, *after, actor) : removeMark(*issue, id); !done)
            return done;
        change.customerIds.append(id);
        if (*before)
            change.before.append(**before);
        return m_trail.append({.account = actor.account,
                               .roles = actor.roles,
                               .command = after ? u"issue.mark"_s : u"issue.unmark"_s,
                               .subjectKind = u"issue"_s,
                               .subjectId = issueKey,
                               .customerTenantId = id,
                               .before = *before ? markText(**before) : QString(),
                               .after = after ? markText(*after) : QString(),
                               .answer = u"done"_s});
    };
    for (const auto &mark : marks) {
        const auto id = normalisedId(mark.customerId);
        if (const auto done = takeStep(id, IssueMark{.customerId = id, .level = mark.level, .evidence = mark.evidence.trimmed()}); !done)
            return done.error();
    }
    for (const auto &customerId : unmarked) {
        if (const auto done = takeStep(normalisedId(customerId), {}); !done)
            return done.error();
    }
    if (const auto done = transaction->commit(); !done)
        return done.error();
    tellOf(change.customerIds);
    return change;
}

Result<void> HealthShelf::setMark(qint64 issue, const IssueMark &mark, const Actor &actor)
{
    const auto tenant = IssueHistory(m_desk, m_clock).tenant(mark.customerId);
    if (!tenant)
        return tenant.error();
    const auto now = m_clock.utcNow();
    const auto done = m_desk.run(
        u"INSERT INTO issue_mark (id, version, author, at, issue, tenant, level, evidence)"
        " VALUES (?, 1, ?, ?, ?, ?, ?, ?) ON CONFLICT (issue, tenant) DO UPDATE SET version = version + 1,"
        " author = excluded.author, at = excluded.at, level = excluded.level, evidence = excluded.evidence"_s,
        {timeOrderedId(now), toSqlText(actor.account), toSqlTime(now), issue, *tenant, static_cast<int>(mark.level), mark.evidence});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> HealthShelf::removeMark(qint64 issue, const QString &customerId)
{
    const auto done = m_desk.run(u"DELETE FROM issue_mark WHERE issue = ? AND tenant = (SELECT num FROM issue_tenant WHERE id = ?)"_s,
                                 {issue, customerId});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> HealthShelf::mute(const QString &issueKey, const QString &service, const QString &reason, const QDateTime &until,
                               const Actor &actor)
{
    const auto subject = issueKey.isEmpty() ? service : issueKey;
    const auto now = m_clock.utcNow();
    if (reason.trimmed().isEmpty())
        return refused(Error::Reason::ReasonMissing, subject);
    if (issueKey.isEmpty() == service.isEmpty() || !until.isValid() || until <= now)
        return refused(Error::Reason::ValueInvalid, subject);
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    const auto issue = issueKey.isEmpty() ? Result<qint64>(0) : issueNumber(issueKey);
    if (!issue)
        return issue.error();
    const auto before = pairOf(m_desk, u"SELECT reason, until FROM health_mute WHERE coalesce(issue, 0) = ? AND service = ?"_s,
                               {*issue, toSqlText(service)});
    if (!before)
        return before.error();
    auto done = m_desk.run(
        u"INSERT INTO health_mute (id, version, author, at, issue, service, reason, until)"
        " VALUES (?, 1, ?, ?, nullif(?, 0), ?, ?, ?) ON CONFLICT (coalesce(issue, 0), service)"
        " DO UPDATE SET version = version + 1, author = excluded.author, at = excluded.at, reason = excluded.reason,"
        " until = excluded.until"_s,
        {timeOrderedId(now), toSqlText(actor.account), toSqlTime(now), *issue, toSqlText(service), reason.trimmed(), toSqlTime(until)});
    if (!done)
        return done.error();
    auto told = m_trail.append({.account = actor.account,
                                .roles = actor.roles,
                                .command = u"health.mute"_s,
                                .subjectKind = issueKey.isEmpty() ? u"service"_s : u"issue"_s,
                                .subjectId = subject,
                                .before = *before ? muteText((*before)->first.toString(), fromSqlTime((*before)->second)) : QString(),
                                .after = muteText(reason.trimmed(), until),
                                .answer = u"done"_s});
    if (!told)
        return told;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    tellOfAll();
    return {};
}

Result<void> HealthShelf::unmute(const QString &issueKey, const QString &service, const Actor &actor)
{
    const auto subject = issueKey.isEmpty() ? service : issueKey;
    if (issueKey.isEmpty() == service.isEmpty())
        return refused(Error::Reason::ValueInvalid, subject);
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    const auto issue = issueKey.isEmpty() ? Result<qint64>(0) : issueNumber(issueKey);
    if (!issue)
        return issue.error();
    const QVariantList which{*issue, toSqlText(service)};
    const auto before = pairOf(m_desk, u"SELECT reason, until FROM health_mute WHERE coalesce(issue, 0) = ? AND service = ?"_s, which);
    if (!before || !*before)
        return before ? Result<void>() : Result<void>(before.error());
    if (auto done = m_desk.run(u"DELETE FROM health_mute WHERE coalesce(issue, 0) = ? AND service = ?"_s, which); !done)
        return done.error();
    auto told = m_trail.append({.account = actor.account,
                                .roles = actor.roles,
                                .command = u"health.unmute"_s,
                                .subjectKind = issueKey.isEmpty() ? u"service"_s : u"issue"_s,
                                .subjectId = subject,
                                .before = muteText((*before)->first.toString(), fromSqlTime((*before)->second)),
                                .answer = u"done"_s});
    if (!told)
        return told;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    tellOfAll();
    return {};
}

Result<HealthRead> HealthShelf::readOf(qint64 rid)
{
    auto query = m_mirror->run(u"SELECT access, asked_at, read_at FROM customer_health WHERE rid = ?"_s, {rid});
    if (!query)
        return query.error();
    auto row = query->next();
    if (!row)
        return row.error();
    if (!*row)
        return HealthRead{};
    return HealthRead{.access = static_cast<HealthAccess>(query->value(0).toInt()),
                      .askedAt = fromSqlTime(query->value(1)),
                      .readAt = fromSqlTime(query->value(2))};
}

Result<void> HealthShelf::noteCheck(const QString &customerId, const QString &source, const Actor &actor)
{
    const auto id = normalisedId(customerId);
    if (source != "graph"_L1 && source != "cache"_L1)
        return refused(Error::Reason::ValueInvalid, source);
    const auto rid = rowOf(id);
    if (!rid)
        return rid.error();
    const auto read = readOf(*rid);
    if (!read)
        return read.error();
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    const auto active = IssueHistory(m_desk, m_clock).active(id);
    if (!active)
        return active.error();
    const auto now = m_clock.utcNow();
    auto done = m_desk.run(u"INSERT INTO health_check (id, author, at, tenant_id, source, access, read_at, issues)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                           {timeOrderedId(now), toSqlText(actor.account), toSqlTime(now), id, toSqlText(source),
                            static_cast<int>(read->access), toSqlTime(read->readAt), toSqlText(active->join(u'\n'))});
    if (!done)
        return done.error();
    QJsonObject seen{{u"source"_s, source}, {u"access"_s, static_cast<int>(read->access)}, {u"issues"_s, active->join(u", "_s)}};
    if (read->readAt.isValid())
        seen.insert(u"readAt"_s, read->readAt.toString(Qt::ISODate));
    auto told = m_trail.append({.account = actor.account,
                                .roles = actor.roles,
                                .command = u"health.check"_s,
                                .subjectKind = u"customer"_s,
                                .subjectId = id,
                                .customerTenantId = id,
                                .after = asAudited(seen),
                                .answer = u"done"_s});
    return told ? transaction->commit() : told;
}

Result<void> HealthShelf::markMessage(const QString &messageId, const QString &note, const Actor &actor)
{
    const auto id = messageId.trimmed();
    if (id.isEmpty())
        return refused(Error::Reason::ValueInvalid, id);
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    const auto before = pairOf(m_desk, u"SELECT note, author FROM message_mark WHERE message_id = ?"_s, {id});
    if (!before)
        return before.error();
    if (*before && (*before)->first.toString() == note.trimmed())
        return {};
    const auto now = m_clock.utcNow();
    auto done = m_desk.run(u"INSERT INTO message_mark (message_id, version, author, at, note) VALUES (?, 1, ?, ?, ?)"
                           " ON CONFLICT (message_id) DO UPDATE SET version = version + 1, author = excluded.author, at = excluded.at,"
                           " note = excluded.note"_s,
                           {id, toSqlText(actor.account), toSqlTime(now), toSqlText(note.trimmed())});
    if (!done)
        return done.error();
    auto told = m_trail.append({.account = actor.account,
                                .roles = actor.roles,
                                .command = u"message.mark"_s,
                                .subjectKind = u"message"_s,
                                .subjectId = id,
                                .before = *before ? asAudited({{u"note"_s, (*before)->first.toString()}}) : QString(),
                                .after = asAudited({{u"note"_s, note.trimmed()}}),
                                .answer = u"done"_s});
    if (!told)
        return told;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    tellOfAll();
    return {};
}
