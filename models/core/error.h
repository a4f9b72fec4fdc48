#pragma once

#include <QString>

#include <chrono>
#include <optional>

/// Why something failed, as a value: what happened, to what, and what the service said. The words for people are made in
/// ui/widgets/errortext.cpp alone; `detail` is English and meant for the log.
struct Error {
    /// Closed list: everything that can go wrong falls under one of these.
    enum class Kind {
        Offline,      ///< no connection, or the person chose to work offline
        Unauthorized, ///< not signed in (any more)
        Throttled,    ///< 429; `retryAfter` says how long
        Conflict,     ///< stale etag, order in progress
        NotFound,     ///< the service does not have it (any more)
        Rejected,     ///< the service understood and refused
        Denied,       ///< role or relationship missing
        BadReply,     ///< an answer that is not what the wire contract says
        TimedOut,     ///< no whole answer before the deadline
        Cancelled,    ///< by the person or because its owner went away
        StoreBusy,    ///< another process holds the file
        StoreCorrupt, ///< SQLITE_CORRUPT or SQLITE_NOTADB, nothing else
        StoreTooNew,  ///< written by a newer version of this program
        StoreFailed,  ///< any other failure of the database or its disk
        DiskFull,     ///< no space left
        ReadOnly,     ///< the file or folder cannot be written
    };

    /// Tells several sentences of one kind apart. The numbers of both lists stand in desk files (outbox): new lines come at the end.
    enum class Reason {
        None,
        MfaRequired, ///< Unauthorized: the token lacks `mfa` in `amr`
        WrongAudience, ///< Unauthorized: 900420, a configuration error
        RefreshRejected, ///< Unauthorized: invalid_grant, sign in again
        DeclinedByUser, ///< Unauthorized: the person said no
        CodeExpired, ///< Unauthorized: device code ran out
        ConsentMissing, ///< Unauthorized: AADSTS65001
        InteractionNeeded, ///< Unauthorized: conditional access wants a new sign-in
        RelationshipEnded, ///< Denied: 20002, or NotFound: 60003
        RoleMissing, ///< Denied: 2032, 900150: this feature is not for this user
        AgreementMissing, ///< Denied: 900124, 900149, 800039: concerns the whole partner
        CustomerUnderReview, ///< Denied: 800073 to 800075: show it, ask again once a day
        UserGone, ///< NotFound: 60002, drop the user
        SubscriptionGone, ///< NotFound: 20003, 800037: drop it or read it again
        StaleEtag, ///< Conflict: 400/2055 or 412: read, merge, try once more
        QuantityLocked, ///< Rejected: 2001, no change of quantity while suspended
        SubscriptionDeleted, ///< Rejected: 2011, drop the pending change
        StatusNotAllowed, ///< Rejected: 800040, not from this status to that one
        NotReadyYet, ///< Rejected: 800072, 800081, 800082: try again later
        StatusLocked, ///< Rejected: 800091, 800096: suspended, or not to be changed at all
        ParentNotActive, ///< Conflict: 27009, an add-on needs its parent
        OrderInProgress, ///< Conflict: 800060, 800064: wait some minutes, read again
        NoLicenceLeft, ///< Rejected: 60012
        ForeignLink, ///< BadReply: a link that leads to another host
        CursorExpired, ///< NotFound or Rejected while paging
        BodyTooLarge, ///< BadReply: more than the cap
        Redirected, ///< BadReply: the service sent us elsewhere
        UnclearOutcome, ///< a write whose answer was lost: verify, never resend blindly
        TlsFailed, ///< Offline: the connection is not safe
        ProfileInvalid, ///< Rejected: a profile file with a mistake; `subject` names line and key
        FileUnreadable, ///< StoreFailed: a file of the user's
        NoProfile, ///< NotFound: none was used yet, or none of that name
        NoCache, ///< NotFound: nothing was synchronised into that folder yet
        OtherCache, ///< NotFound: what that folder has is of another service or partner
        MatrixInvalid, ///< Rejected: a role matrix with a mistake; `subject` is "file:line:column"
        NobodyLeft, ///< Rejected: a role matrix by which nobody could change the roles any more
        NotPermitted, ///< Denied: by our own role matrix; models/roles/permit.h tells what is missing and who has it
        NoDelegatedAccess, ///< Denied: models/customers/accessneed.h tells what the access to the customer lacks
        NotCached, ///< NotFound: the cache does not have that record; `code` is its kind: customer, subscription, issue, outbox
        StateMismatch, ///< Unauthorized: the browser's answer belongs to no sign-in of ours
        IssuerMismatch, ///< Unauthorized: another authority answered than was asked (RFC 9207)
        NonceMismatch, ///< Unauthorized: the id token was made for another sign-in
        AudienceMismatch, ///< Unauthorized: the id token was made for another application
        ClockWrong, ///< Unauthorized: the id token is over already or not valid yet
        CodeRejected, ///< Unauthorized: the browser's code was used before, or is too old
        SignInTimedOut, ///< Unauthorized: nobody finished the sign-in in the browser
        SignInUnfinished, ///< Offline, TimedOut, BadReply, Throttled, Rejected: a person did their part, the authority not its own
        NoLoopbackPort, ///< Rejected: no port on this machine for the browser to come back to
        UnknownApplication, ///< Rejected: AADSTS700016, the authority does not know the client id
        UnknownTenant, ///< Rejected: AADSTS90002
        RedirectNotAllowed, ///< Rejected: AADSTS50011, the application lacks our address to come back to
        SignInBlocked, ///< Denied: conditional access does not let this device or place in
        NothingStored, ///< Unauthorized: nobody may be asked, and no sign-in is kept
        KeychainMissing, ///< StoreFailed: no keychain on this computer, or none that is set up
        KeychainLocked, ///< StoreBusy: a keychain that somebody has to unlock first
        KeychainFailed, ///< StoreFailed: the keychain refused or went away
        CacheExpired, ///< NotFound: nobody has signed in to it for longer than the settings allow
        OtherAccount, ///< Denied: somebody else signed in than the one who was asked to; `subject` names them
        ProofTooOld, ///< Unauthorized: who was to show that they are there was let in by an earlier sign-in
        SignedOut, ///< Unauthorized: the person signed out
        DesktopNotLocked, ///< Rejected: the desktop offers no lock, or did not lock
        NotPublicClient, ///< Rejected: AADSTS7000218, the application is registered as one that has a secret
        NameTaken, ///< Rejected: a profile of that name, or of one with the same data folder, is there; `subject` is its name
        NothingToChange, ///< Rejected: it is already as it would become
        ValueInvalid, ///< Rejected: a quantity, name or word that cannot be one
        ReasonMissing, ///< Rejected: a change without a reason
        ChangePending, ///< Rejected: the same thing is being changed already; `subject` names it
        PendingAtService, ///< TimedOut: accepted long ago, and still not shown
        UsageLocationMissing, ///< Rejected: a person without a usage location cannot be given a licence
        WindowLocked, ///< Denied: nothing is changed in the name of somebody who has locked the window
        TenantConsentMissing, ///< Denied: a customer has not consented to this application (AADSTS65001 in its tenant)
        TenantSignInNeeded, ///< Denied: a customer has rules of its own for who signs in there
        TenantAccessMissing, ///< Denied: AADSTS50020, nobody of ours is known in that customer's tenant
        TenantAccessEnded, ///< Denied: AADSTS500213, what let us into that customer's tenant is over
        OtherTenant, ///< BadReply: what came was about another customer's tenant; `subject` is the one that was asked
        ReductionClosed, ///< Rejected: 800090, fewer licences only within the cancellation window; see models/outbox/obstacle.h
        QuantityFixed, ///< Rejected: 800095, billed by use or a trial: there is no number to change
    };

    Kind kind = Kind::StoreFailed;
    Reason reason = Reason::None;
    QString subject{};  ///< what it was about: a path, an id, a host; empty when nothing is named
    QString detail{};   ///< English, for the log and the "copy details" action
    int httpStatus = 0; ///< 0 when no answer came
    QString code{};     ///< the service's own code as text; empty when it gave none
    QString requestId{};///< MS-RequestId of the call
    std::optional<std::chrono::seconds> retryAfter{};

    bool operator==(const Error &) const = default;
};
