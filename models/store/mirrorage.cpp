#include "models/store/mirrorage.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsOfDay = 86'400;

} // namespace

MirrorAge MirrorAge::fromText(const QString &text)
{
    const auto parts = text.split(u' ');
    bool isNumber[3] = {};
    if (parts.size() != 3)
        return {};
    const qint64 numbers[3]
        = {parts.at(0).toLongLong(&isNumber[0]), parts.at(1).toLongLong(&isNumber[1]), parts.at(2).toLongLong(&isNumber[2])};
    if (!std::ranges::all_of(isNumber, [](bool is) { return is; }) || numbers[1] < numbers[0] || numbers[2] < 0)
        return {};
    return {.signedInAt = QDateTime::fromMSecsSinceEpoch(numbers[0], Qt::UTC),
            .latest = QDateTime::fromMSecsSinceEpoch(numbers[1], Qt::UTC),
            .startsBehind = numbers[2]};
}

MirrorAge MirrorAge::known(const QString &text, const QDateTime &completeAt)
{
    const auto kept = fromText(text);
    return kept.signedInAt.isValid() || !completeAt.isValid() ? kept : ofSignIn(completeAt);
}

QString MirrorAge::toText() const
{
    return u"%1 %2 %3"_s.arg(QString::number(signedInAt.toMSecsSinceEpoch()), QString::number(latest.toMSecsSinceEpoch()),
                             QString::number(startsBehind));
}

MirrorAge MirrorAge::startedAt(const QDateTime &now) const
{
    auto age = *this;
    if (!signedInAt.isValid())
        return age;
    if (now < latest)
        ++age.startsBehind;
    else
        age.latest = now;
    return age;
}

qint64 MirrorAge::days(const QDateTime &now) const
{
    if (!signedInAt.isValid())
        return 0;
    return signedInAt.secsTo(std::max(now, latest)) / secondsOfDay + (now < latest ? startsBehind : 0);
}
