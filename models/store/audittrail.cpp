#include "models/store/audittrail.h"

#include "models/store/database.h"
#include "models/store/desk.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

Result<AuditHead> AuditTrail::head()
{
    auto query = m_desk.run(u"SELECT number, hash FROM audit_head"_s);
    if (!query)
        return query.error();
    auto row = query->next();
    if (!row)
        return row.error();
    if (!*row)
        return Error{.kind = Error::Kind::NotFound, .subject = m_desk.path(), .detail = u"the audit log has no head"_s};
    return AuditHead{.number = query->value(0).toLongLong(), .hash = query->value(1).toString().toLatin1()};
}

Result<void> AuditTrail::append(AuditEntry entry)
{
    const auto last = head();
    if (!last)
        return last.error();
    const auto now = m_clock.utcNow();
    entry.number = last->number + 1;
    entry.id = timeOrderedId(now);
    entry.at = fromSqlTime(now.toMSecsSinceEpoch());
    entry.previousHash = last->hash;
    entry.hash = auditHash(entry);
    auto done = m_desk.run(u"INSERT INTO audit_entry (number, id, at, account, roles, command, subject_kind, subject_id,"
                           " customer_tenant_id, before, after, answer, request_id, previous_hash, hash)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                           {entry.number, entry.id, toSqlTime(entry.at), toSqlText(entry.account), toSqlText(entry.roles), entry.command,
                            toSqlText(entry.subjectKind), toSqlText(entry.subjectId), toSqlText(entry.customerTenantId),
                            toSqlText(entry.before), toSqlText(entry.after), toSqlText(entry.answer), toSqlText(entry.requestId),
                            QString::fromLatin1(entry.previousHash), QString::fromLatin1(entry.hash)});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<QList<AuditEntry>> AuditTrail::entries(qint64 after, int most)
{
    return select(u"WHERE number > ? ORDER BY number LIMIT ?"_s, {after, most});
}

Result<QList<AuditEntry>> AuditTrail::ofCustomer(const QString &customerId, Among among, const QStringList &commands, const QString &onlyOf,
                                                 int most)
{
    const auto named = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(commands)).toJson(QJsonDocument::Compact));
    return select(u"WHERE customer_tenant_id = ? AND (command IN (SELECT value FROM json_each(?))) = ? AND ? IN ('', account)"
                  " ORDER BY number DESC LIMIT ?"_s,
                  {customerId, named, among == Among::These ? 1 : 0, toSqlText(onlyOf), most});
}

Result<QList<AuditEntry>> AuditTrail::select(const QString &behindFrom, const QVariantList &values)
{
    auto query = m_desk.run(u"SELECT number, id, at, account, roles, command, subject_kind, subject_id, customer_tenant_id, before, after,"
                            " answer, request_id, previous_hash, hash FROM audit_entry "_s
                                + behindFrom,
                            values);
    if (!query)
        return query.error();
    const auto text = [&query](int column) { return query->value(column).toString(); };
    QList<AuditEntry> entries;
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            return entries;
        entries.append({.number = query->value(0).toLongLong(),
                        .id = text(1),
                        .at = fromSqlTime(query->value(2)),
                        .account = text(3),
                        .roles = text(4),
                        .command = text(5),
                        .subjectKind = text(6),
                        .subjectId = text(7),
                        .customerTenantId = text(8),
                        .before = text(9),
                        .after = text(10),
                        .answer = text(11),
                        .requestId = text(12),
                        .previousHash = text(13).toLatin1(),
                        .hash = text(14).toLatin1()});
    }
}
