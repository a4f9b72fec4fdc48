#include "models/remote/devicecodesignin.h"
#include "models/secrets/keychainrefreshtokens.h"
#include "tests/remote/signinscript.h"
#include "tests/secrets/keyring.h"
#include "tests/support/fakeservice.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/received.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QThread>

#include <atomic>

using namespace std::chrono_literals;

namespace {

const auto tokenPath = u"/partner/oauth2/v2.0/token"_s;
const auto key = SignIn::storageKeyOf(profile());

QString lockFolder()
{
    return qEnvironmentVariable("XDG_RUNTIME_DIR");
}

/// One run of the program: a sign-in over the keychain. A second one is a new start.
struct Rig {
    Rig() : shown(&signIn, &SignIn::deviceCodeShown), signedIn(&signIn, &SignIn::signedIn), kept(&signIn, &SignIn::keptChanged)
    {
        service.expects("GET", u"/partner/v2.0/.well-known/openid-configuration"_s).answers(404);
    }
    bool showCode()
    {
        service.expects("POST", u"/partner/oauth2/v2.0/devicecode"_s)
            .answers(200,
                     json({{"device_code"_L1, u"d"_s}, {"user_code"_L1, u"AB"_s}, {"verification_uri"_L1, u"https://login.example/d"_s}}));
        signIn.signIn();
        return QTest::qWaitFor([&] { return shown.count() == 1; });
    }
    bool poll(const QString &refreshToken)
    {
        service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), refreshToken));
        clock.advance(5s);
        return QTest::qWaitFor([&] { return signedIn.count() == 1; });
    }
    /// The hour is over, and somebody needs a token.
    bool refresh(const QString &refreshToken)
    {
        clock.advance(1h);
        service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa(), u"agent@partner.example"_s, 2), refreshToken));
        signIn.token({}, got.receiver.get(), got.slot());
        return got.wait(got.count() + 1) && got.last();
    }
    bool isTold(int times) const
    {
        return QTest::qWaitFor([&] { return kept.count() == times; });
    }
    /// The last that was told of the keeping.
    std::optional<Error> problem() const { return kept.last().first().value<std::optional<Error>>(); }
    Error::Reason reason() const { return problem() ? problem()->reason : Error::Reason::None; }

    ManualClock clock;
    FakeService service{clock};
    KeychainRefreshTokens stored{clock, lockFolder()};
    DeviceCodeSignIn signIn{profile(), service, clock, stored};
    QSignalSpy shown;
    QSignalSpy signedIn;
    QSignalSpy kept;
    Received<QByteArray> got;
};

bool keep(const QByteArray &token)
{
    ManualClock clock;
    KeychainRefreshTokens stored(clock, lockFolder());
    Received<void> done;
    stored.store(key, token, done.receiver.get(), done.slot());
    return done.wait(1) && done.last();
}

} // namespace

using Reason = Error::Reason;

/// Refresh tokens in a real keyring that is missing, locked, unlocked or vanishing, at a sign-in, a start, a refresh and a sign-out
/// (PROBE A4). To be run by under_keyring.
class KeychainTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("PARTNERDESK_OWN_KEYRING"))
            QSKIP("under_keyring runs this: a person's own keyring is no place for tests");
    }

    void signInWithNone()
    {
        Rig rig;
        QVERIFY(rig.showCode());
        QVERIFY(rig.poll(u"refresh-1"_s));
        QCOMPARE(rig.reason(), Reason::KeychainMissing);
        QVERIFY(rig.signIn.isSignedIn());
    }
    void signInWithALockedOne()
    {
        Keyring keyring;
        QVERIFY(keyring.start() && keep("refresh-0") && keyring.lock());
        Rig rig;
        QVERIFY(rig.showCode()); // it cannot be known whether one is kept
        QCOMPARE(rig.reason(), Reason::KeychainLocked);
        QVERIFY(rig.poll(u"refresh-1"_s));
        QCOMPARE(rig.kept.count(), 2);
        QCOMPARE(rig.reason(), Reason::KeychainLocked);
        QVERIFY(rig.signIn.isSignedIn());
        QVERIFY(keyring.unlock());
        QCOMPARE(Keyring::kept(key), QByteArray("refresh-0"));
        // Unlocked by now, it gets the present one with the next refresh, whether that brought a new one or not.
        QVERIFY(rig.refresh({}));
        QCOMPARE(rig.reason(), Reason::None);
        QCOMPARE(Keyring::kept(key), QByteArray("refresh-1"));
    }
    void signInWithAnUnlockedOne()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        Rig rig;
        QVERIFY(rig.showCode());
        QVERIFY(rig.poll(u"refresh-1"_s));
        QCOMPARE(rig.kept.count(), 1);
        QCOMPARE(rig.reason(), Reason::None);
        QCOMPARE(Keyring::kept(key), QByteArray("refresh-1"));
    }
    void signInWhileItVanishes()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        Rig rig;
        QVERIFY(rig.showCode());
        keyring.vanish();
        QVERIFY(rig.poll(u"refresh-1"_s));
        QCOMPARE(rig.reason(), Reason::KeychainMissing);
        QVERIFY(rig.signIn.isSignedIn());
        QVERIFY(keyring.start());
        QCOMPARE(Keyring::kept(key), QByteArray());
    }

    void startWithNone()
    {
        Rig rig;
        QVERIFY(rig.showCode());
        QCOMPARE(rig.reason(), Reason::KeychainMissing);
    }
    void startWithALockedOne()
    {
        Keyring keyring;
        QVERIFY(keyring.start() && keep("refresh-0") && keyring.lock());
        Rig rig;
        QVERIFY(rig.showCode());
        QCOMPARE(rig.reason(), Reason::KeychainLocked);
        // Whoever unlocks it instead of using the code, and tries again, is not asked.
        rig.signIn.cancel();
        QVERIFY(keyring.unlock());
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), {}));
        rig.signIn.signIn();
        QVERIFY(QTest::qWaitFor([&] { return rig.signedIn.count() == 1; }));
        QCOMPARE(rig.service.calls().last().field(u"refresh_token"_s), u"refresh-0"_s);
        QCOMPARE(rig.shown.count(), 1);
    }
    void startWithAnUnlockedOne()
    {
        Keyring keyring;
        QVERIFY(keyring.start() && keep("refresh-0"));
        Rig rig;
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), u"refresh-1"_s));
        rig.signIn.signIn();
        QVERIFY(QTest::qWaitFor([&] { return rig.signedIn.count() == 1; }));
        QCOMPARE(rig.service.calls().last().field(u"refresh_token"_s), u"refresh-0"_s);
        QCOMPARE(rig.shown.count(), 0);
        QCOMPARE(Keyring::kept(key), QByteArray("refresh-1"));
    }
    void startWhileItVanishes()
    {
        Keyring keyring;
        QVERIFY(keyring.start() && keep("refresh-0"));
        Rig rig;
        rig.service.expects("POST", u"/partner/oauth2/v2.0/devicecode"_s)
            .answers(200,
                     json({{"device_code"_L1, u"d"_s}, {"user_code"_L1, u"AB"_s}, {"verification_uri"_L1, u"https://login.example/d"_s}}));
        rig.signIn.signIn();
        keyring.vanish(); // the question is on its way
        QVERIFY(QTest::qWaitFor([&] { return rig.shown.count() == 1; }));
        QVERIFY(rig.problem());
        QVERIFY(keyring.start());
        QCOMPARE(Keyring::kept(key), QByteArray("refresh-0"));
    }

    void refreshWithNone()
    {
        Rig rig;
        QVERIFY(rig.showCode() && rig.poll(u"refresh-1"_s));
        QVERIFY(rig.refresh(u"refresh-2"_s));
        QCOMPARE(rig.reason(), Reason::KeychainMissing);
        QVERIFY(rig.refresh(u"refresh-3"_s));
        QCOMPARE(rig.service.calls().last().field(u"refresh_token"_s), u"refresh-2"_s);
    }
    void refreshWithALockedOne()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        Rig rig;
        QVERIFY(rig.showCode() && rig.poll(u"refresh-1"_s) && keyring.lock());
        QVERIFY(rig.refresh(u"refresh-2"_s));
        QCOMPARE(rig.reason(), Reason::KeychainLocked);
        QVERIFY(keyring.unlock());
        QCOMPARE(Keyring::kept(key), QByteArray("refresh-1"));
        QVERIFY(rig.refresh(u"refresh-3"_s));
        QCOMPARE(rig.reason(), Reason::None);
        QCOMPARE(Keyring::kept(key), QByteArray("refresh-3"));
    }
    void refreshWithAnUnlockedOne()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        Rig rig;
        QVERIFY(rig.showCode() && rig.poll(u"refresh-1"_s));
        QVERIFY(rig.refresh(u"refresh-2"_s));
        QCOMPARE(rig.reason(), Reason::None);
        QCOMPARE(Keyring::kept(key), QByteArray("refresh-2"));
    }
    void refreshWhileItVanishes()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        Rig rig;
        QVERIFY(rig.showCode() && rig.poll(u"refresh-1"_s));
        keyring.vanish();
        QVERIFY(rig.refresh(u"refresh-2"_s));
        QVERIFY(rig.problem());
        QVERIFY(keyring.start());
        QCOMPARE(Keyring::kept(key), QByteArray("refresh-1"));
        QVERIFY(rig.signIn.isSignedIn());
    }

    void signOutWithNone()
    {
        Rig rig;
        QVERIFY(rig.showCode() && rig.poll(u"refresh-1"_s));
        rig.signIn.signOut();
        QVERIFY(!rig.signIn.isSignedIn());
        QVERIFY(rig.isTold(3));
        QCOMPARE(rig.reason(), Reason::KeychainMissing);
    }
    void signOutWithALockedOne()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        Rig rig;
        QVERIFY(rig.showCode() && rig.poll(u"refresh-1"_s) && keyring.lock());
        rig.signIn.signOut();
        QVERIFY(!rig.signIn.isSignedIn());
        QVERIFY(rig.isTold(2));
        QCOMPARE(rig.reason(), Reason::KeychainLocked); // never taken for done
        QVERIFY(keyring.unlock());
        QCOMPARE(Keyring::kept(key), QByteArray("refresh-1"));
    }
    void signOutWithAnUnlockedOne()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        Rig rig;
        QVERIFY(rig.showCode() && rig.poll(u"refresh-1"_s));
        rig.signIn.signOut();
        QVERIFY(!rig.signIn.isSignedIn());
        QVERIFY(QTest::qWaitFor([&] { return Keyring::kept(key).isEmpty(); }));
        Received<QByteArray> loaded;
        rig.stored.load(key, loaded.receiver.get(), loaded.slot());
        QVERIFY(loaded.wait(1));
        VERIFY_RESULT(loaded.last());
        QCOMPARE(*loaded.last(), QByteArray());
        QCOMPARE(rig.kept.count(), 1);
    }
    void signOutWhileItVanishes()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        Rig rig;
        QVERIFY(rig.showCode() && rig.poll(u"refresh-1"_s));
        rig.signIn.signOut();
        keyring.vanish();
        QVERIFY(!rig.signIn.isSignedIn());
        QVERIFY(rig.isTold(2));
        QVERIFY(rig.problem());
    }

    void renewsWithWhatAnotherProcessKept()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        Rig one;
        QVERIFY(one.showCode() && one.poll(u"refresh-1"_s));
        Rig two;
        two.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), u"refresh-2"_s));
        two.signIn.signIn();
        QVERIFY(QTest::qWaitFor([&] { return two.signedIn.count() == 1; }));
        QVERIFY(one.refresh(u"refresh-3"_s));
        QCOMPARE(one.service.calls().last().field(u"refresh_token"_s), u"refresh-2"_s);
        QVERIFY(two.refresh(u"refresh-4"_s));
        QCOMPARE(two.service.calls().last().field(u"refresh_token"_s), u"refresh-3"_s);
    }

    void renewsOneAtATime()
    {
        ManualClock clock;
        KeychainRefreshTokens one(clock, lockFolder());
        KeychainRefreshTokens two(clock, lockFolder());
        Received<void> ofOne;
        Received<void> ofTwo;
        one.claim(key, ofOne.receiver.get(), ofOne.slot());
        two.claim(key, ofTwo.receiver.get(), ofTwo.slot());
        two.claim(u"another account"_s, ofTwo.receiver.get(), ofTwo.slot());
        QVERIFY(ofOne.wait(1) && ofTwo.wait(1));
        clock.advance(10s);
        one.release(key);
        clock.advance(100ms);
        QVERIFY(ofTwo.wait(2));
        VERIFY_RESULT(ofTwo.last());
        one.claim(key, ofOne.receiver.get(), ofOne.slot());
        clock.advance(KeychainRefreshTokens::longestClaim);
        QVERIFY(ofOne.wait(2));
        COMPARE_ERROR(ofOne.last(), Error::Kind::TimedOut, Reason::None);
        // A file without a name is nobody's: whoever made it ended before writing it.
        const auto name = QCryptographicHash::hash("killed", QCryptographicHash::Sha256).first(16).toHex();
        QVERIFY(QFile(lockFolder() + u"/partnerdesk-%1.lock"_s.arg(QLatin1StringView(name))).open(QIODevice::WriteOnly));
        Received<void> ofThree;
        one.claim(u"killed"_s, ofThree.receiver.get(), ofThree.slot());
        QVERIFY(ofThree.wait(1));
        VERIFY_RESULT(ofThree.last());
        KeychainRefreshTokens elsewhere(clock, u"/nowhere/at/all"_s);
        elsewhere.claim(key, ofOne.receiver.get(), ofOne.slot());
        QVERIFY(ofOne.wait(3));
        VERIFY_RESULT(ofOne.last());
    }

    /// What somebody else is about to renew would come back.
    void removesAfterAnothersRenewal_data()
    {
        QTest::addColumn<bool>("ends");
        QTest::newRow("that ends") << true;
        QTest::newRow("that hangs") << false;
    }
    void removesAfterAnothersRenewal()
    {
        QFETCH(const bool, ends);
        Keyring keyring;
        QVERIFY(keyring.start() && keep("refresh-0"));
        ManualClock clock;
        KeychainRefreshTokens other(clock, lockFolder());
        KeychainRefreshTokens stored(clock, lockFolder());
        Received<void> claimed;
        other.claim(key, claimed.receiver.get(), claimed.slot());
        QVERIFY(claimed.wait(1));
        Received<void> removed;
        Received<void> kept;
        stored.remove(key, removed.receiver.get(), removed.slot());
        other.store(key, "refresh-1", kept.receiver.get(), kept.slot());
        QVERIFY(kept.wait(1));
        clock.advance(10s);
        QCoreApplication::processEvents();
        QCOMPARE(removed.count(), 0u);
        QCOMPARE(Keyring::kept(key), QByteArray("refresh-1"));
        if (ends)
            other.release(key);
        clock.advance(ends ? 100ms : 5s);
        QVERIFY(removed.wait(1));
        VERIFY_RESULT(removed.last());
        QCOMPARE(Keyring::kept(key), QByteArray());
        // It holds up nobody afterwards.
        other.release(key);
        other.claim(key, claimed.receiver.get(), claimed.slot());
        QVERIFY(claimed.wait(2));
        VERIFY_RESULT(claimed.last());
    }

    void keepsOrderAndAccountsApart()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        ManualClock clock;
        KeychainRefreshTokens stored(clock, lockFolder());
        Received<void> done;
        Received<QByteArray> loaded;
        stored.store(u"one"_s, "1", done.receiver.get(), done.slot());
        stored.store(u"two"_s, "2", done.receiver.get(), done.slot());
        stored.store(u"one"_s, "3", done.receiver.get(), done.slot());
        stored.load(u"one"_s, loaded.receiver.get(), loaded.slot());
        stored.remove(u"one"_s, done.receiver.get(), done.slot());
        stored.remove(u"never there"_s, done.receiver.get(), done.slot());
        stored.load(u"one"_s, loaded.receiver.get(), loaded.slot());
        stored.load(u"two"_s, loaded.receiver.get(), loaded.slot());
        QVERIFY(loaded.wait(3));
        for (const auto &result : done.all)
            VERIFY_RESULT(result);
        QCOMPARE(done.count(), 5u);
        QCOMPARE(*loaded.all[0], QByteArray("3"));
        QCOMPARE(*loaded.all[1], QByteArray());
        QCOMPARE(*loaded.all[2], QByteArray("2"));
    }

    void worksBesideTheMainThread()
    {
        Keyring keyring;
        QVERIFY(keyring.start());
        QThread thread;
        QObject context;
        context.moveToThread(&thread);
        thread.start();
        QByteArray found;
        std::atomic_bool isDone = false;
        std::unique_ptr<KeychainRefreshTokens> stored;
        ManualClock clock;
        QMetaObject::invokeMethod(&context, [&] {
            stored = std::make_unique<KeychainRefreshTokens>(clock, lockFolder());
            stored->store(key, "refresh-1", &context, [](const Result<void> &) {});
            stored->load(key, &context, [&](const Result<QByteArray> &loaded) {
                found = loaded ? *loaded : QByteArray();
                stored.reset();
                isDone = true;
            });
        });
        QVERIFY(QTest::qWaitFor([&] { return isDone.load(); }));
        thread.quit();
        QVERIFY(thread.wait(5'000));
        QCOMPARE(found, QByteArray("refresh-1"));
    }

    void givesUpOnOneThatHangs()
    {
        ManualClock clock;
        KeychainRefreshTokens stored(clock, lockFolder());
        // Whoever has the name and says nothing.
        auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"silent"_s);
        QVERIFY(bus.registerService(u"org.freedesktop.secrets"_s));
        SilentService silent;
        QVERIFY(bus.registerVirtualObject(u"/org/freedesktop/secrets"_s, &silent, QDBusConnection::SubPath));
        Received<QByteArray> loaded;
        stored.load(key, loaded.receiver.get(), loaded.slot());
        QVERIFY(QTest::qWaitFor([&] { return silent.questions == 1; }));
        clock.advance(KeychainRefreshTokens::longestStep);
        QVERIFY(loaded.wait(1));
        COMPARE_ERROR(loaded.last(), Error::Kind::StoreFailed, Reason::KeychainFailed);
    }

private:
    class SilentService final : public QDBusVirtualObject
    {
    public:
        QString introspect(const QString &) const override { return {}; }
        bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
        {
            message.setDelayedReply(true);
            ++questions;
            return true;
        }
        int questions = 0;
    };
};

HOUSE_TEST(KeychainTest)
#include "tst_keychain.moc"
