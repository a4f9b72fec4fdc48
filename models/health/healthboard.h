#pragma once

#include "models/health/healthaccess.h"
#include "models/health/healthissue.h"

#include <QDate>
#include <QHash>

#include <array>
#include <optional>

/// How a message about an issue left this program.
enum class OutageChannel {
    Drafts, ///< a file for each customer, which a mail program opens
    Mailto, ///< handed to the mail program of this computer
    List, ///< printed or saved as a list, to be worked through by hand
};
/// Stable words: "drafts", "mailto", "list". Pure; any thread, as the next.
QString outageChannelWord(OutageChannel channel);
/// Empty: no such word.
std::optional<OutageChannel> outageChannelOf(QStringView word);

/// How a customer stands to an issue (DOMAIN 5.5). The numbers stand in desk files.
enum class ImpactLevel {
    Reported = 1, ///< the tenant's own feed has it
    Possibly = 2, ///< it is sold the service, and its feed does not tell otherwise: it cannot be read, or was not since we know the issue
    Confirmed = 3, ///< somebody here says so, with evidence
    NotAffected = 4, ///< likewise
};

/// What somebody here says of a customer and an issue.
struct IssueMark {
    QString customerId{};
    ImpactLevel level = ImpactLevel::Confirmed; ///< or NotAffected
    QString evidence{};
    bool operator==(const IssueMark &) const = default;
};

/// What one act changed about such marks, so that it can be undone.
struct MarkChange {
    QString issueKey{};
    QStringList customerIds{}; ///< who is marked otherwise now, or no more
    QList<IssueMark> before{}; ///< of those, who was marked
    bool operator==(const MarkChange &) const = default;
};

/// An issue of Microsoft as we know it: one line, whatever the number of tenants that have it.
struct IssueLine {
    QString key{}; ///< ours: Microsoft's id, and more where Microsoft used an id twice
    HealthIssue told{}; ///< without details and posts
    QDateTime seenAt{}; ///< UTC: when a feed told it to us first
    qint64 reported = 0; ///< customers whose feeds have it, now or as they were read last
    qint64 reportedEver = 0;
    std::optional<qint64> possibly{}; ///< of those that are possibly affected; empty: not known with what its service is sold
    qint64 suspended = 0; ///< would be, but for a suspension: out of scope
    qint64 notTold = 0; ///< customers of whom it is not known whether they are sold the service, nor whether their feeds have it
    qint64 confirmed = 0;
    qint64 notAffected = 0;
    qint64 informed = 0; ///< customers who were told of its latest update
    QDateTime mutedUntil{}; ///< UTC; invalid: it is not muted
    bool isGone = false; ///< no feed that can be read has it any more
    std::optional<ImpactLevel> level{}; ///< how the customer stands to it whose issues were asked for; empty: of no one customer
    bool operator==(const IssueLine &) const = default;
};

/// What can be asked of all issues.
struct IssueQuery {
    enum class View {
        Active, ///< still going on in some feed
        Recent, ///< those, and what ended within `days`
        All, ///< everything in our history
    };
    View view = View::Active;
    int days = 30;
    QString text{}; ///< every word must occur in id, title, service or feature; empty: no matter
    QString service{}; ///< only of that service; empty: of any
    QString customerId{}; ///< only what this customer's feed has, or had, or what it is possibly affected by; empty: of all
    bool withMuted = false;
    bool operator==(const IssueQuery &) const = default;
};

/// Of how many customers the health is known, and why not of the others.
struct HealthCoverage {
    qint64 customers = 0; ///< all that are still ours
    std::array<qint64, healthAccessCount> byAccess{}; ///< those that were asked, by HealthAccess; NotRead: those that were not
    QDateTime oldest{}; ///< UTC: as of when the oldest of what is known is; invalid: nothing is
    bool operator==(const HealthCoverage &) const = default;

    qint64 told() const { return byAccess[static_cast<std::size_t>(HealthAccess::Told)]; }
    qint64 notKnown() const { return customers - told(); }
};

/// What rail and tray say of it.
struct HealthCount {
    bool isKnown = false; ///< false: nothing was counted, or may be seen
    qint64 issues = 0; ///< that go on and are not muted
    qint64 incidents = 0; ///< among them
    qint64 customers = 0; ///< all that are still ours
    qint64 notKnown = 0; ///< whose health is not known
    bool operator==(const HealthCount &) const = default;
};

struct HealthBoard {
    QList<IssueLine> issues{}; ///< the worst first, then what changed last
    HealthCoverage coverage{};
    qint64 muted = 0; ///< not among `issues` because they are muted
};

/// How many customers have a service in some state: a cell of the matrix.
struct ServiceCount {
    QString service{};
    QString status{}; ///< raw
    qint64 customers = 0;
    bool operator==(const ServiceCount &) const = default;
};

/// A day of our own history.
struct HealthDay {
    QDate day{}; ///< UTC
    qint64 incidents = 0; ///< that were going on
    qint64 advisories = 0;
    bool operator==(const HealthDay &) const = default;
};

/// One customer of an issue.
struct AffectedCustomer {
    QString customerId{};
    QString name{}; ///< empty: the cache no longer has the customer
    QString domain{};
    ImpactLevel level = ImpactLevel::Reported;
    bool isSuspended = false; ///< what it is sold the service with is suspended: out of scope
    QDateTime since{}; ///< UTC: when its feed told it to us first, or somebody said so; invalid: neither did
    QDateTime goneAt{}; ///< UTC: since when its feed no longer has it; invalid: it does
    QString evidence{};
    QString markedBy{};
    QDateTime informedAt{}; ///< UTC; invalid: was not told of the latest update
    HealthRead read{};
    std::optional<OutageChannel> informedThrough{}; ///< empty: was not told of the latest update
    QDateTime markedAt{}; ///< UTC: when somebody here said so; invalid: nobody did
    bool operator==(const AffectedCustomer &) const = default;
};

/// Everything known of one issue, but its customers.
struct IssueRecord {
    IssueLine line{}; ///< with details and posts
    QDate creditUntil{}; ///< invalid: not known, or nothing to be had
    bool operator==(const IssueRecord &) const = default;
};

/// How the events of one of a customer's Azure subscriptions were read last (CONTRACT 15.1).
struct AzureRead {
    QString subscription{}; ///< Azure's id of it
    HealthRead read{};
    bool operator==(const AzureRead &) const = default;
};

/// A customer's own health: how each service is, its issues, and how that is known.
struct CustomerHealth {
    struct Service {
        QString service{};
        QString status{}; ///< raw
        QString issues{}; ///< keys of what goes on there, joined by commas
        bool operator==(const Service &) const = default;
    };
    HealthRead read{};
    QList<Service> services{};
    QList<AzureRead> azure{}; ///< empty: none is known, or none was asked for
    QList<IssueLine> issues{}; ///< active ones first; those that it is possibly affected by behind them, with that level
    bool operator==(const CustomerHealth &) const = default;
};
