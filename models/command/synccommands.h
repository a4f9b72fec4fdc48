#pragma once

/// What a person may ask of the synchronisation. GUI thread; the outcome shows in the SyncState feed.
class SyncCommands
{
public:
    SyncCommands() = default;
    SyncCommands(const SyncCommands &) = delete;
    SyncCommands &operator=(const SyncCommands &) = delete;
    virtual ~SyncCommands() = default;

    /// Incremental; with `full` every page of the list is read again. Signs in first when need be.
    virtual void syncNow(bool full) = 0;
    /// Stops what is under way after the commit in hand. Nothing read so far is lost.
    virtual void cancel() = 0;
    /// Whoever is asked to sign in with the browser is given a code instead.
    virtual void signInWithCode() = 0;
    /// Stops every connection and makes none until switched back.
    virtual void setOffline(bool offline) = 0;
    /// Throws the mirror away and reads it again; Desk and Books stay.
    virtual void rebuildCache() = 0;
};
