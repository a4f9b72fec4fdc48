#pragma once

#include "models/core/error.h"

#include <QFileDevice>
#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(lcStore)

/// The one place where SQLite's extended result codes become errors of this house. Only SQLITE_CORRUPT and SQLITE_NOTADB mean damage; a
/// busy, full, unreadable or read-only file never does. `systemError` is the errno behind the code, 0 when unknown. Pure; any thread.
Error storeError(int extendedCode, int systemError, const QString &path, const QString &detail);

/// The same for a file operation of Qt's that failed.
Error fileError(const QFileDevice &file);
