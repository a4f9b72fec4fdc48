/* Makes file operations of a program fail on purpose. Preloaded into a program built without sanitizers:
 *
 *   gcc -O2 -Wall -shared -fPIC -o iofault.so iofault.c -ldl
 *   LD_PRELOAD=./iofault.so IOFAULT_MATCH=/data/ IOFAULT_AT=17 IOFAULT_ERRNO=28 program
 *
 * IOFAULT_MATCH=TEXT   counts operations on files whose path contains TEXT (never *-shm, which is memory)
 * IOFAULT_AT=N         the N-th counted operation fails, the first being 1
 * IOFAULT_STICKY=1     and every one after it
 * IOFAULT_ERRNO=E      with this errno (5 EIO, 28 ENOSPC, 30 EROFS); 5 without it
 * IOFAULT_SHORT=1      a failing write leaves half of its bytes in the file
 * IOFAULT_KILL=N       SIGKILL just before the N-th counted operation
 * IOFAULT_READS=1      counts reads as well
 * IOFAULT_COUNT=FILE   how many there were, written when the program ends
 * IOFAULT_LOG=FILE     one line per counted operation: its number, its name, the file
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { watched_fds = 65536 };

static char *path_of[watched_fds];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *match;
static long fail_at, kill_at, counted;
static int fail_with = EIO, sticky, half, reads, log_fd = -1;

#define REAL(name)                 \
    static __typeof__(&name) real; \
    if (!real)                     \
        real = (__typeof__(real))dlsym(RTLD_NEXT, #name)

static long number_from(const char *name, long otherwise)
{
    const char *text = getenv(name);
    return text && *text ? atol(text) : otherwise;
}

static ssize_t real_write(int fd, const void *bytes, size_t size)
{
    REAL(write);
    return real(fd, bytes, size);
}

__attribute__((constructor)) static void begin(void)
{
    match = getenv("IOFAULT_MATCH");
    fail_at = number_from("IOFAULT_AT", 0);
    kill_at = number_from("IOFAULT_KILL", 0);
    fail_with = (int)number_from("IOFAULT_ERRNO", EIO);
    sticky = (int)number_from("IOFAULT_STICKY", 0);
    half = (int)number_from("IOFAULT_SHORT", 0);
    reads = (int)number_from("IOFAULT_READS", 0);
    const char *log = getenv("IOFAULT_LOG");
    if (log) {
        REAL(open);
        log_fd = real(log, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    }
}

__attribute__((destructor)) static void finish(void)
{
    const char *file = getenv("IOFAULT_COUNT");
    FILE *out = file ? fopen(file, "w") : NULL;
    if (out) {
        fprintf(out, "%ld\n", counted);
        fclose(out);
    }
}

static int watches(const char *path)
{
    if (!match || !path || !strstr(path, match))
        return 0;
    size_t size = strlen(path);
    return size < 4 || strcmp(path + size - 4, "-shm") != 0;
}

/* Of an open file; NULL when it is not watched. */
static const char *watched(int fd)
{
    return fd >= 0 && fd < watched_fds ? __atomic_load_n(&path_of[fd], __ATOMIC_ACQUIRE) : NULL;
}

static void watch(int fd, const char *path)
{
    if (fd >= 0 && fd < watched_fds && watches(path))
        free(__atomic_exchange_n(&path_of[fd], strdup(path), __ATOMIC_ACQ_REL));
}

static void forget(int fd)
{
    if (fd >= 0 && fd < watched_fds)
        free(__atomic_exchange_n(&path_of[fd], NULL, __ATOMIC_ACQ_REL));
}

/* Counts one operation; true when it is to fail, errno being set then. */
static int fails(const char *operation, const char *path)
{
    pthread_mutex_lock(&lock);
    long number = ++counted;
    if (log_fd >= 0) {
        char line[PATH_MAX + 64];
        int size = snprintf(line, sizeof line, "%ld %s %s\n", number, operation, path);
        (void)!real_write(log_fd, line, (size_t)size);
    }
    pthread_mutex_unlock(&lock);
    if (kill_at && number >= kill_at)
        raise(SIGKILL);
    if (!fail_at || (number != fail_at && !(sticky && number > fail_at)))
        return 0;
    errno = fail_with;
    return 1;
}

#define OPEN(name)                                          \
    int name(const char *path, int flags, ...)              \
    {                                                       \
        REAL(name);                                         \
        mode_t mode = 0;                                    \
        if (flags & (O_CREAT | O_TMPFILE)) {                \
            va_list rest;                                   \
            va_start(rest, flags);                          \
            mode = va_arg(rest, mode_t);                    \
            va_end(rest);                                   \
        }                                                   \
        if (watches(path) && fails("open", path))           \
            return -1;                                      \
        int fd = real(path, flags, mode);                   \
        watch(fd, path);                                    \
        return fd;                                          \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                        \
    int name(int folder, const char *path, int flags, ...)  \
    {                                                       \
        REAL(name);                                         \
        mode_t mode = 0;                                    \
        if (flags & (O_CREAT | O_TMPFILE)) {                \
            va_list rest;                                   \
            va_start(rest, flags);                          \
            mode = va_arg(rest, mode_t);                    \
            va_end(rest);                                   \
        }                                                   \
        if (watches(path) && fails("openat", path))         \
            return -1;                                      \
        int fd = real(folder, path, flags, mode);           \
        watch(fd, path);                                    \
        return fd;                                          \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int fd)
{
    REAL(close);
    forget(fd);
    return real(fd);
}

#define PWRITE(name, Offset)                                            \
    ssize_t name(int fd, const void *bytes, size_t size, Offset where)  \
    {                                                                   \
        REAL(name);                                                     \
        const char *path = watched(fd);                                 \
        if (path && fails("pwrite", path)) {                            \
            int reason = errno;                                         \
            if (half && size > 1)                                       \
                (void)!real(fd, bytes, size / 2, where);                \
            errno = reason;                                             \
            return -1;                                                  \
        }                                                               \
        return real(fd, bytes, size, where);                            \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t size)
{
    const char *path = watched(fd);
    if (path && fails("write", path)) {
        int reason = errno;
        if (half && size > 1)
            (void)!real_write(fd, bytes, size / 2);
        errno = reason;
        return -1;
    }
    return real_write(fd, bytes, size);
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
    REAL(writev);
    const char *path = watched(fd);
    if (path && fails("writev", path))
        return -1;
    return real(fd, parts, count);
}

#define PREAD(name, Offset)                                     \
    ssize_t name(int fd, void *bytes, size_t size, Offset from) \
    {                                                           \
        REAL(name);                                             \
        const char *path = reads ? watched(fd) : NULL;          \
        if (path && fails("pread", path))                       \
            return -1;                                          \
        return real(fd, bytes, size, from);                     \
    }
PREAD(pread, off_t)
PREAD(pread64, off64_t)

ssize_t read(int fd, void *bytes, size_t size)
{
    REAL(read);
    const char *path = reads ? watched(fd) : NULL;
    if (path && fails("read", path))
        return -1;
    return real(fd, bytes, size);
}

#define SYNC(name)                                \
    int name(int fd)                              \
    {                                             \
        REAL(name);                               \
        const char *path = watched(fd);           \
        if (path && fails(#name, path))           \
            return -1;                            \
        return real(fd);                          \
    }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name, Offset)                    \
    int name(int fd, Offset size)                 \
    {                                             \
        REAL(name);                               \
        const char *path = watched(fd);           \
        if (path && fails("ftruncate", path))     \
            return -1;                            \
        return real(fd, size);                    \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int unlink(const char *path)
{
    REAL(unlink);
    if (watches(path) && fails("unlink", path))
        return -1;
    return real(path);
}

int unlinkat(int folder, const char *path, int flags)
{
    REAL(unlinkat);
    if (watches(path) && fails("unlinkat", path))
        return -1;
    return real(folder, path, flags);
}

int rename(const char *from, const char *to)
{
    REAL(rename);
    if ((watches(from) || watches(to)) && fails("rename", to))
        return -1;
    return real(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
    REAL(renameat);
    if ((watches(from) || watches(to)) && fails("renameat", to))
        return -1;
    return real(from_folder, from, to_folder, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags)
{
    REAL(renameat2);
    if ((watches(from) || watches(to)) && fails("renameat2", to))
        return -1;
    return real(from_folder, from, to_folder, to, flags);
}
