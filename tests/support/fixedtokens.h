#pragma once

#include "models/remote/tokensource.h"

#include <QHash>
#include <QList>
#include <QPointer>

/// Hands out "token-1" until it is rejected, then "token-2" and so on; or the error a test sets.
class FixedTokens final : public TokenSource
{
public:
    void token(const TokenScope &scope, QObject *receiver, Receive receive) override
    {
        asked.append(scope);
        if (isSilent)
            return;
        QMetaObject::invokeMethod(
            receiver, [result = result(scope), receive = std::move(receive)] { receive(result); }, Qt::QueuedConnection);
    }
    void reject(const TokenScope &, const QByteArray &token) override
    {
        rejected.append(token);
        ++m_number;
    }
    /// Notes it alone: here a person has always signed in again before anybody asks.
    void refuse(const TokenScope &, const QByteArray &token, const Error &) override
    {
        refused.append(token);
        ++m_number;
    }

    std::optional<Error> error{};
    QHash<QString, Error> errors{}; ///< by tenant: in that one alone
    bool isSilent = false; ///< never answers
    bool namesTenants = false; ///< "token-1@tenant" in another's tenant
    QList<TokenScope> asked{};
    QList<QByteArray> rejected{};
    QList<QByteArray> refused{};

private:
    Result<QByteArray> result(const TokenScope &scope) const
    {
        if (const auto found = errors.constFind(scope.tenantId); found != errors.constEnd())
            return *found;
        if (error)
            return *error;
        const auto token = "token-" + QByteArray::number(m_number);
        return namesTenants && !scope.tenantId.isEmpty() ? token + '@' + scope.tenantId.toLatin1() : token;
    }
    int m_number = 1;
};
