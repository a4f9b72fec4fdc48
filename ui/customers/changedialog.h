#pragma once

#include "models/core/clock.h"
#include "models/outbox/subscriptionrules.h"
#include "ui/customers/decisiondialog.h"

class QComboBox;
class QSpinBox;

/// Asks for one change of one or more subscriptions of a customer (DOMAIN 3.2, 3.3). A suspension is confirmed by typing the customer's
/// name. GUI thread.
class ChangeDialog : public DecisionDialog
{
    Q_OBJECT

public:
    struct Subject {
        QString customerId{};
        QString customerName{};
        QList<Subscription> all{}; ///< of the customer: what goes along depends on the others
        QStringList chosen{}; ///< ids of those to be changed
    };

    /// `commands` and `clock` outlive it.
    ChangeDialog(OutboxCommands &commands, const Clock &clock, ChangeKind kind, const Subject &subject, QWidget *parent);

protected:
    QList<OutboxChange> changes(QStringList *problems) const override;
    QStringList effects(const QList<OutboxChange> &all, qsizetype place) const override;
    QString noEffect() const override;
    QString question(int count) const override;
    QString button(int count) const override;

private:
    QWidget *makeValueField();
    QString wanted() const;

    const Clock &m_clock; ///< what is still possible, is so until a moment
    ChangeKind m_kind;
    QList<Subscription> m_all;
    QStringList m_chosen;
    QSpinBox *m_number = nullptr;
    QLineEdit *m_text = nullptr;
    QComboBox *m_switch = nullptr;
};
