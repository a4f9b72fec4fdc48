#include "models/users/user.h"

#include "models/core/wire.h"

#include <algorithm>

namespace {

constexpr int daysKept = 30; // CONTRACT 6.1
constexpr int fewLicences = 4;

QString firstFilled(std::initializer_list<QString> texts)
{
    const auto *found = std::ranges::find_if(texts, [](const QString &text) { return !text.trimmed().isEmpty(); });
    return found == texts.end() ? QString() : found->trimmed();
}

} // namespace

bool isDeleted(const CustomerUser &user)
{
    const auto word = normalisedWord(user.state);
    return word == u"inactive" || word == u"1" || (word.isEmpty() && user.deletedAt.isValid());
}

int daysToRestore(const CustomerUser &user, const QDateTime &now)
{
    if (!isDeleted(user) || !user.deletedAt.isValid())
        return 0;
    return static_cast<int>(std::clamp<qint64>(now.daysTo(user.deletedAt.addDays(daysKept)), 0, daysKept));
}

QString titleOf(const CustomerUser &user)
{
    return firstFilled({user.displayName, user.firstName + u' ' + user.lastName, user.principalName, user.id});
}

int freeOf(const LicenceSku &sku)
{
    return sku.total - sku.consumed;
}

QString titleOf(const LicenceSku &sku)
{
    return firstFilled({sku.name, sku.partNumber, sku.id});
}

LicenceHint hintOf(const LicenceSku &sku)
{
    if (normalisedWord(sku.targetType) == u"tenant")
        return LicenceHint::None; // nobody is assigned one
    const auto spare = freeOf(sku);
    if (spare < 0)
        return LicenceHint::Overused;
    if (spare == 0 && sku.total > 0)
        return LicenceHint::NoneLeft;
    return sku.total >= fewLicences && spare * 2 >= sku.total ? LicenceHint::Unused : LicenceHint::None;
}
