#include "models/roles/rolematrix.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// That each mistake in a matrix is found and named by its place.
class TestRoleMatrix : public QObject
{
    Q_OBJECT

private:
    static QByteArray good()
    {
        QByteArray text = "effective 2026-11-01\nrole GA UMA AA HA SA BA DU unknown\n";
        for (int number = 1; number <= int(capabilityCount); ++number)
            text += QByteArray::number(number) + " W R R R R R - R\n";
        return text;
    }
    static QByteArray with(const QByteArray &from, const QByteArray &to)
    {
        auto text = good();
        const auto at = text.indexOf(from);
        return at < 0 ? QByteArray() : text.replace(at, from.size(), to);
    }

private slots:
    void read()
    {
        const auto matrix = RoleMatrix::read(good(), u"m"_s);
        QVERIFY(matrix);
        QCOMPARE(matrix->effective(), QDate(2026, 11, 1));
        QCOMPARE(matrix->grant(Capability::UsersAndRoles, Role::GlobalAdmin), (Grant{.level = Level::Write}));
        QCOMPARE(matrix->grant(Capability::Customers, Role::DefaultUser), Grant{});
    }
    void anyOrderSpacingAndRemarks()
    {
        auto text = "\xef\xbb\xbf"
                    "# a remark\r\n\r\n\trole GA DU BA SA HA AA unknown UMA# here too\r\n"
            + good().sliced(good().indexOf("\n1 ") + 1);
        text += "   effective\t2027-01-31   # later";
        const auto matrix = RoleMatrix::read(text, u"m"_s);
        QVERIFY2(matrix, matrix ? "" : qPrintable(matrix.error().subject + matrix.error().detail));
        QCOMPARE(matrix->effective(), QDate(2027, 1, 31));
        QCOMPARE(matrix->grant(Capability::Customers, Role::DefaultUser), (Grant{.level = Level::Read}));
        QCOMPARE(matrix->grant(Capability::Customers, Role::Unknown), Grant{});
    }

    void mistakes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QByteArray &text, const char *place, const char *word) {
            QTest::newRow(name) << text << QString::fromLatin1(place) << QString::fromLatin1(word);
        };
        row("empty file", "", "2:1", "effective");
        row("no effective", with("effective 2026-11-01\n", ""), "26:1", "effective");
        row("effective without a date", with(" 2026-11-01", ""), "1:10", "date");
        row("no such day", with("2026-11-01", "2026-02-30"), "1:11", "2026-02-30");
        row("date in another form", with("2026-11-01", "1-11-2026"), "1:11", "1-11-2026");
        row("date and time", with("2026-11-01", "2026-11-01T00:00"), "1:11", "2026-11-01T00:00");
        row("behind the date", with("2026-11-01", "2026-11-01 on"), "1:22", "on");
        row("two dates", good() + "effective 2026-11-01\n", "27:1", "effective");
        row("no roles", with("role GA UMA AA HA SA BA DU unknown\n", "").replace("\n1 ", "\n#1 "), "3:1", "role");
        row("no role line", "effective 2026-11-01\n", "2:1", "role");
        row("unknown role", with("HA SA", "HA KA"), "2:19", "KA");
        row("role in small letters", with("GA", "ga"), "2:6", "ga");
        row("role twice", with("HA SA", "HA HA"), "2:19", "HA");
        row("role missing", with(" unknown", ""), "2:27", "unknown");
        row("two role lines", good() + "role GA\n", "27:1", "role");
        row("not a number", with("\n7 ", "\nseven "), "9:1", "seven");
        row("number zero", with("\n7 ", "\n0 "), "9:1", "0");
        row("number too high", with("\n7 ", "\n25 "), "9:1", "25");
        row("negative number", with("\n7 ", "\n-7 "), "9:1", "-7");
        row("number twice", with("\n7 ", "\n6 "), "9:1", "line 8");
        row("number missing", with("7 W R R R R R - R\n", ""), "26:1", "7");
        row("number before roles", "1 R R R R R R R R\n" + good(), "1:1", "role");
        row("nobody could change the roles", with("\n24 W R", "\n24 R R"), "26:1", "change the roles");
        row("cell missing", with("7 W R R R R R - R", "7 W R R R R R -"), "9:16", "unknown");
        row("all cells missing", with("7 W R R R R R - R", "7"), "9:2", "GA");
        row("cell too many", with("7 W R R R R R - R", "7 W R R R R R - R W"), "9:19", "W");
        row("no such level", with("7 W R R", "7 W Q R"), "9:5", "Q");
        row("small letter", with("7 W R R", "7 w R R"), "9:3", "w");
        row("no such qualifier", with("7 W R R", "7 W R(azure) R"), "9:6", "(azure)");
        row("qualifier not closed", with("7 W R R", "7 W R(billing R"), "9:6", "(billing");
        row("only a qualifier", with("7 W R R", "7 W (billing) R"), "9:5", "none of");
        row("two qualifiers", with("7 W R R", "7 W R(billing)(commercial) R"), "9:6", "(billing)(commercial)");
        row("nothing restricted", with("7 W R R", "7 W -(billing) R"), "9:6", "-");
        row("own restricted", with("7 W R R", "7 W own(billing) R"), "9:8", "own");
        row("unknown may write", with("7 W R R R R R - R", "7 W R R R R R - W"), "9:17", "read at most");
        row("not UTF-8", with("7 W R R", "7 W \xff R"), "9:5", "no text");
        row("control character", with("7 W R R", QByteArray("7 W \0 R", 7)), "9:5", "no text");
        row("too large", QByteArray(64 * 1024 + 1, '#'), "1:1", "bytes");
    }
    void mistakes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        QFETCH(QString, word);
        const auto matrix = RoleMatrix::read(text, u"matrix.txt"_s);
        QVERIFY(!matrix);
        QCOMPARE(matrix.error().kind, Error::Kind::Rejected);
        QCOMPARE(matrix.error().reason, Error::Reason::MatrixInvalid);
        QCOMPARE(matrix.error().subject, u"matrix.txt:"_s + place);
        QVERIFY2(matrix.error().detail.contains(word), qPrintable(matrix.error().detail));
    }

    void wordsOfCells()
    {
        for (const auto *word : {"-", "own", "R", "P", "W", "A", "X", "R(billing)", "W(commercial)", "X(not-azure)"}) {
            const auto grant = grantNamed(QString::fromLatin1(word));
            QVERIFY2(grant, word);
            QCOMPARE(grantWord(*grant), QString::fromLatin1(word));
        }
        for (const auto *word : {"", "r", "Z", "-(billing)", "own(billing)", "R(azure)", "R (billing)", "(billing)", "RW"})
            QVERIFY2(!grantNamed(QString::fromLatin1(word)), word);
    }

    void edits()
    {
        const auto matrix = RoleMatrix::read(good(), u"m"_s);
        QVERIFY(matrix);
        const GrantEdit sales{.capability = Capability::Tickets, .role = Role::SalesAgent, .grant = {.level = Level::Write}};
        const auto changed = matrix->with({sales}, QDate(2027, 1, 31));
        QVERIFY(changed);
        QCOMPARE(changed->effective(), QDate(2027, 1, 31));
        QCOMPARE(changed->grant(Capability::Tickets, Role::SalesAgent).level, Level::Write);
        QCOMPARE(changed->grant(Capability::Tickets, Role::HelpdeskAgent), matrix->grant(Capability::Tickets, Role::HelpdeskAgent));
        QVERIFY(*changed->with({{.capability = Capability::Tickets, .role = Role::SalesAgent, .grant = {.level = Level::Read}}},
                               matrix->effective())
                == *matrix);
    }

    void editsThatAreRefused_data()
    {
        QTest::addColumn<int>("capability");
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("grant");
        QTest::addColumn<Error::Reason>("reason");
        QTest::newRow("unknown may write") << 7 << int(Role::Unknown) << u"W"_s << Error::Reason::MatrixInvalid;
        QTest::newRow("nobody could change the roles") << 24 << int(Role::GlobalAdmin) << u"R"_s << Error::Reason::NobodyLeft;
        QTest::newRow("only in part") << 24 << int(Role::GlobalAdmin) << u"W(billing)"_s << Error::Reason::NobodyLeft;
    }
    void editsThatAreRefused()
    {
        QFETCH(int, capability);
        QFETCH(int, role);
        QFETCH(QString, grant);
        const auto matrix = RoleMatrix::read(good(), u"m"_s);
        QVERIFY(matrix);
        const auto changed = matrix->with(
            {{.capability = static_cast<Capability>(capability), .role = static_cast<Role>(role), .grant = *grantNamed(grant)}},
            matrix->effective());
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, Error::Kind::Rejected);
        QTEST(changed.error().reason, "reason");
    }

    void files()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"matrix.txt"_s);
        const auto none = RoleMatrix::load(path);
        QVERIFY(!none);
        QCOMPARE(none.error().reason, Error::Reason::FileUnreadable);
        QCOMPARE(none.error().subject, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(good());
        file.close();
        QVERIFY(RoleMatrix::load(path));
    }
};

HOUSE_TEST(TestRoleMatrix)
#include "tst_rolematrix.moc"
