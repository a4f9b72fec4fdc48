#pragma once

#include "models/audit/auditentry.h"

#include <optional>

/// What a look at the chain of the audit log found.
struct ChainFinding {
    enum class Fault {
        None, ///< every entry follows the one before, and the last is the one that was written last
        Gap, ///< entries are missing before `number`
        Broken, ///< entry `number` is not bound to the one before it
        Changed, ///< entry `number` is not what was written
        Cut, ///< the newest entries are missing behind `number`
        Head, ///< the log does not say which entry is its last, or another than `number`
    };

    Fault fault = Fault::None;
    qint64 number = 0; ///< see Fault; None: of the last entry
    qint64 entries = 0; ///< looked at
    bool operator==(const ChainFinding &) const = default;
};

/// Which entry is the last one, as the log itself keeps it.
struct AuditHead {
    qint64 number = 0; ///< 0: there is none yet
    QByteArray hash{};
};

/// Goes along the audit log from its first entry to its first fault: what stands behind that cannot be told from what was put there. Pure.
class AuditChain
{
public:
    /// The next entry by number. False: there is a fault, and nothing more is to be read.
    bool follow(const AuditEntry &entry);
    /// Number of the last entry that was in order.
    qint64 last() const { return m_last; }
    /// After the last entry; `head` empty: the log has none.
    ChainFinding finding(const std::optional<AuditHead> &head) const;

private:
    qint64 m_last = 0;
    qint64 m_entries = 0;
    QByteArray m_hash = firstAuditHash();
    ChainFinding::Fault m_fault = ChainFinding::Fault::None;
    qint64 m_faultAt = 0;
};
