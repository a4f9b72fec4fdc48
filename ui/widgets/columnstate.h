#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// How a person left the columns of a list; kept as JSON, so that a saved view can carry it.
struct ColumnState {
    struct Choice {
        enum class Shown { Default, Yes, No };

        QString key{};
        Shown shown = Shown::Default;
        int width = 0; ///< in pixels at 10 pt; 0: as it fits
        bool operator==(const Choice &) const = default;
    };

    QList<Choice> columns{}; ///< in the order of the screen; columns that are missing follow in their own order
    QString sortKey{}; ///< empty: as the list is by itself
    bool descending = false;
    bool operator==(const ColumnState &) const = default;
};

/// Unknown members and wrong types are left out: what a newer version wrote is read as far as it goes.
ColumnState columnStateFrom(const QByteArray &json);
QByteArray columnStateToJson(const ColumnState &state);
