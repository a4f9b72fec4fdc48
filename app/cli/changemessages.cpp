#include "app/cli/changemessages.h"

#include "app/cli/syncmessages.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

constexpr auto outboxCommand = "outbox"_L1;

QJsonObject changeObject(const OutboxChange &change)
{
    QJsonObject object{
        {u"kind"_s, changeWord(change.kind)}, {u"customerId"_s, change.customerId},   {u"customerName"_s, change.customerName},
        {u"subjectId"_s, change.subjectId},   {u"subjectName"_s, change.subjectName}, {u"itemId"_s, change.itemId},
        {u"itemName"_s, change.itemName},     {u"before"_s, change.before},           {u"after"_s, change.after}};
    if (change.autoRenewBefore)
        object[u"autoRenewBefore"_s] = *change.autoRenewBefore;
    return object;
}

std::optional<OutboxChange> changeFrom(const QJsonObject &object)
{
    const auto kind = changeNamed(object[u"kind"].toString());
    if (!kind)
        return std::nullopt;
    const auto autoRenew = object[u"autoRenewBefore"];
    return OutboxChange{.kind = *kind,
                        .customerId = object[u"customerId"].toString(),
                        .customerName = object[u"customerName"].toString(),
                        .subjectId = object[u"subjectId"].toString(),
                        .subjectName = object[u"subjectName"].toString(),
                        .itemId = object[u"itemId"].toString(),
                        .itemName = object[u"itemName"].toString(),
                        .before = object[u"before"].toString(),
                        .after = object[u"after"].toString(),
                        .autoRenewBefore = autoRenew.isBool() ? std::optional(autoRenew.toBool()) : std::nullopt};
}

QString wordOf(OutboxOrder::What what)
{
    switch (what) {
    case OutboxOrder::What::Decide:
        return u"decide"_s;
    case OutboxOrder::What::Retry:
        return u"retry"_s;
    case OutboxOrder::What::Withdraw:
        break;
    }
    return u"withdraw"_s;
}

} // namespace

QJsonObject ChangeMessages::request(const OutboxOrder &order)
{
    QJsonArray changes;
    for (const auto &change : order.changes)
        changes.append(changeObject(change));
    QJsonObject seen;
    for (auto conflict = order.seen.begin(); conflict != order.seen.end(); ++conflict)
        seen.insert(conflict.key(), conflict.value());
    return {{u"command"_s, outboxCommand},
            {u"what"_s, wordOf(order.what)},
            {u"changes"_s, changes},
            {u"reason"_s, order.reason},
            {u"ids"_s, QJsonArray::fromStringList(order.ids)},
            {u"seen"_s, seen}};
}

std::optional<OutboxOrder> ChangeMessages::orderIn(const QJsonObject &request)
{
    if (request[u"command"].toString() != outboxCommand)
        return std::nullopt;
    const auto word = request[u"what"].toString();
    OutboxOrder order{.reason = request[u"reason"].toString()};
    if (word == u"retry")
        order.what = OutboxOrder::What::Retry;
    else if (word == u"withdraw")
        order.what = OutboxOrder::What::Withdraw;
    else if (word != u"decide")
        return std::nullopt;
    const auto changes = request[u"changes"].toArray();
    for (const auto &each : changes) {
        const auto change = changeFrom(each.toObject());
        // People are changed in the window alone, where it is said what will happen to them.
        if (!change || subjectOf(change->kind) == ChangeSubject::User)
            return std::nullopt;
        order.changes.append(*change);
    }
    const auto ids = request[u"ids"].toArray();
    for (const auto &id : ids)
        order.ids.append(id.toString());
    const auto seen = request[u"seen"].toObject();
    for (auto conflict = seen.begin(); conflict != seen.end(); ++conflict)
        order.seen.insert(conflict.key(), conflict.value().toString());
    return order;
}

QJsonObject ChangeMessages::entries(const QList<OutboxEntry> &entries, bool isOver)
{
    QJsonArray all;
    for (const auto &entry : entries) {
        auto object = changeObject(entry.change);
        object[u"id"_s] = entry.id;
        object[u"state"_s] = outboxWord(entry.state);
        object[u"attempts"_s] = entry.attempts;
        object[u"found"_s] = entry.found;
        if (entry.problem)
            object[u"problem"_s] = SyncMessages::failed(*entry.problem);
        all.append(object);
    }
    return {{u"entries"_s, all}, {u"over"_s, isOver}};
}

std::optional<QList<OutboxEntry>> ChangeMessages::entriesIn(const QJsonObject &answer)
{
    if (!answer[u"entries"].isArray())
        return std::nullopt;
    QList<OutboxEntry> entries;
    const auto all = answer[u"entries"].toArray();
    for (const auto &each : all) {
        const auto object = each.toObject();
        const auto change = changeFrom(object);
        const auto state = outboxStateNamed(object[u"state"].toString());
        if (!change || !state)
            return std::nullopt;
        entries.append(OutboxEntry{.id = object[u"id"].toString(),
                                   .change = *change,
                                   .state = *state,
                                   .attempts = object[u"attempts"].toInt(),
                                   .found = object[u"found"].toString(),
                                   .problem = SyncMessages::failureIn(object[u"problem"].toObject())});
    }
    return entries;
}

bool ChangeMessages::isOver(const QJsonObject &answer)
{
    return answer[u"over"].toBool();
}
