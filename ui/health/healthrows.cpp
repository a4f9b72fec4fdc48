#include "ui/health/healthrows.h"

#include "ui/widgets/healthwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

/// Headings for people; keys are the stable names.
class HealthHeadings
{
    Q_DECLARE_TR_FUNCTIONS(HealthHeadings)

public:
    static QList<ExportColumn> issues()
    {
        return {
            {.key = u"id"_s, .title = tr("Issue ID"), .whole = true},
            {.key = u"title"_s, .title = tr("Title")},
            {.key = u"service"_s, .title = tr("Service")},
            {.key = u"feature"_s, .title = tr("Feature")},
            {.key = u"type"_s, .title = tr("Type")},
            {.key = u"origin"_s, .title = tr("Origin")},
            {.key = u"status"_s, .title = tr("State")},
            {.key = u"startedAt"_s, .title = tr("Estimated start time")},
            {.key = u"endedAt"_s, .title = tr("Ended")},
            {.key = u"updatedAt"_s, .title = tr("Last updated")},
            {.key = u"reported"_s, .title = tr("Customers reported")},
            {.key = u"possibly"_s, .title = tr("Customers possibly affected")},
            {.key = u"notTold"_s, .title = tr("Customers of whom it is not known")},
            {.key = u"suspended"_s, .title = tr("Customers suspended")},
            {.key = u"confirmed"_s, .title = tr("Customers confirmed")},
            {.key = u"notAffected"_s, .title = tr("Customers not affected")},
            {.key = u"informed"_s, .title = tr("Customers informed")},
            {.key = u"mutedUntil"_s, .title = tr("Muted until")},
        };
    }
    static QList<ExportColumn> customers()
    {
        return {
            {.key = u"customerId"_s, .title = tr("Microsoft ID"), .whole = true},
            {.key = u"customer"_s, .title = tr("Company name")},
            {.key = u"domain"_s, .title = tr("Domain")},
            {.key = u"level"_s, .title = tr("Affected")},
            {.key = u"suspended"_s, .title = tr("Suspended")},
            {.key = u"since"_s, .title = tr("Since")},
            {.key = u"goneAt"_s, .title = tr("No longer reported since")},
            {.key = u"evidence"_s, .title = tr("Evidence")},
            {.key = u"markedBy"_s, .title = tr("Recorded by")},
            {.key = u"informedAt"_s, .title = tr("Informed")},
            {.key = u"access"_s, .title = tr("Health of its tenant")},
            {.key = u"readAt"_s, .title = tr("As of")},
        };
    }
};

Cell momentOrNothing(const QDateTime &when)
{
    return when.isValid() ? Cell{when} : Cell{};
}

/// Under names that stay.
QString nameOf(ImpactLevel level)
{
    switch (level) {
    case ImpactLevel::Reported:
        return u"reported"_s;
    case ImpactLevel::Possibly:
        return u"possibly"_s;
    case ImpactLevel::Confirmed:
        return u"confirmed"_s;
    case ImpactLevel::NotAffected:
        return u"notAffected"_s;
    }
    return {};
}

} // namespace

IssueRows::IssueRows(QList<IssueLine> lines, bool inWords) : m_lines(std::move(lines)), m_inWords(inWords)
{
}

QList<ExportColumn> IssueRows::columns() const
{
    return HealthHeadings::issues();
}

Result<bool> IssueRows::next(QList<Cell> &row)
{
    if (m_next >= m_lines.size())
        return false;
    const auto &line = m_lines.at(m_next++);
    const auto &told = line.told;
    row = {told.id,
           textOrNothing(told.title),
           textOrNothing(told.service),
           textOrNothing(told.feature),
           textOrNothing(m_inWords ? HealthWords::kind(told.kind) : told.kind),
           textOrNothing(m_inWords ? HealthWords::origin(told.origin) : told.origin),
           textOrNothing(m_inWords ? HealthWords::status(told.status) : told.status),
           momentOrNothing(told.startedAt),
           momentOrNothing(told.endedAt),
           momentOrNothing(told.modifiedAt),
           line.reported,
           line.possibly ? Cell{*line.possibly} : Cell{},
           line.possibly ? Cell{line.notTold} : Cell{},
           line.possibly ? Cell{line.suspended} : Cell{},
           line.confirmed,
           line.notAffected,
           line.informed,
           momentOrNothing(line.mutedUntil)};
    return true;
}

bool AffectedRows::speechOf(ExportFormat format)
{
    return format != ExportFormat::Csv && format != ExportFormat::Json;
}

AffectedRows::AffectedRows(std::shared_ptr<const std::vector<RowId>> order, RowPages<AffectedCustomer> &pages, bool inWords)
    : m_rows(pages, std::move(order)), m_inWords(inWords)
{
}

QList<ExportColumn> AffectedRows::columns() const
{
    return HealthHeadings::customers();
}

Result<bool> AffectedRows::next(QList<Cell> &row)
{
    while (true) {
        const auto found = m_rows.next();
        if (!found)
            return found.error();
        if (!*found)
            return false;
        const auto &customer = **found;
        if (customer.customerId.isEmpty())
            continue;
        row = {customer.customerId,
               textOrNothing(customer.name),
               textOrNothing(customer.domain),
               m_inWords ? HealthWords::level(customer.level) : nameOf(customer.level),
               customer.isSuspended,
               momentOrNothing(customer.since),
               momentOrNothing(customer.goneAt),
               textOrNothing(customer.evidence),
               textOrNothing(customer.markedBy),
               momentOrNothing(customer.informedAt),
               HealthWords::access(customer.read.access),
               momentOrNothing(customer.read.readAt)};
        return true;
    }
}
