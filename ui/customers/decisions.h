#pragma once

#include "models/command/outboxcommands.h"
#include "models/core/clock.h"
#include "models/core/feed.h"

#include <QHash>
#include <QObject>

class Banner;

/// Where changes go, and what becomes of them. All outlive whoever shows them.
struct ChangeSources {
    OutboxCommands &commands;
    Feed<OutboxEntry> &entries;
    const Clock &clock;
};

/// What waits in the outbox, for whoever shows the things that are changed; and what was decided there last, followed to its end: the
/// banner says what became of it, and offers to withdraw or undo it. GUI thread.
class Decisions : public QObject
{
    Q_OBJECT

public:
    /// `banner` outlives it.
    Decisions(const ChangeSources &sources, Banner &banner, QObject *parent);

    OutboxCommands &commands() { return m_sources.commands; }
    const Clock &clock() const { return m_sources.clock; }
    /// Of all customers: what is not finished, in the order of the decisions.
    const QList<OutboxEntry> &open() const { return m_entries; }
    /// What is being done to this subject and how far that is, in words; empty: nothing. `needsPerson`: it was refused or stands in
    /// conflict.
    QString pending(const QString &subjectId, bool &needsPerson) const;
    /// The last reason that was given: asked once, proposed again.
    const QString &reason() const { return m_reason; }
    void setReason(const QString &reason) { m_reason = reason; }

    /// Says that they were written down, and follows them.
    void decided(const QList<OutboxEntry> &entries, const QString &reason);
    /// Nobody looks any more at whom the last decision was about.
    void forget();

signals:
    /// `open` is another: something of this customer's; empty: of any.
    void changed(const QString &customerId);

private:
    void subscribe();
    void take(const OutboxEntry &entry);
    void follow(const OutboxEntry &entry);
    void withdraw(const QStringList &ids);
    void offerUndo(const QList<OutboxEntry> &ended);

    ChangeSources m_sources;
    Banner &m_banner;
    QList<OutboxEntry> m_entries{};
    QHash<QString, OutboxEntry> m_decided{}; ///< last, by id: until each has come to its end
    QString m_reason{};
};
