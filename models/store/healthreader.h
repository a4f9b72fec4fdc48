#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/core/windowsource.h"
#include "models/health/creditdossier.h"
#include "models/health/healthbook.h"
#include "models/health/messageboard.h"
#include "models/store/issuereach.h"

#include <memory>
#include <span>

class Database;
class Transaction;

/// Reads the health of all customers and our history of issues over a read-only connection of its own, beside whoever writes; the desk file
/// is attached. For the query thread, the rows in view on the GUI thread (STYLE 2.6), or the main thread of a command line run: used on the
/// thread that opened it. Each call sees one moment of both files. When one of the two was replaced, the next call opens the new one by
/// itself.
class HealthReader final
{
public:
    /// Errors as `CustomerReader::open`. `clock` outlives it.
    static Result<std::unique_ptr<HealthReader>> open(const QString &dataDir, const Clock &clock);
    ~HealthReader();
    HealthReader(const HealthReader &) = delete;
    HealthReader &operator=(const HealthReader &) = delete;

    Result<HealthBoard> board(const IssueQuery &query);
    /// NotFound (NotCached): no such issue. By key, or by Microsoft's id (then the newest of that id).
    Result<IssueRecord> issue(const QString &key);
    Result<QList<ServiceCount>> matrix();
    Result<QList<HealthDay>> history(int days);
    Result<CustomerHealth> customer(const QString &customerId);
    Result<HealthCoverage> coverage();
    /// What goes on and is not muted, and of how many customers the health is known: a small part of `board`.
    Result<HealthCount> count();
    /// Those of one issue, confirmed ones first, then reported ones, those possibly affected and those that are not; each by name. A row id
    /// is that of the customer in the list, twice and one more; of one that the list lacks the number of the tenant in the desk file,
    /// twice.
    Result<std::vector<RowId>> affected(const AffectedQuery &query);
    /// The rows of that issue that `affected` gave: one for each, in the order asked; one that is gone gives a default-constructed row.
    Result<QList<AffectedCustomer>> affectedRows(const QString &key, std::span<const RowId> ids);
    Result<QList<MessageLine>> messages(const MessageQuery &query);
    /// NotFound (NotCached): no such issue.
    Result<OutageList> outageList(const QString &key);
    /// As `HealthBook::creditClaims`; issue, customers and what was done for them are each of one moment.
    Result<CreditClaims> creditClaims(const QString &key, const QStringList &customerIds);

private:
    HealthReader(QString dataDir, const Clock &clock);
    Result<void> refresh();
    /// What is read until its end is of one moment, of files that are there now.
    Result<Transaction> moment();
    static bool hasWords(const QByteArrayList &words, const QStringList &texts);
    /// Whether customers can be looked for by their ids: not before the first list is complete. Until then nothing is known of any one.
    Result<bool> isIndexed();
    Result<QList<IssueLine>> lines(const QString &where, const QVariantList &values, std::vector<qint64> *numbers = nullptr);
    /// Says of what goes on among them how many customers are possibly affected.
    Result<void> addReach(QList<IssueLine> &lines, const std::vector<qint64> &numbers);
    Result<IssueReach::Issue> reachOf(const QString &key);
    Result<std::optional<SoldServices>> soldTo(const QString &customerId);
    Result<QList<AzureRead>> azureOf(const QString &customerId);
    /// Numbers of the issues that the customer is possibly affected by, as a JSON list.
    Result<QByteArray> possiblyOf(const QString &customerId);
    /// Says how that customer stands to each of them.
    Result<void> addLevels(QList<IssueLine> &lines, const std::vector<qint64> &numbers, const QString &customerId);
    Result<void> addTexts(qint64 number, HealthIssue &issue);
    Result<HealthRead> readOf(const QString &customerId);
    Result<QList<CustomerHealth::Service>> servicesOf(const QString &customerId);
    Result<HealthCoverage> readCoverage();
    /// Where `affectedRows` has that customer; empty: it has nothing to do with the issue.
    Result<std::optional<RowId>> affectedRowOf(const QString &key, const QString &customerId);
    Result<void> addToClaim(const IssueRecord &issue, ClaimCustomer &claim);

    QString m_dataDir;
    const Clock &m_clock;
    std::unique_ptr<Database> m_database{};
    IssueReach m_reach{}; ///< of the files that are open
    quint64 m_mirror = 0; ///< which files are open: their inodes; 0: none
    quint64 m_desk = 0;
};
