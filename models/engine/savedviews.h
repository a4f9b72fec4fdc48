#pragma once

#include "models/core/result.h"
#include "models/desk/savedview.h"

#include <QList>

/// The office's own views of the customers pane, read from desk.sqlite beside whoever writes it; none when there is no such file yet. Any
/// thread.
Result<QList<SavedView>> readSavedViews(const QString &dataDir);
