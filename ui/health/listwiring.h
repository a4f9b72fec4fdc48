#pragma once

#include "ui/widgets/viewmemory.h"

#include <QString>

#include <functional>

class ListFrame;
class QMenu;
class QTimer;

/// What a list beside a page does with what a person does in it. All of it outlives the list.
struct ListUses {
    std::function<void(const QString &text)> filter{};
    std::function<void(int row)> open{};
    std::function<bool()> isOpen{}; ///< whether the page is: then it follows the row that the person goes to, after `follow`
    std::function<void(const QString &key, bool descending)> sortBy{};
    QTimer &follow;
    QMenu &rowMenu;
    ViewMemory &memory;
    QString columnsKey{}; ///< under which its columns and their order are kept
};

/// Filter, keys, opening, following, the menu of a row, columns and their order. GUI thread.
void wireList(ListFrame &list, const ListUses &uses);
