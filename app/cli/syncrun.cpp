#include "app/cli/syncrun.h"

#include <QJsonDocument>
#include <QLocale>

#include <unistd.h>

using namespace Qt::StringLiterals;

QJsonObject jsonOf(const SyncSummary &summary)
{
    return {{u"calls"_s, summary.calls},         {u"upserted"_s, summary.upserted}, {u"removed"_s, summary.removed},
            {u"unchanged"_s, summary.unchanged}, {u"failed"_s, summary.failed},     {u"seconds"_s, summary.seconds},
            {u"complete"_s, summary.complete}};
}

SyncSummary summaryOf(const QJsonObject &object)
{
    return {.calls = object.value("calls"_L1).toInteger(),
            .upserted = object.value("upserted"_L1).toInteger(),
            .removed = object.value("removed"_L1).toInteger(),
            .unchanged = object.value("unchanged"_L1).toInteger(),
            .failed = object.value("failed"_L1).toInteger(),
            .seconds = object.value("seconds"_L1).toDouble(),
            .complete = object.value("complete"_L1).toBool()};
}

SyncRun::SyncRun(const Invocation &invocation, QObject *parent)
    : QObject(parent), m_invocation(invocation), m_terminal(isatty(STDERR_FILENO) == 1)
{
}

SyncRun::~SyncRun() = default;

void SyncRun::start()
{
    m_instance = std::make_unique<SingleInstance>(m_invocation.dataDir, nullptr);
    const auto mine = m_instance->acquire();
    if (!mine) {
        leave(fail(m_invocation, mine.error()));
        return;
    }
    if (!*mine) {
        runElsewhere();
        return;
    }
    const auto begin = [this] {
        const auto profile = readProfile(m_invocation.profileFile);
        if (profile)
            runHere(*profile);
        else
            leave(fail(m_invocation, profile.error()));
    };
    if (!m_invocation.line.demo) {
        begin();
        return;
    }
    m_sandbox = std::make_unique<DemoSandbox>(m_invocation.line.demoCustomers, m_invocation.profileFile, nullptr);
    m_sandbox->start([this, begin](Result<void> ready) {
        if (ready)
            begin();
        else
            leave(fail(m_invocation, ready.error()));
    });
}

void SyncRun::interrupt()
{
    m_interrupted = true;
    if (m_engine)
        m_engine->cancel();
    else
        leave(ExitFailed);
}

void SyncRun::runHere(const Profile &profile)
{
    SyncOptions options;
    options.sweep = false;
    options.waitForRecords = true;
    options.interval = std::chrono::seconds(0);
    m_engine = std::make_unique<Engine>(Engine::Options{.dataDir = m_invocation.dataDir, .sync = options},
                                        m_invocation.clock, nullptr);
    connect(m_engine.get(), &Engine::openFailed, this, [this](const Error &error) { leave(fail(m_invocation, error)); });
    connect(m_engine.get(), &Engine::opened, this, [this, profile](const StoreReport &report) {
        if (!report.mirrorSetAside.isEmpty())
            m_invocation.err << tr("The cache was damaged; it was set aside as \"%1\" and is read again.").arg(report.mirrorSetAside) << Qt::endl;
        if (std::exchange(m_begun, true))
            return;
        m_engine->syncState().subscribe(this, [this](const SyncState &state) { stateChanged(state); });
        m_engine->connectToService(profile);
        m_engine->syncNow(m_invocation.line.full);
    });
    connect(m_engine.get(), &Engine::syncFinished, this, &SyncRun::summarised);
    m_engine->open(Store::DeskConsent::Refuse);
}

void SyncRun::runElsewhere()
{
    m_instance->ask(
        {{u"command"_s, u"sync"_s}, {u"full"_s, m_invocation.line.full}},
        [this](const QJsonObject &answer) {
            if (answer.contains("rows"_L1))
                showProgress({.phase = SyncState::Phase::ReadingList, .readThisRun = answer.value("rows"_L1).toInteger()});
            if (answer.contains("sentence"_L1))
                m_invocation.err << answer.value("sentence"_L1).toString() << Qt::endl;
            if (answer.contains("summary"_L1))
                summarised(summaryOf(answer.value("summary"_L1).toObject()));
        },
        [this](const Error &error) { leave(fail(m_invocation, error)); });
}

void SyncRun::stateChanged(const SyncState &state)
{
    if (state.deviceCode && *state.deviceCode != m_shownCode) {
        m_shownCode = *state.deviceCode;
        m_invocation.err << tr("To sign in, open %1 and enter the code %2.").arg(m_shownCode.verificationUri, m_shownCode.userCode) << Qt::endl;
    }
    showProgress(state);
}

void SyncRun::showProgress(const SyncState &state)
{
    if (!m_terminal || m_left)
        return;
    QString line;
    const QLocale locale;
    switch (state.phase) {
    case SyncState::Phase::SigningIn:
        line = tr("Signing in…");
        break;
    case SyncState::Phase::ReadingList:
        line = tr("%1 customers read so far…").arg(locale.toString(state.readThisRun));
        break;
    case SyncState::Phase::ReadingAudit:
        line = tr("Reading the activity log…");
        break;
    case SyncState::Phase::ReadingDetail:
        line = tr("Reading customers' records, %1 to go…").arg(locale.toString(state.queued));
        break;
    case SyncState::Phase::Stopping:
        line = tr("Stopping…");
        break;
    case SyncState::Phase::Idle:
        return;
    }
    m_invocation.err << u"\r\x1b[K"_s << line << Qt::flush;
    m_lineOpen = true;
}

void SyncRun::summarised(const SyncSummary &summary)
{
    if (m_lineOpen)
        m_invocation.err << u"\r\x1b[K"_s << Qt::flush;
    m_lineOpen = false;
    if (m_invocation.line.json) {
        m_invocation.out << QString::fromUtf8(QJsonDocument(jsonOf(summary)).toJson(QJsonDocument::Compact)) << Qt::endl;
    } else {
        const QLocale locale;
        m_invocation.out << tr("%1 read or changed, %2 removed, %3 unchanged; %4 calls in %5 s.")
                                .arg(locale.toString(summary.upserted), locale.toString(summary.removed), locale.toString(summary.unchanged),
                                     locale.toString(summary.calls), locale.toString(summary.seconds, 'f', 1))
                         << Qt::endl;
    }
    if (m_interrupted) {
        m_invocation.err << tr("Stopped. What was read is kept; the next synchronisation goes on from there.") << Qt::endl;
        leave(ExitFailed);
        return;
    }
    if (summary.problem) {
        leave(fail(m_invocation, *summary.problem));
        return;
    }
    if (summary.failed > 0)
        m_invocation.err << tr("%n call(s) were given up; the next synchronisation tries again.", nullptr, static_cast<int>(summary.failed))
                         << Qt::endl;
    leave(summary.complete ? ExitDone : ExitFailed);
}

void SyncRun::leave(int status)
{
    if (m_left)
        return;
    m_left = true;
    if (m_lineOpen)
        m_invocation.err << Qt::endl;
    emit finished(status);
}
