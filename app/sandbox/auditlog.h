#pragma once

#include "app/sandbox/customerrecipe.h"

#include <QDate>

#include <functional>
#include <vector>

enum class Operation : quint8 {
    AddCustomer,
    ExtendRelationship,
    UpdateCompanyInfo,
    RenameCompany,
    UpdateBillingProfile,
    UpdateQualification,
    RemoveRelationship,
    AdminRelationshipActivated,
    UpdateSubscription,
    CreateUser,
    UpdateUser,
    UpdateUserPrincipalName,
    DeleteUser,
    RestoreUser,
    ResetUserPassword,
    UpdateUserLicences
};

/// The service's own text, e.g. `add_customer` (CONTRACT 11).
std::string_view operationText(Operation operation);
std::string_view resourceText(Operation operation);

/// One thing that somebody did in Partner Center.
struct AuditRecord {
    qint64 at = 0; ///< milliseconds since 1970, UTC
    quint32 customer = 0; ///< its index
    int place = -1; ///< of the subscription it is about among the customer's; -1: of none
    Revision revision{}; ///< of the customer after it
    Operation operation{};
    qint64 user = -1; ///< place of the customer's user it was done to; -1: to none
};

/// What an audit listing asks for; days are inclusive and UTC.
struct AuditQuery {
    QDate from{};
    QDate to{};
    QByteArray field{}; ///< CompanyName, CustomerId, ResourceType, or empty
    QByteArray value{};
    bool operator==(const AuditQuery &) const = default;
};

/// The records in the order in which they came. Only changes are recorded: the customers of the start have none.
class AuditLog
{
public:
    explicit AuditLog(const CustomerRecipe &recipe) : m_recipe(recipe) { }

    void add(const AuditRecord &record) { m_records.push_back(record); }
    qint64 count() const { return static_cast<qint64>(m_records.size()); }

    /// Newest first, from the record before `before` on (exclusive; count() for the newest). Stops when `each` answers false.
    void eachBackwards(const AuditQuery &query, qint64 before, const std::function<bool(qint64 position)> &each) const;
    /// Appends the record as JSON (CONTRACT 11); `partnerTenant` is the partner's id.
    void appendRecord(QByteArray &out, qint64 position, std::string_view partnerTenant) const;
    /// The position whose record has this id; -1: none.
    qint64 positionOf(QByteArrayView id) const;

private:
    bool matches(const AuditRecord &record, const AuditQuery &query) const;

    const CustomerRecipe &m_recipe;
    std::vector<AuditRecord> m_records{};
};
