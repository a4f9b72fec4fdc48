#pragma once

#include "ui/shell/settings.h"

#include <QObject>

#include <optional>

class PortalScheme;
class Preferences;

/// Puts the house's looks on the application: style, palette and font, light or dark or as the desktop wishes, at the row height chosen.
/// Follows the preferences and the desktop. Make one, before the first window, after the QApplication. GUI thread.
class Theme : public QObject
{
    Q_OBJECT
public:
    /// `preferences` must outlive it.
    explicit Theme(Preferences &preferences, QObject *parent = nullptr);

    Scheme scheme() const;
    /// What the desktop wishes; nothing: it has no wish, and what its own palette was at the start decides.
    void setSystemScheme(std::optional<Scheme> scheme);

    /// The system's font, or Inter at 10 pt where the system names none that is installed.
    static QFont houseFont(const QFont &system);

signals:
    void schemeChanged(Scheme scheme);

private:
    void apply(const Settings &settings);

    Scheme m_atStart;
    std::optional<Scheme> m_system{};
    Settings m_settings{};
    std::optional<Scheme> m_applied{};
    std::optional<Density> m_density{};
};
