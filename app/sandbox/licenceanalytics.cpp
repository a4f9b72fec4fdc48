#include "app/sandbox/licenceanalytics.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/licencecatalogue.h"
#include "app/sandbox/mix.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

/// What the analytics call a part of a suite.
struct Workload {
    char plan{};
    std::string_view name{};
};

constexpr std::array workloads{Workload{'e', "Exchange"},   Workload{'E', "Exchange"},        Workload{'s', "SharePoint"},
                               Workload{'S', "SharePoint"}, Workload{'t', "Microsoft Teams"}, Workload{'b', "Microsoft Dynamics CRM"}};

std::string percentText(int part, int whole)
{
    return QByteArray::number(whole == 0 ? 0.0 : qRound(1000.0 * part / whole) / 10.0, 'f', 1).toStdString();
}

Answer insights(const QByteArray &items, qint64 rows)
{
    Answer answer;
    JsonText(answer.body).open('{').number("totalCount", rows).open("items", '[');
    answer.body.append(items);
    append(answer.body, "],\"attributes\":{\"objectType\":\"Collection\"}}");
    return answer;
}

void closeInsight(JsonText &json, const Sku &sku, const QByteArray &processed, std::string_view type)
{
    json.text("processedDateTime", processed).text("serviceName", sku.system).text("channel", "reseller");
    json.open("attributes", '{').text("objectType", type).close('}').close('}');
}

} // namespace

QByteArray LicenceAnalytics::processed(quint32 customer) const
{
    return m_clock.now().date().addDays(-1 - static_cast<int>(customer % 9)).toString(Qt::ISODate).toLatin1() + "T00:00:00+00:00";
}

QByteArray LicenceAnalytics::name(quint32 customer) const
{
    QByteArray name;
    m_world.recipe().appendName(name, customer, m_world.revision(customer).name);
    return name;
}

Answer LicenceAnalytics::deployment(quint32 customer) const
{
    QByteArray items;
    qint64 rows = 0;
    for (const SkuUnits &units : m_licences.units(customer)) {
        if (units.sku->elsewhere > 0)
            continue;
        if (rows++ > 0)
            items.append(',');
        const int sold = units.total() + units.suspended;
        JsonText json(items);
        json.open('{').text("customerName", name(customer)).text("productName", bytes(units.sku->product).toUpper());
        json.number("licensesDeployed", units.consumed).raw("deploymentPercent", percentText(units.consumed, sold));
        json.number("licensesSold", sold);
        closeInsight(json, *units.sku, processed(customer), "CustomerLicensesDeploymentInsights");
    }
    return insights(items, rows);
}

Answer LicenceAnalytics::usage(quint32 customer) const
{
    QByteArray items;
    qint64 rows = 0;
    for (const SkuUnits &units : m_licences.units(customer)) {
        if (units.sku->elsewhere > 0)
            continue;
        for (const Workload &workload : workloads) {
            if (units.sku->plans.find(workload.plan) == std::string_view::npos)
                continue;
            if (rows++ > 0)
                items.append(',');
            Draw draw(mixed(customer, static_cast<quint64>(workload.plan), units.sku->product.size()));
            const int used = static_cast<int>(draw.below(static_cast<quint32>(units.consumed) + 1));
            JsonText json(items);
            json.open('{').text("customerName", name(customer)).text("productName", bytes(units.sku->product).toUpper());
            json.number("licensesActive", used).number("licensesQualified", units.consumed);
            json.raw("usagePercent", percentText(used, units.consumed)).text("workloadName", workload.name);
            closeInsight(json, *units.sku, processed(customer), "CustomerLicensesUsageInsights");
        }
    }
    return insights(items, rows);
}
