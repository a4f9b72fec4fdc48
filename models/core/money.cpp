#include "models/core/money.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostDigits = 19; ///< a 64-bit number has no more
constexpr qsizetype longestExponent = 6;
constexpr QChar noBreakSpace(0x00A0);

struct UnusualCurrency {
    QLatin1StringView code;
    int decimals;
};

constexpr std::array unusualCurrencies{
    UnusualCurrency{"BHD"_L1, 3}, UnusualCurrency{"BIF"_L1, 0}, UnusualCurrency{"CLF"_L1, 4}, UnusualCurrency{"CLP"_L1, 0},
    UnusualCurrency{"DJF"_L1, 0}, UnusualCurrency{"GNF"_L1, 0}, UnusualCurrency{"IQD"_L1, 3}, UnusualCurrency{"ISK"_L1, 0},
    UnusualCurrency{"JOD"_L1, 3}, UnusualCurrency{"JPY"_L1, 0}, UnusualCurrency{"KMF"_L1, 0}, UnusualCurrency{"KRW"_L1, 0},
    UnusualCurrency{"KWD"_L1, 3}, UnusualCurrency{"LYD"_L1, 3}, UnusualCurrency{"OMR"_L1, 3}, UnusualCurrency{"PYG"_L1, 0},
    UnusualCurrency{"RWF"_L1, 0}, UnusualCurrency{"TND"_L1, 3}, UnusualCurrency{"UGX"_L1, 0}, UnusualCurrency{"UYI"_L1, 0},
    UnusualCurrency{"UYW"_L1, 4}, UnusualCurrency{"VND"_L1, 0}, UnusualCurrency{"VUV"_L1, 0}, UnusualCurrency{"XAF"_L1, 0},
    UnusualCurrency{"XOF"_L1, 0}, UnusualCurrency{"XPF"_L1, 0},
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes the digits at the front of `text` away and gives them.
QByteArrayView takeDigits(QByteArrayView &text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
    const auto digits = text.first(std::distance(text.begin(), end));
    text = text.sliced(digits.size());
    return digits;
}

bool take(QByteArrayView &text, char sign)
{
    const bool isThere = !text.isEmpty() && text.front() == sign;
    if (isThere)
        text = text.sliced(1);
    return isThere;
}

/// A JSON number taken to pieces: its digits without leading zeros, and where among them the decimal point stands.
struct Digits {
    bool isNegative = false;
    QByteArray digits{};
    qint64 point = 0; ///< so many digits stand before it; may be negative or beyond the last
};

std::optional<Digits> digitsOf(QByteArrayView text)
{
    Digits number;
    number.isNegative = take(text, '-');
    const auto whole = takeDigits(text);
    if (whole.isEmpty() || (whole.size() > 1 && whole.front() == '0'))
        return std::nullopt;
    QByteArrayView fraction;
    if (take(text, '.')) {
        fraction = takeDigits(text);
        if (fraction.isEmpty())
            return std::nullopt;
    }
    qint64 exponent = 0;
    if (take(text, 'e') || take(text, 'E')) {
        const bool isNegative = take(text, '-');
        if (!isNegative)
            take(text, '+');
        const auto digits = takeDigits(text);
        if (digits.isEmpty() || digits.size() > longestExponent)
            return std::nullopt;
        exponent = digits.toByteArray().toLongLong() * (isNegative ? -1 : 1);
    }
    if (!text.isEmpty())
        return std::nullopt;
    number.digits = whole.toByteArray() + fraction.toByteArray();
    const auto zeros = std::distance(number.digits.cbegin(),
                                     std::find_if(number.digits.cbegin(), number.digits.cend(), [](char digit) { return digit != '0'; }));
    number.point = whole.size() - zeros + exponent;
    number.digits.remove(0, zeros);
    return number;
}

/// Whether what is cut off after the first `kept` digits rounds the last of them up: half to even.
bool roundsUp(const QByteArray &digits, qint64 kept)
{
    if (kept < 0 || kept >= digits.size() || digits.at(kept) < '5')
        return false;
    if (digits.at(kept) > '5' || std::any_of(digits.cbegin() + kept + 1, digits.cend(), [](char digit) { return digit != '0'; }))
        return true;
    return kept > 0 && (digits.at(kept - 1) - '0') % 2 == 1;
}

} // namespace

int decimalsOf(QStringView currency)
{
    const auto found = std::find_if(unusualCurrencies.begin(), unusualCurrencies.end(), [currency](const UnusualCurrency &unusual) {
        return currency.compare(unusual.code, Qt::CaseInsensitive) == 0;
    });
    return found == unusualCurrencies.end() ? 2 : found->decimals;
}

std::optional<Money> parseMoney(QByteArrayView number, QStringView currency)
{
    const auto parts = digitsOf(number);
    if (!parts)
        return std::nullopt;
    Money money{.currency = currency.trimmed().toString().toUpper()};
    if (parts->digits.isEmpty())
        return money;
    const auto kept = parts->point + decimalsOf(money.currency);
    if (kept > static_cast<qint64>(mostDigits))
        return std::nullopt;
    auto digits = parts->digits.first(std::clamp<qint64>(kept, 0, parts->digits.size()));
    digits += QByteArray(std::max<qint64>(kept - digits.size(), 0), '0');
    const auto units = digits.toULongLong() + (roundsUp(parts->digits, kept) ? 1 : 0);
    if (units > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    money.minorUnits = static_cast<qint64>(units) * (parts->isNegative ? -1 : 1);
    return money;
}

QString moneyText(const Money &money, const QLocale &locale)
{
    auto grouping = locale;
    grouping.setNumberOptions(QLocale::DefaultNumberOptions);
    const bool isNegative = money.minorUnits < 0;
    // The most negative number has no positive counterpart of its own type.
    const auto units = isNegative ? quint64(0) - static_cast<quint64>(money.minorUnits) : static_cast<quint64>(money.minorUnits);
    const auto decimals = decimalsOf(money.currency);
    quint64 unit = 1;
    for (int i = 0; i < decimals; ++i)
        unit *= 10;
    auto number = grouping.toString(units / unit);
    if (decimals > 0)
        number += grouping.decimalPoint() + QString::number(units % unit).rightJustified(decimals, u'0');
    const auto minus = isNegative ? grouping.negativeSign() : QString();
    const auto isEuro = money.currency == "EUR"_L1;
    const auto sign = isEuro ? u"€"_s : money.currency;
    if (sign.isEmpty())
        return minus + number;
    if (locale.language() == QLocale::Dutch)
        return sign + noBreakSpace + minus + number;
    return minus + sign + (isEuro ? QString() : QString(noBreakSpace)) + number;
}
