#include "app/sandbox/user.h"

using namespace Qt::StringLiterals;

namespace {

const QString globalAdministrator = u"62e90394-69f5-4237-9190-012177145e10"_s;
const QString userAdministrator = u"fe930be7-5e62-47db-91af-98c3a49a38b1"_s;
const QString billingAdministrator = u"b0f54661-2d74-4c50-afa3-1ec803f12efe"_s;
const QString helpdeskAdministrator = u"729827e3-9c14-49f7-bb1b-9608f156bbb8"_s; // of the partner's own users: no helpdesk agent
const QString everybody = u"b79fbf4d-3ef9-4689-8143-76b194e85509"_s; // stands in the token of every user that is no guest

QList<User> users()
{
    const QByteArray at = "@meridiaan.example";
    return {
        {u"helpdesk-billing"_s,
         "e19b7c40-6d25-4f8a-a3c1-5b80d2f94e67",
         "Sanne de Wit",
         "sanne.de.wit" + at,
         {helpdeskAdministrator, billingAdministrator},
         {u"HelpdeskAgents"_s}},
        {u"global-admin"_s,
         "0b6c2f15-93ad-4c0e-b8f7-2d4419e6a7c1",
         "Farid Haddad",
         "farid.haddad" + at,
         {globalAdministrator, everybody},
         {}},
        {u"user-admin"_s,
         "1d83e6a2-7f40-4b91-86cd-c05a7b13f9d2",
         "Lotte Vermeer",
         "lotte.vermeer" + at,
         {userAdministrator, everybody},
         {}},
        {u"admin"_s, "2e94f7b3-8051-4ca2-97de-d16b8c240ae3", "Bram Kuiper", "bram.kuiper" + at, {everybody}, {u"AdminAgents"_s}},
        {u"helpdesk"_s, "3fa508c4-9162-4db3-a8ef-e27c9d351bf4", "Noor Bakker", "noor.bakker" + at, {everybody}, {u"HelpdeskAgents"_s}},
        {u"sales"_s, "40b619d5-a273-4ec4-b9f0-f38dae462c05", "Daan Visser", "daan.visser" + at, {everybody}, {u"SalesAgents"_s}},
        {u"billing"_s, "51c72ae6-b384-4fd5-8a01-049ebf573d16", "Yara Jansen", "yara.jansen" + at, {billingAdministrator, everybody}, {}},
        {u"default"_s, "62d83bf7-c495-40e6-9b12-15afc0684e27", "Teun Mulder", "teun.mulder" + at, {everybody}, {}},
    };
}

} // namespace

User defaultUser()
{
    return users().constFirst();
}

std::optional<User> userCalled(const QString &word)
{
    const auto all = users();
    const auto found = std::find_if(all.begin(), all.end(), [&word](const User &user) { return user.word == word; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QStringList userWords()
{
    QStringList words;
    const auto all = users();
    for (const User &user : all)
        words.append(user.word);
    return words;
}

QByteArray roleNameOf(const QString &templateId)
{
    if (templateId == globalAdministrator)
        return "Global Administrator";
    if (templateId == userAdministrator)
        return "User Administrator";
    if (templateId == billingAdministrator)
        return "Billing Administrator";
    return templateId == helpdeskAdministrator ? "Helpdesk Administrator" : "";
}
