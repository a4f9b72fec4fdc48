#include "models/sync/synclog.h"

#include "models/sync/syncreaction.h"

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcSync, "app.sync")

QString forLog(const Error &error)
{
    const auto text = u"kind %1 status %2 code %3 request %4"_s.arg(QString::number(static_cast<int>(error.kind)),
                                                                    QString::number(error.httpStatus), error.code, error.requestId);
    return isStoreError(error) ? text + u": "_s + error.detail : text;
}
