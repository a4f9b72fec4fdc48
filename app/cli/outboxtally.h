#pragma once

#include "models/outbox/outboxentry.h"

#include <QJsonObject>

/// What waited in the outbox when a synchronisation began, and what became of it. Main thread.
class OutboxTally
{
public:
    /// Reads the outbox of that folder as it is; where it cannot be read, nothing waited that is known of.
    static OutboxTally begun(const QString &dataDir);
    /// Looks again what became of each.
    void lookAgain(const QString &dataDir);

    int waited() const { return static_cast<int>(m_before.size()); }
    int sent() const; ///< asked of the service since
    int verified() const;
    int refused() const;
    int conflicts() const;
    int waiting() const; ///< neither verified, refused, in conflict nor taken back
    /// Keys that stay: waited, sent, verified, refused, conflict, waiting.
    QJsonObject json() const;

private:
    int countOf(OutboxState state) const;

    QList<OutboxEntry> m_before{};
    QList<OutboxEntry> m_now{}; ///< of the same entries
};
