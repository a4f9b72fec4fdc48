#pragma once

class QSplitter;
class QString;
class ViewMemory;

/// Puts the handles of `splitter` where the person left them, and remembers from now on where they are. `memory` outlives it. GUI thread.
void keepPlaces(QSplitter &splitter, ViewMemory &memory, const QString &key);
