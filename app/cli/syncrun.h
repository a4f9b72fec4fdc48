#pragma once

#include "app/cli/invocation.h"
#include "app/cli/demosandbox.h"
#include "app/cli/singleinstance.h"
#include "models/core/syncstate.h"
#include "models/engine/engine.h"

#include <memory>

/// One `partnerdesk sync`: does it itself, or asks the window that holds the data folder to. Progress goes to a terminal only. Main thread.
class SyncRun : public QObject
{
    Q_OBJECT

public:
    SyncRun(const Invocation &invocation, QObject *parent);
    ~SyncRun() override;

    void start();
    /// Ctrl+C: stops after the commit in hand; what was read is kept.
    void interrupt();

signals:
    void finished(int exitStatus);

private:
    void runHere(const Profile &profile);
    void runElsewhere();
    void stateChanged(const SyncState &state);
    void showProgress(const SyncState &state);
    void summarised(const SyncSummary &summary);
    void leave(int status);

    Invocation m_invocation;
    std::unique_ptr<DemoSandbox> m_sandbox{};
    std::unique_ptr<SingleInstance> m_instance{};
    std::unique_ptr<Engine> m_engine{};
    SyncState::DeviceCode m_shownCode{};
    bool m_terminal = false;
    bool m_begun = false;
    bool m_lineOpen = false;
    bool m_interrupted = false;
    bool m_left = false;
};

/// SyncSummary as the wire of the command line has it, and back.
QJsonObject jsonOf(const SyncSummary &summary);
SyncSummary summaryOf(const QJsonObject &object);
