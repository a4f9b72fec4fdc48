#pragma once

#include "models/health/servicemessage.h"

/// A message of the message centre: one line, whatever the number of tenants that have it.
struct MessageLine {
    ServiceMessage told{};
    qint64 customers = 0; ///< that it is for
    QDateTime handledAt{}; ///< UTC; invalid: nobody here has seen to it
    QString handledBy{};
    QString note{};
    bool operator==(const MessageLine &) const = default;
};

/// What can be asked of all messages.
struct MessageQuery {
    enum class View {
        Open, ///< nobody has seen to it, and it is not over
        MustAct, ///< those by which something must be done, the next first
        All,
    };
    View view = View::Open;
    QString text{}; ///< every word must occur in id, title or services; empty: no matter
    QString customerId{}; ///< only this customer's; empty: everybody's
    bool operator==(const MessageQuery &) const = default;
};
