#include "models/remote/profile.h"
#include "models/store/customerreader.h"
#include "models/sync/accessreader.h"
#include "tests/support/opengate.h"
#include "tests/support/testprogram.h"
#include "tests/sync/syncrig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString route = u"/v1.0/tenantRelationships/delegatedAdminRelationships"_s;
const QString firstPage = route + u"?%24top=300"_s;

QString idOf(int number)
{
    return u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 16, QChar(u'0'));
}

QByteArray listPage(int count)
{
    QJsonArray items;
    for (int number = 1; number <= count; ++number)
        items.append(
            QJsonObject{{u"id"_s, idOf(number)},
                        {u"companyProfile"_s, QJsonObject{{u"companyName"_s, u"Klant %1"_s.arg(number)}, {u"domain"_s, u"d.example"_s}}},
                        {u"relationshipToPartner"_s, u"reseller"_s}});
    return QJsonDocument(QJsonObject{{u"items"_s, items}}).toJson();
}

QByteArray page(const QList<int> &customers, const QString &next = {})
{
    QJsonArray items;
    for (const auto number : customers)
        items.append(QJsonObject{{u"id"_s, u"gdap-%1"_s.arg(number)},
                                 {u"displayName"_s, u"Beheer"_s},
                                 {u"customer"_s, QJsonObject{{u"tenantId"_s, idOf(number)}}},
                                 {u"status"_s, u"active"_s}});
    QJsonObject body{{u"value"_s, items}};
    if (!next.isEmpty())
        body.insert(u"@odata.nextLink"_s, next);
    return QJsonDocument(body).toJson();
}

/// Hands out a token of the partner's tenant, or one error.
class PartnerToken final : public TokenSource
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

    Result<QByteArray> answer{
        "e30." + QByteArray(R"({"tid":"partner"})").toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".c2ln"};
    QList<TokenScope> asked{};
    QList<TokenScope> refused{};
};

} // namespace

/// Reading the delegated access, as a dialogue with the directory: when it is asked, what is kept, and that nothing else suffers.
class AccessTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyPage();
    void onceADay();
    void soonAfterNewsOfTheLog();
    void refusalIsAFact_data();
    void refusalIsAFact();
    void failureIsTriedAgain_data();
    void failureIsTriedAgain();
    void linkToAnotherHostIsNotFollowed();
    void linkInACircleEnds();
    void notOffered();
    void notSignedIn();
    void aRefusalConcernsTheDirectoryAlone();
    void runsGoFirst();
    void stopped();
    void clockSetBack();

private:
    using Read = Result<bool>;
    void make(bool isOffered = true);
    /// Until the reading has ended; what is queued comes first, only then time passes.
    std::optional<Read> read();
    void turn()
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QString kinds()
    {
        const auto reader = CustomerReader::open(m_folder->path(), m_clock.get());
        QStringList kinds;
        const auto ids = (*reader)->nameOrder();
        const auto rows = (*reader)->rows(*ids);
        for (const auto &row : *rows)
            kinds.append(row.access.kind == AccessKind::Gdap ? u"gdap"_s : u"-"_s);
        return kinds.join(u' ');
    }

    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<ManualClock> m_clock{};
    std::unique_ptr<Store> m_store{};
    std::unique_ptr<LocalDoor> m_door{};
    std::unique_ptr<FakeService> m_service{};
    std::unique_ptr<PartnerToken> m_tokens{};
    std::unique_ptr<OpenGate> m_gate{};
    std::unique_ptr<RestClient> m_client{};
    std::unique_ptr<AccessReader> m_reader{};
    QList<Read> m_ended{};
};

void AccessTest::init()
{
    m_reader.reset();
    m_client.reset();
    m_folder = std::make_unique<QTemporaryDir>(folderTemplate());
    m_clock = std::make_unique<ManualClock>();
    m_store = std::move(*Store::open(m_folder->path(), *m_clock));
    QVERIFY(m_store->beginList());
    QVERIFY(m_store->storeListPage(listPage(4), {}));
    QVERIFY(m_store->completeList());
    m_door = std::make_unique<LocalDoor>(*m_store, *m_clock);
    m_service = std::make_unique<FakeService>(*m_clock);
    m_tokens = std::make_unique<PartnerToken>();
    m_gate = std::make_unique<OpenGate>();
    const Profile profile{.name = u"test"_s,
                          .authority = QUrl(u"https://login.example"_s),
                          .clientId = u"client"_s,
                          .partnerCenter = QUrl(u"https://api.example"_s),
                          .graph = QUrl(u"https://graph.example"_s)};
    m_client = std::make_unique<RestClient>(profile, *m_service, *m_tokens, *m_gate, *m_clock);
    m_client->setRandom([] { return 0.5; });
    make();
}

void AccessTest::make(bool isOffered)
{
    m_ended.clear();
    m_reader = std::make_unique<AccessReader>(SyncPeers{.client = *m_client, .door = *m_door, .clock = *m_clock}, *m_tokens, SyncOptions(),
                                              u"profile"_s, isOffered);
    connect(m_reader.get(), &AccessReader::ended, this, [this](const Read &ended) { m_ended.append(ended); });
}

std::optional<AccessTest::Read> AccessTest::read()
{
    const auto before = m_ended.size();
    m_reader->runEnded();
    for (int turns = 0; turns < 1'000 && m_ended.size() == before; ++turns) {
        for (int i = 0; i < 50 && m_ended.size() == before; ++i)
            turn();
        if (m_ended.size() > before)
            break;
        if (const auto next = m_clock->untilNext(); next.count() >= 0)
            m_clock->advance(std::max(next, 1ms));
    }
    return m_ended.size() > before ? std::optional(m_ended.last()) : std::nullopt;
}

void AccessTest::everyPage()
{
    m_service->expects("GET", firstPage).answers(200, page({1, 3}, u"https://graph.example"_s + route + u"?$top=300&$skiptoken=b"_s));
    m_service->expects("GET", route + u"?$top=300&$skiptoken=b"_s).answers(200, page({4}));
    const auto done = read();
    QVERIFY(done && *done && **done);
    QCOMPARE(kinds(), u"gdap - gdap gdap"_s);
    QCOMPARE(m_store->accessState()->told, AccessTold::Told);
    QCOMPARE(m_reader->calls(), 2);
    QCOMPARE(m_tokens->asked.last(), (TokenScope{Audience::Graph, u"partner"_s}));
    for (const auto &call : m_service->calls())
        QCOMPARE(call.url.host(), u"graph.example"_s);
    QCOMPARE(m_service->mistakes(), QStringList());
}

void AccessTest::onceADay()
{
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.body = page({1})}; });
    QVERIFY(**read());
    m_clock->advance(23h);
    QVERIFY(!**read());
    QCOMPARE(m_service->calls().size(), 1);
    m_clock->advance(1h);
    QVERIFY(**read());
    QCOMPARE(m_service->calls().size(), 2);
}

void AccessTest::soonAfterNewsOfTheLog()
{
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.body = page({1})}; });
    QVERIFY(**read());
    const QJsonObject item{{u"id"_s, u"a"_s},
                           {u"customerId"_s, idOf(1)},
                           {u"operationType"_s, u"granular_admin_relationship_activated"_s},
                           {u"operationStatus"_s, u"succeeded"_s},
                           {u"operationDate"_s, m_clock->utcNow().toString(Qt::ISODateWithMs)}};
    QVERIFY(m_store->storeAuditPage(QJsonDocument(QJsonObject{{u"items"_s, QJsonArray{item}}}).toJson()));
    m_clock->advance(14min);
    QVERIFY(!**read());
    m_clock->advance(1min);
    QVERIFY(**read());
    m_clock->advance(15min);
    QVERIFY(!**read());
}

void AccessTest::refusalIsAFact_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("forbidden") << 403;
    QTest::newRow("not there") << 404;
}
void AccessTest::refusalIsAFact()
{
    QFETCH(int, status);
    m_service->answerWith([status](const FakeCall &) {
        return FakeAnswer{.status = status, .body = R"({"error":{"code":"Forbidden","message":"Insufficient privileges."}})"};
    });
    const auto done = read();
    QVERIFY(done && *done && **done);
    QCOMPARE(m_store->accessState()->told, AccessTold::Refused);
    // Who may not read it is not asked at each run.
    const auto calls = m_service->calls().size();
    QVERIFY(!**read());
    QCOMPARE(m_service->calls().size(), calls);
    m_clock->advance(24h);
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.body = page({2})}; });
    QVERIFY(**read());
    QCOMPARE(m_store->accessState()->told, AccessTold::Told);
    QCOMPARE(kinds(), u"- gdap - -"_s);
}

void AccessTest::failureIsTriedAgain_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::newRow("failing") << FakeAnswer{.status = 500};
    QTest::newRow("refusing") << FakeAnswer{.ending = FakeAnswer::Ending::Refused};
    QTest::newRow("silent") << FakeAnswer{.ending = FakeAnswer::Ending::Never};
    QTest::newRow("no list") << FakeAnswer{.body = "{}"};
}
void AccessTest::failureIsTriedAgain()
{
    QFETCH(FakeAnswer, answer);
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.body = page({1, 2})}; });
    QVERIFY(**read());
    m_clock->advance(25h);
    // It fails behind the first page, so that what stood on the others is not known.
    m_service->answerWith([answer](const FakeCall &call) {
        return call.target().contains(u"skiptoken"_s)
            ? answer
            : FakeAnswer{.body = page({3}, u"https://graph.example"_s + route + u"?$skiptoken=2"_s)};
    });
    const auto failed = read();
    QVERIFY(failed && !*failed);
    QCOMPARE(kinds(), u"gdap gdap gdap -"_s); // nothing is taken away
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.body = page({3})}; });
    QVERIFY(**read());
    QCOMPARE(kinds(), u"- - gdap -"_s);
}

void AccessTest::linkToAnotherHostIsNotFollowed()
{
    for (const auto &link :
         {u"https://evil.example/v1.0/x?$skiptoken=2"_s, u"https://api.example"_s + route, u"http://graph.example"_s + route}) {
        make();
        m_service->answerWith([link](const FakeCall &) { return FakeAnswer{.body = page({1}, link)}; });
        const auto before = m_service->calls().size();
        const auto done = read();
        QVERIFY(done && !*done);
        QCOMPARE(done->error().reason, Error::Reason::ForeignLink);
        QCOMPARE(m_service->calls().size(), before + 1);
    }
}

void AccessTest::linkInACircleEnds()
{
    m_service->answerWith(
        [](const FakeCall &) { return FakeAnswer{.body = page({1}, u"https://graph.example"_s + route + u"?$skiptoken=2"_s)}; });
    const auto done = read();
    QVERIFY(done && !*done);
    QCOMPARE(done->error().kind, Error::Kind::BadReply);
    QCOMPARE(m_service->calls().size(), 2);
}

void AccessTest::notOffered()
{
    make(false);
    QVERIFY(**read());
    QCOMPARE(m_store->accessState()->told, AccessTold::NotOffered);
    QVERIFY(!**read());
    QCOMPARE(m_service->calls().size(), 0);
    QCOMPARE(m_tokens->asked.size(), 0);
}

void AccessTest::notSignedIn()
{
    m_tokens->answer = Error{.kind = Error::Kind::Unauthorized};
    const auto done = read();
    QVERIFY(done && !*done);
    QCOMPARE(m_service->calls().size(), 0);
    QCOMPARE(m_store->accessState()->told, AccessTold::NotRead);
}

void AccessTest::aRefusalConcernsTheDirectoryAlone()
{
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.status = 401}; });
    const auto done = read();
    QVERIFY(done && !*done);
    for (const auto &scope : m_tokens->refused)
        QCOMPARE(scope, (TokenScope{Audience::Graph, u"partner"_s}));
}

void AccessTest::runsGoFirst()
{
    auto asked = 0;
    m_service->answerWith([&asked, this](const FakeCall &) {
        if (++asked == 1)
            m_reader->pause(); // a run begins while the first page is under way
        return FakeAnswer{.body
                          = page({asked}, asked < 3 ? u"https://graph.example"_s + route + u"?$skiptoken=%1"_s.arg(asked) : QString())};
    });
    m_reader->runEnded();
    for (int turns = 0; turns < 200; ++turns)
        turn();
    QCOMPARE(asked, 1);
    QVERIFY(m_reader->isReading());
    QCOMPARE(kinds(), u"gdap - - -"_s); // the page in hand is kept
    QVERIFY(**read());
    QCOMPARE(asked, 3);
    QCOMPARE(kinds(), u"gdap gdap gdap -"_s);
}

void AccessTest::stopped()
{
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.ending = FakeAnswer::Ending::Never}; });
    m_reader->runEnded();
    for (int turns = 0; turns < 50; ++turns)
        turn();
    QVERIFY(m_reader->isReading());
    m_reader->stop();
    QVERIFY(!m_reader->isReading());
    QCOMPARE(m_ended.size(), 1);
    QCOMPARE(m_ended.first().error().kind, Error::Kind::Cancelled);
    for (int turns = 0; turns < 50; ++turns)
        turn();
    QCOMPARE(m_ended.size(), 1);
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.body = page({1})}; });
    QVERIFY(**read()); // made up for at the next occasion
}

void AccessTest::clockSetBack()
{
    m_service->answerWith([](const FakeCall &) { return FakeAnswer{.body = page({1})}; });
    QVERIFY(**read());
    m_clock->setUtc(m_clock->utcNow().addDays(-3));
    QVERIFY(**read());
}

HOUSE_TEST(AccessTest)
#include "tst_access.moc"
