#pragma once

#include "models/command/deskcommands.h"
#include "models/roles/permit.h"

#include <QWidget>

class QLabel;
class QLineEdit;

/// Our own name for a customer, edited where it stands: Enter or leaving the field saves, Escape takes the typing back. What was typed
/// stays when saving fails. GUI thread.
class AliasField : public QWidget
{
    Q_OBJECT

public:
    AliasField(DeskCommands &commands, QWidget *parent);

    /// Another customer: what was typed for the one before is saved to that one first. `name` is what the service calls it.
    void setCustomer(const QString &id, const QString &name, const QString &alias);
    /// The same customer told anew; typing under way is left alone.
    void setAlias(const QString &alias);

    /// Why it cannot be changed: it is read-only then and says so, and what was typed and not saved is told by `lost`. Empty: it can.
    void setDenied(const std::optional<Denied> &denied);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// Saved; `before` is what stood there, for undo.
    void saved(const QString &customerId, const QString &before, const QString &now);
    /// Not saved, and what was typed stands nowhere any more: another customer is here by now, or nobody sees the field.
    void lost(const QString &customerId, const QString &name, const QString &typed, const Error &error);

private:
    void save();
    void revert();
    void hideFailure();

    DeskCommands &m_commands;
    QString m_id{};
    QString m_name{};
    QString m_alias{}; ///< as the desk has it
    std::optional<Denied> m_denied{};
    bool m_failed = false;
    QLineEdit *m_field;
    QLabel *m_note;
};
