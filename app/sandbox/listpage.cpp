#include "app/sandbox/listpage.h"

#include "app/sandbox/customerrecipe.h"
#include "app/sandbox/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
constexpr int pageMaximum = 500;
}

int pageSize(const Request &request)
{
    const int size = request.parameter(u"size"_s).toInt();
    return size <= 0 || size > pageMaximum ? pageMaximum : size;
}

Answer invalid(QByteArrayView description)
{
    return serviceError(400, 3000, description, "PartnerApiServiceControllers");
}

SimpleFilter readFilter(const Request &request)
{
    const QString text = request.parameter(u"filter"_s);
    if (text.isEmpty())
        return {};
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    SimpleFilter filter{json["Field"_L1].toString().toUtf8(), json["Value"_L1].toString().toUtf8(),
                        json["Operator"_L1].toString().toLower().toUtf8()};
    filter.fits = !filter.field.isEmpty() && json["Value"_L1].isString();
    return filter;
}

// CONTRACT 2.1 and 2.5: relative links with and without the version, headers to be sent along, a count of this page alone.
void closePage(QByteArray &body, const Request &request, const PageEnd &end, const PageTwist &twist)
{
    append(body, "\n    ],\n    ");
    QByteArray tail;
    JsonText json(tail);
    json.number("totalCount", end.rows);
    if (!end.token.isEmpty())
        json.text("continuationToken", end.token);
    const QByteArray prefix = end.prefixed ? "/v1" : "";
    QByteArray self = request.target.sliced(3);
    json.open("links", '{').open("self", '{').text("uri", prefix + self).text("method", "GET").open("headers", '[').close(']').close('}');
    if (!end.token.isEmpty()) {
        const QByteArray current = request.header("MS-ContinuationToken");
        const QByteArray uri = !twist.foreignLink.isEmpty() ? twist.foreignLink
            : twist.sameLink                                ? prefix + self
                                                            : (end.prefixed ? QByteArray() : "/v1") + end.path + '?' + end.query;
        const QByteArray token = twist.sameLink ? current : end.token;
        json.open("next", '{').text("uri", uri).text("method", "GET").open("headers", '[');
        if (!token.isEmpty())
            json.open('{').text("key", "MS-ContinuationToken").text("value", token).close('}');
        json.close(']').close('}');
    }
    json.close('}').open("attributes", '{').text("objectType", "Collection").close('}');
    body.append(tail);
    append(body, "\n}\n");
}
