#pragma once

#include "models/core/result.h"
#include "models/timeline/timeline.h"

#include <memory>

class Database;

/// Reads what happened with a customer over a read-only connection of its own, beside whoever writes; the desk file is attached. Each call
/// sees one moment of both files. Used on the thread that opened it. When one of the two was replaced, the next call opens the new one by
/// itself.
class TimelineReader
{
public:
    /// Errors as `CustomerReader::open`.
    static Result<std::unique_ptr<TimelineReader>> open(const QString &dataDir);
    ~TimelineReader();

    /// Goes by the customer's own entries alone, however long the logs are. A customer that nobody knows has none.
    Result<Timeline> events(const TimelineQuery &query);

private:
    explicit TimelineReader(QString dataDir);
    Result<void> refresh();
    Result<void> addRecords(QList<TimelineEvent> &events, const TimelineQuery &query);
    Result<void> addChanges(QList<TimelineEvent> &events, const TimelineQuery &query);
    Result<void> addNotes(QList<TimelineEvent> &events, const TimelineQuery &query);

    QString m_dataDir;
    std::unique_ptr<Database> m_database{};
    quint64 m_mirror = 0; ///< which files are open: their inodes; 0: none
    quint64 m_desk = 0;
};
