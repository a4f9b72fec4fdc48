#include "ui/widgets/tint.h"

#include <QPalette>
#include <QWidget>

void tint(QWidget &label, const QColor &colour)
{
    auto palette = label.palette();
    if (palette.color(QPalette::WindowText) == colour && palette.color(QPalette::Text) == colour)
        return;
    palette.setColor(QPalette::WindowText, colour); // on the window's ground
    palette.setColor(QPalette::Text, colour); // on the ground of lists
    label.setPalette(palette);
}
