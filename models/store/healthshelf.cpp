#include "models/store/healthshelf.h"

#include "models/core/wire.h"
#include "models/health/azureevents.h"
#include "models/store/issuehistory.h"
#include "models/store/listpass.h"
#include "models/store/rowsql.h"
#include "models/store/storedtext.h"
#include "models/store/storeerror.h"
#include "models/subscriptions/productfamily.h"

#include <QHash>
#include <QSet>

#include <algorithm>

HealthShelf::HealthShelf(Database *mirror, ListPass *list, Database &desk, const Clock &clock, Told told)
    : m_mirror(mirror), m_list(list), m_desk(desk), m_clock(clock), m_trail(desk, clock), m_told(std::move(told))
{
}

Result<void> HealthShelf::mirrorStands() const
{
    if (m_mirror && m_list)
        return {};
    return Error{.kind = Error::Kind::StoreFailed, .detail = u"the mirror is not open"_s};
}

Result<qint64> HealthShelf::rowOf(const QString &customerId)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    auto rid = m_list->ridOf(customerId);
    if (!rid)
        return rid.error();
    if (*rid == 0)
        return Error{.kind = Error::Kind::NotFound,
                     .reason = Error::Reason::NotCached,
                     .subject = customerId,
                     .detail = u"the list does not have this customer"_s,
                     .code = u"customer"_s};
    return static_cast<qint64>(*rid);
}

void HealthShelf::tellOf(qint64 rid)
{
    RowsCommitted rows{.changed = {static_cast<RowId>(rid)}, .textStays = true};
    if (m_told)
        m_told(rows);
}

void HealthShelf::tellOf(const QStringList &customerIds)
{
    RowsCommitted rows{.textStays = true};
    for (const auto &id : customerIds) {
        // The desk has its change; a mirror that fails now will say so by itself.
        if (const auto rid = rowOf(id))
            rows.changed.push_back(static_cast<RowId>(*rid));
    }
    if (m_told && !rows.changed.empty())
        m_told(rows);
}

void HealthShelf::tellOfAll()
{
    RowsCommitted all{.textStays = true};
    if (m_told)
        m_told(all);
}

Result<HealthOutcome> HealthShelf::storeTenant(const QString &customerId, const QList<QByteArray> &pages, QList<IssueNews> *news)
{
    const auto id = normalisedId(customerId);
    const auto told = decodeTenantHealth(pages, id);
    if (!told)
        return told.error();
    const auto rid = rowOf(id);
    if (!rid)
        return rid.error();
    if (told->skipped > 0)
        qCWarning(lcStore) << told->skipped << "lines of a tenant's health cannot be read";
    auto desk = Transaction::begin(m_desk);
    if (!desk)
        return desk.error();
    auto outcome = IssueHistory(m_desk, m_clock).take(id, *told);
    if (!outcome)
        return outcome;
    if (auto done = desk->commit(); !done)
        return done.error();
    if (news)
        *news = outcome->news;

    auto mirror = Transaction::begin(*m_mirror);
    if (!mirror)
        return mirror.error();
    const auto differs = storeServices(*rid, *told);
    if (!differs)
        return differs.error();
    const auto isNews = stamp(*rid, HealthAccess::Told, true);
    if (!isNews)
        return isNews.error();
    if (auto done = mirror->commit(); !done)
        return done.error();
    outcome->isNews = outcome->isNews || *differs || *isNews;
    if (outcome->isNews)
        tellOf(*rid);
    return outcome;
}

/// True: something differs.
Result<bool> HealthShelf::storeServices(qint64 rid, const TenantHealth &told)
{
    struct Known {
        qint64 number = 0;
        QString status{};
    };
    QHash<QString, Known> known;
    {
        auto query = m_mirror->run(u"SELECT w.word, h.service, s.word FROM service_health h JOIN health_word w ON w.num = h.service"
                                   " JOIN health_word s ON s.num = h.status WHERE h.rid = ?"_s,
                                   {rid});
        if (!query)
            return query.error();
        for (;;) {
            auto row = query->next();
            if (!row)
                return row.error();
            if (!*row)
                break;
            known.insert(query->value(0).toString(), {.number = query->value(1).toLongLong(), .status = query->value(2).toString()});
        }
    }
    auto differs = false;
    for (auto line : told.services) {
        asStored(line.service);
        asStored(line.status);
        // The service spells both ways, which is no news.
        if (const auto before = known.take(line.service);
            before.number != 0 && normalisedWord(before.status) == normalisedWord(line.status))
            continue;
        differs = true;
        const auto service = wordNumber(line.service);
        const auto status = service ? wordNumber(line.status) : service;
        if (!status)
            return status.error();
        auto done = m_mirror->run(u"INSERT INTO service_health (rid, service, status) VALUES (?, ?, ?)"
                                  " ON CONFLICT (rid, service) DO UPDATE SET status = excluded.status"_s,
                                  {rid, *service, *status});
        if (!done)
            return done.error();
    }
    for (const auto &gone : std::as_const(known)) {
        if (told.skipped > 0)
            break;
        differs = true;
        if (auto done = m_mirror->run(u"DELETE FROM service_health WHERE rid = ? AND service = ?"_s, {rid, gone.number}); !done)
            return done.error();
    }
    return differs;
}

Result<qint64> HealthShelf::wordNumber(const QString &word)
{
    for (;;) {
        auto number = m_mirror->value(u"SELECT num FROM health_word WHERE word = ?"_s, {toSqlText(word)});
        if (!number)
            return number.error();
        if (number->isValid())
            return number->toLongLong();
        if (auto done = m_mirror->run(u"INSERT INTO health_word (word) VALUES (?)"_s, {toSqlText(word)}); !done)
            return done.error();
    }
}

/// True: how the tenant answers is news.
Result<bool> HealthShelf::stamp(qint64 rid, HealthAccess access, bool isRead)
{
    const auto before = m_mirror->value(u"SELECT access FROM customer_health WHERE rid = ?"_s, {rid});
    if (!before)
        return before.error();
    const auto now = m_clock.utcNow();
    auto done = m_mirror->run(u"INSERT INTO customer_health (rid, access, asked_at, read_at) VALUES (?, ?, ?, ?)"
                              " ON CONFLICT (rid) DO UPDATE SET access = excluded.access, asked_at = excluded.asked_at,"
                              " read_at = coalesce(excluded.read_at, read_at)"_s,
                              {rid, static_cast<int>(access), toSqlTime(now), toSqlTime(isRead ? now : QDateTime())});
    if (!done)
        return done.error();
    return !before->isValid() || before->toInt() != static_cast<int>(access);
}

Result<HealthOutcome> HealthShelf::refuse(const QString &customerId, HealthAccess access)
{
    Q_ASSERT(access != HealthAccess::NotRead && access != HealthAccess::Told);
    const auto id = normalisedId(customerId);
    const auto rid = rowOf(id);
    if (!rid)
        return rid.error();
    auto transaction = Transaction::begin(*m_mirror);
    if (!transaction)
        return transaction.error();
    const auto isNews = stamp(*rid, access, false);
    if (!isNews)
        return isNews.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    if (*isNews)
        tellOf(*rid);
    return HealthOutcome{.isNews = *isNews};
}

Result<QStringList> HealthShelf::azureSubscriptions(const QString &customerId)
{
    const auto rid = rowOf(normalisedId(customerId));
    if (!rid)
        return rid.error();
    auto query = m_mirror->run(u"SELECT entitlement_id, billing_type, offer_name FROM subscription WHERE rid = ? AND entitlement_id <> ''"
                               " AND state <> 3 ORDER BY entitlement_id"_s,
                               {*rid});
    if (!query)
        return query.error();
    QStringList ids;
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            return ids;
        const Subscription subscription{.entitlementId = query->value(0).toString(),
                                        .offerName = query->value(2).toString(),
                                        .billingType = query->value(1).toString()};
        if (isAzure(subscription) && (ids.isEmpty() || ids.constLast() != subscription.entitlementId))
            ids.append(subscription.entitlementId);
    }
}

Result<HealthOutcome> HealthShelf::storeAzure(const QString &customerId, const QList<AzureAnswer> &answers, QList<IssueNews> *news)
{
    const auto id = normalisedId(customerId);
    const auto rid = rowOf(id);
    if (!rid)
        return rid.error();
    TenantHealth told;
    QList<std::pair<QString, HealthAccess>> accesses;
    QHash<QString, qsizetype> places;
    for (const auto &answer : answers) {
        auto access = answer.access;
        if (access == HealthAccess::Told) {
            const auto events = decodeAzureEvents(answer.pages);
            if (!events)
                access = HealthAccess::Failed;
            told.skipped += events ? events->skipped : 0;
            for (const auto &event : events ? events->issues : QList<HealthIssue>()) {
                const auto known = places.constFind(event.id);
                if (known == places.constEnd()) {
                    places.insert(event.id, told.issues.size());
                    told.issues.append(event);
                } else if (event.modifiedAt > told.issues.at(*known).modifiedAt) {
                    told.issues[*known] = event;
                }
            }
        }
        accesses.append({answer.subscription, access});
    }
    if (std::ranges::any_of(accesses, [](const auto &each) { return each.second != HealthAccess::Told; }))
        ++told.skipped; // the answer is not whole: what it lacks may go on in a subscription that does not tell
    auto desk = Transaction::begin(m_desk);
    if (!desk)
        return desk.error();
    auto outcome = IssueHistory(m_desk, m_clock).take(id, told, IssueHistory::Feed::Azure);
    if (!outcome)
        return outcome;
    if (auto done = desk->commit(); !done)
        return done.error();
    if (news)
        *news = outcome->news;
    auto mirror = Transaction::begin(*m_mirror);
    if (!mirror)
        return mirror.error();
    const auto now = toSqlTime(m_clock.utcNow());
    for (const auto &[subscription, access] : std::as_const(accesses)) {
        auto done = m_mirror->run(u"INSERT INTO azure_health (rid, subscription, access, asked_at, read_at) VALUES (?, ?, ?, ?, ?)"
                                  " ON CONFLICT (rid, subscription) DO UPDATE SET access = excluded.access, asked_at = excluded.asked_at,"
                                  " read_at = coalesce(excluded.read_at, read_at)"_s,
                                  {*rid, subscription, static_cast<int>(access), now, access == HealthAccess::Told ? now : QVariant()});
        if (!done)
            return done.error();
    }
    if (auto done = mirror->commit(); !done)
        return done.error();
    if (outcome->isNews)
        tellOf(*rid);
    return outcome;
}

Result<HealthOutcome> HealthShelf::storeMessages(const QString &customerId, const QList<QByteArray> &pages)
{
    const auto id = normalisedId(customerId);
    const auto told = decodeTenantMessages(pages, id);
    if (!told)
        return told.error();
    const auto rid = rowOf(id);
    if (!rid)
        return rid.error();
    auto transaction = Transaction::begin(*m_mirror);
    if (!transaction)
        return transaction.error();
    const auto isNews = storeMessageLinks(*rid, *told);
    if (!isNews)
        return isNews.error();
    // Where nobody has asked for the health yet nothing is noted, and the messages are read again with it.
    if (auto done = m_mirror->run(u"UPDATE customer_health SET messages_at = ? WHERE rid = ?"_s, {toSqlTime(m_clock.utcNow()), *rid});
        !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    if (*isNews)
        tellOf(*rid);
    return HealthOutcome{.isNews = *isNews, .skipped = told->skipped};
}

/// True: something differs.
Result<bool> HealthShelf::storeMessageLinks(qint64 rid, const TenantMessages &told)
{
    QSet<qint64> known;
    {
        auto query = m_mirror->run(u"SELECT message FROM message_customer WHERE rid = ?"_s, {rid});
        if (!query)
            return query.error();
        for (;;) {
            auto row = query->next();
            if (!row)
                return row.error();
            if (!*row)
                break;
            known.insert(query->value(0).toLongLong());
        }
    }
    auto isNews = false;
    for (auto message : told.messages) {
        fieldsAsStored(message);
        const auto number = messageNumber(message, isNews);
        if (!number)
            return number.error();
        if (known.remove(*number))
            continue;
        isNews = true;
        if (auto done = m_mirror->run(u"INSERT OR IGNORE INTO message_customer (rid, message) VALUES (?, ?)"_s, {rid, *number}); !done)
            return done.error();
    }
    for (const auto gone : std::as_const(known)) {
        if (told.skipped > 0)
            return isNews;
        isNews = true;
        if (auto done = m_mirror->run(u"DELETE FROM message_customer WHERE rid = ? AND message = ?"_s, {rid, gone}); !done)
            return done.error();
    }
    return isNews;
}

/// The message's number, once it says what the newest word of any tenant says.
Result<qint64> HealthShelf::messageNumber(const ServiceMessage &message, bool &isNews)
{
    static const QString upsert = upsertSql<ServiceMessage>("id"_L1);
    qint64 number = 0;
    auto isNewer = true;
    {
        auto query = m_mirror->run(u"SELECT num, modified_at FROM service_message WHERE id = ?"_s, {message.id});
        if (!query)
            return query.error();
        auto row = query->next();
        if (!row)
            return row.error();
        if (*row) {
            number = query->value(0).toLongLong();
            const auto known = fromSqlTime(query->value(1));
            const auto soon = m_clock.utcNow().addDays(1);
            isNewer = message.modifiedAt.isValid()
                && (!known.isValid() || message.modifiedAt > known || (known > soon && message.modifiedAt <= soon));
        }
    }
    if (!isNewer)
        return number;
    isNews = true;
    if (auto done = m_mirror->run(upsert, QVariantList{message.id} + valuesAfterKey(message)); !done)
        return done.error();
    auto made = m_mirror->value(u"SELECT num FROM service_message WHERE id = ?"_s, {message.id});
    if (!made)
        return made.error();
    return made->toLongLong();
}

Result<QDateTime> HealthShelf::messagesReadAt(const QString &customerId)
{
    const auto rid = rowOf(normalisedId(customerId));
    if (!rid)
        return rid.error();
    auto when = m_mirror->value(u"SELECT messages_at FROM customer_health WHERE rid = ?"_s, {*rid});
    if (!when)
        return when.error();
    return fromSqlTime(*when);
}
