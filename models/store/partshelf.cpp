#include "models/store/partshelf.h"

#include "models/core/decode.h"
#include "models/core/wire.h"
#include "models/customers/delegatedaccess.h"
#include "models/store/listpass.h"
#include "models/store/rowsql.h"
#include "models/store/soldrows.h"
#include "models/store/storedtext.h"
#include "models/store/storeerror.h"

#include <QSet>

#include <vector>

namespace {

template <Resource T>
struct Stored {
    qint64 number = 0;
    T told{};
};

template <Resource T>
Result<std::vector<Stored<T>>> readStored(Database &mirror, qint64 rid)
{
    static const QString select
        = u"SELECT num, id, %1 FROM %2 WHERE rid = ? ORDER BY num"_s.arg(columnsAfterKey<T>().join(u", "_s), QString(Schema<T>::table));
    std::vector<Stored<T>> all{};
    auto query = mirror.run(select, {rid});
    if (!query)
        return query.error();
    for (;;) {
        auto more = query->next();
        if (!more)
            return more.error();
        if (!*more)
            return all;
        Stored<T> stored{.number = query->value(0).toLongLong()};
        stored.told.id = query->value(1).toString();
        readAfterKey(stored.told, *query, 2);
        all.push_back(std::move(stored));
    }
}

template <Resource T>
Result<QList<T>> readTold(Database &mirror, qint64 rid)
{
    auto stored = readStored<T>(mirror, rid);
    if (!stored)
        return stored.error();
    QList<T> all;
    all.reserve(static_cast<qsizetype>(stored->size()));
    for (auto &each : *stored)
        all.append(std::move(each.told));
    return all;
}

template <Resource T>
void makeAsStored(T &row)
{
    fieldsAsStored(row);
    row.id = normalisedId(row.id);
}

/// The lines that can be read, each id once; `skipped` counts the others.
template <Resource T>
Result<QList<T>> linesOf(QByteArrayView body, qint64 &skipped)
{
    const auto items = parseItems(body);
    if (!items)
        return items.error();
    QList<T> lines;
    QSet<QString> ids;
    for (const auto &item : *items) {
        auto line = decode<T>(item.toObject());
        if (line)
            makeAsStored(*line);
        if (!line || line->id.isEmpty() || ids.contains(line->id)) {
            ++skipped;
            continue;
        }
        ids.insert(line->id);
        lines.append(*std::move(line));
    }
    if (skipped > 0)
        qCWarning(lcStore) << skipped << "lines of a customer's" << Schema<T>::table << "cannot be read";
    return lines;
}

template <Resource T>
Result<void> insertRow(Database &mirror, qint64 rid, const T &row)
{
    static const QString insert = [] {
        const auto columns = columnsAfterKey<T>();
        return u"INSERT INTO %1 (rid, id, %2) VALUES (?, ?%3)"_s.arg(QString(Schema<T>::table), columns.join(u", "_s),
                                                                     u", ?"_s.repeated(columns.size()));
    }();
    QVariantList values{rid, row.id};
    values.append(valuesAfterKey(row));
    auto done = mirror.run(insert, values);
    return done ? Result<void>() : Result<void>(done.error());
}

template <Resource T>
Result<void> updateRow(Database &mirror, qint64 number, const T &row)
{
    static const QString update = [] {
        QStringList sets;
        for (const auto &column : columnsAfterKey<T>())
            sets.append(column + u" = ?"_s);
        return u"UPDATE %1 SET %2 WHERE num = ?"_s.arg(QString(Schema<T>::table), sets.join(u", "_s));
    }();
    auto values = valuesAfterKey(row);
    values.append(number);
    auto done = mirror.run(update, values);
    return done ? Result<void>() : Result<void>(done.error());
}

template <Resource T>
Result<void> deleteRow(Database &mirror, qint64 number)
{
    auto done = mirror.run(u"DELETE FROM %1 WHERE num = ?"_s.arg(QString(Schema<T>::table)), {number});
    return done ? Result<void>() : Result<void>(done.error());
}

/// Makes the rows what was told, and counts.
template <Resource T>
Result<void> reconcileRows(Database &mirror, qint64 rid, const QList<T> &told, bool isWhole, PageOutcome &outcome)
{
    auto stored = readStored<T>(mirror, rid);
    if (!stored)
        return stored.error();
    QHash<QString, const Stored<T> *> known;
    for (const auto &each : *stored)
        known.insert(each.told.id, &each);
    for (const auto &row : told) {
        const auto *before = known.take(row.id);
        if (before && before->told == row) {
            ++outcome.unchanged;
            continue;
        }
        ++outcome.upserted;
        if (auto done = before ? updateRow(mirror, before->number, row) : insertRow(mirror, rid, row); !done)
            return done;
    }
    if (!isWhole)
        return {};
    for (const auto *gone : std::as_const(known)) {
        ++outcome.removed;
        if (auto done = deleteRow<T>(mirror, gone->number); !done)
            return done;
    }
    return {};
}

} // namespace

Result<QList<ManagedService>> readServices(Database &mirror, qint64 rid)
{
    return readTold<ManagedService>(mirror, rid);
}

Result<QList<Subscription>> readSubscriptions(Database &mirror, qint64 rid)
{
    return readTold<Subscription>(mirror, rid);
}

Result<QList<LicenceSku>> readLicences(Database &mirror, qint64 rid)
{
    return readTold<LicenceSku>(mirror, rid);
}

Result<QList<CustomerUser>> readUsers(Database &mirror, qint64 rid)
{
    return readTold<CustomerUser>(mirror, rid);
}

Result<PartState> readPartState(Database &mirror, qint64 rid, CustomerPart part)
{
    auto query = mirror.run(u"SELECT told, read_at FROM customer_part WHERE rid = ? AND part = ?"_s, {rid, static_cast<int>(part)});
    if (!query)
        return query.error();
    auto has = query->next();
    if (!has)
        return has.error();
    if (!*has)
        return PartState{};
    return PartState{.told = query->value(0).toBool() ? PartState::Told::Told : PartState::Told::Refused,
                     .readAt = fromSqlTime(query->value(1).toLongLong())};
}

PartShelf::PartShelf(Database &mirror, ListPass &list, const Clock &clock) : m_mirror(mirror), m_list(list), m_clock(clock)
{
}

Result<qint64> PartShelf::rowOf(const QString &customerId)
{
    auto rid = m_list.ridOf(normalisedId(customerId));
    if (!rid)
        return rid.error();
    if (*rid == 0)
        return Error{.kind = Error::Kind::NotFound, .subject = customerId, .detail = u"the list does not have this customer"_s};
    return static_cast<qint64>(*rid);
}

/// True: whether the service tells it is news.
Result<bool> PartShelf::stamp(qint64 rid, CustomerPart part, bool told)
{
    const auto number = static_cast<int>(part);
    auto before = m_mirror.value(u"SELECT told FROM customer_part WHERE rid = ? AND part = ?"_s, {rid, number});
    if (!before)
        return before.error();
    auto done = m_mirror.run(u"INSERT INTO customer_part (rid, part, told, read_at) VALUES (?, ?, ?, ?)"
                             " ON CONFLICT (rid, part) DO UPDATE SET told = excluded.told, read_at = excluded.read_at"_s,
                             {rid, number, told ? 1 : 0, toSqlTime(m_clock.utcNow())});
    if (!done)
        return done.error();
    return !before->isValid() || before->toBool() != told;
}

template <typename T>
Result<PageOutcome> PartShelf::store(const QString &customerId, CustomerPart part, const QList<T> &told, qint64 skipped)
{
    PageOutcome outcome{.skipped = skipped};
    auto transaction = Transaction::begin(m_mirror);
    if (!transaction)
        return transaction.error();
    auto rid = rowOf(customerId);
    if (!rid)
        return rid.error();
    if (auto done = reconcileRows(m_mirror, *rid, told, skipped == 0, outcome); !done)
        return done.error();
    auto isNews = stamp(*rid, part, true);
    if (!isNews)
        return isNews.error();
    const bool tellsOfServices = part == CustomerPart::Services || part == CustomerPart::Subscriptions;
    if (tellsOfServices && (*isNews || outcome.upserted + outcome.removed > 0)) {
        if (auto done = writeSold(m_mirror, *rid); !done)
            return done.error();
    }
    if (auto done = transaction->commit(); !done)
        return done.error();
    if (*isNews || outcome.upserted + outcome.removed > 0)
        outcome.rows.changed.push_back(static_cast<RowId>(*rid));
    outcome.rows.textStays = true;
    return outcome;
}

Result<PageOutcome> PartShelf::storeServices(const QString &customerId, QByteArrayView body)
{
    qint64 skipped = 0;
    auto lines = linesOf<ManagedService>(body, skipped);
    return lines ? store(customerId, CustomerPart::Services, *lines, skipped) : Result<PageOutcome>(lines.error());
}

Result<PageOutcome> PartShelf::storeServiceDetails(const QString &customerId, QByteArrayView body)
{
    qint64 skipped = 0;
    const auto lines = linesOf<ServiceDetail>(body, skipped);
    if (!lines)
        return lines.error();
    QList<ManagedService> services;
    for (const auto &line : *lines)
        services.append(ManagedService{.id = line.id, .name = line.name, .adminUrl = line.adminUrl});
    return store(customerId, CustomerPart::Services, services, skipped);
}

Result<PageOutcome> PartShelf::storeSubscription(const QString &customerId, QByteArrayView body)
{
    const auto object = parseObject(body);
    if (!object)
        return object.error();
    auto told = decode<Subscription>(*object);
    if (!told)
        return told.error();
    makeAsStored(*told);
    told->parentId = normalisedId(told->parentId);
    told->entitlementId = normalisedId(told->entitlementId);
    PageOutcome outcome{};
    auto transaction = Transaction::begin(m_mirror);
    if (!transaction)
        return transaction.error();
    auto rid = rowOf(customerId);
    if (!rid)
        return rid.error();
    if (auto done = reconcileRows(m_mirror, *rid, QList<Subscription>{*told}, false, outcome); !done)
        return done.error();
    if (auto done = outcome.upserted > 0 ? writeSold(m_mirror, *rid) : Result<void>(); !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    if (outcome.upserted > 0)
        outcome.rows.changed.push_back(static_cast<RowId>(*rid));
    outcome.rows.textStays = true;
    return outcome;
}

Result<PageOutcome> PartShelf::storeSubscriptions(const QString &customerId, QByteArrayView body)
{
    qint64 skipped = 0;
    auto lines = linesOf<Subscription>(body, skipped);
    if (!lines)
        return lines.error();
    for (auto &line : *lines) {
        line.parentId = normalisedId(line.parentId);
        line.entitlementId = normalisedId(line.entitlementId);
    }
    return store(customerId, CustomerPart::Subscriptions, *lines, skipped);
}

Result<PageOutcome> PartShelf::storeLicences(const QString &customerId, QByteArrayView body)
{
    qint64 skipped = 0;
    const auto lines = linesOf<LicenceSku>(body, skipped);
    return lines ? store(customerId, CustomerPart::Licences, *lines, skipped) : Result<PageOutcome>(lines.error());
}

Result<PageOutcome> PartShelf::storeUsers(const QString &customerId, const QList<QByteArray> &pages)
{
    qint64 skipped = 0;
    QList<CustomerUser> users;
    QSet<QString> ids;
    for (const auto &page : pages) {
        const auto lines = linesOf<CustomerUser>(page, skipped);
        if (!lines)
            return lines.error();
        for (const auto &line : *lines) {
            // A page that comes while somebody is added can tell one twice.
            if (!ids.contains(line.id))
                users.append(line);
            ids.insert(line.id);
        }
    }
    return store(customerId, CustomerPart::Users, users, skipped);
}

Result<PageOutcome> PartShelf::refuse(const QString &customerId, CustomerPart part)
{
    PageOutcome outcome{};
    auto transaction = Transaction::begin(m_mirror);
    if (!transaction)
        return transaction.error();
    auto rid = rowOf(customerId);
    if (!rid)
        return rid.error();
    auto isNews = stamp(*rid, part, false);
    if (!isNews)
        return isNews.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    if (*isNews)
        outcome.rows.changed.push_back(static_cast<RowId>(*rid));
    outcome.rows.textStays = true;
    return outcome;
}

Result<PartAnswer> PartShelf::tellsServices(const QString &customerId)
{
    auto isGraph = m_mirror.value(u"SELECT 1 FROM customer c JOIN customer_access a ON a.rid = c.rid"
                                  " LEFT JOIN customer_record r ON r.rid = c.rid"
                                  " WHERE c.id = ? AND a.phase = ? AND (a.ends_at IS NULL OR a.extends = 1 OR a.ends_at > ?)"
                                  " AND coalesce(r.delegated_access, 0) = 0"_s,
                                  {normalisedId(customerId), static_cast<int>(RelationshipPhase::Active), toSqlTime(m_clock.utcNow())});
    if (!isGraph)
        return isGraph.error();
    return isGraph->isValid() ? PartAnswer::ServiceDetails : PartAnswer::ManagedServices;
}
