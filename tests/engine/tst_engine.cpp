#include "models/engine/engine.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QSet>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The first number a statement gives, over a connection of its own.
qint64 numberIn(const QString &path, const char *sql)
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    qint64 number = -1;
    if (sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK
        && sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
        number = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return number;
}

} // namespace

/// The threads and the door between them, over real files and a real service: what a pane is told, and that closing at any moment is safe.
class TestEngine : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void windowFillsWhileListIsRead();
    void openedCustomerIsRefreshedFirst();
    void offlineMakesNoCall();
    void startsOfflineWithWhatIsThere();
    void rolesAreKnownAlsoOffline();
    void rolesAreThoseOfWhoSignedIn();
    void runDoesNotWaitForADirectoryThatHangs();
    void delegatedAccessFollowsTheRun();
    void showsNothingOfAnotherProfile_data();
    void showsNothingOfAnotherProfile();
    void tellsTheRunThatWasAsked();
    void cancellingEndsWhatWaits();
    void withoutAServiceTheAnswerComesAtOnce();
    void intervalCountsAtOnce();
    void roundsDoNotLiftARefusedSignIn();
    void aliasIsShownAndFound();
    void tagsAndViewsAreKept();
    void rebuildReadsEverythingAgain();
    void readOnlyShowsWhatIsThere();
    void waitingQuestionIsAnsweredAfterOpening();
    void newerQuestionCancelsOlder();
    void closesAtAnyMoment_data();
    void closesAtAnyMoment();
    void damagedMirrorIsReplaced();
    void damageMetByAReaderIsMended();

private:
    std::unique_ptr<Engine> engine(bool readOnly = false, bool offline = false, std::chrono::seconds interval = 0s);
    void synchronise(Engine &engine);
    QList<CustomerRow> rowsOf(Engine &engine, const CustomerQuery &query);

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir{};
    std::unique_ptr<SandboxProcess> m_sandbox{};
};

void TestEngine::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY(m_sandbox->start({u"--customers"_s, u"1300"_s}));
}

std::unique_ptr<Engine> TestEngine::engine(bool readOnly, bool offline, std::chrono::seconds interval)
{
    SyncOptions options;
    options.interval = interval;
    options.sweep = false;
    auto made = std::make_unique<Engine>(Engine::Options{.dataDir = m_dir->path(), .sync = options, .offline = offline, .readOnly = readOnly},
                                         m_clock, nullptr);
    QSignalSpy opened(made.get(), &Engine::opened);
    made->open(Store::DeskConsent::Refuse);
    if (opened.isEmpty())
        opened.wait();
    if (!readOnly) {
        if (const auto profile = readProfile(m_sandbox->profileFile()))
            made->connectToService(*profile);
    }
    return made;
}

void TestEngine::synchronise(Engine &engine)
{
    QSignalSpy finished(&engine, &Engine::syncFinished);
    engine.syncNow(false);
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 30'000);
    const auto summary = finished.first().first().value<SyncSummary>();
    QVERIFY2(!summary.problem, summary.problem ? qPrintable(summary.problem->detail) : "");
    QVERIFY(summary.complete);
}

QList<CustomerRow> TestEngine::rowsOf(Engine &engine, const CustomerQuery &query)
{
    QObject asker;
    std::optional<Result<RowOrder>> answer;
    engine.customers().order(query, &asker, [&](Result<RowOrder> order) { answer = std::move(order); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000) || !*answer)
        return {};
    QList<CustomerRow> all;
    const auto &ids = *(*answer)->rows;
    for (std::size_t first = 0; first < ids.size(); first += 128) {
        const auto rows = engine.customers().pages().rows(std::span(ids).subspan(first, std::min<std::size_t>(128, ids.size() - first)));
        if (rows)
            all += *rows;
    }
    return all;
}

void TestEngine::windowFillsWhileListIsRead()
{
    const auto engine = this->engine();
    QObject watcher;
    std::size_t added = 0;
    int commits = 0;
    quint64 last = 0;
    bool inOrder = true;
    engine->customers().watch(&watcher, [&](const RowsCommitted &rows) {
        added += rows.added.size();
        ++commits;
        inOrder = inOrder && rows.revision > last;
        last = rows.revision;
    });
    synchronise(*engine);
    QTRY_COMPARE(added, std::size_t(1300));
    QVERIFY(commits >= 3); // each page was visible when it was committed
    QVERIFY(inOrder);
    const auto rows = rowsOf(*engine, {});
    QCOMPARE(rows.size(), 1300);
    QSet<QString> ids;
    for (const auto &row : rows) {
        ids.insert(row.customer.id);
        QVERIFY(row.asOf.isValid());
    }
    QCOMPARE(ids.size(), 1300);
    QTRY_COMPARE(engine->lastState().customersKnown, 1300); // states are told at most ten times a second
}

void TestEngine::openedCustomerIsRefreshedFirst()
{
    const auto engine = this->engine();
    synchronise(*engine);
    const auto row = rowsOf(*engine, {}).at(7);
    QVERIFY(!row.recordRead);
    QObject page;
    QList<CustomerPage> told;
    engine->customerBook().open(row.customer.id, &page, [&](Result<CustomerPage> changed) {
        if (changed)
            told.append(*changed);
    });
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(told.first().refreshing);
    QTRY_VERIFY(told.last().detail.row.recordRead && !told.last().refreshing);
    QVERIFY(!told.last().detail.record.country.isEmpty());
    QVERIFY(told.last().detail.raw.contains(row.customer.id.toUtf8()));

    m_sandbox->steer("POST", u"/_sandbox/faults"_s, {{u"faults"_s, QJsonArray{u"customer:500"_s}}});
    const auto other = rowsOf(*engine, {}).at(8);
    engine->customerBook().open(other.customer.id, &page, [&](Result<CustomerPage> changed) {
        if (changed)
            told.append(*changed);
    });
    QTRY_VERIFY_WITH_TIMEOUT(told.last().refreshProblem.has_value(), 20'000);
    QCOMPARE(told.last().refreshProblem->httpStatus, 500);
    QCOMPARE(told.last().detail.row.customer.id, other.customer.id);
}

void TestEngine::offlineMakesNoCall()
{
    const auto engine = this->engine();
    synchronise(*engine);
    engine->setOffline(true);
    QTRY_VERIFY(engine->lastState().offlineByChoice);
    m_sandbox->steer("DELETE", u"/_sandbox/calls"_s);
    QSignalSpy finished(engine.get(), &Engine::syncFinished);
    engine->syncNow(true);
    QObject page;
    bool told = false;
    engine->customerBook().open(rowsOf(*engine, {}).constFirst().customer.id, &page, [&](const Result<CustomerPage> &changed) {
        told = told || (changed && changed->refreshProblem && changed->refreshProblem->kind == Error::Kind::Offline);
    });
    QTRY_VERIFY(told);
    QTRY_VERIFY(!finished.isEmpty());
    QCOMPARE(m_sandbox->steer("GET", u"/_sandbox/calls"_s).value("total"_L1).toInt(), 0);
    QCOMPARE(rowsOf(*engine, {}).size(), 1300);
}

void TestEngine::startsOfflineWithWhatIsThere()
{
    synchronise(*engine());
    m_sandbox->steer("DELETE", u"/_sandbox/calls"_s);
    const auto engine = this->engine(false, true);
    QVERIFY(engine->lastState().offlineByChoice);
    QSignalSpy finished(engine.get(), &Engine::syncFinished);
    engine->syncNow(false);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<SyncSummary>().problem->kind, Error::Kind::Offline);
    QTRY_COMPARE(engine->lastState().customersKnown, 1300); // nobody has asked the cache but the engine itself
    QVERIFY(engine->lastState().asOf.isValid());
    QVERIFY(engine->lastState().offlineByChoice);
    QCOMPARE(m_sandbox->steer("GET", u"/_sandbox/calls"_s).value("total"_L1).toInt(), 0);

    engine->setOffline(false);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 20'000);
    QVERIFY(finished.last().first().value<SyncSummary>().complete);
}

static QString rolesIn(Engine &engine)
{
    QObject asker;
    KnownRoles known;
    engine.knownRoles().subscribe(&asker, [&known](const KnownRoles &roles) { known = roles; });
    return known.account + u": "_s + shortNames(known.inForce());
}

void TestEngine::rolesAreKnownAlsoOffline()
{
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"user"_s, u"sales"_s}});
    {
        const auto engine = this->engine();
        QCOMPARE(rolesIn(*engine), u": unknown"_s);
        synchronise(*engine);
        // Whoever waited for the run knows the roles too.
        QCOMPARE(rolesIn(*engine), u"daan.visser@meridiaan.example: SA"_s);
    }
    const auto offline = engine(false, true);
    QTRY_COMPARE(rolesIn(*offline), u"daan.visser@meridiaan.example: SA"_s);
    const auto beside = engine(true);
    QTRY_COMPARE(rolesIn(*beside), u"daan.visser@meridiaan.example: SA"_s);
}

void TestEngine::rolesAreThoseOfWhoSignedIn()
{
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"user"_s, u"global-admin"_s}});
    synchronise(*engine());
    // Somebody else, of whom nothing can be told: what the one before might do ends with the sign-in.
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"user"_s, u"sales"_s}, {u"wids"_s, false}});
    m_sandbox->steer("POST", u"/_sandbox/faults"_s, {{u"fault"_s, u"memberof:500"_s}});
    const auto second = engine();
    QTRY_COMPARE(rolesIn(*second), u"farid.haddad@meridiaan.example: GA"_s);
    synchronise(*second);
    QCOMPARE(rolesIn(*second), u"daan.visser@meridiaan.example: unknown"_s);
}

void TestEngine::delegatedAccessFollowsTheRun()
{
    const auto engine = this->engine();
    synchronise(*engine);
    const auto has = [&](CustomerQuery::Access access) { return !rowsOf(*engine, {.access = access}).isEmpty(); };
    using Access = CustomerQuery::Access;
    QTRY_COMPARE_WITH_TIMEOUT(numberIn(m_dir->path() + u"/mirror.sqlite"_s, "SELECT count(*) FROM sync_state WHERE access_told = 'told'"),
                              1, 10'000);
    QTRY_VERIFY(has(Access::Gdap) && has(Access::Expiring) && has(Access::Expired) && has(Access::Pending));
    const auto granted = rowsOf(*engine, {.access = Access::Gdap});
    for (const auto &row : granted)
        QVERIFY(!row.access.roles.isEmpty());
    // A second run asks for none of it again.
    m_sandbox->steer("POST", u"/_sandbox/faults"_s, {{u"fault"_s, u"delegatedadmin:500"_s}});
    synchronise(*engine);
    const auto faults = m_sandbox->steer("GET", u"/_sandbox/faults"_s).value("faults"_L1).toArray();
    QCOMPARE(faults.first().toObject().value("calls"_L1).toInt(), 0);
}

void TestEngine::runDoesNotWaitForADirectoryThatHangs()
{
    m_sandbox->steer("POST", u"/_sandbox/faults"_s, {{u"fault"_s, u"memberof:timeout"_s}});
    const auto engine = this->engine();
    QElapsedTimer timer;
    timer.start();
    synchronise(*engine);
    QVERIFY(timer.elapsed() < 20'000);
}

void TestEngine::showsNothingOfAnotherProfile_data()
{
    QTest::addColumn<bool>("knownAtOpening");
    QTest::newRow("known when the cache is opened") << true;
    QTest::newRow("known when it comes to connecting") << false;
}

void TestEngine::showsNothingOfAnotherProfile()
{
    QFETCH(const bool, knownAtOpening);
    QString id;
    {
        const auto engine = this->engine();
        synchronise(*engine);
        id = rowsOf(*engine, {}).constFirst().customer.id;
        QObject asker;
        bool isDone = false;
        engine->deskCommands().setAlias(id, u"Blijft"_s, &asker, [&](const Result<void> &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }
    auto other = readProfile(m_sandbox->profileFile());
    QVERIFY(other);
    other->tenantId = u"another-partner"_s;
    {
        Engine engine({.dataDir = m_dir->path(), .sync = {.source = knownAtOpening ? sourceOf(*other) : QString()}, .offline = true}, m_clock,
                      nullptr);
        QSignalSpy opened(&engine, &Engine::opened);
        engine.open(Store::DeskConsent::Refuse);
        QTRY_COMPARE(opened.size(), 1);
        if (knownAtOpening) {
            QVERIFY(rowsOf(engine, {}).isEmpty());
            QCOMPARE(engine.lastState().customersKnown, 0);
        }
        engine.connectToService(*other);
        QTRY_VERIFY(engine.lastState().customersKnown == 0 && !engine.lastState().asOf.isValid());
        QTRY_VERIFY_WITH_TIMEOUT(rowsOf(engine, {}).isEmpty(), 20'000);
    }
    // What is the office's own outlives it.
    const auto engine = this->engine();
    synchronise(*engine);
    const auto found = rowsOf(*engine, {.text = u"blijft"_s});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().customer.id, id);
}

void TestEngine::tellsTheRunThatWasAsked()
{
    const auto engine = this->engine();
    QObject asker;
    std::optional<SyncSummary> first;
    std::optional<SyncSummary> joined;
    std::optional<SyncSummary> full;
    engine->synchronise(false, &asker, [&](const SyncSummary &summary) { first = summary; });
    engine->synchronise(true, &asker, [&](const SyncSummary &summary) { full = summary; });
    engine->synchronise(false, &asker, [&](const SyncSummary &summary) { joined = summary; });
    QTRY_VERIFY_WITH_TIMEOUT(first.has_value() && joined.has_value(), 30'000);
    QCOMPARE(first->upserted, 1300);
    QCOMPARE(joined->run, first->run);
    QVERIFY(!full);
    QTRY_VERIFY_WITH_TIMEOUT(full.has_value(), 30'000);
    QCOMPARE(full->run, first->run + 1);
    QCOMPARE(full->unchanged, 1300); // every page was read again
}

void TestEngine::cancellingEndsWhatWaits()
{
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"latency"_s, 100}});
    const auto engine = this->engine();
    QObject asker;
    std::optional<SyncSummary> full;
    engine->syncNow(false);
    engine->synchronise(true, &asker, [&](const SyncSummary &summary) { full = summary; });
    QTRY_VERIFY(m_sandbox->steer("GET", u"/_sandbox/calls"_s).value("total"_L1).toInt() > 0);
    engine->cancel();
    QTRY_VERIFY(full.has_value());
    QCOMPARE(full->problem->kind, Error::Kind::Cancelled);
}

void TestEngine::withoutAServiceTheAnswerComesAtOnce()
{
    Engine engine({.dataDir = m_dir->path()}, m_clock, nullptr);
    QObject asker;
    std::optional<SyncSummary> answer;
    engine.synchronise(false, &asker, [&](const SyncSummary &summary) { answer = summary; });
    QVERIFY(answer.has_value());
    QCOMPARE(answer->problem->kind, Error::Kind::Offline);
}

void TestEngine::intervalCountsAtOnce()
{
    const auto engine = this->engine(false, false, 3600s);
    synchronise(*engine);
    const auto secondsToNext = [&] { return m_clock.utcNow().secsTo(engine->lastState().nextSync); };
    QTRY_VERIFY(engine->lastState().nextSync.isValid());
    QVERIFY(secondsToNext() > 3000);
    engine->setInterval(120s);
    QTRY_VERIFY(secondsToNext() <= 120);
    QVERIFY(engine->lastState().nextSync.isValid());
    QSignalSpy finished(engine.get(), &Engine::syncFinished);
    engine->setInterval(1s);
    QTRY_VERIFY(!finished.isEmpty());
}

void TestEngine::roundsDoNotLiftARefusedSignIn()
{
    // A refusal that is not about the person lets rounds go on, and none of them may ask the authority again.
    m_sandbox->steer("POST", u"/_sandbox/faults"_s, {{u"faults"_s, QJsonArray{u"devicecode:html:1:400"_s}}});
    const auto asked = [&] {
        const auto faults = m_sandbox->steer("GET", u"/_sandbox/faults"_s).value("faults"_L1).toArray();
        return faults.first().toObject().value("calls"_L1).toInt();
    };
    const auto engine = this->engine(false, false, 1s);
    QSignalSpy finished(engine.get(), &Engine::syncFinished);
    engine->syncNow(false);
    QTRY_VERIFY(finished.size() >= 3);
    for (const auto &told : std::as_const(finished))
        QCOMPARE(told.first().value<SyncSummary>().problem->kind, Error::Kind::Rejected);
    QCOMPARE(asked(), 1);
    // A person who asks does.
    engine->syncNow(false);
    QTRY_COMPARE(asked(), 2);
}

void TestEngine::aliasIsShownAndFound()
{
    const auto engine = this->engine();
    synchronise(*engine);
    const auto id = rowsOf(*engine, {}).at(3).customer.id;
    QObject asker;
    std::optional<Result<void>> done;
    engine->deskCommands().setAlias(id, u"Onze Zwaluw"_s, &asker, [&](Result<void> result) { done = std::move(result); });
    QTRY_VERIFY(done.has_value());
    QVERIFY(*done);
    const auto found = rowsOf(*engine, {.text = u"zwaluw"_s});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().customer.id, id);
    QCOMPARE(found.first().alias, u"Onze Zwaluw"_s);
    done.reset();
    engine->deskCommands().setAlias(id, QString(201, u'x'), &asker, [&](Result<void> result) { done = std::move(result); });
    QTRY_VERIFY(done.has_value());
    QVERIFY(!*done);
    QCOMPARE(done->error().kind, Error::Kind::Rejected);
}

void TestEngine::tagsAndViewsAreKept()
{
    QString id;
    {
        const auto engine = this->engine();
        synchronise(*engine);
        id = rowsOf(*engine, {}).at(3).customer.id;
        QObject asker;
        int done = 0;
        const auto count = [&](const Result<void> &result) { done += result ? 1 : 0; };
        engine->deskCommands().changeTags({id}, {u"zorg"_s, u"prio"_s}, {}, &asker, count);
        engine->deskCommands().saveView({.pane = u"customers"_s, .name = u"Zorg"_s, .definition = "{}"}, &asker, count);
        QTRY_COMPARE(done, 2);
    }
    const auto engine = this->engine();
    QCOMPARE(rowsOf(*engine, {.tags = {u"zorg"_s}}).value(0).tags, (QStringList{u"prio"_s, u"zorg"_s}));
    QObject watcher;
    QStringList names;
    engine->savedViews().subscribe(&watcher, {.reset = [&](const Result<Snapshot<SavedView>> &views) {
                                                  if (views && !views->rows.isEmpty())
                                                      names.append(views->rows.first().name);
                                              }});
    QTRY_COMPARE(names, QStringList{u"Zorg"_s});
}

void TestEngine::rebuildReadsEverythingAgain()
{
    const auto engine = this->engine();
    synchronise(*engine);
    QObject asker;
    std::optional<Result<void>> done;
    engine->deskCommands().setAlias(rowsOf(*engine, {}).at(3).customer.id, u"Blijft"_s, &asker, [&](Result<void> result) { done = std::move(result); });
    QTRY_VERIFY(done.has_value());
    QSignalSpy finished(engine.get(), &Engine::syncFinished);
    engine->rebuildCache();
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 30'000);
    QCOMPARE(finished.first().first().value<SyncSummary>().upserted, 1300);
    QTRY_COMPARE(rowsOf(*engine, {}).size(), 1300);
    QCOMPARE(rowsOf(*engine, {.text = u"blijft"_s}).size(), 1);
}

void TestEngine::readOnlyShowsWhatIsThere()
{
    {
        const auto engine = this->engine();
        synchronise(*engine);
        QObject asker;
        bool saved = false;
        engine->deskCommands().saveView({.pane = u"customers"_s, .name = u"Zorg"_s, .definition = "{}"}, &asker,
                                        [&](const Result<void> &result) { saved = result.has_value(); });
        QTRY_VERIFY(saved);
    }
    const auto reader = engine(true);
    QCOMPARE(rowsOf(*reader, {}).size(), 1300);
    QTRY_VERIFY(reader->lastState().asOf.isValid());

    QObject watcher;
    QStringList names;
    reader->savedViews().subscribe(&watcher, {.reset = [&](const Result<Snapshot<SavedView>> &views) {
                                                  for (qsizetype i = 0; views && i < views->rows.size(); ++i)
                                                      names.append(views->rows.at(i).name);
                                              }});
    QCOMPARE(names, QStringList{u"Zorg"_s}); // read before the window hears that the cache is open
}

void TestEngine::waitingQuestionIsAnsweredAfterOpening()
{
    Engine engine({.dataDir = m_dir->path()}, m_clock, nullptr);
    QObject asker;
    bool answered = false;
    engine.customers().order({.limit = 50}, &asker, [&](const Result<RowOrder> &order) { answered = order.has_value(); });
    engine.open(Store::DeskConsent::Refuse);
    QTRY_VERIFY(answered);
}

void TestEngine::newerQuestionCancelsOlder()
{
    const auto engine = this->engine();
    synchronise(*engine);
    QObject asker;
    int answers = 0;
    int whole = 0;
    for (int i = 0; i < 50; ++i) {
        engine->customers().order({.text = QString::number(i)}, &asker, [&](const Result<RowOrder> &order) {
            ++answers;
            whole += order ? 1 : 0;
            QVERIFY(order || order.error().kind == Error::Kind::Cancelled);
        });
    }
    QTRY_COMPARE(answers, 50);
    QVERIFY(whole >= 1);
}

void TestEngine::closesAtAnyMoment_data()
{
    QTest::addColumn<int>("calls");
    for (const int calls : {0, 1, 2, 3, 4, 5})
        QTest::addRow("after %d calls", calls) << calls;
}

void TestEngine::closesAtAnyMoment()
{
    QFETCH(int, calls);
    {
        const auto engine = this->engine();
        engine->syncNow(false);
        QObject asker;
        engine->customers().order({}, &asker, [](const Result<RowOrder> &) { });
        QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->steer("GET", u"/_sandbox/calls"_s).value("total"_L1).toInt() >= calls, 20'000);
    }
    const auto engine = this->engine();
    synchronise(*engine);
    QCOMPARE(rowsOf(*engine, {}).size(), 1300);
}

void TestEngine::damagedMirrorIsReplaced()
{
    {
        const auto engine = this->engine();
        synchronise(*engine);
    }
    QFile mirror(m_dir->filePath(u"mirror.sqlite"_s));
    QVERIFY(mirror.open(QIODevice::ReadWrite));
    mirror.write(QByteArray(4096, 'x'));
    mirror.close();
    Engine engine({.dataDir = m_dir->path()}, m_clock, nullptr);
    QString aside;
    connect(&engine, &Engine::opened, &engine, [&](const StoreReport &report) { aside = report.mirrorSetAside; });
    engine.open(Store::DeskConsent::Refuse);
    QTRY_VERIFY(!aside.isEmpty());
    QVERIFY(QFileInfo::exists(aside));
}

void TestEngine::damageMetByAReaderIsMended()
{
    const auto engine = this->engine();
    synchronise(*engine);
    // Only sorting by domain reads that index: what is told of the damage comes from the query thread and from nobody else.
    const auto mirror = m_dir->filePath(u"mirror.sqlite"_s);
    const auto page = numberIn(mirror, "SELECT rootpage FROM sqlite_schema WHERE name = 'customer_domain'");
    const auto size = numberIn(mirror, "PRAGMA page_size");
    QVERIFY(page > 1 && size > 0);
    numberIn(mirror, "PRAGMA wal_checkpoint(TRUNCATE)");
    QFile file(mirror);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * size));
    QCOMPARE(file.write(QByteArray(static_cast<qsizetype>(size), 'x')), size);
    file.close();

    QString aside;
    connect(engine.get(), &Engine::opened, engine.get(), [&](const StoreReport &report) { aside = report.mirrorSetAside; });
    QVERIFY(rowsOf(*engine, {.sort = CustomerQuery::Sort::Domain}).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!aside.isEmpty(), 20'000);
    QVERIFY(QFileInfo::exists(aside));
    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(*engine, {.sort = CustomerQuery::Sort::Domain}).size(), 1300, 20'000);
    QCOMPARE(QDir(m_dir->path()).entryList({u"mirror.sqlite.damaged-*Z"_s}).size(), 1); // and the new one is not taken for damaged
}

HOUSE_TEST(TestEngine)
#include "tst_engine.moc"
