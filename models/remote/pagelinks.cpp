#include "models/remote/pagelinks.h"

#include "models/core/wire.h"

#include <simdjson.h>

using namespace Qt::StringLiterals;

namespace {

using simdjson::ondemand::object;
using simdjson::ondemand::value;

Error bad(const QString &detail)
{
    return {.kind = Error::Kind::BadReply, .detail = detail};
}

Error bad(simdjson::error_code code)
{
    return bad(u"no JSON: "_s + QString::fromUtf8(simdjson::error_message(code)));
}

bool isKey(std::string_view key, QLatin1StringView name)
{
    return QLatin1StringView(key.data(), static_cast<qsizetype>(key.size())).compare(name, Qt::CaseInsensitive) == 0;
}

/// A text, or nothing for null; anything else is an error, since what is to be followed must be understood.
Result<QByteArray> textOf(value &from)
{
    if (bool isNull = false; from.is_null().get(isNull) == simdjson::SUCCESS && isNull)
        return QByteArray();
    std::string_view text;
    if (const auto code = from.get_string().get(text))
        return bad(code);
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// RFC 9110 5.5: what cannot stand in a header must not be sent as one.
bool isHeader(const QByteArray &key, const QByteArray &value)
{
    const auto isTokenChar
        = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    const auto isVisible = [](char c) { return c >= ' ' && c < '\x7f'; };
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), isTokenChar) && std::all_of(value.begin(), value.end(), isVisible);
}

/// Runs `use(key, value)` over the members until it or the parser finds a mistake.
template <typename Use>
std::optional<Error> eachMember(object &from, Use use)
{
    for (auto member : from) {
        std::string_view key;
        value content;
        if (const auto code = member.unescaped_key().get(key))
            return bad(code);
        if (const auto code = member.value().get(content))
            return bad(code);
        if (auto error = use(key, content))
            return error;
    }
    return std::nullopt;
}

std::optional<Error> readHeader(simdjson::simdjson_result<value> element, PageLink &link)
{
    object header;
    if (const auto code = element.get_object().get(header))
        return bad(code);
    QByteArray key;
    QByteArray content;
    auto error = eachMember(header, [&](std::string_view name, value &from) -> std::optional<Error> {
        auto *to = isKey(name, "key"_L1) ? &key : isKey(name, "value"_L1) ? &content : nullptr;
        if (!to)
            return std::nullopt;
        auto text = textOf(from);
        if (!text)
            return text.error();
        *to = *text;
        return std::nullopt;
    });
    if (!error && !isHeader(key, content))
        return bad(u"a next page with a header that cannot be sent"_s);
    link.headers.append({key, content});
    return error;
}

std::optional<Error> readHeaders(value &from, PageLink &link)
{
    if (bool isNull = false; from.is_null().get(isNull) == simdjson::SUCCESS && isNull)
        return std::nullopt;
    simdjson::ondemand::array headers;
    if (const auto code = from.get_array().get(headers))
        return bad(code);
    for (auto element : headers) {
        if (auto error = readHeader(element, link))
            return error;
    }
    return std::nullopt;
}

std::optional<Error> readNext(value &from, PageLink &link)
{
    if (bool isNull = false; from.is_null().get(isNull) == simdjson::SUCCESS && isNull)
        return std::nullopt;
    object next;
    if (const auto code = from.get_object().get(next))
        return bad(code);
    auto error = eachMember(next, [&](std::string_view key, value &content) -> std::optional<Error> {
        if (isKey(key, "headers"_L1))
            return readHeaders(content, link);
        if (!isKey(key, "uri"_L1))
            return std::nullopt;
        auto uri = textOf(content);
        if (!uri)
            return uri.error();
        link.uri = QString::fromUtf8(*uri);
        return std::nullopt;
    });
    if (!error && link.isEmpty())
        return bad(u"a next page without an address"_s);
    return error;
}

std::optional<Error> readLinks(value &from, PageLink &link)
{
    if (bool isNull = false; from.is_null().get(isNull) == simdjson::SUCCESS && isNull)
        return std::nullopt;
    object links;
    if (const auto code = from.get_object().get(links))
        return bad(code);
    return eachMember(links, [&](std::string_view key, value &content) -> std::optional<Error> {
        return isKey(key, "next"_L1) ? readNext(content, link) : std::nullopt;
    });
}

std::optional<Error> readRoot(object &root, PageLink &link)
{
    return eachMember(root, [&](std::string_view key, value &content) -> std::optional<Error> {
        if (isKey(key, "links"_L1))
            return readLinks(content, link);
        if (!isKey(key, "@odata.nextLink"_L1) && !isKey(key, "@nextLink"_L1) && !isKey(key, "nextLink"_L1))
            return std::nullopt;
        auto uri = textOf(content);
        if (!uri)
            return uri.error();
        // A null says nothing, and so takes nothing back that `links` said.
        if (!uri->isEmpty())
            link.uri = QString::fromUtf8(*uri);
        return std::nullopt;
    });
}

} // namespace

struct PageLinkReader::Parser {
    simdjson::ondemand::parser json{};
    QByteArray padded{}; ///< used only when the body itself has no room behind it
};

PageLinkReader::PageLinkReader() : m_parser(std::make_unique<Parser>())
{
}

PageLinkReader::~PageLinkReader() = default;

Result<PageLink> PageLinkReader::next(const QByteArray &body)
{
    constexpr qsizetype padding = simdjson::SIMDJSON_PADDING;
    auto json = withoutBom(body);
    if (json.isEmpty())
        return PageLink{};
    if (json.front() != '{' && json.front() != '[')
        return bad(u"no JSON: it begins with neither { nor ["_s);
    if (!looksWhole(json))
        return bad(u"the body ends too soon"_s);
    if (body.capacity() - body.size() < padding) {
        m_parser->padded.resize(json.size() + padding);
        std::copy(json.begin(), json.end(), m_parser->padded.begin());
        json = QByteArrayView(m_parser->padded).first(json.size());
    }

    const simdjson::padded_string_view view(json.data(), static_cast<std::size_t>(json.size()),
                                            static_cast<std::size_t>(json.size() + padding));
    simdjson::ondemand::document document;
    if (const auto code = m_parser->json.iterate(view).get(document))
        return bad(code);
    PageLink link;
    if (json.front() == '[')
        return link;
    object root;
    if (const auto code = document.get_object().get(root))
        return bad(code);
    if (auto error = readRoot(root, link))
        return *error;
    return link;
}

bool looksWhole(QByteArrayView body)
{
    body = withoutBom(body);
    while (!body.isEmpty() && (body.back() == ' ' || body.back() == '\n' || body.back() == '\r' || body.back() == '\t'))
        body.chop(1);
    if (body.isEmpty() || (body.front() != '{' && body.front() != '['))
        return true;
    return body.size() > 1 && body.back() == (body.front() == '{' ? '}' : ']');
}
