#pragma once

#include "models/customers/customerlookups.h"
#include "models/subscriptions/subscription.h"
#include "ui/customers/decisiondialog.h"

#include <optional>

class QComboBox;
class QLabel;

/// Asks which of the partner's resellers supports a subscription from now on (CONTRACT 9). Who does now, and who could, is asked of the
/// service. GUI thread.
class ContactDialog : public DecisionDialog
{
    Q_OBJECT

public:
    /// `commands` and `lookups` outlive it.
    ContactDialog(OutboxCommands &commands, CustomerLookups &lookups, const Customer &customer, const Subscription &subscription,
                  QWidget *parent);

protected:
    QList<OutboxChange> changes(QStringList *problems) const override;
    QStringList effects(const QList<OutboxChange> &all, qsizetype place) const override;
    QString noEffect() const override;
    QString question(int count) const override;
    QString button(int count) const override;

private:
    QWidget *makeChoice();
    void askWho();
    void askResellers();
    void show(const QList<Reseller> &resellers);
    void fail(const Error &error);

    CustomerLookups &m_lookups;
    Subscription m_subscription;
    std::optional<SupportContact> m_now{}; ///< empty: not known yet
    QList<SupportContact> m_choice{};
    QComboBox *m_resellers = nullptr;
    QLabel *m_state = nullptr;
};
