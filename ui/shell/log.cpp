#include "ui/shell/log.h"

Q_LOGGING_CATEGORY(lcShell, "app.shell")
