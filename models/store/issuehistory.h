#pragma once

#include "models/store/issuerules.h"

#include <vector>

class Database;

/// Our history of Microsoft's issues in desk.sqlite, and which customers' feeds have had them. Nothing of it is ever deleted. Within the
/// transaction of the caller. Store thread.
class IssueHistory
{
public:
    IssueHistory(Database &desk, const Clock &clock) : m_desk(desk), m_clock(clock) { }

    /// Whose word it is: a feed tells of its own issues alone, so that the other's are not gone because it lacks them.
    enum class Feed { Microsoft365, Azure };
    /// Takes what one tenant told. An answer that says nothing new writes nothing.
    Result<HealthOutcome> take(const QString &customerId, const TenantHealth &told, Feed feed = Feed::Microsoft365);
    /// Keys of what goes on in that tenant, in their order.
    Result<QStringList> active(const QString &customerId);
    /// That tenant's feed has none of its issues any more.
    Result<void> letGo(qint64 tenant);

    /// The number of a customer; made when there is none.
    Result<qint64> tenant(const QString &customerId);

private:
    Result<std::vector<StoredIssue>> rowsOf(const QString &id);
    Result<qint64> takeIssue(const HealthIssue &told, HealthOutcome &outcome);
    Result<qint64> add(const HealthIssue &told, std::size_t before, HealthOutcome &outcome);
    Result<void> replace(StoredIssue &stored, const HealthIssue &told);
    Result<QString> freeKey(const QString &id, std::size_t before);
    Result<void> writeDetails(qint64 issue, const QList<IssueDetail> &details);
    Result<bool> takePosts(qint64 issue, const QList<IssuePost> &told, bool isNewer);
    Result<void> addPost(qint64 issue, const IssuePost &post);
    Result<void> dateUpdate(qint64 issue);
    Result<void> tell(HealthOutcome &outcome, qint64 issue, IssueNews news);
    Result<void> link(const QString &customerId, const std::vector<qint64> &issues, Feed feed, bool isWhole);

    Database &m_desk;
    const Clock &m_clock;
};
