#pragma once

#include "models/export/rowsource.h"

#include <QLocale>

/// How values become text for one office: its locale, and the words that models do not know.
struct OfficeWords {
    QLocale locale{QLocale::c()};
    QString yes{QStringLiteral("yes")};
    QString no{QStringLiteral("no")};
    QString noValue{}; ///< stands where there is no value ("not read yet"); empty: nothing
};

/// Text that any program reads the same way: point, ISO 8601 dates, UTC times with `Z` and milliseconds, true and false. No value: empty.
QString plainText(const Cell &cell);
/// Text as the office writes it: its decimal sign without group separators, its short dates with four-digit years, local time. No value:
/// `words.noValue`.
QString officeText(const Cell &cell, const OfficeWords &words);
/// The locale's short date (with a four-digit year), for date columns of every format.
QString officeDateFormat(const QLocale &locale);
/// The same text on one line: line breaks and tabs become blanks, other control and direction-changing characters go.
QString oneLine(const QString &text);
