#pragma once

#include "models/core/schema.h"

#include <QDateTime>
#include <QList>
#include <QString>

using namespace Qt::StringLiterals;

/// What Microsoft wrote about an issue at one moment.
struct IssuePost {
    QDateTime at{}; ///< UTC; invalid: not said
    QString type{}; ///< regular, quick, strategic; raw
    QString content{}; ///< HTML as it came, foreign: shown as `plainTextOf` alone
    bool operator==(const IssuePost &) const = default;
};

/// A name and a value that Microsoft adds to an issue.
struct IssueDetail {
    QString name{};
    QString value{};
    bool operator==(const IssueDetail &) const = default;
};

/// An incident or advisory, as a tenant's feed told it last (CONTRACT 14.2). Its id is the same in every tenant. Empty text: not said.
/// Times UTC; invalid: not said.
struct HealthIssue {
    QString id{}; ///< "EX226792"
    QString title{};
    QString service{};
    QString feature{};
    QString featureGroup{};
    QString kind{}; ///< classification, raw; see `issueKindOf`
    QString origin{}; ///< raw; see `issueOriginOf`
    QString status{}; ///< raw; see `healthStatusOf`
    QString impact{};
    bool isResolved = false;
    QDateTime startedAt{};
    QDateTime endedAt{};
    QDateTime modifiedAt{};
    QList<IssueDetail> details{};
    QList<IssuePost> posts{}; ///< oldest first
    bool operator==(const HealthIssue &) const = default;
};

/// Without details and posts, which have tables of their own.
template <>
struct Schema<HealthIssue> {
    static constexpr auto table = "issue"_L1;
    static constexpr auto fields = std::tuple{
        Field{"id"_L1, "id"_L1, &HealthIssue::id},
        Field{"title"_L1, "title"_L1, &HealthIssue::title},
        Field{"service"_L1, "service"_L1, &HealthIssue::service},
        Field{"feature"_L1, "feature"_L1, &HealthIssue::feature},
        Field{"feature_group"_L1, "featureGroup"_L1, &HealthIssue::featureGroup},
        Field{"kind"_L1, "classification"_L1, &HealthIssue::kind},
        Field{"origin"_L1, "origin"_L1, &HealthIssue::origin},
        Field{"status"_L1, "status"_L1, &HealthIssue::status},
        Field{"impact"_L1, "impactDescription"_L1, &HealthIssue::impact},
        Field{"is_resolved"_L1, "isResolved"_L1, &HealthIssue::isResolved},
        Field{"started_at"_L1, "startDateTime"_L1, &HealthIssue::startedAt},
        Field{"ended_at"_L1, "endDateTime"_L1, &HealthIssue::endedAt},
        Field{"modified_at"_L1, "lastModifiedDateTime"_L1, &HealthIssue::modifiedAt},
    };
};

/// Whether it is still going on: by its status and what else the service says of it. Pure; any thread.
bool isActive(const HealthIssue &issue);

/// The end of the calendar month after that of the issue: until then a service-level credit can be asked for (DOMAIN 3.5). Months are those
/// of UTC. Invalid: not known when it began. Pure.
QDate creditDeadline(const HealthIssue &issue);
