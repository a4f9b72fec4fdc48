#include "models/sync/synclog.h"

Q_LOGGING_CATEGORY(lcSync, "app.sync")
