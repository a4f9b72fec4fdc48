#pragma once

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QStringList>

/// Everything below these folders that has one of the byte strings anywhere, as "path: bytes": files whatever their name, and the names
/// themselves. What cannot be read counts, too.
inline QStringList bytesBelow(const QStringList &folders, const QList<QByteArray> &wanted)
{
    QStringList found;
    for (const auto &folder : folders) {
        QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const auto path = entries.next();
            auto bytes = path.toUtf8();
            if (const auto info = entries.fileInfo(); info.isFile()) { // neither a socket nor a pipe
                QFile file(path);
                if (!file.open(QIODevice::ReadOnly))
                    found.append(path + QStringLiteral(": cannot be read"));
                bytes += '\n' + file.readAll();
            }
            for (const auto &each : wanted) {
                if (!each.isEmpty() && bytes.contains(each))
                    found.append(path + QStringLiteral(": ") + QString::fromUtf8(each));
            }
        }
    }
    return found;
}
