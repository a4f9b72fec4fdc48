#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/customers/customerpart.h"
#include "models/services/managedservice.h"
#include "models/store/storeoutcome.h"
#include "models/subscriptions/subscription.h"
#include "models/users/user.h"

class Database;
class ListPass;

/// What customers have, in the mirror: their services, subscriptions, licences and users, each list as the service told it last. Store thread.
///
/// A line that says nothing new costs no write. A list in which a line cannot be read deletes nothing. NotFound: the list of customers does
/// not have the customer. BadReply: no list at all.
class PartShelf
{
public:
    PartShelf(Database &mirror, ListPass &list, const Clock &clock);

    /// Partner Center's list of managed services (CONTRACT 4).
    Result<PageOutcome> storeServices(const QString &customerId, QByteArrayView body);
    /// Graph's counterpart for customers with GDAP; stands for the same list.
    Result<PageOutcome> storeServiceDetails(const QString &customerId, QByteArrayView body);
    /// The whole list of subscriptions (CONTRACT 5.2).
    Result<PageOutcome> storeSubscriptions(const QString &customerId, QByteArrayView body);
    /// The licences there are, by kind (CONTRACT 6.2).
    Result<PageOutcome> storeLicences(const QString &customerId, QByteArrayView body);
    /// Every page of the list of users, and of that of the deleted ones (CONTRACT 6.1).
    Result<PageOutcome> storeUsers(const QString &customerId, const QList<QByteArray> &pages);
    /// One of them, as it was read by itself: the others stay, and so does when the list was read.
    Result<PageOutcome> storeSubscription(const QString &customerId, QByteArrayView body);
    /// The service does not tell this part to us. What is known of it stays.
    Result<PageOutcome> refuse(const QString &customerId, CustomerPart part);
    /// Graph where GDAP is in force and DAP is not, else Partner Center.
    Result<PartAnswer> tellsServices(const QString &customerId);

private:
    template <typename T>
    Result<PageOutcome> store(const QString &customerId, CustomerPart part, const QList<T> &told, qint64 skipped);
    Result<qint64> rowOf(const QString &customerId);
    Result<bool> stamp(qint64 rid, CustomerPart part, bool told);

    Database &m_mirror;
    ListPass &m_list;
    const Clock &m_clock;
};

/// Those of one customer, in the service's own order. Thread of the connection.
Result<QList<ManagedService>> readServices(Database &mirror, qint64 rid);
Result<QList<Subscription>> readSubscriptions(Database &mirror, qint64 rid);
Result<QList<LicenceSku>> readLicences(Database &mirror, qint64 rid);
Result<QList<CustomerUser>> readUsers(Database &mirror, qint64 rid);
Result<PartState> readPartState(Database &mirror, qint64 rid, CustomerPart part);
