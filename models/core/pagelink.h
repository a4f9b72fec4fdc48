#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

/// Where the next page of a list is (CONTRACT 2.5, 2.6): the link as the service wrote it and every header it named. Empty: the last page.
struct PageLink {
    QString uri{};
    QList<std::pair<QByteArray, QByteArray>> headers{};

    bool isEmpty() const { return uri.isEmpty(); }
    bool operator==(const PageLink &) const = default;
};
