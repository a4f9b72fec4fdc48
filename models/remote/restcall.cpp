#include "models/remote/restcall.h"

#include "models/remote/backoff.h"
#include "models/remote/log.h"
#include "models/remote/network.h"
#include "models/remote/serviceerror.h"

#include <QUuid>

#include <algorithm>
#include <array>

namespace {

using std::chrono::milliseconds;

constexpr std::chrono::seconds assumedPause{60}; // CONTRACT 2.9: a one-minute window

QByteArray newId()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

/// A next link may name headers, but never these: they are ours to set.
bool isOurs(const QByteArray &header)
{
    static constexpr std::array ours{"Authorization"_L1,     "Host"_L1,      "Cookie"_L1, "Content-Length"_L1,
                                     "Transfer-Encoding"_L1, "Connection"_L1};
    return std::any_of(ours.begin(), ours.end(),
                       [&header](QLatin1StringView name) { return QLatin1StringView(header).compare(name, Qt::CaseInsensitive) == 0; });
}

/// The authority was not heard or could not do its work just now: neither it nor a person decided anything.
bool isUndecided(const Error &error)
{
    if (error.reason != Error::Reason::None)
        return false;
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::TimedOut:
    case Error::Kind::Throttled:
        return true;
    case Error::Kind::BadReply:
        // Without a status it is a whole answer that says nothing of use, and would again.
        return error.httpStatus != 0;
    default:
        return false;
    }
}

} // namespace

RestCall::RestCall(RestLine &line, Endpoint endpoint, QObject *parent)
    : QObject(parent),
      m_line(line),
      m_endpoint(std::move(endpoint)),
      m_correlationId(newId()),
      m_requestId(m_endpoint.requestId.isEmpty() ? newId() : m_endpoint.requestId)
{
}

RestCall::~RestCall()
{
    retire();
}

void RestCall::start()
{
    auto url = urlOf(m_endpoint, m_line.profile);
    if (!url)
        return conclude(url.error());
    m_url = *url;
    attempt();
}

void RestCall::stop(Error error)
{
    if (m_outcome)
        return;
    if (m_isUnclear)
        error.reason = Error::Reason::UnclearOutcome;
    error.requestId = QString::fromLatin1(m_requestId);
    conclude(std::move(error));
}

void RestCall::attempt()
{
    if (auto refused = m_line.network.refusal(m_url))
        return conclude(std::move(*refused));
    retire();
    m_attempt = std::make_unique<QObject>();
    m_isAdmitted = false;
    const auto ticket = m_line.gate.enter({.host = m_url.host(),
                                           .customerId = m_endpoint.customerId,
                                           .priority = m_endpoint.priority,
                                           .isInTenant = isInCustomersTenant(m_endpoint)},
                                          m_attempt.get(), duringAttempt([this] {
                                              m_isAdmitted = true;
                                              // The gate may let us in before it has told the ticket.
                                              if (m_ticket)
                                                  askToken();
                                          }));
    m_ticket = ticket;
    if (m_isAdmitted)
        askToken();
}

void RestCall::askToken()
{
    m_line.tokens.token({m_endpoint.audience, m_endpoint.tenantId}, m_attempt.get(), duringAttempt([this](Result<QByteArray> token) {
                            if (token)
                                return exchange(*token);
                            if (isUndecided(token.error()))
                                return retry(token.error(), Cause::Unsent);
                            conclude(token.error());
                        }));
}

void RestCall::exchange(const QByteArray &token)
{
    m_token = token;
    m_isUnclear = !m_endpoint.idempotent;
    m_sentAt = m_line.clock.monotonic();
    ++m_line.attempts;
    auto *exchange = new Exchange(m_line.network, m_line.clock, m_attempt.get());
    auto limits = m_line.limits;
    limits.bodyBytes = std::min(limits.bodyBytes, m_endpoint.bodyBytes);
    exchange->setLimits(limits);
    exchange->send(m_endpoint.method, request(token), m_endpoint.body,
                   duringAttempt([this](Result<Answer> result) { receive(std::move(result)); }));
}

QNetworkRequest RestCall::request(const QByteArray &token) const
{
    QNetworkRequest request(m_url);
    for (const auto &[name, value] : m_endpoint.link.headers) {
        if (!isOurs(name))
            request.setRawHeader(name, value);
    }
    for (const auto &[name, value] : m_endpoint.headers)
        request.setRawHeader(name, value);
    request.setRawHeader("Authorization", "Bearer " + token);
    request.setRawHeader("Accept", "application/json");
    if (!m_endpoint.body.isEmpty())
        request.setRawHeader("Content-Type", "application/json");
    if (m_endpoint.audience != Audience::PartnerCenter) {
        request.setRawHeader("client-request-id", m_requestId);
        return request;
    }
    request.setRawHeader("MS-RequestId", m_requestId);
    request.setRawHeader("MS-CorrelationId", m_correlationId);
    request.setRawHeader("MS-Contract-Version", "v1");
    request.setRawHeader("MS-PartnerCenter-Application", "Partnerdesk");
    request.setRawHeader("X-Locale", m_line.locale);
    return request;
}

void RestCall::receive(Result<Answer> result)
{
    const auto took = (m_line.clock.monotonic() - m_sentAt).count();
    qCDebug(lcRemote).noquote() << m_endpoint.method << m_url.path() << (result ? result->status : 0) << took << "ms, request"
                                << m_requestId;
    if (!result) {
        auto error = result.error();
        error.requestId = QString::fromLatin1(m_requestId);
        return react(std::move(error), Cause::Lost);
    }
    m_isUnclear = false;
    if (result->requestId.isEmpty())
        result->requestId = QString::fromLatin1(m_requestId);
    if (result->status < 200 || result->status >= 300)
        return react(refusal(*result), Cause::Answered);
    if (m_endpoint.idempotent && !looksWhole(result->body))
        return react({.kind = Error::Kind::BadReply,
                      .subject = m_url.path(),
                      .detail = u"the body ends too soon"_s,
                      .httpStatus = result->status,
                      .requestId = result->requestId},
                     Cause::Lost);
    conclude(reply(std::move(*result)));
}

Error RestCall::refusal(const Answer &answer) const
{
    auto error = serviceError({.status = answer.status,
                               .body = answer.body,
                               .challenge = answer.challenge,
                               .retryAfter = answer.retryAfter,
                               .requestId = answer.requestId,
                               .subject = m_url.path(),
                               .paging = !m_endpoint.link.isEmpty()},
                              m_line.clock.utcNow());
    // The service may have failed after it had done it (CONTRACT 2.8: for writes verify first).
    if (!m_endpoint.idempotent && (answer.status >= 500 || answer.status == 408))
        error.reason = Error::Reason::UnclearOutcome;
    return error;
}

Result<Reply> RestCall::reply(Answer answer)
{
    auto next = nextPage(answer.body);
    if (!next) {
        auto error = next.error();
        // The service says yes in words we cannot read: whether it did it must be looked up.
        if (!m_endpoint.idempotent)
            error.reason = Error::Reason::UnclearOutcome;
        error.subject = error.subject.isEmpty() ? m_url.path() : error.subject;
        error.httpStatus = answer.status;
        error.requestId = answer.requestId;
        return error;
    }
    return Reply{.status = answer.status,
                 .body = std::move(answer.body),
                 .next = std::move(*next),
                 .requestId = answer.requestId,
                 .correlationId = QString::fromLatin1(m_correlationId)};
}

Result<PageLink> RestCall::nextPage(const QByteArray &body)
{
    auto next = m_line.links.next(body);
    if (!next || next->isEmpty())
        return next;
    auto following = m_endpoint;
    following.link = *next;
    const auto url = urlOf(following, m_line.profile);
    if (!url)
        return url.error();
    if (*url == m_url && next->headers == m_endpoint.link.headers)
        return Error{.kind = Error::Kind::BadReply, .detail = u"the next page is this page again"_s};
    return next;
}

std::optional<milliseconds> RestCall::delayAfter(const Error &error, Cause cause)
{
    ++m_failures;
    const bool isThrottled = error.kind == Error::Kind::Throttled;
    const bool isTransient
        = error.reason == Error::Reason::None && (cause != Cause::Answered || error.httpStatus >= 500 || error.httpStatus == 408);
    // A throttled call was not carried out, one without a token not even sent, so a write may come once more too.
    const auto tries = m_endpoint.idempotent || cause == Cause::Unsent ? Backoff::tries : isThrottled ? 2 : 1;
    if (m_failures >= tries || !(isThrottled || isTransient))
        return std::nullopt;
    return Backoff::delay(m_failures, m_line.random(), isThrottled ? error.retryAfter.value_or(assumedPause) : error.retryAfter);
}

void RestCall::react(Error error, Cause cause)
{
    // A repeat after a lost answer is the same request, one after an answer is not (CONTRACT 2.2).
    if (cause == Cause::Answered)
        m_requestId = newId();
    if (error.kind == Error::Kind::Unauthorized && error.reason != Error::Reason::WrongAudience) {
        const TokenScope scope{m_endpoint.audience, m_endpoint.tenantId};
        if (m_hasRenewed) {
            m_line.tokens.refuse(scope, m_token, error);
            return conclude(std::move(error));
        }
        m_hasRenewed = true;
        m_line.tokens.reject(scope, m_token);
        return attempt();
    }
    if (error.kind == Error::Kind::Throttled || (error.retryAfter && error.httpStatus == 503))
        pause(error.retryAfter.value_or(assumedPause));
    retry(std::move(error), cause);
}

/// A customer's tenant has limits of its own (CONTRACT 14.2): nobody else waits for it.
void RestCall::pause(std::chrono::seconds time)
{
    const auto until = m_line.clock.monotonic() + time;
    if (isInCustomersTenant(m_endpoint))
        m_line.gate.pauseCustomer(m_url.host(), m_endpoint.customerId, until);
    else
        m_line.gate.pauseHost(m_url.host(), until);
}

void RestCall::retry(Error error, Cause cause)
{
    const auto delay = delayAfter(error, cause);
    if (!delay)
        return conclude(std::move(error));
    retire();
    m_attempt = std::make_unique<QObject>();
    m_line.clock.after(*delay, m_attempt.get(), duringAttempt([this] { attempt(); }));
}

void RestCall::retire()
{
    ++m_number;
    if (m_ticket)
        m_line.gate.withdraw(*m_ticket);
    m_ticket.reset();
    m_isUnclear = false;
    if (!m_attempt)
        return;
    // An exchange of the attempt may be the very one that is calling, so it goes a little later, but never outlives this object.
    auto *attempt = m_attempt.release();
    attempt->setParent(this);
    attempt->deleteLater();
}

/// What a customer's tenant says of our token concerns that customer: our own sign-in is as good as before, and nobody else is kept out.
Error RestCall::inItsPlace(Error error) const
{
    // To the authority of a tenant that never consented to it, an application is unknown.
    const bool isUnknown = error.kind == Error::Kind::Rejected && error.reason == Error::Reason::UnknownApplication
        && error.code == "unauthorized_client"_L1;
    if (!isInCustomersTenant(m_endpoint) || !(error.kind == Error::Kind::Unauthorized || isUnknown))
        return error;
    if (isUnknown || error.reason == Error::Reason::ConsentMissing)
        error.reason = Error::Reason::TenantConsentMissing;
    else if (error.reason == Error::Reason::InteractionNeeded)
        error.reason = Error::Reason::TenantSignInNeeded;
    else if (error.reason != Error::Reason::None || error.httpStatus != 401)
        return error;
    error.kind = Error::Kind::Denied;
    return error;
}

void RestCall::conclude(Result<Reply> outcome)
{
    retire();
    if (!outcome)
        outcome = inItsPlace(outcome.error());
    if (!outcome && outcome.error().kind != Error::Kind::Cancelled) {
        const auto &error = outcome.error();
        qCWarning(lcRemote).noquote() << m_endpoint.method << m_url.path() << "given up: status" << error.httpStatus << "code" << error.code
                                      << "kind" << static_cast<int>(error.kind) << "request" << error.requestId;
    }
    m_outcome = std::move(outcome);
    QMetaObject::invokeMethod(
        this, [this] { emit concluded(); }, Qt::QueuedConnection);
}
