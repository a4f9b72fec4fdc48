#pragma once

#include <QByteArray>

#include <concepts>
#include <string_view>

/// Appends `text` as a JSON string with its quotes. UTF-8 stays as it is; quotes, backslashes and control characters are escaped.
inline void appendQuoted(QByteArray &out, std::string_view text)
{
    out.append('"');
    size_t start = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto sign = static_cast<unsigned char>(text[i]);
        if (sign >= 0x20 && sign != '"' && sign != '\\')
            continue;
        out.append(text.data() + start, static_cast<qsizetype>(i - start));
        start = i + 1;
        if (sign >= 0x20) {
            out.append('\\').append(static_cast<char>(sign));
        } else {
            constexpr char alphabet[] = "0123456789abcdef";
            out.append("\\u00", 4).append(alphabet[sign >> 4]).append(alphabet[sign & 15]);
        }
    }
    out.append(text.data() + start, static_cast<qsizetype>(text.size() - start));
    out.append('"');
}

template <std::same_as<QByteArray> Bytes>
void appendQuoted(QByteArray &out, const Bytes &text)
{
    appendQuoted(out, std::string_view(text.constData(), static_cast<size_t>(text.size())));
}

/// Writes one JSON object or array on one line, member after member; cheaper than a document and keeps the order.
class JsonText
{
public:
    explicit JsonText(QByteArray &out) : m_out(out) { }

    JsonText &open(char bracket)
    {
        separate();
        m_out.append(bracket);
        m_first = true;
        return *this;
    }
    JsonText &open(std::string_view key, char bracket)
    {
        name(key);
        m_out.append(bracket);
        m_first = true;
        return *this;
    }
    JsonText &close(char bracket)
    {
        m_out.append(bracket);
        m_first = false;
        return *this;
    }
    JsonText &text(std::string_view key, std::string_view value)
    {
        name(key);
        appendQuoted(m_out, value);
        return *this;
    }
    /// A template, so that a literal goes to the overload above.
    template <std::same_as<QByteArray> Bytes>
    JsonText &text(std::string_view key, const Bytes &value)
    {
        name(key);
        appendQuoted(m_out, value);
        return *this;
    }
    /// A literal or number as it stands.
    JsonText &raw(std::string_view key, std::string_view value)
    {
        name(key);
        m_out.append(value.data(), static_cast<qsizetype>(value.size()));
        return *this;
    }
    JsonText &number(std::string_view key, qint64 value)
    {
        name(key);
        m_out.append(QByteArray::number(value));
        return *this;
    }
    JsonText &item(std::string_view value)
    {
        separate();
        appendQuoted(m_out, value);
        return *this;
    }

private:
    void separate()
    {
        if (!m_first)
            m_out.append(',');
        m_first = false;
    }
    void name(std::string_view key)
    {
        separate();
        m_out.append('"').append(key.data(), static_cast<qsizetype>(key.size())).append("\":", 2);
    }

    QByteArray &m_out;
    bool m_first = true;
};

/// What some bodies begin with (CONTRACT 2.4).
inline constexpr char byteOrderMark[] = "\xef\xbb\xbf";

/// A link as Partner Center writes it (CONTRACT 2.5).
inline void appendLink(JsonText &json, std::string_view name, const QByteArray &uri)
{
    json.open(name, '{').text("uri", uri).text("method", "GET").open("headers", '[').close(']').close('}');
}
