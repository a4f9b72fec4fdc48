#include "models/engine/customerwindow.h"

/// Stands for the connection so that views may keep a reference while the file behind it is replaced.
class CustomerWindow::Pages final : public RowPages<CustomerRow>
{
public:
    Result<void> open(const QString &dataDir)
    {
        m_pages.reset();
        auto opened = CustomerPages::open(dataDir);
        if (!opened)
            return opened.error();
        m_pages = std::move(*opened);
        return {};
    }
    void close() { m_pages.reset(); }
    Result<QList<CustomerRow>> rows(std::span<const RowId> ids) override
    {
        if (!m_pages)
            return QList<CustomerRow>(static_cast<qsizetype>(ids.size()));
        auto found = m_pages->rows(ids);
        if (!found && found.error().kind == Error::Kind::StoreCorrupt && m_damageMet) {
            // Told later: a view that paints must not be called back.
            QMetaObject::invokeMethod(
                m_home, [met = m_damageMet, error = found.error()] { met(error); }, Qt::QueuedConnection);
        }
        return found;
    }
    void onDamage(QObject *home, std::function<void(const Error &)> met)
    {
        m_home = home;
        m_damageMet = std::move(met);
    }

private:
    std::unique_ptr<CustomerPages> m_pages{};
    QObject *m_home = nullptr;
    std::function<void(const Error &)> m_damageMet{};
};

CustomerWindow::CustomerWindow(QueryThread &query, QObject *parent)
    : QObject(parent), m_query(query), m_pages(std::make_unique<Pages>())
{
}

CustomerWindow::~CustomerWindow() = default;

void CustomerWindow::onDamage(std::function<void(const Error &)> met)
{
    m_pages->onDamage(this, std::move(met));
}

Result<void> CustomerWindow::open(const QString &dataDir)
{
    if (auto opened = m_pages->open(dataDir); !opened)
        return opened;
    m_open = true;
    for (auto &waiting : std::exchange(m_waiting, {})) {
        if (waiting.receiver)
            order(waiting.query, waiting.receiver, std::move(waiting.receive));
    }
    return {};
}

void CustomerWindow::close()
{
    m_open = false;
    m_pages->close();
}

void CustomerWindow::tell(const RowsCommitted &rows)
{
    std::erase_if(m_watchers, [](const Watcher &watcher) { return !watcher.receiver; });
    const auto watchers = m_watchers; // a watcher may add or lose watchers
    for (const auto &watcher : watchers) {
        if (watcher.receiver)
            watcher.committed(rows);
    }
}

void CustomerWindow::order(const CustomerQuery &query, QObject *receiver, std::function<void(Result<RowOrder>)> receive)
{
    if (!m_open) {
        m_waiting.push_back({.query = query, .receiver = receiver, .receive = std::move(receive)});
        return;
    }
    if (query.limit > 0) { // the first rows at start-up stay wanted although the whole order is asked right behind them
        m_query.order(query, std::make_shared<std::atomic<bool>>(false), receiver, std::move(receive));
        return;
    }
    auto &running = m_running[receiver];
    if (running)
        running->store(true);
    else
        connect(receiver, &QObject::destroyed, this, [this](QObject *gone) {
            if (const auto flag = m_running.take(gone))
                flag->store(true);
        });
    running = std::make_shared<std::atomic<bool>>(false);
    m_query.order(query, running, receiver, std::move(receive));
}

void CustomerWindow::watch(QObject *receiver, std::function<void(const RowsCommitted &)> committed)
{
    m_watchers.push_back({.receiver = receiver, .committed = std::move(committed)});
}

RowPages<CustomerRow> &CustomerWindow::pages()
{
    return *m_pages;
}
