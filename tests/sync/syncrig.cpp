#include "tests/sync/syncrig.h"

#include "models/remote/profile.h"
#include "models/store/customerreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

#include <span>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
Profile profile(int callsPerMinute)
{
    return {.name = u"test"_s,
            .authority = QUrl(u"https://login.example"_s),
            .clientId = u"client"_s,
            .partnerCenter = QUrl(u"https://api.example"_s),
            .graph = QUrl(u"https://graph.example"_s),
            .azure = QUrl(u"https://azure.example"_s),
            .callsPerMinute = callsPerMinute};
}

/// Counts the events that are delivered while it lives.
class EventCount final : public QObject
{
public:
    EventCount() { QCoreApplication::instance()->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *) override
    {
        ++events;
        return false;
    }
    int events = 0;
};

std::unique_ptr<Store> openedStore(const QString &folder, const Clock &clock)
{
    auto store = Store::open(folder, clock);
    if (!store)
        qFatal("the store does not open: %s", qPrintable(store.error().detail));
    return std::move(*store);
}
} // namespace

void LocalDoor::enqueue(QObject *receiver, std::function<std::function<void()>(Store *)> work)
{
    m_waiting.emplace_back([this, guard = QPointer<QObject>(receiver), work = std::move(work)] {
        const auto answer = work(&m_store);
        QMetaObject::invokeMethod(
            this,
            [guard, answer] {
                if (guard)
                    answer();
            },
            Qt::QueuedConnection);
    });
    if (!m_held)
        schedule();
}

void LocalDoor::hold(bool held)
{
    m_held = held;
    for (std::size_t i = 0; !held && i < m_waiting.size(); ++i)
        schedule();
}

void LocalDoor::schedule()
{
    QMetaObject::invokeMethod(
        this, [this] { runNext(); }, Qt::QueuedConnection);
}

void LocalDoor::runNext()
{
    if (m_held || m_waiting.empty())
        return;
    ++jobs;
    if (before)
        before(jobs);
    m_clock.advance(1ms);
    const auto job = std::move(m_waiting.front());
    m_waiting.pop_front();
    job();
}

qint64 sql(const QString &dataDir, const QByteArray &statements)
{
    sqlite3 *database = nullptr;
    sqlite3_open(QString(dataDir + "/mirror.sqlite"_L1).toUtf8().constData(), &database);
    sqlite3_busy_timeout(database, 2000);
    qint64 value = -1;
    const auto first = [](void *to, int, char **columns, char **) {
        auto *number = static_cast<qint64 *>(to);
        if (*number < 0 && columns[0])
            *number = QByteArray(columns[0]).toLongLong();
        return 0;
    };
    char *message = nullptr;
    if (sqlite3_exec(database, statements.constData(), first, &value, &message) != SQLITE_OK)
        qFatal("%s: %s", statements.constData(), message);
    sqlite3_close(database);
    return value;
}

SyncRig::SyncRig(ScriptedWorld &world, ManualClock &time, const QString &folder, const SyncOptions &options, int callsPerMinute)
    : clock(time),
      dataDir(folder),
      store(openedStore(folder, time)),
      door(*store, time),
      service(time),
      scheduler(time, {.callsPerMinute = callsPerMinute}),
      client(profile(callsPerMinute), service, tokens, scheduler, time),
      synchroniser(SyncPeers{.client = client, .door = door, .clock = time}, scheduler, options),
      sender(SyncPeers{.client = client, .door = door, .clock = time})
{
    service.answerWith([&world](const FakeCall &call) { return world.answer(call); });
    client.setRandom([] { return 0.5; });
    QObject::connect(&synchroniser, &Synchroniser::finished, &synchroniser,
                     [this](const SyncSummary &summary) { summaries.append(summary); });
    QObject::connect(&synchroniser, &Synchroniser::stateChanged, &synchroniser, [this](const SyncState &state) {
        states.append(state);
        toldAt.append(clock.monotonic());
    });
    QObject::connect(&sender, &OutboxSender::changed, &sender, [this](const OutboxEntry &entry) { outboxChanges.append(entry); });
    QObject::connect(&sender, &OutboxSender::rested, &sender, [this](const std::optional<Error> &problem) { outboxRests.append(problem); });
    QObject::connect(&synchroniser, &Synchroniser::recordStored, &synchroniser, [this](const QString &id) { recordsStored.append(id); });
    QObject::connect(&synchroniser, &Synchroniser::recordFailed, &synchroniser, [this](const QString &id, const Error &error) {
        recordsFailed.append({id, error});
    });
}

bool SyncRig::turn()
{
    // What the delivered events post in their turn waits for the next turn.
    EventCount count;
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return count.events > 0;
}

bool SyncRig::until(const std::function<bool()> &done, std::chrono::milliseconds most)
{
    const auto end = clock.monotonic() + most;
    while (!done()) {
        if (turn())
            continue;
        const auto next = clock.untilNext();
        if (next.count() < 0 || clock.monotonic() + next > end)
            return false;
        clock.advance(std::max(next, 1ms));
    }
    return true;
}

SyncSummary SyncRig::sync(SyncPlanKind kind)
{
    const auto before = summaries.size();
    synchroniser.start(kind);
    return until([&] { return summaries.size() > before; }) ? summaries.last()
                                                            : SyncSummary{.problem = Error{.detail = u"never finished"_s}};
}

bool SyncRig::rest()
{
    return until([&] {
        return !synchroniser.isRunning() && synchroniser.state().phase == SyncState::Phase::Idle
            && scheduler.waiting() + scheduler.inFlight() == 0;
    });
}

void SyncRig::setOffline(bool offline)
{
    service.setOffline(offline);
    synchroniser.setOffline(offline);
}

QString SyncRig::cache(bool seats)
{
    const auto reader = CustomerReader::open(dataDir, &clock);
    if (!reader)
        return u"unreadable: "_s + reader.error().detail;
    auto ids = (*reader)->nameOrder();
    if (!ids)
        return u"unreadable: "_s + ids.error().detail;
    QStringList lines;
    for (std::size_t from = 0; from < ids->size(); from += 128) {
        const auto rows = (*reader)->rows(std::span(*ids).subspan(from, std::min<std::size_t>(128, ids->size() - from)));
        if (!rows)
            return u"unreadable: "_s + rows.error().detail;
        for (const auto &row : *rows) {
            lines.append(QStringList{row.customer.id, row.customer.name, row.customer.domain, row.customer.relationship,
                                     row.recordRead ? row.city : u"?"_s, row.end == CustomerEnd::None ? QString() : u"ended"_s}
                             .join(u'|'));
            if (!seats)
                continue;
            const auto detail = (*reader)->detail(row.customer.id);
            QStringList each;
            for (const auto &subscription : detail ? detail->subscriptions : QList<Subscription>())
                each.append(QString::number(subscription.quantity));
            lines.last() += u'|' + each.join(u',');
        }
    }
    lines.sort();
    return lines.join(u'\n');
}

QString folderTemplate()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath()) + "/tst-sync-XXXXXX"_L1;
}

QString expectedCache(const ScriptedWorld &world, bool city, bool seats)
{
    QStringList lines;
    for (auto customer = world.customers().cbegin(); customer != world.customers().cend(); ++customer) {
        lines.append(
            QStringList{customer.key(), customer->name, customer->domain, customer->relationship, city ? customer->city : u"?"_s, QString()}
                .join(u'|'));
        if (seats)
            lines.last() += u'|' + QString::number(customer->seats);
    }
    lines.sort();
    return lines.join(u'\n');
}

SyncOptions quietOptions()
{
    return {.pageSize = 5, .auditPageSize = 5, .interval = 0s, .readParts = false, .sweep = false};
}
