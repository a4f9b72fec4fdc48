#include "models/core/wire.h"
#include "models/store/database.h"
#include "models/store/healthreader.h"
#include "models/store/rowsql.h"

using namespace Qt::StringLiterals;

// What is here for a claim of service-level credit.

Result<CreditClaims> HealthReader::creditClaims(const QString &key, const QStringList &customerIds)
{
    auto record = issue(key);
    if (!record)
        return record.error();
    CreditClaims claims{.issue = std::move(*record)};
    std::vector<RowId> rows;
    {
        const auto held = moment();
        if (!held)
            return held.error();
        for (const auto &id : customerIds) {
            const auto row = affectedRowOf(key, normalisedId(id));
            if (!row)
                return row.error();
            if (*row)
                rows.push_back(**row);
        }
    }
    const auto customers = affectedRows(claims.issue.line.key, rows);
    if (!customers)
        return customers.error();
    const auto held = moment();
    if (!held)
        return held.error();
    for (const auto &customer : *customers) {
        if (customer.customerId.isEmpty())
            continue;
        ClaimCustomer claim{.customer = customer};
        if (auto done = addToClaim(claims.issue, claim); !done)
            return done.error();
        claims.customers.append(std::move(claim));
    }
    return claims;
}

Result<void> HealthReader::addToClaim(const IssueRecord &issue, ClaimCustomer &claim)
{
    const auto each = [this](const QString &sql, const QVariantList &values, const auto &take) -> Result<void> {
        auto query = m_database->run(sql, values);
        if (!query)
            return query.error();
        for (;;) {
            auto row = query->next();
            if (!row || !*row)
                return row ? Result<void>() : Result<void>(row.error());
            take(*query);
        }
    };
    const auto &id = claim.customer.customerId;
    const auto &key = issue.line.key;
    const auto began = issue.line.told.startedAt.isValid() ? issue.line.told.startedAt.addDays(-1) : QDateTime();
    auto done
        = each(u"SELECT at, author, source, access, read_at, issues FROM desk.health_check WHERE tenant_id = ? AND at >= ? ORDER BY at"_s,
               {id, began.isValid() ? toSqlTime(began) : QVariant(0)}, [&](const auto &row) {
                   claim.checks.append({.at = fromSqlTime(row.value(0)),
                                        .author = row.value(1).toString(),
                                        .wasAsked = row.value(2).toString() == "graph"_L1,
                                        .access = static_cast<HealthAccess>(row.value(3).toInt()),
                                        .readAt = fromSqlTime(row.value(4)),
                                        .sawIssue = row.value(5).toString().split(u'\n').contains(key)});
               });
    if (!done)
        return done;
    done
        = each(u"SELECT o.at, o.author, o.channel, n.update_at FROM desk.outage_recipient n JOIN desk.outage_message o ON o.num = n.message"
               " JOIN desk.issue_tenant t ON t.num = n.tenant JOIN desk.issue i ON i.num = n.issue WHERE i.key = ? AND t.id = ?"
               " ORDER BY o.at, o.num"_s,
               {toSqlText(key), id}, [&claim](const auto &row) {
                   claim.notes.append({.at = fromSqlTime(row.value(0)),
                                       .author = row.value(1).toString(),
                                       .channel = outageChannelOf(row.value(2).toString()).value_or(OutageChannel::List),
                                       .updateAt = fromSqlTime(row.value(3))});
               });
    if (!done)
        return done;
    const auto indexed = isIndexed();
    if (!indexed)
        return indexed.error();
    if (!*indexed)
        return {};
    return each(u"SELECT s.id, coalesce(nullif(s.friendly_name, ''), s.offer_name), s.status, s.quantity FROM main.customer c"
                " JOIN main.subscription s ON s.rid = c.rid WHERE c.id = ? ORDER BY s.offer_name, s.id"_s,
                {id}, [&claim](const auto &row) {
                    claim.subscriptions.append({.id = row.value(0).toString(),
                                                .name = row.value(1).toString(),
                                                .status = row.value(2).toString(),
                                                .quantity = row.value(3).toInt()});
                });
}
