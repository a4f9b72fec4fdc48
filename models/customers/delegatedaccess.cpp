#include "models/customers/delegatedaccess.h"

#include "models/core/decode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Result<DelegatedRelationship> relationshipFrom(const QJsonObject &item)
{
    auto relationship = decode<DelegatedRelationship>(item);
    if (!relationship)
        return relationship;
    relationship->customerId = normalisedId(relationship->customerId);
    if (relationship->customerId.isEmpty())
        return Error{.kind = Error::Kind::BadReply,
                     .subject = QString(Schema<DelegatedRelationship>::table),
                     .detail = u"no customer at customer.tenantId"_s};
    // What is compared later is what the file gives back, and half a surrogate pair has no UTF-8.
    for (const auto member : {&DelegatedRelationship::id, &DelegatedRelationship::name, &DelegatedRelationship::status})
        (*relationship).*member = QString::fromUtf8(((*relationship).*member).toUtf8());
    const auto roles = memberAt(item, "accessDetails.unifiedRoles"_L1).toArray();
    for (const auto &role : roles) {
        if (auto id = normalisedId(memberAt(role.toObject(), "roleDefinitionId"_L1).toString()); !id.isEmpty())
            relationship->roles.append(std::move(id));
    }
    relationship->roles.sort();
    relationship->roles.removeDuplicates();
    return relationship;
}

RelationshipPhase phaseOf(QStringView status)
{
    using Phase = RelationshipPhase;
    static constexpr std::pair<QLatin1StringView, Phase> words[] = {
        {"created"_L1, Phase::Pending},   {"approvalpending"_L1, Phase::Pending},
        {"approved"_L1, Phase::Pending},  {"activating"_L1, Phase::Pending},
        {"active"_L1, Phase::Active},     {"expiring"_L1, Phase::Active},
        {"expired"_L1, Phase::Ended},     {"terminationrequested"_L1, Phase::Ended},
        {"terminating"_L1, Phase::Ended}, {"terminated"_L1, Phase::Ended},
    };
    const auto word = normalisedWord(status);
    const auto *known = std::find_if(std::begin(words), std::end(words), [&word](const auto &pair) { return pair.first == word; });
    return known == std::end(words) ? Phase::Other : known->second;
}

bool extendsItself(const DelegatedRelationship &relationship)
{
    // "P180D" does, "PT0S" does not: a duration of nothing but noughts.
    return std::any_of(relationship.autoExtend.begin(), relationship.autoExtend.end(), [](QChar c) { return c >= u'1' && c <= u'9'; });
}

bool isInForce(const DelegatedRelationship &relationship, const QDateTime &now)
{
    return phaseOf(relationship.status) == RelationshipPhase::Active
        && (!relationship.endsAt.isValid() || relationship.endsAt > now || extendsItself(relationship));
}

static bool endsSoon(const QDateTime &endsAt, bool extends, const QDateTime &now)
{
    return !extends && endsAt.isValid() && endsAt <= now.addDays(expiryWarningDays);
}

bool isExpiring(const DelegatedRelationship &relationship, const QDateTime &now)
{
    return isInForce(relationship, now) && endsSoon(relationship.endsAt, extendsItself(relationship), now);
}

/// The phase as it is now: what was active when it was read may be over.
static RelationshipPhase phaseAt(const DelegatedRelationship &relationship, const QDateTime &now)
{
    const auto phase = phaseOf(relationship.status);
    return phase == RelationshipPhase::Active && !isInForce(relationship, now) ? RelationshipPhase::Ended : phase;
}

std::optional<GdapStanding> standingOf(const QList<DelegatedRelationship> &relationships, const QDateTime &now)
{
    static constexpr RelationshipPhase worst[]
        = {RelationshipPhase::Other, RelationshipPhase::Ended, RelationshipPhase::Pending, RelationshipPhase::Active};
    const auto worth = [](RelationshipPhase phase) { return std::find(std::begin(worst), std::end(worst), phase) - std::begin(worst); };
    std::optional<GdapStanding> standing{};
    for (const auto &relationship : relationships) {
        const auto phase = phaseAt(relationship, now);
        const auto extends = phase == RelationshipPhase::Active && extendsItself(relationship);
        EntraRoles roles;
        if (phase == RelationshipPhase::Active) {
            for (const auto &id : relationship.roles) {
                if (const auto role = entraRoleOf(id))
                    roles |= *role;
            }
        }
        if (!standing || worth(phase) > worth(standing->phase)) {
            standing = GdapStanding{.phase = phase, .extends = extends, .endsAt = relationship.endsAt, .roles = roles};
            continue;
        }
        if (phase != standing->phase)
            continue;
        standing->roles |= roles;
        // The one that lasts longest counts: without an end, going on by itself, or with the latest end.
        const auto lasts = [](bool goesOn, const QDateTime &end) {
            return std::pair(goesOn || !end.isValid(), end.isValid() ? end.toMSecsSinceEpoch() : 0);
        };
        if (lasts(extends, relationship.endsAt) > lasts(standing->extends, standing->endsAt)) {
            standing->extends = extends;
            standing->endsAt = relationship.endsAt;
        }
    }
    return standing;
}

/// Where GDAP gives nothing and DAP is not granted.
static AccessKind kindWithout(const std::optional<GdapStanding> &gdap, std::optional<bool> dap, bool recordRead, AccessTold told)
{
    if (gdap && gdap->phase == RelationshipPhase::Pending)
        return AccessKind::Pending;
    if (gdap && gdap->phase != RelationshipPhase::Other)
        return AccessKind::Expired;
    if (gdap)
        return AccessKind::NotTold;
    if (told == AccessTold::NotRead || !recordRead)
        return AccessKind::NotRead;
    return told == AccessTold::Refused || !dap ? AccessKind::NotTold : AccessKind::None;
}

CustomerAccess accessOf(const std::optional<GdapStanding> &gdap, std::optional<bool> dap, bool recordRead, AccessTold told,
                        const QDateTime &now)
{
    CustomerAccess access{.dap = dap.value_or(false)};
    if (gdap) {
        access.endsAt = gdap->endsAt;
        access.extends = gdap->extends;
    }
    const auto isOver = gdap && gdap->endsAt.isValid() && gdap->endsAt <= now && !gdap->extends;
    if (gdap && gdap->phase == RelationshipPhase::Active && !isOver) {
        access.kind = endsSoon(gdap->endsAt, gdap->extends, now) ? AccessKind::Expiring : AccessKind::Gdap;
        access.roles = gdap->roles;
    } else {
        access.kind = access.dap ? AccessKind::Dap : kindWithout(gdap, dap, recordRead, told);
    }
    return access;
}
