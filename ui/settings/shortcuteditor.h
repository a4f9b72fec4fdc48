#pragma once

#include <QWidget>

class ActionRegistry;
class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;
struct KeyRefusal;

/// Lists every action with its shortcut and gives the chosen one another; says in words why a shortcut cannot be taken. GUI thread.
class ShortcutEditor : public QWidget
{
    Q_OBJECT
public:
    /// `actions` outlives it.
    explicit ShortcutEditor(ActionRegistry &actions, QWidget *parent = nullptr);

private:
    void fill();
    void choose();
    void check();
    void apply();
    QString chosen() const;
    static QString words(const KeyRefusal &refusal);

    ActionRegistry &m_actions;
    QTreeWidget *m_list = nullptr;
    QKeySequenceEdit *m_keys = nullptr;
    QPushButton *m_use = nullptr;
    QPushButton *m_reset = nullptr;
    QLabel *m_message = nullptr;
};
