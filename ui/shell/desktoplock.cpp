#include "ui/shell/desktoplock.h"

#include "models/core/clock.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int longestAnswer = 3'000; // milliseconds
static constexpr auto betweenLooks = 200ms;
static constexpr int mostLooks = 15;

static QDBusMessage callOf(const DesktopLock::Way &way, const QString &method)
{
    return QDBusMessage::createMethodCall(way.service, way.path, way.interface, method);
}

static QDBusMessage questionOf(const DesktopLock::Way &way)
{
    if (!way.isSession)
        return callOf(way, u"GetActive"_s);
    auto question = QDBusMessage::createMethodCall(way.service, way.path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({way.interface, u"LockedHint"_s});
    return question;
}

static bool saysYes(const QDBusMessage &answer)
{
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
        return false;
    const auto value = answer.arguments().constFirst();
    return value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant().toBool() : value.toBool();
}

std::vector<DesktopLock::Way> DesktopLock::usualWays()
{
    const auto session = QDBusConnection::sessionBus();
    return {
        {.bus = session,
         .service = u"org.gnome.ScreenSaver"_s,
         .path = u"/org/gnome/ScreenSaver"_s,
         .interface = u"org.gnome.ScreenSaver"_s},
        {.bus = session,
         .service = u"org.freedesktop.ScreenSaver"_s,
         .path = u"/org/freedesktop/ScreenSaver"_s,
         .interface = u"org.freedesktop.ScreenSaver"_s},
        {.bus = session,
         .service = u"org.cinnamon.ScreenSaver"_s,
         .path = u"/org/cinnamon/ScreenSaver"_s,
         .interface = u"org.cinnamon.ScreenSaver"_s},
        {.bus = session, .service = u"org.mate.ScreenSaver"_s, .path = u"/org/mate/ScreenSaver"_s, .interface = u"org.mate.ScreenSaver"_s},
        {.bus = session, .service = u"org.xfce.ScreenSaver"_s, .path = u"/org/xfce/ScreenSaver"_s, .interface = u"org.xfce.ScreenSaver"_s},
        {.bus = QDBusConnection::systemBus(),
         .service = u"org.freedesktop.login1"_s,
         .path = u"/org/freedesktop/login1/session/auto"_s,
         .interface = u"org.freedesktop.login1.Session"_s,
         .isSession = true}};
}

DesktopLock::DesktopLock(std::vector<Way> ways, Clock &clock, QObject *parent) : QObject(parent), m_ways(std::move(ways)), m_clock(clock)
{
}

void DesktopLock::lock(const Done &done)
{
    attempt(0, done);
}

void DesktopLock::attempt(std::size_t number, const Done &done)
{
    if (number == m_ways.size()) {
        done(Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::DesktopNotLocked, .detail = u"no service locked the screen"_s});
        return;
    }
    const auto &way = m_ways.at(number);
    auto *watcher = new QDBusPendingCallWatcher(way.bus.asyncCall(callOf(way, u"Lock"_s), longestAnswer), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, number, done](QDBusPendingCallWatcher *answered) {
        const auto isRefused = answered->isError();
        answered->deleteLater();
        if (isRefused)
            attempt(number + 1, done);
        else
            confirm(number, 0, done);
    });
}

void DesktopLock::confirm(std::size_t number, int looks, const Done &done)
{
    const auto &way = m_ways.at(number);
    auto *watcher = new QDBusPendingCallWatcher(way.bus.asyncCall(questionOf(way), longestAnswer), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, number, looks, done](QDBusPendingCallWatcher *answered) {
        const auto isLocked = saysYes(answered->reply());
        answered->deleteLater();
        if (isLocked)
            done({});
        else if (looks + 1 == mostLooks)
            attempt(number + 1, done);
        else
            m_clock.after(betweenLooks, this, [this, number, looks, done] { confirm(number, looks + 1, done); });
    });
}
