#include "app/cli/invocation.h"
#include "app/cli/singleinstance.h"
#include "app/cli/syncmessages.h"
#include "models/engine/engine.h"
#include "models/export/celltext.h"
#include "ui/widgets/signouttext.h"

#include <QFileInfo>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One `partnerdesk sign-out`: does it itself, or has the process do it that holds the data folder.
class SignOutRun : public QObject
{
public:
    explicit SignOutRun(const Invocation &invocation) : m_invocation(invocation), m_instance(invocation.dataDir, nullptr)
    {
        m_again.setSingleShot(true);
        m_again.setInterval(100ms);
        connect(&m_again, &QTimer::timeout, this, &SignOutRun::takeTurn);
    }

    void takeTurn()
    {
        // Where no folder is, nothing was read; what is kept to sign in with is elsewhere.
        if (!QFileInfo(m_invocation.dataDir).isDir())
            return signOutHere(false);
        const auto mine = m_instance.acquire();
        if (!mine)
            leave(fail(m_invocation, mine.error()));
        else if (*mine)
            signOutHere(true);
        else
            askOther();
    }

private:
    void signOutHere(bool hasFolder)
    {
        const auto profile = readProfile(m_invocation.profileFile);
        if (!profile) {
            leave(fail(m_invocation, profile.error()));
            return;
        }
        const SignInOptions signIn{.way = SignInWay::Stored, .pages = {}, .isKept = !m_invocation.line.demo};
        m_engine = std::make_unique<Engine>(
            Engine::Options{.dataDir = m_invocation.dataDir, .sync = {.source = sourceOf(*profile)}, .signIn = signIn}, m_invocation.clock,
            nullptr);
        const auto signOut = [this, profile = *profile] {
            m_engine->connectToService(profile);
            m_engine->signOut(this, [this](const SignedOut &outcome) { told(outcome); });
        };
        if (!hasFolder)
            return signOut();
        // The sign-in and what can be read again go all the same.
        connect(m_engine.get(), &Engine::openFailed, this, [this, signOut](const Error &error) {
            m_status = fail(m_invocation, error);
            if (!std::exchange(m_begun, true))
                signOut();
        });
        connect(m_engine.get(), &Engine::opened, this, [this, signOut] {
            if (!std::exchange(m_begun, true))
                signOut();
        });
        m_engine->open(Store::DeskConsent::Refuse);
    }

    void askOther()
    {
        m_instance.ask(
            SyncMessages::signOutRequest(),
            [this](const QJsonObject &answer) {
                if (const auto outcome = SyncMessages::signedOutIn(answer))
                    told(*outcome);
                else if (SyncMessages::isWait(answer))
                    leave(fail(m_invocation, {.kind = Error::Kind::StoreBusy, .subject = m_invocation.dataDir}));
            },
            [this](const Error &error) {
                // Whoever had the folder may have ended just now: then it is our turn.
                if (++m_unreached > SingleInstance::mostUnreached)
                    leave(fail(m_invocation, error));
                else
                    m_again.start();
            });
    }

    void told(const SignedOut &outcome)
    {
        const auto problems = SignOutText::problems(outcome);
        for (const auto &sentence : problems)
            m_invocation.err << oneLine(sentence) << Qt::endl;
        if (problems.isEmpty())
            m_invocation.out << SignOutText::done() << Qt::endl;
        leave(problems.isEmpty() ? m_status : ExitFailed);
    }

    void leave(int status)
    {
        m_again.stop();
        if (!std::exchange(m_left, true))
            QMetaObject::invokeMethod(
                this, [status] { QCoreApplication::exit(status); }, Qt::QueuedConnection);
    }

    const Invocation &m_invocation;
    SingleInstance m_instance;
    std::unique_ptr<Engine> m_engine{};
    QTimer m_again;
    int m_unreached = 0;
    int m_status = ExitDone; ///< of what goes on after something went wrong
    bool m_begun = false;
    bool m_left = false;
};

} // namespace

int runSignOut(const Invocation &invocation)
{
    SignOutRun run(invocation);
    QTimer::singleShot(0, &run, &SignOutRun::takeTurn);
    return QCoreApplication::exec();
}
