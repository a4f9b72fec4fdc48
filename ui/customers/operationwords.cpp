#include "ui/customers/operationwords.h"

#include "models/core/wire.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Operation {
    QLatin1StringView raw{}; ///< without underscores
    const char *words = nullptr;
};

// What each was done to is a customer, or something of one.
// clang-format off
constexpr Operation operations[] = {
    //: what was done at Microsoft, as its activity log tells it
    {"addcustomer"_L1, QT_TRANSLATE_NOOP("OperationWords", "Customer added")},
    {"extendrelationship"_L1, QT_TRANSLATE_NOOP("OperationWords", "Reseller relationship accepted")},
    {"removepartnercustomerrelationship"_L1, QT_TRANSLATE_NOOP("OperationWords", "Reseller relationship ended")},
    //: what was done at Microsoft, as its activity log tells it
    {"deletecustomer"_L1, QT_TRANSLATE_NOOP("OperationWords", "Customer deleted")},
    {"deletetipcustomer"_L1, QT_TRANSLATE_NOOP("OperationWords", "Test customer deleted")},
    {"updatecustomerqualification"_L1, QT_TRANSLATE_NOOP("OperationWords", "Qualification of the customer changed")},
    {"updatecustomerbillingprofile"_L1, QT_TRANSLATE_NOOP("OperationWords", "Billing profile changed")},
    {"updatecustomerpartnercontractcompanyname"_L1, QT_TRANSLATE_NOOP("OperationWords", "Company name in the contract changed")},
    {"updatecompanyinfo"_L1, QT_TRANSLATE_NOOP("OperationWords", "Company details changed")},
    {"updatecustomerspendingbudget"_L1, QT_TRANSLATE_NOOP("OperationWords", "Spending budget changed")},
    {"increasespendinglimit"_L1, QT_TRANSLATE_NOOP("OperationWords", "Spending limit raised")},
    //: what was done at Microsoft, as its activity log tells it
    {"createorder"_L1, QT_TRANSLATE_NOOP("OperationWords", "Order placed")},
    //: what was done at Microsoft, as its activity log tells it
    {"updateorder"_L1, QT_TRANSLATE_NOOP("OperationWords", "Order changed")},
    //: what was done at Microsoft, as its activity log tells it
    {"updatesubscription"_L1, QT_TRANSLATE_NOOP("OperationWords", "Subscription changed")},
    //: what was done at Microsoft, as its activity log tells it
    {"upgradesubscription"_L1, QT_TRANSLATE_NOOP("OperationWords", "Subscription upgraded")},
    {"converttrialsubscription"_L1, QT_TRANSLATE_NOOP("OperationWords", "Trial turned into a paid subscription")},
    {"manageoverage"_L1, QT_TRANSLATE_NOOP("OperationWords", "Overage settings changed")},
    {"createnewcommercemigration"_L1, QT_TRANSLATE_NOOP("OperationWords", "Migration to new commerce started")},
    {"createtransfer"_L1, QT_TRANSLATE_NOOP("OperationWords", "Transfer of subscriptions requested")},
    {"updatetransfer"_L1, QT_TRANSLATE_NOOP("OperationWords", "Transfer of subscriptions changed")},
    //: what was done at Microsoft, as its activity log tells it
    {"createcustomeruser"_L1, QT_TRANSLATE_NOOP("OperationWords", "User created")},
    //: what was done at Microsoft, as its activity log tells it
    {"updatecustomeruser"_L1, QT_TRANSLATE_NOOP("OperationWords", "User changed")},
    {"updatecustomeruserprincipalname"_L1, QT_TRANSLATE_NOOP("OperationWords", "Sign-in name of a user changed")},
    //: what was done at Microsoft, as its activity log tells it
    {"deletecustomeruser"_L1, QT_TRANSLATE_NOOP("OperationWords", "User deleted")},
    //: what was done at Microsoft, as its activity log tells it
    {"restorecustomeruser"_L1, QT_TRANSLATE_NOOP("OperationWords", "User restored")},
    {"resetcustomeruserpassword"_L1, QT_TRANSLATE_NOOP("OperationWords", "Password of a user reset")},
    {"updatecustomeruserlicenses"_L1, QT_TRANSLATE_NOOP("OperationWords", "Licences of a user changed")},
    {"updatesfbcustomeruserlicenses"_L1, QT_TRANSLATE_NOOP("OperationWords", "Skype for Business licences of a user changed")},
    {"addusermember"_L1, QT_TRANSLATE_NOOP("OperationWords", "Role given to a user")},
    {"removeusermember"_L1, QT_TRANSLATE_NOOP("OperationWords", "Role taken from a user")},
    {"readyinvoice"_L1, QT_TRANSLATE_NOOP("OperationWords", "Invoice made available")},
    //: what was done at Microsoft, as its activity log tells it
    {"createagreement"_L1, QT_TRANSLATE_NOOP("OperationWords", "Agreement recorded")},
    {"dapadminrelationshipapproved"_L1, QT_TRANSLATE_NOOP("OperationWords", "DAP relationship approved")},
    {"dapadminrelationshipterminated"_L1, QT_TRANSLATE_NOOP("OperationWords", "DAP relationship ended")},
    {"dapadminrelationshipterminatedbymicrosoft"_L1, QT_TRANSLATE_NOOP("OperationWords", "DAP relationship ended by Microsoft")},
    {"granularadminrelationshipapproved"_L1, QT_TRANSLATE_NOOP("OperationWords", "GDAP relationship approved")},
    {"granularadminrelationshipactivated"_L1, QT_TRANSLATE_NOOP("OperationWords", "GDAP relationship activated")},
    {"granularadminrelationshipterminationrequested"_L1, QT_TRANSLATE_NOOP("OperationWords", "End of a GDAP relationship requested")},
    {"granularadminrelationshipterminated"_L1, QT_TRANSLATE_NOOP("OperationWords", "GDAP relationship ended")},
    {"granularadminrelationshipexpired"_L1, QT_TRANSLATE_NOOP("OperationWords", "GDAP relationship expired")},
    {"granularadminrelationshipcleanedup"_L1, QT_TRANSLATE_NOOP("OperationWords", "GDAP relationship cleaned up")},
    {"granularadminaccessassignmentcreated"_L1, QT_TRANSLATE_NOOP("OperationWords", "GDAP access given to a group")},
    {"granularadminaccessassignmentupdated"_L1, QT_TRANSLATE_NOOP("OperationWords", "GDAP access of a group changed")},
    {"granularadminaccessassignmentdeleted"_L1, QT_TRANSLATE_NOOP("OperationWords", "GDAP access of a group withdrawn")},
    {"granularadminaccessassignmentactivated"_L1, QT_TRANSLATE_NOOP("OperationWords", "GDAP access of a group activated")},
    {"createpartnerrelationship"_L1, QT_TRANSLATE_NOOP("OperationWords", "Relationship between partners made")},
    {"removepartnerrelationship"_L1, QT_TRANSLATE_NOOP("OperationWords", "Relationship between partners ended")},
    {"creatempnassociation"_L1, QT_TRANSLATE_NOOP("OperationWords", "Partner ID (MPN) linked")},
    {"updatempnassociation"_L1, QT_TRANSLATE_NOOP("OperationWords", "Partner ID (MPN) changed")},
    {"azurefraudeventdetected"_L1, QT_TRANSLATE_NOOP("OperationWords", "Azure fraud suspected")},
    //: what was done at Microsoft, as its activity log tells it
    {"registerapplication"_L1, QT_TRANSLATE_NOOP("OperationWords", "Application registered")},
    {"unregisterapplication"_L1, QT_TRANSLATE_NOOP("OperationWords", "Registration of an application removed")},
    {"addapplicationcredential"_L1, QT_TRANSLATE_NOOP("OperationWords", "Application credential added")},
    {"removeapplicationcredential"_L1, QT_TRANSLATE_NOOP("OperationWords", "Application credential removed")},
    {"createpartneruser"_L1, QT_TRANSLATE_NOOP("OperationWords", "User of the partner created")},
    {"updatepartneruser"_L1, QT_TRANSLATE_NOOP("OperationWords", "User of the partner changed")},
    {"removepartneruser"_L1, QT_TRANSLATE_NOOP("OperationWords", "User of the partner removed")},
    //: what was done at Microsoft, as its activity log tells it
    {"createreferral"_L1, QT_TRANSLATE_NOOP("OperationWords", "Referral created")},
    //: what was done at Microsoft, as its activity log tells it
    {"updatereferral"_L1, QT_TRANSLATE_NOOP("OperationWords", "Referral changed")},
    {"createrelatedreferral"_L1, QT_TRANSLATE_NOOP("OperationWords", "Related referral created")},
    {"updaterelatedreferral"_L1, QT_TRANSLATE_NOOP("OperationWords", "Related referral changed")},
    {"getsoftwarekey"_L1, QT_TRANSLATE_NOOP("OperationWords", "Software key looked up")},
    {"getsoftwaredownloadlink"_L1, QT_TRANSLATE_NOOP("OperationWords", "Software download link looked up")},
    //: what was done at Microsoft, as its activity log tells it
    {"createcredit"_L1, QT_TRANSLATE_NOOP("OperationWords", "Credit created")},
    //: what was done at Microsoft, as its activity log tells it
    {"updatecredit"_L1, QT_TRANSLATE_NOOP("OperationWords", "Credit changed")},
    //: what was done at Microsoft, as its activity log tells it
    {"cancelcredit"_L1, QT_TRANSLATE_NOOP("OperationWords", "Credit cancelled")},
    {"createselfservepolicy"_L1, QT_TRANSLATE_NOOP("OperationWords", "Self-service policy created")},
    {"updateselfservepolicy"_L1, QT_TRANSLATE_NOOP("OperationWords", "Self-service policy changed")},
    {"deleteselfservepolicy"_L1, QT_TRANSLATE_NOOP("OperationWords", "Self-service policy deleted")},
    {"softwareattestation"_L1, QT_TRANSLATE_NOOP("OperationWords", "Software use attested")},
    {"policycreated"_L1, QT_TRANSLATE_NOOP("OperationWords", "Device policy created")},
    {"policyupdated"_L1, QT_TRANSLATE_NOOP("OperationWords", "Device policy changed")},
    {"policydeleted"_L1, QT_TRANSLATE_NOOP("OperationWords", "Device policy deleted")},
    //: what was done at Microsoft, as its activity log tells it
    {"deviceupdated"_L1, QT_TRANSLATE_NOOP("OperationWords", "Device changed")},
    //: what was done at Microsoft, as its activity log tells it
    {"devicedeleted"_L1, QT_TRANSLATE_NOOP("OperationWords", "Device deleted")},
    {"devicesupdateattempted"_L1, QT_TRANSLATE_NOOP("OperationWords", "Change of devices attempted")},
    {"devicesuploadtonewbatchattempted"_L1, QT_TRANSLATE_NOOP("OperationWords", "Upload of devices to a new batch attempted")},
    {"devicesuploadtoexistingbatchattempted"_L1, QT_TRANSLATE_NOOP("OperationWords", "Upload of devices to an existing batch attempted")},
};
// clang-format on

} // namespace

QString OperationWords::operation(const QString &raw)
{
    const auto sought = normalisedWord(raw);
    const auto *known = std::ranges::find_if(operations, [&sought](const Operation &each) { return each.raw == sought; });
    return known == std::end(operations) ? raw : tr(known->words);
}

QString OperationWords::status(const QString &raw)
{
    const auto word = normalisedWord(raw);
    if (word == "succeeded"_L1) {
        //: how an operation at Microsoft ended
        return tr("Succeeded");
    }
    if (word == "failed"_L1) {
        //: how an operation at Microsoft ended
        return tr("Failed");
    }
    if (word == "progress"_L1) {
        //: an operation at Microsoft
        return tr("In progress");
    }
    if (word == "decline"_L1) {
        //: how an operation at Microsoft ended
        return tr("Declined");
    }
    return raw;
}

CellState OperationWords::shape(const QString &status)
{
    const auto word = normalisedWord(status);
    if (word.isEmpty())
        return CellState::None;
    if (word == "succeeded"_L1)
        return CellState::Healthy;
    if (word == "progress"_L1)
        return CellState::Advisory;
    return word == "failed"_L1 || word == "decline"_L1 ? CellState::Interrupted : CellState::Unknown;
}
