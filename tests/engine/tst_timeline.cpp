#include "models/engine/openedcustomers.h"
#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>

/// A customer's timeline through the engine: to whom of it what is given.
class TestTimelineGiven : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatThePermitGives_data();
    void whatThePermitGives();
    void newPermitOvertakesAQuestion();
    void lateAnswerOfAReceiverThatIsGone();
    void nothingIsOpenYet();

private:
    static Permit permitOf(Role role) { return {*RoleMatrix::load(RoleMatrix::bundledPath()), role}; }
    /// Who stands in the notes, and how many events there are at all; an error as its reason.
    static QStringList givenIn(const Result<Timeline> &timeline)
    {
        if (!timeline)
            return {u"error %1"_s.arg(static_cast<int>(timeline.error().reason))};
        QStringList lines{QString::number(timeline->events.size())};
        for (const auto &event : timeline->events) {
            if (event.kind() == TimelineKind::Note)
                lines.append(whoOf(event));
        }
        return lines;
    }
    void openQuery(QueryThread &query) const
    {
        std::optional<Result<void>> opened;
        query.open({.dataDir = m_folder->path()}, [&opened](const Result<void> &answer) { opened = answer; });
        QTRY_VERIFY(opened.has_value());
        VERIFY_OK(*opened);
    }
    QStringList asked(OpenedCustomers &customers, const TimelineQuery &query) const
    {
        QObject receiver;
        std::optional<QStringList> answer;
        customers.timeline(query, &receiver, [&answer](const Result<Timeline> &timeline) { answer = givenIn(timeline); });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }) ? *answer : QStringList{u"no answer"_s};
    }

    ManualClock m_clock{};
    QObject m_home{};
    std::unique_ptr<Folder> m_folder{};
};

void TestTimelineGiven::init()
{
    m_folder = std::make_unique<Folder>();
    auto store = m_folder->open(m_clock);
    QVERIFY(store);
    VERIFY_OK(runPass(*store, toldUpTo(1)));
    VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a1"_s, idOf(1), u"create_order"_s, m_clock.utcNow())})));
    m_clock.advance(std::chrono::seconds(1));
    VERIFY_OK(store->setAlias(idOf(1), u"a"_s, Actor(u"anna@noord.example"_s, u"AA"_s)));
    m_clock.advance(std::chrono::seconds(1));
    VERIFY_OK(store->setAlias(idOf(1), u"b"_s, Actor(u"els@noord.example"_s, u"HA"_s)));
}

void TestTimelineGiven::whatThePermitGives_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QStringList>("given");
    const auto denied = QStringList{u"error %1"_s.arg(static_cast<int>(Error::Reason::NotPermitted))};
    QTest::newRow("everything") << int(Role::AdminAgent) << QStringList{u"3"_s, u"els@noord.example"_s, u"anna@noord.example"_s};
    QTest::newRow("one's own") << int(Role::HelpdeskAgent) << QStringList{u"2"_s, u"els@noord.example"_s};
    QTest::newRow("nothing") << int(Role::DefaultUser) << denied;
}

void TestTimelineGiven::whatThePermitGives()
{
    QFETCH(int, role);
    QFETCH(QStringList, given);
    QueryThread query(&m_home);
    OpenedCustomers customers(query, nullptr);
    openQuery(query);
    customers.admit(permitOf(static_cast<Role>(role)), u"els@noord.example"_s);
    QCOMPARE(asked(customers, {.customerId = idOf(1)}), given);
    // Not by asking for it either.
    QCOMPARE(asked(customers, {.customerId = idOf(1), .onlyOf = u"anna@noord.example"_s}), given);
}

void TestTimelineGiven::newPermitOvertakesAQuestion()
{
    QueryThread query(&m_home);
    OpenedCustomers customers(query, nullptr);
    openQuery(query);
    customers.admit(permitOf(Role::AdminAgent), u"anna@noord.example"_s);
    QObject receiver;
    QList<QStringList> answers;
    const auto ask = [&] {
        customers.timeline({.customerId = idOf(1)}, &receiver,
                           [&answers](const Result<Timeline> &timeline) { answers.append(givenIn(timeline)); });
    };
    ask();
    customers.admit(permitOf(Role::HelpdeskAgent), u"els@noord.example"_s); // before the answer is there
    QTRY_COMPARE(answers, (QList<QStringList>{{u"2"_s, u"els@noord.example"_s}}));
    ask();
    customers.admit(permitOf(Role::DefaultUser), u"els@noord.example"_s);
    QTRY_COMPARE(answers.size(), 2);
    QVERIFY(answers.last().constFirst().startsWith("error"_L1));
}

void TestTimelineGiven::lateAnswerOfAReceiverThatIsGone()
{
    QueryThread query(&m_home);
    OpenedCustomers customers(query, nullptr);
    openQuery(query);
    customers.admit(permitOf(Role::AdminAgent), u"anna@noord.example"_s);
    auto receiver = std::make_unique<QObject>();
    bool isTold = false;
    customers.timeline({.customerId = idOf(1)}, receiver.get(), [&isTold](const Result<Timeline> &) { isTold = true; });
    receiver.reset();
    QCOMPARE(asked(customers, {.customerId = idOf(1)}).size(), 3); // behind the one before
    QVERIFY(!isTold);
}

void TestTimelineGiven::nothingIsOpenYet()
{
    QueryThread query(&m_home);
    OpenedCustomers customers(query, nullptr);
    customers.admit(permitOf(Role::AdminAgent), u"anna@noord.example"_s);
    QVERIFY(asked(customers, {.customerId = idOf(1)}).constFirst().startsWith("error"_L1));
}

HOUSE_TEST(TestTimelineGiven)
#include "tst_timeline.moc"
