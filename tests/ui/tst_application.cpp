#include "app/application.h"
#include "tests/support/sandboxprocess.h"
#include "ui/customers/customerspane.h"
#include "ui/widgets/listview.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace std::chrono_literals;

/// The window and everything it stands on, made as the program makes it: when it goes to the service, what another start of the program does
/// to it, and how a changed setting gets where it counts.
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
    void customerAndActivityAreOneStepApart();

private:
    /// One life of the program.
    struct Run {
        explicit Run(const QString &dataDir, const QString &profileFile, const QString &source) : instance(dataDir, nullptr)
        {
            const auto mine = instance.acquire();
            owns = mine && *mine;
            application = std::make_unique<Application>(
                *qobject_cast<QApplication *>(QCoreApplication::instance()),
                Application::Start{.dataDir = dataDir, .profileFile = profileFile, .source = source, .language = {}}, instance, clock, languages);
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
        {{u"command"_s, u"show"_s}}, [&](const QJsonObject &told) { answer = told; }, [](const Error &) { });
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
        desk.setAlias(model->key(row), u"alias"_s, customers, [](const Result<void> &) { });
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

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
