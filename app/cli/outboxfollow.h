#pragma once

#include "app/cli/changemessages.h"
#include "models/engine/engine.h"

#include <QObject>

/// Carries out an order at an engine and tells how far its entries are, until nothing more happens by itself now: each is verified, needs a
/// person, or waits for something. GUI thread.
class OutboxFollow : public QObject
{
    Q_OBJECT

public:
    /// `told` with the entries as they are, at first when they are written down; `isOver` the last time. An error is the last word, too: then
    /// nothing was written.
    using Told = std::function<void(const Result<QList<OutboxEntry>> &entries, bool isOver)>;

    /// `engine` outlives it.
    OutboxFollow(Engine &engine, OutboxOrder order, Told told, QObject *parent);

    void start();

private:
    void written(const Result<QList<OutboxEntry>> &entries);
    void changed(const QList<OutboxEntry> &entries);
    void rested(const std::optional<Error> &problem);

    Engine &m_engine;
    OutboxOrder m_order;
    Told m_told;
    QList<OutboxEntry> m_entries{};
};
