#include "models/store/issuerules.h"

#include "models/core/wire.h"
#include "models/health/healthstatus.h"

#include <QHash>
#include <QSet>

#include <limits>
#include <vector>

namespace {

constexpr qint64 reusedAfterDays = 30;
constexpr qint64 mostDaysAhead = 1;

struct PostMoment {
    qint64 at = 0;
    QString type{};
    bool operator==(const PostMoment &) const = default;
};
std::size_t qHash(const PostMoment &moment, std::size_t seed = 0)
{
    return qHashMulti(seed, moment.at, moment.type);
}

PostMoment momentOfPost(const IssuePost &post)
{
    return {.at = post.at.isValid() ? post.at.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min(), .type = normalisedWord(post.type)};
}

using PostText = std::pair<PostMoment, QString>;

/// Which of ours stand at each moment, the first one last.
QHash<PostMoment, QList<qsizetype>> byMoment(const QList<IssuePost> &posts)
{
    QHash<PostMoment, QList<qsizetype>> places;
    for (auto place = posts.size(); place-- > 0;)
        places[momentOfPost(posts.at(place))].append(place);
    return places;
}

} // namespace

int severityNow(const HealthIssue &issue)
{
    return isActive(issue) ? severityOf(healthStatusOf(issue.status)) : 0;
}

std::optional<std::size_t> rowFor(std::span<const StoredIssue> rows, const HealthIssue &told)
{
    if (rows.empty())
        return std::nullopt;
    const auto newest = rows.size() - 1;
    if (!told.startedAt.isValid())
        return newest;
    for (auto row = rows.size(); row-- > 0;) {
        if (rows[row].told.startedAt == told.startedAt)
            return row;
    }
    const auto &last = rows[newest];
    const auto end = last.told.endedAt.isValid() ? last.told.endedAt : last.told.modifiedAt;
    const auto isOtherTitle = last.told.title.trimmed().compare(told.title.trimmed(), Qt::CaseInsensitive) != 0;
    if (!last.isActive && isOtherTitle && end.isValid() && told.startedAt > end.addDays(reusedAfterDays))
        return std::nullopt;
    for (auto row = rows.size(); row-- > 0;) {
        if (const auto &began = rows[row].told.startedAt; began.isValid() && began < told.startedAt)
            return row;
    }
    return newest;
}

QDateTime latestCredible(const QDateTime &now)
{
    return now.addDays(mostDaysAhead);
}

bool isNewerWord(const HealthIssue &known, const HealthIssue &told, const QDateTime &now)
{
    const auto soon = latestCredible(now);
    if (!told.modifiedAt.isValid()) {
        if (known.modifiedAt.isValid())
            return false;
        // Neither says when: another spelling is no other word.
        return normalisedWord(known.status) != normalisedWord(told.status) || known.isResolved != told.isResolved
            || known.title != told.title || known.impact != told.impact || known.endedAt != told.endedAt;
    }
    if (!known.modifiedAt.isValid() || (known.modifiedAt > soon && told.modifiedAt <= soon))
        return true;
    return told.modifiedAt > known.modifiedAt;
}

bool hasPostsOf(const QList<IssuePost> &known, const QList<IssuePost> &told)
{
    QHash<PostMoment, qsizetype> ours;
    for (const auto &post : known)
        ++ours[momentOfPost(post)];
    for (const auto &post : told) {
        if (!post.at.isValid() || ours[momentOfPost(post)]-- <= 0)
            return false;
    }
    return true;
}

PostChanges postChanges(const QList<IssuePost> &known, const QList<IssuePost> &told, bool isNewer)
{
    auto free = byMoment(known);
    QHash<PostText, qsizetype> same;
    for (auto place = known.size(); place-- > 0;)
        same.insert({momentOfPost(known.at(place)), known.at(place).content}, place);
    std::vector<bool> isTaken(static_cast<std::size_t>(known.size()), false);
    QSet<PostText> seen;
    QList<const IssuePost *> open;
    for (const auto &post : told) {
        const PostText text{momentOfPost(post), post.content};
        if (seen.contains(text))
            continue;
        seen.insert(text);
        if (const auto found = same.constFind(text); found == same.constEnd())
            open.append(&post);
        else
            isTaken[static_cast<std::size_t>(*found)] = true;
    }
    PostChanges changes;
    for (const auto *post : std::as_const(open)) {
        auto &places = free[momentOfPost(*post)];
        while (!places.isEmpty() && isTaken[static_cast<std::size_t>(places.constLast())])
            places.removeLast();
        if (!post->at.isValid() || places.isEmpty()) {
            changes.added.append(*post);
            continue;
        }
        const auto place = places.takeLast();
        if (isNewer)
            changes.changed.append({place, post->content});
    }
    return changes;
}

std::optional<IssueNews::What> newsOf(const StoredIssue &before, const StoredIssue &after, bool postsDiffer)
{
    if (after.severity > before.severity)
        return IssueNews::What::Worsened;
    if (before.isActive && !after.isActive)
        return IssueNews::What::Ended;
    if (postsDiffer || normalisedWord(before.told.status) != normalisedWord(after.told.status))
        return IssueNews::What::Changed;
    return std::nullopt;
}
