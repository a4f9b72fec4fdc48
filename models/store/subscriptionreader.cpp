#include "models/store/subscriptionreader.h"

#include "models/core/fold.h"
#include "models/core/wire.h"
#include "models/customers/customerpart.h"
#include "models/store/rowsql.h"
#include "models/store/storefile.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace {

constexpr auto byCustomer = "c.name_fold, c.rid, s.num"_L1;

struct Asked {
    QString where = u"1"_s;
    QVariantList values{};
    QString orderBy = byCustomer;
    std::optional<SubscriptionStatus> status{}; ///< judged by statusOf alone: the service has several spellings
};

/// `column` has to lie within the days asked for.
Asked within(QLatin1StringView column, const SubscriptionQuery &query, const QDateTime &now)
{
    return {.where = u"s.%1 >= ? AND s.%1 < ?"_s.arg(column),
            .values = {toSqlTime(now), toSqlTime(now.addDays(query.days))},
            .orderBy = u"s.%1, s.num"_s.arg(column)};
}

Asked askedFor(const SubscriptionQuery &query, const QDateTime &now)
{
    using View = SubscriptionQuery::View;
    Asked asked;
    switch (query.view) {
    case View::Renewing:
    case View::Expiring:
        asked = within("ends_at"_L1, query, now);
        asked.where += query.view == View::Renewing ? u" AND s.auto_renew = 1"_s : u" AND coalesce(s.auto_renew, 0) = 0"_s;
        asked.status = SubscriptionStatus::Active;
        break;
    case View::Cancellable:
        asked = within("cancel_until"_L1, query, now);
        break;
    case View::Suspended:
        asked.status = SubscriptionStatus::Suspended;
        break;
    case View::All:
        break;
    }
    if (!query.customerId.isEmpty()) {
        asked.where += u" AND c.id = ?"_s;
        asked.values.append(normalisedId(query.customerId));
    }
    return asked;
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
    return {};
}

Result<std::vector<RowId>> SubscriptionReader::find(const SubscriptionQuery &query, const QDateTime &now)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    const auto asked = askedFor(query, now);
    auto words = folded(query.text).split(' ');
    words.removeAll(QByteArray());
    auto found
        = m_database->run(u"SELECT s.num, s.status, c.name, s.offer_name, s.friendly_name, s.id, s.offer_id"
                          " FROM subscription s JOIN customer c ON c.rid = s.rid WHERE %1 ORDER BY %2"_s.arg(asked.where, asked.orderBy),
                          asked.values);
    if (!found)
        return found.error();
    const auto isSought = [&words, &found] {
        QString all;
        for (int column = 2; column <= 6; ++column)
            all += found->value(column).toString() + u' ';
        const auto text = folded(all);
        return std::ranges::all_of(words, [&text](const QByteArray &word) { return text.contains(word); });
    };
    std::vector<RowId> ids;
    for (;;) {
        auto more = found->next();
        if (!more)
            return more.error();
        if (!*more)
            return ids;
        if ((!asked.status || statusOf(found->value(1).toString()) == *asked.status) && (words.isEmpty() || isSought()))
            ids.push_back(static_cast<RowId>(found->value(0).toLongLong()));
    }
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
                     .detail = u"no customer has this subscription"_s};
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

Result<qint64> SubscriptionReader::customersRead()
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto count = m_database->value(u"SELECT count(*) FROM customer_part WHERE part = ?"_s, {static_cast<int>(CustomerPart::Subscriptions)});
    return count ? Result<qint64>(count->toLongLong()) : Result<qint64>(count.error());
}
