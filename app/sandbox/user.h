#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

/// Who signs in at the sandbox: invented people of the partner, one for every role and one with two.
struct User {
    QString word{}; ///< for --user and settings
    QByteArray id{};
    QByteArray name{};
    QByteArray account{}; ///< user principal name
    QStringList roles{}; ///< role template ids, the token's `wids`
    QStringList groups{}; ///< names of the groups this person belongs to, besides that of everybody
};

/// helpdesk-billing is who signs in unless another is named.
User defaultUser();
std::optional<User> userCalled(const QString &word);
QStringList userWords();
/// Name of a role of the directory; empty for an id that is none the sandbox knows.
QByteArray roleNameOf(const QString &templateId);
