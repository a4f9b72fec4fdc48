#pragma once

#include "models/core/schema.h"
#include "models/core/wire.h"

#include <QJsonArray>

#include <optional>

namespace detail {
QString textOf(const QJsonValue &value);
qint64 integerOf(const QJsonValue &value);
bool truthOf(const QJsonValue &value);
/// Empty for what is neither a boolean nor a number nor a word for one: "not said" differs from "no".
std::optional<bool> truthIfSaid(const QJsonValue &value);

inline void assign(QString &to, const QJsonValue &from)
{
    to = textOf(from);
}
inline void assign(int &to, const QJsonValue &from)
{
    to = static_cast<int>(integerOf(from));
}
inline void assign(qint64 &to, const QJsonValue &from)
{
    to = integerOf(from);
}
inline void assign(bool &to, const QJsonValue &from)
{
    to = truthOf(from);
}
inline void assign(QDateTime &to, const QJsonValue &from)
{
    to = parseTimestamp(from.toString());
}
inline void assign(QStringList &to, const QJsonValue &from)
{
    to.clear();
    const auto items = from.toArray();
    for (const auto &item : items)
        to.append(textOf(item));
}
inline void assign(std::optional<bool> &to, const QJsonValue &from)
{
    to = truthIfSaid(from);
}
template <typename T>
void assign(std::optional<T> &to, const QJsonValue &from)
{
    T value{};
    assign(value, from);
    to = std::move(value);
}
} // namespace detail

/// A resource out of a JSON object by its Schema: numbers and booleans as text are taken, an absent or null member leaves the default, a
/// member of another type is shown as text where the field is text and left at its default otherwise. Fails (BadReply) only when the key
/// is missing. Pure; any thread.
template <Resource T>
Result<T> decode(const QJsonObject &object)
{
    T out{};
    std::apply(
        [&](const auto &...field) {
            (
                [&] {
                    const auto value = memberAt(object, field.path);
                    if (!value.isUndefined() && !value.isNull())
                        detail::assign(out.*(field.member), value);
                }(),
                ...);
        },
        Schema<T>::fields);
    if (const auto &key = std::get<0>(Schema<T>::fields); (out.*(key.member)).isEmpty())
        return Error{
            .kind = Error::Kind::BadReply, .subject = QString(Schema<T>::table), .detail = QStringLiteral("no key at ") + key.path};
    return out;
}
