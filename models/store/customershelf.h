#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/customers/customer.h"
#include "models/store/storeoutcome.h"

#include <QJsonObject>
#include <QSet>

#include <set>

class Database;
class ListPass;

/// The customers' own records in the mirror: when each was read, whether it ended, and which to read next. Store thread.
class CustomerShelf
{
public:
    CustomerShelf(Database &mirror, ListPass &list, const Clock &clock);

    Result<PageOutcome> storeRecord(const QString &customerId, QByteArrayView body, const QDateTime &askedAt);
    Result<PageOutcome> markEnded(const QString &customerId, CustomerEnd end, const QDateTime &askedAt);
    Result<QStringList> dirty(int limit);
    Result<qint64> dirtyCount();
    Result<QStringList> byAge(int limit, const QDateTime &olderThan, const QSet<QString> &except);
    /// Row ids were given back: a new customer may get one that was read before.
    void rowsChangedHands();

private:
    struct Parsed {
        Customer customer{};
        CustomerRecord record{};
    };
    Result<Parsed> parse(const QString &customerId, const QJsonObject &object) const;
    Result<void> storeListFields(RowId rid, const Customer &customer, PageOutcome &outcome);
    Result<void> storeFields(RowId rid, const CustomerRecord &record, PageOutcome &outcome);
    Result<void> storePhones(RowId rid, const CustomerRecord &record);
    Result<void> storeRaw(RowId rid, QByteArrayView body);
    Result<void> stampRead(RowId rid, const QString &customerId, const QDateTime &askedAt, PageOutcome &outcome);
    Result<void> clearMark(const QString &customerId, const QDateTime &askedAt, PageOutcome &outcome);
    Result<QStringList> neverRead(int limit, const QSet<QString> &except);
    Result<void> takeLeftBehind(QStringList &found, const QSet<QString> &except);
    /// The first column of at most `limit` rows, those of `except` left out.
    Result<QStringList> ids(const QString &sql, const QVariantList &values, int limit, const QSet<QString> &except = {});

    Database &m_mirror;
    ListPass &m_list;
    const Clock &m_clock;
    qint64 m_readUpTo = 0; ///< where the search for unread customers starts: up to this row all have been read or marked, but for
    std::set<qint64> m_leftBehind{}; ///< those that were not wanted when they were passed
};
