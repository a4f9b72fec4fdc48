#include "models/engine/storethread.h"

#include <QPointer>

class StoreThread::Door final : public StoreDoor
{
public:
    Door(StoreThread &thread, QObject *home) : m_thread(thread), m_home(home) { }

protected:
    void enqueue(QObject *receiver, std::function<std::function<void()>(Store *)> work) override
    {
        m_thread.m_thread.post([&thread = m_thread, home = m_home, guard = QPointer<QObject>(receiver), work = std::move(work)] {
            auto reply = work(thread.m_store.get());
            thread.tellNewEntries();
            postTo(home, [guard, reply = std::move(reply)] {
                if (guard) // asked on the thread where receivers live and die: no race
                    reply();
            });
        });
    }

private:
    StoreThread &m_thread;
    QObject *m_home;
};

StoreThread::StoreThread() : m_thread(QStringLiteral("store"), WorkerThread::Work::Background)
{
}

StoreThread::~StoreThread()
{
    stop();
}

void StoreThread::open(Make make, QObject *home, std::function<void(const RowsCommitted &)> committed,
                       std::function<void(Result<StoreReport>)> opened)
{
    m_thread.post([this, make = std::move(make), home, committed = std::move(committed), opened = std::move(opened)] {
        m_store.reset();
        auto store = make();
        Result<StoreReport> answer = store ? Result<StoreReport>((*store)->report()) : Result<StoreReport>(store.error());
        if (store) {
            m_store = std::move(*store);
            m_store->onCommitted(
                [this, committed](const RowsCommitted &rows) {
                    m_revision = rows.revision;
                    committed(rows);
                },
                m_revision);
            (void)m_store->takeNewEntries(); // who opens now reads what stands there already
        }
        postTo(home, [opened, answer] { opened(answer); });
    });
}

void StoreThread::tellNewEntries()
{
    if (!m_store || !m_audited)
        return;
    if (const auto entries = m_store->takeNewEntries(); !entries.empty())
        m_audited(entries);
}

std::unique_ptr<StoreDoor> StoreThread::door(QObject *home)
{
    return std::make_unique<Door>(*this, home);
}

void StoreThread::stop()
{
    m_thread.post([this] { m_store.reset(); });
    m_thread.stop();
}
