#pragma once

#include "models/core/syncstate.h"
#include "models/remote/accesstoken.h"
#include "models/remote/authority.h"
#include "models/remote/tokensource.h"
#include "models/secrets/refreshtokens.h"

#include <deque>
#include <map>

/// Tokens of one account: kept per tenant and resource, renewed a minute early with the newest refresh token, one refresh in flight whoever
/// waits (a replayed refresh token may revoke the whole grant: PROBE A3). How a person is asked the first time is the subclass's business.
/// A person's "no" (declined, expired, no second factor, refresh refused) stands until `signIn` is called again, so that nothing loops;
/// what the network spoilt does not. Who signed out in another process is signed out here too, from the next renewal on. Lives on the sync
/// thread.
class SignIn : public QObject, public TokenSource
{
    Q_OBJECT

public:
    /// All must outlive it.
    SignIn(const Profile &profile, Network &network, Clock &clock, RefreshTokens &refreshTokens, QObject *parent = nullptr);

    /// Waits for a sign-in when nobody is signed in yet.
    void token(const TokenScope &scope, QObject *receiver, Receive receive) override;
    void reject(const TokenScope &scope, const QByteArray &refused) override;
    /// For the partner's own tokens: all go, and the refusal stands. The stored refresh token stays until the next sign-in replaces it.
    void refuse(const TokenScope &scope, const QByteArray &refused, const Error &why) override;

    /// Forgets an earlier refusal and signs in unless that is done or under way.
    void signIn();
    /// Ends the asking: who waits for a token gets Cancelled.
    void cancel();
    /// Forgets every token, the stored one too; `done` once it is known whether that one is really gone. Nobody is asked again before
    /// `signIn`.
    void signOut(RefreshTokens::Done done = {});
    /// Has the person sign in once more, though somebody may be signed in, to show who is there. `done` once: Denied (Reason::OtherAccount)
    /// when it was another account than `account` (empty: any will do); Unauthorized (Reason::ProofTooOld) when the authority says that the
    /// person signed in before they were asked; as an asking fails; Cancelled. Only success changes what is signed in with. Another `prove`
    /// ends one that waits.
    void prove(const QString &account, std::function<void(const Result<void> &)> done);
    /// Under which a profile's refresh token is kept.
    static QString storageKeyOf(const Profile &profile);
    /// What a token of that kind is asked for as (CONTRACT 1.3).
    static QString scopeTextOf(const Profile &profile, const TokenScope &scope);
    bool isSignedIn() const { return !m_refreshToken.isEmpty() || !m_held.empty(); }
    /// As the token says; empty when nobody is signed in or it does not say.
    QString account() const { return m_account; }

signals:
    /// Show this to the person until `signedIn` or `askingEnded`.
    void deviceCodeShown(const SyncState::DeviceCode &code);
    /// Likewise, in a browser of this computer.
    void browserShown(const SyncState::BrowserPrompt &prompt);
    /// Nobody is asked any more, with or without success.
    void askingEnded();
    /// Once per sign-in, and when a refresh turns out to be for another account.
    void signedIn(const QString &account);
    void signedOut();
    /// Why what is signed in with is not kept, or no longer wanted but still kept; empty: all is as it should be.
    void keptChanged(const std::optional<Error> &problem);

protected:
    /// Starts asking the person; ends with `answered`, or not at all after `stopAsking`.
    virtual void ask(const QString &scope) = 0;
    virtual void stopAsking() = 0;
    /// What the asking came to.
    void answered(Result<TokenAnswer> answer);
    /// The same answer, where a person has done their part already: whatever the authority spoilt after that is told as it is, and nobody
    /// is asked again by itself.
    static Result<TokenAnswer> afterPerson(Result<TokenAnswer> answer);

    /// What the authority remembers of the person does not do: a new proof is wanted (CONTRACT 1.4).
    bool needsProof() const { return m_needsProof; }
    /// The one asked is to show who is there: what a browser remembers does not do either.
    bool isProof() const { return m_proof.has_value(); }
    /// Why it is not known whether a sign-in is kept.
    const std::optional<Error> &unread() const { return m_unread; }

    Authority &authority() { return m_authority; }
    const Profile &profile() const { return m_profile; }
    Clock &clock() const { return m_clock; }
    Network &network() const { return m_network; }

private:
    struct Held {
        QByteArray token{};
        std::chrono::milliseconds untilMonotonic{};
        QDateTime untilUtc{};
    };
    struct Waiting {
        TokenScope scope{};
        QPointer<QObject> receiver{};
        Receive receive{};
    };
    /// Somebody is to show who is there.
    struct Proof {
        QString account{};
        QDateTime askedUtc{};
        std::function<void(const Result<void> &)> done{};
    };
    enum class Work { None, Loading, Asking, Refreshing, Keeping };

    const Held *fresh(const TokenScope &scope) const;
    QString scopeText(const TokenScope &scope) const { return scopeTextOf(m_profile, scope); }
    void proceed();
    void load();
    void refresh(const TokenScope &scope);
    void refreshWithNewest(const TokenScope &scope);
    void signedOutElsewhere();
    void sendRefresh(const TokenScope &scope);
    void postRefresh(const TokenScope &scope, const QUrl &url);
    void refreshed(const TokenScope &scope, Result<QJsonObject> result);
    void keep(const TokenScope &scope, const TokenAnswer &answer);
    void giveUp(const Error &error);
    void standRefused(const Error &error);
    void dropTokens();
    void removeStored(RefreshTokens::Done done = {});
    void proven(const Proof &proof, const Result<TokenAnswer> &answer);
    void failProof(const Error &error);
    void handOut(const TokenScope &scope, const Result<Held> &held, bool isNew);
    /// What began before the tokens were last dropped may not bring any back: its end only makes room for other work.
    template <typename Call>
    auto unlessDropped(Call call)
    {
        return [this, generation = m_generation, call = std::move(call)](auto &&...arguments) {
            if (generation == m_generation)
                call(std::forward<decltype(arguments)>(arguments)...);
            else
                finishWork();
        };
    }
    void serveFresh();
    void failWaiting(const Error &error, const std::optional<TokenScope> &scope = std::nullopt);
    static void answer(const Waiting &waiting, Result<QByteArray> token);
    void finishWork();
    QString storageKey() const { return storageKeyOf(m_profile); }

    Profile m_profile;
    Network &m_network;
    Clock &m_clock;
    RefreshTokens &m_stored;
    Authority m_authority;
    Work m_work = Work::None;
    bool m_isLoaded = false;
    bool m_isAnnounced = false; ///< `signedIn` was told of this sign-in
    bool m_isWanted = false; ///< `signIn` was called, though no call waits for a token
    bool m_needsProof = false;
    bool m_isUnkept = false; ///< the newest refresh token could not be stored
    std::optional<Error> m_unread{};
    std::optional<Proof> m_proof{};
    quint64 m_generation = 0; ///< of the tokens: goes up when they are dropped
    QByteArray m_refreshToken{};
    QString m_account{};
    std::map<TokenScope, Held> m_held;
    std::deque<Waiting> m_waiting;
    std::optional<Error> m_refusal{};
};
