#include "tests/support/fakeservice.h"

#include <QUrlQuery>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

class FakeReply final : public QNetworkReply
{
public:
    FakeReply(const FakeCall &call, FakeAnswer answer, int &open, QObject *parent)
        : QNetworkReply(parent), m_answer(std::move(answer)), m_open(open)
    {
        setRequest(call.request);
        setUrl(call.url);
        setOpenMode(QIODevice::ReadOnly | QIODevice::Unbuffered);
        ++m_open;
    }
    ~FakeReply() override { close(); }

    void abort() override
    {
        if (isFinished())
            return;
        setError(OperationCanceledError, u"aborted"_s);
        end();
    }
    void play()
    {
        if (isFinished())
            return;
        using Ending = FakeAnswer::Ending;
        if (m_answer.ending == Ending::Never)
            return;
        if (m_answer.ending == Ending::Refused)
            setError(ConnectionRefusedError, u"refused"_s);
        else if (m_answer.ending == Ending::Unsafe)
            setError(SslHandshakeFailedError, u"bad certificate"_s);
        else
            speak();
        end();
    }
    qint64 bytesAvailable() const override { return m_answer.body.size() - m_at + QIODevice::bytesAvailable(); }
    bool isSequential() const override { return true; }
    void close() override
    {
        if (!isFinished() && m_isCounted)
            --m_open;
        m_isCounted = false;
        QNetworkReply::close();
    }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        if (!m_isSpoken)
            return 0;
        const auto size = std::min<qint64>(most, m_answer.body.size() - m_at);
        if (size <= 0)
            return isFinished() ? -1 : 0;
        std::memcpy(to, m_answer.body.constData() + m_at, static_cast<std::size_t>(size));
        m_at += size;
        return size;
    }

private:
    void speak()
    {
        const bool isCut = m_answer.ending == FakeAnswer::Ending::Cut;
        if (isCut)
            m_answer.body.truncate(m_answer.body.size() / 2);
        if (m_answer.status != 0) {
            setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_answer.status);
            for (const auto &[name, value] : m_answer.headers)
                setRawHeader(name, value);
            m_isSpoken = true;
            emit metaDataChanged();
            if (!m_answer.body.isEmpty())
                emit readyRead();
        }
        if (isCut)
            setError(RemoteHostClosedError, u"connection closed"_s);
        else if (m_answer.status >= 400)
            setError(m_answer.status >= 500 ? UnknownServerError : UnknownContentError, u"status %1"_s.arg(m_answer.status));
    }
    void end()
    {
        setFinished(true);
        if (m_isCounted)
            --m_open;
        m_isCounted = false;
        if (error() != NoError)
            emit errorOccurred(error());
        emit finished();
    }

    FakeAnswer m_answer;
    int &m_open;
    qint64 m_at = 0;
    bool m_isSpoken = false;
    bool m_isCounted = true;
};

QByteArray methodOf(QNetworkAccessManager::Operation operation, const QNetworkRequest &request)
{
    switch (operation) {
    case QNetworkAccessManager::GetOperation:
        return "GET";
    case QNetworkAccessManager::HeadOperation:
        return "HEAD";
    case QNetworkAccessManager::PostOperation:
        return "POST";
    case QNetworkAccessManager::PutOperation:
        return "PUT";
    case QNetworkAccessManager::DeleteOperation:
        return "DELETE";
    case QNetworkAccessManager::CustomOperation:
    case QNetworkAccessManager::UnknownOperation:
        break;
    }
    return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
}

bool fits(const QString &pattern, const QString &target)
{
    return pattern.endsWith(u'*') ? target.startsWith(QStringView(pattern).chopped(1)) : target == pattern;
}

} // namespace

QString FakeCall::target() const
{
    return QString::fromLatin1(url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
}

QString FakeCall::field(const QString &name) const
{
    return QUrlQuery(QString::fromLatin1(body)).queryItemValue(name, QUrl::FullyDecoded);
}

FakeService::Expectation &FakeService::Expectation::answers(int status, const QByteArray &body, const FakeAnswer::Headers &headers)
{
    m_answer.status = status;
    m_answer.body = body;
    m_answer.headers = headers;
    return *this;
}

FakeService::Expectation &FakeService::Expectation::cuts()
{
    m_answer.ending = FakeAnswer::Ending::Cut;
    if (m_answer.body.isEmpty())
        m_answer.status = 0;
    return *this;
}

FakeService::Expectation &FakeService::Expectation::never()
{
    m_answer.ending = FakeAnswer::Ending::Never;
    return *this;
}

FakeService::Expectation &FakeService::Expectation::refuses()
{
    m_answer.ending = FakeAnswer::Ending::Refused;
    return *this;
}

FakeService::Expectation &FakeService::Expectation::isUnsafe()
{
    m_answer.ending = FakeAnswer::Ending::Unsafe;
    return *this;
}

FakeService::Expectation &FakeService::Expectation::late(std::chrono::milliseconds delay)
{
    m_answer.late = delay;
    return *this;
}

FakeService::Expectation &FakeService::Expectation::with(const QByteArray &header, const QByteArray &value)
{
    m_headers.append({header, value});
    return *this;
}

FakeService::FakeService(Clock &clock, QObject *parent) : Network(parent), m_clock(clock)
{
}

FakeService::~FakeService()
{
    // They count themselves in a member of this object.
    qDeleteAll(findChildren<QNetworkReply *>(QString(), Qt::FindDirectChildrenOnly));
}

FakeService::Expectation &FakeService::expects(const QByteArray &method, const QString &target)
{
    auto &expectation = m_script.emplace_back();
    expectation.m_method = method;
    expectation.m_target = target;
    return expectation;
}

QStringList FakeService::mistakes() const
{
    auto all = m_mistakes;
    for (auto i = m_next; i < m_script.size(); ++i)
        all.append(u"never asked: %1 %2"_s.arg(QString::fromLatin1(m_script[i].m_method), m_script[i].m_target));
    return all;
}

QNetworkReply *FakeService::transmit(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    FakeCall call{.method = methodOf(operation, request), .url = request.url(), .request = request};
    if (body)
        call.body = body->readAll();
    m_calls.append(call);
    const auto answer = answerTo(call);
    auto *reply = new FakeReply(call, answer, m_open, this);
    if (answer.late.count() > 0)
        m_clock.after(answer.late, reply, [reply] { reply->play(); });
    else
        QMetaObject::invokeMethod(
            reply, [reply] { reply->play(); }, Qt::QueuedConnection);
    return reply;
}

FakeAnswer FakeService::answerTo(const FakeCall &call)
{
    if (m_next < m_script.size()) {
        const auto &expected = m_script[m_next];
        if (expected.m_method == call.method && fits(expected.m_target, call.target())) {
            ++m_next;
            for (const auto &[name, value] : expected.m_headers) {
                if (call.header(name) != value)
                    m_mistakes.append(
                        u"%1: header %2 is '%3'"_s.arg(call.target(), QString::fromLatin1(name), QString::fromLatin1(call.header(name))));
            }
            return expected.m_answer;
        }
    }
    if (m_rule)
        return m_rule(call);
    m_mistakes.append(u"unexpected: %1 %2"_s.arg(QString::fromLatin1(call.method), call.target()));
    return {.status = 599};
}
