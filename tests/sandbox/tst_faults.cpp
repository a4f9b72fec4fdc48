#include "tests/sandbox/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTcpSocket>

/// Every kind of fault does what its name says, and only as often as its rate.
class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { m_sandbox.control("DELETE", u"faults"_s); }
    void statuses_data();
    void statuses();
    void throttledTellsWhen();
    void mfaChallenge();
    void redirectLeadsElsewhere();
    void timeOutNeverAnswers();
    void resetIsAReset();
    void truncatedBodyEndsEarly();
    void slowBodyComesByteByByte();
    void endlessBodyDoesNotEnd();
    void gzipBombUnfolds();
    void spoiltBodies_data();
    void spoiltBodies();
    void wrongTypes();
    void unknownEnums();
    void tokenFaults();
    void expiredContinuationOnlyWhilePaging();
    void links();
    void duplicates();
    void latency();
    void rates_data();
    void rates();
    void probabilityIsDeterministic();
    void otherRoutesStayWell();
    void badSpecIsRefused();
    void garbageOnTheWire();

private:
    void fault(const QString &spec) { QCOMPARE(m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, spec}}).status, 200); }
    /// Sends one GET by hand and gives back the socket once the first bytes stand there (or the connection ended).
    std::unique_ptr<QTcpSocket> rawGet(const QByteArray &path);

    SandboxProcess m_sandbox;
};

void TestFaults::initTestCase()
{
    QVERIFY(m_sandbox.start({u"--customers"_s, u"300"_s}));
    m_sandbox.signIn();
}

std::unique_ptr<QTcpSocket> TestFaults::rawGet(const QByteArray &path)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(u"127.0.0.1"_s, static_cast<quint16>(QUrl(m_sandbox.base).port()));
    if (!socket->waitForConnected(5000))
        return socket;
    socket->write("GET " + path + " HTTP/1.1\r\nHost: " + QUrl(m_sandbox.base).authority().toLatin1() + "\r\nAuthorization: Bearer "
                  + m_sandbox.token + "\r\n\r\n");
    return socket;
}

void TestFaults::statuses_data()
{
    QTest::addColumn<QString>("spec");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("429") << u"customers:429"_s << 429 << QByteArray("statusCode");
    QTest::newRow("500") << u"customers:500"_s << 500 << QByteArray("800003");
    QTest::newRow("503") << u"*:503"_s << 503 << QByteArray("statusCode");
    QTest::newRow("html") << u"customers:html"_s << 502 << QByteArray("<html>");
    QTest::newRow("html as 200") << u"customers:html:1:200"_s << 200 << QByteArray("<html>");
    QTest::newRow("stale token") << u"customers:staletoken"_s << 401 << QByteArray("Access denied");
    QTest::newRow("empty body") << u"customers:emptybody"_s << 200 << QByteArray();
}

void TestFaults::statuses()
{
    QFETCH(QString, spec);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    fault(spec);
    const Called answer = m_sandbox.get(u"/v1/customers"_s);
    QCOMPARE(answer.status, status);
    QVERIFY(answer.body.contains(says));
    QCOMPARE(answer.body.isEmpty(), says.isEmpty());
    QVERIFY(!answer.header("MS-RequestId").isEmpty());
}

void TestFaults::throttledTellsWhen()
{
    fault(u"customer:429:once:57"_s);
    const QString path = u"/v1/customers/"_s + m_sandbox.control("GET", u"customers?limit=1"_s).array()[0]["id"_L1].toString();
    const Called answer = m_sandbox.get(path);
    QCOMPARE(answer.header("Retry-After"), "57");
    QCOMPARE(m_sandbox.get(path).status, 200);
    fault(u"customer:503:once:9"_s);
    QCOMPARE(m_sandbox.get(path).header("Retry-After"), "9");
}

void TestFaults::mfaChallenge()
{
    fault(u"auditrecords:mfa"_s);
    const Called answer = m_sandbox.get(u"/v1/auditrecords"_s);
    QCOMPARE(answer.status, 401);
    QVERIFY(answer.body.isEmpty());
    QCOMPARE(answer.header("WWW-Authenticate"), "Bearer error=\"invalid_token\"");
}

void TestFaults::redirectLeadsElsewhere()
{
    fault(u"customers:redirect:once"_s);
    const Called answer = m_sandbox.get(u"/v1/customers?size=2"_s);
    QCOMPARE(answer.status, 302);
    const QUrl target = QUrl::fromEncoded(answer.header("Location"));
    QCOMPARE(target.host(), u"localhost"_s);
    QCOMPARE(target.path(), u"/v1/customers"_s);
    m_sandbox.control("DELETE", u"calls"_s);
    m_sandbox.get(target.toString());
    QCOMPARE(m_sandbox.control("GET", u"calls"_s).json()["strayedTokens"_L1].toInt(), 1);
    fault(u"customers:redirect:1:https://evil.example:8443/x?y=1"_s);
    QCOMPARE(m_sandbox.get(u"/v1/customers"_s).header("Location"), "https://evil.example:8443/x?y=1");
}

void TestFaults::timeOutNeverAnswers()
{
    fault(u"organization:timeout"_s);
    const Called answer = m_sandbox.call("GET", u"/v1/profiles/organization"_s, {}, {{"Authorization", "Bearer " + m_sandbox.token}}, 700);
    QVERIFY(!answer.finished);
    QCOMPARE(answer.status, 0);
    // The connection was given up; the sandbox notices.
    QTRY_COMPARE(m_sandbox.control("GET", u"calls"_s).json()["inFlight"_L1].toInt(), 0);
    cleanup();
    QCOMPARE(m_sandbox.get(u"/v1/profiles/organization"_s).status, 200);
}

void TestFaults::resetIsAReset()
{
    fault(u"customers:reset"_s);
    const auto socket = rawGet("/v1/customers");
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket->error(), QAbstractSocket::RemoteHostClosedError);
    QVERIFY(socket->readAll().isEmpty());
    const Called answer = m_sandbox.get(u"/v1/customers"_s);
    QVERIFY(answer.error != QNetworkReply::NoError);
    QCOMPARE(answer.status, 0);
}

void TestFaults::truncatedBodyEndsEarly()
{
    fault(u"customers:truncate"_s);
    const auto socket = rawGet("/v1/customers");
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    const QByteArray all = socket->readAll();
    const qsizetype head = all.indexOf("\r\n\r\n") + 4;
    const qsizetype at = all.indexOf("Content-Length: ") + 16;
    const qint64 promised = all.sliced(at, all.indexOf("\r\n", at) - at).toLongLong();
    QVERIFY(promised > 100000);
    QVERIFY(all.size() - head < promised && all.size() - head > 1000);
    // Qt 6.4 does not always call this an error, and half a gzip body never: length and content tell.
    const Called plain = m_sandbox.get(u"/v1/customers"_s, {}, {{"Accept-Encoding", "identity"}});
    QVERIFY(plain.body.size() < plain.header("Content-Length").toLongLong());
    QVERIFY(QJsonDocument::fromJson(m_sandbox.get(u"/v1/customers"_s).text()).isNull());
}

void TestFaults::slowBodyComesByteByByte()
{
    fault(u"organization:slow:1:40"_s);
    const auto socket = rawGet("/v1/profiles/organization");
    QElapsedTimer clock;
    QTRY_VERIFY(socket->peek(65536).contains("\r\n\r\n"));
    const qsizetype head = socket->peek(65536).indexOf("\r\n\r\n") + 4;
    clock.start();
    QTRY_VERIFY(socket->bytesAvailable() >= head + 10);
    QVERIFY(clock.elapsed() >= 250);
    QVERIFY(socket->bytesAvailable() < head + 100);
}

void TestFaults::endlessBodyDoesNotEnd()
{
    fault(u"customers:endless"_s);
    const auto socket = rawGet("/v1/customers");
    qint64 seen = 0;
    QTRY_VERIFY_WITH_TIMEOUT((seen += socket->readAll().size()) > qint64{30} * 1000 * 1000, 20000);
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    socket->abort();
    QTRY_COMPARE(m_sandbox.control("GET", u"calls"_s).json()["inFlight"_L1].toInt(), 0);
}

void TestFaults::gzipBombUnfolds()
{
    fault(u"customers:gzipbomb:1:40"_s);
    const Called answer = m_sandbox.get(u"/v1/customers"_s);
    QCOMPARE(answer.error, QNetworkReply::NoError);
    QCOMPARE(answer.body.size(), 40 << 20);
    const Called folded = m_sandbox.get(u"/v1/customers"_s, {}, {{"Accept-Encoding", "gzip"}});
    QVERIFY(folded.body.size() < 100000);
}

void TestFaults::spoiltBodies_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("parses");
    QTest::addColumn<bool>("marked");
    QTest::newRow("malformed") << u"malformed"_s << false << false;
    QTest::newRow("bom") << u"bom"_s << true << true;
    QTest::newRow("wrongtypes") << u"wrongtypes"_s << true << false;
    QTest::newRow("unknownenum") << u"unknownenum"_s << true << false;
}

void TestFaults::spoiltBodies()
{
    QFETCH(QString, kind);
    QFETCH(bool, parses);
    QFETCH(bool, marked);
    for (const QString &route : {u"customers"_s, u"customer"_s, u"organization"_s, u"auditrecords"_s})
        fault(route + u':' + kind);
    const QString customer = m_sandbox.control("GET", u"customers?limit=1"_s).array()[0]["id"_L1].toString();
    for (const QString &path :
         {u"/v1/customers?size=3"_s, u"/v1/customers/"_s + customer, u"/v1/profiles/organization"_s, u"/v1/auditrecords"_s}) {
        const Called answer = m_sandbox.get(path);
        QCOMPARE(answer.status, 200);
        QCOMPARE(!QJsonDocument::fromJson(answer.text()).isNull(), parses);
        QCOMPARE(answer.hasBom(), marked);
    }
}

void TestFaults::wrongTypes()
{
    fault(u"customers:wrongtypes:once"_s);
    const QJsonObject page = m_sandbox.get(u"/v1/customers?size=3"_s).json();
    QVERIFY(page["totalCount"_L1].isString());
    QVERIFY(page["items"_L1][0]["companyProfile"_L1]["companyName"_L1].isDouble());
    QVERIFY(page["items"_L1][1]["companyProfile"_L1].isArray());
    QVERIFY(page["items"_L1][2]["id"_L1].isDouble());
}

void TestFaults::unknownEnums()
{
    fault(u"customers:unknownenum"_s);
    const QJsonArray rows = m_sandbox.get(u"/v1/customers?size=6"_s).json()["items"_L1].toArray();
    QCOMPARE(rows.size(), 6);
    QSet<QString> texts;
    for (const auto &row : rows)
        texts.insert(row["relationshipToPartner"_L1].toString());
    QVERIFY(texts.contains(u"made_up_value"_s) && texts.contains(u"reseller"_s));
}

void TestFaults::tokenFaults()
{
    const QString refresh = m_sandbox.signIn()["refresh_token"_L1].toString();
    fault(u"token:notoken:once"_s);
    const Called empty = m_sandbox.refresh(refresh, m_sandbox.scope);
    QCOMPARE(empty.status, 200);
    QVERIFY(!empty.json().contains("access_token"_L1));
    fault(u"token:503:once:3"_s);
    const Called busy = m_sandbox.refresh(refresh, m_sandbox.scope);
    QCOMPARE(busy.status, 503);
    QCOMPARE(busy.json()["error"_L1].toString(), u"temporarily_unavailable"_s);
    fault(u"token:mfa:once"_s);
    QCOMPARE(m_sandbox.refresh(refresh, m_sandbox.scope).json()["error"_L1].toString(), u"interaction_required"_s);
    fault(u"devicecode:500:once"_s);
    QVERIFY(m_sandbox.newDeviceCode().isEmpty());
    // A fault instead of the answer did not use up the refresh token.
    QCOMPARE(m_sandbox.refresh(refresh, m_sandbox.scope).status, 200);
}

void TestFaults::expiredContinuationOnlyWhilePaging()
{
    fault(u"customers:expiredcontinuation:once"_s);
    const Called first = m_sandbox.get(u"/v1/customers?size=100"_s);
    QCOMPARE(first.status, 200);
    const QByteArray next = first.json()["continuationToken"_L1].toString().toLatin1();
    QCOMPARE(m_sandbox.get(u"/v1/customers?size=100&seekOperation=Next"_s, next).status, 400);
    QCOMPARE(m_sandbox.get(u"/v1/customers?size=100&seekOperation=Next"_s, next).status, 200);
}

void TestFaults::links()
{
    fault(u"customers:foreignlink:once:https://evil.example/v1/customers"_s);
    QCOMPARE(m_sandbox.get(u"/v1/customers?size=100"_s).json()["links"_L1]["next"_L1]["uri"_L1].toString(),
             u"https://evil.example/v1/customers"_s);
    cleanup();
    fault(u"customers:foreignlink:once"_s);
    QCOMPARE(QUrl(m_sandbox.get(u"/v1/customers?size=100"_s).json()["links"_L1]["next"_L1]["uri"_L1].toString()).host(), u"localhost"_s);
    cleanup();
    const QByteArray token = m_sandbox.get(u"/v1/customers?size=100"_s).json()["continuationToken"_L1].toString().toLatin1();
    fault(u"customers:samelink"_s);
    const QJsonObject next = m_sandbox.get(u"/v1/customers?size=100&seekOperation=Next"_s, token).json()["links"_L1]["next"_L1].toObject();
    QVERIFY(next["uri"_L1].toString().endsWith("/customers?size=100&seekOperation=Next"_L1));
    QCOMPARE(next["headers"_L1][0]["value"_L1].toString().toLatin1(), token);
    QVERIFY(m_sandbox.get(u"/v1/customers?size=100"_s).json()["links"_L1]["next"_L1]["headers"_L1].toArray().isEmpty());
}

void TestFaults::duplicates()
{
    fault(u"customers:duplicates"_s);
    const QList<Called> pages = m_sandbox.pages(u"/v1/customers?size=100"_s);
    QCOMPARE(pages.size(), 3);
    QCOMPARE(pages[1].json()["items"_L1][0], pages[0].json()["items"_L1][99]);
    QSet<QString> ids;
    const auto rows = SandboxProcess::items(pages);
    for (const auto &row : rows)
        ids.insert(row["id"_L1].toString());
    QCOMPARE(ids.size(), 300);
    QCOMPARE(SandboxProcess::items(pages).size(), 302);
}

void TestFaults::latency()
{
    fault(u"organization:latency:1:300"_s);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(m_sandbox.get(u"/v1/profiles/organization"_s).status, 200);
    QVERIFY(clock.elapsed() >= 300);
}

void TestFaults::rates_data()
{
    QTest::addColumn<QString>("rate");
    QTest::addColumn<QList<int>>("statuses");
    QTest::newRow("once") << u"once"_s << QList<int>{500, 200, 200, 200, 200, 200};
    QTest::newRow("x3") << u"x3"_s << QList<int>{500, 500, 500, 200, 200, 200};
    QTest::newRow("1/3") << u"1/3"_s << QList<int>{200, 200, 500, 200, 200, 500};
    QTest::newRow("0") << u"0"_s << QList<int>{200, 200, 200, 200, 200, 200};
    QTest::newRow("1") << u"1"_s << QList<int>{500, 500, 500, 500, 500, 500};
    QTest::newRow("none") << QString() << QList<int>{500, 500, 500, 500, 500, 500};
}

void TestFaults::rates()
{
    QFETCH(QString, rate);
    QFETCH(QList<int>, statuses);
    fault(u"organization:500:"_s + rate);
    QList<int> seen;
    for (qsizetype i = 0; i < statuses.size(); ++i)
        seen.append(m_sandbox.get(u"/v1/profiles/organization"_s).status);
    QCOMPARE(seen, statuses);
    const QJsonObject state = m_sandbox.control("GET", u"faults"_s).json()["faults"_L1][0].toObject();
    QCOMPARE(state["calls"_L1].toInt(), 6);
    QCOMPARE(state["hits"_L1].toInt(), statuses.count(500));
}

void TestFaults::probabilityIsDeterministic()
{
    const auto seen = [this] {
        cleanup();
        m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, u"organization:500:0.3"_s}});
        QByteArray marks;
        for (int i = 0; i < 100; ++i)
            marks += m_sandbox.get(u"/v1/profiles/organization"_s).status == 500 ? 'x' : '.';
        return marks;
    };
    const QByteArray first = seen();
    QVERIFY2(first.count('x') > 15 && first.count('x') < 45, first.constData());
    QCOMPARE(seen(), first);
}

void TestFaults::otherRoutesStayWell()
{
    fault(u"customers:reset"_s);
    QCOMPARE(m_sandbox.get(u"/v1/profiles/organization"_s).status, 200);
    QCOMPARE(m_sandbox.get(u"/v1/auditrecords"_s).status, 200);
    QCOMPARE(m_sandbox.control("GET", u"truth"_s).status, 200);
}

void TestFaults::badSpecIsRefused()
{
    QCOMPARE(m_sandbox.control("POST", u"faults"_s, {{u"faults"_s, QJsonArray{u"customers:500"_s, u"customers:nonsense"_s}}}).status, 400);
    QVERIFY(m_sandbox.control("GET", u"faults"_s).json()["faults"_L1].toArray().isEmpty());
}

void TestFaults::garbageOnTheWire()
{
    for (const QByteArray &junk : {QByteArray("\0\1\2\3\r\n\r\n", 8), QByteArray("GET\r\n\r\n"),
                                   QByteArray("POST /_sandbox/step HTTP/1.1\r\nContent-Length: 5\r\n\r\n[[[[["), QByteArray(100000, 'A')}) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(QUrl(m_sandbox.base).port()));
        QVERIFY(socket.waitForConnected(5000));
        socket.write(junk);
        QVERIFY(socket.waitForBytesWritten(5000));
        socket.abort();
    }
    QCOMPARE(m_sandbox.get(u"/v1/customers?size=1"_s).status, 200);
}

HOUSE_TEST(TestFaults)
#include "tst_faults.moc"
