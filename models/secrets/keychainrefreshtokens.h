#pragma once

#include "models/core/clock.h"
#include "models/secrets/refreshtokens.h"

#include <QLockFile>
#include <QPointer>

#include <deque>
#include <map>
#include <memory>

namespace QKeychain {
class Job;
}

/// Keeps refresh tokens in this computer's keychain, and nowhere else. Before each step the keychain is asked whether it is locked, because
/// a locked one otherwise passes for an empty one, and a removal in it for done. Errors: StoreFailed/KeychainMissing, where the computer
/// has no keychain or none that is set up; StoreBusy/KeychainLocked; StoreFailed/KeychainFailed. One step at a time, in the order asked
/// for. Lives on the thread of its sign-in, which needs an event loop; only one thread of a process may ever use it, since the library
/// behind it stays with the first.
class KeychainRefreshTokens final : public QObject, public RefreshTokens
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds longestStep{30};

    static constexpr std::chrono::seconds longestClaim{40}; ///< somebody else's request and what it stores

    /// `clock` must outlive it. The files by which processes wait for each other stand in `lockFolder`, which all of a person's have in
    /// common.
    KeychainRefreshTokens(Clock &clock, QString lockFolder, QObject *parent = nullptr);

    void load(const QString &key, QObject *receiver, Loaded loaded) override;
    void store(const QString &key, const QByteArray &token, QObject *receiver, Done done) override;
    /// Waits for another process that renews it, which would bring it back, but not for ever; looks afterwards whether it is really gone.
    void remove(const QString &key, QObject *receiver, Done done) override;
    void claim(const QString &key, QObject *receiver, Done claimed) override;
    void release(const QString &key) override;

private:
    /// What one of the keychain's jobs came to; a value only from a reading that found something.
    using Outcome = std::function<void(Result<std::optional<QByteArray>>)>;
    struct Step {
        quint64 number = 0;
        std::function<void()> begin{};
        std::function<void(const Error &)> fail{};
    };

    void enqueue(Step step);
    void beginNext();
    template <typename T, typename Then>
    auto answering(quint64 step, QObject *receiver, Then then);
    void unlessLocked(std::function<void(const Result<void> &)> then);
    void read(const QString &key, Outcome then);
    void run(QKeychain::Job *job, const QString &key, Outcome then);

    enum class Claim {
        Taken,
        Elsewhere,  ///< somebody else has it
        Impossible, ///< no file can be made
    };
    Claim takeClaim(const QString &key);
    void whenNobodyRenews(const QString &key, std::chrono::milliseconds until, const std::function<void(bool claimed)> &then);
    void tryClaim(const QString &key, std::chrono::milliseconds until, const QPointer<QObject> &receiver, const Done &claimed);

    Clock &m_clock;
    QString m_lockFolder;
    std::map<QString, std::unique_ptr<QLockFile>> m_claims;
    std::deque<Step> m_steps;
    quint64 m_asked = 0;
    quint64 m_step = 0; ///< the one in hand; 0: none
};
