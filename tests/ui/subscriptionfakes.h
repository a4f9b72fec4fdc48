#pragma once

#include "models/core/fold.h"
#include "tests/ui/permits.h"
#include "tests/ui/shellfakes.h"
#include "ui/subscriptions/subscriptionspane.h"

#include <QPointer>

#include <algorithm>

/// Answers at once (queued) or when told; a row id is a place in the table, from 1. What a view lets through it judges plainly.
class FakeSubscriptions final : public WindowSource<OwnedSubscription, SubscriptionQuery>,
                                public RowPages<OwnedSubscription>,
                                public SubscriptionBook
{
public:
    struct Asked {
        SubscriptionQuery query{};
        QPointer<QObject> receiver{};
        std::function<void(Result<RowOrder>)> receive{};
    };

    QList<OwnedSubscription> table{};
    SubscriptionsRead told{.customers = 3, .oldest = QDateTime(QDate(2025, 10, 1), QTime(9, 0), Qt::UTC)};
    QDateTime now{QDate(2025, 11, 3), QTime(10, 45), Qt::UTC};
    quint64 revision = 0;
    bool byHand = false;
    std::optional<Error> problem{};
    QList<Asked> waiting{};
    QList<SubscriptionQuery> asked{};

    void order(const SubscriptionQuery &query, QObject *receiver, std::function<void(Result<RowOrder>)> receive) override
    {
        asked.append(query);
        waiting.append({query, receiver, std::move(receive)});
        if (!byHand)
            QMetaObject::invokeMethod(
                receiver, [this] { answerAll(); }, Qt::QueuedConnection);
    }
    void watch(QObject *receiver, std::function<void(const RowsCommitted &)> committed) override
    {
        m_watchers.append({receiver, std::move(committed)});
    }
    RowPages<OwnedSubscription> &pages() override { return *this; }
    Result<QList<OwnedSubscription>> rows(std::span<const RowId> ids) override
    {
        if (problem)
            return *problem;
        QList<OwnedSubscription> found;
        for (const auto id : ids)
            found.append(id >= 1 && id <= static_cast<RowId>(table.size()) ? table.at(id - 1) : OwnedSubscription());
        return found;
    }
    void read(QObject *receiver, std::function<void(Result<SubscriptionsRead>)> receive) override
    {
        QMetaObject::invokeMethod(
            receiver, [read = told, receive = std::move(receive)] { receive(read); }, Qt::QueuedConnection);
    }
    void answerAll()
    {
        while (!waiting.isEmpty()) {
            const auto next = waiting.takeFirst();
            if (next.receiver)
                next.receive(answerTo(next.query));
        }
    }
    void commit()
    {
        for (const auto &[receiver, committed] : std::as_const(m_watchers)) {
            if (receiver)
                committed({.revision = revision + 1, .reorder = true});
        }
        ++revision;
    }

private:
    Result<RowOrder> answerTo(const SubscriptionQuery &query) const
    {
        if (problem)
            return *problem;
        std::vector<RowId> ids;
        for (qsizetype i = 0; i < table.size(); ++i) {
            if (passes(table.at(i), query))
                ids.push_back(static_cast<RowId>(i + 1));
        }
        RowOrder order{.exact = ids.size(), .revision = revision, .partial = query.limit > 0};
        order.rows = std::make_shared<const std::vector<RowId>>(std::move(ids));
        return order;
    }
    bool passes(const OwnedSubscription &row, const SubscriptionQuery &query) const
    {
        using View = SubscriptionQuery::View;
        const auto &sold = row.told;
        const auto isWithin = [&](const QDateTime &when) { return when >= now && when < now.addDays(query.days); };
        const auto isActive = statusOf(sold.status) == SubscriptionStatus::Active;
        const auto renews = sold.autoRenew.value_or(false);
        const auto isInView = query.view == View::All
            || (query.view == View::Suspended && statusOf(sold.status) == SubscriptionStatus::Suspended)
            || (query.view == View::Cancellable && isWithin(sold.cancelUntil))
            || (query.view == View::Renewing && isActive && renews && isWithin(sold.commitmentEnd))
            || (query.view == View::Expiring && isActive && !renews && isWithin(sold.commitmentEnd));
        const auto hay = folded(QStringList{row.customerName, sold.offerName, sold.friendlyName, sold.id}.join(u' '));
        const auto words = folded(query.text).split(' ');
        return isInView && std::ranges::all_of(words, [&](const QByteArray &word) { return hay.contains(word); });
    }

    QList<std::pair<QPointer<QObject>, std::function<void(const RowsCommitted &)>>> m_watchers{};
};

/// Everything the pane stands on; members in order of birth.
struct SubscriptionsWorld {
    FakeSubscriptions subscriptions{};
    FakeMemory memory{};
    StillClock clock{};
    FakeValue<SyncState> state{SyncState{.customersKnown = 3}};
    FakeValue<Permit> permit{permitOf(everyRight)};

    SubscriptionsWorld()
    {
        const auto sold
            = [this](int customer, const QString &id, const QString &offer, const QString &status, int endsInDays, bool renews) {
                  OwnedSubscription row{.customerId = u"c-%1"_s.arg(customer), .customerName = u"Bedrijf %1"_s.arg(customer)};
                  row.told = {.id = id, .offerId = u"P:S:A"_s, .offerName = offer, .status = status, .term = u"P1Y"_s, .quantity = 25};
                  row.told.commitmentEnd = clock.now.addDays(endsInDays);
                  row.told.autoRenew = renews;
                  subscriptions.table.append(row);
              };
        sold(1, u"s-1"_s, u"Business Premium"_s, u"active"_s, 5, true);
        sold(1, u"s-2"_s, u"Copilot"_s, u"active"_s, 25, true);
        subscriptions.table.last().told.parentId = u"s-1"_s;
        sold(2, u"s-3"_s, u"Exchange"_s, u"Active"_s, 20, false);
        sold(2, u"s-4"_s, u"Visio"_s, u"suspended"_s, 300, true);
        sold(3, u"s-5"_s, u"Defender"_s, u"quarantined"_s, 60, true);
        sold(3, u"s-6"_s, u"Intune"_s, u"active"_s, 60, true);
        subscriptions.table.last().told.cancelUntil = clock.now.addSecs(50 * 3600);
    }
    std::unique_ptr<SubscriptionsPane> pane(QSize size = {1600, 900})
    {
        auto made = std::make_unique<SubscriptionsPane>(
            SubscriptionsPaneSources{
                .window = subscriptions, .book = subscriptions, .syncState = state, .permit = permit, .memory = memory, .clock = clock},
            nullptr);
        made->resize(size);
        made->show();
        return made;
    }
};
