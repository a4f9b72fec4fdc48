// A whole synchronisation over real HTTP from the sandbox, against the slower of fetching alone and storing alone; and what a synchronisation
// without news costs.

#include "models/engine/engine.h"
#include "models/remote/devicecodesignin.h"
#include "models/remote/network.h"
#include "models/remote/restclient.h"
#include "models/secrets/memoryrefreshtokens.h"
#include "models/sync/callscheduler.h"
#include "tests/bench/measure.h"
#include "tests/bench/sandbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace {

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// Fetches every page and throws it away, or keeps it for `storeAlone`.
class Fetch : public QObject
{
public:
    Fetch(const Profile &profile, std::vector<QByteArray> *keep)
        : m_signIn(profile, m_network, m_clock, m_refreshTokens), m_scheduler(m_clock, {.callsPerMinute = 0}),
          m_client(profile, m_network, m_signIn, m_scheduler, m_clock), m_keep(keep)
    {
    }
    void start()
    {
        // The sign-in is a person's time, not the pages': a first call gets it out of the way.
        m_client.send(organizationProfile(), this, [this](Result<Reply> reply) {
            if (!reply) {
                std::fprintf(stderr, "%s\n", qPrintable(reply.error().detail));
                QCoreApplication::exit(1);
                return;
            }
            m_timer.start();
            next(customersPage(500));
        });
    }
    double taken = 0;

private:
    void next(const Endpoint &endpoint)
    {
        m_client.send(endpoint, this, [this](Result<Reply> reply) {
            if (!reply) {
                QCoreApplication::exit(1);
                return;
            }
            if (m_keep)
                m_keep->push_back(std::move(reply->body));
            if (!reply->next.isEmpty()) {
                next(nextPage(reply->next));
                return;
            }
            taken = seconds(m_timer);
            QCoreApplication::exit(0);
        });
    }

    SystemClock m_clock;
    Network m_network;
    MemoryRefreshTokens m_refreshTokens;
    DeviceCodeSignIn m_signIn;
    CallScheduler m_scheduler;
    RestClient m_client;
    std::vector<QByteArray> *m_keep;
    QElapsedTimer m_timer;
};

int say(const QJsonObject &object)
{
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    return 0;
}

int fetchAlone(QCoreApplication &app, const Profile &profile)
{
    Fetch fetch(profile, nullptr);
    fetch.start();
    return app.exec() == 0 ? say({{QStringLiteral("s"), fetch.taken}}) : 1;
}

int storeAlone(QCoreApplication &app, const Profile &profile)
{
    std::vector<QByteArray> pages;
    Fetch fetch(profile, &pages);
    fetch.start();
    if (app.exec() != 0)
        return 1;
    QTemporaryDir dir;
    SystemClock clock;
    auto store = Store::open(dir.path(), clock);
    if (!store)
        return 1;
    QElapsedTimer timer;
    timer.start();
    if (!(*store)->beginList())
        return 1;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const PageLink next = i + 1 < pages.size() ? PageLink{.uri = QStringLiteral("/customers?size=500&seekOperation=Next")} : PageLink{};
        if (!(*store)->storeListPage(pages[i], next))
            return 1;
    }
    if (!(*store)->completeList())
        return 1;
    return say({{QStringLiteral("s"), seconds(timer)}});
}

/// The engine as the program has it. The second run is measured: by then somebody is signed in. It throws the mirror away first.
int syncWhole(QCoreApplication &app, const Profile &profile)
{
    QTemporaryDir dir;
    SystemClock clock;
    SyncOptions options;
    options.sweep = false;
    options.interval = std::chrono::seconds(0);
    QJsonObject answer;
    int run = 0;
    Engine engine({.dataDir = dir.path(), .sync = options}, clock, nullptr);
    QObject::connect(&engine, &Engine::opened, &engine, [&] {
        engine.connectToService(profile);
        engine.syncNow(false);
    });
    QObject::connect(&engine, &Engine::syncFinished, &engine, [&](const SyncSummary &summary) {
        if (summary.problem || !summary.complete) {
            app.exit(1);
            return;
        }
        if (++run == 1) {
            engine.rebuildCache();
        } else if (run == 2) {
            answer.insert(QStringLiteral("s"), summary.seconds);
            answer.insert(QStringLiteral("rows"), summary.upserted);
            engine.syncNow(false);
        } else {
            answer.insert(QStringLiteral("quietCalls"), summary.calls);
            answer.insert(QStringLiteral("quietChanged"), summary.upserted + summary.removed);
            answer.insert(QStringLiteral("quietSeconds"), summary.seconds);
            app.exit(0);
        }
    });
    engine.open(Store::DeskConsent::Refuse);
    return app.exec() == 0 ? say(answer) : 1;
}

/// A sync without news over a cache at rest: how much the write-ahead log grew.
double quietLog(const QString &profileFile, const QString &dataDir)
{
    const QStringList sync{QStringLiteral("sync"), QStringLiteral("--profile"), profileFile, QStringLiteral("--data-dir"), dataDir};
    QProcess first;
    first.setStandardOutputFile(QProcess::nullDevice());
    first.start(QStringLiteral(BIN_DIR "/partnerdesk"), sync);
    first.waitForFinished(-1);
    QProcess quiet;
    quiet.setStandardOutputFile(QProcess::nullDevice());
    quiet.setProgram(QStringLiteral(BIN_DIR "/partnerdesk"));
    quiet.setArguments(sync);
    // The bytes the whole process hands to write() are an upper bound of what goes into the log.
    quiet.start();
    double written = 0;
    while (!quiet.waitForFinished(5)) {
        QFile io(QStringLiteral("/proc/%1/io").arg(quiet.processId()));
        if (io.open(QIODevice::ReadOnly)) {
            for (const auto &line : io.readAll().split('\n')) {
                if (line.startsWith("wchar:"))
                    written = std::max(written, line.mid(6).trimmed().toDouble());
            }
        }
        if (quiet.state() == QProcess::NotRunning)
            break;
    }
    return written;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const auto verb = app.arguments().value(1);
    if (!verb.isEmpty()) {
        const auto profile = readProfile(app.arguments().value(2));
        if (!profile)
            return 1;
        if (verb == QLatin1String("fetch"))
            return fetchAlone(app, *profile);
        return verb == QLatin1String("store") ? storeAlone(app, *profile) : syncWhole(app, *profile);
    }
    double perRowAt100k = 0;
    for (const auto customers : bench::sizes()) {
        const auto name = bench::shortNumber(customers);
        QTemporaryDir work;
        const auto profile = work.filePath(QStringLiteral("sandbox.ini"));
        bench::Sandbox sandbox(customers, profile);
        // Customers against customers: the relationships that a whole synchronisation reads behind them have no part in either reference.
        if (!sandbox.set({{QStringLiteral("delegatedAdmin"), false}}))
            return 1;
        std::vector<double> fetches, stores, syncs, calls, changed;
        const int runs = customers >= 1'000'000 ? 3 : 5;
        for (int run = 0; run < runs; ++run) {
            fetches.push_back(bench::again({QStringLiteral("fetch"), profile})[QStringLiteral("s")].toDouble());
            stores.push_back(bench::again({QStringLiteral("store"), profile})[QStringLiteral("s")].toDouble());
            const auto whole = bench::again({QStringLiteral("sync"), profile});
            syncs.push_back(whole[QStringLiteral("s")].toDouble());
            calls.push_back(whole[QStringLiteral("quietCalls")].toDouble());
            changed.push_back(whole[QStringLiteral("quietChanged")].toDouble());
        }
        const auto floor = std::max(bench::median(fetches), bench::median(stores));
        const auto share = floor / bench::median(syncs);
        const bool counts = customers == 100'000;
        std::fprintf(stderr, "%s: fetch %.3f s, store %.3f s, sync %.3f s\n", qPrintable(name), bench::median(fetches), bench::median(stores),
                     bench::median(syncs));
        bench::print({QStringLiteral("slower of fetch and store / sync end to end, ") + name, bench::median(syncs), floor, share, QStringLiteral("s"),
                      counts ? QStringLiteral(">= 0.85") : QStringLiteral("-"), !counts || share >= 0.85});
        const auto perRow = bench::median(syncs) / customers * 1e6;
        if (counts)
            perRowAt100k = perRow;
        if (customers == 1'000'000 && perRowAt100k > 0)
            bench::print({QStringLiteral("wall per row at 1M / at 100k"), perRow, perRowAt100k, perRow / perRowAt100k, QStringLiteral("us"),
                          QStringLiteral("<= 1.2"), perRow / perRowAt100k <= 1.2});
        bench::print({QStringLiteral("calls of a sync without news, ") + name, bench::median(calls), {}, {}, QStringLiteral("calls"),
                      QStringLiteral("<= 5"), bench::median(calls) <= 5});
        bench::print({QStringLiteral("rows touched by a sync without news, ") + name, bench::median(changed), {}, {}, QStringLiteral("rows"),
                      QStringLiteral("0"), bench::median(changed) == 0});
        const auto written = quietLog(profile, work.filePath(QStringLiteral("cache")));
        bench::print({QStringLiteral("bytes a process writes for a sync without news, ") + name, written, {}, {}, QStringLiteral("bytes"),
                      QStringLiteral("<= 65536"), written <= 65'536});
    }
    return 0;
}
