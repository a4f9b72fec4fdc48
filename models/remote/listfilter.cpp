#include "models/remote/listfilter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace {

/// The text as JSON has it, quotes included.
QString quoted(const QString &text)
{
    const auto array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

} // namespace

ListFilter::ListFilter(QLatin1StringView field, Operator comparison, const QString &value)
{
    static constexpr std::array words{"equals"_L1,         "not_equals"_L1,          "greater_than"_L1, "greater_than_or_equals"_L1,
                                      "less_than"_L1,      "less_than_or_equals"_L1, "substring"_L1,    "starts_with"_L1,
                                      "not_starts_with"_L1};
    // By hand, because the service's documents always have the members in this order and QJsonObject sorts them.
    m_json = u"{\"Field\":%1,\"Value\":%2,\"Operator\":%3}"_s.arg(quoted(field), quoted(value),
                                                                  quoted(words.at(static_cast<std::size_t>(comparison))));
}

ListFilter ListFilter::both(const ListFilter &left, const ListFilter &right)
{
    return joined(left, right, "and"_L1);
}

ListFilter ListFilter::either(const ListFilter &left, const ListFilter &right)
{
    return joined(left, right, "or"_L1);
}

ListFilter ListFilter::joined(const ListFilter &left, const ListFilter &right, QLatin1StringView junction)
{
    if (left.isEmpty() || right.isEmpty())
        return left.isEmpty() ? right : left;
    ListFilter filter;
    filter.m_json = u"{\"LeftFilter\":%1,\"RightFilter\":%2,\"Operator\":%3}"_s.arg(left.m_json, right.m_json, quoted(junction));
    return filter;
}
