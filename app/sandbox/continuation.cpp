#include "app/sandbox/continuation.h"

using namespace Qt::StringLiterals;

QByteArray Continuation::token(const Cursor &cursor) const
{
    return m_seal.sealed({{u"l"_s, QString::fromLatin1(cursor.list)},
                          {u"p"_s, cursor.position},
                          {u"q"_s, cursor.previous},
                          {u"f"_s, QString::fromUtf8(cursor.field)},
                          {u"v"_s, QString::fromUtf8(cursor.value)},
                          {u"a"_s, cursor.from.toString(Qt::ISODate)},
                          {u"z"_s, cursor.to.toString(Qt::ISODate)},
                          {u"t"_s, m_clock.now().toSecsSinceEpoch()},
                          {u"e"_s, m_settings.continuationEpoch}});
}

std::optional<Cursor> Continuation::cursor(QByteArrayView token, QByteArrayView list) const
{
    const auto facts = m_seal.opened(token);
    if (!facts || (*facts)["l"_L1].toString().toLatin1() != list || (*facts)["e"_L1].toInt() != m_settings.continuationEpoch)
        return {};
    if (m_clock.now().toSecsSinceEpoch() - (*facts)["t"_L1].toInteger() > m_settings.continuationSeconds)
        return {};
    return Cursor{.list = list.toByteArray(),
                  .position = (*facts)["p"_L1].toInteger(),
                  .previous = (*facts)["q"_L1].toInteger(),
                  .field = (*facts)["f"_L1].toString().toUtf8(),
                  .value = (*facts)["v"_L1].toString().toUtf8(),
                  .from = QDate::fromString((*facts)["a"_L1].toString(), Qt::ISODate),
                  .to = QDate::fromString((*facts)["z"_L1].toString(), Qt::ISODate)};
}
