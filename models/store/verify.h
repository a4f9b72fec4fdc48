#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

/// One thing that is wrong in a data folder.
struct VerifyProblem {
    enum class File { Mirror, Desk };
    enum class Kind {
        Empty,              ///< a file of no bytes
        Damaged,            ///< SQLite cannot read it; `subject`: what it says, in English
        Integrity,          ///< a line of SQLite's own check, in English
        Orphan,             ///< a row that belongs to nothing; `subject`: table and row
        Duplicate,          ///< a customer that stands in it twice; here and below `subject` is the customer's id
        Unsearchable,       ///< a customer that its name does not find
        Spelling,           ///< an id that is not in its one spelling
        ChangeDiffers,      ///< the last change is not that of the activity log
        RecordWithoutTime,  ///< a record that was read at no time
        RawWithoutRecord,   ///< a raw record from which none was read
        StateRows,          ///< `subject`: how many rows the state of the synchronisation has instead of one
        PageWithoutPass,    ///< here and below `subject` is a page of the list pass
        PagesMissing,       ///< before that page
        PagesBehindLast,
        PageOfUnknownRows,
        RowsBehindCount,    ///< `subject`: how many customers the first list pass has told of, fewer than there are
        CountDiffers,       ///< `subject`: how many customers there should be
        IndexesNotRecorded, ///< `subject`: when the list was complete
        IndexMissing,       ///< `subject`: its name
        BadTag,             ///< `subject`: a tag with a comma or a line break
        BadView,            ///< `subject`: the name of a saved view that cannot be read
        AuditGap,           ///< here and below `subject` is a number of the audit log: entries are missing before that one
        AuditBroken,        ///< that entry is not bound to the one before it
        AuditChanged,       ///< that entry is not what was written
        AuditCut,           ///< the newest entries are missing behind that one
        AuditHead,          ///< the log does not say which entry is its last, or another than that one
        AuditUnguarded,     ///< `subject`: a safeguard of the audit log that is missing
        More,               ///< `subject`: how many more of the kind before
    };

    File file = File::Mirror;
    Kind kind = Kind::Damaged;
    QString subject{}; ///< what it is about, as it stands in the file: clean it before it goes to a terminal
    bool operator==(const VerifyProblem &) const = default;
};

/// What a look at both files found.
struct VerifyReport {
    QList<VerifyProblem> problems{}; ///< empty: all is well
    qint64 customers = 0;
    qint64 records = 0;
    qint64 auditRecords = 0;
    QDateTime listCompleteAt{}; ///< UTC; invalid: never
    bool passRunning = false; ///< a list pass is under way or was interrupted: no fault
};

/// Reads both files of a data folder from end to end: SQLite's own integrity check, foreign keys, and what this program promises of its
/// rows. Read-only, beside a writer too; any thread. A file that is not there yet is no problem. Damage is a problem in the report; an
/// Error means that nothing could be told (NotFound: no such folder; StoreTooNew; StoreBusy; StoreFailed).
Result<VerifyReport> verifyStore(const QString &dataDir);
