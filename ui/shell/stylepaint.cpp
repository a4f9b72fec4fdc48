#include "ui/shell/stylepaint.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

static const qreal corner = 4;

static bool has(const QStyleOption &option, QStyle::StateFlag state)
{
    return option.state.testFlag(state);
}

static void paintRounded(QPainter &painter, const QRect &rect, const QColor &ground, const QColor &frame, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter.setPen(frame.isValid() ? QPen(frame, width) : QPen(Qt::NoPen));
    const auto inset = frame.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner);
    painter.restore();
}

static QColor mixed(const QColor &one, const QColor &other, double share)
{
    return QColor::fromRgbF(static_cast<float>(one.redF() * (1 - share) + other.redF() * share),
                            static_cast<float>(one.greenF() * (1 - share) + other.greenF() * share),
                            static_cast<float>(one.blueF() * (1 - share) + other.blueF() * share));
}

static QColor hovered(const Tokens &t)
{
    return mixed(t.window, t.text, 0.07);
}

void paintInputFrame(const QStyleOption &option, QPainter &painter)
{
    const auto &t = tokensOf(option.palette);
    const auto enabled = has(option, QStyle::State_Enabled);
    const auto focused = enabled && has(option, QStyle::State_HasFocus);
    const auto ground = enabled ? t.base : t.window;
    paintRounded(painter, option.rect, ground, focused ? t.accent : enabled ? t.inputBorder : t.border, focused ? 2 : 1);
}

void paintFocusRing(const QStyleOption &option, QPainter &painter)
{
    paintRounded(painter, option.rect, {}, tokensOf(option.palette).accent, 2);
}

void paintButton(const QStyleOptionButton &option, QPainter &painter)
{
    const auto &t = tokensOf(option.palette);
    const auto enabled = has(option, QStyle::State_Enabled);
    const auto pressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const auto hover = enabled && has(option, QStyle::State_MouseOver);
    if (option.features.testFlag(QStyleOptionButton::DefaultButton) && enabled) {
        const auto ground = mixed(t.accent, t.text, pressed ? 0.25 : hover ? 0.12 : 0);
        paintRounded(painter, option.rect, ground, {}, 1);
        return;
    }
    if (option.features.testFlag(QStyleOptionButton::Flat) && !hover && !pressed)
        return;
    const auto ground = pressed ? t.selection : hover ? hovered(t) : enabled ? t.base : t.window;
    paintRounded(painter, option.rect, ground, enabled ? t.inputBorder : t.border, 1);
}

void paintToolButton(const QStyleOption &option, QPainter &painter)
{
    const auto &t = tokensOf(option.palette);
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
        paintRounded(painter, option.rect, t.selection, {}, 1);
    else if (has(option, QStyle::State_Enabled) && has(option, QStyle::State_MouseOver))
        paintRounded(painter, option.rect, hovered(t), {}, 1);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        paintFocusRing(option, painter);
}

void paintCheckBox(const QStyleOption &option, QPainter &painter)
{
    const auto &t = tokensOf(option.palette);
    const auto enabled = has(option, QStyle::State_Enabled);
    const auto partly = has(option, QStyle::State_NoChange);
    const auto on = has(option, QStyle::State_On) || partly;
    const auto ground = on && enabled ? t.accent : enabled ? t.base : t.window;
    paintRounded(painter, option.rect, ground, on && enabled ? t.accent : enabled ? t.inputBorder : t.border, 1);
    if (on)
        paintIcon(painter, option.rect.adjusted(2, 2, -2, -2), partly ? u"minus"_s : u"check"_s, enabled ? t.onAccent : t.disabled);
}

void paintRadioButton(const QStyleOption &option, QPainter &painter)
{
    const auto &t = tokensOf(option.palette);
    const auto enabled = has(option, QStyle::State_Enabled);
    const auto on = has(option, QStyle::State_On);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(on && enabled ? t.accent : enabled ? t.inputBorder : t.border);
    painter.setBrush(on && enabled ? t.accent : enabled ? t.base : t.window);
    painter.drawEllipse(rect);
    if (on) {
        const auto dot = rect.width() * 0.3;
        painter.setPen(Qt::NoPen);
        painter.setBrush(enabled ? t.onAccent : t.disabled);
        painter.drawEllipse(rect.adjusted(dot, dot, -dot, -dot));
    }
    painter.restore();
}

void paintItemGround(const QStyleOptionViewItem &option, QPainter &painter)
{
    const auto &t = tokensOf(option.palette);
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    if (!has(option, QStyle::State_Selected)) {
        if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
            painter.fillRect(option.rect, mixed(t.base, t.text, 0.04));
        return;
    }
    painter.fillRect(option.rect, t.selection);
    const auto first
        = option.viewItemPosition == QStyleOptionViewItem::Beginning || option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
    if (!first)
        return;
    const auto bar = QRect(option.rect.topLeft(), QSize(3, option.rect.height()));
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar), t.accent);
}

void paintHeaderSection(const QStyleOptionHeader &option, QPainter &painter)
{
    const auto &t = tokensOf(option.palette);
    painter.fillRect(option.rect, has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled) ? t.alternate : t.base);
    painter.setPen(t.border);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const auto last = option.position == QStyleOptionHeader::End || option.position == QStyleOptionHeader::OnlyOneSection;
    if (option.orientation == Qt::Horizontal && !last) {
        const auto edge = option.direction == Qt::RightToLeft ? option.rect.left() : option.rect.right();
        const auto gap = option.rect.height() / 4;
        painter.drawLine(edge, option.rect.top() + gap, edge, option.rect.bottom() - gap);
    }
}

void paintTab(const QStyleOptionTab &option, QPainter &painter)
{
    const auto &t = tokensOf(option.palette);
    if (has(option, QStyle::State_Selected))
        painter.fillRect(QRect(option.rect.left() + 4, option.rect.bottom() - 1, option.rect.width() - 8, 2), t.accent);
    else if (has(option, QStyle::State_MouseOver))
        paintRounded(painter, option.rect.adjusted(0, 2, 0, -4), hovered(t), {}, 1);
    if (has(option, QStyle::State_HasFocus))
        paintRounded(painter, option.rect.adjusted(1, 1, -1, -3), {}, t.accent, 2);
}

void paintScrollBar(const QStyleOptionSlider &option, const QRect &handle, QPainter &painter)
{
    const auto &t = tokensOf(option.palette);
    painter.fillRect(option.rect, t.base);
    if (option.maximum <= option.minimum)
        return;
    const auto active = has(option, QStyle::State_Sunken) || has(option, QStyle::State_MouseOver);
    const auto shape = QRectF(handle).adjusted(3, 3, -3, -3);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(active ? t.secondary : t.inputBorder);
    const auto radius = std::min(shape.width(), shape.height()) / 2;
    painter.drawRoundedRect(shape, radius, radius);
    painter.restore();
}

void paintComboBox(const QStyleOptionComboBox &option, QPainter &painter)
{
    const auto &t = tokensOf(option.palette);
    const auto enabled = has(option, QStyle::State_Enabled);
    if (option.frame)
        paintInputFrame(option, painter);
    else if (enabled && has(option, QStyle::State_MouseOver))
        paintRounded(painter, option.rect, hovered(t), {}, 1);
    const auto side = option.fontMetrics.height() * 3 / 4;
    const QRect arrow(option.rect.right() - side - 6, option.rect.center().y() - side / 2 + 1, side, side);
    paintIcon(painter, QStyle::visualRect(option.direction, option.rect, arrow), u"chevron-down"_s, enabled ? t.secondary : t.disabled);
}

void paintSpinBox(const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, QPainter &painter)
{
    const auto &t = tokensOf(option.palette);
    if (option.frame)
        paintInputFrame(option, painter);
    const auto draw = [&](const QRect &rect, const QString &role, QAbstractSpinBox::StepEnabledFlag step) {
        const auto usable = has(option, QStyle::State_Enabled) && option.stepEnabled.testFlag(step);
        paintIcon(painter, rect.adjusted(1, 1, -1, -1), role, usable ? t.secondary : t.disabled);
    };
    draw(up, u"chevron-up"_s, QAbstractSpinBox::StepUpEnabled);
    draw(down, u"chevron-down"_s, QAbstractSpinBox::StepDownEnabled);
}

void paintFrame(const QStyleOption &option, QPainter &painter)
{
    const auto &t = tokensOf(option.palette);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame && frame->frameShape == QFrame::HLine) {
        painter.fillRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1, t.border);
        return;
    }
    if (frame && frame->frameShape == QFrame::VLine) {
        painter.fillRect(option.rect.center().x(), option.rect.top(), 1, option.rect.height(), t.border);
        return;
    }
    painter.setPen(t.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}
