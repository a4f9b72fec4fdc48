#include "models/audit/auditrecord.h"

#include "models/core/wire.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

QJsonObject withKey(const QJsonObject &record)
{
    if (!memberAt(record, "id"_L1).toString().isEmpty())
        return record;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const auto path : {"customerId"_L1, "resourceType"_L1, "operationType"_L1, "operationDate"_L1}) {
        hash.addData(memberAt(record, path).toVariant().toString().toUtf8());
        hash.addData(QByteArrayView("\x1f", 1));
    }
    hash.addData(QJsonDocument(memberAt(record, "customizedData"_L1).toArray()).toJson(QJsonDocument::Compact));
    auto keyed = record;
    keyed.insert("id"_L1, QString(u"made-"_s + QString::fromLatin1(hash.result().toHex())));
    return keyed;
}

AuditEffect effectOf(const AuditRecord &record)
{
    const auto operation = normalisedWord(record.operationType);
    if (record.status.compare("failed"_L1, Qt::CaseInsensitive) == 0 || record.status.compare("decline"_L1, Qt::CaseInsensitive) == 0)
        return AuditEffect::None;
    for (const auto word : {"addcustomer"_L1, "extendrelationship"_L1}) {
        if (operation == word)
            return AuditEffect::CustomerList;
    }
    for (const auto word : {"removepartnercustomerrelationship"_L1, "deletecustomer"_L1, "deletetipcustomer"_L1}) {
        if (operation == word)
            return AuditEffect::CustomerGone;
    }
    for (const auto word :
         {"updatecustomerqualification"_L1, "updatecustomerbillingprofile"_L1, "updatecustomerpartnercontractcompanyname"_L1,
          "updatecompanyinfo"_L1, "dapadminrelationshipapproved"_L1, "dapadminrelationshipterminated"_L1,
          "dapadminrelationshipterminatedbymicrosoft"_L1,
          // What the customer has is read with the customer.
          "createorder"_L1, "updateorder"_L1, "updatesubscription"_L1, "upgradesubscription"_L1, "converttrialsubscription"_L1,
          "manageoverage"_L1, "createnewcommercemigration"_L1, "createtransfer"_L1, "updatetransfer"_L1, "azurefraudeventdetected"_L1}) {
        if (operation == word)
            return AuditEffect::Customer;
    }
    return operation.startsWith("granularadmin"_L1) ? AuditEffect::Access : AuditEffect::None;
}
