#pragma once

#include "models/users/user.h"
#include "ui/customers/decisiondialog.h"

/// Asks before people are deleted or restored. Deleting more than one is confirmed by typing the customer's name. GUI thread.
class UserDialog : public DecisionDialog
{
    Q_OBJECT

public:
    /// `kind`: DeleteUser or RestoreUser. `commands` outlives it.
    UserDialog(OutboxCommands &commands, ChangeKind kind, const Customer &customer, const QList<CustomerUser> &users, QWidget *parent);

protected:
    QList<OutboxChange> changes(QStringList *problems) const override;
    QStringList effects(const OutboxChange &change, const QList<OutboxChange> &all) const override;
    QString noEffect() const override { return {}; }
    QString question(int count) const override;
    QString button(int count) const override;

private:
    ChangeKind m_kind;
    QList<CustomerUser> m_users;
};
