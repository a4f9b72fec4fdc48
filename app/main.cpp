#include "app/application.h"
#include "app/cli/invocation.h"
#include "app/profileshelf.h"
#include "app/snapshot.h"
#include "ui/widgets/errortext.h"

#include <QApplication>
#include <QDir>
#include <QLoggingCategory>

#include <cstdio>

namespace {

/// Where the profile and the data of this run are.
struct Place {
    QString dataDir{};
    QString profileFile{};
};

Result<Place> placeOf(const CommandLine &line, const ProfileShelf &shelf)
{
    Place place{.dataDir = line.dataDir};
    if (line.demo) {
        if (place.dataDir.isEmpty())
            place.dataDir = shelf.demoDataDir(line.demoCustomers);
        place.profileFile = QDir(place.dataDir).filePath(u"sandbox.ini"_s);
        return place;
    }
    const bool needsProfile = line.verb == CommandLine::Verb::Sync || line.verb == CommandLine::Verb::Window || place.dataDir.isEmpty();
    const auto file = shelf.fileOf(line.profile);
    if (file)
        place.profileFile = *file;
    else if (needsProfile || !line.profile.isEmpty())
        return file.error();
    if (place.dataDir.isEmpty()) {
        const auto profile = readProfile(place.profileFile);
        if (!profile)
            return profile.error();
        place.dataDir = shelf.dataDirOf(profile->name);
    }
    return place;
}

/// A command that only reads must not make a folder where there is none.
bool mayCreate(CommandLine::Verb verb)
{
    return verb == CommandLine::Verb::Window || verb == CommandLine::Verb::Sync;
}

int runWindow(QApplication &application, const CommandLine &line, const Place &place, const ProfileShelf &shelf, Clock &clock,
              Languages &languages, const Invocation &invocation)
{
    SingleInstance instance(place.dataDir, nullptr);
    const auto mine = instance.acquire();
    if (!mine)
        return fail(invocation, mine.error());
    if (!*mine) {
        // The window that is there comes forward; this start has done its work then.
        instance.ask(
            {{u"command"_s, u"show"_s}}, [](const QJsonObject &) { QCoreApplication::exit(ExitDone); },
            [&invocation](const Error &error) { QCoreApplication::exit(fail(invocation, error)); });
        return QCoreApplication::exec();
    }
    if (!line.demo)
        shelf.rememberLast(place.profileFile);
    Application window(application,
                       {.dataDir = place.dataDir, .profileFile = place.profileFile, .demoCustomers = line.demo ? line.demoCustomers : -1,
                        .language = line.language},
                       instance, clock, languages);
    window.run();
    return QCoreApplication::exec();
}

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
    case CommandLine::Verb::Verify:
        return runVerify(invocation);
    case CommandLine::Verb::Window:
    case CommandLine::Verb::Version:
    case CommandLine::Verb::Help:
        break;
    }
    return ExitUsage;
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QCoreApplication::setApplicationName(u"partnerdesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PARTNERDESK_VERSION));

    // What a command has to say stands in its one sentence; QT_LOGGING_RULES brings the log back.
    QLoggingCategory::setFilterRules(u"app.*.debug=false\napp.*.info=false\napp.*.warning=false\ndefault.warning=false"_s);

    // Only the window needs a display; whatever else is asked must work without one.
    const auto words = CommandLine::parse(arguments);
    const bool isWindow = words && words->verb == CommandLine::Verb::Window;
    const bool isPicture = words && words->verb == CommandLine::Verb::Snapshot;
    if (isPicture)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    std::unique_ptr<QCoreApplication> application;
    if (isWindow || isPicture)
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
    const ProfileShelf shelf;
    Invocation invocation{.line = *line, .clock = clock, .out = out, .err = err};
    const auto place = placeOf(*line, shelf);
    if (!place)
        return fail(invocation, place.error());
    invocation.dataDir = QDir(place->dataDir).absolutePath();
    invocation.profileFile = place->profileFile;
    if (mayCreate(line->verb)) {
        if (const auto prepared = ProfileShelf::prepareDataDir(invocation.dataDir); !prepared)
            return fail(invocation, prepared.error());
    }
    if (isWindow)
        return runWindow(static_cast<QApplication &>(*application), *line, {invocation.dataDir, invocation.profileFile}, shelf, clock, languages,
                         invocation);
    const int status = runCommand(invocation);
    out.flush();
    err.flush();
    return status;
}
