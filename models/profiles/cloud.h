#pragma once

#include "models/profiles/profile.h"

#include <QList>

/// One of Microsoft's clouds, or a service that is none of them (CONTRACT 1.1).
enum class Cloud {
    Global,
    UsGovernment,
    China, ///< operated by 21Vianet
    Germany, ///< closed: known so that an old profile is not taken for another's, and not to be chosen any more
    Own, ///< neither: the sandbox, for example
};

/// What not every cloud has (CONTRACT 1.1, 13.2).
enum class CloudOffer {
    DelegatedRelationships, ///< GDAP
    MicrosoftSubscriptions, ///< Microsoft 365
    UserChanges, ///< writing users, licences and passwords
    LicenceChanges,
    ServiceRequests,
    ServiceUpdates,
    AzureSubscriptions,
    AuditRecords, ///< Partner Center's log of what changed
};

/// Those that a person can choose from, in the order in which they are shown. Pure.
QList<Cloud> cloudsToChoose();
/// The cloud that profile leads to, told by its Graph host. Pure.
Cloud cloudOf(const Profile &profile);
/// A profile with that cloud's addresses and nothing else; no addresses for Cloud::Own. Pure.
Profile presetOf(Cloud cloud);
/// Whether that cloud has it. Pure.
bool offers(Cloud cloud, CloudOffer offer);
/// What that cloud lacks, in the order of the enumeration. Pure.
QList<CloudOffer> notOffered(Cloud cloud);

/// Partner Center's delegated permission (CONTRACT 1.2, 1.3). Pure.
QStringList partnerCenterPermissions();
/// Graph's delegated permissions that this program uses in that cloud: who is signed in, the names of that person's groups, and the GDAP
/// relationships where there are any (CONTRACT 13.2). Pure.
QStringList graphPermissions(Cloud cloud);
