#include "app/sandbox/subscriptionrules.h"

#include "app/sandbox/customerrecipe.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Refusal = std::optional<Answer>;

// In the order of the service's own numbers.
constexpr std::array<std::string_view, 7> statusWords{"none", "active", "suspended", "deleted", "expired", "pending", "disabled"};
constexpr int mostLicences = 10'000;
constexpr int mostBusinessLicences = 300;

Answer invalidMember(QLatin1StringView name)
{
    return serviceError(400, 3000, "Invalid property " + QByteArray(name.data(), name.size()) + '.', "PartnerApiServiceControllers");
}

QByteArray quoted(std::string_view word)
{
    return '\'' + bytes(word) + '\'';
}

/// The word that a text or number stands for; empty when there is none.
std::string_view statusWord(const QJsonValue &value)
{
    if (value.isDouble()) {
        const int number = value.toInt(-1);
        return number >= 0 && number < static_cast<int>(statusWords.size()) ? statusWords.at(static_cast<std::size_t>(number))
                                                                            : std::string_view();
    }
    const QByteArray text = value.toString().toLower().remove(u'_').remove(u' ').toLatin1();
    const auto *found
        = std::find_if(statusWords.begin(), statusWords.end(), [&text](std::string_view word) { return bytes(word) == text; });
    return found == statusWords.end() ? std::string_view() : *found;
}

Refusal readStatus(const QJsonValue &value, const SubscriptionFacts &facts, SubscriptionEdit &edit)
{
    if (value.isUndefined() || value.isNull() || value.toString().compare(QLatin1StringView(facts.status), Qt::CaseInsensitive) == 0)
        return {};
    const std::string_view word = statusWord(value);
    if (word.empty())
        return invalidMember("status"_L1);
    if (word != facts.status)
        edit.status = word;
    return {};
}

Refusal readQuantity(const QJsonValue &value, const SubscriptionFacts &facts, SubscriptionEdit &edit)
{
    if (value.isUndefined() || value.isNull())
        return {};
    const int quantity = value.toInt(-1);
    if (!value.isDouble() || (quantity < 0 && value.toInteger(1) > 0))
        return invalidMember("quantity"_L1);
    if (quantity != facts.quantity)
        edit.quantity = quantity;
    return {};
}

Refusal readAutoRenew(const QJsonValue &value, const SubscriptionFacts &facts, SubscriptionEdit &edit)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isBool())
        return invalidMember("autoRenewEnabled"_L1);
    if (value.toBool() != facts.autoRenew)
        edit.autoRenew = value.toBool();
    return {};
}

Refusal readTexts(const QJsonObject &body, const SubscriptionFacts &facts, SubscriptionEdit &edit)
{
    const QJsonValue name = memberOf(body, "friendlyName"_L1);
    const QJsonValue partner = memberOf(body, "partnerId"_L1);
    const auto fits = [](const QJsonValue &value) { return value.isString() || value.isUndefined() || value.isNull(); };
    if (!fits(name))
        return invalidMember("friendlyName"_L1);
    const QByteArray number = partner.isDouble() ? QByteArray::number(partner.toInteger()) : partner.toString().toUtf8();
    const bool isNumber = std::all_of(number.begin(), number.end(), [](char sign) { return sign >= '0' && sign <= '9'; });
    if ((!fits(partner) && !partner.isDouble()) || !isNumber)
        return invalidMember("partnerId"_L1);
    if (name.isString() && name.toString().toUtf8() != facts.friendlyName)
        edit.friendlyName = name.toString().toUtf8();
    if (!partner.isUndefined() && !partner.isNull() && number != facts.partnerId)
        edit.partnerId = number;
    return {};
}

bool isAzure(const SubscriptionFacts &facts)
{
    return facts.product->kind == Product::Kind::AzureLegacy || facts.product->kind == Product::Kind::AzurePlan;
}

int mostOf(const SubscriptionFacts &facts)
{
    return facts.product->name.starts_with("Microsoft 365 Business") ? mostBusinessLicences : mostLicences;
}

Answer wrongTransition(const SubscriptionFacts &facts, std::string_view wanted)
{
    return serviceError(400, 800040, "Asset status cannot be changed to " + quoted(wanted) + " from " + quoted(facts.status));
}

bool hasActiveParent(const std::vector<SubscriptionFacts> &all, const SubscriptionFacts &facts)
{
    return facts.parent < 0 || (!facts.parentLost && all[static_cast<std::size_t>(facts.parent)].status == "active");
}

Refusal forbiddenStatus(const std::vector<SubscriptionFacts> &all, const SubscriptionFacts &facts, std::string_view wanted)
{
    const bool isActive = facts.status == "active";
    if (wanted == "suspended" && isActive)
        return {};
    if (wanted == "active" && facts.status == "suspended") {
        if (!hasActiveParent(all, facts))
            return serviceError(409, 27009, "Cannot enable a child subscription, when the parent subscription is not Active");
        return {};
    }
    if (wanted != "deleted" || (!isActive && facts.status != "suspended"))
        return wrongTransition(facts, wanted);
    if (!facts.isModern)
        return serviceError(400, 800096, "Cannot update the status for this subscription");
    if (!facts.cancelUntil.isValid())
        return serviceError(400, 900117, "You have passed your 7-day cancellation window. We are unable to cancel your purchase");
    return {};
}

Refusal forbiddenQuantity(const SubscriptionFacts &facts, int wanted)
{
    if (facts.status == "suspended")
        return serviceError(400, 2001, "Subscription quantity cannot be increased or decreased while subscription is being suspended");
    if (facts.isTrial || isAzure(facts))
        return serviceError(400, 800095, "Cannot update the seat quantity for this subscription");
    if (wanted <= 0 || wanted > mostOf(facts))
        return serviceError(400, 2002, "Subscription quantity is not within minimum and maximum allowed quantity");
    if (wanted < facts.quantity && facts.isModern && !facts.cancelUntil.isValid())
        return serviceError(400, 800090, "Subscription quantity cannot be decreased");
    return {};
}

} // namespace

QJsonValue memberOf(const QJsonObject &object, QLatin1StringView name)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key().compare(name, Qt::CaseInsensitive) == 0)
            return member.value();
    }
    return {QJsonValue::Undefined};
}

Refusal readEdit(const QJsonObject &body, const SubscriptionFacts &facts, SubscriptionEdit &edit)
{
    edit.revision = facts.revision;
    Refusal refusal = readStatus(memberOf(body, "status"_L1), facts, edit);
    if (!refusal)
        refusal = readQuantity(memberOf(body, "quantity"_L1), facts, edit);
    if (!refusal)
        refusal = readAutoRenew(memberOf(body, "autoRenewEnabled"_L1), facts, edit);
    return refusal ? refusal : readTexts(body, facts, edit);
}

QJsonObject membersOf(const SubscriptionEdit &edit)
{
    QJsonObject members;
    if (edit.status)
        members[u"status"_s] = QLatin1StringView(*edit.status);
    if (edit.quantity)
        members[u"quantity"_s] = *edit.quantity;
    if (edit.friendlyName)
        members[u"friendlyName"_s] = QString::fromUtf8(*edit.friendlyName);
    if (edit.autoRenew)
        members[u"autoRenewEnabled"_s] = *edit.autoRenew;
    if (edit.partnerId)
        members[u"partnerId"_s] = QString::fromUtf8(*edit.partnerId);
    return members;
}

// All is judged by the state before the write.
Refusal forbidden(const std::vector<SubscriptionFacts> &all, std::size_t place, const SubscriptionEdit &edit)
{
    const SubscriptionFacts &facts = all[place];
    if (facts.status == "deleted")
        return serviceError(400, 2011, "Subscription with id " + bytes(text(facts.id)) + " and deleted status cannot be updated.");
    if (edit.status) {
        if (auto refusal = forbiddenStatus(all, facts, *edit.status))
            return refusal;
    }
    if (facts.status == "pending")
        return serviceError(400, 800081, "Cannot update a subscription before activating it");
    if (facts.status != "active" && facts.status != "suspended")
        return serviceError(400, 800012, "This subscription is not an active subscription");
    if (edit.quantity) {
        if (auto refusal = forbiddenQuantity(facts, *edit.quantity))
            return refusal;
    }
    if (edit.autoRenew && (facts.status != "active" || isAzure(facts)))
        return serviceError(400, 800093, "The subscription is not eligible to be auto-renewed");
    return {};
}
