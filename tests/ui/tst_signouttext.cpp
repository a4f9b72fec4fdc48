#include "tests/support/testprogram.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/signouttext.h"

#include <QSet>

using namespace Qt::StringLiterals;

/// The words about signing out: what goes and what stays, before; what could not be done, afterwards.
class TestSignOutText : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatGoesAndWhatStays_data();
    void saysWhatGoesAndWhatStays();
    void eachProblemHasItsSentence_data();
    void eachProblemHasItsSentence();
};

void TestSignOutText::saysWhatGoesAndWhatStays_data()
{
    QTest::addColumn<SyncState>("state");
    QTest::addColumn<QString>("says");
    QTest::newRow("how many") << SyncState{.customersKnown = 1200} << u"1,200"_s;
    QTest::newRow("notes stay") << SyncState{} << u"Aliases, tags, saved views and the audit log stay"_s;
    QTest::newRow("while synchronising") << SyncState{.phase = SyncState::Phase::ReadingList} << u"is stopped"_s;
    QTest::newRow("offline") << SyncState{.offlineByChoice = true} << u"working offline"_s;
    QTest::newRow("the browser") << SyncState{} << u"browser may stay signed in"_s;
}

void TestSignOutText::saysWhatGoesAndWhatStays()
{
    QFETCH(SyncState, state);
    QFETCH(QString, says);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto text = SignOutText::consequences(state).join(u'\n');
    QVERIFY2(text.contains(says), qPrintable(text));
}

void TestSignOutText::eachProblemHasItsSentence_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("says");
    using Kind = Error::Kind;
    using Reason = Error::Reason;
    QTest::newRow("locked keychain") << Error{.kind = Kind::StoreBusy, .reason = Reason::KeychainLocked}
                                     << u"Unlock it and sign out once more"_s;
    QTest::newRow("keychain that went away") << Error{.kind = Kind::StoreFailed, .reason = Reason::KeychainFailed} << u"did not remove"_s;
    QTest::newRow("no service to ask") << Error{.kind = Kind::Offline} << u"could not be looked for"_s;
}

void TestSignOutText::eachProblemHasItsSentence()
{
    QFETCH(Error, error);
    QFETCH(QString, says);
    QCOMPARE(SignOutText::problems({}), QStringList());
    const auto problems = SignOutText::problems({.signIn = error, .cache = Error{.kind = Error::Kind::DiskFull, .subject = u"/data"_s}});
    QCOMPARE(problems.size(), 2);
    QVERIFY2(problems.at(0).contains(says), qPrintable(problems.at(0)));
    QVERIFY2(problems.at(1).contains("/data"_L1), qPrintable(problems.at(1)));
}

HOUSE_WINDOW_TEST(TestSignOutText)
#include "tst_signouttext.moc"
