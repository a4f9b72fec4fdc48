#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/desk/savedview.h"
#include "models/roles/knownroles.h"
#include "models/store/audittrail.h"

#include <QStringList>
#include <QVariantList>

class Database;

/// A new time-ordered UUID (RFC 9562, version 7), as text. `when` UTC.
QString timeOrderedId(const QDateTime &when);

/// Under which it is kept which sign-ins the keychain was given (Store::keptSignIns), and how.
inline constexpr auto keptSignInsSetting = QLatin1StringView("signin.kept");
QStringList keptSignInsIn(const QString &setting);
QString keptSignInsText(const QStringList &keys);

/// What is ours alone: settings, aliases, tags, saved views. Each call is one transaction; a changed row gets the next version, the author
/// and the time, and the audit log tells of it in the same transaction. Nothing is written when nothing changes. Store thread.
class Desk
{
public:
    Desk(Database &desk, const Clock &clock);

    /// True: something changed. Rejected: more than 200 characters.
    Result<bool> setAlias(const QString &customerId, const QString &alias, const Actor &actor);
    /// The customers that changed. Tags compare without case. Rejected: an empty tag, more than 100 characters, a comma or a line break.
    Result<QStringList> changeTags(const QStringList &customerIds, const QStringList &add, const QStringList &remove,
                                   const Actor &actor);
    /// Rejected: no name, a name that another view of the pane has, a definition that is not JSON.
    Result<void> saveView(const SavedView &view, const Actor &actor);
    Result<void> removeView(const QString &id, const Actor &actor);
    Result<QList<SavedView>> savedViews(const QString &pane);
    /// Of the person who signed in last; with `readAt` invalid when nobody has.
    Result<KnownRoles> knownRoles();
    /// Of that account.
    Result<KnownRoles> knownRolesOf(const QString &account);
    Result<void> storeKnownRoles(const KnownRoles &roles);
    /// Forgets whose roles are known, and tells of the sign-out and how it went in the audit log.
    Result<void> signOut(const Actor &actor, const QString &answer);
    /// Empty when it was never set.
    Result<QString> setting(const QString &key);
    Result<void> setSetting(const QString &key, const QString &value);

private:
    Result<KnownRoles> readKnownRoles(const QString &sql, const QVariantList &values);
    Result<bool> addTag(const QString &customerId, const QString &tag, const QString &author);
    Result<bool> removeTag(const QString &customerId, const QString &tag);

    /// The tags of a customer as JSON; empty when there are none.
    Result<QString> tagsOf(const QString &customerId);
    /// A saved view as JSON; empty when there is none.
    Result<QString> viewText(const QString &id);
    Result<void> tellOfCustomer(const QString &command, const QString &customerId, const QString &before, const QString &after,
                                const Actor &actor);
    Result<void> tellOfView(const QString &command, const QString &viewId, const QString &before, const Actor &actor);

    Database &m_desk;
    const Clock &m_clock;
    AuditTrail m_trail;
};
