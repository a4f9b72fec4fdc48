#include "app/sandbox/delegation.h"

#include "app/sandbox/mix.h"

#include <QUuid>

namespace {

constexpr quint64 delegationSalt = 71;

constexpr std::string_view readerRoles[]
    = {"88d8e3e3-8f55-4a1e-953a-9b9898b8876b", "4a5d8f65-41da-4de4-8968-e035b65339cf", "f023fd81-a637-4b56-95fd-791ac0226033"};
constexpr std::string_view helpdeskRoles[]
    = {"88d8e3e3-8f55-4a1e-953a-9b9898b8876b", "729827e3-9c14-49f7-bb1b-9608f156bbb8", "4d6ac14f-3453-41d0-bef9-a3e0c569773a",
       "fe930be7-5e62-47db-91af-98c3a49a38b1", "f023fd81-a637-4b56-95fd-791ac0226033"};
constexpr std::string_view licenceRoles[] = {"9360feb5-f418-4baa-8175-e2a00bac4301", "4d6ac14f-3453-41d0-bef9-a3e0c569773a"};
constexpr std::string_view mailRoles[] = {"29232cdf-9323-42fd-ade2-1d097af3e4de", "f2ef992c-3afb-46b9-b7cf-a126ee74c451"};
// The last one is of no role that anybody has documented.
constexpr std::string_view fullRoles[]
    = {"62e90394-69f5-4237-9190-012177145e10", "e8611ab8-c189-46e8-94e1-60213ab1f814", "dd4db9a0-cc4a-4213-9f9f-70242232d97e"};

constexpr std::span<const std::string_view> roleSets[] = {readerRoles, helpdeskRoles, licenceRoles, mailRoles, fullRoles};
constexpr quint32 helpdeskSet = 1;
constexpr std::string_view setNames[]
    = {"Lezen en ondersteuning", "Helpdesk", "Licentiebeheer", "Exchange en rapporten", "Volledig beheer"};

} // namespace

/// One relationship in outline: which end its life is at.
struct Delegation::Shape {
    enum Life { Pending, Active, EndsSoon, Extends, Over, Terminated } life = Active;
    quint32 roles = 0; ///< which of the sets
};

Delegation::Delegation(const CustomerRecipe &recipe, quint64 seed, const QDateTime &today)
    : m_recipe(recipe), m_seed(seed), m_today(today.date().startOfDay(Qt::UTC))
{
}

std::vector<AdminRelationship> Delegation::of(quint32 index, quint32 revision, const QDateTime &now) const
{
    using Life = Shape::Life;
    Draw draw(mixed(m_seed, index, delegationSalt) ^ mixed(revision));
    const quint32 lot = draw.below(20);
    const quint32 roles = draw.below(static_cast<quint32>(std::size(roleSets)));
    std::vector<Shape> shapes;
    if (m_isOpen)
        shapes = {{Life::Extends, helpdeskSet}};
    else if (lot < 9)
        return {};
    else if (lot < 12)
        shapes = {{Life::Active, roles}};
    else if (lot < 14)
        shapes = {{Life::Extends, roles}};
    else if (lot == 14)
        shapes = {{Life::EndsSoon, roles}};
    else if (lot == 15)
        shapes = {{Life::Over, roles}};
    else if (lot == 16)
        shapes = {{Life::Pending, roles}};
    else if (lot == 17)
        shapes = {{Life::Over, roles}, {Life::Active, (roles + 1) % 5}, {Life::Pending, (roles + 2) % 5}};
    else if (lot == 18)
        shapes = {{Life::Terminated, roles}};
    else
        shapes = {{Life::EndsSoon, roles}, {Life::Extends, (roles + 1) % 5}};
    std::vector<AdminRelationship> relationships;
    for (quint32 number = 0; number < shapes.size(); ++number)
        relationships.push_back(made(index, revision, number, shapes[number], now));
    return relationships;
}

AdminRelationship Delegation::made(quint32 index, quint32 revision, quint32 number, const Shape &shape, const QDateTime &now) const
{
    using Life = Shape::Life;
    Draw draw(mixed(m_seed, index, delegationSalt + 1 + number) ^ mixed(revision));
    AdminRelationship made;
    const GuidText first = m_recipe.relatedId(index, delegationSalt + number);
    const GuidText second = m_recipe.relatedId(index, delegationSalt + 10 + number + 10 * quint64{revision});
    made.id = QByteArray(first.data(), 36) + '-' + QByteArray(second.data(), 36);
    made.name = QByteArray(setNames[shape.roles].data(), static_cast<qsizetype>(setNames[shape.roles].size())) + ' '
        + QByteArray::number(index + 1);
    made.roles = roleSets[shape.roles];
    made.days = shape.life == Life::Pending ? 365 : draw.below(2) == 0 ? 730 : 180;
    made.autoExtend = shape.life == Life::Extends ? "P180D" : "PT0S";
    // Days until the end, which decides all other times.
    int left = 31 + static_cast<int>(draw.below(static_cast<quint32>(made.days) - 60));
    if (shape.life == Life::EndsSoon)
        left = 1 + static_cast<int>(draw.below(29));
    else if (shape.life == Life::Over)
        left = -1 - static_cast<int>(draw.below(200));
    const QDateTime end = m_today.addDays(left).addSecs(static_cast<qint64>(draw.below(86'400)));
    made.created
        = shape.life == Life::Pending ? m_today.addDays(-1 - static_cast<int>(draw.below(60))) : end.addDays(-made.days).addSecs(-90);
    made.status = "approvalPending";
    if (shape.life == Life::Pending)
        return made;
    made.activated = made.created.addSecs(90);
    made.end = end;
    if (shape.life == Life::Terminated)
        made.status = "terminated";
    else
        made.status = made.end <= now && shape.life != Life::Extends ? "expired" : "active";
    return made;
}
