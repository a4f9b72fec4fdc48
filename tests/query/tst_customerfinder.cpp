#include "models/core/fold.h"
#include "models/query/customerfinder.h"
#include "models/store/customerreader.h"
#include "models/store/store.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <map>

using namespace Qt::StringLiterals;

namespace {

const std::atomic<bool> wanted{false};
using Sort = CustomerQuery::Sort;

/// What the service says of a customer.
struct Told {
    QString name{};
    QString domain{};
    QString relationship{u"reseller"_s};
};

QString idOf(int number)
{
    return u"%1-0000-4000-8000-%2"_s.arg(qint64(number) * 7919, 8, 16, QLatin1Char('0')).arg(number, 12, 16, QLatin1Char('0'));
}

QByteArray listPage(const std::map<int, Told> &customers)
{
    QJsonArray items;
    for (const auto &[number, told] : customers)
        items.append(QJsonObject{
            {u"id"_s, idOf(number)},
            {u"companyProfile"_s, QJsonObject{{u"tenantId"_s, idOf(number)}, {u"domain"_s, told.domain}, {u"companyName"_s, told.name}}},
            {u"relationshipToPartner"_s, told.relationship}});
    return QJsonDocument(QJsonObject{{u"totalCount"_s, items.size()}, {u"items"_s, items}}).toJson();
}

QByteArray record(int number, const Told &told, const QString &country, const QString &city, const QString &phone, bool access)
{
    const QJsonObject address{{u"country"_s, country}, {u"city"_s, city}, {u"phoneNumber"_s, phone}};
    return QJsonDocument(
               QJsonObject{
                   {u"id"_s, idOf(number)},
                   {u"companyProfile"_s,
                    QJsonObject{
                        {u"tenantId"_s, idOf(number)}, {u"domain"_s, told.domain}, {u"companyName"_s, told.name}, {u"address"_s, address}}},
                   {u"relationshipToPartner"_s, told.relationship},
                   {u"allowDelegatedAccess"_s, access}})
        .toJson();
}

QByteArray auditPage(int number, const QDateTime &when)
{
    const QJsonObject item{{u"id"_s, u"audit-%1-%2"_s.arg(QString::number(number), QString::number(when.toMSecsSinceEpoch()))},
                           {u"customerId"_s, idOf(number)},
                           {u"resourceType"_s, u"subscription"_s},
                           {u"operationType"_s, u"update_subscription"_s},
                           {u"operationStatus"_s, u"succeeded"_s},
                           {u"operationDate"_s, when.toString(Qt::ISODateWithMs)}};
    return QJsonDocument(QJsonObject{{u"items"_s, QJsonArray{item}}}).toJson();
}

/// The directory's list of who has GDAP, as one page.
QByteArray accessPage(const std::map<int, Told> &customers, QRandomGenerator &random)
{
    QJsonArray items;
    for (const auto &[number, told] : customers) {
        if (random.bounded(3) == 0)
            items.append(QJsonObject{{u"id"_s, u"gdap-%1"_s.arg(number)},
                                     {u"customer"_s, QJsonObject{{u"tenantId"_s, idOf(number)}}},
                                     {u"status"_s, u"active"_s}});
    }
    return QJsonDocument(QJsonObject{{u"value"_s, items}}).toJson();
}

/// A cache in two real files with its writer, its reader and the finder under test.
class Cache
{
public:
    Cache()
    {
        auto opened = Store::open(m_folder.path(), m_clock);
        Q_ASSERT(opened);
        m_store = std::move(*opened);
        m_store->onCommitted([this](const RowsCommitted &rows) {
            m_told = rows;
            if (m_finder)
                m_patched = m_finder->committed(rows).has_value() && m_patched;
        });
        auto reader = CustomerReader::open(m_folder.path(), &m_clock);
        Q_ASSERT(reader);
        m_reader = std::move(*reader);
        m_finder = std::make_unique<CustomerFinder>(*m_reader);
    }

    Store &store() { return *m_store; }
    CustomerReader &reader() { return *m_reader; }
    CustomerFinder &finder() { return *m_finder; }
    ManualClock &clock() { return m_clock; }
    const RowsCommitted &told() const { return m_told; }
    /// Every commit so far was taken in without an error.
    bool isPatched() const { return m_patched; }

    bool list(const std::map<int, Told> &customers)
    {
        return m_store->beginList() && m_store->storeListPage(listPage(customers), {}) && m_store->completeList();
    }
    RowOrder order(const CustomerQuery &query)
    {
        auto answer = m_finder->order(query, wanted);
        return answer ? *answer : RowOrder{.rows = std::make_shared<std::vector<RowId>>(), .exact = 999'999};
    }
    QStringList names(const CustomerQuery &query)
    {
        QStringList names;
        const auto answer = order(query);
        const auto rows = m_reader->rows(*answer.rows);
        for (const auto &row : *rows)
            names << row.customer.name;
        return names;
    }
    /// What the cache holds, by row id.
    std::map<RowId, CustomerRow> everything()
    {
        std::map<RowId, CustomerRow> all;
        const auto ids = m_reader->nameOrder();
        const auto rows = m_reader->rows(*ids);
        for (std::size_t i = 0; i < ids->size(); ++i)
            all[ids->at(i)] = rows->at(static_cast<qsizetype>(i));
        return all;
    }

private:
    QTemporaryDir m_folder{};
    ManualClock m_clock{};
    std::unique_ptr<Store> m_store{};
    std::unique_ptr<CustomerReader> m_reader{};
    std::unique_ptr<CustomerFinder> m_finder{};
    RowsCommitted m_told{};
    bool m_patched = true;
};

/// The value a column sorts by, as text that compares as it should; empty: none.
QByteArray sortKey(const CustomerRow &row, Sort sort)
{
    const auto time = [](const QDateTime &when) {
        return when.isValid() ? QByteArray::number(when.toMSecsSinceEpoch()).rightJustified(20, '0') : QByteArray();
    };
    const auto mark = [](const QString &text) { return folded(text); };
    switch (sort) {
    case Sort::Name:
        return folded(row.customer.name) + '!';
    case Sort::Domain:
        return row.customer.domain.toUtf8();
    case Sort::Relationship:
        return row.customer.relationship.toUtf8();
    case Sort::LastChange:
        return time(row.lastChange);
    case Sort::Freshness:
        return time(row.asOf);
    case Sort::Country:
        return row.country.toUtf8();
    case Sort::City:
        return row.city.toUtf8().toLower();
    case Sort::DelegatedAccess:
        return row.access.kind >= AccessKind::None ? QByteArray::number(static_cast<int>(row.access.kind)) : QByteArray();
    case Sort::Alias:
        return mark(row.alias);
    case Sort::Tags:
        break;
    }
    QStringList keys;
    for (const auto &tag : row.tags)
        keys << tag.toCaseFolded();
    keys.sort();
    return mark(keys.join(u'\n'));
}

bool passes(const CustomerRow &row, const CustomerQuery &query, const QDateTime &now)
{
    const auto has = [](const QStringList &values, const QString &value) { return values.isEmpty() || values.contains(value); };
    if (!has(query.relationships, row.customer.relationship) || !has(query.countries, row.country))
        return false;
    for (const auto &tag : query.tags) {
        if (!row.tags.contains(tag, Qt::CaseInsensitive))
            return false;
    }
    const auto kind = row.access.kind;
    const auto isGranted = kind == AccessKind::Dap || kind == AccessKind::Gdap;
    if ((query.access == CustomerQuery::Access::Granted && !isGranted)
        || (query.access == CustomerQuery::Access::Missing && kind != AccessKind::None)
        || (query.access == CustomerQuery::Access::NotRead && row.recordRead))
        return false;
    if (query.changedWithinDays && !(row.lastChange.isValid() && row.lastChange >= now.addDays(-*query.changedWithinDays)))
        return false;
    return !query.endedOnly || row.end != CustomerEnd::None;
}

bool contains(const CustomerRow &row, const QByteArray &word)
{
    const QStringList fields{row.customer.name, row.customer.domain, row.city, row.alias, row.tags.join(u'\n')};
    return std::any_of(fields.cbegin(), fields.cend(), [&word](const QString &field) { return folded(field).contains(word); });
}

/// The answer worked out the plain way; exact rows only, text without identifiers and ending in a blank.
std::vector<RowId> plainAnswer(const std::map<RowId, CustomerRow> &all, const CustomerQuery &query, const QDateTime &now)
{
    const auto words = folded(query.text).split(' ');
    std::vector<RowId> rows;
    for (const auto &entry : all) {
        const auto &[rid, row] = entry;
        const bool matches
            = std::all_of(words.cbegin(), words.cend(), [&entry](const QByteArray &word) { return contains(entry.second, word); });
        if (matches && passes(row, query, now))
            rows.push_back(rid);
    }
    const auto name = [&all](RowId rid) { return std::pair(folded(all.at(rid).customer.name), rid); };
    std::sort(rows.begin(), rows.end(), [&name](RowId a, RowId b) { return name(a) < name(b); });
    std::stable_sort(rows.begin(), rows.end(), [&](RowId a, RowId b) {
        const auto keyA = sortKey(all.at(a), query.sort);
        const auto keyB = sortKey(all.at(b), query.sort);
        if (keyA.isEmpty() || keyB.isEmpty())
            return !keyA.isEmpty() && keyB.isEmpty();
        if (query.sort == Sort::Domain && keyA == keyB)
            return query.descending ? b < a : a < b;
        return query.descending ? keyB < keyA : keyA < keyB;
    });
    return rows;
}

Told randomTold(QRandomGenerator &random)
{
    static const QStringList first{u"Bakkerij"_s, u"Garage"_s, u"Café"_s, u"Coöperatie"_s, u""_s};
    static const QStringList last{u"Nijmegen"_s, u"van der Berg"_s, u"Jansen"_s, u"Dijkstra"_s, u"Łukasz"_s, u"Zoë"_s};
    static const QStringList relationships{u"reseller"_s, u"advisor"_s, u"none"_s, u""_s};
    const auto pick = [&random](const QStringList &from) { return from.at(random.bounded(from.size())); };
    return {.name = (pick(first) + u' ' + pick(last)).trimmed(),
            .domain = u"%1%2.example"_s.arg(pick(last).toLower().remove(u' '), QString::number(random.bounded(40))),
            .relationship = pick(relationships)};
}

CustomerQuery randomQuery(QRandomGenerator &random)
{
    static const QStringList texts{u""_s,      u"nijm "_s,   u"berg van "_s, u"JANSEN "_s, u"cafe "_s,
                                   u"gold "_s, u"zwolle "_s, u"a "_s,        u"qx "_s,     u".example 1 "_s};
    CustomerQuery query{.text = texts.at(random.bounded(texts.size())),
                        .sort = static_cast<Sort>(random.bounded(static_cast<int>(Sort::Tags) + 1)),
                        .descending = random.bounded(2) == 0};
    if (random.bounded(4) == 0)
        query.relationships = {u"reseller"_s, u"none"_s};
    if (random.bounded(5) == 0)
        query.countries = {u"NL"_s};
    if (random.bounded(5) == 0)
        query.tags = {u"Gold"_s};
    if (random.bounded(4) == 0)
        query.access = static_cast<CustomerQuery::Access>(random.bounded(4));
    if (random.bounded(6) == 0)
        query.changedWithinDays = 3;
    if (random.bounded(8) == 0)
        query.endedOnly = true;
    return query;
}

QString queryText(const CustomerQuery &query)
{
    return u"text '%1' sort %2 %3 relationships %4 countries %5 tags %6 access %7 days %8 ended %9"_s.arg(
        query.text, QString::number(static_cast<int>(query.sort)), query.descending ? u"down"_s : u"up"_s, query.relationships.join(u','),
        query.countries.join(u','), query.tags.join(u','), QString::number(static_cast<int>(query.access)),
        QString::number(query.changedWithinDays.value_or(-1)), query.endedOnly ? u"yes"_s : u"no"_s);
}

} // namespace

class CustomerFinderTest : public QObject
{
    Q_OBJECT

private slots:
    void randomWorldsEqualThePlainAnswer();
    void rowsWithoutValueComeLastBothWays();
    void firstRowsNeedNoBuffer();
    void limitCutsEveryOrder();
    void identifiersStandFirst();
    void wordsStandBeforeIdentifiers();
    void forgivenRowsFollowExactOnes();
    void manyExactRowsForgiveNothing();
    void filtersHoldForForgivenRowsToo();
    void ordersStandDuringAFirstLoad();
    void revisionIsTheNewestCommit();
    void sameQuestionSharesTheSameOrder();
    void cancelledQuestionsGoOnLater();
    void releaseFreesAndForgetsNothing();
    void aNewMirrorIsReadAnew();
    void largeCommitsAreReadAnew();
    void readerErrorsComeBack();
};

void CustomerFinderTest::randomWorldsEqualThePlainAnswer()
{
    QRandomGenerator random(21);
    Cache cache;
    std::map<int, Told> customers;
    for (int number = 1; number <= 100; ++number)
        customers[number] = randomTold(random);
    QVERIFY(cache.list(customers));
    const auto someone = [&] { return std::next(customers.begin(), random.bounded(static_cast<int>(customers.size())))->first; };
    for (int step = 0; step < 35; ++step) {
        cache.clock().advance(std::chrono::hours(random.bounded(20)));
        const int number = someone();
        switch (random.bounded(8)) {
        case 0:
            QVERIFY(
                cache.store().storeRecord(idOf(number),
                                          record(number, customers[number], random.bounded(2) == 0 ? u"NL"_s : u"BE"_s,
                                                 random.bounded(3) == 0 ? u"Zwolle"_s : u"IJmuiden"_s, u"038"_s, random.bounded(2) == 0)));
            break;
        case 1:
            QVERIFY(
                cache.store().setAlias(idOf(number), random.bounded(3) == 0 ? u""_s : u"Gold Ærø %1"_s.arg(random.bounded(5)), u"me"_s));
            break;
        case 2:
            QVERIFY(
                cache.store().changeTags({idOf(number), idOf(someone())}, {random.bounded(2) == 0 ? u"gold"_s : u"Zilver"_s}, {}, u"me"_s));
            break;
        case 3:
            QVERIFY(cache.store().storeAuditPage(auditPage(number, cache.clock().utcNow().addSecs(-random.bounded(500'000)))));
            break;
        case 4:
            QVERIFY(cache.store().markEnded(idOf(number), random.bounded(2) == 0 ? CustomerEnd::TenantGone : CustomerEnd::None));
            break;
        case 5:
            customers.erase(number);
            customers[200 + step] = randomTold(random);
            for (int changes = 0; changes < 20; ++changes)
                customers[someone()] = randomTold(random);
            QVERIFY(cache.list(customers));
            break;
        case 6:
            QVERIFY(cache.store().beginAccess());
            QVERIFY(cache.store().storeAccessPage(accessPage(customers, random)));
            QVERIFY(cache.store().completeAccess());
            break;
        default:
            break;
        }
        const auto all = cache.everything();
        std::map<QString, qint64> relationships;
        for (const auto &[rid, row] : all)
            ++relationships[row.customer.relationship];
        const auto facets = cache.finder().facets();
        QVERIFY(facets.has_value());
        QCOMPARE(facets->total, static_cast<qint64>(all.size()));
        QCOMPARE(facets->relationships, (QList<std::pair<QString, qint64>>(relationships.cbegin(), relationships.cend())));
        for (int asked = 0; asked < 3; ++asked) {
            const auto query = randomQuery(random);
            const auto answer = cache.order(query);
            const auto expected = plainAnswer(all, query, cache.clock().utcNow());
            QVERIFY2(answer.exact == expected.size(), qPrintable(queryText(query)));
            const std::vector<RowId> exact(answer.rows->cbegin(), answer.rows->cbegin() + static_cast<std::ptrdiff_t>(answer.exact));
            QVERIFY2(exact == expected, qPrintable(queryText(query)));
        }
    }
    QVERIFY(cache.isPatched());
}

void CustomerFinderTest::rowsWithoutValueComeLastBothWays()
{
    Cache cache;
    const std::map<int, Told> customers{
        {1, {.name = u"D"_s}}, {2, {.name = u"C"_s}}, {3, {.name = u"B"_s}}, {4, {.name = u"A"_s}}, {5, {.name = u"E"_s}}};
    QVERIFY(cache.list(customers));
    for (const auto &[number, city] : std::map<int, QString>{{1, u"Breda"_s}, {2, u"Assen"_s}, {4, u"Breda"_s}})
        QVERIFY(cache.store().storeRecord(idOf(number), record(number, customers.at(number), u"NL"_s, city, {}, true)));
    QCOMPARE(cache.names({.sort = Sort::City}), (QStringList{u"C"_s, u"A"_s, u"D"_s, u"B"_s, u"E"_s}));
    QCOMPARE(cache.names({.sort = Sort::City, .descending = true}), (QStringList{u"A"_s, u"D"_s, u"C"_s, u"B"_s, u"E"_s}));
    QCOMPARE(cache.names({.descending = true}), (QStringList{u"E"_s, u"D"_s, u"C"_s, u"B"_s, u"A"_s}));
}

void CustomerFinderTest::firstRowsNeedNoBuffer()
{
    Cache cache;
    QVERIFY(cache.list({{1, {.name = u"C"_s}}, {2, {.name = u"A"_s}}, {3, {.name = u"B"_s}}}));
    const auto empty = cache.finder().memory();
    const auto first = cache.order({.limit = 2});
    QVERIFY(first.partial);
    QCOMPARE(first.rows->size(), 2U);
    QCOMPARE(first.exact, 2U);
    QCOMPARE(cache.finder().memory(), empty);
    QCOMPARE(cache.names({.limit = 2}), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(cache.names({}), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    QVERIFY(cache.finder().memory() > empty);
}

void CustomerFinderTest::limitCutsEveryOrder()
{
    Cache cache;
    QVERIFY(cache.list({{1, {.name = u"Cx"_s, .domain = u"1.example"_s}},
                        {2, {.name = u"Ax"_s, .domain = u"3.example"_s}},
                        {3, {.name = u"Bx"_s, .domain = u"2.example"_s}}}));
    QCOMPARE(cache.names({.sort = Sort::Domain, .limit = 2}), (QStringList{u"Cx"_s, u"Bx"_s}));
    QVERIFY(cache.order({.sort = Sort::Domain, .limit = 2}).partial);
    QCOMPARE(cache.names({.text = u"x"_s, .limit = 1}), QStringList{u"Ax"_s});
    QCOMPARE(cache.order({.text = u"x"_s, .limit = 1}).exact, 1U);
    QVERIFY(!cache.order({.text = u"x"_s, .limit = 3}).partial);
    QVERIFY(!cache.order({}).partial);
}

void CustomerFinderTest::identifiersStandFirst()
{
    Cache cache;
    std::map<int, Told> customers{
        {1, {.name = u"Alpha"_s, .domain = u"038421.example"_s}}, {2, {.name = u"Beta"_s}}, {3, {.name = u"Gamma"_s}}};
    customers[4] = {.name = u"Delta"_s, .domain = idOf(3).left(8) + u".example"_s};
    QVERIFY(cache.list(customers));
    QVERIFY(cache.store().storeRecord(idOf(3), record(3, customers[3], u"NL"_s, u"Zwolle"_s, u"+31 (0)38 421 70 00"_s, true)));
    QCOMPARE(cache.names({.text = idOf(2)}), QStringList{u"Beta"_s});
    QCOMPARE(cache.names({.text = idOf(2).remove(u'-')}), QStringList{u"Beta"_s});
    QCOMPARE(cache.names({.text = u'{' + idOf(2).toUpper() + u'}'}), QStringList{u"Beta"_s});
    QCOMPARE(cache.names({.text = u"038-4217"_s}), QStringList{u"Gamma"_s});
    QCOMPARE(cache.names({.text = u"038421"_s}), (QStringList{u"Gamma"_s, u"Alpha"_s})); // the number first, then the text
    QCOMPARE(cache.names({.text = idOf(3).left(8)}), (QStringList{u"Gamma"_s, u"Delta"_s}));
    QCOMPARE(cache.names({.text = idOf(3).left(8), .sort = Sort::Domain, .descending = true}), (QStringList{u"Gamma"_s, u"Delta"_s}));
    QCOMPARE(cache.order({.text = idOf(3).left(8)}).exact, 2U);
    QCOMPARE(cache.names({.text = idOf(2), .countries = {u"NL"_s}}), QStringList{}); // filters hold
}

void CustomerFinderTest::wordsStandBeforeIdentifiers()
{
    Cache cache;
    constexpr int withCafeInItsId = 430'060;
    QVERIFY(idOf(withCafeInItsId).startsWith(u"cafe"_s) && idOf(withCafeInItsId + 1).startsWith(u"cafe"_s));
    std::map<int, Told> customers{{withCafeInItsId, {.name = u"Aannemer 0"_s}}, {withCafeInItsId + 1, {.name = u"Aannemer 1"_s}}};
    customers[1] = {.name = u"Grand Cafe Zwolle"_s};
    customers[2] = {.name = u"Bakker"_s, .domain = u"cafebakker.example"_s};
    customers[3] = {.name = u"Cafo"_s}; // one mistake away
    QVERIFY(cache.list(customers));
    QCOMPARE(cache.names({.text = u"cafe"_s}),
             (QStringList{u"Bakker"_s, u"Grand Cafe Zwolle"_s, u"Aannemer 0"_s, u"Aannemer 1"_s, u"Cafo"_s}));
    QCOMPARE(cache.order({.text = u"cafe"_s}).exact, 4U);
    QCOMPARE(cache.names({.text = u"CAFE"_s, .limit = 2}), (QStringList{u"Bakker"_s, u"Grand Cafe Zwolle"_s}));
    // Once a digit or a whole group stands there it can hardly be a name.
    customers[2].domain = idOf(withCafeInItsId).left(8) + u".example"_s;
    QVERIFY(cache.list(customers));
    QCOMPARE(cache.names({.text = idOf(withCafeInItsId).left(8)}), (QStringList{u"Aannemer 0"_s, u"Bakker"_s}));
}

void CustomerFinderTest::forgivenRowsFollowExactOnes()
{
    Cache cache;
    QVERIFY(cache.list({{1, {.name = u"Jansen Zwolle"_s}},
                        {2, {.name = u"Jansne"_s}},
                        {3, {.name = u"Bakker"_s}},
                        {4, {.name = u"Jannsen"_s}},
                        {5, {.name = u"AB Jansen"_s}}}));
    const auto answer = cache.order({.text = u"jansen"_s});
    QCOMPARE(answer.exact, 2U);
    QCOMPARE(cache.names({.text = u"jansen"_s}), (QStringList{u"AB Jansen"_s, u"Jansen Zwolle"_s, u"Jannsen"_s, u"Jansne"_s}));
    QCOMPARE(cache.names({.text = u"jansen"_s, .descending = true}),
             (QStringList{u"Jansen Zwolle"_s, u"AB Jansen"_s, u"Jannsen"_s, u"Jansne"_s}));
}

void CustomerFinderTest::manyExactRowsForgiveNothing()
{
    Cache cache;
    std::map<int, Told> customers;
    for (int number = 1; number <= 20; ++number)
        customers[number] = {.name = u"Jansen %1"_s.arg(number)};
    customers[30] = {.name = u"Jansne"_s};
    QVERIFY(cache.list(customers));
    QCOMPARE(cache.order({.text = u"jansen"_s}).rows->size(), 20U);
    customers.erase(1);
    QVERIFY(cache.list(customers));
    QCOMPARE(cache.order({.text = u"jansen"_s}).exact, 19U);
    QCOMPARE(cache.order({.text = u"jansen"_s}).rows->size(), 20U);
}

void CustomerFinderTest::filtersHoldForForgivenRowsToo()
{
    Cache cache;
    QVERIFY(
        cache.list({{1, {.name = u"Jansne"_s, .relationship = u"advisor"_s}}, {2, {.name = u"Jansnen"_s, .relationship = u"reseller"_s}}}));
    QCOMPARE(cache.names({.text = u"jansen"_s}), (QStringList{u"Jansne"_s, u"Jansnen"_s}));
    QCOMPARE(cache.names({.text = u"jansen"_s, .relationships = {u"advisor"_s}}), QStringList{u"Jansne"_s});
}

void CustomerFinderTest::ordersStandDuringAFirstLoad()
{
    QRandomGenerator random(22);
    Cache cache;
    QVERIFY(cache.store().beginList());
    QCOMPARE(cache.names({}), QStringList{});
    int number = 0;
    for (int page = 0; page < 5; ++page) {
        std::map<int, Told> customers;
        for (int row = 0; row < 40; ++row)
            customers[++number] = randomTold(random);
        QVERIFY(cache.store().storeListPage(listPage(customers), {.uri = page < 4 ? u"/customers?seek"_s : QString()}));
        const auto all = cache.everything();
        QCOMPARE(all.size(), static_cast<std::size_t>(number));
        for (const auto &query :
             {CustomerQuery{}, CustomerQuery{.text = u"jansen "_s}, CustomerQuery{.sort = Sort::Domain, .descending = true}})
            QVERIFY(*cache.order(query).rows == plainAnswer(all, query, cache.clock().utcNow()));
    }
    QVERIFY(cache.store().completeList());
    QVERIFY(*cache.order({}).rows == plainAnswer(cache.everything(), {}, cache.clock().utcNow()));
}

void CustomerFinderTest::revisionIsTheNewestCommit()
{
    Cache cache;
    QVERIFY(cache.list({{1, {.name = u"A"_s}}}));
    QVERIFY(cache.told().revision > 0);
    QCOMPARE(cache.order({}).revision, cache.told().revision);
    QCOMPARE(cache.order({.limit = 1}).revision, cache.told().revision);
    const auto before = cache.told().revision;
    QVERIFY(cache.store().setAlias(idOf(1), u"Alias"_s, u"me"_s));
    QVERIFY(cache.told().revision > before);
    QCOMPARE(cache.order({.text = u"alias"_s}).revision, cache.told().revision);
    QCOMPARE(cache.order({.text = u"alias"_s}).exact, 1U);
}

void CustomerFinderTest::sameQuestionSharesTheSameOrder()
{
    Cache cache;
    QVERIFY(cache.list({{1, {.name = u"A"_s}}, {2, {.name = u"B"_s}}}));
    const auto first = cache.order({}).rows;
    QCOMPARE(cache.order({}).rows, first);
    const auto byDomain = cache.order({.sort = Sort::Domain}).rows;
    QCOMPARE(cache.order({.sort = Sort::Domain}).rows, byDomain);
    // A commit that moves nothing by name keeps that order, not the others.
    QVERIFY(cache.store().storeAuditPage(auditPage(1, cache.clock().utcNow())));
    QCOMPARE(cache.order({}).rows, first);
    QVERIFY(cache.order({.sort = Sort::LastChange}).rows->front() == cache.order({.text = u"a "_s}).rows->front());
    QVERIFY(cache.list({{1, {.name = u"Z"_s}}, {2, {.name = u"B"_s}}}));
    QVERIFY(cache.order({}).rows != first);
    QCOMPARE(cache.names({}), (QStringList{u"B"_s, u"Z"_s}));
}

void CustomerFinderTest::cancelledQuestionsGoOnLater()
{
    Cache cache;
    QVERIFY(cache.list({{1, {.name = u"A"_s}}}));
    const std::atomic<bool> cancelled{true};
    for (const auto &query : {CustomerQuery{}, CustomerQuery{.text = u"a"_s}, CustomerQuery{.limit = 5}}) {
        const auto answer = cache.finder().order(query, cancelled);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Cancelled);
    }
    QCOMPARE(cache.names({.text = u"a"_s}), QStringList{u"A"_s});
}

void CustomerFinderTest::releaseFreesAndForgetsNothing()
{
    Cache cache;
    std::map<int, Told> customers;
    for (int number = 1; number <= 500; ++number)
        customers[number] = {.name = u"Customer %1"_s.arg(number)};
    QVERIFY(cache.list(customers));
    QCOMPARE(cache.order({}).rows->size(), 500U);
    const auto full = cache.finder().memory();
    cache.finder().release();
    QVERIFY(cache.finder().memory() < full / 10);
    customers[501] = {.name = u"Customer 501"_s};
    QVERIFY(cache.list(customers));
    QCOMPARE(cache.order({.text = u"501"_s}).exact, 1U);
}

void CustomerFinderTest::aNewMirrorIsReadAnew()
{
    Cache cache;
    QVERIFY(cache.list({{1, {.name = u"Old"_s}}, {2, {.name = u"Gone"_s}}}));
    QCOMPARE(cache.names({}), (QStringList{u"Gone"_s, u"Old"_s}));
    QVERIFY(cache.store().rebuildMirror());
    QCOMPARE(cache.names({}), QStringList{});
    QVERIFY(cache.list({{7, {.name = u"New"_s}}}));
    QCOMPARE(cache.names({}), QStringList{u"New"_s});
    QCOMPARE(cache.names({.text = u"old"_s}), QStringList{});
}

void CustomerFinderTest::largeCommitsAreReadAnew()
{
    Cache cache;
    QVERIFY(cache.list({{1, {.name = u"A"_s}}}));
    QCOMPARE(cache.names({}), QStringList{u"A"_s});
    RowsCommitted many{.revision = cache.told().revision + 1};
    for (RowId rid = 1; rid <= 30'000; ++rid)
        many.changed.push_back(rid);
    const auto full = cache.finder().memory();
    QVERIFY(cache.finder().committed(many));
    QVERIFY(cache.finder().memory() < full);
    QCOMPARE(cache.names({}), QStringList{u"A"_s});
}

void CustomerFinderTest::readerErrorsComeBack()
{
    QTemporaryDir folder;
    ManualClock clock;
    auto store = Store::open(folder.path(), clock);
    QVERIFY(store);
    auto reader = CustomerReader::open(folder.path(), &clock);
    QVERIFY(reader);
    CustomerFinder finder(**reader);
    QVERIFY(finder.order({}, wanted));
    store->reset();
    QVERIFY(QFile::remove(folder.filePath(u"mirror.sqlite"_s)));
    QVERIFY(finder.committed({.revision = 1, .reorder = true}));
    const auto answer = finder.order({}, wanted);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::NotFound);
}

HOUSE_TEST(CustomerFinderTest)
#include "tst_customerfinder.moc"
