#pragma once

#include "app/sandbox/healthmessage.h"
#include "app/sandbox/healthrecipe.h"
#include "app/sandbox/healthscript.h"
#include "app/sandbox/managedservices.h"
#include "app/sandbox/world.h"

/// A service as one tenant's overview shows it.
struct HealthOverview {
    QByteArray id{};
    QByteArray service{}; ///< its name
    QByteArray status{}; ///< that of its worst issue
    std::vector<HealthIssue> issues{};
};

/// An issue with whom it is for, before anybody asked.
struct HealthCase {
    HealthIssue issue{};
    const HealthService *service{}; ///< null: none of the catalogue's
    HealthAudience audience{};
    qint64 first = 0; ///< when the first tenant was told, in seconds since 1970
};

/// What Microsoft tells tenants about their services: what the recipe invents, and what tests wrote over it. Of tenants it stores nothing.
class HealthBook
{
public:
    enum class Mode { Usual, Quiet, BlackMonday };

    HealthBook(const World &world, quint64 seed, const SandboxClock &clock);

    /// BlackMonday: the forty issues begin two hours before this moment, besides the usual ones. Quiet: only those of tests are there.
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    HealthScript &script() { return m_script; }

    HealthTenant tenant(quint32 customer) const;
    /// The partner's own, which has every service.
    static HealthTenant partner();
    /// In the order of their start, newest first.
    std::vector<HealthIssue> issues(const HealthTenant &tenant) const;
    std::vector<HealthOverview> overviews(const HealthTenant &tenant) const;
    std::vector<HealthMessage> messages(const HealthTenant &tenant) const;
    /// All that stand in some tenant's list, whoever is told.
    const std::vector<HealthCase> &cases() const;
    std::optional<HealthCase> caseCalled(const QByteArray &id) const;

private:
    std::vector<HealthOutline> outlines(const QDateTime &now) const;
    std::vector<HealthCase> casesAt(const QDateTime &now) const;
    const HealthIssue &textOf(const HealthOutline &outline, const QDateTime &now) const;

    const World &m_world;
    const SandboxClock &m_clock;
    ManagedServices m_services;
    HealthRecipe m_recipe;
    HealthMessageRecipe m_messages;
    HealthScript m_script{};
    Mode m_mode = Mode::Usual;
    QDateTime m_monday{};
    struct Told {
        qint64 second = -1; ///< since 1970
        int revision = 0; ///< of the script
        std::vector<HealthCase> cases{};
    };
    struct Text {
        std::size_t steps = 0;
        HealthIssue issue{};
    };
    mutable std::map<QByteArray, Text> m_texts{}; ///< by issue, until it makes its next step
    mutable Told m_told{}; ///< of the last second asked about, since thousands of tenants may be asked about in it
};

/// Whether this tenant is told of it by now.
bool isTold(const HealthCase &each, const HealthTenant &tenant, const QDateTime &now);
