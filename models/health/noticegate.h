#pragma once

#include "models/health/issuenews.h"

#include <QHash>
#include <QSet>
#include <QTime>

/// What a person wants to be told of by itself. Values of the settings.
struct NoticeRules {
    bool isOn = true;
    bool came = true;
    bool worsened = true;
    bool changed = false;
    bool ended = true;
    bool advisories = true; ///< too, and not only incidents
    QTime quietFrom{}; ///< local; invalid: no quiet hours
    QTime quietUntil{}; ///< local; before `quietFrom`: of the next day
    QSet<QString> quietServices{}; ///< names of services of which nothing is told
    bool operator==(const NoticeRules &) const = default;
};

/// One or more things to be told at once.
struct Notice {
    QList<IssueNews> news{}; ///< one for each issue, the worst first
    bool wasHeld = false; ///< they came in quiet hours
};

/// Decides when something is told, and what of it: one notice for each cause, several that come together as one, none in quiet hours, whose
/// sum comes at their end. Pure; any thread.
class NoticeGate
{
public:
    /// What waits already is held or told by them from now on. `now` local.
    void setRules(const NoticeRules &rules, const QDateTime &now);
    /// Keeps what is to be told of it. `now` local.
    void add(const IssueNews &news, const QDateTime &now);
    /// When to ask for the next notice; invalid: nothing waits.
    QDateTime due() const { return m_due; }
    /// What is to be told now; without news: nothing. `now` local.
    Notice take(const QDateTime &now);
    /// Whether it is quiet then. `now` local.
    bool isQuiet(const QDateTime &now) const;

private:
    bool isWanted(const IssueNews &news) const;
    /// When the quiet hours end that hold at `now`.
    QDateTime quietEnd(const QDateTime &now) const;
    /// It waits no longer; with the last one nothing is due.
    void drop(const QString &key);

    NoticeRules m_rules{};
    QHash<QString, IssueNews> m_waiting{}; ///< by key of the issue
    QDateTime m_due{}; ///< local
    bool m_isHeld = false;
};
