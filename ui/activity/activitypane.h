#pragma once

#include "models/audit/activitybook.h"
#include "models/core/windowsource.h"
#include "models/table/windowtable.h"
#include "ui/widgets/viewmemory.h"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

class ActivityDetail;
class ActivityFilters;
class ActivityList;
class ListExport;
class QMenu;
class QSplitter;

/// What the Activity pane stands on. All of it outlives the pane.
struct ActivityPaneSources {
    WindowSource<ActivityRow, ActivityQuery> &window;
    ActivityBook &book;
    ViewMemory &memory;
};

/// This program's own audit log: who did what, when, to whom, with what answer; the newest first, and the entry that is selected beside it;
/// under 900 px that one covers the list. Its actions are those of `QWidget::actions()`, each with an objectName. GUI thread.
class ActivityPane : public QWidget
{
    Q_OBJECT

public:
    ActivityPane(const ActivityPaneSources &sources, QWidget *parent);

    /// Shows the entries of that customer alone, whatever was shown before; `name` is what the customer is called, empty: not known.
    void showCustomer(const QString &customerId, const QString &name);
    /// Shows all that the entry in that row of the list holds.
    void openRow(int row);
    void closeDetail();

signals:
    /// The person wants to see that customer's page.
    void customerWanted(const QString &customerId);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeMenus();
    void makeActions();
    void connectList();
    void connectDetail();
    void makeExport();

    void ask(WindowTable::Swap swap);
    void sortBy(const QString &key, bool descending);
    void rememberColumns();
    void askDays(QDate first, QDate last);
    void showAll();
    void onlyCustomerOfRow();
    void arrange();

    void stopWork();
    void showContextMenu(const QPoint &place);

    ActivityPaneSources m_sources;
    ActivityQuery m_query{};
    QSplitter *m_splitter;
    ActivityList *m_list;
    ActivityDetail *m_detail;
    ActivityFilters *m_filters = nullptr;
    ListExport *m_export = nullptr;
    QMenu *m_copyMenu;
    QMenu *m_rowMenu;
    QTimer m_follow; ///< the opened entry follows the current row once that rests
    bool m_isOpen = false;
};
