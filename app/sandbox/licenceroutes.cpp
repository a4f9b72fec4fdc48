#include "app/sandbox/licenceroutes.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/licencecatalogue.h"
#include "app/sandbox/listpage.h"
#include "app/sandbox/requestbody.h"
#include "app/sandbox/useraccess.h"
#include "app/sandbox/userchanges.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Which licence groups a request names; none named is the first (CONTRACT 6.2).
struct LicenceGroups {
    bool first = false;
    bool second = false;
    bool fits = true;

    bool has(const Sku &sku) const { return sku.isGroup2 ? second : first; }
};

LicenceGroups groupsOf(const Request &request)
{
    LicenceGroups groups;
    const QStringList named = request.query.allQueryItemValues(u"licenseGroupIds"_s, QUrl::FullyDecoded);
    for (const QString &group : named) {
        groups.first = groups.first || group.toLower() == "group1"_L1;
        groups.second = groups.second || group.toLower() == "group2"_L1;
        groups.fits = groups.fits && (group.toLower() == "group1"_L1 || group.toLower() == "group2"_L1);
    }
    groups.first = groups.first || named.isEmpty();
    return groups;
}

/// Ids change their case from one customer to the next (CONTRACT 2.4).
QByteArray skuIdFor(const Sku &sku, quint32 customer)
{
    return customer % 5 == 3 ? bytes(sku.id).toUpper() : bytes(sku.id);
}

void appendProductSku(JsonText &json, const Sku &sku, quint32 customer, bool withTarget)
{
    json.open("productSku", '{').text("id", skuIdFor(sku, customer)).text("name", sku.product).text("skuPartNumber", sku.partNumber);
    if (withTarget)
        json.text("targetType", "User");
    json.text("licenseGroupId", sku.isGroup2 ? "group2" : "group1").close('}');
}

void appendPlan(JsonText &json, const ServicePlan &plan, std::string_view status)
{
    json.open('{').text("displayName", plan.displayName).text("serviceName", plan.serviceName).text("id", plan.id);
    json.text("capabilityStatus", status).text("targetType", plan.forTenant ? "Tenant" : "User").close('}');
}

void appendSubscribedSku(QByteArray &out, const SkuUnits &units, quint32 customer)
{
    JsonText json(out);
    json.open('{').number("availableUnits", units.available()).number("activeUnits", units.active);
    json.number("consumedUnits", units.consumed).number("suspendedUnits", units.suspended);
    json.number("totalUnits", units.total()).number("warningUnits", units.warning);
    appendProductSku(json, *units.sku, customer, true);
    json.open("servicePlans", '[');
    for (const char letter : units.sku->plans)
        appendPlan(json, servicePlan(letter), units.capability);
    json.close(']').text("capabilityStatus", units.capability);
    json.open("attributes", '{').text("objectType", "SubscribedSku").close('}').close('}');
}

void appendLicence(QByteArray &out, const HeldLicence &licence, quint32 customer)
{
    JsonText json(out);
    json.open('{').open("servicePlans", '[');
    for (const char letter : licence.sku->plans) {
        const ServicePlan &plan = servicePlan(letter);
        const bool isOff
            = std::find(licence.excludedPlans.begin(), licence.excludedPlans.end(), bytes(plan.id)) != licence.excludedPlans.end();
        appendPlan(json, plan, isOff ? "Disabled" : "Assigned");
    }
    json.close(']');
    appendProductSku(json, *licence.sku, customer, false);
    json.open("attributes", '{').text("objectType", "License").close('}').close('}');
}

/// A collection without pages around items that `each` appends; it answers false for what is left out.
template <typename List, typename Append>
Answer plainCollection(const List &list, bool marked, const Append &each)
{
    Answer answer;
    if (marked)
        answer.body.append(byteOrderMark);
    append(answer.body, "{\"items\":[");
    qint64 rows = 0;
    for (const auto &entry : list) {
        QByteArray item;
        if (!each(item, entry))
            continue;
        if (rows++ > 0)
            answer.body.append(',');
        answer.body.append(item);
    }
    append(answer.body, "],");
    QByteArray tail;
    JsonText(tail).number("totalCount", rows).open("attributes", '{').text("objectType", "Collection").close('}');
    answer.body.append(tail).append('}');
    return answer;
}

Answer noneLeft(const GuidText &account, const Sku &sku)
{
    Answer answer{.status = 400};
    JsonText json(answer.body);
    json.open('{')
        .number("code", 60012)
        .text("description",
              "We&#39;re sorry, it looks like you've run out of licenses. Buy more licenses, and then "
              "try again.");
    json.open("data", '[')
        .item((QByteArray("LicenseQuotaExceededException : Subscription with Account ") + bytes(text(account)) + " and SKU " + bytes(sku.id)
               + " does not have any available licenses left.")
                  .toStdString())
        .close(']');
    json.text("source", "PartnerFD").close('}');
    return answer;
}

/// The plans of a SKU that a request switches off, by their lower-case ids; empty when one is not the SKU's.
std::optional<std::vector<QByteArray>> plansOff(const Sku &sku, const QJsonArray &ids)
{
    std::vector<QByteArray> off;
    for (const auto &value : ids) {
        const QByteArray id = value.toString().toLower().toLatin1();
        const bool isPlan
            = std::any_of(sku.plans.begin(), sku.plans.end(), [&id](char letter) { return id == bytes(servicePlan(letter).id); });
        if (!isPlan)
            return {};
        off.push_back(id);
    }
    return off;
}

} // namespace

/// What a request wants to give and take.
struct LicenceRoutes::Update {
    std::vector<HeldLicence> assign{};
    std::vector<const Sku *> remove{};
};

Answer LicenceRoutes::answer(QByteArrayView route, quint32 customer, const QByteArray &who, const Request &request) const
{
    const auto right = route == "subscribedskus" ? DirectoryRight::ReadSkus
        : route == "userlicenses"                ? DirectoryRight::ReadLicences
                                                 : DirectoryRight::AssignLicences;
    if (!hasDirectoryRight(m_world, customer, right, m_clock.now()))
        return accessDenied();
    if (route == "subscribedskus")
        return skus(customer, request);
    return route == "userlicenses" ? ofUser(customer, who, request) : update(customer, who, request);
}

Answer LicenceRoutes::skus(quint32 customer, const Request &request) const
{
    const LicenceGroups groups = groupsOf(request);
    if (!groups.fits)
        return invalid("licenseGroupIds is Group1 or Group2.");
    return plainCollection(m_licences.units(customer), customer % 6 == 2, [&](QByteArray &out, const SkuUnits &units) {
        if (groups.has(*units.sku))
            appendSubscribedSku(out, units, customer);
        return !out.isEmpty();
    });
}

Answer LicenceRoutes::ofUser(quint32 customer, const QByteArray &who, const Request &request) const
{
    const LicenceGroups groups = groupsOf(request);
    const auto user = m_world.users().one(customer, who);
    if (!user || !user->isActive())
        return unknownUser();
    if (!groups.fits)
        return invalid("licenseGroupIds is Group1 or Group2.");
    const auto held = LicenceBook::held(*user, m_licences.units(customer));
    return plainCollection(held, user->place % 6 == 4, [&](QByteArray &out, const HeldLicence &licence) {
        if (groups.has(*licence.sku))
            appendLicence(out, licence, customer);
        return !out.isEmpty();
    });
}

/// Only what the request itself says wrong; the answer then.
std::optional<Answer> LicenceRoutes::read(const QJsonObject &wish, Update &update)
{
    const QJsonArray toAssign = wish["licensestoassign"_L1].toArray();
    const QJsonArray toRemove = wish["licensestoremove"_L1].toArray();
    for (const auto &each : toAssign) {
        const Sku *sku = skuWithId(each["skuid"_L1].toString().toLatin1());
        const auto off = sku ? plansOff(*sku, each["excludedplans"_L1].toArray()) : std::nullopt;
        if (!off)
            return invalid("Invalid property: licensesToAssign names no known SKU or plan.");
        update.assign.push_back({.sku = sku, .excludedPlans = *off});
    }
    for (const auto &each : toRemove) {
        const Sku *sku = skuWithId(each.toString().toLatin1());
        if (!sku)
            return invalid("Invalid property: licensesToRemove names no known SKU.");
        update.remove.push_back(sku);
    }
    int second = 0;
    for (const HeldLicence &each : update.assign)
        second += each.sku->isGroup2 ? 1 : 0;
    for (const Sku *sku : update.remove)
        second += sku->isGroup2 ? 1 : 0;
    const auto all = static_cast<int>(update.assign.size() + update.remove.size());
    if (all == 0)
        return invalid("Invalid property: there is no license to assign or to remove.");
    if (second != 0 && second != all)
        return invalid("Invalid property: all licenses of a request must be of one license group.");
    return {};
}

/// Why this user cannot be given or lose these.
std::optional<Answer> LicenceRoutes::objection(quint32 customer, const UserFacts &user, const Update &update) const
{
    const auto units = m_licences.units(customer);
    const auto held = LicenceBook::held(user, units);
    const auto has = [&held](const Sku *sku) {
        return std::any_of(held.begin(), held.end(), [sku](const HeldLicence &each) { return each.sku == sku; });
    };
    for (const Sku *sku : update.remove) {
        if (!has(sku))
            return invalid("Invalid property: the user does not have the license " + bytes(sku->id) + '.');
    }
    if (!update.assign.empty() && user.usageLocation.isEmpty())
        return invalid("License assignment cannot be done for user with invalid usage location.");
    for (const HeldLicence &wanted : update.assign) {
        const SkuUnits *left = unitsOf(units, wanted.sku);
        if (!left)
            return invalid("Invalid property: the customer has no license " + bytes(wanted.sku->id) + '.');
        if (!has(wanted.sku) && left->available() <= 0)
            return noneLeft(m_world.recipe().id(customer), *wanted.sku);
    }
    return {};
}

Answer LicenceRoutes::update(quint32 customer, const QByteArray &who, const Request &request) const
{
    const auto wish = requestObject(request);
    const auto user = m_world.users().one(customer, who);
    Update update;
    if (!user || !user->isActive())
        return unknownUser();
    if (!wish)
        return invalid("The request body is not a JSON object.");
    if (auto problem = read(*wish, update))
        return *problem;
    if (auto problem = objection(customer, *user, update))
        return *problem;
    UserFacts facts = *user;
    const auto drop
        = [&facts](const Sku *sku) { std::erase_if(facts.licences, [sku](const HeldLicence &each) { return each.sku == sku; }); };
    for (const Sku *sku : update.remove)
        drop(sku);
    for (const HeldLicence &each : update.assign) {
        const auto held = std::find_if(facts.licences.begin(), facts.licences.end(),
                                       [&each](const HeldLicence &licence) { return licence.sku == each.sku; });
        if (held != facts.licences.end())
            *held = each;
        else
            facts.licences.push_back(each);
    }
    if (facts.licences != user->licences)
        m_world.putUser(customer, facts, Operation::UpdateUserLicences);
    return done(update, customer);
}

/// What was asked for comes back; a licence that will not be there for long comes with a warning.
Answer LicenceRoutes::done(const Update &update, quint32 customer) const
{
    const auto units = m_licences.units(customer);
    Answer answer{.status = 201};
    JsonText json(answer.body);
    json.open('{');
    if (!update.assign.empty()) {
        json.open("licensesToAssign", '[');
        for (const HeldLicence &each : update.assign) {
            json.open('{').text("skuId", each.sku->id);
            if (!each.excludedPlans.empty()) {
                json.open("excludedPlans", '[');
                for (const QByteArray &plan : each.excludedPlans)
                    json.item(plan.toStdString());
                json.close(']');
            }
            json.close('}');
        }
        json.close(']');
    }
    if (!update.remove.empty()) {
        json.open("licensesToRemove", '[');
        for (const Sku *sku : update.remove)
            json.item(sku->id);
        json.close(']');
    }
    json.open("licenseWarnings", '[');
    for (const HeldLicence &each : update.assign) {
        const SkuUnits *left = unitsOf(units, each.sku);
        if (left && left->capability == "Warning")
            json.open('{')
                .text("code", "SubscriptionExpired")
                .text("message",
                      "The subscription of " + bytes(each.sku->product) + " has expired; its licenses end with the grace period.")
                .open("servicePlans", '[')
                .close(']')
                .close('}');
    }
    json.close(']').open("attributes", '{').text("objectType", "LicenseUpdate").close('}').close('}');
    return answer;
}
