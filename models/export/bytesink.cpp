#include "models/export/bytesink.h"

#include <QFileDevice>

#include <cerrno>

namespace {

constexpr qsizetype largeWrite = 65'536;

} // namespace

ByteSink::ByteSink(QIODevice &device) : m_device(device)
{
    m_collected.reserve(largeWrite + 4096);
}

void ByteSink::write(QByteArrayView bytes)
{
    if (m_failure)
        return;
    m_collected.append(bytes.data(), bytes.size());
    if (m_collected.size() >= largeWrite)
        (void)flush();
}

void ByteSink::write(char byte)
{
    write(QByteArrayView(&byte, 1));
}

Result<void> ByteSink::flush()
{
    if (!m_failure && !m_collected.isEmpty()) {
        auto *file = qobject_cast<QFileDevice *>(&m_device);
        errno = 0;
        const auto written = m_device.write(m_collected);
        // QFile has a buffer of its own: only its flush meets the disk.
        if (written != m_collected.size() || (file && !file->flush()))
            m_failure = fileError(file ? file->fileName() : QString(), errno, m_device.errorString());
        m_collected.clear();
    }
    return state();
}

Result<void> ByteSink::state() const
{
    if (m_failure)
        return *m_failure;
    return {};
}

Error fileError(const QString &path, int systemError, const QString &words)
{
    Error error{.kind = Error::Kind::StoreFailed, .reason = Error::Reason::FileUnreadable, .subject = path, .detail = words};
    const auto is = [&](int code) { return systemError == code || words == qt_error_string(code); };
    if (is(ENOSPC) || is(EDQUOT))
        error = {.kind = Error::Kind::DiskFull, .subject = path, .detail = words};
    else if (is(EACCES) || is(EPERM) || is(EROFS) || is(ENOENT) || is(EISDIR) || is(ENOTDIR))
        error = {.kind = Error::Kind::ReadOnly, .subject = path, .detail = words};
    return error;
}
