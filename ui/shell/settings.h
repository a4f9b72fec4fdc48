#pragma once

#include "ui/widgets/tokens.h"

#include <QByteArray>
#include <QString>

#include <chrono>

/// Which scheme the person chose.
enum class ThemeChoice { System, Light, Dark };

/// What a person may set about the window and its synchronisation.
struct Settings {
    QString language{}; ///< "nl", "en"; empty: the system's
    ThemeChoice theme = ThemeChoice::System;
    Density density = Density::Normal;
    bool listKeys = true; ///< single letters act while a list has focus
    std::chrono::minutes syncInterval{5}; ///< 1 to 60
    bool operator==(const Settings &) const = default;
};

/// Out of one small JSON object; what is missing, of another type or out of range keeps its default.
Settings settingsFrom(const QByteArray &json);
QByteArray settingsToJson(const Settings &settings);
