#pragma once

#include "models/table/column.h"

/// Whether a row with `one` stands before a row with `other`: numbers, yes and no, and times by size, words as the office's language sorts
/// them. What has no value stands last, whichever way. Pure.
bool sortsBefore(const QVariant &one, const QVariant &other, bool descending);
/// Whether that value sorts by its size; if not, by the words for it.
bool sortsBySize(const QVariant &value);

/// What a row is sorted by in that column.
template <typename T>
QVariant sortValueOf(const Column<T> &column, const T &row)
{
    if (column.sorted)
        return column.sorted(row);
    const auto value = column.value ? column.value(row) : QVariant();
    return sortsBySize(value) ? value : QVariant(column.text(row).trimmed());
}
