#include "app/sandbox/fault.h"

#include "app/sandbox/healthroutes.h"
#include "app/sandbox/mix.h"

#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 faultSalt = 211;

struct KindName {
    QLatin1StringView name;
    FaultKind kind;
};

constexpr KindName kindNames[] = {
    {"429"_L1, FaultKind::Throttled},
    {"500"_L1, FaultKind::ServerError},
    {"503"_L1, FaultKind::Unavailable},
    {"timeout"_L1, FaultKind::TimeOut},
    {"slow"_L1, FaultKind::Slow},
    {"reset"_L1, FaultKind::Reset},
    {"truncate"_L1, FaultKind::Truncate},
    {"malformed"_L1, FaultKind::Malformed},
    {"wrongtypes"_L1, FaultKind::WrongTypes},
    {"bom"_L1, FaultKind::Bom},
    {"unknownenum"_L1, FaultKind::UnknownEnum},
    {"staletoken"_L1, FaultKind::StaleToken},
    {"expiredcontinuation"_L1, FaultKind::ExpiredContinuation},
    {"gzipbomb"_L1, FaultKind::GzipBomb},
    {"endless"_L1, FaultKind::Endless},
    {"html"_L1, FaultKind::Html},
    {"redirect"_L1, FaultKind::Redirect},
    {"notoken"_L1, FaultKind::NoToken},
    {"emptybody"_L1, FaultKind::EmptyBody},
    {"mfa"_L1, FaultKind::MultiFactor},
    {"foreignlink"_L1, FaultKind::ForeignLink},
    {"samelink"_L1, FaultKind::SameLink},
    {"duplicates"_L1, FaultKind::Duplicates},
    {"latency"_L1, FaultKind::Latency},
    {"code"_L1, FaultKind::Code},
    {"lost-reply"_L1, FaultKind::LostReply},
    {"othertenant"_L1, FaultKind::OtherTenant},
};

bool readRate(const QString &rate, Fault &fault)
{
    bool isNumber = true;
    if (rate.isEmpty())
        return true;
    if (rate == "once"_L1)
        fault.atMost = 1;
    else if (rate.startsWith(u'x'))
        fault.atMost = rate.sliced(1).toLongLong(&isNumber);
    else if (rate.startsWith("1/"_L1))
        fault.everyNth = rate.sliced(2).toLongLong(&isNumber);
    else
        fault.probability = rate.toDouble(&isNumber);
    return isNumber && fault.probability >= 0 && fault.probability <= 1 && fault.everyNth >= 0
        && (!rate.startsWith("1/"_L1) || fault.everyNth > 0) && (!rate.startsWith(u'x') || fault.atMost >= 0);
}

bool applies(const Fault &fault, QByteArrayView route, bool continued)
{
    const bool isMeant = fault.route == "*" || fault.route == route || (fault.route == "subscription" && route == "subscriptionwrite");
    if (!isMeant)
        return false;
    switch (fault.kind) {
    case FaultKind::NoToken:
        return route == "token";
    case FaultKind::ExpiredContinuation:
    case FaultKind::Duplicates:
        return continued;
    case FaultKind::ForeignLink:
    case FaultKind::SameLink:
        return route == "customers" || route == "auditrecords" || route == "users" || route == "graphusers" || isHealthRoute(route);
    case FaultKind::OtherTenant:
        return route == "token" || route == "graphusers" || isHealthRoute(route);
    default:
        return true;
    }
}

} // namespace

int Fault::number(int otherwise) const
{
    bool isNumber = false;
    const int value = argument.toInt(&isNumber);
    return isNumber ? value : otherwise;
}

std::pair<int, qint64> Fault::answerCode() const
{
    const qsizetype slash = argument.indexOf('/');
    bool isStatus = false;
    bool isCode = slash < 0;
    const int status = argument.first(slash < 0 ? argument.size() : slash).toInt(&isStatus);
    const qint64 code = slash < 0 ? 0 : argument.sliced(slash + 1).toLongLong(&isCode);
    const bool fits = isStatus && isCode && status >= 400 && status <= 599 && code >= 0;
    return fits ? std::pair(status, code) : std::pair(0, qint64{0});
}

bool strikesBefore(FaultKind kind)
{
    return kind < FaultKind::Slow;
}

QStringList faultRoutes()
{
    return {u"token"_s,
            u"devicecode"_s,
            u"authorize"_s,
            u"discovery"_s,
            u"customers"_s,
            u"customer"_s,
            u"auditrecords"_s,
            u"organization"_s,
            u"relationships"_s,
            u"memberof"_s,
            u"me"_s,
            u"delegatedadmin"_s,
            u"delegatedcustomers"_s,
            u"subscriptions"_s,
            u"managedservices"_s,
            u"servicedetails"_s,
            u"subscription"_s,
            u"subscriptionwrite"_s,
            u"supportcontact"_s,
            u"users"_s,
            u"user"_s,
            u"userwrite"_s,
            u"userroles"_s,
            u"userlicenses"_s,
            u"licenseupdates"_s,
            u"subscribedskus"_s,
            u"licensedeployment"_s,
            u"licenseusage"_s,
            u"applicationconsents"_s,
            u"azureevents"_s,
            u"healthoverviews"_s,
            u"healthissues"_s,
            u"healthissue"_s,
            u"healthmessages"_s,
            u"graphusers"_s,
            u"graphuser"_s,
            u"graphuserwrite"_s};
}

QStringList faultKinds()
{
    QStringList names;
    for (const KindName &entry : kindNames)
        names.append(entry.name);
    return names;
}

std::optional<Fault> parseFault(const QString &spec, QString &why)
{
    Fault fault{.spec = spec};
    const QString route = spec.section(u':', 0, 0);
    const QString kind = spec.section(u':', 1, 1);
    if (route != "*"_L1 && !faultRoutes().contains(route)) {
        why = u"fault \"%1\": unknown route; known are * %2"_s.arg(spec, faultRoutes().join(u' '));
        return {};
    }
    fault.route = route.toLatin1();
    const auto *found
        = std::find_if(std::begin(kindNames), std::end(kindNames), [&kind](const KindName &entry) { return entry.name == kind; });
    if (found == std::end(kindNames)) {
        why = u"fault \"%1\": unknown kind; known are %2"_s.arg(spec, faultKinds().join(u' '));
        return {};
    }
    fault.kind = found->kind;
    if (!readRate(spec.section(u':', 2, 2), fault)) {
        why = u"fault \"%1\": the rate must be 0 to 1, 1/n, once or xN"_s.arg(spec);
        return {};
    }
    fault.argument = spec.section(u':', 3).toUtf8();
    if (fault.kind == FaultKind::Code && fault.answerCode().first == 0) {
        why = u"fault \"%1\": the argument of code is HTTP/CODE, such as 409/27009, or HTTP alone"_s.arg(spec);
        return {};
    }
    return fault;
}

QList<Fault> FaultBook::struck(QByteArrayView route, bool continued)
{
    QList<Fault> hits;
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        if (!applies(std::as_const(m_faults)[i], route, continued))
            continue;
        Fault &fault = m_faults[i];
        ++fault.calls;
        if (fault.atMost >= 0 && fault.hits >= fault.atMost)
            continue;
        if (fault.everyNth > 0 && fault.calls % fault.everyNth != 0)
            continue;
        const quint64 lot = mixed(m_seed, static_cast<quint64>(fault.calls), faultSalt + static_cast<quint64>(i)) >> 11;
        if (fault.probability < 1 && static_cast<double>(lot) >= fault.probability * 9007199254740992.0)
            continue;
        ++fault.hits;
        hits.append(fault);
    }
    return hits;
}
