#pragma once

#include "models/command/healthcommands.h"
#include "models/roles/permit.h"

#include <QObject>

class IssuePage;
class MenuButton;
class QMenu;
class QToolButton;

/// What a person can do with the customers of an issue: open one, have its health read now, and say with evidence that they are affected or
/// not. GUI thread.
class CustomerMarks : public QObject
{
    Q_OBJECT

public:
    /// Its actions are made for `pane`, in which `page` stands and which becomes the parent; `commands` outlives it. Rows are copied by
    /// `copying` and exported by `exporting`.
    CustomerMarks(HealthCommands &commands, IssuePage &page, QWidget &pane, QMenu &copying, QMenu &exporting);

    void setPermit(const Permit &permit);

signals:
    /// The person wants to see that customer's page.
    void customerWanted(const QString &customerId);
    /// The person wants to write to the customers of the issue.
    void tellWanted();
    /// Something was recorded, or looked at anew.
    void changed();

private:
    void makeActions(QWidget &pane, QMenu &copying, QMenu &exporting);
    void connectList();
    void openCustomer();
    void showButton();
    void tellCustomers();
    bool may(const QString &command);
    QStringList chosenCustomers();
    void mark(ImpactLevel level);
    void unmark();
    void marked(const MarkChange &change, const QString &sentence);
    void restore(const MarkChange &change);
    void checkNow();
    void told(const Result<void> &done, const QString &sentence);

    HealthCommands &m_commands;
    IssuePage &m_page;
    Permit m_permit{};
    QMenu *m_menu; ///< of the rows
    MenuButton *m_mark; ///< in the tools above them
    QToolButton *m_tell; ///< beside it
};
