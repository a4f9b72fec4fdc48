#include "app/sandbox/userrecipe.h"

#include "app/sandbox/licencecatalogue.h"
#include "app/sandbox/mix.h"

#include <QSet>

#include <array>
#include <map>

namespace {

enum UserSalt : quint64 {
    UserCountSalt = 0x7a01,
    UserHomeSalt,
    MarriageSalt,
    UserSalt,
    BlockSalt,
    LicenceSalt = 0x8a0000,
    UserIdSalt = 900'000
};

constexpr quint32 manyEvery = 150; ///< one customer of so many has hundreds of users
constexpr quint32 mostEvery = 2000; ///< one of so many has more than two pages hold

constexpr std::string_view firstNames[]
    = {"Aafke",    "Abel",    "Aleid",    "Amira",   "Anaïs",     "Anneloes", "Aukje",  "Bahar",  "Berend", "Bente",   "Boukje",
       "Casper",   "Chloë",   "Christel", "Dagmar",  "Daniël",    "Davy",     "Dineke", "Eefje",  "Elif",   "Emiel",   "Esra",
       "Ewout",    "Fatima",  "Fedde",    "Fenna",   "Froukje",   "Gerben",   "Gonny",  "Hicham", "Hidde",  "Hilde",   "Iris",
       "Jelmer",   "Jesper",  "Joëlle",   "Jorrit",  "Karim",     "Kaya",     "Klaske", "Leonie", "Lianne", "Loes",    "Loïs",
       "Machteld", "Marijn",  "Mehmet",   "Meike",   "Mirthe",    "Noëlle",   "Oebele", "Pelle",  "Pleun",  "Quirine", "Ravi",
       "Reinier",  "Renée",   "Rianne",   "Samira",  "Siebe",     "Sietse",   "Silke",  "Tamar",  "Teun",   "Tjitske", "Tygo",
       "Uğur",     "Valerie", "Wessel",   "Wietske", "Willemijn", "Xander",   "Yara",   "Yusuf",  "Zeynep", "Zita"};

constexpr std::string_view familyNames[]
    = {"van den Akker", "van Beveren", "Bijlsma",    "Boersma",     "Bolhuis",    "ten Cate",  "Daalmeijer",   "van Doornik",
       "Eggink",        "Ensing",      "Fokkema",    "van Galen",   "Geerlings",  "Haarsma",   "ter Heide",    "Heemskerk",
       "van der Horn",  "IJzerman",    "Jellema",    "de Kleijn",   "Klompmaker", "Kooistra",  "Lammertink",   "van Leersum",
       "Lindhout",      "Mastenbroek", "Meulenkamp", "van der Mey", "Nauta",      "Nieuwland", "Ooms",         "Özdemir",
       "Peereboom",     "van de Pol",  "Quist",      "Reitsma",     "Roelofsen",  "Rozendaal", "van 't Sant",  "Schuurman",
       "Sikkema",       "Snoeks",      "Spaargaren", "Steenwijk",   "Tamminga",   "Terlouw",   "Uitslag",      "van Urk",
       "Vellinga",      "Verbruggen",  "in 't Hout", "Waterreus",   "van Wessem", "Wildeboer", "Yildiz",       "van Zanten",
       "Zijlmans",      "Zuidema",     "Bouchrit",   "Daoudi",      "Coëlho",     "Wüstefeld", "Groot Obbink", "Straatman-Pas"};

// Mailboxes and devices: they have no first and no last name.
constexpr std::string_view accounts[]
    = {"Receptie", "Administratie", "Vergaderzaal", "Scanner", "Planning", "Verkoop", "Magazijn", "Kassa"};

quint32 userCount(quint64 seed, quint32 customer)
{
    Draw draw(mixed(seed, customer, UserCountSalt));
    if (customer % mostEvery == 53)
        return 1201 + draw.below(150);
    if (customer % manyEvery == 31)
        return 300 + draw.below(350);
    return 1 + draw.below(draw.below(4) == 0 ? 60 : 15);
}

std::vector<Word> wordsOf(std::span<const std::string_view> texts)
{
    std::vector<Word> made;
    made.reserve(texts.size());
    for (const std::string_view text : texts)
        made.push_back({std::string(text), slugOf(text, true)});
    return made;
}

/// Seats that people could have been given by the time the sandbox started; a subscription that is not provisioned or gone brings none.
int seatsOf(const SubscriptionFacts &facts)
{
    return facts.status == "pending" || facts.status == "deleted" ? 0 : facts.quantity;
}

bool isSuite(const Sku &sku)
{
    return sku.plans.find_first_of("sS") != std::string_view::npos;
}

/// What is left of each SKU while licences are given out.
class SeatStock
{
public:
    void add(const Sku *sku, int seats) { m_left[sku] += seats; }
    bool take(const Sku *sku)
    {
        const auto found = m_left.find(sku);
        if (found == m_left.end() || found->second <= 0)
            return false;
        --found->second;
        return true;
    }

private:
    std::map<const Sku *, int> m_left{};
};

void giveSuite(UserFacts &user, SeatStock &stock, Draw &draw)
{
    const auto all = allSkus();
    if (draw.below(8) == 0)
        return;
    const quint32 from = draw.below(5);
    for (quint32 step = 0; step < 5; ++step) {
        const Sku &sku = all[(from + step) % 5];
        if (isSuite(sku) && stock.take(&sku)) {
            user.licences.push_back({.sku = &sku});
            return;
        }
    }
}

void giveOthers(UserFacts &user, SeatStock &stock, Draw &draw)
{
    for (const Sku &sku : allSkus()) {
        if (!isSuite(sku) && draw.below(3) == 0 && stock.take(&sku))
            user.licences.push_back({.sku = &sku});
    }
}

void switchPlanOff(UserFacts &user, Draw &draw)
{
    if (user.licences.empty() || user.licences.front().sku->plans.empty() || draw.below(17) != 0)
        return;
    HeldLicence &licence = user.licences.front();
    licence.excludedPlans = {bytes(servicePlan(licence.sku->plans.back()).id)};
}

} // namespace

/// What all users of a customer share, and the addresses that were taken so far.
struct UserRecipe::Names {
    QByteArray domain{};
    QByteArray extraDomain{};
    QByteArray country{};
    QByteArray phone{}; ///< without its last four digits
    bool isSynchronised = false;
};

GuidText userId(const CustomerRecipe &recipe, quint32 customer, quint32 place)
{
    return recipe.relatedId(customer, UserIdSalt + place);
}

UserRecipe::UserRecipe(const CustomerRecipe &recipe, const SubscriptionRecipe &subscriptions, quint64 seed, const QDateTime &today)
    : m_recipe(recipe),
      m_subscriptions(subscriptions),
      m_firstNames(wordsOf(firstNames)),
      m_families(wordsOf(familyNames)),
      m_seed(seed),
      m_today(today.date().startOfDay(Qt::UTC))
{
}

QByteArray UserRecipe::familyName(quint32 customer, quint32 place, quint32 turn) const
{
    const quint32 first = Draw(mixed(m_seed, customer, MarriageSalt + place * quint64{7})).below(static_cast<quint32>(m_families.size()));
    return bytes(m_families[(first + turn) % m_families.size()].text);
}

UserFacts UserRecipe::made(quint32 customer, quint32 place, const Names &names) const
{
    Draw draw(mixed(m_seed, customer, UserSalt + (quint64{place} << 20)));
    UserFacts facts{.place = place};
    const Word &first = m_firstNames[draw.below(static_cast<quint32>(m_firstNames.size()))];
    const Word &family = m_families[draw.below(static_cast<quint32>(m_families.size()))];
    const bool isPerson = place == 0 || draw.below(9) != 0;
    if (isPerson) {
        facts.firstName = bytes(first.text);
        facts.lastName = bytes(family.text);
        facts.displayName = facts.firstName + ' ' + facts.lastName;
        facts.principalName = bytes(first.slug) + '.' + bytes(family.slug);
    } else {
        facts.displayName = bytes(accounts[draw.below(std::size(accounts))]);
        facts.principalName = facts.displayName.toLower();
    }
    const bool hasExtra = !names.extraDomain.isEmpty() && draw.below(4) == 0;
    facts.principalName += '@' + (hasExtra ? names.extraDomain : names.domain);
    if (place == 0 || draw.below(isPerson ? 9 : 2) != 0)
        facts.usageLocation = names.country;
    if (draw.below(3) == 0)
        facts.phone = names.phone + QByteArray::number(1000 + draw.below(9000));
    if (names.isSynchronised && draw.below(6) != 0) {
        facts.domainType = draw.below(3) == 0 ? "federated" : "managed";
        facts.lastSync = m_today.addSecs(-qint64{draw.below(43'200)});
        const quint64 anchor = draw.next();
        facts.immutableId = QByteArray(reinterpret_cast<const char *>(&anchor), sizeof anchor).toBase64();
    }
    if (place > 0 && draw.below(15) == 0)
        facts.deleted = m_today.addSecs(-1 - qint64{draw.below(29 * 86'400)});
    facts.isSignInBlocked = Draw(mixed(m_seed, customer, BlockSalt + (quint64{place} << 20))).below(15) == 0;
    return facts;
}

quint32 UserRecipe::count(quint32 customer) const
{
    return userCount(m_seed, customer);
}

std::vector<UserFacts> UserRecipe::of(quint32 customer) const
{
    const CustomerFacts facts = m_recipe.facts(customer, {});
    Names names{.extraDomain = facts.extraDomain, .country = bytes(facts.country), .phone = facts.phone.chopped(4)};
    m_recipe.appendDomain(names.domain, customer);
    names.isSynchronised = Draw(mixed(m_seed, customer, UserHomeSalt)).below(5) == 0;
    std::vector<UserFacts> users;
    const quint32 count = userCount(m_seed, customer);
    users.reserve(count);
    QSet<QByteArray> taken;
    for (quint32 place = 0; place < count; ++place) {
        UserFacts user = made(customer, place, names);
        if (taken.contains(user.principalName))
            user.principalName.insert(user.principalName.indexOf('@'), QByteArray::number(place + 1));
        taken.insert(user.principalName);
        users.push_back(std::move(user));
    }
    giveLicences(customer, users);
    return users;
}

// Licences were given out while the subscriptions were as at the start; what becomes of those later takes no licence from a user.
void UserRecipe::giveLicences(quint32 customer, std::vector<UserFacts> &users) const
{
    SeatStock stock;
    for (const SubscriptionFacts &facts : m_subscriptions.of(customer, 0, m_today, nullptr)) {
        if (const Sku *sku = skuOfProduct(facts.product->name))
            stock.add(sku, seatsOf(facts));
    }
    for (const Sku &sku : allSkus()) {
        if (comesFromElsewhere(sku, customer))
            stock.add(&sku, sku.elsewhere);
    }
    for (UserFacts &user : users) {
        // Nobody can be given one without a place of use, and whoever is deleted gives his back.
        if (user.usageLocation.isEmpty() || !user.isActive())
            continue;
        Draw draw(mixed(m_seed, customer, LicenceSalt + user.place));
        giveSuite(user, stock, draw);
        giveOthers(user, stock, draw);
        switchPlanOff(user, draw);
    }
}
