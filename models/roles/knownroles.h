#pragma once

#include "models/core/result.h"
#include "models/roles/role.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QJsonObject>

#include <optional>

/// What is known of somebody's roles (DESIGN 6): from the token's `wids` claim and from the groups the person belongs to.
struct KnownRoles {
    QString account{};        ///< as the token says; empty when it does not, or nobody has signed in yet
    Roles roles{};            ///< of both sources together
    bool tokenTold = false;   ///< the token had the claim
    bool groupsTold = false;  ///< the directory told of all groups
    QDateTime readAt{};       ///< UTC; invalid: never

    /// What counts. Who has none of the roles is a default user only when both sources have said so, else Role::Unknown: read only.
    Roles inForce() const;
    bool operator==(const KnownRoles &) const = default;
};

/// The roles in the claims of an access token: role templates of Entra. Empty: there is no such claim. Pure; any thread.
std::optional<Roles> rolesInClaims(const QJsonObject &claims);

/// What one page of Graph's /me/memberOf tells.
struct Memberships {
    Roles roles{};
    bool complete = true; ///< false: a group stood in it whose name we may not see
    bool operator==(const Memberships &) const = default;
};

/// AdminAgents, HelpdeskAgents, SalesAgents, and directory roles by their template. BadReply when the body is no list. Pure; any thread.
Result<Memberships> rolesInMemberships(QByteArrayView body);
