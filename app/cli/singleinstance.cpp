#include "app/cli/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 64 * 1024;

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

SingleInstance::SingleInstance(const QString &dataDir, QObject *parent)
    : QObject(parent), m_dataDir(dataDir), m_lock(QDir(dataDir).filePath(u"partnerdesk.lock"_s))
{
    const auto place = QFileInfo(dataDir).canonicalFilePath().toUtf8();
    m_serverName = u"partnerdesk-"_s + QString::fromLatin1(QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(24));
    m_lock.setStaleLockTime(0); // a lock is stale only when its process is gone, however old it is
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

SingleInstance::~SingleInstance() = default;

Result<bool> SingleInstance::acquire()
{
    if (!m_lock.tryLock(0)) {
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
                if (m_serve)
                    m_serve(request, socket, [guard = QPointer<QLocalSocket>(socket)](const QJsonObject &answer) {
                        if (guard)
                            guard->write(lineOf(answer));
                    });
            }
            if (socket->bytesAvailable() > longestLine)
                socket->abort();
        });
    }
}

void SingleInstance::ask(const QJsonObject &request, std::function<void(const QJsonObject &)> receive, std::function<void(Error)> ended)
{
    auto *socket = new QLocalSocket(this);
    connect(socket, &QLocalSocket::connected, this, [socket, request] { socket->write(lineOf(request)); });
    connect(socket, &QLocalSocket::readyRead, this, [socket, receive = std::move(receive)] {
        while (socket->canReadLine())
            receive(QJsonDocument::fromJson(socket->readLine(longestLine)).object());
    });
    const auto lost = [this, socket, ended = std::move(ended)] {
        const Error error{.kind = Error::Kind::StoreBusy, .subject = m_dataDir, .detail = socket->errorString()};
        socket->disconnect(this);
        socket->deleteLater();
        ended(error);
    };
    connect(socket, &QLocalSocket::errorOccurred, this, lost);
    connect(socket, &QLocalSocket::disconnected, this, lost);
    socket->connectToServer(m_serverName);
}
