#include "ui/roles/grantmenu.h"

#include "ui/widgets/roletext.h"

#include <QMenu>

using namespace Qt::StringLiterals;

static void addGrant(QMenu &menu, const Grant &grant, const Grant &present, const std::function<void(const Grant &)> &chosen)
{
    auto *action = menu.addAction(RoleText::grant(grant));
    action->setObjectName("grant."_L1 + grantWord(grant));
    action->setCheckable(true);
    action->setChecked(grant == present);
    QObject::connect(action, &QAction::triggered, &menu, [grant, chosen] { chosen(grant); });
}

void GrantMenu::fill(QMenu &menu, Role role, const Grant &present, const std::function<void(const Grant &)> &chosen)
{
    for (const auto level : {Level::None, Level::Own, Level::Read})
        addGrant(menu, {.level = level}, present, chosen);
    if (role == Role::Unknown)
        return; // whose roles nobody knows may read at most
    static constexpr std::array above{Level::Propose, Level::Write, Level::Approve, Level::Execute};
    for (const auto level : above)
        addGrant(menu, {.level = level}, present, chosen);
    menu.addSeparator();
    const auto restricted = [&](const QString &title, Qualifier qualifier) {
        auto *inner = menu.addMenu(title);
        addGrant(*inner, {.level = Level::Read, .qualifier = qualifier}, present, chosen);
        for (const auto level : above)
            addGrant(*inner, {.level = level, .qualifier = qualifier}, present, chosen);
    };
    //: A menu: a right that is restricted to matters of money
    restricted(tr("Only billing"), Qualifier::Billing);
    //: A menu: a right that is restricted to commercial matters
    restricted(tr("Only commercial matters"), Qualifier::Commercial);
    //: A menu: a right that leaves Azure out
    restricted(tr("All but Azure"), Qualifier::NotAzure);
}
