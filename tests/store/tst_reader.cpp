#include "models/core/fold.h"
#include "models/store/customerpages.h"
#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

#include <QLoggingCategory>

#include <random>

namespace {

using Sort = CustomerQuery::Sort;
using Access = CustomerQuery::Access;

/// One customer as the test knows it, beside the cache.
struct Known {
    RowId rid = 0;
    CustomerRow row{};
    QString phone{};
};

/// The value a row is sorted by, so that byte order is the order wanted; empty: it has none.
QByteArray sortValue(const Known &known, Sort sort, const QDateTime &listComplete)
{
    const auto &row = known.row;
    const auto time = [](const QDateTime &when) { return when.isValid() ? QByteArray::number(when.toMSecsSinceEpoch()) : QByteArray(); };
    switch (sort) {
    case Sort::Name:
        return folded(row.customer.name);
    case Sort::Domain:
        return row.customer.domain.toUtf8();
    case Sort::Relationship:
        return row.customer.relationship.toUtf8();
    case Sort::LastChange:
        return time(row.lastChange);
    case Sort::Freshness:
        return time(std::max(listComplete, row.recordReadAt));
    case Sort::Country:
        return row.country.toUtf8();
    case Sort::City:
        return row.city.toLower().toUtf8();
    case Sort::DelegatedAccess:
        return row.access.kind >= AccessKind::None ? QByteArray::number(static_cast<int>(row.access.kind)) : QByteArray();
    case Sort::Alias:
        return folded(row.alias);
    case Sort::Tags:
        return folded(row.tags.join(u'\n').toCaseFolded());
    }
    return {};
}

bool hasAccess(const CustomerRow &row, Access access)
{
    static const QMap<Access, QList<AccessKind>> kinds{{Access::Granted, {AccessKind::Dap, AccessKind::Expiring, AccessKind::Gdap}},
                                                       {Access::Missing, {AccessKind::None, AccessKind::Expired, AccessKind::Pending}},
                                                       {Access::Gdap, {AccessKind::Expiring, AccessKind::Gdap}},
                                                       {Access::Expiring, {AccessKind::Expiring}},
                                                       {Access::Dap, {AccessKind::Dap}},
                                                       {Access::Expired, {AccessKind::Expired}},
                                                       {Access::Pending, {AccessKind::Pending}}};
    return access == Access::Any || (access == Access::NotRead ? !row.recordRead : kinds.value(access).contains(row.access.kind));
}

bool passes(const Known &known, const CustomerQuery &query, const QDateTime &now)
{
    const auto &row = known.row;
    const auto hasTag = [&row](const QString &tag) { return row.tags.contains(tag, Qt::CaseInsensitive); };
    return (query.relationships.isEmpty() || query.relationships.contains(row.customer.relationship))
        && (query.countries.isEmpty() || query.countries.contains(row.country)) && std::all_of(query.tags.begin(), query.tags.end(), hasTag)
        && hasAccess(row, query.access)
        && (!query.changedWithinDays || (row.lastChange.isValid() && row.lastChange >= now.addDays(-*query.changedWithinDays)))
        && (!query.endedOnly || row.end != CustomerEnd::None);
}

} // namespace

/// Reading beside the writer: orders, filters and pages against a plain model.
class TestReader : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{};
    std::unique_ptr<Folder> m_folder{};
    std::unique_ptr<Store> m_store{};
    std::unique_ptr<CustomerReader> m_reader{};
    std::vector<Known> m_model{};
    QDateTime m_listComplete{};

    template <typename T>
    T pick(std::mt19937 &random, const QList<T> &values)
    {
        return values.at(static_cast<qsizetype>(random() % static_cast<unsigned>(values.size())));
    }
    const Known &knownOf(RowId rid) const { return m_model.at(rid - 1); }
    std::vector<RowId> sorted(const std::function<bool(const Known &, const Known &)> &less,
                              const std::function<bool(const Known &)> &keep) const
    {
        std::vector<RowId> ids{};
        for (const auto &known : m_model) {
            if (keep(known))
                ids.push_back(known.rid);
        }
        std::sort(ids.begin(), ids.end(), [&](RowId a, RowId b) { return less(knownOf(a), knownOf(b)); });
        return ids;
    }
    std::vector<RowId> namesSorted() const
    {
        return sorted(
            [](const Known &a, const Known &b) {
                return std::pair(folded(a.row.customer.name), a.rid) < std::pair(folded(b.row.customer.name), b.rid);
            },
            [](const Known &) { return true; });
    }

    void makeWorld();
    void decorate(std::mt19937 &random, Known &known);
    QJsonObject grant(std::mt19937 &random, Known &known);

private slots:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"app.store=false"_s);
        makeWorld();
        auto reader = CustomerReader::open(m_folder->path(), &m_clock);
        VERIFY_OK(reader);
        m_reader = std::move(*reader);
    }
    void cleanupTestCase()
    {
        m_reader.reset();
        QCOMPARE(m_folder->problems(), QStringList());
        m_store.reset();
    }

    void rowsAsTheyAre()
    {
        std::vector<RowId> ids{};
        for (const auto &known : m_model)
            ids.push_back(known.rid);
        std::shuffle(ids.begin(), ids.end(), std::mt19937(5));
        auto rows = m_reader->rows(ids);
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), static_cast<qsizetype>(ids.size()));
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto &wanted = knownOf(ids[i]).row;
            const auto &found = rows->at(static_cast<qsizetype>(i));
            QVERIFY2(found == wanted, qPrintable(u"row %1: %2"_s.arg(QString::number(ids[i]), found.customer.name)));
        }
    }
    void rowsThatAreGone()
    {
        auto pages = CustomerPages::open(m_folder->path());
        VERIFY_OK(pages);
        const RowId ids[] = {3, 900'000, 3, 1};
        auto rows = (*pages)->rows(ids);
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), 4);
        QCOMPARE(rows->at(0), knownOf(3).row);
        QCOMPARE(rows->at(1), CustomerRow{});
        QCOMPARE(rows->at(2), knownOf(3).row);
        QCOMPARE(rows->at(3), knownOf(1).row);
        QVERIFY((*pages)->rows({})->isEmpty());
    }

    void orders_data()
    {
        QTest::addColumn<Sort>("sort");
        QTest::newRow("name") << Sort::Name;
        QTest::newRow("domain") << Sort::Domain;
        QTest::newRow("relationship") << Sort::Relationship;
        QTest::newRow("last change") << Sort::LastChange;
        QTest::newRow("freshness") << Sort::Freshness;
        QTest::newRow("country") << Sort::Country;
        QTest::newRow("city") << Sort::City;
        QTest::newRow("delegated access") << Sort::DelegatedAccess;
        QTest::newRow("alias") << Sort::Alias;
        QTest::newRow("tags") << Sort::Tags;
    }
    void orders()
    {
        QFETCH(Sort, sort);
        const auto value = [&](const Known &known) { return sortValue(known, sort, m_listComplete); };
        const auto has = [&](const Known &known) { return !value(known).isEmpty(); };
        auto byRow = m_reader->order(sort);
        VERIFY_OK(byRow);
        QVERIFY(*byRow
                == sorted([&](const Known &a, const Known &b) { return std::pair(value(a), a.rid) < std::pair(value(b), b.rid); }, has));
        QVERIFY(!byRow->empty());

        const auto byName = namesSorted();
        std::vector<std::size_t> place(m_model.size() + 1);
        for (std::size_t i = 0; i < byName.size(); ++i)
            place[byName[i]] = sort == Sort::Domain ? byName[i] : i;
        auto named = m_reader->order(sort, byName);
        VERIFY_OK(named);
        QVERIFY(
            *named
            == sorted([&](const Known &a, const Known &b) { return std::pair(value(a), place[a.rid]) < std::pair(value(b), place[b.rid]); },
                      has));
        const std::vector<RowId> few{byName.begin() + 10, byName.begin() + 20};
        QVERIFY(m_reader->order(sort, few)->size() <= few.size());
        QVERIFY(m_reader->order(sort, {})->empty());
    }
    void nameOrder()
    {
        QVERIFY(*m_reader->nameOrder() == namesSorted());
        const auto all = namesSorted();
        QVERIFY(*m_reader->firstByName(50) == std::vector<RowId>(all.begin(), all.begin() + 50));
    }

    void filters_data()
    {
        QTest::addColumn<CustomerQuery>("query");
        QTest::newRow("none") << CustomerQuery{};
        QTest::newRow("one relationship") << CustomerQuery{.relationships = {u"advisor"_s}};
        QTest::newRow("two relationships") << CustomerQuery{.relationships = {u"advisor"_s, u"guardian_angel"_s}};
        QTest::newRow("a relationship nobody has") << CustomerQuery{.relationships = {u"none"_s}};
        QTest::newRow("countries") << CustomerQuery{.countries = {u"NL"_s, u"BE"_s}};
        QTest::newRow("a tag") << CustomerQuery{.tags = {u"VIP"_s}};
        QTest::newRow("two tags, another spelling") << CustomerQuery{.tags = {u"vip"_s, u"ZORG"_s}};
        QTest::newRow("granted") << CustomerQuery{.access = Access::Granted};
        QTest::newRow("missing") << CustomerQuery{.access = Access::Missing};
        QTest::newRow("GDAP") << CustomerQuery{.access = Access::Gdap};
        QTest::newRow("GDAP that ends soon") << CustomerQuery{.access = Access::Expiring};
        QTest::newRow("DAP alone") << CustomerQuery{.access = Access::Dap};
        QTest::newRow("GDAP that is over") << CustomerQuery{.access = Access::Expired};
        QTest::newRow("GDAP not approved") << CustomerQuery{.access = Access::Pending};
        QTest::newRow("not read") << CustomerQuery{.access = Access::NotRead};
        QTest::newRow("changed within a week") << CustomerQuery{.changedWithinDays = 7};
        QTest::newRow("changed today") << CustomerQuery{.changedWithinDays = 0};
        QTest::newRow("ended") << CustomerQuery{.endedOnly = true};
        QTest::newRow("all at once") << CustomerQuery{.relationships = {u"reseller"_s},
                                                      .countries = {u"NL"_s, u"DE"_s},
                                                      .tags = {u"zorg"_s},
                                                      .access = Access::Granted,
                                                      .changedWithinDays = 30};
        QTest::newRow("not read, with a tag") << CustomerQuery{.tags = {u"zorg"_s}, .access = Access::NotRead};
        QTest::newRow("text, sort and limit do not matter") << CustomerQuery{.text = u"xyz"_s, .sort = Sort::City, .limit = 3};
    }
    void filters()
    {
        QFETCH(CustomerQuery, query);
        auto found = m_reader->filtered(query);
        VERIFY_OK(found);
        QVERIFY(*found
                == sorted([](const Known &a, const Known &b) { return a.rid < b.rid; },
                          [&](const Known &known) { return passes(known, query, m_clock.utcNow()); }));
    }

    void searchRows()
    {
        const auto textOf = [](const CustomerReader::SearchRow &row) {
            auto tags = QString::fromUtf8(row.tags).split(u'\n', Qt::SkipEmptyParts);
            tags.sort(Qt::CaseInsensitive);
            return u"%1|%2|%3|%4|%5"_s.arg(QString::fromUtf8(row.nameFold), QString::fromUtf8(row.domain), QString::fromUtf8(row.city),
                                           QString::fromUtf8(row.alias), tags.join(u','));
        };
        const auto wanted = [](const Known &known) {
            return u"%1|%2|%3|%4|%5"_s.arg(QString::fromUtf8(folded(known.row.customer.name)), known.row.customer.domain, known.row.city,
                                           known.row.alias, known.row.tags.join(u','));
        };
        std::vector<RowId> seen{};
        QStringList wrong;
        const auto look = [&](const CustomerReader::SearchRow &row) {
            seen.push_back(row.rid);
            if (textOf(row) != wanted(knownOf(row.rid)))
                wrong.append(textOf(row));
        };
        VERIFY_OK(m_reader->eachSearchRow(look));
        QCOMPARE(wrong, QStringList());
        QCOMPARE(seen.size(), m_model.size());
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        seen.clear();
        const RowId ids[] = {7, 900'000, 2, 7};
        VERIFY_OK(m_reader->searchRows(ids, look));
        QCOMPARE(wrong, QStringList());
        QVERIFY((seen == std::vector<RowId>{7, 2, 7}));
    }

    void identifiers_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<int>("row");
        QTest::newRow("whole id") << idOf(12) << 12;
        QTest::newRow("upper case") << idOf(12).toUpper() << 12;
        QTest::newRow("start of an id") << idOf(12).left(9) << 12;
        QTest::newRow("in braces") << u'{' + idOf(12) + u'}' << 12;
        QTest::newRow("phone") << u"0384210008"_s << 8;
        QTest::newRow("phone, written otherwise") << u"+31 (0)38 - 421.0008"_s << 8;
        QTest::newRow("start of a phone number") << u"038421000 8"_s << 8;
        QTest::newRow("no such phone") << u"0999"_s << 0;
        QTest::newRow("letters are no phone number") << u"038421 0008x"_s << 0;
        QTest::newRow("nothing") << u" "_s << 0;
    }
    void identifiers()
    {
        QFETCH(QString, prefix);
        QFETCH(int, row);
        auto found = m_reader->byIdentifier(prefix, 5);
        VERIFY_OK(found);
        QVERIFY(*found == (row == 0 ? std::vector<RowId>{} : std::vector<RowId>{static_cast<RowId>(row)}));
    }
    void identifiersUpToALimit()
    {
        QCOMPARE(m_reader->byIdentifier(u"0000"_s, 7)->size(), 7U);
        QCOMPARE(m_reader->byIdentifier(u"038421"_s, 3)->size(), 3U);
        QCOMPARE(m_reader->byIdentifier(u"0"_s, 0)->size(), 0U);
    }

    void facets()
    {
        const auto facets = m_reader->facets();
        VERIFY_OK(facets);
        QMap<QString, qint64> countries;
        QMap<QString, qint64> tags;
        qint64 read = 0;
        for (const auto &known : m_model) {
            if (!known.row.country.isEmpty())
                ++countries[known.row.country];
            for (const auto &tag : known.row.tags)
                ++tags[tag];
            read += known.row.recordRead ? 1 : 0;
        }
        const auto asMap = [](const QList<std::pair<QString, qint64>> &pairs) {
            QMap<QString, qint64> map;
            for (const auto &[text, count] : pairs)
                map.insert(text, count);
            return map;
        };
        QCOMPARE(asMap(facets->countries), countries);
        QCOMPARE(asMap(facets->tags), tags);
        QCOMPARE(facets->total, static_cast<qint64>(m_model.size()));
        QCOMPARE(facets->recordsRead, read);
    }

    void details()
    {
        QCOMPARE(m_reader->detail(idOf(5).toUpper())->row, knownOf(5).row);
        auto stranger = m_reader->detail(idOf(4711));
        QVERIFY(!stranger);
        QCOMPARE(stranger.error().kind, Error::Kind::NotFound);
        QCOMPARE(stranger.error().subject, idOf(4711));
        QCOMPARE(*m_reader->asOf(), m_listComplete);
    }

    void besideAWriter()
    {
        const auto before = *m_reader->dataVersion();
        QCOMPARE(*m_reader->dataVersion(), before);
        Peek writer(m_folder->mirror());
        QCOMPARE(writer.rows(u"BEGIN IMMEDIATE"_s), QStringList());
        QCOMPARE(writer.rows(u"UPDATE customer SET name = 'halfway' WHERE rid < 100"_s), QStringList());
        const RowId one[] = {1};
        QCOMPARE(m_reader->rows(one)->at(0), knownOf(1).row);
        QVERIFY(*m_reader->nameOrder() == namesSorted());
        QCOMPARE(writer.rows(u"ROLLBACK"_s), QStringList());
        QCOMPARE(*m_reader->dataVersion(), before);

        // What is committed during a call belongs to the next one.
        std::size_t rows = 0;
        VERIFY_OK(m_reader->eachSearchRow([&](const CustomerReader::SearchRow &) {
            if (++rows == 10)
                (void)m_store->setAlias(idOf(300), u"tijdens het lezen"_s, u"Jan"_s);
            if (rows == 20)
                (void)writer.rows(u"INSERT INTO customer VALUES (90000, 'zz', 'Laat', '', '', 'laat')"_s);
        }));
        QCOMPARE(rows, m_model.size());
        QVERIFY(*m_reader->dataVersion() != before);
        QCOMPARE(m_reader->nameOrder()->size(), m_model.size() + 1);
        writer.rows(u"DELETE FROM customer WHERE rid = 90000"_s);
        QCOMPARE(m_reader->detail(idOf(300))->row.alias, u"tijdens het lezen"_s);
        VERIFY_OK(m_store->setAlias(idOf(300), knownOf(300).row.alias, u"Jan"_s));
    }
    void leavesNothingOpen()
    {
        // A reader that held a moment open would keep the log from being emptied.
        QCOMPARE(Peek(m_folder->mirror()).one(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).left(1), u"0"_s);
    }
};

void TestReader::decorate(std::mt19937 &random, Known &known)
{
    auto &row = known.row;
    if (random() % 3 == 0) {
        row.tags = pick<QStringList>(random, {{u"VIP"_s}, {u"VIP"_s, u"zorg"_s}, {u"zorg"_s}});
        VERIFY_OK(m_store->changeTags({row.customer.id}, row.tags, {}, u"Jan"_s));
    }
    if (random() % 5 == 0) {
        row.alias = pick<QString>(random, {u"Ärger"_s, u"bakker"_s, u"Bakker"_s, u"de zaak"_s});
        VERIFY_OK(m_store->setAlias(row.customer.id, row.alias, u"Jan"_s));
    }
    if (random() % 3 == 0) {
        row.lastChange = m_clock.utcNow().addDays(-static_cast<int>(random() % 40));
        VERIFY_OK(m_store->storeAuditPage(
            pageOf(QJsonArray{auditOf(u"a%1"_s.arg(known.rid), row.customer.id, u"ready_invoice"_s, row.lastChange)})));
    }
    if (known.rid <= 20 || random() % 2 == 0) {
        m_clock.advance(std::chrono::milliseconds(random() % 2 * 1000));
        row.recordRead = true;
        row.country = pick<QString>(random, {u"NL"_s, u"BE"_s, u"DE"_s, QString()});
        row.city = pick<QString>(random, {u"Zwolle"_s, u"zwolle"_s, u"Gent"_s, QString()});
        auto record = recordOf(
            {.id = row.customer.id, .name = row.customer.name, .domain = row.customer.domain, .relationship = row.customer.relationship},
            row.country, row.city, random() % 2 == 0, known.phone);
        if (random() % 10 == 0)
            record.remove(u"allowDelegatedAccess"_s);
        else
            row.delegatedAccess = record.value(u"allowDelegatedAccess"_s).toBool();
        VERIFY_OK(m_store->storeRecord(row.customer.id, bodyOf(record)));
        row.recordReadAt = m_clock.utcNow();
        row.asOf = std::max(row.asOf, row.recordReadAt);
    }
    if (random() % 12 == 0) {
        row.end = random() % 2 == 0 ? CustomerEnd::RelationshipEnded : CustomerEnd::TenantGone;
        VERIFY_OK(m_store->markEnded(row.customer.id, row.end));
    }
}

/// A relationship of some kind, or none (an empty object), and what the customer's access comes to with it, worked out the plain way.
QJsonObject TestReader::grant(std::mt19937 &random, Known &known)
{
    auto &access = known.row.access;
    access.dap = known.row.delegatedAccess.value_or(false);
    const auto otherwise = [&](AccessKind kind) { return access.dap ? AccessKind::Dap : kind; };
    const auto lot = random() % 8;
    if (lot < 3) {
        access.kind = otherwise(!known.row.recordRead           ? AccessKind::NotRead
                                    : known.row.delegatedAccess ? AccessKind::None
                                                                : AccessKind::NotTold);
        return {};
    }
    const auto days = lot == 3 || lot == 7 ? 200 : lot == 4 ? 12 : -40;
    access.endsAt = lot == 6 ? QDateTime() : m_listComplete.addDays(days);
    access.extends = lot == 7;
    if (lot == 3 || lot == 4 || lot == 7)
        access.roles = EntraRole::GlobalReader;
    access.kind = lot == 4 ? AccessKind::Expiring
        : lot == 5         ? otherwise(AccessKind::Expired)
        : lot == 6         ? otherwise(AccessKind::Pending)
                           : AccessKind::Gdap;
    return relationshipOf(u"r%1"_s.arg(known.rid), known.row.customer.id.toUpper(), lot == 6 ? u"approvalPending"_s : u"active"_s,
                          access.endsAt,
                          {templateIdOf(EntraRole::GlobalReader).toString().toUpper(), u"dd4db9a0-cc4a-4213-9f9f-70242232d97e"_s},
                          lot == 7 ? u"P180D"_s : u"PT0S"_s);
}

void TestReader::makeWorld()
{
    std::mt19937 random(42);
    m_folder = std::make_unique<Folder>();
    m_store = m_folder->open(m_clock);
    QVERIFY(m_store);
    QList<Told> world;
    for (int number = 1; number <= 400; ++number) {
        auto customer = told(number);
        customer.name
            = pick<QString>(random, {u"Café Zon"_s, u"cafe zon"_s, u"Bakkerij %1"_s.arg(number), u"Ĳssel %1"_s.arg(number % 7), u"Ærø"_s});
        customer.domain = pick<QString>(random, {u"KLANT%1.example"_s.arg(number), u"gelijk.example"_s, u"Gelijk.example"_s, QString()});
        customer.relationship = pick<QString>(random, {u"reseller"_s, u"advisor"_s, u"guardian_angel"_s});
        world.append(customer);
    }
    VERIFY_OK(runPass(*m_store, world, 64));
    m_listComplete = m_clock.utcNow();
    for (RowId rid = 1; rid <= world.size(); ++rid) {
        const auto &customer = world.at(static_cast<qsizetype>(rid) - 1);
        Known known{.rid = rid,
                    .row = {.customer
                            = {.id = customer.id, .name = customer.name, .domain = customer.domain, .relationship = customer.relationship},
                            .asOf = m_listComplete},
                    .phone = u"+31 38 421 %1"_s.arg(rid, 4, 10, QChar(u'0'))};
        decorate(random, known);
        m_model.push_back(known);
    }
    QJsonArray relationships;
    for (auto &known : m_model) {
        if (const auto relationship = grant(random, known); !relationship.isEmpty())
            relationships.append(relationship);
    }
    VERIFY_OK(m_store->beginAccess());
    VERIFY_OK(m_store->storeAccessPage(valuesOf(relationships)));
    VERIFY_OK(m_store->completeAccess());
}

HOUSE_TEST(TestReader)
#include "tst_reader.moc"
