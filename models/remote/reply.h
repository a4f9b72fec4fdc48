#pragma once

#include "models/core/pagelink.h"

#include <QByteArray>
#include <QString>

/// A successful answer. The body is as it came (a byte order mark may lead it) and has at least 64 bytes of spare capacity, which fast JSON
/// readers need.
struct Reply {
    int status = 0; ///< 200 to 299
    QByteArray body{};
    PageLink next{}; ///< empty: the last page, or no list
    QString requestId{}; ///< as the service gave it back, else as we sent it
    QString correlationId{}; ///< of the logical call
    bool operator==(const Reply &) const = default;
};
