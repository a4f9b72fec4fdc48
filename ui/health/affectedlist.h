#pragma once

#include "models/core/clock.h"
#include "models/health/healthbook.h"
#include "models/table/windowmodel.h"
#include "ui/widgets/listframe.h"

#include <QStringList>

/// The customers of one issue, however many: read as they come into view. GUI thread.
class AffectedList : public ListFrame
{
    Q_OBJECT

public:
    using Model = WindowModel<AffectedCustomer, AffectedQuery>;
    using Source = WindowSource<AffectedCustomer, AffectedQuery>;

    AffectedList(Source &source, const Clock &clock, QWidget *parent);

    Model &model() { return m_model; }
    /// What is asked for; for an export.
    const AffectedQuery &query() const { return m_query; }

    /// The customers of that issue, all of them.
    void setIssue(const QString &key);
    /// Those of no issue: nothing more is read.
    void forget();
    /// The row that the person points at; nullptr: none.
    const AffectedCustomer *currentRow() const;
    /// Ids of the selected rows, at most `most`.
    QStringList selectedIds(int most) const;

protected:
    EmptyState::Words reason() override;
    void leaveEmpty() override;
    QString countWords() const override;

private:
    void makeLevels();
    void setLevel(std::optional<ImpactLevel> level);
    void showEverything();
    void ask();

    AffectedQuery m_query{};
    QList<std::pair<std::optional<ImpactLevel>, QAction *>> m_levels{};
    Model m_model;
};
