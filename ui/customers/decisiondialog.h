#pragma once

#include "models/command/outboxcommands.h"
#include "models/outbox/consequence.h"

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
    /// What will happen by the one at `place`, each a sentence.
    virtual QStringList effects(const QList<OutboxChange> &all, qsizetype place) const = 0;
    /// What to say when nothing of note happens.
    virtual QString noEffect() const = 0;
    virtual QString question(int count) const = 0;
    virtual QString button(int count) const = 0;

    /// How grave it is: what takes something away is not what Enter does, and some of it is confirmed by typing the customer's name.
    enum class Weight { Light, TakesAway, Confirmed };
    /// To be called once, at the end of construction: `value` is where the new value is chosen, null for none; `named` what the list of
    /// names is read aloud as.
    void make(const QString &named, const QString &valueTitle, QWidget *value, Weight weight);
    /// Why nothing is done to one of them, as a line for `changes`.
    static QString stays(const QString &name, const Error &why);
    static QStringList sentencesOf(const QList<Consequence> &consequences);
    /// Something was chosen otherwise.
    void follow();
    const Customer &customer() const { return m_customer; }
    static QLabel *plainLabel(const QString &words, QWidget *buddy, QWidget *parent);

private:
    void apply();
    void reject() override;
    void showButton();
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
    QPushButton *m_leave = nullptr;
    int m_count = 0; ///< of the changes that can be made
    bool m_isWriting = false; ///< they are being written down: that is not left any more
};
