#include "models/store/storeerror.h"

#include <sqlite3.h>

#include <cerrno>

Q_LOGGING_CATEGORY(lcStore, "app.store")

namespace {

Error::Kind kindOfSystemError(int systemError)
{
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return Error::Kind::DiskFull;
    case EACCES:
    case EPERM:
    case EROFS:
        return Error::Kind::ReadOnly;
    default:
        return Error::Kind::StoreFailed;
    }
}

Error::Kind kindOf(int extendedCode, int systemError)
{
    switch (extendedCode & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Error::Kind::StoreCorrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return Error::Kind::StoreBusy;
    case SQLITE_FULL:
        return Error::Kind::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        // A file that was moved away under us can be written, only no longer by that name.
        return extendedCode == SQLITE_READONLY_DBMOVED ? Error::Kind::StoreFailed : Error::Kind::ReadOnly;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        return kindOfSystemError(systemError);
    default:
        return Error::Kind::StoreFailed;
    }
}

} // namespace

Error storeError(int extendedCode, int systemError, const QString &path, const QString &detail)
{
    return Error{.kind = kindOf(extendedCode, systemError),
                 .subject = path,
                 .detail = QStringLiteral("SQLite %1 (%2): %3")
                               .arg(QString::number(extendedCode), QString::fromLatin1(sqlite3_errstr(extendedCode)), detail)};
}

Error fileError(const QFileDevice &file)
{
    const auto systemError = errno;
    const auto permission = file.error() == QFileDevice::PermissionsError;
    return Error{.kind = permission ? Error::Kind::ReadOnly : kindOfSystemError(systemError),
                 .subject = file.fileName(),
                 .detail = file.errorString()};
}
