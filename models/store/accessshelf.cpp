#include "models/store/accessshelf.h"

#include "models/core/wire.h"
#include "models/store/database.h"
#include "models/store/listpass.h"
#include "models/store/storeerror.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<QLatin1StringView, AccessTold> toldWords[] = {{""_L1, AccessTold::NotRead},
                                                                  {"told"_L1, AccessTold::Told},
                                                                  {"refused"_L1, AccessTold::Refused},
                                                                  {"not_offered"_L1, AccessTold::NotOffered}};

} // namespace

QString accessToldText(AccessTold told)
{
    for (const auto &[word, value] : toldWords) {
        if (value == told)
            return word;
    }
    return u""_s;
}

AccessTold accessToldFrom(QByteArrayView text)
{
    for (const auto &[word, value] : toldWords) {
        if (text == QByteArrayView(word.data(), word.size()))
            return value;
    }
    return AccessTold::NotRead;
}

Result<std::vector<StoredRelationship>> readRelationships(Database &mirror, RowId rid, const QString &customerId)
{
    auto statement = mirror.prepared("SELECT r.num, r.id, r.name, r.status, r.auto_extend, r.created_at, r.activated_at, r.ends_at, s.roles"
                                     " FROM delegated_relationship r JOIN delegated_roles s ON s.set_id = r.set_id WHERE r.rid = ?"
                                     " ORDER BY r.created_at DESC, r.num DESC");
    if (!statement)
        return statement.error();
    auto &found = **statement;
    found.bind(1, static_cast<qint64>(rid));
    const auto text = [&found](int column) { return QString::fromUtf8(found.text(column)); };
    const auto time = [&found](int column) { return found.isNull(column) ? QDateTime() : fromSqlTime(found.number(column)); };
    std::vector<StoredRelationship> all{};
    for (;;) {
        auto more = found.next();
        if (!more)
            return more.error();
        if (!*more)
            return all;
        all.push_back({.number = found.number(0),
                       .told = {.id = text(1),
                                .customerId = customerId,
                                .name = text(2),
                                .status = text(3),
                                .autoExtend = text(4),
                                .createdAt = time(5),
                                .activatedAt = time(6),
                                .endsAt = time(7),
                                .roles = text(8).split(u'\n', Qt::SkipEmptyParts)}});
    }
}

AccessShelf::AccessShelf(Database &mirror, ListPass &list, const Clock &clock) : m_mirror(mirror), m_list(list), m_clock(clock)
{
}

Result<AccessState> AccessShelf::state()
{
    auto query = m_mirror.run(u"SELECT access_told, access_read_at, access_asked_at, access_news FROM sync_state"_s);
    if (!query)
        return query.error();
    auto row = query->next();
    if (!row)
        return row.error();
    AccessState state{};
    if (*row) {
        state.told = accessToldFrom(query->value(0).toString().toLatin1());
        state.readAt = fromSqlTime(query->value(1));
        state.askedAt = fromSqlTime(query->value(2));
        state.hasNews = query->value(3).toBool();
    }
    return state;
}

Result<void> AccessShelf::begin()
{
    m_pass.reset();
    auto last = m_mirror.value(u"SELECT max(rid) FROM customer"_s);
    if (!last)
        return last.error();
    m_pass = Pass{.upto = last->toLongLong()};
    return {};
}

/// The items of a page under the rows they belong to.
Result<AccessShelf::Told> AccessShelf::byCustomer(QByteArrayView body, PageOutcome &outcome)
{
    auto indexed = m_list.isIndexed();
    if (!indexed)
        return indexed.error();
    if (!m_pass || !*indexed)
        return Error{.kind = Error::Kind::StoreFailed, .subject = m_mirror.path(), .detail = u"no pass over the relationships was begun"_s};
    auto items = parseItems(body);
    if (!items)
        return items.error();
    Told told{};
    for (const auto &item : std::as_const(*items)) {
        auto relationship = relationshipFrom(item.toObject());
        if (!relationship) {
            ++outcome.skipped;
            continue;
        }
        auto rid = m_list.ridOf(relationship->customerId);
        if (!rid)
            return rid.error();
        if (*rid != 0)
            told[*rid].append(*std::move(relationship));
    }
    return told;
}

Result<PageOutcome> AccessShelf::storePage(QByteArrayView body)
{
    auto outcome = storeItems(body);
    if (!outcome) // what it had is not seen, so nothing may be deleted
        m_pass.reset();
    return outcome;
}

Result<PageOutcome> AccessShelf::storeItems(QByteArrayView body)
{
    PageOutcome outcome{};
    auto told = byCustomer(body, outcome);
    if (!told)
        return told.error();
    auto transaction = Transaction::begin(m_mirror);
    if (!transaction)
        return transaction.error();
    for (const auto &[rid, relationships] : *told) {
        if (auto done = storeThose(rid, relationships, outcome); !done)
            return done.error();
    }
    if (auto done = transaction->commit(); !done)
        return done.error();
    if (outcome.skipped > 0) {
        m_pass->whole = false;
        qCWarning(lcStore) << outcome.skipped << "items of a page are no relationships";
    }
    outcome.rows.textStays = true;
    return outcome;
}

Result<void> AccessShelf::storeThose(RowId rid, const QList<DelegatedRelationship> &told, PageOutcome &outcome)
{
    const auto &customerId = told.constFirst().customerId;
    auto known = readRelationships(m_mirror, rid, customerId);
    if (!known)
        return known.error();
    bool isNews = false;
    for (const auto &relationship : told) {
        const auto stored
            = std::ranges::find_if(*known, [&relationship](const StoredRelationship &each) { return each.told.id == relationship.id; });
        if (stored == known->end()) {
            auto number = insert(rid, relationship);
            if (!number)
                return number.error();
            known->push_back({.number = *number, .told = relationship});
            see(*number);
        } else {
            see(stored->number);
            if (stored->told == relationship) {
                ++outcome.unchanged;
                continue;
            }
            if (auto done = update(stored->number, relationship); !done)
                return done;
            stored->told = relationship;
        }
        ++outcome.upserted;
        isNews = true;
    }
    return isNews ? sumUp(rid, customerId, outcome) : Result<void>();
}

void AccessShelf::see(qint64 number)
{
    auto &seen = m_pass->seen;
    const auto place = static_cast<std::size_t>(number);
    if (place >= seen.size())
        seen.resize(std::max(place + 1, seen.size() * 2));
    seen[place] = true;
}

static QVariantList valuesOf(const DelegatedRelationship &told, qint64 set)
{
    return {toSqlText(told.id),        toSqlText(told.name),        toSqlText(told.status), toSqlText(told.autoExtend),
            toSqlTime(told.createdAt), toSqlTime(told.activatedAt), toSqlTime(told.endsAt), set};
}

Result<qint64> AccessShelf::insert(RowId rid, const DelegatedRelationship &told)
{
    auto set = setOf(told.roles);
    if (!set)
        return set;
    auto done
        = m_mirror.run(u"INSERT INTO delegated_relationship (id, name, status, auto_extend, created_at, activated_at, ends_at, set_id, rid)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                       valuesOf(told, *set) + QVariantList{static_cast<qint64>(rid)});
    if (!done)
        return done.error();
    auto number = m_mirror.value(u"SELECT last_insert_rowid()"_s);
    if (!number)
        return number.error();
    return number->toLongLong();
}

Result<void> AccessShelf::update(qint64 number, const DelegatedRelationship &told)
{
    auto set = setOf(told.roles);
    if (!set)
        return set.error();
    auto done = m_mirror.run(u"UPDATE delegated_relationship SET id = ?, name = ?, status = ?, auto_extend = ?, created_at = ?,"
                             " activated_at = ?, ends_at = ?, set_id = ? WHERE num = ?"_s,
                             valuesOf(told, *set) + QVariantList{number});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<qint64> AccessShelf::setOf(const QStringList &roles)
{
    const auto text = toSqlText(roles.join(u'\n'));
    for (const auto isNew : {false, true}) {
        if (isNew) {
            if (auto done = m_mirror.run(u"INSERT INTO delegated_roles (roles) VALUES (?)"_s, {text}); !done)
                return done.error();
        }
        auto set = m_mirror.value(u"SELECT set_id FROM delegated_roles WHERE roles = ?"_s, {text});
        if (!set)
            return set.error();
        if (set->isValid())
            return set->toLongLong();
    }
    return Error{.kind = Error::Kind::StoreFailed, .subject = m_mirror.path(), .detail = u"a set of roles is not there"_s};
}

/// Brings the small row of a customer in step with its relationships.
Result<void> AccessShelf::sumUp(RowId rid, const QString &customerId, PageOutcome &outcome)
{
    auto known = readRelationships(m_mirror, rid, customerId);
    if (!known)
        return known.error();
    QList<DelegatedRelationship> relationships;
    for (auto &each : *known)
        relationships.append(std::move(each.told));
    outcome.rows.changed.push_back(rid);
    const auto standing = standingOf(relationships, m_clock.utcNow());
    const auto row = static_cast<qint64>(rid);
    auto done = standing
        ? m_mirror.run(u"INSERT INTO customer_access (rid, phase, ends_at, extends, roles) VALUES (?, ?, ?, ?, ?)"
                       " ON CONFLICT (rid) DO UPDATE SET phase = excluded.phase, ends_at = excluded.ends_at, extends = excluded.extends,"
                       " roles = excluded.roles WHERE phase <> excluded.phase OR ends_at IS NOT excluded.ends_at"
                       " OR extends <> excluded.extends OR roles <> excluded.roles"_s,
                       {row, static_cast<int>(standing->phase), toSqlTime(standing->endsAt), standing->extends ? 1 : 0,
                        static_cast<qint64>(standing->roles.bits())})
        : m_mirror.run(u"DELETE FROM customer_access WHERE rid = ?"_s, {row});
    if (!done)
        return done.error();
    outcome.rows.reorder = outcome.rows.reorder || m_mirror.changes() > 0;
    return {};
}

Result<PageOutcome> AccessShelf::complete()
{
    if (!m_pass)
        return Error{.kind = Error::Kind::StoreFailed, .subject = m_mirror.path(), .detail = u"no pass over the relationships was begun"_s};
    PageOutcome outcome{};
    const auto now = toSqlTime(m_clock.utcNow());
    auto transaction = Transaction::begin(m_mirror);
    if (!transaction)
        return transaction.error();
    if (m_pass->whole) {
        if (auto done = removeUnseen(outcome); !done)
            return done.error();
        // Rows may have been given back meanwhile, and new customers may get them.
        if (auto done
            = m_mirror.run(u"UPDATE sync_state SET access_told = 'told', access_read_at = ?, access_asked_at = ?, access_news = 0,"
                           " access_upto = min(?, coalesce((SELECT max(rid) FROM customer), 0))"_s,
                           {now, now, m_pass->upto});
            !done)
            return done.error();
    } else if (auto done = m_mirror.run(u"UPDATE sync_state SET access_asked_at = ?, access_news = 0"_s, {now}); !done) {
        return done.error();
    }
    if (auto done = transaction->commit(); !done)
        return done.error();
    m_pass.reset();
    outcome.rows.textStays = true;
    return outcome;
}

Result<void> AccessShelf::removeUnseen(PageOutcome &outcome)
{
    std::vector<std::pair<qint64, RowId>> gone{};
    {
        auto all = m_mirror.prepared("SELECT num, rid FROM delegated_relationship INDEXED BY delegated_relationship_rid");
        if (!all)
            return all.error();
        for (;;) {
            auto more = (*all)->next();
            if (!more)
                return more.error();
            if (!*more)
                break;
            const auto number = (*all)->number(0);
            const auto place = static_cast<std::size_t>(number);
            if (place >= m_pass->seen.size() || !m_pass->seen[place])
                gone.emplace_back(number, static_cast<RowId>((*all)->number(1)));
        }
    }
    for (const auto &[number, rid] : gone) {
        if (auto done = m_mirror.run(u"DELETE FROM delegated_relationship WHERE num = ?"_s, {number}); !done)
            return done.error();
        ++outcome.removed;
    }
    for (const auto &[number, rid] : gone) {
        if (auto done = sumUp(rid, {}, outcome); !done)
            return done;
    }
    return {};
}

Result<bool> AccessShelf::refuse(AccessTold told)
{
    m_pass.reset();
    auto before = state();
    if (!before)
        return before.error();
    auto done = m_mirror.run(u"UPDATE sync_state SET access_told = ?, access_asked_at = ?, access_news = 0"_s,
                             {accessToldText(told), toSqlTime(m_clock.utcNow())});
    if (!done)
        return done.error();
    return before->told != told;
}
