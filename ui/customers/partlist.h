#pragma once

#include "models/customers/customerpart.h"
#include "models/export/rowexport.h"
#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"
#include "ui/widgets/emptystate.h"

#include <QWidget>

#include <optional>

class Banner;
class ColumnArrangement;
class ListCopy;
class ListView;
class MenuButton;
class NoticeLabel;
class QAction;
class QHBoxLayout;
class QMenu;
class QLabel;
class QStackedWidget;
class ViewMemory;

/// What one customer has, as a list on the customer's page: one line of tools, the rows or why there are none, and below how many they are
/// and as of when. GUI thread.
class PartList : public QWidget
{
    Q_OBJECT

public:
    /// What to say while there are no rows; each is a whole sentence.
    struct Sentences {
        QString icon{};
        QString none{}; ///< title: the service says that there are none
        QString noneSentence{};
        QString refused{}; ///< the service does not tell them to us
    };

    /// `name` begins the names of what stands here. `table` outlives it.
    PartList(WindowTable &table, const QString &name, const QString &title, Sentences sentences, QWidget *parent);

    ListView &view() { return *m_view; }
    const ListView &view() const { return *m_view; }
    Banner &banner() { return *m_banner; }
    /// Lets the person choose, move, widen and sort by columns, which is remembered; `columns` are those of `model`, which shows `rows`
    /// here. `follows` as in `HeldRows::setSorting`. Both outlive the list, and so does `memory`. Called once.
    template <typename T>
    void arrange(HeldRows<T> &rows, WindowModel<T, HeldQuery> &model, QList<Column<T>> columns, ViewMemory &memory,
                 std::function<bool(const T &)> follows = {})
    {
        rows.setSorting(std::move(columns), std::move(follows));
        connect(this, &PartList::sorted, &model, [&model](const QString &key, bool descending) {
            model.setQuery({.sortKey = key, .descending = descending}, WindowTable::Swap::Reorder, WindowTable::Tail::Hidden);
        });
        remember(memory);
    }
    /// The selected rows onto the clipboard. `several` says why not more than one, if so.
    void copyRows(ExportFormat format, const Result<void> &several);
    /// Gives the rows the keys of `actions`, which copy them, and their menu that `menu` besides.
    void setCopying(QMenu &menu, const QList<QAction *> &actions);
    /// What can be done with the selected rows: behind a button, which is still to be named, and in the rows' own menu. `menu` is filled,
    /// and before either is shown it tells so (aboutToShow).
    MenuButton *addMenu(QMenu &menu);
    /// Puts a button into the line of tools; without one there is no such line.
    void addTool(QWidget *tool);
    /// Gives the rows the keys; one of them is then selected. False: there are none yet; while the keys wait on the bar of the tabs, the
    /// first that come take them.
    bool takeKeys();
    /// Selects the row with that key of the table instead of the first one: at once, or as soon as it is there, unless the person chooses a
    /// row before. Empty: none is sought any more.
    void seek(const QString &key);
    /// `count` says how many rows there are.
    void setState(const PartState &state, bool refreshing, const QString &count);

signals:
    /// The rows are sorted by that column from now on; an empty key: as they come.
    void sorted(const QString &key, bool descending);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeColumnMenu();
    void makeCopying();
    void remember(ViewMemory &memory);
    void sortBy(const QString &key, bool descending);
    void keepColumns();
    void showRowsOrReason();
    void selectSought();
    EmptyState::Words reason() const;
    void dress();

    QString m_name;
    WindowTable &m_table;
    Sentences m_sentences;
    QWidget *m_toolLine;
    QHBoxLayout *m_tools;
    Banner *m_banner;
    ListView *m_view;
    ColumnArrangement *m_columns;
    QMenu *m_columnMenu;
    QMenu *m_rowMenu;
    ViewMemory *m_memory = nullptr; ///< where columns are remembered; null: nowhere yet
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QLabel *m_count;
    QLabel *m_asOf;
    NoticeLabel *m_notice;
    ListCopy *m_copy = nullptr;
    QHBoxLayout *m_captions; ///< below the rows; at its end the button of the columns
    PartState m_state{};
    bool m_refreshing = true;
    bool m_refusalDue = false; ///< to be said above the rows, once there are some
    QString m_sought{}; ///< key of the row that is to be selected; empty: none
    bool m_wantsRow = false; ///< the row that is sought, or the first that comes, is to be selected and to have the keys
};
