#include "models/store/activityreader.h"

#include "models/core/clock.h"
#include "models/core/fold.h"
#include "models/core/wire.h"
#include "models/store/audittrail.h"
#include "models/store/database.h"
#include "models/store/storefile.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr int entriesPerCancelCheck = 1024;

/// Bound as a text, read as a table of one column.
QByteArray jsonList(const QStringList &texts)
{
    return QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact);
}

qint64 millisecondsOr(const QDateTime &when, qint64 otherwise)
{
    return when.isValid() ? when.toMSecsSinceEpoch() : otherwise;
}

/// Equal texts as one small number, and what was worked out for each of them once.
class Interned
{
public:
    int idOf(QByteArrayView text)
    {
        const auto bytes = QByteArray::fromRawData(text.data(), text.size());
        if (const auto known = m_ids.constFind(bytes); known != m_ids.constEnd())
            return *known;
        const auto id = static_cast<int>(m_texts.size());
        m_texts.append(text.toByteArray());
        m_ids.insert(m_texts.last(), id);
        return id;
    }
    const QList<QByteArray> &texts() const { return m_texts; }

private:
    QHash<QByteArray, int> m_ids{};
    QList<QByteArray> m_texts{};
};

/// Columns of the statement that reads what filters and orders need.
struct EntryColumn {
    enum : int { Number, Account, Command, CustomerId, Answer, SubjectId, Before, After, RequestId, Id };
};

int sortColumn(ActivityQuery::Sort sort)
{
    switch (sort) {
    case ActivityQuery::Sort::Account:
        return EntryColumn::Account;
    case ActivityQuery::Sort::Command:
        return EntryColumn::Command;
    case ActivityQuery::Sort::Customer:
        return EntryColumn::CustomerId;
    case ActivityQuery::Sort::Answer:
        return EntryColumn::Answer;
    case ActivityQuery::Sort::Number:
        break;
    }
    return EntryColumn::Number;
}

/// The place of each key in their order.
std::vector<int> ranksOf(const QList<QByteArray> &keys)
{
    std::vector<int> places(static_cast<std::size_t>(keys.size()));
    std::iota(places.begin(), places.end(), 0);
    std::ranges::sort(places, [&keys](int one, int other) { return keys.at(one) < keys.at(other); });
    std::vector<int> ranks(places.size());
    for (std::size_t rank = 0; rank < places.size(); ++rank)
        ranks[static_cast<std::size_t>(places[rank])] = static_cast<int>(rank);
    return ranks;
}

/// Whether the words that were typed stand in an entry.
class TextMatch
{
public:
    using NameOf = std::function<QString(const QByteArray &customerId)>;

    TextMatch(const ActivityQuery &query, NameOf nameOf) : m_words(folded(query.text).split(' ')), m_nameOf(std::move(nameOf))
    {
        m_words.removeAll({});
        for (auto command = query.commandWords.cbegin(); command != query.commandWords.cend(); ++command)
            m_commandWords.insert(command.key().toUtf8(), folded(command.value()));
    }
    bool passes(const Statement &row) const
    {
        if (m_words.isEmpty())
            return true;
        m_hay.resize(0);
        for (int column = EntryColumn::Account; column <= EntryColumn::Id; ++column) {
            const auto text = row.text(column);
            appendFolded(m_hay, text.data(), text.size());
            m_hay += ' ';
        }
        m_hay += m_commandWords.value(row.text(EntryColumn::Command).toByteArray()) + ' ' + nameOf(row.text(EntryColumn::CustomerId));
        return std::ranges::all_of(m_words, [this](const QByteArray &word) { return m_hay.contains(word); });
    }

private:
    const QByteArray &nameOf(QByteArrayView customerId) const
    {
        const auto customer = m_customers.idOf(customerId);
        if (customer == m_names.size())
            m_names.append(folded(m_nameOf(m_customers.texts().at(customer))));
        return m_names.at(customer);
    }

    QByteArrayList m_words;
    QHash<QByteArray, QByteArray> m_commandWords{}; ///< folded
    NameOf m_nameOf;
    mutable QByteArray m_hay{};
    mutable Interned m_customers{};
    mutable QByteArrayList m_names{}; ///< folded, by the small numbers of the customers
};

/// No filter and the order of the log itself.
bool takesAll(const ActivityQuery &query)
{
    return query.sort == ActivityQuery::Sort::Number && query.text.simplified().isEmpty() && query.accounts.isEmpty()
        && query.commands.isEmpty() && query.customerId.isEmpty() && query.onlyOf.isEmpty() && !query.from.isValid()
        && !query.before.isValid();
}

AuditEntry entryOf(const Statement &row)
{
    const auto text = [&row](int column) { return QString::fromUtf8(row.text(column)); };
    return {.number = row.number(0),
            .id = text(1),
            .at = fromSqlTime(row.number(2)),
            .account = text(3),
            .roles = text(4),
            .command = text(5),
            .subjectKind = text(6),
            .subjectId = text(7),
            .customerTenantId = text(8),
            .before = text(9),
            .after = text(10),
            .answer = text(11),
            .requestId = text(12),
            .previousHash = row.text(13).toByteArray(),
            .hash = row.text(14).toByteArray()};
}

} // namespace

ActivityReader::ActivityReader(QString dataDir) : m_dataDir(std::move(dataDir))
{
}

ActivityReader::~ActivityReader() = default;

Result<std::unique_ptr<ActivityReader>> ActivityReader::open(const QString &dataDir)
{
    auto reader = std::unique_ptr<ActivityReader>(new ActivityReader(dataDir));
    if (auto connected = reader->connect(); !connected)
        return connected.error();
    return reader;
}

Result<void> ActivityReader::connect()
{
    m_database.reset();
    const auto desk = deskFile(m_dataDir);
    m_desk = fileNumber(desk.path);
    m_mirror = fileNumber(readableMirror(m_dataDir).path);
    m_hasMirror = false;
    m_hasNames = false;
    if (m_desk == 0)
        return {};
    auto database = Database::open({.path = desk.path, .access = Database::Access::ReadOnly});
    if (!database)
        return database.error();
    if (auto ours = checkVersion(**database, u"main"_s, desk); !ours)
        return ours;
    m_database = std::move(*database);
    // What is wrong with the mirror others find and tell; here only names are missing then.
    m_hasMirror = m_mirror != 0 && m_database->run(u"ATTACH DATABASE ? AS mirror"_s, {readableMirror(m_dataDir).path});
    return {};
}

Result<void> ActivityReader::refresh()
{
    const auto isSame = m_desk == fileNumber(deskFile(m_dataDir).path) && m_mirror == fileNumber(readableMirror(m_dataDir).path);
    if (!isSame || (!m_database && m_desk != 0)) {
        if (auto connected = connect(); !connected)
            return connected;
    }
    // Without its indexes, while the first list is read, a mirror would be searched from end to end for every name.
    const auto isIndexed = m_hasMirror ? m_database->value(u"SELECT indexed FROM mirror.sync_state"_s) : Result<QVariant>(Error{});
    m_hasNames = isIndexed && isIndexed->toBool();
    return {};
}

QString ActivityReader::nameOf(const QString &customerId)
{
    if (!m_hasNames || customerId.isEmpty())
        return {};
    const auto name = m_database->value(u"SELECT name FROM mirror.customer WHERE id = ?"_s, {customerId});
    return name ? name->toString() : QString();
}

Result<RowOrder> ActivityReader::order(const ActivityQuery &query, const std::atomic<bool> &cancelled)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    RowOrder order{.partial = query.limit > 0};
    std::vector<RowId> ids;
    if (m_database) {
        auto moment = Transaction::begin(*m_database, Transaction::Kind::Read);
        if (!moment)
            return moment.error();
        auto found = takesAll(query) ? inOrder(query) : filtered(query, cancelled);
        if (!found)
            return found.error();
        ids = std::move(*found);
        if (query.limit > 0 && ids.size() > static_cast<std::size_t>(query.limit))
            ids.resize(static_cast<std::size_t>(query.limit));
    }
    order.exact = ids.size();
    order.rows = std::make_shared<const std::vector<RowId>>(std::move(ids));
    return order;
}

Result<std::vector<RowId>> ActivityReader::inOrder(const ActivityQuery &query)
{
    auto statement = m_database->prepared(query.descending ? "SELECT number FROM audit_entry ORDER BY number DESC LIMIT ?"
                                                           : "SELECT number FROM audit_entry ORDER BY number LIMIT ?");
    if (!statement)
        return statement.error();
    (*statement)->bind(1, qint64{query.limit > 0 ? query.limit : -1});
    std::vector<RowId> ids;
    if (auto taken = (*statement)->takeNumbers(ids); !taken)
        return taken.error();
    return ids;
}

Result<std::vector<RowId>> ActivityReader::filtered(const ActivityQuery &query, const std::atomic<bool> &cancelled)
{
    const auto customer = normalisedId(query.customerId).toUtf8();
    const auto onlyOf = query.onlyOf.toUtf8();
    const auto accounts = jsonList(query.accounts);
    const auto commands = jsonList(query.commands);
    auto statement = m_database->prepared(
        "SELECT number, account, command, customer_tenant_id, answer, subject_id, before, after, request_id, id FROM audit_entry"
        " WHERE (?1 = '' OR customer_tenant_id = ?1) AND (?2 = '' OR account = ?2)"
        " AND (?3 = '[]' OR account IN (SELECT value FROM json_each(?3))) AND (?4 = '[]' OR command IN (SELECT value FROM json_each(?4)))"
        " AND at >= ?5 AND at < ?6 ORDER BY number");
    if (!statement)
        return statement.error();
    auto &row = **statement;
    row.bind(1, customer);
    row.bind(2, onlyOf);
    row.bind(3, accounts);
    row.bind(4, commands);
    row.bind(5, millisecondsOr(query.from, std::numeric_limits<qint64>::min()));
    row.bind(6, millisecondsOr(query.before, std::numeric_limits<qint64>::max()));

    const TextMatch match(query, [this](const QByteArray &id) { return nameOf(QString::fromUtf8(id)); });
    const auto column = sortColumn(query.sort);
    Interned keys;
    std::vector<std::pair<int, RowId>> found;
    for (qint64 read = 1;; ++read) {
        if (read % entriesPerCancelCheck == 0 && cancelled.load(std::memory_order_relaxed))
            return Error{.kind = Error::Kind::Cancelled};
        auto more = row.next();
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (match.passes(row))
            found.emplace_back(column == EntryColumn::Number ? 0 : keys.idOf(row.text(column)),
                               static_cast<RowId>(row.number(EntryColumn::Number)));
    }
    const auto ranks = ranksOf(sortKeys(query, keys.texts()));
    for (auto &entry : found)
        entry.first = ranks.empty() ? 0 : ranks[static_cast<std::size_t>(entry.first)];
    const auto oldestFirst = query.sort == ActivityQuery::Sort::Number && !query.descending;
    std::ranges::sort(found, [&query, oldestFirst](const auto &one, const auto &other) {
        if (one.first != other.first)
            return query.descending ? one.first > other.first : one.first < other.first;
        return oldestFirst ? one.second < other.second : one.second > other.second; // among equals the newest comes first
    });
    std::vector<RowId> ids(found.size());
    std::ranges::transform(found, ids.begin(), [](const auto &entry) { return entry.second; });
    return ids;
}

/// What the different values of the column sorted by are sorted as: their words, where they have any.
QList<QByteArray> ActivityReader::sortKeys(const ActivityQuery &query, const QList<QByteArray> &values)
{
    QList<QByteArray> sortKeys;
    for (const auto &value : values) {
        const auto text = QString::fromUtf8(value);
        const auto shown = query.sort == ActivityQuery::Sort::Command ? query.commandWords.value(text)
            : query.sort == ActivityQuery::Sort::Customer             ? nameOf(text)
                                                                      : QString();
        sortKeys.append(folded(shown.isEmpty() ? text : shown));
    }
    return sortKeys;
}

Result<QList<ActivityRow>> ActivityReader::rows(std::span<const RowId> ids)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    QList<ActivityRow> rows;
    rows.reserve(static_cast<qsizetype>(ids.size()));
    if (!m_database) {
        rows.resize(static_cast<qsizetype>(ids.size()));
        return rows;
    }
    auto moment = Transaction::begin(*m_database, Transaction::Kind::Read);
    if (!moment)
        return moment.error();
    auto statement = m_database->prepared(
        "SELECT number, id, at, account, roles, command, subject_kind, subject_id, customer_tenant_id, before, after,"
        " answer, request_id, previous_hash, hash FROM audit_entry WHERE number = ?");
    if (!statement)
        return statement.error();
    for (const auto id : ids) {
        (*statement)->bind(1, qint64{id});
        auto found = (*statement)->next();
        if (!found)
            return found.error();
        rows.append(*found ? ActivityRow{.entry = entryOf(**statement)} : ActivityRow());
        (*statement)->reset();
        rows.last().customerName = nameOf(rows.last().entry.customerTenantId);
    }
    return rows;
}

Result<ActivityFacets> ActivityReader::facets(const QString &onlyOf)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    ActivityFacets facets;
    if (!m_database)
        return facets;
    const auto count = [&](const QString &sql, QList<std::pair<QString, qint64>> &into) -> Result<void> {
        auto query = m_database->run(sql, {toSqlText(onlyOf)});
        if (!query)
            return query.error();
        for (;;) {
            auto row = query->next();
            if (!row)
                return row.error();
            if (!*row)
                return {};
            into.append({query->value(0).toString(), query->value(1).toLongLong()});
        }
    };
    if (auto done = count(u"SELECT account, count(*) FROM audit_entry WHERE ? IN ('', account) GROUP BY account ORDER BY 2 DESC, 1"_s,
                          facets.accounts);
        !done)
        return done.error();
    if (auto done = count(u"SELECT command, count(*) FROM audit_entry WHERE ? IN ('', account) GROUP BY command ORDER BY 2 DESC, 1"_s,
                          facets.commands);
        !done)
        return done.error();
    return facets;
}

Result<std::optional<ChainFinding>> ActivityReader::follow(AuditChain &chain, int most)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    if (!m_database)
        return std::optional(ChainFinding{});
    auto moment = Transaction::begin(*m_database, Transaction::Kind::Read);
    if (!moment)
        return moment.error();
    const SystemClock clock;
    AuditTrail trail(*m_database, clock);
    const auto entries = trail.entries(chain.last(), most);
    if (!entries)
        return entries.error();
    const auto isSound = std::ranges::all_of(*entries, [&chain](const AuditEntry &entry) { return chain.follow(entry); });
    if (isSound && entries->size() == most)
        return std::optional<ChainFinding>();
    const auto head = trail.head();
    if (!head && head.error().kind != Error::Kind::NotFound)
        return head.error();
    return std::optional(chain.finding(head ? std::optional(*head) : std::nullopt));
}

Result<qint64> ActivityReader::newest()
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    if (!m_database)
        return qint64{0};
    auto number = m_database->value(u"SELECT coalesce(max(number), 0) FROM audit_entry"_s);
    if (!number)
        return number.error();
    return number->toLongLong();
}
