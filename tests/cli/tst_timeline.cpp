#include "tests/cli/partnerdeskrun.h"
#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

/// `list timeline`: what happened with one customer, for people and for programs.
class TestCliTimeline : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void stableForPrograms();
    void inWordsForPeople();
    void filters_data();
    void filters();
    void wrongUse_data();
    void wrongUse();

private:
    Ran run(const QString &words) const
    {
        auto arguments = words.split(u' ');
        arguments.replaceInStrings(u"FIRST"_s, idOf(1)).replaceInStrings(u"SECOND"_s, idOf(2));
        return ended(*begun(arguments + QStringList{u"--data-dir"_s, m_folder.path()}, m_home.path()));
    }
    QJsonArray rows(const QString &more = {}) const
    {
        return QJsonDocument::fromJson(run(u"list timeline --customer FIRST --format json"_s + more).out).array();
    }

    QTemporaryDir m_home{};
    Folder m_folder{};
    ManualClock m_clock{};
};

void TestCliTimeline::initTestCase()
{
    m_clock.setUtc(QDateTime::currentDateTimeUtc().addSecs(-86'400)); // whoever reads goes by the time of the machine
    const Actor els(u"els@noord.example"_s, u"AA"_s);
    auto store = m_folder.open(m_clock);
    QVERIFY(store);
    VERIFY_OK(store->storeKnownRoles({.account = els.account,
                                      .roles = Roles(Role::GlobalAdmin) | Role::AdminAgent,
                                      .tokenTold = true,
                                      .groupsTold = true,
                                      .readAt = m_clock.utcNow()}));
    VERIFY_OK(runPass(*store, toldUpTo(3)));
    auto known = auditOf(u"a1"_s, idOf(1), u"create_order"_s, m_clock.utcNow());
    known.insert(u"userPrincipalName"_s, u"jan@noord.example"_s);
    VERIFY_OK(store->storeAuditPage(
        pageOf(QJsonArray{known, auditOf(u"a2"_s, idOf(1), u"frobnicate_widget"_s, m_clock.utcNow().addDays(-1), u"odd"_s)})));
    VERIFY_OK(store->completeAudit(m_clock.utcNow()));
    m_clock.advance(std::chrono::hours(1));
    VERIFY_OK(store->setAlias(idOf(1), u"Bakker"_s, els));
    m_clock.advance(std::chrono::hours(1));
    const auto entries = store->outbox().decide({{.kind = ChangeKind::Suspend,
                                                  .customerId = idOf(1),
                                                  .customerName = u"Bedrijf"_s,
                                                  .subjectId = u"s-1"_s,
                                                  .subjectName = u"Exchange Online"_s,
                                                  .before = u"active"_s,
                                                  .after = u"suspended"_s}},
                                                u"T-12"_s, els);
    VERIFY_OK(entries);
    m_clock.advance(std::chrono::hours(1));
    VERIFY_OK(store->outbox().beginSending(entries->first().id, u"r-1"_s));
    VERIFY_OK(store->outbox().settle(entries->first().id, {.state = OutboxState::Refused}));
}

void TestCliTimeline::stableForPrograms()
{
    const auto all = rows();
    QCOMPARE(all.size(), 4);
    QCOMPARE(all.at(0).toObject().keys(),
             (QStringList{u"after"_s, u"before"_s, u"id"_s, u"kind"_s, u"licence"_s, u"reason"_s, u"requestId"_s, u"resource"_s, u"state"_s,
                          u"subscription"_s, u"subscriptionId"_s, u"user"_s, u"userId"_s, u"what"_s, u"when"_s, u"who"_s}));
    QStringList kinds;
    for (const auto &row : all)
        kinds.append(row["kind"_L1].toString());
    QCOMPARE(kinds, (QStringList{u"change"_s, u"note"_s, u"service"_s, u"service"_s}));
    const auto change = all.at(0).toObject();
    QCOMPARE(change["what"_L1].toString(), u"suspend"_s);
    QCOMPARE(change["state"_L1].toString(), u"refused"_s);
    QCOMPARE(change["reason"_L1].toString(), u"T-12"_s);
    QCOMPARE(change["subscriptionId"_L1].toString(), u"s-1"_s);
    QCOMPARE(QDateTime::fromString(change["when"_L1].toString(), Qt::ISODateWithMs), m_clock.utcNow());
    QCOMPARE(all.at(1)["what"_L1].toString(), u"customer.alias"_s);
    QCOMPARE(all.at(2)["what"_L1].toString(), u"create_order"_s);
    QCOMPARE(all.at(2)["who"_L1].toString(), u"jan@noord.example"_s);
    QCOMPARE(all.at(3)["state"_L1].toString(), u"odd"_s);
    QVERIFY(all.at(3)["who"_L1].isNull());
    QVERIFY(all.at(3)["reason"_L1].isNull());
    QVERIFY(run(u"list timeline --customer FIRST --format csv"_s).out.startsWith("when,kind,what,state,who,"));
}

void TestCliTimeline::inWordsForPeople()
{
    const auto english = run(u"list timeline --customer FIRST --lang en"_s);
    QCOMPARE(english.status, 0);
    for (const auto *words : {"Our change", "Suspend: Exchange Online · T-12", "Refused", "Alias changed: nothing → Bakker", "Order placed",
                              "Succeeded", "frobnicate_widget"})
        QVERIFY2(english.out.contains(words), english.out.constData());
    QVERIFY2(english.err.contains("90 days") && english.err.contains("customer did itself"), english.err.constData());
    const auto dutch = run(u"list timeline --customer klant1.example --lang nl"_s);
    QVERIFY2(dutch.out.contains("Bij Microsoft") && dutch.out.contains("Bestelling geplaatst") && dutch.out.contains("Geweigerd"),
             dutch.out.constData());
    const auto nothing = run(u"list timeline --customer SECOND --lang en"_s);
    QCOMPARE(nothing.status, 0);
    QVERIFY(nothing.err.contains("Nothing that is known of this customer fits"));
}

void TestCliTimeline::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("count");
    QTest::newRow("raw word") << u"create_order"_s << 1;
    QTest::newRow("reason") << u"t-12"_s << 1;
    QTest::newRow("who") << u"els@"_s << 2;
    QTest::newRow("value") << u"BAKKER"_s << 1;
    QTest::newRow("nothing") << u"zzz"_s << 0;
}

void TestCliTimeline::filters()
{
    QFETCH(QString, filter);
    QFETCH(int, count);
    QCOMPARE(rows(u" --filter "_s + filter).size(), count);
}

void TestCliTimeline::wrongUse_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("of nobody") << u"list timeline"_s << 2;
    QTest::newRow("a view") << u"list timeline --customer FIRST --view x"_s << 2;
    QTest::newRow("days") << u"list timeline --customer FIRST --since 2026-01-01"_s << 2;
    QTest::newRow("shown") << u"show timeline FIRST"_s << 2;
    QTest::newRow("unknown customer") << u"list timeline --customer nobody.example"_s << 1;
}

void TestCliTimeline::wrongUse()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    const auto ran = run(arguments + u" --lang en"_s);
    QCOMPARE(ran.status, status);
    QCOMPARE(ran.err.count('\n'), 1);
    QVERIFY(ran.out.isEmpty());
}

HOUSE_TEST(TestCliTimeline)
#include "tst_timeline.moc"
