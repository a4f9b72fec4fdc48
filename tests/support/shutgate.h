#pragma once

#include "models/remote/callgate.h"

#include <QPointer>

#include <map>

/// Lets nobody pass until the test opens it for whoever waits.
class ShutGate final : public CallGate
{
public:
    Ticket enter(const Request &, QObject *context, std::function<void()> go) override
    {
        waiting.emplace(++m_last, Waiting{context, std::move(go)});
        return m_last;
    }
    void leave(Ticket ticket) override { withdraw(ticket); }
    void withdraw(Ticket ticket) override
    {
        waiting.erase(ticket);
        inside -= entered.erase(ticket) ? 1 : 0;
    }
    void pauseHost(const QString &, std::chrono::milliseconds) override { }
    void pauseCustomer(const QString &, const QString &, std::chrono::milliseconds) override { }

    void open()
    {
        for (const auto all = std::exchange(waiting, {}); const auto &[ticket, one] : all) {
            if (!one.context)
                continue;
            entered.emplace(ticket, true);
            ++inside;
            one.go();
        }
    }

    struct Waiting {
        QPointer<QObject> context{};
        std::function<void()> go{};
    };
    std::map<Ticket, Waiting> waiting{};
    std::map<Ticket, bool> entered{};
    int inside = 0;

private:
    Ticket m_last = 0;
};
