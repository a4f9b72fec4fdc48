#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QString>

class Database;

/// Copies of desk.sqlite in the folder `copies` beside it: one a day and one before each migration, the newest 14 kept. A copy is written
/// aside and renamed when it is whole, so that every file under a copy's name is good.
class DeskCopy
{
public:
    DeskCopy(const QString &dataDir, const Clock &clock);

    /// Makes today's (UTC) copy unless it is there; the path, or empty when nothing was due.
    Result<QString> daily(Database &desk) const;
    /// Makes a copy now; the path.
    Result<QString> make(Database &desk) const;

private:
    void prune(const QString &justMade) const;

    QString m_folder;
    const Clock &m_clock;
};
