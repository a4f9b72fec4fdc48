#include "models/engine/healthdesk.h"

#include "models/command/commandneeds.h"
#include "models/engine/syncthread.h"
#include "models/health/healthstatus.h"
#include "models/store/healthreader.h"
#include "models/store/healthshelf.h"
#include "models/store/outagemessages.h"
#include "models/store/store.h"
#include "models/store/storedoor.h"
#include "models/sync/syncreaction.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto betweenTellings = 1s;
constexpr quint64 allRowIds = quint64(1) << 32;
constexpr quint64 roomForNewTenants = 4096;

Error notOpen()
{
    return {.kind = Error::Kind::StoreFailed, .detail = u"desk.sqlite is not open"_s};
}

/// Rows by the ids that `IssueRanges` gave out.
class AffectedPages final : public RowPages<AffectedCustomer>
{
public:
    AffectedPages(std::unique_ptr<HealthReader> reader, std::shared_ptr<const IssueRanges> ranges)
        : m_reader(std::move(reader)), m_ranges(std::move(ranges))
    {
    }

    Result<QList<AffectedCustomer>> rows(std::span<const RowId> ids) override
    {
        QList<AffectedCustomer> all;
        while (!ids.empty()) {
            const auto *range = m_ranges->rangeOf(ids.front());
            const auto end = std::ranges::find_if(ids, [&](RowId id) { return m_ranges->rangeOf(id) != range; });
            std::vector<RowId> tenants;
            for (const auto id : ids.first(static_cast<std::size_t>(end - ids.begin())))
                tenants.push_back(range ? static_cast<RowId>(id - range->first) : id);
            ids = ids.subspan(tenants.size());
            if (!range) {
                all.resize(all.size() + static_cast<qsizetype>(tenants.size()));
                continue;
            }
            const auto found = m_reader->affectedRows(range->key, tenants);
            if (!found)
                return found.error();
            all.append(*found);
        }
        return all;
    }

private:
    std::unique_ptr<HealthReader> m_reader;
    std::shared_ptr<const IssueRanges> m_ranges;
};

} // namespace

RowId IssueRanges::firstOf(const QString &key, RowId largest)
{
    const auto known = std::ranges::find_if(m_ranges, [&](const Range &range) { return range.key == key && range.size > largest; });
    if (known != m_ranges.end())
        return static_cast<RowId>(known->first);
    const auto size = std::min(largest + 1 + roomForNewTenants, allRowIds);
    if (m_next + size > allRowIds)
        m_next = 0;
    const auto end = m_next + size;
    m_ranges.removeIf([&](const Range &range) { return range.first < end && m_next < range.first + range.size; });
    m_ranges.append({.key = key, .first = m_next, .size = size});
    return static_cast<RowId>(std::exchange(m_next, end));
}

const IssueRanges::Range *IssueRanges::rangeOf(RowId id) const
{
    const auto found
        = std::ranges::find_if(m_ranges, [id](const Range &range) { return id >= range.first && id - range.first < range.size; });
    return found == m_ranges.end() ? nullptr : &*found;
}

AffectedWindow::AffectedWindow(QueryThread &query, const Clock &clock) : AffectedWindow(query, clock, std::make_shared<IssueRanges>())
{
}

AffectedWindow::AffectedWindow(QueryThread &query, const Clock &clock, std::shared_ptr<IssueRanges> ranges)
    : QueriedWindow(
        [&query](const AffectedQuery &asked, std::shared_ptr<std::atomic<bool>> cancelled, QObject *receiver, Receive receive) {
            query.health<RowOrder>(
                receiver,
                [asked, cancelled = std::move(cancelled)](HealthReader &reader) -> Result<RowOrder> {
                    if (cancelled->load())
                        return Error{.kind = Error::Kind::Cancelled};
                    auto ids = reader.affected(asked);
                    if (!ids)
                        return ids.error();
                    RowOrder order{.exact = ids->size(), .partial = asked.limit > 0};
                    order.rows = std::make_shared<const std::vector<RowId>>(std::move(*ids));
                    return order;
                },
                std::move(receive));
        },
        [ranges, &clock](const QString &dataDir) -> Result<std::unique_ptr<RowPages<AffectedCustomer>>> {
            auto reader = HealthReader::open(dataDir, clock);
            if (!reader)
                return reader.error();
            return std::unique_ptr<RowPages<AffectedCustomer>>(std::make_unique<AffectedPages>(std::move(*reader), ranges));
        }),
      m_ranges(std::move(ranges))
{
}

void AffectedWindow::order(const AffectedQuery &query, QObject *receiver, Receive receive)
{
    if (!isOpen() && !m_dataDir.isEmpty()) {
        if (const auto opened = open(m_dataDir); !opened) {
            QMetaObject::invokeMethod(
                receiver, [receive = std::move(receive), problem = opened.error()] { receive(problem); }, Qt::QueuedConnection);
            return;
        }
    }
    QueriedWindow::order(query, receiver,
                         [this, key = query.key, revision = m_revision, receive = std::move(receive)](Result<RowOrder> order) {
                             // Who may see it is asked again at the answer: it can have changed meanwhile.
                             if (m_denied)
                                 order = m_denied->error();
                             if (order)
                                 order->revision = revision;
                             if (order) {
                                 auto rows = *order->rows;
                                 const auto first = rows.empty() ? 0 : m_ranges->firstOf(key, *std::ranges::max_element(rows));
                                 for (auto &row : rows)
                                     row += first;
                                 order->rows = std::make_shared<const std::vector<RowId>>(std::move(rows));
                             }
                             receive(std::move(order));
                         });
}

void AffectedWindow::changed()
{
    tell({.revision = ++m_revision, .reorder = true});
}

HealthDesk::HealthDesk(QueryThread &query, StoreDoor &door, const Clock &clock, QObject *parent)
    : QObject(parent), m_query(query), m_door(door), m_affected(query, clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(betweenTellings);
    connect(&m_soon, &QTimer::timeout, this, &HealthDesk::tell);
}

void HealthDesk::cacheReadable(const QString &dataDir)
{
    m_affected.cacheReadable(dataDir);
    changed();
}

void HealthDesk::setPermit(const Permit &permit)
{
    m_permit = permit;
    const auto denied = CommandNeeds::denied(permit, u"readHealth");
    m_affected.setDenied(denied);
    if (denied)
        m_count.publish({});
    changed();
}

void HealthDesk::changed()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void HealthDesk::tell()
{
    m_soon.stop();
    std::erase_if(m_watchers, [](const Watcher &watcher) { return !watcher.receiver; });
    const auto watchers = m_watchers; // a watcher may add or lose watchers
    for (const auto &watcher : watchers) {
        if (watcher.receiver)
            watcher.changed();
    }
    m_affected.changed();
    countAgain();
}

void HealthDesk::countAgain()
{
    ask<HealthCount>(
        this, [](HealthReader &reader) { return reader.count(); },
        [this](const Result<HealthCount> &count) { m_count.publish(count ? *count : HealthCount{}); });
}

void HealthDesk::watch(QObject *receiver, std::function<void()> changed)
{
    m_watchers.push_back({.receiver = receiver, .changed = std::move(changed)});
}

template <typename T>
void HealthDesk::ask(QObject *receiver, std::function<Result<T>(HealthReader &)> job, Receive<T> receive)
{
    m_query.health<T>(receiver, std::move(job), [this, receive = std::move(receive)](Result<T> answer) {
        if (const auto denied = CommandNeeds::denied(m_permit, u"readHealth"))
            receive(denied->error());
        else
            receive(std::move(answer));
    });
}

void HealthDesk::board(const IssueQuery &query, QObject *receiver, Receive<HealthBoard> receive)
{
    ask<HealthBoard>(
        receiver, [query](HealthReader &reader) { return reader.board(query); }, std::move(receive));
}

void HealthDesk::issue(const QString &key, QObject *receiver, Receive<IssueRecord> receive)
{
    ask<IssueRecord>(
        receiver, [key](HealthReader &reader) { return reader.issue(key); }, std::move(receive));
}

void HealthDesk::matrix(QObject *receiver, Receive<QList<ServiceCount>> receive)
{
    ask<QList<ServiceCount>>(
        receiver, [](HealthReader &reader) { return reader.matrix(); }, std::move(receive));
}

void HealthDesk::history(int days, QObject *receiver, Receive<QList<HealthDay>> receive)
{
    ask<QList<HealthDay>>(
        receiver, [days](HealthReader &reader) { return reader.history(days); }, std::move(receive));
}

void HealthDesk::customer(const QString &customerId, QObject *receiver, Receive<CustomerHealth> receive)
{
    ask<CustomerHealth>(
        receiver, [customerId](HealthReader &reader) { return reader.customer(customerId); }, std::move(receive));
}

void HealthDesk::messages(const MessageQuery &query, QObject *receiver, Receive<QList<MessageLine>> receive)
{
    ask<QList<MessageLine>>(
        receiver, [query](HealthReader &reader) { return reader.messages(query); }, std::move(receive));
}

void HealthDesk::outageList(const QString &key, QObject *receiver, Receive<OutageList> receive)
{
    ask<OutageList>(
        receiver, [key](HealthReader &reader) { return reader.outageList(key); }, std::move(receive));
}

void HealthDesk::creditClaims(const QString &key, const QStringList &customerIds, QObject *receiver, Receive<CreditClaims> receive)
{
    ask<CreditClaims>(
        receiver, [key, customerIds](HealthReader &reader) { return reader.creditClaims(key, customerIds); }, std::move(receive));
}

template <typename T>
void HealthDesk::run(QStringView command, std::function<Result<T>(Store &)> job, QObject *receiver, std::function<void(Result<T>)> done)
{
    if (const auto may = CommandNeeds::check(m_permit, command); !may) {
        done(may.error());
        return;
    }
    if (!m_writes) {
        done(notOpen());
        return;
    }
    m_door.post<T>(this, std::move(job), [this, guard = QPointer<QObject>(receiver), done = std::move(done)](const Result<T> &written) {
        if (written)
            tell();
        if (guard)
            done(written);
    });
}

void HealthDesk::markAffected(const QString &issueKey, const QStringList &customerIds, ImpactLevel level, const QString &evidence,
                              QObject *receiver, Marked done)
{
    run<MarkChange>(
        u"markAffected", [=, actor = m_actor](Store &store) { return store.health().mark(issueKey, customerIds, level, evidence, actor); },
        receiver, std::move(done));
}

void HealthDesk::unmarkAffected(const QString &issueKey, const QStringList &customerIds, QObject *receiver, Marked done)
{
    run<MarkChange>(
        u"unmarkAffected", [=, actor = m_actor](Store &store) { return store.health().unmark(issueKey, customerIds, actor); }, receiver,
        std::move(done));
}

void HealthDesk::restoreMarks(const MarkChange &change, QObject *receiver, Done done)
{
    run<void>(
        u"restoreMarks", [change, actor = m_actor](Store &store) { return store.health().restoreMarks(change, actor); }, receiver,
        std::move(done));
}

void HealthDesk::muteHealth(const QString &issueKey, const QString &service, const QString &reason, const QDateTime &until,
                            QObject *receiver, Done done)
{
    run<void>(
        u"muteHealth", [=, actor = m_actor](Store &store) { return store.health().mute(issueKey, service, reason, until, actor); },
        receiver, std::move(done));
}

void HealthDesk::unmuteHealth(const QString &issueKey, const QString &service, QObject *receiver, Done done)
{
    run<void>(
        u"unmuteHealth", [=, actor = m_actor](Store &store) { return store.health().unmute(issueKey, service, actor); }, receiver,
        std::move(done));
}

void HealthDesk::markMessage(const QString &messageId, const QString &note, QObject *receiver, Done done)
{
    run<void>(
        u"markMessage", [=, actor = m_actor](Store &store) { return store.health().markMessage(messageId, note, actor); }, receiver,
        std::move(done));
}

void HealthDesk::noteOutageMessage(const OutageMessage &message, QObject *receiver, Done done)
{
    run<void>(
        u"noteOutageMessage",
        [message, actor = m_actor](Store &store) {
            const auto told = store.outageMessages().note(message, actor);
            return told ? Result<void>() : Result<void>(told.error());
        },
        receiver, std::move(done));
}

void HealthDesk::checkHealthNow(const QString &customerId, QObject *receiver, Done done)
{
    if (const auto may = CommandNeeds::check(m_permit, u"checkHealthNow"); !may) {
        done(may.error());
        return;
    }
    Check check{.customerId = customerId, .receiver = receiver, .done = std::move(done)};
    if (!m_service) {
        note(check, Error{.kind = Error::Kind::Offline});
        return;
    }
    m_checks.push_back(std::move(check));
    m_service->readHealth(customerId);
}

void HealthDesk::tenantRead(const QString &customerId, const HealthOutcome &outcome, const std::optional<Error> &problem)
{
    if (outcome.isNews)
        changed();
    std::vector<Check> over;
    std::erase_if(m_checks, [&](const Check &check) {
        if (check.customerId != customerId)
            return false;
        over.push_back(check);
        return true;
    });
    for (const auto &check : over)
        note(check, problem);
}

/// Also where nothing newer came: somebody looked, and what was seen has its age. A tenant that refused was asked, too.
void HealthDesk::note(const Check &check, const std::optional<Error> &problem)
{
    const auto wasAsked = !problem || reactionToHealth(*problem, check.customerId) == SyncReaction::NextOne;
    const auto source = wasAsked ? u"graph"_s : u"cache"_s;
    run<void>(
        u"checkHealthNow",
        [id = check.customerId, source, actor = m_actor](Store &store) { return store.health().noteCheck(id, source, actor); },
        check.receiver, [check, problem](const Result<void> &noted) { check.done(problem ? Result<void>(*problem) : noted); });
}
