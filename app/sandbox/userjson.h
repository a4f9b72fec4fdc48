#pragma once

#include "app/sandbox/licencebook.h"
#include "app/sandbox/world.h"

/// A password as a request sets it: echoed once, never kept (CONTRACT 2.4).
struct PasswordProfile {
    QByteArray password{};
    bool forceChange = false;
};

/// Writes a customer's users as the service does (CONTRACT 6.1).
class UserJson
{
public:
    explicit UserJson(const World &world) : m_world(world), m_licences(world) { }

    /// As in the list and by itself.
    void appendUser(QByteArray &out, quint32 customer, const UserFacts &facts) const;
    /// The answer to a new password: with the password, and null for what is not set.
    void appendReset(QByteArray &out, quint32 customer, const UserFacts &facts, const PasswordProfile &profile) const;
    /// The answer to a new user: likewise, and without links.
    void appendCreated(QByteArray &out, quint32 customer, const UserFacts &facts, const PasswordProfile &profile) const;
    /// The truth for tests: an array of flat objects.
    void appendTruth(QByteArray &out, quint32 customer) const;

private:
    const World &m_world;
    LicenceBook m_licences;
};
