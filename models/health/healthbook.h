#pragma once

#include "models/core/result.h"
#include "models/core/windowsource.h"
#include "models/health/creditdossier.h"
#include "models/health/healthboard.h"
#include "models/health/messageboard.h"
#include "models/health/outagemessage.h"

#include <QObject>

#include <functional>

/// What can be asked of the customers of one issue.
struct AffectedQuery {
    QString key{}; ///< of the issue
    std::optional<ImpactLevel> level{}; ///< only those; empty: of any
    QString text{}; ///< a part of name or domain; empty: no matter
    int limit = 0; ///< > 0: only the first rows
    bool operator==(const AffectedQuery &) const = default;
};

/// The health of all customers out of the cache and our own history, for panes. GUI thread; implemented by the engine, by a fake in pane
/// tests. `receive` later, if `receiver` still lives.
class HealthBook
{
public:
    template <typename T>
    using Receive = std::function<void(Result<T>)>;

    HealthBook() = default;
    HealthBook(const HealthBook &) = delete;
    HealthBook &operator=(const HealthBook &) = delete;
    virtual ~HealthBook() = default;

    virtual void board(const IssueQuery &query, QObject *receiver, Receive<HealthBoard> receive) = 0;
    /// NotFound (NotCached): no such issue.
    virtual void issue(const QString &key, QObject *receiver, Receive<IssueRecord> receive) = 0;
    virtual void matrix(QObject *receiver, Receive<QList<ServiceCount>> receive) = 0;
    /// The last `days` days, the oldest first.
    virtual void history(int days, QObject *receiver, Receive<QList<HealthDay>> receive) = 0;
    virtual void customer(const QString &customerId, QObject *receiver, Receive<CustomerHealth> receive) = 0;
    virtual void messages(const MessageQuery &query, QObject *receiver, Receive<QList<MessageLine>> receive) = 0;
    /// Who could be told of that issue now. NotFound as `issue`.
    virtual void outageList(const QString &key, QObject *receiver, Receive<OutageList> receive) = 0;
    /// What is here for claims of those customers for that issue, in the order asked; who has nothing to do with it is left out. NotFound
    /// as `issue`.
    virtual void creditClaims(const QString &key, const QStringList &customerIds, QObject *receiver, Receive<CreditClaims> receive) = 0;
    /// `changed` after commits that may change any answer, at most once a second, until `receiver` dies.
    virtual void watch(QObject *receiver, std::function<void()> changed) = 0;
};
