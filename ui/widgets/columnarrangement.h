#pragma once

#include "ui/widgets/columnstate.h"

#include <QObject>

class QMenu;
class QTableView;
class RowTable;

/// Lays out the columns of a list: fills the width of the view exactly, lets columns of low rank step aside where room is short, and keeps
/// what the person chose. GUI thread.
class ColumnArrangement : public QObject
{
    Q_OBJECT

public:
    /// `view` shows `table` already; both outlive the arrangement, which is the child of neither.
    ColumnArrangement(QTableView &view, RowTable &table, QObject *parent);

    ColumnState state() const;
    /// Does not emit `changed`.
    void setState(const ColumnState &state);

    void setShown(const QString &key, bool shown);
    /// Whether the person wants to see it; it may have stepped aside.
    bool isWanted(const QString &key) const;
    /// One place towards the start (negative) or the end.
    void move(const QString &key, int places);
    /// Tells which column the list is sorted by; an unknown key: none.
    void setSort(const QString &key, bool descending);
    /// The columns by which the person can sort, in a menu besides the header. `usual` names the order that is none of them, which a third
    /// click on a header brings back; empty: there is none.
    void setSortable(const QStringList &keys, const QString &usual);
    /// One checkable action per column, and moving and resetting them; made anew at every call.
    void fillMenu(QMenu &menu);
    /// Keys of the columns in view, in the order of the screen.
    QStringList keysInView() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The person changed columns, widths, order or sort.
    void changed();
    /// The person asked for another order, by a click on a header or in the menu; an empty key: the usual one.
    void sortAsked(const QString &key, bool descending);

private:
    using Choice = ColumnState::Choice;

    void fit();
    Choice &choice(int column);
    const Choice &choice(int column) const;
    void keepWidths(int column);
    int wantedWidth(int column) const;
    int leastWidth(int column) const;
    int titleWidth(int column) const;
    int digitWidth() const;
    void addMoveActions(QMenu &menu, int column);
    void addSortActions(QMenu &menu);
    void headerClicked(int column, Qt::SortOrder order);

    QTableView &m_view;
    RowTable &m_table;
    QList<Choice> m_choices{}; ///< by column
    QStringList m_sortable{};
    QString m_usualOrder{}; ///< name of the order that no column gives; empty: there is none
    QString m_sortKey{};
    bool m_descending = false;
    bool m_arranging = false; ///< the header is being changed by us, not by the person
};
