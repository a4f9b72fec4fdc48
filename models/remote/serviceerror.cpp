#include "models/remote/serviceerror.h"

#include "models/core/decode.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

using Kind = Error::Kind;
using Reason = Error::Reason;
using std::chrono::seconds;

constexpr seconds longestPause{3600};
constexpr qsizetype longestDetail = 1024; // CONTRACT 2.8: description is at most 1024 characters
constexpr auto largestErrorBody = qsizetype{256} * 1024;
constexpr auto anyCode = "*"_L1;

/// A line of the reaction table (CONTRACT 2.8); what is to be done stands with its reason in models/core/error.h.
struct Reaction {
    int status;
    QLatin1StringView code;
    Kind kind;
    Reason reason;
    QLatin1StringView about{}; ///< in the path of the call, where the same number means something else in other calls
};

/// Without a reason of its own a line says that the status alone decides: refresh once (401/400, 800001), nothing to do (1000, 3000), wait
/// as told (429), back off (500).
constexpr std::array reactions{
    Reaction{401, "900420"_L1, Kind::Unauthorized, Reason::WrongAudience},
    Reaction{401, "900421"_L1, Kind::Unauthorized, Reason::MfaRequired},
    Reaction{401, "10001"_L1, Kind::Unauthorized, Reason::MfaRequired},
    Reaction{401, "400"_L1, Kind::Unauthorized, Reason::None},
    Reaction{401, "800001"_L1, Kind::Unauthorized, Reason::None},
    Reaction{403, "20002"_L1, Kind::Denied, Reason::RelationshipEnded},
    Reaction{403, "2032"_L1, Kind::Denied, Reason::RoleMissing},
    Reaction{403, "900150"_L1, Kind::Denied, Reason::RoleMissing},
    Reaction{403, "800073"_L1, Kind::Denied, Reason::CustomerUnderReview},
    Reaction{403, "800074"_L1, Kind::Denied, Reason::CustomerUnderReview},
    Reaction{403, "800075"_L1, Kind::Denied, Reason::CustomerUnderReview},
    Reaction{403, "900124"_L1, Kind::Denied, Reason::AgreementMissing},
    Reaction{403, "900149"_L1, Kind::Denied, Reason::AgreementMissing},
    Reaction{403, "800039"_L1, Kind::Denied, Reason::AgreementMissing},
    Reaction{404, "60003"_L1, Kind::NotFound, Reason::RelationshipEnded},
    Reaction{404, "60002"_L1, Kind::NotFound, Reason::UserGone},
    Reaction{404, "20003"_L1, Kind::NotFound, Reason::SubscriptionGone},
    Reaction{404, "800037"_L1, Kind::NotFound, Reason::SubscriptionGone},
    Reaction{404, "1000"_L1, Kind::NotFound, Reason::None},
    Reaction{404, "3000"_L1, Kind::NotFound, Reason::None},
    Reaction{400, "3000"_L1, Kind::Rejected, Reason::None},
    Reaction{400, "2055"_L1, Kind::Conflict, Reason::StaleEtag},
    Reaction{412, anyCode, Kind::Conflict, Reason::StaleEtag},
    Reaction{400, "2001"_L1, Kind::Rejected, Reason::QuantityLocked, "/subscriptions/"_L1},
    Reaction{400, "2011"_L1, Kind::Rejected, Reason::SubscriptionDeleted},
    Reaction{400, "800040"_L1, Kind::Rejected, Reason::StatusNotAllowed},
    Reaction{400, "800072"_L1, Kind::Rejected, Reason::NotReadyYet},
    Reaction{400, "800081"_L1, Kind::Rejected, Reason::NotReadyYet},
    Reaction{400, "800082"_L1, Kind::Rejected, Reason::NotReadyYet},
    Reaction{400, "800090"_L1, Kind::Rejected, Reason::ReductionClosed},
    Reaction{400, "800095"_L1, Kind::Rejected, Reason::QuantityFixed},
    Reaction{400, "800091"_L1, Kind::Rejected, Reason::StatusLocked},
    Reaction{400, "800096"_L1, Kind::Rejected, Reason::StatusLocked},
    Reaction{409, "27009"_L1, Kind::Conflict, Reason::ParentNotActive},
    Reaction{409, "800060"_L1, Kind::Conflict, Reason::OrderInProgress},
    Reaction{409, "800064"_L1, Kind::Conflict, Reason::OrderInProgress},
    Reaction{400, "60012"_L1, Kind::Rejected, Reason::NoLicenceLeft},
    Reaction{429, anyCode, Kind::Throttled, Reason::None},
    Reaction{500, "800003"_L1, Kind::BadReply, Reason::None},
    Reaction{500, "800094"_L1, Kind::BadReply, Reason::None},
    Reaction{500, "900192"_L1, Kind::BadReply, Reason::None},
};

struct AuthorityWord {
    QLatin1StringView word;
    Kind kind;
    Reason reason;
};

/// AADSTS numbers say more than the OAuth word beside them, so they are asked first (CONTRACT 1.4, 1.5).
constexpr std::array authorityNumbers{
    AuthorityWord{"AADSTS50076"_L1, Kind::Unauthorized, Reason::InteractionNeeded},
    AuthorityWord{"AADSTS50079"_L1, Kind::Unauthorized, Reason::InteractionNeeded},
    AuthorityWord{"AADSTS50173"_L1, Kind::Unauthorized, Reason::InteractionNeeded},
    AuthorityWord{"AADSTS65001"_L1, Kind::Unauthorized, Reason::ConsentMissing},
    AuthorityWord{"AADSTS50158"_L1, Kind::Unauthorized, Reason::InteractionNeeded},
    AuthorityWord{"AADSTS53000"_L1, Kind::Denied, Reason::SignInBlocked},
    AuthorityWord{"AADSTS53001"_L1, Kind::Denied, Reason::SignInBlocked},
    AuthorityWord{"AADSTS53002"_L1, Kind::Denied, Reason::SignInBlocked},
    AuthorityWord{"AADSTS53003"_L1, Kind::Denied, Reason::SignInBlocked},
    AuthorityWord{"AADSTS530003"_L1, Kind::Denied, Reason::SignInBlocked},
    AuthorityWord{"AADSTS7000218"_L1, Kind::Rejected, Reason::NotPublicClient},
    AuthorityWord{"AADSTS700016"_L1, Kind::Rejected, Reason::UnknownApplication},
    AuthorityWord{"AADSTS90002"_L1, Kind::Rejected, Reason::UnknownTenant},
    AuthorityWord{"AADSTS50011"_L1, Kind::Rejected, Reason::RedirectNotAllowed},
    AuthorityWord{"AADSTS90094"_L1, Kind::Unauthorized, Reason::ConsentMissing},
    AuthorityWord{"AADSTS500213"_L1, Kind::Denied, Reason::TenantAccessEnded},
    AuthorityWord{"AADSTS50020"_L1, Kind::Denied, Reason::TenantAccessMissing},
};

constexpr std::array authorityWords{
    AuthorityWord{"invalid_grant"_L1, Kind::Unauthorized, Reason::RefreshRejected},
    AuthorityWord{"interaction_required"_L1, Kind::Unauthorized, Reason::InteractionNeeded},
    AuthorityWord{"login_required"_L1, Kind::Unauthorized, Reason::InteractionNeeded},
    AuthorityWord{"consent_required"_L1, Kind::Unauthorized, Reason::ConsentMissing},
    AuthorityWord{"authorization_pending"_L1, Kind::Unauthorized, Reason::None},
    AuthorityWord{"slow_down"_L1, Kind::Unauthorized, Reason::None},
    AuthorityWord{"access_denied"_L1, Kind::Unauthorized, Reason::DeclinedByUser},
    AuthorityWord{"authorization_declined"_L1, Kind::Unauthorized, Reason::DeclinedByUser},
    AuthorityWord{"expired_token"_L1, Kind::Unauthorized, Reason::CodeExpired},
    AuthorityWord{"code_expired"_L1, Kind::Unauthorized, Reason::CodeExpired},
    AuthorityWord{"invalid_client"_L1, Kind::Rejected, Reason::UnknownApplication},
    AuthorityWord{"unauthorized_client"_L1, Kind::Rejected, Reason::UnknownApplication},
    AuthorityWord{"server_error"_L1, Kind::BadReply, Reason::None},
    AuthorityWord{"temporarily_unavailable"_L1, Kind::Throttled, Reason::None},
};

/// One line of at most the documented length, without what could forge a line of a log.
QString tidied(QString text)
{
    static constexpr std::array entities{std::pair{"&#39;"_L1, u'\''}, std::pair{"&quot;"_L1, u'"'}, std::pair{"&lt;"_L1, u'<'},
                                         std::pair{"&gt;"_L1, u'>'}, std::pair{"&amp;"_L1, u'&'}};
    static const QRegularExpression unprintable(u"[\\x{0}-\\x{1f}\\x{7f}-\\x{9f}\\x{2028}\\x{2029}\\x{202a}-\\x{202e}]"_s);
    text.truncate(longestDetail);
    for (const auto &[entity, character] : entities)
        text.replace(entity, QString(QChar(character)));
    return text.simplified().remove(unprintable);
}

std::pair<Kind, Reason> meaningOfStatus(int status, bool paging)
{
    switch (status) {
    case 400:
        return {Kind::Rejected, paging ? Reason::CursorExpired : Reason::None};
    case 401:
        return {Kind::Unauthorized, Reason::None};
    case 403:
        return {Kind::Denied, Reason::None};
    case 404:
    case 410:
        return {Kind::NotFound, paging ? Reason::CursorExpired : Reason::None};
    case 408:
    case 504:
        return {Kind::TimedOut, Reason::None};
    case 409:
    case 412:
        return {Kind::Conflict, Reason::None};
    case 429:
        return {Kind::Throttled, Reason::None};
    default:
        break;
    }
    if (status >= 300 && status < 400)
        return {Kind::BadReply, Reason::Redirected};
    return {status >= 400 && status < 500 ? Kind::Rejected : Kind::BadReply, Reason::None};
}

/// The body as an object; empty for HTML, nothing, rubbish, or more than any error needs.
QJsonObject objectIn(QByteArrayView body)
{
    if (body.size() > largestErrorBody)
        return {};
    const auto object = parseObject(body);
    return object ? *object : QJsonObject{};
}

/// Code and description, whatever the shape.
void describe(const FailedAnswer &answer, Error &error)
{
    const auto object = objectIn(answer.body);
    const auto text = [&object](QLatin1StringView path) { return detail::textOf(memberAt(object, path)); };
    if (memberAt(object, "error"_L1).isObject()) {
        error.code = text("error.code"_L1);
        error.detail = text("error.message"_L1);
        if (error.requestId.isEmpty())
            error.requestId = tidied(text("error.innerError.request-id"_L1));
    } else {
        error.code = text("code"_L1);
        error.detail = text("description"_L1);
        if (error.detail.isEmpty())
            error.detail = text("message"_L1);
    }
    if (error.detail.isEmpty() && object.isEmpty())
        error.detail = answer.body.isEmpty() ? u"no body"_s : u"%1 bytes that are no error document"_s.arg(answer.body.size());
    error.code = tidied(error.code);
    error.detail = tidied(error.detail);
}

/// The gateway repeats the figure in its sentence ("Try again in 57 seconds.").
std::optional<seconds> retryInWords(const QString &text)
{
    static const QRegularExpression pattern(u"(\\d{1,6})\\s*second"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return std::min(seconds(match.captured(1).toInt()), longestPause);
}

Error plainError(const FailedAnswer &answer, const QDateTime &nowUtc)
{
    const auto [kind, reason] = meaningOfStatus(answer.status, answer.paging);
    return {.kind = kind,
            .reason = reason,
            .subject = answer.subject,
            .httpStatus = answer.status,
            .requestId = answer.requestId,
            .retryAfter = parseRetryAfter(answer.retryAfter, nowUtc)};
}

/// What the word in `code` and the description beside it mean.
void judge(Error &error, const QString &description)
{
    error.detail = tidied(description);
    error.kind = Kind::Rejected;
    error.reason = Reason::None;
    for (const auto &[text, kind, reason] : authorityWords) {
        if (error.code == text)
            std::tie(error.kind, error.reason) = std::pair{kind, reason};
    }
    for (const auto &[text, kind, reason] : authorityNumbers) {
        const auto at = description.indexOf(text);
        const bool whole = at >= 0 && (at + text.size() == description.size() || !description[at + text.size()].isDigit());
        if (whole)
            std::tie(error.kind, error.reason) = std::pair{kind, reason};
    }
}

} // namespace

Error serviceError(const FailedAnswer &answer, const QDateTime &nowUtc)
{
    auto error = plainError(answer, nowUtc);
    describe(answer, error);
    if (error.kind == Kind::Throttled && !error.retryAfter)
        error.retryAfter = retryInWords(error.detail);
    const auto known = std::find_if(reactions.begin(), reactions.end(), [&error](const Reaction &reaction) {
        return reaction.status == error.httpStatus && (error.code == reaction.code || reaction.code == anyCode)
            && error.subject.contains(reaction.about, Qt::CaseInsensitive);
    });
    if (known != reactions.end()) {
        error.kind = known->kind;
        // Paging knows more than a line that knows nothing.
        if (known->reason != Reason::None)
            error.reason = known->reason;
    } else if (answer.status == 401 && withoutBom(answer.body).isEmpty() && !answer.challenge.isEmpty()) {
        error.reason = Reason::MfaRequired;
    }
    return error;
}

Error authorityRefusal(const QString &word, const QString &description, const QString &subject)
{
    Error error{.kind = Kind::Rejected, .subject = subject, .code = tidied(word)};
    judge(error, description);
    return error;
}

Error authorityError(const FailedAnswer &answer, const QDateTime &nowUtc)
{
    auto error = plainError(answer, nowUtc);
    const auto object = objectIn(answer.body);
    const auto word = detail::textOf(memberAt(object, "error"_L1));
    if (word.isEmpty() || memberAt(object, "error"_L1).isObject()) {
        describe(answer, error);
        return error;
    }
    error.code = tidied(word);
    const auto description = detail::textOf(memberAt(object, "error_description"_L1));
    if (answer.status >= 500 || answer.status == 429) {
        error.detail = tidied(description);
        return error;
    }
    judge(error, description);
    return error;
}

std::optional<seconds> parseRetryAfter(QByteArrayView header, const QDateTime &nowUtc)
{
    const auto text = QString::fromLatin1(header.trimmed());
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const auto number = text.toDouble(&isNumber);
    if (isNumber) {
        if (!std::isfinite(number) || number < 0)
            return std::nullopt;
        return number > static_cast<double>(longestPause.count()) ? longestPause : seconds(static_cast<int>(std::ceil(number)));
    }
    auto date = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return std::clamp(seconds(nowUtc.secsTo(date)), seconds(0), longestPause);
}
