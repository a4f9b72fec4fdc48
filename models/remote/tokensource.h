#pragma once

#include "models/core/result.h"
#include "models/remote/endpoint.h"

#include <QByteArray>
#include <QObject>

#include <functional>

/// What a token is for: one per tenant and resource (CONTRACT 1.5).
struct TokenScope {
    Audience audience = Audience::PartnerCenter;
    QString tenantId{}; ///< empty: the partner's own
    bool operator==(const TokenScope &) const = default;
    auto operator<=>(const TokenScope &other) const
    {
        if (audience != other.audience)
            return audience <=> other.audience;
        const auto order = tenantId.compare(other.tenantId);
        return order <=> 0;
    }
};

/// Where a call gets its access token from. Lives on the thread of its RestClient.
class TokenSource
{
public:
    using Receive = std::function<void(Result<QByteArray>)>;

    TokenSource() = default;
    TokenSource(const TokenSource &) = delete;
    TokenSource &operator=(const TokenSource &) = delete;
    virtual ~TokenSource() = default;

    /// Calls `receive` later, exactly once, with a token that is good for a while yet, unless `receiver` died first. May take as long as a
    /// person needs to sign in. Unauthorized when nobody can be asked or the asking failed, `subject` being the tenant where a customer's
    /// own authority says so. BadReply/OtherTenant for a token that says it is for another tenant.
    virtual void token(const TokenScope &scope, QObject *receiver, Receive receive) = 0;
    /// The service refused that token: it is not handed out again, the next `token` gets a fresh one. Without effect when it is no longer
    /// the present one, so that many refused calls cause one refresh.
    virtual void reject(const TokenScope &scope, const QByteArray &refused) = 0;
    /// The service refused that token though a fresh one had just been fetched: renewing does not help, a person has to sign in again
    /// (CONTRACT 1.4). Until then `token` answers `why`. Without effect when it is no longer the present one.
    virtual void refuse(const TokenScope &scope, const QByteArray &refused, const Error &why) = 0;
};
