#pragma once

#include "models/core/error.h"

#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(lcSync)

/// An error as the log may have it above debug: kind, status, code and request id. What the service wrote is left out, because it may name
/// a customer; what the disk or the database said is kept.
QString forLog(const Error &error);
