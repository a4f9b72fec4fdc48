#include "models/audit/auditchain.h"

using Fault = ChainFinding::Fault;

bool AuditChain::follow(const AuditEntry &entry)
{
    ++m_entries;
    const auto isGap = entry.number != m_last + 1;
    // An entry that was changed with its hash no longer fits the next; one whose link was changed does not fit itself.
    const auto isChanged = auditHash(entry) != entry.hash;
    if (isGap || isChanged || entry.previousHash != m_hash) {
        m_fault = isGap ? Fault::Gap : isChanged ? Fault::Changed : Fault::Broken;
        m_faultAt = entry.number;
        return false;
    }
    m_last = entry.number;
    m_hash = entry.hash;
    return true;
}

ChainFinding AuditChain::finding(const std::optional<AuditHead> &head) const
{
    if (m_fault != Fault::None)
        return {.fault = m_fault, .number = m_faultAt, .entries = m_entries};
    if (head && head->number > m_last)
        return {.fault = Fault::Cut, .number = m_last, .entries = m_entries};
    const auto isLast = head && head->number == m_last && head->hash == m_hash;
    return {.fault = isLast ? Fault::None : Fault::Head, .number = m_last, .entries = m_entries};
}
