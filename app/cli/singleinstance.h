#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QPointer>

#include <functional>

/// One writer per data folder. Who holds the lock listens on a local socket named after the folder; who does not may ask it to do things:
/// one JSON object a line, each way. Main thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// How often to ask in vain before giving up: between taking the lock and listening, and between the last word and letting the lock go,
    /// nobody answers.
    static constexpr int mostUnreached = 20;

    using Reply = std::function<void(const QJsonObject &)>;

    SingleInstance(const QString &dataDir, QObject *parent);
    ~SingleInstance() override;

    /// True: this process is the writer now and listens. False: another is. An error when the folder cannot be used at all.
    Result<bool> acquire();
    /// What to do with a request of another process; `reply` may be called several times until the other goes away. Until then every request
    /// is answered with {"busy":true}.
    void onRequest(std::function<void(const QJsonObject &request, QObject *asker, Reply reply)> serve);
    /// Sends a request to the writer; `receive` for each of its answers, `ended` once with an error when it cannot be reached, says nothing
    /// for ten seconds, or goes away. A new request takes the place of the one before.
    void ask(const QJsonObject &request, std::function<void(const QJsonObject &)> receive, std::function<void(const Error &)> ended);

private:
    void accept();

    QString m_dataDir;
    QString m_serverName;
    QLockFile m_lock;
    QLocalServer m_server;
    QPointer<QLocalSocket> m_asking{};
    std::function<void(const QJsonObject &, QObject *, Reply)> m_serve;
};
