#pragma once

#include "models/audit/auditchain.h"
#include "models/core/clock.h"
#include "models/core/result.h"

#include <QList>
#include <QStringList>
#include <QVariant>

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
    /// Those about a customer, newest first, at most `most`: with one of `commands`, or (`Others`) with none of them; of that account alone
    /// unless `onlyOf` is empty.
    enum class Among { These, Others };
    Result<QList<AuditEntry>> ofCustomer(const QString &customerId, Among among, const QStringList &commands, const QString &onlyOf, int most);
    /// Number and hash of the newest, as the head has it: 0 when there is none. NotFound when there is no head.
    Result<AuditHead> head();

private:
    Result<QList<AuditEntry>> select(const QString &behindFrom, const QVariantList &values);

    Database &m_desk;
    const Clock &m_clock;
};
