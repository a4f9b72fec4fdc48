#pragma once

#include "models/customers/customerlookups.h"
#include "models/users/user.h"
#include "ui/customers/decisiondialog.h"

#include <QSet>

#include <optional>

class QLabel;
class QListWidget;
class QWidget;

/// Asks which licences people get and lose. Of one person the service is asked what they have; of several, or when it does not answer, each
/// licence stays as it is until it is switched on or off. GUI thread.
class LicencesDialog : public DecisionDialog
{
    Q_OBJECT

public:
    /// `licences`: the customer's. `commands` and `lookups` outlive it.
    LicencesDialog(OutboxCommands &commands, CustomerLookups &lookups, const Customer &customer, const QList<CustomerUser> &users,
                   const QList<LicenceSku> &licences, QWidget *parent);

protected:
    QList<OutboxChange> changes(QStringList *problems) const override;
    QStringList effects(const QList<OutboxChange> &all, qsizetype place) const override;
    QString noEffect() const override;
    QString question(int count) const override;
    QString button(int count) const override;

private:
    QWidget *makeList();
    void ask();
    void asked(const Result<QStringList> &held);
    /// What is known: the boxes show it, and only what differs is a change.
    void showHeld();
    std::optional<bool> isHeld(const QString &skuId) const;

    CustomerLookups &m_lookups;
    QList<CustomerUser> m_users;
    QList<LicenceSku> m_licences;
    std::optional<QSet<QString>> m_held{}; ///< ids; empty: not known
    QListWidget *m_list = nullptr;
    QLabel *m_state = nullptr;
};
