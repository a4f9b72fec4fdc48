#include "app/cli/invocation.h"
#include "app/cli/processguard.h"
#include "app/place.h"
#include "app/profileshelf.h"
#include "app/snapshot.h"
#include "app/windowmemory.h"
#include "app/windowstart.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <cstdio>

namespace {

int runWindow(const WindowStart::Parts &parts, const CommandLine &line)
{
    WindowStart window(parts, line);
    QObject::connect(
        &window, &WindowStart::ended, &parts.application, [](int status) { QCoreApplication::exit(status); }, Qt::QueuedConnection);
    QTimer::singleShot(0, &window, &WindowStart::start);
    return QCoreApplication::exec();
}

/// Qt ends the program with a core dump where it finds no display.
bool lacksDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return false;
#endif
}

class MainText
{
    Q_DECLARE_TR_FUNCTIONS(MainText)

public:
    static QString noDisplay() { return tr("There is no display for the window. The commands need none: partnerdesk --help lists them."); }
};

int runCommand(const Invocation &invocation)
{
    switch (invocation.line.verb) {
    case CommandLine::Verb::Sync:
        return runSync(invocation);
    case CommandLine::Verb::List:
        return runList(invocation);
    case CommandLine::Verb::Show:
        return runShow(invocation);
    case CommandLine::Verb::Snapshot:
        return runSnapshot(invocation);
    case CommandLine::Verb::Suspend:
    case CommandLine::Verb::Reactivate:
    case CommandLine::Verb::SetQuantity:
        return runChange(invocation);
    case CommandLine::Verb::Outbox:
        return runOutbox(invocation);
    case CommandLine::Verb::Roles:
        return runRoles(invocation);
    case CommandLine::Verb::SignIn:
        return runSignIn(invocation);
    case CommandLine::Verb::SignOut:
        return runSignOut(invocation);
    case CommandLine::Verb::Verify:
        return runVerify(invocation);
    case CommandLine::Verb::Profiles:
    case CommandLine::Verb::Window:
    case CommandLine::Verb::Version:
    case CommandLine::Verb::Help:
        break;
    }
    return ExitUsage;
}

/// Needs no place of its own.
int aboutProfiles(Invocation &invocation, const ProfileShelf &shelf)
{
    if (invocation.line.what.isEmpty())
        return runProfiles(invocation, shelf.profiles());
    const auto file = shelf.fileOf(invocation.line.id);
    if (!file)
        return fail(invocation, file.error());
    invocation.profileFile = *file;
    return runProfileTest(invocation);
}

} // namespace

int main(int argc, char **argv)
{
    const auto usersMask = guardProcess();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QCoreApplication::setApplicationName(u"partnerdesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PARTNERDESK_VERSION));

    // What a command has to say stands in its one sentence; QT_LOGGING_RULES brings the log back.
    QLoggingCategory::setFilterRules(
        u"app.*.debug=false\napp.*.info=false\napp.*.warning=false\napp.*.critical=false\ndefault.warning=false"_s);

    // Only the window needs a display; whatever else is asked must work without one.
    const auto words = CommandLine::parse(arguments);
    const bool isWindow = words && words->verb == CommandLine::Verb::Window;
    const bool isPicture = words && words->verb == CommandLine::Verb::Snapshot;
    if (isPicture)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    std::unique_ptr<QCoreApplication> application;
    if ((isWindow && !lacksDisplay()) || isPicture)
        application = std::make_unique<QApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    Languages languages;
    languages.use(CommandLine::languageIn(arguments));

    QTextStream out(stdout);
    QTextStream err(stderr);
    SystemClock clock;
    // Read again: only now the complaint comes in the chosen language.
    const auto line = CommandLine::parse(arguments);
    if (!line) {
        err << line.error().detail << Qt::endl;
        return ExitUsage;
    }
    if (line->verb == CommandLine::Verb::Help) {
        out << CommandLine::usage() << Qt::flush;
        return ExitDone;
    }
    if (line->verb == CommandLine::Verb::Version) {
        out << "partnerdesk " << QCoreApplication::applicationVersion() << Qt::endl;
        return ExitDone;
    }
    if (isWindow && lacksDisplay()) {
        err << MainText::noDisplay() << Qt::endl;
        return ExitFailed;
    }
    const ProfileShelf shelf;
    if (isWindow)
        return runWindow({.application = static_cast<QApplication &>(*application),
                          .shelf = shelf,
                          .clock = clock,
                          .languages = languages,
                          .err = err,
                          .usersMask = usersMask},
                         *line);
    Invocation invocation{.line = *line, .clock = clock, .out = out, .err = err};
    if (line->verb == CommandLine::Verb::Profiles)
        return aboutProfiles(invocation, shelf);
    const auto place = placeOf(*line, shelf);
    if (!place)
        return fail(invocation, place.error());
    invocation.dataDir = place->dataDir;
    invocation.profileFile = place->profileFile;
    invocation.source = place->source;
    invocation.keepDays = Preferences::remembered(WindowMemory(place->dataDir + u"/window.ini"_s)).keepDays;
    // A command that only reads must not make a folder where there is none.
    if (line->verb == CommandLine::Verb::Sync || line->verb == CommandLine::Verb::SignIn) {
        if (const auto prepared = ProfileShelf::prepareDataDir(invocation.dataDir); !prepared)
            return fail(invocation, prepared.error());
    }
    const int status = runCommand(invocation);
    out.flush();
    err.flush();
    return status;
}
