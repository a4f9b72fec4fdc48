#include "app/sandbox/azureroutes.h"

#include "app/sandbox/delegatedadmin.h"
#include "app/sandbox/jsontext.h"
#include "app/sandbox/mix.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr auto root = "/azure/subscriptions/"_L1;
constexpr auto leaf = "/providers/microsoft.resourcehealth/events"_L1;
constexpr qint64 eventsOfPage = 2;

struct Event {
    std::string_view id{};
    std::string_view type{};
    std::string_view status{};
    std::string_view title{};
    std::string_view summary{};
    std::string_view service{};
    std::string_view region{};
    int beganHoursAgo = 0; ///< below 0: it is still to come
    quint32 oneIn = 1; ///< subscriptions that have it
};
constexpr std::array events{
    Event{"VK1T-9D8", "ServiceIssue", "Active", "Virtual machines in West Europe",
          "<p>Some customers in <b>West Europe</b> may see virtual machines that do not start.</p>", "Virtual Machines", "West Europe", 3,
          2},
    Event{"QS7B-1HG", "PlannedMaintenance", "Active", "Maintenance of SQL Database",
          "<p>A short loss of connection of up to 8 seconds may be seen.</p>", "SQL Database", "West Europe", -96, 3},
    Event{"HT20-4KZ", "HealthAdvisory", "Active", "Basic load balancers are retired",
          "<p>Move to a standard load balancer before the end of the year.</p>", "Load Balancer", "Global", 700, 3},
    Event{"ZN4C-7WG", "SecurityAdvisory", "Active", "Rotate keys of storage accounts",
          "<p>Keys of <i>your</i> accounts may have been seen.</p>", "Storage", "North Europe", 30, 5},
    Event{"BC1M-FXZ", "ServiceIssue", "Resolved", "Key Vault in North Europe", "<p>Requests failed for <b>40 minutes</b>.</p>", "Key Vault",
          "North Europe", 50, 2},
    Event{"EM11-0QQ", "EmergingIssue", "Active", "Something of a kind that is new", "A word that programs do not know yet.",
          "Azure Monitor", "Global", 5, 9},
};

QByteArray timeText(const QDateTime &when)
{
    return when.toUTC().toString(u"yyyy-MM-ddThh:mm:ss'Z'"_s).toLatin1();
}

void append(QByteArray &out, const Event &event, const QByteArray &subscription, const QDateTime &begin)
{
    const auto began = begin.addSecs(-3600 * event.beganHoursAgo);
    const bool isOver = event.status == "Resolved";
    const auto told = qMin(began, begin);
    JsonText json(out);
    const QByteArray id = "/subscriptions/" + subscription + "/providers/Microsoft.ResourceHealth/events/";
    json.open('{').text("id", id + QByteArray(event.id.data(), static_cast<qsizetype>(event.id.size()))).text("name", event.id);
    json.text("type", "/providers/Microsoft.ResourceHealth/events").open("properties", '{');
    json.text("eventType", event.type).text("eventSource", "ServiceHealth").text("status", event.status).text("title", event.title);
    json.text("summary", event.summary).text("header", "Your service might have been impacted by an Azure service issue");
    json.text("level", "Warning").text("eventLevel", "Informational").number("priority", 2);
    json.text("impactStartTime", timeText(began));
    if (isOver)
        json.text("impactMitigationTime", timeText(began.addSecs(2400)));
    json.text("lastUpdateTime", timeText(told.addSecs(isOver ? 3600 : 600))).open("impact", '[').open('{');
    json.text("impactedService", event.service).open("impactedRegions", '[').open('{');
    json.text("impactedRegion", event.region).text("status", event.status).open("impactedSubscriptions", '[');
    json.item(std::string_view(subscription.constData(), static_cast<std::size_t>(subscription.size()))).close(']');
    json.close('}').close(']').close('}').close(']').close('}').close('}');
}

} // namespace

QByteArray azureRouteOf(const QString &path)
{
    return path.startsWith(root) && path.endsWith(leaf) && path.size() > root.size() + leaf.size() ? "azureevents" : "";
}

AzureRoutes::AzureRoutes(const Parts &parts, const QByteArray &key) : m_parts(parts), m_tokens(key), m_begin(parts.clock.now())
{
}

Answer AzureRoutes::answer(const Request &request, const PageTwist &twist) const
{
    const QByteArray line = request.header("Authorization");
    const auto claims = line.startsWith("Bearer ") ? m_tokens.opened(QByteArrayView(line).sliced(7)) : std::nullopt;
    const bool current = claims && (*claims)["exp"_L1].toInteger() > m_parts.clock.now().toSecsSinceEpoch()
        && (*claims)["epoch"_L1].toInt() == m_parts.settings.tokenEpoch;
    if (!current || (*claims)["aud"_L1].toString() != "https://management.azure.com"_L1)
        return graphError(401, "InvalidAuthenticationToken", "The access token is missing, has expired or is for another audience.");
    if (request.method != "GET")
        return graphError(405, "MethodNotAllowed", "The method is not allowed.");
    if (request.parameter(u"api-version"_s).isEmpty())
        return graphError(400, "MissingApiVersionParameter",
                          "The api-version query parameter (?api-version=) is required for all requests.");
    const QByteArray subscription = request.path.section(u'/', 3, 3).toLower().toLatin1();
    const auto customer = m_parts.access.place((*claims)["tid"_L1].toString().toLatin1());
    const auto all = customer ? m_parts.world.subscriptionsOf(*customer) : std::vector<SubscriptionFacts>();
    const bool isTheirs = std::any_of(all.begin(), all.end(), [&subscription](const SubscriptionFacts &facts) {
        const bool isAzure = facts.product->kind == Product::Kind::AzureLegacy || facts.product->kind == Product::Kind::AzurePlan;
        return isAzure && bytes(text(facts.entitlement)).toLower() == subscription;
    });
    if (!isTheirs)
        return graphError(404, "SubscriptionNotFound", "The subscription '" + subscription + "' could not be found.");
    const auto lot = subscription.left(8).toUInt(nullptr, 16);
    if (lot % 8 == 0)
        return graphError(403, "AuthorizationFailed",
                          "The client does not have authorization to perform action 'Microsoft.ResourceHealth/events/read' over scope"
                          " '/subscriptions/"
                              + subscription + "' or the scope is invalid.");
    return events(request, *customer, subscription, twist);
}

Answer AzureRoutes::events(const Request &request, quint32 customer, const QByteArray &subscription, const PageTwist &twist) const
{
    std::vector<const Event *> told;
    for (std::size_t place = 0; place < ::events.size(); ++place) {
        if (mixed(customer, place, subscription.left(8).toUInt(nullptr, 16)) % ::events[place].oneIn == 0)
            told.push_back(&::events[place]);
    }
    const auto skip = qMax<qint64>(0, request.parameter(u"$skipToken"_s).toLongLong());
    const auto end = qMin<qint64>(static_cast<qint64>(told.size()), skip + eventsOfPage);
    QByteArray value;
    for (auto place = skip; place < end; ++place) {
        value += place > skip ? "," : "";
        append(value, *told[static_cast<std::size_t>(place)], subscription, m_begin);
    }
    Answer answer{.body = R"({"value":[)" + value + ']'};
    const QByteArray here = m_parts.identity.base + request.path.toUtf8() + "?api-version=2022-10-01";
    const QByteArray next = !twist.foreignLink.isEmpty() ? twist.foreignLink
        : twist.sameLink                                 ? m_parts.identity.base + request.target
        : end < static_cast<qint64>(told.size())         ? here + "&$skipToken=" + QByteArray::number(end)
                                                         : QByteArray();
    if (!next.isEmpty())
        answer.body += R"(,"nextLink":")" + next + '"';
    answer.body += '}';
    return answer;
}
