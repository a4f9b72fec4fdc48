#include "models/remote/accesstoken.h"
#include "models/remote/oncedevice.h"
#include "models/remote/safeurl.h"
#include "tests/support/fakeservice.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/testprogram.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

/// The rules every request gets, and what they rest on.
class NetworkTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsSafeUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("safe");
        for (const auto &safe : {u"https://api.example"_s, u"https://127.0.0.1"_s, u"http://localhost:1"_s, u"http://LOCALHOST"_s,
                                 u"http://127.0.0.1:8080/x"_s, u"http://127.9.9.9"_s, u"http://[::1]:80"_s})
            QTest::newRow(qPrintable(safe)) << safe << true;
        for (const auto &unsafe : {u"http://api.example"_s, u"http://localhost.example"_s, u"http://127.0.0.1.example"_s,
                                   u"http://0.0.0.0"_s, u"http://192.0.2.1"_s, u"http://[::2]"_s, u"ftp://localhost"_s,
                                   u"file:///etc/passwd"_s, u"https://"_s, u"api.example"_s, u""_s})
            QTest::newRow(qPrintable(unsafe)) << unsafe << false;
    }
    void knowsSafeUrls()
    {
        QFETCH(const QString, url);
        QTEST(isSafeUrl(QUrl(url)), "safe");
    }

    void tamesEveryRequest()
    {
        ManualClock clock;
        FakeService service(clock);
        service.answerWith([](const FakeCall &) { return FakeAnswer{}; });
        // By Qt's own doors too, whatever the asker says.
        QNetworkRequest wild(QUrl(u"http://localhost/a"_s));
        wild.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
        QBuffer rewindable;
        rewindable.setData("body");
        rewindable.open(QIODevice::ReadOnly);
        const QList<QNetworkReply *> replies{service.get(wild), service.post(wild, QByteArray("body")), service.put(wild, &rewindable),
                                             service.deleteResource(wild), service.request("PATCH", wild, "body")};
        QCOMPARE(service.calls().size(), 5);
        for (const auto &call : service.calls()) {
            const auto &request = call.request;
            QCOMPARE(request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(), int(QNetworkRequest::ManualRedirectPolicy));
            QCOMPARE(request.attribute(QNetworkRequest::Http2AllowedAttribute).toBool(), false);
            QCOMPARE(request.attribute(QNetworkRequest::CookieSaveControlAttribute).toInt(), int(QNetworkRequest::Manual));
            QVERIFY(request.transferTimeout() > 0);
            QCOMPARE(request.attribute(QNetworkRequest::DoNotBufferUploadDataAttribute).toBool(), call.method != "GET");
        }
        for (const int i : {1, 2, 4})
            QCOMPARE(service.calls().at(i).body, QByteArray("body"));
        QCOMPARE(service.calls().at(3).method, QByteArray("DELETE"));
        QCOMPARE(service.requestsSent(), 5);
        qDeleteAll(replies);
        const std::unique_ptr<QNetworkReply> safe(service.get(QNetworkRequest(QUrl(u"https://api.example"_s))));
        QCOMPARE(safe->request().attribute(QNetworkRequest::Http2AllowedAttribute).toBool(), true);
    }

    void refusesUnsafeRequests()
    {
        ManualClock clock;
        FakeService service(clock);
        const std::unique_ptr<QNetworkReply> reply(service.get(QNetworkRequest(QUrl(u"http://api.example"_s))));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
        QCOMPARE(reply->error(), QNetworkReply::OperationCanceledError);
        QVERIFY(service.calls().isEmpty());
        QCOMPARE(service.requestsSent(), 0);
    }

    void givesABodyOnce()
    {
        OnceDevice device("abcdef");
        QVERIFY(device.isSequential());
        QCOMPARE(device.read(4), QByteArray("abcd"));
        QVERIFY(!device.reset());
        QVERIFY(!device.seek(0));
        QCOMPARE(device.bytesAvailable(), 2);
        QCOMPARE(device.readAll(), QByteArray("ef"));
        QVERIFY(device.atEnd());
        QCOMPARE(device.write("x"), -1);
    }

    void readsTokenAnswers_data()
    {
        QTest::addColumn<QJsonObject>("answer");
        QTest::addColumn<qint64>("lifetime"); // -1: an error
        const auto with = [](QJsonValue lifetime) { return QJsonObject{{"access_token"_L1, u"a"_s}, {"expires_in"_L1, lifetime}}; };
        QTest::newRow("number") << with(3599) << qint64(3599);
        QTest::newRow("text") << with(u"3599"_s) << qint64(3599);
        QTest::newRow("missing") << QJsonObject{{"access_token"_L1, u"a"_s}} << qint64(3600);
        QTest::newRow("negative") << with(-5) << qint64(3600);
        QTest::newRow("for ever") << with(1e18) << qint64(7'776'000);
        QTest::newRow("no token") << QJsonObject{} << qint64(-1);
        QTest::newRow("token of another type") << QJsonObject{{"access_token"_L1, 5}} << qint64(-1);
        QTest::newRow("line break in the token") << QJsonObject{{"access_token"_L1, u"a\r\nHost: evil"_s}} << qint64(-1);
        QTest::newRow("not ASCII") << QJsonObject{{"access_token"_L1, u"é"_s}} << qint64(-1);
    }
    void readsTokenAnswers()
    {
        QFETCH(const QJsonObject, answer);
        QFETCH(const qint64, lifetime);
        const auto token = readTokenAnswer(answer);
        QCOMPARE(token ? qint64(token->lifetime.count()) : -1, lifetime);
        if (!token)
            QCOMPARE(token.error().kind, Error::Kind::BadReply);
        else
            QVERIFY(!token->hasMfa);
    }

    void looksIntoTokens_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<int>("mfa"); // -1: cannot be told
        QTest::addColumn<QString>("account");
        QTest::newRow("mfa") << QByteArray(R"({"amr":["pwd","mfa"],"upn":"a@b.example"})") << 1 << u"a@b.example"_s;
        QTest::newRow("no mfa") << QByteArray(R"({"amr":["pwd"],"preferred_username":"p","upn":"u"})") << 0 << u"p"_s;
        QTest::newRow("amr as a text") << QByteArray(R"({"amr":"mfa","name":"N"})") << 1 << u"N"_s;
        QTest::newRow("no amr") << QByteArray(R"({"sub":"x"})") << 0 << QString();
        QTest::newRow("amr of another type") << QByteArray(R"({"amr":{"mfa":true}})") << 0 << QString();
        QTest::newRow("no JSON") << QByteArray("nonsense") << -1 << QString();
        QTest::newRow("empty claims") << QByteArray("{}") << -1 << QString();
    }
    void looksIntoTokens()
    {
        QFETCH(const QByteArray, payload);
        QFETCH(const int, mfa);
        QFETCH(const QString, account);
        const auto jwt = "e30." + payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".s";
        const auto token = readTokenAnswer({{"access_token"_L1, QString::fromLatin1(jwt)}});
        VERIFY_RESULT(token);
        QCOMPARE(token->hasMfa ? int(*token->hasMfa) : -1, mfa);
        QCOMPARE(token->account, account);
    }

    void looksIntoNoNonsense()
    {
        for (const auto *token : {"", ".", "..", "a.b", "a.*.c", "a.e30", "....", "a..c"})
            QVERIFY(claimsOf(token).isEmpty());
    }
};

HOUSE_TEST(NetworkTest)
#include "tst_network.moc"
