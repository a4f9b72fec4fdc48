#include "models/remote/profile.h"
#include "tests/support/printers.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>

/// Profile files, DESIGN 2.
class ProfileTest : public QObject
{
    Q_OBJECT

    static QByteArray whole()
    {
        return "[profile]\nname=Office\nauthority=https://login.example\ntenantId=t-1\nclientId=c-1\npartnerCenter=https://api.example\n"
               "graph=https://graph.example\n";
    }
    QString write(const QByteArray &text) const
    {
        auto path = m_dir.filePath(u"office.ini"_s);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            file.write(text);
        return path;
    }
    QTemporaryDir m_dir;

private slots:
    void reads()
    {
        const auto profile = readProfile(write(whole()));
        VERIFY_RESULT(profile);
        QCOMPARE(*profile,
                 (Profile{.name = u"Office"_s,
                          .authority = QUrl(u"https://login.example"_s),
                          .tenantId = u"t-1"_s,
                          .clientId = u"c-1"_s,
                          .partnerCenter = QUrl(u"https://api.example"_s),
                          .graph = QUrl(u"https://graph.example"_s)}));
        QCOMPARE(profile->callsPerMinute, 240);
        QCOMPARE(profile->redirectHost, u"localhost"_s);
    }

    void readsWhatPeopleWrite()
    {
        const auto profile
            = readProfile(write("\xEF\xBB\xBF; our office\r\n\r\n[Profile]\r\n# the name\r\n NAME = \"  B\xC3\xA4r & Co \" \r\nauthority = "
                                "https://login.example/ \r\n"
                                "tenantid=\r\nclientId=c=1\r\npartnerCenter=http://localhost:8080/pc/\r\ngraph=http://127.0.0.1:1\r\n"
                                "callsPerMinute = 0 ; no limit\r\nscope=\"a ;b\"\t; quotes keep a semicolon\r\nredirectHost=127.0.0.1\r\ncolour=blue\r\n[other]\r\nname=No\r\n"));
        VERIFY_RESULT(profile);
        QCOMPARE(profile->name, u"  Bär & Co "_s);
        QCOMPARE(profile->authority, QUrl(u"https://login.example"_s));
        QCOMPARE(profile->tenantId, QString());
        QCOMPARE(profile->clientId, u"c=1"_s);
        QCOMPARE(profile->partnerCenter, QUrl(u"http://localhost:8080/pc"_s));
        QCOMPARE(profile->callsPerMinute, 0);
        QCOMPARE(profile->scope, u"a ;b"_s);
        QCOMPARE(profile->redirectHost, u"127.0.0.1"_s);
        QCOMPARE(profile->warnings, QStringList({u"line 14: unknown key colour"_s, u"line 15: unknown group"_s}));
    }

    void namesFileLineAndKey_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const char *from, const char *to, const QString &where) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << where;
        };
        row("missing key", "clientId=c-1\n", "", u": clientId"_s);
        row("missing tenant", "tenantId=t-1\n", "", u": tenantId"_s);
        row("no group", "[profile]\n", "", u":1"_s);
        row("only another group", "[profile]", "[office]", u": name"_s);
        row("key before the group", "[profile]", "name=Office\n[profile]", u":1"_s);
        row("Latin-1", "name=Office", "name=B\xE4r", u":2"_s);
        row("UTF-16", "[profile]", "\xFF\xFE[", u":1"_s);
        row("control character", "name=Office", "name=Off\x07ice", u":2"_s);
        row("open quote", "name=Office", "name=\"Office", u":2: name"_s);
        row("text behind the quote", "name=Office", "name=\"Office\" B.V.", u":2: name"_s);
        row("blank name", "name=Office", "name=\"  \"", u":2: name"_s);
        row("blank in the client id", "clientId=c-1", "clientId=c 1", u":5: clientId"_s);
        row("tenant with a blank", "tenantId=t-1", "tenantId=t 1", u":4: tenantId"_s);
        row("no such port", "https://api.example", "https://api.example:99999", u":6: partnerCenter"_s);
        row("a fragment", "https://api.example", "https://api.example/#v1", u":6: partnerCenter"_s);
        row("no host", "https://api.example", "https:///v1", u":6: partnerCenter"_s);
        row("empty name", "name=Office", "name=", u":2: name"_s);
        row("empty client", "clientId=c-1", "clientId=\"\"", u":5: clientId"_s);
        row("tenant with a slash", "tenantId=t-1", "tenantId=../t", u":4: tenantId"_s);
        row("no URL", "https://graph.example", "graph.example", u":7: graph"_s);
        row("bad URL", "https://graph.example", "https://gra ph.example", u":7: graph"_s);
        row("empty URL", "https://graph.example", "", u":7: graph"_s);
        row("http elsewhere", "https://api.example", "http://api.example", u":6: partnerCenter"_s);
        row("http that only looks local", "https://api.example", "http://localhost.example", u":6: partnerCenter"_s);
        row("http by address", "https://api.example", "http://192.0.2.1", u":6: partnerCenter"_s);
        row("another scheme", "https://login.example", "ftp://login.example", u":3: authority"_s);
        row("a password", "https://login.example", "https://a:b@login.example", u":3: authority"_s);
        row("a query", "https://login.example", "https://login.example/?x=1", u":3: authority"_s);
        row("no number", "[profile]", "[profile]\ncallsPerMinute=many", u":2: callsPerMinute"_s);
        row("fraction", "[profile]", "[profile]\ncallsPerMinute=1.5", u":2: callsPerMinute"_s);
        row("negative", "[profile]", "[profile]\ncallsPerMinute=-1", u":2: callsPerMinute"_s);
        row("too many", "[profile]", "[profile]\ncallsPerMinute=99999999999999", u":2: callsPerMinute"_s);
        row("redirect elsewhere", "[profile]", "[profile]\nredirectHost=evil.example", u":2: redirectHost"_s);
        row("twice", "graph=", "name=Other\ngraph=", u":7: name"_s);
        row("no equals sign", "[profile]", "[profile]\nname", u":2"_s);
        row("no key", "[profile]", "[profile]\n=x", u":2"_s);
        row("open bracket", "[profile]", "[profile", u":1"_s);
    }
    void namesTheLineOfALongName()
    {
        const auto path = write(whole().replace("name=Office", "name=" + QByteArray(101, 'x')));
        const auto profile = readProfile(path);
        QVERIFY(!profile);
        QCOMPARE(profile.error().subject, path + u":2: name"_s);
    }
    void namesFileLineAndKey()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QString, where);
        const auto path = write(whole().replace(from, to));
        const auto profile = readProfile(path);
        COMPARE_ERROR(profile, Error::Kind::Rejected, Error::Reason::ProfileInvalid);
        QCOMPARE(profile.error().subject, QString(path + where));
        QVERIFY(!profile.error().detail.isEmpty() && !profile.error().code.isEmpty());
    }

    void saysWhenThereIsNoFile()
    {
        COMPARE_ERROR(readProfile(m_dir.filePath(u"none.ini"_s)), Error::Kind::StoreFailed, Error::Reason::FileUnreadable);
        COMPARE_ERROR(readProfile(m_dir.path()), Error::Kind::StoreFailed, Error::Reason::FileUnreadable);
        COMPARE_ERROR(readProfile(write(QByteArray(100'000, '\n'))), Error::Kind::Rejected, Error::Reason::ProfileInvalid);
        COMPARE_ERROR(readProfile(write(QByteArray("\0\xff\xfe[\r=;", 8))), Error::Kind::Rejected, Error::Reason::ProfileInvalid);
    }

    /// Profiles of older programs do not name it.
    void azureOfTheCloud()
    {
        auto text = whole();
        text.replace("https://graph.example", "https://graph.microsoft.us");
        QCOMPARE(readProfile(write(text))->azure, QUrl(u"https://management.usgovcloudapi.net"_s));
        QCOMPARE(readProfile(write(text + "\nazure=https://azure.example/\n"))->azure, QUrl(u"https://azure.example"_s));
        COMPARE_ERROR(readProfile(write(text + "\nazure=http://azure.example\n")), Error::Kind::Rejected, Error::Reason::ProfileInvalid);
    }

    void writesWhatItReads()
    {
        const Profile profile{.name = u" \"quoted\" ü=# "_s,
                              .authority = QUrl(u"https://login.example:8443/a"_s),
                              .clientId = u"c"_s,
                              .partnerCenter = QUrl(u"http://127.0.0.1:8080"_s),
                              .graph = QUrl(u"https://graph.example"_s),
                              .azure = QUrl(u"https://azure.example/arm"_s),
                              .scope = u"a b"_s,
                              .redirectHost = u"127.0.0.1"_s,
                              .callsPerMinute = 7};
        const auto path = m_dir.filePath(u"written.ini"_s);
        VERIFY_RESULT(writeProfile(profile, path));
        const auto read = readProfile(path);
        VERIFY_RESULT(read);
        QCOMPARE(*read, profile);

        auto broken = profile;
        broken.name = u"two\nlines"_s;
        COMPARE_ERROR(writeProfile(broken, path), Error::Kind::Rejected, Error::Reason::ProfileInvalid);
        QCOMPARE(*readProfile(path), profile);
        const auto nowhere = writeProfile(profile, m_dir.filePath(u"no/such/folder.ini"_s));
        QVERIFY(!nowhere);
    }
};

HOUSE_TEST(ProfileTest)
#include "tst_profile.moc"
