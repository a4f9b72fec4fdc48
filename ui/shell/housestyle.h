#pragma once

#include "ui/widgets/tokens.h"

#include <QProxyStyle>

/// Fusion with the house's frames: hairlines instead of bevels, a focus ring of 2 px, a bar at the leading edge of a selected row, flat
/// headers, and frames of at least 3 : 1 around what can be typed into. All colours come from the palette's tokens; all measures follow the
/// font. Nothing is animated.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit HouseStyle(Density density);

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    using QProxyStyle::polish;
    /// Titles of columns stand above what they head.
    void polish(QWidget *widget) override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
    QPalette standardPalette() const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    Density m_density;
};
