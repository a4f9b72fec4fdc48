#include "models/remote/oncedevice.h"

#include <algorithm>
#include <cstring>

OnceDevice::OnceDevice(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceDevice::readData(char *to, qint64 most)
{
    const auto size = std::min<qint64>(most, m_bytes.size() - m_at);
    if (size <= 0)
        return -1;
    std::memcpy(to, m_bytes.constData() + m_at, static_cast<std::size_t>(size));
    m_at += size;
    return size;
}
