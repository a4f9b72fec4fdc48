#pragma once

#include "models/engine/workerthread.h"
#include "ui/widgets/viewmemory.h"

#include <QHash>
#include <QSettings>
#include <QTimer>

/// What windows remember (columns, sizes, choices), in one INI file in the data folder. Nothing of it is worth more than convenience. GUI
/// thread.
///
/// The file is written a second after a change and on a thread of its own, because writing waits for the disk; and at the end.
class WindowMemory final : public ViewMemory
{
public:
    explicit WindowMemory(const QString &file);
    ~WindowMemory() override;

    QByteArray value(const QString &key) const override;
    void setValue(const QString &key, const QByteArray &value) override;

private:
    void write();

    QSettings m_settings; ///< read, never written
    QHash<QString, QByteArray> m_changed{}; ///< since the start
    QHash<QString, QByteArray> m_unwritten{};
    QTimer m_soon{};
    std::unique_ptr<WorkerThread> m_writer{}; ///< from the first change on
};
