#include "ui/customers/userdialog.h"

#include "models/outbox/changerules.h"
#include "models/outbox/userrules.h"
#include "ui/widgets/changetext.h"

using namespace Qt::StringLiterals;

UserDialog::UserDialog(OutboxCommands &commands, ChangeKind kind, const Customer &customer, const QList<CustomerUser> &users,
                       const std::optional<QSet<QString>> &blocked, QWidget *parent)
    : DecisionDialog(commands, customer, parent), m_kind(kind), m_users(users), m_blocked(blocked)
{
    setWindowTitle(ChangeText::action(kind));
    const bool isMany = kind == ChangeKind::DeleteUser && users.size() > 1;
    make(tr("Users that will be changed"), {}, nullptr, isMany ? Weight::Confirmed : takesAway(kind) ? Weight::TakesAway : Weight::Light);
}

QList<OutboxChange> UserDialog::changes(QStringList *problems) const
{
    QList<OutboxChange> list;
    const auto now = QDateTime::currentDateTimeUtc();
    for (const auto &user : m_users) {
        const bool isSignIn = m_kind == ChangeKind::BlockSignIn || m_kind == ChangeKind::AllowSignIn;
        auto change = isSignIn ? signInChangeOf(user, m_kind, m_blocked ? std::optional(m_blocked->contains(user.id)) : std::nullopt)
                               : changeOf(user, m_kind, now);
        if (change) {
            list.append(*change);
        } else if (problems) {
            problems->append(stays(titleOf(user), change.error()));
        }
    }
    return list;
}

QStringList UserDialog::effects(const QList<OutboxChange> &all, qsizetype place) const
{
    return sentencesOf(consequencesOf(all.at(place), {}, 0, QDateTime::currentDateTimeUtc()));
}

QString UserDialog::question(int count) const
{
    switch (m_kind) {
    case ChangeKind::DeleteUser:
        //: %1: a customer's name
        return tr("Delete %Ln user(s) of %1?", nullptr, count).arg(customer().name);
    case ChangeKind::BlockSignIn:
        //: %1: a customer's name
        return tr("Block the sign-in of %Ln user(s) of %1?", nullptr, count).arg(customer().name);
    case ChangeKind::AllowSignIn:
        //: %1: a customer's name
        return tr("Allow the sign-in of %Ln user(s) of %1?", nullptr, count).arg(customer().name);
    default:
        //: %1: a customer's name
        return tr("Restore %Ln user(s) of %1?", nullptr, count).arg(customer().name);
    }
}

QString UserDialog::button(int count) const
{
    switch (m_kind) {
    case ChangeKind::DeleteUser:
        //: A button
        return tr("Delete %Ln user(s)", nullptr, count);
    case ChangeKind::BlockSignIn:
        //: A button
        return tr("Block %Ln sign-in(s)", nullptr, count);
    case ChangeKind::AllowSignIn:
        //: A button
        return tr("Allow %Ln sign-in(s)", nullptr, count);
    default:
        //: A button
        return tr("Restore %Ln user(s)", nullptr, count);
    }
}
