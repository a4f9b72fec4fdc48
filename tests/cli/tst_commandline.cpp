#include "app/cli/changemessages.h"
#include "app/cli/commandline.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;

/// The words of the command line: what is understood, and that everything else is refused with a sentence that names it.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void readsChoices();
    void theFileTellsTheFormat_data();
    void theFileTellsTheFormat();
    void findsTheLanguageAmongMistakes();
    void ordersToAnotherProcess();
};

/// What one process may ask of another that holds the folder: changes of subscriptions go there and come back whole, changes of people are
/// no such order, for it is not said there what will happen to them.
void TestCommandLine::ordersToAnotherProcess()
{
    const OutboxOrder again{.what = OutboxOrder::What::Retry, .ids = {u"o-1"_s, u"o-2"_s}, .seen = {{u"o-1"_s, u"9"_s}}};
    QVERIFY(ChangeMessages::orderIn(ChangeMessages::request(again)) == again);
    for (const auto kind : allChangeKinds) {
        const OutboxOrder order{.changes
                                = {{.kind = kind, .customerId = u"c-1"_s, .subjectId = u"s-1"_s, .before = u"1"_s, .after = u"2"_s}},
                                .reason = u"T-1"_s};
        const auto understood = ChangeMessages::orderIn(ChangeMessages::request(order));
        if (subjectOf(kind) == ChangeSubject::User)
            QVERIFY(!understood);
        else
            QVERIFY(understood == order);
    }
}

void TestCommandLine::understands_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<CommandLine::Verb>("verb");
    QTest::newRow("nothing is the window") << u""_s << CommandLine::Verb::Window;
    QTest::newRow("demo") << u"--demo --customers 10"_s << CommandLine::Verb::Window;
    QTest::newRow("sync") << u"sync --full --json"_s << CommandLine::Verb::Sync;
    QTest::newRow("list") << u"list customers --filter zwolle --format csv"_s << CommandLine::Verb::List;
    QTest::newRow("show") << u"show customer contoso.example --format json"_s << CommandLine::Verb::Show;
    QTest::newRow("snapshot") << u"snapshot customers -o a.png --size 1024x640 --theme dark --lang nl"_s << CommandLine::Verb::Snapshot;
    QTest::newRow("verify") << u"verify --data-dir here --profile p.ini --sign-in device-code"_s << CommandLine::Verb::Verify;
    QTest::newRow("sign in with the browser") << u"sync --sign-in browser"_s << CommandLine::Verb::Sync;
    QTest::newRow("sign in with what is kept") << u"--sign-in stored"_s << CommandLine::Verb::Window;
    QTest::newRow("audit log") << u"list audit --format csv -o a.csv"_s << CommandLine::Verb::List;
    QTest::newRow("audit log, filtered")
        << u"list audit --customer a.example --filter b --account anna@example --action customer.alias --since 2026-01-31 --until 2026-01-31"_s
        << CommandLine::Verb::List;
    QTest::newRow("roles") << u"roles --lang nl"_s << CommandLine::Verb::Roles;
    QTest::newRow("version wins") << u"--version nonsense"_s << CommandLine::Verb::Version;
    QTest::newRow("help wins") << u"sync --help"_s << CommandLine::Verb::Help;
}

void TestCommandLine::understands()
{
    QFETCH(QString, words);
    QFETCH(CommandLine::Verb, verb);
    const auto line = CommandLine::parse(words.split(u' ', Qt::SkipEmptyParts));
    QVERIFY2(line, line ? "" : qPrintable(line.error().detail));
    QCOMPARE(line->verb, verb);
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown command") << u"dance"_s << u"dance"_s;
    QTest::newRow("unknown option") << u"--dance"_s << u"dance"_s;
    QTest::newRow("list without what") << u"list"_s << u"list"_s;
    QTest::newRow("list of unknown") << u"list unicorns"_s << u"unicorns"_s;
    QTest::newRow("show without id") << u"show customer"_s << u"show customer"_s;
    QTest::newRow("one word too many") << u"sync now"_s << u"now"_s;
    QTest::newRow("option of another command") << u"sync --format csv"_s << u"format"_s;
    QTest::newRow("size") << u"snapshot customers -o a.png --size big"_s << u"big"_s;
    QTest::newRow("size too small") << u"snapshot customers -o a.png --size 3x3"_s << u"3x3"_s;
    QTest::newRow("size below the window's least") << u"snapshot customers -o a.png --size 640x480"_s << u"640x480"_s;
    QTest::newRow("one customer and a filter") << u"list customers --customer a.example --filter b"_s << u"--filter"_s;
    QTest::newRow("a view of the audit log") << u"list audit --view b"_s << u"--view"_s;
    QTest::newRow("a view of a picture of the audit log") << u"snapshot activity -o a.png --view b"_s << u"--view"_s;
    QTest::newRow("a view of a picture of the subscriptions") << u"snapshot subscriptions -o a.png --view soon"_s << u"\"soon\""_s;
    QTest::newRow("days of such a view") << u"snapshot subscriptions -o a.png --view renewing-31"_s << u"renewing-31"_s;
    QTest::newRow("one customer's in such a picture") << u"snapshot subscriptions -o a.png --customer a.example"_s << u"--customer"_s;
    QTest::newRow("no day") << u"list audit --since 2026-02-30"_s << u"2026-02-30"_s;
    QTest::newRow("no last day") << u"list audit --until yesterday"_s << u"yesterday"_s;
    QTest::newRow("days the wrong way round") << u"list audit --since 2026-02-02 --until 2026-02-01"_s << u"--since"_s;
    QTest::newRow("account of customers") << u"list customers --account anna@example"_s << u"--account"_s;
    QTest::newRow("show of the audit log") << u"show audit 3"_s << u"audit"_s;
    QTest::newRow("roles of whom") << u"roles anna"_s << u"anna"_s;
    QTest::newRow("theme") << u"snapshot customers -o a.png --theme pink"_s << u"pink"_s;
    QTest::newRow("language") << u"list customers --lang fr"_s << u"fr"_s;
    QTest::newRow("format") << u"list customers --format xml"_s << u"xml"_s;
    QTest::newRow("an ending that tells nothing") << u"list customers -o a.doc"_s << u"a.doc"_s;
    QTest::newRow("agreeing to what asks nothing") << u"outbox withdraw 1 --yes"_s << u"--yes"_s;
    QTest::newRow("xlsx needs a file") << u"list customers --format xlsx"_s << u"-o"_s;
    QTest::newRow("snapshot needs a file") << u"snapshot customers"_s << u"-o"_s;
    QTest::newRow("number of customers") << u"--demo --customers many"_s << u"many"_s;
    QTest::newRow("too many customers") << u"--demo --customers 1000001"_s << u"1000001"_s;
    QTest::newRow("customers without demo") << u"--customers 5"_s << u"--demo"_s;
    QTest::newRow("demo and profile") << u"--demo --profile x.ini"_s << u"--profile"_s;
    QTest::newRow("way to sign in") << u"sync --sign-in carrier-pigeon"_s << u"carrier-pigeon"_s;
}

void TestCommandLine::refuses()
{
    QFETCH(QString, words);
    QFETCH(QString, named);
    const auto line = CommandLine::parse(words.split(u' ', Qt::SkipEmptyParts));
    QVERIFY(!line);
    QVERIFY2(line.error().detail.contains(named), qPrintable(line.error().detail));
}

void TestCommandLine::readsChoices()
{
    const auto line = CommandLine::parse({u"snapshot"_s, u"customers"_s, u"-o"_s, u"p.png"_s, u"--size"_s, u"1024x640"_s, u"--lang=nl"_s});
    QVERIFY(line);
    QCOMPARE(line->size, QSize(1024, 640));
    QCOMPARE(line->output, u"p.png"_s);
    QCOMPARE(line->language, u"nl"_s);
    QCOMPARE(line->what, u"customers"_s);
}

void TestCommandLine::theFileTellsTheFormat_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("format");
    QTest::newRow("none") << u"list customers"_s << u"table"_s;
    QTest::newRow("workbook") << u"list customers -o a.xlsx"_s << u"xlsx"_s;
    QTest::newRow("capitals") << u"list audit -o a.b.CSV"_s << u"csv"_s;
    QTest::newRow("json") << u"list outbox -o /tmp/a.json"_s << u"json"_s;
    QTest::newRow("text") << u"list customers -o a.txt"_s << u"table"_s;
    QTest::newRow("no ending") << u"list customers -o a.dir/list"_s << u"table"_s;
    QTest::newRow("standard output") << u"list customers -o -"_s << u"table"_s;
    QTest::newRow("said") << u"list customers -o a.xlsx --format csv"_s << u"csv"_s;
    QTest::newRow("said, with another ending") << u"list customers -o a.doc --format json"_s << u"json"_s;
    QTest::newRow("a picture") << u"snapshot customers -o a.png"_s << u"table"_s;
}

void TestCommandLine::theFileTellsTheFormat()
{
    QFETCH(QString, words);
    QFETCH(QString, format);
    const auto line = CommandLine::parse(words.split(u' ', Qt::SkipEmptyParts));
    QVERIFY2(line, line ? "" : qPrintable(line.error().detail));
    QCOMPARE(line->format, format);
}

void TestCommandLine::findsTheLanguageAmongMistakes()
{
    QCOMPARE(CommandLine::languageIn({u"dance"_s, u"--lang"_s, u"nl"_s}), u"nl"_s);
    QCOMPARE(CommandLine::languageIn({u"--lang=en"_s, u"--wrong"_s}), u"en"_s);
    QCOMPARE(CommandLine::languageIn({u"--lang"_s, u"nl"_s, u"--lang"_s, u"en"_s}), u"en"_s);
    QCOMPARE(CommandLine::languageIn({u"--lang"_s}), QString());
}

HOUSE_TEST(TestCommandLine)
#include "tst_commandline.moc"
