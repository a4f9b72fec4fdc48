#pragma once

#include "models/remote/restclient.h"
#include "models/sync/pagetrail.h"

#include <QObject>

#include <functional>
#include <optional>

/// Follows one listing from page to page: the next page is asked for before the last is stored, but only a few bodies wait for the store at
/// any time. Its owner stores each page, in order, and reports back. Sync thread.
class PageFlow : public QObject
{
    Q_OBJECT

public:
    /// A page to store; `next` is empty on the last one.
    using StorePage = std::function<void(QByteArray body, PageLink next)>;

    PageFlow(RestClient &client, int mostWaiting, QObject *parent);

    /// Asks for `first`; `store` is called for each page until `ended`. `trail` watches over the links.
    void start(const Endpoint &first, PageTrail trail, StorePage store);
    /// A page handed to `store` is in the cache now: how many rows it had and how many of them the cache did not have before.
    void pageStored(qint64 rows, qint64 newRows);
    /// A page handed to `store` is not in the cache; nothing more is asked for.
    void pageFailed(const Error &error);
    /// Asks for nothing more. `ended` comes once the pages in hand are reported, possibly at once.
    void stop(const Error &why);

    bool isRunning() const { return m_running; }
    /// True while nothing but the very first call has been answered: a resumed listing then has a stale link.
    bool atFirstPage() const { return m_pages == 0; }
    /// True when the listing was given up because it leads nowhere; asking again would not help.
    bool wentInCircles() const { return m_circles; }

signals:
    /// The last page is stored, or what ended the listing before; all pages handed out are reported.
    void ended(const Result<void> &outcome);

private:
    void request(const Endpoint &endpoint);
    void received(Result<Reply> reply);
    void fail(const Error &error);
    void advance();

    RestClient &m_client;
    int m_mostWaiting;
    PageTrail m_trail{};
    StorePage m_store{};
    Endpoint m_first{};
    std::optional<RestClient::CallId> m_call{};
    quint64 m_generation = 0; ///< a late answer of an ended listing is not heard
    std::optional<PageLink> m_held{}; ///< known but not asked for, because the store has enough to do
    std::optional<Error> m_failure{};
    int m_waiting = 0;
    qint64 m_pages = 0;
    bool m_running = false;
    bool m_circles = false;
};
