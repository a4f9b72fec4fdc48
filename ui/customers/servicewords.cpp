#include "ui/customers/servicewords.h"

QString ServiceWords::area(ServiceArea area)
{
    switch (area) {
    case ServiceArea::Microsoft365:
        return tr("Microsoft 365");
    case ServiceArea::Azure:
        return tr("Azure");
    case ServiceArea::Dynamics:
        return tr("Dynamics 365 and Power Platform");
    case ServiceArea::Security:
        //: area of services
        return tr("Security");
    case ServiceArea::Marketplace:
        //: area of services
        return tr("Marketplace");
    case ServiceArea::Other:
        break;
    }
    //: area of services: none of the others
    return tr("Other");
}
