#include "app/windowmemory.h"

#include "models/store/storefile.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

WindowMemory::WindowMemory(const QString &file) : m_settings(file, QSettings::IniFormat)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(1s);
    m_soon.callOnTimeout([this] { write(); });
}

WindowMemory::~WindowMemory()
{
    write();
}

QByteArray WindowMemory::value(const QString &key) const
{
    const auto changed = m_changed.constFind(key);
    return changed == m_changed.constEnd() ? m_settings.value(key).toByteArray() : *changed;
}

void WindowMemory::setValue(const QString &key, const QByteArray &value)
{
    if (this->value(key) == value)
        return;
    m_changed.insert(key, value);
    m_unwritten.insert(key, value);
    if (!m_soon.isActive())
        m_soon.start();
}

void WindowMemory::write()
{
    if (m_unwritten.isEmpty())
        return;
    if (!m_writer)
        m_writer = std::make_unique<WorkerThread>(u"memory"_s, WorkerThread::Work::Background);
    m_writer->post([file = m_settings.fileName(), values = std::exchange(m_unwritten, {})] {
        (void)makePrivateFile(file); // QSettings leaves the permissions of a file that is there as they are
        QSettings settings(file, QSettings::IniFormat);
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            settings.setValue(value.key(), value.value());
    });
}
