#include "app/sandbox/sandboxserver.h"

#include "app/sandbox/bodyfault.h"
#include "app/sandbox/graphwords.h"
#include "app/sandbox/gzip.h"

#include <QHttpServerRequest>
#include <QRandomGenerator>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 liveSeconds = 4;
constexpr int liveCatchUp = 500;
constexpr qsizetype smallestZipped = 256;

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    case QHttpServerRequest::Method::Put:
        return "PUT";
    case QHttpServerRequest::Method::Patch:
        return "PATCH";
    case QHttpServerRequest::Method::Head:
        return "HEAD";
    default:
        return "OTHER";
    }
}

Request read(const QHttpServerRequest &from)
{
    const QUrl url = from.url();
    return {.method = methodName(from.method()),
            .path = url.path(QUrl::FullyDecoded),
            .target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment),
            .query = QUrlQuery(url),
            .headers = from.headers(),
            .body = from.body()};
}

/// Of a path at or below a customer's subscriptions.
QByteArray subscriptionRoute(const QString &rest, QByteArrayView method)
{
    const QString part = rest.section(u'/', 5, 5);
    if (rest.section(u'/', 4, 4).isEmpty() || (!part.isEmpty() && part != "supportcontact"_L1))
        return "subscriptions";
    if (!part.isEmpty())
        return "supportcontact";
    return method == "PATCH" ? "subscriptionwrite" : "subscription";
}

/// The name by which faults and counts know a call; paths are compared without case (CONTRACT 2.1).
QByteArray routeOf(const QString &path, QByteArrayView method)
{
    const QString lower = path.toLower();
    if (lower.startsWith("/v1/"_L1)) {
        const QString rest = lower.sliced(3);
        if (rest == "/customers"_L1)
            return "customers";
        if (rest.startsWith("/customers/"_L1) && rest.count(u'/') == 2)
            return "customer";
        if (rest.startsWith("/customers/"_L1)) {
            const QString part = rest.section(u'/', 3, 3);
            if (part == "subscriptions"_L1)
                return subscriptionRoute(rest, method);
            if (part == "managedservices"_L1 || part == "applicationconsents"_L1)
                return part.toLatin1();
            if (QByteArray ofUsers = userRouteOf(rest, method); !ofUsers.isEmpty())
                return ofUsers;
        }
        if (rest == "/auditrecords"_L1 || rest.startsWith("/auditrecords/"_L1))
            return "auditrecords";
        if (rest == "/relationships"_L1)
            return "relationships";
        if (rest == "/profiles/organization"_L1)
            return "organization";
        return "other";
    }
    if (lower.startsWith("/v1.0/tenantrelationships/delegatedadmincustomers/"_L1) && lower.endsWith("/servicemanagementdetails"_L1))
        return "servicedetails";
    if (QByteArray health = healthRouteOf(lower); !health.isEmpty())
        return health;
    if (QByteArray azure = azureRouteOf(lower); !azure.isEmpty())
        return azure;
    if (QByteArray users = graphUserRouteOf(lower, method); !users.isEmpty())
        return users;
    if (lower.startsWith("/v1.0/"_L1))
        return lower == "/v1.0/me"_L1                                             ? "me"
            : lower == "/v1.0/me/memberof"_L1                                     ? "memberof"
            : lower == "/v1.0/tenantrelationships/delegatedadminrelationships"_L1 ? "delegatedadmin"
            : lower == "/v1.0/tenantrelationships/delegatedadmincustomers"_L1     ? "delegatedcustomers"
                                                                                  : "graph";
    if (lower.endsWith("/.well-known/openid-configuration"_L1))
        return "discovery";
    if (lower == "/device"_L1)
        return "devicepage";
    for (const QLatin1StringView leaf : {"token"_L1, "devicecode"_L1, "authorize"_L1}) {
        if (lower.endsWith(u"/oauth2/v2.0/"_s + leaf))
            return leaf.toString().toLatin1();
    }
    return "unknown";
}

bool isOauth(QByteArrayView route)
{
    return route == "token" || route == "devicecode" || route == "authorize" || route == "discovery" || route == "devicepage";
}

bool isGraph(QByteArrayView route)
{
    return route == "me" || route == "memberof" || route == "delegatedadmin" || route == "delegatedcustomers" || route == "servicedetails"
        || route == "graph" || isHealthRoute(route) || isGraphUserRoute(route);
}

bool replacesAnswer(FaultKind kind)
{
    return strikesBefore(kind) && kind != FaultKind::TimeOut && kind != FaultKind::Reset && kind != FaultKind::Endless;
}

Delivery deliveryOf(const QList<Fault> &struck, const Request &request, int latencyMs)
{
    Delivery delivery{.delayMs = latencyMs, .closes = request.header("Connection").toLower() == "close"};
    for (const Fault &fault : struck) {
        switch (fault.kind) {
        case FaultKind::TimeOut:
            delivery.manner = Delivery::Manner::Never;
            break;
        case FaultKind::Reset:
        case FaultKind::LostReply:
            delivery.manner = Delivery::Manner::Reset;
            break;
        case FaultKind::Truncate:
            delivery.manner = Delivery::Manner::Cut;
            break;
        case FaultKind::Endless:
            delivery.manner = Delivery::Manner::Endless;
            break;
        case FaultKind::Slow:
            delivery.manner = Delivery::Manner::Slowly;
            delivery.byteMs = fault.number(1000);
            break;
        case FaultKind::Latency:
            delivery.delayMs += fault.number(1000);
            break;
        default:
            break;
        }
    }
    return delivery;
}

/// Where a link to another host leads, without the host.
QByteArray foreignTarget(QByteArrayView route, const Request &request)
{
    if (isHealthRoute(route))
        return request.path.toLatin1() + "?$skip=100";
    return isGraphUserRoute(route) ? request.path.toLatin1() + "?$skiptoken=100" : "/v1/customers?size=500&seekOperation=Next";
}

QByteArray processKey()
{
    QByteArray key(32, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(key.data()), 8);
    return key;
}

// CONTRACT 2.3: both ids come back, made up when the caller sent none.
void addTrace(Answer &answer, const Request &request)
{
    for (const auto &name : {"MS-RequestId"_ba, "MS-CorrelationId"_ba}) {
        const QByteArray sent = request.header(name);
        answer.headers.emplaceBack(name, sent.isEmpty() ? QUuid::createUuid().toByteArray(QUuid::WithoutBraces) : sent);
    }
    answer.headers.emplaceBack("MS-ServerId", "sandbox");
}

} // namespace

SandboxServer::SandboxServer(const Options &options, QObject *parent)
    : QAbstractHttpServer(parent),
      m_options(options),
      m_key(processKey()),
      m_world(options.seed, options.customers, m_clock),
      m_faults(options.seed),
      m_healthAccess(m_world, options.seed, m_clock, m_identity.clientId),
      m_healthBook(m_world, options.seed, m_clock),
      m_health({m_healthBook, m_healthAccess, m_world, m_identity, m_settings, m_clock}),
      m_graphUsers({m_world, m_healthAccess, m_identity, m_settings, m_clock, m_key}),
      m_azure({m_healthAccess, m_world, m_identity, m_settings, m_clock}, m_key),
      m_authority(m_identity, m_settings, m_clock, m_key, m_healthAccess),
      m_partnerCenter(m_world, m_identity, m_settings, m_clock, m_key),
      m_directory(m_world, m_identity, m_settings, m_clock, m_key),
      m_control({m_world, m_faults, m_calls, m_clock, m_settings, m_authority, {m_healthBook, m_healthAccess, m_world, m_clock}})
{
    applyOptions();
    connect(&m_tcp, &LoopbackServer::accepted, this, [this] { m_calls.connected(); });
    if (options.live) {
        m_nextLiveStep = m_clock.now().addSecs(liveSeconds);
        connect(&m_liveTimer, &QTimer::timeout, this, &SandboxServer::liveStep);
        m_liveTimer.start(500);
    }
}

void SandboxServer::applyOptions()
{
    m_settings.latencyMs = m_options.latencyMs;
    if (m_options.approveAtOnce)
        m_settings.approval = Settings::Approval::AtOnce;
    if (const auto user = userCalled(m_options.user))
        m_settings.user = *user;
    for (const Fault &fault : m_options.faults)
        m_faults.add(fault);
    if (m_options.openTenants)
        m_world.openAll();
    if (const auto mode = healthModeCalled(m_options.health))
        m_healthBook.setMode(*mode);
}

bool SandboxServer::listen(quint16 port, QString &why)
{
    if (!m_tcp.listen(QHostAddress::LocalHost, port)) {
        why = u"cannot listen on 127.0.0.1:%1: %2"_s.arg(QString::number(port), m_tcp.errorString());
        return false;
    }
    m_identity.base = "http://127.0.0.1:" + QByteArray::number(m_tcp.serverPort());
    bind(&m_tcp);
    return true;
}

// Asked several times a second, so that moving the sandbox's clock brings the steps in between.
void SandboxServer::liveStep()
{
    const QDateTime now = m_clock.now();
    for (int done = 0; m_nextLiveStep <= now && done < liveCatchUp; ++done) {
        m_world.step(1);
        m_nextLiveStep = m_nextLiveStep.addSecs(liveSeconds);
    }
    m_nextLiveStep = qMax(m_nextLiveStep, now);
}

bool SandboxServer::handleRequest(const QHttpServerRequest &from, QTcpSocket *socket)
{
    const Request request = read(from);
    m_world.settle();
    if (request.path.startsWith("/_sandbox/"_L1)) {
        deliver(socket, m_control.answer(request), {.closes = request.header("Connection").toLower() == "close", .date = m_clock.now()},
                [] {});
        return true;
    }
    const QByteArray route = routeOf(request.path, request.method);
    const bool ownHost = "http://" + request.header("Host") == m_identity.base;
    m_calls.arrived(!ownHost && !request.header("Authorization").isEmpty());
    const bool continued = !request.header("MS-ContinuationToken").isEmpty()
        || (isHealthRoute(route) && request.query.hasQueryItem(u"$skip"_s))
        || (route == "azureevents" && request.query.hasQueryItem(u"$skipToken"_s))
        || (isGraphUserRoute(route) && request.query.hasQueryItem(u"$skiptoken"_s));
    const QList<Fault> struck = m_faults.struck(route, continued);
    Delivery delivery = deliveryOf(struck, request, m_settings.latencyMs);
    delivery.date = m_clock.now();
    Answer answer = produced(route, request, struck);
    if (!isOauth(route))
        addTrace(answer, request);
    const bool zips = request.header("Accept-Encoding").contains("gzip") && answer.body.size() >= smallestZipped;
    const bool zipped
        = std::any_of(answer.headers.begin(), answer.headers.end(), [](const auto &line) { return line.first == "Content-Encoding"; });
    if (zips && !zipped && delivery.manner != Delivery::Manner::Endless) {
        answer.body = gzipped(answer.body);
        answer.headers.emplaceBack("Content-Encoding", "gzip");
    }
    const bool whole = delivery.manner == Delivery::Manner::Whole;
    m_calls.count(route, whole ? answer.status : 0);
    deliver(socket, answer, delivery, [this] { m_calls.left(); });
    return true;
}

void SandboxServer::missingHandler(const QHttpServerRequest &, QTcpSocket *socket)
{
    socket->disconnectFromHost();
}

Answer SandboxServer::produced(QByteArrayView route, const Request &request, const QList<Fault> &struck)
{
    PageTwist twist;
    for (const Fault &fault : struck) {
        if (replacesAnswer(fault.kind)) {
            const Answer answer = faultAnswer(fault, request, m_tcp.serverPort(), isOauth(route));
            return isGraphUserRoute(route)                       ? asDirectoryWords(answer, request)
                : isHealthRoute(route) || route == "azureevents" ? asGraphWords(answer, request)
                                                                 : answer;
        }
        twist.otherTenant = twist.otherTenant || fault.kind == FaultKind::OtherTenant;
        twist.duplicate = twist.duplicate || fault.kind == FaultKind::Duplicates;
        twist.sameLink = twist.sameLink || fault.kind == FaultKind::SameLink;
        if (fault.kind == FaultKind::ForeignLink)
            twist.foreignLink = fault.argument.isEmpty()
                ? "http://localhost:" + QByteArray::number(m_tcp.serverPort()) + foreignTarget(route, request)
                : fault.argument;
    }
    // What never answers has not done it either; what does it and then says nothing is a kind of its own.
    const bool isWrite = route == "subscriptionwrite" || (route == "supportcontact" && request.method == "PUT")
        || route == "applicationconsents" || route == "graphuserwrite" || route == "userwrite" || route == "licenseupdates";
    if (isWrite && std::any_of(struck.begin(), struck.end(), [](const Fault &fault) { return strikesBefore(fault.kind); }))
        return {};
    Answer answer = routed(route, request, twist);
    // What has no body, like the answer to a deletion, cannot be spoilt.
    for (const Fault &fault : answer.body.isEmpty() ? QList<Fault>{} : struck)
        answer.body = spoiltBody(answer.body, fault.kind);
    return answer;
}

Answer SandboxServer::routed(QByteArrayView route, const Request &request, const PageTwist &twist)
{
    if (route == "unknown" || (route == "other" && request.path.isEmpty()))
        return serviceError(404, 1000, "Not found");
    if (isGraph(route))
        return m_directory.answer(route, request, {m_health, m_graphUsers}, twist);
    if (route == "azureevents")
        return m_azure.answer(request, twist);
    if (isOauth(route))
        return m_authority.answer(route, twist.otherTenant ? toAnotherTenant(request) : request);
    return route == "applicationconsents" ? m_partnerCenter.consent(request, m_healthAccess)
                                          : m_partnerCenter.answer(route, request, twist);
}

Request SandboxServer::toAnotherTenant(const Request &request) const
{
    const auto customer = m_healthAccess.place(request.path.section(u'/', 1, 1).toLatin1());
    if (!customer)
        return request;
    for (quint32 other = (*customer + 1) % m_world.end(); other != *customer; other = (other + 1) % m_world.end()) {
        if (!m_world.exists(other) || m_healthAccess.refusal(other))
            continue;
        Request sent = request;
        sent.path = u'/' + QString::fromLatin1(bytes(text(m_world.recipe().id(other)))) + u'/' + request.path.section(u'/', 2);
        return sent;
    }
    return request;
}
