#pragma once

#include "models/core/error.h"

#include <QList>
#include <QStringList>

/// What must be right before a profile works, in the order in which it is shown.
enum class TestStep {
    Profile, ///< everything that is needed stands in it
    Authority, ///< the sign-in service answers
    Clock, ///< this computer's clock agrees with it
    Tenant, ///< it knows the tenant
    Discovery, ///< its document names usable addresses and the right issuer
    Application, ///< it knows the client id, as a public client
    Redirect, ///< the browser may come back to this computer
    SignIn, ///< a person signed in
    Permissions, ///< the tokens carry what this program uses
    PartnerCenter,
    Graph,
};

/// What became of one step.
struct TestOutcome {
    enum class State {
        Waiting, ///< not reached yet
        Running,
        Passed,
        Noted, ///< nothing is wrong, but not all could be seen: the words say what
        Failed,
        NotTried, ///< something before it failed, or nobody was to sign in
    };

    TestStep step = TestStep::Profile;
    State state = State::Waiting;
    QString subject{}; ///< what it is about: a key, a host, a tenant, who signed in, the partner's name
    QStringList missing{}; ///< Permissions: those that are not granted, by Microsoft's names
    qint64 skewSeconds = 0; ///< Clock: how far this computer is ahead; negative: behind
    std::optional<Error> error{}; ///< why it failed

    bool operator==(const TestOutcome &) const = default;
};

/// One outcome for every step, in their order.
using TestReport = QList<TestOutcome>;

/// Whether nothing failed. Pure.
inline bool isGood(const TestReport &report)
{
    return std::none_of(report.begin(), report.end(), [](const TestOutcome &each) { return each.state == TestOutcome::State::Failed; });
}
