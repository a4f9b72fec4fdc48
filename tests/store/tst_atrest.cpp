#include "models/store/database.h"
#include "models/store/mirrorage.h"
#include "models/store/storefile.h"
#include "tests/store/storefixture.h"
#include "tests/support/bytes.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

#include <sys/stat.h>

namespace {

/// Customers of whom nothing may be left: what identifies them has these bytes in it, and nobody else has.
const QList<QByteArray> canaries{"anarie", "c0ffee0ddba1"};

Told canary(int number)
{
    // Spread over the whole index, as real ids are.
    const auto mixed = QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha1).toHex();
    return {.id = QString::fromLatin1(mixed.left(8) + "-5a5a-4000-8000-c0ffee0ddba1"),
            .name = u"%1 Kanarie %2 Holding B.V."_s.arg(QString::fromLatin1(mixed.mid(8, 6)), QString::number(number)),
            .domain = u"%1-kanarie.example"_s.arg(QString::fromLatin1(mixed.mid(8, 12)))};
}

Told neighbour(int number)
{
    const auto mixed = QCryptographicHash::hash("n" + QByteArray::number(number), QCryptographicHash::Sha1).toHex();
    return {.id = QString::fromLatin1(mixed.left(8) + "-5a5a-4000-8000-00000000c0de"),
            .name = u"%1 Buur %2 B.V."_s.arg(QString::fromLatin1(mixed.mid(8, 6)), QString::number(number)),
            .domain = u"%1-buur.example"_s.arg(QString::fromLatin1(mixed.mid(8, 12)))};
}

QDateTime at(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toUTC();
}

} // namespace

/// The cache at rest: how long it is kept, and that nothing of what goes is left in any byte of the data folder.
class TestAtRest : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{at(u"2026-03-02T09:00:00Z"_s)};

    std::unique_ptr<Store> opened(const Folder &folder, std::optional<int> keepDays)
    {
        auto store = Store::open(folder.path(), m_clock, Store::DeskConsent::Refuse, {}, keepDays);
        return store ? std::move(*store) : nullptr;
    }
    /// Filled with canaries by somebody who signed in, closed.
    void fill(const Folder &folder)
    {
        auto store = opened(folder, 30);
        QVERIFY(store);
        VERIFY_OK(store->noteSignIn());
        VERIFY_OK(runPass(*store, {canary(1), canary(2)}));
        VERIFY_OK(store->storeRecord(canary(1).id, bodyOf(recordOf(canary(1)))));
        VERIFY_OK(store->setAlias(canary(1).id, u"onze vriend"_s, u"Jan"_s));
    }
    static QStringList left(const Folder &folder) { return bytesBelow({folder.directory.path()}, canaries); }
    static QStringList owed(const Folder &folder) { return Peek(folder.mirror()).rows(u"SELECT scrub_owed FROM sync_state"_s); }
    /// Without the desk, which names customers by their id.
    static QStringList leftOfMirror(const Folder &folder)
    {
        auto found = left(folder);
        found.removeIf([](const QString &line) { return line.contains("/desk"_L1) && line.endsWith("c0ffee0ddba1"_L1); });
        return found;
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }
    void init() { m_clock.setUtc(at(u"2026-03-02T09:00:00Z"_s)); }

    void ageByTheRule_data()
    {
        QTest::addColumn<QStringList>("starts"); // after a sign-in on 2 March at 9
        QTest::addColumn<qint64>("days"); // at the last of them
        QTest::newRow("the same day") << QStringList{u"2026-03-02T23:00:00Z"_s} << qint64(0);
        QTest::newRow("a month") << QStringList{u"2026-04-01T09:00:00Z"_s} << qint64(30);
        QTest::newRow("many starts make no difference") << QStringList(50, u"2026-03-03T10:00:00Z"_s) << qint64(1);
        QTest::newRow("a clock set back makes nothing younger")
            << QStringList{u"2026-03-22T09:00:00Z"_s, u"2026-03-03T09:00:00Z"_s} << qint64(21);
        QTest::newRow("nor keeps it for ever") << QStringList(40, u"2026-02-01T09:00:00Z"_s) << qint64(40);
        QTest::newRow("right again, nothing was lost")
            << QStringList{u"2026-03-12T09:00:00Z"_s, u"2000-01-01T00:00:00Z"_s, u"2000-01-01T00:00:00Z"_s, u"2026-03-13T09:00:00Z"_s}
            << qint64(11);
        QTest::newRow("an empty battery") << QStringList{u"1970-01-01T00:00:00Z"_s} << qint64(1);
    }
    void ageByTheRule()
    {
        QFETCH(QStringList, starts);
        QFETCH(qint64, days);
        auto age = MirrorAge::ofSignIn(at(u"2026-03-02T09:00:00Z"_s));
        for (const auto &start : starts) {
            age = MirrorAge::fromText(age.startedAt(at(start)).toText()); // as the file keeps it
            QVERIFY(age.signedInAt.isValid());
        }
        QCOMPARE(age.days(at(starts.last())), days);
        QCOMPARE(MirrorAge::ofSignIn(at(starts.last())).days(at(starts.last())), qint64(0));
    }
    void ageOfNoText_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {"", "1", "1 2", "a 2 3", "2 1 0", "1 2 -1", "1 2 3 4"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void ageOfNoText()
    {
        QFETCH(QString, text);
        QCOMPARE(MirrorAge::fromText(text), MirrorAge());
        QCOMPARE(MirrorAge::fromText(text).days(m_clock.utcNow()), qint64(0));
        const auto complete = at(u"2026-01-01T00:00:00Z"_s);
        QCOMPARE(MirrorAge::known(text, complete), MirrorAge::ofSignIn(complete));
    }

    void wipedWhenOld_data()
    {
        QTest::addColumn<int>("keepDays");
        QTest::addColumn<QString>("start");
        QTest::addColumn<bool>("wiped");
        QTest::newRow("29 days") << 30 << u"2026-03-31T09:00:00Z"_s << false;
        QTest::newRow("30 days") << 30 << u"2026-04-01T09:00:00Z"_s << true;
        QTest::newRow("a year is allowed") << 365 << u"2026-12-31T09:00:00Z"_s << false;
        QTest::newRow("at every start") << 0 << u"2026-03-02T09:00:01Z"_s << true;
    }
    void wipedWhenOld()
    {
        QFETCH(int, keepDays);
        QFETCH(QString, start);
        QFETCH(bool, wiped);
        const Folder folder;
        fill(folder);
        QVERIFY(QFile::copy(folder.mirror(), folder.mirror() + u".damaged-20260101T000000Z"_s));
        m_clock.setUtc(at(start));
        // Who only reads is shown nothing either, before anybody has wiped it.
        {
            auto reader = CustomerReader::open(folder.path(), &m_clock);
            VERIFY_OK(reader);
            const auto young = (*reader)->refuseOld(keepDays);
            QCOMPARE(young.has_value(), !wiped);
            if (wiped)
                QCOMPARE(young.error().reason, Error::Reason::CacheExpired);
        }
        auto store = opened(folder, keepDays);
        QVERIFY(store);
        QCOMPARE(store->report().mirrorExpired.has_value(), wiped);
        QCOMPARE(*store->customerCount(), wiped ? 0 : 2);
        QCOMPARE(*store->setting(u"mirror.age"_s) != QString(), true);
        store.reset();
        QCOMPARE(leftOfMirror(folder).isEmpty(), wiped);
        QCOMPARE(Peek(folder.desk()).one(u"SELECT alias FROM customer_mark"_s), u"onze vriend"_s);
        // Told once: there is nothing left to wipe.
        store = opened(folder, keepDays);
        QVERIFY(store && !store->report().mirrorExpired);
    }
    void theDaysAreThoseWithoutASignIn()
    {
        const Folder folder;
        fill(folder);
        for (const auto *day : {"2026-03-25T09:00:00Z", "2026-04-20T09:00:00Z"}) {
            m_clock.setUtc(at(QString::fromLatin1(day)));
            auto store = opened(folder, 30);
            QVERIFY(store);
            QCOMPARE(*store->customerCount(), 2);
            VERIFY_OK(store->noteSignIn());
        }
        // A clock that was ahead for a while: the sign-in after it counts.
        m_clock.setUtc(at(u"2026-05-10T09:00:00Z"_s));
        QVERIFY(opened(folder, 30));
        m_clock.setUtc(at(u"2026-04-21T09:00:00Z"_s));
        {
            auto store = opened(folder, 30);
            QVERIFY(store);
            QCOMPARE(*store->customerCount(), 2);
            VERIFY_OK(store->noteSignIn());
        }
        m_clock.setUtc(at(u"2026-05-20T09:00:00Z"_s));
        QCOMPARE(*opened(folder, 30)->customerCount(), 2);
    }
    void signInsAreNotedOnceAnHour()
    {
        const Folder folder;
        fill(folder);
        auto store = opened(folder, 30);
        QVERIFY(store);
        const auto noted = *store->setting(u"mirror.age"_s);
        m_clock.setUtc(m_clock.utcNow().addSecs(1800));
        VERIFY_OK(store->noteSignIn());
        QCOMPARE(*store->setting(u"mirror.age"_s), noted);
        m_clock.setUtc(m_clock.utcNow().addSecs(1801));
        VERIFY_OK(store->noteSignIn());
        QVERIFY(*store->setting(u"mirror.age"_s) != noted);
    }
    void mirrorOfBeforeTheDaysWereCounted()
    {
        const Folder folder;
        fill(folder);
        Peek(folder.desk()).rows(u"DELETE FROM setting WHERE key = 'mirror.age'"_s);
        m_clock.setUtc(at(u"2026-03-20T09:00:00Z"_s));
        QCOMPARE(*opened(folder, 30)->customerCount(), 2);
        m_clock.setUtc(at(u"2026-04-20T09:00:00Z"_s));
        auto store = opened(folder, 30);
        QVERIFY(store);
        QCOMPARE(*store->customerCount(), 0);
        QCOMPARE(store->report().mirrorExpired, std::optional<qint64>(49));
    }
    void damagedMirrorExpiresToo()
    {
        const Folder folder;
        fill(folder);
        {
            QFile file(folder.mirror());
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.write("no database");
        }
        m_clock.setUtc(at(u"2026-05-20T09:00:00Z"_s));
        auto store = opened(folder, 30);
        QVERIFY(store);
        QVERIFY(store->report().mirrorExpired && store->report().mirrorSetAside.isEmpty());
        store.reset();
        QCOMPARE(leftOfMirror(folder), QStringList());
    }

    void whoLeavesLeavesNoByte()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        QVERIFY(store);
        QList<Told> stay;
        QList<Told> all;
        for (int i = 0; i < 900; ++i) {
            stay.append(neighbour(i));
            all.append(neighbour(i));
            if (i % 3 == 0)
                all.append(canary(i));
        }
        VERIFY_OK(runPass(*store, stay, 300));
        VERIFY_OK(runPass(*store, all, 300)); // in between the others, into pages that are full
        for (int i = 0; i < 300; i += 30)
            VERIFY_OK(store->storeRecord(canary(i).id, bodyOf(recordOf(canary(i)))));
        auto told = auditOf(u"record-1"_s, canary(0).id, u"updateCompanyInfo"_s, m_clock.utcNow().addSecs(-60));
        told.insert(u"customerName"_s, canary(0).name);
        VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{told})));
        VERIFY_OK(store->setAlias(canary(0).id, u"onze vriend"_s, u"Jan"_s));
        QVERIFY(!leftOfMirror(folder).isEmpty());
        // A damaged one that was set aside knew them as well.
        QVERIFY(QFile::copy(folder.mirror(), folder.mirror() + u".damaged-20260101T000000Z"_s));
        QVERIFY(QFile::copy(folder.mirror() + u"-wal"_s, folder.mirror() + u".damaged-20260101T000000Z-wal"_s));

        m_clock.setUtc(m_clock.utcNow().addSecs(3600));
        const auto removed = runPass(*store, stay, 300);
        VERIFY_OK(removed);
        QCOMPARE(removed->removed, 300);
        auto reader = CustomerReader::open(folder.path());
        VERIFY_OK(reader);
        QCOMPARE((*reader)->nameOrder()->size(), 900U); // somebody reads beside it
        store->settle();
        QCOMPARE(leftOfMirror(folder), QStringList());
        QCOMPARE(owed(folder), QStringList{u"0"_s});

        // What the activity log tells of them afterwards says no longer whom it is about.
        auto late = auditOf(u"record-2"_s, canary(0).id, u"removePartnerCustomerRelationship"_s, m_clock.utcNow().addSecs(-1800));
        late.insert(u"customerName"_s, canary(0).name);
        VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{told, late}), m_clock.utcNow().addSecs(-600)));
        QCOMPARE(Peek(folder.mirror()).rows(u"SELECT customer_id || customer_name FROM audit_record"_s),
                 (QStringList{QString(), QString()}));
        QCOMPARE(Peek(folder.mirror()).rows(u"SELECT name FROM customer WHERE name LIKE '%anarie%'"_s), QStringList());

        // The others are as they were, for who has the old file open, too; and the desk still knows whom its alias is for.
        QCOMPARE((*reader)->nameOrder()->size(), 900U);
        QCOMPARE(Peek(folder.desk()).rows(u"SELECT customer_id FROM customer_mark"_s), QStringList{canary(0).id});
        store->settle();
        QCOMPARE(leftOfMirror(folder), QStringList());
        store.reset();
        QCOMPARE(folder.problems(), QStringList());
        QCOMPARE(textOf(stay), folder.customers());
    }
    void whoComesAndGoesBetweenTwoListsLeavesNoByte()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        QVERIFY(store);
        VERIFY_OK(runPass(*store, {neighbour(1)}));
        m_clock.setUtc(m_clock.utcNow().addSecs(60));
        auto told = auditOf(u"record-1"_s, canary(1).id, u"addCustomer"_s, m_clock.utcNow());
        told.insert(u"customerName"_s, canary(1).name);
        VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{told})));
        QVERIFY(!leftOfMirror(folder).isEmpty()); // it may be on the next list
        m_clock.setUtc(m_clock.utcNow().addSecs(60));
        VERIFY_OK(runPass(*store, {neighbour(1)}));
        store->settle();
        QCOMPARE(leftOfMirror(folder), QStringList());
        QCOMPARE(owed(folder), QStringList{u"0"_s});
        store.reset();
        QCOMPARE(folder.problems(), QStringList());
    }
    void tracesThatAreOwedGoAtTheNextStart()
    {
        const Folder folder;
        {
            auto store = folder.open(m_clock);
            QVERIFY(store);
            VERIFY_OK(runPass(*store, {neighbour(1), canary(1)}));
            VERIFY_OK(runPass(*store, {neighbour(1)}));
            // Somebody holds on to what was: then it cannot be done now, and is not forgotten.
            Peek holder(folder.mirror());
            QCOMPARE(holder.rows(u"BEGIN; SELECT 1"_s), QStringList());
            QCOMPARE(holder.rows(u"SELECT count(*) FROM customer"_s), QStringList{u"1"_s});
            store->settle();
            QCOMPARE(owed(folder), QStringList{u"1"_s});
            QCOMPARE(*store->customerCount(), 1);
        }
        auto store = folder.open(m_clock);
        QVERIFY(store);
        QCOMPARE(owed(folder), QStringList{u"0"_s});
        QCOMPARE(left(folder), QStringList());
        QCOMPARE(*store->customerCount(), 1);
    }
    /// Nothing could be written any more between the two steps: whoever only reads still finds everything.
    void readersFindTheFileThatIsBeingReplaced()
    {
        const Folder folder;
        {
            auto store = folder.open(m_clock);
            QVERIFY(store);
            VERIFY_OK(runPass(*store, {neighbour(1), neighbour(2)}));
        }
        QVERIFY(QFile::rename(folder.mirror(), folder.mirror() + u".old"_s));
        const auto reader = CustomerReader::open(folder.path(), &m_clock);
        VERIFY_OK(reader);
        QCOMPARE(*(*reader)->count(), 2);
        QCOMPARE(folder.problems(), QStringList());
        auto store = folder.open(m_clock);
        QVERIFY(store);
        QVERIFY(!QFile::exists(folder.mirror() + u".old"_s));
        QCOMPARE(*(*reader)->count(), 2); // from its own place again
        VERIFY_OK(runPass(*store, {neighbour(1), neighbour(2), neighbour(3)}));
        QCOMPARE(*(*reader)->count(), 3);
    }
    void killedWhileOneFileTakesThePlaceOfAnother()
    {
        const Folder folder;
        const auto old = folder.mirror() + u".old"_s;
        {
            auto store = folder.open(m_clock);
            QVERIFY(store);
            VERIFY_OK(runPass(*store, {neighbour(1), canary(1)}));
            VERIFY_OK(runPass(*store, {neighbour(1)}));
            // Before anything was written anew.
        }
        // The old file has gone, the new one has not come.
        QVERIFY(QFile::copy(folder.mirror(), folder.mirror() + u".new"_s) && QFile::rename(folder.mirror(), old));
        {
            auto store = folder.open(m_clock);
            QVERIFY(store);
            QCOMPARE(*store->customerCount(), 1);
            QVERIFY(store->listCompleteAt()->isValid());
        }
        QVERIFY(!QFile::exists(old));
        QCOMPARE(owed(folder), QStringList{u"0"_s});
        QCOMPARE(left(folder), QStringList());
        // The new one has come, the old one has not gone.
        QVERIFY(QFile::copy(folder.mirror(), old));
        QVERIFY(folder.open(m_clock));
        QVERIFY(!QFile::exists(old));
        QCOMPARE(folder.problems(), QStringList());
    }
    void whoLeftBeforeTheFirstListIsNotNamed()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        QVERIFY(store);
        auto told = auditOf(u"record-1"_s, canary(1).id, u"updateCompanyInfo"_s, m_clock.utcNow().addSecs(-60));
        told.insert(u"customerName"_s, canary(1).name);
        VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{told})));
        VERIFY_OK(runPass(*store, {neighbour(1)}));
        QCOMPARE(Peek(folder.mirror()).rows(u"SELECT id || customer_id || customer_name FROM audit_record"_s), QStringList{u"record-1"_s});
    }

    void signOut()
    {
        const Folder folder;
        fill(folder);
        QVERIFY(QFile::copy(folder.mirror(), folder.mirror() + u".damaged-20260101T000000Z"_s));
        auto store = folder.open(m_clock);
        QVERIFY(store);
        VERIFY_OK(store->storeKnownRoles({.account = u"jan@office.example"_s, .readAt = m_clock.utcNow()}));
        int told = 0;
        store->onCommitted([&told](const RowsCommitted &) { ++told; });
        VERIFY_OK(store->signOut({u"jan@office.example"_s, u"HA"_s}));
        QCOMPARE(told, 1);
        QCOMPARE(*store->customerCount(), 0);
        QVERIFY(!store->knownRoles()->readAt.isValid());
        QCOMPARE(leftOfMirror(folder), QStringList());
        Peek desk(folder.desk());
        QCOMPARE(desk.one(u"SELECT alias FROM customer_mark"_s), u"onze vriend"_s);
        QCOMPARE(desk.rows(u"SELECT account, roles, answer FROM audit_entry WHERE command = 'account.sign-out'"_s),
                 QStringList{u"jan@office.example|HA|done"_s});
        VERIFY_OK(runPass(*store, {neighbour(1)})); // and it goes on
        store.reset();
        QCOMPARE(folder.problems(), QStringList());
    }

    void folderIsTightened_data()
    {
        QTest::addColumn<QString>("has");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::newRow("empty") << QString() << 0755 << 0700;
        QTest::newRow("ours from before") << u"desk.sqlite"_s << 0755 << 0700;
        QTest::newRow("somebody's with other things") << u"holiday.txt"_s << 0755 << 0755;
        QTest::newRow("where everybody may write") << QString() << 0777 << 0777;
    }
    void folderIsTightened()
    {
        QFETCH(QString, has);
        QFETCH(int, before);
        QFETCH(int, after);
        const QTemporaryDir made;
        const auto path = made.filePath(u"data"_s).toUtf8();
        QCOMPARE(::mkdir(path.constData(), 0700), 0);
        QCOMPARE(::chmod(path.constData(), static_cast<mode_t>(before)), 0);
        if (!has.isEmpty())
            QVERIFY(QFile(made.filePath(u"data/"_s + has)).open(QIODevice::WriteOnly));
        VERIFY_OK(prepareFolder(made.filePath(u"data"_s)));
        struct stat found {
        };
        QCOMPARE(::stat(path.constData(), &found), 0);
        QCOMPARE(static_cast<int>(found.st_mode & 0777), after);
    }
};

HOUSE_TEST(TestAtRest)
#include "tst_atrest.moc"
