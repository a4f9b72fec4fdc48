#include "ui/widgets/listkeys.h"

#include <QAbstractItemView>
#include <QVariant>

static constexpr auto mark = "takesListKeys";

void setTakesListKeys(QWidget &page)
{
    page.setProperty(mark, true);
}

bool takesListKeys(const QWidget *widget)
{
    if (!widget)
        return false;
    if (qobject_cast<const QAbstractItemView *>(widget))
        return true;
    if (widget->testAttribute(Qt::WA_InputMethodEnabled))
        return false;
    for (; widget && !widget->isWindow(); widget = widget->parentWidget()) {
        if (widget->property(mark).toBool())
            return true;
    }
    return false;
}
