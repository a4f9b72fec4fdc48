#pragma once

#include "models/audit/activity.h"
#include "models/audit/auditchain.h"
#include "models/core/result.h"
#include "models/core/windowsource.h"

#include <atomic>
#include <memory>

class Database;

/// Reads this program's own audit log over a read-only connection of its own, beside whoever writes; customers' names come from the mirror
/// where that is there and can be read, so that a damaged or missing mirror takes nothing of the log away. For the query thread, the rows
/// in view on the GUI thread (STYLE 2.6), or the main thread of a command line run: used on the thread that opened it. When one of the two
/// files was replaced, the next call opens the new one by itself.
///
/// A row id is the number of an entry. Errors as in Store.
class ActivityReader final : public RowPages<ActivityRow>
{
public:
    /// A log whose file does not exist yet is empty. StoreTooNew for a file of a newer version, StoreFailed for one of an older that no
    /// writer has migrated yet.
    static Result<std::unique_ptr<ActivityReader>> open(const QString &dataDir);
    ~ActivityReader() override;

    /// The entries that pass. Cancelled soon after `cancelled` turned true. Whatever is asked but the newest or oldest first reads all of
    /// the log: about a second for a million entries.
    Result<RowOrder> order(const ActivityQuery &query, const std::atomic<bool> &cancelled);
    /// One row per id in the order asked; an id that is gone gives a default-constructed row.
    Result<QList<ActivityRow>> rows(std::span<const RowId> ids) override;
    /// What the filters can offer. `onlyOf` as in ActivityQuery.
    Result<ActivityFacets> facets(const QString &onlyOf);
    /// Takes `chain` along at most `most` further entries, of one moment with the log's head. What was found, once the end or a fault is
    /// reached; empty before.
    Result<std::optional<ChainFinding>> follow(AuditChain &chain, int most);
    /// The number of the newest entry; 0: there is none.
    Result<qint64> newest();

private:
    explicit ActivityReader(QString dataDir);
    Result<void> connect();
    Result<void> refresh();
    QString nameOf(const QString &customerId);
    Result<std::vector<RowId>> inOrder(const ActivityQuery &query);
    Result<std::vector<RowId>> filtered(const ActivityQuery &query, const std::atomic<bool> &cancelled);
    QList<QByteArray> sortKeys(const ActivityQuery &query, const QList<QByteArray> &values);

    QString m_dataDir;
    std::unique_ptr<Database> m_database{};
    quint64 m_desk = 0; ///< which files are open: their inodes; 0: none
    quint64 m_mirror = 0;
    bool m_hasMirror = false; ///< attached
    bool m_hasNames = false; ///< and it finds a customer by its id
};
