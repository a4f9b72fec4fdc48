#include "models/command/commandneeds.h"
#include "models/engine/engine.h"
#include "models/store/database.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Every command of the engine with every role, and with none known, against the matrix, over real files: what the matrix does not give is
/// answered with the reason and changes nothing.
class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCommandIsEntered();
    void everyRole_data();
    void everyRole();
    void matrixIsChangedByThoseWhoMay();
    void nobodyLocksEverybodyOut();
    void changesThatMakeNoMatrixDoNotHold();

private:
    struct Command {
        QString name{};
        Capability capability = Capability::Customers; ///< as the domain says, told here a second time
        Level level = Level::Write;
        std::function<void(Engine &, QObject *, const std::function<void(Result<void>)> &)> run{};
    };
    static QList<Command> commands();
    static QStringList declaredIn(const QString &header);
    /// Everything that is ours in the desk but who was here, as text.
    QString deskText() const;

    std::unique_ptr<Engine> engineFor(Roles roles);
    static Result<void> ran(Engine &engine, const Command &command);
    static qsizetype customersIn(Engine &engine);
    static QStringList accountsIn(Engine &engine);

    SystemClock m_clock;
    QTemporaryDir m_dir;
    QString m_customer{};
};

QList<TestCommands::Command> TestCommands::commands()
{
    using Done = std::function<void(Result<void>)>;
    const GrantEdit edit{.capability = Capability::Tickets, .role = Role::SalesAgent, .grant = {.level = Level::Write}};
    const SavedView view{.id = u"v-1"_s, .pane = u"customers"_s, .name = u"Zorg"_s, .definition = "{}"};
    return {
        {u"setAlias"_s, Capability::Customers, Level::Write,
         [](Engine &engine, QObject *asker, const Done &done) { engine.deskCommands().setAlias(u"c-1"_s, u"Bakker"_s, asker, done); }},
        {u"changeTags"_s, Capability::Customers, Level::Write,
         [](Engine &engine, QObject *asker, const Done &done) {
             engine.deskCommands().changeTags({u"c-1"_s}, {u"VIP"_s}, {}, asker, done);
         }},
        {u"saveView"_s, Capability::Customers, Level::Read,
         [view](Engine &engine, QObject *asker, const Done &done) { engine.deskCommands().saveView(view, asker, done); }},
        {u"removeView"_s, Capability::Customers, Level::Read,
         [](Engine &engine, QObject *asker, const Done &done) { engine.deskCommands().removeView(u"v-1"_s, asker, done); }},
        {u"changeGrants"_s, Capability::UsersAndRoles, Level::Write,
         [edit](Engine &engine, QObject *asker, const Done &done) { engine.roleCommands().changeGrants({edit}, asker, done); }},
        {u"resetMatrix"_s, Capability::UsersAndRoles, Level::Write,
         [](Engine &engine, QObject *asker, const Done &done) { engine.roleCommands().resetMatrix(asker, done); }},
        // They answer in the state: there is no service to ask here, so that what is allowed ends with Offline.
        {u"syncNow"_s, Capability::Customers, Level::Read,
         [](Engine &engine, QObject *, const Done &done) {
             engine.syncNow(false);
             done(*engine.lastState().problem);
         }},
        {u"rebuildCache"_s, Capability::Customers, Level::Read,
         [](Engine &engine, QObject *, const Done &done) {
             engine.rebuildCache();
             done(*engine.lastState().problem);
         }},
    };
}

QStringList TestCommands::declaredIn(const QString &header)
{
    QFile file(QStringLiteral(TESTS_DIR) + u"/../models/command/"_s + header);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression declared(u"virtual void (\\w+)\\("_s);
    QStringList names;
    for (auto found = declared.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();)
        names.append(found.next().captured(1));
    return names;
}

void TestCommands::initTestCase()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({u"--customers"_s, u"40"_s}));
    const auto profile = readProfile(sandbox.profileFile());
    QVERIFY(profile);
    SyncOptions options;
    options.interval = 0s;
    options.sweep = false;
    Engine engine({.dataDir = m_dir.path(), .sync = options}, m_clock, nullptr);
    QSignalSpy finished(&engine, &Engine::syncFinished);
    engine.open(Store::DeskConsent::Refuse);
    engine.connectToService(*profile);
    engine.syncNow(false);
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 30'000);
    QCOMPARE(customersIn(engine), 40);
    // Somebody else has left an entry in the audit log.
    std::optional<Result<void>> done;
    engine.deskCommands().setAlias(u"c-2"_s, u"Slager"_s, this, [&](Result<void> answer) { done = std::move(answer); });
    QTRY_VERIFY(done.has_value());
    QVERIFY2(*done, done->has_value() ? "" : qPrintable(done->error().detail));
}

std::unique_ptr<Engine> TestCommands::engineFor(Roles roles)
{
    {
        const auto store = Store::open(m_dir.path(), m_clock);
        const KnownRoles known{.account = u"els@partner.example"_s,
                               .roles = roles.without(Role::DefaultUser).without(Role::Unknown),
                               .tokenTold = !roles.contains(Role::Unknown),
                               .groupsTold = !roles.contains(Role::Unknown),
                               .readAt = m_clock.utcNow()};
        if (!store || !(*store)->storeKnownRoles(known))
            return nullptr;
    }
    SyncOptions options;
    options.interval = 0s;
    auto engine = std::make_unique<Engine>(Engine::Options{.dataDir = m_dir.path(), .sync = options}, m_clock, nullptr);
    QSignalSpy opened(engine.get(), &Engine::opened);
    engine->open(Store::DeskConsent::Refuse);
    const bool isThere = QTest::qWaitFor([&] { return !opened.isEmpty() && engine->lastPermit().roles() == roles; });
    return isThere ? std::move(engine) : nullptr;
}

Result<void> TestCommands::ran(Engine &engine, const Command &command)
{
    QObject asker;
    std::optional<Result<void>> done;
    command.run(engine, &asker, [&done](Result<void> answer) { done = std::move(answer); });
    if (!QTest::qWaitFor([&] { return done.has_value(); }))
        return Error{.kind = Error::Kind::TimedOut};
    return *done;
}

qsizetype TestCommands::customersIn(Engine &engine)
{
    QObject asker;
    std::optional<Result<RowOrder>> answer;
    engine.customers().order({}, &asker, [&](Result<RowOrder> order) { answer = std::move(order); });
    return QTest::qWaitFor([&] { return answer.has_value(); }) && *answer ? std::ssize(*(*answer)->rows) : -1;
}

QStringList TestCommands::accountsIn(Engine &engine)
{
    QObject asker;
    std::optional<Result<RowOrder>> answer;
    engine.activity().order({}, &asker, [&](Result<RowOrder> order) { answer = std::move(order); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }) || !*answer)
        return {u"no answer"_s};
    QStringList accounts;
    const auto rows = engine.activity().pages().rows(*(*answer)->rows);
    for (const auto &row : rows ? *rows : QList<ActivityRow>()) {
        if (!accounts.contains(row.entry.account))
            accounts.append(row.entry.account);
    }
    accounts.sort();
    return accounts;
}

QString TestCommands::deskText() const
{
    const auto database = Database::open({.path = m_dir.filePath(u"desk.sqlite"_s)});
    if (!database)
        return u"unreadable"_s;
    const auto text = (*database)->value(
        u"SELECT (SELECT group_concat(customer_id || alias || version) FROM customer_mark)"
        " || '/' || (SELECT count(*) FROM customer_tag) || '/' || (SELECT count(*) FROM saved_view)"
        " || '/' || (SELECT count(*) FROM role_grant WHERE granted <> '') || '/' || (SELECT number FROM audit_head)"_s);
    return text ? text->toString() : text.error().detail;
}

void TestCommands::everyCommandIsEntered()
{
    // Whoever adds a command finds out here that it must say what it needs, and be walked below.
    QStringList walked;
    const auto all = commands();
    for (const auto &command : all)
        walked.append(command.name);
    const QStringList free{u"cancel"_s, u"signInWithCode"_s, u"setOffline"_s};
    const auto declared = declaredIn(u"deskcommands.h"_s) + declaredIn(u"rolecommands.h"_s) + declaredIn(u"synccommands.h"_s);
    QCOMPARE(declared.size(), walked.size() + free.size());
    for (const auto &name : declared) {
        const auto *need = CommandNeeds::find(name);
        QVERIFY2(need, qPrintable(name));
        QVERIFY2(need->capability.has_value() == walked.contains(name), qPrintable(name));
        QVERIFY2(need->capability.has_value() || free.contains(name), qPrintable(name));
    }
    // An entry for each name, and nobody's what has none.
    QStringList names;
    for (const auto &need : CommandNeeds::table())
        names.append(need.command);
    QCOMPARE(names.removeDuplicates(), 0);
    const Permit everything(*RoleMatrix::load(RoleMatrix::bundledPath()), Roles(Role::GlobalAdmin) | Role::AdminAgent | Role::BillingAdmin);
    QVERIFY(!CommandNeeds::check(everything, u"nobody.entered.this"));
}

void TestCommands::everyRole_data()
{
    QTest::addColumn<int>("bits");
    for (const auto role : allRoles)
        QTest::newRow(qPrintable(shortName(role))) << int(Roles(role).bits());
    const auto both = Roles(Role::HelpdeskAgent) | Role::BillingAdmin;
    QTest::newRow("HA BA") << int(both.bits());
}

void TestCommands::everyRole()
{
    QFETCH(int, bits);
    const auto roles = Roles::fromBits(static_cast<std::uint8_t>(bits));
    const auto engine = engineFor(roles);
    QVERIFY(engine);
    const auto matrix = RoleMatrix::load(RoleMatrix::bundledPath());
    QVERIFY(matrix);
    const auto gives = [&](Capability capability, Level level) {
        return std::ranges::any_of(allRoles,
                                   [&](Role role) { return roles.contains(role) && matrix->grant(capability, role).includes(level); });
    };
    const auto all = commands();
    for (const auto &command : all) {
        const auto before = deskText();
        const auto answer = ran(*engine, command);
        const auto isRefused = !answer && answer.error().reason == Error::Reason::NotPermitted;
        QVERIFY2(isRefused != gives(command.capability, command.level), qPrintable(command.name));
        if (!isRefused) {
            QVERIFY2(answer || answer.error().kind == Error::Kind::Offline, qPrintable(command.name));
            continue;
        }
        const auto denied = deniedIn(answer.error());
        QVERIFY(denied);
        QCOMPARE(denied->whoCan, matrix->whoCan(command.capability, command.level));
        QCOMPARE(denied->rolesKnown, !roles.contains(Role::Unknown));
        QCOMPARE(deskText(), before);
    }

    QCOMPARE(customersIn(*engine), gives(Capability::Customers, Level::Read) ? 40 : 0);
    std::optional<Result<CustomerPage>> page;
    QObject asker;
    engine->customerBook().open(u"nobody"_s, &asker, [&](Result<CustomerPage> told) { page = std::move(told); });
    QTRY_VERIFY(page.has_value());
    QVERIFY(!*page);
    QCOMPARE(page->error().kind, gives(Capability::Customers, Level::Read) ? Error::Kind::NotFound : Error::Kind::Denied);

    const auto accounts = accountsIn(*engine);
    if (gives(Capability::AuditLog, Level::Read))
        QVERIFY2(accounts.contains(u"sanne.de.wit@meridiaan.example"_s), qPrintable(accounts.join(u' ')));
    else // nobody has signed in here, so that nothing in the log is that person's own
        QCOMPARE(accounts, QStringList());
}

void TestCommands::matrixIsChangedByThoseWhoMay()
{
    const auto engine = engineFor(Role::UserManagementAdmin);
    QVERIFY(engine);
    Permit permit;
    OfficeMatrix office;
    QObject watcher;
    engine->permit().subscribe(&watcher, [&](const Permit &now) { permit = now; });
    engine->officeMatrix().subscribe(&watcher, [&](const OfficeMatrix &now) { office = now; });
    QVERIFY(!permit.permits(Capability::Customers, Level::Write));
    const auto changed = [&](const QList<GrantEdit> &edits) {
        return ran(*engine,
                   {.run = [&](Engine &on, QObject *asker, const auto &done) { on.roleCommands().changeGrants(edits, asker, done); }});
    };
    const GrantEdit edit{.capability = Capability::Customers, .role = Role::UserManagementAdmin, .grant = {.level = Level::Write}};
    QVERIFY(changed({edit}));
    QTRY_VERIFY(permit.permits(Capability::Customers, Level::Write)); // at once, without a new start
    QCOMPARE(office.edits, QList<GrantEdit>{edit});
    QCOMPARE(office.matrix.effective(), std::max(m_clock.utcNow().date(), RoleMatrix::load(RoleMatrix::bundledPath())->effective()));
    QVERIFY(ran(*engine, commands().constFirst())); // an alias, which that role could not give

    // Told in the log, and there at the next start and for the command line.
    const auto database = Database::open({.path = m_dir.filePath(u"desk.sqlite"_s)});
    QVERIFY(database);
    const auto entry = (*database)->value(
        u"SELECT subject_id || before || after FROM audit_entry WHERE command = 'roles.matrix' ORDER BY number DESC LIMIT 1"_s);
    QCOMPARE(entry->toString(), u"1 UMA{\"grant\":\"R\"}{\"grant\":\"W\"}"_s);
    QCOMPARE(readRoles(m_dir.path())->office.edits, QList<GrantEdit>{edit});

    // Whoever takes the right from oneself has lost it from then on.
    QVERIFY(changed({{.capability = Capability::UsersAndRoles, .role = Role::UserManagementAdmin, .grant = {.level = Level::Read}}}));
    QTRY_VERIFY(!permit.permits(Capability::UsersAndRoles, Level::Write));
    const auto again = changed({edit});
    QVERIFY(!again);
    QCOMPARE(again.error().reason, Error::Reason::NotPermitted);
}

void TestCommands::nobodyLocksEverybodyOut()
{
    const auto engine = engineFor(Role::GlobalAdmin);
    QVERIFY(engine);
    const auto before = deskText();
    const GrantEdit mine{.capability = Capability::UsersAndRoles, .role = Role::GlobalAdmin, .grant = {.level = Level::Read}};
    const GrantEdit theirs{.capability = Capability::UsersAndRoles, .role = Role::UserManagementAdmin, .grant = {}};
    const auto answer = ran(*engine, {.run = [&](Engine &on, QObject *asker, const auto &done) {
        on.roleCommands().changeGrants({mine, theirs}, asker, done);
    }});
    QVERIFY(!answer);
    QCOMPARE(answer.error().reason, Error::Reason::NobodyLeft);
    QCOMPARE(deskText(), before);
    QVERIFY(ran(*engine, commands().at(5)));
    QTRY_COMPARE(readRoles(m_dir.path())->office.edits, QList<GrantEdit>());
}

void TestCommands::changesThatMakeNoMatrixDoNotHold()
{
    {
        const auto engine = engineFor(Role::GlobalAdmin);
        QVERIFY(engine);
        QVERIFY(ran(*engine, commands().at(4)));
        const auto database = Database::open({.path = m_dir.filePath(u"desk.sqlite"_s), .access = Database::Access::Write});
        QVERIFY(database);
        QVERIFY((*database)->run(u"UPDATE role_grant SET granted = 'everything' WHERE granted <> ''"_s));
    }
    const auto engine = engineFor(Role::GlobalAdmin);
    QVERIFY(engine);
    OfficeMatrix office;
    engine->officeMatrix().subscribe(engine.get(), [&](const OfficeMatrix &now) { office = now; });
    QVERIFY(office.problem);
    QCOMPARE(office.problem->reason, Error::Reason::MatrixInvalid);
    QCOMPARE(office.problem->subject, u"7 SA"_s);
    QVERIFY(office.matrix == *RoleMatrix::load(RoleMatrix::bundledPath()));
    QVERIFY(!ran(*engine, commands().at(4)));
    QVERIFY(ran(*engine, commands().at(5))); // the way out
    QTRY_VERIFY(!office.problem);
}

HOUSE_TEST(TestCommands)
#include "tst_commands.moc"
