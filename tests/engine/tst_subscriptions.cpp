#include "models/engine/engine.h"
#include "models/store/store.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using View = SubscriptionQuery::View;

/// The list of all subscriptions through the engine's door, over a real store.
class TestSubscriptions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.*=false"_s); }
    void init();
    void viewsAndRows();
    void askedBeforeTheCacheIsOpen();
    void commitsAreTold();
    void whoMayNotReadIsToldOfNone();
    void noCacheNoRows();
    void closesWhileAsked();

private:
    static QByteArray page(const QJsonArray &items)
    {
        return QJsonDocument(QJsonObject{{u"totalCount"_s, items.size()}, {u"items"_s, items}}).toJson(QJsonDocument::Compact);
    }
    static QString customerId(int number) { return u"%1-5a5a-4000-8000-00000000c0de"_s.arg(number, 8, 16, QChar(u'0')); }
    QByteArray sold(const QString &id, const QString &status, int endsInDays) const
    {
        return page({QJsonObject{{u"id"_s, id},
                                 {u"offerName"_s, u"Post"_s},
                                 {u"status"_s, status},
                                 {u"autoRenewEnabled"_s, true},
                                 {u"commitmentEndDate"_s, m_clock.utcNow().addDays(endsInDays).toString(Qt::ISODateWithMs)}}});
    }
    /// Two customers of three are read.
    bool fill(bool withThird = false)
    {
        auto store = Store::open(m_dir->path(), m_clock, Store::DeskConsent::Refuse);
        if (!store || !(*store)->beginList())
            return false;
        QJsonArray customers;
        for (const auto number : {1, 2, 3})
            customers.append(QJsonObject{{u"id"_s, customerId(number)},
                                         {u"companyProfile"_s, QJsonObject{{u"companyName"_s, u"Bedrijf %1"_s.arg(number)}}},
                                         {u"relationshipToPartner"_s, u"reseller"_s}});
        return (*store)->storeListPage(page(customers), {}) && (*store)->completeList()
            && (*store)->storePart(customerId(1), PartAnswer::Subscriptions, sold(u"a"_s, u"Active"_s, 5))
            && (*store)->storePart(customerId(2), PartAnswer::Subscriptions, sold(u"b"_s, u"suspended"_s, 400))
            && (!withThird || (*store)->storePart(customerId(3), PartAnswer::Subscriptions, sold(u"c"_s, u"1"_s, 2)));
    }
    std::unique_ptr<Engine> engine(bool readOnly = false)
    {
        auto made = std::make_unique<Engine>(Engine::Options{.dataDir = m_dir->path(), .readOnly = readOnly}, m_clock, nullptr);
        QSignalSpy opened(made.get(), &Engine::opened);
        made->open(Store::DeskConsent::Refuse);
        return opened.isEmpty() && !opened.wait() ? nullptr : std::move(made);
    }
    static QStringList idsOf(Engine &engine, const SubscriptionQuery &query) { return idsOf(engine.subscriptions(), query); }
    static QStringList idsOf(SubscriptionWindow &window, const SubscriptionQuery &query)
    {
        QObject asker;
        std::optional<Result<RowOrder>> answer;
        window.order(query, &asker, [&](Result<RowOrder> order) { answer = std::move(order); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }))
            return {u"no answer"_s};
        if (!*answer)
            return {answer->error().detail};
        const auto rows = window.pages().rows(*(*answer)->rows);
        QStringList ids;
        for (const auto &row : rows ? *rows : QList<OwnedSubscription>())
            ids.append(row.told.id + u' ' + row.customerName);
        return ids;
    }

    ManualClock m_clock{};
    std::unique_ptr<QTemporaryDir> m_dir{};
};

void TestSubscriptions::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestSubscriptions::viewsAndRows()
{
    QVERIFY(fill());
    for (const auto readOnly : {false, true}) {
        const auto desk = engine(readOnly);
        QVERIFY(desk);
        QVERIFY(!desk->subscriptions().isOpen()); // nobody has asked
        QCOMPARE(idsOf(*desk, {.view = View::Renewing, .days = 30}), QStringList{u"a Bedrijf 1"_s});
        QVERIFY(desk->subscriptions().isOpen());
        QCOMPARE(idsOf(*desk, {.view = View::Suspended}), QStringList{u"b Bedrijf 2"_s});
        QCOMPARE(idsOf(*desk, {.view = View::All, .text = u"bedrijf"_s}), (QStringList{u"a Bedrijf 1"_s, u"b Bedrijf 2"_s}));
        std::optional<SubscriptionsRead> read;
        desk->subscriptions().read(desk.get(),
                                   [&](const Result<SubscriptionsRead> &answer) { read = answer ? *answer : SubscriptionsRead(); });
        QTRY_VERIFY(read);
        QCOMPARE(*read, (SubscriptionsRead{.customers = 2, .oldest = m_clock.utcNow()}));
        // Days are counted by the program's clock.
        m_clock.advance(std::chrono::hours(24 * 6));
        QCOMPARE(idsOf(*desk, {.view = View::Renewing, .days = 30}), QStringList());
        m_clock.advance(std::chrono::hours(-24 * 6));
    }
}

void TestSubscriptions::askedBeforeTheCacheIsOpen()
{
    QVERIFY(fill());
    Engine early({.dataDir = m_dir->path()}, m_clock, nullptr);
    std::optional<Result<RowOrder>> first;
    std::optional<Result<RowOrder>> all;
    early.subscriptions().order({.limit = 50}, &early, [&](Result<RowOrder> order) { first = std::move(order); });
    QObject other;
    early.subscriptions().order({}, &other, [&](Result<RowOrder> order) { all = std::move(order); });
    early.open(Store::DeskConsent::Refuse);
    QTRY_VERIFY(first && all);
    QVERIFY(*first && *all);
    QCOMPARE((*first)->rows->size(), 2U);
    QCOMPARE(early.subscriptions().pages().rows(*(*all)->rows)->size(), 2);
}

void TestSubscriptions::commitsAreTold()
{
    QVERIFY(fill());
    SubscriptionWindow *window = nullptr;
    const auto desk = engine();
    QVERIFY(desk);
    window = &desk->subscriptions();
    QCOMPARE(idsOf(*desk, {}).size(), 2);
    QList<RowsCommitted> told;
    window->watch(desk.get(), [&told](const RowsCommitted &rows) { told.append(rows); });
    window->committed({.revision = 7, .added = {4, 5}}); // customers who are new
    QCOMPARE(told.size(), 0);
    window->committed({.revision = 8, .changed = {3}, .textStays = true}); // a customer's subscriptions were read
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().reorder && told.first().changed.empty()); // rows of customers are none of ours
    std::optional<quint64> revision;
    window->order({}, desk.get(), [&](const Result<RowOrder> &order) { revision = order ? order->revision : 0; });
    QTRY_VERIFY(revision);
    QCOMPARE(*revision, told.first().revision);
}

void TestSubscriptions::whoMayNotReadIsToldOfNone()
{
    QVERIFY(fill());
    const auto matrix = RoleMatrix::load(RoleMatrix::bundledPath());
    QVERIFY(matrix);
    // The window alone: the permit of a whole engine may settle once more after its store is open.
    QueryThread query(this);
    SubscriptionWindow window(query, m_clock);
    query.open({.dataDir = m_dir->path()}, [](const Result<void> &) { });
    window.cacheReadable(m_dir->path());
    QCOMPARE(idsOf(window, {}).size(), 2);
    int told = 0;
    window.watch(this, [&told](const RowsCommitted &) { ++told; });
    window.admit(Permit());
    QCOMPARE(told, 1);
    QCOMPARE(idsOf(window, {}), QStringList());
    std::optional<SubscriptionsRead> read;
    window.read(this, [&](const Result<SubscriptionsRead> &answer) { read = answer ? *answer : SubscriptionsRead{.customers = -1}; });
    QTRY_VERIFY(read);
    QCOMPARE(read->customers, 0);
    window.admit(Permit(*matrix, Role::HelpdeskAgent));
    QCOMPARE(told, 2);
    QCOMPARE(idsOf(window, {}).size(), 2);
}

void TestSubscriptions::noCacheNoRows()
{
    QueryThread query(this);
    SubscriptionWindow window(query, m_clock);
    window.cacheReadable(m_dir->path() + u"/nowhere"_s);
    std::optional<Error> problem;
    window.order({}, this, [&](const Result<RowOrder> &order) {
        if (!order)
            problem = order.error();
    });
    QVERIFY(!problem); // whoever asks is not told in the midst of asking
    QTRY_VERIFY(problem);
    QCOMPARE(problem->kind, Error::Kind::NotFound);
}

void TestSubscriptions::closesWhileAsked()
{
    QVERIFY(fill(true));
    auto desk = engine();
    QVERIFY(desk);
    bool isAnswered = false;
    auto asker = std::make_unique<QObject>();
    for (int i = 0; i < 5; ++i)
        desk->subscriptions().order({.text = u"post"_s}, asker.get(), [&isAnswered](const Result<RowOrder> &) { isAnswered = true; });
    asker.reset();
    desk.reset();
    QVERIFY(!isAnswered);
}

HOUSE_TEST(TestSubscriptions)
#include "tst_subscriptions.moc"
