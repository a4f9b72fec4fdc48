#include "app/sandbox/options.h"

#include "app/sandbox/healthcontrol.h"
#include "app/sandbox/user.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 mostCustomers = 10'000'000;

/// Declares the options on a parser; one place for reading and for the usage text.
void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"A local double of the remote service: token authority and Partner Center on loopback."_s);
    parser.addOptions({
        {u"port"_s, u"Listen on this port of 127.0.0.1 (default: any free one)."_s, u"N"_s},
        {u"customers"_s, u"Begin with N customers (default 2000)."_s, u"N"_s},
        {u"seed"_s, u"Invent the data from this number (default 1)."_s, u"N"_s},
        {u"live"_s, u"Customers come, change and leave every few seconds."_s},
        {u"fault"_s,
         u"route:kind[:rate[:argument]]; may be given again. Routes: * %1. Kinds: %2. Rate: 0 to 1, 1/n, once or xN."_s.arg(
             faultRoutes().join(u' '), faultKinds().join(u' ')),
         u"SPEC"_s},
        {u"print-profile"_s, u"Write a profile for this sandbox to FILE once it listens."_s, u"FILE"_s},
        {u"user"_s, u"Who signs in (default helpdesk-billing): %1."_s.arg(userWords().join(u", "_s)), u"USER"_s},
        {u"health"_s, u"What is wrong with services: usual, quiet (nothing) or black-monday (40 issues at once)."_s, u"WORD"_s},
        {u"open-tenants"_s, u"Every customer lets the partner in and has allowed the application."_s},
        {u"approve-at-once"_s, u"The person has used the device code before it is first asked about."_s},
        {u"latency"_s, u"Wait so many milliseconds before every answer."_s, u"MS"_s},
        {u"until-stdin-closes"_s, u"End when standard input ends."_s},
        {{u"h"_s, u"help"_s}, u"Show this text."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
    });
}

bool readNumber(const QCommandLineParser &parser, const QString &name, quint64 most, quint64 &value, QString &why)
{
    if (!parser.isSet(name))
        return true;
    bool isNumber = false;
    const quint64 read = parser.value(name).toULongLong(&isNumber);
    if (!isNumber || read > most) {
        why = u"--%1 needs a whole number from 0 to %2, not \"%3\"."_s.arg(name, QString::number(most), parser.value(name));
        return false;
    }
    value = read;
    return true;
}

} // namespace

QString usage()
{
    QCommandLineParser parser;
    declare(parser);
    return parser.helpText();
}

std::optional<Options> readOptions(const QStringList &arguments, QString &why)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments)) {
        why = parser.errorText();
        return {};
    }
    Options options;
    options.help = parser.isSet(u"help"_s);
    options.version = parser.isSet(u"version"_s);
    options.live = parser.isSet(u"live"_s);
    options.approveAtOnce = parser.isSet(u"approve-at-once"_s);
    options.untilStdinCloses = parser.isSet(u"until-stdin-closes"_s);
    options.profileFile = parser.value(u"print-profile"_s);
    quint64 port = 0;
    quint64 customers = options.customers;
    quint64 latency = 0;
    if (!readNumber(parser, u"port"_s, 65535, port, why) || !readNumber(parser, u"customers"_s, mostCustomers, customers, why)
        || !readNumber(parser, u"seed"_s, ~0ULL, options.seed, why) || !readNumber(parser, u"latency"_s, 600'000, latency, why))
        return {};
    if (!parser.positionalArguments().isEmpty()) {
        why = u"\"%1\" is not an option of this program."_s.arg(parser.positionalArguments().constFirst());
        return {};
    }
    options.user = parser.value(u"user"_s);
    if (parser.isSet(u"user"_s) && !userCalled(options.user)) {
        why = u"--user is one of %1, not \"%2\"."_s.arg(userWords().join(u", "_s), options.user);
        return {};
    }
    options.health = parser.value(u"health"_s);
    options.openTenants = parser.isSet(u"open-tenants"_s);
    if (parser.isSet(u"health"_s) && !healthModeCalled(options.health)) {
        why = u"--health is usual, quiet or black-monday, not \"%1\"."_s.arg(options.health);
        return {};
    }
    for (const QString &spec : parser.values(u"fault"_s)) {
        const auto fault = parseFault(spec, why);
        if (!fault)
            return {};
        options.faults.append(*fault);
    }
    options.port = static_cast<quint16>(port);
    options.customers = static_cast<quint32>(customers);
    options.latencyMs = static_cast<int>(latency);
    return options;
}
