#include "models/store/desk.h"
#include "models/store/identitymap.h"
#include "models/store/phonekey.h"
#include "models/store/reconcile.h"
#include "models/store/storeerror.h"
#include "tests/support/testprogram.h"

#include <QUuid>

#include <sqlite3.h>

#include <cerrno>
#include <map>
#include <random>

using namespace Qt::StringLiterals;

/// What needs no file: plans, fingerprints, keys, the meaning of SQLite's codes.
class TestPure : public QObject
{
    Q_OBJECT

private slots:
    void errorsByCode_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("systemError");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("corrupt") << SQLITE_CORRUPT << 0 << Error::Kind::StoreCorrupt;
        QTest::newRow("corrupt index") << SQLITE_CORRUPT_INDEX << 0 << Error::Kind::StoreCorrupt;
        QTest::newRow("no database") << SQLITE_NOTADB << 0 << Error::Kind::StoreCorrupt;
        QTest::newRow("busy") << SQLITE_BUSY << 0 << Error::Kind::StoreBusy;
        QTest::newRow("busy snapshot") << SQLITE_BUSY_SNAPSHOT << 0 << Error::Kind::StoreBusy;
        QTest::newRow("busy recovery") << SQLITE_BUSY_RECOVERY << 0 << Error::Kind::StoreBusy;
        QTest::newRow("locked") << SQLITE_LOCKED << 0 << Error::Kind::StoreBusy;
        QTest::newRow("protocol") << SQLITE_PROTOCOL << 0 << Error::Kind::StoreBusy;
        QTest::newRow("full") << SQLITE_FULL << 0 << Error::Kind::DiskFull;
        QTest::newRow("write met a full disk") << SQLITE_IOERR_WRITE << ENOSPC << Error::Kind::DiskFull;
        QTest::newRow("write over quota") << SQLITE_IOERR_WRITE << EDQUOT << Error::Kind::DiskFull;
        QTest::newRow("write failed") << SQLITE_IOERR_WRITE << EIO << Error::Kind::StoreFailed;
        QTest::newRow("short read") << SQLITE_IOERR_SHORT_READ << 0 << Error::Kind::StoreFailed;
        QTest::newRow("broken file system") << SQLITE_IOERR_CORRUPTFS << EIO << Error::Kind::StoreFailed;
        QTest::newRow("read-only") << SQLITE_READONLY << 0 << Error::Kind::ReadOnly;
        QTest::newRow("read-only folder") << SQLITE_READONLY_DIRECTORY << 0 << Error::Kind::ReadOnly;
        QTest::newRow("moved away") << SQLITE_READONLY_DBMOVED << 0 << Error::Kind::StoreFailed;
        QTest::newRow("permission") << SQLITE_PERM << 0 << Error::Kind::ReadOnly;
        QTest::newRow("cannot open") << SQLITE_CANTOPEN << ENOENT << Error::Kind::StoreFailed;
        QTest::newRow("may not open") << SQLITE_CANTOPEN << EACCES << Error::Kind::ReadOnly;
        QTest::newRow("no room to open") << SQLITE_CANTOPEN << ENOSPC << Error::Kind::DiskFull;
        QTest::newRow("a folder") << SQLITE_CANTOPEN_ISDIR << 0 << Error::Kind::StoreFailed;
        QTest::newRow("constraint") << SQLITE_CONSTRAINT_UNIQUE << 0 << Error::Kind::StoreFailed;
        QTest::newRow("memory") << SQLITE_NOMEM << 0 << Error::Kind::StoreFailed;
        QTest::newRow("plain error") << SQLITE_ERROR << 0 << Error::Kind::StoreFailed;
    }
    void errorsByCode()
    {
        QFETCH(int, code);
        QFETCH(int, systemError);
        QFETCH(Error::Kind, kind);
        const auto error = storeError(code, systemError, u"/data/mirror.sqlite"_s, u"what it said"_s);
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.subject, u"/data/mirror.sqlite"_s);
        QVERIFY(error.detail.contains(QString::number(code)) && error.detail.contains(u"what it said"_s));
    }

    void fingerprints()
    {
        const auto one = QByteArray("eebd1b55-5360-4438-a11d-5c06918c3014");
        quint64 fingerprint = 0;
        QVERIFY(readLowerGuid(one, fingerprint));
        QCOMPARE(fingerprint, fingerprintOf(one));
        QVERIFY(fingerprintOf(one) != fingerprintOf("eebd1b55-5360-4438-a11d-5c06918c3015"));
        QVERIFY(fingerprintOf("klant-7") != fingerprintOf("klant-8"));
        for (const char *other : {"EEBD1B55-5360-4438-A11D-5C06918C3014", "eebd1b55-5360-4438-a11d-5c06918c301", "", "klant-7",
                                  "eebd1b55-5360-4438-a11d-5c06918c301g", "eebd1b55x5360-4438-a11d-5c06918c3014"})
            QVERIFY2(!readLowerGuid(other, fingerprint), other);
    }

    void mapAgainstModel()
    {
        std::mt19937_64 random(11);
        IdentityMap map{};
        map.reserve(100);
        std::map<quint64, RowId> model{};
        for (RowId rid = 1; rid <= 20'000; ++rid) {
            // Small and neighbouring numbers too: ids need not be random.
            const auto fingerprint = rid % 3 == 0 ? random() : static_cast<quint64>(rid / 2);
            map.put(fingerprint, rid);
            model.emplace(fingerprint, rid);
        }
        QCOMPARE(map.size(), model.size());
        for (const auto &[fingerprint, rid] : model)
            QCOMPARE(map.find(fingerprint), rid);
        QCOMPARE(map.find(0xdeadbeefdeadbeefULL), RowId(0));
        QCOMPARE(IdentityMap{}.find(1), RowId(0));
    }

    void plan_data()
    {
        using Known = std::vector<KnownRow>;
        QTest::addColumn<QByteArrayList>("ids");
        QTest::addColumn<std::vector<KnownRow>>("known");
        QTest::addColumn<Plan>("plan");
        QTest::newRow("nothing") << QByteArrayList{} << Known{} << Plan{};
        QTest::newRow("all new") << QByteArrayList{"a", "b"} << Known{{}, {}} << Plan{.insert = {0, 1}};
        QTest::newRow("all the same") << QByteArrayList{"a", "b"} << Known{{7, true}, {9, true}} << Plan{.unchanged = {7, 9}};
        QTest::newRow("each kind") << QByteArrayList{"a", "b", "c"} << Known{{7, false}, {}, {9, true}}
                                   << Plan{.insert = {1}, .update = {{.line = 0, .rid = 7}}, .unchanged = {9}};
        QTest::newRow("new twice: once, the last") << QByteArrayList{"a", "b", "a"} << Known{{}, {}, {}} << Plan{.insert = {1, 2}};
        QTest::newRow("changed, then back: the last") << QByteArrayList{"a", "a"} << Known{{7, false}, {7, true}} << Plan{.unchanged = {7}};
        QTest::newRow("the same, then changed")
            << QByteArrayList{"a", "a"} << Known{{7, true}, {7, false}} << Plan{.update = {{.line = 1, .rid = 7}}};
    }
    void plan()
    {
        QFETCH(QByteArrayList, ids);
        QFETCH(std::vector<KnownRow>, known);
        QFETCH(Plan, plan);
        std::vector<ListRow> page{};
        for (const auto &id : ids)
            page.push_back({.fingerprint = fingerprintOf(id), .id = id});
        QVERIFY(reconcile(page, known) == plan);
    }
    void planComparesIdsBehindEqualFingerprints()
    {
        const std::vector<ListRow> page{{.fingerprint = 5, .id = "a"}, {.fingerprint = 5, .id = "b"}};
        QVERIFY(reconcile(page, std::vector<KnownRow>(2)) == (Plan{.insert = {0, 1}}));
    }

    void phoneKeys_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("key");
        QTest::newRow("national") << u"038-421 70 00"_s << u"0384217000"_s;
        QTest::newRow("international") << u"+31 38 421 70 00"_s << u"0384217000"_s;
        QTest::newRow("with the trunk digit") << u"+31 (0)38 421 70 00"_s << u"0384217000"_s;
        QTest::newRow("by double zero") << u"0031384217000"_s << u"0384217000"_s;
        QTest::newRow("Belgium") << u"+32 2 555 12 12"_s << u"025551212"_s;
        QTest::newRow("elsewhere") << u"+1 (425) 555-0100"_s << u"14255550100"_s;
        QTest::newRow("only a country") << u"+31"_s << u"31"_s;
        QTest::newRow("no digits") << u"geen"_s << QString();
    }
    void phoneKeys()
    {
        QFETCH(QString, number);
        QTEST(phoneKey(number), "key");
    }

    void idsAreOrderedByTime()
    {
        const QDateTime when(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
        QString last;
        for (int i = 0; i < 50; ++i) {
            const auto id = timeOrderedId(when.addMSecs(i));
            QVERIFY(last < id);
            const auto uuid = QUuid::fromString(id);
            QVERIFY(!uuid.isNull());
            QCOMPARE(id.at(14), QChar(u'7'));
            QVERIFY(u"89ab"_s.contains(id.at(19)));
            last = id;
        }
        QVERIFY(timeOrderedId(when) != timeOrderedId(when));
    }
};

HOUSE_TEST(TestPure)
#include "tst_pure.moc"
