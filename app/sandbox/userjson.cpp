#include "app/sandbox/userjson.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/licencecatalogue.h"
#include "app/sandbox/mix.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

QByteArray momentText(const QDateTime &when)
{
    return when.toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1() + 'Z';
}

QByteArray guidOf(const World &world, quint32 customer, const UserFacts &facts)
{
    return bytes(text(userId(world.recipe(), customer, facts.place)));
}

/// What the service does not know is left out, or for some users written as null (CONTRACT 2.4).
void appendOptional(JsonText &json, std::string_view name, const QByteArray &value, bool asNull)
{
    if (!value.isEmpty())
        json.text(name, value);
    else if (asNull)
        json.raw(name, "null");
}

// CONTRACT 2.4: enum texts come small, in Pascal case, or as the number of the value.
void appendWord(JsonText &json, std::string_view name, quint64 lot, std::span<const std::string_view> words, std::string_view word)
{
    if (lot % 43 == 9) {
        json.number(name, std::find(words.begin(), words.end(), word) - words.begin());
    } else if (lot % 19 == 4) {
        QByteArray pascal = bytes(word);
        pascal[0] = static_cast<char>(pascal.at(0) - 'a' + 'A');
        json.text(name, pascal);
    } else {
        json.text(name, word);
    }
}

/// The members between the opening of the object and its links; `id` as this place of the wire writes it.
void appendMembers(JsonText &json, const UserFacts &facts, const QByteArray &id, quint64 lot, const PasswordProfile *profile)
{
    constexpr std::array<std::string_view, 2> states{"active", "inactive"};
    constexpr std::array<std::string_view, 3> domainTypes{"none", "managed", "federated"};
    const bool asNull = profile || lot % 3 == 1;
    appendOptional(json, "usageLocation", facts.usageLocation, asNull);
    json.text("id", id).text("userPrincipalName", facts.principalName);
    appendOptional(json, "firstName", facts.firstName, asNull);
    appendOptional(json, "lastName", facts.lastName, asNull);
    json.text("displayName", facts.displayName);
    appendOptional(json, "immutableId", facts.immutableId, false);
    appendOptional(json, "phoneNumber", facts.phone, false);
    if (profile)
        json.open("passwordProfile", '{')
            .raw("forceChangePassword", profile->forceChange ? "true" : "false")
            .text("password", profile->password)
            .close('}');
    appendOptional(json, "lastDirectorySyncTime", facts.lastSync.isValid() ? momentText(facts.lastSync) : QByteArray(), asNull);
    appendWord(json, "userDomainType", lot / 64, domainTypes, facts.domainType);
    appendWord(json, "state", lot / 4096, states, facts.isActive() ? "active" : "inactive");
    appendOptional(json, "softDeletionTime", facts.isActive() ? QByteArray() : momentText(facts.deleted), asNull);
}

void appendWhole(QByteArray &out, const World &world, quint32 customer, const UserFacts &facts, const PasswordProfile *profile, bool linked)
{
    const quint64 lot = mixed(customer, facts.place, 31);
    QByteArray id = guidOf(world, customer, facts);
    if (lot % 7 == 2)
        id = id.toUpper();
    JsonText json(out);
    json.open('{');
    appendMembers(json, facts, id, lot, profile);
    if (linked) {
        json.open("links", '{');
        appendLink(json, "self", "/customers/" + bytes(text(world.recipe().id(customer))) + "/users/" + id);
        json.close('}');
    }
    json.open("attributes", '{').text("objectType", "CustomerUser").close('}').close('}');
}

} // namespace

void UserJson::appendUser(QByteArray &out, quint32 customer, const UserFacts &facts) const
{
    appendWhole(out, m_world, customer, facts, nullptr, true);
}

void UserJson::appendReset(QByteArray &out, quint32 customer, const UserFacts &facts, const PasswordProfile &profile) const
{
    appendWhole(out, m_world, customer, facts, &profile, true);
}

void UserJson::appendCreated(QByteArray &out, quint32 customer, const UserFacts &facts, const PasswordProfile &profile) const
{
    appendWhole(out, m_world, customer, facts, &profile, false);
}

void UserJson::appendTruth(QByteArray &out, quint32 customer) const
{
    const auto units = m_licences.units(customer);
    out.append('[');
    bool isFirst = true;
    for (const UserFacts &user : m_world.users().of(customer)) {
        if (!isFirst)
            append(out, ",\n");
        isFirst = false;
        JsonText json(out);
        json.open('{').text("id", guidOf(m_world, customer, user)).text("upn", user.principalName).text("displayName", user.displayName);
        json.text("firstName", user.firstName).text("lastName", user.lastName).text("usageLocation", user.usageLocation);
        json.text("phone", user.phone).text("domainType", user.domainType).text("state", user.isActive() ? "active" : "inactive");
        json.raw("accountEnabled", user.isSignInBlocked ? "false" : "true");
        json.text("deleted", user.isActive() ? QByteArray() : momentText(user.deleted)).open("licences", '[');
        for (const HeldLicence &licence : LicenceBook::held(user, units))
            json.item(licence.sku->partNumber);
        json.close(']').number("applied", user.applied).number("passwordResets", user.passwordResets).close('}');
    }
    out.append(']');
}
