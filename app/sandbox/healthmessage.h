#pragma once

#include "app/sandbox/healthissue.h"

#include <map>

/// A message of the message centre at some moment (CONTRACT 14.2). Words are camelCase.
struct HealthMessage {
    QByteArray id{};
    QByteArray title{};
    std::string_view category{}; ///< preventOrFixIssue, planForChange, stayInformed
    std::string_view severity{}; ///< normal, high, critical
    bool isMajorChange = false;
    std::vector<std::string_view> services{}; ///< names
    std::vector<std::string_view> tags{};
    QDateTime actionBy{}; ///< UTC, as all times here; invalid: nothing has to be done
    QDateTime start{};
    QDateTime end{}; ///< it leaves the list then
    QDateTime expiry{}; ///< invalid: none
    QDateTime modified{};
    QByteArray body{}; ///< HTML
    QByteArray link{}; ///< empty: no detail
    bool hasAttachments = false;
};

/// Invents planned changes, likewise from seed and clock alone.
class HealthMessageRecipe
{
public:
    explicit HealthMessageRecipe(quint64 seed) : m_seed(seed) { }

    /// What stands in the message centre of this tenant, newest first.
    std::vector<HealthMessage> of(const HealthTenant &tenant, const QDateTime &now) const;

private:
    struct Texts {
        HealthMessage early{};
        HealthMessage late{}; ///< after its update; the same where there is none
    };
    const Texts &textsOf(qint64 number) const;

    quint64 m_seed = 0;
    mutable std::map<qint64, Texts> m_texts{}; ///< kept, since every tenant asks for the same ones
};
