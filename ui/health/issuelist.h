#pragma once

#include "models/core/clock.h"
#include "models/health/healthboard.h"
#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"
#include "ui/widgets/listframe.h"

#include <QStringList>

/// The board of issues: tools above, one line per issue, and below how many they are and how many of them are muted. GUI thread.
class IssueList : public ListFrame
{
    Q_OBJECT

public:
    using Model = WindowModel<IssueLine, HeldQuery>;

    /// `clock` outlives it.
    IssueList(const Clock &clock, QWidget *parent);

    Model &model() { return m_model; }

    /// What is asked now: the answer follows. `isNew`: the person asked for other rows.
    void expectAnswer(const IssueQuery &query, bool isNew);
    void show(const Result<HealthBoard> &board);
    void sortBy(const QString &key, bool descending);
    /// The row that the person points at; nullptr: none.
    const IssueLine *currentRow() const;
    /// In the order of the board, whatever it is sorted by.
    const QList<IssueLine> &lines() const { return m_board.issues; }

signals:
    /// The person wants to see everything there is.
    void everythingWanted();
    void mutedWanted();
    /// The person wants to know why the health of some customers is not known.
    void reasonsWanted();

protected:
    bool isRead() const override { return m_isRead && m_model.hasOrder() && m_board.issues.isEmpty(); } // rows that are known are on their way
    EmptyState::Words reason() override;
    void leaveEmpty() override;
    QString countWords() const override;

private:
    enum class Way { None, Everything, Muted, Reasons };

    EmptyState::Words noneWords();
    QString asOfSentence() const;
    void showMuted();

    const Clock &m_clock;
    IssueQuery m_query{};
    HealthBoard m_board{};
    bool m_isRead = false;
    bool m_isNew = true; ///< what comes next answers the person
    Way m_way = Way::None; ///< what the button of the empty board does
    std::optional<Error> m_unread{}; ///< why the board could not be read; empty: it was, or nobody knows yet
    HeldRows<IssueLine> m_rows;
    Model m_model;
    QLabel *m_muted;
};
