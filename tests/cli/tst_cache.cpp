#include "models/remote/profile.h"
#include "tests/cli/partnerdeskrun.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"
#include "ui/customers/customerview.h"

#include <QImage>

/// What the program makes of a folder that was synchronised once; each test has its own copy.
class TestCache : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void listsOnlyWhatWasAsked();
    void showsNothingOfAnotherProfile_data();
    void showsNothingOfAnotherProfile();
    void listsOwnViews();
    void terminalGetsNoOrders();
    void verifySpeaksTheLanguage();
    void pictureShowsTheView();
    void pictureEndsWhenItCannot();
    void countsOne();

private:
    Ran run(const QStringList &arguments)
    {
        return ended(*begun(arguments + QStringList{u"--data-dir"_s, m_home.filePath(u"cache"_s)}, m_home.path()));
    }
    QJsonArray listed() { return QJsonDocument::fromJson(run({u"list"_s, u"customers"_s, u"--format"_s, u"json"_s}).out).array(); }
    void sql(const QString &file, const QString &statements) { execute(m_home.filePath(u"cache/"_s + file), statements); }

    QTemporaryDir m_home{};
};

void TestCache::initTestCase()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({u"--customers"_s, u"234"_s}));
    QCOMPARE(run({u"sync"_s, u"--profile"_s, sandbox.profileFile()}).status, 0);
    auto profile = readProfile(sandbox.profileFile());
    QVERIFY(profile);
    QVERIFY(writeProfile(*profile, m_home.filePath(u"own.ini"_s)));
    profile->tenantId = u"another-partner"_s;
    QVERIFY(writeProfile(*profile, m_home.filePath(u"other.ini"_s)));
    QVERIFY(QDir().rename(m_home.filePath(u"cache"_s), m_home.filePath(u"filled"_s)));
}

void TestCache::init()
{
    QDir(m_home.filePath(u"cache"_s)).removeRecursively();
    QVERIFY(QDir().mkpath(m_home.filePath(u"cache"_s)));
    for (const auto &name : {u"mirror.sqlite"_s, u"desk.sqlite"_s})
        QVERIFY(QFile::copy(m_home.filePath(u"filled/"_s + name), m_home.filePath(u"cache/"_s + name)));
}

void TestCache::listsOnlyWhatWasAsked()
{
    const auto customer = listed().at(10).toObject();
    const auto list = [this](const QStringList &more) {
        const auto ran = run(QStringList{u"list"_s, u"customers"_s, u"--format"_s, u"json"_s, u"--lang"_s, u"en"_s} + more);
        return std::pair(ran, QJsonDocument::fromJson(ran.out).array());
    };
    // One letter wrong: the window would show the customer as similar, a file would give it away as found.
    auto mistyped = customer.value("domain"_L1).toString();
    mistyped[mistyped.indexOf(u'.') - 2] = mistyped.at(mistyped.indexOf(u'.') - 2) == u'x' ? u'w' : u'x';
    const auto [none, noRows] = list({u"--filter"_s, mistyped});
    QCOMPARE(none.status, 0);
    QCOMPARE(noRows, QJsonArray());

    for (const auto &named : {customer.value("id"_L1).toString().toUpper(), customer.value("domain"_L1).toString()}) {
        const auto [ran, rows] = list({u"--customer"_s, named});
        QCOMPARE(ran.status, 0);
        QCOMPARE(rows, QJsonArray{customer});
    }
    QCOMPARE(list({u"--customer"_s, customer.value("id"_L1).toString(), u"--view"_s, u"ended"_s}).second, QJsonArray());
    const auto [unknown, unknownRows] = list({u"--customer"_s, u"nobody.example"_s});
    QCOMPARE(unknown.status, 1);
    QVERIFY2(unknown.err.contains("nobody.example"), unknown.err.constData());
    QCOMPARE(list({u"--customer"_s, u"a.example"_s, u"--filter"_s, u"b"_s}).first.status, 2);
}

void TestCache::showsNothingOfAnotherProfile_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("list") << QStringList{u"list"_s, u"customers"_s};
    QTest::newRow("show") << QStringList{u"show"_s, u"customer"_s};
    QTest::newRow("snapshot") << QStringList{u"snapshot"_s, u"customers"_s, u"-o"_s};
}

void TestCache::showsNothingOfAnotherProfile()
{
    QFETCH(QStringList, words);
    if (words.first() == "show"_L1)
        words.append(listed().at(10).toObject().value("id"_L1).toString());
    if (words.first() == "snapshot"_L1)
        words.append(m_home.filePath(u"picture.png"_s));
    words += QStringList{u"--lang"_s, u"en"_s};
    QCOMPARE(run(words).status, 0);
    QCOMPARE(run(words + QStringList{u"--profile"_s, m_home.filePath(u"own.ini"_s)}).status, 0);
    const auto refused = run(words + QStringList{u"--profile"_s, m_home.filePath(u"other.ini"_s)});
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.out.isEmpty());
    QVERIFY2(refused.err.contains("another service or partner"), refused.err.constData());
    QCOMPARE(refused.err.count('\n'), 1);
    // Looking changes nothing.
    QCOMPARE(listed().size(), 234);
}

void TestCache::listsOwnViews()
{
    const auto json = QString::fromUtf8(customerViewToJson({.query = {.text = u"van"_s}, .columns = ColumnState{.sortKey = u"domain"_s, .descending = true}}));
    sql(u"desk.sqlite"_s,
        u"INSERT INTO saved_view (id, pane, name, name_key, definition, version, author, changed_at)"
        " VALUES ('v1', 'customers', 'Van alles', 'van alles', '%1', 1, 'Jan', 5)"_s.arg(json));
    const auto domains = [this](const QStringList &more) {
        QStringList all;
        const auto ran = run(QStringList{u"list"_s, u"customers"_s, u"--format"_s, u"json"_s} + more);
        const auto listed = QJsonDocument::fromJson(ran.out).array();
        for (const auto &row : listed)
            all.append(row.toObject().value("domain"_L1).toString());
        return all;
    };
    auto wanted = domains({u"--filter"_s, u"van"_s});
    QVERIFY(wanted.size() > 1);
    std::sort(wanted.begin(), wanted.end(), std::greater<>());
    QCOMPARE(domains({u"--view"_s, u"van ALLES"_s}), wanted);
    const auto unknown = run({u"list"_s, u"customers"_s, u"--view"_s, u"zorg"_s, u"--lang"_s, u"nl"_s});
    QCOMPARE(unknown.status, 2);
    QVERIFY2(unknown.err.contains("zorg") && unknown.err.contains("Van alles"), unknown.err.constData());
}

void TestCache::terminalGetsNoOrders()
{
    const auto id = listed().at(3).toObject().value("id"_L1).toString();
    sql(u"mirror.sqlite"_s, u"UPDATE customer SET name = 'Kwaad' || char(27) || '[2J' || char(10) || 'tweede' WHERE id = '%1'"_s.arg(id));
    const auto shown = run({u"show"_s, u"customer"_s, id, u"--lang"_s, u"en"_s});
    QCOMPARE(shown.status, 0);
    QVERIFY2(shown.out.contains("Kwaad[2J tweede"), shown.out.constData());
    QVERIFY(!shown.out.contains('\x1b'));
    const auto missing = run({u"show"_s, u"customer"_s, u"weg\x1b[2J.example"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(missing.status, 1);
    QVERIFY(!missing.err.contains('\x1b'));
}

void TestCache::verifySpeaksTheLanguage()
{
    sql(u"mirror.sqlite"_s, u"DROP INDEX customer_domain"_s);
    const auto dutch = run({u"verify"_s, u"--lang"_s, u"nl"_s});
    QCOMPARE(dutch.status, 1);
    QCOMPARE(QString::fromUtf8(dutch.err), u"1 probleem gevonden:\n  mirror.sqlite: De index customer_domain ontbreekt.\n"_s);
    const auto english = run({u"verify"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(english.err, QByteArray("1 problem found:\n  mirror.sqlite: The index customer_domain is missing.\n"));
}

void TestCache::pictureShowsTheView()
{
    const auto picture = [this](const QString &name, const QStringList &more) {
        const auto file = m_home.filePath(name);
        const auto taken = run(QStringList{u"snapshot"_s, u"customers"_s, u"-o"_s, file, u"--size"_s, u"720x420"_s, u"--lang"_s, u"en"_s} + more);
        return taken.status == 0 ? QImage(file) : QImage();
    };
    const auto all = picture(u"all.png"_s, {});
    const auto ended = picture(u"ended.png"_s, {u"--view"_s, u"ended"_s});
    QCOMPARE(all.size(), QSize(720, 420));
    QCOMPARE(ended.size(), QSize(720, 420));
    QVERIFY(all != ended);
    const auto json = QString::fromUtf8(customerViewToJson({.query = {.endedOnly = true}}));
    sql(u"desk.sqlite"_s,
        u"INSERT INTO saved_view (id, pane, name, name_key, definition, version, author, changed_at)"
        " VALUES ('v1', 'customers', 'Weg', 'weg', '%1', 1, 'Jan', 5)"_s.arg(json));
    const auto own = picture(u"own.png"_s, {u"--view"_s, u"Weg"_s});
    QVERIFY(!own.isNull() && own != all);
    const auto unknown = run({u"snapshot"_s, u"customers"_s, u"-o"_s, m_home.filePath(u"x.png"_s), u"--view"_s, u"zorg"_s});
    QCOMPARE(unknown.status, 2);
    QVERIFY2(unknown.err.contains("zorg"), unknown.err.constData());
}

void TestCache::pictureEndsWhenItCannot()
{
    sql(u"mirror.sqlite"_s, u"PRAGMA foreign_keys=OFF; DROP INDEX customer_name; ALTER TABLE customer RENAME COLUMN name_fold TO lost"_s);
    const auto taken = run({u"snapshot"_s, u"customers"_s, u"-o"_s, m_home.filePath(u"x.png"_s), u"--lang"_s, u"en"_s});
    QCOMPARE(taken.status, 1);
    QCOMPARE(taken.err.count('\n'), 1);
    QVERIFY2(taken.err.contains("mirror.sqlite"), taken.err.constData());
}

void TestCache::countsOne()
{
    sql(u"mirror.sqlite"_s, u"PRAGMA foreign_keys=ON; DELETE FROM customer WHERE rid > 1; UPDATE sync_state SET customers = 1"_s);
    const auto english = run({u"verify"_s, u"--lang"_s, u"en"_s});
    QVERIFY2(english.status == 0, english.err.constData());
    QCOMPARE(english.out, QByteArray("All is well: 1 customer in the cache.\n"));
    QCOMPARE(run({u"verify"_s, u"--lang"_s, u"nl"_s}).out, QByteArray("Alles is in orde: 1 klant in de cache.\n"));
}

HOUSE_TEST(TestCache)
#include "tst_cache.moc"
