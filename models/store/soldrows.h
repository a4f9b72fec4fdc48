#pragma once

#include "models/core/result.h"
#include "models/health/soldservices.h"

class Database;

/// What customers are sold, kept beside their subscriptions and managed services in the mirror. Store thread, within the transaction of the
/// caller.
Result<void> writeSold(Database &mirror, qint64 rid);
/// Of everybody, if it was worked out with other facts than this program has, in a transaction of its own: half a million subscriptions
/// take about a second, once.
Result<void> writeSoldAnew(Database &mirror);
