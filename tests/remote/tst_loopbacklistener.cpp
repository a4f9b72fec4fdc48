#include "models/remote/loopbacklistener.h"
#include "tests/support/browser.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/received.h"
#include "tests/support/testprogram.h"

#include <QNetworkInterface>

#include <string_view>

using namespace std::chrono_literals;

namespace {

QByteArray state()
{
    return QByteArrayLiteral("state-1");
}

struct ListenerRig {
    ListenerRig()
    {
        listener->await(state(), got.slot());
        if (const auto listening = listener->listen())
            port = *listening;
    }
    /// Whether nobody listens any more, on either address.
    bool isShut() const { return Browser(port).wasRefused() && Browser(port, QHostAddress::LocalHostIPv6).isClosed(); }
    bool hearsTheRealOne()
    {
        Browser browser(port);
        browser.get("/?code=c&state=" + state());
        return got.wait(1) && got.last() && browser.isClosed() && browser.status() == 200;
    }

    ManualClock clock;
    BrowserPages pages{.language = u"nl"_s, .title = u"Titel & <b>"_s, .done = u"Klaar <script>"_s, .failed = u"Mislukt"_s};
    std::unique_ptr<LoopbackListener> listener = std::make_unique<LoopbackListener>(clock, pages);
    Received<QUrlQuery> got;
    quint16 port = 0;
};

} // namespace

/// The port the browser comes back to: RFC 8252 7.3 and 8.3, PROBE A3.
class LoopbackListenerTest : public QObject
{
    Q_OBJECT

private slots:
    void takesOneAnswer()
    {
        ListenerRig rig;
        QVERIFY(rig.port > 0);
        Browser browser(rig.port);
        browser.get("/?code=a%2Bb%20c+d&state=" + state());
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(rig.got.last()->queryItemValue(u"code"_s, QUrl::FullyDecoded), u"a+b c d"_s);
        QVERIFY(browser.isClosed());
        QCOMPARE(rig.listener->port(), quint16(0));
        QVERIFY(rig.isShut());
        QCOMPARE(rig.got.count(), 1u);
    }

    void showsAPlainPage()
    {
        ListenerRig rig;
        Browser browser(rig.port);
        browser.get("/?code=c&state=" + state());
        QVERIFY(browser.isClosed());
        const auto answer = browser.answer();
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
        for (const auto *header : {"Content-Type: text/html; charset=utf-8", "Content-Security-Policy: default-src 'none'",
                                   "Connection: close", "Cache-Control: no-store", "Referrer-Policy: no-referrer"})
            QVERIFY2(answer.contains(QByteArray("\r\n") + header + "\r\n"), header);
        const auto body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
        QVERIFY(answer.contains("Content-Length: " + QByteArray::number(body.size()) + "\r\n"));
        QVERIFY(body.contains("<html lang=\"nl\">"));
        QVERIFY(body.contains("<h1>Titel &amp; &lt;b&gt;</h1>"));
        QVERIFY(body.contains("<p>Klaar &lt;script&gt;</p>"));
        QVERIFY(!body.contains("<script"));
        QVERIFY(!answer.contains(state()));
    }

    void tellsTheBrowserWhenItFailed()
    {
        ListenerRig rig;
        Browser browser(rig.port);
        browser.get("/?error=access_denied&state=" + state());
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QVERIFY(browser.isClosed());
        QVERIFY(browser.answer().contains("Mislukt"));
    }

    void comparesTheStateFirst_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("other") << QByteArray("/?code=c&state=state-2");
        QTest::newRow("longer") << QByteArray("/?code=c&state=state-11");
        QTest::newRow("shorter") << QByteArray("/?code=c&state=state");
        QTest::newRow("empty") << QByteArray("/?code=c&state=");
        QTest::newRow("none") << QByteArray("/?code=c");
        QTest::newRow("an error without") << QByteArray("/?error=access_denied");
    }
    void comparesTheStateFirst()
    {
        QFETCH(const QByteArray, target);
        ListenerRig rig;
        Browser browser(rig.port);
        browser.get(target);
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, Error::Reason::StateMismatch);
        QVERIFY(browser.isClosed());
        QCOMPARE(browser.status(), 400);
        QVERIFY(rig.isShut());
    }

    void standsOnLoopbackAlone()
    {
        ListenerRig rig;
        QVERIFY(Browser(rig.port).isConnected());
        for (const auto &address : QNetworkInterface::allAddresses()) {
            if (address.isLoopback())
                continue;
            QVERIFY2(Browser(rig.port, address).isClosed(), qPrintable(address.toString()));
        }
    }

    void hearsIPv6()
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHostIPv6))
            QSKIP("this machine has no IPv6");
        ListenerRig rig;
        Browser browser(rig.port, QHostAddress::LocalHostIPv6);
        browser.get("/?code=c&state=" + state());
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QVERIFY(rig.isShut());
    }

    void answersGarbageAndWaitsOn_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("icon") << QByteArray("GET /favicon.ico HTTP/1.1\r\n\r\n") << 404;
        QTest::newRow("other path with everything") << QByteArray("GET /x?code=c&state=state-1 HTTP/1.1\r\n\r\n") << 404;
        QTest::newRow("no parameters") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 404;
        QTest::newRow("an empty query") << QByteArray("GET /? HTTP/1.1\r\n\r\n") << 404;
        QTest::newRow("post") << QByteArray("POST /?code=c&state=state-1 HTTP/1.1\r\nContent-Length: 0\r\n\r\n") << 405;
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << 400;
        QTest::newRow("other HTTP") << QByteArray("GET /?code=c&state=state-1 HTTP/2\r\n\r\n") << 400;
        QTest::newRow("nothing") << QByteArray("\r\n\r\n") << 400;
        QTest::newRow("zeroes") << QByteArray(100, '\0') + "\r\n\r\n" << 400;
        QTest::newRow("too long") << QByteArray("GET /?state=state-1&code=") + QByteArray(LoopbackListener::mostBytes, 'a') << 431;
    }
    void answersGarbageAndWaitsOn()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const int, status);
        ListenerRig rig;
        Browser garbage(rig.port);
        garbage.send(request);
        QVERIFY(garbage.isClosed());
        QCOMPARE(garbage.status(), status);
        QCOMPARE(rig.got.count(), 0u);
        QVERIFY(rig.hearsTheRealOne());
    }

    void takesARequestInPieces()
    {
        ListenerRig rig;
        Browser browser(rig.port);
        QVERIFY(browser.isConnected());
        for (const char byte : std::string_view("GET /?code=c&state=state-1 HTTP/1.1\r\n\r\n")) {
            browser.send(QByteArray(1, byte));
            QCoreApplication::processEvents();
        }
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
    }

    void sendsSlowOnesAway()
    {
        ListenerRig rig;
        Browser slow(rig.port);
        slow.send("GET /?code=c&sta");
        QVERIFY(QTest::qWaitFor([&] { return rig.listener->open() == 1; }));
        rig.clock.advance(LoopbackListener::longestRequest - 1ms);
        QCOMPARE(rig.listener->open(), 1u);
        rig.clock.advance(1ms);
        QCOMPARE(rig.listener->open(), 0u);
        QVERIFY(slow.isClosed());
        QVERIFY(rig.hearsTheRealOne());
    }

    void outlastsGarbage()
    {
        ListenerRig rig;
        std::vector<std::unique_ptr<Browser>> garbage;
        for (int i = 0; i < 210; ++i) {
            garbage.push_back(std::make_unique<Browser>(rig.port));
            garbage.back()->send(i % 2 == 0 ? "\x16\x03\x01" : "GET /?code=c&state=wro");
            QVERIFY(garbage.back()->isConnected());
            QVERIFY(rig.listener->open() <= LoopbackListener::mostOpen);
        }
        QVERIFY(QTest::qWaitFor([&] { return rig.listener->open() == LoopbackListener::mostOpen; }));
        QVERIFY(garbage.front()->isClosed());
        QVERIFY(rig.hearsTheRealOne());
        QVERIFY(garbage.back()->isClosed());
        QCOMPARE(rig.listener->open(), 0u);
        QVERIFY(rig.isShut());
    }

    void hearsOneOfTwoTabs()
    {
        ListenerRig rig;
        Browser one(rig.port);
        Browser two(rig.port);
        QVERIFY(one.isConnected() && two.isConnected());
        one.get("/?code=1&state=" + state());
        two.get("/?code=2&state=" + state());
        QVERIFY(rig.got.wait(1));
        QVERIFY(one.isClosed() && two.isClosed());
        QCOMPARE(rig.got.count(), 1u);
        QVERIFY(rig.isShut());
    }

    void closesWhenItGoes()
    {
        ListenerRig rig;
        Browser browser(rig.port);
        QVERIFY(browser.isConnected());
        QVERIFY(QTest::qWaitFor([&] { return rig.listener->open() == 1; }));
        rig.listener.reset();
        QVERIFY(browser.isClosed());
        QVERIFY(rig.isShut());
        rig.clock.advance(1h);
        QCOMPARE(rig.got.count(), 0u);
    }

    void mayGoWithItsAnswer()
    {
        ListenerRig rig;
        rig.listener = std::make_unique<LoopbackListener>(rig.clock, rig.pages);
        bool isHeard = false;
        rig.listener->await(state(), [&](const Result<QUrlQuery> &) {
            isHeard = true;
            rig.listener.reset();
        });
        const auto port = rig.listener->listen();
        VERIFY_RESULT(port);
        Browser browser(*port);
        browser.get("/?code=c&state=" + state());
        QVERIFY(QTest::qWaitFor([&] { return isHeard; }));
        QVERIFY(browser.isClosed());
        QVERIFY(browser.answer().contains("Klaar"));
    }
};

HOUSE_TEST(LoopbackListenerTest)
#include "tst_loopbacklistener.moc"
