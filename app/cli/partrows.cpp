#include "app/cli/partrows.h"

#include "models/core/wire.h"
#include "ui/customers/servicewords.h"
#include "ui/customers/userwords.h"
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
    static QList<ExportColumn> users()
    {
        return {
            {.key = u"customerId"_s, .title = tr("Microsoft ID")},
            {.key = u"id"_s, .title = tr("User ID")},
            {.key = u"name"_s, .title = tr("Name")},
            {.key = u"userName"_s, .title = tr("User name")},
            {.key = u"state"_s, .title = tr("State")},
            {.key = u"usageLocation"_s, .title = tr("Usage location")},
            {.key = u"phone"_s, .title = tr("Phone")},
            {.key = u"synchronised"_s, .title = tr("Synchronised")},
            {.key = u"deleted"_s, .title = tr("Deleted")},
        };
    }
    static QList<ExportColumn> licences()
    {
        return {
            {.key = u"customerId"_s, .title = tr("Microsoft ID")},
            {.key = u"id"_s, .title = tr("Licence ID")},
            {.key = u"name"_s, .title = tr("Licence")},
            {.key = u"partNumber"_s, .title = tr("Part number")},
            {.key = u"total"_s, .title = tr("Bought")},
            {.key = u"assigned"_s, .title = tr("Assigned")},
            {.key = u"free"_s, .title = tr("Free")},
            {.key = u"suspended"_s, .title = tr("Suspended")},
            {.key = u"inGrace"_s, .title = tr("In grace")},
            {.key = u"notable"_s, .title = tr("Notable")},
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

Cell whenOrNothing(const QDateTime &when)
{
    return when.isValid() ? Cell{when} : Cell{};
}

QString hintKey(const LicenceSku &sku)
{
    switch (hintOf(sku)) {
    case LicenceHint::NoneLeft:
        return u"noneLeft"_s;
    case LicenceHint::Overused:
        return u"overused"_s;
    case LicenceHint::Unused:
        return u"unused"_s;
    case LicenceHint::None:
        break;
    }
    return {};
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

QList<ExportColumn> UserRows::columns() const
{
    return PartHeadings::users();
}

Result<bool> UserRows::next(QList<Cell> &row)
{
    if (m_next >= m_detail.users.size())
        return false;
    const auto &user = m_detail.users.at(m_next++);
    row = {m_detail.row.customer.id,
           user.id,
           m_forPeople ? titleOf(user) : user.displayName,
           user.principalName,
           m_forPeople ? UserWords::state(user, false, QDateTime::currentDateTimeUtc()) : user.state,
           textOrNothing(user.usageLocation),
           textOrNothing(user.phone),
           whenOrNothing(user.syncedAt),
           whenOrNothing(user.deletedAt)};
    return true;
}

QList<ExportColumn> LicenceRows::columns() const
{
    return PartHeadings::licences();
}

Result<bool> LicenceRows::next(QList<Cell> &row)
{
    if (m_next >= m_detail.licences.size())
        return false;
    const auto &sku = m_detail.licences.at(m_next++);
    row = {m_detail.row.customer.id,
           sku.id,
           m_forPeople ? titleOf(sku) : sku.name,
           textOrNothing(sku.partNumber),
           qint64{sku.total},
           qint64{sku.consumed},
           qint64{freeOf(sku)},
           qint64{sku.suspended},
           qint64{sku.warning},
           textOrNothing(m_forPeople ? UserWords::hint(sku) : hintKey(sku))};
    return true;
}
