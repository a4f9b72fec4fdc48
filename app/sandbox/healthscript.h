#pragma once

#include "app/sandbox/healthissue.h"

#include <map>

/// An issue that a test made, or one of the recipe's that it changed and that stands still since.
struct ScriptedIssue {
    HealthIssue issue{};
    const HealthService *service{}; ///< null: none of the catalogue's
    HealthAudience audience{};
};

/// The issues that tests made, changed and removed, by id. Nothing moves here by itself, but an issue leaves the lists like any other.
class HealthScript
{
public:
    void put(const ScriptedIssue &issue);
    /// Out of all lists at once, the recipe's issue of this id too.
    void remove(const QByteArray &id);
    /// The recipe's issue of this id is not to be shown: it was removed or another stands for it.
    bool hides(const QByteArray &id) const { return m_removed.contains(id) || m_issues.contains(id); }
    const std::map<QByteArray, ScriptedIssue> &issues() const { return m_issues; }
    /// Another number after every change.
    int revision() const { return m_revision; }
    /// All is as the recipe says again.
    void clear();

private:
    std::map<QByteArray, ScriptedIssue> m_issues{};
    std::set<QByteArray> m_removed{};
    int m_revision = 0;
};
