#include "ui/health/issuecolumns.h"

#include "ui/widgets/healthwords.h"
#include "ui/widgets/momenttext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

/// A row that went a moment ago says nothing.
static bool isGoneRow(const IssueLine &line)
{
    return line.key.isEmpty();
}

static bool isOver(const IssueLine &line)
{
    return line.isGone || !isActive(line.told);
}

/// An issue that nobody tells of any more keeps the last word on it, which is none of today.
static CellState shapeOf(const IssueLine &line)
{
    if (isGoneRow(line))
        return CellState::None;
    const auto shape = HealthWords::state(line.told.status);
    return line.isGone && shape != CellState::Healthy ? CellState::Unknown : shape;
}

static QString spokenStatus(const IssueLine &line)
{
    const auto words = isGoneRow(line) ? QString() : HealthWords::status(line.told.status);
    //: %1: how an issue stood when it was told of last; read aloud
    return line.isGone ? IssueColumns::tr("%1, no longer told of by any customer").arg(words) : words;
}

static QList<Column<IssueLine>> issueFacts()
{
    return {
        {.key = u"state"_s,
         //: how an issue stands
         .title = IssueColumns::tr("State"),
         .value = [](const IssueLine &line) { return line.told.status; },
         .text = [](const IssueLine &line) { return isGoneRow(line) ? QString() : HealthWords::status(line.told.status); },
         .spoken = spokenStatus,
         .state = shapeOf,
         .quiet = isOver,
         .sorted = [](const IssueLine &line) { return -severityOf(healthStatusOf(line.told.status)); },
         .widthHint = 22},
        {.key = u"id"_s,
         //: column: Microsoft's id of an issue
         .title = IssueColumns::tr("ID"),
         .value = [](const IssueLine &line) { return line.told.id; },
         .text = [](const IssueLine &line) { return line.told.id; },
         .quiet = isOver,
         .searched = true,
         .widthHint = 11},
        {.key = u"title"_s,
         //: of an issue
         .title = IssueColumns::tr("Title"),
         .value = [](const IssueLine &line) { return line.told.title; },
         .text = [](const IssueLine &line) { return line.told.title; },
         .quiet = isOver,
         .searched = true,
         .widthHint = 30},
        {.key = u"services"_s,
         .title = IssueColumns::tr("Services"),
         .value = [](const IssueLine &line) { return line.told.service; },
         .text = [](const IssueLine &line) { return line.told.service; },
         .searched = true,
         .widthHint = 20,
         .rank = 2},
        {.key = u"type"_s,
         //: of an issue: incident or advisory
         .title = IssueColumns::tr("Type"),
         .value = [](const IssueLine &line) { return line.told.kind; },
         .text = [](const IssueLine &line) { return HealthWords::kind(line.told.kind); },
         .widthHint = 10,
         .rank = 4},
        {.key = u"origin"_s,
         //: where an issue comes from
         .title = IssueColumns::tr("Origin"),
         .value = [](const IssueLine &line) { return line.told.origin; },
         .text = [](const IssueLine &line) { return HealthWords::origin(line.told.origin); },
         .widthHint = 12,
         .rank = 9},
    };
}

static Column<IssueLine> moment(const Clock &clock, const QString &key, const QString &title, QDateTime HealthIssue::*when, int rank)
{
    return {.key = key,
            .title = title,
            .value = [when](const IssueLine &line) { return line.told.*when; },
            .text = [&clock, when](const IssueLine &line) { return momentText(line.told.*when, clock.utcNow()); },
            .spoken = [when](const IssueLine &line) { return fullMomentText(line.told.*when); },
            .widthHint = 12,
            .rank = rank};
}

static Column<IssueLine> number(const QString &key, const QString &title, qint64 IssueLine::*count, int rank)
{
    return {.key = key,
            .title = title,
            .value = [count](const IssueLine &line) { return line.*count; },
            .text = [count](const IssueLine &line) { return isGoneRow(line) ? QString() : QLocale().toString(line.*count); },
            .quiet = [count](const IssueLine &line) { return line.*count == 0; },
            .alignment = Qt::AlignTrailing | Qt::AlignVCenter,
            .widthHint = 10,
            .rank = rank};
}

static QList<Column<IssueLine>> issueCounts()
{
    return {
        //: column: how many customers' own tenants have an issue
        number(u"reported"_s, IssueColumns::tr("Reported"), &IssueLine::reported, 0),
        {.key = u"possibly"_s,
         //: column: how many customers are sold the service and have no feed that says how they stand
         .title = IssueColumns::tr("Possibly"),
         .value = [](const IssueLine &line) { return line.possibly.value_or(0); },
         .text = [](const IssueLine &line) { return isGoneRow(line) ? QString() : HealthWords::possibly(line); },
         .spoken = [](const IssueLine &line) { return isGoneRow(line) ? QString() : HealthWords::possiblySpoken(line); },
         .quiet = [](const IssueLine &line) { return line.possibly.value_or(0) == 0; },
         .alignment = Qt::AlignTrailing | Qt::AlignVCenter,
         .widthHint = 12,
         .rank = 2},
        //: column: how many customers somebody here says are affected
        number(u"confirmed"_s, IssueColumns::tr("Confirmed"), &IssueLine::confirmed, 3),
        //: column: how many customers somebody here says are not affected
        number(u"notaffected"_s, IssueColumns::tr("Not affected"), &IssueLine::notAffected, 8),
        //: column: how many customers were told of the latest update
        number(u"told"_s, IssueColumns::tr("Informed"), &IssueLine::informed, 5),
    };
}

QList<Column<IssueLine>> IssueColumns::all(const Clock &clock)
{
    const Column<IssueLine> muted{.key = u"muted"_s,
                                  //: column: until when an issue is left out of what is shown
                                  .title = tr("Muted until"),
                                  .value = [](const IssueLine &line) { return line.mutedUntil; },
                                  .text =
                                      [&clock](const IssueLine &line) {
                                          const auto now = clock.utcNow();
                                          return isMuted(line, now) ? momentText(line.mutedUntil, now) : QString();
                                      },
                                  .spoken =
                                      [&clock](const IssueLine &line) {
                                          //: %1: date and time; read aloud
                                          return isMuted(line, clock.utcNow()) ? tr("Muted until %1").arg(fullMomentText(line.mutedUntil))
                                                                               : QString();
                                      },
                                  .widthHint = 12,
                                  .rank = 7};
    return issueFacts()
        + QList{moment(clock, u"started"_s, tr("Started"), &HealthIssue::startedAt, 6),
                moment(clock, u"updated"_s, tr("Last updated"), &HealthIssue::modifiedAt, 1)}
        + issueCounts() + QList{muted};
}
