#pragma once

#include "models/core/schema.h"

#include <QString>
#include <QStringList>

/// Text as a file gives it back: half a surrogate pair has no UTF-8, and a list stands in one column, a line for each.
inline void asStored(QString &text)
{
    text = QString::fromUtf8(text.toUtf8());
}
inline void asStored(QStringList &list)
{
    for (auto &item : list) {
        asStored(item);
        item.replace(QLatin1Char('\n'), QLatin1Char(' '));
    }
    list.removeAll(QString());
}
template <typename Other>
void asStored(Other &)
{
}

/// All fields of a row.
template <Resource T>
void fieldsAsStored(T &row)
{
    std::apply([&](const auto &...field) { (asStored(row.*(field.member)), ...); }, Schema<T>::fields);
}
