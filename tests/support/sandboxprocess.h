#pragma once

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

/// A real sandbox on loopback for tests that go the whole way: started with the test, ended with it.
class SandboxProcess
{
public:
    /// True once it listens; its profile then stands at `profileFile`.
    bool start(const QStringList &arguments)
    {
        m_process.setProgram(QStringLiteral(BIN_DIR "/partnerdesk-sandbox"));
        m_process.setArguments(QStringList{QStringLiteral("--until-stdin-closes"), QStringLiteral("--approve-at-once"),
                                           QStringLiteral("--print-profile"), profileFile()}
                               + arguments);
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
        // With something to run in the child Qt forks; otherwise it shares its memory with the child, which ThreadSanitizer cannot follow.
        m_process.setChildProcessModifier([] {});
#endif
#endif
        m_process.start();
        while (m_process.state() != QProcess::NotRunning) {
            if (m_process.canReadLine() || m_process.waitForReadyRead(10'000)) {
                const auto line = m_process.readLine().trimmed();
                if (line.startsWith("listening on ")) {
                    m_address = QString::fromLatin1(line.mid(13));
                    return true;
                }
            } else {
                break;
            }
        }
        qWarning("the sandbox did not start: %s", m_process.readAllStandardError().constData());
        return false;
    }
    ~SandboxProcess()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5'000))
            m_process.kill();
        m_process.waitForFinished();
    }
    QString profileFile() const { return m_folder.filePath(QStringLiteral("sandbox.ini")); }
    QString address() const { return m_address; }

    /// One call to the steering routes; the answer as JSON.
    QJsonObject steer(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        QNetworkRequest request{QUrl(m_address + path)};
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        auto *reply = m_network.sendCustomRequest(request, method, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson());
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(10'000);
        const auto answer = QJsonDocument::fromJson(reply->readAll());
        reply->deleteLater();
        return answer.isArray() ? QJsonObject{{QStringLiteral("items"), answer.array()}} : answer.object();
    }

private:
    QTemporaryDir m_folder{};
    QProcess m_process{};
    QNetworkAccessManager m_network{};
    QString m_address{};
};
