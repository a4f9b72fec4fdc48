#pragma once

#include "models/store/healthshelf.h"

#include <optional>
#include <span>

/// What becomes of an issue that we know when a tenant tells of it. All pure; any thread.

/// An issue as the desk file has it.
struct StoredIssue {
    qint64 number = 0;
    QString key{};
    HealthIssue told{}; ///< without details and posts
    bool isActive = false;
    int severity = 0;
};

/// How bad it is while it goes on; 0 once it is over.
int severityNow(const HealthIssue &issue);

/// Which of those with Microsoft's id, oldest first, `told` is about; empty: none, Microsoft uses the id for something else than before:
/// more than a month after the end of the one before, under another title.
std::optional<std::size_t> rowFor(std::span<const StoredIssue> rows, const HealthIssue &told);

/// Times after this one are those of a clock that is wrong, or of nothing that has happened.
QDateTime latestCredible(const QDateTime &now);

/// Whether `told` takes the place of what is known: it is newer, or what is known says of no time or of one to come.
bool isNewerWord(const HealthIssue &known, const HealthIssue &told, const QDateTime &now);

/// What is missing among our posts, and which of ours now say something else.
struct PostChanges {
    QList<IssuePost> added{};
    QList<std::pair<qsizetype, QString>> changed{}; ///< which of ours, and what it says
    bool isEmpty() const { return added.isEmpty() && changed.isEmpty(); }
};
/// A post is known by its time and type; one without a time by what it says. None ever goes. Only a newer word changes what one says.
PostChanges postChanges(const QList<IssuePost> &known, const QList<IssuePost> &told, bool isNewer);
/// Whether times and types alone say that nothing is missing.
bool hasPostsOf(const QList<IssuePost> &known, const QList<IssuePost> &told);

/// What is worth telling of an issue that was known; empty: nothing.
std::optional<IssueNews::What> newsOf(const StoredIssue &before, const StoredIssue &after, bool postsDiffer);
