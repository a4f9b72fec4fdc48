#pragma once

/// The bits that new files lose, as umask(2) has them.
using FileMask = unsigned;

/// For the first line of main(): the process has an office's customers and tokens in its memory. From now on its files are made for their
/// owner alone, whatever the umask was, and a crash leaves no core dump, not even with a handler that ignores the size limit. Returns the
/// umask as it was, for what a person asks for by name (see UsersMask).
FileMask guardProcess();

/// While it lives, new files get the permissions that the person's own umask gives: for files a person asked for by name, and for programs
/// of others that are started. One thread at a time.
class UsersMask
{
public:
    explicit UsersMask(FileMask mask);
    ~UsersMask();
    UsersMask(const UsersMask &) = delete;
    UsersMask &operator=(const UsersMask &) = delete;

private:
    FileMask m_before;
};
