#pragma once

#include "models/core/pagelink.h"
#include "models/core/windowsource.h"

#include <QDateTime>
#include <QStringList>

/// What one commit did to the customers.
struct PageOutcome {
    RowsCommitted rows{};
    qint64 upserted = 0;
    qint64 removed = 0;
    qint64 unchanged = 0;
    qint64 skipped = 0; ///< lines without a usable id
};

/// What a page of the activity log meant.
struct AuditOutcome {
    PageOutcome page{};
    bool readList = false; ///< a customer came: the list has to be read again
    QStringList dirty{}; ///< customers whose record has to be read again; marked in the mirror
    QStringList gone{}; ///< customers that are said to have left: ask, then mark; marked dirty until then
};

/// Where the list pass stands.
struct ListCursor {
    bool running = false;
    PageLink next{}; ///< empty with pages == 0: at the first page; empty with pages > 0: all read, only `completeList` is left
    qint64 pages = 0;
    qint64 rows = 0;
    QDateTime startedAt{}; ///< UTC
    bool firstLoad = false;
};
