#include "app/cli/commandline.h"
#include "app/cli/singleinstance.h"
#include "app/place.h"
#include "app/profileshelf.h"
#include "app/shelfbook.h"
#include "models/engine/engine.h"
#include "models/profiles/cloud.h"
#include "models/remote/profile.h"
#include "tests/cli/partnerdeskrun.h"
#include "tests/support/manualclock.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"

/// The profiles of this computer, as files and from the command line: real files, real processes, a real sandbox.
class TestProfiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void listsWhatIsThere();
    void defaultIsChosenElseTheLastUsed();
    void findsAProfileByItsName();
    void namesWithOneFolderAreRefused_data();
    void namesWithOneFolderAreRefused();
    void twoFilesShareNoFolder();
    void savedProfileKeepsItsName();
    void incompleteOnesAreNotWritten();
    void onlyAnotherProfilesWindowRemoves();
    void forgottenFileIsListedNoMore();
    void removalLeavesAFolderThatAnotherUses();
    void commandListsThem();
    void commandTestsOne();
    void commandSignsIn();
    void signInLeavesARunningProgramAlone();
    void wrongUsage_data();
    void wrongUsage();

private:
    static Profile office(const QString &name)
    {
        auto profile = presetOf(Cloud::Global);
        profile.name = name;
        profile.tenantId = u"contoso.example"_s;
        profile.clientId = u"c-1"_s;
        return profile;
    }
    QString configFile(const QString &name) const { return m_home->filePath(u"config/partnerdesk/"_s + name); }
    Ran run(const QStringList &arguments) { return ended(*begun(arguments + QStringList{u"--lang"_s, u"en"_s}, m_home->path())); }

    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_home{};
    const QDateTime m_noon{QDate(2026, 11, 3), QTime(12, 0), Qt::UTC};
};

void TestProfiles::initTestCase()
{
    QVERIFY(m_sandbox.start({u"--customers"_s, u"30"_s}));
}

void TestProfiles::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_home->filePath(u"config"_s).toUtf8());
    qputenv("XDG_DATA_HOME", m_home->filePath(u"data"_s).toUtf8());
}

void TestProfiles::listsWhatIsThere()
{
    const ProfileShelf shelf;
    QVERIFY(shelf.profiles().isEmpty());
    QVERIFY(shelf.save(office(u"Noord"_s), {}));
    QVERIFY(shelf.save(office(u"Zuid"_s), {}));
    shelf.rememberLast(m_sandbox.profileFile(), m_noon);
    QFile broken(configFile(u"profiles/kapot.ini"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("[profile]\nname\n");
    broken.close();
    const auto known = shelf.profiles();
    QStringList names;
    for (const auto &each : known)
        names.append(each.profile.name);
    names.sort();
    QCOMPARE(names, QStringList({u"Noord"_s, u"Sandbox"_s, u"Zuid"_s, u"kapot"_s}));
    for (const auto &each : known) {
        QCOMPARE(each.mistake.has_value(), each.profile.name == "kapot"_L1);
        QCOMPARE(each.isDefault, each.profile.name == "Sandbox"_L1);
        QCOMPARE(each.lastUsed, each.profile.name == "Sandbox"_L1 ? m_noon : QDateTime());
        if (each.mistake)
            QCOMPARE(each.mistake->subject, broken.fileName() + u":2"_s);
    }
}

void TestProfiles::defaultIsChosenElseTheLastUsed()
{
    const ProfileShelf shelf;
    QCOMPARE(shelf.fileOf({}).error().reason, Error::Reason::NoProfile);
    const auto north = shelf.save(office(u"Noord"_s), {});
    const auto south = shelf.save(office(u"Zuid"_s), {});
    QVERIFY(north && south);
    shelf.rememberLast(*south, m_noon);
    QCOMPARE(*shelf.fileOf({}), *south);
    QVERIFY(shelf.makeDefault(*north));
    QCOMPARE(*shelf.fileOf({}), *north);
    shelf.rememberLast(*south, m_noon);
    QCOMPARE(*shelf.fileOf({}), *north);
    QVERIFY(shelf.forget(*north));
    QCOMPARE(*shelf.fileOf({}), *south);
}

void TestProfiles::findsAProfileByItsName()
{
    const ProfileShelf shelf;
    const auto file = shelf.save(office(u"Noord / Oost"_s), {});
    QVERIFY(file);
    QCOMPARE(*shelf.fileOf(u"noord / oost"_s), *file);
    QCOMPARE(shelf.fileOf(u"West"_s).error().reason, Error::Reason::NoProfile);
}

void TestProfiles::namesWithOneFolderAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the same") << u"Noord/Oost"_s;
    QTest::newRow("another case") << u"NOORD/oost"_s;
    QTest::newRow("another sign") << u"Noord:Oost"_s;
    QTest::newRow("the folder itself") << u"Noord_Oost"_s;
    QTest::newRow("the sandbox's own") << u"Demo-2000"_s;
}

void TestProfiles::namesWithOneFolderAreRefused()
{
    QFETCH(const QString, name);
    const ProfileShelf shelf;
    QVERIFY(shelf.save(office(u"Noord/Oost"_s), {}));
    const auto refused = shelf.save(office(name), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, Error::Reason::NameTaken);
    QCOMPARE(shelf.profiles().size(), 1);
}

void TestProfiles::twoFilesShareNoFolder()
{
    const ProfileShelf shelf;
    QVERIFY(shelf.save(office(u"Noord"_s), {}));
    auto other = office(u"NOORD"_s);
    const auto elsewhere = m_home->filePath(u"elsewhere.ini"_s);
    const auto place = [&] {
        if (!writeProfile(other, elsewhere))
            return Result<Place>(Error{});
        return placeOf(*CommandLine::parse({u"sync"_s, u"--profile"_s, elsewhere}), shelf);
    };
    QVERIFY(place()); // the same customers
    other.tenantId = u"fabrikam.example"_s;
    const auto refused = place();
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, Error::Reason::NameTaken);
    QCOMPARE(refused.error().subject, u"Noord"_s);
    QVERIFY(placeOf(*CommandLine::parse({u"sync"_s, u"--profile"_s, elsewhere, u"--data-dir"_s, m_home->path()}), shelf));
}

void TestProfiles::savedProfileKeepsItsName()
{
    const ProfileShelf shelf;
    const auto file = shelf.save(office(u"Noord"_s), {});
    QVERIFY(file);
    auto changed = office(u"Zuid"_s);
    changed.clientId = u"c-2"_s;
    QCOMPARE(*shelf.save(changed, *file), *file);
    const auto read = readProfile(*file);
    QVERIFY(read);
    QCOMPARE(read->name, u"Noord"_s); // its data stays where it is
    QCOMPARE(read->clientId, u"c-2"_s);
}

void TestProfiles::incompleteOnesAreNotWritten()
{
    const ProfileShelf shelf;
    auto incomplete = office(u"Noord"_s);
    incomplete.graph.clear();
    const auto refused = shelf.save(incomplete, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().subject, u"graph"_s);
    QVERIFY(shelf.profiles().isEmpty());
}

void TestProfiles::onlyAnotherProfilesWindowRemoves()
{
    const ProfileShelf shelf;
    const auto file = shelf.save(office(u"Noord"_s), {});
    QVERIFY(file);
    SystemClock clock;
    const ShelfBook book({.shelf = shelf, .clock = clock, .openFile = u"/elsewhere.ini"_s});
    QCOMPARE(book.removal(*file), ProfileBook::Removal::NeedsWindow);
    const ShelfBook own({.shelf = shelf, .clock = clock, .openFile = *file});
    QCOMPARE(own.removal(*file), ProfileBook::Removal::IsOpen);
    QVERIFY(own.profiles().constFirst().isOpen);
}

void TestProfiles::forgottenFileIsListedNoMore()
{
    const ProfileShelf shelf;
    const auto file = shelf.save(office(u"Noord"_s), {});
    QVERIFY(file);
    shelf.rememberLast(*file, m_noon);
    QVERIFY(shelf.forget(*file));
    QVERIFY(!QFileInfo::exists(*file));
    QVERIFY(shelf.profiles().isEmpty());
    QVERIFY(!shelf.fileOf({}));
}

void TestProfiles::removalLeavesAFolderThatAnotherUses()
{
    const ProfileShelf shelf;
    const auto file = shelf.save(office(u"Noord"_s), {});
    QVERIFY(file);
    const auto copy = m_home->filePath(u"Noord.ini"_s);
    QVERIFY(QFile::copy(*file, copy));
    shelf.rememberLast(copy, m_noon);
    const auto data = shelf.dataDirOf(u"Noord"_s);
    QVERIFY(QDir().mkpath(data));
    QFile note(data + u"/desk.sqlite"_s);
    QVERIFY(note.open(QIODevice::WriteOnly) && note.write("notes") > 0);
    note.close();
    ManualClock clock;
    Engine engine({.dataDir = m_home->filePath(u"own"_s), .sync = {}, .signIn = {}}, clock, nullptr);
    ShelfBook book({.shelf = shelf, .clock = clock, .engine = &engine, .keepsSignIns = true});
    std::optional<ProfileGone> gone;
    book.remove(copy, true, this, [&](const ProfileGone &told) { gone = told; });
    QVERIFY(gone && !gone->files && !gone->signIn);
    QVERIFY(!QFileInfo::exists(copy) && QFileInfo::exists(*file));
    QVERIFY(QFileInfo::exists(note.fileName()));
}

void TestProfiles::commandListsThem()
{
    const auto none = run({u"profiles"_s});
    QCOMPARE(none.status, 0);
    QVERIFY(none.err.contains("There is no profile yet"));
    const ProfileShelf shelf;
    const auto file = shelf.save(office(u"Noord"_s), {});
    QVERIFY(file);
    shelf.rememberLast(*file, m_noon);
    const auto table = run({u"profiles"_s});
    QCOMPARE(table.status, 0);
    QVERIFY2(table.out.contains("Noord") && table.out.contains("Microsoft, global") && table.out.contains("yes"), table.out.constData());
    const auto json = run({u"profiles"_s, u"--format"_s, u"json"_s});
    const auto listed = QJsonDocument::fromJson(json.out).array();
    QCOMPARE(listed.size(), 1);
    const auto one = listed.first().toObject();
    QCOMPARE(one.value("name"_L1).toString(), u"Noord"_s);
    QCOMPARE(one.value("default"_L1).toBool(), true);
    QCOMPARE(one.value("cloud"_L1).toString(), u"global"_s);
    QCOMPARE(one.value("file"_L1).toString(), *file);
    QVERIFY(one.value("lastUsed"_L1).toString().startsWith("2026-11-03T12:00:00"_L1));
    QVERIFY(one.value("problem"_L1).isNull());
}

void TestProfiles::commandTestsOne()
{
    const auto seen = run({u"profiles"_s, u"test"_s, m_sandbox.profileFile()});
    QVERIFY2(seen.status == 0, (seen.out + seen.err).constData());
    QVERIFY2(seen.out.contains("Everything that can be seen without a sign-in is in order."), seen.out.constData());
    const auto all = run({u"profiles"_s, u"test"_s, m_sandbox.profileFile(), u"--sign-in"_s, u"device-code"_s});
    QVERIFY2(all.status == 0, (all.out + all.err).constData());
    QVERIFY(all.err.contains("enter the code"));
    QVERIFY2(all.out.contains("sanne.de.wit@meridiaan.example signed in."), all.out.constData());
    m_sandbox.steer("POST", u"/_sandbox/settings"_s, {{u"redirect"_s, false}});
    const auto wrong = run({u"profiles"_s, u"test"_s, m_sandbox.profileFile()});
    m_sandbox.steer("POST", u"/_sandbox/settings"_s, {{u"redirect"_s, true}});
    QCOMPARE(wrong.status, 1);
    QVERIFY2(wrong.out.contains("lacks the redirect address http://localhost"), wrong.out.constData());
    QCOMPARE(run({u"profiles"_s, u"test"_s, u"nowhere"_s}).status, 1);
}

void TestProfiles::commandSignsIn()
{
    const auto data = m_home->filePath(u"cache"_s);
    const auto signedIn = run({u"sign-in"_s, u"--profile"_s, m_sandbox.profileFile(), u"--data-dir"_s, data});
    QVERIFY2(signedIn.status == 0, signedIn.err.constData());
    QVERIFY2(signedIn.out.contains("Signed in as sanne.de.wit@meridiaan.example."), signedIn.out.constData());
    QVERIFY2(signedIn.out.contains("Helpdesk agent") && signedIn.out.contains("Billing admin"), signedIn.out.constData());
    QVERIFY(signedIn.err.contains("enter the code"));
    QVERIFY2(signedIn.err.contains("no keychain"), signedIn.err.constData()); // on this bus there is none, and it is said
    const auto roles = run({u"roles"_s, u"--profile"_s, m_sandbox.profileFile(), u"--data-dir"_s, data});
    QVERIFY2(roles.out.contains("sanne.de.wit@meridiaan.example"), roles.out.constData());
    m_sandbox.steer("POST", u"/_sandbox/settings"_s, {{u"approval"_s, u"decline"_s}});
    const auto declined = run({u"sign-in"_s, u"--profile"_s, m_sandbox.profileFile(), u"--data-dir"_s, data});
    m_sandbox.steer("POST", u"/_sandbox/settings"_s, {{u"approval"_s, u"at-once"_s}});
    QCOMPARE(declined.status, 1);
    QVERIFY2(declined.err.contains("The sign-in was declined."), declined.err.constData());
}

void TestProfiles::signInLeavesARunningProgramAlone()
{
    const auto data = m_home->filePath(u"cache"_s);
    QVERIFY(ProfileShelf::prepareDataDir(data));
    SingleInstance other(data, nullptr);
    const auto mine = other.acquire();
    QVERIFY(mine && *mine);
    const auto refused = run({u"sign-in"_s, u"--profile"_s, m_sandbox.profileFile(), u"--data-dir"_s, data});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("Another program is using"), refused.err.constData());
}

void TestProfiles::wrongUsage_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("no name") << u"profiles test"_s;
    QTest::newRow("no such verb") << u"profiles remove x"_s;
    QTest::newRow("a profile") << u"profiles --profile x"_s;
    QTest::newRow("no such format") << u"profiles --format csv"_s;
    QTest::newRow("the sandbox") << u"sign-in --demo"_s;
    QTest::newRow("a word too many") << u"sign-in now"_s;
}

void TestProfiles::wrongUsage()
{
    QFETCH(const QString, words);
    const auto line = CommandLine::parse(words.split(u' '));
    QVERIFY(!line);
    QVERIFY(!line.error().detail.isEmpty());
}

HOUSE_TEST(TestProfiles)
#include "tst_profiles.moc"
