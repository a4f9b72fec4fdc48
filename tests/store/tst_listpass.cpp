#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

#include <QLoggingCategory>

#include <random>
#include <set>

namespace {

/// Which tables a connection wrote to. SQLite itself tells, of every connection that is opened while this lives.
class TouchedTables
{
public:
    TouchedTables()
    {
        names().clear();
        sqlite3_auto_extension(entry());
    }
    ~TouchedTables() { sqlite3_cancel_auto_extension(entry()); }
    TouchedTables(const TouchedTables &) = delete;
    TouchedTables &operator=(const TouchedTables &) = delete;

    static QMap<QString, int> &names()
    {
        static QMap<QString, int> touched;
        return touched;
    }

private:
    static void (*entry())() { return reinterpret_cast<void (*)()>(&attach); }
    static int attach(sqlite3 *database, char **, const struct sqlite3_api_routines *)
    {
        sqlite3_update_hook(
            database, [](void *, int, const char *, const char *table, sqlite3_int64) { ++names()[QString::fromUtf8(table)]; }, nullptr);
        return SQLITE_OK;
    }
};

/// The windows' view of what was committed: row ids that came, changed and went.
struct Watch {
    explicit Watch(Store &store)
    {
        store.onCommitted([this](const RowsCommitted &rows) {
            if (rows.revision != revision + 1)
                qFatal("revisions must count up");
            revision = rows.revision;
            for (const auto rid : rows.added) {
                if (!present.insert(rid).second)
                    qFatal("a row came twice");
            }
            for (const auto rid : rows.removed) {
                if (present.erase(rid) != 1)
                    qFatal("a row went that was not there");
            }
            for (const auto rid : rows.changed) {
                if (!present.contains(rid))
                    qFatal("a row changed that is not there");
                ++changes;
            }
        });
    }
    quint64 revision = 0;
    std::set<RowId> present{};
    int changes = 0;
};

} // namespace

/// The customer list, page by page.
class TestListPass : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{};

    static std::set<RowId> rowIds(const Folder &folder)
    {
        std::set<RowId> ids;
        for (const auto &row : Peek(folder.mirror()).rows(u"SELECT rid FROM customer"_s))
            ids.insert(row.toUInt());
        return ids;
    }

    static std::size_t rowsSeen(const Folder &folder)
    {
        auto reader = CustomerReader::open(folder.path());
        return reader ? (*reader)->nameOrder()->size() : 0;
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    void firstLoad()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        QVERIFY(store);
        Watch watch(*store);
        const auto customers = toldUpTo(25);
        const Pages pages(customers);
        QVERIFY(!store->listCursor()->running);
        VERIFY_OK(store->beginList());
        QVERIFY(store->listCursor()->running && store->listCursor()->firstLoad && store->listCursor()->next.isEmpty());
        for (qsizetype i = 0; i < 3; ++i) {
            auto page = store->storeListPage(pages.bodies.at(i), pages.next(i));
            VERIFY_OK(page);
            QCOMPARE(page->upserted, i < 2 ? 10 : 5);
            QVERIFY(page->rows.reorder);
            QCOMPARE(watch.present.size(), static_cast<std::size_t>(i < 2 ? 10 * (i + 1) : 25));
            const auto cursor = *store->listCursor();
            QCOMPARE(cursor.pages, i + 1);
            QCOMPARE(cursor.rows, i < 2 ? 10 * (i + 1) : 25);
            QVERIFY(cursor.next == pages.next(i));
            QCOMPARE(cursor.startedAt, m_clock.utcNow());
            QCOMPARE(folder.problems(), QStringList());
            // Visible at once.
            QCOMPARE(rowsSeen(folder), watch.present.size());
        }
        QVERIFY(!store->listCompleteAt()->isValid());
        m_clock.advance(std::chrono::seconds(5));
        auto complete = store->completeList();
        VERIFY_OK(complete);
        QCOMPARE(complete->removed, 0);
        QCOMPARE(*store->listCompleteAt(), m_clock.utcNow());
        QVERIFY(!store->listCursor()->running);
        QCOMPARE(folder.customers(), textOf(customers));
        QCOMPARE(Peek(folder.mirror()).rows(u"SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'customer' ORDER BY 1"_s),
                 (QStringList{u"customer_domain"_s, u"customer_id"_s, u"customer_name"_s}));
        QCOMPARE(Peek(folder.mirror()).one(u"SELECT name_fold FROM customer WHERE rid = 7"_s), u"bedryf 00007 b.v."_s);
        QCOMPARE(folder.problems(), QStringList());
    }
    void emptyList()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        VERIFY_OK(runPass(*store, {}));
        QVERIFY(store->listCompleteAt()->isValid());
        VERIFY_OK(runPass(*store, toldUpTo(12)));
        QCOMPARE(folder.customers(), textOf(toldUpTo(12)));
        auto emptied = runPass(*store, {});
        VERIFY_OK(emptied);
        QCOMPARE(emptied->removed, 12);
        QCOMPARE(folder.problems(), QStringList());
    }

    void laterPass()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        VERIFY_OK(runPass(*store, toldUpTo(35)));
        auto world = toldUpTo(35);
        world[3].name = u"Ærø Bakkerij"_s;
        world[20].domain = u"nieuw.example"_s;
        world[21].relationship = u"advisor"_s;
        world.removeAt(30);
        world.removeAt(5);
        world.insert(10, told(100));
        world.append(told(101));
        auto pass = runPass(*store, world);
        VERIFY_OK(pass);
        QCOMPARE(pass->upserted, 5);
        QCOMPARE(pass->unchanged, 30);
        QCOMPARE(pass->removed, 2);
        QCOMPARE(folder.customers(), textOf(world));
        QCOMPARE(Peek(folder.mirror()).one(u"SELECT name_fold FROM customer WHERE id = '%1'"_s.arg(idOf(4))), u"aero bakkery"_s);
        QCOMPARE(folder.problems(), QStringList());
    }

    void unchangedPassTouchesNothing()
    {
        const Folder folder;
        {
            auto store = folder.open(m_clock);
            VERIFY_OK(runPass(*store, toldUpTo(5000), 500));
        }
        const TouchedTables touched;
        auto store = folder.open(m_clock);
        TouchedTables::names().clear();
        int heard = 0;
        VERIFY_OK(store->beginList());
        store->onCommitted([&heard](const RowsCommitted &) { ++heard; });
        const Pages pages(toldUpTo(5000), 500);
        for (qsizetype i = 0; i < pages.bodies.size(); ++i) {
            auto page = store->storeListPage(pages.bodies.at(i), pages.next(i));
            VERIFY_OK(page);
            QCOMPARE(page->unchanged, 500);
            QVERIFY(page->rows.added.empty() && page->rows.changed.empty() && !page->rows.reorder);
        }
        QCOMPARE(heard, 0);
        auto complete = store->completeList();
        VERIFY_OK(complete);
        QCOMPARE(heard, 1);
        QVERIFY(!complete->rows.reorder && complete->rows.removed.empty());
        QCOMPARE(TouchedTables::names().keys(), (QStringList{u"list_page"_s, u"sync_state"_s}));
        QVERIFY2(QFileInfo(folder.mirror() + u"-wal"_s).size() < 200'000,
                 qPrintable(QString::number(QFileInfo(folder.mirror() + u"-wal"_s).size())));
        // Also when a row goes, all the others are as of now: that is told apart.
        QList<RowsCommitted> told;
        store->onCommitted([&told](const RowsCommitted &rows) { told.append(rows); });
        VERIFY_OK(runPass(*store, toldUpTo(4999), 500));
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.first().removed.size(), 1U);
        QVERIFY(told.last().removed.empty() && told.last().changed.empty() && told.last().added.empty());
    }
    void unchangedPassInAnotherOrder()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        auto world = toldUpTo(300);
        VERIFY_OK(runPass(*store, world));
        std::mt19937 random(3);
        for (int round = 0; round < 3; ++round) {
            if (round == 0)
                std::reverse(world.begin(), world.end());
            else
                std::shuffle(world.begin(), world.end(), random);
            auto pass = runPass(*store, world, 7);
            VERIFY_OK(pass);
            QCOMPARE(pass->unchanged, 300);
            QCOMPARE(pass->upserted, 0);
            QCOMPARE(pass->removed, 0);
        }
    }

    void duplicates()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        auto changed = told(2);
        changed.name = u"Nieuwe naam"_s;
        // Twice on a page, again on a later one, each time otherwise: what was said last holds.
        VERIFY_OK(runPass(*store, {told(1), told(2), changed, told(3), told(1), told(2), told(4), changed}, 4));
        QCOMPARE(folder.customers(), textOf({told(1), changed, told(3), told(4)}));
        QCOMPARE(folder.problems(), QStringList());
        auto again = runPass(*store, {told(1), changed, told(3), told(4), told(4), told(4)}, 4);
        VERIFY_OK(again);
        QCOMPARE(again->upserted, 0);
        QCOMPARE(folder.customers(), textOf({told(1), changed, told(3), told(4)}));
    }
    void spellingsOfOneId()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        auto shouted = told(1);
        shouted.id = shouted.id.toUpper();
        auto braced = told(1);
        braced.id = u'{' + braced.id + u'}';
        Told plain{.id = u"Klant-7"_s, .name = u"Zeven"_s};
        VERIFY_OK(runPass(*store, {told(1), shouted, braced, plain, {.id = u"klant-7 "_s, .name = u"Zeven"_s}}, 2));
        plain.id = u"klant-7"_s;
        QCOMPARE(folder.customers(), textOf({told(1), plain}));
        auto again = runPass(*store, {braced, plain});
        VERIFY_OK(again);
        QCOMPARE(again->unchanged, 2);
        QCOMPARE(again->removed, 0);
        QCOMPARE(folder.problems(), QStringList());
    }
    void linesWithoutIds()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        VERIFY_OK(store->beginList());
        auto page = store->storeListPage(pageOf(QJsonArray{lineOf(told(1)), QJsonObject{{u"id"_s, QJsonValue()}}, 7, lineOf(told(2))}), {});
        VERIFY_OK(page);
        QCOMPARE(page->skipped, 2);
        QCOMPARE(page->upserted, 2);
    }
    /// A filled cache, and a list of which every third line has a number for its id and every second no profile.
    void unreadableLinesDeleteAndBlankNobody()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        VERIFY_OK(runPass(*store, toldUpTo(30)));
        VERIFY_OK(store->storeRecord(idOf(3), bodyOf(recordOf(told(3)))));
        const auto completeAt = *store->listCompleteAt();
        m_clock.advance(std::chrono::hours(1));
        const auto damaged = [](int from, int to) {
            QJsonArray items;
            for (int number = from; number <= to; ++number) {
                auto line = lineOf(told(number));
                if (number % 3 == 0)
                    line.insert(u"id"_s, 12345);
                else if (number % 2 == 0)
                    line.insert(u"companyProfile"_s, QJsonArray{u"no object"_s});
                items.append(line);
            }
            return pageOf(items);
        };
        VERIFY_OK(store->beginList());
        VERIFY_OK(store->storeListPage(pageOf(toldUpTo(10)), linkTo(1)));
        const auto refused = store->storeListPage(damaged(11, 20), linkTo(2), PageReading::Strict);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::BadReply);
        QCOMPARE(refused.error().detail, u"page 2, line 2: the id is no text"_s);
        QCOMPARE(store->listCursor()->pages, 1);
        auto page = store->storeListPage(damaged(11, 20), linkTo(2));
        VERIFY_OK(page);
        QVERIFY(page->skipped > 3);
        QCOMPARE(page->upserted, 0);
        // The mark outlives the program.
        store.reset();
        store = folder.open(m_clock);
        VERIFY_OK(store->storeListPage(damaged(21, 30), {}));
        int heard = 0;
        store->onCommitted([&heard](const RowsCommitted &) { ++heard; });
        auto complete = store->completeList();
        VERIFY_OK(complete);
        QCOMPARE(complete->removed, 0);
        QCOMPARE(complete->skipped, 2);
        QCOMPARE(complete->firstSkipped, u"page 2, line 2: the id is no text"_s);
        QCOMPARE(heard, 0);
        QCOMPARE(folder.customers(), textOf(toldUpTo(30)));
        QCOMPARE(Peek(folder.mirror()).one(u"SELECT count(*) FROM customer_record"_s), u"1"_s);
        QCOMPARE(*store->listCompleteAt(), completeAt);
        QVERIFY(!store->listCursor()->running);
        QCOMPARE(folder.problems(), QStringList());
        // The next whole one counts again.
        QCOMPARE(runPass(*store, toldUpTo(29))->removed, 1);
        QCOMPARE(folder.problems(), QStringList());
    }
    void unreadableLineInAFirstLoad()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        VERIFY_OK(store->beginList());
        VERIFY_OK(store->storeListPage(pageOf(QJsonArray{lineOf(told(1)), 7, lineOf(told(2))}), {}));
        auto complete = store->completeList();
        VERIFY_OK(complete);
        QCOMPARE(complete->skipped, 1);
        QVERIFY(complete->rows.reorder);
        QVERIFY(!store->listCompleteAt()->isValid());
        // One bad line must not keep the customers that can be read from being worked with.
        QCOMPARE(folder.customers(), textOf(toldUpTo(2)));
        VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a1"_s, idOf(2), u"update_company_info"_s, m_clock.utcNow())})));
        QCOMPARE(*store->dirtyCustomers(10), QStringList{idOf(2)});
        QCOMPARE(folder.problems(), QStringList());
    }
    void whatALineLeavesOutStays()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        VERIFY_OK(runPass(*store, toldUpTo(4)));
        auto world = toldUpTo(4);
        world[0].name.clear();
        world[1].domain.clear();
        world[2].name = u"Nieuw"_s;
        world[2].domain.clear();
        world[3].relationship.clear();
        auto pass = runPass(*store, world);
        VERIFY_OK(pass);
        QCOMPARE(pass->unchanged, 3);
        auto expected = toldUpTo(4);
        expected[2].name = u"Nieuw"_s;
        QCOMPARE(folder.customers(), textOf(expected));
        world[2].name.clear();
        world[2].domain = u"nieuw.example"_s;
        expected[2].domain = u"nieuw.example"_s;
        VERIFY_OK(runPass(*store, world));
        QCOMPARE(folder.customers(), textOf(expected));
        QCOMPARE(folder.problems(), QStringList()); // the search text is that of the name
    }
    void routineGivesWay()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        VERIFY_OK(runPass(*store, toldUpTo(20)));
        const Pages pages(toldUpTo(20));
        VERIFY_OK(store->beginList(ListReason::Routine));
        VERIFY_OK(store->storeListPage(pages.bodies.at(0), pages.next(0)));
        QVERIFY(store->listCursor()->running && store->listCursor()->routine);
        // What it has read may be older than the arrival.
        const auto arrival = [&](const QString &id) {
            return store->storeAuditPage(pageOf(QJsonArray{auditOf(id, idOf(50), u"add_customer"_s, m_clock.utcNow())}));
        };
        VERIFY_OK(arrival(u"a1"_s));
        QVERIFY(store->listCursor()->running && !store->listCursor()->routine);
        QCOMPARE(store->listCursor()->pages, 0);
        VERIFY_OK(store->storeListPage(pages.bodies.at(0), pages.next(0)));
        VERIFY_OK(arrival(u"a2"_s));
        QCOMPARE(store->listCursor()->pages, 1);
    }
    void badPageChangesNothing()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        VERIFY_OK(runPass(*store, toldUpTo(20)));
        VERIFY_OK(store->beginList());
        const Pages pages(toldUpTo(20));
        VERIFY_OK(store->storeListPage(pages.bodies.at(0), pages.next(0)));
        for (const QByteArray &body : {pages.bodies.at(1).chopped(1), QByteArray("{}"), QByteArray()}) {
            auto refused = store->storeListPage(body, {});
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::BadReply);
            QCOMPARE(store->listCursor()->pages, 1);
        }
        VERIFY_OK(store->storeListPage(pages.bodies.at(1), {}));
        QCOMPARE(store->completeList()->removed, 0);
    }

    void deletesOnlyAfterTheLastPage()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        VERIFY_OK(runPass(*store, toldUpTo(30)));
        auto noPass = store->completeList();
        QVERIFY(!noPass && noPass.error().kind == Error::Kind::StoreFailed);
        QVERIFY(!store->storeListPage(pageOf(toldUpTo(1)), {}));

        const Pages half(toldUpTo(15), 5);
        VERIFY_OK(store->beginList());
        QVERIFY(!store->completeList());
        for (qsizetype i = 0; i < 2; ++i) {
            VERIFY_OK(store->storeListPage(half.bodies.at(i), half.next(i)));
            QVERIFY(!store->completeList());
            QCOMPARE(*store->customerCount(), 30);
        }
        // The pass is given up and started over: what the first one saw does not count.
        VERIFY_OK(store->beginList());
        QCOMPARE(store->listCursor()->pages, 0);
        VERIFY_OK(store->storeListPage(half.bodies.at(1), linkTo(1)));
        VERIFY_OK(store->storeListPage(half.bodies.at(2), {}));
        QVERIFY(!store->storeListPage(half.bodies.at(2), {}));
        auto complete = store->completeList();
        VERIFY_OK(complete);
        QCOMPARE(complete->removed, 20);
        QCOMPARE(folder.customers(), textOf(toldUpTo(15).mid(5)));
        QCOMPARE(folder.problems(), QStringList());
    }
    void deletionTakesWhatHangsOnIt()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        VERIFY_OK(runPass(*store, toldUpTo(3)));
        VERIFY_OK(store->storeRecord(idOf(2), bodyOf(recordOf(told(2)))));
        VERIFY_OK(store->markEnded(idOf(2), CustomerEnd::TenantGone));
        VERIFY_OK(runPass(*store, {told(1), told(3)}));
        Peek peek(folder.mirror());
        for (const auto *table : {"customer_record", "customer_raw", "customer_phone", "customer_read", "customer_end"})
            QCOMPARE(peek.one(u"SELECT count(*) FROM %1"_s.arg(QString::fromLatin1(table))), u"0"_s);
        QCOMPARE(folder.problems(), QStringList());
    }

    /// Closed after every page of a first and of a later pass, in turn; each time the rest follows and the end is the same.
    void interruptedAnywhere_data()
    {
        QTest::addColumn<bool>("later");
        QTest::newRow("first load") << false;
        QTest::newRow("later pass") << true;
    }
    void interruptedAnywhere()
    {
        QFETCH(bool, later);
        auto world = toldUpTo(47);
        if (later) {
            world.removeAt(40);
            world.removeAt(3);
            world[7].name = u"Anders"_s;
            world.insert(20, told(90));
        }
        const Pages pages(world);
        for (qsizetype stop = 0; stop <= pages.bodies.size(); ++stop) {
            const Folder folder;
            if (later)
                VERIFY_OK(runPass(*folder.open(m_clock), toldUpTo(47)));
            {
                auto store = folder.open(m_clock);
                VERIFY_OK(store->beginList());
                for (qsizetype i = 0; i < stop; ++i)
                    VERIFY_OK(store->storeListPage(pages.bodies.at(i), pages.next(i)));
            }
            QCOMPARE(folder.problems(), QStringList());
            auto store = folder.open(m_clock);
            const auto cursor = *store->listCursor();
            QVERIFY(cursor.running);
            QCOMPARE(cursor.pages, stop);
            QCOMPARE(cursor.firstLoad, !later);
            for (auto i = cursor.pages; i < pages.bodies.size(); ++i)
                VERIFY_OK(store->storeListPage(pages.bodies.at(i), pages.next(i)));
            auto complete = store->completeList();
            VERIFY_OK(complete);
            QCOMPARE(complete->removed, later ? 2 : 0);
            QCOMPARE(folder.customers(), textOf(world));
            QCOMPARE(folder.problems(), QStringList());
        }
    }
    void firstLoadStartedOver()
    {
        const Folder folder;
        const Pages pages(toldUpTo(30));
        {
            auto store = folder.open(m_clock);
            VERIFY_OK(store->beginList());
            VERIFY_OK(store->storeListPage(pages.bodies.at(0), pages.next(0)));
            VERIFY_OK(store->storeListPage(pages.bodies.at(1), pages.next(1)));
            store->settle();
        }
        // The cursor had expired; meanwhile two customers left.
        auto store = folder.open(m_clock);
        auto world = toldUpTo(30);
        world.removeAt(12);
        world.removeAt(0);
        auto pass = runPass(*store, world);
        VERIFY_OK(pass);
        QCOMPARE(pass->unchanged, 18);
        QCOMPARE(pass->removed, 2);
        QCOMPARE(folder.customers(), textOf(world));
        QCOMPARE(folder.problems(), QStringList());
    }

    /// Random worlds, random page sizes, restarts, passes given up: the cache equals the world after each complete pass, and the windows
    /// were told the truth.
    void randomWorlds()
    {
        std::mt19937 random(20260302);
        const auto upTo = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
        for (int history = 0; history < 4; ++history) {
            const Folder folder;
            auto store = folder.open(m_clock);
            auto watch = std::make_unique<Watch>(*store);
            auto world = toldUpTo(upTo(200));
            int next = 1000;
            for (int step = 0; step < 12; ++step) {
                const Pages pages(world, 1 + upTo(60));
                VERIFY_OK(store->beginList());
                const auto stop = upTo(4) == 0 ? upTo(static_cast<int>(pages.bodies.size())) : static_cast<int>(pages.bodies.size());
                for (int i = 0; i < stop; ++i) {
                    VERIFY_OK(store->storeListPage(pages.bodies.at(i), pages.next(i)));
                    if (upTo(10) == 0) {
                        const auto present = watch->present;
                        store.reset();
                        store = folder.open(m_clock);
                        watch = std::make_unique<Watch>(*store);
                        watch->present = present;
                    }
                }
                if (stop == pages.bodies.size()) {
                    VERIFY_OK(store->completeList());
                    QCOMPARE(folder.customers(), textOf(world));
                }
                QCOMPARE(watch->present, rowIds(folder));
                QCOMPARE(folder.problems(), QStringList());
                for (int change = upTo(30); change > 0; --change) {
                    if (const auto kind = upTo(4); kind == 0 || world.isEmpty())
                        world.insert(upTo(static_cast<int>(world.size()) + 1), told(++next));
                    else if (kind == 1)
                        world.removeAt(upTo(static_cast<int>(world.size())));
                    else if (kind == 2)
                        world[upTo(static_cast<int>(world.size()))].name = u"Naam %1"_s.arg(upTo(1000));
                    else
                        world.move(upTo(static_cast<int>(world.size())), upTo(static_cast<int>(world.size())));
                }
            }
        }
    }
};

HOUSE_TEST(TestListPass)
#include "tst_listpass.moc"
