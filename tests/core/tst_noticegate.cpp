#include "models/health/noticegate.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using What = IssueNews::What;

/// When something is told by itself, and what of it.
class TestNoticeGate : public QObject
{
    Q_OBJECT

private slots:
    void oneForEachCause();
    void together();
    void mergedWhileItWaits_data();
    void mergedWhileItWaits();
    void quietHours_data();
    void quietHours();
    void heldInQuietHours();
    void rules_data();
    void rules();
    void switchedOffWhileItWaits();
    void quietHoursSwitchedOff();
    void unwantedEndTakesTheRestAlong();
    void heldGoesWithTheLast();

private:
    static IssueNews news(const QString &key, What what, const QString &status = u"serviceDegradation"_s)
    {
        return {.what = what, .issue = {.id = key, .service = u"Exchange Online"_s, .kind = u"incident"_s, .status = status}, .key = key};
    }
    static QDateTime at(int hour, int minute = 0, int second = 0) { return QDateTime(QDate(2026, 11, 30), QTime(hour, minute, second)); }
};

void TestNoticeGate::oneForEachCause()
{
    NoticeGate gate;
    QVERIFY(!gate.due().isValid());
    gate.add(news(u"EX1"_s, What::Came), at(9));
    QVERIFY(gate.take(at(9)).news.isEmpty()); // more may come with it
    QCOMPARE(gate.due(), at(9, 0, 10));
    const auto notice = gate.take(at(9, 0, 10));
    QCOMPARE(notice.news, QList{news(u"EX1"_s, What::Came)});
    QVERIFY(!notice.wasHeld);
    QVERIFY(!gate.due().isValid());
    QVERIFY(gate.take(at(10)).news.isEmpty()); // and not again
}

void TestNoticeGate::together()
{
    NoticeGate gate;
    gate.add(news(u"EX1"_s, What::Came, u"investigating"_s), at(9));
    gate.add(news(u"TM2"_s, What::Came, u"serviceInterruption"_s), at(9, 0, 5));
    const auto notice = gate.take(at(9, 0, 10));
    QCOMPARE(notice.news.size(), 2);
    QCOMPARE(notice.news.constFirst().key, u"TM2"_s); // the worst first
}

void TestNoticeGate::mergedWhileItWaits_data()
{
    QTest::addColumn<What>("first");
    QTest::addColumn<What>("then");
    QTest::addColumn<int>("told"); // What, or -1: nothing
    QTest::newRow("began, then worse") << What::Came << What::Worsened << static_cast<int>(What::Came);
    QTest::newRow("began, then over") << What::Came << What::Ended << -1;
    QTest::newRow("worse, then over") << What::Worsened << What::Ended << static_cast<int>(What::Ended);
    QTest::newRow("over, then again") << What::Ended << What::Worsened << static_cast<int>(What::Worsened);
    QTest::newRow("over, then a post") << What::Ended << What::Changed << static_cast<int>(What::Ended);
}

void TestNoticeGate::mergedWhileItWaits()
{
    QFETCH(What, first);
    QFETCH(What, then);
    QFETCH(int, told);
    NoticeGate gate;
    gate.add(news(u"EX1"_s, first), at(9));
    gate.add(news(u"EX1"_s, then), at(9, 0, 2));
    const auto notice = gate.take(at(9, 1));
    QCOMPARE(notice.news.size(), told < 0 ? 0 : 1);
    if (told >= 0)
        QCOMPARE(static_cast<int>(notice.news.constFirst().what), told);
}

void TestNoticeGate::quietHours_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("until");
    QTest::addColumn<QTime>("now");
    QTest::addColumn<bool>("quiet");
    QTest::newRow("none") << QTime() << QTime() << QTime(3, 0) << false;
    QTest::newRow("over midnight, evening") << QTime(18, 0) << QTime(8, 0) << QTime(22, 0) << true;
    QTest::newRow("over midnight, morning") << QTime(18, 0) << QTime(8, 0) << QTime(7, 59) << true;
    QTest::newRow("over midnight, its end") << QTime(18, 0) << QTime(8, 0) << QTime(8, 0) << false;
    QTest::newRow("of a day") << QTime(12, 0) << QTime(13, 0) << QTime(12, 30) << true;
    QTest::newRow("of a day, after") << QTime(12, 0) << QTime(13, 0) << QTime(13, 0) << false;
    QTest::newRow("no length") << QTime(12, 0) << QTime(12, 0) << QTime(12, 0) << false;
}

void TestNoticeGate::quietHours()
{
    QFETCH(QTime, from);
    QFETCH(QTime, until);
    QFETCH(QTime, now);
    QFETCH(bool, quiet);
    NoticeGate gate;
    gate.setRules({.quietFrom = from, .quietUntil = until}, QDateTime(QDate(2026, 11, 30), now));
    QCOMPARE(gate.isQuiet(QDateTime(QDate(2026, 11, 30), now)), quiet);
}

void TestNoticeGate::heldInQuietHours()
{
    NoticeGate gate;
    gate.setRules({.quietFrom = QTime(18, 0), .quietUntil = QTime(8, 0)}, at(22));
    gate.add(news(u"EX1"_s, What::Came), at(22));
    QCOMPARE(gate.due(), at(8).addDays(1));
    QVERIFY(gate.take(at(23)).news.isEmpty());
    const auto morning = gate.take(at(8).addDays(1));
    QCOMPARE(morning.news.size(), 1);
    QVERIFY(morning.wasHeld);
    // Hours that become longer meanwhile hold it longer.
    gate.add(news(u"EX2"_s, What::Came), at(20));
    gate.setRules({.quietFrom = QTime(18, 0), .quietUntil = QTime(9, 0)}, at(21));
    QCOMPARE(gate.due(), at(9).addDays(1));
    QVERIFY(gate.take(at(8, 30).addDays(1)).news.isEmpty());
    QCOMPARE(gate.take(at(9).addDays(1)).news.size(), 1);
}

void TestNoticeGate::rules_data()
{
    QTest::addColumn<NoticeRules>("rules");
    QTest::addColumn<What>("what");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("told");
    QTest::newRow("as they come") << NoticeRules() << What::Came << u"incident"_s << true;
    QTest::newRow("mere news are not, as they come") << NoticeRules() << What::Changed << u"incident"_s << false;
    QTest::newRow("off") << NoticeRules{.isOn = false} << What::Came << u"incident"_s << false;
    QTest::newRow("kind off") << NoticeRules{.ended = false} << What::Ended << u"incident"_s << false;
    QTest::newRow("no advisories") << NoticeRules{.advisories = false} << What::Came << u"Advisory"_s << false;
    QTest::newRow("no advisories, an incident") << NoticeRules{.advisories = false} << What::Came << u"incident"_s << true;
    QTest::newRow("no advisories, a new word") << NoticeRules{.advisories = false} << What::Came << u"calamity"_s << true;
    QTest::newRow("quiet service") << NoticeRules{.quietServices = {u"Exchange Online"_s}} << What::Came << u"incident"_s << false;
}

void TestNoticeGate::rules()
{
    QFETCH(NoticeRules, rules);
    QFETCH(What, what);
    QFETCH(QString, kind);
    QFETCH(bool, told);
    NoticeGate gate;
    gate.setRules(rules, at(8));
    auto one = news(u"EX1"_s, what);
    one.issue.kind = kind;
    gate.add(one, at(9));
    QCOMPARE(gate.take(at(9, 1)).news.size(), told ? 1 : 0);
}

void TestNoticeGate::switchedOffWhileItWaits()
{
    NoticeGate gate;
    gate.add(news(u"EX1"_s, What::Came), at(9));
    gate.add(news(u"TM2"_s, What::Ended), at(9));
    gate.setRules({.ended = false}, at(9, 0, 1));
    QCOMPARE(gate.take(at(9, 1)).news, QList{news(u"EX1"_s, What::Came)});
    gate.add(news(u"EX1"_s, What::Came), at(10));
    gate.setRules({.isOn = false}, at(10, 0, 1));
    QVERIFY(gate.take(at(10, 1)).news.isEmpty());
    QVERIFY(!gate.due().isValid());
    gate.setRules({}, at(10, 2));
    QVERIFY(gate.take(at(10, 3)).news.isEmpty()); // it is not told later either
}

void TestNoticeGate::quietHoursSwitchedOff()
{
    NoticeGate gate;
    gate.setRules({.quietFrom = QTime(18, 0), .quietUntil = QTime(8, 0)}, at(17));
    gate.add(news(u"EX1"_s, What::Came), at(22));
    gate.setRules({}, at(22, 30));
    QCOMPARE(gate.due(), at(22, 30, 10));
    QVERIFY(gate.take(at(22, 30, 10)).wasHeld);
    // And switched on while something waits.
    gate.add(news(u"EX1"_s, What::Worsened), at(22, 40));
    gate.setRules({.quietFrom = QTime(18, 0), .quietUntil = QTime(8, 0)}, at(22, 40, 1));
    QCOMPARE(gate.due(), at(8).addDays(1));
}

void TestNoticeGate::unwantedEndTakesTheRestAlong()
{
    NoticeGate gate;
    gate.setRules({.ended = false}, at(8));
    gate.add(news(u"EX1"_s, What::Worsened), at(9));
    gate.add(news(u"EX1"_s, What::Ended), at(9, 0, 2));
    QVERIFY(gate.take(at(9, 1)).news.isEmpty());
    QVERIFY(!gate.due().isValid());
}

void TestNoticeGate::heldGoesWithTheLast()
{
    NoticeGate gate;
    gate.setRules({.quietFrom = QTime(18, 0), .quietUntil = QTime(8, 0)}, at(17));
    gate.add(news(u"EX1"_s, What::Came), at(22));
    gate.add(news(u"EX1"_s, What::Ended), at(23));
    QVERIFY(!gate.due().isValid());
    gate.add(news(u"EX2"_s, What::Came), at(9).addDays(1));
    const auto notice = gate.take(at(9, 1).addDays(1));
    QCOMPARE(notice.news.size(), 1);
    QVERIFY(!notice.wasHeld);
}

HOUSE_TEST(TestNoticeGate)
#include "tst_noticegate.moc"
