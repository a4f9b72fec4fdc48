#include "app/application.h"
#include "app/cli/changemessages.h"
#include "app/cli/syncmessages.h"
#include "app/profileremoval.h"
#include "app/windowstart.h"
#include "models/profiles/cloud.h"
#include "models/store/customerreader.h"
#include "models/store/database.h"
#include "tests/support/bytes.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"
#include "ui/customers/customerspane.h"
#include "ui/profiles/profilesdialog.h"
#include "ui/widgets/listview.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>

#include <sys/stat.h>

using namespace std::chrono_literals;

/// The window and everything it stands on, made as the program makes it: when it goes to the service, what another start of the program
/// does to it, and how a changed setting gets where it counts.
class TestApplication : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void goesToTheServiceAfterItsFirstPaint();
    void showsNothingOfAnotherProfileOffline();
    void anotherStartBringsItForward();
    void languageBuildsAnotherWindow();
    void intervalCountsAtOnce();
    void rememberedSettingsAreTheOwners();
    void signOutAsksThenWipes();
    void signOutIsDoneForAnotherProcess();
    void oldCacheIsWipedAndSaid();
    void lockIsOpenedByTheSamePerson();
    void lockStaysShutForSomebodyElse();
    void lockOutlivesTheProgram();
    void offlineTheComputerIsLockedInstead();
    void removesAProfilesData_data();
    void removesAProfilesData();
    void leavesAProfileInUseAlone();
    void customerAndActivityAreOneStepApart();
    void subscriptionsLeadToTheirCustomer();
    void profilesAreOneStepAway();
    void firstStartSetsUpAProfile();

private:
    struct Run;
    /// The text of an open message.
    static QString said(const QString &name)
    {
        for (const auto *window : QApplication::topLevelWidgets()) {
            if (const auto *box = qobject_cast<const QMessageBox *>(window);
                box && box->isVisible() && (name.isEmpty() || box->objectName() == name))
                return box->text();
        }
        return {};
    }
    static LockScreen *lockScreen()
    {
        for (auto *window : QApplication::topLevelWidgets()) {
            if (auto *screen = qobject_cast<LockScreen *>(window); screen && screen->isVisible())
                return screen;
        }
        return nullptr;
    }
    static QString lockSays() { return lockScreen() ? lockScreen()->findChild<QLabel *>(u"emptystate.sentence"_s)->text() : QString(); }
    /// Synchronised, with the name of one of its customers.
    QByteArray fill(Run &run)
    {
        if (!QTest::qWaitFor([&] { return state(run).customersKnown == 60 && state(run).asOf.isValid() && !state(run).account.isEmpty(); },
                             30'000))
            return {};
        const auto reader = CustomerReader::open(m_folder->path());
        const auto order = reader ? (*reader)->nameOrder() : Result<std::vector<RowId>>(reader.error());
        const auto rows = order ? (*reader)->rows(std::vector<RowId>{order->at(20)}) : Result<QList<CustomerRow>>(order.error());
        return rows ? rows->constFirst().customer.name.toUtf8() : QByteArray();
    }
    /// One life of the program.
    struct Run {
        explicit Run(const QString &dataDir, const QString &profileFile, const QString &source) : instance(dataDir, nullptr)
        {
            const auto mine = instance.acquire();
            owns = mine && *mine;
            application = std::make_unique<Application>(
                *qobject_cast<QApplication *>(QCoreApplication::instance()),
                Application::Start{.dataDir = dataDir, .profileFile = profileFile, .source = source, .language = {}}, instance, clock,
                languages);
        }

        SystemClock clock;
        Languages languages;
        SingleInstance instance;
        bool owns = false;
        std::unique_ptr<Application> application{};
    };

    std::unique_ptr<Run> begin(const QString &source = {})
    {
        auto run = std::make_unique<Run>(m_folder->path(), m_sandbox.profileFile(), source);
        run->application->run();
        return run;
    }
    static const SyncState &state(const Run &run) { return run.application->engine().lastState(); }

    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder{};
};

void TestApplication::initTestCase()
{
    QVERIFY(m_sandbox.start({u"--customers"_s, u"60"_s}));
}

void TestApplication::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestApplication::goesToTheServiceAfterItsFirstPaint()
{
    const auto run = begin();
    QVERIFY(run->application->window()->isVisible());
    QVERIFY(!run->application->engine().isConnected());
    QTRY_VERIFY_WITH_TIMEOUT(state(*run).customersKnown == 60 && state(*run).asOf.isValid(), 30'000);
}

void TestApplication::showsNothingOfAnotherProfileOffline()
{
    {
        const auto run = begin();
        QTRY_VERIFY_WITH_TIMEOUT(state(*run).customersKnown == 60 && state(*run).asOf.isValid(), 30'000);
        run->application->engine().setOffline(true);
        QTRY_VERIFY(state(*run).offlineByChoice);
    }
    const auto profile = readProfile(m_sandbox.profileFile());
    QVERIFY(profile);
    {
        const auto run = begin(sourceOf(*profile));
        QVERIFY(state(*run).offlineByChoice); // as it was left
        QTRY_COMPARE(state(*run).customersKnown, 60);
    }
    const auto run = begin(u"login.example another-partner api.example"_s);
    QSignalSpy opened(&run->application->engine(), &Engine::opened);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<StoreReport>().mirrorCreated, true);
    QCOMPARE(state(*run).customersKnown, 0);
    QVERIFY(!state(*run).asOf.isValid());
}

void TestApplication::anotherStartBringsItForward()
{
    const auto run = begin();
    QVERIFY(run->owns);
    auto *window = run->application->window();
    window->showMinimized();
    QTRY_VERIFY(window->isMinimized());
    SingleInstance another(m_folder->path(), nullptr);
    const auto mine = another.acquire();
    QVERIFY(mine && !*mine);
    std::optional<QJsonObject> answer;
    another.ask(
        {{u"command"_s, u"show"_s}}, [&](const QJsonObject &told) { answer = told; }, [](const Error &) {});
    QTRY_VERIFY(answer.has_value());
    QVERIFY(answer->value("done"_L1).toBool());
    QVERIFY(!window->isMinimized() && window->isVisible());
    QCOMPARE(run->application->window(), window);
}

void TestApplication::languageBuildsAnotherWindow()
{
    const auto run = begin();
    auto &application = *run->application;
    const QPointer<MainWindow> before = application.window();
    before->showPane(u"settings"_s);
    auto settings = application.preferences().settings();
    settings.language = run->languages.current() == "nl"_L1 ? u"en"_s : u"nl"_s;
    application.preferences().change(settings);
    QVERIFY(before); // the change may come out of one of its own widgets
    QTRY_VERIFY(!before);
    QCOMPARE(run->languages.current(), settings.language);
    QCOMPARE(QLocale().name().left(2), settings.language);
    QVERIFY(application.window()->isVisible());
    QCOMPARE(application.window()->currentPane(), u"settings"_s);
}

void TestApplication::intervalCountsAtOnce()
{
    const auto run = begin();
    QTRY_VERIFY_WITH_TIMEOUT(state(*run).nextSync.isValid(), 30'000);
    auto settings = run->application->preferences().settings();
    settings.syncInterval = 60min;
    run->application->preferences().change(settings);
    QTRY_VERIFY(run->clock.utcNow().secsTo(state(*run).nextSync) > 3000);
}

void TestApplication::rememberedSettingsAreTheOwners()
{
    const auto before = ::umask(0);
    const auto file = m_folder->filePath(u"window.ini"_s);
    {
        const auto run = begin();
        auto settings = run->application->preferences().settings();
        settings.keepDays = 12;
        settings.lockAfter = 20min;
        run->application->preferences().change(settings);
    }
    ::umask(before);
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(begin()->application->preferences().settings().keepDays, 12);
}

void TestApplication::signOutAsksThenWipes()
{
    const auto run = begin();
    const auto name = fill(*run);
    QVERIFY(!name.isEmpty());
    QVERIFY(!bytesBelow({m_folder->path()}, {name}).isEmpty());
    run->application->window()->findChild<QAction *>(u"account.signOut"_s)->trigger();
    auto *box = run->application->window()->findChild<QMessageBox *>(u"signOutDialog"_s);
    QVERIFY(box && box->text().contains("60"_L1));
    QCOMPARE(box->defaultButton()->text(), u"Cancel"_s);
    box->defaultButton()->click();
    QCOMPARE(state(*run).customersKnown, 60);
    QTRY_VERIFY(!run->application->window()->findChild<QMessageBox *>(u"signOutDialog"_s));

    // In the middle of a synchronisation.
    m_sandbox.steer("POST", u"/_sandbox/settings"_s, {{u"latency"_s, 100}});
    run->application->engine().syncNow(true);
    run->application->window()->findChild<QAction *>(u"account.signOut"_s)->trigger();
    box = run->application->window()->findChild<QMessageBox *>(u"signOutDialog"_s);
    for (auto *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_VERIFY_WITH_TIMEOUT(said(u"signedOutMessage"_s).contains("signed out"_L1), 30'000);
    m_sandbox.steer("POST", u"/_sandbox/settings"_s, {{u"latency"_s, 0}});
    QTRY_VERIFY(!state(*run).signedIn && state(*run).customersKnown == 0 && !state(*run).asOf.isValid());
    QCOMPARE(bytesBelow({m_folder->path()}, {name}), QStringList());
    // It stays so until somebody asks for it.
    run->application->engine().syncNow(false);
    QTRY_COMPARE_WITH_TIMEOUT(state(*run).customersKnown, qint64(60), 30'000);
}

void TestApplication::signOutIsDoneForAnotherProcess()
{
    const auto run = begin();
    const auto name = fill(*run);
    QVERIFY(!name.isEmpty());
    SingleInstance another(m_folder->path(), nullptr);
    QVERIFY(another.acquire() && !*another.acquire());
    std::optional<SignedOut> outcome;
    another.ask(
        SyncMessages::signOutRequest(), [&](const QJsonObject &told) { outcome = SyncMessages::signedOutIn(told); }, [](const Error &) {});
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 30'000);
    QCOMPARE(*outcome, SignedOut());
    QTRY_COMPARE(state(*run).customersKnown, qint64(0));
    QCOMPARE(bytesBelow({m_folder->path()}, {name}), QStringList());
}

void TestApplication::oldCacheIsWipedAndSaid()
{
    QByteArray name;
    {
        const auto run = begin();
        name = fill(*run);
        QVERIFY(!name.isEmpty());
        run->application->engine().setOffline(true);
        QTRY_VERIFY(state(*run).offlineByChoice);
    }
    auto desk = Database::open({.path = m_folder->filePath(u"desk.sqlite"_s), .access = Database::Access::Write});
    QVERIFY(desk);
    const auto then = QString::number(QDateTime::currentDateTimeUtc().addDays(-33).toMSecsSinceEpoch());
    QVERIFY((*desk)->run(u"UPDATE setting SET value = ? WHERE key = 'mirror.age'"_s, {then + u' ' + then + u" 0"_s}));
    desk->reset();
    const auto run = begin(); // offline, as it was left
    QTRY_VERIFY2(said({}).contains("33 days"_L1), qPrintable(said({})));
    QCOMPARE(state(*run).customersKnown, 0);
    QCOMPARE(bytesBelow({m_folder->path()}, {name}), QStringList());
}

void TestApplication::lockIsOpenedByTheSamePerson()
{
    const auto run = begin();
    QVERIFY(!fill(*run).isEmpty());
    auto &application = *run->application;
    QTest::keyClick(application.window(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(application.lock().isLocked());
    QTRY_VERIFY(lockScreen() && !application.window()->isVisible());
    QVERIFY2(lockSays().contains(state(*run).account), qPrintable(lockSays()));
    // Another start does not open it.
    SingleInstance another(m_folder->path(), nullptr);
    bool answered = false;
    another.ask(
        {{u"command"_s, u"show"_s}}, [&](const QJsonObject &) { answered = true; }, [](const Error &) {});
    QTRY_VERIFY(answered);
    QVERIFY(!application.window()->isVisible());
    // Nor is anything changed in the name of whoever locked it.
    const OutboxOrder order{
        .changes = {{.kind = ChangeKind::Quantity, .customerId = u"c-1"_s, .subjectId = u"s-1"_s, .before = u"1"_s, .after = u"2"_s}},
        .reason = u"T-1"_s};
    std::optional<QJsonObject> refusal;
    another.ask(
        ChangeMessages::request(order), [&](const QJsonObject &told) { refusal = told; }, [](const Error &) {});
    QTRY_VERIFY(refusal.has_value());
    QCOMPARE(SyncMessages::failureIn(*refusal)->reason, Error::Reason::WindowLocked);

    lockScreen()->findChild<QPushButton *>(u"emptystate.action"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!application.lock().isLocked(), 30'000);
    QTRY_VERIFY(application.window()->isVisible() && !lockScreen());
    QCOMPARE(state(*run).customersKnown, 60);
}

void TestApplication::lockStaysShutForSomebodyElse()
{
    const auto run = begin();
    QVERIFY(!fill(*run).isEmpty());
    const auto account = state(*run).account;
    run->application->lock().lock();
    m_sandbox.steer("POST", u"/_sandbox/settings"_s, {{u"user"_s, u"sales"_s}});
    lockScreen()->findChild<QPushButton *>(u"emptystate.action"_s)->click();
    QTRY_VERIFY2_WITH_TIMEOUT(lockSays().contains("daan.visser@meridiaan.example"_L1), qPrintable(lockSays()), 30'000);
    QVERIFY(run->application->lock().isLocked());
    QVERIFY(!run->application->window()->isVisible());
    m_sandbox.steer("POST", u"/_sandbox/settings"_s, {{u"user"_s, u"helpdesk-billing"_s}});
    // Nothing of who is signed in has changed, and the work goes on behind it.
    QCOMPARE(state(*run).account, account);
    std::optional<SyncSummary> summary;
    run->application->engine().synchronise(false, this, [&](const SyncSummary &ended) { summary = ended; });
    QTRY_VERIFY_WITH_TIMEOUT(summary && summary->complete, 30'000);
    QCOMPARE(state(*run).account, account);
}

void TestApplication::lockOutlivesTheProgram()
{
    {
        const auto run = begin();
        QVERIFY(!fill(*run).isEmpty());
        run->application->lock().lock();
        QVERIFY(lockScreen());
    }
    const auto run = begin();
    QVERIFY(run->application->lock().isLocked());
    QVERIFY(lockScreen() && !run->application->window()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(run->application->engine().isConnected(), 30'000);
    lockScreen()->findChild<QPushButton *>(u"emptystate.action"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!run->application->lock().isLocked(), 30'000);
    QTRY_VERIFY(run->application->window()->isVisible());
}

void TestApplication::offlineTheComputerIsLockedInstead()
{
    const auto run = begin();
    QVERIFY(!fill(*run).isEmpty());
    run->application->engine().setOffline(true);
    QTRY_VERIFY(state(*run).offlineByChoice);
    run->application->lock().lock(); // this desktop offers nothing
    QTRY_VERIFY2(said({}).contains("could not be locked"_L1), qPrintable(said({})));
    QVERIFY(!run->application->lock().isLocked());
    QVERIFY(run->application->window()->isVisible());
}

void TestApplication::removesAProfilesData_data()
{
    QTest::addColumn<DeskFate>("fate");
    QTest::addColumn<bool>("hasOwnFile");
    QTest::newRow("notes set aside") << DeskFate::SetAside << false;
    QTest::newRow("notes gone too") << DeskFate::Delete << false;
    QTest::newRow("a folder with somebody's own file") << DeskFate::SetAside << true;
}

void TestApplication::removesAProfilesData()
{
    QFETCH(DeskFate, fate);
    QFETCH(bool, hasOwnFile);
    const QTemporaryDir root;
    const auto data = root.filePath(u"Office"_s);
    const SystemClock clock;
    {
        auto store = Store::open(data, clock);
        QVERIFY(store);
        QVERIFY((*store)->beginList());
        QVERIFY((*store)->storeListPage(
            R"({"items":[{"id":"0c0ffee0-5a5a-4000-8000-00000000c0de","companyProfile":{"companyName":"Kanarie B.V.","domain":"kanarie.example"}}]})",
            {}));
        QVERIFY((*store)->completeList());
        QVERIFY((*store)->setAlias(u"0c0ffee0-5a5a-4000-8000-00000000c0de"_s, u"onze vriend"_s, u"jan@office.example"_s));
    }
    QSettings(data + u"/window.ini"_s, QSettings::IniFormat).setValue(u"window/pane"_s, u"customers"_s);
    QVERIFY(QFile::copy(data + u"/mirror.sqlite"_s, data + u"/mirror.sqlite.damaged-20260101T000000Z"_s));
    QVERIFY(QFile(data + u"/desk.sqlite-wal"_s).open(QIODevice::WriteOnly)); // a log that says nothing goes where its file goes
    if (hasOwnFile)
        QVERIFY(QFile(data + u"/holiday.txt"_s).open(QIODevice::WriteOnly));
    const auto run = begin();
    QTRY_VERIFY_WITH_TIMEOUT(run->application->engine().isConnected(), 30'000);
    auto profile = readProfile(m_sandbox.profileFile());
    QVERIFY(profile);
    profile->clientId = u"another-client"_s;
    std::optional<ProfileRemoved> removed;
    removeProfileData(run->application->engine(), *profile, data, fate, clock, this, [&](const ProfileRemoved &told) { removed = told; });
    QTRY_VERIFY_WITH_TIMEOUT(removed.has_value(), 30'000);
    QVERIFY(!removed->signIn && !removed->files);
    QCOMPARE(QFileInfo::exists(data), hasOwnFile);
    QCOMPARE(bytesBelow({root.path()}, {"anarie"}), QStringList());
    const auto keeps = fate == DeskFate::SetAside;
    QCOMPARE(removed->deskKeptAt.isEmpty(), !keeps);
    QCOMPARE(bytesBelow({root.path()}, {"onze vriend"}).isEmpty(), !keeps);
    if (keeps) {
        auto desk = Database::open({.path = removed->deskKeptAt + u"/desk.sqlite"_s});
        QVERIFY(desk);
        QCOMPARE((*desk)->value(u"SELECT alias FROM customer_mark"_s)->toString(), u"onze vriend"_s);
        QVERIFY(QFileInfo::exists(removed->deskKeptAt + u"/copies"_s));
    }
}

void TestApplication::leavesAProfileInUseAlone()
{
    const auto run = begin();
    const auto name = fill(*run);
    QVERIFY(!name.isEmpty());
    std::optional<ProfileRemoved> removed;
    removeProfileData(run->application->engine(), *readProfile(m_sandbox.profileFile()), m_folder->path(), DeskFate::Delete, run->clock,
                      this, [&](const ProfileRemoved &told) { removed = told; });
    QTRY_VERIFY(removed.has_value());
    QVERIFY(removed->files && removed->files->kind == Error::Kind::StoreBusy);
    QVERIFY(!bytesBelow({m_folder->path()}, {name}).isEmpty());
    QVERIFY(state(*run).signedIn);
}

void TestApplication::customerAndActivityAreOneStepApart()
{
    const auto run = begin();
    QTRY_VERIFY_WITH_TIMEOUT(state(*run).customersKnown == 60 && state(*run).asOf.isValid(), 30'000);
    auto *window = run->application->window();
    auto *customers = static_cast<CustomersPane *>(window->pane(u"customers"_s));
    auto *list = customers->findChild<ListView *>(u"customers.table"_s);
    QTRY_COMPARE(list->model()->rowCount(), 60);
    list->goTo(7);
    customers->openRow(7);
    const auto name = list->model()->index(7, 0).data().toString();
    // A change is made to this customer and to another one; the page's own are one press away.
    QTRY_VERIFY(customers->findChild<QLineEdit *>(u"alias.field"_s)->isVisible());
    auto &desk = run->application->engine().deskCommands();
    const auto *model = static_cast<const RowTable *>(list->model());
    for (const auto row : {7, 8})
        desk.setAlias(model->key(row), u"alias"_s, customers, [](const Result<void> &) {});
    customers->findChild<QToolButton *>(u"detail.activity"_s)->click();
    QCOMPARE(window->currentPane(), u"activity"_s);
    auto *activity = window->pane(u"activity"_s);
    auto *entries = activity->findChild<ListView *>(u"activity.table"_s);
    QTRY_COMPARE(entries->model()->rowCount(), 1);
    const auto *log = static_cast<const RowTable *>(entries->model());
    QTRY_COMPARE(log->text(0, log->columnOf(u"customer"_s)), name);
    // And back.
    entries->goTo(0);
    activity->findChild<QAction *>(u"activity.customer"_s)->trigger();
    QCOMPARE(window->currentPane(), u"customers"_s);
}

/// From a subscription among those of all customers to what its customer has.
void TestApplication::subscriptionsLeadToTheirCustomer()
{
    const auto run = begin();
    QTRY_VERIFY_WITH_TIMEOUT(state(*run).customersKnown == 60 && state(*run).asOf.isValid(), 30'000);
    auto *window = run->application->window();
    auto *customers = static_cast<CustomersPane *>(window->pane(u"customers"_s));
    auto *list = customers->findChild<ListView *>(u"customers.table"_s);
    QTRY_COMPARE(list->model()->rowCount(), 60);
    window->showPane(u"subscriptions"_s);
    auto *pane = window->pane(u"subscriptions"_s);
    pane->findChild<QAction *>(u"subscriptionlist.all"_s)->trigger();
    auto *sold = pane->findChild<ListView *>(u"subscriptionlist.table"_s);
    const auto *rows = static_cast<const RowTable *>(sold->model());
    QTRY_VERIFY_WITH_TIMEOUT(rows->rowCount() > 0, 30'000); // a window that is open reads them, customer by customer
    QTRY_VERIFY(pane->findChild<QLabel *>(u"subscriptionlist.read"_s)->text().contains(u"60"_s));
    const auto name = rows->text(0, rows->columnOf(u"customer"_s));
    pane->findChild<QLineEdit *>(u"filterrow.field"_s)->setText(name);
    QTRY_VERIFY(rows->text(rows->rowCount() - 1, rows->columnOf(u"customer"_s)) == name);
    sold->goTo(0);
    pane->findChild<QAction *>(u"subscriptionlist.open"_s)->trigger();
    QCOMPARE(window->currentPane(), u"customers"_s);
    auto *tab = customers->findChild<QWidget *>(u"subscriptionstab"_s);
    QTRY_VERIFY(tab->isVisible());
    QTRY_COMPARE(tab->findChild<ListView *>(u"subscriptions.table"_s)->model()->rowCount(), sold->model()->rowCount());
}

void TestApplication::profilesAreOneStepAway()
{
    const QTemporaryDir config;
    qputenv("XDG_CONFIG_HOME", config.path().toUtf8());
    auto profile = readProfile(m_sandbox.profileFile());
    QVERIFY(profile);
    profile->name = u"Elders"_s;
    const auto other = ProfileShelf().save(*profile, {});
    QVERIFY(other);
    ProfileShelf().rememberLast(m_sandbox.profileFile(), QDateTime::currentDateTimeUtc());
    const auto run = begin();
    auto *window = run->application->window();
    window->findChild<QAction *>(u"help.started"_s)->trigger();
    auto *dialog = window->findChild<ProfilesDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<QWidget *>(u"gettingStarted"_s)->isVisible());
    window->findChild<QAction *>(u"profiles.show"_s)->trigger();
    QCOMPARE(window->findChildren<ProfilesDialog *>().size(), 1); // the same one
    auto *list = dialog->findChild<QListWidget *>(u"profiles.list"_s);
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->currentItem()->text(), u"Sandbox (default)"_s);
    QVERIFY(!dialog->findChild<QPushButton *>(u"profile.remove"_s)->isEnabled()); // it is open
    QTRY_VERIFY_WITH_TIMEOUT(run->application->engine().isConnected(), 30'000);
    list->setCurrentRow(0);
    dialog->findChild<QPushButton *>(u"profile.test"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog->findChild<QLabel *>(u"test.verdict"_s)->text(),
                              u"Everything that can be seen without a sign-in is in order."_s, 30'000);
    dialog->findChild<QPushButton *>(u"test.back"_s)->click();
    dialog->findChild<QPushButton *>(u"profile.remove"_s)->click();
    dialog->findChild<QMessageBox *>(u"removeDialog"_s)->findChild<QPushButton *>(u"remove.agree"_s)->click();
    QTRY_COMPARE(list->count(), 1);
    QVERIFY(!QFileInfo::exists(*other));
    qunsetenv("XDG_CONFIG_HOME");
}

void TestApplication::firstStartSetsUpAProfile()
{
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.filePath(u"config"_s).toUtf8());
    qputenv("XDG_DATA_HOME", home.filePath(u"data"_s).toUtf8());
    const auto sandbox = readProfile(m_sandbox.profileFile());
    QVERIFY(sandbox);
    const ProfileShelf shelf;
    SystemClock clock;
    Languages languages;
    QString said;
    QTextStream err(&said);
    WindowStart start({.application = *qobject_cast<QApplication *>(QCoreApplication::instance()),
                       .shelf = shelf,
                       .clock = clock,
                       .languages = languages,
                       .err = err},
                      {});
    QSignalSpy ended(&start, &WindowStart::ended);
    start.start();
    const auto shown = [](const QString &name) -> QWidget * {
        for (auto *window : QApplication::topLevelWidgets()) {
            if (window->objectName() == name && window->isVisible())
                return window;
        }
        return nullptr;
    };
    auto *box = shown(u"start.failed"_s);
    QVERIFY(box);
    box->findChild<QPushButton *>(u"start.setUp"_s)->click();
    auto *dialog = shown(u"profilesDialog"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QWidget *>(u"gettingStarted"_s)->isVisible()); // nobody has a profile yet
    dialog->findChild<QPushButton *>(u"gettingStarted.add"_s)->click();
    auto *cloud = dialog->findChild<QComboBox *>(u"editor.cloud"_s);
    cloud->setCurrentIndex(cloud->findData(static_cast<int>(Cloud::Own)));
    const auto type
        = [dialog](const QString &key, const QString &text) { dialog->findChild<QLineEdit *>(u"editor."_s + key)->setText(text); };
    type(u"name"_s, u"Kantoor"_s);
    type(u"tenantId"_s, sandbox->tenantId);
    type(u"authority"_s, sandbox->authority.toString());
    type(u"partnerCenter"_s, sandbox->partnerCenter.toString());
    type(u"graph"_s, sandbox->graph.toString());
    dialog->findChild<QPushButton *>(u"editor.save"_s)->click();
    QVERIFY(shelf.profiles().isEmpty());
    QVERIFY(dialog->findChild<QLabel *>(u"editor.fault"_s)->isVisible()); // the client id
    type(u"clientId"_s, sandbox->clientId);
    dialog->findChild<QPushButton *>(u"editor.save"_s)->click();
    QCOMPARE(shelf.profiles().size(), 1);
    dialog->findChild<QPushButton *>(u"profile.open"_s)->click();
    QTRY_VERIFY(start.application() && start.application()->window()->isVisible());
    QVERIFY(ended.isEmpty());
    QVERIFY(QFileInfo(home.filePath(u"data/partnerdesk/Kantoor"_s)).isDir());
    QVERIFY(shelf.profiles().constFirst().lastUsed.isValid());
    QTRY_VERIFY(!shown(u"profilesDialog"_s));
    qunsetenv("XDG_CONFIG_HOME");
    qunsetenv("XDG_DATA_HOME");
}

HOUSE_WINDOW_TEST(TestApplication)
#include "tst_application.moc"
