#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/world.h"

#include <QStringList>

#include <map>
#include <optional>

/// How a customer's tenant answers somebody of the partner who wants to read its health.
enum class HealthAccessKind {
    Granted,
    NoRelationship, ///< none that was ever active: no token (AADSTS50020)
    Expired, ///< it has ended: no token (AADSTS500213)
    SignInNeeded, ///< the tenant's own policy wants a person: no token (interaction_required)
    NoConsent, ///< nobody has allowed the application: no token (AADSTS65001)
    NoRole, ///< a token, but 403: the relationship has no role that may see health
    NotFound, ///< a token, but 404: the tenant has no service announcements
    OtherTenant ///< a token, and 200 with the data of another tenant; only where a test says so
};

/// Who may read what in customers' tenants (CONTRACT 1.5, 13): relationships, roles and consents. Consents follow from seed and index until
/// somebody gives or takes one; only those are stored.
class HealthAccess
{
public:
    /// `application` is the one whose tokens are asked for.
    HealthAccess(const World &world, quint64 seed, const SandboxClock &clock, QByteArray application);

    /// The place of the customer whose tenant this is; empty when there is none.
    std::optional<quint32> place(QByteArrayView tenant) const;
    HealthAccessKind kind(quint32 customer) const;
    /// Why there is no token for Graph in this tenant; empty: there is one.
    std::optional<Answer> refusal(quint32 customer) const;
    /// What the application was allowed on Graph in this tenant: `scp` of its tokens.
    QStringList consented(quint32 customer) const;
    /// The roles that active relationships give in this tenant: `wids` of its tokens.
    QStringList roles(quint32 customer) const;

    /// POST and DELETE of applicationconsents (CONTRACT 1.5). Whoever asks was let in by Partner Center already.
    Answer consent(const Request &request, quint32 customer);

    /// Sets how a tenant answers, whatever its relationships say; empty: as they say.
    void setKind(quint32 customer, std::optional<HealthAccessKind> kind);

private:
    using Permissions = std::map<QByteArray, QStringList>; ///< scopes by application, in lower case

    Answer give(quint32 customer, const Request &request);
    Permissions usual(quint32 customer) const;
    Permissions permissions(quint32 customer) const;
    bool hasActiveRelationship(quint32 customer) const;
    bool mayLook(quint32 customer) const;

    const World &m_world;
    const SandboxClock &m_clock;
    quint64 m_seed = 0;
    QByteArray m_application{};
    std::map<quint32, HealthAccessKind> m_kinds{};
    std::map<quint32, Permissions> m_permissions{};
};

/// The words for kinds: granted, no-relationship, expired, sign-in-needed, no-consent, no-role, not-found, other-tenant.
QByteArray healthAccessWord(HealthAccessKind kind);
std::optional<HealthAccessKind> healthAccessCalled(QByteArrayView word);
QByteArrayList healthAccessWords();
