#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

/// A named way to look at a list (Desk, DESIGN 3): filter, order and columns as JSON that only the pane understands.
struct SavedView {
    QString id{};            ///< time-ordered UUID
    QString pane{};          ///< "customers"
    QString name{};          ///< as the user wrote it
    QByteArray definition{}; ///< JSON object
    int version = 0;         ///< grows with each change
    QString author{};
    QDateTime changedAt{};   ///< UTC
    bool operator==(const SavedView &) const = default;
};
