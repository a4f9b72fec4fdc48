#pragma once

#include "ui/shell/actionregistry.h"
#include "ui/shell/paneentry.h"

#include <QCoreApplication>

/// The actions of the window itself as lines of the registry's table, in menu order. GUI thread (translations).
class ShellActions
{
    Q_DECLARE_TR_FUNCTIONS(ShellActions)
public:
    static QList<ActionEntry> table();
    /// One per pane: "pane.customers".
    static QList<ActionEntry> panes(const QList<PaneEntry> &panes);
};
