#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

/// The two grounds the window can stand on.
enum class Scheme { Light, Dark };

/// How much air a list gives its rows.
enum class Density { Compact, Normal, Comfortable };

/// The colours of the window by their use. Every text and state colour measures at least 4.4 : 1 on window, base, alternate and selection;
/// `inputBorder` at least 3 : 1 on window and base. A state is always drawn as its own shape and word; the colour is the third sign.
struct Tokens {
    QColor window{}; ///< ground of the window
    QColor base{}; ///< ground of lists and of what can be typed into
    QColor alternate{}; ///< ground of a second tone: every other row, a hovered button
    QColor border{}; ///< hairlines of 1 px
    QColor inputBorder{}; ///< frame of what can be typed into or ticked
    QColor onAccent{}; ///< text on an accent ground
    QColor text{};
    QColor secondary{}; ///< captions, "as of", ids
    QColor accent{}; ///< the primary action, links, the focus ring of 2 px
    QColor selection{}; ///< ground of a selected row; its text keeps its colour
    QColor healthy{}; ///< healthy, done
    QColor advisory{}; ///< advisory, information
    QColor degraded{}; ///< degraded, due soon
    QColor interrupted{}; ///< interrupted, overdue, failed
    QColor suspended{}; ///< suspended, on hold
    QColor unknown{}; ///< not known, no access; never drawn like healthy
    QColor disabled{}; ///< text and icons of what cannot be used now
    bool operator==(const Tokens &) const = default;
};

/// The tokens of a scheme. Pure; any thread.
const Tokens &tokens(Scheme scheme);
/// The tokens that belong to a palette, told by the lightness of its window ground. For painting code, which has a palette and no theme.
const Tokens &tokensOf(const QPalette &palette);
/// The scheme a palette belongs to.
Scheme schemeOf(const QPalette &palette);
/// The palette that carries the tokens, every role in the groups Active, Inactive and Disabled.
QPalette paletteOf(Scheme scheme);

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrast(const QColor &one, const QColor &other);

/// A measure given in pixels at 10 pt, scaled with `font`: everything follows the person's font size.
int scaled(int pixelsAtTenPoints, const QFont &font);
/// Height of a list's row: 24, 28 or 36 px at 10 pt.
int rowHeight(Density density, const QFont &font);
/// Side of an icon in a row and in navigation: 16 and 20 px at 10 pt.
int rowIconSize(const QFont &font);
int navigationIconSize(const QFont &font);

/// Titles: 1.4 times and semibold. Section heads: semibold. Captions: 0.9 times (draw them in `secondary`).
QFont titleFont(const QFont &font);
QFont sectionFont(const QFont &font);
QFont captionFont(const QFont &font);
