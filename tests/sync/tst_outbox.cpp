#include "models/outbox/subscriptionrules.h"
#include "models/store/customerreader.h"
#include "models/sync/outboxreaction.h"
#include "tests/support/testprogram.h"
#include "tests/sync/outboxlife.h"
#include "tests/sync/writereactions.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Changes are carried out once and told as they are, whatever happens on the way (DESIGN 3, STYLE 2.7).
class OutboxTest : public OutboxLife
{
    Q_OBJECT

private slots:
    void init();
    void sentAndReadBack();
    void isSoAlready();
    void waitsForTheConnection();
    void lostReplyIsLookedUp();
    void lostRequestIsSentAgain();
    void serviceThatNeverAnswersIsNotAskedForEver();
    void staleEtagIsForgivenOnce();
    void conflictIsShownAndRetried();
    void acceptedIsFollowed();
    void acceptedForTooLong();
    void reactions_data();
    void reactions();
    void notReadyIsTriedLater();
    void repeatedAfterAnAnswerHasANewId();
    void throttledIsTriedLater();
    void withdrawnWhileLookedAt();
    void onlyOfWhoIsSignedIn();
    void inTheOrderOfDecisions();
    void severalCustomersAtOnce();
    void endedCustomerIsMarked();
    void anotherSubscriptionIsRefused();
    void stoppedOnTheWire();
    void killedAtEveryStep_data();
    void killedAtEveryStep();

private:
    Subscription subscriptionOf(const QString &id) const
    {
        const auto tenant = m_world->customers().value(id);
        return {.id = id, .offerName = u"Post"_s, .friendlyName = tenant.nickname, .status = tenant.status, .quantity = tenant.seats};
    }
    OutboxEntry decide(SyncRig &made, const QString &id, ChangeKind kind, const QString &after = {}, const QString &who = account)
    {
        auto change = changeOf(subscriptionOf(id), kind, after);
        if (!change)
            qFatal("no such change");
        change->customerId = id;
        change->customerName = m_world->customers().value(id).name;
        return decided(made, *change, who);
    }
    ScriptedWorld::Tenant tenant(const QString &id) const { return m_world->customers().value(id); }
    int calls(const QString &route) const { return m_world->perRoute.value(route); }
};

void OutboxTest::init()
{
    begin(8);
}

void OutboxTest::sentAndReadBack()
{
    const auto made = synchronised();
    const auto decided = decide(*made, m_id, ChangeKind::Quantity, u"25"_s);
    QVERIFY(send(*made));
    const auto done = entry(*made, decided.id);
    QCOMPARE(done.state, OutboxState::Verified);
    QCOMPARE(done.attempts, 1);
    QVERIFY(done.doneAt.isValid() && done.verifiedAt.isValid() && done.sentAt.isValid());
    QCOMPARE(tenant(m_id).seats, 25);
    QCOMPARE(tenant(m_id).applied, 1);
    QCOMPARE(m_world->requestIds, QStringList{done.requestId});
    QCOMPARE(calls(u"subscription"_s), 2); // a fresh etag before, and what became of it
    QCOMPARE(calls(u"change"_s), 1);
    QList<OutboxState> states;
    for (const auto &change : std::as_const(made->outboxChanges))
        states.append(change.state);
    QCOMPARE(states, (QList<OutboxState>{OutboxState::Sending, OutboxState::Done, OutboxState::Verified}));
    // What was read back is in the cache, without a reading of the list.
    const auto reader = CustomerReader::open(m_folder->path(), m_clock.get());
    QVERIFY(reader);
    const auto detail = (*reader)->detail(m_id);
    QVERIFY(detail && detail->subscriptions.size() == 1);
    QCOMPARE(detail->subscriptions.first().quantity, 25);
}

void OutboxTest::isSoAlready()
{
    const auto made = synchronised();
    const auto decided = decide(*made, m_id, ChangeKind::Quantity, u"25"_s);
    m_world->buy(m_id, 25, false);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Verified);
    QCOMPARE(entry(*made, decided.id).attempts, 0);
    QCOMPARE(tenant(m_id).applied, 0);
}

void OutboxTest::waitsForTheConnection()
{
    const auto made = synchronised();
    made->service.setOffline(true);
    const auto decided = decide(*made, m_id, ChangeKind::Suspend);
    QVERIFY(send(*made));
    QCOMPARE(made->outboxRests.last()->kind, Error::Kind::Offline);
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Waiting);
    m_clock->advance(72h); // days without a connection
    made->service.setOffline(false);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Verified);
    QCOMPARE(tenant(m_id).status, u"suspended"_s);
    QCOMPARE(tenant(m_id).applied, 1);
}

void OutboxTest::lostReplyIsLookedUp()
{
    const auto made = synchronised();
    m_world->twist = [](const FakeCall &call, FakeAnswer &answer) {
        if (ScriptedWorld::routeOf(call) == "change"_L1)
            answer = {.status = 0, .ending = FakeAnswer::Ending::Cut};
    };
    const auto decided = decide(*made, m_id, ChangeKind::Suspend);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Verified);
    QCOMPARE(tenant(m_id).applied, 1);
    QCOMPARE(calls(u"change"_s), 1);
    QVERIFY(std::ranges::any_of(made->outboxChanges, [](const OutboxEntry &each) { return each.state == OutboxState::Unclear; }));
}

void OutboxTest::lostRequestIsSentAgain()
{
    const auto made = synchronised();
    m_world->disturb = [this](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) != "change"_L1 || calls(u"change"_s) > 1)
            return {};
        m_world->requestIds.append(QString::fromLatin1(call.header("MS-RequestId")));
        return FakeAnswer{.status = 0, .ending = FakeAnswer::Ending::Cut};
    };
    const auto decided = decide(*made, m_id, ChangeKind::Suspend);
    QVERIFY(send(*made));
    const auto done = entry(*made, decided.id);
    QCOMPARE(done.state, OutboxState::Verified);
    QCOMPARE(done.attempts, 2);
    QCOMPARE(tenant(m_id).applied, 1);
    QCOMPARE(m_world->requestIds.size(), 2);
    QVERIFY(m_world->requestIds.first() != m_world->requestIds.last());
    // It was read back between the two.
    const auto changes = m_world->targets.filter(u"/subscriptions/"_s);
    QCOMPARE(changes.size(), 5);
}

void OutboxTest::serviceThatNeverAnswersIsNotAskedForEver()
{
    const auto made = synchronised();
    m_world->disturb = [](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        return ScriptedWorld::routeOf(call) == "change"_L1 ? std::optional(ScriptedWorld::error(500, "800003", "broken")) : std::nullopt;
    };
    const auto decided = decide(*made, m_id, ChangeKind::Suspend);
    QVERIFY(send(*made));
    const auto stuck = entry(*made, decided.id);
    QCOMPARE(stuck.state, OutboxState::Unclear);
    QCOMPARE(calls(u"change"_s), 2);
    QVERIFY(stuck.retryAt > m_clock->utcNow());
    QVERIFY(stuck.problem && stuck.problem->code == u"800003"_s);
    m_world->disturb = {};
    QVERIFY(made->until([&] { return entry(*made, decided.id).state == OutboxState::Verified; })); // by itself, when its time comes
    QCOMPARE(tenant(m_id).applied, 1);
}

void OutboxTest::staleEtagIsForgivenOnce()
{
    const auto made = synchronised();
    int stale = 1;
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) == "change"_L1 && stale-- > 0)
            m_world->setStatus(m_id, u"active"_s); // somebody touches it between reading and changing
        return {};
    };
    const auto first = decide(*made, m_id, ChangeKind::Quantity, u"5"_s);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, first.id).state, OutboxState::Verified);
    QCOMPARE(entry(*made, first.id).attempts, 2);
    QCOMPARE(tenant(m_id).applied, 1);

    stale = 2;
    const auto second = decide(*made, m_id, ChangeKind::Quantity, u"6"_s);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, second.id).state, OutboxState::Waiting);
    QCOMPARE(entry(*made, second.id).problem->reason, Error::Reason::StaleEtag);
    QVERIFY(made->until([&] { return entry(*made, second.id).state == OutboxState::Verified; }));
    QCOMPARE(tenant(m_id).applied, 2);
}

void OutboxTest::conflictIsShownAndRetried()
{
    const auto made = synchronised();
    const auto decided = decide(*made, m_id, ChangeKind::Quantity, u"25"_s);
    m_world->buy(m_id, 9, false);
    QVERIFY(send(*made));
    auto stuck = entry(*made, decided.id);
    QCOMPARE(stuck.state, OutboxState::Conflict);
    QCOMPARE(stuck.found, u"9"_s);
    QCOMPARE(calls(u"change"_s), 0);
    QVERIFY(send(*made)); // it stays until a person decides
    QCOMPARE(calls(u"change"_s), 0);
    QVERIFY(made->store->outbox().retry({decided.id}, {{decided.id, entry(*made, decided.id).found}}, {account}));
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Verified);
    QCOMPARE(entry(*made, decided.id).change.before, u"9"_s);
    QCOMPARE(tenant(m_id).seats, 25);
}

void OutboxTest::acceptedIsFollowed()
{
    const auto made = synchronised();
    m_world->acceptsOnly = true;
    const auto decided = decide(*made, m_id, ChangeKind::Suspend);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Accepted);
    QVERIFY(!entry(*made, decided.id).doneAt.isValid());
    const auto began = m_clock->monotonic();
    QVERIFY(made->until([&] { return calls(u"subscription"_s) >= 4; }));
    QVERIFY(m_clock->monotonic() - began >= 45s); // every 15 s
    QCOMPARE(calls(u"change"_s), 1);
    m_world->makeAccepted();
    QVERIFY(made->until([&] { return entry(*made, decided.id).state == OutboxState::Verified; }));
    QCOMPARE(tenant(m_id).applied, 1);
}

void OutboxTest::acceptedForTooLong()
{
    const auto made = synchronised();
    m_world->acceptsOnly = true;
    const auto decided = decide(*made, m_id, ChangeKind::Suspend);
    QVERIFY(send(*made));
    QVERIFY(made->until([&] { return entry(*made, decided.id).problem.has_value(); }, 2h));
    const auto pending = entry(*made, decided.id);
    QCOMPARE(pending.state, OutboxState::Accepted);
    QCOMPARE(pending.problem->reason, Error::Reason::PendingAtService);
    QVERIFY(m_clock->utcNow() >= pending.sentAt.addSecs(1800));
    QVERIFY(m_clock->utcNow().secsTo(pending.retryAt) > 3000); // from now on every hour
    QCOMPARE(calls(u"change"_s), 1);
}

void OutboxTest::reactions_data()
{
    addWriteReactions();
}

/// Whatever the service says to the change (CONTRACT 2.8): nothing is done twice, and what was said stands in the outbox.
void OutboxTest::reactions()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(OutboxState, state);
    QFETCH(Error::Reason, reason);
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        return ScriptedWorld::routeOf(call) == "change"_L1 ? std::optional(ScriptedWorld::error(status, code, "said")) : std::nullopt;
    };
    const auto made = synchronised();
    const auto decided = decide(*made, m_id, ChangeKind::Suspend);
    QVERIFY(send(*made));
    const auto now = entry(*made, decided.id);
    QCOMPARE(now.state, state);
    QVERIFY(now.problem);
    QCOMPARE(now.problem->reason, reason);
    QCOMPARE(now.problem->httpStatus, status);
    if (code != "0")
        QCOMPARE(now.problem->code, QString::fromLatin1(code));
    QCOMPARE(tenant(m_id).applied, 0);
    QVERIFY(calls(u"change"_s) <= 2);
    // And once the service has thought better of it, it is done, once.
    m_world->disturb = {};
    made->outboxRests.clear();
    if (needsPerson(state))
        QVERIFY(made->store->outbox().retry({decided.id}, {{decided.id, entry(*made, decided.id).found}}, {account}));
    made->sender.send();
    QVERIFY(made->until([&] { return entry(*made, decided.id).state == OutboxState::Verified; }, 26h));
    QCOMPARE(tenant(m_id).applied, 1);
}

void OutboxTest::notReadyIsTriedLater()
{
    m_world->disturb = [this](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        return ScriptedWorld::routeOf(call) == "change"_L1 && calls(u"change"_s) <= 3
            ? std::optional(ScriptedWorld::error(409, "800060", "an order is in progress"))
            : std::nullopt;
    };
    const auto made = synchronised();
    const auto decided = decide(*made, m_id, ChangeKind::Suspend);
    const auto began = m_clock->monotonic();
    QVERIFY(send(*made));
    QVERIFY(made->until([&] { return entry(*made, decided.id).state == OutboxState::Verified; }));
    QVERIFY(m_clock->monotonic() - began >= 7min); // 1, 2 and 4 minutes
    QCOMPARE(tenant(m_id).applied, 1);
    QCOMPARE(calls(u"change"_s), 4);
}

void OutboxTest::repeatedAfterAnAnswerHasANewId()
{
    m_world->disturb = [this](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) != "change"_L1 || calls(u"change"_s) > 1)
            return {};
        m_world->requestIds.append(QString::fromLatin1(call.header("MS-RequestId")));
        return ScriptedWorld::error(401, "800001", "the token is no good");
    };
    const auto made = synchronised();
    const auto decided = decide(*made, m_id, ChangeKind::Suspend);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Verified);
    QCOMPARE(m_world->requestIds.size(), 2);
    QVERIFY(m_world->requestIds.first() != m_world->requestIds.last());
    QCOMPARE(entry(*made, decided.id).requestId, m_world->requestIds.last());
}

void OutboxTest::throttledIsTriedLater()
{
    m_world->disturb = [this](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) != "change"_L1 || calls(u"change"_s) > 2)
            return {};
        return FakeAnswer{.status = 429, .body = R"({"statusCode":429,"message":"slow"})", .headers = {{"Retry-After", "57"}}};
    };
    const auto made = synchronised();
    const auto decided = decide(*made, m_id, ChangeKind::Suspend);
    const auto began = m_clock->monotonic();
    QVERIFY(send(*made));
    QVERIFY(made->until([&] { return entry(*made, decided.id).state == OutboxState::Verified; }));
    QVERIFY(m_clock->monotonic() - began >= 114s);
    QCOMPARE(tenant(m_id).applied, 1);
}

void OutboxTest::withdrawnWhileLookedAt()
{
    const auto made = synchronised();
    const auto decided = decide(*made, m_id, ChangeKind::Suspend);
    m_world->twist = [&](const FakeCall &call, FakeAnswer &) {
        if (ScriptedWorld::routeOf(call) == "subscription"_L1)
            (void)made->store->outbox().withdraw({decided.id}, {account});
    };
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Withdrawn);
    QCOMPARE(calls(u"change"_s), 0);
    QCOMPARE(tenant(m_id).applied, 0);
}

void OutboxTest::onlyOfWhoIsSignedIn()
{
    const auto made = synchronised();
    const auto theirs = decide(*made, m_id, ChangeKind::Suspend, {}, u"other@noord.example"_s);
    const auto ours = decide(*made, m_world->ids().at(1), ChangeKind::Suspend);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, theirs.id).state, OutboxState::Waiting);
    QCOMPARE(entry(*made, ours.id).state, OutboxState::Verified);
    made->sender.setAccount({});
    QVERIFY(!made->sender.isActive());
    made->sender.setAccount(u"other@noord.example"_s);
    QVERIFY(made->until([&] { return entry(*made, theirs.id).state == OutboxState::Verified; }));
}

void OutboxTest::inTheOrderOfDecisions()
{
    const auto made = synchronised();
    const auto first = decide(*made, m_id, ChangeKind::Quantity, u"5"_s);
    const auto second = decide(*made, m_id, ChangeKind::Suspend);
    m_world->disturb = [this](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        return ScriptedWorld::routeOf(call) == "change"_L1 && calls(u"change"_s) == 1
            ? std::optional(ScriptedWorld::error(400, "800072", "not ready"))
            : std::nullopt;
    };
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, second.id).state, OutboxState::Waiting); // suspended, the quantity could not be changed any more
    QCOMPARE(calls(u"change"_s), 1);
    QVERIFY(made->until([&] { return entry(*made, second.id).state == OutboxState::Verified; }));
    QCOMPARE(entry(*made, first.id).state, OutboxState::Verified);
    QCOMPARE(tenant(m_id).seats, 5);
    QCOMPARE(tenant(m_id).applied, 2);
}

void OutboxTest::severalCustomersAtOnce()
{
    const auto made = synchronised();
    m_world->latency = 100ms;
    QStringList ids;
    for (const auto &id : m_world->ids())
        ids.append(decide(*made, id, ChangeKind::Suspend).id);
    const auto began = m_clock->monotonic();
    QVERIFY(send(*made));
    for (const auto &id : ids)
        QCOMPARE(entry(*made, id).state, OutboxState::Verified);
    QVERIFY(m_clock->monotonic() - began < 8 * 300ms); // 24 calls of 100 ms, four at a time
    for (const auto &id : m_world->ids())
        QCOMPARE(tenant(id).applied, 1);
}

void OutboxTest::endedCustomerIsMarked()
{
    const auto made = synchronised();
    const auto decided = decide(*made, m_id, ChangeKind::Suspend);
    m_world->remove(m_id, false);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Refused);
    QCOMPARE(entry(*made, decided.id).problem->reason, Error::Reason::RelationshipEnded);
    const auto reader = CustomerReader::open(m_folder->path(), m_clock.get());
    QVERIFY(reader);
    const auto detail = (*reader)->detail(m_id);
    QVERIFY(detail);
    QVERIFY(detail->row.end != CustomerEnd::None);
}

void OutboxTest::anotherSubscriptionIsRefused()
{
    const auto made = synchronised();
    m_world->twist = [this](const FakeCall &call, FakeAnswer &answer) {
        if (ScriptedWorld::routeOf(call) == "subscription"_L1)
            answer.body.replace(m_id.toUpper().toLatin1(), m_world->ids().last().toLatin1());
    };
    const auto decided = decide(*made, m_id, ChangeKind::Suspend);
    QVERIFY(send(*made));
    QCOMPARE(calls(u"change"_s), 0);
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Waiting);
    QCOMPARE(entry(*made, decided.id).problem->kind, Error::Kind::BadReply);
}

void OutboxTest::stoppedOnTheWire()
{
    const auto made = synchronised();
    m_world->twist = [](const FakeCall &call, FakeAnswer &answer) {
        if (ScriptedWorld::routeOf(call) == "change"_L1)
            answer.ending = FakeAnswer::Ending::Never;
    };
    const auto decided = decide(*made, m_id, ChangeKind::Suspend);
    made->sender.send();
    QVERIFY(made->until([&] { return calls(u"change"_s) == 1; }));
    made->sender.stop();
    QVERIFY(made->until([&] { return entry(*made, decided.id).state == OutboxState::Unclear; }));
    m_world->twist = {};
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Verified);
    QCOMPARE(tenant(m_id).applied, 1);
    QCOMPARE(calls(u"change"_s), 1);
}

void OutboxTest::killedAtEveryStep_data()
{
    QTest::addColumn<QString>("weather");
    for (const auto &weather : {u"well"_s, u"lost replies"_s, u"accepted only"_s, u"stale"_s})
        QTest::newRow(qPrintable(weather)) << weather;
}

/// The program ends at every turn of its event loop in turn; the next one finishes what was decided, and the service did it once.
void OutboxTest::killedAtEveryStep()
{
    QFETCH(QString, weather);
    constexpr int accepted = 60; // turns after which nothing more happens to what was only accepted
    bool reachedTheEnd = false;
    for (int turns = 1; !reachedTheEnd; ++turns) {
        QVERIFY(turns < 200);
        begin(1);
        m_world->acceptsOnly = weather == u"accepted only"_s;
        QString first;
        QString second;
        {
            auto made = synchronised();
            first = decide(*made, m_id, ChangeKind::Quantity, u"7"_s).id;
            second = decide(*made, m_id, ChangeKind::Suspend).id;
            if (weather == u"lost replies"_s) {
                m_world->twist = [this](const FakeCall &call, FakeAnswer &answer) {
                    if (ScriptedWorld::routeOf(call) == "change"_L1 && calls(u"change"_s) % 2 == 1)
                        answer = {.status = 0, .ending = FakeAnswer::Ending::Cut};
                };
            }
            if (weather == u"stale"_s) {
                m_world->disturb = [this](const FakeCall &call, int) -> std::optional<FakeAnswer> {
                    if (ScriptedWorld::routeOf(call) == "change"_L1 && calls(u"change"_s) % 2 == 1)
                        m_world->setStatus(m_id, tenant(m_id).status);
                    return {};
                };
            }
            made->sender.send();
            for (int turned = 0; turned < turns; ++turned)
                made->turn();
            reachedTheEnd = entry(*made, second).state == OutboxState::Verified || (m_world->acceptsOnly && turns >= accepted);
        } // killed here
        m_world->acceptsOnly = false;
        m_world->makeAccepted();
        const auto made = rig();
        made->sender.send();
        QVERIFY(made->until([&] { return entry(*made, second).state == OutboxState::Verified; }, 3h));
        QCOMPARE(entry(*made, first).state, OutboxState::Verified);
        QCOMPARE(tenant(m_id).seats, 7);
        QCOMPARE(tenant(m_id).status, u"suspended"_s);
        QCOMPARE(tenant(m_id).applied, 2);
    }
}

HOUSE_TEST(OutboxTest)
#include "tst_outbox.moc"
