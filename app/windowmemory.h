#pragma once

#include "ui/widgets/viewmemory.h"

#include <QSettings>

/// What windows remember (columns, sizes, choices), in one INI file in the data folder. Nothing of it is worth more than convenience. GUI
/// thread.
class WindowMemory final : public ViewMemory
{
public:
    explicit WindowMemory(const QString &file);

    QByteArray value(const QString &key) const override;
    void setValue(const QString &key, const QByteArray &value) override;

private:
    QSettings m_settings;
};
