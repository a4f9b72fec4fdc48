#include "models/audit/auditrecord.h"
#include "tests/support/testprogram.h"

#include "models/core/decode.h"
#include "tests/support/printers.h"

namespace {

QJsonObject object(const QByteArray &json)
{
    return *parseObject(json);
}

constexpr auto customData = "[{'key':'OrderId','value':'o1'}]";

/// As in 2017: no id.
QByteArray withoutId(const QByteArray &custom = customData)
{
    QByteArray json = "{'partnerId':'p','customerId':'c1','customerName':'Bakkerij Example','userPrincipalName':'agent@partner.example',"
                      "'resourceType':'order','operationType':'create_order','operationDate':'2017-06-01T10:00:00.1234567Z',"
                      "'operationStatus':'succeeded','customizedData':"
        + custom + "}";
    return json.replace("'", "\"");
}

} // namespace

/// The activity log, CONTRACT 11.
class AuditTest : public QObject
{
    Q_OBJECT

private slots:
    void readsARecord_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("as recorded") << QByteArray(
            R"({"id":"r1","partnerId":"p","customerId":"C1","customerName":"Bakkerij Example","userPrincipalName":"agent@partner.example",
            "applicationId":"a","resourceType":"customer","resourceNewValue":"{}","operationType":"add_customer",
            "operationDate":"2020-09-02T17:34:12.8069005Z","operationStatus":"succeeded","customizedData":[]})");
        QTest::newRow("case changed") << QByteArray(
            R"({"Id":"r1","CustomerId":"C1","CUSTOMERNAME":"Bakkerij Example","UserPrincipalName":"agent@partner.example",
            "ResourceType":"customer","OperationType":"add_customer","OperationDate":"2020-09-02T17:34:12.8069005Z","OperationStatus":"succeeded"})");
    }
    void readsARecord()
    {
        QFETCH(const QByteArray, json);
        const auto record = decode<AuditRecord>(withKey(object(json)));
        VERIFY_RESULT(record);
        QCOMPARE(*record,
                 (AuditRecord{.id = u"r1"_s,
                              .customerId = u"C1"_s,
                              .customerName = u"Bakkerij Example"_s,
                              .user = u"agent@partner.example"_s,
                              .resourceType = u"customer"_s,
                              .operationType = u"add_customer"_s,
                              .status = u"succeeded"_s,
                              .when = QDateTime(QDate(2020, 9, 2), QTime(17, 34, 12, 806), Qt::UTC)}));
    }

    void makesAStableKey()
    {
        const auto key = withKey(object(withoutId())).value("id"_L1).toString();
        QVERIFY(key.startsWith("made-"_L1));
        QCOMPARE(withKey(object(withoutId())).value("id"_L1).toString(), key);
        // The order of members is nobody's promise.
        auto rewritten = object(withoutId());
        rewritten.insert("customerName"_L1, u"Another name"_s);
        QCOMPARE(withKey(rewritten).value("id"_L1).toString(), key);
        const auto record = decode<AuditRecord>(withKey(object(withoutId())));
        VERIFY_RESULT(record);
        QCOMPARE(record->id, key);
    }

    void tellsRecordsApart_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        for (const auto &member : {u"customerId"_s, u"resourceType"_s, u"operationType"_s, u"operationDate"_s})
            QTest::newRow(qPrintable(member)) << member << u"2017-06-02T00:00:00"_s;
    }
    void tellsRecordsApart()
    {
        QFETCH(const QString, member);
        QFETCH(const QString, value);
        auto changed = object(withoutId());
        changed.insert(member, value);
        QVERIFY(withKey(changed).value("id"_L1) != withKey(object(withoutId())).value("id"_L1));
        QVERIFY(withKey(object(withoutId("[]"))).value("id"_L1) != withKey(object(withoutId())).value("id"_L1));
    }

    void keepsAGivenId()
    {
        auto record = object(withoutId());
        record.insert("ID"_L1, u"given"_s);
        QCOMPARE(withKey(record), record);
    }

    void survivesNothingNullsAndWrongTypes()
    {
        COMPARE_ERROR(decode<AuditRecord>({}), Error::Kind::BadReply, Error::Reason::None);
        const auto empty = decode<AuditRecord>(withKey({}));
        VERIFY_RESULT(empty);
        QVERIFY(empty->id.startsWith("made-"_L1));
        const auto nulls = decode<AuditRecord>(withKey(object(R"({"id":null,"customerId":null,"operationDate":null})")));
        VERIFY_RESULT(nulls);
        QCOMPARE(nulls->customerId, QString());
        const auto wrong = decode<AuditRecord>(withKey(object(R"({"id":"a","customerId":7,"operationDate":{},"operationStatus":[1]})")));
        VERIFY_RESULT(wrong);
        QCOMPARE(*wrong, (AuditRecord{.id = u"a"_s, .customerId = u"7"_s, .status = u"[1]"_s}));
    }

    void saysWhatToReadAgain_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("effect");
        const auto row = [](const QString &operation, const QString &status, AuditEffect effect) {
            QTest::addRow("%s %s", qPrintable(operation), qPrintable(status)) << operation << status << int(effect);
        };
        row(u"add_customer"_s, u"succeeded"_s, AuditEffect::CustomerList);
        row(u"AddCustomer"_s, u"succeeded"_s, AuditEffect::CustomerList);
        row(u"extend_relationship"_s, u"progress"_s, AuditEffect::CustomerList);
        row(u"add_customer"_s, u"failed"_s, AuditEffect::None);
        row(u"add_customer"_s, u"Decline"_s, AuditEffect::None);
        row(u"remove_partner_customer_relationship"_s, u"succeeded"_s, AuditEffect::CustomerGone);
        row(u"delete_tip_customer"_s, u"succeeded"_s, AuditEffect::CustomerGone);
        row(u"update_customer_billing_profile"_s, u"succeeded"_s, AuditEffect::Customer);
        row(u"dap_admin_relationship_terminated_by_microsoft"_s, u"succeeded"_s, AuditEffect::Customer);
        row(u"granular_admin_relationship_terminated"_s, u"succeeded"_s, AuditEffect::Access);
        row(u"granular_admin_access_assignment_created"_s, u"succeeded"_s, AuditEffect::Access);
        row(u"granular_admin_relationship_approved"_s, u"failed"_s, AuditEffect::None);
        row(u"create_order"_s, u"succeeded"_s, AuditEffect::Customer);
        row(u"update_subscription"_s, u"progress"_s, AuditEffect::Customer);
        row(u"azure_fraud_event_detected"_s, u"succeeded"_s, AuditEffect::Customer);
        row(u"ready_invoice"_s, u"succeeded"_s, AuditEffect::None);
        row(u"invent_something_new"_s, u"succeeded"_s, AuditEffect::None);
        row(u""_s, u""_s, AuditEffect::None);
    }
    void saysWhatToReadAgain()
    {
        QFETCH(const QString, operation);
        QFETCH(const QString, status);
        QFETCH(const int, effect);
        QCOMPARE(int(effectOf({.operationType = operation, .status = status})), effect);
    }
};

HOUSE_TEST(AuditTest)
#include "tst_audit.moc"
