#include "models/engine/engine.h"
#include "models/store/storefile.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QRegularExpression>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Our own audit log through the engine's door: what a command leaves in it, how it gets to a pane, and what it outlives.
class TestActivity : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void everyCommandWritesOneEntry();
    void whatChangesNothingWritesNone();
    void newEntriesAreTold();
    void survivesARebuild();
    void showsOnlyOnesOwn();
    void chainIsCheckedInSteps();
    void checkEndsWithItsAsker();
    void isReadBesideADamagedMirror();

private:
    /// A command by its name in DeskCommands, and what its entry says.
    struct Command {
        QString name{};
        std::function<void(DeskCommands &, QObject *, DeskCommands::Done)> run{};
        QString logged{};
    };
    static QList<Command> commands();
    std::unique_ptr<Engine> engine(bool readOnly = false);
    static bool ran(Engine &engine, const Command &command);
    static QList<ActivityRow> rowsOf(Engine &engine, const ActivityQuery &query = {});

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir{};
};

QList<TestActivity::Command> TestActivity::commands()
{
    return {
        {u"setAlias"_s,
         [](DeskCommands &desk, QObject *asker, DeskCommands::Done done) { desk.setAlias(u"c-1"_s, u"Bakker"_s, asker, std::move(done)); },
         u"customer.alias"_s},
        {u"changeTags"_s,
         [](DeskCommands &desk, QObject *asker, DeskCommands::Done done) {
             desk.changeTags({u"c-1"_s}, {u"VIP"_s, u"gold"_s}, {u"never had it"_s}, asker, std::move(done));
         },
         u"customer.tags"_s},
        {u"saveView"_s,
         [](DeskCommands &desk, QObject *asker, DeskCommands::Done done) {
             desk.saveView({.id = u"v-1"_s, .pane = u"customers"_s, .name = u"Zorg"_s, .definition = "{}"}, asker, std::move(done));
         },
         u"view.save"_s},
        {u"removeView"_s,
         [](DeskCommands &desk, QObject *asker, DeskCommands::Done done) { desk.removeView(u"v-1"_s, asker, std::move(done)); },
         u"view.remove"_s}};
}

std::unique_ptr<Engine> TestActivity::engine(bool readOnly)
{
    // Somebody who may do everything was here before.
    if (!QFile::exists(m_dir->filePath(u"desk.sqlite"_s)) && !readOnly) {
        const auto store = Store::open(m_dir->path(), m_clock);
        const KnownRoles known{.account = u"anna@partner.example"_s,
                               .roles = Roles(Role::GlobalAdmin) | Role::AdminAgent,
                               .tokenTold = true,
                               .groupsTold = true,
                               .readAt = m_clock.utcNow()};
        if (!store || !(*store)->storeKnownRoles(known))
            return nullptr;
    }
    SyncOptions options;
    options.interval = 0s;
    auto made
        = std::make_unique<Engine>(Engine::Options{.dataDir = m_dir->path(), .sync = options, .readOnly = readOnly}, m_clock, nullptr);
    QSignalSpy opened(made.get(), &Engine::opened);
    made->open(Store::DeskConsent::Refuse);
    if (opened.isEmpty())
        opened.wait();
    return made;
}

bool TestActivity::ran(Engine &engine, const Command &command)
{
    QObject asker;
    std::optional<Result<void>> done;
    command.run(engine.deskCommands(), &asker, [&done](Result<void> answer) { done = std::move(answer); });
    return QTest::qWaitFor([&] { return done.has_value(); }) && done->has_value();
}

QList<ActivityRow> TestActivity::rowsOf(Engine &engine, const ActivityQuery &query)
{
    QObject asker;
    std::optional<Result<RowOrder>> answer;
    engine.activity().order(query, &asker, [&](Result<RowOrder> order) { answer = std::move(order); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }) || !*answer)
        return {};
    const auto rows = engine.activity().pages().rows(*(*answer)->rows);
    return rows ? *rows : QList<ActivityRow>();
}

void TestActivity::everyCommandWritesOneEntry()
{
    // Whoever adds a command finds out here that it must leave an entry.
    QFile header(QStringLiteral(TESTS_DIR) + u"/../models/command/deskcommands.h"_s);
    QVERIFY(header.open(QIODevice::ReadOnly));
    static const QRegularExpression declared(u"virtual void (\\w+)\\("_s);
    QStringList names;
    for (auto found = declared.globalMatch(QString::fromUtf8(header.readAll())); found.hasNext();)
        names.append(found.next().captured(1));
    QStringList walked;
    const auto all = commands();
    for (const auto &command : all)
        walked.append(command.name);
    QCOMPARE(walked, names);

    const auto engine = this->engine();
    for (qsizetype i = 0; i < all.size(); ++i) {
        QVERIFY2(ran(*engine, all.at(i)), qPrintable(all.at(i).name));
        const auto rows = rowsOf(*engine);
        QCOMPARE(rows.size(), i + 1);
        const auto &entry = rows.constFirst().entry;
        QCOMPARE(entry.command, all.at(i).logged);
        QCOMPARE(entry.number, i + 1);
        QCOMPARE(entry.answer, u"done"_s);
        QVERIFY(entry.account.endsWith(u"(local)"_s) || entry.account.isEmpty());
        QCOMPARE(entry.roles, u"GA AA"_s);
        QVERIFY(!entry.before.isEmpty() || !entry.after.isEmpty());
        QVERIFY(entry.at.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    }
}

void TestActivity::whatChangesNothingWritesNone()
{
    const auto engine = this->engine();
    const auto all = commands();
    QVERIFY(ran(*engine, all.at(0)));
    QVERIFY(ran(*engine, all.at(1)));
    QVERIFY(ran(*engine, all.at(2)));
    for (int i = 0; i < 3; ++i)
        QVERIFY(ran(*engine, all.at(i))); // the same once more
    QVERIFY(!ran(*engine, {.run = [](DeskCommands &desk, QObject *asker, DeskCommands::Done done) {
        desk.setAlias(u"c-1"_s, QString(201, u'x'), asker, std::move(done));
    }}));
    engine->syncNow(false);
    engine->setOffline(true);
    engine->setOffline(false);
    engine->cancel();
    QCOMPARE(rowsOf(*engine).size(), 3);
}

void TestActivity::newEntriesAreTold()
{
    const auto engine = this->engine();
    QObject watcher;
    std::vector<RowId> came;
    quint64 last = 0;
    engine->activity().watch(&watcher, [&](const RowsCommitted &rows) {
        QVERIFY(rows.revision > last);
        last = rows.revision;
        came.insert(came.end(), rows.added.begin(), rows.added.end());
    });
    const auto all = commands();
    for (const auto &command : all)
        QVERIFY(ran(*engine, command));
    QTRY_COMPARE(came, (std::vector<RowId>{1, 2, 3, 4}));
    QVERIFY(ran(*engine, {.run = [](DeskCommands &desk, QObject *asker, DeskCommands::Done done) {
        desk.changeTags({u"c-7"_s, u"c-8"_s}, {u"new"_s}, {}, asker, std::move(done));
    }}));
    QTRY_COMPARE(came, (std::vector<RowId>{1, 2, 3, 4, 5, 6})); // one for each customer that changed
    // Who opens later reads them; nothing is told twice.
    const auto rows = rowsOf(*engine);
    QCOMPARE(rows.size(), 6);
    QCOMPARE(rows.constFirst().entry.customerTenantId, u"c-8"_s);
}

void TestActivity::survivesARebuild()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({u"--customers"_s, u"40"_s}));
    const auto engine = this->engine();
    const auto profile = readProfile(sandbox.profileFile());
    QVERIFY(profile);
    engine->connectToService(*profile);
    QSignalSpy finished(engine.get(), &Engine::syncFinished);
    engine->syncNow(false);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    std::optional<Result<RowOrder>> customers;
    QObject asker;
    engine->customers().order({}, &asker, [&](Result<RowOrder> order) { customers = std::move(order); });
    QTRY_VERIFY(customers.has_value());
    const auto one = engine->customers().pages().rows(std::span(*(*customers)->rows).first(1));
    QVERIFY(one);
    const auto customer = one->constFirst().customer;
    const auto setAlias = [&](const QString &alias) {
        return ran(*engine, {.run = [&](DeskCommands &desk, QObject *who, DeskCommands::Done done) {
            desk.setAlias(customer.id, alias, who, std::move(done));
        }});
    };
    QVERIFY(setAlias(u"before"_s));
    QTRY_COMPARE(rowsOf(*engine).size(), 1);
    QCOMPARE(rowsOf(*engine).constFirst().customerName, customer.name);
    QVERIFY(rowsOf(*engine).constFirst().entry.account.contains(u'@')); // who signed in did it
    const auto logged = rowsOf(*engine).constFirst().entry;

    QSignalSpy again(engine.get(), &Engine::syncFinished);
    engine->rebuildCache();
    QTRY_VERIFY_WITH_TIMEOUT(again.count() > 0, 30'000);
    QTRY_COMPARE(rowsOf(*engine).constFirst().customerName, customer.name);
    QCOMPARE(rowsOf(*engine).constFirst().entry, logged);
    QVERIFY(setAlias(u"after"_s));
    QCOMPARE(rowsOf(*engine).size(), 2);
    QCOMPARE(rowsOf(*engine).constFirst().entry.previousHash, logged.hash);
}

void TestActivity::showsOnlyOnesOwn()
{
    const auto engine = this->engine();
    const auto all = commands();
    QVERIFY(ran(*engine, all.at(0)));
    QObject watcher;
    int told = 0;
    engine->activity().watch(&watcher, [&](const RowsCommitted &rows) { told += rows.reorder ? 1 : 0; });
    const auto permitOf = [](Role role) { return Permit(*RoleMatrix::load(RoleMatrix::bundledPath()), role); };
    engine->activity().admit(permitOf(Role::HelpdeskAgent), u"somebody.else@partner.example"_s);
    QCOMPARE(told, 1);
    QCOMPARE(rowsOf(*engine).size(), 0);
    std::optional<Result<ActivityFacets>> facets;
    engine->activity().facets(&watcher, [&](Result<ActivityFacets> counted) { facets = std::move(counted); });
    QTRY_VERIFY(facets.has_value());
    QVERIFY(*facets && (*facets)->accounts.isEmpty());
    engine->activity().admit(permitOf(Role::GlobalAdmin), u"somebody.else@partner.example"_s);
    QCOMPARE(told, 2);
    QCOMPARE(rowsOf(*engine).size(), 1);
    engine->activity().admit(permitOf(Role::DefaultUser), u"somebody.else@partner.example"_s);
    QCOMPARE(rowsOf(*engine).size(), 0);
    std::optional<Result<ChainFinding>> checked;
    engine->activity().checkChain(
        &watcher, [](qint64) {}, [&](Result<ChainFinding> finding) { checked = std::move(finding); });
    QVERIFY(checked && !*checked);
    QCOMPARE(checked->error().reason, Error::Reason::NotPermitted);
}

void TestActivity::chainIsCheckedInSteps()
{
    const auto engine = this->engine();
    for (int i = 0; i < 10; ++i) {
        QStringList customers;
        for (int customer = 0; customer < 1'000; ++customer)
            customers.append(u"c-%1"_s.arg(customer));
        QVERIFY(ran(*engine, {.run = [&](DeskCommands &desk, QObject *asker, DeskCommands::Done done) {
            desk.changeTags(customers, {u"t%1"_s.arg(i)}, {}, asker, std::move(done));
        }}));
    }
    QObject asker;
    QList<qint64> advanced;
    std::optional<Result<ChainFinding>> ended;
    const auto check = [&] {
        advanced.clear();
        ended.reset();
        engine->activity().checkChain(
            &asker, [&](qint64 entries) { advanced.append(entries); }, [&](Result<ChainFinding> finding) { ended = std::move(finding); });
    };
    check();
    QTRY_VERIFY_WITH_TIMEOUT(ended.has_value(), 30'000);
    QVERIFY(*ended);
    QCOMPARE(**ended, (ChainFinding{.number = 10'000, .entries = 10'000}));
    QCOMPARE(advanced, QList<qint64>({4'000, 8'000}));

    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(deskFile(m_dir->path()).path.toUtf8().constData(), &database), SQLITE_OK);
    QCOMPARE(sqlite3_exec(database, "DROP TRIGGER audit_entry_unchanged; UPDATE audit_entry SET account = 'x' WHERE number = 4321", nullptr,
                          nullptr, nullptr),
             SQLITE_OK);
    sqlite3_close(database);
    check();
    QTRY_VERIFY_WITH_TIMEOUT(ended.has_value(), 30'000);
    QVERIFY(*ended);
    QCOMPARE((*ended)->fault, ChainFinding::Fault::Changed);
    QCOMPARE((*ended)->number, 4'321);

    check();
    engine->activity().cancelCheck(&asker);
    QVERIFY(ended.has_value() && !*ended);
    QCOMPARE(ended->error().kind, Error::Kind::Cancelled);
}

void TestActivity::checkEndsWithItsAsker()
{
    auto engine = this->engine();
    QVERIFY(ran(*engine, commands().constFirst()));
    int told = 0;
    {
        QObject asker;
        engine->activity().checkChain(
            &asker, [&](qint64) { ++told; }, [&](const Result<ChainFinding> &) { ++told; });
    }
    QCOMPARE(rowsOf(*engine).size(), 1); // asked behind it
    QCOMPARE(told, 0);
    QObject asker;
    engine->activity().checkChain(
        &asker, [&](qint64) { ++told; }, [&](const Result<ChainFinding> &) { ++told; });
    engine.reset();
    QCOMPARE(told, 0);
}

void TestActivity::isReadBesideADamagedMirror()
{
    {
        const auto engine = this->engine();
        QVERIFY(ran(*engine, commands().constFirst()));
    }
    QFile mirror(mirrorFile(m_dir->path()).path);
    QVERIFY(mirror.open(QIODevice::WriteOnly));
    mirror.write(QByteArray(8192, 'x'));
    mirror.close();
    const auto engine = this->engine();
    QTRY_COMPARE(rowsOf(*engine).size(), 1);
}

HOUSE_TEST(TestActivity)
#include "tst_activity.moc"
