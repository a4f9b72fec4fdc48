#include "models/store/outagemessages.h"

#include "models/core/wire.h"
#include "models/store/desk.h"
#include "models/store/rowsql.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

Error noSuchIssue(const QString &key)
{
    return {.kind = Error::Kind::NotFound,
            .reason = Error::Reason::NotCached,
            .subject = key,
            .detail = u"there is no such issue"_s,
            .code = u"issue"_s};
}

/// An issue's number and the moment of its latest update.
struct Update {
    qint64 issue = 0;
    qint64 at = 0;
};

/// `schema`: where the tables of the desk stand, with a dot, or empty.
Result<Update> latestUpdate(Database &database, const QString &schema, const QString &key)
{
    auto query = database.run(u"SELECT num, update_at FROM %1issue WHERE key = ?"_s.arg(schema), {key});
    if (!query)
        return query.error();
    auto has = query->next();
    if (!has)
        return has.error();
    if (!*has)
        return noSuchIssue(key);
    return Update{.issue = query->value(0).toLongLong(), .at = query->value(1).toLongLong()};
}

} // namespace

OutageMessages::OutageMessages(Database &desk, const Clock &clock) : m_desk(desk), m_clock(clock), m_trail(desk, clock)
{
}

Result<qint64> OutageMessages::note(const OutageMessage &message, const Actor &actor)
{
    const auto isBlank = [](const OutageText &text) { return text.subject.trimmed().isEmpty() || text.body.trimmed().isEmpty(); };
    if (isBlank(message.dutch) && isBlank(message.english))
        return Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::ValueInvalid, .detail = u"a message without text"_s};
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    auto update = latestUpdate(m_desk, {}, message.issueKey);
    if (!update)
        return update.error();
    if (message.updateAt.isValid()) // there may be a later one since it was written
        update->at = message.updateAt.toMSecsSinceEpoch();
    const auto now = m_clock.utcNow();
    auto written
        = m_desk.run(u"INSERT INTO outage_message (id, author, at, issue, update_at, channel, subject_nl, body_nl, subject_en, body_en)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                     {timeOrderedId(now), detail::toSql(actor.account), toSqlTime(now), update->issue, update->at,
                      outageChannelWord(message.channel), detail::toSql(message.dutch.subject), detail::toSql(message.dutch.body),
                      detail::toSql(message.english.subject), detail::toSql(message.english.body)});
    if (!written)
        return written.error();
    auto number = m_desk.value(u"SELECT last_insert_rowid()"_s);
    if (!number)
        return number.error();
    const auto after
        = QString::fromUtf8(QJsonDocument(QJsonObject{{u"name"_s, message.issueKey}, {u"channel"_s, outageChannelWord(message.channel)}})
                                .toJson(QJsonDocument::Compact));
    qint64 told = 0;
    for (const auto &customerId : message.customerIds) {
        const auto id = normalisedId(customerId);
        if (auto known = m_desk.run(u"INSERT OR IGNORE INTO issue_tenant (id) VALUES (?)"_s, {id}); !known)
            return known.error();
        auto noted = m_desk.run(u"INSERT OR IGNORE INTO outage_recipient (issue, update_at, tenant, message)"
                                " SELECT ?, ?, num, ? FROM issue_tenant WHERE id = ?"_s,
                                {update->issue, update->at, *number, id});
        if (!noted)
            return noted.error();
        if (m_desk.changes() == 0)
            continue; // was told of this update already
        ++told;
        auto entry = m_trail.append({.account = actor.account,
                                     .roles = actor.roles,
                                     .command = u"issue.inform"_s,
                                     .subjectKind = u"issue"_s,
                                     .subjectId = message.issueKey,
                                     .customerTenantId = id,
                                     .after = after,
                                     .answer = u"done"_s});
        if (!entry)
            return entry.error();
    }
    if (told == 0) // nobody is told: then nothing was said, either
        return 0;
    if (auto done = transaction->commit(); !done)
        return done.error();
    return told;
}

Result<OutageList> readOutageList(Database &mirror, const QString &issueKey)
{
    const auto update = latestUpdate(mirror, u"desk."_s, issueKey);
    if (!update)
        return update.error();
    OutageList list{.updateAt = fromSqlTime(update->at)};
    const auto indexed = mirror.value(u"SELECT indexed FROM sync_state"_s);
    if (!indexed || !indexed->toBool())
        return indexed ? Result<OutageList>(list) : Result<OutageList>(indexed.error());
    auto query = mirror.run(u"SELECT t.id, c.name, c.domain, r.contact_first_name, r.contact_last_name, r.contact_email, r.company_email, "
                            u"r.language, r.culture,"
                            " r.country, coalesce(m.level, 1), o.at, coalesce(nullif(r.contact_phone, ''), r.company_phone)"
                            " FROM (SELECT tenant FROM desk.issue_customer WHERE issue = ? AND gone_at IS NULL"
                            "       UNION SELECT tenant FROM desk.issue_mark WHERE issue = ? AND level = 3) a"
                            " JOIN desk.issue_tenant t ON t.num = a.tenant JOIN customer c ON c.id = t.id"
                            " LEFT JOIN customer_record r ON r.rid = c.rid"
                            " LEFT JOIN desk.issue_mark m ON m.issue = ? AND m.tenant = a.tenant"
                            " LEFT JOIN desk.outage_recipient n ON n.issue = ? AND n.update_at = ? AND n.tenant = a.tenant"
                            " LEFT JOIN desk.outage_message o ON o.num = n.message"
                            " WHERE coalesce(m.level, 1) <> 4 AND NOT EXISTS (SELECT 1 FROM customer_end e WHERE e.rid = c.rid)"
                            " ORDER BY c.name_fold, c.rid"_s,
                            {update->issue, update->issue, update->issue, update->issue, update->at});
    if (!query)
        return query.error();
    for (;;) {
        auto more = query->next();
        if (!more)
            return more.error();
        if (!*more)
            return list;
        const auto text = [&](int column) { return query->value(column).toString(); };
        list.recipients.append({.customerId = text(0),
                                .name = text(1),
                                .domain = text(2),
                                .contact = (text(3) + u' ' + text(4)).trimmed(),
                                .address = text(5).isEmpty() ? text(6) : text(5),
                                .isDutch = isWrittenToInDutch(text(7), text(8), text(9)),
                                .level = static_cast<ImpactLevel>(query->value(10).toInt()),
                                .informedAt = fromSqlTime(query->value(11)),
                                .phone = text(12)});
    }
}
