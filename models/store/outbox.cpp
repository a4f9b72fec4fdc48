#include "models/store/outbox.h"

#include "models/core/wire.h"
#include "models/store/database.h"
#include "models/store/desk.h"
#include "models/store/storeerror.h"
#include "models/store/storefile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto outboxColumns
    = "number, id, batch_id, kind, customer_id, customer_name, subject_id, subject_name, value_before, value_after, auto_renew_before,"
      " reason, account, roles, decided_at, state, request_id, attempts, sent_at, done_at, verified_at, retry_at, value_found, problem, version"_L1;
constexpr auto itemColumns = "item_id, item_name"_L1;
/// Instead of them, in a file that no newer version has opened for writing yet.
constexpr auto noItemColumns = "'', ''"_L1;
constexpr auto openStates = "state IN ('waiting', 'sending', 'unclear', 'accepted', 'done')"_L1;

QString compactJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// The numbers of Error's lists stand in desk files.
QString problemText(const std::optional<Error> &problem)
{
    if (!problem)
        return u""_s;
    QJsonObject text{{u"kind"_s, static_cast<int>(problem->kind)}, {u"reason"_s, static_cast<int>(problem->reason)}};
    const auto put = [&text](const QString &key, const QString &value) {
        if (!value.isEmpty())
            text[key] = value;
    };
    put(u"subject"_s, problem->subject);
    put(u"detail"_s, problem->detail);
    put(u"code"_s, problem->code);
    put(u"requestId"_s, problem->requestId);
    if (problem->httpStatus != 0)
        text[u"http"_s] = problem->httpStatus;
    return compactJson(text);
}

std::optional<Error> problemIn(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto object = QJsonDocument::fromJson(text.toUtf8()).object();
    return Error{.kind = static_cast<Error::Kind>(object[u"kind"].toInt()),
                 .reason = static_cast<Error::Reason>(object[u"reason"].toInt()),
                 .subject = object[u"subject"].toString(),
                 .detail = object[u"detail"].toString(),
                 .httpStatus = object[u"http"].toInt(),
                 .code = object[u"code"].toString(),
                 .requestId = object[u"requestId"].toString()};
}

/// What the audit log keeps of a value.
QString auditedValue(const OutboxChange &change, const QString &value, const QString &reason)
{
    QJsonObject object{{QString(memberOf(change.kind)), value}};
    if (!change.itemId.isEmpty())
        object[u"of"_s] = change.itemName.isEmpty() ? change.itemId : change.itemName;
    if (!reason.isEmpty())
        object[u"reason"_s] = reason;
    return compactJson(object);
}

/// "refused 409/27009": what the audit log says of an outcome.
QString auditedAnswer(const OutboxEntry &entry)
{
    auto word = outboxWord(entry.state);
    if (!entry.problem || entry.problem->httpStatus == 0)
        return word;
    const auto status = QString::number(entry.problem->httpStatus);
    return entry.problem->code.isEmpty() ? u"%1 %2"_s.arg(word, status) : u"%1 %2/%3"_s.arg(word, status, entry.problem->code);
}

Error notNow(const OutboxEntry &entry)
{
    return {.kind = Error::Kind::Rejected,
            .reason = Error::Reason::StatusNotAllowed,
            .subject = entry.change.subjectName,
            .detail = u"the outbox has it as "_s + outboxWord(entry.state),
            .code = outboxWord(entry.state)};
}

QString unsentFile(const QString &dataDir)
{
    return dataDir + u"/outbox.count"_s;
}

/// Worth a line in the audit log; the others are on the way to one.
bool isTold(OutboxState state)
{
    return state == OutboxState::Done || state == OutboxState::Verified || state == OutboxState::Refused || state == OutboxState::Conflict;
}

} // namespace

std::optional<int> unsentBeside(const QString &dataDir)
{
    QFile file(unsentFile(dataDir));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    bool isNumber = false;
    const auto number = file.readAll().trimmed().toInt(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

Result<QList<OutboxEntry>> readOutbox(const QString &dataDir, int finished)
{
    const auto file = deskFile(dataDir);
    if (!QFileInfo::exists(file.path))
        return QList<OutboxEntry>();
    const auto database = Database::open({.path = file.path});
    if (!database)
        return database.error();
    const auto has = [&database](const QString &column) {
        return (*database)->value(u"SELECT count(*) FROM pragma_table_info('outbox') WHERE name = ?"_s, {column});
    };
    const auto hasOutbox = has(u"id"_s);
    const auto hasItems = has(u"item_id"_s);
    if (!hasOutbox || !hasItems)
        return hasOutbox ? hasItems.error() : hasOutbox.error();
    if (hasOutbox->toInt() == 0)
        return QList<OutboxEntry>(); // from before there was an outbox
    const SystemClock clock;
    Outbox outbox(**database, clock);
    if (hasItems->toInt() == 0)
        outbox.m_itemColumns = noItemColumns;
    return outbox.recent(finished);
}

Outbox::Outbox(Database &desk, const Clock &clock) : m_desk(desk), m_clock(clock), m_trail(desk, clock), m_itemColumns(itemColumns)
{
}

Result<void> Outbox::finish(Transaction &transaction)
{
    if (auto done = transaction.commit(); !done)
        return done;
    // A help for the day on which the file cannot be read; without it the change stands all the same.
    const auto now = count();
    const auto folder = QFileInfo(m_desk.path()).path();
    if (!now || unsentBeside(folder) == std::optional(now->waiting + now->attention))
        return {};
    QSaveFile file(unsentFile(folder));
    if (file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(now->waiting + now->attention)) > 0)
        file.commit();
    return {};
}

Result<QList<OutboxEntry>> Outbox::select(const QString &where, const QVariantList &values)
{
    auto query = m_desk.run(u"SELECT %1, %2 FROM outbox %3"_s.arg(outboxColumns, m_itemColumns, where), values);
    if (!query)
        return query.error();
    QList<OutboxEntry> entries;
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            return entries;
        const auto text = [&query](int column) { return query->value(column).toString(); };
        const auto kind = changeNamed(text(3));
        const auto state = outboxStateNamed(text(15));
        if (!kind || !state)
            return Error{.kind = Error::Kind::StoreFailed,
                         .subject = m_desk.path(),
                         .detail = u"an outbox entry of a kind that this version does not know: %1 %2"_s.arg(text(3), text(15))};
        const auto autoRenew = query->value(10);
        entries.append(OutboxEntry{.number = query->value(0).toLongLong(),
                                   .id = text(1),
                                   .version = query->value(24).toInt(),
                                   .batch = text(2),
                                   .change = {.kind = *kind,
                                              .customerId = text(4),
                                              .customerName = text(5),
                                              .subjectId = text(6),
                                              .subjectName = text(7),
                                              .itemId = text(25),
                                              .itemName = text(26),
                                              .before = text(8),
                                              .after = text(9),
                                              .autoRenewBefore = autoRenew.isNull() ? std::nullopt : std::optional(autoRenew.toBool())},
                                   .reason = text(11),
                                   .account = text(12),
                                   .roles = text(13),
                                   .decidedAt = fromSqlTime(query->value(14)),
                                   .state = *state,
                                   .requestId = text(16),
                                   .attempts = query->value(17).toInt(),
                                   .sentAt = fromSqlTime(query->value(18)),
                                   .doneAt = fromSqlTime(query->value(19)),
                                   .verifiedAt = fromSqlTime(query->value(20)),
                                   .retryAt = fromSqlTime(query->value(21)),
                                   .found = text(22),
                                   .problem = problemIn(text(23))});
    }
}

Result<void> Outbox::insert(OutboxEntry &entry)
{
    const auto &change = entry.change;
    QVariant autoRenew(QMetaType::fromType<int>());
    if (change.autoRenewBefore)
        autoRenew = *change.autoRenewBefore ? 1 : 0;
    auto done
        = m_desk.run(u"INSERT INTO outbox (id, batch_id, version, kind, customer_id, customer_name, subject_id, subject_name, item_id,"
                     " item_name, value_before, value_after, auto_renew_before, reason, account, roles, decided_at, state, request_id,"
                     " attempts, value_found, problem) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, '', '')"_s,
                     {entry.id, entry.batch, changeWord(change.kind), change.customerId, toSqlText(change.customerName), change.subjectId,
                      toSqlText(change.subjectName), toSqlText(change.itemId), toSqlText(change.itemName), toSqlText(change.before),
                      toSqlText(change.after), autoRenew, entry.reason, toSqlText(entry.account), toSqlText(entry.roles),
                      toSqlTime(entry.decidedAt), outboxWord(entry.state)});
    if (!done)
        return done.error();
    auto number = m_desk.value(u"SELECT number FROM outbox WHERE id = ?"_s, {entry.id});
    if (!number)
        return number.error();
    entry.number = number->toLongLong();
    return {};
}

Result<OutboxEntry> Outbox::write(OutboxEntry entry)
{
    auto done
        = m_desk.run(u"UPDATE outbox SET version = version + 1, value_before = ?, value_after = ?, reason = ?, state = ?,"
                     " request_id = ?, attempts = ?, sent_at = ?, done_at = ?, verified_at = ?, retry_at = ?, value_found = ?,"
                     " problem = ? WHERE id = ?"_s,
                     {toSqlText(entry.change.before), toSqlText(entry.change.after), entry.reason, outboxWord(entry.state),
                      toSqlText(entry.requestId), entry.attempts, toSqlTime(entry.sentAt), toSqlTime(entry.doneAt),
                      toSqlTime(entry.verifiedAt), toSqlTime(entry.retryAt), toSqlText(entry.found), problemText(entry.problem), entry.id});
    if (!done)
        return done.error();
    ++entry.version;
    return entry;
}

Result<void> Outbox::tell(const OutboxEntry &entry, const QString &answer, const Actor &actor)
{
    return m_trail.append({.account = actor.account,
                           .roles = actor.roles,
                           .command = commandOf(entry.change.kind),
                           .subjectKind = subjectWord(subjectOf(entry.change.kind)),
                           .subjectId = entry.change.subjectId,
                           .customerTenantId = entry.change.customerId,
                           .before = auditedValue(entry.change, entry.change.before, {}),
                           .after = auditedValue(entry.change, entry.change.after, entry.reason),
                           .answer = answer,
                           .requestId = entry.requestId});
}

/// Suspending and reactivating set the same member.
Result<void> Outbox::refusePending(const OutboxEntry &entry)
{
    const auto pending = select(u"WHERE subject_id = ? AND %1"_s.arg(openStates), {entry.change.subjectId});
    if (!pending)
        return pending.error();
    const auto same = std::ranges::find_if(*pending, [&entry](const OutboxEntry &each) {
        return each.id != entry.id && memberOf(each.change.kind) == memberOf(entry.change.kind)
            && each.change.itemId == entry.change.itemId;
    });
    if (same == pending->end())
        return {};
    return Error{.kind = Error::Kind::Rejected,
                 .reason = Error::Reason::ChangePending,
                 .subject = entry.change.subjectName,
                 .detail = u"entry %1 is not finished"_s.arg(same->id)};
}

Result<QList<OutboxEntry>> Outbox::decide(const QList<OutboxChange> &changes, const QString &reason, const Actor &actor)
{
    if (reason.trimmed().isEmpty())
        return Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::ReasonMissing, .detail = u"a change has a reason"_s};
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    QList<OutboxEntry> entries;
    const auto now = m_clock.utcNow();
    const auto batch = timeOrderedId(now);
    for (const auto &change : changes) {
        OutboxEntry entry{.id = timeOrderedId(now),
                          .batch = batch,
                          .change = change,
                          .reason = reason.trimmed(),
                          .account = actor.account,
                          .roles = actor.roles,
                          .decidedAt = fromSqlTime(now.toMSecsSinceEpoch())};
        entry.change.customerId = normalisedId(change.customerId);
        entry.change.subjectId = normalisedId(change.subjectId);
        entry.change.itemId = normalisedId(change.itemId);
        if (auto free = refusePending(entry); !free)
            return free.error();
        if (auto done = insert(entry); !done)
            return done.error();
        if (auto told = tell(entry, u"decided"_s, actor); !told)
            return told.error();
        entries.append(entry);
    }
    if (auto done = finish(*transaction); !done)
        return done.error();
    return entries;
}

Result<QList<OutboxEntry>> Outbox::recent(int finished)
{
    return select(u"WHERE number IN (SELECT number FROM outbox WHERE state NOT IN ('verified', 'withdrawn')"
                  " UNION ALL SELECT number FROM (SELECT number FROM outbox WHERE state IN ('verified', 'withdrawn')"
                  " ORDER BY number DESC LIMIT ?)) ORDER BY number"_s,
                  {finished});
}

Result<OutboxEntry> Outbox::find(const QString &id)
{
    auto found = select(u"WHERE id = ?"_s, {normalisedId(id)});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{.kind = Error::Kind::NotFound,
                     .reason = Error::Reason::NotCached,
                     .subject = id,
                     .detail = u"the outbox has no such entry"_s,
                     .code = u"outbox"_s};
    return found->first();
}

Result<QList<OutboxEntry>> Outbox::ofCustomer(const QString &customerId, int most)
{
    return select(u"WHERE customer_id = ? ORDER BY number DESC LIMIT ?"_s, {normalisedId(customerId), most});
}

Result<OutboxCount> Outbox::count()
{
    OutboxCount count;
    auto waiting = m_desk.value(u"SELECT count(*) FROM outbox WHERE %1"_s.arg(openStates));
    if (!waiting)
        return waiting.error();
    auto attention = m_desk.value(u"SELECT count(*) FROM outbox WHERE state IN ('refused', 'conflict')"_s);
    if (!attention)
        return attention.error();
    count.waiting = waiting->toInt();
    count.attention = attention->toInt();
    return count;
}

Result<QList<OutboxEntry>> Outbox::due(const QString &account, const QSet<QString> &busy, int most)
{
    // Of one subscription the oldest: what was decided first is done first. More are read than wanted, for customers that are busy.
    auto open
        = select(u"WHERE %1 AND (? = '' OR account = ?) AND NOT EXISTS (SELECT 1 FROM outbox earlier WHERE earlier.%1"
                 " AND earlier.subject_id = outbox.subject_id AND earlier.account = outbox.account"
                 " AND earlier.number < outbox.number) AND (retry_at IS NULL OR retry_at <= ?) ORDER BY number LIMIT ?"_s.arg(openStates),
                 {toSqlText(account), toSqlText(account), toSqlTime(m_clock.utcNow()), most + static_cast<int>(busy.size())});
    if (!open)
        return open.error();
    open->removeIf([&busy](const OutboxEntry &entry) { return busy.contains(entry.change.customerId); });
    if (open->size() > most)
        open->resize(most);
    return open;
}

Result<QDateTime> Outbox::nextDue(const QString &account)
{
    auto next = m_desk.value(u"SELECT min(retry_at) FROM outbox WHERE %1 AND (? = '' OR account = ?) AND retry_at > ?"_s.arg(openStates),
                             {toSqlText(account), toSqlText(account), toSqlTime(m_clock.utcNow())});
    if (!next)
        return next.error();
    return fromSqlTime(*next);
}

Result<OutboxEntry> Outbox::beginSending(const QString &id, const QString &requestId)
{
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    auto entry = find(id);
    if (!entry)
        return entry;
    if (entry->state != OutboxState::Waiting && entry->state != OutboxState::Unclear && entry->state != OutboxState::Sending)
        return notNow(*entry);
    entry->state = OutboxState::Sending;
    entry->requestId = requestId;
    entry->sentAt = fromSqlTime(m_clock.utcNow().toMSecsSinceEpoch());
    entry->retryAt = {};
    ++entry->attempts;
    auto attempt = m_desk.run(u"INSERT INTO outbox_attempt (request_id, outbox_id, sent_at, answer) VALUES (?, ?, ?, '')"_s,
                              {requestId, entry->id, toSqlTime(entry->sentAt)});
    if (!attempt)
        return attempt.error();
    auto written = write(*entry);
    if (!written)
        return written;
    if (auto done = finish(*transaction); !done)
        return done.error();
    return written;
}

Result<OutboxEntry> Outbox::settle(const QString &id, const OutboxOutcome &outcome)
{
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    auto entry = find(id);
    if (!entry)
        return entry;
    // Taken back while it was looked up, before anything was sent: that stands.
    if (entry->state == OutboxState::Withdrawn)
        return entry;
    const auto before = std::exchange(entry->state, outcome.state);
    const auto now = fromSqlTime(m_clock.utcNow().toMSecsSinceEpoch());
    entry->retryAt = outcome.retryAt;
    entry->problem = outcome.problem;
    entry->found = outcome.found;
    if ((outcome.state == OutboxState::Done || outcome.state == OutboxState::Verified) && !entry->doneAt.isValid())
        entry->doneAt = now;
    if (outcome.state == OutboxState::Verified)
        entry->verifiedAt = now;
    // The call was repeated after an answer, which takes a new id.
    if (!outcome.requestId.isEmpty() && outcome.requestId != entry->requestId && before == OutboxState::Sending) {
        auto attempt = m_desk.run(u"INSERT OR IGNORE INTO outbox_attempt (request_id, outbox_id, sent_at, answer) VALUES (?, ?, ?, '')"_s,
                                  {outcome.requestId, entry->id, toSqlTime(now)});
        if (!attempt)
            return attempt.error();
        entry->requestId = outcome.requestId;
    }
    auto written = write(*entry);
    if (!written)
        return written;
    if (!entry->requestId.isEmpty() && before == OutboxState::Sending) {
        auto attempt
            = m_desk.run(u"UPDATE outbox_attempt SET answer = ? WHERE request_id = ?"_s, {auditedAnswer(*entry), entry->requestId});
        if (!attempt)
            return attempt.error();
    }
    if (isTold(outcome.state) && before != outcome.state) {
        if (auto told = tell(*entry, auditedAnswer(*entry), {entry->account, entry->roles}); !told)
            return told.error();
    }
    if (auto done = finish(*transaction); !done)
        return done.error();
    return written;
}

/// `told`: what the audit log says of it; empty: nothing. Those that `rule` refuses stay as they are.
Result<QList<OutboxEntry>> Outbox::changeEach(const QStringList &ids, const Actor &actor,
                                              const std::function<Result<std::optional<QString>>(OutboxEntry &)> &rule)
{
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    QList<OutboxEntry> changed;
    for (const auto &id : ids) {
        auto entry = find(id);
        if (!entry)
            return entry.error();
        const auto told = rule(*entry);
        if (!told)
            return told.error();
        if (!*told)
            continue;
        auto written = write(*entry);
        if (!written)
            return written.error();
        if (auto done = (*told)->isEmpty() ? Result<void>() : tell(*entry, **told, actor); !done)
            return done.error();
        changed.append(*written);
    }
    if (auto done = finish(*transaction); !done)
        return done.error();
    return changed;
}

/// One in conflict is from now on based on what the service has.
void Outbox::revive(OutboxEntry &entry)
{
    if (entry.state == OutboxState::Conflict)
        entry.change.before = entry.found;
    if (needsPerson(entry.state))
        entry.state = OutboxState::Waiting;
    entry.retryAt = {};
    entry.problem.reset();
    entry.found.clear();
}

Result<QList<OutboxEntry>> Outbox::withdraw(const QStringList &ids, const Actor &actor)
{
    return changeEach(ids, actor, [](OutboxEntry &entry) -> Result<std::optional<QString>> {
        if (!canWithdraw(entry.state))
            return std::optional<QString>();
        entry.state = OutboxState::Withdrawn;
        entry.retryAt = {};
        return std::optional(u"withdrawn"_s);
    });
}

Result<QList<OutboxEntry>> Outbox::retry(const QStringList &ids, const SeenConflicts &seen, const Actor &actor)
{
    return changeEach(ids, actor, [&](OutboxEntry &entry) -> Result<std::optional<QString>> {
        if (!canRetry(entry.state))
            return std::optional<QString>();
        if (entry.state == OutboxState::Conflict && (!seen.contains(entry.id) || seen[entry.id] != entry.found))
            return notNow(entry);
        if (auto free = refusePending(entry); !free)
            return free.error();
        const bool isAnew = needsPerson(entry.state);
        revive(entry);
        return std::optional(isAnew ? u"retried"_s : QString());
    });
}

Result<OutboxEntry> Outbox::edit(const QString &id, const QString &after, const QString &reason, const Actor &actor)
{
    if (reason.trimmed().isEmpty())
        return Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::ReasonMissing, .detail = u"a change has a reason"_s};
    const auto edited = changeEach({id}, actor, [&](OutboxEntry &entry) -> Result<std::optional<QString>> {
        if (!canWithdraw(entry.state))
            return notNow(entry);
        if (auto free = refusePending(entry); !free)
            return free.error();
        revive(entry);
        entry.change.after = after;
        entry.reason = reason.trimmed();
        return std::optional(u"edited"_s);
    });
    if (!edited)
        return edited.error();
    return edited->constFirst();
}
