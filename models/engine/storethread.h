#pragma once

#include "models/engine/workerthread.h"
#include "models/store/store.h"
#include "models/store/storedoor.h"

/// The store thread: owns the one Store, which is born, used and destroyed there. Made and destroyed on the GUI thread.
class StoreThread
{
public:
    StoreThread();
    ~StoreThread();

    using Make = std::function<Result<std::unique_ptr<Store>>()>;

    /// Hears on the store thread, after the job that made them, which entries our own audit log got. Before `open`.
    void onAudited(std::function<void(const std::vector<RowId> &)> audited) { m_audited = std::move(audited); }
    /// Opens the files by `make` away from the GUI thread; `opened` on the thread of `home`, after which doors work. `committed` is called
    /// on the store thread after each commit that touched what the customers window shows. Until a successful opening a door answers every
    /// job with an error.
    void open(Make make, QObject *home, std::function<void(const RowsCommitted &)> committed,
              std::function<void(Result<StoreReport>)> opened);
    /// A door for the thread `home` lives on. The door must not outlive this object.
    std::unique_ptr<StoreDoor> door(QObject *home);
    /// Finishes what is queued, closes the files, ends the thread.
    void stop();

private:
    class Door;

    void tellNewEntries();

    std::function<void(const std::vector<RowId> &)> m_audited{};
    WorkerThread m_thread;
    std::unique_ptr<Store> m_store{}; ///< touched on the store thread only
    quint64 m_revision = 0; ///< the newest that was told; likewise
};
