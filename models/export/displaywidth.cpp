#include "models/export/displaywidth.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <iterator>

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// East Asian Width W and F of Unicode 14, with what is unassigned between two of them.
constexpr Range wide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},
    {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},
    {0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},
    {0x2728, 0x2728},   {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},
    {0x3041, 0x3247},   {0x3250, 0x4DBF},   {0x4E00, 0xA4C6},   {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xF900, 0xFAD9},
    {0xFE10, 0xFE19},   {0xFE30, 0xFE6B},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x1B2FB}, {0x1F004, 0x1F004},
    {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C},
    {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E},
    {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A},
    {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2},
    {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7F0}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945},
    {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAF6}, {0x20000, 0x3FFFD},
};

bool isWide(char32_t code)
{
    if (code < wide[0].first)
        return false;
    const auto *range = std::lower_bound(std::begin(wide), std::end(wide), code, [](const Range &r, char32_t c) { return r.last < c; });
    return range != std::end(wide) && code >= range->first;
}

bool isInvisible(char32_t code)
{
    const auto category = QChar::category(code);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format
        || category == QChar::Other_Control;
}

/// One character as a person sees it: what joins the first code point adds nothing, save the mark that asks for the emoji's picture.
int clusterWidth(QStringView cluster)
{
    constexpr char32_t emojiPresentation = 0xFE0F;
    const auto isFlagLetter = [](char32_t code) { return code >= 0x1F1E6 && code <= 0x1F1FF; };
    const auto codes = cluster.toUcs4();
    int width = 0;
    for (const auto code : codes) {
        if (width == 0 && !isInvisible(code))
            width = isWide(code) ? 2 : 1;
        else if (width == 1 && (code == emojiPresentation || isFlagLetter(code)))
            width = 2;
    }
    return width;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

/// Calls `visit(end of the cluster, its width)` for each until it says false.
template <typename Visit>
void eachCluster(const QString &text, Visit visit)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    while (finder.toNextBoundary() != -1) {
        const auto end = finder.position();
        if (!visit(end, clusterWidth(QStringView(text).mid(start, end - start))))
            return;
        start = end;
    }
}

} // namespace

int displayWidth(const QString &text)
{
    if (isAscii(text))
        return static_cast<int>(text.size());
    int width = 0;
    eachCluster(text, [&width](qsizetype, int columns) {
        width += columns;
        return true;
    });
    return width;
}

QString elidedTo(const QString &text, int columns)
{
    if (columns <= 0)
        return {};
    if (displayWidth(text) <= columns)
        return text;
    qsizetype kept = 0;
    int width = 0;
    eachCluster(text, [&](qsizetype end, int more) {
        if (width + more > columns - 1)
            return false;
        width += more;
        kept = end;
        return true;
    });
    return text.left(kept) + u'…';
}
