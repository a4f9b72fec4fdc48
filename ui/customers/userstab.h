#pragma once

#include "models/customers/customerbook.h"
#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"

#include <QWidget>

class PartList;
class QSplitter;

/// Who works at the customer, those deleted in the last thirty days among them, and which licences there are, with what their numbers
/// suggest. GUI thread.
class UsersTab : public QWidget
{
    Q_OBJECT

public:
    explicit UsersTab(QWidget *parent);

    /// `isAnother`: of another customer than before.
    void show(const CustomerDetail &detail, bool refreshing, bool isAnother);
    /// Gives the users the keys; one of them is then selected. False: there are none.
    bool takeKeys();

private:
    HeldRows<CustomerUser> m_userRows;
    WindowModel<CustomerUser, HeldQuery> m_userModel;
    HeldRows<LicenceSku> m_licenceRows;
    WindowModel<LicenceSku, HeldQuery> m_licenceModel;
    PartList *m_users;
    PartList *m_licences;
    QSplitter *m_splitter;
};
