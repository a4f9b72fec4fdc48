#pragma once

#include "models/health/noticegate.h"
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
    int keepDays = 30; ///< without a sign-in, before the cache is wiped at a start: 0 (each time) to 365
    std::chrono::minutes lockAfter{0}; ///< without a key or the mouse in this window: 1 to 240; 0: only when asked. Whoever looks at it all
                                       ///< day works beside it, too, and every unlocking is a sign-in with multifactor authentication.
    NoticeRules notices{}; ///< what of the health of customers is told by itself
    bool operator==(const Settings &) const = default;
};

/// Out of one small JSON object; what is missing, of another type or out of range keeps its default.
Settings settingsFrom(const QByteArray &json);
QByteArray settingsToJson(const Settings &settings);
