#include "models/store/database.h"
#include "models/store/healthshelf.h"
#include "models/store/issuehistory.h"
#include "models/store/listpass.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

// Whose turn it is.

namespace {

constexpr qint64 placesForEach = 50; ///< looked at for each customer in the turn
constexpr int linksForIssue = 300; ///< looked at for the customer who stands for an issue
constexpr int mostLinksForIssue = 400; ///< likewise where none that can be read was among them
constexpr int mostRecent = 5'000; ///< customers read a moment ago

/// A step through all places that meets each once and looks like chance: no factor in common with how many there are.
qint64 stepThrough(qint64 places)
{
    auto step = std::max<qint64>(1, static_cast<qint64>(static_cast<double>(places) * 0.618));
    while (std::gcd(step, places) != 1)
        ++step;
    return step;
}

bool isDue(const QVariant &access, const QVariant &askedAt, const QDateTime &notAfter, const QDateTime &waitAfter, const QDateTime &now)
{
    if (askedAt.isNull())
        return true;
    const auto asked = fromSqlTime(askedAt);
    const auto limit = needsSomebody(static_cast<HealthAccess>(access.toInt())) ? waitAfter : notAfter;
    return asked <= limit || asked > now; // from the future: the calendar was set back
}

/// A customer that stands for an issue.
struct Representative {
    QString customerId{};
    QDateTime askedAt{};
};

/// When that customer was asked last, if it can be read.
Result<std::optional<QDateTime>> readableSince(Database &mirror, const QString &customerId)
{
    auto asked = mirror.value(u"SELECT h.asked_at FROM customer c JOIN customer_health h ON h.rid = c.rid WHERE c.id = ? AND h.access = ?"
                              " AND NOT EXISTS (SELECT 1 FROM customer_end e WHERE e.rid = c.rid)"_s,
                              {customerId, static_cast<int>(HealthAccess::Told)});
    if (!asked)
        return asked.error();
    return asked->isValid() ? std::optional(fromSqlTime(*asked)) : std::nullopt;
}

/// Of those whose feeds have it the one asked longest ago.
Result<std::optional<Representative>> representativeOf(Database &desk, Database &mirror, qint64 issue)
{
    auto query = desk.run(
        u"SELECT t.id FROM issue_customer c JOIN issue_tenant t ON t.num = c.tenant WHERE c.issue = ? AND c.gone_at IS NULL"_s, {issue});
    if (!query)
        return query.error();
    std::optional<Representative> best;
    for (auto looked = 0; looked < (best ? linksForIssue : mostLinksForIssue); ++looked) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const auto id = query->value(0).toString();
        const auto asked = readableSince(mirror, id);
        if (!asked)
            return asked.error();
        if (*asked && (!best || **asked < best->askedAt))
            best = Representative{.customerId = id, .askedAt = **asked};
    }
    return best;
}

Result<QStringList> textsOf(Database &database, const QString &sql, const QVariantList &values)
{
    auto query = database.run(sql, values);
    if (!query)
        return query.error();
    QStringList texts;
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            return texts;
        texts.append(query->value(0).toString());
    }
}

} // namespace

Result<HealthTurn> HealthShelf::nextInTurn(int most, const QDateTime &notAfter, const QDateTime &waitAfter)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    auto transaction = Transaction::begin(*m_mirror);
    if (!transaction)
        return transaction.error();
    HealthTurn turn;
    qint64 places = 0;
    qint64 passed = 0;
    {
        auto state
            = m_mirror->run(u"SELECT health_turn, health_passed, coalesce((SELECT max(rid) FROM customer), 0) + 1 FROM sync_state"_s);
        if (!state)
            return state.error();
        if (auto row = state->next(); !row)
            return row.error();
        turn.turn = state->value(0).toLongLong();
        passed = state->value(1).toLongLong();
        places = state->value(2).toLongLong();
    }
    const auto step = stepThrough(places);
    const auto now = m_clock.utcNow();
    for (qint64 looked = 0; looked < placesForEach * most && turn.customers.size() < most && !turn.isRound; ++looked) {
        turn.turn = (turn.turn + step) % places;
        turn.isRound = ++passed >= places;
        auto query = m_mirror->run(u"SELECT c.id, h.access, h.asked_at FROM customer c LEFT JOIN customer_health h ON h.rid = c.rid"
                                   " WHERE c.rid = ? AND NOT EXISTS (SELECT 1 FROM customer_end e WHERE e.rid = c.rid)"_s,
                                   {turn.turn});
        if (!query)
            return query.error();
        auto row = query->next();
        if (!row)
            return row.error();
        if (*row && isDue(query->value(1), query->value(2), notAfter, waitAfter, now))
            turn.customers.append(query->value(0).toString());
    }
    if (auto done = m_mirror->run(u"UPDATE sync_state SET health_turn = ?, health_passed = ?"_s, {turn.turn, turn.isRound ? 0 : passed});
        !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return turn;
}

Result<QStringList> HealthShelf::representatives(const QDateTime &notAfter, int most)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    const auto indexed = m_list->isIndexed();
    if (!indexed || !*indexed) // a look for a customer by id would read the whole list
        return indexed ? Result<QStringList>(QStringList()) : Result<QStringList>(indexed.error());
    const auto active = textsOf(m_desk, u"SELECT num FROM issue WHERE is_active = 1 AND reported > 0"_s, {});
    if (!active || active->isEmpty())
        return active;
    const auto recent = textsOf(*m_mirror,
                                u"SELECT c.id FROM customer_health h JOIN customer c ON c.rid = h.rid"
                                " WHERE h.read_at > ? AND h.read_at <= ? ORDER BY h.read_at DESC LIMIT ?"_s,
                                {toSqlTime(notAfter), toSqlTime(m_clock.utcNow()), mostRecent});
    if (!recent)
        return recent;
    QSet<QString> looked;
    for (const auto &customer : *recent) {
        const auto issues = textsOf(m_desk,
                                    u"SELECT c.issue FROM issue_tenant t JOIN issue_customer c ON c.tenant = t.num"
                                    " WHERE t.id = ? AND c.gone_at IS NULL"_s,
                                    {customer});
        if (!issues)
            return issues;
        looked.unite(QSet<QString>(issues->cbegin(), issues->cend()));
    }
    QHash<QString, QDateTime> asked;
    for (const auto &issue : *active) {
        if (looked.contains(issue))
            continue;
        const auto found = representativeOf(m_desk, *m_mirror, issue.toLongLong());
        if (!found)
            return found.error();
        if (*found)
            asked.insert((*found)->customerId, (*found)->askedAt);
    }
    auto customers = asked.keys();
    std::ranges::sort(customers, [&](const QString &one, const QString &other) {
        return std::pair(asked.value(one), one) < std::pair(asked.value(other), other);
    });
    return customers.mid(0, most);
}

/// Names of services and words for states that no customer has any more.
Result<void> HealthShelf::forgetWords()
{
    if (auto done = m_mirror->run(u"DELETE FROM service_count WHERE customers <= 0"_s); !done)
        return done.error();
    auto done = m_mirror->run(u"DELETE FROM health_word WHERE num NOT IN (SELECT service FROM service_count)"
                              " AND num NOT IN (SELECT status FROM service_count)"_s);
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> HealthShelf::letGoOfWhoLeft()
{
    if (auto stands = mirrorStands(); !stands)
        return stands;
    const auto indexed = m_list->isIndexed();
    if (!indexed || !*indexed)
        return indexed ? Result<void>() : Result<void>(indexed.error());
    if (auto done = forgetWords(); !done)
        return done;
    std::vector<qint64> left;
    {
        auto moment = Transaction::begin(*m_mirror, Transaction::Kind::Read); // each look would begin one of its own
        if (!moment)
            return moment.error();
        auto tenants = m_desk.prepared("SELECT num, id FROM issue_tenant t WHERE EXISTS"
                                       " (SELECT 1 FROM issue_customer c WHERE c.tenant = t.num AND c.gone_at IS NULL)");
        if (!tenants)
            return tenants.error();
        auto ours = m_mirror->prepared("SELECT 1 FROM customer c WHERE c.id = ?"
                                       " AND NOT EXISTS (SELECT 1 FROM customer_end e WHERE e.rid = c.rid)");
        if (!ours)
            return ours.error();
        for (;;) {
            auto row = (*tenants)->next();
            if (!row)
                return row.error();
            if (!*row)
                break;
            (*ours)->bind(1, (*tenants)->text(1));
            auto isOurs = (*ours)->next();
            if (!isOurs)
                return isOurs.error();
            (*ours)->reset();
            if (!*isOurs)
                left.push_back((*tenants)->number(0));
        }
    }
    if (left.empty())
        return {};
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    IssueHistory history(m_desk, m_clock);
    for (const auto tenant : left) {
        if (auto done = history.letGo(tenant); !done)
            return done;
    }
    if (auto done = transaction->commit(); !done)
        return done;
    tellOfAll();
    return {};
}
