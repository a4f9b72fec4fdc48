#pragma once

#include "models/command/usercommands.h"
#include "models/customers/customerlookups.h"
#include "models/remote/endpoint.h"
#include "models/remote/reply.h"
#include "models/roles/permit.h"
#include "models/store/audittrail.h"

#include <QJsonObject>
#include <QPointer>

#include <optional>

class StoreDoor;
class SyncThread;

/// What is asked of the service at once, past the outbox and the cache: look-ups whose answers are kept nowhere, and what comes of a new
/// password. GUI thread.
class DirectCalls : public QObject, public UserCommands, public CustomerLookups
{
    Q_OBJECT

public:
    /// `door` outlives it.
    DirectCalls(StoreDoor &door, QObject *parent);

    /// Null: there is no service to ask; every order is then answered by Offline.
    void setService(SyncThread *service) { m_service = service; }
    /// Whoever may not do or see something is told so, from now on.
    void setPermit(const Permit &permit) { m_permit = permit; }
    /// In whose name the audit log tells of it.
    void setActor(const Actor &actor) { m_actor = actor; }

    void resetPassword(const PasswordReset &reset, QObject *receiver, std::function<void(const Result<QString> &)> done) override;
    void userLicences(const QString &customerId, const QString &userId, QObject *receiver, Done<QStringList> done) override;
    void blockedSignIns(const QString &customerId, QObject *receiver, Done<QStringList> done) override;
    void supportContact(const QString &customerId, const QString &subscriptionId, QObject *receiver, Done<SupportContact> done) override;
    void resellers(QObject *receiver, Done<QList<Reseller>> done) override;
    void licenceUse(const QString &customerId, QObject *receiver, Done<LicenceUse> done) override;

private:
    /// Why a command cannot even be asked for.
    Result<void> mayAsk(QStringView command) const;
    template <typename T>
    void lookUp(QStringView command, const Endpoint &endpoint, QObject *receiver, Done<T> done,
                std::function<Result<T>(const Reply &)> read);
    template <typename T>
    using LineIn = std::optional<T> (*)(const QJsonObject &item);
    /// Every page of a list; `before` were on the `pages` before this one.
    template <typename T>
    void lookUpAll(QStringView command, const Endpoint &endpoint, QObject *receiver, Done<QList<T>> done, LineIn<T> lineIn,
                   const QList<T> &before = {}, int pages = 0);

    StoreDoor &m_door;
    SyncThread *m_service = nullptr;
    Permit m_permit{};
    Actor m_actor{};
};
