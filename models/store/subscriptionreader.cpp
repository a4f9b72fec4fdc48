#include "models/store/subscriptionreader.h"

#include "models/core/wire.h"
#include "models/customers/customerpart.h"
#include "models/store/rowsql.h"
#include "models/store/storefile.h"

#include <QFileInfo>

SubscriptionReader::SubscriptionReader(QString dataDir) : m_dataDir(std::move(dataDir))
{
}

SubscriptionReader::~SubscriptionReader() = default;

Result<std::unique_ptr<SubscriptionReader>> SubscriptionReader::open(const QString &dataDir)
{
    auto reader = std::unique_ptr<SubscriptionReader>(new SubscriptionReader(dataDir));
    if (auto opened = reader->refresh(); !opened)
        return opened.error();
    return reader;
}

Result<void> SubscriptionReader::refresh()
{
    const auto mirror = readableMirror(m_dataDir);
    const auto file = fileNumber(mirror.path);
    if (m_database && m_file == file)
        return {};
    m_database.reset();
    if (!QFileInfo::exists(mirror.path))
        return Error{
            .kind = Error::Kind::NotFound, .reason = Error::Reason::NoCache, .subject = mirror.path, .detail = u"there is no cache yet"_s};
    auto database = Database::open({.path = mirror.path, .access = Database::Access::ReadOnly});
    if (!database)
        return database.error();
    if (auto ours = checkVersion(**database, u"main"_s, mirror); !ours)
        return ours;
    m_database = std::move(*database);
    m_file = file;
    m_kept = {};
    m_searched = Searched();
    return {};
}

Result<OwnedSubscription> SubscriptionReader::byId(const QString &id)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto number = m_database->value(u"SELECT num FROM subscription WHERE id = ?"_s, {normalisedId(id)});
    if (!number)
        return number.error();
    if (!number->isValid())
        return Error{.kind = Error::Kind::NotFound,
                     .reason = Error::Reason::NotCached,
                     .subject = id,
                     .detail = u"no customer has this subscription"_s,
                     .code = u"subscription"_s};
    const auto row = static_cast<RowId>(number->toLongLong());
    auto found = rows(std::span(&row, 1));
    return found ? Result<OwnedSubscription>(found->first()) : Result<OwnedSubscription>(found.error());
}

Result<QList<OwnedSubscription>> SubscriptionReader::rows(std::span<const RowId> ids)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    static const auto select = [] {
        QStringList columns;
        for (const auto &column : columnsAfterKey<Subscription>())
            columns.append(u"s."_s + column);
        return u"SELECT c.id, c.name, s.id, %1 FROM subscription s JOIN customer c ON c.rid = s.rid WHERE s.num = ?"_s.arg(
            columns.join(u", "_s));
    }();
    QList<OwnedSubscription> all;
    all.reserve(static_cast<qsizetype>(ids.size()));
    for (const auto id : ids) {
        auto found = m_database->run(select, {static_cast<qint64>(id)});
        if (!found)
            return found.error();
        auto has = found->next();
        if (!has)
            return has.error();
        OwnedSubscription row{};
        if (*has) {
            row.customerId = found->value(0).toString();
            row.customerName = found->value(1).toString();
            row.told.id = found->value(2).toString();
            readAfterKey(row.told, *found, 3);
        }
        all.append(std::move(row));
    }
    return all;
}

Result<SubscriptionsRead> SubscriptionReader::read()
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto found = m_database->run(u"SELECT told, count(*), min(read_at) FROM customer_part WHERE part = ? GROUP BY told"_s,
                                 {static_cast<int>(CustomerPart::Subscriptions)});
    if (!found)
        return found.error();
    SubscriptionsRead read{};
    for (;;) {
        auto more = found->next();
        if (!more)
            return more.error();
        if (!*more)
            return read;
        const auto customers = found->value(1).toLongLong();
        if (!found->value(0).toBool()) {
            read.refused = customers;
            continue;
        }
        read.customers = customers;
        read.oldest = fromSqlTime(found->value(2));
    }
}
