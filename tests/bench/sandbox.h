#pragma once

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QString>

#include <memory>

namespace bench {

/// A service of so many customers as a process of its own, for as long as this lives; its profile is in `profileFile`.
class Sandbox
{
public:
    Sandbox(int customers, const QString &profileFile)
    {
        m_process.start(QStringLiteral(BIN_DIR "/partnerdesk-sandbox"), {QStringLiteral("--until-stdin-closes"), QStringLiteral("--customers"),
                                                                         QString::number(customers), QStringLiteral("--print-profile"), profileFile});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) { }
        m_address = QString::fromLatin1(m_process.readLine().trimmed().mid(13)); // "listening on ..."
    }
    /// Changes settings of the running service. False: it did not take them.
    bool set(const QJsonObject &settings)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(m_address + QStringLiteral("/_sandbox/settings")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const std::unique_ptr<QNetworkReply> reply(network.post(request, QJsonDocument(settings).toJson()));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return reply->error() == QNetworkReply::NoError;
    }
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;
    ~Sandbox()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(10'000);
    }

private:
    QProcess m_process;
    QString m_address{};
};

} // namespace bench
