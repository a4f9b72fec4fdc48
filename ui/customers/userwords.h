#pragma once

#include "models/table/column.h"
#include "models/users/user.h"

#include <QCoreApplication>

#include <optional>

/// Users and licences in the words of the window. Plain text; what this version does not know is shown as it came. GUI thread.
class UserWords
{
    Q_DECLARE_TR_FUNCTIONS(UserWords)

public:
    /// "Active", "Sign-in blocked", "Deleted, 12 days left to restore". `isBlocked`: empty where it is not known, which is never drawn as
    /// well.
    static QString state(const CustomerUser &user, std::optional<bool> isBlocked, const QDateTime &now);
    static CellState stateShape(const CustomerUser &user, std::optional<bool> isBlocked);
    /// Where the account is kept: at Microsoft, or in the customer's own directory.
    static QString origin(const CustomerUser &user);
    static QString hint(const LicenceSku &sku);
    static CellState hintShape(const LicenceSku &sku);
};
