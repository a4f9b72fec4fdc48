#include "models/command/outboxcommands.h"

QString commandOf(ChangeKind kind)
{
    return QStringLiteral("subscription.") + changeWord(kind);
}
