#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>

using HeaderLines = QList<QPair<QByteArray, QByteArray>>;

/// One request as the sandbox looks at it.
struct Request {
    QByteArray method{}; ///< upper case
    QString path{}; ///< decoded, as sent
    QByteArray target{}; ///< path and query, as sent
    QUrlQuery query{};
    HeaderLines headers{};
    QByteArray body{};

    /// Empty when absent; names are compared without case.
    QByteArray header(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers) {
            if (name.compare(key, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
    QString parameter(const QString &name) const { return query.queryItemValue(name, QUrl::FullyDecoded); }
};

/// One answer before it goes onto the wire; Content-Length is added there.
struct Answer {
    int status = 200;
    QByteArray body{};
    QByteArray contentType{"application/json; charset=utf-8"};
    HeaderLines headers{};
};

/// A service error body of CONTRACT 2.8.
Answer serviceError(int status, qint64 code, QByteArrayView description, QByteArrayView source = "PartnerFD");
/// A token authority's error body (RFC 6749 5.2); `description` starts with its AADSTS number.
Answer tokenError(int status, QByteArrayView error, QByteArrayView description);
