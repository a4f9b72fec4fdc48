#pragma once

#include "models/command/healthcommands.h"
#include "models/customers/customer.h"
#include "models/roles/permit.h"
#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"

#include <QWidget>

class PartList;
class QLabel;
class QPushButton;
class ViewMemory;

/// The issues that a customer's own feed has, or had: what goes on first. How that is known stands above them, and it can be asked for now,
/// which notes who looked and at what (DOMAIN S9). GUI thread.
class IssuesTab : public QWidget
{
    Q_OBJECT

public:
    IssuesTab(HealthCommands &commands, QWidget *parent);

    /// `isAnother`: of another customer than before.
    void show(const CustomerDetail &detail, bool refreshing, bool isAnother);
    void setPermit(const Permit &permit);
    /// How the person arranged what stands here is remembered there. Called once.
    void remember(ViewMemory &memory);
    /// Gives the rows the keys; one of them is then selected. False: there are none.
    bool takeKeys();

signals:
    /// The person wants to see all that is known of that issue.
    void issueWanted(const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void check();
    void checked(const QString &customerId, const Result<void> &done);
    void showButtons();
    void openCurrent();
    void dress();

    HealthCommands &m_commands;
    Permit m_permit{};
    HeldRows<IssueLine> m_rows;
    WindowModel<IssueLine, HeldQuery> m_model;
    PartList *m_list;
    QPushButton *m_check;
    QPushButton *m_open;
    QLabel *m_standing; ///< how it is known
    QString m_customerId{};
    HealthRead m_read{};
    bool m_isChecking = false;
};
