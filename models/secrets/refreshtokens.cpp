#include "models/secrets/refreshtokens.h"

void RefreshTokens::claim(const QString &, QObject *receiver, Done claimed)
{
    QMetaObject::invokeMethod(
        receiver, [claimed = std::move(claimed)] { claimed({}); }, Qt::QueuedConnection);
}
