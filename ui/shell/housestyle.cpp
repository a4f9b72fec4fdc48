#include "ui/shell/housestyle.h"

#include "ui/shell/stylepaint.h"
#include "ui/widgets/icon.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>

using namespace Qt::StringLiterals;

static constexpr int headerInset = 6;

static QFont fontOf(const QWidget *widget)
{
    return widget ? widget->font() : QApplication::font();
}

/// Only trees say which cell of a row they draw.
static QStyleOptionViewItem::ViewItemPosition positionOf(const QStyleOptionViewItem &item, const QWidget *widget)
{
    if (item.viewItemPosition != QStyleOptionViewItem::Invalid)
        return item.viewItemPosition;
    const auto *table = qobject_cast<const QTableView *>(widget);
    if (!table)
        return QStyleOptionViewItem::OnlyOne;
    const auto *header = table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const auto column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            return column == item.index.column() ? QStyleOptionViewItem::Beginning : QStyleOptionViewItem::Middle;
    }
    return QStyleOptionViewItem::Middle;
}

HouseStyle::HouseStyle(Density density) : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_density(density)
{
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const auto font = fontOf(widget);
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
    case PM_LineEditIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return rowIconSize(font);
    case PM_HeaderDefaultSectionSizeVertical:
        return rowHeight(m_density, font);
    case PM_ScrollBarExtent:
        return scaled(12, font);
    case PM_ScrollBarSliderMin:
        return scaled(32, font);
    case PM_DefaultFrameWidth:
        return 1;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return scaled(8, font);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return scaled(12, font);
    case PM_FocusFrameHMargin:
        return scaled(7, font);
    case PM_MessageBoxIconSize:
        return scaled(32, font);
    case PM_SplitterWidth:
        return 5;
    case PM_MenuBarPanelWidth:
    case PM_ToolBarFrameWidth:
    case PM_TabBarBaseOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ComboBox_PopupFrameStyle:
        return static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Plain);
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    auto wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto font = fontOf(widget);
    switch (type) {
    case CT_LineEdit:
        wanted.setHeight(std::max(wanted.height(), scaled(28, font)));
        break;
    case CT_SpinBox:
        wanted.setHeight(scaled(28, font));
        break;
    case CT_ComboBox:
    case CT_PushButton:
        wanted.setHeight(std::max(wanted.height(), scaled(28, font)));
        wanted.rwidth() += scaled(8, font);
        break;
    case CT_ToolButton:
        wanted.setHeight(std::max(wanted.height(), scaled(26, font)));
        break;
    case CT_ItemViewItem:
        wanted.setHeight(std::max(wanted.height(), rowHeight(m_density, font)));
        break;
    case CT_HeaderSection:
        wanted.setHeight(std::max(wanted.height(), scaled(28, font)));
        wanted.rwidth() += headerInset * 3 / 2;
        break;
    case CT_MenuBarItem:
    case CT_MenuItem:
        if (size.height() > 2)
            wanted.setHeight(std::max(wanted.height(), scaled(26, font)));
        break;
    case CT_TabBarTab:
        wanted.setHeight(std::max(wanted.height(), scaled(32, font)));
        break;
    default:
        break;
    }
    return wanted;
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const auto *slider = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (!slider) {
        const auto rect = QProxyStyle::subControlRect(control, option, part, widget);
        const auto isText = control == CC_ComboBox && part == SC_ComboBoxEditField;
        return isText ? rect.adjusted(option->direction == Qt::LeftToRight ? 4 : 0, 0, option->direction == Qt::LeftToRight ? 0 : -4, 0)
                      : rect;
    }
    // No buttons at the ends: the groove is the whole bar.
    const auto vertical = slider->orientation == Qt::Vertical;
    const auto length = vertical ? slider->rect.height() : slider->rect.width();
    const auto range = static_cast<qint64>(slider->maximum) - slider->minimum;
    auto handle = length;
    if (range > 0) {
        const auto share = static_cast<qint64>(length) * slider->pageStep / (range + slider->pageStep);
        handle = static_cast<int>(std::clamp<qint64>(share, std::min(length, pixelMetric(PM_ScrollBarSliderMin, option, widget)), length));
    }
    const auto start
        = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, length - handle, slider->upsideDown);
    const auto along = [&](int from, int size) {
        const auto rect = vertical ? QRect(0, from, slider->rect.width(), size) : QRect(from, 0, size, slider->rect.height());
        return visualRect(slider->direction, slider->rect, rect.translated(slider->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return slider->rect;
    case SC_ScrollBarSlider:
        return along(start, handle);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    default:
        return {};
    }
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const auto rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(4, 0, -4, 0) : rect;
}

void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *header = qobject_cast<QHeaderView *>(widget))
        header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

QIcon HouseStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    const auto &t = tokensOf(option ? option->palette : QApplication::palette());
    switch (icon) {
    case SP_LineEditClearButton:
        return colouredIcon(u"close"_s, t.secondary);
    case SP_MessageBoxInformation:
        return colouredIcon(u"advisory"_s, t.advisory);
    case SP_MessageBoxWarning:
        return colouredIcon(u"degraded"_s, t.degraded);
    case SP_MessageBoxCritical:
        return colouredIcon(u"interrupted"_s, t.interrupted);
    case SP_MessageBoxQuestion:
        return colouredIcon(u"help"_s, t.advisory);
    case SP_ToolBarHorizontalExtensionButton:
        return colouredIcon(u"more"_s, t.text);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

QPalette HouseStyle::standardPalette() const
{
    return paletteOf(Scheme::Light);
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paintInputFrame(*option, *painter);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_FrameFocusRect:
        // A selected row says by itself where the focus is.
        if (!(option->state.testFlag(State_Item) && option->state.testFlag(State_Selected)))
            paintFocusRing(*option, *painter);
        return;
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            paintButton(*button, *painter);
        return;
    case PE_PanelButtonTool:
        paintToolButton(*option, *painter);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(*option, *painter);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(*option, *painter);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            auto placed = *item;
            placed.viewItemPosition = positionOf(*item, widget);
            paintItemGround(placed, *painter);
        }
        return;
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            item && item->features.testFlag(QStyleOptionViewItem::Alternate))
            painter->fillRect(option->rect, option->palette.brush(QPalette::AlternateBase));
        return;
    case PE_Frame:
    case PE_FrameMenu:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
    case PE_FrameWindow:
        paintFrame(*option, *painter);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1, tokensOf(option->palette).border);
        return;
    case PE_FrameStatusBarItem:
        return;
    case PE_IndicatorHeaderArrow:
        // Qt calls ascending "down"; the arrow points up where values grow downwards.
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            paintIcon(*painter, header->rect, header->sortIndicator == QStyleOptionHeader::SortDown ? u"chevron-up"_s : u"chevron-down"_s,
                      tokensOf(option->palette).accent);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto &t = tokensOf(option->palette);
    switch (element) {
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            paintHeaderSection(*header, *painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.base);
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1, t.border);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            auto quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText, t.secondary);
            // As far in as the text of the cells below.
            quiet.rect.adjust(headerInset, 0, -headerInset / 2, 0);
            QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            paintTab(*tab, *painter);
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->frameShape != QFrame::NoFrame)
            paintFrame(*frame, *painter);
        return;
    case CE_Splitter: {
        const auto wide = option->state.testFlag(State_Horizontal);
        const auto middle = option->rect.center();
        painter->fillRect(wide ? QRect(middle.x(), option->rect.top(), 1, option->rect.height())
                               : QRect(option->rect.left(), middle.y(), option->rect.width(), 1),
                          t.border);
        return;
    }
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            auto label = *button;
            if (label.features.testFlag(QStyleOptionButton::DefaultButton) && label.state.testFlag(State_Enabled))
                label.palette.setColor(QPalette::ButtonText, t.onAccent);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            const auto open = item->state.testFlag(State_Selected);
            painter->fillRect(item->rect, open ? t.selection : t.window);
            const auto flags = Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip
                | (styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
            drawItemText(painter, item->rect, flags, item->palette, item->state.testFlag(State_Enabled), item->text, QPalette::WindowText);
        }
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, t.window);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            paintScrollBar(*slider, subControlRect(control, option, SC_ScrollBarSlider, widget), *painter);
        return;
    case CC_ComboBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            paintComboBox(*box, *painter);
        return;
    case CC_SpinBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            paintSpinBox(*box, subControlRect(control, option, SC_SpinBoxUp, widget),
                         subControlRect(control, option, SC_SpinBoxDown, widget), *painter);
        }
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}
