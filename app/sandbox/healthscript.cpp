#include "app/sandbox/healthscript.h"

void HealthScript::put(const ScriptedIssue &issue)
{
    ++m_revision;
    m_removed.erase(issue.issue.id);
    m_issues[issue.issue.id] = issue;
}

void HealthScript::remove(const QByteArray &id)
{
    ++m_revision;
    m_issues.erase(id);
    m_removed.insert(id);
}

void HealthScript::clear()
{
    ++m_revision;
    m_issues.clear();
    m_removed.clear();
}
