#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/core/windowsource.h"
#include "models/health/healthaccess.h"
#include "models/health/healthboard.h"
#include "models/health/issuenews.h"
#include "models/health/servicemessage.h"
#include "models/health/tenanthealth.h"
#include "models/store/audittrail.h"

#include <QStringList>

#include <functional>

class Database;
class ListPass;

/// What one tenant's answer meant.
struct HealthOutcome {
    bool isNews = false; ///< anything that is shown is other than before
    qint64 skipped = 0; ///< lines that could not be read
    QList<IssueNews> news{};
};

/// What became of asking for the events of one Azure subscription.
struct AzureAnswer {
    QString subscription{};
    QList<QByteArray> pages{};
    HealthAccess access = HealthAccess::Told; ///< another: why there are no pages
};

/// The customers whose turn it is, and where the turn then stands.
struct HealthTurn {
    QStringList customers{};
    qint64 turn = 0;
    bool isRound = false; ///< everybody had a turn since the one before: it begins anew
};

/// Customers' health in both files (DESIGN 3): how each tenant answered and what its services are in the mirror; issues, and which
/// customers' feeds have had them, in the desk file, where they outlive Microsoft's. The desk is written first: what a kill between both
/// leaves is mended by the next answer. An answer that says nothing new writes one line of the mirror. NotFound (NotCached): the list of
/// customers does not have the customer. Store thread; for one call: it must not outlive the Store.
class HealthShelf
{
public:
    /// Hears of each commit that changed what is shown of customers' health.
    using Told = std::function<void(RowsCommitted &rows)>;

    /// Without a mirror (it could not be begun anew) whatever needs one is StoreFailed.
    HealthShelf(Database *mirror, ListPass *list, Database &desk, const Clock &clock, Told told = {});

    /// The pages of a tenant's healthOverviews?$expand=issues. An issue stays as the feed with the newest word (`modifiedAt`) told it, so
    /// that feeds which lag do not turn it back; posts are kept for good. What the answer lacks is gone from that tenant, unless a line of
    /// it cannot be read. What is muted makes no news. Errors as `decodeTenantHealth`: then nothing is written. `news`, unless it is null, has
    /// what the desk took, also when the mirror fails.
    Result<HealthOutcome> storeTenant(const QString &customerId, const QList<QByteArray> &pages, QList<IssueNews> *news = nullptr);
    /// The tenant does not tell, or did not. What is known of it stays, with its age.
    Result<HealthOutcome> refuse(const QString &customerId, HealthAccess access);
    /// Which Azure subscriptions a customer has, by Azure's ids; those that are deleted left out.
    Result<QStringList> azureSubscriptions(const QString &customerId);
    /// What all of them told, one after the other, as `storeTenant` takes a tenant's feed. One that does not tell keeps what is known, and
    /// while one does not nothing of Azure is gone.
    Result<HealthOutcome> storeAzure(const QString &customerId, const QList<AzureAnswer> &answers, QList<IssueNews> *news = nullptr);
    /// The pages of a tenant's messages.
    Result<HealthOutcome> storeMessages(const QString &customerId, const QList<QByteArray> &pages);

    /// At most `most` customers further in the turn that goes through everybody in an order that looks like chance, none twice, and that a
    /// new program goes on with, looking at fifty places for each; left out are those that have ended, those asked after `notAfter`, and
    /// those that can only be read once somebody has done something (`needsSomebody`) and were asked after `waitAfter`.
    Result<HealthTurn> nextInTurn(int most, const QDateTime &notAfter, const QDateTime &waitAfter);
    /// For each active issue that no tenant has told of after `notAfter` and that has a customer that can be read: the one asked longest
    /// ago, of the first few hundred where there are more, nobody if none of those can be read; each customer once, at most `most`, those
    /// first that wait longest.
    Result<QStringList> representatives(const QDateTime &notAfter, int most);
    /// When that customer's messages were last read; invalid: never.
    Result<QDateTime> messagesReadAt(const QString &customerId);
    /// Customers whom a complete list no longer has, and those that have ended, tell of no issue any more. Words that nobody has are let
    /// go.
    Result<void> letGoOfWhoLeft();

    // -- what people here say; each with its entry in the audit log, in one transaction with it
    /// `evidence` must not be empty (Rejected, ReasonMissing). Customers that are marked so already are as they were.
    Result<MarkChange> mark(const QString &issueKey, const QStringList &customerIds, ImpactLevel level, const QString &evidence,
                            const Actor &actor);
    Result<MarkChange> unmark(const QString &issueKey, const QStringList &customerIds, const Actor &actor);
    /// Puts back what stood there before that change; who was not marked then is so no more. Errors as `mark`.
    Result<void> restoreMarks(const MarkChange &change, const Actor &actor);
    /// An issue by its key, or a service by its name: one of both is empty. Rejected: no reason, or an end that is over.
    Result<void> mute(const QString &issueKey, const QString &service, const QString &reason, const QDateTime &until, const Actor &actor);
    Result<void> unmute(const QString &issueKey, const QString &service, const Actor &actor);
    /// Somebody looked at that customer's health: notes how it stands now, with its age (DOMAIN S9). `source`: "graph" if the tenant was
    /// asked for it, whatever it answered; "cache" if it was not, and what was known before was looked at. Rejected (ValueInvalid): another
    /// one.
    Result<void> noteCheck(const QString &customerId, const QString &source, const Actor &actor);
    Result<void> markMessage(const QString &messageId, const QString &note, const Actor &actor);

private:
    Result<void> mirrorStands() const;
    Result<qint64> rowOf(const QString &customerId);
    Result<bool> storeServices(qint64 rid, const TenantHealth &told);
    Result<qint64> wordNumber(const QString &word);
    Result<void> forgetWords();
    Result<bool> stamp(qint64 rid, HealthAccess access, bool isRead);
    Result<qint64> messageNumber(const ServiceMessage &message, bool &isNews);
    Result<bool> storeMessageLinks(qint64 rid, const TenantMessages &told);
    Result<qint64> issueNumber(const QString &key);
    Result<MarkChange> writeMarks(const QString &issueKey, const QList<IssueMark> &marks, const QStringList &unmarked, const Actor &actor);
    Result<void> setMark(qint64 issue, const IssueMark &mark, const Actor &actor);
    Result<void> removeMark(qint64 issue, const QString &customerId);
    Result<HealthRead> readOf(qint64 rid);
    void tellOf(const QStringList &customerIds);
    void tellOf(qint64 rid);
    void tellOfAll();

    Database *m_mirror;
    ListPass *m_list;
    Database &m_desk;
    const Clock &m_clock;
    AuditTrail m_trail;
    Told m_told;
};
