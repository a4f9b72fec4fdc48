#pragma once

#include "app/cli/commandline.h"
#include "models/core/clock.h"

#include <QTextStream>

#include <memory>

class CustomerReader;
struct KnownProfile;

/// What a subcommand gets: its words, where its data is, and the two streams. Main thread.
struct Invocation {
    CommandLine line{};
    QString dataDir{}; ///< exists and is usable
    QString profileFile{}; ///< empty: none is known
    QString source{}; ///< whose customers are meant; empty: whoever's the folder has
    int keepDays = 30; ///< without a sign-in, for which the cache may be shown
    Clock &clock;
    QTextStream &out;
    QTextStream &err;
};

/// Exit statuses of DESIGN 2.
enum ExitStatus { ExitDone = 0, ExitFailed = 1, ExitUsage = 2 };

/// One sentence on standard error, in the chosen language; the status to leave with.
int fail(const Invocation &invocation, const Error &error);
/// The same for a choice of words that cannot be: a Rejected that has its sentence in `detail` is a wrong usage.
int failChoice(const Invocation &invocation, const Error &error);

/// The cache, to be read as it is. NotFound (Reason::OtherCache) when it has the customers of another service or partner than the one
/// meant; NotFound (Reason::CacheExpired) when nobody has signed in for too long: then it is wiped, too, unless somebody has it open.
Result<std::unique_ptr<CustomerReader>> openCache(const Invocation &invocation);

/// Whether whoever's roles are known there may give that command of the table (CommandNeeds): Denied when not.
Result<void> mayRun(const Invocation &invocation, QStringView command);

int runSync(const Invocation &invocation);
int runList(const Invocation &invocation);
int runShow(const Invocation &invocation);
/// Suspends, reactivates or gives another quantity, through the outbox.
int runChange(const Invocation &invocation);
/// Tries entries of the outbox again or takes them back.
int runOutbox(const Invocation &invocation);
int runRoles(const Invocation &invocation);
int runSignIn(const Invocation &invocation);
int runSignOut(const Invocation &invocation);
/// Lists them.
int runProfiles(const Invocation &invocation, const QList<KnownProfile> &profiles);
/// Tests the connection of the profile in `profileFile`.
int runProfileTest(const Invocation &invocation);
int runVerify(const Invocation &invocation);
