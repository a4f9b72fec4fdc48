#pragma once

#include "app/sandbox/exchange.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

#include <vector>

/// What became of one PATCH.
enum class WriteResult { Applied, Accepted, Unchanged, Refused, Repeated };

/// One PATCH of a subscription as the sandbox processed it.
struct WriteRecord {
    QDateTime at{}; ///< UTC, on the sandbox's clock
    QByteArray customer{}; ///< lower case, as all ids here
    QByteArray subscription{};
    QByteArray requestId{}; ///< MS-RequestId; empty: none was sent
    QByteArray body{}; ///< as it came
    QJsonObject members{}; ///< what it wanted to change, by the names of the wire
    QByteArray etagBefore{};
    QByteArray etagAfter{}; ///< the same as before until something changed
    WriteResult result = WriteResult::Refused;
    int status = 0; ///< of the answer
    qint64 code = 0; ///< of a refusal
    Answer answer{}; ///< what to say to a repeat of an applied one
};

/// Every PATCH that the sandbox processed, in order: one that a fault answered instead was none.
class WriteLog
{
public:
    void add(const WriteRecord &record) { m_records.push_back(record); }
    std::size_t count() const { return m_records.size(); }
    /// What was accepted came into effect.
    void landed(std::size_t place, const QByteArray &etag);
    /// The first that was applied (or accepted) with the same request id, subscription and body; null: none, or it has no request id.
    const WriteRecord *sameAs(const WriteRecord &record) const;

    /// [{"at":…,"customer":…,"subscription":…,"requestId":…,"members":{…},"etagBefore":…,"etagAfter":…,"result":…,"status":n,"code":n},…]
    QByteArray json() const;

private:
    std::vector<WriteRecord> m_records{};
};
