#include "models/secrets/memoryrefreshtokens.h"

void MemoryRefreshTokens::load(const QString &key, QObject *receiver, Loaded loaded)
{
    const auto kept = m_tokens.find(key);
    const auto token = kept == m_tokens.end() ? QByteArray() : kept->second;
    QMetaObject::invokeMethod(
        receiver, [token, loaded = std::move(loaded)] { loaded(token); }, Qt::QueuedConnection);
}

void MemoryRefreshTokens::store(const QString &key, const QByteArray &token, QObject *receiver, Done done)
{
    m_tokens[key] = token;
    QMetaObject::invokeMethod(
        receiver, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}

void MemoryRefreshTokens::remove(const QString &key, QObject *receiver, Done done)
{
    m_tokens.erase(key);
    QMetaObject::invokeMethod(
        receiver, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}
