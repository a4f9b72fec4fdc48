#include "app/sandbox/customerjson.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/mix.h"

namespace {

enum Related : quint64 { CommerceId = 1, BillingId };

// CONTRACT 2.4: enum texts come in snake case, sometimes in Pascal case, sometimes as the number of the value.
void appendRelationship(QByteArray &out, quint32 index, Relationship relationship)
{
    if (index % 97 == 13) {
        out.append('0' + static_cast<char>(relationship));
    } else if (index % 53 == 7) {
        constexpr std::string_view pascal[]
            = {"\"Unknown\"", "\"Reseller\"", "\"Advisor\"", "\"Syndication\"", "\"MicrosoftSupport\"", "\"None\""};
        append(out, pascal[static_cast<size_t>(relationship)]);
    } else {
        out.append('"');
        append(out, relationshipText(relationship));
        out.append('"');
    }
}

void appendSelfLink(JsonText &json, std::string_view uri)
{
    json.open("links", '{').open("self", '{').text("uri", uri).text("method", "GET").open("headers", '[').close(']').close('}').close('}');
}

} // namespace

void CustomerJson::appendItem(QByteArray &out, quint32 index) const
{
    const CustomerRecipe &recipe = m_world.recipe();
    const GuidText id = recipe.id(index);
    append(out, "    {\n        \"id\": \"");
    append(out, id);
    append(out, "\",\n        \"companyProfile\": {\n            \"tenantId\": \"");
    append(out, id);
    append(out, "\",\n            \"domain\": \"");
    recipe.appendDomain(out, index);
    append(out, "\",\n            \"companyName\": ");
    QByteArray name;
    name.reserve(128);
    recipe.appendName(name, index, m_world.revision(index).name);
    appendQuoted(out, name);
    append(out, ",\n            \"links\": {\n                \"self\": {\n                    \"uri\": \"/customers/");
    append(out, id);
    append(out,
           "/profiles/company\",\n                    \"method\": \"GET\",\n                    \"headers\": []\n                }\n       "
           "     },\n"
           "            \"attributes\": {\n                \"objectType\": \"CustomerCompanyProfile\"\n            }\n        },\n        "
           "\"relationshipToPartner\": ");
    appendRelationship(out, index, recipe.relationship(index));
    append(out, ",\n        \"links\": {\n            \"self\": {\n                \"uri\": \"/customers/");
    append(out, id);
    append(out,
           "\",\n                \"method\": \"GET\",\n                \"headers\": []\n            }\n        },\n"
           "        \"attributes\": {\n            \"objectType\": \"Customer\"\n        }\n    }");
}

void CustomerJson::appendProfiles(QByteArray &out, quint32 index, Revision revision, const CustomerFacts &facts) const
{
    const CustomerRecipe &recipe = m_world.recipe();
    const GuidText id = recipe.id(index);
    const QByteArray uri = "/customers/" + QByteArray(id.data(), 36);
    QByteArray domain;
    recipe.appendDomain(domain, index);
    QByteArray name;
    recipe.appendName(name, index, revision.name);

    JsonText json(out);
    json.open("companyProfile", '{').text("tenantId", text(id)).text("domain", domain).text("companyName", name);
    json.open("address", '{').text("country", facts.country).text("city", facts.city).text("addressLine1", facts.street);
    json.text("postalCode", facts.postalCode).text("phoneNumber", facts.phone).close('}');
    json.text("email", facts.email);
    if (!facts.registration.isEmpty())
        json.text("organizationRegistrationNumber", facts.registration);
    appendSelfLink(json, (uri + "/profiles/company").toStdString());
    json.open("attributes", '{').text("objectType", "CustomerCompanyProfile").close('}').close('}');

    json.open("billingProfile", '{').text("id", text(recipe.relatedId(index, BillingId)));
    json.text("firstName", facts.firstName).text("lastName", facts.lastName).text("email", facts.email);
    json.text("culture", facts.culture).text("language", facts.language).text("companyName", name);
    json.open("defaultAddress", '{').text("country", facts.country).text("city", facts.city).text("addressLine1", facts.street);
    json.text("postalCode", facts.postalCode)
        .text("firstName", facts.firstName)
        .text("lastName", facts.lastName)
        .text("phoneNumber", facts.phone)
        .close('}');
    appendSelfLink(json, (uri + "/profiles/billing").toStdString());
    const auto etag = static_cast<qint64>(mixed(index, revision.name, revision.record));
    json.open("attributes", '{').text("etag", QByteArray::number(etag)).text("objectType", "CustomerBillingProfile").close('}').close('}');
}

void CustomerJson::appendRecord(QByteArray &out, quint32 index) const
{
    const CustomerRecipe &recipe = m_world.recipe();
    const Revision revision = m_world.revision(index);
    const CustomerFacts facts = recipe.facts(index, revision);
    const GuidText id = recipe.id(index);
    QByteArray domain;
    recipe.appendDomain(domain, index);
    const GuidText commerceGuid = recipe.relatedId(index, CommerceId);
    const QByteArray commerce(commerceGuid.data(), 36);

    JsonText json(out);
    json.open('{').text("id", text(id)).text("commerceId", index % 13 == 4 ? commerce.toUpper() : commerce);
    out.append(',');
    appendProfiles(out, index, revision, facts);
    QByteArray relationship;
    appendRelationship(relationship, index, recipe.relationship(index));
    json.raw("relationshipToPartner", relationship.toStdString());
    if (facts.delegatedAccess)
        json.raw("allowDelegatedAccess", *facts.delegatedAccess ? "true" : "false");
    else if (index % 2 == 0)
        json.raw("allowDelegatedAccess", "null");
    json.open("customDomains", '[').item(domain.toStdString());
    if (!facts.extraDomain.isEmpty())
        json.item(facts.extraDomain.toStdString());
    json.close(']');
    if (!facts.associatedPartner.isEmpty())
        json.text("associatedPartnerId", facts.associatedPartner);
    appendSelfLink(json, "/customers/" + std::string(text(id)));
    json.open("attributes", '{').text("objectType", "Customer").close('}').close('}');
}

void CustomerJson::appendTruth(QByteArray &out, quint32 index) const
{
    const CustomerRecipe &recipe = m_world.recipe();
    const Revision revision = m_world.revision(index);
    const CustomerFacts facts = recipe.facts(index, revision);
    QByteArray name;
    QByteArray domain;
    recipe.appendName(name, index, revision.name);
    recipe.appendDomain(domain, index);
    JsonText json(out);
    json.open('{').text("id", text(recipe.id(index))).text("name", name).text("domain", domain);
    json.text("relationship", relationshipText(recipe.relationship(index))).text("country", facts.country).text("city", facts.city);
    json.text("street", facts.street).text("postalCode", facts.postalCode).text("phone", facts.phone).text("email", facts.email);
    json.text("firstName", facts.firstName)
        .text("lastName", facts.lastName)
        .text("culture", facts.culture)
        .text("language", facts.language);
    json.raw("delegatedAccess", !facts.delegatedAccess ? "null" : *facts.delegatedAccess ? "true" : "false");
    json.text("associatedPartnerId", facts.associatedPartner).text("commerceId", text(recipe.relatedId(index, CommerceId)));
    json.number("index", index).number("nameRevision", revision.name).number("recordRevision", revision.record).close('}');
}

void CustomerJson::appendTruthLine(QByteArray &out, quint32 index) const
{
    const CustomerRecipe &recipe = m_world.recipe();
    append(out, recipe.id(index));
    out.append('\t');
    recipe.appendDomain(out, index);
    out.append('\t');
    recipe.appendName(out, index, m_world.revision(index).name);
    out.append('\t');
    append(out, relationshipText(recipe.relationship(index)));
}
