#include "app/cli/partrows.h"

#include "models/export/pagedrows.h"
#include "ui/customers/servicewords.h"
#include "ui/customers/userwords.h"

#include <QCoreApplication>

namespace {

/// Headings of the tables for people; keys are the stable names.
class PartHeadings
{
    Q_DECLARE_TR_FUNCTIONS(PartHeadings)

public:
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
           m_forPeople ? UserWords::state(user, std::nullopt, QDateTime::currentDateTimeUtc()) : user.state,
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
