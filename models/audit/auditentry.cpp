#include "models/audit/auditentry.h"

#include <QCryptographicHash>

QByteArray firstAuditHash()
{
    return QByteArray(64, '0');
}

QByteArray auditHash(const AuditEntry &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &field) {
        hash.addData(QByteArray::number(field.size()) + ':');
        hash.addData(field);
        hash.addData(QByteArrayLiteral(","));
    };
    add(QByteArrayLiteral("partnerdesk-audit-1"));
    add(QByteArray::number(entry.number));
    add(entry.id.toUtf8());
    add(QByteArray::number(entry.at.toMSecsSinceEpoch()));
    for (const auto *text : {&entry.account, &entry.roles, &entry.command, &entry.subjectKind, &entry.subjectId, &entry.customerTenantId,
                             &entry.before, &entry.after, &entry.answer, &entry.requestId})
        add(text->toUtf8());
    add(entry.previousHash);
    return hash.result().toHex();
}
