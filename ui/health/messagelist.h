#pragma once

#include "models/core/clock.h"
#include "models/health/messageboard.h"
#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"
#include "ui/widgets/listframe.h"

/// The messages of the message centre, one line each whatever the number of tenants that have it. GUI thread.
class MessageList : public ListFrame
{
    Q_OBJECT

public:
    using Model = WindowModel<MessageLine, HeldQuery>;

    /// `clock` outlives it.
    MessageList(const Clock &clock, QWidget *parent);

    Model &model() { return m_model; }

    /// What is asked now: the answer follows. `isNew`: the person asked for other rows. `isOfOneDay`: only what must be done by some day.
    void expectAnswer(const MessageQuery &query, bool isNew, bool isOfOneDay = false);
    void show(const Result<QList<MessageLine>> &messages);
    void sortBy(const QString &key, bool descending);
    /// The row that the person points at; nullptr: none.
    const MessageLine *currentRow() const;

signals:
    void everythingWanted();

protected:
    bool isRead() const override { return m_isRead && m_model.hasOrder() && m_lines.isEmpty(); } // rows that are known are on their way
    EmptyState::Words reason() override;
    void leaveEmpty() override { emit everythingWanted(); }
    QString countWords() const override;

private:
    static QList<Column<MessageLine>> allColumns(const Clock &clock);

    MessageQuery m_query{};
    QList<MessageLine> m_lines{};
    bool m_isRead = false;
    bool m_isOfOneDay = false;
    bool m_isNew = true; ///< what comes next answers the person
    std::optional<Error> m_unread{};
    HeldRows<MessageLine> m_rows;
    Model m_model;
};
