#pragma once

#include <QDateTime>
#include <QString>

/// For how long nobody has signed in to what the mirror holds, by a calendar that may be wrong. Kept in the desk file, so that it outlives
/// every mirror. Pure; any thread.
///
/// The rule: the age runs from the last sign-in to the latest time this computer has shown since then, so that a clock set back makes the
/// data no younger; and each start at which the clock stands behind that time makes it a day older, so that such a clock does not keep it
/// for ever either. A sign-in begins anew at whatever the clock says then, so that one that was ahead for a while harms nobody afterwards.
struct MirrorAge {
    QDateTime signedInAt{}; ///< UTC; invalid: not known
    QDateTime latest{}; ///< UTC: the latest time seen since, never before `signedInAt`
    qint64 startsBehind = 0; ///< starts since `signedInAt` at which the clock stood behind `latest`

    static MirrorAge ofSignIn(const QDateTime &now) { return {.signedInAt = now, .latest = now}; }
    /// As the desk file keeps it. What is no such text gives an age that is not known.
    static MirrorAge fromText(const QString &text);
    /// The same, or where nothing was kept yet, by when the mirror was last read completely (UTC; invalid: never): somebody had signed in
    /// then.
    static MirrorAge known(const QString &text, const QDateTime &completeAt);
    QString toText() const;

    /// What it is from a start of the program at `now` (UTC) on.
    MirrorAge startedAt(const QDateTime &now) const;
    /// Whole days without a sign-in; 0 when it is not known.
    qint64 days(const QDateTime &now) const;

    bool operator==(const MirrorAge &) const = default;
};

/// Under which the desk file keeps it (Store::setting).
inline constexpr auto mirrorAgeSetting = QLatin1StringView("mirror.age");
