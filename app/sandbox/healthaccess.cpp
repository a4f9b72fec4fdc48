#include "app/sandbox/healthaccess.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/mix.h"
#include "app/sandbox/requestbody.h"
#include "app/sandbox/useraccess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 consentSalt = 931;
const QString healthScope = u"ServiceHealth.Read.All"_s;
const QString messageScope = u"ServiceMessage.Read.All"_s;
const QString userScope = u"User.Read.All"_s;
const QString blockScope = u"User.EnableDisableAccount.All"_s;
constexpr QByteArrayView graphApplication = "00000003-0000-0000-c000-000000000000";
constexpr QByteArrayView azureApplication = "797f4846-ba00-4fd7-ba43-dac1f8f63013";

constexpr std::array<QByteArrayView, 8> kindWords{"granted",    "no-relationship", "expired",   "sign-in-needed",
                                                  "no-consent", "no-role",         "not-found", "other-tenant"};
// Global Administrator, Global Reader, Service Support, Exchange, Helpdesk and User Administrator.
constexpr std::array<std::string_view, 6> lookingRoles{"62e90394-69f5-4237-9190-012177145e10", "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
                                                       "f023fd81-a637-4b56-95fd-791ac0226033", "29232cdf-9323-42fd-ade2-1d097af3e4de",
                                                       "729827e3-9c14-49f7-bb1b-9608f156bbb8", "fe930be7-5e62-47db-91af-98c3a49a38b1"};

/// What a grant names as enterprise application; Graph's alone matters here.
bool isEnterprise(const QByteArray &id)
{
    return id == graphApplication || id == azureApplication;
}

QStringList scopesOf(const QJsonArray &grants)
{
    QStringList scopes;
    for (const auto &grant : grants) {
        if (grant["enterpriseapplicationid"_L1].toString().toLower().toLatin1() != graphApplication)
            continue;
        const QStringList named = grant["scope"_L1].toString().split(u',', Qt::SkipEmptyParts);
        for (const QString &scope : named)
            scopes.append(scope.trimmed());
    }
    return scopes;
}

} // namespace

QByteArray healthAccessWord(HealthAccessKind kind)
{
    return kindWords.at(static_cast<std::size_t>(kind)).toByteArray();
}

std::optional<HealthAccessKind> healthAccessCalled(QByteArrayView word)
{
    const auto *found = std::find(kindWords.begin(), kindWords.end(), word);
    return found == kindWords.end() ? std::nullopt : std::optional(static_cast<HealthAccessKind>(found - kindWords.begin()));
}

QByteArrayList healthAccessWords()
{
    QByteArrayList words;
    for (const QByteArrayView word : kindWords)
        words.append(word.toByteArray());
    return words;
}

HealthAccess::HealthAccess(const World &world, quint64 seed, const SandboxClock &clock, QByteArray application)
    : m_world(world), m_clock(clock), m_seed(seed), m_application(std::move(application))
{
}

std::optional<quint32> HealthAccess::place(QByteArrayView tenant) const
{
    const auto index = m_world.recipe().indexOf(tenant);
    return index && m_world.exists(*index) ? index : std::nullopt;
}

HealthAccessKind HealthAccess::kind(quint32 customer) const
{
    if (const auto set = m_kinds.find(customer); set != m_kinds.end()) {
        const bool hangsOnConsent = set->second == HealthAccessKind::Granted || set->second == HealthAccessKind::NoConsent;
        return !hangsOnConsent ? set->second : consented(customer).isEmpty() ? HealthAccessKind::NoConsent : HealthAccessKind::Granted;
    }
    if (!hasActiveRelationship(customer)) {
        const auto all = m_world.delegation().of(customer, m_world.revision(customer).access, m_clock.now());
        const bool ended = std::any_of(all.begin(), all.end(), [](const AdminRelationship &each) { return each.activated.isValid(); });
        return ended ? HealthAccessKind::Expired : HealthAccessKind::NoRelationship;
    }
    if (consented(customer).isEmpty())
        return HealthAccessKind::NoConsent;
    Draw draw(mixed(m_seed, customer, consentSalt + 1));
    const quint32 lot = m_world.delegation().isOpen() ? 99 : draw.below(60);
    if (lot == 0)
        return HealthAccessKind::SignInNeeded;
    if (!mayLook(customer))
        return HealthAccessKind::NoRole;
    return lot == 1 ? HealthAccessKind::NotFound : HealthAccessKind::Granted;
}

std::optional<Answer> HealthAccess::refusal(quint32 customer) const
{
    switch (kind(customer)) {
    case HealthAccessKind::NoRelationship:
        return tokenError(
            400, "invalid_grant",
            "AADSTS50020: The user account of the partner does not exist in this tenant and cannot access the application in it.");
    case HealthAccessKind::Expired:
        return tokenError(400, "invalid_grant",
                          "AADSTS500213: The tenant's cross-tenant access policy does not allow this user to access it.");
    case HealthAccessKind::SignInNeeded:
        return tokenError(400, "interaction_required",
                          "AADSTS50076: Due to a policy of the tenant you must use multi-factor authentication to access it.");
    case HealthAccessKind::NoConsent:
        return tokenError(400, "invalid_grant", "AADSTS65001: The user or administrator has not consented to use the application.");
    default:
        return {};
    }
}

QStringList HealthAccess::consented(quint32 customer) const
{
    const Permissions all = permissions(customer);
    const auto own = all.find(m_application);
    return own == all.end() ? QStringList() : own->second;
}

QStringList HealthAccess::roles(quint32 customer) const
{
    QStringList roles;
    const auto all = m_world.delegation().of(customer, m_world.revision(customer).access, m_clock.now());
    for (const AdminRelationship &relationship : all) {
        for (const std::string_view role : relationship.status == "active" ? relationship.roles : std::span<const std::string_view>())
            roles.append(QString::fromLatin1(role.data(), static_cast<qsizetype>(role.size())));
    }
    roles.removeDuplicates();
    return roles;
}

bool HealthAccess::hasActiveRelationship(quint32 customer) const
{
    if (const auto set = m_kinds.find(customer); set != m_kinds.end())
        return set->second != HealthAccessKind::NoRelationship && set->second != HealthAccessKind::Expired;
    const auto all = m_world.delegation().of(customer, m_world.revision(customer).access, m_clock.now());
    return std::any_of(all.begin(), all.end(), [](const AdminRelationship &each) { return each.status == "active"; });
}

bool HealthAccess::mayLook(quint32 customer) const
{
    const QStringList given = roles(customer);
    return std::any_of(lookingRoles.begin(), lookingRoles.end(), [&given](std::string_view role) {
        return given.contains(QLatin1StringView(role.data(), static_cast<qsizetype>(role.size())));
    });
}

void HealthAccess::setKind(quint32 customer, std::optional<HealthAccessKind> kind)
{
    m_permissions.erase(customer);
    if (kind)
        m_kinds[customer] = *kind;
    else
        m_kinds.erase(customer);
}

// One tenant in six has not consented, one in twelve to health alone.
HealthAccess::Permissions HealthAccess::usual(quint32 customer) const
{
    const auto set = m_kinds.find(customer);
    const quint32 lot = set != m_kinds.end() ? (set->second == HealthAccessKind::NoConsent ? 0 : 11)
        : m_world.delegation().isOpen()      ? 11
                                             : Draw(mixed(m_seed, customer, consentSalt)).below(12);
    if (lot < 2)
        return {};
    return {{m_application, lot == 2 ? QStringList{healthScope} : QStringList{healthScope, messageScope, userScope, blockScope}}};
}

HealthAccess::Permissions HealthAccess::permissions(quint32 customer) const
{
    const auto stored = m_permissions.find(customer);
    return stored == m_permissions.end() ? usual(customer) : stored->second;
}

Answer HealthAccess::consent(const Request &request, quint32 customer)
{
    const QByteArray application = request.path.section(u'/', 5, 5).toLower().toLatin1();
    if (!hasActiveRelationship(customer))
        return accessDenied();
    if (request.method == "POST" && application.isEmpty())
        return give(customer, request);
    if (request.method != "DELETE" || application.isEmpty())
        return serviceError(405, 1000, "The requested resource does not support this method.", "PartnerApi");
    Permissions all = permissions(customer);
    if (all.erase(application) == 0)
        return serviceError(404, 1000, "There is no consent for the application " + application + '.');
    m_permissions[customer] = all;
    return {.status = 204};
}

Answer HealthAccess::give(quint32 customer, const Request &request)
{
    const auto wish = requestObject(request);
    const QByteArray application = wish ? (*wish)["applicationid"_L1].toString().toLower().toLatin1() : QByteArray();
    const QJsonArray grants = wish ? (*wish)["applicationgrants"_L1].toArray() : QJsonArray();
    if (QUuid::fromString(QLatin1StringView(application)).isNull())
        return serviceError(400, 3000, "applicationId must be a GUID.", "PartnerApiServiceControllers");
    const bool fits = !grants.isEmpty() && std::all_of(grants.begin(), grants.end(), [](const QJsonValue &grant) {
        return isEnterprise(grant["enterpriseapplicationid"_L1].toString().toLower().toLatin1()) && !grant["scope"_L1].toString().isEmpty();
    });
    if (!fits)
        return serviceError(400, 3000, "applicationGrants must name a known enterprise application and scopes.",
                            "PartnerApiServiceControllers");
    Permissions all = permissions(customer);
    if (all.contains(application))
        return serviceError(409, 1001, "Permission entry already exists.");
    all[application] = scopesOf(grants);
    m_permissions[customer] = all;
    QJsonObject said = QJsonDocument::fromJson(request.body).object();
    said[u"attributes"_s] = QJsonObject{{u"objectType"_s, u"ApplicationConsent"_s}};
    return {.status = 201, .body = QJsonDocument(said).toJson(QJsonDocument::Compact)};
}
