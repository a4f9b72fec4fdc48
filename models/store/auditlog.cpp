#include "models/store/auditlog.h"

#include "models/core/decode.h"
#include "models/core/wire.h"
#include "models/store/database.h"
#include "models/store/listpass.h"
#include "models/store/rowsql.h"
#include "models/store/storeerror.h"

#include <QJsonArray>

AuditLog::AuditLog(Database &mirror, ListPass &list, const Clock &clock) : m_mirror(mirror), m_list(list), m_clock(clock)
{
}

Result<QDateTime> AuditLog::watermark()
{
    auto until = m_mirror.value(u"SELECT audit_read_until FROM sync_state"_s);
    if (!until)
        return until.error();
    return fromSqlTime(*until);
}

Result<QDateTime> AuditLog::completeAt()
{
    auto when = m_mirror.value(u"SELECT audit_complete_at FROM sync_state"_s);
    if (!when)
        return when.error();
    return fromSqlTime(*when);
}

Result<QDateTime> AuditLog::newestRecord()
{
    auto when = m_mirror.value(u"SELECT max(occurred_at) FROM audit_record"_s);
    if (!when)
        return when.error();
    return fromSqlTime(*when);
}

Result<void> AuditLog::complete(const QDateTime &readUntil)
{
    auto done = m_mirror.run(u"UPDATE sync_state SET audit_read_until = ?, audit_complete_at = ?"_s,
                             {toSqlTime(readUntil), toSqlTime(m_clock.utcNow())});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<AuditOutcome> AuditLog::storePage(QByteArrayView body, const QDateTime &listCovers)
{
    auto page = parseObject(body);
    if (!page)
        return page.error();
    const auto items = memberAt(*page, "items"_L1);
    if (!items.isArray())
        return Error{.kind = Error::Kind::BadReply, .detail = u"the page has no items"_s};

    auto begun = m_mirror.value(u"SELECT list_begun_at FROM sync_state"_s);
    if (!begun)
        return begun.error();
    const auto listRead = listCovers.isValid() || begun->isNull() ? listCovers : fromSqlTime(*begun).addSecs(-auditClockSlackSeconds);
    AuditOutcome outcome{};
    auto transaction = Transaction::begin(m_mirror);
    if (!transaction)
        return transaction.error();
    const auto records = items.toArray();
    for (const auto &item : records) {
        auto record = item.isObject() ? decode<AuditRecord>(withKey(item.toObject())) : Result<AuditRecord>(Error{});
        if (!record) {
            ++outcome.page.skipped;
            continue;
        }
        record->customerId = normalisedId(record->customerId);
        auto left = isOfOneWhoLeft(*record, listRead);
        if (!left)
            return left.error();
        auto kept = *record;
        if (*left) {
            kept.customerId.clear();
            kept.customerName.clear();
        }
        auto stored = storeRecord(kept);
        if (!stored)
            return stored.error();
        if (!*stored) {
            ++outcome.page.unchanged;
            continue;
        }
        ++outcome.page.upserted;
        if (auto followed = follow(kept, listCovers, outcome); !followed)
            return followed.error();
    }
    if (outcome.readList) {
        if (auto done = m_list.beginNeeded(); !done)
            return done.error();
    }
    if (auto done = transaction->commit(); !done)
        return done.error();
    if (outcome.page.skipped > 0)
        qCWarning(lcStore) << outcome.page.skipped << "lines of an activity page are no records";
    outcome.dirty.removeDuplicates();
    outcome.gone.removeDuplicates();
    auto &changed = outcome.page.rows.changed;
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    outcome.page.rows.reorder = !changed.empty();
    return outcome;
}

Result<bool> AuditLog::isOfOneWhoLeft(const AuditRecord &record, const QDateTime &listRead)
{
    if (record.customerId.isEmpty() || !record.when.isValid() || !listRead.isValid() || record.when >= listRead)
        return false;
    auto indexed = m_list.isIndexed();
    if (!indexed || !*indexed)
        return indexed;
    auto rid = m_list.ridOf(record.customerId);
    if (!rid)
        return rid.error();
    return *rid == 0;
}

Result<bool> AuditLog::storeRecord(const AuditRecord &record)
{
    // Records come newest first or not: one in progress never takes the place of its own end.
    static const QString sql
        = upsertSql<AuditRecord>("id"_L1) + u" WHERE lower(audit_record.status) = 'progress' AND lower(excluded.status) <> 'progress'"_s;
    auto done = m_mirror.run(sql, QVariantList{record.id} + valuesAfterKey(record));
    if (!done)
        return done.error();
    return m_mirror.changes() > 0;
}

Result<void> AuditLog::follow(const AuditRecord &record, const QDateTime &listCovers, AuditOutcome &outcome)
{
    const auto effect = effectOf(record);
    if (effect == AuditEffect::Access) {
        if (auto done = m_mirror.run(u"UPDATE sync_state SET access_news = 1 WHERE access_news = 0"_s); !done)
            return done.error();
    }
    if (record.customerId.isEmpty())
        return {};
    const bool inList = listCovers.isValid() && record.when.isValid() && record.when < listCovers;
    if (effect == AuditEffect::CustomerList && !inList)
        outcome.readList = true;
    if (effect != AuditEffect::None && effect != AuditEffect::Access) {
        (effect == AuditEffect::CustomerGone ? outcome.gone : outcome.dirty).append(record.customerId);
        if (auto done = m_mirror.run(u"INSERT INTO customer_dirty (id, since) VALUES (?, ?)"
                                     " ON CONFLICT (id) DO UPDATE SET since = excluded.since"_s,
                                     {record.customerId, toSqlTime(m_clock.utcNow())});
            !done)
            return done.error();
    }
    return markChange(record, outcome);
}

Result<void> AuditLog::markChange(const AuditRecord &record, AuditOutcome &outcome)
{
    // Before the first list is complete there is no index to find the row by; the completion derives all changes at once.
    auto indexed = m_list.isIndexed();
    if (!indexed)
        return indexed.error();
    if (!*indexed || !record.when.isValid())
        return {};
    auto rid = m_list.ridOf(record.customerId);
    if (!rid)
        return rid.error();
    if (*rid == 0)
        return {};
    auto done = m_mirror.run(u"INSERT INTO customer_change (rid, changed_at) VALUES (?, ?)"
                             " ON CONFLICT (rid) DO UPDATE SET changed_at = excluded.changed_at WHERE excluded.changed_at > changed_at"_s,
                             {*rid, toSqlTime(record.when)});
    if (!done)
        return done.error();
    if (m_mirror.changes() > 0)
        outcome.page.rows.changed.push_back(*rid);
    return {};
}
