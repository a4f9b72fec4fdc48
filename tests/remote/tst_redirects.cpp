#include "models/remote/authority.h"
#include "models/remote/network.h"
#include "models/remote/restclient.h"
#include "tests/support/fixedtokens.h"
#include "tests/support/manualclock.h"
#include "tests/support/opengate.h"
#include "tests/support/printers.h"
#include "tests/support/received.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testprogram.h"
#include "tests/support/tlsidentity.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {

constexpr int redirects[] = {301, 302, 303, 307, 308};

Profile profileFor(const QUrl &service)
{
    return {.name = u"test"_s, .authority = service, .clientId = u"c"_s, .partnerCenter = service, .graph = service, .callsPerMinute = 0};
}

/// Another origin than that of the service: which of its three parts differs. Down: the service speaks TLS, the other does not.
enum class Other { Port, Host, Scheme, Down };

constexpr std::pair<const char *, Other> others[]
    = {{"other port", Other::Port}, {"other host", Other::Host}, {"other scheme", Other::Scheme}, {"plain http", Other::Down}};

const TlsIdentity &identity()
{
    static const auto made = TlsIdentity::made();
    return made;
}

/// A service, and whoever listens where its answers point to. Hosts differ as 127.0.0.1 and localhost do: the same machine, another origin.
struct RedirectRig {
    RedirectRig(ScriptedServer::Play play, Other other)
        : service(other == Other::Down ? std::make_unique<ScriptedServer>(std::move(play), identity())
                                       : std::make_unique<ScriptedServer>(std::move(play))),
          elsewhere([](QTcpSocket &socket, const QByteArray &, int) { socket.write(ScriptedServer::answer(200, "{}")); }),
          client(profileFor(service->url()), network, tokens, gate, clock)
    {
        client.setRandom([] { return 0.0; });
    }
    QByteArray address(Other other) const
    {
        auto url = other == Other::Host ? service->url(u"/v1/taken"_s) : elsewhere.url(u"/v1/taken"_s);
        if (other == Other::Host)
            url.setHost(u"localhost"_s);
        if (other == Other::Scheme)
            url.setScheme(u"https"_s);
        return url.toEncoded();
    }
    /// Whoever was to hear of the token heard nothing at all, and the service itself got that many requests, each with its token.
    bool isTokenSafe(int requests) const
    {
        const auto isOurs = [](const QByteArray &request) { return request.contains("\r\nAuthorization: Bearer token-1\r\n"); };
        return elsewhere.connections() == 0 && service->requests().size() == requests && std::ranges::all_of(service->requests(), isOurs);
    }

    ManualClock clock;
    Network network;
    FixedTokens tokens;
    OpenGate gate;
    std::unique_ptr<ScriptedServer> service;
    ScriptedServer elsewhere;
    RestClient client;
    Received<Reply> got;
};

Endpoint endpointFor(const QByteArray &method)
{
    if (method == "GET")
        return organizationProfile();
    return {.method = method, .path = u"customers/1"_s, .body = method == "DELETE" ? QByteArray() : QByteArray("{}"), .idempotent = false};
}

} // namespace

/// No answer of the service takes a token to another origin (DESIGN 4, RFC 9700 4.11): neither a redirect nor a next link nor a Location.
class RedirectsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(!identity().isNull(), "openssl made no certificate");
        m_trusted.emplace(identity().certificate);
    }

    /// What makes the other rows mean something: unknown to the system, the service is not spoken to at all.
    void strangerIsNotTrusted()
    {
        m_trusted.reset();
        const auto again = qScopeGuard([this] { m_trusted.emplace(identity().certificate); });
        RedirectRig rig([](QTcpSocket &socket, const QByteArray &, int) { socket.write(ScriptedServer::answer(200, "{}")); }, Other::Down);
        rig.client.send(organizationProfile(), rig.got.receiver.get(), rig.got.slot());
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Offline, Error::Reason::TlsFailed);
        QVERIFY(rig.isTokenSafe(0));
        QVERIFY(networkThreads() > 0);
    }

    void redirect_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<Other>("other");
        for (const auto status : redirects) {
            for (const auto *method : {"GET", "POST", "PATCH", "DELETE"}) {
                for (const auto &[name, other] : others)
                    QTest::addRow("%d %s, %s", status, method, name) << status << QByteArray(method) << other;
            }
        }
    }
    void redirect()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, method);
        QFETCH(const Other, other);
        QByteArray target;
        RedirectRig rig([&](QTcpSocket &socket, const QByteArray &,
                            int) { socket.write(ScriptedServer::answer(status, {}, "Location: " + target + "\r\n")); },
                        other);
        target = rig.address(other);
        rig.client.send(endpointFor(method), rig.got.receiver.get(), rig.got.slot());
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::BadReply, Error::Reason::Redirected);
        QCOMPARE(rig.got.last().error().httpStatus, status);
        QVERIFY(rig.service->requests().constFirst().startsWith(method));
        QVERIFY(rig.isTokenSafe(1));
    }

    void nextLink_data()
    {
        QTest::addColumn<QByteArray>("body"); // %1: the address
        QTest::addColumn<Other>("other");
        for (const auto &[name, other] : others) {
            QTest::addRow("links.next, %s", name) << QByteArray(R"({"items":[],"links":{"next":{"uri":"%1"}}})") << other;
            QTest::addRow("links.next with a token of its own, %s", name)
                << QByteArray(R"({"items":[],"links":{"next":{"uri":"%1","headers":[{"key":"Authorization","value":"Bearer x"}]}}})")
                << other;
            QTest::addRow("@odata.nextLink, %s", name) << QByteArray(R"({"value":[],"@odata.nextLink":"%1"})") << other;
            QTest::addRow("@nextLink, %s", name) << QByteArray(R"({"value":[],"@nextLink":"%1"})") << other;
        }
    }
    void nextLink()
    {
        QFETCH(QByteArray, body);
        QFETCH(const Other, other);
        RedirectRig rig([&](QTcpSocket &socket, const QByteArray &, int) { socket.write(ScriptedServer::answer(200, body)); }, other);
        const auto target = rig.address(other);
        body.replace("%1", target);
        rig.client.send(customersPage(500), rig.got.receiver.get(), rig.got.slot());
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::BadReply, Error::Reason::ForeignLink);
        // Nor when somebody kept the link and asks with it.
        rig.client.send(nextPage({.uri = QString::fromLatin1(target)}), rig.got.receiver.get(), rig.got.slot());
        QVERIFY(rig.got.wait(2));
        COMPARE_ERROR(rig.got.last(), Error::Kind::BadReply, Error::Reason::ForeignLink);
        QVERIFY(rig.isTokenSafe(1));
    }

    void nextLinkKeepsOurToken()
    {
        RedirectRig rig(
            [](QTcpSocket &socket, const QByteArray &, int number) {
                socket.write(ScriptedServer::answer(
                    200,
                    number == 1
                        ? R"({"items":[],"links":{"next":{"uri":"/customers?x=1","headers":[{"key":"authorization","value":"Bearer other"}]}}})"
                        : "{}"));
            },
            Other::Port);
        rig.client.send(customersPage(500), rig.got.receiver.get(), rig.got.slot());
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        rig.client.send(nextPage(rig.got.last()->next), rig.got.receiver.get(), rig.got.slot());
        QVERIFY(rig.got.wait(2));
        VERIFY_RESULT(rig.got.last());
        QVERIFY(rig.isTokenSafe(2));
        QVERIFY(!rig.service->requests().last().contains("Bearer other"));
    }

    void location_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<Other>("other");
        for (const auto status : {200, 201, 202}) {
            for (const auto *header : {"Location", "Content-Location", "Operation-Location", "Refresh"}) {
                for (const auto &[name, other] : others)
                    QTest::addRow("%d %s, %s", status, header, name) << status << QByteArray(header) << other;
            }
        }
    }
    void location()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, header);
        QFETCH(const Other, other);
        QByteArray target;
        RedirectRig rig(
            [&](QTcpSocket &socket, const QByteArray &, int) {
                socket.write(
                    ScriptedServer::answer(status, "{}", header + ": " + (header == "Refresh" ? "0; url=" : "") + target + "\r\n"));
            },
            other);
        target = rig.address(other);
        rig.client.send(endpointFor("POST"), rig.got.receiver.get(), rig.got.slot());
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QVERIFY(rig.isTokenSafe(1));
    }

    void authorityRedirect_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Other>("other");
        for (const auto status : redirects) {
            for (const auto &[name, other] : others)
                QTest::addRow("%d, %s", status, name) << status << other;
        }
    }
    /// What is posted to the authority is a code or a refresh token: worth as much as an access token.
    void authorityRedirect()
    {
        QFETCH(const int, status);
        QFETCH(const Other, other);
        QByteArray target;
        RedirectRig rig([&](QTcpSocket &socket, const QByteArray &,
                            int) { socket.write(ScriptedServer::answer(status, {}, "Location: " + target + "\r\n")); },
                        other);
        target = rig.address(other);
        Authority authority(profileFor(rig.service->url()), rig.network, rig.clock, nullptr);
        Received<QJsonObject> got;
        authority.post(rig.service->url(u"/token"_s), {{"refresh_token", u"secret"_s}}, got.receiver.get(), got.slot());
        QVERIFY(got.wait(1));
        COMPARE_ERROR(got.last(), Error::Kind::BadReply, Error::Reason::Redirected);
        Received<AuthorityAddresses> addresses;
        authority.addresses({}, addresses.receiver.get(), addresses.slot());
        QVERIFY(addresses.wait(1));
        // A document that is elsewhere is none: the addresses are then those of the profile's own authority.
        VERIFY_RESULT(addresses.last());
        QCOMPARE(addresses.last()->token.host(), rig.service->url().host());
        QCOMPARE(addresses.last()->token.port(), rig.service->url().port());
        QCOMPARE(rig.service->requests().size(), 2);
        QCOMPARE(rig.elsewhere.connections(), 0);
    }

    void cleanupTestCase() { QTRY_COMPARE(networkThreads(), 0); }

private:
    std::optional<TrustedCertificate> m_trusted{};
};

HOUSE_TEST(RedirectsTest)
#include "tst_redirects.moc"
