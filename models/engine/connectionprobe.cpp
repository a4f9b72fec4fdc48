#include "models/engine/connectionprobe.h"

#include "models/remote/browsersignin.h"
#include "models/remote/connectiontest.h"
#include "models/remote/network.h"
#include "models/secrets/keychainrefreshtokens.h"
#include "models/secrets/memoryrefreshtokens.h"

#include <QStandardPaths>

/// Everything one test needs, in order of birth.
struct ConnectionProbe::Parts {
    Parts(const Profile &profile, const std::optional<SignInOptions> &options, Clock &clock)
        : tokens(tokensOf(options, clock)),
          signIn(profile, network, clock, *tokens),
          test(profile, network, clock, options ? &signIn : nullptr)
    {
        if (!options)
            return;
        signIn.setWay(options->way);
        signIn.setPages(options->pages);
    }

    static std::unique_ptr<RefreshTokens> tokensOf(const std::optional<SignInOptions> &options, Clock &clock)
    {
        if (options && options->isKept)
            return std::make_unique<KeychainRefreshTokens>(clock, QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation));
        return std::make_unique<MemoryRefreshTokens>();
    }

    Network network;
    std::unique_ptr<RefreshTokens> tokens;
    BrowserSignIn signIn;
    ConnectionTest test;
};

ConnectionProbe::ConnectionProbe(Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_thread(QStringLiteral("probe"), WorkerThread::Work::Awaited)
{
}

ConnectionProbe::~ConnectionProbe()
{
    cancel();
    m_thread.stop();
}

void ConnectionProbe::start(const Profile &profile, const std::optional<SignInOptions> &signIn)
{
    const auto test = ++m_test;
    m_prompt.publish({});
    m_thread.post([this, test, profile, signIn] {
        m_parts = std::make_unique<Parts>(profile, signIn, m_clock);
        m_running = test;
        auto &running = m_parts->test;
        connect(&running, &ConnectionTest::changed, &running, [this, test](const TestReport &report, bool isOver) {
            if (isOver) // with them go the tokens
                m_thread.post([this, test] {
                    if (m_running == test)
                        m_parts.reset();
                });
            postTo(this, [this, test, report, isOver] {
                if (test == m_test)
                    emit changed(report, isOver);
            });
        });
        connect(&m_parts->signIn, &SignIn::deviceCodeShown, &running,
                [this, test](const SyncState::DeviceCode &code) { ask(test, {.deviceCode = code}); });
        connect(&m_parts->signIn, &SignIn::browserShown, &running,
                [this, test](const SyncState::BrowserPrompt &prompt) { ask(test, {.browser = prompt}); });
        connect(&m_parts->signIn, &SignIn::askingEnded, &running, [this, test] { ask(test, {}); });
        running.start();
    });
}

void ConnectionProbe::ask(quint64 test, const SyncState &state)
{
    postTo(this, [this, test, state] {
        if (test == m_test)
            m_prompt.publish(state);
    });
}

void ConnectionProbe::cancel()
{
    ++m_test;
    m_prompt.publish({});
    m_thread.post([this] { m_parts.reset(); });
}

void ConnectionProbe::useCode()
{
    m_thread.post([this] {
        if (m_parts)
            m_parts->signIn.useCode();
    });
}
