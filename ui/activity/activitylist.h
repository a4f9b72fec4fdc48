#pragma once

#include "models/audit/activitybook.h"
#include "models/table/windowmodel.h"
#include "ui/widgets/emptystate.h"

#include <QTimer>
#include <QWidget>

class Banner;
class ChainCheck;
class ColumnArrangement;
class FilterRow;
class ListView;
class QLabel;
class QStackedWidget;

/// The entries of our own audit log as a list: tools above, rows, and below how many they are and the state of their chain. GUI thread.
class ActivityList : public QWidget
{
    Q_OBJECT

public:
    using Model = WindowModel<ActivityRow, ActivityQuery>;

    ActivityList(WindowSource<ActivityRow, ActivityQuery> &source, ActivityBook &book, QWidget *parent);

    Model &model() { return m_model; }
    ListView &view() { return *m_view; }
    FilterRow &tools() { return *m_tools; }
    ColumnArrangement &columns() { return *m_columns; }
    Banner &banner() { return *m_banner; }
    ChainCheck &chain() { return *m_chain; }

    void setQuery(const ActivityQuery &query, WindowTable::Swap swap);
    /// A few words beside the count for some seconds: "Copied".
    void notify(const QString &words);
    /// How far work on the rows is, in the same place; stays until something else stands there and is not read aloud.
    void showProgress(const QString &words);
    /// The row that the person points at; nullptr: none.
    const ActivityRow *currentRow() const;

signals:
    /// The person wants to see everything again.
    void filtersUnwanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void connectModel();
    void showRowsOrReason();
    EmptyState::Words reason() const;
    void leaveEmpty();
    void present(QWidget &page, QWidget &keys);
    void showCount();
    void dress();

    Model m_model;
    FilterRow *m_tools;
    Banner *m_banner;
    ListView *m_view;
    ColumnArrangement *m_columns = nullptr;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QLabel *m_count;
    QLabel *m_selected;
    QLabel *m_notice;
    ChainCheck *m_chain;
    QTimer m_patience; ///< until an unanswered first question is worth a sentence
    QTimer m_noticeEnd;
    std::optional<Error> m_problem{}; ///< why the log could not be read; empty: it was
    bool m_isFiltered = false;
    bool m_announce = false; ///< the next count answers the person, not a commit
};
