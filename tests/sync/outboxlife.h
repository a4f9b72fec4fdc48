#pragma once

#include "tests/sync/syncrig.h"

#include <QObject>

/// What tests of the outbox stand on: a small service, a clock, a folder, and lives of the program over them, one after the other.
class OutboxLife : public QObject
{
protected:
    void begin(int customers)
    {
        m_folder = std::make_unique<QTemporaryDir>(folderTemplate());
        m_clock = std::make_unique<ManualClock>();
        m_world = std::make_unique<ScriptedWorld>(*m_clock);
        m_world->addCustomers(customers);
        m_id = m_world->ids().first();
    }
    std::unique_ptr<SyncRig> rig()
    {
        auto made = std::make_unique<SyncRig>(*m_world, *m_clock, m_folder->path(), quietOptions());
        made->sender.setAccount(account);
        return made;
    }
    /// A life that has read the list; its calls are forgotten.
    std::unique_ptr<SyncRig> synchronised()
    {
        auto made = rig();
        made->sync();
        m_world->targets.clear();
        m_world->perRoute.clear();
        return made;
    }
    static OutboxEntry decided(SyncRig &made, const OutboxChange &change, const QString &who = account)
    {
        const auto entries = made.store->outbox().decide({change}, QStringLiteral("T-1"), {who, QStringLiteral("AA")});
        if (!entries)
            qFatal("%s", qPrintable(entries.error().detail));
        return entries->first();
    }
    static OutboxEntry entry(SyncRig &made, const QString &id)
    {
        const auto found = made.store->outbox().find(id);
        return found ? *found : OutboxEntry{};
    }
    /// Sends, until nothing is due.
    static bool send(SyncRig &made)
    {
        const auto before = made.outboxRests.size();
        made.sender.send();
        return made.until([&] { return made.outboxRests.size() > before && !made.sender.isActive(); });
    }

    static constexpr QLatin1StringView account{"agent@noord.example"};
    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<ManualClock> m_clock{};
    std::unique_ptr<ScriptedWorld> m_world{};
    QString m_id{}; ///< of the first customer
};
