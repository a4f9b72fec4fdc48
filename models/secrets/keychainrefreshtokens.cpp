#include "models/secrets/keychainrefreshtokens.h"

#include "models/core/lockfile.h"

#include <QCryptographicHash>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QDir>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace {

const auto service = u"partnerdesk"_s;
constexpr std::chrono::milliseconds betweenClaims{100};
constexpr std::chrono::seconds longestWait{15}; ///< of a removal for somebody else's renewal; the removal has to fit into its step
constexpr int longestQuestion = 10'000; // milliseconds; the bus may have to start the keychain first

Error missing(const QString &detail)
{
    return {.kind = Error::Kind::StoreFailed, .reason = Error::Reason::KeychainMissing, .detail = detail};
}

Error locked()
{
    return {.kind = Error::Kind::StoreBusy, .reason = Error::Reason::KeychainLocked, .detail = u"the keychain is locked"_s};
}

Error failed(const QString &detail)
{
    return {.kind = Error::Kind::StoreFailed, .reason = Error::Reason::KeychainFailed, .detail = detail};
}

/// Secret Service API 0.2: the default collection has a well-known path, and a property that says whether it is locked.
QDBusMessage lockQuestion()
{
    auto question = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets/aliases/default"_s,
                                                   u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return question;
}

Error unanswered(const QDBusError &error)
{
    const auto detail = error.name() + u": "_s + error.message();
    switch (error.type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
    case QDBusError::AccessDenied:
        return failed(detail);
    default: // nobody offers the service, or it has no default collection
        return missing(detail);
    }
}

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::AccessDenied:
        return locked();
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return missing(job.errorString());
    default:
        return failed(job.errorString());
    }
}

} // namespace

KeychainRefreshTokens::KeychainRefreshTokens(Clock &clock, QString lockFolder, QObject *parent)
    : QObject(parent), m_clock(clock), m_lockFolder(std::move(lockFolder))
{
}

/// What answers the receiver, later, unless the step has ended before, and lets the next one begin.
template <typename T, typename Then>
auto KeychainRefreshTokens::answering(quint64 step, QObject *receiver, Then then)
{
    return [this, step, guard = QPointer<QObject>(receiver), then = std::move(then)](Result<T> result) {
        if (step != m_step)
            return;
        if (guard)
            QMetaObject::invokeMethod(
                guard, [then, result = std::move(result)] { then(result); }, Qt::QueuedConnection);
        beginNext();
    };
}

void KeychainRefreshTokens::load(const QString &key, QObject *receiver, Loaded loaded)
{
    const auto step = ++m_asked;
    const auto answer = answering<QByteArray>(step, receiver, std::move(loaded));
    enqueue({.number = step,
             .begin =
                 [this, key, answer] {
                     read(key, [answer](Result<std::optional<QByteArray>> found) {
                         if (found)
                             answer(found->value_or(QByteArray()));
                         else
                             answer(found.error());
                     });
                 },
             .fail = answer});
}

void KeychainRefreshTokens::store(const QString &key, const QByteArray &token, QObject *receiver, Done done)
{
    const auto step = ++m_asked;
    const auto answer = answering<void>(step, receiver, std::move(done));
    enqueue({.number = step,
             .begin =
                 [this, key, token, answer] {
                     unlessLocked([this, key, token, answer](const Result<void> &open) {
                         if (!open)
                             return answer(open);
                         auto *job = new QKeychain::WritePasswordJob(service);
                         job->setBinaryData(token);
                         run(job, key, [answer](const Result<std::optional<QByteArray>> &written) {
                             answer(written ? Result<void>() : Result<void>(written.error()));
                         });
                     });
                 },
             .fail = answer});
}

void KeychainRefreshTokens::remove(const QString &key, QObject *receiver, Done done)
{
    const auto step = ++m_asked;
    const auto isOurs = std::make_shared<bool>(false);
    const auto answer = [this, key, isOurs, tell = answering<void>(step, receiver, std::move(done))](const Result<void> &result) {
        if (std::exchange(*isOurs, false))
            release(key);
        tell(result);
    };
    const auto look = [this, key, answer] {
        read(key, [answer](const Result<std::optional<QByteArray>> &found) {
            if (!found)
                answer(found.error());
            else
                answer(*found ? Result<void>(failed(u"the keychain still has what it was told to remove"_s)) : Result<void>());
        });
    };
    const auto begin = [this, key, look, answer] {
        unlessLocked([this, key, look, answer](const Result<void> &open) {
            if (!open)
                return answer(open);
            run(new QKeychain::DeletePasswordJob(service), key,
                [look, answer](const Result<std::optional<QByteArray>> &removed) { removed ? look() : answer(removed.error()); });
        });
    };
    enqueue({.number = step,
             .begin =
                 [this, key, isOurs, begin] {
                     whenNobodyRenews(key, m_clock.monotonic() + longestWait, [isOurs, begin](bool claimed) {
                         *isOurs = claimed;
                         begin();
                     });
                 },
             .fail = answer});
}

void KeychainRefreshTokens::whenNobodyRenews(const QString &key, std::chrono::milliseconds until,
                                             const std::function<void(bool claimed)> &then)
{
    // A renewal of our own drops what it gets by now.
    if (m_claims.contains(key))
        return then(false);
    switch (takeClaim(key)) {
    case Claim::Taken:
        return then(true);
    case Claim::Impossible:
        return then(false);
    case Claim::Elsewhere:
        break;
    }
    if (m_clock.monotonic() >= until)
        return then(false);
    m_clock.after(betweenClaims, this, [this, key, until, then] { whenNobodyRenews(key, until, then); });
}

void KeychainRefreshTokens::claim(const QString &key, QObject *receiver, Done claimed)
{
    tryClaim(key, m_clock.monotonic() + longestClaim, receiver, claimed);
}

void KeychainRefreshTokens::tryClaim(const QString &key, std::chrono::milliseconds until, const QPointer<QObject> &receiver,
                                     const Done &claimed)
{
    if (!receiver)
        return;
    const auto answer = [&receiver, &claimed](const Result<void> &result) {
        QMetaObject::invokeMethod(
            receiver, [claimed, result] { claimed(result); }, Qt::QueuedConnection);
    };
    // Where no file can be made, there is nobody to wait for.
    if (takeClaim(key) != Claim::Elsewhere)
        return answer({});
    if (m_clock.monotonic() >= until)
        return answer(Error{.kind = Error::Kind::TimedOut, .detail = u"another process renews the sign-in and does not end"_s});
    m_clock.after(betweenClaims, this, [this, key, until, receiver, claimed] { tryClaim(key, until, receiver, claimed); });
}

KeychainRefreshTokens::Claim KeychainRefreshTokens::takeClaim(const QString &key)
{
    const auto name = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).first(16).toHex();
    auto lock = std::make_unique<QLockFile>(QDir(m_lockFolder).filePath(u"partnerdesk-%1.lock"_s.arg(QLatin1StringView(name))));
    lock->setStaleLockTime(0);
    if (!takeLock(*lock))
        return lock->error() == QLockFile::LockFailedError ? Claim::Elsewhere : Claim::Impossible;
    m_claims[key] = std::move(lock);
    return Claim::Taken;
}

void KeychainRefreshTokens::release(const QString &key)
{
    m_claims.erase(key);
}

void KeychainRefreshTokens::enqueue(Step step)
{
    m_steps.push_back(std::move(step));
    if (m_step == 0)
        beginNext();
}

void KeychainRefreshTokens::beginNext()
{
    m_step = 0;
    if (m_steps.empty())
        return;
    const auto step = std::move(m_steps.front());
    m_steps.pop_front();
    m_step = step.number;
    m_clock.after(longestStep, this, [fail = step.fail] { fail(failed(u"the keychain did not answer in time"_s)); });
    step.begin();
}

void KeychainRefreshTokens::unlessLocked(std::function<void(const Result<void> &)> then)
{
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return then(missing(u"no session bus"_s));
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(lockQuestion(), longestQuestion), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [then = std::move(then)](QDBusPendingCallWatcher *answered) {
        const QDBusPendingReply<QDBusVariant> reply = *answered;
        answered->deleteLater();
        if (reply.isError())
            then(unanswered(reply.error()));
        else
            then(reply.value().variant().toBool() ? Result<void>(locked()) : Result<void>());
    });
}

void KeychainRefreshTokens::read(const QString &key, Outcome then)
{
    unlessLocked([this, key, then = std::move(then)](const Result<void> &open) {
        if (!open)
            return then(open.error());
        run(new QKeychain::ReadPasswordJob(service), key, [this, then](Result<std::optional<QByteArray>> found) {
            if (!found || *found)
                return then(std::move(found));
            // It may have been locked in between, and then this says nothing.
            unlessLocked([then](const Result<void> &stillOpen) {
                if (stillOpen)
                    then(std::optional<QByteArray>());
                else
                    then(stillOpen.error());
            });
        });
    });
}

void KeychainRefreshTokens::run(QKeychain::Job *job, const QString &key, Outcome then)
{
    // The job deletes itself when it is through; before that the library still has a pointer to it, so nobody may own it.
    job->setKey(key);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this, [then = std::move(then)](QKeychain::Job *finished) {
        if (finished->error() != QKeychain::NoError && finished->error() != QKeychain::EntryNotFound)
            return then(errorOf(*finished));
        const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(finished);
        const auto isFound = reading && finished->error() == QKeychain::NoError;
        then(isFound ? std::optional(reading->binaryData()) : std::nullopt);
    });
    job->start();
}
