#pragma once

#include "models/core/result.h"
#include "models/core/schema.h"
#include "models/customers/entrarole.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

/// A relationship of granular delegated admin privileges (GDAP) with a customer, as Graph lists it (CONTRACT 13.2).
struct DelegatedRelationship {
    QString id{};            ///< as the service writes it
    QString customerId{};    ///< tenant id, lower case
    QString name{};
    QString status{};        ///< the service's own word, kept raw; see `phaseOf`
    QString autoExtend{};    ///< ISO 8601 duration by which it goes on at its end; PT0S or empty: it does not
    QDateTime createdAt{};   ///< UTC
    QDateTime activatedAt{}; ///< UTC; invalid: never was
    QDateTime endsAt{};      ///< UTC; invalid: not known, or without an end
    QStringList roles{};     ///< template ids, lower case, sorted
    bool operator==(const DelegatedRelationship &) const = default;
};

template <>
struct Schema<DelegatedRelationship> { // without the roles, which are a list of objects
    static constexpr auto table = "delegated_relationship"_L1;
    static constexpr auto fields = std::tuple{
        Field{"id"_L1, "id"_L1, &DelegatedRelationship::id},
        Field{"customer_id"_L1, "customer.tenantId"_L1, &DelegatedRelationship::customerId},
        Field{"name"_L1, "displayName"_L1, &DelegatedRelationship::name},
        Field{"status"_L1, "status"_L1, &DelegatedRelationship::status},
        Field{"auto_extend"_L1, "autoExtendDuration"_L1, &DelegatedRelationship::autoExtend},
        Field{"created_at"_L1, "createdDateTime"_L1, &DelegatedRelationship::createdAt},
        Field{"activated_at"_L1, "activatedDateTime"_L1, &DelegatedRelationship::activatedAt},
        Field{"ends_at"_L1, "endDateTime"_L1, &DelegatedRelationship::endsAt},
    };
};

/// One item of Graph's list. BadReply when it has no id or names no customer. Pure; any thread.
Result<DelegatedRelationship> relationshipFrom(const QJsonObject &item);

/// What a status comes to (CONTRACT 13.2). One whose end is asked for or under way can no longer be relied on: Ended. `Other`: a word that
/// this version does not know; show it as it came.
enum class RelationshipPhase : std::uint8_t { Pending, Active, Ended, Other };
RelationshipPhase phaseOf(QStringView status);
/// Whether it goes on by itself at its end.
bool extendsItself(const DelegatedRelationship &relationship);
/// Whether its roles can be used now.
bool isInForce(const DelegatedRelationship &relationship, const QDateTime &now);
/// So many days before its end a relationship that does not go on by itself is worth a warning.
inline constexpr int expiryWarningDays = 30;
bool isExpiring(const DelegatedRelationship &relationship, const QDateTime &now);

/// What all GDAP relationships with one customer come to.
struct GdapStanding {
    RelationshipPhase phase = RelationshipPhase::Other; ///< the best there is
    bool extends = false;  ///< Active: one of them goes on by itself
    QDateTime endsAt{};    ///< UTC, when the last of that phase ends; invalid: not known, or never
    EntraRoles roles{};    ///< of those in force
    bool operator==(const GdapStanding &) const = default;
};
/// Empty without any. Pure; any thread.
std::optional<GdapStanding> standingOf(const QList<DelegatedRelationship> &relationships, const QDateTime &now);

/// What is known of the GDAP list as a whole.
enum class AccessTold : std::uint8_t {
    NotRead,    ///< not wholly read so far
    Told,
    Refused,    ///< the service does not tell it to whoever is signed in
    NotOffered, ///< this cloud has none (CONTRACT 13.2: global cloud only)
};

/// How we may enter a customer's tenant, in ascending order of what it is worth.
enum class AccessKind : std::uint8_t {
    NotRead,  ///< what decides it was not read yet
    NotTold,  ///< the service does not say
    None,
    Expired,  ///< there was GDAP, and it is over
    Pending,  ///< GDAP that the customer has not approved yet
    Dap,      ///< delegated admin privileges of the old kind
    Expiring, ///< GDAP that ends within `expiryWarningDays`
    Gdap,
};

/// The access to one customer at one moment.
struct CustomerAccess {
    AccessKind kind = AccessKind::NotRead;
    bool dap = false;     ///< also beside GDAP
    bool extends = false; ///< GDAP that goes on by itself at its end
    QDateTime endsAt{};   ///< UTC, of GDAP; invalid: not known, or never
    EntraRoles roles{};   ///< of GDAP in force, those known by name
    bool operator==(const CustomerAccess &) const = default;
};
/// `dap`: what the customer's own record says; empty: it says nothing, or was not read (`recordRead`). Allocates nothing. Pure; any thread.
CustomerAccess accessOf(const std::optional<GdapStanding> &gdap, std::optional<bool> dap, bool recordRead, AccessTold told,
                        const QDateTime &now);
