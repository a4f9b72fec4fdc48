#include "models/store/subscriptionreader.h"

#include "models/core/fold.h"
#include "models/core/wire.h"
#include "models/store/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The part of SubscriptionReader that answers with row ids: views and words.

namespace {

using SubscriptionView = SubscriptionQuery::View;

constexpr std::size_t mostReadAgain = 5'000; ///< customers; for more the whole index is read
constexpr std::size_t fewRows = 5'000; ///< up to so many are looked up one by one while the others are not in memory

// Each names its index: whoever takes one away finds out here, and not by a second's wait.
constexpr const char *renewingSql = "SELECT num FROM subscription INDEXED BY subscription_renewing"
                                    " WHERE state = 1 AND auto_renew = 1 AND ends_at >= ? AND ends_at < ? ORDER BY ends_at, num";
constexpr const char *expiringSql = "SELECT num FROM subscription INDEXED BY subscription_expiring"
                                    " WHERE state = 1 AND auto_renew IS NOT 1 AND ends_at >= ? AND ends_at < ? ORDER BY ends_at, num";
constexpr const char *cancellableSql = "SELECT num FROM subscription INDEXED BY subscription_cancel"
                                       " WHERE cancel_until >= ? AND cancel_until < ? ORDER BY cancel_until, num";
constexpr const char *suspendedSql
    = "SELECT rid, num FROM subscription INDEXED BY subscription_suspended WHERE state = 2 ORDER BY rid, num";
constexpr const char *allNamesSql = "SELECT rid, name_fold FROM customer";
constexpr const char *allTextsSql = "SELECT num, rid, offer_name, offer_id, friendly_name, id FROM subscription";
constexpr const char *namesOfOneSql = "SELECT rid, name_fold FROM customer WHERE rid = ?";
constexpr const char *textsOfOneSql = "SELECT num, rid, offer_name, offer_id, friendly_name, id FROM subscription WHERE rid = ?";
constexpr const char *nameOfRowSql = "SELECT rid, name_fold FROM customer WHERE rid = (SELECT rid FROM subscription WHERE num = ?)";
constexpr const char *textsOfRowSql = "SELECT num, rid, offer_name, offer_id, friendly_name, id FROM subscription WHERE num = ?";
constexpr const char *everythingSql = "SELECT rid, num FROM subscription INDEXED BY subscription_rid ORDER BY rid, num";

/// The status that a view asks for; empty: any.
std::optional<SubscriptionStatus> statusIn(SubscriptionView view)
{
    switch (view) {
    case SubscriptionView::Renewing:
    case SubscriptionView::Expiring:
        return SubscriptionStatus::Active;
    case SubscriptionView::Suspended:
        return SubscriptionStatus::Suspended;
    case SubscriptionView::Cancellable:
    case SubscriptionView::All:
        break;
    }
    return {};
}

/// What a view asks for besides the status, and its order.
struct Judged {
    QString where = u"1"_s;
    QVariantList values{};
    QString orderBy = u"c.name_fold, c.rid, s.num"_s;
};

Judged judgedBy(const SubscriptionQuery &query, const QDateTime &now)
{
    const auto until = [&](QLatin1StringView column, QLatin1StringView besides) {
        return Judged{.where = u"s.%1 >= ? AND s.%1 < ?%2"_s.arg(column, besides),
                      .values = {toSqlTime(now), toSqlTime(now.addDays(query.days))},
                      .orderBy = u"s.%1, s.num"_s.arg(column)};
    };
    switch (query.view) {
    case SubscriptionView::Renewing:
        return until("ends_at"_L1, " AND s.auto_renew = 1"_L1);
    case SubscriptionView::Expiring:
        return until("ends_at"_L1, " AND s.auto_renew IS NOT 1"_L1);
    case SubscriptionView::Cancellable:
        return until("cancel_until"_L1, ""_L1);
    case SubscriptionView::Suspended:
    case SubscriptionView::All:
        break;
    }
    return {};
}

} // namespace

/// Whether the column `state` says of every subscription with that status that it has it.
Result<bool> SubscriptionReader::knowsEverySpelling(SubscriptionStatus status)
{
    auto words = m_database->run(u"SELECT DISTINCT status FROM subscription INDEXED BY subscription_other WHERE state = 7"_s);
    if (!words)
        return words.error();
    for (;;) {
        auto more = words->next();
        if (!more)
            return more.error();
        if (!*more)
            return true;
        if (statusOf(words->value(0).toString()) == status)
            return false;
    }
}

/// Every subscription, or one customer's, looked at by itself.
Result<std::vector<RowId>> SubscriptionReader::judged(const SubscriptionQuery &query, const QDateTime &now)
{
    auto asked = judgedBy(query, now);
    const auto status = statusIn(query.view);
    if (!query.customerId.isEmpty()) {
        asked.where += u" AND c.id = ?"_s;
        asked.values.append(normalisedId(query.customerId));
    }
    auto found = m_database->run(u"SELECT s.num, s.status FROM subscription s JOIN customer c ON c.rid = s.rid WHERE %1 ORDER BY %2"_s.arg(
                                     asked.where, asked.orderBy),
                                 asked.values);
    if (!found)
        return found.error();
    std::vector<RowId> ids;
    for (;;) {
        auto more = found->next();
        if (!more)
            return more.error();
        if (!*more)
            return ids;
        if (!status || statusOf(found->value(1).toString()) == *status)
            ids.push_back(static_cast<RowId>(found->value(0).toLongLong()));
    }
}

Result<std::vector<RowId>> SubscriptionReader::within(const char *sql, const SubscriptionQuery &query, const QDateTime &now)
{
    auto statement = m_database->prepared(sql);
    if (!statement)
        return statement.error();
    (*statement)->bind(1, now.toMSecsSinceEpoch());
    (*statement)->bind(2, now.addDays(query.days).toMSecsSinceEpoch());
    std::vector<RowId> ids{};
    if (auto taken = (*statement)->takeNumbers(ids); !taken)
        return taken.error();
    return ids;
}

/// `sql` gives pairs of customer and subscription, ascending.
Result<SubscriptionReader::Runs> SubscriptionReader::runsOf(const char *sql)
{
    auto last = m_database->value(u"SELECT max(rid) FROM customer"_s);
    if (!last)
        return last.error();
    auto pairs = m_database->prepared(sql);
    if (!pairs)
        return pairs.error();
    Runs all{.runs = std::vector<Runs::Run>(static_cast<std::size_t>(last->toLongLong()) + 1)};
    for (;;) {
        auto more = (*pairs)->next();
        if (!more)
            return more.error();
        if (!*more)
            return all;
        const auto rid = static_cast<std::size_t>((*pairs)->number(0));
        if (rid >= all.runs.size())
            continue; // of a customer who is not there: a file with broken references
        auto &run = all.runs[rid];
        if (run.end == 0)
            run.first = static_cast<std::uint32_t>(all.ids.size());
        all.ids.push_back(static_cast<RowId>((*pairs)->number(1)));
        run.end = static_cast<std::uint32_t>(all.ids.size());
    }
}

/// What those customers have now stands behind what they had, which nobody refers to any more.
Result<void> SubscriptionReader::readAgain(const std::vector<RowId> &customers)
{
    auto statement = m_database->prepared("SELECT num FROM subscription WHERE rid = ? ORDER BY num");
    if (!statement)
        return statement.error();
    auto &[runs, ids] = m_kept.runs;
    for (const auto rid : customers) {
        if (rid >= runs.size())
            runs.resize(rid + std::size_t{1});
        runs[rid].first = static_cast<std::uint32_t>(ids.size());
        (*statement)->reset();
        (*statement)->bind(1, qint64{rid});
        if (auto taken = (*statement)->takeNumbers(ids); !taken)
            return taken;
        runs[rid].end = static_cast<std::uint32_t>(ids.size());
    }
    return {};
}

Result<std::vector<RowId>> SubscriptionReader::byName(const Runs &runs)
{
    auto names = m_database->prepared("SELECT rid FROM customer ORDER BY name_fold, rid");
    if (!names)
        return names.error();
    std::vector<RowId> customers{};
    if (auto taken = (*names)->takeNumbers(customers); !taken)
        return taken.error();
    std::vector<RowId> ordered{};
    ordered.reserve(runs.ids.size());
    for (const auto rid : customers) {
        if (rid < runs.runs.size())
            ordered.insert(ordered.end(), runs.ids.begin() + runs.runs[rid].first, runs.ids.begin() + runs.runs[rid].end);
    }
    return ordered;
}

void SubscriptionReader::Freshness::committed(const RowsCommitted &customers)
{
    version = -1;
    isTold = true;
    const auto isAnything = customers.added.empty() && customers.changed.empty() && customers.removed.empty();
    isWhole = isWhole && !isAnything;
    for (const auto *rows : {&customers.added, &customers.changed, &customers.removed})
        stale.insert(stale.end(), rows->begin(), rows->end());
    if (stale.size() > mostReadAgain)
        isWhole = false;
    if (!isWhole)
        stale.clear();
}

void SubscriptionReader::Freshness::becomeFresh(qint64 now)
{
    stale.clear();
    version = now;
    isWhole = true;
}

void SubscriptionReader::committed(const RowsCommitted &customers)
{
    m_kept.fresh.committed(customers);
    m_searched.fresh.committed(customers);
}

Result<qint64> SubscriptionReader::version()
{
    auto found = m_database->value(u"PRAGMA data_version"_s);
    return found ? Result<qint64>(found->toLongLong()) : Result<qint64>(found.error());
}

Result<std::vector<RowId>> SubscriptionReader::everything(int limit)
{
    if (limit > 0) {
        auto first = m_database->prepared("SELECT s.num FROM customer c CROSS JOIN subscription s ON s.rid = c.rid"
                                          " ORDER BY c.name_fold, c.rid, s.num LIMIT ?");
        if (!first)
            return first.error();
        (*first)->bind(1, qint64{limit});
        std::vector<RowId> ids{};
        if (auto taken = (*first)->takeNumbers(ids); !taken)
            return taken.error();
        return ids;
    }
    const auto now = version();
    if (!now)
        return now.error();
    auto &fresh = m_kept.fresh;
    if (*now == fresh.version)
        return m_kept.everything;
    const auto isLittle = fresh.isNearlyFresh() && m_kept.runs.ids.size() < 2 * m_kept.everything.size() + mostReadAgain;
    fresh.isWhole = false;
    if (isLittle) {
        if (auto done = readAgain(fresh.stale); !done)
            return done.error();
    } else {
        auto all = runsOf(everythingSql);
        if (!all)
            return all.error();
        m_kept.runs = std::move(*all);
    }
    auto all = byName(m_kept.runs);
    if (!all)
        return all;
    m_kept.everything = std::move(*all);
    fresh.becomeFresh(*now);
    return m_kept.everything;
}

Result<std::vector<RowId>> SubscriptionReader::inView(const SubscriptionQuery &query, const QDateTime &now)
{
    if (!query.customerId.isEmpty())
        return judged(query, now); // few
    if (const auto status = statusIn(query.view)) {
        const auto isKnown = knowsEverySpelling(*status);
        if (!isKnown)
            return isKnown.error();
        if (!*isKnown)
            return judged(query, now);
    }
    switch (query.view) {
    case SubscriptionView::Renewing:
        return within(renewingSql, query, now);
    case SubscriptionView::Expiring:
        return within(expiringSql, query, now);
    case SubscriptionView::Cancellable:
        return within(cancellableSql, query, now);
    case SubscriptionView::Suspended: {
        const auto runs = runsOf(suspendedSql);
        return runs ? byName(*runs) : Result<std::vector<RowId>>(runs.error());
    }
    case SubscriptionView::All:
        break;
    }
    return everything(query.text.trimmed().isEmpty() ? query.limit : 0);
}

/// `only`: what both statements ask for; empty: they ask for nothing.
Result<void> SubscriptionReader::readTexts(SubscriptionTexts &into, const char *customers, const char *subscriptions,
                                           std::optional<RowId> only)
{
    auto names = m_database->prepared(customers);
    if (!names)
        return names.error();
    auto rows = m_database->prepared(subscriptions);
    if (!rows)
        return rows.error();
    if (only) {
        (*names)->bind(1, qint64{*only});
        (*rows)->bind(1, qint64{*only});
    }
    for (;;) {
        auto more = (*names)->next();
        if (!more)
            return more.error();
        if (!*more)
            break;
        into.setCustomer(static_cast<std::uint32_t>((*names)->number(0)), (*names)->text(1));
    }
    for (;;) {
        auto more = (*rows)->next();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        into.setSubscription(
            static_cast<RowId>((*rows)->number(0)), static_cast<std::uint32_t>((*rows)->number(1)),
            {.offerName = (*rows)->text(2), .offerId = (*rows)->text(3), .nickname = (*rows)->text(4), .id = (*rows)->text(5)});
    }
}

/// All that is not in memory as it is now.
Result<void> SubscriptionReader::refreshTexts(qint64 now)
{
    auto &[fresh, texts] = m_searched;
    if (now == fresh.version)
        return {};
    const auto isLittle = fresh.isNearlyFresh() && !texts.isWasteful();
    fresh.isWhole = false;
    if (!isLittle) {
        texts = {};
        if (auto done = readTexts(texts, allNamesSql, allTextsSql, {}); !done)
            return done;
    } else {
        for (const auto customer : fresh.stale) {
            if (auto done = readTexts(texts, namesOfOneSql, textsOfOneSql, customer); !done)
                return done;
        }
    }
    fresh.becomeFresh(now);
    return {};
}

/// Leaves those in which every word occurs.
Result<void> SubscriptionReader::keepMatching(std::vector<RowId> &ids, const QByteArrayList &words, const std::atomic<bool> *cancelled)
{
    const auto now = version();
    if (!now)
        return now.error();
    const auto &fresh = m_searched.fresh;
    const auto isFew = ids.size() <= fewRows && *now != fresh.version && !fresh.isNearlyFresh();
    SubscriptionTexts few{};
    for (std::size_t place = 0; isFew && place < ids.size(); ++place) {
        if (auto done = readTexts(few, nameOfRowSql, textsOfRowSql, ids[place]); !done)
            return done;
    }
    if (!isFew) {
        if (auto done = refreshTexts(*now); !done)
            return done;
    }
    if (!(isFew ? few : m_searched.texts).keepMatching(ids, words, cancelled))
        return Error{.kind = Error::Kind::Cancelled};
    return {};
}

Result<void> SubscriptionReader::prepareWords()
{
    if (auto fresh = refresh(); !fresh)
        return fresh;
    auto moment = Transaction::begin(*m_database, Transaction::Kind::Read);
    if (!moment)
        return moment.error();
    const auto now = version();
    return now ? refreshTexts(*now) : Result<void>(now.error());
}

Result<std::vector<RowId>> SubscriptionReader::find(const SubscriptionQuery &query, const QDateTime &now,
                                                    const std::atomic<bool> *cancelled)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto moment = Transaction::begin(*m_database, Transaction::Kind::Read);
    if (!moment)
        return moment.error();
    auto ids = inView(query, now);
    if (!ids)
        return ids.error();
    auto words = folded(query.text).split(' ');
    words.removeAll(QByteArray());
    if (auto done = words.isEmpty() ? Result<void>() : keepMatching(*ids, words, cancelled); !done)
        return done.error();
    if (query.limit > 0 && ids->size() > static_cast<std::size_t>(query.limit))
        ids->resize(static_cast<std::size_t>(query.limit));
    return ids;
}
