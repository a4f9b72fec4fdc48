#include "models/remote/profile.h"
#include "models/remote/signin.h"
#include "tests/cli/partnerdeskrun.h"
#include "tests/secrets/keyring.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>

/// Signing out of the program itself, with what a real keyring keeps. To be run by under_keyring.
class SignOutTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("PARTNERDESK_OWN_KEYRING"))
            QSKIP("under_keyring runs this: a person's own keyring is no place for tests");
        QVERIFY(m_sandbox.start({u"--customers"_s, u"30"_s}));
        const auto profile = readProfile(m_sandbox.profileFile());
        QVERIFY(profile);
        m_key = SignIn::storageKeyOf(*profile);
    }

    void takesTheSignInOutOfTheKeyring()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        QCOMPARE(run(u"sync"_s).status, 0);
        QVERIFY(!Keyring::kept(m_key).isEmpty());
        const auto out = run(u"sign-out"_s);
        QVERIFY2(out.status == 0, out.err.constData());
        QCOMPARE(Keyring::kept(m_key), QByteArray());
        // Now that nothing is kept, one that is out of reach is no reason to worry.
        QCOMPARE(run(u"sign-out"_s, false).status, 0);
    }

    void saysThatItIsOutOfReach()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        QCOMPARE(run(u"sync"_s).status, 0);
        const auto kept = Keyring::kept(m_key);
        QVERIFY(!kept.isEmpty());
        const auto out = run(u"sign-out"_s, false);
        QCOMPARE(out.status, 1);
        QVERIFY2(out.err.contains("The sign-in kept on this computer could not be looked for."), out.err.constData());
        QCOMPARE(Keyring::kept(m_key), kept);
        QCOMPARE(run(u"sign-out"_s).status, 0);
        QCOMPARE(Keyring::kept(m_key), QByteArray());
    }

    void goesOnWithoutADeskFile()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        QCOMPARE(run(u"sync"_s).status, 0);
        QFile desk(data(u"desk.sqlite"_s));
        QVERIFY(desk.open(QIODevice::WriteOnly) && desk.write("no database") > 0);
        desk.close();
        const auto out = run(u"sign-out"_s);
        QCOMPARE(out.status, 1);
        QVERIFY2(out.err.contains("desk.sqlite"), out.err.constData());
        QVERIFY2(out.out.contains("You are signed out"), out.out.constData());
        QCOMPARE(Keyring::kept(m_key), QByteArray());
        QVERIFY(!QFile::exists(data(u"mirror.sqlite"_s)));
        QVERIFY(QFile::exists(desk.fileName()));
    }

    void forgetsWhatWasKeptBeforeTheProfileChanged()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        QCOMPARE(run(u"sync"_s).status, 0);
        QVERIFY(!Keyring::kept(m_key).isEmpty());
        auto changed = readProfile(m_sandbox.profileFile());
        QVERIFY(changed);
        changed->name = u"Another name"_s;
        const auto file = m_home.filePath(u"changed.ini"_s);
        QVERIFY(writeProfile(*changed, file));
        const auto key = SignIn::storageKeyOf(*changed);
        QVERIFY(key != m_key);
        QCOMPARE(run(u"sync"_s, true, file).status, 0);
        QVERIFY(!Keyring::kept(key).isEmpty());
        QCOMPARE(Keyring::kept(m_key), QByteArray());
        QCOMPARE(run(u"sign-out"_s, true, file).status, 0);
        QCOMPARE(Keyring::kept(key), QByteArray());
    }

private:
    QString data(const QString &name) const { return m_home.filePath(u"cache/"_s + name); }
    Ran run(const QString &verb, bool hasBus = true, const QString &profile = {})
    {
        const auto bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        if (!hasBus)
            qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        const auto process = begun({verb, u"--profile"_s, profile.isEmpty() ? m_sandbox.profileFile() : profile, u"--data-dir"_s,
                                    m_home.filePath(u"cache"_s), u"--lang"_s, u"en"_s},
                                   m_home.path());
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
        return ended(*process);
    }

    QTemporaryDir m_home;
    SandboxProcess m_sandbox;
    QString m_key{};
};

HOUSE_TEST(SignOutTest)
#include "tst_signout.moc"
