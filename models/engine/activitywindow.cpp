#include "models/engine/activitywindow.h"

#include "models/command/commandneeds.h"
#include "models/store/activityreader.h"

#include <algorithm>

ActivityWindow::ActivityWindow(QueryThread &query)
    : QueriedWindow([&query](const ActivityQuery &asked, std::shared_ptr<std::atomic<bool>> cancelled, QObject *receiver,
                             Receive receive) { query.activityOrder(asked, std::move(cancelled), receiver, std::move(receive)); },
                    [](const QString &dataDir) -> Result<std::unique_ptr<RowPages<ActivityRow>>> {
                        auto reader = ActivityReader::open(dataDir);
                        if (!reader)
                            return reader.error();
                        return std::unique_ptr<RowPages<ActivityRow>>(std::move(*reader));
                    }),
      m_query(query)
{
}

void ActivityWindow::admit(const Permit &permit, const QString &account)
{
    const auto denied = CommandNeeds::denied(permit, u"readActivity");
    const auto onlyOf = CommandNeeds::denied(permit, u"readAllActivity") ? account : QString();
    if (denied == m_denied && onlyOf == m_onlyOf)
        return;
    m_denied = denied;
    m_onlyOf = onlyOf;
    tell({.revision = ++m_revision, .reorder = true});
}

void ActivityWindow::entriesCame(const std::vector<RowId> &entries)
{
    tell({.revision = ++m_revision, .added = entries});
}

void ActivityWindow::namesChanged()
{
    tell({.revision = ++m_revision});
}

void ActivityWindow::order(const ActivityQuery &query, QObject *receiver, Receive receive)
{
    auto limited = query;
    limited.onlyOf = m_onlyOf;
    // What was told before the question was committed before it, too.
    QueriedWindow::order(limited, receiver, [this, revision = m_revision, receive = std::move(receive)](Result<RowOrder> order) {
        if (order)
            order->revision = revision;
        if (order && m_denied)
            *order = {.rows = std::make_shared<const std::vector<RowId>>(), .revision = revision};
        receive(std::move(order));
    });
}

void ActivityWindow::facets(QObject *receiver, std::function<void(Result<ActivityFacets>)> receive)
{
    if (m_denied) {
        receive(ActivityFacets());
        return;
    }
    m_query.activityFacets(m_onlyOf, receiver, std::move(receive));
}

void ActivityWindow::checkChain(QObject *receiver, std::function<void(qint64)> advanced, std::function<void(Result<ChainFinding>)> ended)
{
    cancelCheck(receiver);
    if (m_denied) {
        ended(m_denied->error());
        return;
    }
    const auto check = std::make_shared<Check>(Check{.receiver = receiver, .advanced = std::move(advanced), .ended = std::move(ended)});
    m_checks.push_back(check);
    goOn(check);
}

void ActivityWindow::goOn(const std::shared_ptr<Check> &check)
{
    m_query.followChain(check->chain, &m_checking, [this, check](const Result<QueryThread::ChainStep> &step) {
        const auto at = std::ranges::find(m_checks, check);
        if (at == m_checks.end())
            return; // cancelled, and told so
        if (!check->receiver) {
            m_checks.erase(at);
            return;
        }
        if (step && !step->finding) {
            check->chain = step->chain;
            check->advanced(step->chain.last());
            goOn(check);
            return;
        }
        m_checks.erase(at);
        check->ended(step ? Result<ChainFinding>(*step->finding) : Result<ChainFinding>(step.error()));
    });
}

void ActivityWindow::cancelCheck(QObject *receiver)
{
    const auto at = std::ranges::find_if(m_checks, [receiver](const auto &check) { return check->receiver == receiver; });
    if (at == m_checks.end())
        return;
    const auto check = *at;
    m_checks.erase(at);
    check->ended(Error{.kind = Error::Kind::Cancelled});
}
