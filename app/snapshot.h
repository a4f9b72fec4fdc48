#pragma once

struct Invocation;

/// `partnerdesk snapshot`: the window over the cache as it is, off screen, as a PNG file; the exit status. Main thread, QApplication made.
int runSnapshot(const Invocation &invocation);
