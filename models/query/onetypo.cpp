#include "models/query/onetypo.h"

#include <algorithm>
#include <string_view>

namespace {

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

bool isSeparator(char byte)
{
    return byte == rowEnd || byte == fieldEnd || byte == 0;
}

/// Reads letters (UTF-8) away from a place, to the right.
struct Forward {
    const char *at;
    const char *end;

    bool isDone() const { return at >= end; }
    /// How many bytes the next letter takes; 0 at the end.
    std::ptrdiff_t letter() const
    {
        if (at >= end)
            return 0;
        std::ptrdiff_t size = 1;
        while (at + size < end && isContinuation(at[size]))
            ++size;
        return size;
    }
    std::string_view view(std::ptrdiff_t size) const { return {at, static_cast<std::size_t>(size)}; }
    Forward after(std::ptrdiff_t size) const { return {at + size, end}; }
};

/// The same to the left: `at` is behind the next letter.
struct Backward {
    const char *at;
    const char *end; ///< the leftmost byte

    bool isDone() const { return at <= end; }
    std::ptrdiff_t letter() const
    {
        if (at <= end)
            return 0;
        std::ptrdiff_t size = 1;
        while (at - size > end && isContinuation(at[-size]))
            ++size;
        return size;
    }
    std::string_view view(std::ptrdiff_t size) const { return {at - size, static_cast<std::size_t>(size)}; }
    Backward after(std::ptrdiff_t size) const { return {at - size, end}; }
};

/// The rest of the word stands in the text, letter by letter.
template <typename Reader>
bool standsWhole(Reader word, Reader text)
{
    while (!word.isDone()) {
        const auto size = word.letter();
        if (text.letter() != size || word.view(size) != text.view(size))
            return false;
        word = word.after(size);
        text = text.after(size);
    }
    return true;
}

/// The word stands in the text with at most one mistake. The first difference decides: a mistake further on cannot explain it, and one
/// before it reads the same.
template <typename Reader>
bool standsForgiven(Reader word, Reader text)
{
    std::ptrdiff_t size = 0;
    while (!word.isDone()) {
        size = word.letter();
        if (text.letter() != size || word.view(size) != text.view(size))
            break;
        word = word.after(size);
        text = text.after(size);
    }
    if (word.isDone())
        return true;
    const Reader wordNext = word.after(size);
    if (standsWhole(wordNext, text)) // the text lacks this letter
        return true;
    const auto other = text.letter();
    if (other == 0 || isSeparator(*text.view(other).data()))
        return false;
    const Reader textNext = text.after(other);
    if (standsWhole(wordNext, textNext) || standsWhole(word, textNext)) // another letter, or one too many
        return true;
    const auto following = wordNext.letter();
    const auto otherFollowing = textNext.letter();
    return following != 0 && following == other && otherFollowing == size && wordNext.view(following) == text.view(other)
        && textNext.view(otherFollowing) == word.view(size) && standsWhole(wordNext.after(following), textNext.after(otherFollowing));
}

qsizetype middleOf(const QByteArray &word)
{
    qsizetype middle = word.size() / 2;
    while (middle > 0 && isContinuation(word[middle]))
        --middle;
    if (middle == 0) { // one letter of many bytes before a few of one
        do
            ++middle;
        while (isContinuation(word[middle]));
    }
    return middle;
}

} // namespace

bool OneTypo::mayForgive(const ScanWord &word)
{
    const auto &bytes = word.bytes();
    const auto letters = std::count_if(bytes.cbegin(), bytes.cend(), [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (static_cast<unsigned char>(byte) >= 0x80 && !isContinuation(byte));
    });
    return letters >= 4;
}

OneTypo::OneTypo(const ScanWord &word)
    : m_first(word.bytes().first(middleOf(word.bytes()))), m_second(word.bytes().sliced(middleOf(word.bytes())))
{
    const auto &first = m_first.bytes();
    const auto &second = m_second.bytes();
    const Backward before{first.cend(), first.cbegin()};
    const Forward behind{second.cbegin(), second.cend()};
    const auto left = before.view(before.letter());
    const auto right = behind.view(behind.letter());
    if (left == right)
        return;
    QByteArray spelling = first.first(first.size() - qsizetype(left.size()));
    spelling.append(right.data(), qsizetype(right.size())).append(left.data(), qsizetype(left.size()));
    spelling.append(second.sliced(qsizetype(right.size())));
    m_exchanged.emplace(spelling);
}

bool OneTypo::continuesAfter(const char *at, const char *end) const
{
    const auto &rest = m_second.bytes();
    return standsForgiven(Forward{rest.cbegin(), rest.cend()}, Forward{at + m_first.bytes().size(), end});
}

bool OneTypo::precededBefore(const char *at, const char *begin) const
{
    const auto &rest = m_first.bytes();
    return standsForgiven(Backward{rest.cend(), rest.cbegin()}, Backward{at, begin});
}
