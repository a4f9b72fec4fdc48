#pragma once

#include <QByteArray>

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

/// Which instructions read the search text. The answers are the same; tests compare them.
enum class ScanPath {
    Portable, ///< any processor
    Sse2, ///< any x86-64
    Avx2, ///< x86-64 since about 2013, asked of the processor at run time
};
/// The fastest path of this machine.
ScanPath bestScanPath();

/// The search text: folded rows, each ended by `rowEnd`, their fields parted by `fieldEnd`. Folding drops control characters, so neither
/// occurs in a field or in a word. Readers may look `scanFrontPad` bytes before the text (they hold `rowEnd`) and `scanBackPad` bytes
/// behind it (they hold 0).
constexpr char rowEnd = '\x1e';
constexpr char fieldEnd = '\x1f';
constexpr std::size_t scanFrontPad = 16;
constexpr std::size_t scanBackPad = 96;

/// Up to three bytes that must stand at their distances from a place.
struct ScanProbes {
    struct Probe {
        std::uint8_t offset = 0;
        char byte = 0;
    };
    static constexpr std::size_t most = 3;

    Probe probes[most]{}; ///< a plain array: code compiled for AVX2 must share no inline function with the rest
    std::size_t count = 0;
    char firstOr = 0; ///< what the first byte may be instead; the same when nothing else
};

/// A folded word as the scan looks for it: its rarest bytes first, compared at 64 places at a time. Never empty.
class ScanWord
{
public:
    /// `halfTyped`: a last `i` also finds `y`, because the next letter may make it an `ij`.
    explicit ScanWord(const QByteArray &word, bool halfTyped = false);

    const QByteArray &bytes() const { return m_bytes; }
    /// What the last byte may be instead; the same as the last byte when nothing else.
    char lastOr() const { return m_lastOr; }
    bool hasLastOr() const { return m_lastOr != m_bytes.back(); }
    /// Together they are the whole word, unless it is longer than a probe reaches.
    std::span<const ScanProbes> probes() const { return m_probes; }
    bool isProbesOnly() const { return m_bytes.size() <= longestProbed; }
    /// The word stands at `at`, of which `left` bytes may be read.
    bool standsAt(const char *at, std::size_t left) const
    {
        const auto size = static_cast<std::size_t>(m_bytes.size());
        return size <= left && std::memcmp(at, m_bytes.constData(), size - 1) == 0
            && (at[size - 1] == m_bytes.back() || at[size - 1] == m_lastOr);
    }

private:
    static constexpr qsizetype longestProbed = scanBackPad - 64;

    QByteArray m_bytes{};
    char m_lastOr = 0;
    std::vector<ScanProbes> m_probes{};
};

/// How the text is read, 64 bytes to a mask.
struct ScanKernel {
    /// One mask of the places where all probes stand and one of the row ends. How many of the first are not 0. Meanwhile fetches as much
    /// from `ahead`, which is read next and need not be readable.
    std::size_t (*find)(const char *text, std::size_t blocks, const ScanProbes &probes, std::uint64_t *places, std::uint64_t *ends,
                        const char *ahead)
        = nullptr;
    /// Keeps of the places found those where these probes stand as well.
    std::size_t (*refine)(const char *text, std::size_t blocks, const ScanProbes &probes, std::uint64_t *places) = nullptr;
};
ScanKernel scanKernel(ScanPath path);
/// The AVX2 one, whether this processor has it or not; null functions where it was not compiled.
ScanKernel avx2ScanKernel();

/// Turns marked places into marked rows, without a branch per row: adding the places to the mask of all bytes that are no row end makes a
/// carry run from the first place of a row to its end.
class RowMarks
{
public:
    explicit RowMarks(std::uint64_t *rows) : m_rows(rows) { }

    void add(std::uint64_t places, std::uint64_t ends)
    {
        const std::uint64_t inside = ~ends;
        const std::uint64_t sum = inside + places;
        const std::uint64_t carried = sum + m_carry;
        m_carry = (sum < inside ? 1U : 0U) | (carried < sum ? 1U : 0U);
        append(carried & ends, ends);
    }
    void finish() { *m_rows |= m_pending; }

private:
    void append(std::uint64_t marked, std::uint64_t ends)
    {
        // Rows are about as long as a block, so there are mostly no more than two ends in one.
        const std::uint64_t first = ends & (0 - ends);
        const std::uint64_t others = ends ^ first;
        const std::uint64_t second = others & (0 - others);
        put(std::uint64_t((marked & first) != 0) | (std::uint64_t((marked & second) != 0) << 1),
            unsigned(first != 0) + unsigned(second != 0));
        for (std::uint64_t rest = others ^ second; rest != 0; rest &= rest - 1)
            put((marked >> std::countr_zero(rest)) & 1, 1);
    }
    void put(std::uint64_t bits, unsigned count)
    {
        m_pending |= bits << m_filled;
        m_filled += count;
        if (m_filled >= 64) {
            *m_rows++ |= m_pending;
            m_filled -= 64;
            m_pending = bits >> (count - m_filled);
        }
    }

    std::uint64_t *m_rows; ///< marks are or-ed into what stands there
    std::uint64_t m_pending = 0;
    unsigned m_filled = 0;
    std::uint64_t m_carry = 0;
};
