#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/store/database.h"
#include "models/store/migrations.h"

#include <functional>

/// One of the two files: where it stands, how it is written, and what becomes of it when it cannot be read.
struct StoreFile {
    QString path{};
    QString migrations{}; ///< folder of its steps
    bool full = false; ///< synchronous FULL
};

StoreFile mirrorFile(const QString &dataDir);
StoreFile deskFile(const QString &dataDir);

/// Makes the folder, for its owner alone (0700), when it is not there. One that is there is tightened when it is empty or has our files
/// already, so that nobody's home or a shared folder is taken from others.
Result<void> prepareFolder(const QString &dataDir);
/// Creates an empty file, or tightens one, to be read by its owner alone (0600), whatever the umask.
Result<void> makePrivateFile(const QString &path);
/// Waits until the names in a folder stand on the disk.
void syncFolder(const QString &folder);

/// A file opened for writing.
struct OpenedFile {
    std::unique_ptr<Database> database{};
    bool created = false;
};

/// Opens a file for writing at the newest version; makes it when it is missing (aside, then renamed, so that a file under its own name is
/// never half made). `beforeMigration` runs when an older file is about to be changed; its failure stops the opening. StoreCorrupt when the
/// file is damaged as far as a quick look tells.
Result<OpenedFile> openForWriting(const StoreFile &file, const std::function<Result<void>(Database &, int version)> &beforeMigration = {});

/// Tells a file from the one that stood under its name before; 0 when there is none.
quint64 fileNumber(const QString &path);
/// Whether a reader can read that file, under its name `schema` in `database`: StoreTooNew when it is of a newer version, StoreFailed when
/// it is of an older one that no writer has migrated yet.
Result<void> checkVersion(Database &database, const QString &schema, const StoreFile &file);

/// Opens the mirror of a folder for reading, with its desk file attached as `desk`, unless `mirror` and `desk` say that `database` has
/// those very files open. NotFound (NoCache) without both; otherwise errors as `checkVersion`.
Result<void> openBoth(const QString &dataDir, std::unique_ptr<Database> &database, quint64 &mirror, quint64 &desk);

/// Moves a damaged file with its log out of the way and returns its new path, `<path>.damaged-<UTC time>`. Nothing is deleted.
Result<QString> setAside(const QString &path, const QDateTime &when);
/// Deletes a file with its log.
Result<void> deleteFile(const QString &path);
/// Puts a whole file, which has no log, in the place of another, which no writer may have open. After a kill in between
/// `finishReplacing` puts the old one back.
Result<void> replaceFile(const QString &path, const QString &whole);
/// The file of the mirror that can be read now: its own, or, where `replaceFile` did not get to its end, the old one, which is whole and has
/// no log. Its own path where there is neither.
StoreFile readableMirror(const QString &dataDir);
/// Brings what `replaceFile` began to an end: the old file goes, or takes its place again where the new one did not get there.
Result<void> finishReplacing(const QString &path);
/// Mirrors of that folder that were set aside, and what is left of one, with their logs.
QStringList mirrorsAside(const QString &dataDir);
/// Deletes the mirror of a folder with every trace of it beside it. No error when there is none.
Result<void> deleteMirror(const QString &dataDir);
