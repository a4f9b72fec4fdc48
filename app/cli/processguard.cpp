#include "app/cli/processguard.h"

#include <QtGlobal>

#include <sys/resource.h>
#include <sys/stat.h>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace {

constexpr mode_t ownersAlone = 077;

/// A program that the system hands core dumps to gets one whatever the limit says; the kernel then writes none of the memory into it
/// (core(5), "Controlling which mappings are written to the core dump"). A process that may not be looked at at all (prctl(2),
/// PR_SET_DUMPABLE) would be unknown to the desktop's portals, too.
void keepMemoryOutOfDumps()
{
#ifdef Q_OS_LINUX
    const int filter = ::open("/proc/self/coredump_filter", O_WRONLY | O_CLOEXEC);
    if (filter < 0)
        return;
    [[maybe_unused]] const auto written = ::write(filter, "0", 1);
    ::close(filter);
#endif
}

} // namespace

FileMask guardProcess()
{
    const rlimit none{.rlim_cur = 0, .rlim_max = 0};
    ::setrlimit(RLIMIT_CORE, &none);
    keepMemoryOutOfDumps();
    return ::umask(ownersAlone);
}

UsersMask::UsersMask(FileMask mask) : m_before(::umask(static_cast<mode_t>(mask)))
{
}

UsersMask::~UsersMask()
{
    ::umask(static_cast<mode_t>(m_before));
}
