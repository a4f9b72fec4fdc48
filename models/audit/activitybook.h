#pragma once

#include "models/audit/activity.h"
#include "models/audit/auditchain.h"
#include "models/core/result.h"

#include <QObject>

#include <functional>

/// What the Activity pane asks beside its rows. GUI thread; implemented by the engine, by a fake in pane tests.
class ActivityBook
{
public:
    ActivityBook() = default;
    ActivityBook(const ActivityBook &) = delete;
    ActivityBook &operator=(const ActivityBook &) = delete;
    virtual ~ActivityBook() = default;

    /// The values filters can offer, counted now.
    virtual void facets(QObject *receiver, std::function<void(Result<ActivityFacets>)> receive) = 0;
    /// Looks at the whole chain, some thousand entries at a time between other questions: `advanced` with how many so far, `ended` once
    /// with what was found, both while `receiver` lives. A check of the same receiver that is under way ends with Cancelled.
    virtual void checkChain(QObject *receiver, std::function<void(qint64 entries)> advanced,
                            std::function<void(Result<ChainFinding>)> ended)
        = 0;
    /// Ends that receiver's check with Cancelled.
    virtual void cancelCheck(QObject *receiver) = 0;
};
