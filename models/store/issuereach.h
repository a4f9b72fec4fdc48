#pragma once

#include "models/core/result.h"
#include "models/core/windowsource.h"
#include "models/health/soldservices.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

class Database;

/// Who may be affected by an issue although no feed says so (DOMAIN 5.5), and where every customer stands by name. A customer is possibly
/// affected by an issue that goes on when it is sold the service with something active, nobody here says how it stands, and its own feed
/// neither has it, nor had it, nor was read since any feed told it first: a feed that was read later and lacks it says that it is not
/// affected. Who is sold it only with something suspended is out of scope, and counted apart; so is who is sold what is not known.
///
/// Kept in memory between questions: some 40 bytes for each customer. Within the reader's transaction, on its thread.
class IssueReach
{
public:
    /// What it needs to know of an issue.
    struct Issue {
        qint64 number = 0;
        QString service{};
        qint64 seenAt = 0; ///< when a feed told it first
        qint64 links = 0; ///< customers whose feeds have it or had it
        bool goesOn = false;
    };
    struct Count {
        bool isKnown = false; ///< false: not known with what that service is sold, or there is no whole list yet
        qint64 possibly = 0;
        qint64 suspended = 0;
        qint64 unknown = 0;
    };
    enum class Standing { None, Possibly, Suspended, Unknown };

    /// Takes what the files say now. Nothing that stayed is read again.
    Result<void> refresh(Database &database);
    Result<Count> count(Database &database, const Issue &issue);
    /// Rows of customers that are possibly affected, in no order.
    Result<std::vector<RowId>> possibly(Database &database, const Issue &issue);

    /// Row of a tenant of the desk file; 0: the list does not have it.
    RowId rowOf(qint64 tenant) const;
    /// By name, nameless ones last, from 1; 0: the list does not have it.
    quint32 rankOf(RowId row) const { return row < m_ranks.size() ? m_ranks[row] : 0; }

    /// By what is known of one customer: `readAt` 0: never.
    static Standing standingOf(const SoldServices &sold, qint64 readAt, ServiceBits service, qint64 seenAt);

private:
    struct Customer {
        SoldServices sold{};
        qint64 readAt = 0; ///< when its feed was last read; 0: never
        bool hasEnded = false;
    };
    struct Links {
        qint64 count = -1;
        std::vector<bool> rows{};
    };
    struct List {
        qint64 customers = 0;
        qint64 completeAt = 0;
        qint64 lastRow = 0;
        bool isIndexed = false;
        bool operator==(const List &) const = default;
    };

    template <typename Take>
    static Result<void> each(Database &database, const char *sql, std::optional<qint64> value, Take take);
    Result<void> readRanks(Database &database);
    Result<void> readTenants(Database &database, qint64 last);
    Result<void> mergeTenants(Database &database);
    Result<void> scanTenants(Database &database);
    Result<void> readCustomers(Database &database);
    Result<const Links *> linksOf(Database &database, const Issue &issue);
    Result<QSet<RowId>> marksOf(Database &database, qint64 issue);
    template <typename Take>
    Result<void> standings(Database &database, const Issue &issue, Take take);

    std::optional<List> m_list{};
    qint64 m_lastTenant = 0;
    std::optional<qint64> m_mirrorVersion{};
    bool m_isSoldKnown = false;
    std::vector<quint32> m_ranks{}; ///< by row
    std::vector<RowId> m_rows{}; ///< by tenant
    std::vector<Customer> m_customers{}; ///< by row
    QHash<qint64, Links> m_links{}; ///< by issue
};
