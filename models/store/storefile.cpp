#include "models/store/storefile.h"

#include "models/store/storeerror.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

constexpr auto privateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto everybodyElse = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
    | QFileDevice::WriteOther | QFileDevice::ExeOther;
constexpr auto privateFolder = privateFile | QFileDevice::ExeOwner;
constexpr auto quickCheckLimit = qint64{16} * 1024 * 1024;

QStringList withLog(const QString &path)
{
    return {path, path + u"-wal"_s, path + u"-shm"_s, path + u"-journal"_s};
}

/// What can be told without reading the whole file: its head, its schema and, when it is small, its pages.
Result<void> quickLook(Database &database)
{
    auto tables = database.value(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return tables.error();
    if (QFileInfo(database.path()).size() > quickCheckLimit)
        return {};
    auto found = database.value(u"PRAGMA quick_check(1)"_s);
    if (!found)
        return found.error();
    if (found->toString() != "ok"_L1)
        return Error{.kind = Error::Kind::StoreCorrupt, .subject = database.path(), .detail = found->toString()};
    return {};
}

/// Where this is not allowed, the files are private all the same.
void tighten(const QFileInfo &folder)
{
    const auto now = folder.permissions();
    const QDir inside(folder.absoluteFilePath());
    const auto isOurs = inside.isEmpty() || inside.exists(u"desk.sqlite"_s) || folder.fileName() == "copies"_L1;
    const auto isShared = bool(now & QFileDevice::WriteOther) || inside == QDir::home();
    if ((now & everybodyElse) && isOurs && !isShared && folder.isWritable()
        && !QFile::setPermissions(folder.absoluteFilePath(), now & privateFolder))
        qCWarning(lcStore) << "others can look into the folder" << folder.absoluteFilePath();
}

/// Where a file stands while another takes its place.
QString replacedName(const QString &path)
{
    return path + u".old"_s;
}

Result<void> create(const StoreFile &file, const Migrations &migrations)
{
    const QString aside = file.path + u".new"_s;
    if (auto gone = deleteFile(aside); !gone)
        return gone;
    if (auto made = makePrivateFile(aside); !made)
        return made;
    {
        auto database = Database::open({.path = aside, .access = Database::Access::Create, .full = true});
        if (!database)
            return database.error();
        if (auto done = migrations.apply(**database); !done)
            return done;
    }
    // A log without its file belongs to a file that was lost; SQLite would replay it into the new one. Of the mirror it is what a wipe left
    // when it was killed.
    for (const auto &log : withLog(file.path).mid(1)) {
        if (!file.full && QFile::exists(log) && !QFile::remove(log))
            return Error{.kind = Error::Kind::StoreFailed, .subject = log, .detail = u"an orphaned log cannot be deleted"_s};
        if (QFile::exists(log)
            && !QFile::rename(log, log + u".damaged-orphan-"_s + QString::number(QFileInfo(log).lastModified().toSecsSinceEpoch())))
            return Error{.kind = Error::Kind::StoreFailed, .subject = log, .detail = u"an orphaned log cannot be moved away"_s};
    }
    QFile made(aside);
    if (!made.rename(file.path))
        return fileError(made);
    syncFolder(QFileInfo(file.path).path());
    return {};
}

} // namespace

StoreFile mirrorFile(const QString &dataDir)
{
    return {.path = QDir(dataDir).filePath(u"mirror.sqlite"_s), .migrations = u":/migrations/mirror"_s, .full = false};
}

StoreFile deskFile(const QString &dataDir)
{
    return {.path = QDir(dataDir).filePath(u"desk.sqlite"_s), .migrations = u":/migrations/desk"_s, .full = true};
}

Result<void> prepareFolder(const QString &dataDir)
{
    const QFileInfo folder(dataDir);
    if (folder.isDir()) {
        tighten(folder);
        return {};
    }
    if (folder.exists())
        return Error{.kind = Error::Kind::StoreFailed, .subject = dataDir, .detail = u"not a folder"_s};
    errno = 0;
    if (!QDir().mkpath(folder.absolutePath()) || !QDir().mkdir(folder.absoluteFilePath(), privateFolder)
        || !QFile::setPermissions(folder.absoluteFilePath(), privateFolder)) {
        return storeError(SQLITE_CANTOPEN, errno, dataDir, u"the folder cannot be made"_s);
    }
    return {};
}

Result<void> makePrivateFile(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        // Asked for twice: the umask may have taken away even the owner's bits.
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, privateFile) || !file.setPermissions(privateFile))
            return fileError(file);
        return {};
    }
    const auto owners = file.permissions() & privateFile;
    if ((file.permissions() & everybodyElse) && !file.setPermissions(owners))
        return fileError(file);
    return {};
}

void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const auto descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
#else
    Q_UNUSED(folder)
#endif
}

Result<OpenedFile> openForWriting(const StoreFile &file, const std::function<Result<void>(Database &, int)> &beforeMigration)
{
    const Migrations migrations(file.migrations);
    OpenedFile opened{};
    if (!QFileInfo::exists(file.path)) {
        if (auto done = create(file, migrations); !done)
            return done.error();
        opened.created = true;
    } else if (QFileInfo(file.path).isFile() && QFileInfo(file.path).size() == 0) {
        // SQLite takes an empty file for a new database; ours never stand empty under their own name.
        return Error{.kind = Error::Kind::StoreCorrupt, .subject = file.path, .detail = u"the file is empty"_s};
    }
    if (QFileInfo(file.path).isFile()) {
        if (auto done = makePrivateFile(file.path); !done)
            return done.error();
    }
    auto database = Database::open({.path = file.path, .access = Database::Access::Write, .full = file.full});
    if (!database)
        return database.error();
    const auto ready = [&]() -> Result<void> {
        if (auto looked = quickLook(**database); !looked)
            return looked;
        auto version = Migrations::versionOf(**database);
        if (!version)
            return version.error();
        if (*version < migrations.newest() && beforeMigration) {
            if (auto done = beforeMigration(**database, *version); !done)
                return done;
        }
        return migrations.apply(**database);
    }();
    if (!ready) {
        if (ready.error().kind == Error::Kind::StoreCorrupt)
            (*database)->keepLog();
        return ready.error();
    }
    opened.database = std::move(*database);
    return opened;
}

quint64 fileNumber(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat found {
    };
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? static_cast<quint64>(found.st_ino) : 0;
#else
    return static_cast<quint64>(QFileInfo(path).birthTime().toMSecsSinceEpoch());
#endif
}

Result<void> checkVersion(Database &database, const QString &schema, const StoreFile &file)
{
    auto version = database.value(u"PRAGMA %1.user_version"_s.arg(schema));
    if (!version)
        return version.error();
    const auto newest = Migrations(file.migrations).newest();
    if (version->toInt() == newest)
        return {};
    const auto ahead = version->toInt() > newest;
    return Error{.kind = ahead ? Error::Kind::StoreTooNew : Error::Kind::StoreFailed,
                 .subject = file.path,
                 .detail = u"the file has version %1, this program reads version %2"_s.arg(QString::number(version->toInt()),
                                                                                           QString::number(newest))};
}

Result<void> openBoth(const QString &dataDir, std::unique_ptr<Database> &database, quint64 &mirror, quint64 &desk)
{
    const auto main = readableMirror(dataDir);
    const auto beside = deskFile(dataDir);
    if (database && mirror == fileNumber(main.path) && desk == fileNumber(beside.path))
        return {};
    database.reset();
    for (const auto &file : {main, beside}) {
        if (!QFileInfo::exists(file.path))
            return Error{.kind = Error::Kind::NotFound,
                         .reason = Error::Reason::NoCache,
                         .subject = file.path,
                         .detail = u"there is no cache yet"_s};
    }
    mirror = fileNumber(main.path);
    desk = fileNumber(beside.path);
    auto opened = Database::open({.path = main.path, .access = Database::Access::ReadOnly});
    if (!opened)
        return opened.error();
    if (auto ours = checkVersion(**opened, u"main"_s, main); !ours)
        return ours;
    if (auto attached = (*opened)->run(u"ATTACH DATABASE ? AS desk"_s, {beside.path}); !attached) {
        auto failed = attached.error(); // the connection is the mirror's, what it could not read is the other file
        failed.subject = beside.path;
        return failed;
    }
    if (auto ours = checkVersion(**opened, u"desk"_s, beside); !ours)
        return ours;
    database = std::move(*opened);
    return {};
}

Result<QString> setAside(const QString &path, const QDateTime &when)
{
    const QString stamp = path + u".damaged-"_s + when.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString target = stamp;
    for (int attempt = 2; QFileInfo::exists(target); ++attempt)
        target = stamp + u'-' + QString::number(attempt);
    // The file first: what is left of it after a kill in between is a log without a file, which the next start moves away.
    const auto names = withLog(path);
    const auto targets = withLog(target);
    for (qsizetype i = 0; i < names.size(); ++i) {
        QFile file(names.at(i));
        if (file.exists() && !file.rename(targets.at(i)))
            return fileError(file);
    }
    syncFolder(QFileInfo(path).path());
    qCCritical(lcStore) << "damaged file set aside:" << target;
    return target;
}

Result<void> deleteFile(const QString &path)
{
    for (const auto &name : withLog(path)) {
        QFile file(name);
        if (file.exists() && !file.remove())
            return fileError(file);
    }
    return {};
}

Result<void> replaceFile(const QString &path, const QString &whole)
{
    QFile old(path);
    if (!old.rename(replacedName(path)))
        return fileError(old);
    // The file went first: who opened it beside a log of another would read neither.
    if (auto gone = deleteFile(path); !gone)
        return gone;
    QFile file(whole);
    if (!file.rename(path))
        return fileError(file);
    syncFolder(QFileInfo(path).path());
    return finishReplacing(path);
}

StoreFile readableMirror(const QString &dataDir)
{
    auto file = mirrorFile(dataDir);
    if (const auto replaced = replacedName(file.path); !QFile::exists(file.path) && QFile::exists(replaced))
        file.path = replaced;
    return file;
}

Result<void> finishReplacing(const QString &path)
{
    QFile old(replacedName(path));
    if (!old.exists())
        return {};
    if (QFile::exists(path))
        return old.remove() ? Result<void>() : Result<void>(fileError(old));
    if (auto gone = deleteFile(path); !gone)
        return gone;
    return old.rename(path) ? Result<void>() : Result<void>(fileError(old));
}

QStringList mirrorsAside(const QString &dataDir)
{
    QStringList paths;
    const QDir folder(dataDir);
    for (const auto &name : folder.entryList({u"mirror.sqlite*.damaged-*"_s, u"mirror.sqlite.new*"_s, u"mirror.sqlite.old"_s}, QDir::Files))
        paths.append(folder.filePath(name));
    return paths;
}

Result<void> deleteMirror(const QString &dataDir)
{
    for (const auto &path : mirrorsAside(dataDir)) {
        QFile file(path);
        if (!file.remove())
            return fileError(file);
    }
    return deleteFile(mirrorFile(dataDir).path);
}
