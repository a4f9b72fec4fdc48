#pragma once

#include "models/core/changeset.h"
#include "models/core/result.h"

#include <QObject>

#include <functional>

/// How a model hears about a small table: the engine in the application, a plain fake in tests. GUI thread.
template <typename T>
class Feed
{
public:
    struct Handlers {
        std::function<void(Result<Snapshot<T>>)> reset{};
        std::function<void(const ChangeSet<T> &)> apply{};
    };

    Feed() = default;
    Feed(const Feed &) = delete;
    Feed &operator=(const Feed &) = delete;
    virtual ~Feed() = default;

    /// On the GUI thread: `reset` once, then `apply` per commit, in commit order, until `receiver` dies.
    virtual void subscribe(QObject *receiver, Handlers handlers) = 0;
};

/// How a view hears about one value that changes as a whole (the synchronisation's state, the settings). GUI thread.
template <typename T>
class ValueFeed
{
public:
    ValueFeed() = default;
    ValueFeed(const ValueFeed &) = delete;
    ValueFeed &operator=(const ValueFeed &) = delete;
    virtual ~ValueFeed() = default;

    /// On the GUI thread: `changed` at once with the present value, then at every change, until `receiver` dies.
    virtual void subscribe(QObject *receiver, std::function<void(const T &)> changed) = 0;
};
