#include "models/profiles/profile.h"

QString sourceOf(const Profile &profile)
{
    return QStringList{profile.authority.host(), profile.tenantId, profile.partnerCenter.host()}.join(u' ');
}
