#pragma once

#include "models/command/deskcommands.h"
#include "models/customers/customerbook.h"
#include "models/roles/permit.h"
#include "ui/widgets/linkopener.h"

#include <QWidget>

class Banner;
class CustomerOverview;
class ElidedLabel;
class IssuesTab;
class KnownTags;
class PartList;
class QAction;
class QLabel;
class QMenu;
class QTabWidget;
class QToolButton;
class ServicesTab;
class SubscriptionsTab;
class TimelineView;
class UsersTab;
class QSplitter;
class ViewMemory;
class Clock;
struct ChangeSources;
struct ServiceCalls;
struct TagChange;

/// One customer: who it is above, tabs below. Opening it asks the service for a fresh record; what the cache has stands there meanwhile.
/// GUI thread.
class CustomerDetailPage : public QWidget
{
    Q_OBJECT

public:
    /// `elsewhere` is where to say what happens while the page is away. It, `knownTags` and `clock` live as long as the page's parent.
    CustomerDetailPage(CustomerBook &book, DeskCommands &commands, KnownTags &knownTags, Banner &elsewhere, const LinkOpener &links,
                       const ChangeSources &changes, const ServiceCalls &calls, const Clock &clock, QWidget *parent);

    /// The page's tabs.
    enum class Tab { Overview, Services, Subscriptions, Users, Issues };
    /// Shows it and gives it the keys. A tab that the person may not see stays where it is: not there.
    void showTab(Tab tab);
    /// Shows the subscriptions with that one selected: at once, or when those of the customer are there.
    void showSubscription(const QString &subscriptionId);

    /// `row` is what the list knows; the rest follows. Opening the same customer again does nothing.
    void open(const CustomerRow &row);
    const QString &customerId() const { return m_id; }
    const QString &customerName() const { return m_row.customer.name; }
    /// What the person may not do from now on stands there with the reason.
    void setPermit(const Permit &permit);
    /// How the person arranged the page is remembered there. Called once; `memory` outlives the page.
    void remember(ViewMemory &memory);
    /// As in `PartList::setCopying`, for every list of the page.
    void setCopying(QMenu &menu, const QList<QAction *> &actions);
    /// The list that has the keys; nullptr: none.
    PartList *listWithKeys() const;
    /// Asks the service again.
    void refresh();
    /// In a narrow window the page covers the list: there is a way back instead of a cross.
    void setCovering(bool covering);
    /// Copies a fact as `CustomerOverview::copyFact` names it; once it is there, when the record is still on its way.
    void copyFact(const QString &fact);

signals:
    /// The person wants the page away.
    void closed();
    void copied(const QString &caption);
    /// The person wants to see what was done for this customer.
    void activityWanted(const QString &customerId, const QString &name);
    /// The person wants to see all that is known of that issue.
    void issueWanted(const QString &key);
    /// What was to be copied is not in the customer's record, or that was not read yet.
    void nothingToCopy();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void make();
    void connectUndo();
    void connectLost();
    static QString lostAlias(const QString &typed, const QString &name);
    static QString lostTags(const TagChange &change, const QString &name);
    void show(const CustomerPage &page);
    void showParts(const CustomerDetail &detail, bool refreshing);
    void showHead(const CustomerRow &row);
    void saveTags(const TagChange &change, const QString &lost);
    void saveAlias(const QString &id, const QString &alias, const QString &lost);
    void settle(bool settled);
    void showProblem(const std::optional<Error> &problem);
    Banner &banner() const;
    void dress();

    CustomerBook &m_book;
    DeskCommands &m_commands;
    KnownTags &m_knownTags;
    Banner &m_elsewhere;
    QString m_id{};
    QString m_factWanted{}; ///< to be copied once the record is there
    bool m_isSettled = false; ///< what is known stands here, and nothing more is on its way
    QString m_problemTold{}; ///< the words of the problem last shown, dismissed or not
    CustomerRow m_row{};
    QToolButton *m_back;
    ElidedLabel *m_name;
    ElidedLabel *m_where;
    QLabel *m_accessIcon;
    ElidedLabel *m_access;
    ElidedLabel *m_asOf;
    QToolButton *m_activity;
    QToolButton *m_refresh;
    QToolButton *m_close;
    Banner *m_banner;
    Banner *m_problem;
    QTabWidget *m_tabs;
    QSplitter *m_parts; ///< of the overview: the facts, and what happened
    CustomerOverview *m_overview;
    ServicesTab *m_services;
    SubscriptionsTab *m_subscriptions;
    UsersTab *m_users;
    IssuesTab *m_issues;
    TimelineView *m_timeline; ///< below the facts of the overview
    bool m_isAnother = true; ///< nothing of this customer was shown yet
};
