#pragma once

#include "models/command/healthcommands.h"
#include "models/command/usercommands.h"
#include "models/customers/accessneed.h"
#include "models/customers/customerbook.h"
#include "models/customers/customerlookups.h"
#include "models/roles/permit.h"
#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"
#include "ui/customers/decisions.h"

#include <QSet>
#include <QWidget>

#include <optional>

class PartList;
class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class ViewMemory;

/// A line of the tab: a person, and what is being done to the account.
struct UserLine {
    CustomerUser told{};
    std::optional<bool> isBlocked{}; ///< may not sign in; empty: not known
    QString pending{}; ///< what is being changed and how far that is; empty: nothing
    bool needsPerson = false; ///< a change was refused or stands in conflict
    bool operator==(const UserLine &) const = default;
};

/// Where the service is asked past the cache and the outbox. Both outlive whoever asks.
struct ServiceCalls {
    UserCommands &users;
    CustomerLookups &lookups;
    HealthCommands &health;
};

/// Who works at the customer, those deleted in the last thirty days among them, and which licences there are, with what their numbers
/// suggest; and what can be done with those who are selected. What waits in the outbox is shown beside what the service says. GUI thread.
class UsersTab : public QWidget
{
    Q_OBJECT

public:
    UsersTab(const ChangeSources &changes, const ServiceCalls &calls, QWidget *parent);

    /// `isAnother`: of another customer than before.
    void show(const CustomerDetail &detail, bool refreshing, bool isAnother);
    /// What may not be done from now on says so.
    void setPermit(const Permit &permit);
    /// How the person arranged what stands here is remembered there. Called once.
    void remember(ViewMemory &memory);
    /// Gives the users the keys; one of them is then selected. False: there are none.
    bool takeKeys();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// What can be done with people.
    enum class Deed { Password, Licences, Block, Allow, Delete, Restore };

    void make();
    void dress();
    void makeMenu();
    void showLines();
    void showTools();
    QList<CustomerUser> chosen() const;
    /// Why it cannot be done to those who are selected; empty: it can, at least to some of them.
    QString obstacle(Deed deed) const;
    QString refusal(QStringView command, AccessNeed need) const;
    static QString obstacleOf(Deed deed, const CustomerUser &user);
    /// Of all but Password, which is no change of the outbox.
    static ChangeKind kindOf(Deed deed);
    static AccessNeed needOf(Deed deed);
    void ask(Deed deed);
    void askPassword(const CustomerUser &user);
    void askUse();
    /// Who may not sign in, which only Graph tells: asked when somebody looks at the tab, and kept no longer than that.
    void askBlocked();
    bool waitsForSignIns() const;

    ServiceCalls m_calls;
    Permit m_permit{};
    CustomerDetail m_detail{};
    HeldRows<UserLine> m_userRows;
    WindowModel<UserLine, HeldQuery> m_userModel;
    HeldRows<LicenceSku> m_licenceRows;
    WindowModel<LicenceSku, HeldQuery> m_licenceModel;
    PartList *m_users;
    PartList *m_licences;
    QSplitter *m_splitter;
    QPushButton *m_password;
    QPushButton *m_use;
    QMenu *m_menu;
    QList<std::pair<Deed, QAction *>> m_actions{};
    QLabel *m_signIns; ///< why it is not known who may sign in
    Decisions *m_decisions;
    std::optional<QSet<QString>> m_blocked{}; ///< ids; empty: not known
    QString m_askedBlocked{}; ///< the customer of whom it was asked last
    bool m_wasRefreshing = false; ///< the customer was being read when it was shown last
    bool m_signInsOnTheirWay = false; ///< a change of a sign-in is not finished
};
