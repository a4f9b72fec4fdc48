#pragma once

#include "app/sandbox/healthissue.h"

#include <QtGlobal>

#include <optional>

/// From this moment on the issue has this status; the same status twice in a row is a post that changes nothing.
struct HealthStep {
    qint64 at = 0; ///< seconds since 1970
    std::string_view status{};
};

/// An issue's whole life, from which follows what is told of it at any moment.
struct HealthOutline {
    const HealthService *service{};
    QByteArray id{};
    quint64 lot = 0; ///< decides its words
    std::string_view classification{};
    std::string_view origin{};
    qint64 start = 0; ///< seconds since 1970; it is told of at the first step
    std::vector<HealthStep> steps{};
    HealthAudience audience{};

    /// How many of its steps it has made.
    std::size_t stepsBy(qint64 now) const;
    /// When it is over; empty: it never is.
    std::optional<qint64> over() const;
    /// Whether it stands in a list at this moment: from its first post until 30 days after its end.
    bool isListed(qint64 now) const;
};

/// Invents issues: each is a function of seed, service and its number, and the clock alone moves it. Nothing is stored.
class HealthRecipe
{
public:
    explicit HealthRecipe(quint64 seed) : m_seed(seed) { }

    /// The issues of all services that stand in lists at this moment.
    std::vector<HealthOutline> usual(const QDateTime &now) const;
    /// Likewise the forty that all begin within a quarter of an hour of `begin` and hit most tenants.
    std::vector<HealthOutline> blackMonday(const QDateTime &begin, const QDateTime &now) const;

private:
    HealthOutline usualOne(quint32 service, qint64 number) const;
    HealthOutline mondayOne(quint32 number, qint64 begin) const;

    quint64 m_seed = 0;
};
