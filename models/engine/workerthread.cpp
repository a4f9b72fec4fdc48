#include "models/engine/workerthread.h"

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace {

/// QThread's priorities do nothing under Linux's usual scheduling; the nice value of a thread does. Threads that it starts inherit it.
void stepBack()
{
#ifdef Q_OS_LINUX
    constexpr auto niceness = 10;
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness);
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace

WorkerThread::WorkerThread(const QString &name, Work work) : m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    m_thread.start();
    if (work == Work::Background)
        post([] { stepBack(); });
}

WorkerThread::~WorkerThread()
{
    stop();
}

void WorkerThread::stop()
{
    if (!m_thread.isRunning())
        return;
    post([this] { m_thread.quit(); });
    m_thread.wait();
}
