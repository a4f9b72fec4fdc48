#pragma once

#include "models/core/schema.h"
#include "models/customers/customerpart.h"
#include "models/customers/delegatedaccess.h"
#include "models/health/healthboard.h"
#include "models/services/managedservice.h"
#include "models/subscriptions/subscription.h"
#include "models/users/user.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

/// A customer as the partner's list tells it (CONTRACT 3): the list carries these four and nothing else.
struct Customer {
    QString id{};           ///< tenant id, lower case; the key everywhere
    QString name{};         ///< company name as written
    QString domain{};       ///< default domain
    QString relationship{}; ///< the service's own word, kept raw; see `relationshipOf`
    bool operator==(const Customer &) const = default;
};

template <>
struct Schema<Customer> {
    static constexpr auto table = "customer"_L1;
    static constexpr auto fields = std::tuple{
        Field{"id"_L1, "id"_L1, &Customer::id},
        Field{"name"_L1, "companyProfile.companyName"_L1, &Customer::name},
        Field{"domain"_L1, "companyProfile.domain"_L1, &Customer::domain},
        Field{"relationship"_L1, "relationshipToPartner"_L1, &Customer::relationship},
    };
};

/// What only the customer's own record tells (GET /v1/customers/{id}). Empty text: the record has none.
struct CustomerRecord {
    QString customerId{};
    QString commerceId{};
    QString country{}; ///< ISO 3166-1 alpha-2
    QString city{};
    QString region{};
    QString state{};
    QString postalCode{};
    QString addressLine1{};
    QString addressLine2{};
    QString companyPhone{};
    QString companyEmail{};
    QString registrationNumber{};
    QString contactFirstName{}; ///< of the billing profile: the person to call
    QString contactLastName{};
    QString contactEmail{};
    QString contactPhone{};
    QString culture{};
    QString language{};
    QString associatedPartnerId{};
    QStringList customDomains{};
    std::optional<bool> delegatedAccess{}; ///< DAP only, not GDAP; empty: the record does not say
    bool operator==(const CustomerRecord &) const = default;
};

template <>
struct Schema<CustomerRecord> {
    static constexpr auto table = "customer_record"_L1;
    static constexpr auto fields = std::tuple{
        Field{"customer_id"_L1, "id"_L1, &CustomerRecord::customerId},
        Field{"commerce_id"_L1, "commerceId"_L1, &CustomerRecord::commerceId},
        Field{"country"_L1, "companyProfile.address.country"_L1, &CustomerRecord::country},
        Field{"city"_L1, "companyProfile.address.city"_L1, &CustomerRecord::city},
        Field{"region"_L1, "companyProfile.address.region"_L1, &CustomerRecord::region},
        Field{"state"_L1, "companyProfile.address.state"_L1, &CustomerRecord::state},
        Field{"postal_code"_L1, "companyProfile.address.postalCode"_L1, &CustomerRecord::postalCode},
        Field{"address_line1"_L1, "companyProfile.address.addressLine1"_L1, &CustomerRecord::addressLine1},
        Field{"address_line2"_L1, "companyProfile.address.addressLine2"_L1, &CustomerRecord::addressLine2},
        Field{"company_phone"_L1, "companyProfile.address.phoneNumber"_L1, &CustomerRecord::companyPhone},
        Field{"company_email"_L1, "companyProfile.email"_L1, &CustomerRecord::companyEmail},
        Field{"registration_number"_L1, "companyProfile.organizationRegistrationNumber"_L1, &CustomerRecord::registrationNumber},
        Field{"contact_first_name"_L1, "billingProfile.firstName"_L1, &CustomerRecord::contactFirstName},
        Field{"contact_last_name"_L1, "billingProfile.lastName"_L1, &CustomerRecord::contactLastName},
        Field{"contact_email"_L1, "billingProfile.email"_L1, &CustomerRecord::contactEmail},
        Field{"contact_phone"_L1, "billingProfile.defaultAddress.phoneNumber"_L1, &CustomerRecord::contactPhone},
        Field{"culture"_L1, "billingProfile.culture"_L1, &CustomerRecord::culture},
        Field{"language"_L1, "billingProfile.language"_L1, &CustomerRecord::language},
        Field{"associated_partner_id"_L1, "associatedPartnerId"_L1, &CustomerRecord::associatedPartnerId},
        Field{"custom_domains"_L1, "customDomains"_L1, &CustomerRecord::customDomains},
        Field{"delegated_access"_L1, "allowDelegatedAccess"_L1, &CustomerRecord::delegatedAccess},
    };
};

/// CONTRACT 3, enum relationshipToPartner. `Other`: a word this version does not know; show it as it came.
enum class Relationship { Unknown, Reseller, Advisor, Syndication, MicrosoftSupport, None, Other };
Relationship relationshipOf(QStringView raw);

/// Why a customer still stands in the cache although the service no longer gives it.
enum class CustomerEnd { None, RelationshipEnded, TenantGone };

/// One line of the customers pane: mirror and desk joined. Empty optional: "not read yet".
struct CustomerRow {
    Customer customer{};
    QString alias{};          ///< our own name for it (desk)
    QStringList tags{};       ///< our own (desk), sorted
    bool recordRead = false;  ///< the four below come with the customer's own record
    QString country{};
    QString city{};
    std::optional<bool> delegatedAccess{}; ///< DAP only; empty: the record does not say
    QDateTime recordReadAt{}; ///< UTC
    QDateTime lastChange{};   ///< newest audit record about it, UTC; invalid: none known
    QDateTime asOf{};         ///< the later of the last complete list pass and the record's own reading, UTC
    CustomerAccess access{};  ///< DAP and GDAP together, at the moment of reading
    CustomerEnd end = CustomerEnd::None;
    bool operator==(const CustomerRow &) const = default;
};

/// Everything known of one customer, for its page and `show customer`.
struct CustomerDetail {
    CustomerRow row{};
    CustomerRecord record{}; ///< meaningful when row.recordRead
    QByteArray raw{};        ///< the record's JSON as it came; empty until read
    QList<DelegatedRelationship> relationships{}; ///< of GDAP, the newest first
    AccessTold accessTold = AccessTold::NotRead;  ///< whether those are all
    QDateTime accessReadAt{}; ///< UTC, when their list was last wholly read; invalid: never
    QList<ManagedService> services{};    ///< in the service's own order
    PartState servicesState{};
    QList<Subscription> subscriptions{}; ///< in the service's own order
    PartState subscriptionsState{};
    QList<LicenceSku> licences{}; ///< likewise
    PartState licencesState{};
    QList<CustomerUser> users{}; ///< likewise; read of an opened customer only
    PartState usersState{};
    CustomerHealth health{}; ///< as its own feed tells it, and our history has it
    bool operator==(const CustomerDetail &) const = default;
};

/// What the customers pane can ask for.
struct CustomerQuery {
    enum class Sort { Name, Domain, Relationship, LastChange, Freshness, Country, City, DelegatedAccess, Alias, Tags };
    /// Granted: DAP or GDAP in force. Missing: neither, whatever was or will be. NotRead: the customer's own record.
    enum class Access { Any, Granted, Missing, NotRead, Gdap, Expiring, Dap, Expired, Pending };

    QString text{};              ///< every word must occur somewhere in name, domain, city, alias or tags
    Sort sort = Sort::Name;
    bool descending = false;
    QStringList relationships{}; ///< raw words; empty: all
    QStringList countries{};     ///< ISO codes; empty: all
    QStringList tags{};          ///< all of them; empty: no matter
    Access access = Access::Any;
    std::optional<int> changedWithinDays{}; ///< newest audit record at most that old
    bool endedOnly = false;      ///< relationship ended or tenant gone
    int limit = 0;               ///< > 0: only the first rows (start-up), `RowOrder::partial`
    bool operator==(const CustomerQuery &) const = default;
};

/// The values that filters can offer, with their numbers of customers.
struct CustomerFacets {
    QList<std::pair<QString, qint64>> relationships{};
    QList<std::pair<QString, qint64>> countries{};
    QList<std::pair<QString, qint64>> tags{};
    qint64 total = 0;
    qint64 recordsRead = 0;
    bool operator==(const CustomerFacets &) const = default;
};
