#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QObject>

#include <functional>

/// Where refresh tokens are kept between sign-ins, under a key that tells account and application apart. A keychain may take its time or
/// ask the person, so every answer comes later. Lives on the thread of its sign-in.
class RefreshTokens
{
public:
    using Loaded = std::function<void(Result<QByteArray>)>;
    using Done = std::function<void(Result<void>)>;

    RefreshTokens() = default;
    RefreshTokens(const RefreshTokens &) = delete;
    RefreshTokens &operator=(const RefreshTokens &) = delete;
    virtual ~RefreshTokens() = default;

    /// Calls `loaded` later unless `receiver` died first: empty when none is kept; an error when that cannot be known (a locked keychain is
    /// not an empty one).
    virtual void load(const QString &key, QObject *receiver, Loaded loaded) = 0;
    /// Replaces what was kept. `done` once it is safely kept.
    virtual void store(const QString &key, const QByteArray &token, QObject *receiver, Done done) = 0;
    /// No error when none was kept.
    virtual void remove(const QString &key, QObject *receiver, Done done) = 0;
    /// Calls `claimed` once nobody else renews that token, who reads the same store, until `release`: one that is used twice may end the
    /// whole grant. An error when that takes too long. Nobody else reads a store that is in this process alone.
    virtual void claim(const QString &key, QObject *receiver, Done claimed);
    virtual void release(const QString &) { }
};
