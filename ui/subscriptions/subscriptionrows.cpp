#include "ui/subscriptions/subscriptionrows.h"

#include "models/core/wire.h"
#include "ui/widgets/subscriptionwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

/// Headings for people; keys are the stable names.
class SubscriptionHeadings
{
    Q_DECLARE_TR_FUNCTIONS(SubscriptionHeadings)

public:
    static QList<ExportColumn> columns()
    {
        return {
            {.key = u"customerId"_s, .title = tr("Microsoft ID")},
            {.key = u"customer"_s, .title = tr("Company name")},
            {.key = u"id"_s, .title = tr("Subscription ID")},
            {.key = u"product"_s, .title = tr("Product")},
            {.key = u"nickname"_s, .title = tr("Nickname")},
            {.key = u"status"_s, .title = tr("Status")},
            {.key = u"quantity"_s, .title = tr("Quantity")},
            {.key = u"ends"_s, .title = tr("Renewal")},
            {.key = u"autoRenew"_s, .title = tr("Auto-renew")},
            {.key = u"cancellableUntil"_s, .title = tr("Can be cancelled")},
            {.key = u"term"_s, .title = tr("Term")},
            {.key = u"billingCycle"_s, .title = tr("Billed")},
            {.key = u"commerce"_s, .title = tr("Commerce")},
            {.key = u"trial"_s, .title = tr("Trial")},
            {.key = u"suspensionReasons"_s, .title = tr("Reason of suspension")},
            {.key = u"baseId"_s, .title = tr("Add-on of")},
            {.key = u"offerId"_s, .title = tr("Offer ID")},
            {.key = u"azureId"_s, .title = tr("Azure subscription ID")},
            {.key = u"orderId"_s, .title = tr("Order ID")},
        };
    }
};

/// Year 9999 is no date that a program could use.
Cell endOrNothing(const QDateTime &when)
{
    return when.isValid() && !isOpenEnded(when) ? Cell{when} : Cell{};
}

} // namespace

SubscriptionRows::SubscriptionRows(std::shared_ptr<const std::vector<RowId>> order, RowPages<OwnedSubscription> &pages, Speech speech)
    : m_rows(pages, std::move(order)), m_speech(speech)
{
}

SubscriptionRows::Speech SubscriptionRows::speechOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
    case ExportFormat::Json:
        return Speech::Told;
    case ExportFormat::OfficeCsv:
    case ExportFormat::Workbook:
        return Speech::Office;
    case ExportFormat::Tsv:
    case ExportFormat::Markdown:
    case ExportFormat::Table:
        break;
    }
    return Speech::Screen;
}

QList<ExportColumn> SubscriptionRows::headings()
{
    return SubscriptionHeadings::columns();
}

Result<bool> SubscriptionRows::next(QList<Cell> &row)
{
    while (true) {
        const auto found = m_rows.next();
        if (!found)
            return found.error();
        if (!*found)
            return false;
        if ((*found)->told.id.isEmpty())
            continue;
        row = cellsOf(**found, m_speech);
        return true;
    }
}

QList<Cell> SubscriptionRows::cellsOf(const OwnedSubscription &owned, Speech speech)
{
    const auto &told = owned.told;
    const auto inWords = speech != Speech::Told;
    const auto isNew = commerceOf(told) == Commerce::New;
    return {owned.customerId,
            owned.customerName,
            told.id,
            inWords ? titleOf(told) : told.offerName,
            textOrNothing(told.friendlyName),
            inWords ? SubscriptionWords::status(told.status) : told.status,
            qint64{told.quantity},
            speech == Speech::Screen ? textOrNothing(SubscriptionWords::end(told)) : endOrNothing(told.commitmentEnd),
            told.autoRenew ? Cell{*told.autoRenew} : Cell{},
            endOrNothing(told.cancelUntil),
            textOrNothing(inWords ? SubscriptionWords::term(told.term) : told.term),
            textOrNothing(inWords ? SubscriptionWords::cycle(told.billingCycle) : told.billingCycle),
            inWords     ? SubscriptionWords::commerce(commerceOf(told))
                : isNew ? u"new"_s
                        : u"legacy"_s,
            told.isTrial,
            told.suspensionReasons.isEmpty() ? Cell{} : Cell{told.suspensionReasons},
            textOrNothing(told.parentId),
            textOrNothing(told.offerId),
            textOrNothing(told.entitlementId),
            textOrNothing(told.orderId)};
}
