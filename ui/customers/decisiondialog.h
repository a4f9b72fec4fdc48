#pragma once

#include "models/command/outboxcommands.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

/// Asks for changes at one customer before they go into the outbox: what will be changed, by name; what will happen then; and why. Stays
/// open with what was typed when they cannot be written down. GUI thread.
class DecisionDialog : public QDialog
{
    Q_OBJECT

public:
    /// The customer in whose tenant or of whose subscriptions it is.
    struct Customer {
        QString id{};
        QString name{};
    };

    /// The reason that is proposed: the last one given here.
    void setReason(const QString &reason);

signals:
    /// Written into the outbox.
    void decided(const QList<OutboxEntry> &entries, const QString &reason);

protected:
    /// `commands` outlives it.
    DecisionDialog(OutboxCommands &commands, Customer customer, QWidget *parent);

    /// The changes that can be made, and a line for each that cannot; the customer may be left open.
    virtual QList<OutboxChange> changes(QStringList *problems = nullptr) const = 0;
    /// What will happen by one of them, each a sentence.
    virtual QStringList effects(const OutboxChange &change, const QList<OutboxChange> &all) const = 0;
    /// What to say when nothing of note happens.
    virtual QString noEffect() const = 0;
    virtual QString question(int count) const = 0;
    virtual QString button(int count) const = 0;

    /// To be called once, at the end of construction: `value` is where the new value is chosen, null for none; `named` what the list of
    /// names is read aloud as; `mustConfirm`: the customer's name has to be typed.
    void make(const QString &named, const QString &valueTitle, QWidget *value, bool mustConfirm);
    /// Something was chosen otherwise.
    void follow();
    const Customer &customer() const { return m_customer; }
    static QLabel *plainLabel(const QString &words, QWidget *buddy, QWidget *parent);

private:
    void apply();
    bool isConfirmed() const;

    OutboxCommands &m_commands;
    Customer m_customer;
    QPlainTextEdit *m_names;
    QPlainTextEdit *m_effects;
    QLineEdit *m_reason;
    QLineEdit *m_confirm = nullptr;
    QLabel *m_question;
    QLabel *m_problem;
    QPushButton *m_apply = nullptr;
};
