#include "models/remote/profile.h"
#include "models/sync/rolesreader.h"
#include "tests/support/opengate.h"
#include "tests/support/testprogram.h"
#include "tests/sync/syncrig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString billing = u"b0f54661-2d74-4c50-afa3-1ec803f12efe"_s;

/// Hands out one token, or one error.
class OneToken final : public TokenSource
{
public:
    void token(const TokenScope &scope, QObject *receiver, Receive receive) override
    {
        asked.append(scope);
        QMetaObject::invokeMethod(
            receiver, [answer = answer, receive = std::move(receive)] { receive(answer); }, Qt::QueuedConnection);
    }
    void reject(const TokenScope &, const QByteArray &) override { }
    void refuse(const TokenScope &scope, const QByteArray &, const Error &) override { refused.append(scope); }

    Result<QByteArray> answer{QByteArray("opaque")};
    QList<TokenScope> asked{};
    QList<TokenScope> refused{};
};

QByteArray jwt(const QJsonObject &claims)
{
    constexpr auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return "e30." + QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(form) + ".c2ln";
}

QByteArray jwtWith(const QStringList &wids)
{
    return jwt({{u"tid"_s, u"partner"_s}, {u"wids"_s, QJsonArray::fromStringList(wids)}});
}

QByteArray groups(const QStringList &names, const QString &next = {})
{
    QJsonArray items;
    for (const auto &name : names)
        items.append(QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.group"_s}, {u"displayName"_s, name}});
    QJsonObject page{{u"value"_s, items}};
    if (!next.isEmpty())
        page.insert(u"@odata.nextLink"_s, next);
    return QJsonDocument(page).toJson();
}

} // namespace

/// Reading the roles of whoever signed in, as a dialogue with the directory: what is told, what is kept when it is not, and that nothing
/// else suffers.
class RolesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bothSources();
    void everyPage();
    void withoutTheClaim();
    void neither();
    void directoryAway_data();
    void directoryAway();
    void consentTakenAway();
    void notSignedIn();
    void aRefusalConcernsTheDirectoryAlone();
    void stopped();
    void againAfterAnHour();
    void anotherPerson();

private:
    std::optional<Result<KnownRoles>> read(const QString &account = u"anna@example"_s);
    QString rolesOf(const Result<KnownRoles> &roles) { return shortNames(roles->inForce()); }

    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<ManualClock> m_clock{};
    std::unique_ptr<Store> m_store{};
    std::unique_ptr<LocalDoor> m_door{};
    std::unique_ptr<FakeService> m_service{};
    std::unique_ptr<OneToken> m_tokens{};
    std::unique_ptr<OpenGate> m_gate{};
    std::unique_ptr<RestClient> m_client{};
    std::unique_ptr<RolesReader> m_reader{};
    QList<Result<KnownRoles>> m_ended{};
};

void RolesTest::init()
{
    m_reader.reset();
    m_client.reset();
    m_ended.clear();
    m_folder = std::make_unique<QTemporaryDir>(folderTemplate());
    m_clock = std::make_unique<ManualClock>();
    m_store = std::move(*Store::open(m_folder->path(), *m_clock));
    m_door = std::make_unique<LocalDoor>(*m_store, *m_clock);
    m_service = std::make_unique<FakeService>(*m_clock);
    m_tokens = std::make_unique<OneToken>();
    m_gate = std::make_unique<OpenGate>();
    const Profile profile{.name = u"test"_s,
                          .authority = QUrl(u"https://login.example"_s),
                          .clientId = u"client"_s,
                          .partnerCenter = QUrl(u"https://api.example"_s),
                          .graph = QUrl(u"https://graph.example"_s)};
    m_client = std::make_unique<RestClient>(profile, *m_service, *m_tokens, *m_gate, *m_clock);
    m_client->setRandom([] { return 0.5; });
    m_reader = std::make_unique<RolesReader>(SyncPeers{.client = *m_client, .door = *m_door, .clock = *m_clock}, *m_tokens, u"profile"_s);
    connect(m_reader.get(), &RolesReader::ended, this, [this](const Result<KnownRoles> &roles) { m_ended.append(roles); });
}

std::optional<Result<KnownRoles>> RolesTest::read(const QString &account)
{
    const auto before = m_ended.size();
    m_reader->read(account);
    for (int turns = 0; turns < 1'000 && m_ended.size() == before; ++turns) {
        // What is queued comes first; only then time passes.
        for (int i = 0; i < 50 && m_ended.size() == before; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        if (m_ended.size() > before)
            break;
        if (const auto next = m_clock->untilNext(); next.count() >= 0)
            m_clock->advance(std::max(next, 1ms));
    }
    return m_ended.size() > before ? std::optional(m_ended.last()) : std::nullopt;
}

void RolesTest::bothSources()
{
    m_tokens->answer = jwtWith({billing});
    m_service->expects("GET", u"/v1.0/me/memberOf"_s).answers(200, groups({u"Iedereen"_s, u"HelpdeskAgents"_s}));
    const auto asked = m_clock->utcNow();
    const auto roles = read();
    QVERIFY(roles && *roles);
    QCOMPARE(**roles,
             (KnownRoles{.account = u"anna@example"_s,
                         .roles = Roles(Role::HelpdeskAgent) | Role::BillingAdmin,
                         .tokenTold = true,
                         .groupsTold = true,
                         .readAt = asked}));
    QCOMPARE(m_service->calls().first().url.host(), u"graph.example"_s);
    QCOMPARE(m_tokens->asked.last(), (TokenScope{Audience::Graph, u"partner"_s}));
    QCOMPARE(*m_store->knownRoles(), **roles);
    QCOMPARE(m_service->mistakes(), QStringList());
}

void RolesTest::everyPage()
{
    m_tokens->answer = jwtWith({});
    m_service->expects("GET", u"/v1.0/me/memberOf"_s)
        .answers(200, groups({u"SalesAgents"_s}, u"https://graph.example/v1.0/me/memberOf?$skiptoken=2"_s));
    m_service->expects("GET", u"/v1.0/me/memberOf?$skiptoken=2"_s).answers(200, groups({u"AdminAgents"_s}));
    const auto roles = read();
    QVERIFY(roles && *roles);
    QCOMPARE(rolesOf(*roles), u"AA SA"_s);
    QVERIFY((*roles)->groupsTold);
    QCOMPARE(m_service->mistakes(), QStringList());
}

void RolesTest::withoutTheClaim()
{
    m_service->expects("GET", u"/v1.0/me/memberOf"_s).answers(200, groups({u"SalesAgents"_s}));
    const auto roles = read();
    QVERIFY(roles && *roles);
    QCOMPARE(rolesOf(*roles), u"SA"_s);
    QVERIFY(!(*roles)->tokenTold && (*roles)->groupsTold);
    QCOMPARE(m_tokens->asked.last().tenantId, u"profile"_s);
}

void RolesTest::neither()
{
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.status = 403, .body = "{}"}; });
    const auto roles = read();
    QVERIFY(roles && !*roles);
    QVERIFY(!m_store->knownRoles()->readAt.isValid());
    QCOMPARE(shortNames(m_store->knownRoles()->inForce()), u"unknown"_s);
}

void RolesTest::directoryAway_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::newRow("failing") << FakeAnswer{.status = 500};
    QTest::newRow("refusing") << FakeAnswer{.ending = FakeAnswer::Ending::Refused};
    QTest::newRow("silent") << FakeAnswer{.ending = FakeAnswer::Ending::Never};
    QTest::newRow("no list") << FakeAnswer{.body = "{}"};
}
void RolesTest::directoryAway()
{
    QFETCH(FakeAnswer, answer);
    m_tokens->answer = jwtWith({billing});
    m_service->expects("GET", u"/v1.0/me/memberOf"_s).answers(200, groups({u"HelpdeskAgents"_s}));
    QVERIFY(read());
    // The role of the token is gone, that of the groups stays as it was told last.
    m_tokens->answer = jwtWith({});
    m_service->answerWith([answer](const FakeCall &) { return answer; });
    const auto roles = read();
    QVERIFY(roles && *roles);
    QCOMPARE(rolesOf(*roles), u"HA"_s);
    QVERIFY((*roles)->groupsTold);
    // Of somebody who was never here before nothing stays.
    const auto other = read(u"piet@example"_s);
    QVERIFY(other && *other);
    QCOMPARE(rolesOf(*other), u"unknown"_s);
}

void RolesTest::consentTakenAway()
{
    m_tokens->answer = jwtWith({billing});
    m_service->expects("GET", u"/v1.0/me/memberOf"_s).answers(200, groups({u"HelpdeskAgents"_s}));
    QVERIFY(read());
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.status = 403, .body = "{}"}; });
    const auto roles = read();
    QVERIFY(roles && *roles);
    QCOMPARE(rolesOf(*roles), u"BA"_s);
    QVERIFY(!(*roles)->groupsTold);
}

void RolesTest::notSignedIn()
{
    m_tokens->answer = Error{.kind = Error::Kind::Unauthorized};
    const auto roles = read();
    QVERIFY(roles && !*roles);
    QCOMPARE(m_service->calls().size(), 0);
}

void RolesTest::aRefusalConcernsTheDirectoryAlone()
{
    m_tokens->answer = jwtWith({billing});
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.status = 401}; });
    const auto roles = read();
    QVERIFY(roles && *roles);
    QCOMPARE(rolesOf(*roles), u"BA"_s);
    for (const auto &scope : m_tokens->refused)
        QVERIFY(!scope.tenantId.isEmpty());
}

void RolesTest::stopped()
{
    m_tokens->answer = jwtWith({billing});
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.ending = FakeAnswer::Ending::Never}; });
    m_reader->read(u"anna@example"_s);
    for (int turns = 0; turns < 10; ++turns)
        QCoreApplication::sendPostedEvents();
    QVERIFY(m_reader->isReading());
    m_reader->stop();
    QVERIFY(!m_reader->isReading());
    QCOMPARE(m_ended.size(), 1);
    QCOMPARE(m_ended.first().error().kind, Error::Kind::Cancelled);
    for (int turns = 0; turns < 10; ++turns)
        QCoreApplication::sendPostedEvents();
    QCOMPARE(m_ended.size(), 1);
    // It is made up for at the next occasion.
    m_reader->readAgainIfOld();
    QVERIFY(m_reader->isReading());
}

void RolesTest::againAfterAnHour()
{
    m_reader->readAgainIfOld();
    QVERIFY(!m_reader->isReading());
    m_tokens->answer = jwtWith({billing});
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.body = groups({})}; });
    QVERIFY(read());
    m_clock->advance(59min);
    m_reader->readAgainIfOld();
    QVERIFY(!m_reader->isReading());
    m_clock->advance(1min);
    m_reader->readAgainIfOld();
    QVERIFY(m_reader->isReading());
    m_reader->forget();
    m_clock->advance(2h);
    m_reader->readAgainIfOld();
    QVERIFY(!m_reader->isReading());
}

void RolesTest::anotherPerson()
{
    m_tokens->answer = jwtWith({billing});
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.body = groups({})}; });
    m_reader->read(u"anna@example"_s);
    const auto roles = read(u"piet@example"_s);
    QVERIFY(roles && *roles);
    QCOMPARE((*roles)->account, u"piet@example"_s);
    QCOMPARE(m_ended.size(), 1);
    QCOMPARE(m_store->knownRoles()->account, u"piet@example"_s);
    QVERIFY(!m_store->knownRolesOf(u"anna@example"_s)->readAt.isValid());
}

HOUSE_TEST(RolesTest)
#include "tst_roles.moc"
