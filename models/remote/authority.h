#pragma once

#include "models/core/clock.h"
#include "models/remote/exchange.h"
#include "models/remote/profile.h"

#include <QJsonObject>
#include <QObject>

#include <map>

/// Where a tenant's authority takes which request.
struct AuthorityAddresses {
    QUrl token{};
    QUrl deviceCode{};
    QUrl authorize{};
    QString issuer{}; ///< as the document has it, perhaps with `{tenantid}` in it; empty: unknown
    bool namesIssuer = false; ///< in answers by way of the browser (RFC 9207)
    bool operator==(const AuthorityAddresses &) const = default;
};

/// The token authority as a service: its discovery document, and forms posted to it. Repeats nothing by itself. Lives on the sync thread.
class Authority : public QObject
{
    Q_OBJECT

public:
    using Form = QList<std::pair<QByteArray, QString>>;

    Authority(Profile profile, Network &network, Clock &clock, QObject *parent);

    /// OpenID Connect Discovery 1.0; what it lacks, or all of it where there is no such document, as Microsoft's v2 has it (DESIGN 2).
    /// Asked once per tenant (empty: the profile's). Without an answer Offline, TimedOut or BadReply.
    void addresses(const QString &tenantId, QObject *receiver, std::function<void(Result<AuthorityAddresses>)> receive);
    /// Where the discovery document of that tenant (empty: the profile's) is.
    QUrl document(const QString &tenantId) const;
    /// Posts the form; the answer's object, or `authorityError`.
    void post(const QUrl &url, const Form &form, QObject *receiver, std::function<void(Result<QJsonObject>)> receive);

private:
    QUrl url(const QString &tenantId, QLatin1StringView path) const;
    AuthorityAddresses microsoftAddresses(const QString &tenantId) const;
    Result<AuthorityAddresses> discovered(const QString &tenantId, const Answer &answer) const;
    void exchange(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body, QObject *receiver,
                  Exchange::Receive receive);

    Profile m_profile;
    Network &m_network;
    Clock &m_clock;
    std::map<QString, AuthorityAddresses> m_known;
};
