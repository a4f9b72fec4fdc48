#include "models/remote/signin.h"

#include "models/core/wire.h"
#include "models/remote/log.h"

#include <algorithm>

namespace {

using std::chrono::milliseconds;

constexpr auto documentedScope
    = "https://api.partnercenter.microsoft.com/user_impersonation offline_access openid profile"_L1; // CONTRACT 1.3
constexpr std::chrono::seconds renewEarly{60};
constexpr qint64 forgivenSeconds = 300; ///< by which the authority's clock may differ from ours

Error cancelled()
{
    return {.kind = Error::Kind::Cancelled, .detail = u"the sign-in was cancelled"_s};
}

Error signedOutError()
{
    return {.kind = Error::Kind::Unauthorized, .reason = Error::Reason::SignedOut, .detail = u"signed out"_s};
}

/// With a token of another tenant we would see, and show, somebody else's. An opaque one is judged by the service alone.
bool isForAnother(const TokenAnswer &answer, const TokenScope &scope)
{
    return !scope.tenantId.isEmpty() && !answer.tenantId.isEmpty() && answer.tenantId != normalisedId(scope.tenantId);
}

Error otherTenant(const TokenScope &scope)
{
    return {.kind = Error::Kind::BadReply,
            .reason = Error::Reason::OtherTenant,
            .subject = scope.tenantId,
            .detail = u"the authority answered with a token of another tenant"_s};
}

} // namespace

SignIn::SignIn(const Profile &profile, Network &network, Clock &clock, RefreshTokens &refreshTokens, QObject *parent)
    : QObject(parent),
      m_profile(profile),
      m_network(network),
      m_clock(clock),
      m_stored(refreshTokens),
      m_authority(profile, network, clock, nullptr)
{
}

void SignIn::token(const TokenScope &scope, QObject *receiver, Receive receive)
{
    m_waiting.push_back({.scope = scope, .receiver = receiver, .receive = std::move(receive)});
    proceed();
}

void SignIn::reject(const TokenScope &scope, const QByteArray &refused)
{
    if (const auto held = m_held.find(scope); held != m_held.end() && held->second.token == refused)
        m_held.erase(held);
}

void SignIn::refuse(const TokenScope &scope, const QByteArray &refused, const Error &why)
{
    const auto held = m_held.find(scope);
    if (held == m_held.end() || held->second.token != refused)
        return;
    // Another tenant's or resource's no says nothing about our own account (CONTRACT 1.5).
    if (scope != TokenScope{}) {
        m_held.erase(held);
        return;
    }
    dropTokens();
    standRefused(why);
    emit signedOut();
}

void SignIn::signIn()
{
    m_needsProof = m_needsProof
        || (m_refusal && (m_refusal->reason == Error::Reason::MfaRequired || m_refusal->reason == Error::Reason::InteractionNeeded));
    m_refusal.reset();
    // Somebody may have unlocked the keychain since.
    m_isLoaded = m_isLoaded && !(m_unread && m_refreshToken.isEmpty() && m_work == Work::None);
    m_isWanted = true;
    proceed();
}

void SignIn::cancel()
{
    m_isWanted = false;
    if (m_work == Work::Asking) {
        stopAsking();
        m_work = Work::None;
        emit askingEnded();
    }
    // A refresh goes on: its answer may carry the only refresh token that is still good.
    failWaiting(cancelled());
    failProof(cancelled());
}

void SignIn::signOut(RefreshTokens::Done done)
{
    cancel();
    dropTokens();
    removeStored(std::move(done));
    m_refusal = signedOutError();
    emit signedOut();
}

void SignIn::prove(const QString &account, std::function<void(const Result<void> &)> done)
{
    failProof(cancelled());
    m_proof = Proof{.account = account, .askedUtc = m_clock.utcNow(), .done = std::move(done)};
    // A prompt that is open may be answered by what a browser remembers.
    if (m_work == Work::Asking) {
        stopAsking();
        m_work = Work::None;
        emit askingEnded();
    }
    proceed();
}

void SignIn::answered(Result<TokenAnswer> answer)
{
    Q_ASSERT(m_work == Work::Asking);
    emit askingEnded();
    if (const auto proof = std::exchange(m_proof, std::nullopt))
        return proven(*proof, answer);
    if (answer) {
        m_refusal.reset();
        return keep({}, *answer);
    }
    const auto &error = answer.error();
    if (error.kind == Error::Kind::Unauthorized || error.kind == Error::Kind::Rejected || error.kind == Error::Kind::Denied
        || error.reason == Error::Reason::SignInUnfinished)
        m_refusal = error;
    m_isWanted = false;
    failWaiting(error);
    finishWork();
}

void SignIn::proven(const Proof &proof, const Result<TokenAnswer> &answer)
{
    const auto refuse = [this, &proof](const Error &error) {
        proof.done(error);
        finishWork();
    };
    if (!answer)
        return refuse(answer.error());
    if (answer->hasMfa == false)
        return refuse(
            {.kind = Error::Kind::Unauthorized, .reason = Error::Reason::MfaRequired, .detail = u"no mfa in the token's amr claim"_s});
    if (!proof.account.isEmpty() && answer->account.compare(proof.account, Qt::CaseInsensitive) != 0)
        return refuse({.kind = Error::Kind::Denied,
                       .reason = Error::Reason::OtherAccount,
                       .subject = answer->account,
                       .detail = u"another account signed in"_s});
    if (answer->authenticatedUtc.isValid() && answer->authenticatedUtc.addSecs(forgivenSeconds) < proof.askedUtc)
        return refuse({.kind = Error::Kind::Unauthorized,
                       .reason = Error::Reason::ProofTooOld,
                       .detail = u"the id token's auth_time is before the person was asked"_s});
    m_refusal.reset();
    proof.done({});
    keep({}, *answer);
}

void SignIn::failProof(const Error &error)
{
    if (const auto proof = std::exchange(m_proof, std::nullopt))
        proof->done(error);
}

Result<TokenAnswer> SignIn::afterPerson(Result<TokenAnswer> answer)
{
    if (answer || answer.error().reason != Error::Reason::None)
        return answer;
    switch (answer.error().kind) {
    case Error::Kind::Offline:
    case Error::Kind::TimedOut:
    case Error::Kind::BadReply:
    case Error::Kind::Throttled:
    case Error::Kind::Rejected:
        answer.error().reason = Error::Reason::SignInUnfinished;
        break;
    default:
        break;
    }
    return answer;
}

const SignIn::Held *SignIn::fresh(const TokenScope &scope) const
{
    const auto held = m_held.find(scope);
    if (held == m_held.end())
        return nullptr;
    // The monotonic clock stands still while the machine sleeps, the calendar may be set back: the earlier of the two counts.
    const bool isFresh = m_clock.monotonic() < held->second.untilMonotonic && m_clock.utcNow() < held->second.untilUtc;
    return isFresh ? &held->second : nullptr;
}

QString SignIn::scopeTextOf(const Profile &profile, const TokenScope &scope)
{
    if (scope.audience == Audience::Graph)
        return profile.graph.toString() + "/.default offline_access"_L1;
    if (scope.audience == Audience::Azure)
        return profile.azure.toString() + "/.default offline_access"_L1;
    return profile.scope.isEmpty() ? QString(documentedScope) : profile.scope;
}

void SignIn::proceed()
{
    std::erase_if(m_waiting, [](const Waiting &waiting) { return waiting.receiver.isNull(); });
    serveFresh();
    if (m_work != Work::None || (m_waiting.empty() && !m_isWanted && !m_proof))
        return;
    if (m_proof) {
        m_work = Work::Asking;
        return ask(scopeText({}));
    }
    if (m_isWanted && fresh({})) {
        m_isWanted = false;
        return proceed();
    }
    if (m_refusal)
        return failWaiting(*m_refusal);
    if (!m_isLoaded)
        return load();
    if (!m_refreshToken.isEmpty())
        return refresh(m_isWanted ? TokenScope{} : m_waiting.front().scope);
    m_work = Work::Asking;
    ask(scopeText({}));
}

void SignIn::load()
{
    m_work = Work::Loading;
    m_stored.load(storageKey(), &m_authority, unlessDropped([this](Result<QByteArray> token) {
                      m_isLoaded = true;
                      m_unread = token ? std::nullopt : std::optional(token.error());
                      if (token) {
                          m_refreshToken = *token;
                      } else {
                          qCWarning(lcRemote).noquote() << "no refresh token could be read:" << token.error().detail;
                          emit keptChanged(token.error());
                      }
                      finishWork();
                  }));
}

void SignIn::refresh(const TokenScope &scope)
{
    m_work = Work::Refreshing;
    m_stored.claim(storageKey(), &m_authority, unlessDropped([this, scope](const Result<void> &claimed) {
                       if (claimed)
                           refreshWithNewest(scope);
                       else
                           refreshed(scope, claimed.error());
                   }));
}

void SignIn::refreshWithNewest(const TokenScope &scope)
{
    // Another process may have renewed it since, or signed out.
    m_stored.load(storageKey(), &m_authority, unlessDropped([this, scope](const Result<QByteArray> &kept) {
                      if (kept && kept->isEmpty() && !m_isUnkept)
                          return signedOutElsewhere();
                      if (kept && !m_isUnkept)
                          m_refreshToken = *kept;
                      sendRefresh(scope);
                  }));
}

void SignIn::signedOutElsewhere()
{
    dropTokens();
    standRefused(signedOutError());
    emit signedOut();
    finishWork();
}

void SignIn::sendRefresh(const TokenScope &scope)
{
    m_authority.addresses(scope.tenantId, &m_authority, unlessDropped([this, scope](const Result<AuthorityAddresses> &addresses) {
                              if (addresses)
                                  postRefresh(scope, addresses->token);
                              else
                                  refreshed(scope, addresses.error());
                          }));
}

void SignIn::postRefresh(const TokenScope &scope, const QUrl &url)
{
    const Authority::Form form{{"client_id", m_profile.clientId},
                               {"grant_type", u"refresh_token"_s},
                               {"refresh_token", QString::fromLatin1(m_refreshToken)},
                               {"scope", scopeText(scope)}};
    m_authority.post(url, form, &m_authority,
                     unlessDropped([this, scope](Result<QJsonObject> result) { refreshed(scope, std::move(result)); }));
}

void SignIn::refreshed(const TokenScope &scope, Result<QJsonObject> result)
{
    auto answer = result ? readTokenAnswer(*result) : Result<TokenAnswer>(result.error());
    if (answer)
        return keep(scope, *answer);
    auto error = answer.error();
    // Another tenant's or resource's no says nothing about our own account (CONTRACT 1.5).
    const bool isOwn = scope == TokenScope{};
    if (!scope.tenantId.isEmpty() && error.kind == Error::Kind::Unauthorized)
        error.subject = scope.tenantId;
    const bool isFinal = isOwn && (error.reason == Error::Reason::RefreshRejected || error.reason == Error::Reason::InteractionNeeded);
    if (isOwn)
        m_isWanted = false;
    if (isFinal)
        giveUp(error);
    else
        failWaiting(error, scope);
    finishWork();
}

void SignIn::keep(const TokenScope &scope, const TokenAnswer &answer)
{
    if (scope == TokenScope{} && answer.hasMfa == false) {
        giveUp({.kind = Error::Kind::Unauthorized, .reason = Error::Reason::MfaRequired, .detail = u"no mfa in the token's amr claim"_s});
        return finishWork();
    }
    if (scope == TokenScope{})
        m_needsProof = false;
    // A token that lives shorter than the margin must not be renewed without end.
    const auto life = answer.lifetime - std::min<std::chrono::seconds>(renewEarly, answer.lifetime / 2);
    Result<Held> held = Held{
        .token = answer.accessToken, .untilMonotonic = m_clock.monotonic() + life, .untilUtc = m_clock.utcNow().addSecs(life.count())};
    if (isForAnother(answer, scope))
        held = otherTenant(scope);
    const bool isOther = scope == TokenScope{} && !answer.account.isEmpty() && m_account != answer.account;
    if (isOther)
        m_account = answer.account;
    // An opaque token never says whose it is, so that the account alone cannot tell whether this is news.
    const bool isNew = isOther || m_work == Work::Asking || (scope == TokenScope{} && !m_isAnnounced);
    const bool isFresh = !answer.refreshToken.isEmpty() && answer.refreshToken != m_refreshToken;
    if (isFresh)
        m_refreshToken = answer.refreshToken;
    if (m_refreshToken.isEmpty() || !(isFresh || m_isUnkept))
        return handOut(scope, held, isNew);
    m_work = Work::Keeping;
    // Kept first, used afterwards: the old one may be worthless by now.
    m_stored.store(storageKey(), m_refreshToken, &m_authority, unlessDropped([this, scope, held, isNew](const Result<void> &stored) {
                       m_isUnkept = !stored;
                       if (stored) {
                           emit keptChanged(std::nullopt);
                       } else {
                           qCWarning(lcRemote).noquote() << "the refresh token could not be kept:" << stored.error().detail;
                           emit keptChanged(stored.error());
                       }
                       handOut(scope, held, isNew);
                   }));
}

void SignIn::handOut(const TokenScope &scope, const Result<Held> &held, bool isNew)
{
    if (!held) {
        failWaiting(held.error(), scope);
        return finishWork();
    }
    m_held[scope] = *held;
    if (isNew) {
        m_isAnnounced = true;
        emit signedIn(m_account);
    }
    finishWork();
}

void SignIn::giveUp(const Error &error)
{
    const bool wasSignedIn = isSignedIn();
    dropTokens();
    removeStored();
    standRefused(error);
    if (wasSignedIn)
        emit signedOut();
}

void SignIn::standRefused(const Error &error)
{
    m_refusal = error;
    m_isWanted = false;
    failWaiting(error);
}

void SignIn::dropTokens()
{
    ++m_generation;
    m_held.clear();
    m_refreshToken.clear();
    m_account.clear();
    m_isAnnounced = false;
    m_isUnkept = false;
    m_unread.reset();
    m_isLoaded = true;
}

void SignIn::removeStored(RefreshTokens::Done done)
{
    m_stored.remove(storageKey(), &m_authority, [this, done = std::move(done)](const Result<void> &removed) {
        if (done)
            done(removed);
        if (removed)
            return;
        qCWarning(lcRemote).noquote() << "the refresh token could not be removed:" << removed.error().detail;
        emit keptChanged(removed.error());
    });
}

void SignIn::serveFresh()
{
    std::erase_if(m_waiting, [this](const Waiting &waiting) {
        const auto *held = fresh(waiting.scope);
        if (held)
            answer(waiting, held->token);
        return held != nullptr;
    });
}

void SignIn::failWaiting(const Error &error, const std::optional<TokenScope> &scope)
{
    std::erase_if(m_waiting, [&](const Waiting &waiting) {
        const bool isMeant = !scope || waiting.scope == *scope;
        if (isMeant)
            answer(waiting, error);
        return isMeant;
    });
}

void SignIn::answer(const Waiting &waiting, Result<QByteArray> token)
{
    if (waiting.receiver)
        QMetaObject::invokeMethod(
            waiting.receiver, [receive = waiting.receive, token = std::move(token)] { receive(token); }, Qt::QueuedConnection);
}

void SignIn::finishWork()
{
    m_stored.release(storageKey());
    m_work = Work::None;
    proceed();
}

QString SignIn::storageKeyOf(const Profile &profile)
{
    const auto name = profile.name.normalized(QString::NormalizationForm_C).toCaseFolded().trimmed();
    return profile.authority.toString() + u'|' + profile.tenantId + u'|' + profile.clientId + u'|' + name;
}
