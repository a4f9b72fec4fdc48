#include "models/store/listpage.h"

#include "models/core/decode.h"
#include "models/core/wire.h"
#include "models/customers/customer.h"
#include "models/store/identitymap.h"
#include "models/store/storeerror.h"

#include <QJsonArray>

#include <simdjson.h>

using namespace Qt::StringLiterals;
using namespace simdjson;

/// The parser and the copy of the page that it reads, which must have room behind it.
struct ListPage::Fast {
    ondemand::parser parser{};
    std::unique_ptr<char[]> page{};
    std::size_t room = 0;
};

namespace {

enum class Match { No, Exact, OtherCase };

/// Whether a key, written out from behind its opening quote, is this name. The page's padding makes reading ahead safe.
Match keyIs(const char *key, QByteArrayView name)
{
    const auto size = static_cast<std::size_t>(name.size());
    if (std::memcmp(key, name.data(), size) == 0 && key[size] == '"')
        return Match::Exact;
    if (((key[0] ^ name[0]) & ~0x20) != 0 || qstrnicmp(key, name.data(), size) != 0 || key[size] != '"')
        return Match::No;
    return Match::OtherCase;
}

QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

struct Line {
    std::string_view id{};
    std::string_view name{};
    std::string_view domain{};
    std::string_view relationship{};
};

/// Text, or nothing when it is null; false: another type, for the patient reader.
bool textIn(ondemand::value &member, std::string_view &text)
{
    if (member.get_string().get(text) == SUCCESS)
        return true;
    bool null = false;
    return member.is_null().get(null) == SUCCESS && null;
}

bool textOf(simdjson_result<ondemand::value> value, std::string_view &text)
{
    ondemand::value member;
    return value.get(member) == SUCCESS && textIn(member, text);
}

/// The same, or a whole number as it stands: services write words of a list as numbers, too (CONTRACT 2).
bool wordOf(simdjson_result<ondemand::value> value, std::string_view &text)
{
    constexpr std::size_t surelyWhole = 15;
    ondemand::value member;
    if (value.get(member) != SUCCESS)
        return false;
    if (ondemand::json_type type{}; member.type().get(type) != SUCCESS || type != ondemand::json_type::number)
        return textIn(member, text);
    auto token = member.raw_json_token();
    token = token.substr(0, token.find_first_not_of("0123456789"));
    std::int64_t number = 0;
    if (token.empty() || token.size() > surelyWhole || member.get_int64().get(number) != SUCCESS)
        return false;
    text = token;
    return true;
}

bool readProfile(ondemand::value value, Line &line)
{
    ondemand::object profile;
    if (value.get_object().get(profile) != SUCCESS)
        return false;
    auto wanted = 2;
    for (auto member : profile) {
        ondemand::raw_json_string key;
        if (member.key().get(key) != SUCCESS)
            return false;
        const auto domain = keyIs(key.raw(), "domain");
        const auto name = keyIs(key.raw(), "companyName");
        if (domain == Match::OtherCase || name == Match::OtherCase)
            return false;
        if (domain == Match::Exact && !textOf(member.value(), line.domain))
            return false;
        if (name == Match::Exact && !textOf(member.value(), line.name))
            return false;
        wanted -= domain == Match::Exact || name == Match::Exact ? 1 : 0;
        if (wanted == 0)
            break; // what follows is passed over as one
    }
    return true;
}

bool readLine(ondemand::value value, Line &line)
{
    ondemand::object object;
    if (value.get_object().get(object) != SUCCESS)
        return false;
    auto wanted = 3;
    for (auto member : object) {
        ondemand::raw_json_string key;
        if (member.key().get(key) != SUCCESS)
            return false;
        const auto id = keyIs(key.raw(), "id");
        const auto profile = keyIs(key.raw(), "companyProfile");
        const auto relationship = keyIs(key.raw(), "relationshipToPartner");
        if (id == Match::OtherCase || profile == Match::OtherCase || relationship == Match::OtherCase)
            return false;
        if (id == Match::Exact && !textOf(member.value(), line.id))
            return false;
        if (relationship == Match::Exact && !wordOf(member.value(), line.relationship))
            return false;
        if (profile == Match::Exact) {
            ondemand::value inner;
            if (member.value().get(inner) != SUCCESS || !readProfile(inner, line))
                return false;
        }
        wanted -= id == Match::Exact || profile == Match::Exact || relationship == Match::Exact ? 1 : 0;
        if (wanted == 0)
            break;
    }
    return true;
}

} // namespace

ListPage::ListPage() : m_fast(std::make_unique<Fast>())
{
}
ListPage::~ListPage() = default;

Result<std::span<const ListRow>> ListPage::read(QByteArrayView body)
{
    const auto json = withoutBom(body);
    if (!readFast(json)) {
        if (auto done = readSlow(json); !done)
            return done.error();
    }
    if (m_skipped > 0)
        qCWarning(lcStore) << m_skipped << "lines of a customer page cannot be read; the first is" << m_firstSkipped;
    return std::span<const ListRow>(m_rows);
}

void ListPage::startOver()
{
    m_rows.clear();
    m_kept.clear();
    m_line = 0;
    m_skipped = 0;
    m_firstSkipped.clear();
}

bool ListPage::readFast(QByteArrayView json)
{
    startOver();
    const auto size = static_cast<std::size_t>(json.size());
    if (m_fast->room < size + SIMDJSON_PADDING) {
        m_fast->room = size + size / 4 + SIMDJSON_PADDING;
        m_fast->page = std::make_unique<char[]>(m_fast->room);
    }
    if (size > 0)
        std::memcpy(m_fast->page.get(), json.data(), size);
    ondemand::document document;
    ondemand::object root;
    if (m_fast->parser.iterate(m_fast->page.get(), size, m_fast->room).get(document) != SUCCESS
        || document.get_object().get(root) != SUCCESS)
        return false;
    bool found = false;
    for (auto member : root) {
        ondemand::raw_json_string key;
        if (member.key().get(key) != SUCCESS)
            return false;
        const auto items = keyIs(key.raw(), "items");
        if (items == Match::OtherCase)
            return false;
        if (items == Match::No)
            continue;
        ondemand::array lines;
        if (found || member.value().get_array().get(lines) != SUCCESS)
            return false;
        found = true;
        for (auto element : lines) {
            ondemand::value value;
            Line line{};
            if (element.get(value) != SUCCESS || !readLine(value, line))
                return false;
            ++m_line;
            add(viewOf(line.id), viewOf(line.name), viewOf(line.domain), viewOf(line.relationship));
        }
    }
    return found && document.current_location().error() == OUT_OF_BOUNDS;
}

Result<void> ListPage::readSlow(QByteArrayView json)
{
    startOver();
    auto page = parseObject(json);
    if (!page)
        return page.error();
    const auto items = memberAt(*page, "items"_L1);
    if (!items.isArray())
        return Error{.kind = Error::Kind::BadReply, .detail = u"the page has no items"_s};
    const auto lines = items.toArray();
    for (const auto &line : lines) {
        ++m_line;
        readSlowLine(line);
    }
    return {};
}

void ListPage::readSlowLine(const QJsonValue &line)
{
    if (!line.isObject()) {
        skip("it is no object"_L1);
        return;
    }
    const auto object = line.toObject();
    // Any number or list would do as a key for the Schema; here it would be a customer that nobody has, and the real one's end.
    if (!memberAt(object, "id"_L1).isString()) {
        skip("the id is no text"_L1);
        return;
    }
    auto customer = decode<Customer>(object);
    if (!customer) {
        skip("the id is empty"_L1);
        return;
    }
    const auto says = [&object](QLatin1StringView path, bool (QJsonValue::*type)() const) {
        const auto value = memberAt(object, path);
        return value.isUndefined() || (value.*type)();
    };
    if (!says("companyProfile"_L1, &QJsonValue::isObject))
        skip("the profile is no object"_L1);
    else if (!says("companyProfile.companyName"_L1, &QJsonValue::isString) || !says("companyProfile.domain"_L1, &QJsonValue::isString))
        skip("the name or the domain is no text"_L1);
    if (!memberAt(object, "companyProfile.companyName"_L1).isString())
        customer->name.clear();
    if (!memberAt(object, "companyProfile.domain"_L1).isString())
        customer->domain.clear();
    add(kept(customer->id.toUtf8()), kept(customer->name.toUtf8()), kept(customer->domain.toUtf8()), kept(customer->relationship.toUtf8()));
}

void ListPage::skip(QLatin1StringView why)
{
    if (m_skipped++ == 0)
        m_firstSkipped = u"line %1: %2"_s.arg(QString::number(m_line), why);
}

void ListPage::add(QByteArrayView id, QByteArrayView name, QByteArrayView domain, QByteArrayView relationship)
{
    ListRow row{.id = id, .name = name, .domain = domain, .relationship = relationship};
    if (!readLowerGuid(id, row.fingerprint)) {
        row.id = kept(normalisedId(QString::fromUtf8(id)).toUtf8());
        if (row.id.isEmpty()) {
            skip("the id is empty"_L1);
            return;
        }
        row.fingerprint = fingerprintOf(row.id);
    }
    m_rows.push_back(row);
}

QByteArrayView ListPage::kept(QByteArray text)
{
    m_kept.push_back(std::move(text));
    return m_kept.back();
}
