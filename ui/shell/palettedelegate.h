#pragma once

#include <QStyledItemDelegate>

/// Draws a line of the palette: icon, name, where it belongs, and the shortcut at the trailing edge. GUI thread.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
