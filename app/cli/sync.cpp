#include "app/cli/syncrun.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace {

// A signal handler may do next to nothing: it writes a byte that the event loop finds. The descriptors live as long as the process.
int signalEnds[2] = {-1, -1};

void noteSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(signalEnds[0], &byte, 1);
}

void letSignalsEnd()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

void onInterrupt(QObject *context, std::function<void()> call)
{
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, signalEnds) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalEnds[1], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, call = std::move(call)] {
        notifier->setEnabled(false); // a second one ends the program at once
        letSignalsEnd();
        call();
    });
    std::signal(SIGINT, noteSignal);
    std::signal(SIGTERM, noteSignal);
}

} // namespace

int runSync(const Invocation &invocation)
{
    if (const auto may = mayRun(invocation, u"cli.sync"); !may && may.error().reason == Error::Reason::NotPermitted)
        return fail(invocation, may.error()); // whatever else is wrong with the files, the run itself finds and says
    SyncRun run(invocation, nullptr);
    QObject::connect(
        &run, &SyncRun::finished, &run, [](int status) { QCoreApplication::exit(status); }, Qt::QueuedConnection);
    onInterrupt(&run, [&run] { run.interrupt(); });
    QTimer::singleShot(0, &run, &SyncRun::start);
    const int status = QCoreApplication::exec();
    letSignalsEnd(); // nobody listens any more
    return status;
}
