#pragma once

#include <QByteArray>
#include <QString>

/// Where views keep how a person left them: columns, sort, splitters. Small values under ASCII keys such as "customers/columns/all". Lost
/// values cost nothing but habit. GUI thread.
class ViewMemory
{
public:
    ViewMemory() = default;
    ViewMemory(const ViewMemory &) = delete;
    ViewMemory &operator=(const ViewMemory &) = delete;
    virtual ~ViewMemory() = default;

    /// Empty when nothing was kept.
    virtual QByteArray value(const QString &key) const = 0;
    virtual void setValue(const QString &key, const QByteArray &value) = 0;
};
