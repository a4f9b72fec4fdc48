#include "ui/health/listwiring.h"

#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/listview.h"

#include <QMenu>
#include <QTimer>

void wireList(ListFrame &list, const ListUses &uses)
{
    auto &view = list.view();
    auto &tools = list.tools();
    QObject::connect(&tools, &FilterRow::textChanged, &list, uses.filter);
    const auto intoList = [&view] {
        view.setFocus(Qt::OtherFocusReason);
        view.step(0);
    };
    QObject::connect(&tools, &FilterRow::left, &view, intoList);
    QObject::connect(&tools, &FilterRow::accepted, &view, intoList);
    QObject::connect(&view, &ListView::opened, &list, uses.open);
    QObject::connect(&view, &ListView::currentRowChanged, &list, [uses](int row) {
        if (uses.isOpen() && row >= 0)
            uses.follow.start();
        else
            uses.follow.stop();
    });
    QObject::connect(&uses.follow, &QTimer::timeout, &list, [&view, uses] {
        if (uses.isOpen())
            uses.open(view.currentRow());
    });
    QObject::connect(&view, &QWidget::customContextMenuRequested, &list, [&view, uses](const QPoint &place) {
        if (view.currentRow() >= 0)
            uses.rowMenu.popup(view.viewport()->mapToGlobal(place));
    });
    const auto keep = [&list, uses] { uses.memory.setValue(uses.columnsKey, columnStateToJson(list.columns().state())); };
    QObject::connect(&list.columns(), &ColumnArrangement::changed, &list, keep);
    QObject::connect(&list.columns(), &ColumnArrangement::sortAsked, &list, [uses, keep](const QString &key, bool descending) {
        uses.sortBy(key, descending);
        keep();
    });
}
