#pragma once

#include "app/sandbox/accesstoken.h"
#include "app/sandbox/sandboxclock.h"
#include "app/sandbox/settings.h"

#include <optional>

/// Where a seek-paged list goes on; the token carries it, the sandbox keeps nothing (CONTRACT 2.6).
struct Cursor {
    QByteArray list{}; ///< customers or auditrecords
    qint64 position = 0;
    qint64 previous = -1; ///< position of the last row given out
    QByteArray field{};
    QByteArray value{};
    QDate from{};
    QDate to{};
};

/// Makes and reads MS-ContinuationToken. Tokens age by the sandbox's clock.
class Continuation
{
public:
    Continuation(const QByteArray &key, const SandboxClock &clock, const Settings &settings)
        : m_seal(key), m_clock(clock), m_settings(settings)
    {
    }

    QByteArray token(const Cursor &cursor) const;
    /// Empty for a token that is foreign, too old, or of another list.
    std::optional<Cursor> cursor(QByteArrayView token, QByteArrayView list) const;

private:
    AccessToken m_seal;
    const SandboxClock &m_clock;
    const Settings &m_settings;
};
