#pragma once

#include "models/secrets/refreshtokens.h"

#include <map>

/// Keeps refresh tokens as long as the process lives: the person signs in again after a restart.
class MemoryRefreshTokens final : public RefreshTokens
{
public:
    void load(const QString &key, QObject *receiver, Loaded loaded) override;
    void store(const QString &key, const QByteArray &token, QObject *receiver, Done done) override;
    void remove(const QString &key, QObject *receiver, Done done) override;

private:
    std::map<QString, QByteArray> m_tokens;
};
