#pragma once

#include <QLockFile>

/// Takes the lock at once, or says false with the reason in `lock.error()`. A lock file without a name is left by a process that ended, or
/// whose disk failed, before it could write one, and nothing else ever takes it away: it is taken over. Who really holds the lock keeps the
/// file locked with the system too, and it is then left to them. May wait 0.2 s for somebody who is only about to write its name.
bool takeLock(QLockFile &lock);
