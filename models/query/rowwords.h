#pragma once

#include "models/core/windowsource.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QStringList>

#include <span>
#include <vector>

/// One word per row out of few, such as the relationship: four bytes a row, so that rows are sorted, filtered and counted by it without an
/// index in the file and without reading it. Query thread.
class RowWords
{
public:
    /// Room for row ids below `limit`: growing step by step would leave holes among what else is being read.
    void reserve(std::size_t limit) { m_codes.reserve(limit); }
    void set(RowId rid, QByteArrayView word);
    void remove(RowId rid);
    /// Forgets everything and gives the memory back.
    void clear();

    /// Leaves only those of `rows` that have one of the words.
    void keep(std::vector<RowId> &rows, const QStringList &words) const;
    /// The rows of `order` by word ascending, byte by byte (`descending`: the other way round); those of one word as they stand in `order`,
    /// those whose word is empty last.
    std::vector<RowId> sorted(std::span<const RowId> order, bool descending) const;
    /// The words that some row has, ascending, and how many have it.
    QList<std::pair<QString, qint64>> counts() const;
    /// Bytes held.
    std::size_t memory() const;

private:
    using Code = std::uint32_t; ///< 0: no such row
    struct Word {
        QByteArray text{};
        qint64 rows = 0;
    };

    Code codeOf(QByteArrayView word);
    std::vector<Code> ascending() const;

    std::vector<Code> m_codes{}; ///< by row id
    std::vector<Word> m_words{Word{}}; ///< by code
    QHash<QByteArray, Code> m_known{};
    Code m_last = 0;
};
