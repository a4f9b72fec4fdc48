#include "ui/subscriptions/subscriptioncolumns.h"

#include "ui/widgets/subscriptionwords.h"

using namespace Qt::StringLiterals;

static bool isGone(const OwnedSubscription &row)
{
    return row.told.id.isEmpty();
}

static std::function<QString(const OwnedSubscription &)> ofTold(QString (*text)(const Subscription &))
{
    return [text](const OwnedSubscription &row) { return isGone(row) ? QString() : text(row.told); };
}

/// The mark stands in front, where it is seen however narrow the column is.
static QString productText(const OwnedSubscription &row)
{
    if (isGone(row))
        return {};
    return row.told.parentId.isEmpty() ? titleOf(row.told) : u"+ "_s + titleOf(row.told);
}

static QString productSpoken(const OwnedSubscription &row)
{
    //: %1: a product; read aloud
    return row.told.parentId.isEmpty() ? productText(row) : SubscriptionColumns::tr("Add-on: %1").arg(titleOf(row.told));
}

/// The word that the trade uses; in full it is read aloud.
static QString commerceText(const Subscription &told)
{
    //: how a subscription is sold: new commerce; a column has room for no more
    return commerceOf(told) == Commerce::New ? SubscriptionColumns::tr("NCE") : SubscriptionWords::commerce(Commerce::Legacy);
}

static QList<Column<OwnedSubscription>> whatColumns()
{
    return {
        {.key = u"customer"_s,
         .title = SubscriptionColumns::tr("Customer"),
         .value = [](const OwnedSubscription &row) { return row.customerName; },
         .text = [](const OwnedSubscription &row) { return row.customerName; },
         .searched = true,
         .widthHint = 22},
        {.key = u"product"_s,
         .title = SubscriptionColumns::tr("Product"),
         .value = [](const OwnedSubscription &row) { return titleOf(row.told); },
         .text = productText,
         .spoken = productSpoken,
         .searched = true,
         .widthHint = 25},
        {.key = u"status"_s,
         .title = SubscriptionColumns::tr("Status"),
         .value = [](const OwnedSubscription &row) { return row.told.status; },
         .text = ofTold([](const Subscription &told) { return SubscriptionWords::status(told.status); }),
         .state = [](const OwnedSubscription &row) { return isGone(row) ? CellState::None : SubscriptionWords::state(row.told.status); },
         .widthHint = 15},
        {.key = u"quantity"_s,
         //: number of licences of a subscription
         .title = SubscriptionColumns::tr("Quantity"),
         .value = [](const OwnedSubscription &row) { return row.told.quantity; },
         .text = ofTold(SubscriptionWords::quantity),
         .alignment = Qt::AlignTrailing | Qt::AlignVCenter,
         .widthHint = 8},
    };
}

static QList<Column<OwnedSubscription>> whenColumns(const Clock &clock)
{
    return {
        {.key = u"end"_s,
         //: column: when a subscription renews or ends
         .title = SubscriptionColumns::tr("Renewal"),
         .value = [](const OwnedSubscription &row) { return row.told.commitmentEnd; },
         .text = ofTold(SubscriptionWords::end),
         .widthHint = 20},
        {.key = u"autoRenew"_s,
         .title = SubscriptionColumns::tr("Auto-renew"),
         .value = [](const OwnedSubscription &row) { return row.told.autoRenew ? QVariant(*row.told.autoRenew) : QVariant(); },
         .text = ofTold(SubscriptionWords::autoRenew),
         .widthHint = 9,
         .rank = 4},
        {.key = u"cancel"_s,
         //: column: until when a subscription can still be cancelled
         .title = SubscriptionColumns::tr("Cancellation window"),
         .value = [](const OwnedSubscription &row) { return row.told.cancelUntil; },
         .text
         = [&clock](
               const OwnedSubscription &row) { return isGone(row) ? QString() : SubscriptionWords::cancelLeft(row.told, clock.utcNow()); },
         .spoken =
             [&clock](const OwnedSubscription &row) {
                 return isGone(row) ? QString() : SubscriptionWords::cancelWindow(row.told, clock.utcNow());
             },
         .state =
             [&clock](const OwnedSubscription &row) {
                 return SubscriptionWords::cancelsSoon(row.told, clock.utcNow()) ? CellState::Degraded : CellState::None;
             },
         .quiet = [&clock](const OwnedSubscription &row) { return row.told.cancelUntil < clock.utcNow(); },
         .widthHint = 27,
         .rank = 1},
    };
}

static QList<Column<OwnedSubscription>> howColumns()
{
    return {
        {.key = u"term"_s,
         .title = SubscriptionColumns::tr("Term"),
         .value = [](const OwnedSubscription &row) { return row.told.term; },
         .text = ofTold([](const Subscription &told) { return SubscriptionWords::term(told.term); }),
         .widthHint = 8,
         .rank = 2},
        {.key = u"commerce"_s,
         //: how a subscription is sold: legacy or new commerce
         .title = SubscriptionColumns::tr("Commerce"),
         .text = ofTold(commerceText),
         .spoken = ofTold([](const Subscription &told) { return SubscriptionWords::commerce(commerceOf(told)); }),
         .widthHint = 9,
         .rank = 3},
        {.key = u"id"_s,
         .title = SubscriptionColumns::tr("Subscription ID"),
         .value = [](const OwnedSubscription &row) { return row.told.id; },
         .text = [](const OwnedSubscription &row) { return row.told.id; },
         .searched = true,
         .widthHint = 32,
         .defaultVisible = false},
    };
}

QList<Column<OwnedSubscription>> SubscriptionColumns::all(const Clock &clock)
{
    return whatColumns() + whenColumns(clock) + howColumns();
}
