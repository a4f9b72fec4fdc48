#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/health/outagemessage.h"
#include "models/store/audittrail.h"

class Database;

/// What customers were told of issues, in the desk file: each of them once of each update. Store thread; for one call.
class OutageMessages
{
public:
    OutageMessages(Database &desk, const Clock &clock);

    /// Writes down that it went to those of its customers who had not been told of the update it tells, with an entry in the audit log for
    /// each, so that it stands on their timelines; how many those are. NotFound (NotCached): no such issue. Rejected (ValueInvalid): a
    /// language that somebody is written to in has no text.
    Result<qint64> note(const OutageMessage &message, const Actor &actor);

private:
    Database &m_desk;
    const Clock &m_clock;
    AuditTrail m_trail;
};

/// Of the mirror with the desk file attached as `desk`; without customers as long as none can be looked for by its id, which is until the
/// first list is complete. NotFound (NotCached): no such issue. Thread of the connection.
Result<OutageList> readOutageList(Database &mirror, const QString &issueKey);
