#include "app/cli/commandline.h"
#include "models/command/commandneeds.h"
#include "models/store/store.h"
#include "tests/cli/partnerdeskrun.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QRegularExpression>

#include <memory>

/// Every command of the command line with every role, and with none known, against the matrix: what the matrix does not give ends with
/// status 1 and one sentence.
class TestPermit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCommandIsEntered();
    void everyRole_data();
    void everyRole();
    void ownEntriesOnly();
    void officeMatrixCounts();

private:
    struct Command {
        const char *words = "";
        std::optional<Capability> capability{}; ///< as the domain says, told here a second time; empty: everybody
        Level level = Level::Read;
    };
    Ran run(const QString &words, const QString &data)
    {
        auto arguments = words.split(u' ');
        arguments.replaceInStrings(u"FILE"_s, m_home.filePath(u"out"_s));
        return ended(*begun(arguments + QStringList{u"--data-dir"_s, data, u"--lang"_s, u"en"_s}, m_home.path()));
    }
    Ran run(const QString &words) { return run(words, m_data); }
    bool hold(Roles roles)
    {
        const auto store = Store::open(m_data, m_clock);
        const auto isKnown = !roles.contains(Role::Unknown);
        return store
            && (*store)->storeKnownRoles({.account = u"els@partner.example"_s,
                                          .roles = roles.without(Role::DefaultUser).without(Role::Unknown),
                                          .tokenTold = isKnown,
                                          .groupsTold = isKnown,
                                          .readAt = m_clock.utcNow()});
    }

    SystemClock m_clock;
    QTemporaryDir m_home;
    QString m_data{};
    QString m_customer{};
};

void TestPermit::initTestCase()
{
    m_data = m_home.filePath(u"cache"_s);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({u"--customers"_s, u"20"_s}));
    QVERIFY(QFile::copy(sandbox.profileFile(), m_home.filePath(u"p.ini"_s)));
    const auto synced = run(u"sync --profile "_s + sandbox.profileFile());
    QVERIFY2(synced.status == 0, synced.err.constData());
    const auto listed = QJsonDocument::fromJson(run(u"list customers --format json"_s).out).array();
    QCOMPARE(listed.size(), 20);
    m_customer = listed.first()["id"_L1].toString();
    const auto store = Store::open(m_data, m_clock);
    QVERIFY(store);
    QVERIFY((*store)->setAlias(u"klant"_s, u"Bakker"_s, Actor(u"anna@partner.example"_s, u"HA"_s)));
    QVERIFY((*store)->setAlias(u"klant"_s, u"Slager"_s, Actor(u"els@partner.example"_s, u"HA"_s)));
    QVERIFY((*store)->setAlias(m_customer, u"Molenaar"_s, Actor(u"anna@partner.example"_s, u"HA"_s)));
    QVERIFY((*store)->setAlias(m_customer, u"Visser"_s, Actor(u"els@partner.example"_s, u"HA"_s)));
}

void TestPermit::everyCommandIsEntered()
{
    // Whoever adds a command tells of it in --help, and finds out here that it must say what it needs.
    static const QRegularExpression line(u"^  partnerdesk ([a-z][a-z-]*)(?: ([a-z][a-z|]*))?"_s, QRegularExpression::MultilineOption);
    int found = 0;
    for (auto each = line.globalMatch(CommandLine::usage()); each.hasNext(); ++found) {
        const auto match = each.next();
        const auto whats = match.captured(2).split(u'|');
        for (const auto &what : whats) {
            const QString name = "cli."_L1 + match.captured(1) + (what.isEmpty() ? QString() : u'.' + what);
            QVERIFY2(CommandNeeds::find(name), qPrintable(name));
        }
    }
    QVERIFY(found >= 8);
}

void TestPermit::everyRole_data()
{
    QTest::addColumn<int>("bits");
    for (const auto role : allRoles)
        QTest::newRow(qPrintable(shortName(role))) << int(Roles(role).bits());
}

void TestPermit::everyRole()
{
    QFETCH(int, bits);
    const auto roles = Roles::fromBits(static_cast<std::uint8_t>(bits));
    QVERIFY(hold(roles));
    const auto matrix = RoleMatrix::load(RoleMatrix::bundledPath());
    QVERIFY(matrix);
    const QString show = u"show customer "_s + m_customer;
    const auto showWords = show.toLatin1();
    const auto servicesWords = "list services --customer " + m_customer.toLatin1();
    const auto timelineWords = "list timeline --customer " + m_customer.toLatin1();
    const auto timelineFileWords = timelineWords + " -o FILE";
    const auto servicesFileWords = servicesWords + " -o FILE";
    // The service is gone by now: what is allowed to synchronise fails in another way.
    const QString sync = u"sync --sign-in stored --profile "_s + m_home.filePath(u"p.ini"_s);
    const auto syncWords = sync.toLatin1();
    const Command commands[] = {
        {"list customers", Capability::Customers},
        {"list customers -o FILE", Capability::CustomerExport},
        {"list customers --format csv", Capability::CustomerExport},
        {"list customers --format json", Capability::CustomerExport},
        {"list customers --format xlsx -o FILE", Capability::CustomerExport},
        {"list subscriptions", Capability::Customers},
        {"list subscriptions --format json", Capability::CustomerExport},
        {servicesWords.constData(), Capability::ServiceManagement},
        {servicesFileWords.constData(), Capability::CustomerExport},
        {timelineWords.constData(), Capability::Customers},
        {timelineFileWords.constData(), Capability::CustomerExport},
        {"list audit", Capability::AuditLog, Level::Own},
        {"list audit --format json", Capability::AuditLog, Level::Own},
        {showWords.constData(), Capability::Customers},
        {"snapshot customers -o FILE", Capability::Customers},
        {"snapshot activity -o FILE", Capability::AuditLog, Level::Own},
        {"roles"},
        {"verify"},
        {syncWords.constData(), Capability::Customers},
    };
    for (const auto &command : commands) {
        const auto isGiven = !command.capability || std::ranges::any_of(allRoles, [&](Role role) {
            return roles.contains(role) && matrix->grant(*command.capability, role).includes(command.level);
        });
        QFile::remove(m_home.filePath(u"out"_s));
        const auto ran = run(QString::fromLatin1(command.words));
        const auto isRefused = ran.status != 0 && ran.err.contains("appropriate roles: ");
        QVERIFY2(isRefused != isGiven, (QByteArray(command.words) + ": " + ran.err).constData());
        if (!isRefused) {
            QVERIFY2(ran.status == 0 || command.words == syncWords.constData(), (QByteArray(command.words) + ": " + ran.err).constData());
            continue;
        }
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.err.count('\n'), 1);
        QVERIFY2(ran.out.isEmpty(), ran.out.constData());
        QVERIFY(!QFile::exists(m_home.filePath(u"out"_s)));
    }
}

void TestPermit::ownEntriesOnly()
{
    QVERIFY(hold(Role::HelpdeskAgent));
    const auto own = run(u"list audit --format json"_s).out;
    QVERIFY(own.contains("Slager") && !own.contains("anna@partner.example"));
    const auto hides = [this](const QString &words) { return run(words).err; };
    QVERIFY2(hides(u"list audit"_s).startsWith("2 entries of others in the audit log are hidden, because you see only your own: "),
             hides(u"list audit"_s).constData());
    QVERIFY(hides(u"list audit --filter Bakker"_s).startsWith("2 entries of others"));
    QVERIFY(hides(u"list audit --filter Slager"_s).startsWith("2 entries of others")); // nothing by which one could ask what they did
    // Not by asking for it either.
    QCOMPARE(run(u"list audit --format json --account anna@partner.example"_s).out.trimmed(), QByteArray("[]"));
    const QString timeline = u"list timeline --customer "_s + m_customer;
    const auto ours = run(timeline).out;
    QVERIFY2(ours.contains("Visser") && !ours.contains("anna@partner.example"), ours.constData());
    QVERIFY(hold(Role::AdminAgent));
    QVERIFY(run(timeline).out.contains("anna@partner.example"));
    QVERIFY(run(u"list audit --format json"_s).out.contains("anna@partner.example"));
}

void TestPermit::officeMatrixCounts()
{
    QVERIFY(hold(Role::SalesAgent));
    QCOMPARE(run(u"list customers --format csv"_s).status, 1);
    {
        const auto store = Store::open(m_data, m_clock);
        QVERIFY(store);
        const GrantEdit edit{.capability = Capability::CustomerExport, .role = Role::SalesAgent, .grant = {.level = Level::Read}};
        QVERIFY((*store)->changeGrants({edit}, Actor(u"farid@partner.example"_s, u"GA"_s)));
    }
    QCOMPARE(run(u"list customers --format csv"_s).status, 0);
    const auto told = run(u"roles"_s).out;
    QVERIFY2(told.contains("Export of customers and subscriptions") && told.contains("last changed by farid@partner.example"),
             told.constData());
    QVERIFY(run(u"list audit --format csv"_s).status == 0);
    QCOMPARE(run(u"verify"_s).status, 0);
}

HOUSE_TEST(TestPermit)
#include "tst_permit.moc"
