#include "models/remote/connectiontest.h"

#include "models/core/wire.h"
#include "models/profiles/cloud.h"
#include "models/remote/accesstoken.h"
#include "models/remote/idtoken.h"
#include "models/remote/loopbacklistener.h"
#include "models/remote/network.h"
#include "models/remote/profile.h"
#include "models/remote/safeurl.h"
#include "models/remote/serviceerror.h"
#include "models/remote/signin.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrlQuery>
#include <QUuid>

namespace {

constexpr auto longestTestAnswer = qint64{1024} * 1024;

/// RFC 9110 5.6.7, the one form that servers write today; invalid when it is not that.
QDateTime httpDate(const QByteArray &header)
{
    auto when = QLocale::c().toDateTime(QString::fromLatin1(header).trimmed(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    when.setTimeSpec(Qt::UTC);
    return when;
}

Error errorIn(const Answer &answer, const QString &host, const QDateTime &nowUtc)
{
    return serviceError({.status = answer.status,
                         .body = answer.body,
                         .challenge = answer.challenge,
                         .retryAfter = answer.retryAfter,
                         .requestId = answer.requestId,
                         .subject = host},
                        nowUtc);
}

/// Of another tenant than the profile's, as far as both are named by their ids.
bool isOfAnotherTenant(const QString &issuer, const QString &tenantId)
{
    static const QRegularExpression guid(u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s);
    const auto ours = guid.match(tenantId.toLower());
    const auto theirs = guid.match(issuer.toLower());
    return ours.hasMatch() && theirs.hasMatch() && ours.captured() != theirs.captured();
}

QStringList lackingIn(const QJsonObject &claims, const QStringList &wanted)
{
    QStringList lacking;
    const auto granted = memberAt(claims, "scp"_L1).toString().split(u' ', Qt::SkipEmptyParts);
    for (const auto &name : wanted) {
        if (!granted.contains(name, Qt::CaseInsensitive))
            lacking.append(name);
    }
    return lacking;
}

} // namespace

ConnectionTest::ConnectionTest(const Profile &profile, Network &network, Clock &clock, TokenSource *tokens, QObject *parent)
    : QObject(parent),
      m_profile(profile),
      m_network(network),
      m_clock(clock),
      m_tokens(tokens),
      m_authority(profile, network, clock, nullptr)
{
    for (auto step = static_cast<int>(TestStep::Profile); step <= static_cast<int>(TestStep::Graph); ++step)
        m_report.append({.step = static_cast<TestStep>(step)});
}

void ConnectionTest::start()
{
    begin(TestStep::Profile);
    if (const auto fault = profileFault(m_profile)) {
        fail(TestStep::Profile, *fault);
        QMetaObject::invokeMethod(this, &ConnectionTest::finish, Qt::QueuedConnection);
        return;
    }
    end(TestStep::Profile, State::Passed, m_profile.name);
    askAuthority();
}

void ConnectionTest::askAuthority()
{
    begin(TestStep::Authority);
    get(m_authority.document({}), {}, [this](const Result<Answer> &answer) { authorityAnswered(answer); });
}

void ConnectionTest::authorityAnswered(const Result<Answer> &answer)
{
    const auto host = m_profile.authority.host();
    if (!answer || answer->status >= 500 || answer->status == 429) {
        fail(TestStep::Authority, answer ? errorIn(*answer, host, m_clock.utcNow()) : answer.error());
        askPartnerCenter(); // the services can be looked at all the same
        return;
    }
    end(TestStep::Authority, State::Passed, host);
    judgeClock(*answer);
    judgeTenant(*answer);
    if (at(TestStep::Tenant).state == State::Failed) {
        askPartnerCenter();
        return;
    }
    begin(TestStep::Discovery);
    m_authority.addresses({}, this, [this, answer = *answer](const Result<AuthorityAddresses> &addresses) {
        if (!addresses) {
            fail(TestStep::Discovery, addresses.error());
            askPartnerCenter();
            return;
        }
        m_addresses = *addresses;
        judgeDiscovery(answer);
        askForCode();
    });
}

void ConnectionTest::judgeClock(const Answer &answer)
{
    const auto theirs = httpDate(answer.date);
    if (!theirs.isValid()) {
        end(TestStep::Clock, State::Noted);
        return;
    }
    auto &clock = at(TestStep::Clock);
    clock.skewSeconds = theirs.secsTo(m_clock.utcNow());
    if (std::abs(clock.skewSeconds) <= mostSkewSeconds)
        end(TestStep::Clock, State::Passed);
    else
        fail(TestStep::Clock, {.kind = Error::Kind::Unauthorized, .reason = Error::Reason::ClockWrong, .detail = u"the clocks differ"_s});
}

void ConnectionTest::judgeTenant(const Answer &answer)
{
    if (answer.status == 200) {
        end(TestStep::Tenant, State::Passed, m_profile.tenantId);
        return;
    }
    const auto error = authorityError({.status = answer.status, .body = answer.body, .subject = m_profile.tenantId}, m_clock.utcNow());
    if (error.reason == Error::Reason::UnknownTenant || error.code == "invalid_tenant"_L1)
        fail(
            TestStep::Tenant,
            {.kind = Error::Kind::Rejected, .reason = Error::Reason::UnknownTenant, .subject = m_profile.tenantId, .detail = error.detail});
    else
        end(TestStep::Tenant, State::Noted, m_profile.tenantId); // an authority without a document may know it all the same
}

void ConnectionTest::judgeDiscovery(const Answer &answer)
{
    const auto document = parseObject(answer.body);
    if (answer.status != 200 || !document || m_addresses.issuer.isEmpty()) {
        end(TestStep::Discovery, State::Noted, m_profile.authority.host());
        return;
    }
    if (!isSafeUrl(QUrl(m_addresses.issuer, QUrl::StrictMode)) || isOfAnotherTenant(m_addresses.issuer, m_profile.tenantId))
        fail(TestStep::Discovery,
             {.kind = Error::Kind::BadReply,
              .reason = Error::Reason::IssuerMismatch,
              .subject = m_addresses.issuer,
              .detail = u"the issuer is not this tenant's"_s});
    else
        end(TestStep::Discovery, State::Passed, m_addresses.issuer);
}

/// A code that nobody will enter: the authority looks at tenant, application and scope before it gives one, and asks nobody for it.
void ConnectionTest::askForCode()
{
    begin(TestStep::Application);
    m_authority.post(m_addresses.deviceCode, {{"client_id", m_profile.clientId}, {"scope", SignIn::scopeTextOf(m_profile, {})}}, this,
                     [this](const Result<QJsonObject> &answer) { codeAnswered(answer); });
}

void ConnectionTest::codeAnswered(const Result<QJsonObject> &answer)
{
    if (answer) {
        askForToken(memberAt(*answer, "device_code"_L1).toString());
        return;
    }
    const auto &error = answer.error();
    if (error.kind == Error::Kind::NotFound || error.httpStatus == 405) // RFC 8628 is not for every authority
        end(TestStep::Application, State::Noted, m_profile.clientId);
    else
        failWhereItBelongs(TestStep::Application, error);
    askRedirect();
}

/// Whether the application is one without a secret is looked at only here.
void ConnectionTest::askForToken(const QString &deviceCode)
{
    m_authority.post(
        m_addresses.token,
        {{"client_id", m_profile.clientId}, {"grant_type", u"urn:ietf:params:oauth:grant-type:device_code"_s}, {"device_code", deviceCode}},
        this, [this](const Result<QJsonObject> &answer) {
            const auto isRefused = !answer
                && (answer.error().reason == Error::Reason::NotPublicClient || answer.error().reason == Error::Reason::UnknownApplication);
            if (isRefused)
                fail(TestStep::Application, answer.error());
            else
                end(TestStep::Application, State::Passed, m_profile.clientId);
            askRedirect();
        });
}

/// `prompt=none` (OpenID Connect Core 3.1.2.1) answers at once: back to the redirect address when it is a registered one, a page of the
/// authority's own when it is not.
void ConnectionTest::askRedirect()
{
    begin(TestStep::Redirect);
    LoopbackListener listener(m_clock, {});
    const auto port = listener.listen();
    listener.close();
    if (!port) {
        fail(TestStep::Redirect, port.error());
        askPerson();
        return;
    }
    const auto &host = m_profile.redirectHost;
    const auto redirectUri = u"http://%1:%2"_s.arg(host.contains(u':') ? u'[' + host + u']' : host, QString::number(*port));
    QUrlQuery query(m_addresses.authorize);
    const auto add = [&query](const QString &key, const QString &value) {
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(u"client_id"_s, m_profile.clientId);
    add(u"response_type"_s, u"code"_s);
    add(u"redirect_uri"_s, redirectUri);
    add(u"response_mode"_s, u"query"_s);
    add(u"scope"_s, SignIn::scopeTextOf(m_profile, {}));
    add(u"state"_s, QUuid::createUuid().toString(QUuid::Id128));
    add(u"nonce"_s, QUuid::createUuid().toString(QUuid::Id128));
    // Nobody will redeem what this could give.
    add(u"code_challenge"_s, QString(43, u'A'));
    add(u"code_challenge_method"_s, u"S256"_s);
    add(u"prompt"_s, u"none"_s);
    auto url = m_addresses.authorize;
    url.setQuery(query);
    get(url, {}, [this, redirectUri](const Result<Answer> &answer) { redirectAnswered(redirectUri, answer); });
}

void ConnectionTest::redirectAnswered(const QString &redirectUri, const Result<Answer> &answer)
{
    const auto registered = u"http://"_s + m_profile.redirectHost;
    const auto host = m_profile.authority.host();
    if (!answer) {
        fail(TestStep::Redirect, answer.error());
    } else if (answer->status / 100 == 3 && answer->location.startsWith(redirectUri.toLatin1())) {
        end(TestStep::Redirect, State::Passed, registered);
        const QUrlQuery back(QUrl::fromEncoded(answer->location));
        const auto value = [&back](const QString &key) { return back.queryItemValue(key, QUrl::FullyDecoded); };
        const auto refusal = authorityRefusal(value(u"error"_s), value(u"error_description"_s), host);
        if (refusal.reason == Error::Reason::UnknownApplication)
            failWhereItBelongs(TestStep::Application, refusal);
    } else {
        // A page for people; Microsoft writes its number into it.
        const auto refusal = authorityRefusal({}, QString::fromUtf8(answer->body), host);
        if (refusal.reason == Error::Reason::RedirectNotAllowed)
            fail(TestStep::Redirect, {.kind = refusal.kind, .reason = refusal.reason, .subject = registered});
        else
            end(TestStep::Redirect, State::Noted, registered);
    }
    askPerson();
}

void ConnectionTest::askPerson()
{
    if (!m_tokens || at(TestStep::Application).state == State::Failed) {
        askPartnerCenter();
        return;
    }
    begin(TestStep::SignIn);
    m_tokens->token({}, this, [this](const Result<QByteArray> &token) { personAnswered(token); });
}

void ConnectionTest::personAnswered(const Result<QByteArray> &token)
{
    if (!token) {
        failWhereItBelongs(TestStep::SignIn, token.error());
        askPartnerCenter();
        return;
    }
    m_token = *token;
    const auto claims = claimsOf(m_token);
    end(TestStep::SignIn, State::Passed, accountOf(claims));
    begin(TestStep::Permissions);
    if (!claims.isEmpty())
        m_missing = lackingIn(claims, partnerCenterPermissions());
    // With the tenant named, a Graph that wants more than we have says nothing about the sign-in itself (CONTRACT 1.5).
    const auto tenant = memberAt(claims, "tid"_L1).toString();
    const TokenScope graph{.audience = Audience::Graph, .tenantId = tenant.isEmpty() ? m_profile.tenantId : tenant};
    m_tokens->token(graph, this, [this](const Result<QByteArray> &graphToken) { graphTokenArrived(graphToken); });
}

void ConnectionTest::graphTokenArrived(const Result<QByteArray> &token)
{
    const auto wanted = graphPermissions(cloudOf(m_profile));
    const auto isRefused = !token && token.error().reason == Error::Reason::ConsentMissing;
    if (token)
        m_graphToken = *token;
    else if (!isRefused)
        fail(TestStep::Graph, token.error());
    const auto claims = claimsOf(m_graphToken);
    if (isRefused)
        m_missing += wanted;
    else if (!claims.isEmpty())
        m_missing += lackingIn(claims, wanted);
    if (!m_missing.isEmpty()) {
        at(TestStep::Permissions).missing = m_missing;
        fail(TestStep::Permissions, {.kind = Error::Kind::Unauthorized, .reason = Error::Reason::ConsentMissing});
    } else {
        const auto areSeen = !claimsOf(m_token).isEmpty() && !claims.isEmpty();
        end(TestStep::Permissions, areSeen ? State::Passed : State::Noted);
    }
    askPartnerCenter();
}

void ConnectionTest::askPartnerCenter()
{
    begin(TestStep::PartnerCenter);
    const auto url = urlOf(organizationProfile(), m_profile);
    if (!url) {
        fail(TestStep::PartnerCenter, url.error());
        askGraph();
        return;
    }
    get(*url, m_token, [this](const Result<Answer> &answer) {
        serviceAnswered(TestStep::PartnerCenter, !m_token.isEmpty(), answer);
        askGraph();
    });
}

void ConnectionTest::askGraph()
{
    const auto url = urlOf(signedInUser(), m_profile);
    if (at(TestStep::Graph).state == State::Failed || !url) {
        finish();
        return;
    }
    begin(TestStep::Graph);
    get(*url, m_graphToken, [this](const Result<Answer> &answer) {
        serviceAnswered(TestStep::Graph, !m_graphToken.isEmpty(), answer);
        finish();
    });
}

void ConnectionTest::serviceAnswered(TestStep step, bool withToken, const Result<Answer> &answer)
{
    const auto host = (step == TestStep::Graph ? m_profile.graph : m_profile.partnerCenter).host();
    if (!answer) {
        fail(step, answer.error());
        return;
    }
    if (!withToken && answer->status == 401) { // as it must: only the address was to be seen
        end(step, State::Noted, host);
        return;
    }
    if (answer->status != 200) {
        auto error = errorIn(*answer, host, m_clock.utcNow());
        if (!withToken && answer->status < 500 && answer->status != 429)
            error.kind = Error::Kind::NotFound; // something else stands at that address
        fail(step, error);
        return;
    }
    const auto object = parseObject(answer->body);
    const auto name = object ? memberAt(*object, step == TestStep::Graph ? "displayName"_L1 : "companyName"_L1).toString() : QString();
    if (!object)
        fail(step, {.kind = Error::Kind::NotFound, .subject = host, .detail = object.error().detail, .httpStatus = 200});
    else
        end(step, withToken ? State::Passed : State::Noted, name.isEmpty() ? host : name);
}

void ConnectionTest::get(const QUrl &url, const QByteArray &token, std::function<void(const Result<Answer> &)> receive)
{
    QNetworkRequest request(url);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("MS-RequestId", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    auto *exchange = new Exchange(m_network, m_clock, this);
    exchange->setLimits({.bodyBytes = longestTestAnswer});
    exchange->send("GET", request, {}, [exchange, receive = std::move(receive)](const Result<Answer> &answer) {
        exchange->deleteLater();
        receive(answer);
    });
}

void ConnectionTest::begin(TestStep step)
{
    at(step).state = State::Running;
    emit changed(m_report, false);
}

void ConnectionTest::end(TestStep step, State state, const QString &subject)
{
    at(step).state = state;
    at(step).subject = subject;
    emit changed(m_report, false);
}

void ConnectionTest::fail(TestStep step, const Error &error)
{
    at(step).state = State::Failed;
    at(step).error = error;
    if (at(step).subject.isEmpty())
        at(step).subject = error.subject;
    emit changed(m_report, false);
}

void ConnectionTest::failWhereItBelongs(TestStep met, const Error &error)
{
    const auto place = error.reason == Error::Reason::UnknownTenant ? TestStep::Tenant
        : error.reason == Error::Reason::UnknownApplication         ? TestStep::Application
        : error.reason == Error::Reason::RedirectNotAllowed         ? TestStep::Redirect
        : error.reason == Error::Reason::ConsentMissing             ? TestStep::Permissions
                                                                    : met;
    if (place == TestStep::Permissions)
        at(place).missing = partnerCenterPermissions();
    if (place != met)
        at(met).state = State::NotTried;
    fail(place, error);
}

void ConnectionTest::finish()
{
    for (auto &outcome : m_report) {
        if (outcome.state == State::Waiting || outcome.state == State::Running)
            outcome.state = State::NotTried;
    }
    emit changed(m_report, true);
}
