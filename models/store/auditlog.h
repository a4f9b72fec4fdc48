#pragma once

#include "models/audit/auditrecord.h"
#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/store/storeoutcome.h"

class Database;
class ListPass;

/// The activity log in the mirror: records by their id, the newest one per customer, and who has to be read again. Store thread.
class AuditLog
{
public:
    AuditLog(Database &mirror, ListPass &list, const Clock &clock);

    Result<QDateTime> watermark();
    /// One transaction. A record that is known already costs no write, except that a final one takes the place of one in progress. One
    /// about a customer who has left by the time the list was read is kept without saying whom it is about. Where a customer came that no
    /// list can have told of yet (after `listCovers`; invalid: no list is known), a list pass is begun in the same transaction: the log
    /// will not tell of these records again.
    Result<AuditOutcome> storePage(QByteArrayView body, const QDateTime &listCovers);
    Result<void> complete(const QDateTime &readUntil);
    Result<QDateTime> completeAt();
    Result<QDateTime> newestRecord();

private:
    Result<bool> storeRecord(const AuditRecord &record);
    Result<bool> isOfOneWhoLeft(const AuditRecord &record, const QDateTime &listRead);
    Result<void> follow(const AuditRecord &record, const QDateTime &listCovers, AuditOutcome &outcome);
    Result<void> markChange(const AuditRecord &record, AuditOutcome &outcome);

    Database &m_mirror;
    ListPass &m_list;
    const Clock &m_clock;
};
