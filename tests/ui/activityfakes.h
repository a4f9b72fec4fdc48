#pragma once

#include "models/core/fold.h"
#include "tests/ui/shellfakes.h"
#include "ui/activity/activitypane.h"

#include <algorithm>

/// Invented entries: aliases, tags and views of three people, to customers whom the mirror knows and some whom it does not.
inline QList<ActivityRow> inventedActivity(int count)
{
    static const QStringList people{u"anna@partner.example"_s, u"piet.van.der.meer@partner.example"_s, u"els@partner.example"_s};
    static const QStringList customers{u"Van der Berg Logistiek B.V."_s, u"Bakkerij Zonnig"_s, u"IJssel Bouw Groep N.V."_s, QString()};
    QList<ActivityRow> rows;
    AuditEntry last{.hash = firstAuditHash()};
    for (int number = 1; number <= count; ++number) {
        AuditEntry entry{.number = number,
                         .id = u"0190a000-0000-7000-8000-%1"_s.arg(number, 12, 16, QLatin1Char('0')),
                         .at = QDateTime(QDate(2025, 11, 3), QTime(9, 0), Qt::UTC).addSecs(qint64{-1800} * (count - number)),
                         .account = people.at(number % 3),
                         .roles = number % 3 == 0 ? u"AA"_s : u"HA BA"_s,
                         .answer = u"done"_s,
                         .previousHash = last.hash};
        if (number % 5 == 4) {
            entry.command = u"view.save"_s;
            entry.subjectKind = u"view"_s;
            entry.subjectId = u"v%1"_s.arg(number);
            entry.after = u"{\"pane\":\"customers\",\"name\":\"Zorg\",\"definition\":{}}"_s;
        } else {
            const auto isAlias = number % 2 == 0;
            entry.command = isAlias ? u"customer.alias"_s : u"customer.tags"_s;
            entry.subjectKind = u"customer"_s;
            entry.subjectId = u"00000000-0000-4000-8000-%1"_s.arg(number % 4, 12, 16, QLatin1Char('0'));
            entry.customerTenantId = entry.subjectId;
            entry.before = isAlias ? u"{\"alias\":\"bakker\"}"_s : QString();
            entry.after = isAlias ? u"{\"alias\":\"Bakker op de hoek\"}"_s : u"[\"backup\",\"VIP\"]"_s;
        }
        if (number % 7 == 0) {
            entry.command = u"subscription.suspend"_s;
            entry.answer = u"refused: 800040"_s;
            entry.requestId = u"11111111-0000-4000-8000-000000000007"_s;
        }
        entry.hash = auditHash(entry);
        last = entry;
        rows.append({.entry = entry, .customerName = entry.customerTenantId.isEmpty() ? QString() : customers.at(number % 4)});
    }
    return rows;
}

/// Answers at once (queued) or when told; row ids are entry numbers.
class FakeActivity final : public WindowSource<ActivityRow, ActivityQuery>, public RowPages<ActivityRow>, public ActivityBook
{
public:
    struct Asked {
        ActivityQuery query{};
        QPointer<QObject> receiver{};
        std::function<void(Result<RowOrder>)> receive{};
    };
    struct Check {
        QPointer<QObject> receiver{};
        std::function<void(qint64)> advanced{};
        std::function<void(Result<ChainFinding>)> ended{};
    };

    QList<ActivityRow> table{};
    quint64 revision = 0;
    bool byHand = false;
    std::optional<Error> problem{};
    QList<Asked> waiting{};
    QList<ActivityQuery> asked{};
    QList<Check> checks{};

    void order(const ActivityQuery &query, QObject *receiver, std::function<void(Result<RowOrder>)> receive) override
    {
        asked.append(query);
        waiting.append({query, receiver, std::move(receive)});
        if (!byHand)
            QMetaObject::invokeMethod(
                receiver, [this] { answerAll(); }, Qt::QueuedConnection);
    }
    void watch(QObject *receiver, std::function<void(const RowsCommitted &)> committed) override
    {
        m_watchers.append({receiver, std::move(committed)});
    }
    RowPages<ActivityRow> &pages() override { return *this; }
    Result<QList<ActivityRow>> rows(std::span<const RowId> ids) override
    {
        if (problem)
            return *problem;
        QList<ActivityRow> found;
        for (const auto id : ids)
            found.append(id >= 1 && id <= static_cast<RowId>(table.size()) ? table.at(id - 1) : ActivityRow());
        return found;
    }
    void facets(QObject *receiver, std::function<void(Result<ActivityFacets>)> receive) override
    {
        ActivityFacets facets;
        const auto count = [](QList<std::pair<QString, qint64>> &counts, const QString &value) {
            const auto known = std::ranges::find(counts, value, &std::pair<QString, qint64>::first);
            if (known == counts.end())
                counts.append({value, 1});
            else
                ++known->second;
        };
        for (const auto &row : std::as_const(table)) {
            count(facets.accounts, row.entry.account);
            count(facets.commands, row.entry.command);
        }
        QMetaObject::invokeMethod(
            receiver, [facets, receive = std::move(receive)] { receive(facets); }, Qt::QueuedConnection);
    }
    void checkChain(QObject *receiver, std::function<void(qint64)> advanced, std::function<void(Result<ChainFinding>)> ended) override
    {
        checks.append({receiver, std::move(advanced), std::move(ended)});
    }
    void cancelCheck(QObject *receiver) override
    {
        if (!checks.isEmpty() && checks.constLast().receiver == receiver)
            checks.takeLast().ended(Error{.kind = Error::Kind::Cancelled});
    }
    void answerAll()
    {
        while (!waiting.isEmpty()) {
            const auto next = waiting.takeFirst();
            if (next.receiver)
                next.receive(answerTo(next.query));
        }
    }
    Result<RowOrder> answerTo(const ActivityQuery &query) const
    {
        if (problem)
            return *problem;
        std::vector<RowId> ids;
        for (const auto &row : table) {
            if (passes(row, query))
                ids.push_back(static_cast<RowId>(row.entry.number));
        }
        std::ranges::stable_sort(ids, [&](RowId one, RowId other) {
            return query.sort == ActivityQuery::Sort::Account && table.at(one - 1).entry.account < table.at(other - 1).entry.account;
        });
        if (query.descending)
            std::ranges::reverse(ids);
        if (query.limit > 0 && std::ssize(ids) > query.limit)
            ids.resize(static_cast<std::size_t>(query.limit));
        RowOrder order{.exact = ids.size(), .revision = revision, .partial = query.limit > 0};
        order.rows = std::make_shared<const std::vector<RowId>>(std::move(ids));
        return order;
    }
    void commit(RowsCommitted rows)
    {
        rows.revision = ++revision;
        for (const auto &[receiver, committed] : std::as_const(m_watchers)) {
            if (receiver)
                committed(rows);
        }
    }

private:
    static bool passes(const ActivityRow &row, const ActivityQuery &query)
    {
        const auto &entry = row.entry;
        const auto all = folded(QStringList{entry.account, entry.command, query.commandWords.value(entry.command), row.customerName,
                                            entry.before, entry.after, entry.answer, entry.requestId}
                                    .join(u' '));
        const auto words = folded(query.text).split(' ');
        return std::ranges::all_of(words, [&](const QByteArray &word) { return all.contains(word); })
            && (query.accounts.isEmpty() || query.accounts.contains(entry.account))
            && (query.commands.isEmpty() || query.commands.contains(entry.command))
            && (query.customerId.isEmpty() || query.customerId == entry.customerTenantId)
            && (!query.from.isValid() || entry.at >= query.from) && (!query.before.isValid() || entry.at < query.before);
    }

    QList<std::pair<QPointer<QObject>, std::function<void(const RowsCommitted &)>>> m_watchers{};
};

/// Everything the pane stands on; members in order of birth.
struct ActivityWorld {
    FakeActivity activity{};
    FakeMemory memory{};

    explicit ActivityWorld(int entries) { activity.table = inventedActivity(entries); }
    ActivityPaneSources sources() { return {.window = activity, .book = activity, .memory = memory}; }
    std::unique_ptr<ActivityPane> pane(QSize size = {1400, 900})
    {
        auto made = std::make_unique<ActivityPane>(sources(), nullptr);
        made->resize(size);
        made->show();
        return made;
    }
};
