#pragma once

#include "models/query/textscan.h"

/// The scan over one kind of vector. `Vector` stands in an unnamed namespace of the file that is compiled for it: so does then all that
/// is made of this, and nothing of it can be taken for the code of another processor.
template <typename Vector>
class TextScanKernel
{
public:
    static constexpr ScanKernel kernel() { return {.find = &find, .refine = &refine}; }

private:
    using Bytes = typename Vector::Bytes;

    template <std::size_t count, bool alternate>
    struct Compare {
        explicit Compare(const ScanProbes &probes) : m_or(Vector::all(probes.firstOr))
        {
            for (std::size_t p = 0; p < count; ++p) {
                m_bytes[p] = Vector::all(probes.probes[p].byte);
                m_offsets[p] = probes.probes[p].offset;
            }
        }
        std::uint64_t mask(const char *at) const
        {
            const Bytes first = Vector::load(at + m_offsets[0]);
            Bytes all = Vector::equal(first, m_bytes[0]);
            if constexpr (alternate)
                all = Vector::either(all, Vector::equal(first, m_or));
            for (std::size_t p = 1; p < count; ++p)
                all = Vector::both(all, Vector::equal(Vector::load(at + m_offsets[p]), m_bytes[p]));
            return Vector::mask(all);
        }

        Bytes m_bytes[count];
        Bytes m_or;
        std::size_t m_offsets[count];
    };

    template <std::size_t count, bool alternate>
    static std::size_t findAll(const char *text, std::size_t blocks, const ScanProbes &probes, std::uint64_t *places, std::uint64_t *ends,
                               const char *ahead)
    {
        const Compare<count, alternate> compare(probes);
        const Bytes endByte = Vector::all(rowEnd);
        std::size_t found = 0;
        for (std::size_t block = 0; block < blocks; ++block, text += 64) {
            std::uint64_t hit = 0;
            std::uint64_t end = 0;
            __builtin_prefetch(ahead + 64 * block);
            for (int part = 0; part < 64; part += Vector::width) {
                hit |= compare.mask(text + part) << part;
                end |= Vector::mask(Vector::equal(Vector::load(text + part), endByte)) << part;
            }
            places[block] = hit;
            ends[block] = end;
            found += hit != 0 ? 1 : 0;
        }
        return found;
    }

    template <std::size_t count, bool alternate>
    static std::size_t refineAll(const char *text, std::size_t blocks, const ScanProbes &probes, std::uint64_t *places)
    {
        const Compare<count, alternate> compare(probes);
        std::size_t found = 0;
        for (std::size_t block = 0; block < blocks; ++block, text += 64) {
            std::uint64_t hit = 0;
            for (int part = 0; part < 64; part += Vector::width)
                hit |= compare.mask(text + part) << part;
            places[block] &= hit;
            found += places[block] != 0 ? 1 : 0;
        }
        return found;
    }

    static std::size_t find(const char *text, std::size_t blocks, const ScanProbes &probes, std::uint64_t *places, std::uint64_t *ends,
                            const char *ahead)
    {
        const bool alternate = probes.firstOr != probes.probes[0].byte;
        switch (probes.count) {
        case 1:
            return alternate ? findAll<1, true>(text, blocks, probes, places, ends, ahead)
                             : findAll<1, false>(text, blocks, probes, places, ends, ahead);
        case 2:
            return alternate ? findAll<2, true>(text, blocks, probes, places, ends, ahead)
                             : findAll<2, false>(text, blocks, probes, places, ends, ahead);
        default:
            return alternate ? findAll<3, true>(text, blocks, probes, places, ends, ahead)
                             : findAll<3, false>(text, blocks, probes, places, ends, ahead);
        }
    }

    static std::size_t refine(const char *text, std::size_t blocks, const ScanProbes &probes, std::uint64_t *places)
    {
        const bool alternate = probes.firstOr != probes.probes[0].byte;
        switch (probes.count) {
        case 1:
            return alternate ? refineAll<1, true>(text, blocks, probes, places) : refineAll<1, false>(text, blocks, probes, places);
        case 2:
            return alternate ? refineAll<2, true>(text, blocks, probes, places) : refineAll<2, false>(text, blocks, probes, places);
        default:
            return alternate ? refineAll<3, true>(text, blocks, probes, places) : refineAll<3, false>(text, blocks, probes, places);
        }
    }
};
