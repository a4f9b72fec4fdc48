#include "models/health/noticegate.h"

#include "models/health/healthstatus.h"

#include <algorithm>

namespace {

/// What comes within so much is one notice: an outage hits many services at once.
constexpr int gatheredSeconds = 10;

/// Two things that became of one issue, as one.
IssueNews::What together(IssueNews::What before, IssueNews::What now)
{
    using What = IssueNews::What;
    if (now == What::Ended)
        return What::Ended;
    if (before == What::Ended) // what is written of it afterwards does not begin it anew
        return now == What::Changed ? before : now;
    return before == What::Changed ? now : before;
}

} // namespace

bool NoticeGate::isWanted(const IssueNews &news) const
{
    if (!m_rules.isOn || m_rules.quietServices.contains(news.issue.service))
        return false;
    if (!m_rules.advisories && issueKindOf(news.issue.kind) == IssueKind::Advisory)
        return false;
    switch (news.what) {
    case IssueNews::What::Came:
        return m_rules.came;
    case IssueNews::What::Worsened:
        return m_rules.worsened;
    case IssueNews::What::Changed:
        return m_rules.changed;
    case IssueNews::What::Ended:
        return m_rules.ended;
    }
    return false;
}

bool NoticeGate::isQuiet(const QDateTime &now) const
{
    const auto &from = m_rules.quietFrom;
    const auto &until = m_rules.quietUntil;
    if (!from.isValid() || !until.isValid() || from == until)
        return false;
    const auto time = now.time();
    return from < until ? time >= from && time < until : time >= from || time < until;
}

QDateTime NoticeGate::quietEnd(const QDateTime &now) const
{
    QDateTime end(now.date(), m_rules.quietUntil, now.timeSpec());
    return end > now ? end : end.addDays(1);
}

void NoticeGate::setRules(const NoticeRules &rules, const QDateTime &now)
{
    m_rules = rules;
    if (m_due.isValid())
        m_due = isQuiet(now) ? quietEnd(now) : std::min(m_due, now.addSecs(gatheredSeconds));
}

void NoticeGate::drop(const QString &key)
{
    m_waiting.remove(key);
    if (!m_waiting.isEmpty())
        return;
    m_due = {};
    m_isHeld = false;
}

void NoticeGate::add(const IssueNews &news, const QDateTime &now)
{
    const auto before = m_waiting.constFind(news.key);
    auto merged = news;
    if (before != m_waiting.constEnd()) {
        merged.what = together(before->what, news.what);
        if (before->what == IssueNews::What::Came && news.what == IssueNews::What::Ended) {
            drop(news.key); // nobody heard that it began
            return;
        }
    }
    if (!isWanted(merged)) {
        if (merged.what == IssueNews::What::Ended)
            drop(news.key); // what became of it before is no longer so
        return;
    }
    m_waiting.insert(news.key, merged);
    const auto quiet = isQuiet(now);
    m_isHeld = m_isHeld || quiet;
    if (!m_due.isValid())
        m_due = quiet ? quietEnd(now) : now.addSecs(gatheredSeconds);
}

Notice NoticeGate::take(const QDateTime &now)
{
    if (!m_due.isValid() || now < m_due)
        return {};
    if (isQuiet(now)) { // the hours were changed meanwhile
        m_due = quietEnd(now);
        return {};
    }
    const auto waiting = m_waiting.values();
    for (const auto &news : waiting) {
        if (!isWanted(news)) // switched off meanwhile
            drop(news.key);
    }
    Notice notice{.news = m_waiting.values(), .wasHeld = m_isHeld};
    std::ranges::sort(notice.news, [](const IssueNews &one, const IssueNews &other) {
        const auto left = severityOf(healthStatusOf(one.issue.status));
        const auto right = severityOf(healthStatusOf(other.issue.status));
        return left != right ? left > right : one.key < other.key;
    });
    m_waiting.clear();
    m_due = {};
    m_isHeld = false;
    return notice;
}
