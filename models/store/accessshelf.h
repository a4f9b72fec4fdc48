#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/customers/delegatedaccess.h"
#include "models/store/storeoutcome.h"

#include <map>
#include <optional>
#include <vector>

class Database;
class ListPass;

/// A relationship and its place in the mirror.
struct StoredRelationship {
    qint64 number = 0;
    DelegatedRelationship told{};
};
/// Those of one customer, the newest first. Thread of the connection.
Result<std::vector<StoredRelationship>> readRelationships(Database &mirror, RowId rid, const QString &customerId);
/// The word a mirror keeps for it, and the reverse (an unknown word: NotRead).
QString accessToldText(AccessTold told);
AccessTold accessToldFrom(QByteArrayView text);

/// GDAP relationships in the mirror: page by page as the directory lists them, and in the end what it no longer has. Store thread.
///
/// An item that says nothing new costs no write. What a pass has seen is kept in memory alone: one that is interrupted begins anew.
class AccessShelf
{
public:
    AccessShelf(Database &mirror, ListPass &list, const Clock &clock);

    Result<AccessState> state();
    /// A pass begins; one that was under way is forgotten.
    Result<void> begin();
    /// One transaction. Items about customers that the list does not have are passed over.
    Result<PageOutcome> storePage(QByteArrayView body);
    /// After the last page: deletes what no page had and stamps the time. With a line that could not be read, nothing is deleted and the
    /// list does not count as wholly read.
    Result<PageOutcome> complete();
    /// The service does not tell: why. What is known stays. True: that is news.
    Result<bool> refuse(AccessTold told);

private:
    struct Pass {
        std::vector<bool> seen{}; ///< by number
        qint64 upto = 0; ///< the last row there was when it began
        bool whole = true;
    };
    using Told = std::map<RowId, QList<DelegatedRelationship>>;

    Result<PageOutcome> storeItems(QByteArrayView body);
    Result<Told> byCustomer(QByteArrayView body, PageOutcome &outcome);
    Result<void> storeThose(RowId rid, const QList<DelegatedRelationship> &told, PageOutcome &outcome);
    Result<qint64> insert(RowId rid, const DelegatedRelationship &told);
    Result<void> update(qint64 number, const DelegatedRelationship &told);
    Result<qint64> setOf(const QStringList &roles);
    Result<void> removeUnseen(PageOutcome &outcome);
    Result<void> sumUp(RowId rid, const QString &customerId, PageOutcome &outcome);
    void see(qint64 number);

    Database &m_mirror;
    ListPass &m_list;
    const Clock &m_clock;
    std::optional<Pass> m_pass{};
};
