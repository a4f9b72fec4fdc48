#include "app/sandbox/useraccess.h"

#include <algorithm>

namespace {

constexpr std::string_view directoryReader = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b";
constexpr std::string_view directoryWriter = "9360feb5-f418-4baa-8175-e2a00bac4301";
constexpr std::string_view globalReader = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
constexpr std::string_view globalAdmin = "62e90394-69f5-4237-9190-012177145e10";
constexpr std::string_view userAdmin = "fe930be7-5e62-47db-91af-98c3a49a38b1";
constexpr std::string_view licenceAdmin = "4d6ac14f-3453-41d0-bef9-a3e0c569773a";
constexpr std::string_view helpdeskAdmin = "729827e3-9c14-49f7-bb1b-9608f156bbb8";

constexpr std::string_view readingUsers[] = {directoryReader, globalReader, userAdmin, globalAdmin};
constexpr std::string_view readingSkus[] = {directoryReader, globalReader, userAdmin, licenceAdmin, globalAdmin};
constexpr std::string_view readingLicences[] = {directoryReader, directoryWriter, userAdmin, licenceAdmin, globalAdmin};
constexpr std::string_view assigningLicences[] = {directoryWriter, userAdmin, licenceAdmin, globalAdmin};
constexpr std::string_view writingUsers[] = {directoryWriter, userAdmin, globalAdmin};
constexpr std::string_view deletingUsers[] = {userAdmin, globalAdmin};
constexpr std::string_view resettingPasswords[] = {helpdeskAdmin, userAdmin, globalAdmin};

std::span<const std::string_view> rolesFor(DirectoryRight right)
{
    switch (right) {
    case DirectoryRight::ReadUsers:
        return readingUsers;
    case DirectoryRight::ReadSkus:
        return readingSkus;
    case DirectoryRight::ReadLicences:
        return readingLicences;
    case DirectoryRight::AssignLicences:
        return assigningLicences;
    case DirectoryRight::WriteUsers:
        return writingUsers;
    case DirectoryRight::DeleteUsers:
        return deletingUsers;
    case DirectoryRight::ResetPasswords:
        return resettingPasswords;
    }
    return {};
}

} // namespace

bool hasDirectoryRight(const World &world, quint32 customer, DirectoryRight right, const QDateTime &now)
{
    const auto wanted = rolesFor(right);
    const auto relationships = world.delegation().of(customer, world.revision(customer).access, now);
    return std::any_of(relationships.begin(), relationships.end(), [wanted](const AdminRelationship &relationship) {
        const auto has = [&relationship](std::string_view role) {
            return std::find(relationship.roles.begin(), relationship.roles.end(), role) != relationship.roles.end();
        };
        return relationship.status == "active" && std::any_of(wanted.begin(), wanted.end(), has);
    });
}

Answer accessDenied()
{
    return serviceError(403, 2032, "Access denied");
}
