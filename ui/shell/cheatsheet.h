#pragma once

#include <QDialog>

class ActionRegistry;
class QGridLayout;

/// Every action that has a shortcut, by section, made from the registry when it is opened. GUI thread.
class CheatSheet : public QDialog
{
    Q_OBJECT
public:
    CheatSheet(const ActionRegistry &actions, QWidget *parent);

private:
    static void addSection(QGridLayout *grid, const QString &title, const QList<std::pair<QString, QString>> &lines, QWidget *page);
};
