#pragma once

#include <QByteArrayView>
#include <QLocale>
#include <QString>

#include <optional>

/// An amount in the smallest unit of its currency: exact, never a floating-point number. A value; any thread.
struct Money {
    qint64 minorUnits = 0; ///< cents, whole yen, thousandths of a dinar
    QString currency{}; ///< ISO 4217, capitals
    bool operator==(const Money &) const = default;
};

/// How many decimals the currency has (ISO 4217); 2 for one that is not known. Pure; any thread.
int decimalsOf(QStringView currency);
/// An amount out of the text of a JSON number (RFC 8259 6), with any number of decimals and an exponent (CONTRACT 2.4). Decimals beyond
/// the currency's are rounded half to even, over all that stand there: 0.125 and 0.135 become 0.12 and 0.14, 0.1250001 becomes 0.13. Empty
/// for text that is no such number, and for an amount beyond 64 bits. Pure; any thread.
std::optional<Money> parseMoney(QByteArrayView number, QStringView currency);
/// As an office writes it: "€ -1.234,50" in Dutch, "-€1,234.50" in English, another currency by its code; a no-break space where one
/// belongs (QLocale puts a negative amount between brackets). Pure; any thread.
QString moneyText(const Money &money, const QLocale &locale);
