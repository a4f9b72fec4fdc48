#pragma once

#include "models/core/result.h"

#include <QObject>

#include <functional>
#include <memory>

class Store;

/// The way to the store thread from one other thread. Each client thread has a door of its own; the engine makes them.
class StoreDoor
{
public:
    StoreDoor() = default;
    StoreDoor(const StoreDoor &) = delete;
    StoreDoor &operator=(const StoreDoor &) = delete;
    virtual ~StoreDoor() = default;

    /// Runs `job(Store &)` on the store thread, in the order asked, then `receive` on the thread of the caller if `receiver` (which lives
    /// there) still lives. While no store is open the job does not run, and the answer is StoreFailed.
    template <typename T>
    void post(QObject *receiver, std::function<Result<T>(Store &)> job, std::function<void(Result<T>)> receive)
    {
        enqueue(receiver, [job = std::move(job), receive = std::move(receive)](Store *store) -> std::function<void()> {
            auto result = std::make_shared<Result<T>>(store ? job(*store) : Result<T>(notOpen()));
            return [receive, result] { receive(std::move(*result)); };
        });
    }

    /// Store::settle, after what was posted before.
    void settle(QObject *receiver);

protected:
    /// `work` runs on the store thread, with null while no store is open; what it returns runs on the receiver's thread.
    virtual void enqueue(QObject *receiver, std::function<std::function<void()>(Store *)> work) = 0;

private:
    static Error notOpen() { return {.kind = Error::Kind::StoreFailed, .detail = QStringLiteral("the store is not open")}; }
};
