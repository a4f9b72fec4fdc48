#pragma once

#include "models/core/windowsource.h"

#include <QHash>
#include <QPointer>

#include <atomic>

/// What a list of any length stands on: orders from the query thread, rows by row id over a connection of the GUI thread. GUI thread.
template <typename T, typename Query>
class QueriedWindow : public WindowSource<T, Query>
{
public:
    using Receive = std::function<void(Result<RowOrder>)>;
    /// Asks the query thread; `cancelled` may be set at any time.
    using Ask = std::function<void(const Query &query, std::shared_ptr<std::atomic<bool>> cancelled, QObject *receiver, Receive receive)>;
    /// Opens the connection for rows of a data folder.
    using OpenPages = std::function<Result<std::unique_ptr<RowPages<T>>>(const QString &dataDir)>;

    QueriedWindow(Ask ask, OpenPages openPages) : m_ask(std::move(ask)), m_openPages(std::move(openPages)) { }

    /// Hears, from the event loop, when reading rows met damage in a file.
    void onDamage(const std::function<void(const Error &)> &met) { m_pages.damageMet = met; }
    /// (Re)opens the connection for rows; queries that came before are asked now.
    Result<void> open(const QString &dataDir)
    {
        m_pages.pages.reset();
        auto opened = m_openPages(dataDir);
        if (!opened)
            return opened.error();
        m_pages.pages = std::move(*opened);
        m_open = true;
        for (const auto &early : std::exchange(m_early, {})) {
            if (early.receiver)
                early.receive(early.order);
        }
        for (auto &waiting : std::exchange(m_waiting, {})) {
            if (waiting.receiver)
                QueriedWindow::order(waiting.query, waiting.receiver, std::move(waiting.receive));
        }
        return {};
    }
    bool isOpen() const { return m_open; }
    /// Closes the connection for rows; rows asked for later come empty.
    void close()
    {
        m_open = false;
        m_pages.pages.reset();
    }
    /// Tells every watcher of a commit that a new question finds.
    void tell(const RowsCommitted &rows)
    {
        std::erase_if(m_watchers, [](const Watcher &watcher) { return !watcher.receiver; });
        const auto watchers = m_watchers; // a watcher may add or lose watchers
        for (const auto &watcher : watchers) {
            if (watcher.receiver)
                watcher.committed(rows);
        }
    }

    void order(const Query &query, QObject *receiver, Receive receive) override
    {
        if (!m_open && query.limit > 0) {
            askEarly(query, receiver, std::move(receive));
            return;
        }
        if (!m_open) {
            m_waiting.push_back({.query = query, .receiver = receiver, .receive = std::move(receive)});
            return;
        }
        if (query.limit > 0) { // the first rows at start-up stay wanted although the whole order is asked right behind them
            m_ask(query, std::make_shared<std::atomic<bool>>(false), receiver, std::move(receive));
            return;
        }
        auto &running = m_running[receiver];
        if (running)
            running->store(true);
        else
            QObject::connect(receiver, &QObject::destroyed, &m_home, [this](QObject *gone) {
                if (const auto flag = m_running.take(gone))
                    flag->store(true);
            });
        running = std::make_shared<std::atomic<bool>>(false);
        m_ask(query, running, receiver, std::move(receive));
    }
    void watch(QObject *receiver, std::function<void(const RowsCommitted &)> committed) override
    {
        m_watchers.push_back({.receiver = receiver, .committed = std::move(committed)});
    }
    RowPages<T> &pages() override { return m_pages; }

private:
    /// Stands for the connection so that views may keep a reference while the file behind it is replaced.
    class Pages final : public RowPages<T>
    {
    public:
        Result<QList<T>> rows(std::span<const RowId> ids) override
        {
            if (!pages)
                return QList<T>(static_cast<qsizetype>(ids.size()));
            auto found = pages->rows(ids);
            if (!found && found.error().kind == Error::Kind::StoreCorrupt && damageMet) {
                // Told later: a view that paints must not be called back.
                QMetaObject::invokeMethod(
                    &home, [met = damageMet, error = found.error()] { met(error); }, Qt::QueuedConnection);
            }
            return found;
        }

        std::unique_ptr<RowPages<T>> pages{};
        std::function<void(const Error &)> damageMet{};
        QObject home{};
    };
    struct Waiting {
        Query query{};
        QPointer<QObject> receiver{};
        Receive receive{};
    };
    struct Watcher {
        QPointer<QObject> receiver{};
        std::function<void(const RowsCommitted &)> committed{};
    };
    /// An answer that came before the connection for its rows was open.
    struct Early {
        QPointer<QObject> receiver{};
        Receive receive{};
        RowOrder order{};
    };

    /// The first rows at start-up: the query thread has its own connection long before the window is built, and answers meanwhile, so that
    /// the window is painted once, with rows. Where it has none yet the question waits as any other.
    void askEarly(const Query &query, QObject *receiver, Receive receive)
    {
        m_ask(query, std::make_shared<std::atomic<bool>>(false), receiver,
              [this, query, guard = QPointer<QObject>(receiver), receive = std::move(receive)](Result<RowOrder> order) {
                  if (m_open && order)
                      receive(std::move(order));
                  else if (m_open)
                      QueriedWindow::order(query, guard, receive);
                  else if (order)
                      m_early.push_back({.receiver = guard, .receive = receive, .order = std::move(*order)});
                  else
                      m_waiting.push_back({.query = query, .receiver = guard, .receive = receive});
              });
    }

    Ask m_ask;
    OpenPages m_openPages;
    Pages m_pages{};
    bool m_open = false;
    std::vector<Waiting> m_waiting{};
    std::vector<Early> m_early{};
    std::vector<Watcher> m_watchers{};
    QHash<QObject *, std::shared_ptr<std::atomic<bool>>> m_running{}; ///< the newest query of each receiver
    QObject m_home{};
};
