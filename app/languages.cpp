#include "app/languages.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Languages::use(const QString &language)
{
    auto wanted = language;
    if (wanted != "nl"_L1 && wanted != "en"_L1)
        wanted = QLocale::system().language() == QLocale::Dutch ? u"nl"_s : u"en"_s;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    m_current = wanted;
    // The office's dates and numbers follow the language; English is the British kind (DOMAIN 6.6), a Flemish office keeps its own Dutch.
    const auto system = QLocale::system();
    if (wanted == "nl"_L1)
        QLocale::setDefault(system.language() == QLocale::Dutch ? system : QLocale(QLocale::Dutch, QLocale::Netherlands));
    else
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (m_qt.load(u":/i18n/qtbase_%1.qm"_s.arg(wanted)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u":/i18n/app_%1.qm"_s.arg(wanted)))
        QCoreApplication::installTranslator(&m_own);
}
