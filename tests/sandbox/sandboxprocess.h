#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

/// What came back of one call.
struct Called {
    int status = 0;
    QByteArray body{};
    QList<QNetworkReply::RawHeaderPair> headers{};
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    bool finished = false;

    QByteArray header(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers) {
            if (name.compare(key, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
    bool hasBom() const { return body.startsWith("\xef\xbb\xbf"); }
    QByteArray text() const { return hasBom() ? body.sliced(3) : body; }
    QJsonObject json() const { return QJsonDocument::fromJson(text()).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(text()).array(); }
    int code() const { return json()["code"_L1].toVariant().toInt(); }
};

/// A started sandbox and a plain client for it, written from the contract and not from the product's own.
class SandboxProcess
{
public:
    static QString program() { return QStringLiteral(BIN_DIR "/partnerdesk-sandbox"); }

    ~SandboxProcess()
    {
        process.closeWriteChannel();
        if (process.state() != QProcess::NotRunning && !process.waitForFinished(5000))
            process.kill();
        process.waitForFinished(5000);
    }

    bool start(const QStringList &arguments = {})
    {
        const QString profile = dir.filePath(u"profile.ini"_s);
        process.start(program(), QStringList{u"--print-profile"_s, profile, u"--until-stdin-closes"_s} + arguments);
        if (!process.waitForStarted(10000))
            return false;
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(60000))
                return false;
        }
        const QByteArray line = process.readLine().trimmed();
        if (!line.startsWith("listening on http://127.0.0.1:"))
            return false;
        base = QString::fromLatin1(line.sliced(13));
        QSettings ini(profile, QSettings::IniFormat);
        tenant = ini.value(u"profile/tenantId"_s).toString();
        client = ini.value(u"profile/clientId"_s).toString();
        scope = ini.value(u"profile/scope"_s).toString();
        return true;
    }

    Called call(const QByteArray &method, const QString &path, const QByteArray &body = {},
                const QList<QNetworkReply::RawHeaderPair> &headers = {}, int waitMs = 30000)
    {
        QNetworkRequest request{QUrl(path.startsWith("http"_L1) ? path : base + path, QUrl::TolerantMode)};
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setDecompressedSafetyCheckThreshold(-1);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        QNetworkReply *reply = network.sendCustomRequest(request, method, body);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        Called result;
        result.finished = reply->isFinished() || finished.wait(waitMs);
        result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        result.body = reply->readAll();
        result.headers = reply->rawHeaderPairs();
        result.error = reply->error();
        reply->abort();
        reply->deleteLater();
        return result;
    }

    Called form(const QString &path, std::initializer_list<std::pair<QString, QString>> fields)
    {
        QUrlQuery query;
        for (const auto &[name, value] : fields)
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        return call("POST", path, query.toString(QUrl::FullyEncoded).toLatin1(), {{"Content-Type", "application/x-www-form-urlencoded"}});
    }

    /// A GET with the token and, when there is one, the continuation.
    Called get(const QString &path, const QByteArray &continuation = {}, QList<QNetworkReply::RawHeaderPair> headers = {})
    {
        headers.append({"Authorization", "Bearer " + token});
        if (!continuation.isEmpty())
            headers.append({"MS-ContinuationToken", continuation});
        return call("GET", path, {}, headers);
    }

    Called control(const QByteArray &method, const QString &door, const QJsonObject &body = {})
    {
        return call(method, u"/_sandbox/"_s + door, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson());
    }

    QString authority(const QString &leaf, const QString &forTenant = {}) const
    {
        return u'/' + (forTenant.isEmpty() ? tenant : forTenant) + u"/oauth2/v2.0/"_s + leaf;
    }

    QString newDeviceCode()
    {
        const Called started = form(authority(u"devicecode"_s), {{u"client_id"_s, client}, {u"scope"_s, scope}});
        return started.json()["device_code"_L1].toString();
    }

    Called poll(const QString &deviceCode)
    {
        return form(authority(u"token"_s),
                    {{u"client_id"_s, client},
                     {u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                     {u"device_code"_s, deviceCode}});
    }

    Called refresh(const QString &refreshToken, const QString &wanted, const QString &forTenant = {})
    {
        return form(
            authority(u"token"_s, forTenant),
            {{u"client_id"_s, client}, {u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, refreshToken}, {u"scope"_s, wanted}});
    }

    /// The id of the first customer whose tenant answers like this (a word of HealthControl) to whoever wants to read its health.
    QString customerWith(const QString &access)
    {
        return control("GET", u"health?limit=1&access="_s + access).json()["customers"_L1][0].toString();
    }

    /// The whole device code flow; the access token is kept for get().
    QJsonObject signIn()
    {
        const QString code = newDeviceCode();
        poll(code);
        QJsonObject answer = poll(code).json();
        token = answer["access_token"_L1].toString().toLatin1();
        return answer;
    }

    /// Follows links.next as CONTRACT 2.1 and 2.6 say; every page as it came.
    QList<Called> pages(const QString &first)
    {
        QList<Called> all{get(first)};
        for (;;) {
            const QJsonObject next = all.constLast().json()["links"_L1]["next"_L1].toObject();
            if (next.isEmpty() || all.size() > 5000)
                return all;
            const QString uri = next["uri"_L1].toString();
            const QJsonObject header = next["headers"_L1][0].toObject();
            all.append(get(uri.startsWith("/v1/"_L1) ? uri : u"/v1"_s + uri, header["value"_L1].toString().toLatin1()));
        }
    }

    static QJsonArray items(const QList<Called> &pages)
    {
        QJsonArray rows;
        for (const Called &page : pages) {
            const auto listed = page.json()["items"_L1].toArray();
            for (const auto &row : listed)
                rows.append(row);
        }
        return rows;
    }

    QTemporaryDir dir{};
    QProcess process{};
    QNetworkAccessManager network{};
    QString base{};
    QString tenant{};
    QString client{};
    QString scope{};
    QByteArray token{};
};
