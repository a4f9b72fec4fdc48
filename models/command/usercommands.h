#pragma once

#include "models/core/result.h"

#include <QObject>

#include <functional>

/// Whose password is to be reset, and why.
struct PasswordReset {
    QString customerId{};
    QString customerName{};
    QString userId{};
    QString principalName{};
    QString reason{}; ///< or the number of a ticket
    bool operator==(const PasswordReset &) const = default;
};

/// What is done at once with people in a customer's tenant, since it cannot wait in the outbox: what comes of it may not be kept. GUI thread;
/// `done` on the GUI thread if `receiver` still lives.
class UserCommands
{
public:
    UserCommands() = default;
    UserCommands(const UserCommands &) = delete;
    UserCommands &operator=(const UserCommands &) = delete;
    virtual ~UserCommands() = default;

    /// Gives the person a new password, which has to be changed at the next sign-in; `done` has it, and nobody else ever will. The audit log
    /// tells that it was done, not the password. Offline without a connection; after an unclear answer (UnclearOutcome) it is done again
    /// with another one.
    virtual void resetPassword(const PasswordReset &reset, QObject *receiver, std::function<void(const Result<QString> &password)> done) = 0;
};
