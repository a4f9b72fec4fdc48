#include "models/customers/customer.h"
#include "tests/support/testprogram.h"

#include "models/core/decode.h"
#include "tests/support/printers.h"

/// Customers as the list and as their own record tell them, CONTRACT 3.
class CustomerTest : public QObject
{
    Q_OBJECT

    static QByteArray listed()
    {
        return R"({"id":"6c0e0f8a-0d5b-4ad0-9f0f-6d0d3f2a0001","companyProfile":{"tenantId":"6c0e0f8a-0d5b-4ad0-9f0f-6d0d3f2a0001",
            "domain":"vandenberg.example","companyName":"Van den Berg Zwolle B.V.","links":{"self":{"uri":"/customers/x/profiles/company",
            "method":"GET","headers":[]}},"attributes":{"objectType":"CustomerCompanyProfile"}},"relationshipToPartner":"reseller",
            "links":{"self":{"uri":"/customers/x","method":"GET","headers":[]}},"attributes":{"objectType":"Customer"}})";
    }
    static QByteArray recorded()
    {
        return R"({"id":"6c0e0f8a-0d5b-4ad0-9f0f-6d0d3f2a0001","commerceId":"c1","companyProfile":{"tenantId":"t","domain":"vandenberg.example",
            "companyName":"Van den Berg Zwolle B.V.","address":{"country":"NL","city":"Zwolle","region":"Overijssel","state":"OV",
            "addressLine1":"Grote Markt 1","addressLine2":"2e etage","postalCode":"8011 LV","phoneNumber":"+31 38 000 0000"},
            "email":"info@vandenberg.example","organizationRegistrationNumber":"05000000"},
            "billingProfile":{"id":"b","firstName":"Fenna","lastName":"van den Berg","email":"fenna@vandenberg.example","culture":"nl-NL",
            "language":"nl","companyName":"Van den Berg Zwolle B.V.","defaultAddress":{"country":"NL","city":"Zwolle","phoneNumber":"+31 6 0000 0000"},
            "attributes":{"etag":"e","objectType":"CustomerBillingProfile"}},"relationshipToPartner":"reseller","allowDelegatedAccess":true,
            "customDomains":["vandenberg.example","berg.example"],"associatedPartnerId":"4391507"})";
    }
    /// Every key in PascalCase, as some writes answer.
    static QByteArray pascal(QByteArray json)
    {
        for (qsizetype at = 0; (at = json.indexOf('"', at)) >= 0; ++at) {
            const auto end = json.indexOf('"', at + 1);
            if (end > 0 && json.mid(end + 1, 1) == ":")
                json[at + 1] = json.mid(at + 1, 1).toUpper()[0];
            at = end;
        }
        return json;
    }

private slots:
    void readsTheList_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("as recorded") << listed();
        QTest::newRow("PascalCase") << pascal(listed());
    }
    void readsTheList()
    {
        QFETCH(const QByteArray, json);
        const auto customer = decode<Customer>(*parseObject(json));
        VERIFY_RESULT(customer);
        QCOMPARE(*customer,
                 (Customer{.id = u"6c0e0f8a-0d5b-4ad0-9f0f-6d0d3f2a0001"_s,
                           .name = u"Van den Berg Zwolle B.V."_s,
                           .domain = u"vandenberg.example"_s,
                           .relationship = u"reseller"_s}));
    }

    void readsTheRecord_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("as recorded") << recorded();
        QTest::newRow("PascalCase") << pascal(recorded());
    }
    void readsTheRecord()
    {
        QFETCH(const QByteArray, json);
        const auto record = decode<CustomerRecord>(*parseObject(json));
        VERIFY_RESULT(record);
        const CustomerRecord expected{.customerId = u"6c0e0f8a-0d5b-4ad0-9f0f-6d0d3f2a0001"_s,
                                      .commerceId = u"c1"_s,
                                      .country = u"NL"_s,
                                      .city = u"Zwolle"_s,
                                      .region = u"Overijssel"_s,
                                      .state = u"OV"_s,
                                      .postalCode = u"8011 LV"_s,
                                      .addressLine1 = u"Grote Markt 1"_s,
                                      .addressLine2 = u"2e etage"_s,
                                      .companyPhone = u"+31 38 000 0000"_s,
                                      .companyEmail = u"info@vandenberg.example"_s,
                                      .registrationNumber = u"05000000"_s,
                                      .contactFirstName = u"Fenna"_s,
                                      .contactLastName = u"van den Berg"_s,
                                      .contactEmail = u"fenna@vandenberg.example"_s,
                                      .contactPhone = u"+31 6 0000 0000"_s,
                                      .culture = u"nl-NL"_s,
                                      .language = u"nl"_s,
                                      .associatedPartnerId = u"4391507"_s,
                                      .customDomains = {u"vandenberg.example"_s, u"berg.example"_s},
                                      .delegatedAccess = true};
        QCOMPARE(*record, expected);
    }

    void needsAnId()
    {
        COMPARE_ERROR(decode<Customer>({}), Error::Kind::BadReply, Error::Reason::None);
        COMPARE_ERROR(decode<CustomerRecord>({}), Error::Kind::BadReply, Error::Reason::None);
    }

    void takesNullsForAbsence()
    {
        const auto customer = decode<Customer>(*parseObject(R"({"id":"a","companyProfile":null,"relationshipToPartner":null})"));
        VERIFY_RESULT(customer);
        QCOMPARE(*customer, Customer{.id = u"a"_s});
        const auto record
            = decode<CustomerRecord>(*parseObject(R"({"id":"a","allowDelegatedAccess":null,"customDomains":null,"billingProfile":null,
            "companyProfile":{"address":null,"email":null}})"));
        VERIFY_RESULT(record);
        QCOMPARE(*record, CustomerRecord{.customerId = u"a"_s});
    }

    void survivesWrongTypes()
    {
        const auto customer = decode<Customer>(*parseObject(R"({"id":17,"companyProfile":["x"],"relationshipToPartner":1})"));
        VERIFY_RESULT(customer);
        QCOMPARE(*customer, (Customer{.id = u"17"_s, .relationship = u"1"_s}));
        const auto record = decode<CustomerRecord>(*parseObject(
            R"({"id":"a","allowDelegatedAccess":"TRUE","customDomains":"one.example","associatedPartnerId":-1,"companyProfile":{"address":{"city":[1]}}})"));
        VERIFY_RESULT(record);
        QCOMPARE(*record,
                 (CustomerRecord{.customerId = u"a"_s, .city = u"[1]"_s, .associatedPartnerId = u"-1"_s, .delegatedAccess = true}));
    }

    void knowsRelationships_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<int>("relationship");
        const auto row
            = [](const QString &raw, Relationship relationship) { QTest::addRow("'%s'", qPrintable(raw)) << raw << int(relationship); };
        row(u"reseller"_s, Relationship::Reseller);
        row(u"Reseller"_s, Relationship::Reseller);
        row(u"microsoft_support"_s, Relationship::MicrosoftSupport);
        row(u"MicrosoftSupport"_s, Relationship::MicrosoftSupport);
        row(u"1"_s, Relationship::Reseller);
        row(u"5"_s, Relationship::None);
        row(u"6"_s, Relationship::Other);
        row(u"99999999999"_s, Relationship::Other);
        row(u"none"_s, Relationship::None);
        row(u""_s, Relationship::Unknown);
        row(u"strategic_ally"_s, Relationship::Other);
    }
    void knowsRelationships()
    {
        QFETCH(const QString, raw);
        QFETCH(const int, relationship);
        QCOMPARE(int(relationshipOf(raw)), relationship);
    }

    void keepsAnUnknownRelationshipAsItCame()
    {
        const auto customer = decode<Customer>(*parseObject(R"({"id":"a","relationshipToPartner":"Strategic_Ally"})"));
        VERIFY_RESULT(customer);
        QCOMPARE(customer->relationship, u"Strategic_Ally"_s);
    }
};

HOUSE_TEST(CustomerTest)
#include "tst_customer.moc"
