#pragma once

#include "ui/health/healthsources.h"

#include <QTimer>
#include <QWidget>

class CustomerMarks;
class IssueDossiers;
class IssueList;
class IssueMutes;
class IssuePage;
class ListExport;
class ListFrame;
class QAction;
class QMenu;
class QSplitter;

/// The board of issues, and beside it (or in its place, where room is short) the issue that is opened, with its customers. GUI thread.
class IssuesView : public QWidget
{
    Q_OBJECT

public:
    /// Its actions are made for `pane`, in which it stands; `copying` copies rows of whichever list has the keys.
    IssuesView(const HealthPaneSources &sources, QWidget &pane, QMenu &copying);

    IssueList &list() { return *m_list; }
    /// The lists whose rows can be copied.
    QList<ListFrame *> lists() const;
    void refresh(bool isNew);
    void setPermit(const Permit &permit);
    IssueDossiers &dossiers() { return *m_dossiers; }
    void setView(IssueQuery::View view);
    void setWithMuted(bool withMuted);
    /// Only the issues of that service; empty: of any.
    void setService(const QString &service);
    /// Opens an issue by its key, whether the board shows it or not.
    void openIssue(const QString &key);
    /// The ID of the issue or customer in hand onto the clipboard.
    void copyId();
    /// Closes the opened issue; false: there is none.
    bool closePage();
    /// Stops what is being copied or exported; false: nothing is.
    bool stopWork();

signals:
    /// The person wants to see that customer's page.
    void customerWanted(const QString &customerId);
    void reasonsWanted();
    /// What is known of all was read anew.
    void coverageRead(const HealthCoverage &coverage);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeLayout();
    void makeViewMenu();
    void makeActions(QWidget &pane, QMenu &copying);
    void makeExports(QWidget &pane);
    void connectList();
    void connectPage();
    void listServices(QMenu &menu);
    void showFilters();
    void showEverything();
    void received(const Result<HealthBoard> &board);
    void openRow(int row);
    void open(const IssueLine &line);
    void arrange();
    void showMute();
    bool may(const QString &command);
    const IssueLine *issueInHand() const;
    void mute();
    void muteService(const QString &service);
    void tellCustomers();
    void unmute();

    HealthPaneSources m_sources;
    IssueQuery m_query{};
    Permit m_permit{};
    quint64 m_asked = 0;
    QSplitter *m_splitter;
    IssueList *m_list;
    IssuePage *m_page;
    QMenu *m_rowMenu;
    CustomerMarks *m_marks = nullptr;
    IssueMutes *m_mutes = nullptr;
    IssueDossiers *m_dossiers = nullptr;
    ListExport *m_export = nullptr;
    ListExport *m_customerExport = nullptr;
    QList<QAction *> m_views{};
    QAction *m_withMuted = nullptr;
    QAction *m_muteService = nullptr;
    QStringList m_services{}; ///< that were seen on the board
    QString m_wanted{}; ///< key of the issue that is read to be opened; empty: none
    bool m_isOpen = false;
    QTimer m_follow;
};
