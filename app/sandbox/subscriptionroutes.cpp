#include "app/sandbox/subscriptionroutes.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/mix.h"

using namespace Qt::StringLiterals;

namespace {

QByteArray secondsText(const QDateTime &when)
{
    return when.toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1() + 'Z';
}

// CONTRACT 2.4: enum texts come small, in Pascal case, or as the number of the value.
void appendStatus(JsonText &json, quint64 lot, std::string_view status)
{
    constexpr std::array<std::string_view, 7> words{"none", "active", "suspended", "deleted", "expired", "pending", "disabled"};
    const auto *known = std::find(words.begin(), words.end(), status);
    if (lot % 41 == 7 && known != words.end()) {
        json.number("status", known - words.begin());
    } else if (lot % 23 == 3) {
        QByteArray pascal = bytes(status);
        pascal[0] = static_cast<char>(pascal.at(0) - 'a' + 'A');
        json.text("status", pascal);
    } else {
        json.text("status", status);
    }
}

void appendProduct(JsonText &json, const SubscriptionFacts &facts)
{
    const Product &product = *facts.product;
    if (facts.isModern) {
        json.text("offerId", bytes(product.modernProduct) + ":CFQ7TTC0" + bytes(text(facts.order)).first(4).toUpper());
        json.open("productType", '{').text("id", product.type).text("displayName", product.type).close('}');
    } else {
        json.text("offerId", product.legacyOffer);
    }
    // Some old subscriptions have no name of their offer.
    if (mixed(static_cast<quint64>(facts.quantity), facts.product->name.size(), 3) % 61 != 5)
        json.text("offerName", product.name);
}

void appendSubscription(QByteArray &out, const World &world, quint32 customer, const std::vector<SubscriptionFacts> &all, std::size_t place)
{
    const SubscriptionFacts &facts = all[place];
    const quint64 lot = mixed(customer, place, 11);
    QByteArray id = bytes(text(facts.id));
    if (lot % 7 == 2)
        id = id.toUpper();
    const Product::Kind kind = facts.product->kind;
    const bool isUsage = kind == Product::Kind::AzureLegacy || kind == Product::Kind::AzurePlan;

    JsonText json(out);
    json.open('{').text("id", id);
    if (isUsage)
        json.text("entitlementId", text(facts.entitlement));
    appendProduct(json, facts);
    if (!facts.friendlyName.isEmpty())
        json.text("friendlyName", facts.friendlyName);
    json.number("quantity", facts.quantity).text("unitType", isUsage ? "Usage-based" : "Licenses");
    if (facts.parent >= 0)
        json.text("parentSubscriptionId",
                  facts.parentLost ? text(world.recipe().relatedId(customer, 3999)) : text(all[static_cast<std::size_t>(facts.parent)].id));
    json.text("creationDate", secondsText(facts.created)).text("effectiveStartDate", secondsText(facts.effective));
    json.text("commitmentEndDate", secondsText(facts.end));
    if (facts.isModern && facts.cancelUntil.isValid())
        json.text("cancellationAllowedUntilDate", secondsText(facts.cancelUntil));
    else if (facts.isModern && lot % 2 == 0)
        json.raw("cancellationAllowedUntilDate", "null");
    appendStatus(json, lot, facts.status);
    json.raw("autoRenewEnabled", facts.autoRenew ? "true" : "false").text("billingType", isUsage ? "usage" : "license");
    json.text("billingCycle", facts.cycle);
    if (!isUsage)
        json.text("termDuration", facts.term);
    json.raw("isTrial", facts.isTrial ? "true" : "false").raw("isMicrosoftProduct", kind == Product::Kind::Marketplace ? "false" : "true");
    if (kind == Product::Kind::Marketplace)
        json.text("publisherName", "Meridiaan Apps");
    if (facts.isModern) {
        json.open("actions", '[');
        if (facts.status == "active" || facts.status == "suspended")
            json.item("edit");
        if (facts.cancelUntil.isValid() && (facts.status == "active" || facts.status == "suspended"))
            json.item("cancel");
        json.close(']');
    }
    if (!facts.reason.empty())
        json.open("suspensionReasons", '[').item(facts.reason).close(']');
    if (!facts.partnerId.isEmpty())
        json.text("partnerId", facts.partnerId);
    json.text("contractType", "subscription").text("orderId", text(facts.order));
    json.open("links", '{');
    appendLink(json, "self", "/customers/" + bytes(text(world.recipe().id(customer))) + "/subscriptions/" + id);
    json.close('}').open("attributes", '{').text("etag", etagOf(facts)).text("objectType", "Subscription").close('}').close('}');
}

/// The same body with members in Pascal case: a name is a text before a colon.
QByteArray inPascalCase(QByteArray body)
{
    qsizetype start = -1;
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (body.at(i) == '\\') {
            ++i;
        } else if (body.at(i) == '"' && start < 0) {
            start = i + 1;
        } else if (body.at(i) == '"') {
            if (i + 1 < body.size() && body.at(i + 1) == ':')
                body[start] = static_cast<char>(body.at(start) >= 'a' ? body.at(start) - 'a' + 'A' : body.at(start));
            start = -1;
        }
    }
    return body;
}

} // namespace

std::optional<std::size_t> placeOf(const std::vector<SubscriptionFacts> &all, const QByteArray &id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&id](const SubscriptionFacts &facts) {
        return id.compare(bytes(text(facts.id)), Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? std::optional<std::size_t>() : static_cast<std::size_t>(found - all.begin());
}

Answer unknownSubscription(const QByteArray &id)
{
    return serviceError(404, 20003, "Subscription with id " + id + " not found");
}

Answer SubscriptionRoutes::answer(quint32 customer, const QString &rest) const
{
    if (rest.isEmpty())
        return collection(customer, -1);
    const QByteArray wanted = rest.section(u'/', 0, 0).toLatin1();
    const QString part = rest.section(u'/', 1).toLower();
    const auto place = placeOf(m_world.subscriptionsOf(customer), wanted);
    if (!place)
        return unknownSubscription(wanted);
    if (part == "addons"_L1)
        return collection(customer, static_cast<int>(*place));
    if (part == "supportcontact"_L1)
        return supportContact(customer, *place, wanted);
    if (!part.isEmpty())
        return serviceError(404, 1000, "Not found");
    return one(customer, *place, false);
}

// CONTRACT 2.4: writes to old subscriptions are answered in Pascal case.
Answer SubscriptionRoutes::one(quint32 customer, std::size_t place, bool written) const
{
    const auto all = m_world.subscriptionsOf(customer);
    QByteArray body;
    appendSubscription(body, m_world, customer, all, place);
    Answer answer;
    if (mixed(customer, place, 13) % 6 == 1)
        answer.body.append(byteOrderMark);
    answer.body.append(written && !all[place].isModern ? inPascalCase(body) : body);
    answer.headers.emplaceBack("ETag", '"' + etagOf(all[place]) + '"');
    return answer;
}

Answer SubscriptionRoutes::supportContact(quint32 customer, std::size_t place, const QByteArray &id) const
{
    const SupportContact *contact = m_world.supportContact(customer, static_cast<quint32>(place));
    Answer answer;
    JsonText json(answer.body);
    json.open('{');
    if (contact != nullptr)
        json.text("supportTenantId", contact->tenant).text("supportMpnId", contact->mpn).text("name", contact->name);
    json.open("links", '{');
    appendLink(json, "self", "/customers/" + bytes(text(m_world.recipe().id(customer))) + "/subscriptions/" + id + "/supportcontact");
    json.close('}').open("attributes", '{').text("objectType", "SupportContact").close('}').close('}');
    return answer;
}

/// All of them, or the add-ons of one.
Answer SubscriptionRoutes::collection(quint32 customer, int parent) const
{
    const auto all = m_world.subscriptionsOf(customer);
    Answer answer;
    if (customer % 6 == 1)
        answer.body.append(byteOrderMark);
    append(answer.body, "{\"items\":[");
    qint64 rows = 0;
    for (std::size_t place = 0; place < all.size(); ++place) {
        if (parent >= 0 && all[place].parent != parent)
            continue;
        if (rows++ > 0)
            answer.body.append(',');
        appendSubscription(answer.body, m_world, customer, all, place);
    }
    append(answer.body, "],");
    QByteArray tail;
    JsonText(tail).number("totalCount", rows).open("attributes", '{').text("objectType", "Collection").close('}');
    answer.body.append(tail).append('}');
    return answer;
}

void SubscriptionRoutes::appendTruth(QByteArray &out, quint32 customer) const
{
    const auto all = m_world.subscriptionsOf(customer);
    out.append('[');
    for (std::size_t place = 0; place < all.size(); ++place) {
        const SubscriptionFacts &facts = all[place];
        if (place > 0)
            out.append(',');
        JsonText(out)
            .open('{')
            .text("id", text(facts.id))
            .text("product", facts.product->name)
            .text("status", facts.status)
            .number("quantity", facts.quantity)
            .raw("autoRenew", facts.autoRenew ? "true" : "false")
            .raw("modern", facts.isModern ? "true" : "false")
            .text("end", secondsText(facts.end))
            .raw("pending", m_world.isPending(customer, static_cast<quint32>(place)) ? "true" : "false")
            .number("applied", facts.applied)
            .close('}');
    }
    out.append(']');
}
