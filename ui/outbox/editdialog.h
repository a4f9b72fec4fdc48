#pragma once

#include "models/command/outboxcommands.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

/// Gives a change that nobody has sent yet another value or reason. Stays open with what was typed when that cannot be done. GUI thread.
class EditDialog : public QDialog
{
    Q_OBJECT

public:
    /// `commands` outlives it.
    EditDialog(OutboxCommands &commands, const OutboxEntry &entry, QWidget *parent);

signals:
    void edited();

private:
    void follow();
    void apply();

    OutboxCommands &m_commands;
    OutboxEntry m_entry;
    QLineEdit *m_value = nullptr; ///< null: only the reason can change
    QLineEdit *m_reason;
    QLabel *m_problem;
    QPushButton *m_apply;
};
