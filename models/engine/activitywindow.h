#pragma once

#include "models/audit/activitybook.h"
#include "models/engine/queriedwindow.h"
#include "models/engine/querythread.h"
#include "models/roles/permit.h"

/// What the Activity pane stands on: our own audit log, as it is and as it grows. GUI thread.
class ActivityWindow final : public QueriedWindow<ActivityRow, ActivityQuery>, public ActivityBook
{
public:
    explicit ActivityWindow(QueryThread &query);

    /// From now on only what the permit gives is given out, whatever is asked (DOMAIN 2.2, line 23): everything, the entries of that
    /// account, which is not empty, or none.
    void admit(const Permit &permit, const QString &account);
    /// The log got these entries.
    void entriesCame(const std::vector<RowId> &entries);
    /// Customers may have other names now.
    void namesChanged();

    void order(const ActivityQuery &query, QObject *receiver, Receive receive) override;
    void facets(QObject *receiver, std::function<void(Result<ActivityFacets>)> receive) override;
    void checkChain(QObject *receiver, std::function<void(qint64 entries)> advanced,
                    std::function<void(Result<ChainFinding>)> ended) override;
    void cancelCheck(QObject *receiver) override;

private:
    struct Check {
        AuditChain chain{};
        QPointer<QObject> receiver{};
        std::function<void(qint64)> advanced{};
        std::function<void(Result<ChainFinding>)> ended{};
    };
    void goOn(const std::shared_ptr<Check> &check);

    QueryThread &m_query;
    QString m_onlyOf{}; ///< empty: everybody's
    std::optional<Denied> m_denied{};
    quint64 m_revision = 0; ///< of what watchers were told last
    std::vector<std::shared_ptr<Check>> m_checks{};
    QObject m_checking{};
};
