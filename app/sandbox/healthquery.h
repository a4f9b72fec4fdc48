#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/healthmessage.h"

#include <functional>
#include <optional>

/// What a list of service announcements was asked for.
struct HealthQuery {
    /// One comparison of $filter; they are joined by "and".
    struct Condition {
        QByteArray field{};
        QByteArray operation{}; ///< eq, ne, gt, ge, lt, le
        QString value{}; ///< without quotes; null and the words of truth as they stand
    };

    std::vector<Condition> conditions{};
    QByteArray orderBy{}; ///< empty: as the list is
    bool isDescending = false;
    qint64 skip = 0;
    int pageSize = 100; ///< Prefer: odata.maxpagesize, at most 1000
    bool isSizePreferred = false; ///< it was named
    qint64 top = -1; ///< rows in all; -1: no limit
    bool withIssues = false; ///< $expand=issues
};

/// Empty with a Graph error in `problem` for an option that is not supported or not valid.
std::optional<HealthQuery> readHealthQuery(const Request &request, bool isOverview, Answer &problem);

/// A field of a row as text: times as ISO 8601, nothing as "null"; empty for a field that cannot be filtered by.
using HealthField = std::function<std::optional<QString>(const QByteArray &)>;
std::optional<QString> fieldOf(const HealthIssue &issue, const QByteArray &name);
std::optional<QString> fieldOf(const HealthMessage &message, const QByteArray &name);

/// Whether a row fits all conditions; empty when one of them is about a field it does not have, or compares what has no order.
std::optional<bool> fits(const HealthQuery &query, const HealthField &row);
/// Whether one row stands before another by $orderby.
bool standsBefore(const HealthQuery &query, const HealthField &one, const HealthField &other);
