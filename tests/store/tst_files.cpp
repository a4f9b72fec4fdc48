#include "models/store/database.h"
#include "models/store/migrations.h"
#include "models/store/storefile.h"
#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QLoggingCategory>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

namespace {

/// Permissions bind everybody but the superuser: while this lives, the superuser is somebody else, to whom the folder belongs.
class SomebodyElse
{
public:
    explicit SomebodyElse(const QString &folder) : m_super(::geteuid() == 0)
    {
        constexpr uid_t nobody = 65534;
        if (m_super && (::chown(QFile::encodeName(folder).constData(), nobody, nobody) != 0 || ::seteuid(nobody) != 0))
            qFatal("the superuser cannot be somebody else");
    }
    ~SomebodyElse()
    {
        if (m_super && ::seteuid(0) != 0)
            qFatal("the superuser is gone");
    }
    SomebodyElse(const SomebodyElse &) = delete;
    SomebodyElse &operator=(const SomebodyElse &) = delete;

private:
    bool m_super;
};

/// No file may grow beyond so many bytes: a full disk without one.
class FilesAtMost
{
public:
    explicit FilesAtMost(rlim_t bytes) : m_signal(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        auto limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FilesAtMost()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    FilesAtMost(const FilesAtMost &) = delete;
    FilesAtMost &operator=(const FilesAtMost &) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int);
};

} // namespace

/// The two files of a data folder: made, kept private, migrated, copied, and what becomes of a damaged one.
class TestFiles : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{};

    static int modeOf(const QString &path)
    {
        struct stat found {
        };
        return ::stat(path.toUtf8().constData(), &found) == 0 ? static_cast<int>(found.st_mode & 0777) : -1;
    }
    static void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(at);
        file.write(bytes);
    }
    static void flipByte(const QString &path, qint64 at)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(at);
        const auto byte = file.read(1);
        file.seek(at);
        file.write(QByteArray(1, static_cast<char>(byte.at(0) ^ 0xff)));
    }
    static QStringList namesLike(const QString &folder, const QString &pattern) { return QDir(folder).entryList({pattern}, QDir::Files); }

    /// A folder with 40 customers and one setting, closed.
    void fill(const Folder &folder)
    {
        auto store = folder.open(m_clock);
        QVERIFY(store);
        VERIFY_OK(runPass(*store, toldUpTo(40)));
        VERIFY_OK(store->setSetting(u"office"_s, u"Zwolle"_s));
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    void madePrivate_data()
    {
        QTest::addColumn<int>("mask");
        QTest::newRow("no umask") << 0;
        QTest::newRow("usual umask") << 022;
        QTest::newRow("umask that takes all") << 0777;
    }
    void madePrivate()
    {
        QFETCH(int, mask);
        const Folder folder;
        const auto before = ::umask(static_cast<mode_t>(mask));
        auto store = Store::open(folder.path(), m_clock);
        if (store)
            (void)runPass(**store, toldUpTo(30));
        ::umask(before);
        VERIFY_OK(store);
        QVERIFY((*store)->report().mirrorCreated && (*store)->report().deskCreated);
        QCOMPARE(modeOf(folder.path()), 0700);
        for (const auto &name : namesLike(folder.path(), u"*"_s))
            QVERIFY2(modeOf(folder.path() + u'/' + name) == 0600, qPrintable(name));
        QCOMPARE(modeOf(folder.path() + u"/copies"_s), 0700);
        for (const auto &name : namesLike(folder.path() + u"/copies"_s, u"*"_s))
            QVERIFY2(modeOf(folder.path() + u"/copies/"_s + name) == 0600, qPrintable(name));
    }
    void tightened()
    {
        const Folder folder;
        fill(folder);
        ::chmod(folder.mirror().toUtf8().constData(), 0644);
        QVERIFY(folder.open(m_clock));
        QCOMPARE(modeOf(folder.mirror()), 0600);
    }

    void settings()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        QVERIFY(store);
        QVERIFY(!store->report().mirrorCreated == false);
        store.reset();
        store = folder.open(m_clock);
        QVERIFY(store && !store->report().mirrorCreated && !store->report().deskCreated);
        for (const auto &file : {folder.mirror(), folder.desk()}) {
            Peek peek(file);
            QCOMPARE(peek.one(u"PRAGMA journal_mode"_s), u"wal"_s);
            QCOMPARE(peek.rows(
                         u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%STRICT%'"_s),
                     QStringList());
            const auto steps = file == folder.mirror() ? mirrorFile(folder.path()).migrations : deskFile(folder.path()).migrations;
            QCOMPARE(peek.one(u"PRAGMA user_version"_s), QString::number(Migrations(steps).newest()));
        }
    }
    void connectionsAreSetUp()
    {
        const Folder folder;
        QVERIFY(folder.open(m_clock));
        for (const auto full : {false, true}) {
            auto database
                = Database::open({.path = full ? folder.desk() : folder.mirror(), .access = Database::Access::Write, .full = full});
            VERIFY_OK(database);
            QCOMPARE((*database)->value(u"PRAGMA synchronous"_s)->toInt(), full ? 2 : 1);
            QCOMPARE((*database)->value(u"PRAGMA foreign_keys"_s)->toInt(), 1);
            QCOMPARE((*database)->value(u"PRAGMA secure_delete"_s)->toInt(), 1);
            QCOMPARE((*database)->value(u"PRAGMA cache_size"_s)->toInt(), -65536);
        }
        auto reader = Database::open({.path = folder.mirror(), .access = Database::Access::ReadOnly});
        VERIFY_OK(reader);
        QCOMPARE((*reader)->value(u"PRAGMA cache_size"_s)->toInt(), -2048);
        auto written = (*reader)->run(u"DELETE FROM sync_state"_s);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::ReadOnly);
    }

    /// A program that ends within a transaction without a write-ahead log leaves a journal; who only reads cannot put it back.
    void readerRecoversWhatAWriterLeft()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"left.sqlite"_s);
        const auto busy = folder.filePath(u"busy.sqlite"_s);
        QVERIFY(QFile(busy).open(QIODevice::WriteOnly));
        auto writer = Database::open({.path = busy, .access = Database::Access::Create});
        VERIFY_OK(writer);
        VERIFY_OK((*writer)->script("CREATE TABLE a (x TEXT) STRICT; INSERT INTO a VALUES ('kept'); PRAGMA cache_size=2; BEGIN IMMEDIATE;"
                                    "UPDATE a SET x = 'half';"
                                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
                                    "INSERT INTO a SELECT printf('%900d', i) FROM n"));
        for (const auto &suffix : {u""_s, u"-journal"_s})
            QVERIFY(QFile::copy(busy + suffix, path + suffix));
        auto reader = Database::open({.path = path, .access = Database::Access::ReadOnly});
        VERIFY_OK(reader);
        QCOMPARE((*reader)->value(u"SELECT group_concat(x) FROM a"_s)->toString(), u"kept"_s);
        QVERIFY(!(*reader)->run(u"DELETE FROM a"_s));
        QVERIFY(!QFile::exists(path + u"-journal"_s));
    }

    void newerFileIsRefused_data()
    {
        QTest::addColumn<bool>("mirror");
        QTest::newRow("mirror") << true;
        QTest::newRow("desk") << false;
    }
    void newerFileIsRefused()
    {
        QFETCH(bool, mirror);
        const Folder folder;
        fill(folder);
        const auto path = mirror ? folder.mirror() : folder.desk();
        Peek(path).rows(u"PRAGMA user_version=99"_s);
        auto store = Store::open(folder.path(), m_clock, Store::DeskConsent::StartEmpty);
        QVERIFY(!store);
        QCOMPARE(store.error().kind, Error::Kind::StoreTooNew);
        QCOMPARE(store.error().subject, path);
        QVERIFY2(store.error().detail.contains(u"99"_s) && store.error().detail.contains(u"up to "_s), qPrintable(store.error().detail));
        QCOMPARE(namesLike(folder.path(), u"*damaged*"_s), QStringList());
        auto reader = CustomerReader::open(folder.path());
        QVERIFY(!reader && reader.error().kind == Error::Kind::StoreTooNew);
        auto report = verifyStore(folder.path());
        QVERIFY(!report && report.error().kind == Error::Kind::StoreTooNew);
        QCOMPARE(Peek(path).one(u"PRAGMA user_version"_s), u"99"_s);
    }

    void migrationsAreSteps()
    {
        QTemporaryDir steps;
        const auto step = [&](const QString &name, const QByteArray &sql) {
            QFile file(steps.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(sql);
        };
        step(u"0001_a.sql"_s, "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);");
        step(u"0002_b.sql"_s, "ALTER TABLE a ADD COLUMN y TEXT NOT NULL DEFAULT 'two';");
        QFile(steps.filePath(u"old.sqlite"_s)).open(QIODevice::WriteOnly);
        auto database = Database::open({.path = steps.filePath(u"old.sqlite"_s), .access = Database::Access::Write});
        VERIFY_OK(database);
        VERIFY_OK(Migrations(steps.path()).apply(**database));
        QCOMPARE(*Migrations::versionOf(**database), 2);

        // A step that fails half-way leaves the version before it, whole; the next start tries again.
        step(u"0003_c.sql"_s, "INSERT INTO a VALUES (3, 'three'); CREATE TABLE b (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);");
        QVERIFY(!Migrations(steps.path()).apply(**database));
        QCOMPARE(*Migrations::versionOf(**database), 2);
        QCOMPARE((*database)->value(u"SELECT count(*) FROM a"_s)->toInt(), 1);
        step(u"0003_c.sql"_s, "INSERT INTO a VALUES (3, 'three');");
        VERIFY_OK(Migrations(steps.path()).apply(**database));
        VERIFY_OK(Migrations(steps.path()).apply(**database));
        QCOMPARE(*Migrations::versionOf(**database), 3);
        QCOMPARE((*database)->value(u"SELECT group_concat(x || y) FROM a"_s)->toString(), u"1two,3three"_s);
    }

    void dailyCopies()
    {
        const Folder folder;
        const auto copies = folder.path() + u"/copies"_s;
        auto store = folder.open(m_clock);
        QVERIFY(store);
        QCOMPARE(namesLike(copies, u"*"_s), QStringList{u"desk-20260302T090000Z.sqlite"_s});
        VERIFY_OK(store->setSetting(u"office"_s, u"Zwolle"_s));
        store.reset();
        store = folder.open(m_clock);
        QVERIFY(store && store->report().deskCopy.isEmpty());
        QCOMPARE(namesLike(copies, u"*"_s).size(), 1);

        ManualClock clock;
        for (int day = 1; day <= 20; ++day) {
            clock.setUtc(QDateTime(QDate(2026, 3, 2).addDays(day), QTime(0, 1), Qt::UTC));
            auto again = folder.open(clock);
            QVERIFY(again && again->report().deskCopy.contains(u"desk-202603"_s));
            auto twice = again->copyDeskIfDue();
            QVERIFY(twice && twice->isEmpty());
        }
        auto names = namesLike(copies, u"*"_s);
        QCOMPARE(names.size(), 14);
        QCOMPARE(names.last(), u"desk-20260322T000100Z.sqlite"_s);
        QCOMPARE(Peek(copies + u'/' + names.last()).one(u"SELECT value FROM setting WHERE key = 'office'"_s), u"Zwolle"_s);
        QCOMPARE(Peek(copies + u'/' + names.last()).one(u"PRAGMA integrity_check"_s), u"ok"_s);

        // The clock set back: the copy just made is not the one thrown away.
        clock.setUtc(QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC));
        auto back = folder.open(clock);
        QVERIFY(back);
        QCOMPARE(namesLike(copies, u"*"_s).size(), 14);
        QVERIFY(QFile::exists(copies + u"/desk-20200101T000000Z.sqlite"_s));
    }
    void halfACopyDoesNotCount()
    {
        const Folder folder;
        fill(folder);
        const auto copies = folder.path() + u"/copies"_s;
        QFile half(copies + u"/unfinished"_s);
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write("SQLite format 3 and then the power went");
        half.close();
        m_clock.setUtc(m_clock.utcNow().addDays(1));
        auto store = folder.open(m_clock);
        QVERIFY(store && !store->report().deskCopy.isEmpty());
        QVERIFY(!half.exists());
        QCOMPARE(Peek(store->report().deskCopy).one(u"PRAGMA integrity_check"_s), u"ok"_s);
    }
    void aCopyThatCannotBeMadeIsSaid()
    {
        const Folder folder;
        fill(folder);
        QDir(folder.path() + u"/copies"_s).removeRecursively();
        QFile inTheWay(folder.path() + u"/copies"_s);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        auto store = folder.open(m_clock);
        QVERIFY(store);
        QVERIFY(store->report().deskCopyProblem.has_value());
        QVERIFY(store->report().deskCopyProblem->subject.endsWith(u"copies"_s));
        QCOMPARE(*store->setting(u"office"_s), u"Zwolle"_s);
    }

    void damage_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto *kind :
             {"no database", "zeros", "empty", "cut to 50 bytes", "cut in half", "cut to a page and a bit", "bad schema page"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    static void damage(const QString &path, const QString &kind)
    {
        QFile file(path);
        const auto size = file.size();
        if (kind == u"no database"_s)
            overwrite(path, 0, "<html>this is no database at all</html>");
        else if (kind == u"zeros"_s)
            overwrite(path, 0, QByteArray(static_cast<qsizetype>(size), '\0'));
        else if (kind == u"empty"_s)
            QVERIFY(file.resize(0));
        else if (kind == u"cut to 50 bytes"_s)
            QVERIFY(file.resize(50));
        else if (kind == u"cut in half"_s)
            QVERIFY(file.resize(size / 8192 * 4096));
        else if (kind == u"cut to a page and a bit"_s)
            QVERIFY(file.resize(5000));
        else
            overwrite(path, 100, QByteArray(60, '\xfe'));
    }
    void damagedMirror_data() { damage_data(); }
    void damagedMirror()
    {
        QFETCH(QString, kind);
        const Folder folder;
        fill(folder);
        damage(folder.mirror(), kind);
        QFile before(folder.mirror());
        QVERIFY(before.open(QIODevice::ReadOnly));
        const auto bytes = before.readAll();
        before.close();
        auto report = verifyStore(folder.path());
        VERIFY_OK(report);
        QVERIFY(!report->problems.isEmpty());
        QCOMPARE(report->problems.first().file, VerifyProblem::File::Mirror);

        auto store = folder.open(m_clock);
        QVERIFY(store);
        QVERIFY(store->report().mirrorSetAside.startsWith(folder.mirror() + u".damaged-2026"_s));
        QVERIFY(store->report().mirrorCreated);
        QVERIFY(store->report().deskSetAside.isEmpty());
        QFile aside(store->report().mirrorSetAside);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), bytes);
        QCOMPARE(*store->customerCount(), 0);
        QCOMPARE(*store->setting(u"office"_s), u"Zwolle"_s);
        VERIFY_OK(runPass(*store, toldUpTo(40)));
        QCOMPARE(folder.problems(), QStringList());
    }
    void damagedDesk_data() { damage_data(); }
    void damagedDesk()
    {
        QFETCH(QString, kind);
        const Folder folder;
        fill(folder);
        damage(folder.desk(), kind);
        auto refused = Store::open(folder.path(), m_clock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::StoreCorrupt);
        QCOMPARE(refused.error().subject, folder.desk());
        QCOMPARE(namesLike(folder.path(), u"*damaged*"_s), QStringList());

        auto store = Store::open(folder.path(), m_clock, Store::DeskConsent::StartEmpty);
        VERIFY_OK(store);
        QVERIFY(QFile::exists((*store)->report().deskSetAside));
        QVERIFY((*store)->report().deskCreated && (*store)->report().mirrorSetAside.isEmpty());
        QCOMPARE(*(*store)->setting(u"office"_s), QString());
        QCOMPARE(*(*store)->customerCount(), 40);
    }
    void damagedWithItsLog()
    {
        const Folder folder;
        fill(folder);
        overwrite(folder.mirror(), 0, "no database");
        overwrite(folder.mirror() + u"-wal"_s, 0, QByteArray(5000, 'w'));
        auto store = folder.open(m_clock);
        QVERIFY(store);
        QCOMPARE(QFileInfo(store->report().mirrorSetAside + u"-wal"_s).size(), 5000);
        QCOMPARE(*store->customerCount(), 0);
        VERIFY_OK(runPass(*store, toldUpTo(5)));
        QCOMPARE(folder.problems(), QStringList());
    }
    void orphanedLogIsNotReplayed()
    {
        const Folder folder;
        {
            auto store = folder.open(m_clock);
            VERIFY_OK(runPass(*store, toldUpTo(40)));
            QVERIFY(QFile::copy(folder.mirror() + u"-wal"_s, folder.mirror() + u"-kept"_s));
        }
        QVERIFY(QFile::remove(folder.mirror()));
        QVERIFY(QFile::rename(folder.mirror() + u"-kept"_s, folder.mirror() + u"-wal"_s));
        auto store = folder.open(m_clock);
        QVERIFY(store);
        QCOMPARE(*store->customerCount(), 0);
        // Nor kept under another name: it is what a wipe leaves that was killed.
        QCOMPARE(namesLike(folder.path(), u"mirror.sqlite-wal.damaged-*"_s), QStringList());
    }
    void halfMadeFileIsMadeAnew()
    {
        const Folder folder;
        QVERIFY(QDir().mkpath(folder.path()));
        overwrite(folder.mirror() + u".new"_s, 0, "half");
        overwrite(folder.desk() + u".new"_s, 0, QByteArray(3000, 'x'));
        auto store = folder.open(m_clock);
        QVERIFY(store && store->report().mirrorCreated && store->report().deskCreated && store->report().mirrorSetAside.isEmpty());
        QVERIFY(!QFile::exists(folder.mirror() + u".new"_s));
    }

    /// The head of the file byte by byte, and in every page its own head and its middle.
    void flippedBytes()
    {
        const Folder folder;
        fill(folder);
        const auto sound = folder.path() + u"/sound"_s;
        QVERIFY(QFile::copy(folder.mirror(), sound));
        QList<qint64> places;
        for (qint64 at = 0; at < 100; at += 3)
            places.append(at);
        for (qint64 page = 4096; page < QFileInfo(sound).size(); page += 4096)
            places.append({page, page + 3, page + 5, page + 2000});
        int setAside = 0;
        for (const auto at : std::as_const(places)) {
            for (const auto &name : {folder.mirror(), folder.mirror() + u"-wal"_s, folder.mirror() + u"-shm"_s})
                QFile::remove(name);
            QVERIFY(QFile::copy(sound, folder.mirror()));
            flipByte(folder.mirror(), at);
            (void)verifyStore(folder.path());
            auto store = Store::open(folder.path(), m_clock);
            if (!store) {
                // The version stands at byte 60: nothing tells a flipped one from a newer program's.
                QVERIFY2(store.error().kind == Error::Kind::StoreTooNew || store.error().kind == Error::Kind::StoreFailed,
                         qPrintable(QString::number(at) + store.error().detail));
                continue;
            }
            setAside += (*store)->report().mirrorSetAside.isEmpty() ? 0 : 1;
            auto pass = runPass(**store, toldUpTo(40));
            if (!pass) {
                // A flipped format number makes the file read-only to SQLite, a flipped row id breaks a constraint: no damage by its name,
                // and mended by "rebuild cache" as well.
                VERIFY_OK(pass.error().kind == Error::Kind::StoreCorrupt ? (*store)->setMirrorAside() : (*store)->rebuildMirror());
                VERIFY_OK(runPass(**store, toldUpTo(40)));
            }
        }
        QVERIFY2(setAside > places.size() / 4, qPrintable(QString::number(setAside)));
        QCOMPARE(*folder.open(m_clock)->setting(u"office"_s), u"Zwolle"_s);
    }
    void damageMetWhileRunning()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        QVERIFY(store);
        VERIFY_OK(runPass(*store, toldUpTo(40)));
        int told = 0;
        store->onCommitted([&told](const RowsCommitted &rows) { told += rows.reorder ? 1 : 0; });
        VERIFY_OK(store->setMirrorAside());
        QVERIFY(QFile::exists(store->report().mirrorSetAside));
        QCOMPARE(told, 1);
        QCOMPARE(*store->customerCount(), 0);
        VERIFY_OK(runPass(*store, toldUpTo(3)));
        QCOMPARE(*store->customerCount(), 3);
    }

    void notDamage_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a folder in place of the mirror") << u"mirror"_s;
        QTest::newRow("a folder in place of the desk") << u"desk"_s;
        QTest::newRow("a file in place of the data folder") << u"data"_s;
        QTest::newRow("a folder that cannot be made") << u"proc"_s;
    }
    void notDamage()
    {
        QFETCH(QString, what);
        const Folder folder;
        auto path = folder.path();
        if (what == u"data"_s)
            overwrite(path, 0, "a file");
        else if (what == u"proc"_s)
            path = u"/proc/partnerdesk-test"_s;
        else
            QVERIFY(QDir().mkpath(what == u"mirror"_s ? folder.mirror() : folder.desk()));
        auto store = Store::open(path, m_clock, Store::DeskConsent::StartEmpty);
        QVERIFY(!store);
        QVERIFY2(store.error().kind == Error::Kind::StoreFailed || store.error().kind == Error::Kind::ReadOnly,
                 qPrintable(store.error().detail));
        QVERIFY(store.error().subject.startsWith(path));
        QCOMPARE(namesLike(folder.path(), u"*damaged*"_s), QStringList());
    }
    /// What keeps a folder from being used is said as what it is: not to be written, or no room left.
    void mayNotBeWritten_data()
    {
        QTest::addColumn<bool>("filled");
        QTest::addColumn<int>("parent");
        QTest::addColumn<int>("folder");
        QTest::addColumn<int>("files");
        QTest::newRow("the folder cannot be made") << false << 0500 << 0 << 0;
        QTest::newRow("an empty folder") << false << 0700 << 0500 << 0;
        QTest::newRow("a folder with files") << true << 0700 << 0500 << 0600;
        QTest::newRow("a folder that cannot be looked into") << true << 0700 << 0000 << 0600;
        QTest::newRow("the files") << true << 0700 << 0700 << 0400;
        QTest::newRow("the files, not even to be read") << true << 0700 << 0700 << 0000;
    }
    void mayNotBeWritten()
    {
        QFETCH(bool, filled);
        QFETCH(int, parent);
        QFETCH(int, folder);
        QFETCH(int, files);
        const Folder made;
        const SomebodyElse somebody(made.directory.path());
        if (filled) {
            fill(made);
        } else if (folder != 0) {
            QVERIFY(QDir().mkpath(made.path()));
        }
        if (filled) {
            for (const auto &file : {made.mirror(), made.desk()})
                QCOMPARE(::chmod(QFile::encodeName(file).constData(), static_cast<mode_t>(files)), 0);
        }
        if (filled || folder != 0)
            QCOMPARE(::chmod(QFile::encodeName(made.path()).constData(), static_cast<mode_t>(folder)), 0);
        QCOMPARE(::chmod(QFile::encodeName(made.directory.path()).constData(), static_cast<mode_t>(parent)), 0);
        const auto store = Store::open(made.path(), m_clock, Store::DeskConsent::StartEmpty);
        ::chmod(QFile::encodeName(made.directory.path()).constData(), 0700);
        ::chmod(QFile::encodeName(made.path()).constData(), 0700);
        QVERIFY(!store);
        QVERIFY2(store.error().kind == Error::Kind::ReadOnly, qPrintable(store.error().subject + u' ' + store.error().detail));
        QVERIFY(store.error().subject.startsWith(made.path()));
        QCOMPARE(namesLike(made.path(), u"*damaged*"_s), QStringList());
    }
    void noRoom_data()
    {
        QTest::addColumn<int>("bytes");
        for (const int bytes : {0, 100, 4096, 20'000})
            QTest::addRow("%d bytes", bytes) << bytes;
    }
    void noRoom()
    {
        QFETCH(int, bytes);
        const Folder folder;
        const FilesAtMost limit(static_cast<rlim_t>(bytes));
        const auto store = Store::open(folder.path(), m_clock);
        QVERIFY(!store);
        QVERIFY2(store.error().kind == Error::Kind::DiskFull, qPrintable(store.error().subject + u' ' + store.error().detail));
        QVERIFY(store.error().subject.startsWith(folder.path()));
    }
    void busyIsNotDamage()
    {
        const Folder folder;
        fill(folder);
        Peek holder(folder.mirror());
        QCOMPARE(holder.rows(u"BEGIN IMMEDIATE"_s), QStringList());
        auto store = folder.open(m_clock);
        QVERIFY(store);
        auto begun = store->beginList();
        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, Error::Kind::StoreBusy);
        QCOMPARE(begun.error().subject, folder.mirror());
        QCOMPARE(holder.rows(u"ROLLBACK"_s), QStringList());
        VERIFY_OK(store->beginList());
    }

    void rebuild()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        QVERIFY(store);
        VERIFY_OK(runPass(*store, toldUpTo(40)));
        VERIFY_OK(store->setAlias(idOf(1), u"bakker"_s, u"Jan"_s));
        auto reader = CustomerReader::open(folder.path());
        VERIFY_OK(reader);
        QCOMPARE((*reader)->nameOrder()->size(), 40U);
        VERIFY_OK(store->rebuildMirror());
        QCOMPARE(*store->customerCount(), 0);
        QVERIFY(!store->listCompleteAt()->isValid());
        QCOMPARE((*reader)->nameOrder()->size(), 0U);
        VERIFY_OK(runPass(*store, toldUpTo(7)));
        QCOMPARE((*reader)->nameOrder()->size(), 7U);
        QCOMPARE((*reader)->detail(idOf(1))->row.alias, u"bakker"_s);
        QCOMPARE(namesLike(folder.path(), u"*damaged*"_s), QStringList());
    }
    void mirrorOfAnotherSource()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        QVERIFY(store);
        VERIFY_OK(runPass(*store, toldUpTo(4)));
        VERIFY_OK(store->setAlias(idOf(1), u"bakker"_s, u"Jan"_s));
        int told = 0;
        store->onCommitted([&told](const RowsCommitted &) { ++told; });
        // Neither side knows, then one does, then both and the same.
        QCOMPARE(*store->belongTo({}), false);
        QCOMPARE(*store->belongTo(u"login a api"_s), false);
        store.reset();
        store = folder.open(m_clock);
        store->onCommitted([&told](const RowsCommitted &) { ++told; });
        QCOMPARE(*store->belongTo(u"login a api"_s), false);
        QCOMPARE(*store->belongTo({}), false);
        QCOMPARE(*store->customerCount(), 4);
        QCOMPARE(told, 0);
        QCOMPARE(*store->belongTo(u"login b api"_s), true);
        QCOMPARE(*store->customerCount(), 0);
        QCOMPARE(told, 1);
        // An empty mirror changes hands without a word.
        QCOMPARE(*store->belongTo(u"login c api"_s), false);
        QCOMPARE(told, 1);
        VERIFY_OK(runPass(*store, toldUpTo(1)));
        QCOMPARE(*store->belongTo(u"login c api"_s), false);
        auto reader = CustomerReader::open(folder.path());
        VERIFY_OK(reader);
        QCOMPARE((*reader)->detail(idOf(1))->row.alias, u"bakker"_s); // the desk is ours, whoever the service is
    }
    void opensForItsSource()
    {
        const Folder folder;
        std::unique_ptr<Store> store;
        const auto open = [&](const QString &source) {
            store.reset();
            auto opened = Store::open(folder.path(), m_clock, Store::DeskConsent::Refuse, source);
            if (opened)
                store = std::move(*opened);
            return opened.has_value();
        };
        QVERIFY(open(u"login a api"_s));
        VERIFY_OK(runPass(*store, toldUpTo(4)));
        VERIFY_OK(store->setAlias(idOf(1), u"bakker"_s, u"Jan"_s));
        // Opening alone says nothing about whose it is: that is for who fills it.
        QVERIFY(open(u"login b api"_s));
        QCOMPARE(*store->customerCount(), 4);
        QCOMPARE(*store->belongTo(u"login a api"_s), false);
        for (const auto &source : {u"login a api"_s, QString()}) {
            QVERIFY(open(source));
            QCOMPARE(*store->customerCount(), 4);
            QVERIFY(!store->report().mirrorCreated);
        }
        QVERIFY(open(u"login b api"_s));
        QVERIFY(store->report().mirrorCreated);
        QCOMPARE(*store->customerCount(), 0);
        auto reader = CustomerReader::open(folder.path());
        VERIFY_OK(reader);
        QCOMPARE(*(*reader)->source(), u"login b api"_s);
        VERIFY_OK(runPass(*store, toldUpTo(1)));
        QCOMPARE((*reader)->detail(idOf(1))->row.alias, u"bakker"_s);
        QCOMPARE(namesLike(folder.path(), u"*damaged*"_s), QStringList());
    }
    void noCacheYet()
    {
        const Folder folder;
        auto reader = CustomerReader::open(folder.path());
        QVERIFY(!reader);
        QCOMPARE(reader.error().kind, Error::Kind::NotFound);
        QVERIFY(!verifyStore(folder.path()));
        QVERIFY(QDir().mkpath(folder.path()));
        QCOMPARE(folder.problems(), QStringList());
    }
};

HOUSE_TEST(TestFiles)
#include "tst_files.moc"
