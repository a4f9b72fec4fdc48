#pragma once

#include "models/audit/activitybook.h"
#include "models/table/windowmodel.h"
#include "ui/widgets/listframe.h"

class ChainCheck;

/// The entries of our own audit log as a list: tools above, rows, and below how many they are and the state of their chain. GUI thread.
class ActivityList : public ListFrame
{
    Q_OBJECT

public:
    using Model = WindowModel<ActivityRow, ActivityQuery>;

    ActivityList(WindowSource<ActivityRow, ActivityQuery> &source, ActivityBook &book, QWidget *parent);

    Model &model() { return m_model; }
    ChainCheck &chain() { return *m_chain; }

    void setQuery(const ActivityQuery &query, WindowTable::Swap swap);
    /// The row that the person points at; nullptr: none.
    const ActivityRow *currentRow() const;

signals:
    /// The person wants to see everything again.
    void filtersUnwanted();

protected:
    EmptyState::Words reason() override;
    void leaveEmpty() override;
    QString countWords() const override;

private:
    Model m_model;
    ChainCheck *m_chain;
    bool m_isFiltered = false;
};
