#include "models/query/textscankernel.h"

#if defined(__AVX2__)

#include <immintrin.h>

namespace {

struct Avx2 {
    using Bytes = __m256i;
    static constexpr int width = 32;
    static Bytes all(char byte) { return _mm256_set1_epi8(byte); }
    static Bytes load(const char *at) { return _mm256_loadu_si256(reinterpret_cast<const __m256i *>(at)); }
    static Bytes equal(Bytes a, Bytes b) { return _mm256_cmpeq_epi8(a, b); }
    static Bytes both(Bytes a, Bytes b) { return _mm256_and_si256(a, b); }
    static Bytes either(Bytes a, Bytes b) { return _mm256_or_si256(a, b); }
    static std::uint64_t mask(Bytes bytes) { return static_cast<unsigned>(_mm256_movemask_epi8(bytes)); }
};

} // namespace

ScanKernel avx2ScanKernel()
{
    return TextScanKernel<Avx2>::kernel();
}

#else

ScanKernel avx2ScanKernel()
{
    return {};
}

#endif
