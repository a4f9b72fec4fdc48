#include "app/sandbox/userchanges.h"

#include "app/sandbox/licencecatalogue.h"
#include "app/sandbox/listpage.h"
#include "app/sandbox/requestbody.h"
#include "app/sandbox/useraccess.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct TextMember {
    QLatin1StringView name;
    QByteArray UserFacts::*field;
};

constexpr TextMember textMembers[] = {
    {"userprincipalname"_L1, &UserFacts::principalName},
    {"firstname"_L1, &UserFacts::firstName},
    {"lastname"_L1, &UserFacts::lastName},
    {"displayname"_L1, &UserFacts::displayName},
    {"usagelocation"_L1, &UserFacts::usageLocation},
    {"phonenumber"_L1, &UserFacts::phone},
    {"immutableid"_L1, &UserFacts::immutableId},
};

/// Takes over the texts that the request names; null clears one. False with `name` when one is neither text nor null.
bool takeTexts(UserFacts &facts, const QJsonObject &wish, QByteArray &name)
{
    for (const TextMember &member : textMembers) {
        const auto found = wish.find(member.name);
        if (found == wish.end())
            continue;
        if (!found->isString() && !found->isNull()) {
            name = QByteArray(member.name.data(), member.name.size());
            return false;
        }
        facts.*member.field = found->toString().trimmed().toUtf8();
    }
    facts.usageLocation = facts.usageLocation.toUpper();
    return true;
}

bool namesTexts(const QJsonObject &wish)
{
    return std::any_of(std::begin(textMembers), std::end(textMembers),
                       [&](const TextMember &member) { return wish.contains(member.name); });
}

bool sameTexts(const UserFacts &one, const UserFacts &other)
{
    return std::all_of(std::begin(textMembers), std::end(textMembers),
                       [&](const TextMember &member) { return one.*member.field == other.*member.field; });
}

bool isCountry(const QByteArray &code)
{
    return code.size() == 2 && std::all_of(code.begin(), code.end(), [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

/// Empty when the request has no password that could be one.
std::optional<PasswordProfile> profileOf(const QJsonObject &wish)
{
    const QJsonObject profile = wish["passwordprofile"_L1].toObject();
    const QByteArray password = profile["password"_L1].toString().toUtf8();
    if (password.isEmpty())
        return {};
    return PasswordProfile{.password = password, .forceChange = profile["forcechangepassword"_L1].toBool()};
}

} // namespace

Answer unknownUser()
{
    return serviceError(404, 60002, "User object Id is not found");
}

bool UserChanges::isCustomersDomain(quint32 customer, const QByteArray &principalName) const
{
    QByteArray domain;
    m_world.recipe().appendDomain(domain, customer);
    const QByteArray extra = m_world.recipe().facts(customer, m_world.revision(customer)).extraDomain;
    const qsizetype at = principalName.indexOf('@');
    const QByteArray own = principalName.mid(at + 1).toLower();
    return at > 0 && (own == domain || (!extra.isEmpty() && own == extra));
}

std::optional<Answer> UserChanges::objection(quint32 customer, const UserFacts &facts) const
{
    if (!isCustomersDomain(customer, facts.principalName))
        return invalid("Invalid property: userPrincipalName must be in a domain of the customer.");
    if (facts.displayName.isEmpty())
        return invalid("Invalid property: displayName must not be empty.");
    if (!facts.usageLocation.isEmpty() && !isCountry(facts.usageLocation))
        return invalid("Invalid property: usageLocation must be a country code of two letters.");
    for (const UserFacts &user : m_world.users().active(customer)) {
        if (user.place != facts.place && user.principalName.compare(facts.principalName, Qt::CaseInsensitive) == 0)
            return serviceError(409, 3000, "Another object with the same value for property userPrincipalName already exists.");
    }
    return {};
}

// A password by itself is the lesser right; bringing back is as deleting.
bool UserChanges::mayWrite(quint32 customer, const Request &request, bool restores, const QJsonObject &wish) const
{
    const auto has = [&](DirectoryRight right) { return hasDirectoryRight(m_world, customer, right, m_clock.now()); };
    if (request.method == "DELETE" || restores)
        return has(DirectoryRight::DeleteUsers);
    const bool resets = request.method == "PATCH" && wish.contains("passwordprofile"_L1);
    return (!resets || has(DirectoryRight::ResetPasswords)) && ((resets && !namesTexts(wish)) || has(DirectoryRight::WriteUsers));
}

Answer UserChanges::answer(quint32 customer, const QByteArray &who, const Request &request) const
{
    const bool isNew = request.method == "POST" && who.isEmpty();
    const bool isKnown = isNew || (!who.isEmpty() && (request.method == "PATCH" || request.method == "DELETE"));
    if (!isKnown)
        return serviceError(405, 1000, "The requested resource does not support this method.", "PartnerApi");
    const auto wish = request.method == "DELETE" ? QJsonObject() : requestObject(request);
    const auto user = isNew ? std::nullopt : m_world.users().one(customer, who);
    const bool restores = user && !user->isActive() && request.method == "PATCH";
    if (!mayWrite(customer, request, restores, wish.value_or(QJsonObject())))
        return accessDenied();
    if (!wish)
        return invalid("The request body is not a JSON object.");
    if (isNew)
        return create(customer, *wish);
    if (!user)
        return unknownUser();
    if (restores)
        return restore(customer, *user, *wish);
    if (!user->isActive())
        return unknownUser();
    return request.method == "DELETE" ? remove(customer, *user) : update(customer, *user, *wish);
}

Answer UserChanges::create(quint32 customer, const QJsonObject &wish) const
{
    UserFacts facts{.place = m_world.users().nextPlace(customer)};
    QByteArray name;
    const auto profile = profileOf(wish);
    if (!takeTexts(facts, wish, name))
        return invalid("Invalid property: " + name);
    if (auto problem = objection(customer, facts))
        return *problem;
    if (!profile)
        return invalid("Invalid property: passwordProfile must have a password.");
    m_world.putUser(customer, facts, Operation::CreateUser);
    Answer answer{.status = 201};
    m_json.appendCreated(answer.body, customer, facts, *profile);
    return answer;
}

Answer UserChanges::update(quint32 customer, const UserFacts &user, const QJsonObject &wish) const
{
    UserFacts facts = user;
    QByteArray name;
    const bool resets = wish.contains("passwordprofile"_L1);
    const auto profile = profileOf(wish);
    if (!takeTexts(facts, wish, name))
        return invalid("Invalid property: " + name);
    if (auto problem = objection(customer, facts))
        return *problem;
    if (resets && !profile)
        return invalid("Invalid property: passwordProfile must have a password.");
    if (wish.contains("state"_L1) && wish["state"_L1].toString().toLower() != "active"_L1)
        return invalid("Invalid property: a user is made inactive by deleting it.");
    if (!sameTexts(facts, user)) {
        const bool renamed = facts.principalName != user.principalName;
        m_world.putUser(customer, facts, renamed ? Operation::UpdateUserPrincipalName : Operation::UpdateUser);
        ++facts.applied;
    }
    Answer answer;
    if (!profile) {
        m_json.appendUser(answer.body, customer, facts);
        return answer;
    }
    ++facts.passwordResets;
    m_world.putUser(customer, facts, Operation::ResetUserPassword);
    m_json.appendReset(answer.body, customer, facts, *profile);
    return answer;
}

// Of the licences it had, a restored user gets those of which some are left.
Answer UserChanges::restore(quint32 customer, UserFacts user, const QJsonObject &wish) const
{
    if (wish["state"_L1].toString().toLower() != "active"_L1)
        return unknownUser();
    if (auto problem = objection(customer, user))
        return *problem;
    user.deleted = {};
    const auto units = m_licences.units(customer);
    std::erase_if(user.licences, [&units](const HeldLicence &licence) {
        const SkuUnits *left = unitsOf(units, licence.sku);
        return !left || left->available() <= 0;
    });
    m_world.putUser(customer, user, Operation::RestoreUser);
    Answer answer;
    m_json.appendUser(answer.body, customer, user);
    return answer;
}

Answer UserChanges::remove(quint32 customer, UserFacts user) const
{
    user.deleted = m_clock.now();
    m_world.putUser(customer, user, Operation::DeleteUser);
    return {.status = 204};
}
