#include "models/core/wire.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF", 3);
constexpr int lastYear = 9999;

Error bad(const QString &detail)
{
    return {.kind = Error::Kind::BadReply, .detail = detail};
}

bool isJsonSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// The exact key wins, so that a reply which has both spellings means what it says.
QJsonValue member(const QJsonObject &object, QLatin1StringView key)
{
    if (const auto exact = object.constFind(key); exact != object.constEnd())
        return *exact;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (key.compare(it.key(), Qt::CaseInsensitive) == 0)
            return *it;
    }
    return {QJsonValue::Undefined};
}

/// Reads a timestamp from left to right; blanks count for nothing, because documented answers have them in the middle ("06: 41: 12Z").
class TimestampReader
{
public:
    explicit TimestampReader(QStringView text) : m_text(text) { }

    bool atEnd()
    {
        skipBlanks();
        return m_at == m_text.size();
    }
    bool takes(QStringView anyOf)
    {
        skipBlanks();
        if (m_at == m_text.size() || !anyOf.contains(m_text[m_at]))
            return false;
        m_taken = m_text[m_at++];
        return true;
    }
    QChar taken() const { return m_taken; }
    bool nextIsDigit()
    {
        skipBlanks();
        return m_at < m_text.size() && isDigit(m_text[m_at]);
    }
    /// Exactly `digits` digits, else -1.
    int number(int digits)
    {
        int value = 0;
        for (int i = 0; i < digits; ++i) {
            if (!nextIsDigit())
                return -1;
            value = value * 10 + (m_text[m_at++].unicode() - u'0');
        }
        return value;
    }
    /// Milliseconds of a fraction of any length; further digits are cut off, never rounded into the next second.
    int fraction()
    {
        int value = 0;
        int weight = 100;
        for (; nextIsDigit(); ++m_at, weight /= 10)
            value += weight * (m_text[m_at].unicode() - u'0');
        return value;
    }

private:
    static bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QChar m_taken{};
};

/// An invalid time when what stands there is none; midnight when nothing stands there.
QTime readTime(TimestampReader &reader)
{
    reader.takes(u"Tt");
    if (!reader.nextIsDigit())
        return {0, 0};
    const auto hour = reader.number(2);
    if (!reader.takes(u":"))
        return {};
    const auto minute = reader.number(2);
    int second = 0;
    int milliseconds = 0;
    if (reader.takes(u":")) {
        second = reader.number(2);
        if (reader.takes(u".,")) {
            if (!reader.nextIsDigit())
                return {};
            milliseconds = reader.fraction();
        }
    }
    return {hour, minute, second, milliseconds};
}

/// Seconds east of Greenwich; no zone means UTC. Empty when what stands there is no zone.
std::optional<int> readOffset(TimestampReader &reader)
{
    if (reader.atEnd() || reader.takes(u"Zz"))
        return 0;
    if (!reader.takes(u"+-"))
        return std::nullopt;
    const auto sign = reader.taken() == u'-' ? -1 : 1;
    const auto hours = reader.number(2);
    reader.takes(u":");
    const auto minutes = reader.atEnd() ? 0 : reader.number(2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return sign * (hours * 60 + minutes) * 60;
}

bool isGuid(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text[i];
        const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        if (hyphen ? c != u'-' : !hex)
            return false;
    }
    return true;
}

} // namespace

QByteArrayView withoutBom(QByteArrayView body)
{
    if (body.startsWith(byteOrderMark))
        body = body.sliced(byteOrderMark.size());
    while (!body.isEmpty() && isJsonSpace(body.front()))
        body = body.sliced(1);
    return body;
}

static Result<QJsonDocument> parseDocument(QByteArrayView body)
{
    const auto json = withoutBom(body);
    if (json.isEmpty())
        return bad(u"empty body"_s);
    // Qt's parser would forgive a second mark.
    if (json.startsWith(byteOrderMark))
        return bad(u"two byte order marks"_s);
    QJsonParseError mistake;
    auto document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &mistake);
    if (mistake.error != QJsonParseError::NoError)
        return bad(u"no JSON: %1 at byte %2"_s.arg(mistake.errorString(), QString::number(body.size() - json.size() + mistake.offset)));
    return document;
}

Result<QJsonObject> parseObject(QByteArrayView body)
{
    const auto document = parseDocument(body);
    if (!document)
        return document.error();
    if (!document->isObject())
        return bad(u"an array where an object belongs, at byte %1"_s.arg(body.size() - withoutBom(body).size()));
    return document->object();
}

Result<QJsonArray> parseItems(QByteArrayView body)
{
    const auto document = parseDocument(body);
    if (!document)
        return document.error();
    if (document->isArray())
        return document->array();
    for (const auto name : {"items"_L1, "value"_L1, "transition"_L1}) {
        if (const auto list = memberAt(document->object(), name); list.isArray())
            return list.toArray();
    }
    return bad(u"no list in it"_s);
}

QJsonValue memberAt(const QJsonObject &object, QLatin1StringView path)
{
    auto here = object;
    while (true) {
        const auto dot = path.indexOf('.'_L1);
        const auto value = member(here, dot < 0 ? path : path.first(dot));
        if (dot < 0)
            return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
        if (!value.isObject())
            return {QJsonValue::Undefined};
        here = value.toObject();
        path = path.sliced(dot + 1);
    }
}

QDateTime parseTimestamp(QStringView text)
{
    TimestampReader reader(text);
    const auto year = reader.number(4);
    if (year <= 1 || !reader.takes(u"-"))
        return {};
    const auto month = reader.number(2);
    if (!reader.takes(u"-"))
        return {};
    const QDate date(year, month, reader.number(2));
    const auto time = readTime(reader);
    const auto offset = readOffset(reader);
    if (!date.isValid() || !time.isValid() || !offset || !reader.atEnd())
        return {};
    auto utc = QDateTime(date, time, Qt::UTC).addSecs(-*offset);
    // A western offset would carry "never ends" into the year 10000, which no text form has.
    if (utc.date().year() > lastYear)
        return {QDate(lastYear, 12, 31), QTime(23, 59, 59, 999), Qt::UTC};
    return utc;
}

bool isOpenEnded(const QDateTime &when)
{
    return when.isValid() && when.date().year() >= lastYear;
}

QString normalisedId(QStringView id)
{
    constexpr auto tenantPrefix = "org:"_L1;
    const auto trimmed = id.trimmed();
    auto bare = trimmed;
    if (bare.startsWith(tenantPrefix, Qt::CaseInsensitive))
        bare = bare.sliced(tenantPrefix.size()).trimmed();
    if (bare.size() > 2 && bare.front() == u'{' && bare.back() == u'}')
        bare = bare.sliced(1, bare.size() - 2);
    return (isGuid(bare) ? bare : trimmed).toString().toLower();
}

QString normalisedWord(QStringView word)
{
    QString out;
    out.reserve(word.size());
    std::copy_if(word.begin(), word.end(), std::back_inserter(out), [](QChar c) { return c != u'_' && !c.isSpace(); });
    return std::move(out).toLower();
}
