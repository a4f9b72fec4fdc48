#include "models/sync/pagetrail.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {
QByteArray fingerprint(const PageLink &link)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(link.uri.toUtf8());
    for (const auto &[key, value] : link.headers) {
        hash.addData(QByteArrayView("\n", 1));
        hash.addData(key);
        hash.addData(QByteArrayView(":", 1));
        hash.addData(value);
    }
    return hash.result();
}
} // namespace

Result<void> PageTrail::follow(const PageLink &next)
{
    if (next.isEmpty())
        return {};
    const auto print = fingerprint(next);
    if (m_followed.contains(print))
        return Error{.kind = Error::Kind::BadReply, .detail = u"the next link leads to a page that was read already"_s};
    m_followed.insert(print);
    return {};
}

Result<void> PageTrail::stored(qint64 rows, qint64 newRows)
{
    m_emptyPages = rows == 0 ? m_emptyPages + 1 : 0;
    m_repeats += rows - newRows;
    if (m_emptyPages > emptyPagesForgiven || m_repeats > m_allowedRepeats)
        return Error{.kind = Error::Kind::BadReply, .detail = u"the list goes on without bringing anything new"_s};
    return {};
}
