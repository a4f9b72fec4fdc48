#include "ui/widgets/subscriptionwords.h"

#include "models/core/wire.h"
#include "ui/widgets/momenttext.h"

#include <QLocale>
#include <QRegularExpression>

QString SubscriptionWords::status(const QString &raw)
{
    switch (statusOf(raw)) {
    case SubscriptionStatus::None:
        //: status of a subscription: the service gives none
        return tr("Not stated");
    case SubscriptionStatus::Active:
        //: status of a subscription
        return tr("Active");
    case SubscriptionStatus::Suspended:
        //: status of a subscription
        return tr("Suspended");
    case SubscriptionStatus::Deleted:
        //: status of a subscription
        return tr("Deleted");
    case SubscriptionStatus::Expired:
        //: status of a subscription
        return tr("Expired");
    case SubscriptionStatus::Pending:
        //: status of a subscription
        return tr("Pending");
    case SubscriptionStatus::Disabled:
        //: status of a subscription
        return tr("Disabled");
    case SubscriptionStatus::Other:
        break;
    }
    return raw;
}

CellState SubscriptionWords::state(const QString &raw)
{
    switch (statusOf(raw)) {
    case SubscriptionStatus::Active:
        return CellState::Healthy;
    case SubscriptionStatus::Suspended:
        return CellState::Suspended;
    case SubscriptionStatus::Expired:
    case SubscriptionStatus::Disabled:
        return CellState::Degraded;
    case SubscriptionStatus::Deleted:
        return CellState::Interrupted;
    case SubscriptionStatus::Pending:
        return CellState::Advisory;
    case SubscriptionStatus::None:
    case SubscriptionStatus::Other:
        break;
    }
    return CellState::Unknown;
}

QString SubscriptionWords::commerce(Commerce commerce)
{
    if (commerce == Commerce::New) {
        //: how a subscription is sold
        return tr("New commerce (NCE)");
    }
    //: how a subscription is sold: the older way
    return tr("Legacy");
}

QString SubscriptionWords::term(const QString &iso)
{
    static const QRegularExpression pattern(u"^P(\\d+)([MY])$"_s);
    const auto match = pattern.match(iso);
    const auto number = match.captured(1).toInt();
    if (!match.hasMatch() || number <= 0)
        return iso;
    if (match.captured(2) == u'M') {
        //: term of a subscription
        return tr("%Ln month(s)", nullptr, number);
    }
    //: term of a subscription
    return tr("%Ln year(s)", nullptr, number);
}

QString SubscriptionWords::cycle(const QString &raw)
{
    const std::pair<QLatin1StringView, QString> words[] = {//: how often a subscription is billed
                                                           {"monthly"_L1, tr("Monthly")},
                                                           //: how often a subscription is billed
                                                           {"annual"_L1, tr("Annually")},
                                                           //: how often a subscription is billed
                                                           {"triennial"_L1, tr("Every three years")},
                                                           //: how often a subscription is billed
                                                           {"biennial"_L1, tr("Every two years")},
                                                           //: how often a subscription is billed
                                                           {"onetime"_L1, tr("Once")},
                                                           //: how often a subscription is billed: never
                                                           {"none"_L1, tr("Not billed")},
                                                           //: how often a subscription is billed
                                                           {"unknown"_L1, tr("Not stated")}};
    const auto word = normalisedWord(raw);
    for (const auto &[known, text] : words) {
        if (word == known)
            return text;
    }
    return raw;
}

QString SubscriptionWords::end(const Subscription &subscription)
{
    const auto &when = subscription.commitmentEnd;
    if (!when.isValid())
        return {};
    if (isOpenEnded(when)) {
        //: when a subscription ends: never by itself
        return tr("No end date");
    }
    const auto day = dayText(when);
    if (statusOf(subscription.status) != SubscriptionStatus::Active || !subscription.autoRenew) {
        //: %1: a date
        return when < QDateTime::currentDateTimeUtc() ? tr("Ended %1").arg(day) : tr("Ends %1").arg(day);
    }
    //: %1: a date
    return *subscription.autoRenew ? tr("Renews %1").arg(day) : tr("Ends %1").arg(day);
}

QString SubscriptionWords::autoRenew(const Subscription &subscription)
{
    if (!subscription.autoRenew)
        return {};
    //: whether a subscription renews by itself
    return *subscription.autoRenew ? tr("On") : tr("Off");
}

QString SubscriptionWords::cancelWindow(const Subscription &subscription, const QDateTime &now)
{
    const auto &until = subscription.cancelUntil;
    if (!until.isValid()) {
        //: until when a subscription can be cancelled: not at all; the legacy kind is only ever suspended
        return commerceOf(subscription) == Commerce::Legacy ? tr("No; it is suspended instead") : tr("No longer");
    }
    const auto seconds = now.secsTo(until);
    if (seconds <= 0) {
        //: %1: date and time until which a subscription could be cancelled
        return tr("Closed since %1").arg(fullMomentText(until));
    }
    if (isOpenEnded(until)) {
        //: until when a subscription can be cancelled
        return tr("At any time");
    }
    //: %1: date and time until which a subscription can be cancelled, %2: "3 days left"
    return tr("Until %1 (%2)").arg(fullMomentText(until), leftText(now, until));
}

QString SubscriptionWords::leftText(const QDateTime &now, const QDateTime &until)
{
    const auto hours = static_cast<int>(now.secsTo(until) / 3600);
    //: time left in which a subscription can be cancelled
    return hours >= 48 ? tr("%Ln day(s) left", nullptr, hours / 24) : tr("%Ln hour(s) left", nullptr, hours);
}

QString SubscriptionWords::cancelLeft(const Subscription &subscription, const QDateTime &now)
{
    const auto &until = subscription.cancelUntil;
    if (!until.isValid() && commerceOf(subscription) == Commerce::Legacy) {
        //: whether a subscription can be cancelled: it never can
        return tr("Not possible");
    }
    if (!until.isValid() || now >= until) {
        //: whether a subscription can be cancelled: the time for it is over
        return tr("Closed");
    }
    if (isOpenEnded(until)) {
        //: until when a subscription can be cancelled
        return tr("At any time");
    }
    //: %1: "3 days left", %2: the day until which a subscription can be cancelled
    return tr("%1 (%2)").arg(leftText(now, until), dayText(until));
}

bool SubscriptionWords::cancelsSoon(const Subscription &subscription, const QDateTime &now)
{
    return subscription.cancelUntil > now && subscription.cancelUntil < now.addDays(3);
}

QString SubscriptionWords::reasons(const QStringList &raw)
{
    QStringList words;
    for (const auto &reason : raw) {
        const auto word = normalisedWord(reason);
        if (word == "nonpayment"_L1) {
            //: why a subscription was suspended
            words.append(tr("Not paid"));
        } else if (word == "fraud"_L1) {
            //: why a subscription was suspended
            words.append(tr("Suspicion of fraud"));
        } else {
            words.append(reason);
        }
    }
    return words.join(u", "_s);
}

QString SubscriptionWords::quantity(const Subscription &subscription)
{
    return QLocale().toString(subscription.quantity);
}
