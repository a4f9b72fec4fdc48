#pragma once

#include "models/core/schema.h"
#include "models/store/database.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

/// A Resource as columns and values: SQL out of the same list that JSON and comparison come from (Schema).

namespace detail {
inline QVariant toSql(const QString &text)
{
    return text.isNull() ? QVariant(QLatin1StringView("")) : QVariant(text);
}
inline QVariant toSql(bool truth)
{
    return truth ? 1 : 0;
}
inline QVariant toSql(qint64 number)
{
    return number;
}
inline QVariant toSql(int number)
{
    return number;
}
inline QVariant toSql(const QDateTime &when)
{
    return toSqlTime(when);
}
inline QVariant toSql(const QStringList &list)
{
    return toSql(list.join(QLatin1Char('\n')));
}
template <typename T>
QVariant toSql(const std::optional<T> &value)
{
    return value ? toSql(*value) : QVariant(QMetaType::fromType<T>());
}

inline void fromSql(QString &to, const QVariant &from)
{
    to = from.toString();
}
inline void fromSql(bool &to, const QVariant &from)
{
    to = from.toBool();
}
inline void fromSql(qint64 &to, const QVariant &from)
{
    to = from.toLongLong();
}
inline void fromSql(int &to, const QVariant &from)
{
    to = from.toInt();
}
inline void fromSql(QDateTime &to, const QVariant &from)
{
    to = fromSqlTime(from);
}
inline void fromSql(QStringList &to, const QVariant &from)
{
    to = from.toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}
template <typename T>
void fromSql(std::optional<T> &to, const QVariant &from)
{
    to.reset();
    if (!from.isNull())
        fromSql(to.emplace(), from);
}
} // namespace detail

/// The columns behind the key, in the order of the Schema.
template <Resource T>
QStringList columnsAfterKey()
{
    QStringList columns;
    std::apply([&](const auto &, const auto &...field) { (columns.append(field.column), ...); }, Schema<T>::fields);
    return columns;
}

/// The values behind the key, in the same order.
template <Resource T>
QVariantList valuesAfterKey(const T &row)
{
    QVariantList values;
    std::apply([&](const auto &, const auto &...field) { (values.append(detail::toSql(row.*(field.member))), ...); }, Schema<T>::fields);
    return values;
}

/// Sets everything behind the key from the present row, whose columns from `first` on are those of `columnsAfterKey`.
template <Resource T>
void readAfterKey(T &row, const Query &query, int first)
{
    auto column = first;
    std::apply([&](const auto &, const auto &...field) { (detail::fromSql(row.*(field.member), query.value(column++)), ...); },
               Schema<T>::fields);
}

/// "INSERT INTO table (key, columns) VALUES (?, ...) ON CONFLICT (key) DO UPDATE SET column = excluded.column, ...".
template <Resource T>
QString upsertSql(QLatin1StringView key)
{
    const auto columns = columnsAfterKey<T>();
    QStringList places;
    QStringList updates;
    for (const auto &column : columns) {
        places.append(QStringLiteral("?"));
        updates.append(QStringLiteral("%1 = excluded.%1").arg(column));
    }
    return QStringLiteral("INSERT INTO %1 (%2, %3) VALUES (?, %4) ON CONFLICT (%2) DO UPDATE SET %5")
        .arg(QString(Schema<T>::table), QString(key), columns.join(QStringLiteral(", ")), places.join(QStringLiteral(", ")),
             updates.join(QStringLiteral(", ")));
}
