#pragma once

#include <QList>
#include <QString>

/// What one commit changed. Revisions count the commits of both files since the process started; they are not stored.
template <typename T>
struct ChangeSet {
    quint64 revision = 0;
    QList<T> upserted{};
    QList<QString> removed{}; ///< keys
};

/// A whole table as it stood at `revision`.
template <typename T>
struct Snapshot {
    quint64 revision = 0;
    QList<T> rows{};
};
