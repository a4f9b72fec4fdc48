#include "app/sandbox/graphwords.h"

#include "app/sandbox/delegatedadmin.h"
#include "app/sandbox/jsontext.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

/// Graph's own ids of a call, made up when the caller sent none.
void addGraphTrace(Answer &answer, const Request &request)
{
    const QByteArray sent = request.header("client-request-id");
    const QByteArray own = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    answer.headers.emplaceBack("request-id", own);
    answer.headers.emplaceBack("client-request-id", sent.isEmpty() ? own : sent);
}

QByteArray codeOf(int status, QByteArrayView forbidden, QByteArrayView notFound)
{
    return status == 401 ? "InvalidAuthenticationToken"
        : status == 403  ? forbidden.toByteArray()
        : status == 404  ? notFound.toByteArray()
        : status == 429  ? "TooManyRequests"
        : status == 503  ? "ServiceUnavailable"
        : status >= 500  ? "UnknownError"
                         : "BadRequest";
}

Answer worded(const Answer &answer, const Request &request, QByteArrayView forbidden, QByteArrayView notFound)
{
    if (answer.status < 400 || answer.body.isEmpty() || !answer.contentType.startsWith("application/json"))
        return answer;
    Answer worded = graphError(answer.status, codeOf(answer.status, forbidden, notFound), "The request could not be answered.");
    worded.headers = answer.headers;
    addGraphTrace(worded, request);
    return worded;
}

} // namespace

Answer asGraphWords(const Answer &answer, const Request &request)
{
    return worded(answer, request, "Forbidden", "ResourceNotFound");
}

Answer asDirectoryWords(const Answer &answer, const Request &request)
{
    return worded(answer, request, "Authorization_RequestDenied", "Request_ResourceNotFound");
}

void completeGraphAnswer(Answer &answer, const Request &request, const QDateTime &now)
{
    addGraphTrace(answer, request);
    if (answer.status < 400 && !answer.contentType.startsWith("application/json"))
        return;
    if (answer.status < 400) {
        answer.contentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
        return;
    }
    // Errors tell the ids inside too.
    QByteArray inner;
    JsonText(inner)
        .open('{')
        .text("date", now.toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1())
        .text("request-id", answer.headers[answer.headers.size() - 2].second)
        .text("client-request-id", answer.headers.constLast().second)
        .close('}');
    answer.body.chop(2);
    answer.body += ",\"innerError\":" + inner + "}}";
}
