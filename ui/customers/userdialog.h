#pragma once

#include "models/users/user.h"
#include "ui/customers/decisiondialog.h"

#include <QSet>

#include <optional>

/// Asks before people are deleted or restored, or their sign-in is blocked or allowed. Deleting more than one is confirmed by typing the
/// customer's name. GUI thread.
class UserDialog : public DecisionDialog
{
    Q_OBJECT

public:
    /// `kind`: DeleteUser, RestoreUser, BlockSignIn or AllowSignIn. `blocked`: ids of those whose sign-in is blocked; empty: not known.
    /// `commands` outlives it.
    UserDialog(OutboxCommands &commands, ChangeKind kind, const Customer &customer, const QList<CustomerUser> &users,
               const std::optional<QSet<QString>> &blocked, QWidget *parent);

protected:
    QList<OutboxChange> changes(QStringList *problems) const override;
    QStringList effects(const QList<OutboxChange> &all, qsizetype place) const override;
    QString noEffect() const override { return {}; }
    QString question(int count) const override;
    QString button(int count) const override;

private:
    ChangeKind m_kind;
    QList<CustomerUser> m_users;
    std::optional<QSet<QString>> m_blocked;
};
