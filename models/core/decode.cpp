#include "models/core/decode.h"

#include <QJsonDocument>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// Beyond these a conversion to qint64 is undefined.
constexpr double integerLimit = 9.2e18;

qint64 wholePart(double number)
{
    return std::isfinite(number) && std::abs(number) < integerLimit ? static_cast<qint64>(number) : 0;
}

} // namespace

namespace detail {

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: {
        const auto number = value.toVariant();
        if (number.typeId() == QMetaType::LongLong)
            return QString::number(number.toLongLong());
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

qint64 integerOf(const QJsonValue &value)
{
    if (value.isDouble()) {
        const auto number = value.toVariant();
        return number.typeId() == QMetaType::LongLong ? number.toLongLong() : wholePart(value.toDouble());
    }
    if (!value.isString())
        return 0;
    const auto text = value.toString().trimmed();
    bool isWhole = false;
    const auto whole = text.toLongLong(&isWhole);
    return isWhole ? whole : wholePart(text.toDouble());
}

bool truthOf(const QJsonValue &value)
{
    return truthIfSaid(value).value_or(false);
}

std::optional<bool> truthIfSaid(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    if (value.isDouble())
        return value.toDouble() != 0;
    const auto word = normalisedWord(value.toString());
    if (word == "true"_L1 || word == "yes"_L1 || word == "1"_L1)
        return true;
    if (word == "false"_L1 || word == "no"_L1 || word == "0"_L1)
        return false;
    return std::nullopt;
}

} // namespace detail
