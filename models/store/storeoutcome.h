#pragma once

#include "models/core/pagelink.h"
#include "models/core/windowsource.h"
#include "models/customers/delegatedaccess.h"

#include <QDateTime>
#include <QStringList>

/// What one commit did to the customers.
struct PageOutcome {
    RowsCommitted rows{};
    qint64 upserted = 0;
    qint64 removed = 0;
    qint64 unchanged = 0;
    qint64 skipped = 0; ///< lines that could not be read, or not wholly
    QString firstSkipped{}; ///< where the first of them stands and what is wrong with it, in English and without anything it says
    qint64 marksCleared = 0; ///< customers that are no longer dirty
};

/// What a page of the activity log meant.
struct AuditOutcome {
    PageOutcome page{};
    bool readList = false; ///< a customer came: the list has to be read again
    QStringList dirty{}; ///< customers whose record has to be read again; marked in the mirror
    QStringList gone{}; ///< customers that are said to have left: ask, then mark; marked dirty until then
};

/// Where the list of GDAP relationships stands. Times UTC.
struct AccessState {
    AccessTold told = AccessTold::NotRead;
    QDateTime readAt{}; ///< when it was last wholly read; invalid: never
    QDateTime askedAt{}; ///< when the service last said something about it, be it that it does not tell; invalid: never
    bool hasNews = false; ///< the activity log tells of a change since
};

/// Why a list pass is begun.
enum class ListReason {
    Needed, ///< the cache is known to lack something, or somebody asked
    Routine, ///< the list is merely old: nobody waits for the pass
};

/// What to do with a page that has lines which cannot be read, or not wholly.
enum class PageReading {
    Strict, ///< refuse it (BadReply): asking once more may help
    Lenient, ///< take what can be read; the pass it belongs to can delete nothing and is not complete
};

/// Where the list pass stands.
struct ListCursor {
    bool running = false;
    PageLink next{}; ///< empty with pages == 0: at the first page; empty with pages > 0: all read, only `completeList` is left
    qint64 pages = 0;
    qint64 rows = 0;
    QDateTime startedAt{}; ///< UTC
    bool firstLoad = false;
    bool routine = false; ///< begun with ListReason::Routine
};
