#include "models/outbox/subscriptionrules.h"
#include "models/outbox/userrules.h"
#include "tests/support/testprogram.h"
#include "tests/sync/outboxlife.h"
#include "tests/sync/writereactions.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto person = "11111111-aaaa-4aaa-8aaa-000000000001"_L1;
constexpr auto sku = "22222222-bbbb-4bbb-8bbb-000000000002"_L1;
constexpr auto reseller = "33333333-cccc-4ccc-8ccc-000000000003"_L1;

/// What a customer has besides its subscription: one person, one kind of licence, one support contact. Answers the calls about them.
class Office
{
public:
    bool isDeleted = false;
    bool isGone = false; ///< for good
    bool hasLicence = false;
    bool isBlocked = false;
    QString mpn{};
    int applied = 0; ///< changes that were made
    QStringList writes{}; ///< method and body of each
    std::function<std::optional<FakeAnswer>(int write)> atWrite{}; ///< instead of making it
    std::function<void(FakeAnswer &answer, int write)> afterWrite{};

    std::optional<FakeAnswer> answer(const FakeCall &call)
    {
        const auto path = call.url.path();
        const bool isContact = path.endsWith(u"/supportcontact");
        if (path == u"/v1.0/users/"_s + person)
            return signIn(call);
        if (!isContact && !path.contains(u"/users/"_s + person))
            return {};
        if (call.method == "GET")
            return isContact ? contact() : path.endsWith(u"/licenses") ? licences() : user();
        writes.append(QString::fromLatin1(call.method + ' ' + call.body));
        const auto number = static_cast<int>(writes.size());
        if (atWrite) {
            if (auto instead = atWrite(number))
                return instead;
        }
        auto told = write(call, isContact, path);
        if (afterWrite)
            afterWrite(told, number);
        return told;
    }

private:
    /// Graph's.
    FakeAnswer signIn(const FakeCall &call)
    {
        if (call.method == "GET")
            return ok({{u"id"_s, QString(person)}, {u"accountEnabled"_s, !isBlocked}});
        writes.append(QString::fromLatin1(call.method + ' ' + call.body));
        const auto number = static_cast<int>(writes.size());
        if (auto instead = atWrite ? atWrite(number) : std::nullopt)
            return *instead;
        isBlocked = !QJsonDocument::fromJson(call.body).object()[u"accountEnabled"].toBool();
        ++applied;
        FakeAnswer told{.status = 204};
        if (afterWrite)
            afterWrite(told, number);
        return told;
    }
    static FakeAnswer ok(const QJsonObject &object, int status = 200)
    {
        return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
    }
    static FakeAnswer unknown() { return ScriptedWorld::error(404, "60002", "User object Id is not found"); }
    FakeAnswer user() const
    {
        if (isDeleted || isGone)
            return unknown();
        return ok({{u"id"_s, QString(person).toUpper()}, {u"displayName"_s, u"Anna"_s}, {u"state"_s, u"Active"_s}});
    }
    FakeAnswer licences() const
    {
        if (isDeleted || isGone)
            return unknown();
        QJsonArray items;
        if (hasLicence)
            items.append(QJsonObject{{u"ProductSku"_s, QJsonObject{{u"Id"_s, QString(sku).toUpper()}}}});
        return ok({{u"items"_s, items}});
    }
    FakeAnswer contact() const
    {
        QJsonObject object{{u"attributes"_s, QJsonObject{}}};
        if (!mpn.isEmpty()) {
            object[u"supportTenantId"_s] = QString(reseller).toUpper();
            object[u"supportMpnId"_s] = mpn;
            object[u"name"_s] = u"As the service spells it"_s;
        }
        return ok(object);
    }
    FakeAnswer write(const FakeCall &call, bool isContact, const QString &path)
    {
        const auto body = QJsonDocument::fromJson(call.body).object();
        if (isContact) {
            mpn = body[u"supportMpnId"].toString();
            ++applied;
            return contact();
        }
        if (isGone || (isDeleted && call.method != "PATCH"))
            return unknown();
        if (call.method == "DELETE") {
            isDeleted = true;
            ++applied;
            return {.status = 204};
        }
        if (path.endsWith(u"/licenseupdates")) {
            const bool gives = body[u"licensesToAssign"].toArray().size() == 1;
            if (!gives && !hasLicence)
                return ScriptedWorld::error(400, "3000", "the user does not have it");
            hasLicence = gives;
            ++applied;
            return ok({{u"licenseWarnings"_s, QJsonArray{}}}, 201);
        }
        if (body[u"state"] != u"active"_s)
            return ScriptedWorld::error(400, "3000", "state");
        applied += isDeleted ? 1 : 0;
        isDeleted = false;
        return user();
    }
};

} // namespace

/// What is done to people, their licences and support contacts is carried out once and told as it is, by the rules of changes of a
/// subscription (tst_outbox).
class OutboxKindsTest : public OutboxLife
{
    Q_OBJECT

private slots:
    void init();
    void sentAndReadBack_data() { kinds(); }
    void sentAndReadBack();
    void isSoAlready_data() { kinds(); }
    void isSoAlready();
    void lostReplyIsLookedUp_data() { kinds(); }
    void lostReplyIsLookedUp();
    void lostRequestIsSentAgain_data() { kinds(); }
    void lostRequestIsSentAgain();
    void shownLate_data() { kinds(); }
    void shownLate();
    void reactions_data() { addWriteReactions(); }
    void reactions();
    void killedAtEveryStep_data() { kinds(); }
    void killedAtEveryStep();
    void deletedByTwo();
    void goneForGood();
    void anotherContactIsAConflict();
    void anotherPersonIsRefused();
    void severalOfOnePerson();
    void tenantThatLetsNobodyIn();
    void tenantWithoutConsent();
    void contactThatIsNone();

private:
    static void kinds()
    {
        QTest::addColumn<ChangeKind>("kind");
        for (const auto kind : {ChangeKind::SupportContact, ChangeKind::DeleteUser, ChangeKind::RestoreUser, ChangeKind::AssignLicence,
                                ChangeKind::RemoveLicence, ChangeKind::BlockSignIn, ChangeKind::AllowSignIn})
            QTest::newRow(qPrintable(commandOf(kind))) << kind;
    }
    OutboxChange changeFor(ChangeKind kind) const
    {
        const CustomerUser user{
            .id = person, .displayName = u"Anna"_s, .usageLocation = u"NL"_s, .state = m_office.isDeleted ? u"inactive"_s : u"active"_s};
        const LicenceSku licence{.id = sku, .name = u"Office"_s};
        const auto made = kind == ChangeKind::SupportContact
            ? changeOf(Subscription{.id = m_id, .offerName = u"Post"_s, .status = u"active"_s}, SupportContact{},
                       SupportContact{.tenantId = reseller, .mpnId = u"4420118"_s, .name = u"Waterland"_s})
            : kind == ChangeKind::BlockSignIn || kind == ChangeKind::AllowSignIn     ? signInChangeOf(user, kind, std::nullopt)
            : kind == ChangeKind::AssignLicence || kind == ChangeKind::RemoveLicence ? changeOf(user, kind, licence, std::nullopt)
                                                                                     : changeOf(user, kind, m_clock->utcNow());
        if (!made)
            qFatal("no such change");
        auto change = *made;
        change.customerId = m_id;
        return change;
    }
    /// As it has to be before such a change.
    void prepare(ChangeKind kind)
    {
        m_office.isDeleted = kind == ChangeKind::RestoreUser;
        m_office.hasLicence = kind == ChangeKind::RemoveLicence;
        m_office.isBlocked = kind == ChangeKind::AllowSignIn;
    }
    /// Somebody else does it, or the service at last.
    void doElsewhere(ChangeKind kind)
    {
        m_office.isDeleted = kind == ChangeKind::DeleteUser;
        m_office.hasLicence = kind == ChangeKind::AssignLicence;
        m_office.mpn = kind == ChangeKind::SupportContact ? u"4420118"_s : QString();
        m_office.isBlocked = kind == ChangeKind::BlockSignIn;
    }
    /// As it is once it is made.
    bool isMade(ChangeKind kind) const
    {
        switch (kind) {
        case ChangeKind::SupportContact:
            return m_office.mpn == u"4420118"_s;
        case ChangeKind::DeleteUser:
            return m_office.isDeleted;
        case ChangeKind::RestoreUser:
            return !m_office.isDeleted;
        case ChangeKind::BlockSignIn:
        case ChangeKind::AllowSignIn:
            return m_office.isBlocked == (kind == ChangeKind::BlockSignIn);
        default:
            return m_office.hasLicence == (kind == ChangeKind::AssignLicence);
        }
    }
    OutboxEntry decide(SyncRig &made, ChangeKind kind) { return decided(made, changeFor(kind)); }

    Office m_office{};
};

void OutboxKindsTest::init()
{
    begin(2);
    m_office = {};
    m_world->disturb = [this](const FakeCall &call, int) { return m_office.answer(call); };
}

void OutboxKindsTest::sentAndReadBack()
{
    QFETCH(ChangeKind, kind);
    prepare(kind);
    const auto made = synchronised();
    const auto decided = decide(*made, kind);
    QVERIFY(send(*made));
    const auto done = entry(*made, decided.id);
    QCOMPARE(done.state, OutboxState::Verified);
    QCOMPARE(done.attempts, 1);
    QVERIFY(isMade(kind));
    QCOMPARE(m_office.applied, 1);
    QCOMPARE(m_office.writes.size(), 1);
    QList<OutboxState> states;
    for (const auto &change : std::as_const(made->outboxChanges))
        states.append(change.state);
    QCOMPARE(states, (QList<OutboxState>{OutboxState::Sending, OutboxState::Done, OutboxState::Verified}));
}

void OutboxKindsTest::isSoAlready()
{
    QFETCH(ChangeKind, kind);
    prepare(kind);
    const auto made = synchronised();
    const auto decided = decide(*made, kind);
    doElsewhere(kind);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Verified);
    QCOMPARE(entry(*made, decided.id).attempts, 0);
    QCOMPARE(m_office.writes.size(), 0);
}

void OutboxKindsTest::lostReplyIsLookedUp()
{
    QFETCH(ChangeKind, kind);
    prepare(kind);
    m_office.afterWrite = [](FakeAnswer &answer, int) { answer = {.status = 0, .ending = FakeAnswer::Ending::Cut}; };
    const auto made = synchronised();
    const auto decided = decide(*made, kind);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Verified);
    QCOMPARE(m_office.applied, 1);
    QCOMPARE(m_office.writes.size(), 1);
    QVERIFY(std::ranges::any_of(made->outboxChanges, [](const OutboxEntry &each) { return each.state == OutboxState::Unclear; }));
}

void OutboxKindsTest::lostRequestIsSentAgain()
{
    QFETCH(ChangeKind, kind);
    prepare(kind);
    m_office.atWrite
        = [](int write) { return write == 1 ? std::optional(FakeAnswer{.status = 0, .ending = FakeAnswer::Ending::Cut}) : std::nullopt; };
    const auto made = synchronised();
    const auto decided = decide(*made, kind);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Verified);
    QCOMPARE(entry(*made, decided.id).attempts, 2);
    QCOMPARE(m_office.applied, 1);
}

/// The service says that it is done, and shows it a while later: it is not sent again.
void OutboxKindsTest::shownLate()
{
    QFETCH(ChangeKind, kind);
    prepare(kind);
    m_office.atWrite
        = [kind](int) { return std::optional(FakeAnswer{.status = kind == ChangeKind::DeleteUser ? 204 : 200, .body = "{}"}); };
    const auto made = synchronised();
    const auto decided = decide(*made, kind);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Accepted);
    doElsewhere(kind);
    QVERIFY(made->until([&] { return entry(*made, decided.id).state == OutboxState::Verified; }));
    QCOMPARE(m_office.writes.size(), 1);
}

/// Whatever the service says to the change (CONTRACT 2.8), of each kind: nothing is done twice, and what was said stands in the outbox.
void OutboxKindsTest::reactions()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(OutboxState, state);
    QFETCH(Error::Reason, reason);
    for (const auto kind : {ChangeKind::SupportContact, ChangeKind::DeleteUser, ChangeKind::RestoreUser, ChangeKind::AssignLicence,
                            ChangeKind::RemoveLicence, ChangeKind::BlockSignIn, ChangeKind::AllowSignIn}) {
        init();
        prepare(kind);
        m_office.atWrite = [&](int) { return std::optional(ScriptedWorld::error(status, code, "said")); };
        const auto made = synchronised();
        const auto decided = decide(*made, kind);
        QVERIFY(send(*made));
        const auto now = entry(*made, decided.id);
        // What a customer's tenant says of our token is a no of that tenant, and stops nobody else.
        const bool isTenants = kind == ChangeKind::BlockSignIn || kind == ChangeKind::AllowSignIn;
        const auto expected = isTenants && status == 401 && reason == Error::Reason::None ? OutboxState::Refused : state;
        QCOMPARE(now.state, expected);
        QVERIFY(now.problem);
        // 2001 speaks of a quantity only where a subscription is changed.
        const bool isElsewhere = code == "2001" && subjectOf(kind) == ChangeSubject::User;
        QCOMPARE(now.problem->reason, isElsewhere ? Error::Reason::None : reason);
        QCOMPARE(now.problem->httpStatus, status);
        QCOMPARE(m_office.applied, 0);
        QVERIFY(m_office.writes.size() <= 2);
        m_office.atWrite = {};
        if (needsPerson(expected))
            QVERIFY(made->store->outbox().retry({decided.id}, {{decided.id, entry(*made, decided.id).found}}, {account}));
        made->sender.send();
        QVERIFY(made->until([&] { return entry(*made, decided.id).state == OutboxState::Verified; }, 26h));
        QVERIFY(isMade(kind));
        QCOMPARE(m_office.applied, 1);
    }
}

/// The program ends at every turn of its event loop in turn, with every reply lost; the next one finishes it, and it was done once.
void OutboxKindsTest::killedAtEveryStep()
{
    QFETCH(ChangeKind, kind);
    bool reachedTheEnd = false;
    for (int turns = 1; !reachedTheEnd; ++turns) {
        QVERIFY(turns < 100);
        init();
        prepare(kind);
        m_office.afterWrite = [](FakeAnswer &answer, int write) {
            if (write == 1)
                answer = {.status = 0, .ending = FakeAnswer::Ending::Cut};
        };
        QString id;
        {
            auto made = synchronised();
            id = decide(*made, kind).id;
            made->sender.send();
            for (int turned = 0; turned < turns; ++turned)
                made->turn();
            reachedTheEnd = entry(*made, id).state == OutboxState::Verified;
        } // killed here
        const auto made = rig();
        made->sender.send();
        QVERIFY(made->until([&] { return entry(*made, id).state == OutboxState::Verified; }, 3h));
        QVERIFY(isMade(kind));
        QCOMPARE(m_office.applied, 1);
    }
}

/// Between looking and writing somebody else deletes the account: what says "not found" is read back, and it is as wanted.
void OutboxKindsTest::deletedByTwo()
{
    m_office.atWrite = [this](int) -> std::optional<FakeAnswer> {
        m_office.isDeleted = true;
        return {};
    };
    const auto made = synchronised();
    const auto decided = decide(*made, ChangeKind::DeleteUser);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Verified);
    QCOMPARE(m_office.writes.size(), 1);
    QVERIFY(std::ranges::none_of(made->outboxChanges, [](const OutboxEntry &each) { return each.state == OutboxState::Done; }));
}

void OutboxKindsTest::goneForGood()
{
    prepare(ChangeKind::RestoreUser);
    const auto made = synchronised();
    const auto restore = decide(*made, ChangeKind::RestoreUser);
    m_office.isGone = true;
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, restore.id).state, OutboxState::Refused);
    QCOMPARE(entry(*made, restore.id).problem->reason, Error::Reason::UserGone);
    m_office.isDeleted = false;
    const auto licence = decide(*made, ChangeKind::AssignLicence);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, licence.id).state, OutboxState::Refused);
    QCOMPARE(entry(*made, licence.id).problem->reason, Error::Reason::UserGone);
    QCOMPARE(m_office.applied, 0);
}

void OutboxKindsTest::anotherContactIsAConflict()
{
    const auto made = synchronised();
    const auto decided = decide(*made, ChangeKind::SupportContact);
    m_office.mpn = u"4420233"_s;
    QVERIFY(send(*made));
    const auto now = entry(*made, decided.id);
    QCOMPARE(now.state, OutboxState::Conflict);
    QCOMPARE(contactIn(now.found).mpnId, u"4420233"_s);
    QCOMPARE(m_office.writes.size(), 0);
    QVERIFY(made->store->outbox().retry({decided.id}, {{decided.id, entry(*made, decided.id).found}}, {account}));
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Verified);
    QVERIFY(isMade(ChangeKind::SupportContact));
}

void OutboxKindsTest::anotherPersonIsRefused()
{
    m_world->disturb = [this](const FakeCall &call, int) {
        auto answer = m_office.answer(call);
        if (answer && call.method == "GET")
            answer->body.replace(QByteArray(person.data()).toUpper(), "99999999-aaaa-4aaa-8aaa-000000000001");
        return answer;
    };
    const auto made = synchronised();
    const auto decided = decide(*made, ChangeKind::DeleteUser);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Waiting);
    QCOMPARE(entry(*made, decided.id).problem->kind, Error::Kind::BadReply);
    QCOMPARE(m_office.writes.size(), 0);
}

/// Changes of one person are made in the order in which they were decided.
void OutboxKindsTest::severalOfOnePerson()
{
    const auto made = synchronised();
    const auto licence = decide(*made, ChangeKind::AssignLicence);
    const auto gone = decide(*made, ChangeKind::DeleteUser);
    QVERIFY(send(*made));
    QVERIFY(made->until([&] { return entry(*made, gone.id).state == OutboxState::Verified; }));
    QCOMPARE(entry(*made, licence.id).state, OutboxState::Verified);
    QVERIFY(m_office.writes.at(0).startsWith(u"POST"_s));
    QVERIFY(m_office.writes.at(1).startsWith(u"DELETE"_s));
    QCOMPARE(m_office.applied, 2);
}

/// What one customer's tenant says of our token keeps nobody else waiting (CONTRACT 1.5).
void OutboxKindsTest::tenantThatLetsNobodyIn()
{
    // Graph says no in its own words; what was decided of somebody else goes on.
    m_world->disturb = [this](const FakeCall &call, int) {
        if (call.url.path().startsWith(u"/v1.0/users/"_s))
            return std::optional(FakeAnswer{.status = 403, .body = R"({"error":{"code":"Authorization_RequestDenied","message":"no"}})"});
        return m_office.answer(call);
    };
    const auto made = synchronised();
    const auto blocked = decide(*made, ChangeKind::BlockSignIn);
    const auto licence = decide(*made, ChangeKind::AssignLicence);
    QVERIFY(send(*made));
    QVERIFY(made->until([&] { return entry(*made, licence.id).state == OutboxState::Verified; }));
    QCOMPARE(entry(*made, blocked.id).state, OutboxState::Refused);
    QCOMPARE(entry(*made, blocked.id).problem->httpStatus, 403);
}

/// Nor what its authority says, which gives us no token there.
void OutboxKindsTest::tenantWithoutConsent()
{
    const auto made = synchronised();
    made->tokens.errors[m_id] = Error{.kind = Error::Kind::Unauthorized, .reason = Error::Reason::ConsentMissing};
    const auto blocked = decide(*made, ChangeKind::BlockSignIn);
    auto elsewhere = changeFor(ChangeKind::AssignLicence);
    elsewhere.customerId = m_world->ids().last();
    const auto licence = decided(*made, elsewhere);
    QVERIFY(send(*made));
    QVERIFY(made->until([&] { return entry(*made, licence.id).state == OutboxState::Verified; }));
    QCOMPARE(entry(*made, blocked.id).state, OutboxState::Refused);
    QCOMPARE(entry(*made, blocked.id).problem->reason, Error::Reason::TenantConsentMissing);
    QVERIFY(!made->outboxRests.last());
    // Our own sign-in is another thing: it stops everything, and nothing is refused.
    made->tokens.errors[m_id] = Error{.kind = Error::Kind::Unauthorized, .reason = Error::Reason::RefreshRejected};
    QVERIFY(made->store->outbox().retry({blocked.id}, {{blocked.id, entry(*made, blocked.id).found}}, {account}));
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, blocked.id).state, OutboxState::Waiting);
    QCOMPARE(made->outboxRests.last()->reason, Error::Reason::RefreshRejected);
}

/// An answer about something else is not "nobody": nothing is written over what is not known.
void OutboxKindsTest::contactThatIsNone()
{
    m_world->disturb = [this](const FakeCall &call, int) {
        auto answer = m_office.answer(call);
        if (answer && call.url.path().endsWith(u"/supportcontact"_s))
            answer->body = R"({"message":"please sign in at the proxy"})";
        return answer;
    };
    const auto made = synchronised();
    const auto decided = decide(*made, ChangeKind::SupportContact);
    QVERIFY(send(*made));
    QCOMPARE(entry(*made, decided.id).state, OutboxState::Waiting);
    QCOMPARE(entry(*made, decided.id).problem->kind, Error::Kind::BadReply);
    QCOMPARE(m_office.writes.size(), 0);
}

HOUSE_TEST(OutboxKindsTest)
#include "tst_outboxkinds.moc"
