#include "app/sandbox/calllog.h"

#include "app/sandbox/jsontext.h"

void CallLog::arrived(bool strayed)
{
    m_maxInFlight = qMax(m_maxInFlight, ++m_inFlight);
    if (strayed)
        ++m_strayed;
}

void CallLog::clear()
{
    m_calls.clear();
    m_maxInFlight = m_inFlight;
    m_connections = 0;
    m_strayed = 0;
}

QByteArray CallLog::json() const
{
    qint64 total = 0;
    QByteArray routes;
    JsonText inner(routes);
    inner.open('{');
    for (auto route = m_calls.begin(); route != m_calls.end(); ++route) {
        qint64 sum = 0;
        for (const qint64 count : route.value())
            sum += count;
        total += sum;
        inner.open(route.key().toStdString(), '{').number("total", sum);
        for (auto status = route.value().begin(); status != route.value().end(); ++status)
            inner.number(QByteArray::number(status.key()).toStdString(), status.value());
        inner.close('}');
    }
    inner.close('}');
    QByteArray out;
    JsonText json(out);
    json.open('{')
        .number("total", total)
        .number("inFlight", m_inFlight)
        .number("maxInFlight", m_maxInFlight)
        .number("connections", m_connections);
    json.number("strayedTokens", m_strayed).raw("routes", routes.toStdString()).close('}');
    return out;
}
