#include "app/cli/partrows.h"

#include "models/core/wire.h"
#include "ui/customers/servicewords.h"
#include "ui/widgets/subscriptionwords.h"

#include <QCoreApplication>

namespace {

/// Headings of the tables for people; keys are the stable names.
class PartHeadings
{
    Q_DECLARE_TR_FUNCTIONS(PartHeadings)

public:
    static QList<ExportColumn> subscriptions()
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
    static QList<ExportColumn> services()
    {
        return {
            {.key = u"customerId"_s, .title = tr("Microsoft ID")},
            {.key = u"id"_s, .title = tr("Service ID")},
            {.key = u"area"_s, .title = tr("Area")},
            {.key = u"name"_s, .title = tr("Service")},
            {.key = u"group"_s, .title = tr("Group")},
            {.key = u"adminUrl"_s, .title = tr("Admin portal")},
            {.key = u"healthUrl"_s, .title = tr("Service health")},
            {.key = u"requestUrl"_s, .title = tr("New service request")},
        };
    }
};

/// Year 9999 is no date that a program could use.
Cell endOrNothing(const QDateTime &when)
{
    return when.isValid() && !isOpenEnded(when) ? Cell{when} : Cell{};
}

QString areaKey(ServiceArea area)
{
    switch (area) {
    case ServiceArea::Microsoft365:
        return u"microsoft365"_s;
    case ServiceArea::Azure:
        return u"azure"_s;
    case ServiceArea::Dynamics:
        return u"dynamics"_s;
    case ServiceArea::Security:
        return u"security"_s;
    case ServiceArea::Marketplace:
        return u"marketplace"_s;
    case ServiceArea::Other:
        break;
    }
    return u"other"_s;
}

} // namespace

SubscriptionRows::SubscriptionRows(SubscriptionReader &reader, std::shared_ptr<const std::vector<RowId>> order, bool forPeople)
    : m_rows(reader, std::move(order)), m_forPeople(forPeople)
{
}

QList<ExportColumn> SubscriptionRows::headings()
{
    return PartHeadings::subscriptions();
}

QList<ExportColumn> SubscriptionRows::columns() const
{
    return headings();
}

qint64 SubscriptionRows::rowCount() const
{
    return m_rows.count();
}

Result<bool> SubscriptionRows::next(QList<Cell> &row)
{
    const auto found = m_rows.next();
    if (!found)
        return found.error();
    if (!*found)
        return false;
    row = cellsOf(**found, m_forPeople);
    return true;
}

QList<Cell> SubscriptionRows::cellsOf(const OwnedSubscription &owned, bool forPeople)
{
    const auto &told = owned.told;
    const auto ends = forPeople ? textOrNothing(SubscriptionWords::end(told)) : endOrNothing(told.commitmentEnd);
    const auto isNew = commerceOf(told) == Commerce::New;
    return {owned.customerId,
            owned.customerName,
            told.id,
            forPeople ? titleOf(told) : told.offerName,
            textOrNothing(told.friendlyName),
            forPeople ? SubscriptionWords::status(told.status) : told.status,
            qint64{told.quantity},
            ends,
            told.autoRenew ? Cell{*told.autoRenew} : Cell{},
            endOrNothing(told.cancelUntil),
            textOrNothing(forPeople ? SubscriptionWords::term(told.term) : told.term),
            textOrNothing(forPeople ? SubscriptionWords::cycle(told.billingCycle) : told.billingCycle),
            forPeople   ? SubscriptionWords::commerce(commerceOf(told))
                : isNew ? u"new"_s
                        : u"legacy"_s,
            told.isTrial,
            told.suspensionReasons.isEmpty() ? Cell{} : Cell{told.suspensionReasons},
            textOrNothing(told.parentId),
            textOrNothing(told.offerId),
            textOrNothing(told.entitlementId),
            textOrNothing(told.orderId)};
}

QList<ExportColumn> ServiceRows::columns() const
{
    return PartHeadings::services();
}

Result<bool> ServiceRows::next(QList<Cell> &row)
{
    if (m_next >= m_detail.services.size())
        return false;
    const auto &service = m_detail.services.at(m_next++);
    row = {m_detail.row.customer.id,
           service.id,
           m_forPeople ? ServiceWords::area(areaOf(service)) : areaKey(areaOf(service)),
           service.name,
           textOrNothing(service.group),
           textOrNothing(service.adminUrl),
           textOrNothing(service.healthUrl),
           textOrNothing(service.ticketUrl)};
    return true;
}
