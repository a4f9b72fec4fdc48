#pragma once

#include "app/cli/invocation.h"

/// The health of all customers on the command line, out of the cache and our own history; main thread.

/// `list health|issues|affected|messages`.
int runHealthList(const Invocation &invocation);
/// `show issue ID`: by our key or Microsoft's id.
int runShowIssue(const Invocation &invocation);
