#include "ui/widgets/tokens.h"

#include <QFontInfo>

#include <algorithm>
#include <cmath>

const Tokens &tokens(Scheme scheme)
{
    static const Tokens light{
        .window = QColor(0xF5, 0xF6, 0xF8),
        .base = QColor(0xFF, 0xFF, 0xFF),
        .alternate = QColor(0xF9, 0xFA, 0xFB),
        .border = QColor(0xD9, 0xDE, 0xE5),
        .inputBorder = QColor(0x85, 0x8D, 0x97),
        .onAccent = QColor(0xFF, 0xFF, 0xFF),
        .text = QColor(0x1B, 0x1F, 0x24),
        .secondary = QColor(0x57, 0x60, 0x6A),
        .accent = QColor(0x0F, 0x6C, 0xBD),
        .selection = QColor(0xE1, 0xEE, 0xFB),
        .healthy = QColor(0x0F, 0x7A, 0x40),
        .advisory = QColor(0x0F, 0x6C, 0xBD),
        .degraded = QColor(0x8F, 0x54, 0x00),
        .interrupted = QColor(0xB3, 0x26, 0x1E),
        .suspended = QColor(0x6B, 0x4F, 0xBB),
        .unknown = QColor(0x57, 0x60, 0x6A),
        .disabled = QColor(0x9A, 0xA2, 0xAB),
    };
    static const Tokens dark{
        .window = QColor(0x1B, 0x1D, 0x21),
        .base = QColor(0x21, 0x24, 0x29),
        .alternate = QColor(0x25, 0x28, 0x2E),
        .border = QColor(0x3A, 0x3F, 0x47),
        .inputBorder = QColor(0x7B, 0x83, 0x8D),
        .onAccent = QColor(0x1B, 0x1D, 0x21),
        .text = QColor(0xE8, 0xEA, 0xED),
        .secondary = QColor(0xA8, 0xB0, 0xBA),
        .accent = QColor(0x5C, 0xAE, 0xF2),
        .selection = QColor(0x17, 0x39, 0x5C),
        .healthy = QColor(0x6C, 0xCB, 0x8B),
        .advisory = QColor(0x5C, 0xAE, 0xF2),
        .degraded = QColor(0xF2, 0xB6, 0x61),
        .interrupted = QColor(0xFF, 0x8A, 0x80),
        .suspended = QColor(0xB9, 0xA3, 0xFF),
        .unknown = QColor(0xA8, 0xB0, 0xBA),
        .disabled = QColor(0x6B, 0x72, 0x7B),
    };
    return scheme == Scheme::Dark ? dark : light;
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

const Tokens &tokensOf(const QPalette &palette)
{
    return tokens(schemeOf(palette));
}

QPalette paletteOf(Scheme scheme)
{
    const auto &t = tokens(scheme);
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &usable, const QColor &disabled) {
        palette.setColor(QPalette::Active, role, usable);
        palette.setColor(QPalette::Inactive, role, usable);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, t.window, t.window);
    set(QPalette::WindowText, t.text, t.disabled);
    set(QPalette::Base, t.base, t.window);
    set(QPalette::AlternateBase, t.alternate, t.window);
    set(QPalette::Text, t.text, t.disabled);
    set(QPalette::Button, t.base, t.window);
    set(QPalette::ButtonText, t.text, t.disabled);
    set(QPalette::BrightText, t.onAccent, t.disabled);
    set(QPalette::PlaceholderText, t.secondary, t.disabled);
    set(QPalette::ToolTipBase, t.base, t.base);
    set(QPalette::ToolTipText, t.text, t.text);
    set(QPalette::Highlight, t.selection, t.selection);
    set(QPalette::HighlightedText, t.text, t.disabled);
    set(QPalette::Link, t.accent, t.disabled);
    set(QPalette::LinkVisited, t.suspended, t.disabled);
    // The five shades of a bevel: where the style still draws one it becomes a hairline.
    set(QPalette::Light, t.base, t.base);
    set(QPalette::Midlight, t.alternate, t.alternate);
    set(QPalette::Mid, t.border, t.border);
    set(QPalette::Dark, t.inputBorder, t.border);
    set(QPalette::Shadow, t.border, t.border);
    return palette;
}

double contrast(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double channel) { return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const auto a = luminance(one);
    const auto b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// What was asked for, not what the screen's pixels made of it; a font given in pixels has only the latter.
static double pointsOf(const QFont &font)
{
    return font.pointSizeF() > 0 ? font.pointSizeF() : QFontInfo(font).pointSizeF();
}

int scaled(int pixelsAtTenPoints, const QFont &font)
{
    return static_cast<int>(std::lround(pixelsAtTenPoints * pointsOf(font) / 10.0));
}

int rowHeight(Density density, const QFont &font)
{
    switch (density) {
    case Density::Compact:
        return scaled(24, font);
    case Density::Comfortable:
        return scaled(36, font);
    case Density::Normal:
        break;
    }
    return scaled(28, font);
}

int rowIconSize(const QFont &font)
{
    return scaled(16, font);
}

int navigationIconSize(const QFont &font)
{
    return scaled(20, font);
}

QFont titleFont(const QFont &font)
{
    auto title = sectionFont(font);
    title.setPointSizeF(pointsOf(font) * 1.4);
    return title;
}

QFont sectionFont(const QFont &font)
{
    auto section = font;
    section.setWeight(QFont::DemiBold);
    return section;
}

QFont captionFont(const QFont &font)
{
    auto caption = font;
    caption.setPointSizeF(pointsOf(font) * 0.9);
    return caption;
}
