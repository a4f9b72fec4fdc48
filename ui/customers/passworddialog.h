#pragma once

#include "models/command/usercommands.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

/// Asks why, resets a person's password, and shows the new one once: closing the dialog forgets it. Stays open with what was typed when it
/// cannot be done. GUI thread.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    /// `commands` outlives it.
    PasswordDialog(UserCommands &commands, const PasswordReset &reset, const QString &name, QWidget *parent);

    void setReason(const QString &reason);

signals:
    /// It was done; `reason` is the one that was given.
    void wasReset(const QString &reason);

private:
    void follow();
    void apply();
    void show(const QString &password);

    UserCommands &m_commands;
    PasswordReset m_reset;
    QLabel *m_explanation;
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QPushButton *m_copy;
    QLabel *m_problem;
    QPushButton *m_apply;
    QPushButton *m_close;
};
