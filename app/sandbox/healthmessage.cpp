#include "app/sandbox/healthmessage.h"

#include "app/sandbox/healthcatalogue.h"
#include "app/sandbox/mix.h"

#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace {

enum HealthMessageSalt : quint64 { MessageSalt = 921, MessageHitSalt };

constexpr qint64 messageDay = 86'400;
constexpr qint64 messagesSince = 1'577'836'800; ///< 2020-01-01; one message a day from then on
constexpr qint64 longestMessage = 210; ///< days

/// A change that is announced again and again, each time with another month.
struct HealthTopic {
    std::string_view title; ///< before the month
    std::string_view what;
    std::string_view action; ///< empty: nothing has to be done
    std::string_view category;
    std::array<std::string_view, 2> services; ///< ids of the catalogue; the second may be empty
    std::array<std::string_view, 2> tags;
};

constexpr std::array healthTopics{
    HealthTopic{"Outlook on the web: a calmer reading pane",
                "The reading pane shows fewer buttons; the others stand behind a menu.",
                "",
                "stayInformed",
                {"Exchange", ""},
                {"New feature", "User impact"}},
    HealthTopic{"Basic sign-in for sending mail comes to an end",
                "Devices and programs that send mail with a name and a password alone are refused.",
                "Find such devices in the report on sign-ins and give them a connector or modern sign-in.",
                "planForChange",
                {"Exchange", ""},
                {"Retirement", "Admin impact"}},
    HealthTopic{"Some mailboxes miss rules after a repair",
                "A repair of ours removed inbox rules that used a forwarding address outside the organisation.",
                "Tell the users in the attached list to look at their rules.",
                "preventOrFixIssue",
                {"Exchange", ""},
                {"Admin impact", ""}},
    HealthTopic{"Teams: meeting recordings are kept for 120 days",
                "New recordings expire after 120 days unless a policy says otherwise.",
                "Set the policy if recordings must be kept for longer.",
                "planForChange",
                {"microsoftteams", "SharePoint"},
                {"User impact", "Data privacy"}},
    HealthTopic{"Teams: channels get a new order",
                "Channels can be dragged; the order is each user's own.",
                "",
                "stayInformed",
                {"microsoftteams", ""},
                {"New feature", "User impact"}},
    HealthTopic{"The older Teams client stops working",
                "The older desktop client no longer signs in.",
                "Install the present client on all computers before the date.",
                "planForChange",
                {"microsoftteams", ""},
                {"Retirement", "User impact"}},
    HealthTopic{"SharePoint: classic workflows are retired",
                "Workflows of the older kind stop and can no longer be started.",
                "Build them again as flows, or take them out of use.",
                "planForChange",
                {"SharePoint", "MicrosoftFlow"},
                {"Retirement", "Admin impact"}},
    HealthTopic{"OneDrive: a new limit for the length of paths",
                "Paths may have 400 characters on all devices.",
                "",
                "stayInformed",
                {"OneDriveForBusiness", "SharePoint"},
                {"Feature update", "User impact"}},
    HealthTopic{"Entra: the older module for scripts is retired",
                "Scripts that use the older module get errors.",
                "Move scripts to the present module.",
                "planForChange",
                {"OrgLiveID", ""},
                {"Retirement", "Admin impact"}},
    HealthTopic{"Entra: number matching for all authenticator prompts",
                "Whoever signs in types a number that the screen shows.",
                "Tell users what they will see.",
                "preventOrFixIssue",
                {"OrgLiveID", ""},
                {"Admin impact", "User impact"}},
    HealthTopic{"Intune: devices with Android 9 are no longer supported",
                "They stay enrolled but get no new policies.",
                "Replace or exclude these devices.",
                "planForChange",
                {"Intune", ""},
                {"Retirement", "User impact"}},
    HealthTopic{"Defender: alerts get one more severity",
                "Alerts without a threat are shown as informational.",
                "",
                "stayInformed",
                {"Microsoft365Defender", ""},
                {"Feature update", "Admin impact"}},
    HealthTopic{"Microsoft 365 apps: support for an older channel ends",
                "The half-yearly preview channel gets no more security updates.",
                "Choose another update channel.",
                "planForChange",
                {"O365Client", "OSDPPlatform"},
                {"Retirement", "Admin impact"}},
    HealthTopic{"Admin center: a new page for licences",
                "Licences and bills stand on one page.",
                "",
                "stayInformed",
                {"OSDPPlatform", ""},
                {"New feature", "Admin impact"}},
    HealthTopic{"Power BI: certificates of a gateway must be renewed",
                "Gateways older than nine months can no longer connect.",
                "Update gateways to the present release.",
                "preventOrFixIssue",
                {"PowerBIcom", ""},
                {"Admin impact", ""}},
    HealthTopic{"Power Automate: flows without an owner are switched off",
                "Flows whose owners have left are switched off after 90 days.",
                "Give such flows another owner.",
                "planForChange",
                {"MicrosoftFlow", "PowerApps"},
                {"Admin impact", "User impact"}},
    HealthTopic{"Business Central: the next major update",
                "Environments are updated in the window that was chosen for them.",
                "Choose a date for each environment.",
                "planForChange",
                {"Dynamics365BusinessCentral", ""},
                {"Feature update", "Admin impact"}},
    HealthTopic{"Dynamics 365 Apps: a new look for forms",
                "Forms follow the new design; the older one can be kept for half a year.",
                "",
                "stayInformed",
                {"DynamicsCRM", ""},
                {"New feature", "User impact"}},
    HealthTopic{"Planner: basic and premium plans on one page",
                "Both kinds of plans stand in one list.",
                "",
                "stayInformed",
                {"Planner", "microsoftteams"},
                {"New feature", "User impact"}},
    HealthTopic{"Viva Engage: communities without members are removed",
                "Communities that had no members for a year are removed.",
                "Export what must be kept.",
                "preventOrFixIssue",
                {"yammer", ""},
                {"Data privacy", "Admin impact"}},
};

bool isHitBy(const HealthTopic &topic, const HealthTenant &tenant)
{
    return std::any_of(topic.services.begin(), topic.services.end(), [&tenant](std::string_view id) {
        const HealthService *service = healthServiceCalled(QByteArrayView(id.data(), static_cast<qsizetype>(id.size())));
        return service && isAmong(*service, tenant.letters);
    });
}

QByteArray bodyOf(const HealthTopic &topic, const HealthMessage &message)
{
    const auto day = [](const QDateTime &when) { return QLocale::c().toString(when.date(), u"d MMMM yyyy"_s).toLatin1(); };
    QByteArray body;
    if (message.modified > message.start.addSecs(messageDay))
        body += "<p><b>Updated " + day(message.modified) + ":</b> The dates below have changed. Thank you for your patience.</p>\n";
    body += "<p>" + QByteArray(topic.what.data(), static_cast<qsizetype>(topic.what.size()))
        + "</p>\n<p><b>When this will happen</b></p>\n<ul><li>It begins on " + day(message.start.addSecs(30 * messageDay))
        + ".</li><li>It is complete for all by " + day(message.end) + ".</li></ul>\n<p><b>What you need to do</b></p>\n<p>";
    body += topic.action.empty() ? "Nothing. You may want to tell your users."_ba
                                 : QByteArray(topic.action.data(), static_cast<qsizetype>(topic.action.size()));
    if (message.actionBy.isValid())
        body += " Please do so before " + day(message.actionBy) + '.';
    return body + "</p>\n<p><a href=\"" + (message.link.isEmpty() ? "https://learn.example/changes"_ba : message.link)
        + "\">Learn more</a></p>";
}

/// The message with this number, whoever it is for, before its update and after it.
HealthMessage messageOf(const HealthTopic &topic, qint64 number, quint64 lot, bool isLate)
{
    Draw draw(lot);
    const auto at = [](qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC); };
    const qint64 start = messagesSince + number * messageDay + draw.below(80'000);
    HealthMessage message{.id = "MC" + QByteArray::number(210'000 + number * 13 + draw.below(13)), .category = topic.category};
    message.start = at(start);
    message.end = at(start + (60 + draw.below(longestMessage - 60)) * messageDay);
    if (!topic.action.empty() && draw.below(5) > 0)
        message.actionBy = QDateTime(message.start.date().addDays(20 + draw.below(100)), QTime(0, 0), Qt::UTC);
    message.severity = topic.category == "preventOrFixIssue"      ? (draw.below(3) == 0 ? "critical" : "high")
        : topic.category == "planForChange" && draw.below(4) == 0 ? "high"
                                                                  : "normal";
    message.isMajorChange = topic.category == "planForChange" && draw.below(2) == 0;
    if (draw.below(4) == 0)
        message.expiry = message.end;
    if (draw.below(2) == 0)
        message.link = "https://learn.example/changes/" + message.id.toLower();
    message.hasAttachments = draw.below(12) == 0;
    const qint64 update = start + (5 + draw.below(25)) * messageDay;
    const bool isUpdated = draw.below(3) == 0 && isLate;
    message.modified = at(isUpdated ? update : start).addMSecs(draw.below(1000));
    message.title = (isUpdated ? "(Updated) " : "") + QByteArray(topic.title.data(), static_cast<qsizetype>(topic.title.size())) + " ("
        + QLocale::c().toString(message.start.date().addDays(30), u"MMMM yyyy"_s).toLatin1() + ')';
    for (const std::string_view tag : topic.tags) {
        if (!tag.empty())
            message.tags.push_back(tag);
    }
    if (isUpdated)
        message.tags.emplace_back("Updated message");
    for (const std::string_view id : topic.services) {
        if (const HealthService *service = healthServiceCalled(QByteArrayView(id.data(), static_cast<qsizetype>(id.size()))))
            message.services.push_back(service->name);
    }
    message.body = bodyOf(topic, message);
    return message;
}

} // namespace

std::vector<HealthMessage> HealthMessageRecipe::of(const HealthTenant &tenant, const QDateTime &when) const
{
    const qint64 now = when.toSecsSinceEpoch();
    const qint64 newest = (now - messagesSince) / messageDay;
    std::vector<HealthMessage> messages;
    for (qint64 number = newest; number >= qMax<qint64>(0, newest - longestMessage); --number) {
        const quint64 lot = mixed(m_seed, static_cast<quint64>(number), MessageSalt);
        const HealthTopic &topic = healthTopics.at(lot % healthTopics.size());
        // Most are for everybody with the service, some reach a part of the tenants first.
        const quint32 perMille = lot % 4 == 0 ? 350 : 1000;
        if (!isHitBy(topic, tenant) || Draw(mixed(lot, tenant.index, MessageHitSalt)).below(1000) >= perMille)
            continue;
        const Texts &texts = textsOf(number);
        const HealthMessage &message = texts.late.modified <= when ? texts.late : texts.early;
        if (message.start <= when && when < message.end)
            messages.push_back(message);
    }
    return messages;
}

const HealthMessageRecipe::Texts &HealthMessageRecipe::textsOf(qint64 number) const
{
    if (m_texts.size() > 3 * longestMessage)
        m_texts.clear();
    const auto kept = m_texts.find(number);
    if (kept != m_texts.end())
        return kept->second;
    const quint64 lot = mixed(m_seed, static_cast<quint64>(number), MessageSalt);
    const HealthTopic &topic = healthTopics.at(lot % healthTopics.size());
    return m_texts[number] = {.early = messageOf(topic, number, lot, false), .late = messageOf(topic, number, lot, true)};
}
