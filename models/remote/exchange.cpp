#include "models/remote/exchange.h"

#include "models/remote/network.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunkBytes = 65'536;
constexpr qint64 bufferedBytes = 1'048'576;
constexpr qsizetype spareBytes = 64;

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// Nothing can have reached the service.
bool isUnsent(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

} // namespace

Exchange::Exchange(Network &network, Clock &clock, QObject *parent) : QObject(parent), m_network(network), m_clock(clock)
{
}

Exchange::~Exchange()
{
    m_network.release(m_held);
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void Exchange::send(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body, Receive receive)
{
    Q_ASSERT(!m_receive);
    m_receive = std::move(receive);
    m_isRead = method == "GET" || method == "HEAD";
    m_hasBody = method != "HEAD";
    m_host = request.url().host();
    if (auto refused = m_network.refusal(request.url())) {
        QMetaObject::invokeMethod(
            this, [this, error = std::move(*refused)] { endWith(error); }, Qt::QueuedConnection);
        return;
    }
    m_reply = m_network.request(method, request, body);
    // Bounds what Qt keeps for us while this thread is busy.
    m_reply->setReadBufferSize(bufferedBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::weigh);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::conclude);
    m_clock.after(m_limits.deadline, this, [this] {
        endWith(withDoubt({.kind = Error::Kind::TimedOut, .subject = m_host, .detail = u"no whole answer before the deadline"_s}));
    });
}

void Exchange::weigh()
{
    // Packed or not: what is announced as larger than the cap cannot become smaller.
    if (m_reply && m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_limits.bodyBytes)
        endWith(tooLarge(u"a body of more than %1 bytes"_s.arg(m_limits.bodyBytes)));
}

/// Counts what came in since the last time; false when it is too much.
bool Exchange::hold()
{
    if (m_body.size() > m_limits.bodyBytes) {
        endWith(tooLarge(u"a body of more than %1 bytes"_s.arg(m_limits.bodyBytes)));
        return false;
    }
    const auto more = m_body.size() - m_held;
    if (!m_network.hold(more)) {
        endWith(tooLarge(u"%1 bytes, and no room for more beside the other answers on their way"_s.arg(m_body.size())));
        return false;
    }
    m_held += more;
    return true;
}

void Exchange::takeBytes()
{
    // An aborted reply is closed already when it says that it is finished.
    if (!m_reply || !m_reply->isOpen())
        return;
    while (true) {
        const auto before = m_body.size();
        m_body.resize(before + chunkBytes);
        const auto got = m_reply->read(m_body.data() + before, chunkBytes);
        m_body.truncate(before + std::max<qint64>(got, 0));
        if (got <= 0 || !hold())
            return;
    }
}

void Exchange::conclude()
{
    takeBytes();
    if (m_receive && m_reply)
        endWith(outcome());
}

/// Qt does not always say so: now and then it takes a connection that ends too soon for the end of the body.
bool Exchange::isCutShort() const
{
    const auto status = statusOf(*m_reply);
    if (!m_hasBody || status == 304) // these announce a body that does not come
        return false;
    if (m_reply->hasRawHeader("Content-Encoding"))
        // Qt takes the length of what it unpacks away, and calls half of it whole. What there is of the content tells by itself that it
        // ends too soon, but nothing at all looks like an empty answer, which no read is given.
        return m_isRead && status < 300 && m_body.isEmpty();
    return m_body.size() < m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
}

Result<Answer> Exchange::outcome()
{
    const auto status = statusOf(*m_reply);
    const auto code = m_reply->error();
    // For a status of 400 and more Qt reports an error of its own; only what ended before the last byte is one to us.
    const bool ownError = status >= 300 && code != QNetworkReply::RemoteHostClosedError && code != QNetworkReply::OperationCanceledError
        && code != QNetworkReply::UnknownNetworkError;
    if (status == 0 || (code != QNetworkReply::NoError && !ownError))
        return withDoubt(transportError());
    if (isCutShort())
        return withDoubt(
            {.kind = Error::Kind::BadReply, .subject = m_host, .detail = u"the connection ended before the body did"_s, .httpStatus = status});
    Answer answer{.status = status,
                  .body = std::move(m_body),
                  .challenge = m_reply->rawHeader("WWW-Authenticate"),
                  .retryAfter = m_reply->rawHeader("Retry-After"),
                  .date = m_reply->rawHeader("Date"),
                  .location = m_reply->rawHeader("Location"),
                  .requestId = QString::fromLatin1(m_reply->rawHeader("MS-RequestId"))};
    if (answer.requestId.isEmpty())
        answer.requestId = QString::fromLatin1(m_reply->rawHeader("request-id"));
    answer.body.reserve(answer.body.size() + spareBytes);
    return answer;
}

Error Exchange::tooLarge(const QString &detail) const
{
    return {.kind = Error::Kind::BadReply,
            .reason = Error::Reason::BodyTooLarge,
            .subject = m_host,
            .detail = detail,
            .httpStatus = statusOf(*m_reply)};
}

Error Exchange::transportError() const
{
    using Kind = Error::Kind;
    Error error{.kind = Kind::Offline, .subject = m_host, .detail = m_reply->errorString(), .httpStatus = statusOf(*m_reply)};
    switch (m_reply->error()) {
    case QNetworkReply::SslHandshakeFailedError:
        error.reason = Error::Reason::TlsFailed;
        break;
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        // Only Qt's own watch over silence ends it this way, or the offline switch.
        error.kind = m_network.isOffline() ? Kind::Offline : Kind::TimedOut;
        break;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError:
        error.kind = Kind::BadReply;
        break;
    default:
        // The head of an answer came, so the line is there; the rest of it is missing.
        if (error.httpStatus != 0)
            error.kind = Kind::BadReply;
        break;
    }
    return error;
}

Error Exchange::withDoubt(Error error) const
{
    if (!m_isRead && error.reason == Error::Reason::None && (!m_reply || !isUnsent(m_reply->error())))
        error.reason = Error::Reason::UnclearOutcome;
    return error;
}

void Exchange::endWith(Result<Answer> result)
{
    if (!m_receive)
        return;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }
    // At once: this object may live a little longer.
    m_body = {};
    m_network.release(std::exchange(m_held, 0));
    const auto receive = std::exchange(m_receive, nullptr);
    // Last: the receiver may destroy this object.
    receive(std::move(result));
}
