#include "models/core/wire.h"
#include "models/remote/serviceerror.h"

#include <cstdlib>

// Any bytes as an answer that is no success: first a status, then a line each for WWW-Authenticate and Retry-After, then the body. Every
// such answer becomes an error with bounds that the rest of the program relies on.

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

QByteArray line(QByteArrayView &rest)
{
    const auto end = rest.indexOf('\n');
    const auto taken = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    return taken.toByteArray();
}

void judge(const Error &error, int status)
{
    require(error.httpStatus == status);
    require(!error.retryAfter || (error.retryAfter->count() >= 0 && error.retryAfter->count() <= 3600));
    // Tells the log what came; never the whole of it.
    require(error.detail.size() < 8192);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    static const QDateTime now(QDate(2026, 3, 29), QTime(1, 30), Qt::UTC);
    const int status = 100 + (data[0] * 256 + data[1]) % 500;
    const QByteArray rest(reinterpret_cast<const char *>(data) + 2, static_cast<qsizetype>(size) - 2);
    QByteArrayView view(rest);
    FailedAnswer answer{.status = status, .challenge = line(view), .retryAfter = line(view), .paging = (data[0] & 1) != 0};
    answer.body = view;
    judge(serviceError(answer, now), status);
    judge(authorityError(answer, now), status);
    (void)parseTimestamp(QString::fromUtf8(view));
    const auto id = normalisedId(QString::fromUtf8(answer.challenge));
    require(normalisedId(id) == id);
    return 0;
}
