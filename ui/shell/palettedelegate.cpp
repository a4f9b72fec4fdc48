#include "ui/shell/palettedelegate.h"

#include "ui/shell/palettemodel.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QStyle>

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *style = option.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const auto &t = tokensOf(option.palette);
    const auto enabled = option.state.testFlag(QStyle::State_Enabled) && index.data(PaletteModel::UsableRole).toBool();
    const auto placed = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const auto leading = Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeading);
    const auto trailing = Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignTrailing);
    const auto gap = scaled(12, option.font);
    const auto side = rowIconSize(option.font);
    painter->save();

    const QRect icon(option.rect.left() + gap, option.rect.center().y() - side / 2 + 1, side, side);
    paintIcon(*painter, placed(icon), index.data(PaletteModel::IconRole).toString(), enabled ? t.secondary : t.disabled);

    const auto keys = index.data(PaletteModel::KeysRole).toString();
    const auto caption = captionFont(option.font);
    const QFontMetrics captionMetrics(caption);
    const auto keysWidth = keys.isEmpty() ? 0 : captionMetrics.horizontalAdvance(keys) + gap;
    auto room
        = QRect(icon.right() + gap, option.rect.top(), option.rect.right() - icon.right() - 2 * gap - keysWidth, option.rect.height());
    painter->setFont(option.font);
    painter->setPen(enabled ? t.text : t.disabled);
    const auto title = option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width());
    painter->drawText(placed(room), leading, title);

    painter->setFont(caption);
    painter->setPen(enabled ? t.secondary : t.disabled);
    room.setLeft(room.left() + option.fontMetrics.horizontalAdvance(title) + gap);
    if (room.width() > gap) {
        const auto where = captionMetrics.elidedText(index.data(PaletteModel::CaptionRole).toString(), Qt::ElideRight, room.width());
        painter->drawText(placed(room), leading, where);
    }
    const QRect keysRect(option.rect.right() - gap - keysWidth, option.rect.top(), keysWidth, option.rect.height());
    painter->drawText(placed(keysRect), trailing, keys);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), scaled(30, option.font)};
}
