#include "ui/widgets/momenttext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

/// English and Dutch offices both read 24 hours; other languages keep their locale's own way.
static QString timeText(const QTime &time, const QLocale &locale)
{
    const auto twentyFour = locale.language() == QLocale::English || locale.language() == QLocale::C;
    return twentyFour ? time.toString(u"HH:mm"_s) : locale.toString(time, QLocale::ShortFormat);
}

/// Four digits for the year: "25" reads as a day.
static QString dateText(const QDate &date, const QLocale &locale)
{
    auto format = locale.language() == QLocale::C ? u"yyyy-MM-dd"_s : locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    return locale.toString(date, format);
}

QString momentText(const QDateTime &utc, const QDateTime &now)
{
    if (!utc.isValid())
        return {};
    const QLocale locale;
    const auto local = utc.toLocalTime();
    return local.date() == now.toLocalTime().date() ? timeText(local.time(), locale) : dateText(local.date(), locale);
}

QString dayText(const QDateTime &utc)
{
    return utc.isValid() ? dateText(utc.toLocalTime().date(), QLocale()) : QString();
}

QString fullMomentText(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const QLocale locale;
    const auto local = utc.toLocalTime();
    return u"%1 %2"_s.arg(dateText(local.date(), locale), timeText(local.time(), locale));
}
