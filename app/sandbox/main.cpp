#include "app/sandbox/sandboxserver.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QSocketNotifier>
#include <QTextStream>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int doneStatus = 0;
constexpr int failedStatus = 1;
constexpr int usageStatus = 2;

/// The profile of DESIGN 2 for this sandbox; false with a sentence in `why` when it cannot be written.
bool writeProfile(const QString &path, const Identity &identity, QString &why)
{
    QSaveFile file(path);
    const QByteArray text = "[profile]\nname=Sandbox\nauthority=" + identity.base + "\ntenantId=" + identity.partnerTenant
        + "\nclientId=" + identity.clientId + "\npartnerCenter=" + identity.base + "\ngraph=" + identity.base + "\nazure=" + identity.base
        + "/azure\nscope=" + identity.scope + "\ncallsPerMinute=0\n";
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return true;
    why = u"cannot write the profile %1: %2"_s.arg(path, file.errorString());
    return false;
}

void quitWhenInputEnds(QCoreApplication &application)
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [&application, notifier] {
        char ignored[256];
        if (::read(STDIN_FILENO, ignored, sizeof ignored) > 0)
            return;
        notifier->setEnabled(false);
        application.quit();
    });
}

} // namespace

int main(int argc, char **argv)
{
    // A real service takes nothing from the computer that the window is on.
    (void)nice(5);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"partnerdesk-sandbox"_s);
    QTextStream out(stdout);
    QTextStream err(stderr);
    QString why;
    const auto options = readOptions(QCoreApplication::arguments(), why);
    if (!options) {
        err << "partnerdesk-sandbox: " << why << " See --help.\n";
        return usageStatus;
    }
    if (options->help) {
        out << usage();
        return doneStatus;
    }
    if (options->version) {
        out << "partnerdesk-sandbox " << SANDBOX_VERSION << '\n';
        return doneStatus;
    }
    SandboxServer server(*options);
    if (!server.listen(options->port, why)
        || (!options->profileFile.isEmpty() && !writeProfile(options->profileFile, server.identity(), why))) {
        err << "partnerdesk-sandbox: " << why << '\n';
        return failedStatus;
    }
    if (options->untilStdinCloses)
        quitWhenInputEnds(application);
    out << "listening on " << server.identity().base << Qt::endl;
    return QCoreApplication::exec();
}
