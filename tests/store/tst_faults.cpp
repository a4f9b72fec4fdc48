#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

#include <QLoggingCategory>

#include <functional>

namespace {

/// Makes the k-th step of SQLite's machine fail, on whichever connection it falls, also in files that are only being opened. SQLite reports
/// it as interrupted, and rolls back as it does for a full disk or an I/O error.
class FailingStep
{
public:
    explicit FailingStep(qint64 atStep)
    {
        countdown() = atStep;
        sqlite3_auto_extension(entry());
    }
    ~FailingStep()
    {
        sqlite3_cancel_auto_extension(entry());
        countdown() = -1;
    }
    FailingStep(const FailingStep &) = delete;
    FailingStep &operator=(const FailingStep &) = delete;
    static bool happened() { return countdown() == 0; }
    /// No failure, just the number of steps until now.
    static qint64 &countdown()
    {
        static qint64 left = -1;
        return left;
    }

private:
    static void (*entry())() { return reinterpret_cast<void (*)()>(&attach); }
    static int attach(sqlite3 *database, char **, const struct sqlite3_api_routines *)
    {
        sqlite3_progress_handler(
            database, 1, [](void *) { return countdown() > 0 && --countdown() == 0 ? 1 : 0; }, nullptr);
        return SQLITE_OK;
    }
};

/// Makes the k-th commit of the process fail.
class FailingCommit
{
public:
    explicit FailingCommit(int atCommit)
    {
        countdown() = atCommit;
        sqlite3_auto_extension(entry());
    }
    ~FailingCommit() { sqlite3_cancel_auto_extension(entry()); }
    FailingCommit(const FailingCommit &) = delete;
    FailingCommit &operator=(const FailingCommit &) = delete;
    static int &countdown()
    {
        static int left = 0;
        return left;
    }

private:
    static void (*entry())() { return reinterpret_cast<void (*)()>(&attach); }
    static int attach(sqlite3 *database, char **, const struct sqlite3_api_routines *)
    {
        sqlite3_commit_hook(
            database, [](void *) { return countdown() > 0 && --countdown() == 0 ? 1 : 0; }, nullptr);
        return SQLITE_OK;
    }
};

/// Bounds every file opened from now on to so many pages: a full disk without one.
class FullDisk
{
public:
    explicit FullDisk(int pages)
    {
        limit() = pages;
        sqlite3_auto_extension(entry());
    }
    ~FullDisk() { sqlite3_cancel_auto_extension(entry()); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    static int &limit()
    {
        static int pages = 0;
        return pages;
    }
    static void (*entry())() { return reinterpret_cast<void (*)()>(&attach); }
    static int attach(sqlite3 *database, char **, const struct sqlite3_api_routines *)
    {
        sqlite3_exec(database, qPrintable(u"PRAGMA max_page_count=%1"_s.arg(limit())), nullptr, nullptr, nullptr);
        return SQLITE_OK;
    }
};

} // namespace

/// Every statement made to fail in turn: what is found afterwards is the state before or the state after, never one between.
class TestFaults : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{};

    using Work = std::function<Result<void>(Store &)>;

    /// Everything both files say, in words.
    static QString stateOf(const Folder &folder)
    {
        QStringList state;
        Peek mirror(folder.mirror());
        for (const auto &table :
             mirror.rows(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1"_s))
            state += table + u':' + mirror.rows(u"SELECT * FROM \"%1\" ORDER BY 1, 2"_s.arg(table)).join(u';');
        Peek desk(folder.desk());
        for (const auto *sql :
             {"SELECT customer_id, alias, version FROM customer_mark ORDER BY 1",
              "SELECT customer_id, tag, version FROM customer_tag ORDER BY 1, 2",
              "SELECT pane, name, definition, version FROM saved_view ORDER BY 1, 2", "SELECT key, value FROM setting ORDER BY 1"})
            state += desk.rows(QString::fromLatin1(sql)).join(u';');
        return state.join(u'\n');
    }
    static void restore(const Folder &from, const Folder &to)
    {
        QVERIFY(QDir().mkpath(to.path()));
        for (const auto &path : {to.mirror(), to.desk()}) {
            for (const auto *suffix : {"", "-wal", "-shm"})
                QFile::remove(path + QString::fromLatin1(suffix));
        }
        QVERIFY(QFile::copy(from.mirror(), to.mirror()) && QFile::copy(from.desk(), to.desk()));
    }

    /// Every step at first, then further and further apart; all of them with PARTNERDESK_EVERY_STEP set (minutes).
    static qint64 stepAfter(qint64 step) { return step + 1 + (qEnvironmentVariableIsSet("PARTNERDESK_EVERY_STEP") ? 0 : step / 5); }

    template <typename T>
    static Result<void> plain(Result<T> result)
    {
        return result ? Result<void>() : Result<void>(result.error());
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    void everyStepFails_data()
    {
        QTest::addColumn<Work>("work");
        QTest::newRow("page with every kind of line") << Work([](Store &store) {
            auto world = toldUpTo(12);
            world[2].name = u"Anders"_s;
            world.append(told(50));
            return plain(store.storeListPage(pageOf(world), linkTo(1)));
        });
        QTest::newRow("begin") << Work([](Store &store) { return store.beginList(); });
        QTest::newRow("complete with deletions") << Work([](Store &store) {
            auto page = store.storeListPage(pageOf(toldUpTo(3)), {});
            return page ? plain(store.completeList()) : Result<void>(page.error());
        });
        QTest::newRow("record") << Work(
            [](Store &store) { return plain(store.storeRecord(idOf(2), bodyOf(recordOf(told(2), u"DE"_s, u"Leer"_s)))); });
        QTest::newRow("audit page") << Work([](Store &store) {
            const QDateTime when(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
            return plain(store.storeAuditPage(pageOf(QJsonArray{auditOf(u"b1"_s, idOf(1), u"update_company_info"_s, when),
                                                                auditOf(u"b2"_s, idOf(2), u"delete_customer"_s, when)})));
        });
        QTest::newRow("end of a customer") << Work([](Store &store) { return plain(store.markEnded(idOf(5), CustomerEnd::TenantGone)); });
        QTest::newRow("tags") << Work([](Store &store) {
            return store.changeTags({idOf(1), idOf(2), idOf(3)}, {u"a"_s, u"b"_s}, {u"VIP"_s}, u"Jan"_s);
        });
        QTest::newRow("alias") << Work([](Store &store) { return store.setAlias(idOf(1), u"bakker"_s, u"Jan"_s); });
        QTest::newRow("view") << Work(
            [](Store &store) { return store.saveView({.pane = u"customers"_s, .name = u"n"_s, .definition = "{}"}, u"Jan"_s); });
    }
    void everyStepFails()
    {
        QFETCH(Work, work);
        const Folder original;
        {
            auto store = original.open(m_clock);
            VERIFY_OK(runPass(*store, toldUpTo(12)));
            VERIFY_OK(store->storeRecord(idOf(2), bodyOf(recordOf(told(2)))));
            VERIFY_OK(store->changeTags({idOf(1)}, {u"VIP"_s}, {}, u"Jan"_s));
            VERIFY_OK(store->beginList());
        }
        const auto before = stateOf(original);
        const Folder folder;
        restore(original, folder);
        VERIFY_OK(work(*folder.open(m_clock)));
        const auto after = stateOf(folder);

        // A part of the work that is a transaction of its own may have happened alone: then the work is asked for again.
        auto failures = 0;
        for (qint64 step = 1;; step = stepAfter(step)) {
            restore(original, folder);
            auto store = folder.open(m_clock);
            QVERIFY(store);
            store.reset();
            bool happened = false;
            Result<void> outcome{};
            {
                // Opened under the fault, so that its own steps fail, too.
                const FailingStep fault(step);
                auto opened = Store::open(folder.path(), m_clock);
                outcome = opened ? work(**opened) : Result<void>(opened.error());
                happened = FailingStep::happened();
                FailingStep::countdown() = -1;
                if (opened && !outcome && QByteArrayView(QTest::currentDataTag()) != "complete with deletions")
                {
                    // The fault may also come in the last step of COMMIT, when all is written.
                    const auto now = stateOf(folder);
                    QVERIFY2(now == before || now == after, qPrintable(u"step %1"_s.arg(step)));
                }
                if (opened && !outcome) {
                    // The same object goes on as if nothing had been.
                    auto again = work(**opened);
                    if (!again && again.error().detail.contains(u"has all its pages"_s))
                        again = plain((*opened)->completeList());
                    VERIFY_OK(again);
                }
            }
            failures += outcome ? 0 : 1;
            if (!outcome) {
                QVERIFY2(outcome.error().kind == Error::Kind::StoreFailed, qPrintable(outcome.error().detail));
                if (stateOf(folder) != after) {
                    auto store2 = folder.open(m_clock);
                    QVERIFY(store2);
                    VERIFY_OK(work(*store2));
                }
            }
            QVERIFY2(stateOf(folder) == after, qPrintable(u"step %1: %2"_s.arg(QString::number(step), stateOf(folder))));
            QCOMPARE(folder.problems(), QStringList());
            QCOMPARE(QDir(folder.path()).entryList({u"*damaged*"_s}), QStringList());
            if (!happened)
                break;
        }
        QVERIFY(failures > 10);
    }

    void everyStepOfCreationFails()
    {
        auto failures = 0;
        for (qint64 step = 1;; step = stepAfter(step)) {
            const Folder folder;
            bool happened = false;
            {
                const FailingStep fault(step);
                auto store = Store::open(folder.path(), m_clock);
                happened = FailingStep::happened();
                failures += store ? 0 : 1;
                QVERIFY(store || store.error().kind == Error::Kind::StoreFailed);
            }
            QCOMPARE(folder.problems(), QStringList());
            auto store = folder.open(m_clock);
            QVERIFY(store && store->report().mirrorSetAside.isEmpty());
            VERIFY_OK(runPass(*store, toldUpTo(3)));
            QCOMPARE(folder.customers(), textOf(toldUpTo(3)));
            if (!happened)
                break;
        }
        QVERIFY(failures > 10);
    }

    void everyCommitFails()
    {
        auto world = toldUpTo(25);
        world[4].name = u"Anders"_s;
        world.removeAt(20);
        world.append(told(60));
        for (int commit = 1;; ++commit) {
            const Folder folder;
            VERIFY_OK(runPass(*folder.open(m_clock), toldUpTo(25)));
            int heard = 0;
            bool failed = false;
            {
                const FailingCommit fault(commit);
                auto store = folder.open(m_clock);
                if (store) {
                    store->onCommitted([&heard](const RowsCommitted &) { ++heard; });
                    const Pages pages(world);
                    auto begun = store->beginList();
                    for (int attempt = 0; !begun && attempt < 2; ++attempt, failed = true)
                        begun = store->beginList();
                    for (qsizetype i = 0; i < pages.bodies.size(); ++i) {
                        const auto said = heard;
                        auto page = store->storeListPage(pages.bodies.at(i), pages.next(i));
                        if (!page) {
                            failed = true;
                            QCOMPARE(heard, said);
                            page = store->storeListPage(pages.bodies.at(i), pages.next(i));
                        }
                        VERIFY_OK(page);
                    }
                    auto complete = store->completeList();
                    if (!complete) {
                        failed = true;
                        complete = store->completeList();
                    }
                    VERIFY_OK(complete);
                }
            }
            QCOMPARE(folder.customers(), textOf(world));
            QCOMPARE(folder.problems(), QStringList());
            if (!failed && FailingCommit::countdown() > 0)
                break;
        }
    }

    void fullDisk()
    {
        const Folder folder;
        QVERIFY(folder.open(m_clock));
        {
            const FullDisk disk(100);
            auto store = folder.open(m_clock);
            QVERIFY(store);
            const Pages pages(toldUpTo(20'000), 500);
            VERIFY_OK(store->beginList());
            qsizetype stored = 0;
            Result<PageOutcome> page = PageOutcome{};
            for (; page && stored < pages.bodies.size(); stored += page ? 1 : 0)
                page = store->storeListPage(pages.bodies.at(stored), pages.next(stored));
            QVERIFY(!page);
            QCOMPARE(page.error().kind, Error::Kind::DiskFull);
            QCOMPARE(page.error().subject, folder.mirror());
            QVERIFY(stored > 0);
            QCOMPARE(store->listCursor()->pages, stored);
            QCOMPARE(*store->customerCount(), stored * 500);
        }
        QCOMPARE(folder.problems(), QStringList());
        // With room again the pass goes on where it stood.
        auto store = folder.open(m_clock);
        const Pages pages(toldUpTo(20'000), 500);
        for (auto i = static_cast<qsizetype>(store->listCursor()->pages); i < pages.bodies.size(); ++i)
            VERIFY_OK(store->storeListPage(pages.bodies.at(i), pages.next(i)));
        VERIFY_OK(store->completeList());
        QCOMPARE(*store->customerCount(), 20'000);
        QCOMPARE(folder.problems(), QStringList());
    }
};

HOUSE_TEST(TestFaults)
#include "tst_faults.moc"
