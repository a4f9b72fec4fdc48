#include "ui/customers/customerview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using Access = CustomerQuery::Access;

static constexpr std::pair<QLatin1StringView, Access> accesses[]
    = {{"any"_L1, Access::Any},         {"granted"_L1, Access::Granted}, {"missing"_L1, Access::Missing},
       {"notRead"_L1, Access::NotRead}, {"gdap"_L1, Access::Gdap},       {"expiring"_L1, Access::Expiring},
       {"dap"_L1, Access::Dap},         {"expired"_L1, Access::Expired}, {"pending"_L1, Access::Pending}};

static QStringList textsFrom(const QJsonValue &value)
{
    QStringList texts;
    const auto array = value.toArray();
    for (const auto &entry : array) {
        if (entry.isString())
            texts.append(entry.toString());
    }
    return texts;
}

CustomerView customerViewFrom(const QByteArray &json)
{
    CustomerView view;
    const auto object = QJsonDocument::fromJson(json).object();
    const auto query = object.value("query"_L1).toObject();
    view.query.text = query.value("text"_L1).toString();
    view.query.relationships = textsFrom(query.value("relationships"_L1));
    view.query.countries = textsFrom(query.value("countries"_L1));
    view.query.tags = textsFrom(query.value("tags"_L1));
    for (const auto &[word, access] : accesses) {
        if (query.value("access"_L1).toString() == word)
            view.query.access = access;
    }
    if (const auto days = query.value("changedWithinDays"_L1).toInt(); days > 0)
        view.query.changedWithinDays = days;
    view.query.endedOnly = query.value("endedOnly"_L1).toBool();
    if (const auto columns = object.value("columns"_L1); columns.isObject())
        view.columns = columnStateFrom(QJsonDocument(columns.toObject()).toJson(QJsonDocument::Compact));
    return view;
}

QByteArray customerViewToJson(const CustomerView &view)
{
    QJsonObject query;
    const auto addTexts = [&query](QLatin1StringView name, const QStringList &texts) {
        if (!texts.isEmpty())
            query.insert(name, QJsonArray::fromStringList(texts));
    };
    if (!view.query.text.isEmpty())
        query.insert("text"_L1, view.query.text);
    addTexts("relationships"_L1, view.query.relationships);
    addTexts("countries"_L1, view.query.countries);
    addTexts("tags"_L1, view.query.tags);
    for (const auto &[word, access] : accesses) {
        if (view.query.access == access && access != Access::Any)
            query.insert("access"_L1, word);
    }
    if (view.query.changedWithinDays)
        query.insert("changedWithinDays"_L1, *view.query.changedWithinDays);
    if (view.query.endedOnly)
        query.insert("endedOnly"_L1, true);
    QJsonObject object{{u"query"_s, query}};
    if (view.columns)
        object.insert("columns"_L1, QJsonDocument::fromJson(columnStateToJson(*view.columns)).object());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool sameFilters(const CustomerQuery &one, const CustomerQuery &other)
{
    auto plain = other;
    plain.sort = one.sort;
    plain.descending = one.descending;
    plain.limit = one.limit;
    return plain == one;
}

bool takesAll(const CustomerQuery &query)
{
    return sameFilters(query, {});
}
