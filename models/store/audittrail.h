#pragma once

#include "models/audit/auditentry.h"
#include "models/core/clock.h"
#include "models/core/result.h"

#include <QList>

class Database;

/// Who does something, as rows and audit log name them.
struct Actor {
    Actor() = default;
    Actor(QString who, QString shortRoles = {}) : account(std::move(who)), roles(std::move(shortRoles)) { }

    QString account{};
    QString roles{}; ///< short names of the matrix
    bool operator==(const Actor &) const = default;
};

/// This program's own audit log in desk.sqlite. Store thread, or a read-only connection anywhere.
class AuditTrail
{
public:
    AuditTrail(Database &desk, const Clock &clock) : m_desk(desk), m_clock(clock) { }

    /// Appends within the transaction that makes the change, so that neither stands without the other. Number, id, time and hashes are
    /// filled in.
    Result<void> append(AuditEntry entry);
    /// Oldest first: at most `most` of those behind that number.
    Result<QList<AuditEntry>> entries(qint64 after, int most);
    /// Number and hash of the newest, as the head has it: 0 when there is none. NotFound when there is no head.
    struct Head {
        qint64 number = 0;
        QByteArray hash{};
    };
    Result<Head> head();

private:
    Database &m_desk;
    const Clock &m_clock;
};

/// Whether the audit log of a data folder can be read at all, and a page of it, over a read-only connection of its own. Empty when there is
/// no desk file yet. Any thread.
Result<QList<AuditEntry>> readAuditEntries(const QString &dataDir, qint64 after, int most);
