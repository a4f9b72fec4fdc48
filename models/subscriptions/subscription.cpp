#include "models/subscriptions/subscription.h"

#include "models/core/wire.h"

#include <QHash>

#include <algorithm>
#include <numeric>

SubscriptionStatus statusOf(QStringView raw)
{
    static constexpr std::pair<QLatin1StringView, SubscriptionStatus> words[] = {
        {"none"_L1, SubscriptionStatus::None},           {"active"_L1, SubscriptionStatus::Active},
        {"suspended"_L1, SubscriptionStatus::Suspended}, {"deleted"_L1, SubscriptionStatus::Deleted},
        {"expired"_L1, SubscriptionStatus::Expired},     {"pending"_L1, SubscriptionStatus::Pending},
        {"disabled"_L1, SubscriptionStatus::Disabled},
    };
    const auto word = normalisedWord(raw);
    bool isNumber = false;
    const auto index = word.toUInt(&isNumber);
    if (isNumber)
        return index < std::size(words) ? words[index].second : SubscriptionStatus::Other;
    const auto *known = std::ranges::find(words, word, [](const auto &pair) { return pair.first; });
    if (known != std::end(words))
        return known->second;
    return word.isEmpty() ? SubscriptionStatus::None : SubscriptionStatus::Other;
}

Commerce commerceOf(const Subscription &subscription)
{
    return subscription.offerId.count(u':') == 2 || !subscription.productType.isEmpty() ? Commerce::New : Commerce::Legacy;
}

QString titleOf(const Subscription &subscription)
{
    for (const auto &name : {subscription.friendlyName, subscription.offerName, subscription.offerId}) {
        if (!name.trimmed().isEmpty())
            return name;
    }
    return subscription.id;
}

QList<SubscriptionPlace> inOrderOfBases(const QList<Subscription> &subscriptions)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < subscriptions.size(); ++i)
        places.insert(subscriptions.at(i).id, i);
    const auto baseOf = [&](qsizetype i) {
        const auto &parent = subscriptions.at(i).parentId;
        const auto base = parent.isEmpty() ? -1 : places.value(parent, -1);
        // An add-on of an add-on, were there one, would hide behind what is no base.
        return base == i || base < 0 || places.contains(subscriptions.at(base).parentId) ? qsizetype(-1) : base;
    };
    QList<qsizetype> order(subscriptions.size());
    std::iota(order.begin(), order.end(), qsizetype(0));
    std::ranges::stable_sort(order, [&](qsizetype one, qsizetype other) {
        return QString::localeAwareCompare(titleOf(subscriptions.at(one)), titleOf(subscriptions.at(other))) < 0;
    });
    QHash<qsizetype, QList<qsizetype>> addOns;
    for (const auto i : order) {
        if (const auto base = baseOf(i); base >= 0)
            addOns[base].append(i);
    }
    QList<SubscriptionPlace> all;
    for (const auto i : order) {
        if (baseOf(i) >= 0)
            continue;
        all.append(SubscriptionPlace{.index = i});
        for (const auto addOn : addOns.value(i))
            all.append(SubscriptionPlace{.index = addOn, .isAddOn = true});
    }
    return all;
}
