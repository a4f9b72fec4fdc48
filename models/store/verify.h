#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <QStringList>

/// What a look at both files found.
struct VerifyReport {
    QStringList problems{}; ///< English, one clear line each; empty: all is well
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
