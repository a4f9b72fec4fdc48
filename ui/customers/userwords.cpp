#include "ui/customers/userwords.h"

#include "models/core/wire.h"

QString UserWords::state(const CustomerUser &user, std::optional<bool> isBlocked, const QDateTime &now)
{
    if (isDeleted(user)) {
        const auto days = daysToRestore(user, now);
        //: state of a user
        return days > 0 ? tr("Deleted, %Ln day(s) left to restore", nullptr, days) : tr("Deleted");
    }
    const auto word = normalisedWord(user.state);
    if (isBlocked.value_or(false)) {
        //: state of a user: the account is there, and may not sign in
        return tr("Sign-in blocked");
    }
    if (word == u"active" || word == u"0" || word.isEmpty()) {
        //: state of a user; the second: the account is there, and nobody tells whether it may sign in
        return isBlocked ? tr("Active") : tr("Active, sign-in not known");
    }
    return user.state;
}

CellState UserWords::stateShape(const CustomerUser &user, std::optional<bool> isBlocked)
{
    if (isDeleted(user))
        return CellState::Interrupted;
    if (isBlocked.value_or(false))
        return CellState::Degraded;
    const auto word = normalisedWord(user.state);
    const bool isActive = word == u"active" || word == u"0" || word.isEmpty();
    return isActive && isBlocked ? CellState::Healthy : CellState::Unknown;
}

QString UserWords::origin(const CustomerUser &user)
{
    if (user.syncedAt.isValid()) {
        //: where a user's account is kept
        return tr("The customer's own directory");
    }
    //: where a user's account is kept
    return tr("Microsoft 365");
}

QString UserWords::hint(const LicenceSku &sku)
{
    switch (hintOf(sku)) {
    case LicenceHint::NoneLeft:
        //: what the numbers of a licence suggest
        return tr("None left");
    case LicenceHint::Overused:
        //: what the numbers of a licence suggest: more are assigned than were bought
        return tr("%Ln too few", nullptr, -freeOf(sku));
    case LicenceHint::Unused:
        //: what the numbers of a licence suggest
        return tr("%Ln unused", nullptr, freeOf(sku));
    case LicenceHint::None:
        break;
    }
    return {};
}

CellState UserWords::hintShape(const LicenceSku &sku)
{
    switch (hintOf(sku)) {
    case LicenceHint::NoneLeft:
        return CellState::Degraded;
    case LicenceHint::Overused:
        return CellState::Interrupted;
    case LicenceHint::Unused:
        return CellState::Advisory;
    case LicenceHint::None:
        break;
    }
    return CellState::None;
}
