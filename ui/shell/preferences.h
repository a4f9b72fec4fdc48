#pragma once

#include "ui/shell/settings.h"

#include <QObject>

class ViewMemory;

/// The settings in force and the one place that changes them; remembered at once. GUI thread.
class Preferences : public QObject
{
    Q_OBJECT
public:
    /// Reads what `memory` (which must outlive it) remembers.
    explicit Preferences(ViewMemory &memory, QObject *parent = nullptr);

    const Settings &settings() const { return m_settings; }
    /// What a window that remembers by `memory` has in force, for a run without one.
    static Settings remembered(const ViewMemory &memory);
    /// Does nothing when `settings` equals what is in force.
    void change(const Settings &settings);

signals:
    void changed(const Settings &settings);

private:
    ViewMemory &m_memory;
    Settings m_settings{};
};
