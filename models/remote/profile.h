#pragma once

#include "models/core/result.h"
#include "models/profiles/profile.h"

/// What is missing or wrong in it: Rejected/ProfileInvalid with the key as `subject` and an English `detail`; empty: nothing. Pure.
std::optional<Error> profileFault(const Profile &profile);
/// Reads a profile file. Any thread. A missing or unreadable file is StoreFailed/FileUnreadable; a mistake in it is Rejected/ProfileInvalid
/// whose `subject` names file, line and key ("office.ini:4: graph"; no line for a missing key), whose `code` is a stable word for what is wrong
/// ("missing", "twice", "notText", "noPair", "beforeGroup", "quote", "empty", "tooLong", "tooLarge", "address", "insecure", "tenant", "blank",
/// "notHere", "number") and whose `detail` says it in English. An unknown key or group is no mistake: it stands in `warnings`.
Result<Profile> readProfile(const QString &path);
/// Writes it so that `readProfile` gives the same back; the old file stays whole when that fails (StoreFailed, ReadOnly or DiskFull).
/// A value with a line break is Rejected/ProfileInvalid.
Result<void> writeProfile(const Profile &profile, const QString &path);
