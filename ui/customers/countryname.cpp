#include "ui/customers/countryname.h"

#include <QCoreApplication>
#include <QLocale>

/// Names as QLocale spells them in English. It has them in no other language, so those that a European partner meets are translated here;
/// the rest stay English.
[[maybe_unused]] static constexpr const char *translated[] = {
    QT_TRANSLATE_NOOP("CountryName", "Argentina"),      QT_TRANSLATE_NOOP("CountryName", "Aruba"),
    QT_TRANSLATE_NOOP("CountryName", "Australia"),      QT_TRANSLATE_NOOP("CountryName", "Austria"),
    QT_TRANSLATE_NOOP("CountryName", "Belgium"),        QT_TRANSLATE_NOOP("CountryName", "Brazil"),
    QT_TRANSLATE_NOOP("CountryName", "Bulgaria"),       QT_TRANSLATE_NOOP("CountryName", "Canada"),
    QT_TRANSLATE_NOOP("CountryName", "Chile"),          QT_TRANSLATE_NOOP("CountryName", "China"),
    QT_TRANSLATE_NOOP("CountryName", "Colombia"),       QT_TRANSLATE_NOOP("CountryName", "Croatia"),
    QT_TRANSLATE_NOOP("CountryName", "Curacao"),        QT_TRANSLATE_NOOP("CountryName", "Cyprus"),
    QT_TRANSLATE_NOOP("CountryName", "Czechia"),        QT_TRANSLATE_NOOP("CountryName", "Denmark"),
    QT_TRANSLATE_NOOP("CountryName", "Egypt"),          QT_TRANSLATE_NOOP("CountryName", "Estonia"),
    QT_TRANSLATE_NOOP("CountryName", "Finland"),        QT_TRANSLATE_NOOP("CountryName", "France"),
    QT_TRANSLATE_NOOP("CountryName", "Germany"),        QT_TRANSLATE_NOOP("CountryName", "Greece"),
    QT_TRANSLATE_NOOP("CountryName", "Hong Kong"),      QT_TRANSLATE_NOOP("CountryName", "Hungary"),
    QT_TRANSLATE_NOOP("CountryName", "Iceland"),        QT_TRANSLATE_NOOP("CountryName", "India"),
    QT_TRANSLATE_NOOP("CountryName", "Indonesia"),      QT_TRANSLATE_NOOP("CountryName", "Ireland"),
    QT_TRANSLATE_NOOP("CountryName", "Israel"),         QT_TRANSLATE_NOOP("CountryName", "Italy"),
    QT_TRANSLATE_NOOP("CountryName", "Japan"),          QT_TRANSLATE_NOOP("CountryName", "Latvia"),
    QT_TRANSLATE_NOOP("CountryName", "Liechtenstein"),  QT_TRANSLATE_NOOP("CountryName", "Lithuania"),
    QT_TRANSLATE_NOOP("CountryName", "Luxembourg"),     QT_TRANSLATE_NOOP("CountryName", "Malaysia"),
    QT_TRANSLATE_NOOP("CountryName", "Malta"),          QT_TRANSLATE_NOOP("CountryName", "Mexico"),
    QT_TRANSLATE_NOOP("CountryName", "Monaco"),         QT_TRANSLATE_NOOP("CountryName", "Morocco"),
    QT_TRANSLATE_NOOP("CountryName", "Netherlands"),    QT_TRANSLATE_NOOP("CountryName", "New Zealand"),
    QT_TRANSLATE_NOOP("CountryName", "Norway"),         QT_TRANSLATE_NOOP("CountryName", "Philippines"),
    QT_TRANSLATE_NOOP("CountryName", "Poland"),         QT_TRANSLATE_NOOP("CountryName", "Portugal"),
    QT_TRANSLATE_NOOP("CountryName", "Romania"),        QT_TRANSLATE_NOOP("CountryName", "Serbia"),
    QT_TRANSLATE_NOOP("CountryName", "Singapore"),      QT_TRANSLATE_NOOP("CountryName", "Slovakia"),
    QT_TRANSLATE_NOOP("CountryName", "Slovenia"),       QT_TRANSLATE_NOOP("CountryName", "South Africa"),
    QT_TRANSLATE_NOOP("CountryName", "South Korea"),    QT_TRANSLATE_NOOP("CountryName", "Spain"),
    QT_TRANSLATE_NOOP("CountryName", "Suriname"),       QT_TRANSLATE_NOOP("CountryName", "Sweden"),
    QT_TRANSLATE_NOOP("CountryName", "Switzerland"),    QT_TRANSLATE_NOOP("CountryName", "Taiwan"),
    QT_TRANSLATE_NOOP("CountryName", "Thailand"),       QT_TRANSLATE_NOOP("CountryName", "Turkey"),
    QT_TRANSLATE_NOOP("CountryName", "Ukraine"),        QT_TRANSLATE_NOOP("CountryName", "United Arab Emirates"),
    QT_TRANSLATE_NOOP("CountryName", "United Kingdom"), QT_TRANSLATE_NOOP("CountryName", "United States"),
    QT_TRANSLATE_NOOP("CountryName", "Vietnam"),
};

QString countryName(const QString &iso)
{
    const auto territory = QLocale::codeToTerritory(iso);
    if (iso.size() != 2 || territory == QLocale::AnyTerritory)
        return iso;
    return QCoreApplication::translate("CountryName", QLocale::territoryToString(territory).toUtf8().constData());
}
