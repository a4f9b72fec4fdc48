#include "ui/widgets/splitterplace.h"

#include "ui/widgets/viewmemory.h"

#include <QSplitter>

void keepPlaces(QSplitter &splitter, ViewMemory &memory, const QString &key)
{
    splitter.restoreState(memory.value(key));
    QObject::connect(&splitter, &QSplitter::splitterMoved, &splitter,
                     [&splitter, &memory, key] { memory.setValue(key, splitter.saveState()); });
}
