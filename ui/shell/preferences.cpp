#include "ui/shell/preferences.h"

#include "ui/widgets/viewmemory.h"

using namespace Qt::StringLiterals;

static const auto memoryKey = "window/settings"_L1;

Preferences::Preferences(ViewMemory &memory, QObject *parent)
    : QObject(parent), m_memory(memory), m_settings(settingsFrom(memory.value(memoryKey)))
{
}

Settings Preferences::remembered(const ViewMemory &memory)
{
    return settingsFrom(memory.value(memoryKey));
}

void Preferences::change(const Settings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    m_memory.setValue(memoryKey, settingsToJson(settings));
    emit changed(m_settings);
}
