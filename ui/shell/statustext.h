#pragma once

#include "models/core/syncstate.h"

#include <QCoreApplication>

#include <chrono>

/// The synchronisation's state as one icon and one sentence.
struct StatusText {
    /// Ordered by how much a person must care.
    enum class Tone { UpToDate, Working, Waiting, Offline, Unknown, Warning, Problem };
    Tone tone = Tone::Unknown;
    QString icon{}; ///< role of a bundled icon, one shape per tone
    QString sentence{};
    QString details{}; ///< the whole problem for people; empty: none
    QString copy{}; ///< the same for a report, with request id; empty: none
    bool canCancel = false;
    bool operator==(const StatusText &) const = default;
};

/// Puts the state into words. Honest (DESIGN 4): UpToDate only when the cache was read completely, lately, with nothing waiting, failed or
/// in the way. GUI thread (translations).
class StatusWords
{
    Q_DECLARE_TR_FUNCTIONS(StatusWords)
public:
    /// `interval` is that of the planned synchronisations; a cache older than two of them is stale.
    static StatusText of(const SyncState &state, const QDateTime &now, std::chrono::minutes interval);

private:
    /// Without a sentence when nothing is under way.
    static StatusText atWork(const SyncState &state, const QDateTime &now);
    static QString working(const SyncState &state, const QDateTime &now);
    static StatusText resting(const SyncState &state, const QDateTime &now, std::chrono::minutes interval);
};
