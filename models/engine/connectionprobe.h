#pragma once

#include "models/core/syncstate.h"
#include "models/engine/signinoptions.h"
#include "models/engine/valuechannel.h"
#include "models/engine/workerthread.h"
#include "models/profiles/connectiontest.h"
#include "models/profiles/profile.h"

class Clock;

/// Tests profiles on a thread of its own, one at a time, beside whatever the window is connected to. Made, used and destroyed on the GUI
/// thread; its signals come there.
class ConnectionProbe : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive it.
    explicit ConnectionProbe(Clock &clock, QObject *parent = nullptr);
    ~ConnectionProbe() override;

    /// Ends a test that runs. Empty `signIn`: nobody is asked. Only with `isKept` the sign-in of the keychain is used and kept there; no
    /// other thread of the process may use the keychain then.
    void start(const Profile &profile, const std::optional<SignInOptions> &signIn);
    /// Nothing more is told of the test under way.
    void cancel();
    /// Whoever is asked to sign in with the browser is given a code instead.
    void useCode();
    /// Only what a person is asked stands in it.
    ValueFeed<SyncState> &prompt() { return m_prompt; }

signals:
    void changed(const TestReport &report, bool isOver);

private:
    struct Parts;

    void ask(quint64 test, const SyncState &state);

    Clock &m_clock;
    ValueChannel<SyncState> m_prompt;
    quint64 m_test = 0; ///< the one whose news count
    WorkerThread m_thread;
    std::unique_ptr<Parts> m_parts{}; ///< touched on the thread only, as is the next
    quint64 m_running = 0; ///< the test they are for
};
