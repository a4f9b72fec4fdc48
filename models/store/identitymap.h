#pragma once

#include "models/core/windowsource.h"

#include <QByteArrayView>

#include <vector>

/// A service's id in 64 bits: two ids that differ may share one, so whoever finds one compares the ids, too. Pure; any thread.
quint64 fingerprintOf(QByteArrayView id);
/// True when `id` is a GUID in its one spelling (36 characters, lower case); then `fingerprint` is set, as by `fingerprintOf`.
bool readLowerGuid(QByteArrayView id, quint64 &fingerprint);

/// Fingerprint -> row, held in memory only while a first load runs, because the table has no index then. Open addressing; nothing is ever
/// taken out; the first row of a fingerprint stays.
class IdentityMap
{
public:
    /// 0: not known.
    RowId find(quint64 fingerprint) const;
    void put(quint64 fingerprint, RowId rid);
    void reserve(std::size_t count);
    std::size_t size() const { return m_size; }
    /// Tells the processor that `find` comes soon: for a large map most of its time is waiting for memory.
    void prefetch(quint64 fingerprint) const;

private:
    struct Slot {
        quint64 fingerprint = 0;
        RowId rid = 0;
    };
    std::size_t slotOf(quint64 fingerprint) const;
    void grow(std::size_t room);

    std::vector<Slot> m_slots{};
    std::size_t m_size = 0;
};
