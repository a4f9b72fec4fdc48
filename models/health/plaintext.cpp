#include "models/health/plaintext.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array entities{
    std::pair{"amp"_L1, u'&'},      std::pair{"lt"_L1, u'<'},      std::pair{"gt"_L1, u'>'},      std::pair{"quot"_L1, u'"'},
    std::pair{"apos"_L1, u'\''},    std::pair{"nbsp"_L1, u' '},    std::pair{"ndash"_L1, u'\u2013'}, std::pair{"mdash"_L1, u'\u2014'},
    std::pair{"lsquo"_L1, u'\u2018'}, std::pair{"rsquo"_L1, u'\u2019'}, std::pair{"ldquo"_L1, u'\u201c'}, std::pair{"rdquo"_L1, u'\u201d'},
    std::pair{"hellip"_L1, u'\u2026'}, std::pair{"bull"_L1, u'\u2022'}, std::pair{"eacute"_L1, u'\u00e9'}, std::pair{"euro"_L1, u'\u20ac'},
};
constexpr std::array hidden{"script"_L1, "style"_L1, "head"_L1, "title"_L1, "iframe"_L1, "object"_L1, "template"_L1, "svg"_L1};
constexpr std::array blocks{"p"_L1,  "div"_L1, "ul"_L1, "ol"_L1, "table"_L1, "tr"_L1, "h1"_L1, "h2"_L1, "h3"_L1,
                            "h4"_L1, "h5"_L1,  "h6"_L1, "hr"_L1, "blockquote"_L1, "pre"_L1, "section"_L1};
constexpr qsizetype longestEntity = 10;

template <std::size_t Count>
bool isOneOf(QStringView name, const std::array<QLatin1StringView, Count> &names)
{
    return std::ranges::any_of(names, [name](QLatin1StringView known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

bool isUnseen(char32_t letter)
{
    const auto category = QChar::category(letter);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_Surrogate || letter > 0x10ffff;
}

/// Puts lines together: blanks in a row are one, and so are empty lines.
class Lines
{
public:
    explicit Lines(qsizetype longest) : m_longest(longest) { }

    void add(char32_t letter)
    {
        if (letter == u'\n' || letter == u'\r' || letter == u'\t' || QChar::isSpace(letter)) {
            m_blank = true;
            return;
        }
        if (isUnseen(letter))
            return;
        if (m_breaks > 0 && !m_text.isEmpty())
            m_text += QString(std::min<qsizetype>(m_breaks, 2), u'\n');
        else if (m_blank && !m_text.isEmpty())
            m_text += u' ';
        m_breaks = 0;
        m_blank = false;
        for (const auto unit : QChar::fromUcs4(letter))
            m_text += QChar(unit);
    }
    /// At least so many line breaks stand before what comes next.
    void breakLine(int breaks)
    {
        m_breaks = std::max(m_breaks, breaks);
        m_blank = false;
    }
    /// A line break that was meant: another one makes an empty line.
    void endLine()
    {
        ++m_breaks;
        m_blank = false;
    }
    bool isFull() const { return m_text.size() >= m_longest; }
    QString taken()
    {
        return std::move(m_text);
    }

private:
    qsizetype m_longest;
    QString m_text{};
    int m_breaks = 0;
    bool m_blank = false;
};

/// The letter of "&name;" or "&#number;" at the beginning, and how long it is; 0: it is none.
std::pair<char32_t, qsizetype> entityAt(QStringView text)
{
    const auto end = text.left(longestEntity).indexOf(u';');
    if (end < 2)
        return {0, 0};
    const auto name = text.mid(1, end - 1);
    if (name.startsWith(u'#')) {
        const auto isHex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool isNumber = false;
        const auto letter = name.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
        return isNumber && letter > 0 ? std::pair{char32_t(letter), end + 1} : std::pair{char32_t(0), qsizetype(0)};
    }
    const auto found = std::ranges::find_if(entities, [name](const auto &entity) { return name == entity.first; });
    return found == entities.end() ? std::pair{char32_t(0), qsizetype(0)} : std::pair{char32_t(found->second), end + 1};
}

/// Behind the end of what must not be seen, from its opening tag on.
qsizetype afterHidden(QStringView html, QStringView name, qsizetype from)
{
    for (auto at = from;;) {
        at = html.indexOf(u"</", at);
        if (at < 0)
            return html.size();
        if (html.mid(at + 2, name.size()).compare(name, Qt::CaseInsensitive) == 0) {
            const auto end = html.indexOf(u'>', at);
            return end < 0 ? html.size() : end + 1;
        }
        at += 2;
    }
}

QStringView tagName(QStringView tag)
{
    qsizetype begin = tag.startsWith(u'/') ? 1 : 0;
    auto end = begin;
    while (end < tag.size() && tag[end].isLetterOrNumber())
        ++end;
    return tag.mid(begin, end - begin);
}

/// Reads the tag that begins at `at`; where to go on.
qsizetype takeTag(QStringView html, qsizetype at, Lines &lines)
{
    if (html.mid(at).startsWith(u"<!--")) {
        const auto end = html.indexOf(u"-->", at + 4);
        return end < 0 ? html.size() : end + 3;
    }
    const auto end = html.indexOf(u'>', at);
    if (end < 0)
        return html.size();
    const auto tag = html.mid(at + 1, end - at - 1);
    const auto name = tagName(tag);
    const auto isClosing = tag.startsWith(u'/');
    if (name.compare("br"_L1, Qt::CaseInsensitive) == 0) {
        lines.endLine();
    } else if (name.compare("li"_L1, Qt::CaseInsensitive) == 0) {
        lines.breakLine(1);
        if (!isClosing) {
            lines.add(u'\u2022');
            lines.add(u' ');
        }
    } else if (isOneOf(name, blocks)) {
        lines.breakLine(name.compare("tr"_L1, Qt::CaseInsensitive) == 0 || name.compare("div"_L1, Qt::CaseInsensitive) == 0 ? 1 : 2);
    } else if (name.compare("td"_L1, Qt::CaseInsensitive) == 0 || name.compare("th"_L1, Qt::CaseInsensitive) == 0) {
        lines.add(u' ');
    } else if (!isClosing && !tag.endsWith(u'/') && isOneOf(name, hidden)) {
        return afterHidden(html, name, end + 1);
    }
    return end + 1;
}

bool isTagAt(QStringView html, qsizetype at)
{
    if (at + 1 >= html.size())
        return false;
    const auto next = html[at + 1];
    return next == u'/' || next == u'!' || (next >= u'a' && next <= u'z') || (next >= u'A' && next <= u'Z');
}

/// What has neither a tag nor an entity was written as text: its lines are meant.
bool isMarkedUp(QStringView html)
{
    for (qsizetype at = 0; at < html.size(); ++at) {
        if ((html[at] == u'<' && isTagAt(html, at)) || (html[at] == u'&' && entityAt(html.mid(at, longestEntity)).second > 0))
            return true;
    }
    return false;
}

} // namespace

QString plainTextOf(QStringView html, qsizetype longest)
{
    const auto isHtml = isMarkedUp(html);
    Lines lines(longest);
    qsizetype at = 0;
    while (at < html.size() && !lines.isFull()) {
        const auto letter = html[at];
        if (isHtml && letter == u'<' && isTagAt(html, at)) {
            at = takeTag(html, at, lines);
            continue;
        }
        if (isHtml && letter == u'&') {
            if (const auto [meant, length] = entityAt(html.mid(at, longestEntity)); length > 0) {
                lines.add(meant);
                at += length;
                continue;
            }
        }
        if (letter == u'\n')
            lines.endLine(); // Microsoft writes posts as text with line breaks between a few tags
        else if (letter.isHighSurrogate() && at + 1 < html.size() && html[at + 1].isLowSurrogate())
            lines.add(QChar::surrogateToUcs4(letter, html[++at]));
        else
            lines.add(letter.unicode());
        ++at;
    }
    return lines.taken();
}
