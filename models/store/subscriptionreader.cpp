#include "models/store/subscriptionreader.h"

#include "models/core/fold.h"
#include "models/core/wire.h"
#include "models/customers/customerpart.h"
#include "models/store/rowsql.h"
#include "models/store/storefile.h"

#include <QFileInfo>

#include <algorithm>

namespace {

// As statusOf reads them: the word in any case, or its number.
constexpr auto isActive = "lower(s.status) IN ('active', '1')"_L1;
constexpr auto isSuspended = "lower(s.status) IN ('suspended', '2')"_L1;
constexpr auto byCustomer = "c.name_fold, c.rid, s.num"_L1;

struct Asked {
    QString where{};
    QVariantList values{};
    QString orderBy{};
};

/// `ends`: the column that has to lie within the days asked for.
Asked within(const QString &more, QLatin1StringView column, const SubscriptionQuery &query, const QDateTime &now)
{
    return {.where = u"s.%1 >= ? AND s.%1 < ?%2"_s.arg(column, more),
            .values = {toSqlTime(now), toSqlTime(now.addDays(query.days))},
            .orderBy = u"s.%1, s.num"_s.arg(column)};
}

Asked askedFor(const SubscriptionQuery &query, const QDateTime &now)
{
    using View = SubscriptionQuery::View;
    switch (query.view) {
    case View::Renewing:
        return within(u" AND s.auto_renew = 1 AND "_s + isActive, "ends_at"_L1, query, now);
    case View::Expiring:
        return within(u" AND coalesce(s.auto_renew, 0) = 0 AND "_s + isActive, "ends_at"_L1, query, now);
    case View::Cancellable:
        return within({}, "cancel_until"_L1, query, now);
    case View::Suspended:
        return {.where = isSuspended, .orderBy = byCustomer};
    case View::All:
        break;
    }
    return {.where = u"1"_s, .orderBy = byCustomer};
}

} // namespace

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
    auto mirror = mirrorFile(m_dataDir);
    mirror.path = readableMirror(m_dataDir);
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
    return {};
}

Result<RowOrder> SubscriptionReader::order(const SubscriptionQuery &query, const QDateTime &now, const std::atomic<bool> &cancelled)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto asked = askedFor(query, now);
    if (!query.customerId.isEmpty()) {
        asked.where += u" AND c.id = ?"_s;
        asked.values.append(normalisedId(query.customerId));
    }
    auto words = folded(query.text).split(' ');
    words.removeAll(QByteArray());
    const auto sought = words.isEmpty() ? QString() : u", c.name, s.offer_name, s.friendly_name, s.id, s.offer_id"_s;
    auto found = m_database->run(u"SELECT s.num%1 FROM subscription s JOIN customer c ON c.rid = s.rid WHERE %2 ORDER BY %3"_s.arg(
                                     sought, asked.where, asked.orderBy),
                                 asked.values);
    if (!found)
        return found.error();
    auto ids = std::make_shared<std::vector<RowId>>();
    const auto isSought = [&words, &found] {
        QString all;
        for (int column = 1; column <= 5; ++column)
            all += found->value(column).toString() + u' ';
        const auto text = folded(all);
        return std::ranges::all_of(words, [&text](const QByteArray &word) { return text.contains(word); });
    };
    RowOrder order{};
    for (;;) {
        if (cancelled)
            return Error{.kind = Error::Kind::Cancelled};
        auto more = found->next();
        if (!more)
            return more.error();
        order.partial = *more && query.limit > 0 && ids->size() >= static_cast<std::size_t>(query.limit);
        if (!*more || order.partial)
            break;
        if (words.isEmpty() || isSought())
            ids->push_back(static_cast<RowId>(found->value(0).toLongLong()));
    }
    order.exact = ids->size();
    order.rows = std::move(ids);
    return order;
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

Result<qint64> SubscriptionReader::customersRead()
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto count = m_database->value(u"SELECT count(*) FROM customer_part WHERE part = ?"_s, {static_cast<int>(CustomerPart::Subscriptions)});
    return count ? Result<qint64>(count->toLongLong()) : Result<qint64>(count.error());
}
