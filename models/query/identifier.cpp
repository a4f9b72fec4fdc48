#include "models/query/identifier.h"

#include <QStringView>

#include <algorithm>

namespace {

constexpr qsizetype fewestDigits = 4;
constexpr qsizetype guidDigits = 32;
constexpr qsizetype firstGuidGroup = 8;

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isPhoneSign(QChar c)
{
    return QStringView(u"+-()/. ").contains(c);
}

QString withGuidDashes(const QString &digits)
{
    QString id;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i == 8 || i == 12 || i == 16 || i == 20)
            id += u'-';
        id += digits[i];
    }
    return id;
}

} // namespace

QString identifierPrefix(const QString &text)
{
    QString typed = text.trimmed();
    const auto count = [&typed](auto &&is) { return static_cast<qsizetype>(std::count_if(typed.cbegin(), typed.cend(), is)); };
    const auto decimals = count([](QChar c) { return c >= u'0' && c <= u'9'; });
    if (decimals >= fewestDigits && decimals + count(isPhoneSign) == typed.size() && decimals != typed.size())
        return typed;
    typed.remove(u'{').remove(u'}');
    const auto digits = count(isHexDigit);
    const auto dashes = typed.count(u'-');
    if (digits < fewestDigits || digits > guidDigits || digits + dashes != typed.size())
        return {};
    return dashes == 0 ? withGuidDashes(typed) : typed;
}

bool isRatherIdentifier(const QString &text)
{
    const auto isDecimal = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return std::any_of(text.cbegin(), text.cend(), isDecimal) || std::count_if(text.cbegin(), text.cend(), isHexDigit) >= firstGuidGroup;
}
