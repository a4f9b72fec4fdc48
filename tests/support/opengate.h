#pragma once

#include "models/remote/callgate.h"

#include <QList>

#include <set>

/// Lets everything pass at once and remembers what was asked of it.
class OpenGate final : public CallGate
{
public:
    struct Pause {
        QString host{};
        std::chrono::milliseconds until{};
        QString customerId{}; ///< empty: the whole host
    };

    Ticket enter(const Request &request, QObject *, std::function<void()> go) override
    {
        entered.append(request);
        inside.insert(++m_last);
        const auto ticket = m_last;
        go();
        return ticket;
    }
    void leave(Ticket ticket) override { inside.erase(ticket); }
    void withdraw(Ticket ticket) override { inside.erase(ticket); }
    void pauseHost(const QString &host, std::chrono::milliseconds untilMonotonic) override { pauses.append({host, untilMonotonic, {}}); }
    void pauseCustomer(const QString &host, const QString &customerId, std::chrono::milliseconds untilMonotonic) override
    {
        pauses.append({host, untilMonotonic, customerId});
    }

    QList<Request> entered{};
    QList<Pause> pauses{};
    std::set<Ticket> inside{}; ///< who got in and has not left

private:
    Ticket m_last = 0;
};
