#pragma once

#include "models/engine/post.h"

#include <QThread>

#include <memory>

/// A thread with an event loop and one context object that lives on it. Made, stopped and destroyed on the GUI thread.
class WorkerThread
{
public:
    /// Whether somebody waits for what the thread does. Of background work the operating system gives the processor to others first, so
    /// that a window paints on time while everything is busy.
    enum class Work { Awaited, Background };

    explicit WorkerThread(const QString &name, Work work);
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;
    ~WorkerThread();

    /// Lives on this thread; what is posted to it runs there in the order posted. Valid as long as the WorkerThread.
    QObject *context() const { return m_context.get(); }
    template <typename Call>
    void post(Call call)
    {
        postTo(m_context.get(), std::move(call));
    }
    /// Lets everything that is queued run, then ends the thread and waits for it.
    void stop();

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_context;
};
