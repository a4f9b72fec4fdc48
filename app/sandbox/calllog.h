#pragma once

#include <QByteArray>
#include <QMap>

/// What the sandbox was asked, so that tests can count calls. Status 0: no whole answer was given (time-out, reset, cut).
class CallLog
{
public:
    void arrived(bool strayed);
    void left() { --m_inFlight; }
    void count(QByteArrayView route, int status) { ++m_calls[route.toByteArray()][status]; }
    void connected() { ++m_connections; }
    void clear();

    /// {"total":n,"inFlight":n,"maxInFlight":n,"connections":n,"strayedTokens":n,"routes":{"customers":{"total":n,"200":n,…},…}}
    QByteArray json() const;

private:
    QMap<QByteArray, QMap<int, qint64>> m_calls{};
    qint64 m_inFlight = 0;
    qint64 m_maxInFlight = 0;
    qint64 m_connections = 0;
    qint64 m_strayed = 0; ///< requests with a token that went to another host name than the sandbox's own
};
