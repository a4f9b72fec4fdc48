#include "ui/customers/customercolumns.h"

#include "ui/customers/customerwords.h"
#include "ui/widgets/momenttext.h"

using namespace Qt::StringLiterals;
using Sort = CustomerQuery::Sort;

static QVariant moment(const QDateTime &utc)
{
    return utc.isValid() ? QVariant(utc) : QVariant();
}

static bool isUnread(const CustomerRow &row)
{
    return !row.recordRead;
}

static bool isAccessUnknown(const CustomerRow &row)
{
    return row.access.kind <= AccessKind::NotTold;
}

/// A fact of the customer's own record: until that is read, the cell says so.
static std::function<QString(const CustomerRow &)> ofRecord(QString (*text)(const CustomerRow &))
{
    return [text](const CustomerRow &row) { return row.recordRead || row.customer.id.isEmpty() ? text(row) : CustomerWords::notReadYet(); };
}

static QList<Column<CustomerRow>> mirrorColumns()
{
    return {
        {.key = u"name"_s,
         .title = CustomerColumns::tr("Company name"),
         .value = [](const CustomerRow &row) { return row.customer.name; },
         .text = [](const CustomerRow &row) { return row.customer.name; },
         .searched = true,
         .widthHint = 26},
        {.key = u"domain"_s,
         .title = CustomerColumns::tr("Primary domain name"),
         .value = [](const CustomerRow &row) { return row.customer.domain; },
         .text = [](const CustomerRow &row) { return row.customer.domain; },
         .searched = true,
         .widthHint = 20,
         .rank = 1},
        {.key = u"relationship"_s,
         .title = CustomerColumns::tr("Relationship"),
         .value = [](const CustomerRow &row) { return row.customer.relationship; },
         .text = [](const CustomerRow &row) { return row.customer.id.isEmpty() ? QString() : CustomerWords::standing(row); },
         .state = CustomerWords::standingState,
         .widthHint = 20,
         .rank = 5},
        {.key = u"country"_s,
         .title = CustomerColumns::tr("Country"),
         .value = [](const CustomerRow &row) { return row.recordRead ? QVariant(row.country) : QVariant(); },
         .text = ofRecord([](const CustomerRow &row) { return CustomerWords::country(row.country); }),
         .quiet = isUnread,
         .widthHint = 15,
         .rank = 4},
        {.key = u"city"_s,
         .title = CustomerColumns::tr("City"),
         .value = [](const CustomerRow &row) { return row.recordRead ? QVariant(row.city) : QVariant(); },
         .text = ofRecord([](const CustomerRow &row) { return row.city; }),
         .quiet = isUnread,
         .searched = true,
         .widthHint = 13,
         .rank = 2},
    };
}

static QList<Column<CustomerRow>> stateColumns()
{
    return {
        {.key = u"access"_s,
         //: column: whether we hold delegated admin privileges for the customer
         .title = CustomerColumns::tr("Delegated access"),
         .value = [](const CustomerRow &row) { return isAccessUnknown(row) ? QVariant() : QVariant(CustomerWords::access(row)); },
         .text = [](const CustomerRow &row) { return row.customer.id.isEmpty() ? QString() : CustomerWords::access(row); },
         //: %1: "GDAP until 31-12-2026", "None" and the like; read aloud
         .spoken = [](const CustomerRow &row) { return CustomerColumns::tr("Delegated access: %1").arg(CustomerWords::access(row)); },
         .state = CustomerWords::accessState,
         .quiet = isAccessUnknown,
         .widthHint = 17,
         .rank = 7},
        {.key = u"lastChange"_s,
         .title = CustomerColumns::tr("Last change"),
         .value = [](const CustomerRow &row) { return moment(row.lastChange); },
         .text = [](const CustomerRow &row) { return momentText(row.lastChange); },
         .widthHint = 9,
         .rank = 3},
        {.key = u"asOf"_s,
         //: column: when the row was last known to be right
         .title = CustomerColumns::tr("As of"),
         .value = [](const CustomerRow &row) { return moment(row.asOf); },
         .text = [](const CustomerRow &row) { return momentText(row.asOf); },
         .widthHint = 9,
         .rank = 6},
    };
}

static QList<Column<CustomerRow>> deskColumns()
{
    return {
        {.key = u"alias"_s,
         //: column: our own name for a customer
         .title = CustomerColumns::tr("Alias"),
         .value = [](const CustomerRow &row) { return row.alias; },
         .text = [](const CustomerRow &row) { return row.alias; },
         .searched = true,
         .widthHint = 12,
         .rank = 8},
        {.key = u"tags"_s,
         .title = CustomerColumns::tr("Tags"),
         .value = [](const CustomerRow &row) { return row.tags; },
         .text = [](const CustomerRow &row) { return CustomerWords::tags(row.tags); },
         .searched = true,
         .widthHint = 14,
         .rank = 4},
        {.key = u"id"_s,
         .title = CustomerColumns::tr("Microsoft ID"),
         .value = [](const CustomerRow &row) { return row.customer.id; },
         .text = [](const CustomerRow &row) { return row.customer.id; },
         .searched = true,
         .widthHint = 32,
         .defaultVisible = false},
    };
}

QList<Column<CustomerRow>> CustomerColumns::all()
{
    return mirrorColumns() + stateColumns() + deskColumns();
}

static constexpr std::pair<QLatin1StringView, Sort> sorts[] = {
    {"name"_L1, Sort::Name},
    {"domain"_L1, Sort::Domain},
    {"relationship"_L1, Sort::Relationship},
    {"lastChange"_L1, Sort::LastChange},
    {"asOf"_L1, Sort::Freshness},
    {"country"_L1, Sort::Country},
    {"city"_L1, Sort::City},
    {"access"_L1, Sort::DelegatedAccess},
    {"alias"_L1, Sort::Alias},
    {"tags"_L1, Sort::Tags},
};

std::optional<Sort> CustomerColumns::sortOf(const QString &key)
{
    for (const auto &[name, sort] : sorts) {
        if (key == name)
            return sort;
    }
    return {};
}

QString CustomerColumns::keyOf(Sort sort)
{
    for (const auto &[name, known] : sorts) {
        if (known == sort)
            return name;
    }
    return {};
}
