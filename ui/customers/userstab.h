#pragma once

#include "models/command/usercommands.h"
#include "models/customers/customerbook.h"
#include "models/roles/permit.h"
#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"

#include <QWidget>

class PartList;
class QPushButton;
class QSplitter;
class ViewMemory;

/// Who works at the customer, those deleted in the last thirty days among them, and which licences there are, with what their numbers
/// suggest. GUI thread.
class UsersTab : public QWidget
{
    Q_OBJECT

public:
    /// `commands` outlives it.
    UsersTab(UserCommands &commands, QWidget *parent);

    /// `isAnother`: of another customer than before.
    void show(const CustomerDetail &detail, bool refreshing, bool isAnother);
    /// What may not be done from now on says so.
    void setPermit(const Permit &permit);
    /// How the person arranged what stands here is remembered there. Called once.
    void remember(ViewMemory &memory);
    /// Gives the users the keys; one of them is then selected. False: there are none.
    bool takeKeys();

private:
    const CustomerUser *current() const;
    /// Why the password of the selected person cannot be reset; empty: it can.
    QString obstacle() const;
    void showTools();
    void askPassword();

    UserCommands &m_commands;
    Permit m_permit{};
    CustomerDetail m_detail{};
    QString m_reason{}; ///< the last that was given: asked once, proposed again
    HeldRows<CustomerUser> m_userRows;
    WindowModel<CustomerUser, HeldQuery> m_userModel;
    HeldRows<LicenceSku> m_licenceRows;
    WindowModel<LicenceSku, HeldQuery> m_licenceModel;
    PartList *m_users;
    PartList *m_licences;
    QSplitter *m_splitter;
    QPushButton *m_password;
};
