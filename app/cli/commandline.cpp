#include "app/cli/commandline.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

Error wrong(const QString &sentence)
{
    return {.kind = Error::Kind::Rejected, .detail = sentence};
}

struct Options {
    QCommandLineOption profile{u"profile"_s, {}, u"file"_s};
    QCommandLineOption dataDir{u"data-dir"_s, {}, u"dir"_s};
    QCommandLineOption lang{u"lang"_s, {}, u"language"_s};
    QCommandLineOption signIn{u"sign-in"_s, {}, u"way"_s};
    QCommandLineOption demo{u"demo"_s};
    QCommandLineOption customers{u"customers"_s, {}, u"n"_s};
    QCommandLineOption full{u"full"_s};
    QCommandLineOption json{u"json"_s};
    QCommandLineOption health{u"health"_s};
    QCommandLineOption issue{u"issue"_s, {}, u"id"_s};
    QCommandLineOption customer{u"customer"_s, {}, u"id"_s};
    QCommandLineOption view{u"view"_s, {}, u"name"_s};
    QCommandLineOption filter{u"filter"_s, {}, u"text"_s};
    QCommandLineOption account{u"account"_s, {}, u"who"_s};
    QCommandLineOption action{u"action"_s, {}, u"what"_s};
    QCommandLineOption since{u"since"_s, {}, u"date"_s};
    QCommandLineOption until{u"until"_s, {}, u"date"_s};
    QCommandLineOption format{u"format"_s, {}, u"format"_s};
    QCommandLineOption output{{u"o"_s, u"output"_s}, {}, u"file"_s};
    QCommandLineOption reason{u"reason"_s, {}, u"text"_s};
    QCommandLineOption dryRun{u"dry-run"_s};
    QCommandLineOption yes{{u"y"_s, u"yes"_s}};
    QCommandLineOption size{u"size"_s, {}, u"WxH"_s};
    QCommandLineOption theme{u"theme"_s, {}, u"theme"_s};
    QCommandLineOption version{{u"v"_s, u"version"_s}};
    QCommandLineOption help{{u"h"_s, u"help"_s}};

    void addTo(QCommandLineParser &parser) const
    {
        parser.addOptions({profile, dataDir, lang,   signIn, demo, customers, full,    json, customer, view,   filter, account, action,
                           since,   until,   format, output, size, theme,     version, help, reason,   dryRun, yes,    health,  issue});
    }
};

/// Which options besides the common ones a verb takes.
QStringList optionsOf(CommandLine::Verb verb)
{
    switch (verb) {
    case CommandLine::Verb::Sync:
        return {u"full"_s, u"json"_s, u"customer"_s, u"health"_s};
    case CommandLine::Verb::List:
        return {u"customer"_s, u"view"_s,  u"filter"_s, u"account"_s, u"action"_s, u"since"_s,
                u"until"_s,    u"issue"_s, u"format"_s, u"output"_s,  u"o"_s};
    case CommandLine::Verb::Show:
        return {u"format"_s};
    case CommandLine::Verb::Snapshot:
        return {u"output"_s, u"o"_s, u"size"_s, u"theme"_s, u"view"_s, u"filter"_s, u"customer"_s};
    case CommandLine::Verb::Profiles:
        return {u"format"_s};
    case CommandLine::Verb::Suspend:
    case CommandLine::Verb::Reactivate:
    case CommandLine::Verb::SetQuantity:
        return {u"reason"_s, u"dry-run"_s, u"yes"_s, u"y"_s};
    case CommandLine::Verb::Outbox:
        return {u"dry-run"_s, u"yes"_s, u"y"_s};
    case CommandLine::Verb::Window:
    case CommandLine::Verb::Verify:
    case CommandLine::Verb::Roles:
    case CommandLine::Verb::SignIn:
    case CommandLine::Verb::SignOut:
    case CommandLine::Verb::Version:
    case CommandLine::Verb::Help:
        break;
    }
    return {};
}

bool takesIds(CommandLine::Verb verb)
{
    using Verb = CommandLine::Verb;
    return verb == Verb::Suspend || verb == Verb::Reactivate || verb == Verb::SetQuantity || verb == Verb::Outbox;
}

/// What is changed: subscriptions, or entries of the outbox.
std::optional<Error> readIds(const QStringList &words, CommandLine &line)
{
    line.ids = words.mid(1);
    if (line.verb == CommandLine::Verb::Outbox) {
        line.what = line.ids.isEmpty() ? QString() : line.ids.takeFirst();
        if (line.what != "retry"_L1 && line.what != "withdraw"_L1)
            return wrong(CommandLine::tr("\"outbox\" needs to know what: retry or withdraw."));
        if (line.ids.isEmpty())
            return wrong(CommandLine::tr("\"outbox %1\" needs the ID of an entry; \"list outbox\" shows them.").arg(line.what));
        return {};
    }
    if (line.verb == CommandLine::Verb::SetQuantity) {
        bool isNumber = false;
        line.quantity = line.ids.size() == 2 ? line.ids.last().toInt(&isNumber) : 0;
        if (!isNumber || line.quantity < 1)
            return wrong(CommandLine::tr("\"set-quantity\" needs the ID of a subscription and a number from 1 up."));
        line.ids.removeLast();
        return {};
    }
    if (line.ids.isEmpty())
        return wrong(CommandLine::tr("\"%1\" needs the ID of a subscription; \"list subscriptions\" shows them.").arg(words.first()));
    return {};
}

std::optional<Error> readVerb(const QStringList &words, CommandLine &line)
{
    static constexpr std::pair<QLatin1StringView, CommandLine::Verb> verbs[] = {
        {"sync"_L1, CommandLine::Verb::Sync},
        {"list"_L1, CommandLine::Verb::List},
        {"show"_L1, CommandLine::Verb::Show},
        {"snapshot"_L1, CommandLine::Verb::Snapshot},
        {"verify"_L1, CommandLine::Verb::Verify},
        {"roles"_L1, CommandLine::Verb::Roles},
        {"sign-in"_L1, CommandLine::Verb::SignIn},
        {"sign-out"_L1, CommandLine::Verb::SignOut},
        {"profiles"_L1, CommandLine::Verb::Profiles},
        {"suspend"_L1, CommandLine::Verb::Suspend},
        {"outbox"_L1, CommandLine::Verb::Outbox},
        {"reactivate"_L1, CommandLine::Verb::Reactivate},
        {"set-quantity"_L1, CommandLine::Verb::SetQuantity},
    };
    if (words.isEmpty())
        return {};
    const auto *found = std::ranges::find_if(verbs, [&](const auto &verb) { return verb.first == words.first(); });
    if (found == std::end(verbs))
        return wrong(CommandLine::tr("There is no command \"%1\"; see --help.").arg(words.first()));
    line.verb = found->second;
    line.word = words.first();
    if (takesIds(line.verb))
        return readIds(words, line);
    qsizetype taken = 1;
    if (line.verb == CommandLine::Verb::List || line.verb == CommandLine::Verb::Show || line.verb == CommandLine::Verb::Snapshot) {
        if (words.size() < 2)
            return wrong(CommandLine::tr("\"%1\" needs to know what: for example \"customers\".").arg(words.first()));
        line.what = words.at(1);
        taken = 2;
        const bool isLog = line.verb == CommandLine::Verb::List && line.what == "audit"_L1;
        const bool isActivity = line.verb == CommandLine::Verb::Snapshot && line.what == "activity"_L1;
        const bool isPart = (line.verb == CommandLine::Verb::List && CommandLine::isPart(line.what))
            || (line.verb == CommandLine::Verb::Snapshot && line.what == "subscriptions"_L1);
        const bool isOutbox = line.what == "outbox"_L1;
        const bool isTimeline = line.verb == CommandLine::Verb::List && line.what == "timeline"_L1;
        const bool isRecord = line.verb == CommandLine::Verb::Show && (line.what == "subscription"_L1 || line.what == "issue"_L1);
        const bool isHealth = (line.verb == CommandLine::Verb::List && CommandLine::isHealth(line.what))
            || (line.verb == CommandLine::Verb::Snapshot && line.what == "health"_L1);
        const bool known = isLog || isActivity || isPart || isOutbox || isTimeline || isRecord || isHealth
            || (line.verb == CommandLine::Verb::Show ? line.what == "customer"_L1 : line.what == "customers"_L1);
        if (!known)
            return wrong(CommandLine::tr("\"%1\" does not know \"%2\"; see --help.").arg(words.first(), line.what));
    }
    if (line.verb == CommandLine::Verb::Show) {
        if (words.size() < 3)
            return wrong(line.what == "customer"_L1 ? CommandLine::tr("\"show customer\" needs a Microsoft ID or a domain.")
                                                    : CommandLine::tr("\"show %1\" needs an ID.").arg(line.what));
        line.id = words.at(2);
        taken = 3;
    }
    if (line.verb == CommandLine::Verb::Profiles && words.size() > 1) {
        line.what = words.at(1);
        if (line.what != "test"_L1)
            return wrong(CommandLine::tr("\"%1\" does not know \"%2\"; see --help.").arg(words.first(), line.what));
        if (words.size() < 3)
            return wrong(CommandLine::tr("\"profiles test\" needs the name or the file of a profile."));
        line.id = words.at(2);
        taken = 3;
    }
    if (words.size() > taken)
        return wrong(CommandLine::tr("\"%1\" is one word too many; see --help.").arg(words.at(taken)));
    return {};
}

std::optional<Error> readSnapshotChoices(const CommandLine &line)
{
    if (line.verb != CommandLine::Verb::Snapshot)
        return {};
    const bool isSubscriptions = line.what == "subscriptions"_L1;
    if (line.what != "customers"_L1 && !isSubscriptions && !line.view.isEmpty())
        return wrong(CommandLine::tr("--%1 does not go with this command; see --help.").arg(u"view"_s));
    if (isSubscriptions && !line.customer.isEmpty())
        return wrong(CommandLine::tr("--%1 does not go with this command; see --help.").arg(u"customer"_s));
    static const QRegularExpression views(u"^(all|suspended|(renewing|expiring|cancellable)-(7|30|90))?$"_s);
    if (isSubscriptions && !views.match(line.view).hasMatch())
        return wrong(
            CommandLine::tr("A picture of the subscriptions has no view \"%1\": all, suspended, renewing, expiring or cancellable, "
                            "the last three with -7, -30 or -90.")
                .arg(line.view));
    return {};
}

std::optional<Error> readChoices(const QCommandLineParser &parser, const Options &options, CommandLine &line)
{
    line.language = parser.value(options.lang);
    if (parser.isSet(options.lang) && line.language != "nl"_L1 && line.language != "en"_L1)
        return wrong(CommandLine::tr("--lang is nl or en, not \"%1\".").arg(line.language));
    if (parser.isSet(options.signIn)) {
        const auto way = parser.value(options.signIn);
        if (way == "device-code"_L1)
            line.signIn = SignInWay::DeviceCode;
        else if (way == "browser"_L1)
            line.signIn = SignInWay::Browser;
        else if (way == "stored"_L1)
            line.signIn = SignInWay::Stored;
        else
            return wrong(CommandLine::tr("--sign-in is browser, device-code or stored, not \"%1\".").arg(way));
    }
    if (parser.isSet(options.customers)) {
        bool isNumber = false;
        line.demoCustomers = parser.value(options.customers).toInt(&isNumber);
        if (!isNumber || line.demoCustomers < 0 || line.demoCustomers > 1'000'000)
            return wrong(CommandLine::tr("--customers is a number from 0 to 1000000, not \"%1\".").arg(parser.value(options.customers)));
        if (!line.demo)
            return wrong(CommandLine::tr("--customers goes with --demo."));
    }
    if (parser.isSet(options.size)) {
        const auto parts = parser.value(options.size).split(u'x');
        line.size = parts.size() == 2 ? QSize(parts.at(0).toInt(), parts.at(1).toInt()) : QSize();
        if (line.size.width() < 720 || line.size.height() < 420 || line.size.width() > 10'000 || line.size.height() > 10'000)
            return wrong(CommandLine::tr("--size is WIDTHxHEIGHT in pixels, from 720x420 to 10000x10000, not \"%1\".")
                             .arg(parser.value(options.size)));
    }
    line.theme = parser.value(options.theme);
    if (parser.isSet(options.theme) && line.theme != "light"_L1 && line.theme != "dark"_L1)
        return wrong(CommandLine::tr("--theme is light or dark, not \"%1\".").arg(line.theme));
    line.format = parser.value(options.format);
    const QStringList formats = line.verb == CommandLine::Verb::Show ? QStringList{u"text"_s, u"json"_s}
        : line.verb == CommandLine::Verb::Profiles                   ? QStringList{u"table"_s, u"json"_s}
                                                                     : QStringList{u"table"_s, u"csv"_s, u"json"_s, u"xlsx"_s};
    if (parser.isSet(options.format) && !formats.contains(line.format))
        return wrong(CommandLine::tr("--format is one of %1, not \"%2\".").arg(formats.join(u", "_s), line.format));
    if (line.format.isEmpty())
        line.format = formats.first();
    return {};
}

/// A list without --format is written as its file's name ends; what has no ending, or .txt, is a table.
std::optional<Error> readEnding(CommandLine &line)
{
    static const QStringList known{u"csv"_s, u"json"_s, u"xlsx"_s};
    const auto ending = QFileInfo(line.output).suffix().toLower();
    if (line.verb != CommandLine::Verb::List || ending.isEmpty() || ending == "txt"_L1)
        return {};
    if (!known.contains(ending))
        return wrong(CommandLine::tr("\"%1\" ends in none of .csv, .json, .xlsx and .txt: say which with --format.").arg(line.output));
    line.format = ending;
    return {};
}

/// What belongs to the audit log alone.
std::optional<Error> readAuditChoices(const QCommandLineParser &parser, const Options &options, CommandLine &line)
{
    const auto isLog = line.verb == CommandLine::Verb::List && line.what == "audit"_L1;
    for (const auto &name : {u"account"_s, u"action"_s, u"since"_s, u"until"_s}) {
        if (parser.isSet(name) && !isLog)
            return wrong(CommandLine::tr("--%1 does not go with this command; see --help.").arg(name));
    }
    line.account = parser.value(options.account);
    line.action = parser.value(options.action);
    for (auto *const day : {&line.since, &line.until}) {
        const auto &option = day == &line.since ? options.since : options.until;
        *day = QDate::fromString(parser.value(option), Qt::ISODate);
        if (parser.isSet(option) && !day->isValid()) {
            //: %1: "since" or "until"; %2: what was given
            return wrong(
                CommandLine::tr("--%1 is a day like 2026-11-30, not \"%2\".").arg(option.names().constFirst(), parser.value(option)));
        }
    }
    if (line.since.isValid() && line.until.isValid() && line.since > line.until)
        return wrong(CommandLine::tr("--since is a later day than --until."));
    return {};
}

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    options.addTo(parser);
    CommandLine line;
    if (!parser.parse(QStringList{u"partnerdesk"_s} + arguments))
        return wrong(parser.errorText());
    if (parser.isSet(options.help)) {
        line.verb = Verb::Help;
        return line;
    }
    if (parser.isSet(options.version)) {
        line.verb = Verb::Version;
        return line;
    }
    if (auto problem = readVerb(parser.positionalArguments(), line))
        return *problem;
    line.demo = parser.isSet(options.demo);
    if (auto problem = readChoices(parser, options, line))
        return *problem;
    const QStringList common{u"profile"_s, u"data-dir"_s, u"lang"_s, u"sign-in"_s, u"demo"_s, u"customers"_s};
    const auto allowed = optionsOf(line.verb);
    for (const auto &name : parser.optionNames()) {
        if (!common.contains(name) && !allowed.contains(name))
            return wrong(tr("--%1 does not go with this command; see --help.").arg(name));
    }
    line.profile = parser.value(options.profile);
    if (line.demo && !line.profile.isEmpty())
        return wrong(tr("--demo brings its own profile: leave out --profile."));
    line.dataDir = parser.value(options.dataDir);
    line.full = parser.isSet(options.full);
    line.dryRun = parser.isSet(options.dryRun);
    line.yes = parser.isSet(options.yes);
    line.reason = parser.value(options.reason).trimmed();
    const bool isChange = takesIds(line.verb) && line.verb != Verb::Outbox;
    if (isChange && line.reason.isEmpty())
        return wrong(tr("\"%1\" needs a reason or the number of a ticket: --reason TEXT.").arg(line.word));
    if (line.what == "withdraw"_L1 && line.verb == Verb::Outbox && (line.dryRun || line.yes))
        return wrong(tr("--%1 does not go with this command; see --help.").arg(line.dryRun ? u"dry-run"_s : u"yes"_s));
    if (line.dryRun && line.yes)
        return wrong(tr("--dry-run does nothing, so there is nothing to agree to: leave out --yes."));
    line.json = parser.isSet(options.json);
    line.health = parser.isSet(options.health);
    line.issue = parser.value(options.issue);
    line.customer = parser.value(options.customer);
    line.view = parser.value(options.view);
    line.filter = parser.value(options.filter);
    line.output = parser.value(options.output);
    if (auto problem = parser.isSet(options.format) ? std::nullopt : readEnding(line))
        return *problem;
    if (auto problem = readAuditChoices(parser, options, line))
        return *problem;
    if (line.verb == Verb::Profiles && (line.demo || !line.profile.isEmpty() || !line.dataDir.isEmpty()))
        return wrong(tr("\"profiles\" is about all profiles of this computer: leave out --profile, --data-dir and --demo."));
    if (line.verb == Verb::SignIn && line.demo)
        return wrong(tr("The sandbox keeps no sign-in: leave out --demo."));
    if (line.verb == Verb::List && line.what == "customers"_L1 && !line.customer.isEmpty() && !line.filter.isEmpty())
        return wrong(tr("--customer names one customer: leave out --filter."));
    const bool isOfOne = line.verb == Verb::List && isPart(line.what) && line.what != "subscriptions"_L1;
    const bool isTimeline = line.verb == Verb::List && line.what == "timeline"_L1;
    if ((isOfOne || isTimeline) && line.customer.isEmpty())
        return wrong(tr("\"list %1\" needs a customer: --customer ID.").arg(line.what));
    if (isOfOne && !line.filter.isEmpty())
        return wrong(tr("--customer names one customer: leave out --filter."));
    if (line.verb == Verb::List && (line.what == "audit"_L1 || isOfOne || isTimeline || line.what == "outbox"_L1) && !line.view.isEmpty())
        return wrong(tr("--%1 does not go with this command; see --help.").arg(u"view"_s));
    if (line.verb == Verb::List && parser.isSet(options.issue) && line.what != "affected"_L1)
        return wrong(tr("--%1 does not go with this command; see --help.").arg(u"issue"_s));
    if (line.verb == Verb::List && (line.what == "health"_L1 || line.what == "affected"_L1) && !line.view.isEmpty())
        return wrong(tr("--%1 does not go with this command; see --help.").arg(u"view"_s));
    if (line.verb == Verb::List && line.what == "health"_L1 && !line.filter.isEmpty())
        return wrong(tr("--%1 does not go with this command; see --help.").arg(u"filter"_s));
    if (line.verb == Verb::List && line.what == "affected"_L1 && (line.issue.isEmpty() || !line.customer.isEmpty()))
        return wrong(tr("\"list affected\" needs an issue, and nothing of a customer: --issue ID."));
    if (auto problem = readSnapshotChoices(line))
        return *problem;
    if (line.verb == Verb::Snapshot && line.output.isEmpty())
        return wrong(tr("\"snapshot\" needs a file to write: -o FILE.png."));
    if (line.format == "xlsx"_L1 && line.output.isEmpty())
        return wrong(tr("--format xlsx needs a file to write: -o FILE.xlsx."));
    return line;
}

bool CommandLine::isPart(QStringView what)
{
    return what == "services"_L1 || what == "subscriptions"_L1 || what == "users"_L1 || what == "licences"_L1;
}

bool CommandLine::isHealth(QStringView what)
{
    return what == "health"_L1 || what == "issues"_L1 || what == "affected"_L1 || what == "messages"_L1;
}

QString CommandLine::usage()
{
    return tr(
        "Partnerdesk: the desk of a Microsoft Cloud Solution Provider partner.\n"
        "\n"
        "  partnerdesk                                   the window, last used profile\n"
        "  partnerdesk --demo [--customers N]            a look around with invented customers\n"
        "  partnerdesk sync [--full] [--json] [--customer ID]   one synchronisation; of that customer everything is read\n"
        "  partnerdesk sync --health                     one synchronisation, then the service health of every customer\n"
        "  partnerdesk list customers [--view NAME] [--filter TEXT | --customer ID] [--format table|csv|json|xlsx] [-o FILE]\n"
        "  partnerdesk list subscriptions [--customer ID] [--view suspended|renewing-30|expiring-30|cancellable-7] [--filter TEXT]\n"
        "                         [--format table|csv|json|xlsx] [-o FILE]\n"
        "  partnerdesk list services|users|licences --customer ID [--format table|csv|json|xlsx] [-o FILE]\n"
        "  partnerdesk list audit [--customer ID] [--account WHO] [--action WHAT] [--since DATE] [--until DATE] [--filter TEXT]\n"
        "                         [--format table|csv|json|xlsx] [-o FILE]\n"
        "  partnerdesk list outbox [--customer ID] [--filter TEXT] [--format table|csv|json|xlsx] [-o FILE]\n"
        "  partnerdesk list timeline --customer ID [--filter TEXT] [--format table|csv|json|xlsx] [-o FILE]\n"
        "  partnerdesk list health [--customer ID] [--format table|csv|json|xlsx] [-o FILE]   services, and how they are\n"
        "  partnerdesk list issues [--view active|recent|all] [--customer ID] [--filter TEXT] [--format table|csv|json|xlsx] [-o FILE]\n"
        "  partnerdesk list affected --issue ID [--filter TEXT] [--format table|csv|json|xlsx] [-o FILE]\n"
        "  partnerdesk list messages [--view open|must-act|all] [--customer ID] [--filter TEXT] [--format table|csv|json|xlsx] [-o FILE]\n"
        "  partnerdesk suspend|reactivate SUBSCRIPTION… --reason TEXT [--dry-run] [--yes]\n"
        "  partnerdesk set-quantity SUBSCRIPTION N --reason TEXT [--dry-run] [--yes]\n"
        "  partnerdesk outbox retry ID… [--dry-run] [--yes]   tries again; what is in conflict is shown and asked about first\n"
        "  partnerdesk outbox withdraw ID…               takes back what was not sent\n"
        "  partnerdesk roles                             your roles and what they permit\n"
        "  partnerdesk profiles [--format table|json]    the profiles of this computer\n"
        "  partnerdesk profiles test NAME                tests a profile step by step; with --sign-in also what a sign-in shows\n"
        "  partnerdesk sign-in                           signs in and says who you are and which roles you have\n"
        "  partnerdesk sign-out                          forgets the sign-in and wipes what was read; your own notes stay\n"
        "  partnerdesk show customer|subscription|issue|outbox ID [--format text|json]\n"
        "  partnerdesk snapshot customers|subscriptions|health|outbox|activity -o FILE.png [--size WxH] [--theme light|dark] [--view "
        "NAME]\n"
        "                         [--filter TEXT] [--customer ID]\n"
        "  partnerdesk verify                            checks the files; exit status 0 when all is well\n"
        "\n"
        "With every command: --profile FILE|NAME, --data-dir DIR, --lang nl|en, --sign-in browser|device-code|stored,\n"
        "--demo, --version, --help.\n"
        "\n"
        "Exit status: 0 done, 1 failed (one sentence on standard error), 2 wrong usage.\n");
}

QString CommandLine::languageIn(const QStringList &arguments)
{
    QString language; // the last one counts, as it does for the parser
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == "--lang"_L1 && i + 1 < arguments.size())
            language = arguments.at(i + 1);
        else if (arguments.at(i).startsWith("--lang="_L1))
            language = arguments.at(i).mid(7);
    }
    return language;
}
