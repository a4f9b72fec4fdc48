#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QByteArrayView>

class QIODevice;

/// Collects small writes and hands them to a device in large ones; remembers the first failure. Thread of its device.
class ByteSink
{
public:
    /// `device` is open for writing and outlives the sink.
    explicit ByteSink(QIODevice &device);

    /// Takes the bytes; after a failure they are dropped.
    void write(QByteArrayView bytes);
    void write(char byte);
    /// Hands over what is collected. The first failure of all writes so far: DiskFull, ReadOnly, else StoreFailed.
    Result<void> flush();
    /// The first failure so far, without writing anything.
    Result<void> state() const;

private:
    QIODevice &m_device;
    QByteArray m_collected{};
    std::optional<Error> m_failure{};
};

/// Why a file at `path` could not be opened or written, from errno (0: unknown) and the device's own English words: DiskFull (no space,
/// quota), ReadOnly (the file or its folder cannot be written), else StoreFailed with Reason::FileUnreadable.
Error fileError(const QString &path, int systemError, const QString &words);
