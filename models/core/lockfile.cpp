#include "models/core/lockfile.h"

namespace {

constexpr int patienceForName = 200; ///< milliseconds

bool namesNobody(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    return lock.error() == QLockFile::LockFailedError && !lock.getLockInfo(&process, &host, &program);
}

} // namespace

bool takeLock(QLockFile &lock)
{
    if (lock.tryLock(0))
        return true;
    if (!namesNobody(lock) || lock.tryLock(patienceForName))
        return lock.isLocked();
    return namesNobody(lock) && lock.removeStaleLockFile() && lock.tryLock(0);
}
