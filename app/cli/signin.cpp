#include "app/cli/browserpagestext.h"
#include "app/cli/invocation.h"
#include "app/cli/signinprompt.h"
#include "app/cli/singleinstance.h"
#include "models/engine/engine.h"
#include "models/export/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/roletext.h"

#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

class SignInText
{
    Q_DECLARE_TR_FUNCTIONS(SignInText)

public:
    static QStringList lines(const KnownRoles &known)
    {
        //: %1: who signed in
        QStringList lines{known.account.isEmpty() ? tr("Signed in.") : tr("Signed in as %1.").arg(known.account)};
        //: %1: names of roles
        lines.append(tr("Roles: %1").arg(RoleText::names(known.inForce())));
        if (const auto missing = RoleText::missing(known); !missing.isEmpty())
            lines.append(missing);
        return lines;
    }
};

/// One `partnerdesk sign-in`. While another program has the data folder, that is the one to sign in with.
class SignInRun : public QObject
{
public:
    explicit SignInRun(const Invocation &invocation)
        : m_invocation(invocation), m_instance(invocation.dataDir, nullptr), m_prompt(invocation.err)
    {
    }

    void begin()
    {
        const auto mine = m_instance.acquire();
        const auto profile = readProfile(m_invocation.profileFile);
        if (!mine || !profile)
            return leave(fail(m_invocation, mine ? profile.error() : mine.error()));
        if (!*mine)
            return leave(fail(m_invocation, {.kind = Error::Kind::StoreBusy, .subject = m_invocation.dataDir}));
        m_engine = std::make_unique<Engine>(Engine::Options{.dataDir = m_invocation.dataDir,
                                                            .sync = {.source = sourceOf(*profile)},
                                                            .signIn = {.way = m_invocation.line.signIn.value_or(SignInWay::DeviceCode),
                                                                       .pages = BrowserPagesText::pages(),
                                                                       .isKept = true},
                                                            .keepDays = m_invocation.keepDays},
                                            m_invocation.clock, nullptr);
        connect(m_engine.get(), &Engine::openFailed, this, [this](const Error &error) { leave(fail(m_invocation, error)); });
        connect(m_engine.get(), &Engine::opened, this, [this, profile = *profile] {
            if (!std::exchange(m_isBegun, true))
                signIn(profile);
        });
        m_engine->open(Store::DeskConsent::Refuse);
    }

private:
    void signIn(const Profile &profile)
    {
        m_engine->syncState().subscribe(this, [this](const SyncState &state) {
            m_prompt.tell(state);
            m_notKept = state.notKept;
        });
        m_engine->connectToService(profile);
        m_engine->signIn(this, [this](const Result<KnownRoles> &known) {
            if (!known)
                return leave(fail(m_invocation, known.error()));
            for (const auto &line : SignInText::lines(*known))
                m_invocation.out << oneLine(line) << Qt::endl;
            // It is done, but the next program that starts will ask again.
            if (m_notKept)
                m_invocation.err << ErrorText::sentence(*m_notKept) << Qt::endl;
            leave(ExitDone);
        });
    }

    void leave(int status)
    {
        if (!std::exchange(m_isLeft, true))
            QMetaObject::invokeMethod(
                this, [status] { QCoreApplication::exit(status); }, Qt::QueuedConnection);
    }

    const Invocation &m_invocation;
    SingleInstance m_instance;
    SignInPrompt m_prompt;
    std::unique_ptr<Engine> m_engine{};
    std::optional<Error> m_notKept{};
    bool m_isBegun = false;
    bool m_isLeft = false;
};

} // namespace

int runSignIn(const Invocation &invocation)
{
    SignInRun run(invocation);
    QTimer::singleShot(0, &run, &SignInRun::begin);
    return QCoreApplication::exec();
}
