#include "app/cli/singleinstance.h"

#include "models/core/lockfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {

constexpr auto longestLine = qsizetype{64} * 1024;
constexpr std::chrono::seconds longestSilence{10}; ///< before the first answer

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

SingleInstance::SingleInstance(const QString &dataDir, QObject *parent)
    : QObject(parent),
      m_dataDir(dataDir),
      m_lock(QDir(dataDir).filePath(u"partnerdesk.lock"_s)),
      m_serve([](const QJsonObject &, QObject *, const Reply &reply) {
          reply({{u"busy"_s, true}});
      })
{
    const auto place = QFileInfo(dataDir).canonicalFilePath().toUtf8();
    m_serverName = u"partnerdesk-"_s + QString::fromLatin1(QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(24));
    m_lock.setStaleLockTime(0); // a lock is stale only when its process is gone, however old it is
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

SingleInstance::~SingleInstance() = default;

Result<bool> SingleInstance::acquire()
{
    if (!takeLock(m_lock)) {
        if (m_lock.error() == QLockFile::LockFailedError)
            return false;
        return Error{.kind = Error::Kind::ReadOnly, .subject = m_dataDir, .detail = u"the lock file cannot be written"_s};
    }
    QLocalServer::removeServer(m_serverName);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    // Without the socket the window still works; only hand-over from a second start does not.
    m_server.listen(m_serverName);
    return true;
}

void SingleInstance::onRequest(std::function<void(const QJsonObject &, QObject *, Reply)> serve)
{
    m_serve = std::move(serve);
}

void SingleInstance::accept()
{
    while (auto *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            while (socket->canReadLine()) {
                const auto request = QJsonDocument::fromJson(socket->readLine(longestLine)).object();
                m_serve(request, socket, [guard = QPointer<QLocalSocket>(socket)](const QJsonObject &answer) {
                    if (!guard)
                        return;
                    guard->write(lineOf(answer));
                    guard->flush(); // the process may end before its event loop comes round to it
                });
            }
            if (socket->bytesAvailable() > longestLine)
                socket->abort();
        });
    }
}

void SingleInstance::ask(const QJsonObject &request, std::function<void(const QJsonObject &)> receive,
                         std::function<void(const Error &)> ended)
{
    if (m_asking)
        m_asking->deleteLater();
    auto *socket = new QLocalSocket(this);
    m_asking = socket;
    auto *silence = new QTimer(socket);
    silence->setSingleShot(true);
    const auto isCurrent = [this, socket] { return m_asking == socket; };
    const auto lost = [this, socket, isCurrent, ended = std::move(ended)](const QString &why) {
        if (!isCurrent())
            return;
        m_asking.clear();
        socket->deleteLater();
        ended({.kind = Error::Kind::StoreBusy, .subject = m_dataDir, .detail = why});
    };
    connect(socket, &QLocalSocket::connected, this, [socket, request] { socket->write(lineOf(request)); });
    connect(socket, &QLocalSocket::readyRead, this, [socket, silence, isCurrent, receive = std::move(receive)] {
        silence->stop();
        while (isCurrent() && socket->canReadLine())
            receive(QJsonDocument::fromJson(socket->readLine(longestLine)).object());
    });
    connect(silence, &QTimer::timeout, this, [lost] { lost(u"no answer"_s); });
    connect(socket, &QLocalSocket::errorOccurred, this, [lost, socket] { lost(socket->errorString()); });
    connect(socket, &QLocalSocket::disconnected, this, [lost] { lost(u"it went away"_s); });
    silence->start(longestSilence);
    socket->connectToServer(m_serverName);
}
