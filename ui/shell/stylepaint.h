#pragma once

#include <QStyleOption>

class QPainter;

/// The strokes of HouseStyle, one function per kind of control. Each draws `option` with the tokens of its palette and nothing else. GUI
/// thread.

/// Ground and frame of what can be typed into; the frame is the focus ring while it has focus.
void paintInputFrame(const QStyleOption &option, QPainter &painter);
/// The focus ring of 2 px inside `option.rect`.
void paintFocusRing(const QStyleOption &option, QPainter &painter);
/// A push button; the default one stands on the accent.
void paintButton(const QStyleOptionButton &option, QPainter &painter);
/// A flat button of a tool row: a ground only while hovered, pressed or on.
void paintToolButton(const QStyleOption &option, QPainter &painter);
void paintCheckBox(const QStyleOption &option, QPainter &painter);
void paintRadioButton(const QStyleOption &option, QPainter &painter);
/// The ground of a selected or hovered item with the bar at the leading edge of its first cell.
void paintItemGround(const QStyleOptionViewItem &option, QPainter &painter);
/// Ground and hairlines of a header's section.
void paintHeaderSection(const QStyleOptionHeader &option, QPainter &painter);
/// A tab: text ground and, for the current one, a bar of 2 px below.
void paintTab(const QStyleOptionTab &option, QPainter &painter);
/// `handle` is the slider's rectangle.
void paintScrollBar(const QStyleOptionSlider &option, const QRect &handle, QPainter &painter);
/// A drop-down field with its arrow.
void paintComboBox(const QStyleOptionComboBox &option, QPainter &painter);
/// A number field; `up` and `down` are its buttons.
void paintSpinBox(const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, QPainter &painter);
/// A frame: hairline all round, or a single line for HLine and VLine.
void paintFrame(const QStyleOption &option, QPainter &painter);
