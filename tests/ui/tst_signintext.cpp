#include "models/core/error.h"
#include "tests/support/testprogram.h"
#include "ui/widgets/errortext.h"

#include <QHash>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// Each way a sign-in can fail has its own sentence, in both languages: nobody has to guess which of them it was. The failures themselves
/// are provoked in tests/remote (tst_browsersignin, tst_signin, tst_loopbacklistener), tests/secrets and tests/sync.
class TestSignInText : public QObject
{
    Q_OBJECT

private slots:
    void everyFailureHasItsOwnSentence();

private:
    struct Failure {
        const char *name;
        Error error;
    };
    static QList<Failure> failures();
    static QHash<QString, QString> sentences(const QString &language);
};

QList<TestSignInText::Failure> TestSignInText::failures()
{
    using Kind = Error::Kind;
    using Reason = Error::Reason;
    const auto of = [](Kind kind, Reason reason, int status = 0) {
        return Error{.kind = kind, .reason = reason, .subject = u"login.example"_s, .httpStatus = status};
    };
    return {
        {"wrong state, or another tab's", of(Kind::Unauthorized, Reason::StateMismatch)},
        {"wrong issuer", of(Kind::Unauthorized, Reason::IssuerMismatch)},
        {"wrong nonce", of(Kind::Unauthorized, Reason::NonceMismatch)},
        {"wrong audience", of(Kind::Unauthorized, Reason::AudienceMismatch)},
        {"clock skew", of(Kind::Unauthorized, Reason::ClockWrong)},
        {"code used twice", of(Kind::Unauthorized, Reason::CodeRejected)},
        {"time-out, or a client that never finishes", of(Kind::Unauthorized, Reason::SignInTimedOut)},
        {"declined", of(Kind::Unauthorized, Reason::DeclinedByUser)},
        {"consent missing", of(Kind::Unauthorized, Reason::ConsentMissing)},
        {"new sign-in wanted", of(Kind::Unauthorized, Reason::InteractionNeeded)},
        {"second factor missing", of(Kind::Unauthorized, Reason::MfaRequired)},
        {"blocked by conditional access", of(Kind::Denied, Reason::SignInBlocked)},
        {"wrong client id", of(Kind::Rejected, Reason::UnknownApplication)},
        {"wrong tenant", of(Kind::Rejected, Reason::UnknownTenant)},
        {"redirect not registered", of(Kind::Rejected, Reason::RedirectNotAllowed)},
        {"port taken", of(Kind::Rejected, Reason::NoLoopbackPort)},
        {"token endpoint says 400", of(Kind::Rejected, Reason::SignInUnfinished, 400)},
        {"token endpoint says 500", of(Kind::BadReply, Reason::SignInUnfinished, 500)},
        {"token endpoint is busy", of(Kind::Throttled, Reason::SignInUnfinished, 429)},
        {"token endpoint hangs", of(Kind::TimedOut, Reason::SignInUnfinished)},
        {"connection cut", of(Kind::Offline, Reason::SignInUnfinished)},
        {"malformed token", of(Kind::BadReply, Reason::SignInUnfinished, 200)},
        {"TLS failure", of(Kind::Offline, Reason::TlsFailed)},
        {"token endpoint redirects", of(Kind::BadReply, Reason::Redirected, 302)},
        {"authority down", of(Kind::Offline, Reason::None)},
        {"device code expired", of(Kind::Unauthorized, Reason::CodeExpired)},
        {"refresh token revoked", of(Kind::Unauthorized, Reason::RefreshRejected)},
        {"nobody may be asked", of(Kind::Unauthorized, Reason::NothingStored)},
        {"no keychain", of(Kind::StoreFailed, Reason::KeychainMissing)},
        {"keychain locked", of(Kind::StoreBusy, Reason::KeychainLocked)},
        {"keychain refuses", of(Kind::StoreFailed, Reason::KeychainFailed)},
        {"cancelled", of(Kind::Cancelled, Reason::None)},
    };
}

QHash<QString, QString> TestSignInText::sentences(const QString &language)
{
    QTranslator words;
    if (!words.load(u":/i18n/app_%1.qm"_s.arg(language)) || !QCoreApplication::installTranslator(&words))
        return {};
    QHash<QString, QString> told;
    for (const auto &failure : failures())
        told.insert(ErrorText::sentence(failure.error), QString::fromUtf8(failure.name));
    QCoreApplication::removeTranslator(&words);
    return told;
}

void TestSignInText::everyFailureHasItsOwnSentence()
{
    QVERIFY(failures().size() >= 25);
    const auto english = sentences(u"en"_s);
    const auto dutch = sentences(u"nl"_s);
    for (const auto &told : {english, dutch}) {
        // A sentence that two failures share stands here once, under the later one.
        QCOMPARE(told.size(), failures().size());
        QVERIFY(!told.contains(QString()));
        for (auto sentence = told.cbegin(); sentence != told.cend(); ++sentence)
            QVERIFY2(sentence.key().endsWith(u'.') && sentence.key().size() > 20, qPrintable(sentence.value()));
    }
    for (auto sentence = dutch.cbegin(); sentence != dutch.cend(); ++sentence)
        QVERIFY2(!english.contains(sentence.key()), qPrintable(sentence.value()));
}

HOUSE_WINDOW_TEST(TestSignInText)
#include "tst_signintext.moc"
