// From a start with nobody signed in to the first customers painted, beyond what a person does in the browser: the program's own part
// before the address is there to be opened, and after the authority has sent the browser back. The whole window, a real sandbox, real HTTP.
// Each figure comes from a process of its own.

#include "app/application.h"
#include "tests/bench/measure.h"
#include "tests/bench/sandbox.h"
#include "ui/widgets/listview.h"

#include <QApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>

using namespace std::chrono_literals;

namespace {

constexpr double referenceSeconds = 2; // what a person takes for "at once" after having waited for a page to load

/// Signs in as a person would who agrees at once, and takes the time until rows are painted.
class FirstRows : public QObject
{
public:
    FirstRows(Application &application, QElapsedTimer &timer) : m_application(application), m_timer(timer)
    {
        application.engine().syncState().subscribe(this, [this](const SyncState &state) {
            if (state.browser && m_prompted < 0)
                agree(QUrl(state.browser->url));
        });
    }
    void watch()
    {
        m_view = m_application.window()->findChild<ListView *>(QStringLiteral("customers.table"));
        m_view->viewport()->installEventFilter(this);
    }
    double program() const { return m_prompted + m_painted - m_agreed; }
    double person() const { return m_agreed - m_prompted; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_painted < 0 && m_agreed >= 0 && m_view->model()->rowCount() > 0) {
            m_painted = seconds();
            QMetaObject::invokeMethod(
                this, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    double seconds() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e9; }
    void agree(const QUrl &address)
    {
        m_prompted = seconds();
        auto *page = m_browser.get(QNetworkRequest(address));
        connect(page, &QNetworkReply::redirected, this, [this] { m_agreed = seconds(); });
        connect(page, &QNetworkReply::finished, page, &QObject::deleteLater);
    }

    Application &m_application;
    QElapsedTimer &m_timer;
    QNetworkAccessManager m_browser;
    ListView *m_view = nullptr;
    double m_prompted = -1;
    double m_agreed = -1;
    double m_painted = -1;
};

int signInOnce(QApplication &app, const QString &profile)
{
    QTemporaryDir dir;
    SystemClock clock;
    Languages languages;
    SingleInstance instance(dir.path(), nullptr);
    if (const auto mine = instance.acquire(); !mine || !*mine)
        return 1;
    QElapsedTimer timer;
    timer.start();
    Application application(
        app, {.dataDir = dir.path(), .profileFile = profile, .source = {}, .language = QStringLiteral("en"), .signIn = SignInWay::Browser},
        instance, clock, languages);
    FirstRows first(application, timer);
    application.run();
    first.watch();
    QTimer::singleShot(60s, &app, [] { QCoreApplication::exit(1); });
    if (QApplication::exec() != 0)
        return 1;
    const QJsonObject answer{{QStringLiteral("s"), first.program()}, {QStringLiteral("person"), first.person()}};
    std::printf("%s\n", QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); // not the keychain of whoever measures
    QApplication app(argc, argv);
    if (app.arguments().size() > 1)
        return signInOnce(app, app.arguments().at(1));
    for (const auto customers : {2'000, 100'000}) {
        QTemporaryDir work;
        const auto profile = work.filePath(QStringLiteral("sandbox.ini"));
        const bench::Sandbox sandbox(customers, profile);
        std::vector<double> taken;
        for (int run = 0; run < 5; ++run)
            taken.push_back(bench::again({profile})[QStringLiteral("s")].toDouble(1e3));
        const auto value = bench::median(taken);
        bench::print({QStringLiteral("sign-in to first rows painted, beyond the person, ") + bench::shortNumber(customers), value,
                      referenceSeconds, value / referenceSeconds, QStringLiteral("s"), QStringLiteral("<= 2"),
                      value > 0 && value <= referenceSeconds});
    }
    return 0;
}
