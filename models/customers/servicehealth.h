#pragma once

#include "models/health/healthboard.h"
#include "models/services/managedservice.h"

/// How the tenant's feed says that one of the customer's services is: by its name, without the words that one list has and the other leaves
/// out ("Microsoft", "Online"). Null: the feed has nothing of that name. Pure; any thread.
const CustomerHealth::Service *healthOf(const ManagedService &service, const CustomerHealth &health);
