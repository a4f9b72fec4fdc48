#pragma once

#include "models/core/result.h"
#include "models/subscriptions/supportcontact.h"
#include "models/users/licenceuse.h"

#include <QObject>
#include <QStringList>

#include <functional>

/// What is asked of the service at the moment when somebody looks at it, and is kept nowhere, because it takes a call for every person or
/// subscription (CONTRACT 16). Offline at once without a connection. GUI thread; `done` on the GUI thread if `receiver` still lives.
class CustomerLookups
{
public:
    template <typename T>
    using Done = std::function<void(const Result<T> &)>;

    CustomerLookups() = default;
    CustomerLookups(const CustomerLookups &) = delete;
    CustomerLookups &operator=(const CustomerLookups &) = delete;
    virtual ~CustomerLookups() = default;

    /// The ids of the licences a person has, of those that Entra manages.
    virtual void userLicences(const QString &customerId, const QString &userId, QObject *receiver, Done<QStringList> done) = 0;
    /// The ids of those who may not sign in (Graph, with a token of the customer's tenant: CONTRACT 1.5); Partner Center does not tell it.
    virtual void blockedSignIns(const QString &customerId, QObject *receiver, Done<QStringList> done) = 0;
    /// Which reseller supports a subscription; empty: the service names none.
    virtual void supportContact(const QString &customerId, const QString &subscriptionId, QObject *receiver, Done<SupportContact> done) = 0;
    /// The partner's own resellers.
    virtual void resellers(QObject *receiver, Done<QList<Reseller>> done) = 0;
    /// Microsoft's own count of what is assigned and used.
    virtual void licenceUse(const QString &customerId, QObject *receiver, Done<LicenceUse> done) = 0;
};
