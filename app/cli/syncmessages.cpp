#include "app/cli/syncmessages.h"

using namespace Qt::StringLiterals;

namespace {

QJsonObject errorJson(const Error &error)
{
    QJsonObject object{{u"kind"_s, static_cast<int>(error.kind)},
                       {u"reason"_s, static_cast<int>(error.reason)},
                       {u"subject"_s, error.subject},
                       {u"detail"_s, error.detail},
                       {u"httpStatus"_s, error.httpStatus},
                       {u"code"_s, error.code},
                       {u"requestId"_s, error.requestId}};
    if (error.retryAfter)
        object.insert(u"retryAfter"_s, static_cast<qint64>(error.retryAfter->count()));
    return object;
}

Error errorOf(const QJsonObject &object)
{
    // The other process may be of another version of the program: what this one does not know is a failure all the same.
    const auto kind = object.value("kind"_L1).toInt(-1);
    const auto isKnown = kind >= 0 && kind <= static_cast<int>(Error::Kind::ReadOnly);
    Error error{.kind = isKnown ? static_cast<Error::Kind>(kind) : Error::Kind::StoreFailed,
                .reason = static_cast<Error::Reason>(object.value("reason"_L1).toInt()),
                .subject = object.value("subject"_L1).toString(),
                .detail = object.value("detail"_L1).toString(),
                .httpStatus = object.value("httpStatus"_L1).toInt(),
                .code = object.value("code"_L1).toString(),
                .requestId = object.value("requestId"_L1).toString()};
    if (const auto wait = object.value("retryAfter"_L1); wait.isDouble())
        error.retryAfter = std::chrono::seconds(wait.toInteger());
    return error;
}

} // namespace

QJsonObject SyncMessages::request(bool full, const QString &customerId, bool health)
{
    return {{u"command"_s, u"sync"_s}, {u"full"_s, full}, {u"customer"_s, customerId}, {u"health"_s, health}};
}

QJsonObject SyncMessages::accepted()
{
    return {{u"accepted"_s, true}};
}

QJsonObject SyncMessages::wait()
{
    return {{u"wait"_s, true}};
}

QJsonObject SyncMessages::progress(const SyncState &state)
{
    QJsonObject object{{u"phase"_s, static_cast<int>(state.phase)}, {u"rows"_s, state.readThisRun}, {u"queued"_s, state.queued}};
    if (state.deviceCode) {
        object.insert(u"signInAt"_s, state.deviceCode->verificationUri);
        object.insert(u"signInCode"_s, state.deviceCode->userCode);
    }
    if (state.browser)
        object.insert(u"signInWithBrowser"_s, state.browser->url);
    if (state.notKept)
        object.insert(u"notKept"_s, errorJson(*state.notKept));
    return {{u"progress"_s, object}};
}

QJsonObject SyncMessages::ended(const SyncSummary &summary)
{
    QJsonObject object{{u"summary"_s, jsonOf(summary)}};
    if (summary.problem)
        object.insert(u"problem"_s, errorJson(*summary.problem));
    return object;
}

QJsonObject SyncMessages::failed(const Error &error)
{
    return {{u"failed"_s, errorJson(error)}};
}

QJsonObject SyncMessages::signOutRequest()
{
    return {{u"command"_s, u"sign-out"_s}};
}

bool SyncMessages::isSignOutRequest(const QJsonObject &request)
{
    return request.value("command"_L1) == "sign-out"_L1;
}

QJsonObject SyncMessages::signedOut(const SignedOut &outcome)
{
    QJsonObject object;
    if (outcome.signIn)
        object.insert(u"signIn"_s, errorJson(*outcome.signIn));
    if (outcome.cache)
        object.insert(u"cache"_s, errorJson(*outcome.cache));
    return {{u"signedOut"_s, object}};
}

bool SyncMessages::isWait(const QJsonObject &answer)
{
    // "busy" is what a process says that serves nothing at all.
    return answer.value("wait"_L1).toBool() || answer.value("busy"_L1).toBool();
}

std::optional<SyncState> SyncMessages::progressIn(const QJsonObject &answer)
{
    if (!answer.contains("progress"_L1))
        return {};
    const auto object = answer.value("progress"_L1).toObject();
    const auto phase = std::clamp(object.value("phase"_L1).toInt(), 0, static_cast<int>(SyncState::Phase::Stopping));
    SyncState state{.phase = static_cast<SyncState::Phase>(phase),
                    .readThisRun = object.value("rows"_L1).toInteger(),
                    .queued = object.value("queued"_L1).toInteger()};
    if (object.contains("signInCode"_L1))
        state.deviceCode = SyncState::DeviceCode{.userCode = object.value("signInCode"_L1).toString(),
                                                 .verificationUri = object.value("signInAt"_L1).toString()};
    if (object.contains("signInWithBrowser"_L1))
        state.browser = SyncState::BrowserPrompt{.url = object.value("signInWithBrowser"_L1).toString()};
    if (object.contains("notKept"_L1))
        state.notKept = errorOf(object.value("notKept"_L1).toObject());
    return state;
}

std::optional<SyncSummary> SyncMessages::summaryIn(const QJsonObject &answer)
{
    if (!answer.contains("summary"_L1))
        return {};
    const auto object = answer.value("summary"_L1).toObject();
    SyncSummary summary{.calls = object.value("calls"_L1).toInteger(),
                        .upserted = object.value("upserted"_L1).toInteger(),
                        .removed = object.value("removed"_L1).toInteger(),
                        .unchanged = object.value("unchanged"_L1).toInteger(),
                        .failed = object.value("failed"_L1).toInteger(),
                        .seconds = object.value("seconds"_L1).toDouble(),
                        .complete = object.value("complete"_L1).toBool()};
    if (answer.contains("problem"_L1))
        summary.problem = errorOf(answer.value("problem"_L1).toObject());
    return summary;
}

std::optional<Error> SyncMessages::failureIn(const QJsonObject &answer)
{
    if (!answer.contains("failed"_L1))
        return {};
    return errorOf(answer.value("failed"_L1).toObject());
}

std::optional<SignedOut> SyncMessages::signedOutIn(const QJsonObject &answer)
{
    if (!answer.contains("signedOut"_L1))
        return {};
    const auto object = answer.value("signedOut"_L1).toObject();
    SignedOut outcome;
    if (object.contains("signIn"_L1))
        outcome.signIn = errorOf(object.value("signIn"_L1).toObject());
    if (object.contains("cache"_L1))
        outcome.cache = errorOf(object.value("cache"_L1).toObject());
    return outcome;
}

QJsonObject SyncMessages::jsonOf(const SyncSummary &summary)
{
    return {{u"calls"_s, summary.calls},         {u"upserted"_s, summary.upserted}, {u"removed"_s, summary.removed},
            {u"unchanged"_s, summary.unchanged}, {u"failed"_s, summary.failed},     {u"seconds"_s, summary.seconds},
            {u"complete"_s, summary.complete}};
}
