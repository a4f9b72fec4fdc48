#pragma once

#include <QByteArray>
#include <QDateTime>

#include <set>
#include <string_view>
#include <vector>

struct HealthService;

/// One post of an issue.
struct HealthPost {
    QDateTime at{}; ///< UTC
    QByteArray type{"regular"}; ///< regular, quick, strategic
    QByteArray content{}; ///< HTML, or text with line ends
    bool isMissing = false; ///< it has no description at all
};

/// An issue as a tenant is told of it at some moment (CONTRACT 14.2). Words are camelCase, but tests may set any.
struct HealthIssue {
    QByteArray id{};
    QByteArray service{}; ///< its name
    QByteArray title{};
    QByteArray feature{};
    QByteArray featureGroup{};
    QByteArray classification{};
    QByteArray origin{};
    QByteArray status{};
    QByteArray impact{};
    QDateTime start{}; ///< UTC, as all times here
    QDateTime end{}; ///< invalid: it goes on
    QDateTime modified{};
    bool isResolved = false;
    bool isNotified = false; ///< it has a detail
    std::vector<HealthPost> posts{}; ///< oldest first
};

/// A tenant as far as its health hangs on it.
struct HealthTenant {
    quint32 index = 0; ///< place of the customer in the list
    QByteArray country{}; ///< ISO 3166-1 alpha-2
    QByteArray letters{}; ///< of its managed services
};

/// Which of the tenants that have the service are told of an issue.
struct HealthAudience {
    quint64 lot = 0; ///< two issues with one lot and share hit the same tenants
    quint32 perMille = 1000;
    QByteArray country{}; ///< empty: everywhere
    bool isNamed = false; ///< these customers and no others, whatever services they have
    std::set<quint32> customers{};
    bool isStaggered = false; ///< some are told up to two hours later than others
};

/// `service` is null when none of the catalogue's is meant: every tenant could have it.
bool isHit(const HealthAudience &audience, const HealthService *service, const HealthTenant &tenant);
/// How many seconds later than the first this tenant is told.
qint64 delayOf(const HealthAudience &audience, const HealthTenant &tenant);

/// Whether an issue with this status is over (CONTRACT 14.2); a word nobody knows is not.
bool isOver(QByteArrayView status);
/// How bad a service with an issue of this status is: larger is worse, 0 is healthy; a word nobody knows is the worst.
int badness(QByteArrayView status);
