#include "ui/widgets/profiletext.h"

#include "ui/widgets/errortext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using State = TestOutcome::State;

namespace {

const TestOutcome &at(const TestReport &report, TestStep step)
{
    return *std::ranges::find(report, step, &TestOutcome::step);
}

qint64 countOf(const TestReport &report, State state)
{
    return std::ranges::count(report, state, &TestOutcome::state);
}

} // namespace

QString ProfileText::cloud(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Global:
        //: A cloud
        return tr("Microsoft, global");
    case Cloud::UsGovernment:
        //: A cloud
        return tr("US Government (GCC High)");
    case Cloud::China:
        //: A cloud
        return tr("China (21Vianet)");
    case Cloud::Germany:
        //: A cloud
        return tr("Germany (closed)");
    case Cloud::Own:
        //: Instead of a cloud of Microsoft
        return tr("Another service, such as a sandbox");
    }
    return {};
}

QString ProfileText::lacking(Cloud cloud)
{
    QStringList words;
    for (const auto offer : notOffered(cloud)) {
        switch (offer) {
        case CloudOffer::DelegatedRelationships:
            words.append(tr("granular delegated admin privileges (GDAP)"));
            break;
        case CloudOffer::MicrosoftSubscriptions:
            words.append(tr("Microsoft 365 subscriptions"));
            break;
        case CloudOffer::UserChanges:
            words.append(tr("changes to users, licences and passwords"));
            break;
        case CloudOffer::LicenceChanges:
            words.append(tr("licence management"));
            break;
        case CloudOffer::ServiceRequests:
            words.append(tr("service requests"));
            break;
        case CloudOffer::ServiceUpdates:
            words.append(tr("service updates"));
            break;
        case CloudOffer::AzureSubscriptions:
            words.append(tr("Azure subscriptions"));
            break;
        case CloudOffer::AuditRecords:
            words.append(tr("Partner Center’s activity log"));
            break;
        }
    }
    //: %1: a list such as "service requests, Azure subscriptions"
    return words.isEmpty() ? QString()
                           : tr("This cloud does not offer the following, so it is not in the window: %1.").arg(words.join(u", "_s));
}

QString ProfileText::key(const QString &key)
{
    if (key == "name"_L1)
        //: Of a profile
        return tr("Name");
    if (key == "authority"_L1)
        //: The address of the token authority
        return tr("Sign-in service");
    if (key == "tenantId"_L1)
        //: As Microsoft Entra calls it
        return tr("Directory (tenant) ID");
    if (key == "clientId"_L1)
        //: As Microsoft Entra calls it
        return tr("Application (client) ID");
    if (key == "partnerCenter"_L1)
        return u"Partner Center"_s;
    if (key == "graph"_L1)
        return u"Microsoft Graph"_s;
    if (key == "redirectHost"_L1)
        //: Where the browser comes back to after a sign-in
        return tr("Redirect host");
    if (key == "callsPerMinute"_L1)
        return tr("Calls per minute");
    return key;
}

QString ProfileText::fault(const Error &error)
{
    const auto &key = error.subject;
    if (key == "name"_L1)
        return tr("The name is missing or longer than 100 characters.");
    if (key == "tenantId"_L1)
        return tr(
            "The directory (tenant) ID is neither an ID nor a domain. Copy it from the overview of your app registration in Microsoft "
            "Entra.");
    if (key == "clientId"_L1)
        return tr("The application (client) ID is missing or has a blank in it. Copy it from the overview of your app registration in "
                  "Microsoft Entra.");
    if (key == "redirectHost"_L1)
        return tr("The redirect host must be this computer: localhost.");
    if (key == "callsPerMinute"_L1)
        return tr("Calls per minute is not a number from 0 to 100000.");
    //: %1: "Sign-in service", "Partner Center" or "Microsoft Graph"
    return tr("The address of %1 must be a whole one that begins with https:// and ends with the host, without a user name, ? or #.")
        .arg(ProfileText::key(key));
}

QString ProfileText::step(TestStep step)
{
    switch (step) {
    case TestStep::Profile:
        //: A step of the connection test
        return tr("Profile");
    case TestStep::Authority:
        return key(u"authority"_s);
    case TestStep::Clock:
        //: A step of the connection test
        return tr("Clock");
    case TestStep::Tenant:
        //: A step of the connection test
        return tr("Tenant");
    case TestStep::Discovery:
        //: A step of the connection test: the document that names the addresses of the sign-in service
        return tr("Discovery document");
    case TestStep::Application:
        //: A step of the connection test: the app registration
        return tr("Application");
    case TestStep::Redirect:
        //: A step of the connection test
        return tr("Redirect address");
    case TestStep::SignIn:
        //: A step of the connection test
        return tr("Sign-in", "noun");
    case TestStep::Permissions:
        //: A step of the connection test: what the application may do
        return tr("Permissions");
    case TestStep::PartnerCenter:
        return key(u"partnerCenter"_s);
    case TestStep::Graph:
        return key(u"graph"_s);
    }
    return {};
}

QString ProfileText::state(State state)
{
    switch (state) {
    case State::Waiting:
        //: State of a step that was not reached yet
        return tr("Waiting");
    case State::Running:
        //: State of a step
        return tr("Testing…");
    case State::Passed:
        //: State of a step
        return tr("In order");
    case State::Noted:
        //: State of a step of which not all could be seen
        return tr("Seen in part");
    case State::Failed:
        //: State of a step
        return tr("Not in order");
    case State::NotTried:
        //: State of a step
        return tr("Not tried");
    }
    return {};
}

QString ProfileText::outcome(const TestReport &report, TestStep step)
{
    const auto &outcome = at(report, step);
    if (outcome.state == State::Failed)
        return failed(outcome);
    if (outcome.state == State::NotTried)
        return notTried(report, step);
    if (outcome.state == State::Waiting || outcome.state == State::Running)
        return {};
    const auto isPassed = outcome.state == State::Passed;
    const auto &subject = outcome.subject;
    switch (step) {
    case TestStep::Profile:
        return tr("Everything that is needed stands in it.");
    case TestStep::Authority:
        //: %1: a host
        return tr("%1 answers.").arg(subject);
    case TestStep::Clock:
        return isPassed ? tr("The clock of this computer agrees with that of the sign-in service.")
                        : tr("The sign-in service does not tell its time.");
    case TestStep::Tenant:
        if (subject.isEmpty())
            return tr("The profile names no tenant, so the sign-in service uses its own.");
        //: %1: an ID
        return isPassed ? tr("The sign-in service knows tenant %1.").arg(subject)
                        : tr("The sign-in service does not tell whether it knows tenant %1; signing in will show it.").arg(subject);
    case TestStep::Discovery:
        //: %1: an address
        return isPassed ? tr("The sign-in service calls itself %1.").arg(subject)
                        //: %1: a host
                        : tr("%1 has no discovery document, so addresses like Microsoft’s are used.").arg(subject);
    case TestStep::Application:
        //: %1: an ID
        return isPassed
            ? tr("The sign-in service knows application %1, and that it needs no secret.").arg(subject)
            : tr("The sign-in service gives no device codes, so application %1 could not be looked at without a sign-in.").arg(subject);
    case TestStep::Redirect:
        //: %1: an address
        return isPassed ? tr("The browser may come back to %1.").arg(subject)
                        : tr("Whether the browser may come back to %1 is seen at the first sign-in.").arg(subject);
    case TestStep::SignIn:
        //: %1: an account
        return subject.isEmpty() ? tr("Somebody signed in.") : tr("%1 signed in.").arg(subject);
    case TestStep::Permissions:
        return isPassed ? tr("The application has every permission that is used.")
                        : tr("The tokens cannot be looked into, so the permissions are not known.");
    case TestStep::PartnerCenter:
    case TestStep::Graph:
        //: %1: a name
        return isPassed ? tr("It answers as “%1”.").arg(subject)
                        //: %1: a host
                        : tr("%1 answers. Whether it lets you in is seen after a sign-in.").arg(subject);
    }
    return {};
}

QString ProfileText::failed(const TestOutcome &outcome)
{
    const auto error = outcome.error.value_or(Error{});
    const auto &subject = outcome.subject;
    switch (outcome.step) {
    case TestStep::Profile:
        return fault(error);
    case TestStep::Authority:
        return unreached(error, subject, u"authority"_s);
    case TestStep::Clock: {
        const auto minutes = static_cast<int>((std::abs(outcome.skewSeconds) + 30) / 60);
        return outcome.skewSeconds > 0
            ? tr("The clock of this computer is %Ln minute(s) ahead. Set it right in the settings of the computer, or tokens are refused.",
                 nullptr, minutes)
            : tr("The clock of this computer is %Ln minute(s) behind. Set it right in the settings of the computer, or tokens are refused.",
                 nullptr, minutes);
    }
    case TestStep::Tenant:
        //: %1: an ID
        return tr("The sign-in service does not know tenant %1. Copy the directory (tenant) ID from the overview of your app registration "
                  "in "
                  "Microsoft Entra into the profile.")
            .arg(subject);
    case TestStep::Discovery:
        if (error.reason == Error::Reason::IssuerMismatch)
            //: %1: an address
            return tr("The sign-in service speaks for %1, which is not your tenant. Check sign-in service and tenant ID in the profile.")
                .arg(subject);
        return ErrorText::sentence(error);
    case TestStep::Application:
        if (error.reason == Error::Reason::UnknownApplication)
            return tr("Your tenant has no such application. Copy the application (client) ID from the overview of your app registration in "
                      "Microsoft Entra into the profile, and check the tenant ID.");
        return ErrorText::sentence(error);
    case TestStep::Redirect:
        if (error.reason == Error::Reason::RedirectNotAllowed)
            //: %1: an address
            return tr("The application lacks the redirect address %1. Add it in Microsoft Entra under Authentication, platform Mobile and "
                      "desktop applications.")
                .arg(subject);
        return ErrorText::sentence(error);
    case TestStep::SignIn:
        return ErrorText::sentence(error);
    case TestStep::Permissions:
        //: %1: names of permissions
        return tr("Not allowed yet: %1. Add it in Microsoft Entra under API permissions, as delegated, and have an administrator grant "
                  "consent.")
            .arg(outcome.missing.join(u", "_s));
    case TestStep::PartnerCenter:
        return unreached(error, subject, u"partnerCenter"_s);
    case TestStep::Graph:
        return unreached(error, subject, u"graph"_s);
    }
    return {};
}

QString ProfileText::unreached(const Error &error, const QString &host, const QString &key)
{
    const auto where = ProfileText::key(key);
    switch (error.kind) {
    case Error::Kind::Offline:
        if (error.reason == Error::Reason::TlsFailed)
            //: %1: a host; %2: "Sign-in service", "Partner Center" or "Microsoft Graph"
            return tr("The certificate of %1 could not be trusted, so nothing was sent. Check the address of %2 in the profile, and "
                      "whether "
                      "something on your network opens safe connections.")
                .arg(host, where);
        //: %1: a host; %2: "Sign-in service", "Partner Center" or "Microsoft Graph"
        return tr("%1 cannot be reached. Check the address of %2 in the profile, and your network.").arg(host, where);
    case Error::Kind::TimedOut:
        //: %1: a host
        return tr("%1 did not answer in time. Check your network and test again.").arg(host);
    case Error::Kind::NotFound:
    case Error::Kind::BadReply:
        if (error.httpStatus >= 500)
            //: %1: a host
            return tr("%1 answers, but it is out of order itself. Test again later.").arg(host);
        //: %1: a host; %2: "Sign-in service", "Partner Center" or "Microsoft Graph"
        return tr("%1 answers, but not as %2 would. Check that address in the profile.").arg(host, where);
    default:
        return ErrorText::sentence(error);
    }
}

QString ProfileText::notTried(const TestReport &report, TestStep step)
{
    const auto isForPerson = step == TestStep::SignIn || step == TestStep::Permissions;
    return isForPerson && isGood(report) ? tr("Nobody was asked to sign in.") : tr("Something else has to be put in order first.");
}

QString ProfileText::verdict(const TestReport &report)
{
    if (const auto failures = countOf(report, State::Failed); failures > 0)
        return tr("%Ln step(s) are not in order.", nullptr, static_cast<int>(failures));
    if (at(report, TestStep::SignIn).state == State::NotTried)
        return tr("Everything that can be seen without a sign-in is in order.");
    return tr("Everything is in order.");
}
