#include "ui/shell/theme.h"

#include "ui/shell/housestyle.h"
#include "ui/shell/portalscheme.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QToolTip>

using namespace Qt::StringLiterals;

Theme::Theme(Preferences &preferences, QObject *parent) : QObject(parent), m_atStart(schemeOf(QGuiApplication::palette()))
{
    QApplication::setFont(houseFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont)));
    apply(preferences.settings());
    connect(&preferences, &Preferences::changed, this, &Theme::apply);

    auto *portal = new PortalScheme(this);
    connect(portal, &PortalScheme::schemeChanged, this, &Theme::setSystemScheme);
    portal->watch();
}

Scheme Theme::scheme() const
{
    switch (m_settings.theme) {
    case ThemeChoice::Light:
        return Scheme::Light;
    case ThemeChoice::Dark:
        return Scheme::Dark;
    case ThemeChoice::System:
        break;
    }
    return m_system.value_or(m_atStart);
}

void Theme::setSystemScheme(std::optional<Scheme> scheme)
{
    m_system = scheme;
    apply(m_settings);
}

QFont Theme::houseFont(const QFont &system)
{
    auto font = system;
    static const QStringList generic{u"sans"_s, u"sans serif"_s, u"sans-serif"_s, u"serif"_s, u"monospace"_s};
    const auto installed = QFontDatabase::families();
    const auto named = installed.contains(system.family()) && !generic.contains(system.family().toLower());
    if (!named && installed.contains("Inter"_L1))
        font.setFamilies({u"Inter"_s});
    // Where nobody chose a family nobody chose a size either: what the platform gives then is arbitrary, in pixels or missing.
    if (!named || font.pointSizeF() < 8)
        font.setPointSizeF(10);
    font.setStyleHint(QFont::SansSerif);
    return font;
}

void Theme::apply(const Settings &settings)
{
    m_settings = settings;
    const auto wanted = scheme();
    if (m_density != settings.density) {
        m_density = settings.density;
        QApplication::setStyle(std::make_unique<HouseStyle>(settings.density).release());
        QApplication::setPalette(paletteOf(wanted));
    }
    if (m_applied == wanted)
        return;
    m_applied = wanted;
    const auto palette = paletteOf(wanted);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    emit schemeChanged(wanted);
}
