#include "models/store/soldrows.h"

#include "models/customers/customerpart.h"
#include "models/store/database.h"
#include "models/subscriptions/productfamily.h"
#include "models/subscriptions/subscription.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace {

/// What one customer's rows say, as they come.
class Sold
{
public:
    void addSubscription(const OfferedServices &services, SubscriptionStatus status)
    {
        if (status == SubscriptionStatus::Active) {
            m_sold.active |= services.certain;
            m_odd |= services.perhaps;
        } else if (status == SubscriptionStatus::Suspended) {
            m_sold.suspended |= services.certain;
        } else if (status == SubscriptionStatus::Other) {
            m_odd |= services.certain | services.perhaps;
        }
    }
    void addManaged(ServiceBits services) { m_managed |= services; }

    /// `isTold`: the subscriptions were read.
    SoldServices result(bool isTold) const
    {
        auto sold = m_sold;
        // That we manage a service says that it is there, not that nobody has suspended it.
        sold.active |= m_managed & ~m_sold.suspended;
        sold.suspended &= ~sold.active;
        sold.unsure = (isTold ? m_odd : everyService) & ~(sold.active | sold.suspended);
        return sold;
    }

private:
    SoldServices m_sold{.unsure = 0};
    ServiceBits m_managed = 0;
    ServiceBits m_odd = 0; ///< in a state or of an offer that is not known here
};

/// Names come often; each is looked for once.
class Offers
{
public:
    OfferedServices of(QByteArrayView name, bool isMicrosoft)
    {
        if (!isMicrosoft)
            return {};
        const auto key = name.toByteArray();
        const auto known = m_known.constFind(key);
        return known != m_known.constEnd() ? *known : *m_known.insert(key, servicesOfOffer(QString::fromUtf8(name)));
    }

private:
    QHash<QByteArray, OfferedServices> m_known{};
};

constexpr auto subscriptionsSql = "SELECT offer_name, is_microsoft, status, publisher FROM subscription WHERE rid = ?";
constexpr auto managedSql = "SELECT id, name FROM managed_service WHERE rid = ?";
constexpr auto writeSql = "INSERT INTO customer_sold (rid, active, suspended, unsure) VALUES (?, ?, ?, ?) ON CONFLICT (rid) DO UPDATE SET"
                          " active = excluded.active, suspended = excluded.suspended, unsure = excluded.unsure"
                          " WHERE active <> excluded.active OR suspended <> excluded.suspended OR unsure <> excluded.unsure";

Result<void> write(Database &mirror, qint64 rid, Offers &offers)
{
    Sold sold;
    const auto each = [&](const char *sql, auto take) -> Result<void> {
        auto rows = mirror.prepared(sql);
        if (!rows)
            return rows.error();
        (*rows)->bind(1, rid);
        for (;;) {
            auto row = (*rows)->next();
            if (!row || !*row)
                return row ? Result<void>() : Result<void>(row.error());
            take(**rows);
        }
    };
    auto done = each(subscriptionsSql, [&](const Statement &row) {
        const auto told = row.isNull(1) ? std::nullopt : std::optional(row.number(1) != 0);
        const auto isMicrosoft = isOfMicrosoft(told, QString::fromUtf8(row.text(3)));
        sold.addSubscription(offers.of(row.text(0), isMicrosoft), statusOf(QString::fromUtf8(row.text(2))));
    });
    if (!done)
        return done;
    done = each(managedSql, [&](const Statement &row) {
        sold.addManaged(servicesOfManaged(QString::fromUtf8(row.text(0)), QString::fromUtf8(row.text(1))));
    });
    if (!done)
        return done;
    bool isTold = false;
    {
        // Once told, it is known, even if it is refused now: what was known before stays.
        auto told = mirror.prepared("SELECT told OR EXISTS (SELECT 1 FROM subscription s WHERE s.rid = p.rid) FROM customer_part p"
                                    " WHERE rid = ? AND part = ?");
        if (!told)
            return told.error();
        (*told)->bind(1, rid);
        (*told)->bind(2, static_cast<qint64>(CustomerPart::Subscriptions));
        auto row = (*told)->next();
        if (!row)
            return row.error();
        isTold = *row && (*told)->number(0) != 0;
    }
    const auto result = sold.result(isTold);
    auto written = mirror.prepared(writeSql);
    if (!written)
        return written.error();
    (*written)->bind(1, rid);
    (*written)->bind(2, qint64{result.active});
    (*written)->bind(3, qint64{result.suspended});
    (*written)->bind(4, qint64{result.unsure});
    return (*written)->run();
}

} // namespace

Result<void> writeSold(Database &mirror, qint64 rid)
{
    Offers offers;
    return write(mirror, rid, offers);
}

Result<void> writeSoldAnew(Database &mirror)
{
    const auto version = mirror.value(u"SELECT sold_version FROM sync_state"_s);
    if (!version || version->toInt() == soldServicesVersion)
        return version ? Result<void>() : Result<void>(version.error());
    auto transaction = Transaction::begin(mirror);
    if (!transaction)
        return transaction.error();
    std::vector<qint64> customers;
    {
        auto rows = mirror.prepared("SELECT DISTINCT rid FROM customer_part");
        if (!rows)
            return rows.error();
        for (;;) {
            auto row = (*rows)->next();
            if (!row)
                return row.error();
            if (!*row)
                break;
            customers.push_back((*rows)->number(0));
        }
    }
    Offers offers;
    for (const auto rid : customers) {
        if (auto done = write(mirror, rid, offers); !done)
            return done;
    }
    if (auto done = mirror.run(u"UPDATE sync_state SET sold_version = ?"_s, {soldServicesVersion}); !done)
        return done.error();
    return transaction->commit();
}
