#pragma once

#include "models/command/outboxcommands.h"
#include "models/outbox/subscriptionrules.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QWidget;

/// Asks for one change of one or more subscriptions of a customer: which by name, the new value, what will happen (DOMAIN 3.2, 3.3), and
/// why. A suspension is confirmed by typing the customer's name. Stays open with what was typed when it cannot be written down. GUI thread.
class ChangeDialog : public QDialog
{
    Q_OBJECT

public:
    struct Subject {
        QString customerId{};
        QString customerName{};
        QList<Subscription> all{}; ///< of the customer: what goes along depends on the others
        QStringList chosen{}; ///< ids of those to be changed
    };

    /// `commands` outlives it.
    ChangeDialog(OutboxCommands &commands, ChangeKind kind, Subject subject, QWidget *parent);

    /// The reason that is proposed: the last one given here.
    void setReason(const QString &reason);

signals:
    /// Written into the outbox.
    void decided(const QList<OutboxEntry> &entries, const QString &reason);

private:
    void make();
    QWidget *makeValueField();
    QString wanted() const;
    /// The changes that can be made, and a line for each that cannot.
    QList<OutboxChange> changes(QStringList *problems = nullptr) const;
    void follow();
    void apply();
    QString question(int count) const;
    QString button(int count) const;
    bool isConfirmed() const;

    OutboxCommands &m_commands;
    ChangeKind m_kind;
    Subject m_subject;
    QPlainTextEdit *m_names;
    QSpinBox *m_number = nullptr;
    QLineEdit *m_text = nullptr;
    QComboBox *m_switch = nullptr;
    QPlainTextEdit *m_effects;
    QLineEdit *m_reason;
    QLineEdit *m_confirm = nullptr;
    QLabel *m_question;
    QLabel *m_problem;
    QPushButton *m_apply = nullptr;
};
