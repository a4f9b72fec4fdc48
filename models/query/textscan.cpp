#include "models/query/textscan.h"

#include "models/query/textscankernel.h"

#include <algorithm>
#include <string_view>

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

namespace {

/// How often a byte stands in names and domains of companies, in ranks: 0 is what hardly ever occurs.
std::size_t commonness(char byte)
{
    // Rarest first; whatever is not named (digits, signs, other scripts) is rarer still.
    static constexpr std::string_view byRarity = "qxzjyw-'kpuvfghbldmst ca.reion";
    const auto rank = byRarity.find(byte);
    return rank == std::string_view::npos ? 0 : rank + 1;
}

#if defined(__x86_64__)
constexpr bool isX86 = true;

struct Sse2 {
    using Bytes = __m128i;
    static constexpr int width = 16;
    static Bytes all(char byte) { return _mm_set1_epi8(byte); }
    static Bytes load(const char *at) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(at)); }
    static Bytes equal(Bytes a, Bytes b) { return _mm_cmpeq_epi8(a, b); }
    static Bytes both(Bytes a, Bytes b) { return _mm_and_si128(a, b); }
    static Bytes either(Bytes a, Bytes b) { return _mm_or_si128(a, b); }
    static std::uint64_t mask(Bytes bytes) { return static_cast<unsigned>(_mm_movemask_epi8(bytes)); }
};

bool hasAvx2()
{
    return avx2ScanKernel().find && __builtin_cpu_supports("avx2");
}
#else
constexpr bool isX86 = false;

bool hasAvx2()
{
    return false;
}
#endif

/// One byte at a time, for processors we know no vectors of.
struct SingleByte {
    using Bytes = char;
    static constexpr int width = 1;
    static Bytes all(char byte) { return byte; }
    static Bytes load(const char *at) { return *at; }
    static Bytes equal(Bytes a, Bytes b) { return a == b ? 1 : 0; }
    static Bytes both(Bytes a, Bytes b) { return a & b ? 1 : 0; }
    static Bytes either(Bytes a, Bytes b) { return a | b ? 1 : 0; }
    static std::uint64_t mask(Bytes bytes) { return static_cast<std::uint64_t>(bytes); }
};

} // namespace

ScanPath bestScanPath()
{
    if (!isX86)
        return ScanPath::Portable;
    return hasAvx2() ? ScanPath::Avx2 : ScanPath::Sse2;
}

ScanKernel scanKernel(ScanPath path)
{
    if (path == ScanPath::Avx2 && hasAvx2())
        return avx2ScanKernel();
#if defined(__x86_64__)
    if (path != ScanPath::Portable)
        return TextScanKernel<Sse2>::kernel();
#endif
    return TextScanKernel<SingleByte>::kernel();
}

ScanWord::ScanWord(const QByteArray &word, bool halfTyped) : m_bytes(word)
{
    Q_ASSERT(!word.isEmpty());
    m_lastOr = halfTyped && word.back() == 'i' ? 'y' : word.back();
    const qsizetype last = word.size() - 1;
    std::vector<std::uint8_t> offsets;
    for (qsizetype i = 0; i <= last && i < longestProbed; ++i)
        offsets.push_back(static_cast<std::uint8_t>(i));
    // A byte with two spellings finds the most: it comes last.
    const auto rank = [&](std::uint8_t at) { return at == last && hasLastOr() ? std::size_t(1000) : commonness(word[at]); };
    std::stable_sort(offsets.begin(), offsets.end(), [&](std::uint8_t a, std::uint8_t b) { return rank(a) < rank(b); });
    for (const std::uint8_t at : offsets) {
        if (m_probes.empty() || m_probes.back().count == ScanProbes::most)
            m_probes.emplace_back();
        ScanProbes &group = m_probes.back();
        group.probes[group.count++] = {.offset = at, .byte = word[at]};
        if (at == last && hasLastOr()) {
            std::swap(group.probes[0], group.probes[group.count - 1]);
            group.firstOr = m_lastOr;
        } else if (group.count == 1) {
            group.firstOr = word[at];
        }
    }
}
