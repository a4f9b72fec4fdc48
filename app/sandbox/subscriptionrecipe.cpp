#include "app/sandbox/subscriptionrecipe.h"

#include "app/sandbox/mix.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

enum Salt : quint64 { CountSalt = 0x5b01, PlaceSalt, IdSalt = 4000 };

// Letters of services: e Exchange, s SharePoint, t Teams, k Skype, i Intune, d directory, a Azure, c Dynamics 365, p Power Platform,
// f Defender.
constexpr std::array products{
    Product{"Microsoft 365 Business Basic", "4b2f1c80-91d3-4a6e-8c27-d05e61b3f9a1", "CFQ7TTC0QA10:0001", Product::Kind::Seats, "estd",
            "OnlineServicesNCE"},
    Product{"Microsoft 365 Business Standard", "c71e05aa-2f64-4d0b-b3a9-58e2710c64fd", "CFQ7TTC0QA11:0001", Product::Kind::Seats, "estd",
            "OnlineServicesNCE"},
    Product{"Microsoft 365 Business Premium", "e08d7b3c-6a15-4f92-97e4-1bc052f83da6", "CFQ7TTC0QA12:0001", Product::Kind::Seats, "estdif",
            "OnlineServicesNCE"},
    Product{"Office 365 E3", "7f9a32d1-c058-43be-a6d7-94f0e18b25c3", "CFQ7TTC0QB20:0002", Product::Kind::Seats, "estkd",
            "OnlineServicesNCE"},
    Product{"Microsoft 365 E5", "", "CFQ7TTC0QB21:0001", Product::Kind::Seats, "estdif", "OnlineServicesNCE"},
    Product{"Exchange Online (Plan 1)", "2d60e9f7-84b1-4ca5-9f3e-07c5d2a81b64", "CFQ7TTC0QC30:0001", Product::Kind::Seats, "ed",
            "OnlineServicesNCE"},
    Product{"Microsoft Intune Plan 1", "93c5b8e2-1a7d-4f06-8e4b-6f20d9c37a15", "CFQ7TTC0QC31:0001", Product::Kind::Seats, "id",
            "OnlineServicesNCE"},
    Product{"Dynamics 365 Business Central Essentials", "", "CFQ7TTC0QD40:0001", Product::Kind::Seats, "c", "OnlineServicesNCE"},
    Product{"Power BI Pro", "b4106fd8-e73a-49c2-85d1-3c9e7a02f5b8", "CFQ7TTC0QD41:0001", Product::Kind::Seats, "p", "OnlineServicesNCE"},
    Product{"Microsoft Azure", "MS-AZR-0145P", "", Product::Kind::AzureLegacy, "a", ""},
    Product{"Azure plan", "", "DZH318Z0QE50:0001", Product::Kind::AzurePlan, "a", "AzurePlan"},
    Product{"Rapportage voor Teams", "", "DZH318Z0QF60:0003", Product::Kind::Marketplace, "", "SaaS"},
};
constexpr std::array addOns{
    Product{"Exchange Online Archiving", "5ac8e17f-30d9-4b62-bf05-e28d4a96c713", "CFQ7TTC0QG70:0001", Product::Kind::AddOn, "",
            "OnlineServicesNCE"},
    Product{"Microsoft 365 Copilot", "", "CFQ7TTC0QG71:0001", Product::Kind::AddOn, "", "OnlineServicesNCE"},
    Product{"Audio Conferencing", "1e93d46b-7c80-4fa5-a21c-b0f65e83d927", "CFQ7TTC0QG72:0001", Product::Kind::AddOn, "",
            "OnlineServicesNCE"},
};

constexpr quint32 crowdEvery = 400; ///< one customer of so many has hundreds of subscriptions
constexpr quint32 crowd = 400;

quint32 countOf(quint64 seed, quint32 index)
{
    if (index % crowdEvery == 17)
        return crowd;
    constexpr std::array<quint32, 16> counts{0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 11, 13};
    Draw draw(mixed(seed, index, CountSalt));
    return counts.at(draw.below(counts.size()));
}

std::string_view statusOf(Draw &draw)
{
    const quint32 lot = draw.below(100);
    return lot < 84 ? "active"
        : lot < 90  ? "suspended"
        : lot < 93  ? "expired"
        : lot < 97  ? "deleted"
        : lot < 98  ? "pending"
        : lot < 99  ? "disabled"
                    : "quarantined";
}

int termDays(std::string_view term)
{
    return term == "P1M" ? 30 : term == "P3Y" ? 1095 : 365;
}

// How long the data of a suspended legacy subscription is kept, and how long an ended one is still listed as expired.
constexpr int dataDays = 90;
constexpr int expiredDays = 30;

void renew(SubscriptionFacts &facts, const QDateTime &now)
{
    const int days = termDays(facts.term);
    const qint64 terms = facts.end.daysTo(now) / days + 1;
    facts.end = facts.end.addDays(terms * days);
    facts.effective = facts.end.addDays(-days);
    facts.cancelUntil = facts.isModern && facts.effective.daysTo(now) < 7 ? facts.effective.addDays(7) : QDateTime();
    facts.turns += static_cast<quint32>(terms);
}

void conclude(SubscriptionFacts &facts, std::string_view status)
{
    facts.status = status;
    ++facts.turns;
}

/// What the clock alone does: windows close, the data of what is suspended goes, a term that is over goes on, if it renews; else the
/// subscription ends and is gone a month later.
void age(SubscriptionFacts &facts, const QDateTime &now)
{
    if (facts.cancelUntil.isValid() && facts.cancelUntil <= now)
        facts.cancelUntil = {};
    if (!facts.isModern && facts.status == "suspended" && facts.suspended.addDays(dataDays) <= qMin(now, facts.end))
        conclude(facts, "deleted");
    if (facts.end.date().year() > 9000 || facts.end > now)
        return;
    if (facts.autoRenew && facts.status == "active") {
        renew(facts, now);
    } else if (facts.status == "active" || facts.status == "suspended") {
        conclude(facts, "expired");
        facts.hasEnded = true;
    }
    if (facts.hasEnded && facts.status == "expired" && facts.end.daysTo(now) >= expiredDays)
        conclude(facts, "deleted");
}

void setStatus(SubscriptionFacts &facts, std::string_view status, const QDateTime &at)
{
    facts.status = status;
    facts.reason = {};
    facts.suspended = status == "suspended" ? at : QDateTime();
    // A pause of the new commerce ends the renewal, and waking up does not bring it back.
    if (status == "deleted" || (status == "suspended" && facts.isModern))
        facts.autoRenew = false;
    if (status == "deleted")
        facts.cancelUntil = {};
}

void applyEdit(SubscriptionFacts &facts, const SubscriptionEdit &edit)
{
    if (edit.quantity)
        facts.quantity = *edit.quantity + static_cast<int>(facts.revision - edit.revision);
    if (edit.friendlyName)
        facts.friendlyName = *edit.friendlyName;
    if (edit.autoRenew)
        facts.autoRenew = *edit.autoRenew;
    if (edit.partnerId)
        facts.partnerId = *edit.partnerId;
    if (edit.status)
        setStatus(facts, *edit.status, edit.at);
    ++facts.edits;
    facts.applied += edit.isOwn ? 1 : 0;
}

} // namespace

QByteArray etagOf(const SubscriptionFacts &facts)
{
    const quint32 version = facts.revision + facts.edits + facts.turns + 1;
    return ("{\"id\":\"" + bytes(text(facts.id)) + "\",\"version\":" + QByteArray::number(version) + '}').toBase64();
}

GuidText subscriptionId(const CustomerRecipe &recipe, quint32 index, quint32 place)
{
    return recipe.relatedId(index, IdSalt + quint64{place} * 4);
}

SubscriptionRecipe::SubscriptionRecipe(const CustomerRecipe &recipe, quint64 seed, const QDateTime &today)
    : m_recipe(recipe), m_seed(seed), m_today(today.date().startOfDay(Qt::UTC))
{
}

SubscriptionFacts SubscriptionRecipe::made(quint32 index, quint32 place, const Product &product) const
{
    Draw draw(mixed(m_seed, index, PlaceSalt + place));
    SubscriptionFacts facts{.product = &product,
                            .id = subscriptionId(m_recipe, index, place),
                            .entitlement = m_recipe.relatedId(index, IdSalt + quint64{place} * 4 + 1),
                            .order = m_recipe.relatedId(index, IdSalt + quint64{place} * 4 + 2)};
    facts.isModern = product.legacyOffer.empty() || (!product.modernProduct.empty() && draw.below(3) != 0);
    facts.status = statusOf(draw);
    constexpr std::array<std::string_view, 4> terms{"P1M", "P1Y", "P1Y", "P3Y"};
    facts.term = facts.isModern ? terms.at(draw.below(terms.size())) : "P1Y";
    facts.cycle = facts.term == "P1M" || draw.below(2) == 0 ? "monthly" : "annual";
    facts.autoRenew = draw.below(4) != 0;
    facts.quantity = draw.below(31) == 0 ? 0 : 1 + static_cast<int>(draw.below(draw.below(4) == 0 ? 400 : 30));
    facts.isTrial = product.kind == Product::Kind::Seats && draw.below(37) == 0;
    const bool isAzure = product.kind == Product::Kind::AzureLegacy || product.kind == Product::Kind::AzurePlan;
    const int days = termDays(facts.term);
    const int left = 1 + static_cast<int>(draw.below(static_cast<quint32>(days)));
    facts.end = isAzure ? QDateTime(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC) : m_today.addDays(left);
    // What is over ended some time ago.
    if (!isAzure && (facts.status == "expired" || facts.status == "deleted" || facts.status == "disabled"))
        facts.end = m_today.addDays(-1 - static_cast<int>(draw.below(60)));
    facts.effective = isAzure ? m_today.addDays(-static_cast<int>(draw.below(900))) : facts.end.addDays(-days);
    facts.created = facts.effective.addDays(qint64{-days} * draw.below(3)).addSecs(draw.below(86'400));
    if (isAzure) {
        facts.quantity = 1;
        facts.autoRenew = product.kind == Product::Kind::AzurePlan;
        facts.cycle = "monthly";
    }
    if (facts.isModern && !isAzure && facts.effective.daysTo(m_today) < 7)
        facts.cancelUntil = facts.effective.addDays(7);
    if (facts.status == "suspended") {
        facts.reason = draw.below(3) == 0 ? "Fraud" : "NonPayment";
        facts.suspended = m_today;
    }
    if (draw.below(5) == 0) {
        QByteArray domain;
        m_recipe.appendDomain(domain, index);
        facts.friendlyName = QByteArray(product.name.data(), static_cast<qsizetype>(product.name.size())) + " - " + domain;
    }
    return facts;
}

quint32 SubscriptionRecipe::count(quint32 index) const
{
    return countOf(m_seed, index);
}

std::vector<SubscriptionFacts> SubscriptionRecipe::of(quint32 index, quint32 revision, const QDateTime &now,
                                                      const SubscriptionEdits *edits) const
{
    std::vector<SubscriptionFacts> all;
    const quint32 count = countOf(m_seed, index);
    all.reserve(count);
    Draw draw(mixed(m_seed, index, CountSalt + 1));
    int base = -1;
    for (quint32 place = 0; place < count; ++place) {
        const bool isAddOn = base >= 0 && draw.below(4) == 0;
        const Product &product = isAddOn ? addOns.at(draw.below(addOns.size())) : products.at(draw.below(products.size()));
        SubscriptionFacts facts = made(index, place, product);
        if (isAddOn) {
            facts.parent = base;
            facts.parentLost = draw.below(29) == 0;
        } else if (product.kind == Product::Kind::Seats) {
            base = static_cast<int>(place);
        }
        // Each change is of one of them: more seats.
        facts.revision = revision / count + (place < revision % count ? 1 : 0);
        facts.quantity += static_cast<int>(facts.revision);
        const auto written = edits == nullptr ? SubscriptionEdits::const_iterator() : edits->find(place);
        if (edits != nullptr && written != edits->end()) {
            for (const SubscriptionEdit &edit : written->second) {
                age(facts, edit.at);
                applyEdit(facts, edit);
            }
        }
        age(facts, now);
        all.push_back(std::move(facts));
    }
    return all;
}
