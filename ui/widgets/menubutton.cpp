#include "ui/widgets/menubutton.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionToolButton>

using namespace Qt::StringLiterals;

static constexpr int chevronSide = 12; ///< at 10 pt, as the measures below
static constexpr int padding = 8;
static constexpr int gap = 6;

MenuButton::MenuButton(QWidget *parent) : QToolButton(parent)
{
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
}

QSize MenuButton::sizeHint() const
{
    const auto icon = rowIconSize(font());
    auto width = icon + scaled(2 * padding + gap + chevronSide, font());
    if (toolButtonStyle() != Qt::ToolButtonIconOnly)
        width += scaled(gap, font()) + fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    return {width, scaled(28, font())};
}

void MenuButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features = QStyleOptionToolButton::None; // the style's own arrow sits below the text
    option.subControls = QStyle::SC_ToolButton;
    option.text.clear();
    option.icon = {};
    QPainter painter(this);
    style()->drawComplexControl(QStyle::CC_ToolButton, &option, &painter, this);

    const auto &t = tokensOf(palette());
    const auto space = scaled(padding, font());
    const auto icon = rowIconSize(font());
    const auto side = scaled(chevronSide, font());
    const auto place = [this](const QRect &logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    const auto colour = isEnabled() ? t.text : t.disabled;
    QToolButton::icon().paint(&painter, place({space, (height() - icon) / 2, icon, icon}), Qt::AlignCenter,
                              isEnabled() ? QIcon::Normal : QIcon::Disabled);
    paintIcon(painter, place({width() - space - side, (height() - side) / 2, side, side}), u"chevron-down"_s,
              isEnabled() ? t.secondary : t.disabled);
    if (toolButtonStyle() == Qt::ToolButtonIconOnly)
        return;
    painter.setPen(colour);
    const auto from = space + icon + scaled(gap, font());
    const auto flags = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter.drawText(place({from, 0, width() - from - space - side, height()}),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)) | flags, text());
}
