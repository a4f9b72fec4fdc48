#include "ui/health/affectedcolumns.h"

#include "ui/widgets/healthwords.h"
#include "ui/widgets/momenttext.h"

using namespace Qt::StringLiterals;

static bool isMissing(const AffectedCustomer &row)
{
    return row.customerId.isEmpty();
}

QString AffectedColumns::nameOf(const AffectedCustomer &customer)
{
    return customer.name.isEmpty() ? customer.customerId : customer.name;
}

static QList<Column<AffectedCustomer>> customerColumns()
{
    return {
        {.key = u"customer"_s,
         .title = AffectedColumns::tr("Customer"),
         .value = [](const AffectedCustomer &row) { return row.name; },
         .text = AffectedColumns::nameOf,
         .quiet = [](const AffectedCustomer &row) { return row.name.isEmpty(); },
         .searched = true,
         .widthHint = 26},
        {.key = u"domain"_s,
         .title = AffectedColumns::tr("Domain"),
         .text = [](const AffectedCustomer &row) { return row.domain; },
         .searched = true,
         .widthHint = 24,
         .rank = 4},
        {.key = u"level"_s,
         //: column: how a customer stands to an issue
         .title = AffectedColumns::tr("Affected"),
         .value = [](const AffectedCustomer &row) { return static_cast<int>(row.level); },
         .text =
             [](const AffectedCustomer &row) {
                 if (isMissing(row))
                     return QString();
                 return row.isSuspended ? HealthWords::suspended(row.level) : HealthWords::level(row.level);
             },
         .state = [](const AffectedCustomer &row) { return isMissing(row) ? CellState::None : HealthWords::state(row.level); },
         .widthHint = 20},
    };
}

QList<Column<AffectedCustomer>> AffectedColumns::all(const Clock &clock)
{
    const auto moment = [&clock](const QDateTime &when) { return momentText(when, clock.utcNow()); };
    const QList<Column<AffectedCustomer>> howColumns{
        {.key = u"since"_s,
         //: column: since when a customer has an issue
         .title = tr("Since"),
         .value = [](const AffectedCustomer &row) { return row.since; },
         .text =
             [moment](const AffectedCustomer &row) {
                 //: %1: date or time since when a customer's tenant no longer has an issue
                 return row.goneAt.isValid() ? tr("until %1").arg(moment(row.goneAt)) : moment(row.since);
             },
         .quiet = [](const AffectedCustomer &row) { return row.goneAt.isValid(); },
         .widthHint = 13,
         .rank = 2},
        {.key = u"evidence"_s,
         //: column: what shows that a customer is affected or not
         .title = tr("Evidence"),
         .text = [](const AffectedCustomer &row) { return row.evidence; },
         .spoken =
             [](const AffectedCustomer &row) {
                 //: %1: what shows it, %2: who recorded that; read aloud
                 return row.evidence.isEmpty() ? QString() : tr("%1, recorded by %2").arg(row.evidence, row.markedBy);
             },
         .widthHint = 22,
         .rank = 1},
        {.key = u"told"_s,
         //: column: when a customer was told of the latest update
         .title = tr("Informed"),
         .value = [](const AffectedCustomer &row) { return row.informedAt; },
         .text =
             [moment](const AffectedCustomer &row) {
                 //: %1: date or time when a customer was told, %2: how, for example "draft"
                 return row.informedThrough ? tr("%1, %2").arg(moment(row.informedAt), HealthWords::channel(*row.informedThrough))
                                            : moment(row.informedAt);
             },
         .widthHint = 18,
         .rank = 3},
        {.key = u"read"_s,
         //: column: as of when a customer's health is known
         .title = tr("As of"),
         .value = [](const AffectedCustomer &row) { return row.read.readAt; },
         .text =
             [moment](const AffectedCustomer &row) {
                 if (isMissing(row))
                     return QString();
                 return row.read.access == HealthAccess::Told ? moment(row.read.readAt) : HealthWords::access(row.read.access);
             },
         .quiet = [](const AffectedCustomer &row) { return row.read.access != HealthAccess::Told; },
         .widthHint = 20,
         .rank = 5},
        {.key = u"id"_s,
         .title = tr("Microsoft ID"),
         .text = [](const AffectedCustomer &row) { return row.customerId; },
         .widthHint = 36,
         .defaultVisible = false},
    };
    return customerColumns() + howColumns;
}
