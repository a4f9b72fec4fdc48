#pragma once

#include "models/command/outboxcommands.h"
#include "models/core/feed.h"
#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"
#include "ui/widgets/viewmemory.h"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

class Banner;
class ColumnArrangement;
class EmptyState;
class FactList;
class FilterRow;
class ListView;
class QAction;
class QLabel;
class QMenu;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QToolButton;
class RowCopy;

/// What the Outbox pane stands on. All of it outlives the pane.
struct OutboxPaneSources {
    Feed<OutboxEntry> &entries;
    OutboxCommands &commands;
    ViewMemory &memory;
};

/// Every change that was decided here and what became of it: what waits, is being sent, was done, was read back, was refused or stands in
/// conflict. A change can be taken back before it is sent, given another value, tried again, and undone where the world allows. Its actions
/// are those of `QWidget::actions()`, each with an objectName. GUI thread.
class OutboxPane : public QWidget
{
    Q_OBJECT

public:
    OutboxPane(const OutboxPaneSources &sources, QWidget *parent);

signals:
    /// The person wants to see that customer's page.
    void customerWanted(const QString &customerId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class View { Open, Attention, Finished, All };
    using Model = WindowModel<OutboxEntry, HeldQuery>;

    void make();
    void makeMenus();
    void makeActions();
    QAction *makeAction(const QString &id, const QString &text, const QKeySequence &key, bool onRows, std::function<void()> act);
    void connectList();
    void subscribe();
    void setView(View view);
    bool passes(const OutboxEntry &entry) const;
    void showEntries();
    void showRowsOrReason();
    void showDetail();
    void showActions();
    QStringList chosen(bool (*may)(OutboxState)) const;
    QList<OutboxEntry> selected() const;
    const OutboxEntry *current() const;
    void withdraw();
    void retry();
    void edit();
    void undo();
    void copy();
    void told(const Result<QList<OutboxEntry>> &entries, const QString &done);
    void dress();

    OutboxPaneSources m_sources;
    QHash<QString, OutboxEntry> m_entries{}; ///< by id
    std::optional<Error> m_problem{};
    bool m_isRead = false;
    View m_shown = View::Open;
    QString m_text{};
    HeldRows<OutboxEntry> m_rows;
    Model m_model;
    FilterRow *m_tools;
    Banner *m_banner;
    ListView *m_view;
    ColumnArrangement *m_columns = nullptr;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QLabel *m_count;
    QSplitter *m_splitter;
    QScrollArea *m_scroll;
    FactList *m_facts;
    QMenu *m_rowMenu;
    QToolButton *m_retryButton;
    QToolButton *m_withdrawButton;
    RowCopy *m_copy;
    QList<QAction *> m_viewActions{};
    QTimer m_soon; ///< many entries change at once: the list follows some times a second
};
