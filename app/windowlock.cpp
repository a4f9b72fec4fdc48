#include "app/windowlock.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/viewmemory.h"

#include <QApplication>

namespace {

constexpr auto lockedKey = "window/locked"_L1; ///< while it is locked: whose sign-in opens it, behind a sign that there is one
constexpr auto lockedSign = '=';

bool isUnreached(const Error &error)
{
    return error.kind == Error::Kind::Offline || error.kind == Error::Kind::TimedOut;
}

} // namespace

WindowLock::WindowLock(Parts parts, std::vector<DesktopLock::Way> ways, QObject *parent)
    : QObject(parent),
      m_parts(std::move(parts)),
      m_desktop(std::move(ways), m_parts.clock),
      m_idle(m_parts.application, m_parts.clock),
      m_cover(m_parts.application)
{
    connect(&m_idle, &IdleWatch::idle, this, &WindowLock::lock);
    m_idle.setLimit(m_parts.preferences.settings().lockAfter);
    connect(&m_parts.preferences, &Preferences::changed, this, [this](const Settings &settings) { m_idle.setLimit(settings.lockAfter); });
    // Whoever signs in while it is locked does not become the one to open it.
    m_parts.engine.knownRoles().subscribe(this, [this](const KnownRoles &known) {
        if (!isLocked())
            m_account = known.account;
    });
    m_parts.engine.syncState().subscribe(this, [this](const SyncState &) {
        if (m_screen)
            m_screen->setOffline(isOffline());
    });
}

WindowLock::~WindowLock() = default;

void WindowLock::lock()
{
    if (isLocked())
        return;
    if (isOffline())
        m_desktop.lock([this](const Result<void> &locked) {
            if (!locked)
                emit desktopNotLocked(locked.error());
        });
    else
        cover();
}

void WindowLock::resume()
{
    const auto kept = m_parts.memory.value(lockedKey);
    if (!kept.startsWith(lockedSign) || isLocked())
        return;
    m_account = QString::fromUtf8(kept.mid(1));
    cover();
}

void WindowLock::cover()
{
    const auto *before = QApplication::activeWindow();
    m_unreached = false;
    m_screen = std::make_unique<LockScreen>(m_parts.engine.syncState(), m_parts.engine, m_parts.browsing);
    m_screen->setAccount(m_account);
    m_screen->setOffline(m_parts.engine.lastState().offlineByChoice); // a service that is not there yet may come
    connect(m_screen.get(), &LockScreen::signInWanted, this, &WindowLock::askToSignIn);
    connect(m_screen.get(), &LockScreen::desktopLockWanted, this, &WindowLock::lockDesktop);
    connect(m_screen.get(), &LockScreen::quitWanted, &m_parts.application, &QApplication::quit);
    if (before)
        m_screen->setGeometry(before->window()->geometry());
    m_screen->show();
    m_cover.cover(m_screen.get());
    m_screen->activateWindow();
    m_parts.memory.setValue(lockedKey, lockedSign + m_account.toUtf8());
}

void WindowLock::uncover()
{
    m_parts.memory.setValue(lockedKey, {});
    m_cover.uncover();
    m_screen->hide();
    m_screen.release()->deleteLater(); // this may come out of one of its buttons
}

void WindowLock::askToSignIn()
{
    m_screen->setAsking(true);
    m_screen->say({});
    m_parts.engine.prove(m_account, this, [this](const Result<void> &proven) {
        if (!isLocked())
            return;
        if (proven) {
            uncover();
            return;
        }
        m_unreached = isUnreached(proven.error());
        m_screen->setAsking(false);
        m_screen->setOffline(isOffline());
        m_screen->say(proven.error().kind == Error::Kind::Cancelled ? QString() : ErrorText::sentence(proven.error()));
    });
}

void WindowLock::lockDesktop()
{
    m_desktop.lock([this](const Result<void> &locked) {
        if (!isLocked())
            return;
        if (locked)
            uncover(); // behind the computer's own lock
        else
            m_screen->say(ErrorText::sentence(locked.error()));
    });
}

bool WindowLock::isOffline() const
{
    const auto &state = m_parts.engine.lastState();
    return m_unreached || state.offlineByChoice || (state.problem && isUnreached(*state.problem)) || !m_parts.engine.isConnected();
}

void WindowLock::bringForward()
{
    if (!m_screen)
        return;
    m_screen->setWindowState(m_screen->windowState() & ~Qt::WindowMinimized);
    m_screen->show();
    m_screen->raise();
    m_screen->activateWindow();
}
