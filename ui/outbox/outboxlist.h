#pragma once

#include "models/core/feed.h"
#include "models/outbox/outboxentry.h"
#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"
#include "ui/widgets/listframe.h"

#include <QHash>

/// The changes in the outbox as a list, the newest first. GUI thread.
class OutboxList : public ListFrame
{
    Q_OBJECT

public:
    using Model = WindowModel<OutboxEntry, HeldQuery>;
    enum class View { Open, Attention, Finished, All };

    /// `entries` outlives it.
    OutboxList(Feed<OutboxEntry> &entries, QWidget *parent);

    Model &model() { return m_model; }

    void setView(View view);
    View shown() const { return m_shown; }
    /// Only changes that have each of these words.
    void setText(const QString &text);
    /// The row that the person points at; nullptr: none.
    const OutboxEntry *currentRow() const;
    QList<OutboxEntry> selected() const;

signals:
    /// The person wants to see everything.
    void everythingWanted();

protected:
    bool isRead() const override { return m_isRead && m_model.hasOrder() && m_passing == 0; } // rows that pass are on their way
    EmptyState::Words reason() override;
    void leaveEmpty() override;
    QString countWords() const override;

private:
    void subscribe(Feed<OutboxEntry> &entries);
    bool passes(const OutboxEntry &entry) const;
    void showEntries();
    void askAnew();

    QHash<QString, OutboxEntry> m_entries{}; ///< by id
    std::optional<Error> m_unread{}; ///< why the outbox could not be read; empty: it was, or nobody knows yet
    bool m_isRead = false;
    View m_shown = View::Open;
    qsizetype m_passing = 0; ///< how many entries are to be shown; the model follows a moment later
    QByteArrayList m_words{}; ///< folded; a change that is shown has each of them
    HeldRows<OutboxEntry> m_rows;
    Model m_model;
    QTimer m_soon; ///< many entries change at once: the list follows some times a second
};
