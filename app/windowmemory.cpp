#include "app/windowmemory.h"

WindowMemory::WindowMemory(const QString &file) : m_settings(file, QSettings::IniFormat) { }

QByteArray WindowMemory::value(const QString &key) const
{
    return m_settings.value(key).toByteArray();
}

void WindowMemory::setValue(const QString &key, const QByteArray &value)
{
    m_settings.setValue(key, value);
}
