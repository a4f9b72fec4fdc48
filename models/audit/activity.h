#pragma once

#include "models/audit/auditentry.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

/// A line of the Activity pane: an entry of our own audit log and what the customer in it is called.
struct ActivityRow {
    AuditEntry entry{};
    QString customerName{}; ///< empty: the mirror does not know that customer, or the entry is about none
    bool operator==(const ActivityRow &) const = default;
};

/// What can be asked of our own audit log. Its filters combine: an entry passes all of them.
struct ActivityQuery {
    enum class Sort { Number, Account, Command, Customer, Answer };

    QString text{}; ///< every word must occur somewhere in account, action, customer, subject, before, after, answer or an id
    QHash<QString, QString> commandWords{}; ///< what commands are called where the text is typed, so that it finds those words too
    QStringList accounts{}; ///< empty: everybody
    QStringList commands{}; ///< as they are logged; empty: all
    QString customerId{}; ///< tenant id; empty: all customers and none
    QDateTime from{}; ///< UTC, included; invalid: from the first
    QDateTime before{}; ///< UTC, not included; invalid: up to the last
    QString onlyOf{}; ///< entries of that account alone, whatever else is asked (DOMAIN 2.2, line 23: "own"); empty: all
    Sort sort = Sort::Number;
    bool descending = true; ///< newest first
    int limit = 0; ///< > 0: only the first rows (start-up), `RowOrder::partial`
    bool operator==(const ActivityQuery &) const = default;
};

/// The values that filters can offer, with their numbers of entries; the most frequent first.
struct ActivityFacets {
    QList<std::pair<QString, qint64>> accounts{};
    QList<std::pair<QString, qint64>> commands{};
    bool operator==(const ActivityFacets &) const = default;
};
