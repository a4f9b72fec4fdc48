#include "tests/support/testprogram.h"
#include "tests/ui/profilesfakes.h"
#include "ui/profiles/profilesdialog.h"
#include "ui/widgets/profiletext.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

/// The profiles in the window: added, changed, tested, removed, and how to begin.
class TestProfilesDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void beginsWithTheOneThatIsOpen();
    void beginsWithHowToBegin();
    void addsAProfileFromAPreset();
    void ownServiceTakesItsOwnAddresses();
    void saysWhatIsMissingAndLosesNothing();
    void nameStaysWhenChanged();
    void saysWhatACloudLacks();
    void testsStepByStep();
    void testAsksToSignIn();
    void leavingEndsTheTest();
    void makesDefaultAndOpens();
    void removalAsksFirst_data();
    void removalAsksFirst();
    void mistakeNamesTheLine();
    void valuesAreCopied();
    void everyOutcomeHasItsSentence();
    void everythingHasAName();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void make()
    {
        m_dialog = new ProfilesDialog(m_book, {.open = [](const QUrl &) { return true; }});
        m_dialog->show();
    }
    void choose(int row) const { find<QListWidget>("profiles.list")->setCurrentRow(row); }
    void click(const char *name) const { find<QPushButton>(name)->click(); }

    FakeProfileBook m_book{};
    QPointer<ProfilesDialog> m_dialog{};
};

void TestProfilesDialog::init()
{
    m_book.known.clear();
    m_book.add(u"Kantoor"_s, Cloud::Global);
    m_book.add(u"Overheid"_s, Cloud::UsGovernment);
    m_book.known[0].isOpen = true;
    m_book.known[0].isDefault = true;
    m_book.asked.clear();
    m_book.saved.reset();
    m_book.refusal.reset();
    make();
}

void TestProfilesDialog::cleanup()
{
    delete m_dialog;
}

void TestProfilesDialog::beginsWithTheOneThatIsOpen()
{
    QCOMPARE(find<QListWidget>("profiles.list")->currentRow(), 0);
    QVERIFY(find<QLabel>("profile.title")->isVisible());
    QCOMPARE(find<QLabel>("profile.title")->text(), u"Kantoor"_s);
    QVERIFY(!find<QPushButton>("profile.open")->isEnabled());
    QVERIFY(!find<QPushButton>("profile.default")->isEnabled());
    QVERIFY(!find<QPushButton>("profile.remove")->isEnabled());
    QVERIFY(find<QLabel>("profile.note")->text().contains("its own window"_L1));
}

void TestProfilesDialog::beginsWithHowToBegin()
{
    delete m_dialog;
    m_book.known.clear();
    make();
    QVERIFY(find<QWidget>("gettingStarted")->isVisible());
    click("gettingStarted.add");
    QVERIFY(find<QLineEdit>("editor.name")->isVisible());
}

void TestProfilesDialog::addsAProfileFromAPreset()
{
    click("profiles.add");
    find<QLineEdit>("editor.name")->setText(u" Noord "_s);
    auto *cloud = find<QComboBox>("editor.cloud");
    cloud->setCurrentIndex(cloud->findData(static_cast<int>(Cloud::UsGovernment)));
    QVERIFY(find<QLineEdit>("editor.graph")->isReadOnly());
    QVERIFY(find<QLabel>("editor.lacking")->text().contains("GDAP"_L1));
    find<QLineEdit>("editor.tenantId")->setText(u"t-1"_s);
    find<QLineEdit>("editor.clientId")->setText(u"c-1"_s);
    click("editor.save");
    auto expected = presetOf(Cloud::UsGovernment);
    expected.name = u"Noord"_s;
    expected.tenantId = u"t-1"_s;
    expected.clientId = u"c-1"_s;
    QCOMPARE(*m_book.saved, expected);
    QCOMPARE(find<QLabel>("profile.title")->text(), u"Noord"_s);
    QVERIFY(find<QLabel>("profile.title")->isVisible());
}

void TestProfilesDialog::ownServiceTakesItsOwnAddresses()
{
    click("profiles.add");
    auto *cloud = find<QComboBox>("editor.cloud");
    cloud->setCurrentIndex(cloud->findData(static_cast<int>(Cloud::Own)));
    for (const auto *name : {"editor.authority", "editor.partnerCenter", "editor.graph"}) {
        QVERIFY(!find<QLineEdit>(name)->isReadOnly());
        find<QLineEdit>(name)->setText(u"http://127.0.0.1:8080/"_s);
    }
    click("editor.save");
    QCOMPARE(m_book.saved->graph, QUrl(u"http://127.0.0.1:8080"_s));
}

void TestProfilesDialog::saysWhatIsMissingAndLosesNothing()
{
    click("profiles.add");
    find<QLineEdit>("editor.name")->setText(u"Noord"_s);
    m_book.refusal = Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::ProfileInvalid, .subject = u"clientId"_s};
    click("editor.save");
    QVERIFY(find<QLabel>("editor.fault")->isVisible());
    QVERIFY(find<QLabel>("editor.fault")->text().contains("application (client) ID"_L1));
    QCOMPARE(find<QLineEdit>("editor.name")->text(), u"Noord"_s);
    QTRY_VERIFY(find<QLineEdit>("editor.clientId")->hasFocus());
    m_book.refusal = Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::NameTaken, .subject = u"Kantoor"_s};
    click("editor.save");
    QVERIFY(find<QLabel>("editor.fault")->text().contains("Kantoor"_L1));
}

void TestProfilesDialog::nameStaysWhenChanged()
{
    choose(1);
    click("profile.edit");
    QVERIFY(find<QLineEdit>("editor.name")->isReadOnly());
    find<QLineEdit>("editor.clientId")->setText(u"c-2"_s);
    click("editor.save");
    auto expected = m_book.known.at(1).profile;
    expected.clientId = u"c-2"_s;
    QCOMPARE(*m_book.saved, expected);
}

void TestProfilesDialog::saysWhatACloudLacks()
{
    choose(1);
    QVERIFY(find<QLabel>("profile.note")->text().contains("GDAP"_L1));
    QVERIFY(ProfileText::lacking(Cloud::Global).isEmpty());
    QVERIFY(ProfileText::lacking(Cloud::China).contains("service requests"_L1));
}

void TestProfilesDialog::testsStepByStep()
{
    choose(1);
    click("profile.test");
    QCOMPARE(m_book.asked.constLast(), u"test Overheid"_s);
    auto report = FakeProfileBook::report({TestStep::Redirect, TestStep::Permissions});
    report[10].state = TestOutcome::State::Running;
    m_book.tell(report);
    QVERIFY(find<QPushButton>("test.stop")->isEnabled());
    report[10].state = TestOutcome::State::Passed;
    m_book.tell(report);
    QVERIFY(!find<QPushButton>("test.stop")->isEnabled());
    QVERIFY(find<QLabel>("test.verdict")->text().contains(u'2'));
    QVERIFY(find<QLabel>("test.step6")->text().contains("http://localhost"_L1));
    QVERIFY(find<QLabel>("test.step6")->text().startsWith("Not in order."_L1));
    QVERIFY(find<QLabel>("test.step8")->text().contains("DelegatedAdminRelationship.Read.All"_L1));
    click("test.copy");
    QVERIFY(QGuiApplication::clipboard()->text().contains("Redirect address: Not in order"_L1));
    click("test.signIn");
    QCOMPARE(m_book.asked.constLast(), u"test Overheid with sign-in"_s);
}

void TestProfilesDialog::testAsksToSignIn()
{
    choose(1);
    click("profile.test");
    m_book.prompts.set({.browser = SyncState::BrowserPrompt{.url = u"https://login.microsoftonline.com/authorize"_s}});
    QVERIFY(find<QWidget>("signInBanner")->isVisible());
    click("signInUseCode");
    QCOMPARE(m_book.asked.constLast(), u"code"_s);
    click("signInCancel");
    QCOMPARE(m_book.asked.constLast(), u"cancel"_s);
    m_book.prompts.set({});
}

void TestProfilesDialog::leavingEndsTheTest()
{
    choose(1);
    click("profile.test");
    click("test.back");
    QCOMPARE(m_book.asked.constLast(), u"cancel"_s);
    QVERIFY(find<QLabel>("profile.title")->isVisible());
    click("profile.test");
    delete m_dialog; // while its answer is on the way
    QCOMPARE(m_book.asked.constLast(), u"cancel"_s);
}

void TestProfilesDialog::makesDefaultAndOpens()
{
    choose(1);
    click("profile.default");
    QVERIFY(m_book.known.at(1).isDefault);
    QVERIFY(find<QListWidget>("profiles.list")->item(1)->text().contains("(default)"_L1));
    QVERIFY(!find<QPushButton>("profile.default")->isEnabled());
    click("profile.open");
    QCOMPARE(m_book.asked.constLast(), u"open "_s + m_book.known.at(1).file);
}

void TestProfilesDialog::removalAsksFirst_data()
{
    QTest::addColumn<bool>("agrees");
    QTest::addColumn<bool>("withNotes");
    QTest::newRow("no") << false << false;
    QTest::newRow("yes") << true << false;
    QTest::newRow("yes, the notes too") << true << true;
}

void TestProfilesDialog::removalAsksFirst()
{
    QFETCH(const bool, agrees);
    QFETCH(const bool, withNotes);
    choose(1);
    const auto file = m_book.known.at(1).file;
    click("profile.remove");
    auto *box = find<QMessageBox>("removeDialog");
    QVERIFY(box && box->isVisible());
    QVERIFY(box->text().contains("Nothing changes at Microsoft"_L1));
    QVERIFY(!box->findChild<QCheckBox *>(u"remove.notes"_s)->isChecked());
    box->findChild<QCheckBox *>(u"remove.notes"_s)->setChecked(withNotes);
    if (agrees)
        box->findChild<QPushButton *>(u"remove.agree"_s)->click();
    else
        box->defaultButton()->click();
    QCOMPARE(m_book.known.size(), agrees ? 1 : 2);
    if (agrees)
        QCOMPARE(m_book.asked.constLast(), u"remove %1 %2"_s.arg(file, withNotes ? u"with notes"_s : u"notes kept"_s));
}

void TestProfilesDialog::mistakeNamesTheLine()
{
    delete m_dialog;
    m_book.known[1].mistake
        = Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::ProfileInvalid, .subject = u"/office.ini:4: graph"_s};
    make();
    choose(1);
    QVERIFY(find<QLabel>("profile.note")->text().contains("/office.ini:4: graph"_L1));
    for (const auto *name : {"profile.open", "profile.test", "profile.edit", "profile.default"})
        QVERIFY2(!find<QPushButton>(name)->isEnabled(), name);
}

void TestProfilesDialog::valuesAreCopied()
{
    click("profiles.started");
    QVERIFY(find<QWidget>("gettingStarted")->isVisible());
    const QHash<const char *, QString> values{{"copy.redirect", u"http://localhost"_s},
                                              {"copy.user_impersonation", u"user_impersonation"_s},
                                              {"copy.User.Read", u"User.Read"_s},
                                              {"copy.DelegatedAdminRelationship.Read.All", u"DelegatedAdminRelationship.Read.All"_s},
                                              {"copy.partnerCenterApi", u"fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd"_s}};
    for (auto value = values.begin(); value != values.end(); ++value) {
        auto *button = find<QToolButton>(value.key());
        QVERIFY2(button, value.key());
        button->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), value.value());
    }
}

void TestProfilesDialog::everyOutcomeHasItsSentence()
{
    QSet<QString> sentences;
    for (const auto &outcome : FakeProfileBook::report()) {
        for (const auto state : {TestOutcome::State::Passed, TestOutcome::State::Noted, TestOutcome::State::Failed}) {
            auto report = FakeProfileBook::report({outcome.step});
            report[static_cast<qsizetype>(outcome.step)].state = state;
            const auto sentence = ProfileText::outcome(report, outcome.step);
            QVERIFY(!sentence.isEmpty() && !sentence.contains("%1"_L1));
            if (state == TestOutcome::State::Failed)
                sentences.insert(sentence);
        }
        QVERIFY(!ProfileText::step(outcome.step).isEmpty());
    }
    QCOMPARE(sentences.size(), FakeProfileBook::report().size()); // each its own
    for (const auto &key : {u"name"_s, u"tenantId"_s, u"clientId"_s, u"redirectHost"_s, u"callsPerMinute"_s, u"authority"_s})
        QVERIFY(!ProfileText::fault({.subject = key}).isEmpty());
}

void TestProfilesDialog::everythingHasAName()
{
    for (const auto *button : {"profiles.add", "profiles.started", "profiles.close"})
        QVERIFY(!find<QPushButton>(button)->text().isEmpty());
    click("profiles.add");
    for (const auto *field : m_dialog->findChildren<QLineEdit *>()) {
        if (field->objectName().startsWith("editor."_L1))
            QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
    }
    QVERIFY(!find<QComboBox>("editor.cloud")->accessibleName().isEmpty());
    QVERIFY(!find<QListWidget>("profiles.list")->accessibleName().isEmpty());
}

HOUSE_WINDOW_TEST(TestProfilesDialog)
#include "tst_profilesdialog.moc"
