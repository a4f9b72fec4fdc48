#include "models/roles/permit.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>

#include <atomic>

using namespace Qt::StringLiterals;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define COUNTS_ALLOCATIONS 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define COUNTS_ALLOCATIONS 0
#endif
#endif
#if !defined(COUNTS_ALLOCATIONS) && defined(__GLIBC__)
#define COUNTS_ALLOCATIONS 1
#endif

static std::atomic<qint64> allocations = 0;
#if COUNTS_ALLOCATIONS
// Qt's containers take their memory from malloc, not from operator new.
extern "C" void *__libc_malloc(std::size_t size); // NOLINT(bugprone-reserved-identifier,readability-identifier-naming): the system's name
extern "C" void *malloc(std::size_t size)
{
    ++allocations;
    return __libc_malloc(size);
}
#endif

namespace {

/// The matrix as the domain has it, a second time and in another form: name, then the cells of GA UMA AA HA SA BA DU.
constexpr const char *domain[capabilityCount][8] = {
    {"Customer list, search, customer page", "R", "R", "W", "W", "W", "R", "-"},
    {"Export customers/subscriptions to CSV", "W", "-", "W", "-", "-", "R", "-"},
    {"Service management page, service list", "R", "R", "W", "W", "R", "-", "-"},
    {"Service health, incidents, message centre", "R", "R", "W", "W", "R", "-", "-"},
    {"Link incident to customers, broadcast notice", "W", "-", "W", "W", "-", "-", "-"},
    {"Open admin portal on behalf", "X", "X", "X", "X", "-", "-", "-"},
    {"Tickets: create, diagnose, close", "W", "W", "W", "W", "R", "W(billing)", "-"},
    {"Baseline decision", "W", "-", "W", "W", "-", "-", "-"},
    {"Prepare SR / record filed", "X", "-", "X", "X(not Azure)", "P", "P(commercial)", "-"},
    {"Designated support contact, support statement", "W", "-", "W", "W", "R", "R", "-"},
    {"Entitlements and vehicles", "W", "-", "W", "R", "-", "R", "-"},
    {"Customer balance, invoices, payments", "R", "R", "R", "R", "R", "W", "-"},
    {"Import ledger/UBL/bank/recon", "W", "-", "-", "-", "-", "W", "-"},
    {"Allocate payment, dispute, payment plan, hold", "W", "-", "-", "P", "P", "W", "-"},
    {"Send reminder / demand", "W", "-", "-", "-", "-", "W", "-"},
    {"Collection policy", "A", "-", "R", "R", "R", "W", "-"},
    {"Propose suspension", "P", "-", "P", "P", "-", "P", "-"},
    {"Approve suspension (≠ proposer)", "A", "-", "A", "-", "-", "A", "-"},
    {"Execute/record suspension, reactivation", "X", "-", "X", "-", "-", "X", "-"},
    {"Microsoft invoices, recon, what we owe", "R", "R", "R", "-", "-", "W", "-"},
    {"Credit/SLA claim", "W", "-", "W", "P", "-", "P", "-"},
    {"Azure budget", "R", "-", "W", "-", "-", "R", "-"},
    {"App audit log", "R", "R", "R", "own", "own", "R", "-"},
    {"Users and roles of the app", "W", "W", "-", "-", "-", "-", "-"},
};

constexpr Role columns[] = {Role::GlobalAdmin, Role::UserManagementAdmin, Role::AdminAgent, Role::HelpdeskAgent,
                            Role::SalesAgent,  Role::BillingAdmin,        Role::DefaultUser};
constexpr Level levels[] = {Level::None, Level::Own, Level::Read, Level::Propose, Level::Write, Level::Approve, Level::Execute};

/// What a cell as the domain writes it lets one do: the letters that stand for levels, in the order of `levels`.
QString allowedBy(const QString &cell, Matter matter)
{
    if (cell == "W(billing)"_L1)
        return matter == Matter::Billing ? u"-oRPW"_s : u"-"_s;
    if (cell == "P(commercial)"_L1)
        return matter == Matter::Commercial ? u"-oRP"_s : u"-"_s;
    if (cell == "X(not Azure)"_L1)
        return matter == Matter::Azure ? u"-"_s : u"-oRPWX"_s;
    static const QHash<QString, QString> plain{{u"-"_s, u"-"_s},     {u"own"_s, u"-o"_s},   {u"R"_s, u"-oR"_s},   {u"P"_s, u"-oRP"_s},
                                               {u"W"_s, u"-oRPW"_s}, {u"A"_s, u"-oRPWA"_s}, {u"X"_s, u"-oRPWX"_s}};
    return plain.value(cell, u"?"_s);
}

QString asked(const Permit &permit, Capability capability, Matter matter)
{
    static constexpr char16_t letters[] = u"-oRPWAX";
    QString text;
    for (std::size_t i = 0; i < std::size(levels); ++i) {
        if (permit.permits(capability, levels[i], matter))
            text += letters[i];
    }
    return text;
}

RoleMatrix bundled()
{
    const auto matrix = RoleMatrix::load(RoleMatrix::bundledPath());
    if (!matrix) {
        qWarning().noquote() << matrix.error().subject << matrix.error().detail;
        return {};
    }
    return *matrix;
}

} // namespace

/// What each role may do, and what is said where it may not.
class TestPermit : public QObject
{
    Q_OBJECT

private:
    RoleMatrix m_matrix = bundled();

private slots:
    void effective() { QCOMPARE(m_matrix.effective(), QDate(2026, 11, 1)); }

    void everyCell_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("column");
        for (int number = 1; number <= int(capabilityCount); ++number) {
            for (int column = 0; column < int(std::size(columns)); ++column)
                QTest::addRow("%d %s, %s", number, domain[number - 1][0], qPrintable(shortName(columns[column]))) << number << column;
        }
    }
    void everyCell()
    {
        QFETCH(int, number);
        QFETCH(int, column);
        const Permit permit(m_matrix, columns[column]);
        const auto cell = QString::fromLatin1(domain[number - 1][column + 1]);
        for (const auto matter : allMatters)
            QCOMPARE(asked(permit, static_cast<Capability>(number), matter), allowedBy(cell, matter));
    }

    void unionOfRoles()
    {
        const Permit both(m_matrix, Roles(Role::HelpdeskAgent) | Role::BillingAdmin);
        for (int number = 1; number <= int(capabilityCount); ++number) {
            const auto capability = static_cast<Capability>(number);
            for (const auto matter : allMatters) {
                for (const auto level : levels)
                    QCOMPARE(both.permits(capability, level, matter),
                             Permit(m_matrix, Role::HelpdeskAgent).permits(capability, level, matter)
                                 || Permit(m_matrix, Role::BillingAdmin).permits(capability, level, matter));
            }
        }
        // One prepares them but for Azure, the other proposes them where they are commercial: together still not for Azure.
        QVERIFY(!both.permits(Capability::ServiceRequests, Level::Execute, Matter::Azure));
        QVERIFY(both.permits(Capability::ServiceRequests, Level::Execute, Matter::Commercial));
    }

    void noKnownRoleReadsOnly()
    {
        const Permit nobody(m_matrix, Roles());
        QCOMPARE(nobody, Permit(m_matrix, Role::Unknown));
        for (int number = 1; number <= int(capabilityCount); ++number) {
            for (const auto matter : allMatters) {
                for (const auto level : {Level::Propose, Level::Write, Level::Approve, Level::Execute})
                    QVERIFY(!nobody.permits(static_cast<Capability>(number), level, matter));
            }
        }
        QVERIFY(nobody.permits(Capability::Customers, Level::Read));
        QVERIFY(nobody.permits(Capability::ServiceHealth, Level::Read));
        QVERIFY(!nobody.permits(Capability::CustomerExport, Level::Read));
        QVERIFY(!nobody.permits(Capability::AuditLog, Level::Read));
        const auto denied = nobody.denied(Capability::Customers, Level::Write);
        QVERIFY(denied);
        QVERIFY(!denied->rolesKnown);
        QCOMPARE(shortNames(denied->whoCan), u"AA HA SA"_s);
    }

    void withoutAMatrixNothing()
    {
        const Permit none;
        QVERIFY(!none.permits(Capability::Customers, Level::Read));
        QVERIFY(!none.check(Capability::Customers, Level::Read));
    }

    void whoCan_data()
    {
        QTest::addColumn<Capability>("capability");
        QTest::addColumn<Level>("level");
        QTest::addColumn<Matter>("matter");
        QTest::addColumn<QString>("roles");
        QTest::newRow("write customers") << Capability::Customers << Level::Write << Matter::General << u"AA HA SA"_s;
        QTest::newRow("export") << Capability::CustomerExport << Level::Read << Matter::General << u"GA AA BA"_s;
        QTest::newRow("a ticket about billing") << Capability::Tickets << Level::Write << Matter::Billing << u"GA UMA AA HA BA"_s;
        QTest::newRow("a ticket") << Capability::Tickets << Level::Write << Matter::General << u"GA UMA AA HA"_s;
        QTest::newRow("file for Azure") << Capability::ServiceRequests << Level::Execute << Matter::Azure << u"GA AA"_s;
        QTest::newRow("prepare commercial") << Capability::ServiceRequests << Level::Propose << Matter::Commercial << u"GA AA HA SA BA"_s;
        QTest::newRow("approve") << Capability::SuspensionApproval << Level::Approve << Matter::General << u"GA AA BA"_s;
        QTest::newRow("nobody") << Capability::SuspensionApproval << Level::Execute << Matter::General << QString();
    }
    void whoCan()
    {
        QFETCH(Capability, capability);
        QFETCH(Level, level);
        QFETCH(Matter, matter);
        QFETCH(QString, roles);
        QCOMPARE(shortNames(m_matrix.whoCan(capability, level, matter)), roles);
    }

    void deniedSaysWhatIsMissing()
    {
        const Permit sales(m_matrix, Role::SalesAgent);
        QVERIFY(!sales.denied(Capability::Customers, Level::Write));
        QVERIFY(sales.check(Capability::Customers, Level::Write));
        const auto denied = sales.denied(Capability::ServiceRequests, Level::Execute, Matter::Azure);
        QVERIFY(denied);
        QCOMPARE(*denied,
                 (Denied{.capability = Capability::ServiceRequests,
                         .level = Level::Execute,
                         .matter = Matter::Azure,
                         .whoCan = Roles(Role::GlobalAdmin) | Role::AdminAgent}));
        // On its way through a Result it stays what it was.
        const auto answer = sales.check(Capability::ServiceRequests, Level::Execute, Matter::Azure);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Denied);
        QCOMPARE(deniedIn(answer.error()), denied);
        QVERIFY(!deniedIn(Error{.kind = Error::Kind::Denied, .reason = Error::Reason::RoleMissing, .code = u"1/2/0/1/1"_s}));
    }
    void noDenial_data()
    {
        QTest::addColumn<QString>("code");
        for (const auto *code :
             {"", "1/2/0/1", "25/2/0/1/1", "0/2/0/1/1", "1/7/0/1/1", "1/2/4/1/1", "1/2/0/256/1", "a/2/0/1/1", "-1/2/0/1/1"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void noDenial()
    {
        QFETCH(QString, code);
        QVERIFY(!deniedIn(Error{.kind = Error::Kind::Denied, .reason = Error::Reason::NotPermitted, .code = code}));
    }

    void someMatterIsEnoughForAControl()
    {
        const Permit billing(m_matrix, Role::BillingAdmin);
        QVERIFY(!billing.permits(Capability::Tickets, Level::Write));
        QVERIFY(billing.permitsSome(Capability::Tickets, Level::Write));
        QVERIFY(!billing.permitsSome(Capability::ServiceManagement, Level::Read));
    }

    void aQuestionCostsNothing()
    {
        const Permit permit(m_matrix, Roles(Role::HelpdeskAgent) | Role::BillingAdmin);
        constexpr int questions = 1'000'000;
        int allowed = 0;
        QElapsedTimer timer;
        timer.start();
        const auto before = allocations.load();
        for (int i = 0; i < questions; ++i)
            allowed += permit.permits(static_cast<Capability>(i % 24 + 1), levels[i % 7], allMatters[std::size_t(i % 4)]) ? 1 : 0;
        const auto taken = allocations.load() - before;
        const auto nanoseconds = timer.nsecsElapsed();
        QVERIFY(allowed > 0);
#if COUNTS_ALLOCATIONS
        QVERIFY(before > 0);
#endif
        QCOMPARE(taken, 0);
        QVERIFY2(nanoseconds / questions <= 1000, qPrintable(u"%1 ns a question"_s.arg(nanoseconds / questions)));
    }

    void names()
    {
        for (const auto role : allRoles)
            QCOMPARE(roleNamed(shortName(role)), role);
        QVERIFY(!roleNamed(u"ga"));
        const auto roles = Roles(Role::BillingAdmin) | Role::HelpdeskAgent;
        QCOMPARE(shortNames(roles), u"HA BA"_s);
        QCOMPARE(rolesNamed(u"  BA nothing HA "), roles);
        QCOMPARE(roles.count(), 2);
        QCOMPARE(shortNames(Roles()), QString());
    }
};

HOUSE_TEST(TestPermit)
#include "tst_permit.moc"
