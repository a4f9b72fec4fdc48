#pragma once

#include "models/health/healthboard.h"

#include <QByteArray>
#include <QStringList>

/// Somebody here looked how a customer's services were.
struct HealthCheck {
    QDateTime at{}; ///< UTC
    QString author{};
    bool wasAsked = false; ///< the tenant was asked for it; else what was known already was looked at
    HealthAccess access = HealthAccess::NotRead; ///< how the tenant answered last
    QDateTime readAt{}; ///< UTC: as of when what was seen was; invalid: nothing was known
    bool sawIssue = false; ///< the issue was among what was going on there
    bool operator==(const HealthCheck &) const = default;
};

/// A customer was told of an update of an issue.
struct OutageNote {
    QDateTime at{}; ///< UTC
    QString author{};
    OutageChannel channel = OutageChannel::Drafts;
    QDateTime updateAt{}; ///< UTC: of the update
    bool operator==(const OutageNote &) const = default;
};

/// A subscription of a customer, in so many words as a claim needs.
struct ClaimSubscription {
    QString id{};
    QString name{};
    QString status{}; ///< raw
    int quantity = 0;
    bool operator==(const ClaimSubscription &) const = default;
};

/// What one customer adds to a claim.
struct ClaimCustomer {
    AffectedCustomer customer{};
    QList<HealthCheck> checks{}; ///< the oldest first; from a day before the issue began, or all where that is not known
    QList<OutageNote> notes{}; ///< the oldest first
    QList<ClaimSubscription> subscriptions{}; ///< all that the cache has of this customer: which of them hold the service is not known here
    bool operator==(const ClaimCustomer &) const = default;
};

/// What is here for claims of service-level credit for an issue (DOMAIN 3.5).
struct CreditClaims {
    IssueRecord issue{};
    QList<ClaimCustomer> customers{};
};

/// What such a claim consists of.
enum class ClaimPart {
    Tenant,
    Incident,
    Duration, ///< when it began and when it ended
    Affected, ///< that this customer was, with evidence
    Checks, ///< our own, and so what we tried: while it lasted or up to a day after, or one that saw it
    Subscriptions, ///< bought through us
    UsersAndPlaces, ///< how many were affected, and where: nobody records that here
    CustomerMail, ///< from the customer's own domain, asking for support and credit: likewise
    TicketNumber, ///< at Microsoft: likewise
};
inline constexpr std::array allClaimParts{ClaimPart::Tenant,         ClaimPart::Incident,     ClaimPart::Duration,
                                          ClaimPart::Affected,       ClaimPart::Checks,       ClaimPart::Subscriptions,
                                          ClaimPart::UsersAndPlaces, ClaimPart::CustomerMail, ClaimPart::TicketNumber};

/// Whether it is here. Pure; any thread, as all below.
bool hasPart(const IssueRecord &issue, const ClaimCustomer &customer, ClaimPart part);
/// Stable words: "tenant", "usersAndPlaces".
QString claimPartWord(ClaimPart part);
/// Days until the last one on which it can be claimed; below 0: that is over. Empty: none can be, or it is not known until when.
std::optional<qint64> daysToClaim(const IssueRecord &issue, const QDateTime &now);
/// One customer's dossier as JSON with stable keys; times ISO 8601 in UTC, null where not known.
QByteArray creditDossierJson(const IssueRecord &issue, const ClaimCustomer &customer, const QDateTime &writtenAt);
/// Whether that is such a dossier, of whatever issue and customer.
bool isCreditDossier(const QByteArray &json);
/// Letters, digits, '-' and '.' of the issue's id and the customer's domain (or id); without an ending, never a path.
QString dossierFileName(const IssueRecord &issue, const AffectedCustomer &customer);
