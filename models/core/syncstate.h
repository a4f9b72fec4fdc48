#pragma once

#include "models/core/error.h"

#include <QDateTime>
#include <QList>

#include <optional>

/// The one state model that status bar, tray and tables show: how fresh the cache is and what is being done about it. All times UTC.
struct SyncState {
    enum class Phase {
        Idle,         ///< nothing under way
        SigningIn,    ///< waiting for the person or the token authority
        ReadingList,  ///< pages of the customer list
        ReadingAudit, ///< the activity log since the watermark
        ReadingDetail,///< customers' own records: opened, dirty, or the rolling sweep
        Stopping,     ///< cancelled, the last commit is being finished
    };

    /// What the person must be shown to sign in on another device (RFC 8628).
    struct DeviceCode {
        QString userCode{};
        QString verificationUri{};
        QDateTime expires{};
        bool operator==(const DeviceCode &) const = default;
    };

    /// What the person must open in a browser of this computer to sign in (RFC 8252).
    struct BrowserPrompt {
        QString url{};
        bool isRepeated = false; ///< the sign-in before lacked the second factor
        bool isProof = false;    ///< to show who is there, though somebody is signed in
        bool operator==(const BrowserPrompt &) const = default;
    };

    Phase phase = Phase::Idle;
    bool offlineByChoice = false;       ///< the "work offline" switch
    bool signedIn = false;
    QString account{};                  ///< who is signed in, as the token says; empty when unknown
    std::optional<Error> notKept{};     ///< why the sign-in will be asked again after a restart; empty: it is kept, or is not to be
    QString partnerName{};              ///< the partner's own company name; empty until read
    std::optional<DeviceCode> deviceCode{};
    std::optional<BrowserPrompt> browser{}; ///< never together with a device code
    QDateTime asOf{};                   ///< when list and activity log were last complete; invalid: never
    QDateTime nextSync{};               ///< invalid: none planned
    qint64 customersKnown = 0;          ///< rows in the cache now
    qint64 readThisRun = 0;             ///< list rows read in this run (the service gives no grand total)
    qint64 queued = 0;                  ///< calls waiting in the budget
    QDateTime expectedEnd{};            ///< of what is queued, at the present pace; invalid: unknown
    qint64 dirty = 0;                   ///< customers known to have changed and not yet read again
    qint64 failedCalls = 0;             ///< calls of this run that were given up
    std::optional<Error> problem{};     ///< what stands in the way now; empty when nothing does
    QDateTime problemSince{};

    bool operator==(const SyncState &) const = default;
};

/// What one run did; the last line of `partnerdesk sync --json`.
struct SyncSummary {
    quint64 run = 0; ///< which of this synchroniser's runs, from 1
    qint64 calls = 0;
    qint64 upserted = 0;
    qint64 removed = 0;
    qint64 unchanged = 0;
    qint64 failed = 0;
    double seconds = 0;
    bool complete = false; ///< list and activity log were read to the end
    std::optional<Error> problem{};
};
