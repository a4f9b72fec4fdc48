#pragma once

#include "models/outbox/outboxentry.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

/// What is asked of the outbox from the command line.
struct OutboxOrder {
    enum class What { Decide, Retry, Withdraw };
    What what = What::Decide;
    QList<OutboxChange> changes{}; ///< Decide
    QString reason{}; ///< Decide
    QStringList ids{}; ///< Retry, Withdraw
    SeenConflicts seen{}; ///< Retry
    bool operator==(const OutboxOrder &) const = default;
};

/// The same between two processes, of which the other holds the data folder: one JSON object a line. Pure.
class ChangeMessages
{
public:
    static QJsonObject request(const OutboxOrder &order);
    /// Empty: it is no such request.
    static std::optional<OutboxOrder> orderIn(const QJsonObject &request);
    /// How far the entries are; `isOver`: nothing more follows.
    static QJsonObject entries(const QList<OutboxEntry> &entries, bool isOver);
    static std::optional<QList<OutboxEntry>> entriesIn(const QJsonObject &answer);
    static bool isOver(const QJsonObject &answer);
};
