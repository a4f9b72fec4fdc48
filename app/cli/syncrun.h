#pragma once

#include "app/cli/demosandbox.h"
#include "app/cli/invocation.h"
#include "app/cli/outboxtally.h"
#include "app/cli/signinprompt.h"
#include "app/cli/singleinstance.h"
#include "models/core/syncstate.h"
#include "models/engine/engine.h"

#include <QTimer>

#include <memory>

/// One `partnerdesk sync`: does it itself, or lets the process that holds the data folder do it and follows that. While it holds the folder
/// itself it tells others how far it is. Progress goes to a terminal only. Main thread.
class SyncRun : public QObject
{
    Q_OBJECT

public:
    SyncRun(const Invocation &invocation, QObject *parent);
    ~SyncRun() override;

    void start();
    /// Ctrl+C: stops after the commit in hand; what was read is kept. What another process does goes on.
    void interrupt();

signals:
    void finished(int exitStatus);

private:
    void takeTurn();
    void begin();
    void runHere(const Profile &profile);
    void tellOfTheFuture();
    void runElsewhere();
    void answered(const QJsonObject &answer);
    void unanswered(const Error &error);
    void serve(const QJsonObject &request, const SingleInstance::Reply &reply);
    void tellFollowers(const QJsonObject &message);
    void stateChanged(const SyncState &state);
    void showProgress(const SyncState &state);
    void summarised(const SyncSummary &summary);
    /// The last words: what was read of the customer that was named, and what became of the outbox.
    void report();
    QString outboxWords() const;
    static QString customerWords(const CustomerDetail &detail);
    void readHealth(const std::function<void()> &read);
    void readCustomer(const std::function<void()> &read);
    /// Ends before or without a run.
    void giveUp(const Error &error);
    void leaveStopped();
    void leave(int status);

    Invocation m_invocation;
    SingleInstance m_instance;
    std::unique_ptr<DemoSandbox> m_sandbox{};
    std::unique_ptr<Engine> m_engine{};
    std::vector<SingleInstance::Reply> m_followers{};
    SignInPrompt m_prompt;
    OutboxTally m_outbox{};
    std::optional<SyncSummary> m_summary{}; ///< of the run, until it was reported
    std::optional<CustomerDetail> m_customer{}; ///< the one that was named, as it was read
    QTimer m_again; ///< to the next attempt at the folder
    int m_unreached = 0; ///< attempts in a row at which nobody answered
    bool m_saidNotKept = false;
    bool m_terminal = false;
    bool m_begun = false;
    bool m_saidToWait = false;
    bool m_lineOpen = false;
    bool m_interrupted = false;
    bool m_left = false;
};
