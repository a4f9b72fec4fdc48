#include "app/cli/customerrows.h"

#include "ui/customers/customerwords.h"

#include <QCoreApplication>

namespace {

/// Headings of the table for people; keys are the stable names.
class CustomerHeadings
{
    Q_DECLARE_TR_FUNCTIONS(CustomerHeadings)

public:
    static QList<ExportColumn> columns()
    {
        return {
            {.key = u"id"_s, .title = tr("Microsoft ID")},
            {.key = u"name"_s, .title = tr("Company name")},
            {.key = u"domain"_s, .title = tr("Primary domain name")},
            {.key = u"country"_s, .title = tr("Country")},
            {.key = u"city"_s, .title = tr("City")},
            {.key = u"relationship"_s, .title = tr("Relationship")},
            {.key = u"access"_s, .title = tr("Delegated access")},
            {.key = u"accessEnds"_s, .title = tr("Access ends")},
            {.key = u"alias"_s, .title = tr("Alias")},
            {.key = u"tags"_s, .title = tr("Tags")},
            {.key = u"lastChange"_s, .title = tr("Last change")},
            {.key = u"asOf"_s, .title = tr("As of")},
            {.key = u"ended"_s, .title = tr("Ended")},
        };
    }
};

/// The stable word for a kind of access; nothing where it is not known.
Cell accessWord(AccessKind kind)
{
    switch (kind) {
    case AccessKind::NotRead:
    case AccessKind::NotTold:
        return {};
    case AccessKind::None:
        return u"none"_s;
    case AccessKind::Expired:
        return u"gdapExpired"_s;
    case AccessKind::Pending:
        return u"gdapPending"_s;
    case AccessKind::Dap:
        return u"dap"_s;
    case AccessKind::Expiring:
        return u"gdapExpiring"_s;
    case AccessKind::Gdap:
        return u"gdap"_s;
    }
    return {};
}

Cell timeOrNothing(const QDateTime &when)
{
    return when.isValid() ? Cell{when} : Cell{};
}

} // namespace

CustomerRows::CustomerRows(CustomerReader &reader, std::shared_ptr<const std::vector<RowId>> order, Words words)
    : m_rows(reader, std::move(order)), m_words(words)
{
}

QList<ExportColumn> CustomerRows::columns() const
{
    return CustomerHeadings::columns();
}

qint64 CustomerRows::rowCount() const
{
    return m_rows.count();
}

Result<bool> CustomerRows::next(QList<Cell> &row)
{
    const auto found = m_rows.next();
    if (!found)
        return found.error();
    if (!*found)
        return false;
    row = cellsOf(**found, m_words);
    return true;
}

QList<Cell> CustomerRows::cellsOf(const CustomerRow &row, Words words)
{
    const auto isForPeople = words == Words::Window;
    const auto access = accessWord(row.access.kind);
    const auto ended
        = row.end == CustomerEnd::None ? Cell{} : Cell{row.end == CustomerEnd::TenantGone ? u"tenantGone"_s : u"relationshipEnded"_s};
    return {row.customer.id,
            row.customer.name,
            row.customer.domain,
            textOrNothing(row.country),
            textOrNothing(row.city),
            isForPeople ? CustomerWords::standing(row) : row.customer.relationship,
            isForPeople && !std::holds_alternative<std::monostate>(access) ? Cell{CustomerWords::access(row)} : access,
            timeOrNothing(row.access.endsAt),
            textOrNothing(row.alias),
            row.tags.isEmpty() ? Cell{} : Cell{row.tags},
            timeOrNothing(row.lastChange),
            timeOrNothing(row.asOf),
            ended};
}
