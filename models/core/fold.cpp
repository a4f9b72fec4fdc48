#include "models/core/fold.h"

#include <QList>
#include <QVarLengthArray>

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t tableFirst = 0x80;
constexpr char32_t tableEnd = 0x250;

/// Letters that Unicode does not decompose although people type them as others do, and typographic signs nobody types at all.
std::string_view specialFold(char32_t c)
{
    switch (c) {
    case 0x00DF: // ß
    case 0x1E9E:
        return "ss";
    case 0x00C6: // Æ
    case 0x00E6:
        return "ae";
    case 0x0152: // Œ
    case 0x0153:
        return "oe";
    case 0x00D8: // Ø
    case 0x00F8:
        return "o";
    case 0x0141: // Ł
    case 0x0142:
        return "l";
    case 0x0110: // Đ
    case 0x0111:
    case 0x00D0: // Ð
    case 0x00F0:
        return "d";
    case 0x00DE: // Þ
    case 0x00FE:
        return "th";
    case 0x0126: // Ħ
    case 0x0127:
        return "h";
    case 0x0131: // dotless i
        return "i";
    case 0x0132: // the ij ligature
    case 0x0133:
        return "y";
    case 0x0166: // Ŧ
    case 0x0167:
        return "t";
    case 0x00B4:
    case 0x02BC:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
        return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
        return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return "-";
    default:
        return {};
    }
}

bool isSpace(char32_t c)
{
    return QChar::isSpace(c);
}

/// Dropped without a trace: controls, format characters (soft hyphen, joiners, direction marks) and accents that stand on their own.
bool isDropped(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
        return true;
    default:
        return false;
    }
}

/// What a byte of ASCII becomes: 0 when dropped.
constexpr std::array<char, 128> asciiTable = [] {
    std::array<char, 128> table{};
    for (int c = 0; c < 128; ++c) {
        char to = static_cast<char>(c);
        if (c >= 'A' && c <= 'Z')
            to = static_cast<char>(c + ('a' - 'A'));
        else if (c >= 0x09 && c <= 0x0D)
            to = ' ';
        else if (c == '`')
            to = '\'';
        else if (c < 0x20 || c == 0x7F)
            to = 0;
        table[static_cast<std::size_t>(c)] = to;
    }
    return table;
}();

using CodePoints = QVarLengthArray<char32_t, 24>;

/// What one code point becomes: blanks as U+0020, dropped ones as nothing. Follows decomposition and case until neither changes anything,
/// so that folding twice gives what folding once gave.
void foldSlowly(char32_t c, CodePoints &to)
{
    if (c < 0x80) {
        if (const char plain = asciiTable[c]; plain != 0)
            to.append(static_cast<char32_t>(plain));
        return;
    }
    if (isSpace(c)) {
        to.append(U' ');
        return;
    }
    if (const auto special = specialFold(c); !special.empty()) {
        for (const char letter : special)
            to.append(static_cast<char32_t>(letter));
        return;
    }
    if (isDropped(c))
        return;
    if (const auto parts = QChar::decomposition(c); !parts.isEmpty()) {
        const auto codePoints = parts.toUcs4();
        for (const auto part : codePoints)
            foldSlowly(static_cast<char32_t>(part), to);
        return;
    }
    if (const char32_t lower = QChar::toCaseFolded(c); lower != c) {
        foldSlowly(lower, to);
        return;
    }
    to.append(c);
}

qsizetype encode(char32_t c, char *to)
{
    const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) {
        to[0] = byte(c);
        return 1;
    }
    if (c < 0x800) {
        to[0] = byte(0xC0 | (c >> 6));
        to[1] = byte(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        to[0] = byte(0xE0 | (c >> 12));
        to[1] = byte(0x80 | ((c >> 6) & 0x3F));
        to[2] = byte(0x80 | (c & 0x3F));
        return 3;
    }
    to[0] = byte(0xF0 | (c >> 18));
    to[1] = byte(0x80 | ((c >> 12) & 0x3F));
    to[2] = byte(0x80 | ((c >> 6) & 0x3F));
    to[3] = byte(0x80 | (c & 0x3F));
    return 4;
}

/// One folded code point of the Latin blocks: at most three letters ("1/4" is the longest). Length 0: dropped.
struct ShortFold {
    std::array<char32_t, 3> letters{};
    std::uint8_t length = 0;
};
using LatinTable = std::array<ShortFold, tableEnd - tableFirst>;

/// Most accented letters of Western Europe: folding them must not cost an allocation each.
const LatinTable &latinTable()
{
    static const LatinTable table = [] {
        LatinTable made{};
        for (char32_t c = tableFirst; c < tableEnd; ++c) {
            CodePoints letters;
            foldSlowly(c, letters);
            auto &entry = made[c - tableFirst];
            Q_ASSERT(letters.size() <= qsizetype(entry.letters.size()));
            std::copy(letters.cbegin(), letters.cend(), entry.letters.begin());
            entry.length = static_cast<std::uint8_t>(letters.size());
        }
        return made;
    }();
    return table;
}

/// Calls `put(codePoint)` for each folded letter of a code point outside ASCII; not at all when it is dropped.
template <typename Put>
void foldBeyondAscii(char32_t c, Put put)
{
    if (c >= tableFirst && c < tableEnd) {
        const auto &entry = latinTable()[c - tableFirst];
        for (std::uint8_t i = 0; i < entry.length; ++i)
            put(entry.letters[i]);
        return;
    }
    CodePoints letters;
    foldSlowly(c, letters);
    for (const char32_t letter : letters)
        put(letter);
}

/// The code point at `p` and how many bytes it took; a byte that begins nothing valid is U+FFFD and takes one.
struct Decoded {
    char32_t codePoint = replacement;
    qsizetype size = 1;
};
Decoded decodeUtf8(const char *p, qsizetype left)
{
    const auto at = [p](qsizetype i) { return static_cast<unsigned char>(p[i]); };
    const auto continues = [&](qsizetype i) { return (at(i) & 0xC0) == 0x80; };
    const char32_t lead = at(0);
    if (lead >= 0xC2 && lead < 0xE0 && left >= 2 && continues(1))
        return {.codePoint = ((lead & 0x1F) << 6) | (at(1) & 0x3Fu), .size = 2};
    if (lead >= 0xE0 && lead < 0xF0 && left >= 3 && continues(1) && continues(2)) {
        const char32_t c = ((lead & 0x0F) << 12) | ((at(1) & 0x3Fu) << 6) | (at(2) & 0x3Fu);
        if (c >= 0x800 && !QChar::isSurrogate(c))
            return {.codePoint = c, .size = 3};
    }
    if (lead >= 0xF0 && lead < 0xF5 && left >= 4 && continues(1) && continues(2) && continues(3)) {
        const char32_t c = ((lead & 0x07) << 18) | ((at(1) & 0x3Fu) << 12) | ((at(2) & 0x3Fu) << 6) | (at(3) & 0x3Fu);
        if (c >= 0x10000 && c <= 0x10FFFF)
            return {.codePoint = c, .size = 4};
    }
    return {};
}

/// Appends folded letters to a byte array: one blank for a run of white space, none at either end, `ij` as `y`.
class FoldedBytes
{
public:
    FoldedBytes(QByteArray &out, qsizetype expected) : m_out(out), m_start(out.size())
    {
        m_out.resize(m_start + expected + slack);
        m_begin = m_out.data();
        m_size = m_start;
    }
    ~FoldedBytes() { m_out.resize(m_size); }
    FoldedBytes(const FoldedBytes &) = delete;
    FoldedBytes &operator=(const FoldedBytes &) = delete;

    void put(char32_t c)
    {
        if (c == U' ') {
            m_blank = m_size > m_start;
            return;
        }
        if (m_size + 8 > m_out.size())
            grow();
        if (m_blank) {
            m_begin[m_size++] = ' ';
            m_blank = false;
        }
        if (c == U'j' && m_size > m_start && m_begin[m_size - 1] == 'i') {
            m_begin[m_size - 1] = 'y';
            return;
        }
        m_size += encode(c, m_begin + m_size);
    }

#if defined(__SSE2__)
    /// Sixteen bytes at once when they are plain: printable ASCII without two blanks in a row, `ij` or a back-quote. False: nothing was
    /// taken.
    bool putPlain(const char *p)
    {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
        // Signed comparison: bytes from 0x80 on are negative, so one test finds them and the controls.
        const __m128i low = _mm_cmplt_epi8(block, _mm_set1_epi8(0x20));
        const __m128i odd = _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8(0x7F)), _mm_cmpeq_epi8(block, _mm_set1_epi8('`')));
        if (_mm_movemask_epi8(_mm_or_si128(low, odd)) != 0)
            return false;
        const __m128i upper = _mm_and_si128(_mm_cmpgt_epi8(block, _mm_set1_epi8('A' - 1)), _mm_cmplt_epi8(block, _mm_set1_epi8('Z' + 1)));
        const __m128i lower = _mm_or_si128(block, _mm_and_si128(upper, _mm_set1_epi8(0x20)));
        const auto maskOf = [&lower](char c) { return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(lower, _mm_set1_epi8(c)))); };
        const unsigned blanks = maskOf(' ');
        const bool first = m_size == m_start;
        const unsigned blankBefore = m_blank || first ? 1 : 0;
        if ((blanks & ((blanks << 1) | blankBefore)) != 0 || (blanks & 0x8000) != 0)
            return false;
        const unsigned iBefore = !first && !m_blank && m_begin[m_size - 1] == 'i' ? 1 : 0;
        if ((maskOf('j') & ((maskOf('i') << 1) | iBefore)) != 0)
            return false;
        if (m_size + 24 > m_out.size())
            grow();
        if (m_blank) {
            m_begin[m_size++] = ' ';
            m_blank = false;
        }
        _mm_storeu_si128(reinterpret_cast<__m128i *>(m_begin + m_size), lower);
        m_size += 16;
        return true;
    }
#endif

private:
    static constexpr qsizetype slack = 24;

    void grow()
    {
        m_out.resize(m_out.size() + m_out.size() / 2 + 64);
        m_begin = m_out.data();
    }

    QByteArray &m_out;
    char *m_begin = nullptr;
    qsizetype m_start = 0;
    qsizetype m_size = 0;
    bool m_blank = false; ///< white space was seen; written when a letter follows
};

/// The code point at `i`, moving past it; half a surrogate pair is U+FFFD.
char32_t nextCodePoint(QStringView text, qsizetype &i)
{
    const QChar unit = text[i++];
    if (!unit.isSurrogate())
        return unit.unicode();
    if (unit.isHighSurrogate() && i < text.size() && text[i].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[i++]);
    return replacement;
}

/// Folded text of which every byte knows the UTF-16 units it came from.
struct TracedFold {
    QByteArray bytes{};
    QVarLengthArray<std::pair<qsizetype, qsizetype>, 128> origin{}; ///< begin and end in the text, per byte

    explicit TracedFold(QStringView text)
    {
        std::pair<qsizetype, qsizetype> blank{-1, -1};
        for (qsizetype i = 0; i < text.size();) {
            const qsizetype from = i;
            const char32_t c = nextCodePoint(text, i);
            bool kept = false;
            const auto put = [&](char32_t letter) {
                kept = true;
                if (letter == U' ') {
                    blank = {blank.first < 0 ? from : blank.first, i};
                    return;
                }
                if (blank.first >= 0 && !bytes.isEmpty()) {
                    bytes.append(' ');
                    origin.append(blank);
                }
                blank = {-1, -1};
                append(letter, from, i);
            };
            if (c >= 0x80)
                foldBeyondAscii(c, put);
            else if (const char plain = asciiTable[c]; plain != 0)
                put(static_cast<char32_t>(plain));
            // An accent of its own belongs to the letter before it and is marked with it.
            if (!kept && blank.first < 0)
                stretch(i);
        }
    }

private:
    void append(char32_t letter, qsizetype from, qsizetype to)
    {
        if (letter == U'j' && bytes.endsWith('i')) {
            bytes.back() = 'y';
            origin.back().second = to;
            return;
        }
        char encoded[4];
        const qsizetype size = encode(letter, encoded);
        bytes.append(encoded, size);
        for (qsizetype k = 0; k < size; ++k)
            origin.append({from, to});
    }
    void stretch(qsizetype to)
    {
        if (origin.isEmpty())
            return;
        const auto last = origin.back();
        for (qsizetype k = origin.size(); k-- > 0 && origin[k] == last;)
            origin[k].second = to;
    }
};

} // namespace

QByteArray folded(QStringView text)
{
    QByteArray out;
    {
        FoldedBytes to(out, text.size());
        for (qsizetype i = 0; i < text.size();) {
            const char32_t c = nextCodePoint(text, i);
            if (c >= 0x80)
                foldBeyondAscii(c, [&to](char32_t letter) { to.put(letter); });
            else if (const char plain = asciiTable[c]; plain != 0)
                to.put(static_cast<char32_t>(plain));
        }
    }
    return out;
}

void appendFolded(QByteArray &out, const char *utf8, qsizetype size)
{
    FoldedBytes to(out, size);
    qsizetype i = 0;
    while (i < size) {
#if defined(__SSE2__)
        if (i + 16 <= size && to.putPlain(utf8 + i)) {
            i += 16;
            continue;
        }
#endif
        for (const qsizetype until = qMin(size, i + 16); i < until;) {
            const auto byte = static_cast<unsigned char>(utf8[i]);
            if (byte < 0x80) {
                if (const char plain = asciiTable[byte]; plain != 0)
                    to.put(static_cast<char32_t>(plain));
                ++i;
            } else {
                const auto decoded = decodeUtf8(utf8 + i, size - i);
                foldBeyondAscii(decoded.codePoint, [&to](char32_t letter) { to.put(letter); });
                i += decoded.size;
            }
        }
    }
}

QList<std::pair<qsizetype, qsizetype>> foldedMatches(QStringView text, const QByteArray &needle)
{
    QList<std::pair<qsizetype, qsizetype>> found;
    if (needle.isEmpty() || text.isEmpty())
        return found;
    const TracedFold fold(text);
    const auto matches = [&](qsizetype at) {
        const qsizetype body = needle.size() - 1;
        if (std::memcmp(fold.bytes.constData() + at, needle.constData(), static_cast<std::size_t>(body)) != 0)
            return false;
        const char last = fold.bytes[at + body];
        return last == needle[body] || (needle[body] == 'i' && last == 'y');
    };
    qsizetype markedTo = 0;
    for (qsizetype at = 0; at + needle.size() <= fold.bytes.size(); ++at) {
        if (fold.origin[at].first < markedTo || !matches(at))
            continue;
        const qsizetype from = fold.origin[at].first;
        markedTo = fold.origin[at + needle.size() - 1].second;
        found.append({from, markedTo - from});
    }
    return found;
}
