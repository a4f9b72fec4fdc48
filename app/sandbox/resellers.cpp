#include "app/sandbox/resellers.h"

#include "app/sandbox/customerrecipe.h"
#include "app/sandbox/jsontext.h"
#include "app/sandbox/listpage.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Reseller {
    std::string_view tenant;
    std::string_view mpn;
    std::string_view name;
    std::string_view location;
    std::string_view state;
};

// One of them is none any more: a list of choices must not offer it.
constexpr std::array<Reseller, 6> resellers{
    Reseller{"3b33e682-00c3-41ee-9dd2-a548adf56438", "4391507", "Trey Research", "NL", "Active"},
    Reseller{"b1f6c2d4-5a0e-4c1b-8f5e-20f4a9d3c701", "4420118", "Waterland IT", "NL", "Active"},
    Reseller{"6a0d7c93-1e42-4b8f-9c55-7d2e81f0a602", "4420233", "Fabrikam Services", "BE", "Active"},
    Reseller{"c94e51b7-8d3a-4f06-a2c1-0b6f7e95d803", "4420347", "Drie Rivieren Automatisering", "NL", "Active"},
    Reseller{"0f8b2e16-c7d5-49a3-b64e-91a3c0d7e504", "4420459", "Lindenhof Systemhaus", "DE", "Active"},
    Reseller{"d27a9405-3f6b-4e81-85d0-c3b1f4a62e05", "4420560", "Oude Haven Kantoortechniek", "NL", "Inactive"},
};

} // namespace

Answer resellerList(const Request &request)
{
    const QString type = request.parameter(u"relationship_type"_s).toLower();
    const bool isWanted = type == "isindirectcloudsolutionproviderof"_L1;
    if (!isWanted && type != "isindirectresellerof"_L1)
        return invalid("relationship_type is IsIndirectCloudSolutionProviderOf or IsIndirectResellerOf.");
    Answer answer;
    JsonText json(answer.body);
    json.open('{').number("totalCount", isWanted ? static_cast<qint64>(resellers.size()) : 0).open("items", '[');
    for (const Reseller &each : resellers) {
        if (isWanted)
            json.open('{')
                .text("id", each.tenant)
                .text("name", each.name)
                .text("relationshipType", "is_indirect_cloud_solution_provider_of")
                .text("state", each.state)
                .text("mpnId", each.mpn)
                .text("location", each.location)
                .open("attributes", '{')
                .text("objectType", "PartnerRelationship")
                .close('}')
                .close('}');
    }
    json.close(']').open("attributes", '{').text("objectType", "Collection").close('}').close('}');
    return answer;
}

bool isReseller(const QByteArray &tenant, const QByteArray &mpn)
{
    const QByteArray lower = tenant.toLower();
    return std::any_of(resellers.begin(), resellers.end(), [&](const Reseller &each) {
        return each.state == "Active" && bytes(each.tenant) == lower && bytes(each.mpn) == mpn;
    });
}
