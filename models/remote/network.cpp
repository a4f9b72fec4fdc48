#include "models/remote/network.h"

#include "models/remote/oncedevice.h"
#include "models/remote/safeurl.h"

#include <QNetworkProxyFactory>
#include <QNetworkRequest>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds longestSilence{30};

/// The answer to a request that may not be made.
class RefusedReply final : public QNetworkReply
{
public:
    RefusedReply(const QNetworkRequest &request, const QString &detail, QObject *parent) : QNetworkReply(parent)
    {
        setRequest(request);
        setUrl(request.url());
        setError(OperationCanceledError, detail);
        setFinished(true);
        open(QIODevice::ReadOnly);
        QMetaObject::invokeMethod(
            this,
            [this] {
                emit errorOccurred(OperationCanceledError);
                emit finished();
            },
            Qt::QueuedConnection);
    }

    void abort() override { }

protected:
    qint64 readData(char *, qint64) override { return -1; }
};

/// The system's proxies, but none on the way to this very machine: asking for them can block, and starts a thread inside Qt that the end of
/// the program waits for.
class Proxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const auto host = query.url().isEmpty() ? query.peerHostName() : query.url().host();
        if (isLoopbackHost(host))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

QNetworkRequest tamed(QNetworkRequest request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    // Without TLS Qt would offer an upgrade, and its HTTP/2 in the clear costs 45 ms a page.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, request.url().scheme() == "https"_L1);
    request.setTransferTimeout(static_cast<int>(std::chrono::milliseconds(longestSilence).count()));
    // Whoever reads the body caps it; Qt's guess at a bomb by its ratio would only blur the reason.
    request.setDecompressedSafetyCheckThreshold(-1);
    if (!request.hasRawHeader("User-Agent"))
        request.setRawHeader("User-Agent", "Partnerdesk");
    return request;
}

} // namespace

Network::Network(QObject *parent) : QNetworkAccessManager(parent)
{
    setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    setProxyFactory(new Proxies);
}

void Network::setOffline(bool offline)
{
    if (offline == m_isOffline)
        return;
    m_isOffline = offline;
    emit offlineChanged(offline);
    if (!offline)
        return;
    const auto replies = findChildren<QNetworkReply *>(QString(), Qt::FindDirectChildrenOnly);
    for (auto *reply : replies) {
        if (reply->isRunning())
            reply->abort();
    }
    clearConnectionCache();
}

bool Network::hold(qint64 bytes)
{
    if (m_heldBytes + bytes > mostHeldBytes)
        return false;
    m_heldBytes += bytes;
    return true;
}

void Network::release(qint64 bytes)
{
    m_heldBytes -= bytes;
}

std::optional<Error> Network::refusal(const QUrl &url) const
{
    if (m_isOffline)
        return Error{.kind = Error::Kind::Offline, .subject = url.host(), .detail = u"working offline by choice"_s};
    if (!isSafeUrl(url))
        return Error{.kind = Error::Kind::Offline,
                     .reason = Error::Reason::TlsFailed,
                     .subject = url.host(),
                     .detail = u"a connection that is not encrypted: %1"_s.arg(url.scheme())};
    return std::nullopt;
}

QNetworkReply *Network::request(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body)
{
    if (method == "GET")
        return get(request);
    if (method == "HEAD")
        return head(request);
    auto *device = new OnceDevice(body);
    auto sized = request;
    sized.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    auto *reply = sendCustomRequest(sized, method, device);
    device->setParent(reply);
    return reply;
}

QNetworkReply *Network::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    if (const auto refused = refusal(request.url()))
        return new RefusedReply(request, refused->detail, this);
    ++m_requestsSent;
    auto ruled = tamed(request);
    const bool isRead = operation == GetOperation || operation == HeadOperation;
    if (isRead)
        return transmit(operation, ruled, nullptr);

    auto *once = qobject_cast<OnceDevice *>(body);
    if (!once) {
        once = new OnceDevice(body ? body->readAll() : QByteArray());
        ruled.setHeader(QNetworkRequest::ContentLengthHeader, once->bytesAvailable());
    }
    if (operation == DeleteOperation) {
        // As a verb of its own it takes a body device too, and only that keeps Qt from repeating it.
        operation = CustomOperation;
        ruled.setAttribute(QNetworkRequest::CustomVerbAttribute, QByteArray("DELETE"));
    }
    ruled.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *reply = transmit(operation, ruled, once);
    if (!once->parent())
        once->setParent(reply);
    return reply;
}

QNetworkReply *Network::transmit(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    return QNetworkAccessManager::createRequest(operation, request, body);
}
