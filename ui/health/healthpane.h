#pragma once

#include "models/export/rowexport.h"
#include "ui/health/healthsources.h"

#include <QTimer>
#include <QWidget>

class CoverageLine;
class HistoryView;
class IssuesView;
class ListFrame;
class MessagesView;
class QAction;
class QMenu;
class QStackedWidget;
class QTabBar;
class ServicesView;

/// The health of the services of all customers: the issues Microsoft tells of and who has them, how each service is, what was in the last
/// days, and the message centre; and above all of it of how many customers that is known. Its actions are those of `QWidget::actions()`, each
/// with an objectName. GUI thread.
class HealthPane : public QWidget
{
    Q_OBJECT

public:
    enum class View { Issues, Services, History, Messages };

    HealthPane(const HealthPaneSources &sources, QWidget *parent);

    void showView(View view);
    /// Shows that issue, by its key, as soon as it is read.
    void showIssue(const QString &key);

signals:
    /// The person wants to see that customer's page.
    void customerWanted(const QString &customerId);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeLayout();
    void makeActions();
    void makeCopying();
    void share(QAction &action);
    void refresh();
    void refreshMessages();
    ListFrame &listInHand() const;

    HealthPaneSources m_sources;
    Permit m_permit{};
    QMenu *m_copyMenu;
    QTabBar *m_tabs;
    CoverageLine *m_coverage;
    QStackedWidget *m_stack;
    IssuesView *m_issues;
    ServicesView *m_services;
    HistoryView *m_history;
    MessagesView *m_messages;
    bool m_isStale = true; ///< something changed while the pane was out of sight
    QTimer m_messagesRest; ///< runs while the messages were read just now
    bool m_areMessagesStale = false; ///< something changed in that time
};
