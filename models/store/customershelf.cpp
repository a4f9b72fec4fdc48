#include "models/store/customershelf.h"

#include "models/core/decode.h"
#include "models/core/fold.h"
#include "models/core/wire.h"
#include "models/store/database.h"
#include "models/store/listpass.h"
#include "models/store/phonekey.h"
#include "models/store/rowsql.h"
#include "models/store/storeerror.h"

namespace {

QLatin1StringView reasonText(CustomerEnd end)
{
    return end == CustomerEnd::RelationshipEnded ? "relationship_ended"_L1 : "tenant_gone"_L1;
}

/// What is text where a group of fields belongs would read as if the customer had no name or no address.
bool hasShape(const QJsonObject &object)
{
    const auto absentOr = [&object](QLatin1StringView path, bool (QJsonValue::*type)() const) {
        const auto value = memberAt(object, path);
        return value.isUndefined() || (value.*type)();
    };
    for (const auto path : {"companyProfile"_L1, "companyProfile.address"_L1}) {
        if (!absentOr(path, &QJsonValue::isObject))
            return false;
    }
    for (const auto path : {"id"_L1, "companyProfile.companyName"_L1, "companyProfile.domain"_L1}) {
        if (!absentOr(path, &QJsonValue::isString))
            return false;
    }
    return true;
}

} // namespace

CustomerShelf::CustomerShelf(Database &mirror, ListPass &list, const Clock &clock) : m_mirror(mirror), m_list(list), m_clock(clock)
{
}

Result<CustomerShelf::Parsed> CustomerShelf::parse(const QString &customerId, const QJsonObject &object) const
{
    if (!hasShape(object))
        return Error{.kind = Error::Kind::BadReply, .subject = customerId, .detail = u"the record has fields of another type"_s};
    auto customer = decode<Customer>(object);
    if (!customer)
        return customer.error();
    auto record = decode<CustomerRecord>(object);
    if (!record)
        return record.error();
    customer->id = normalisedId(customer->id);
    // Half a surrogate pair has no UTF-8, and what is compared later is what the file gives back.
    customer->name = QString::fromUtf8(customer->name.toUtf8());
    record->customerId = customer->id;
    record->customDomains.removeAll(QString());
    if (customer->id != customerId)
        return Error{
            .kind = Error::Kind::BadReply, .subject = customerId, .detail = u"the record is of another customer: "_s + customer->id};
    return Parsed{.customer = *std::move(customer), .record = *std::move(record)};
}

Result<PageOutcome> CustomerShelf::storeRecord(const QString &customerId, QByteArrayView body, const QDateTime &askedAt)
{
    const auto id = normalisedId(customerId);
    auto object = parseObject(body);
    if (!object)
        return object.error();
    auto parsed = parse(id, *object);
    if (!parsed)
        return parsed.error();

    PageOutcome outcome{};
    auto transaction = Transaction::begin(m_mirror);
    if (!transaction)
        return transaction.error();
    auto rid = m_list.ridOf(id);
    if (!rid)
        return rid.error();
    if (*rid == 0)
        return Error{.kind = Error::Kind::NotFound, .subject = id, .detail = u"the list does not have this customer"_s};
    if (auto done = storeListFields(*rid, parsed->customer, outcome); !done)
        return done.error();
    if (auto done = storeFields(*rid, parsed->record, outcome); !done)
        return done.error();
    if (auto done = storeRaw(*rid, withoutBom(body)); !done)
        return done.error();
    if (auto done = stampRead(*rid, id, askedAt, outcome); !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    outcome.rows.changed.push_back(*rid);
    return outcome;
}

Result<void> CustomerShelf::storeListFields(RowId rid, const Customer &customer, PageOutcome &outcome)
{
    auto query = m_mirror.run(u"SELECT name, domain, relationship FROM customer WHERE rid = ?"_s, {rid});
    if (!query)
        return query.error();
    if (auto row = query->next(); !row)
        return row.error();
    const Customer known{.id = customer.id,
                         .name = query->value(0).toString(),
                         .domain = query->value(1).toString(),
                         .relationship = query->value(2).toString()};
    auto told = known;
    // A record that leaves one out says nothing of it.
    for (const auto member : {&Customer::name, &Customer::domain, &Customer::relationship}) {
        if (!(customer.*member).isEmpty())
            told.*member = customer.*member;
    }
    if (told == known)
        return {};
    auto done = m_mirror.run(u"UPDATE customer SET name = ?, domain = ?, relationship = ?, name_fold = ? WHERE rid = ?"_s,
                             {told.name, told.domain, told.relationship, QString::fromUtf8(folded(told.name)), rid});
    if (!done)
        return done.error();
    outcome.rows.reorder = true;
    return {};
}

Result<void> CustomerShelf::storeFields(RowId rid, const CustomerRecord &record, PageOutcome &outcome)
{
    static const QString select = u"SELECT %1 FROM customer_record WHERE rid = ?"_s.arg(columnsAfterKey<CustomerRecord>().join(", "_L1));
    static const QString upsert = upsertSql<CustomerRecord>("rid"_L1);
    std::optional<CustomerRecord> known{};
    {
        auto query = m_mirror.run(select, {rid});
        if (!query)
            return query.error();
        auto row = query->next();
        if (!row)
            return row.error();
        if (*row) {
            known.emplace();
            known->customerId = record.customerId;
            readAfterKey(*known, *query, 0);
        }
    }
    if (known == record) {
        outcome.unchanged = 1;
        return {};
    }
    outcome.upserted = 1;
    if (!known || known->country != record.country || known->city != record.city || known->delegatedAccess != record.delegatedAccess)
        outcome.rows.reorder = true;
    if (auto done = m_mirror.run(upsert, QVariantList{rid} + valuesAfterKey(record)); !done)
        return done.error();
    return storePhones(rid, record);
}

Result<void> CustomerShelf::storePhones(RowId rid, const CustomerRecord &record)
{
    if (auto done = m_mirror.run(u"DELETE FROM customer_phone WHERE rid = ?"_s, {rid}); !done)
        return done.error();
    for (const auto &number : {record.companyPhone, record.contactPhone}) {
        const auto digits = phoneKey(number);
        if (digits.isEmpty())
            continue;
        if (auto done = m_mirror.run(u"INSERT OR IGNORE INTO customer_phone (digits, rid) VALUES (?, ?)"_s, {digits, rid}); !done)
            return done.error();
    }
    return {};
}

Result<void> CustomerShelf::storeRaw(RowId rid, QByteArrayView body)
{
    auto done = m_mirror.run(u"INSERT INTO customer_raw (rid, body) VALUES (?, ?)"
                             " ON CONFLICT (rid) DO UPDATE SET body = excluded.body WHERE body <> excluded.body"_s,
                             {rid, body.toByteArray()});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> CustomerShelf::stampRead(RowId rid, const QString &customerId, const QDateTime &askedAt, PageOutcome &outcome)
{
    if (auto done = m_mirror.run(u"INSERT INTO customer_read (rid, read_at) VALUES (?, ?)"
                                 " ON CONFLICT (rid) DO UPDATE SET read_at = excluded.read_at"_s,
                                 {rid, toSqlTime(m_clock.utcNow())});
        !done)
        return done.error();
    if (auto done = m_mirror.run(u"DELETE FROM customer_end WHERE rid = ?"_s, {rid}); !done)
        return done.error();
    if (m_mirror.changes() > 0)
        outcome.rows.reorder = true;
    return clearMark(customerId, askedAt, outcome);
}

Result<void> CustomerShelf::clearMark(const QString &customerId, const QDateTime &askedAt, PageOutcome &outcome)
{
    // A mark that was set after the customer was asked for may tell of something newer than the answer. One from the future was set before
    // the calendar was set back, so before the question.
    auto done = m_mirror.run(
        u"DELETE FROM customer_dirty WHERE id = ? AND (since < ? OR since > ?)"_s,
        {customerId, askedAt.isValid() ? toSqlTime(askedAt) : QVariant(std::numeric_limits<qint64>::max()), toSqlTime(m_clock.utcNow())});
    if (!done)
        return done.error();
    outcome.marksCleared = m_mirror.changes();
    return {};
}

Result<PageOutcome> CustomerShelf::markEnded(const QString &customerId, CustomerEnd end, const QDateTime &askedAt)
{
    const auto id = normalisedId(customerId);
    PageOutcome outcome{};
    auto transaction = Transaction::begin(m_mirror);
    if (!transaction)
        return transaction.error();
    auto rid = m_list.ridOf(id);
    if (!rid)
        return rid.error();
    auto before = m_mirror.value(u"SELECT reason FROM customer_end WHERE rid = ?"_s, {*rid});
    if (!before)
        return before.error();
    const QString reason = end == CustomerEnd::None ? QString() : QString(reasonText(end));
    if (*rid != 0 && end == CustomerEnd::None) {
        if (auto done = m_mirror.run(u"DELETE FROM customer_end WHERE rid = ?"_s, {*rid}); !done)
            return done.error();
        rowsChangedHands();
    } else if (*rid != 0) {
        if (auto done = m_mirror.run(u"INSERT INTO customer_end (rid, reason, ended_at) VALUES (?, ?, ?)"
                                     " ON CONFLICT (rid) DO UPDATE SET reason = excluded.reason, ended_at = excluded.ended_at"_s,
                                     {*rid, reason, toSqlTime(m_clock.utcNow())});
            !done)
            return done.error();
    }
    if (auto done = clearMark(id, askedAt, outcome); !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    if (*rid != 0 && before->toString() != reason) {
        outcome.upserted = 1;
        outcome.rows.changed.push_back(*rid);
        outcome.rows.reorder = true;
    } else {
        outcome.unchanged = *rid != 0 ? 1 : 0;
    }
    return outcome;
}

Result<QStringList> CustomerShelf::ids(const QString &sql, const QVariantList &values, int limit, const QSet<QString> &except)
{
    QStringList found;
    auto query = m_mirror.run(sql, values);
    if (!query)
        return query.error();
    while (found.size() < limit) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (auto id = query->value(0).toString(); !except.contains(id))
            found.append(std::move(id));
    }
    return found;
}

Result<QStringList> CustomerShelf::dirty(int limit)
{
    auto indexed = m_list.isIndexed();
    if (!indexed)
        return indexed.error();
    if (!*indexed)
        return QStringList();
    return ids(
        u"SELECT d.id FROM customer_dirty d WHERE EXISTS (SELECT 1 FROM customer c WHERE c.id = d.id) ORDER BY d.since, d.rowid LIMIT ?"_s,
        {limit}, limit);
}

Result<qint64> CustomerShelf::dirtyCount()
{
    auto indexed = m_list.isIndexed();
    if (!indexed)
        return indexed.error();
    if (!*indexed)
        return 0;
    auto count = m_mirror.value(u"SELECT count(*) FROM customer_dirty d WHERE EXISTS (SELECT 1 FROM customer c WHERE c.id = d.id)"_s);
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<QStringList> CustomerShelf::byAge(int limit, const QDateTime &olderThan, const QSet<QString> &except)
{
    auto found = neverRead(limit, except);
    if (!found || found->size() >= limit)
        return found;
    auto missing = limit - static_cast<int>(found->size());
    auto old = ids(u"SELECT c.id FROM customer_read r JOIN customer c ON c.rid = r.rid WHERE r.read_at < ?"
                   " AND NOT EXISTS (SELECT 1 FROM customer_end e WHERE e.rid = r.rid) ORDER BY r.read_at"_s,
                   {toSqlTime(olderThan)}, missing, except);
    if (!old)
        return old.error();
    *found += *old;
    if (found->size() >= limit)
        return found;
    missing = limit - static_cast<int>(found->size());
    // Those that ended are asked again at the pace of the others, because they may come back.
    auto ended = ids(u"SELECT c.id FROM customer_end e JOIN customer c ON c.rid = e.rid WHERE e.ended_at < ? ORDER BY e.ended_at"_s,
                     {toSqlTime(olderThan)}, missing, except);
    if (!ended)
        return ended.error();
    return *found + *ended;
}

/// Rows are read once and new rows get higher ids, so the search need not start over every time. Customers that are not wanted now must not
/// hold it back either: they are few, and remembered.
Result<QStringList> CustomerShelf::neverRead(int limit, const QSet<QString> &except)
{
    QStringList found;
    if (auto taken = takeLeftBehind(found, except); !taken)
        return taken.error();
    if (found.size() >= limit)
        return found.first(limit);
    auto query
        = m_mirror.run(u"SELECT rid, id FROM customer c WHERE rid > ? AND NOT EXISTS (SELECT 1 FROM customer_read r WHERE r.rid = c.rid)"
                       " AND NOT EXISTS (SELECT 1 FROM customer_end e WHERE e.rid = c.rid) ORDER BY rid"_s,
                       {m_readUpTo});
    if (!query)
        return query.error();
    std::optional<qint64> firstWanted{};
    std::vector<qint64> unwanted{};
    auto atEnd = false;
    while (found.size() < limit && !atEnd) {
        auto row = query->next();
        if (!row)
            return row.error();
        atEnd = !*row;
        if (atEnd)
            break;
        const auto rid = query->value(0).toLongLong();
        if (auto id = query->value(1).toString(); !except.contains(id)) {
            firstWanted = firstWanted.value_or(rid);
            found.append(std::move(id));
        } else if (!firstWanted) {
            unwanted.push_back(rid);
        }
    }
    m_leftBehind.insert(unwanted.begin(), unwanted.end());
    if (firstWanted) {
        m_readUpTo = *firstWanted - 1;
    } else if (atEnd) {
        auto last = m_mirror.value(u"SELECT max(rid) FROM customer"_s);
        if (!last)
            return last.error();
        m_readUpTo = std::max(m_readUpTo, last->toLongLong());
    }
    return found;
}

Result<void> CustomerShelf::takeLeftBehind(QStringList &found, const QSet<QString> &except)
{
    for (auto rid = m_leftBehind.begin(); rid != m_leftBehind.end();) {
        auto id
            = m_mirror.value(u"SELECT id FROM customer c WHERE rid = ? AND NOT EXISTS (SELECT 1 FROM customer_read r WHERE r.rid = c.rid)"
                             " AND NOT EXISTS (SELECT 1 FROM customer_end e WHERE e.rid = c.rid)"_s,
                             {*rid});
        if (!id)
            return id.error();
        if (!id->isValid()) {
            rid = m_leftBehind.erase(rid);
            continue;
        }
        if (!except.contains(id->toString()))
            found.append(id->toString());
        ++rid;
    }
    return {};
}

void CustomerShelf::rowsChangedHands()
{
    m_readUpTo = 0;
    m_leftBehind.clear();
}
