#include "ui/widgets/errortext.h"

#include "models/outbox/outboxentry.h"
#include "ui/widgets/accesstext.h"
#include "ui/widgets/changetext.h"
#include "ui/widgets/roletext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using Kind = Error::Kind;
using Reason = Error::Reason;

/// What can go wrong on the way to a token, and with the keychain that keeps the sign-in.
static QString signInSentence(Reason reason)
{
    switch (reason) {
    case Reason::StateMismatch:
        return ErrorText::tr("The browser came back from another sign-in than this one. Nothing was taken from it. Sign in again.");
    case Reason::IssuerMismatch:
        return ErrorText::tr("The sign-in was answered by another authority than the one of the profile. Nothing was taken from it.");
    case Reason::NonceMismatch:
        return ErrorText::tr("The sign-in service answered for another sign-in than this one. Nothing was taken from it. Sign in again.");
    case Reason::AudienceMismatch:
        return ErrorText::tr(
            "The sign-in service answered for another application than this one. Check the application id in the profile.");
    case Reason::ClockWrong:
        return ErrorText::tr("The sign-in is not valid at the time this computer shows. Check its clock, then sign in again.");
    case Reason::CodeRejected:
        return ErrorText::tr("The sign-in in the browser was used before, or too long ago. Sign in again.");
    case Reason::SignInTimedOut:
        return ErrorText::tr("The sign-in in the browser was not finished in time. Start it again when you want to.");
    case Reason::NoLoopbackPort:
        return ErrorText::tr("The browser has no way back to this program, because no port of this computer is free. Sign in with a code.");
    case Reason::UnknownApplication:
        return ErrorText::tr(
            "The sign-in service does not know the application id in the profile. Check it, and that it is of your own tenant.");
    case Reason::UnknownTenant:
        return ErrorText::tr("The sign-in service does not know the tenant in the profile. Check the tenant id.");
    case Reason::RedirectNotAllowed:
        return ErrorText::tr(
            "The application is not registered for sign-in from a desktop. Add the redirect address http://localhost to it.");
    case Reason::NotPublicClient:
        return ErrorText::tr(
            "The application is registered as one that has a secret. Allow public client flows for it under Authentication in "
            "Microsoft Entra.");
    case Reason::SignInBlocked:
        return ErrorText::tr(
            "Your organisation’s rules do not allow a sign-in from this device or place. Ask an administrator what they require.");
    case Reason::NothingStored:
        return ErrorText::tr("No sign-in is kept on this computer. Leave out --sign-in stored to sign in.");
    case Reason::KeychainMissing:
        return ErrorText::tr("This computer has no keychain to keep the sign-in in, so you will be asked again next time.");
    case Reason::KeychainLocked:
        return ErrorText::tr(
            "The keychain of this computer is locked. Unlock it; until then the sign-in is neither read, kept nor removed there.");
    case Reason::KeychainFailed:
        return ErrorText::tr("The keychain of this computer did not do what it was asked, so you may have to sign in again next time.");
    default:
        return {};
    }
}

/// A person has done their part of a sign-in; what became of it then.
static QString unfinishedSentence(const Error &error)
{
    switch (error.kind) {
    case Kind::Offline:
        return ErrorText::tr("The connection to the sign-in service broke before the sign-in was finished. Sign in again.");
    case Kind::TimedOut:
        return ErrorText::tr("The sign-in service did not answer in time, so the sign-in was not finished. Sign in again.");
    case Kind::Throttled:
        return ErrorText::tr("The sign-in service is too busy to finish the sign-in. Sign in again in a moment.");
    case Kind::Rejected:
        return ErrorText::tr("The sign-in service refused to finish the sign-in. Sign in again; if it stays, copy the details.");
    default:
        break;
    }
    if (error.httpStatus >= 500 || error.code == "server_error"_L1)
        return ErrorText::tr("The sign-in service failed before the sign-in was finished. Sign in again later.");
    return ErrorText::tr(
        "The sign-in service gave an answer that cannot be understood, so the sign-in was not finished. Sign in again; if it "
        "stays, copy the details.");
}

/// What is wrong with a profile file, by the stable word of models/remote/profile.h; empty for a word that is not known.
static QString profileMistake(const QString &code)
{
    const std::pair<QLatin1StringView, QString> words[]
        = {//: what is wrong with a key or line of a profile file
           {"missing"_L1, ErrorText::tr("it is missing")},
           //: what is wrong with a key or line of a profile file
           {"twice"_L1, ErrorText::tr("it stands there twice")},
           //: what is wrong with a key or line of a profile file
           {"notText"_L1, ErrorText::tr("a character that does not belong there; save the file as UTF-8")},
           //: what is wrong with a line of a profile file
           {"noPair"_L1, ErrorText::tr("neither [profile] nor key=value")},
           //: what is wrong with a line of a profile file
           {"beforeGroup"_L1, ErrorText::tr("it stands before the line [profile]")},
           //: what is wrong with a key or line of a profile file
           {"quote"_L1, ErrorText::tr("the quotation marks are not closed, or text follows them")},
           //: what is wrong with a key of a profile file
           {"empty"_L1, ErrorText::tr("it is empty")},
           //: what is wrong with a key of a profile file
           {"tooLong"_L1, ErrorText::tr("it is longer than 100 characters")},
           //: what is wrong with a profile file
           {"tooLarge"_L1, ErrorText::tr("the file is too large for a profile")},
           //: what is wrong with a key of a profile file
           {"address"_L1, ErrorText::tr("not a whole address, or one with a user name, ? or #")},
           //: what is wrong with a key of a profile file
           {"insecure"_L1, ErrorText::tr("only https://, or http:// on this computer")},
           //: what is wrong with a key of a profile file
           {"tenant"_L1, ErrorText::tr("neither an ID nor a domain")},
           //: what is wrong with a key of a profile file
           {"blank"_L1, ErrorText::tr("there is a blank in it")},
           //: what is wrong with a key of a profile file
           {"notHere"_L1, ErrorText::tr("it must be this computer, localhost")},
           //: what is wrong with a key of a profile file
           {"number"_L1, ErrorText::tr("not a number from 0 to 100000")}};
    const auto *known = std::ranges::find(words, code, [](const auto &word) { return word.first; });
    return known == std::end(words) ? QString() : known->second;
}

static QString profileSentence(const Error &error)
{
    const auto mistake = profileMistake(error.code);
    if (mistake.isEmpty())
        //: %1: file, line and key
        return ErrorText::tr("The profile has a mistake: %1. Correct it and try again.").arg(error.subject);
    //: %1: file, line and key, %2: what is wrong with it
    return ErrorText::tr("The profile has a mistake: %1 (%2). Correct it and try again.").arg(error.subject, mistake);
}

/// What was asked for by its ID, named with its kind.
static QString unknownSentence(const Error &error)
{
    if (error.code == "customer"_L1) {
        //: %1: the ID or the domain of a customer
        return ErrorText::tr("The customer %1 is not known here.").arg(error.subject);
    }
    if (error.code == "subscription"_L1) {
        //: %1: the ID of a subscription
        return ErrorText::tr("The subscription %1 is not known here.").arg(error.subject);
    }
    if (error.code == "issue"_L1) {
        //: %1: the ID of an issue of Microsoft's
        return ErrorText::tr("The issue %1 is not known here.").arg(error.subject);
    }
    if (error.code == "outbox"_L1) {
        //: %1: the ID of an entry of the outbox
        return ErrorText::tr("The outbox has no entry %1.").arg(error.subject);
    }
    //: %1: what was asked for
    return ErrorText::tr("%1 is not known here.").arg(error.subject);
}

static QString statusSentence(const Error &error)
{
    if (auto words = ChangeText::obstacle(error); !words.isEmpty())
        return words;
    if (const auto state = outboxStateNamed(error.code); state && error.httpStatus == 0) {
        //: %1: a subscription or a person, %2: how far its change has come, for example Verified
        return ErrorText::tr("The change of %1 has the state %2 in the outbox and cannot be altered any more.")
            .arg(error.subject, ChangeText::state(*state));
    }
    return ErrorText::tr(
        "Microsoft does not let the subscription go from its status to this one: only an active one can be suspended, only a "
        "suspended one reactivated. Synchronise to see its present status.");
}

/// The reasons that have a sentence of their own, whatever the kind; empty: the kind's sentence serves.
static QString reasonSentence(const Error &error)
{
    switch (error.reason) {
    case Reason::None:
        return {};
    case Reason::StateMismatch:
    case Reason::IssuerMismatch:
    case Reason::NonceMismatch:
    case Reason::AudienceMismatch:
    case Reason::ClockWrong:
    case Reason::CodeRejected:
    case Reason::SignInTimedOut:
    case Reason::NoLoopbackPort:
    case Reason::UnknownApplication:
    case Reason::UnknownTenant:
    case Reason::RedirectNotAllowed:
    case Reason::NotPublicClient:
    case Reason::SignInBlocked:
    case Reason::NothingStored:
    case Reason::KeychainMissing:
    case Reason::KeychainLocked:
    case Reason::KeychainFailed:
        return signInSentence(error.reason);
    case Reason::SignInUnfinished:
        return unfinishedSentence(error);
    case Reason::NoProfile:
        return error.subject.isEmpty() ? ErrorText::tr("No profile was used yet. Name one with --profile, or look around with --demo.")
                                       : ErrorText::tr("%1 is neither a file nor the name of a profile.").arg(error.subject);
    case Reason::NameTaken:
        //: %1: the name of a profile
        return ErrorText::tr("The profile “%1” has the same data folder. Choose a name that differs in more than case or signs.")
            .arg(error.subject);
    case Reason::NoCache:
        return ErrorText::tr("There is no cache at %1 yet. Synchronise first.").arg(error.subject);
    case Reason::OtherCache:
        return ErrorText::tr("The cache at %1 has the customers of another service or partner. Synchronise first.").arg(error.subject);
    case Reason::CacheExpired:
        return ErrorText::tr("Nobody has signed in for so long that the cache at %1 may not be shown any more. Synchronise first.")
            .arg(error.subject);
    case Reason::OtherAccount:
        //: %1: an account, such as jan@office.example
        return ErrorText::tr("%1 signed in, but somebody else is working here. Sign in as that person.").arg(error.subject);
    case Reason::ProofTooOld:
        return ErrorText::tr(
            "The browser answered with an earlier sign-in. Sign in once more, with your password or what you use instead.");
    case Reason::SignedOut:
        return ErrorText::tr("You are signed out. Synchronise to sign in again.");
    case Reason::DesktopNotLocked:
        return ErrorText::tr("The screen of this computer could not be locked from here. Lock it yourself before you walk away.");
    case Reason::NotCached:
        return unknownSentence(error);
    case Reason::MfaRequired:
        return ErrorText::tr("Microsoft wants a sign-in with multifactor authentication for this. Sign in again and confirm it.");
    case Reason::WrongAudience:
        return ErrorText::tr(
            "The service does not accept our sign-in, because the profile asks for the wrong audience. Check the addresses in "
            "the profile.");
    case Reason::RefreshRejected:
        return ErrorText::tr("The sign-in is no longer valid. Sign in again.");
    case Reason::DeclinedByUser:
        return ErrorText::tr("The sign-in was declined. Start it again when you want to.");
    case Reason::CodeExpired:
        return ErrorText::tr("The sign-in code has expired before it was used. Ask for a new one.");
    case Reason::ConsentMissing:
        return ErrorText::tr("An administrator has to allow this application first. Ask a global administrator of your own tenant.");
    case Reason::InteractionNeeded:
        return ErrorText::tr("Your organisation's rules ask for a new sign-in. Sign in again.");
    case Reason::TenantConsentMissing:
        return ErrorText::tr("This customer has not consented to this application. Ask an administrator of yours to see to it.");
    case Reason::TenantSignInNeeded:
        return ErrorText::tr(
            "This customer's own rules do not let your sign-in in. Do it in the admin portal, or ask the customer to allow it.");
    case Reason::TenantAccessMissing:
        return ErrorText::tr("Nobody of your office is known in this customer's tenant. Ask the customer for delegated access (GDAP).");
    case Reason::TenantAccessEnded:
        return ErrorText::tr("The delegated access (GDAP) to this customer's tenant has ended. Have it renewed in Partner Center.");
    case Reason::OtherTenant:
        return ErrorText::tr("What came was about another customer's tenant, and was not taken.");
    case Reason::RelationshipEnded:
        return ErrorText::tr("You have no relationship with this customer any more. What is shown is the last that was known.");
    case Reason::RoleMissing:
        return ErrorText::tr("Your role in Partner Center does not allow this. Ask an administrator of your organisation for the role.");
    case Reason::AgreementMissing:
        return ErrorText::tr("An agreement has to be accepted in Partner Center before this can be done.");
    case Reason::CustomerUnderReview:
        return ErrorText::tr("Microsoft is still reviewing this customer. Try again when the review is done.");
    case Reason::UserGone:
        return ErrorText::tr("This user does not exist any more at Microsoft.");
    case Reason::SubscriptionGone:
        return ErrorText::tr("This subscription does not exist any more at Microsoft.");
    case Reason::StaleEtag:
        return ErrorText::tr("This was changed at Microsoft in the meantime. The newest state is read before the change is tried again.");
    case Reason::QuantityLocked:
        return ErrorText::tr("The number of licences cannot be changed while the subscription is suspended.");
    case Reason::SubscriptionDeleted:
        return ErrorText::tr("The subscription has been deleted and cannot be changed any more.");
    case Reason::StatusNotAllowed:
        return statusSentence(error);
    case Reason::ReductionClosed:
        if (const auto words = ChangeText::obstacle(error); !words.isEmpty())
            return words;
        return ErrorText::tr("Microsoft lets the quantity go down only within the cancellation window, some days after a purchase or a "
                             "renewal, and that has "
                             "closed. Switch auto-renew off, or let it renew with fewer licences: that is set in Partner Center.");
    case Reason::QuantityFixed:
        return ErrorText::tr("This subscription has no quantity that can be changed: it is billed by use, or it is a trial.");
    case Reason::NotReadyYet:
        return ErrorText::tr("Microsoft is not ready yet to change this subscription. Try again later.");
    case Reason::StatusLocked:
        return ErrorText::tr("This subscription cannot be changed in its present status.");
    case Reason::ParentNotActive:
        return ErrorText::tr("The add-on cannot be activated while the subscription it belongs to is not active.");
    case Reason::OrderInProgress:
        return ErrorText::tr("An order for this customer is still being processed. Try again in a few minutes.");
    case Reason::NothingToChange:
        if (const auto words = ChangeText::obstacle(error); !words.isEmpty())
            return words;
        //: %1: a subscription
        return ErrorText::tr("%1 is so already: there is nothing to change.").arg(error.subject);
    case Reason::ValueInvalid:
        //: %1: a subscription
        return ErrorText::tr("That value cannot be given to %1: a quantity is a whole number from 1 up, a nickname has 1 to 200 characters.")
            .arg(error.subject);
    case Reason::ReasonMissing:
        return ErrorText::tr("A reason or the number of a ticket is missing.");
    case Reason::ChangePending:
        //: %1: a subscription
        return ErrorText::tr("The same of %1 is being changed already: see the outbox.").arg(error.subject);
    case Reason::PendingAtService:
        return ErrorText::tr("Microsoft has accepted the change and has not carried it out yet. It is looked at again every hour.");
    case Reason::WindowLocked:
        return ErrorText::tr("The window is locked: nothing is changed in the name of whoever locked it. Unlock it first.");
    case Reason::UsageLocationMissing:
        return ErrorText::tr("Without a usage location no licence can be assigned: set it in the admin portal first.");
    case Reason::NoLicenceLeft:
        return ErrorText::tr("No licence of this kind is left. Buy more licences first, or free one.");
    case Reason::ForeignLink:
        return ErrorText::tr("The service answered with a link to another host. It was not followed.");
    case Reason::CursorExpired:
        return ErrorText::tr("Reading the list took too long for the service. It starts again from the beginning by itself.");
    case Reason::BodyTooLarge:
        return ErrorText::tr("The answer was larger than any answer should be, so it was not read.");
    case Reason::Redirected:
        return ErrorText::tr("The service sent us to another address. It was not followed, to keep your sign-in safe.");
    case Reason::UnclearOutcome:
        return ErrorText::tr(
            "The connection broke before the answer came, so it is not known whether the change was made. It is being checked.");
    case Reason::TlsFailed:
        return ErrorText::tr("The connection to the service is not safe: its certificate could not be trusted. Nothing was sent.");
    case Reason::ProfileInvalid:
        return profileSentence(error);
    case Reason::MatrixInvalid:
        //: %1: file, line and column
        return ErrorText::tr("The table of roles has a mistake: %1. Correct it and try again.").arg(error.subject);
    case Reason::NobodyLeft:
        return ErrorText::tr("Then nobody could change the roles any more, so nothing was changed. Give another role that right first.");
    case Reason::NotPermitted: {
        const auto denied = deniedIn(error);
        return denied ? RoleText::denied(*denied) : QString();
    }
    case Reason::NoDelegatedAccess: {
        const auto denied = accessDeniedIn(error);
        return denied ? AccessText::denied(*denied) : QString();
    }
    case Reason::FileUnreadable:
        //: %1: a path
        return ErrorText::tr("The file %1 cannot be read. Check that it exists and that you may open it.").arg(error.subject);
    }
    return {};
}

static QString throttledSentence(const Error &error)
{
    if (!error.retryAfter)
        return ErrorText::tr("The service asks us to slow down. It is tried again by itself in a moment.");
    return ErrorText::tr("The service asks us to wait %n second(s). It is tried again by itself.", nullptr,
                         static_cast<int>(error.retryAfter->count()));
}

static QString rejectedSentence(const Error &error)
{
    if (!error.code.isEmpty()) {
        //: %1: the service's own error code
        return ErrorText::tr("The service refused this with code %1. Copy the details if you want to ask somebody.").arg(error.code);
    }
    if (error.httpStatus != 0)
        return ErrorText::tr("The service understood the question but refused it. Copy the details if you want to ask somebody.");
    return ErrorText::tr("This cannot be saved as it is. Change it and try again.");
}

/// Sentences about our own files; `place` is the path, or a word for it where none is known.
static QString fileSentence(const Error &error)
{
    const auto place = error.subject.isEmpty() ? ErrorText::tr("the data folder") : error.subject;
    switch (error.kind) {
    case Kind::StoreBusy:
        //: %1: a path, or "the data folder"
        return ErrorText::tr("Another program is using %1. Close it and try again.").arg(place);
    case Kind::StoreCorrupt:
        if (place.endsWith(u"desk.sqlite"))
            //: %1: a path
            return ErrorText::tr(
                       "The file %1 with your own notes, tags and views is damaged. It stays as it is until you put a copy from the "
                       "folder “copies” in its place, or start empty in the window.")
                .arg(place);
        //: %1: a path, or "the data folder"
        return ErrorText::tr("The data in %1 is damaged. The next synchronisation sets it aside, never deletes it, and reads it again.")
            .arg(place);
    case Kind::StoreTooNew:
        //: %1: a path, or "the data folder"
        return ErrorText::tr("The data in %1 was written by a newer version of this program. Install that version to open it.").arg(place);
    case Kind::DiskFull:
        //: %1: a path, or "the data folder"
        return ErrorText::tr("The disk with %1 is full. Make room; the work goes on from where it stopped.").arg(place);
    case Kind::ReadOnly:
        //: %1: a path, or "the data folder"
        return ErrorText::tr("%1 cannot be written. Check the permissions of the folder.").arg(place);
    default:
        //: %1: a path, or "the data folder"
        return ErrorText::tr("The data in %1 could not be read or written. Try again; if it stays, copy the details.").arg(place);
    }
}

QString ErrorText::sentence(const Error &error)
{
    if (auto words = reasonSentence(error); !words.isEmpty())
        return words;
    switch (error.kind) {
    case Kind::Offline:
        return tr("There is no connection to the service. What is shown comes from this computer.");
    case Kind::Unauthorized:
        return tr("You are not signed in. Sign in to go on.");
    case Kind::Throttled:
        return throttledSentence(error);
    case Kind::Conflict:
        return tr("Somebody else changed this at the same time. Look at the newest state and try again.");
    case Kind::NotFound:
        return tr("The service does not have this any more. What is shown is the last that was known.");
    case Kind::Rejected:
        return rejectedSentence(error);
    case Kind::Denied:
        return tr("You are not allowed to do this. Ask an administrator of your organisation.");
    case Kind::BadReply:
        return tr("The service gave an answer that cannot be understood. It is asked again at the next synchronisation.");
    case Kind::TimedOut:
        return tr("The service did not answer in time. Try again in a moment.");
    case Kind::Cancelled:
        return tr("This was stopped before it was done.");
    case Kind::StoreBusy:
    case Kind::StoreCorrupt:
    case Kind::StoreTooNew:
    case Kind::StoreFailed:
    case Kind::DiskFull:
    case Kind::ReadOnly:
        return fileSentence(error);
    }
    return {};
}

QString ErrorText::title(const Error &error)
{
    switch (error.kind) {
    case Kind::Offline:
        //: heading of an error
        return error.reason == Reason::TlsFailed ? tr("Connection not safe") : tr("No connection");
    case Kind::Unauthorized:
        //: heading of an error
        return tr("Sign-in needed");
    case Kind::Throttled:
        //: heading of an error
        return tr("Service is busy");
    case Kind::Conflict:
        //: heading of an error
        return tr("Changed elsewhere");
    case Kind::NotFound:
        //: heading of an error
        return tr("Not found");
    case Kind::Rejected:
        //: heading of an error
        return tr("Refused");
    case Kind::Denied:
        //: heading of an error
        return tr("Not allowed");
    case Kind::BadReply:
        //: heading of an error
        return tr("Unexpected answer");
    case Kind::TimedOut:
        //: heading of an error
        return tr("No answer in time");
    case Kind::Cancelled:
        //: heading of an error: the person stopped it
        return tr("Stopped");
    case Kind::StoreBusy:
        //: heading of an error: another program has the file
        return tr("Data in use");
    case Kind::StoreCorrupt:
        //: heading of an error
        return tr("Data damaged");
    case Kind::StoreTooNew:
        //: heading of an error
        return tr("Data too new");
    case Kind::StoreFailed:
        //: heading of an error
        return tr("Data not accessible");
    case Kind::DiskFull:
        //: heading of an error
        return tr("Disk full");
    case Kind::ReadOnly:
        //: heading of an error
        return tr("Data cannot be written");
    }
    return {};
}

QString ErrorText::detailsForCopy(const Error &error)
{
    static constexpr const char *kinds[]
        = {"Offline",  "Unauthorized", "Throttled", "Conflict",     "NotFound",    "Rejected",    "Denied",   "BadReply",
           "TimedOut", "Cancelled",    "StoreBusy", "StoreCorrupt", "StoreTooNew", "StoreFailed", "DiskFull", "ReadOnly"};
    const auto kind = static_cast<std::size_t>(error.kind);
    QStringList lines{sentence(error)};
    const auto add = [&lines](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            lines.append(u"%1: %2"_s.arg(name, value));
    };
    add("kind"_L1, kind < std::size(kinds) ? QString::fromLatin1(kinds[kind]) : QString());
    add("subject"_L1, error.subject);
    add("HTTP status"_L1, error.httpStatus == 0 ? QString() : QString::number(error.httpStatus));
    add("code"_L1, error.code);
    add("request id"_L1, error.requestId);
    add("detail"_L1, error.detail);
    add("copied at (UTC)"_L1, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    return lines.join(u'\n');
}
