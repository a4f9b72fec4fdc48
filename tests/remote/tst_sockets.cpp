#include "models/core/clock.h"
#include "models/remote/network.h"
#include "models/remote/restclient.h"
#include "tests/support/fixedtokens.h"
#include "tests/support/manualclock.h"
#include "tests/support/opengate.h"
#include "tests/support/printers.h"
#include "tests/support/received.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTimer>

using namespace std::chrono_literals;

namespace {

Profile profileFor(const QUrl &service)
{
    return {.name = u"test"_s, .authority = service, .clientId = u"c"_s, .partnerCenter = service, .graph = service, .callsPerMinute = 0};
}

Endpoint write(const QByteArray &method, const QByteArray &body = "{}")
{
    return {.method = method, .path = u"customers/1"_s, .body = body, .idempotent = false};
}

/// 0 under AddressSanitizer, which keeps what was freed.
qint64 peakMemory()
{
#if defined(__SANITIZE_ADDRESS__)
    return 0;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
    return 0;
#endif
#endif
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const auto lines = status.readAll().split('\n');
    for (const auto &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

/// From here on `peakMemory` tells of what comes.
void forgetPeakMemory()
{
    QFile peak(u"/proc/self/clear_refs"_s);
    if (peak.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        peak.write("5");
}

/// An answer that never ends, as fast as it is taken.
void pourWithoutEnd(QTcpSocket &socket)
{
    socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"a\":\"");
    const auto feed = [&socket, block = QByteArray(qsizetype{256} * 1024, 'x')] {
        if (socket.bytesToWrite() < qint64{1024} * 1024)
            socket.write(block);
    };
    QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, feed);
    feed();
}

/// A client over real sockets with time in the test's hand.
struct SocketRig {
    explicit SocketRig(const QUrl &service) : client(profileFor(service), network, tokens, gate, clock)
    {
        client.setRandom([] { return 0.0; });
    }
    void send(const Endpoint &endpoint) { client.send(endpoint, got.receiver.get(), got.slot()); }

    ManualClock clock;
    Network network;
    FixedTokens tokens;
    OpenGate gate;
    RestClient client;
    Received<Reply> got;
};

/// Lets the pauses between tries pass, never a deadline, and tells whether so many answers are there.
bool answeredAfterPauses(SocketRig &rig, std::size_t answers)
{
    const auto next = rig.clock.untilNext();
    if (next >= 0ms && next <= 5s)
        rig.clock.advance(next);
    return rig.got.count() == answers;
}

} // namespace

/// What only real connections show (PROBE 0, DESIGN 4).
class SocketsTest : public QObject
{
    Q_OBJECT

private slots:
    void speaksPlainHttp()
    {
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &, int) {
            socket.write(ScriptedServer::answer(200, "{}", "Set-Cookie: spy=1; Path=/\r\nMS-RequestId: from-service\r\n"));
        });
        SocketRig rig(server.url());
        rig.send(customerRecord(u"a b"_s));
        QVERIFY(rig.got.wait(1));
        rig.send(customerRecord(u"2"_s));
        QVERIFY(rig.got.wait(2));
        VERIFY_RESULT(rig.got.all[0]);
        QCOMPARE(rig.got.all[0]->requestId, u"from-service"_s);
        QCOMPARE(server.connections(), 1);
        const auto first = server.requests().at(0).toLower();
        QVERIFY(first.startsWith("get /v1/customers/a%20b http/1.1\r\n"));
        QVERIFY(first.contains("authorization: bearer token-1\r\n"));
        QVERIFY(first.contains("\r\naccept-encoding: "));
        QVERIFY(first.contains("gzip"));
        QVERIFY(!first.contains("upgrade"));
        QVERIFY(!server.requests().at(1).toLower().contains("cookie"));
    }

    void neverSendsAWriteTwice_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        for (const auto *method : {"POST", "PATCH", "PUT", "DELETE"}) {
            QTest::addRow("%s", method) << QByteArray(method) << QByteArray("{\"a\":1}");
            QTest::addRow("%s, large", method) << QByteArray(method) << QByteArray("\"" + QByteArray(300'000, 'x') + '"');
            QTest::addRow("%s without a body", method) << QByteArray(method) << QByteArray();
        }
    }
    void neverSendsAWriteTwice()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, body);
        constexpr int rounds = 3;
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &request, int) {
            if (request.startsWith("GET"))
                socket.write(ScriptedServer::answer(200, "{}"));
            else
                socket.disconnectFromHost(); // kept alive, and dies before a byte of the answer
        });
        SocketRig rig(server.url());
        for (unsigned round = 0; round < rounds; ++round) {
            rig.send(organizationProfile());
            QVERIFY(rig.got.wait(2 * round + 1));
            VERIFY_RESULT(rig.got.last());
            rig.send(write(method, body));
            QVERIFY(rig.got.wait(2 * round + 2));
            QVERIFY(!rig.got.last());
            QCOMPARE(rig.got.last().error().reason, Error::Reason::UnclearOutcome);
        }
        const auto writes
            = std::count_if(server.requests().begin(), server.requests().end(), [&](const QByteArray &r) { return r.startsWith(method); });
        QCOMPARE(writes, rounds);
    }

    void sendsAWritesBody_data() { neverSendsAWriteTwice_data(); }
    void sendsAWritesBody()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, body);
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &, int) { socket.write(ScriptedServer::answer(200, "{}")); });
        SocketRig rig(server.url());
        const auto endpoint = write(method, body);
        rig.send(endpoint);
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QVERIFY(server.requests().first().endsWith(endpoint.body));
        QVERIFY(server.requests().first().startsWith(method + " /v1/customers/1 "));
    }

    void repeatsAReadOnADeadConnection()
    {
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &, int number) {
            if (number == 2)
                socket.disconnectFromHost();
            else
                socket.write(ScriptedServer::answer(200, "{}"));
        });
        SocketRig rig(server.url());
        rig.send(organizationProfile());
        QVERIFY(rig.got.wait(1));
        rig.send(organizationProfile());
        QVERIFY(QTest::qWaitFor([&] { return answeredAfterPauses(rig, 2); }));
        VERIFY_RESULT(rig.got.last());
    }

    void endsADripByItsDeadline_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{");
        QTest::newRow("in the head") << QByteArray("HTTP/1.1 200 OK\r\nX-Endless: ");
        QTest::newRow("silence") << QByteArray();
    }
    void endsADripByItsDeadline()
    {
        QFETCH(const QByteArray, start);
        ScriptedServer server([&](QTcpSocket &socket, const QByteArray &, int) {
            socket.write(start);
            auto *timer = new QTimer(&socket);
            connect(timer, &QTimer::timeout, &socket, [&socket, start] {
                if (!start.isEmpty())
                    socket.write(" ");
            });
            timer->start(1);
        });
        SocketRig rig(server.url());
        auto endpoint = write("POST");
        rig.send(endpoint);
        QVERIFY(QTest::qWaitFor([&] { return server.requests().size() == 1; }));
        // One byte a second, 29 times: still nothing to complain about.
        rig.clock.advance(29s);
        QCOMPARE(rig.got.count(), 0u);
        rig.clock.advance(1s);
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::TimedOut, Error::Reason::UnclearOutcome);
        QVERIFY(QTest::qWaitFor([&] { return server.open() == 0; }));
    }

    void stopsAnEndlessBody()
    {
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &, int) { pourWithoutEnd(socket); });
        SocketRig rig(server.url());
        forgetPeakMemory();
        const auto before = peakMemory();
        rig.send(customersPage(500));
        QVERIFY(rig.got.wait(1, 30'000));
        COMPARE_ERROR(rig.got.last(), Error::Kind::BadReply, Error::Reason::BodyTooLarge);
        QCOMPARE(server.requests().size(), 1);
        const auto grown = peakMemory() - before;
        QVERIFY2(grown < 100'000'000, qPrintable(QString::number(grown)));
    }

    void stopsFourAtOnce_data()
    {
        QTest::addColumn<bool>("packed");
        QTest::newRow("endless bodies") << false;
        QTest::newRow("bombs") << true;
    }
    void stopsFourAtOnce()
    {
        QFETCH(const bool, packed);
        const auto bomb = packed ? qCompress(QByteArray(qsizetype(80) * 1024 * 1024, ' ')).mid(4) : QByteArray();
        ScriptedServer server([&](QTcpSocket &socket, const QByteArray &, int) {
            if (packed)
                socket.write(ScriptedServer::answer(200, bomb, "Content-Encoding: deflate\r\n"));
            else
                pourWithoutEnd(socket);
        });
        SocketRig rig(server.url());
        forgetPeakMemory();
        const auto before = peakMemory();
        for (int i = 0; i < 4; ++i)
            rig.send(nextPage({.uri = u"/customers?size=500&seekOperation=Next"_s}));
        QVERIFY(QTest::qWaitFor([&] { return answeredAfterPauses(rig, 4); }, 60'000));
        for (const auto &result : rig.got.all)
            COMPARE_ERROR(result, Error::Kind::BadReply, Error::Reason::BodyTooLarge);
        QCOMPARE(server.requests().size(), 4);
        const auto grown = peakMemory() - before;
        QVERIFY2(grown < 100'000'000, qPrintable(QString::number(grown)));
        // Everything was given back: one large answer has room again.
        QVERIFY(rig.network.hold(Network::mostHeldBytes));
    }

    void capsARecordSoonerThanAPage_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::addColumn<bool>("fits");
        QTest::newRow("record") << customerRecord(u"1"_s) << false;
        QTest::newRow("organisation") << organizationProfile() << false;
        QTest::newRow("list") << customersPage(500) << true;
        QTest::newRow("audit") << auditRecords(QDate(2026, 3, 1), QDate(2026, 3, 2), 500) << true;
    }
    void capsARecordSoonerThanAPage()
    {
        QFETCH(const Endpoint, endpoint);
        QFETCH(const bool, fits);
        const auto body = "{\"a\":\"" + QByteArray(qsizetype{2} * 1024 * 1024, 'x') + "\"}";
        ScriptedServer server([&](QTcpSocket &socket, const QByteArray &, int) {
            socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body);
            socket.disconnectFromHost();
        });
        SocketRig rig(server.url());
        rig.send(endpoint);
        QVERIFY(rig.got.wait(1));
        if (fits)
            VERIFY_RESULT(rig.got.last());
        else
            COMPARE_ERROR(rig.got.last(), Error::Kind::BadReply, Error::Reason::BodyTooLarge);
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(rig.network.hold(Network::mostHeldBytes));
    }

    void refusesAnAnnouncedGiantAtOnce()
    {
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &, int) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{");
        });
        SocketRig rig(server.url());
        rig.send(organizationProfile());
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::BadReply, Error::Reason::BodyTooLarge);
    }

    void stopsABomb_data()
    {
        QTest::addColumn<int>("megabytes");
        QTest::addColumn<qint64>("cap");
        QTest::newRow("beyond our cap") << 8 << qint64(1024 * 1024);
        QTest::newRow("beyond all reason") << 80 << qint64(64 * 1024 * 1024);
    }
    void stopsABomb()
    {
        QFETCH(const int, megabytes);
        QFETCH(const qint64, cap);
        // Ten thousand times smaller on the wire; deflate of the same block again and again compresses like one.
        const auto packed = qCompress(QByteArray(qsizetype(megabytes) * 1024 * 1024, ' ')).mid(4);
        ScriptedServer server([&packed](QTcpSocket &socket, const QByteArray &, int) {
            socket.write(ScriptedServer::answer(200, packed, "Content-Encoding: deflate\r\n"));
        });
        SocketRig rig(server.url());
        rig.client.setLimits({.bodyBytes = cap});
        forgetPeakMemory();
        const auto before = peakMemory();
        rig.send(customersPage(500));
        QVERIFY(QTest::qWaitFor([&] { return answeredAfterPauses(rig, 1); }, 30'000));
        COMPARE_ERROR(rig.got.last(), Error::Kind::BadReply, Error::Reason::BodyTooLarge);
        QCOMPARE(server.requests().size(), 1);
        const auto grown = peakMemory() - before;
        QVERIFY2(grown < 100'000'000, qPrintable(QString::number(grown)));
    }

    void unpacksALargePage()
    {
        QByteArray page = "\xEF\xBB\xBF{\"items\":[";
        for (int i = 0; i < 5'000; ++i)
            page += "{\"id\":\"" + QByteArray::number(i) + "\",\"companyProfile\":{\"companyName\":\"Example "
                + QByteArray::number(i * 7919) + "\"}},";
        page.chop(1);
        page += R"(],"links":{"next":{"uri":"/v1/customers?seekOperation=Next","headers":[{"key":"MS-ContinuationToken","value":"t2"}]}}})";
        const auto packed = qCompress(page).mid(4);
        ScriptedServer server([&](QTcpSocket &socket, const QByteArray &, int) {
            socket.write(ScriptedServer::answer(200, packed, "Content-Encoding: deflate\r\n"));
        });
        SocketRig rig(server.url());
        rig.send(customersPage(500));
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(rig.got.last()->body, page);
        QVERIFY(rig.got.last()->body.capacity() - rig.got.last()->body.size() >= 64);
        QCOMPARE(rig.got.last()->next, (PageLink{u"/v1/customers?seekOperation=Next"_s, {{"MS-ContinuationToken", "t2"}}}));
    }

    void noticesWhatIsCutShort_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto head = QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n");
        QTest::newRow("by length") << QByteArray(head + "Content-Length: 100\r\n\r\n{\"a\":1}");
        const auto large = QByteArray("{\"a\":\"") + QByteArray(200'000, 'y') + "\"}"; // Qt takes about one in seven of these for whole
        QTest::newRow("by length, much of it") << QByteArray(head + "Content-Length: " + QByteArray::number(large.size() + 100) + "\r\n\r\n"
                                                             + large);
        QTest::newRow("in a chunk") << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\n20\r\n{\"a\":1}");
        QTest::newRow("between chunks") << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1,\r\n");
        QTest::newRow("before the first byte of the body") << QByteArray(head + "Content-Length: 100\r\n\r\n");
        QTest::newRow("in the head") << head;
        QTest::newRow("before everything") << QByteArray();
        const auto packed = qCompress(QByteArray("{\"a\":\"") + QByteArray(1000, 'y') + "\"}").mid(4);
        QTest::newRow("inside what is packed") << QByteArray(head + "Content-Encoding: deflate\r\nContent-Length: "
                                                             + QByteArray::number(packed.size() - 9) + "\r\n\r\n" + packed.chopped(9));
        QTest::newRow("before the first byte of what is packed")
            << QByteArray(head + "Content-Encoding: gzip\r\nContent-Length: 100\r\n\r\n");
        QTest::newRow("no HTTP at all") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    }
    void noticesWhatIsCutShort()
    {
        QFETCH(const QByteArray, bytes);
        ScriptedServer server([&](QTcpSocket &socket, const QByteArray &, int) {
            socket.write(bytes);
            socket.disconnectFromHost();
        });
        SocketRig rig(server.url());
        rig.send(organizationProfile());
        QVERIFY(QTest::qWaitFor([&] { return answeredAfterPauses(rig, 1); }, 10'000));
        QVERIFY(!rig.got.last());
        QVERIFY2(rig.got.last().error().kind == Error::Kind::BadReply || rig.got.last().error().kind == Error::Kind::Offline,
                 qPrintable(described(rig.got.last())));
        QCOMPARE(rig.client.attempts(), 3);
    }

    void givesTheBodyOfA401_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Reason>("reason");
        QTest::newRow("code and challenge") << QByteArray("WWW-Authenticate: Bearer error=\"invalid_token\"\r\n")
                                            << QByteArray(R"({"code":"900420"})") << Error::Reason::WrongAudience;
        QTest::newRow("code alone") << QByteArray() << QByteArray(R"({"code":"900421"})") << Error::Reason::MfaRequired;
        QTest::newRow("challenge alone") << QByteArray("WWW-Authenticate: Bearer error=\"invalid_token\"\r\n") << QByteArray()
                                         << Error::Reason::MfaRequired;
        QTest::newRow("a password box") << QByteArray("WWW-Authenticate: Basic realm=\"proxy\"\r\n") << QByteArray("<html></html>")
                                        << Error::Reason::None;
    }
    void givesTheBodyOfA401()
    {
        QFETCH(const QByteArray, challenge);
        QFETCH(const QByteArray, body);
        QFETCH(const Error::Reason, reason);
        ScriptedServer server(
            [&](QTcpSocket &socket, const QByteArray &, int) { socket.write(ScriptedServer::answer(401, body, challenge)); });
        SocketRig rig(server.url());
        rig.send(organizationProfile());
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, reason);
        QCOMPARE(server.requests().size(), reason == Error::Reason::WrongAudience ? 1 : 2);
    }

    void saysWhenNobodyListens()
    {
        QUrl nobody;
        {
            ScriptedServer gone([](QTcpSocket &, const QByteArray &, int) {});
            nobody = gone.url();
        }
        SocketRig rig(nobody);
        rig.send(write("POST"));
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Offline, Error::Reason::None);
    }

    void stopsEveryConnectionOffline()
    {
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &, int number) {
            if (number != 2)
                socket.write(ScriptedServer::answer(200, "{}"));
        });
        SocketRig rig(server.url());
        rig.send(organizationProfile());
        QVERIFY(rig.got.wait(1));
        rig.send(organizationProfile());
        QVERIFY(QTest::qWaitFor([&] { return server.requests().size() == 2; }));
        rig.network.setOffline(true);
        QVERIFY(rig.got.wait(2));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Offline, Error::Reason::None);
        QVERIFY(QTest::qWaitFor([&] { return server.open() == 0; }));
        const auto connections = server.connections();
        const auto sent = rig.network.requestsSent();
        rig.send(organizationProfile());
        QVERIFY(rig.got.wait(3));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Offline, Error::Reason::None);
        // Not through any other door either.
        const std::unique_ptr<QNetworkReply> around(rig.network.get(QNetworkRequest(server.url())));
        QTRY_VERIFY(around->isFinished());
        QCOMPARE(around->error(), QNetworkReply::OperationCanceledError);
        QCOMPARE(server.connections(), connections);
        QCOMPARE(rig.network.requestsSent(), sent);
        rig.network.setOffline(false);
        rig.send(organizationProfile());
        QVERIFY(rig.got.wait(4));
        VERIFY_RESULT(rig.got.last());
    }

    void leavesNoConnectionBehindWhenDestroyed()
    {
        ScriptedServer server(
            [](QTcpSocket &socket, const QByteArray &, int) { socket.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"); });
        {
            SocketRig rig(server.url());
            rig.send(organizationProfile());
            QVERIFY(QTest::qWaitFor([&] { return server.requests().size() == 1; }));
        }
        QVERIFY(QTest::qWaitFor([&] { return server.open() == 0; }));
    }
};

HOUSE_TEST(SocketsTest)
#include "tst_sockets.moc"
