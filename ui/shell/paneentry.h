#pragma once

#include "models/core/feed.h"

#include <QKeySequence>
#include <QString>

#include <functional>

class QWidget;

/// What the rail shows behind a pane's name.
struct PaneCount {
    qint64 count = -1; ///< negative: nothing is shown
    bool attention = false; ///< something in the pane needs a person: shown with a sign of its own
    bool operator==(const PaneCount &) const = default;
};

/// One pane as `app` gives it to the window. Its widget is made when it is first shown; the actions of that widget (QWidget::actions with
/// an objectName) join the registry.
struct PaneEntry {
    QString id{}; ///< stable: "customers"; what is remembered goes by it
    QString title{}; ///< translated
    QString icon{}; ///< role of a bundled icon
    QKeySequence shortcut{}; ///< Ctrl+1 ... Ctrl+7; a place of its own, so that panes that come later move none
    std::function<QWidget *(QWidget *parent)> make{};
    ValueFeed<PaneCount> *count = nullptr; ///< lives as long as the window; null: no counter
};
