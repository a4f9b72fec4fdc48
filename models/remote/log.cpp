#include "models/remote/log.h"

Q_LOGGING_CATEGORY(lcRemote, "app.remote", QtInfoMsg)
