#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/world.h"

/// What is asked of a customer's directory.
enum class DirectoryRight { ReadUsers, ReadSkus, ReadLicences, AssignLicences, WriteUsers, DeleteUsers, ResetPasswords };

/// Whether one of the partner's active GDAP relationships with the customer, which all its users are taken to share, has a role for that
/// (CONTRACT 13.3). A Global Administrator may do everything.
bool hasDirectoryRight(const World &world, quint32 customer, DirectoryRight right, const QDateTime &now);
/// The answer to whoever has it not (CONTRACT 2.8).
Answer accessDenied();
