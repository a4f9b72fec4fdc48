#include "ui/widgets/columnstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using Choice = ColumnState::Choice;

ColumnState columnStateFrom(const QByteArray &json)
{
    ColumnState state;
    const auto object = QJsonDocument::fromJson(json).object();
    const auto columns = object.value("columns"_L1).toArray();
    for (const auto &entry : columns) {
        const auto column = entry.toObject();
        Choice choice{.key = column.value("key"_L1).toString()};
        if (choice.key.isEmpty())
            continue;
        if (const auto shown = column.value("shown"_L1); shown.isBool())
            choice.shown = shown.toBool() ? Choice::Shown::Yes : Choice::Shown::No;
        choice.width = std::clamp(column.value("width"_L1).toInt(), 0, 4000);
        state.columns.append(choice);
    }
    state.sortKey = object.value("sort"_L1).toString();
    state.descending = object.value("descending"_L1).toBool();
    return state;
}

QByteArray columnStateToJson(const ColumnState &state)
{
    QJsonArray columns;
    for (const auto &choice : state.columns) {
        QJsonObject column{{u"key"_s, choice.key}};
        if (choice.shown != Choice::Shown::Default)
            column.insert("shown"_L1, choice.shown == Choice::Shown::Yes);
        if (choice.width > 0)
            column.insert("width"_L1, choice.width);
        columns.append(column);
    }
    QJsonObject object{{u"columns"_s, columns}};
    if (!state.sortKey.isEmpty()) {
        object.insert("sort"_L1, state.sortKey);
        object.insert("descending"_L1, state.descending);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}
