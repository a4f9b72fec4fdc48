#pragma once

#include "models/core/pagelink.h"
#include "models/core/result.h"

#include <QSet>

/// Notices a list that leads in a circle (CONTRACT 2.6): a link that was followed before, or page upon page with nothing new. Pure.
class PageTrail
{
public:
    /// `rowsBefore`: rows the cache had when the listing began, which may all come by again once. A list may shift while it is read, so up
    /// to `forgiven` rows more may come twice.
    explicit PageTrail(qint64 rowsBefore = 0, qint64 forgiven = 20'000) : m_allowedRepeats(rowsBefore + forgiven) { }

    /// BadReply when this link was given before in the same listing.
    Result<void> follow(const PageLink &next);
    /// Counts a stored page; BadReply when the listing has brought nothing new for too long.
    Result<void> stored(qint64 rows, qint64 newRows);

private:
    static constexpr int emptyPagesForgiven = 20;

    QSet<QByteArray> m_followed{};
    qint64 m_allowedRepeats;
    qint64 m_repeats = 0;
    int m_emptyPages = 0;
};
