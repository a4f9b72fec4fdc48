#include "models/remote/serviceerror.h"
#include "tests/support/printers.h"
#include "tests/support/testprogram.h"

#include <QRandomGenerator>

using namespace std::chrono_literals;

using Kind = Error::Kind;
using Reason = Error::Reason;

namespace {

QDateTime now()
{
    return {QDate(2026, 3, 2), QTime(9, 0), Qt::UTC};
}

QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

/// Failed answers and what they mean: CONTRACT 2.8, RFC 6749 5.2, RFC 8628 3.5.
class ServiceErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void reacts_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("paging");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<Error::Reason>("reason");
        QTest::addColumn<QString>("code");
        const auto row = [](int status, const char *code, Kind kind, Reason reason = Reason::None, bool paging = false) {
            // The documentation says text, every sample has a number.
            for (const bool asText : {false, true}) {
                const auto value = asText ? "'" + QByteArray(code) + "'" : QByteArray(code);
                QTest::addRow("%d/%s%s%s", status, code, asText ? " text" : "", paging ? " while paging" : "")
                    << status << json("{'code':" + value + ",'description':'words','data':[],'source':'PartnerFD'}") << paging << kind
                    << reason << QString::fromLatin1(code);
            }
        };
        // Every line of the table, in its order.
        row(401, "900420", Kind::Unauthorized, Reason::WrongAudience);
        row(401, "900421", Kind::Unauthorized, Reason::MfaRequired);
        row(401, "10001", Kind::Unauthorized, Reason::MfaRequired);
        row(401, "400", Kind::Unauthorized);
        row(401, "800001", Kind::Unauthorized);
        row(403, "20002", Kind::Denied, Reason::RelationshipEnded);
        row(403, "20002", Kind::Denied, Reason::RelationshipEnded, true);
        row(403, "2032", Kind::Denied, Reason::RoleMissing);
        row(403, "900150", Kind::Denied, Reason::RoleMissing);
        row(403, "800073", Kind::Denied, Reason::CustomerUnderReview);
        row(403, "800074", Kind::Denied, Reason::CustomerUnderReview);
        row(403, "800075", Kind::Denied, Reason::CustomerUnderReview);
        row(403, "900124", Kind::Denied, Reason::AgreementMissing);
        row(403, "900149", Kind::Denied, Reason::AgreementMissing);
        row(403, "800039", Kind::Denied, Reason::AgreementMissing);
        row(404, "60003", Kind::NotFound, Reason::RelationshipEnded);
        row(404, "60002", Kind::NotFound, Reason::UserGone);
        row(404, "20003", Kind::NotFound, Reason::SubscriptionGone);
        row(404, "800037", Kind::NotFound, Reason::SubscriptionGone);
        row(404, "1000", Kind::NotFound);
        row(404, "3000", Kind::NotFound);
        row(400, "3000", Kind::Rejected);
        row(400, "2055", Kind::Conflict, Reason::StaleEtag);
        row(400, "2055", Kind::Conflict, Reason::StaleEtag, true);
        row(412, "0", Kind::Conflict, Reason::StaleEtag);
        row(412, "2055", Kind::Conflict, Reason::StaleEtag);
        row(400, "2001", Kind::Rejected, Reason::QuantityLocked);
        row(400, "2011", Kind::Rejected, Reason::SubscriptionDeleted);
        row(400, "800040", Kind::Rejected, Reason::StatusNotAllowed);
        row(400, "800072", Kind::Rejected, Reason::NotReadyYet);
        row(400, "800081", Kind::Rejected, Reason::NotReadyYet);
        row(400, "800082", Kind::Rejected, Reason::NotReadyYet);
        row(400, "800090", Kind::Rejected, Reason::ReductionClosed);
        row(400, "800095", Kind::Rejected, Reason::QuantityFixed);
        row(400, "800091", Kind::Rejected, Reason::StatusLocked);
        row(400, "800096", Kind::Rejected, Reason::StatusLocked);
        row(409, "27009", Kind::Conflict, Reason::ParentNotActive);
        row(409, "800060", Kind::Conflict, Reason::OrderInProgress);
        row(409, "800064", Kind::Conflict, Reason::OrderInProgress);
        row(400, "60012", Kind::Rejected, Reason::NoLicenceLeft);
        row(429, "0", Kind::Throttled);
        row(500, "800003", Kind::BadReply);
        row(500, "800094", Kind::BadReply);
        row(500, "900192", Kind::BadReply);
        // What no line speaks of is told by its status, and by whether a further page was asked for.
        row(403, "1", Kind::Denied);
        row(404, "1000", Kind::NotFound, Reason::CursorExpired, true);
        row(400, "3000", Kind::Rejected, Reason::CursorExpired, true);
        row(400, "2000", Kind::Rejected, Reason::CursorExpired, true);
        row(409, "1", Kind::Conflict);
        row(405, "0", Kind::Rejected);
        row(417, "800036", Kind::Rejected);
        row(408, "0", Kind::TimedOut);
        row(504, "0", Kind::TimedOut);
        row(307, "0", Kind::BadReply, Reason::Redirected);
        // A known code under another status means nothing.
        row(400, "20002", Kind::Rejected);
    }
    void reacts()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const bool, paging);
        QFETCH(const Error::Kind, kind);
        QFETCH(const Error::Reason, reason);
        QFETCH(const QString, code);
        const auto path = u"/v1/customers/c/subscriptions/s"_s;
        for (const auto &bytes : {body, QByteArray("\xEF\xBB\xBF" + body)}) {
            const auto error
                = serviceError({.status = status, .body = bytes, .requestId = u"r"_s, .subject = path, .paging = paging}, now());
            QCOMPARE(error,
                     (Error{.kind = kind,
                            .reason = reason,
                            .subject = path,
                            .detail = u"words"_s,
                            .httpStatus = status,
                            .code = code,
                            .requestId = u"r"_s}));
        }
    }

    void knowsANumberThatMeansTwoThings()
    {
        const auto reasonFor = [](const QString &path) {
            return serviceError({.status = 400, .body = json("{'code':2001}"), .subject = path}, now()).reason;
        };
        QCOMPARE(reasonFor(u"/v1/customers/c/Subscriptions/s"_s), Reason::QuantityLocked);
        QCOMPARE(reasonFor(u"/v1/compliance/csp/agreementstatus"_s), Reason::None);
        QCOMPARE(reasonFor({}), Reason::None);
    }

    void readsEveryShape_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        QTest::newRow("gateway") << 429 << json("{'statusCode':429,'message':'Rate limit is exceeded.'}") << QString()
                                 << u"Rate limit is exceeded."_s;
        QTest::newRow("PascalCase") << 400 << json("{'Code':2000,'Description':'Tenant Id must be a GUID.'}") << u"2000"_s
                                    << u"Tenant Id must be a GUID."_s;
        QTest::newRow("graph") << 403 << json("{'error':{'code':'Forbidden','message':'no role','innerError':{'request-id':'g'}}}")
                               << u"Forbidden"_s << u"no role"_s;
        QTest::newRow("empty") << 500 << QByteArray() << QString() << u"no body"_s;
        QTest::newRow("html") << 502 << QByteArray("<html>x</html>") << QString() << u"14 bytes that are no error document"_s;
        QTest::newRow("array") << 500 << QByteArray("[]") << QString() << u"2 bytes that are no error document"_s;
        QTest::newRow("empty object") << 500 << QByteArray("{}") << QString() << u"2 bytes that are no error document"_s;
        QTest::newRow("entities") << 400 << json("{'code':60012,'description':'We&#39;re sorry &lt;b&gt; &amp;lt;'}") << u"60012"_s
                                  << u"We're sorry <b> &lt;"_s;
        QTest::newRow("wrong types") << 400 << json("{'code':{'a':1},'description':[1],'data':'x'}") << u"{\"a\":1}"_s << u"[1]"_s;
        QTest::newRow("nulls") << 400 << json("{'code':null,'description':null,'source':'x'}") << QString() << QString();
        QTest::newRow("forged log line") << 400 << json("{'code':1,'description':'a\\r\\n2026 app.remote: all well\\u001b[0m\\u202e'}")
                                         << u"1"_s << u"a 2026 app.remote: all well[0m"_s;
        QTest::newRow("endless") << 400 << QByteArray("{\"code\":1,\"description\":\"" + QByteArray(100'000, 'x') + "\"}") << u"1"_s
                                 << QString(1024, u'x');
        QTest::newRow("giant") << 400 << QByteArray(300'000, '[') << QString() << u"300000 bytes that are no error document"_s;
    }
    void readsEveryShape()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        const auto error = serviceError({.status = status, .body = body}, now());
        QTEST(error.code.isEmpty() ? QString() : error.code, "code");
        QTEST(error.detail.isEmpty() ? QString() : error.detail, "detail");
        QCOMPARE(error.httpStatus, status);
    }

    void takesGraphsRequestIdOnlyWhenThereIsNoOther()
    {
        const auto body = json("{'error':{'code':'x','message':'y','innerError':{'request-id':'theirs'}}}");
        QCOMPARE(serviceError({.status = 403, .body = body}, now()).requestId, u"theirs"_s);
        QCOMPARE(serviceError({.status = 403, .body = body, .requestId = u"ours"_s}, now()).requestId, u"ours"_s);
    }

    void tellsAChallengeFromADenial_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Reason>("reason");
        QTest::newRow("challenge, no body") << QByteArray("Bearer error=invalid_token") << QByteArray() << Reason::MfaRequired;
        QTest::newRow("challenge, a mark") << QByteArray("Bearer") << QByteArray("\xEF\xBB\xBF ") << Reason::MfaRequired;
        QTest::newRow("challenge and a code") << QByteArray("Bearer") << json("{'code':400}") << Reason::None;
        QTest::newRow("nothing at all") << QByteArray() << QByteArray() << Reason::None;
    }
    void tellsAChallengeFromADenial()
    {
        QFETCH(const QByteArray, challenge);
        QFETCH(const QByteArray, body);
        const auto error = serviceError({.status = 401, .body = body, .challenge = challenge}, now());
        QCOMPARE(error.kind, Kind::Unauthorized);
        QTEST(error.reason, "reason");
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("seconds"); // -1: none
        const auto row = [](const char *header, int seconds) { QTest::newRow(header) << QByteArray(header) << seconds; };
        row("57", 57);
        row(" 5 ", 5);
        row("0", 0);
        row("1.2", 2);
        row("86400", 3600);
        row("1e99", 3600);
        row("-1", -1);
        row("nan", -1);
        row("inf", -1);
        row("", -1);
        row("soon", -1);
        row("Mon, 02 Mar 2026 09:00:30 GMT", 30);
        row("Mon, 02 Mar 2026 08:00:00 GMT", 0);
        row("Tue, 02 Mar 2027 09:00:00 GMT", 3600);
        row("Mon, 02 Mar 2026 09:00:30 CET", -1);
        row("2026-03-02T09:00:30Z", -1);
    }
    void readsRetryAfter()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const int, seconds);
        const auto after = parseRetryAfter(header, now());
        QCOMPARE(after ? int(after->count()) : -1, seconds);
    }

    void findsTheGatewaysFigure()
    {
        const auto body = json("{'statusCode':429,'message':'Rate limit is exceeded. Try again in 57 seconds.'}");
        QCOMPARE(serviceError({.status = 429, .body = body}, now()).retryAfter, std::optional(57s));
        QCOMPARE(serviceError({.status = 429, .body = body, .retryAfter = "3"}, now()).retryAfter, std::optional(3s));
        QCOMPARE(serviceError({.status = 429}, now()).retryAfter, std::nullopt);
        QCOMPARE(serviceError({.status = 400, .body = body}, now()).retryAfter, std::nullopt);
        QCOMPARE(serviceError({.status = 503, .retryAfter = "9"}, now()).retryAfter, std::optional(9s));
    }

    void readsTheAuthority_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<Error::Reason>("reason");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *word, const char *description, Kind kind, Reason reason, int status = 400) {
            QTest::addRow("%s %s %d", word, description, status)
                << status << json("{'error':'" + QByteArray(word) + "','error_description':'" + description + "'}") << kind << reason
                << QString::fromLatin1(word);
        };
        row("authorization_pending", "", Kind::Unauthorized, Reason::None);
        row("slow_down", "", Kind::Unauthorized, Reason::None);
        row("authorization_declined", "", Kind::Unauthorized, Reason::DeclinedByUser);
        row("access_denied", "", Kind::Unauthorized, Reason::DeclinedByUser);
        row("expired_token", "", Kind::Unauthorized, Reason::CodeExpired);
        row("code_expired", "", Kind::Unauthorized, Reason::CodeExpired);
        row("invalid_grant", "AADSTS700082: The refresh token has expired", Kind::Unauthorized, Reason::RefreshRejected);
        row("invalid_grant", "AADSTS50076: multi-factor", Kind::Unauthorized, Reason::InteractionNeeded);
        row("invalid_grant", "AADSTS50079: enrol", Kind::Unauthorized, Reason::InteractionNeeded);
        row("invalid_grant", "AADSTS50173: fresh token needed", Kind::Unauthorized, Reason::InteractionNeeded);
        row("invalid_grant", "AADSTS65001: consent", Kind::Unauthorized, Reason::ConsentMissing);
        row("invalid_grant", "AADSTS500760 is another number", Kind::Unauthorized, Reason::RefreshRejected);
        row("invalid_grant", "AADSTS50020: no access", Kind::Denied, Reason::TenantAccessMissing);
        row("invalid_grant", "AADSTS500213", Kind::Denied, Reason::TenantAccessEnded);
        row("access_denied", "AADSTS53003: blocked", Kind::Denied, Reason::SignInBlocked);
        row("unauthorized_client", "AADSTS700016: no such application", Kind::Rejected, Reason::UnknownApplication);
        row("invalid_request", "AADSTS90002: no such tenant", Kind::Rejected, Reason::UnknownTenant);
        row("invalid_request", "AADSTS50011: no such address", Kind::Rejected, Reason::RedirectNotAllowed);
        row("login_required", "", Kind::Unauthorized, Reason::InteractionNeeded);
        row("interaction_required", "", Kind::Unauthorized, Reason::InteractionNeeded);
        row("consent_required", "", Kind::Unauthorized, Reason::ConsentMissing);
        row("invalid_client", "", Kind::Rejected, Reason::UnknownApplication, 401);
        row("unauthorized_client", "", Kind::Rejected, Reason::UnknownApplication);
        row("invalid_scope", "", Kind::Rejected, Reason::None);
        row("invented", "", Kind::Rejected, Reason::None);
        row("temporarily_unavailable", "", Kind::BadReply, Reason::None, 503);
        row("throttled", "", Kind::Throttled, Reason::None, 429);
        QTest::newRow("html") << 502 << QByteArray("<html>") << Kind::BadReply << Reason::None << QString();
        QTest::newRow("nothing") << 400 << QByteArray() << Kind::Rejected << Reason::None << QString();
        QTest::newRow("graph's shape") << 400 << json("{'error':{'code':'x','message':'y'}}") << Kind::Rejected << Reason::None << u"x"_s;
    }
    void readsTheAuthority()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const Error::Kind, kind);
        QFETCH(const Error::Reason, reason);
        const auto error = authorityError({.status = status, .body = body}, now());
        QVERIFY2(error.kind == kind && error.reason == reason, qPrintable(described(error)));
        QTEST(error.code.isEmpty() ? QString() : error.code, "code");
    }

    void survivesAnyBytes()
    {
        QRandomGenerator random(11);
        const auto seed = json("{'code':2000,'description':'x','error':{'code':'a','message':'b','innerError':{'request-id':'r'}}}");
        for (int i = 0; i < 10'000; ++i) {
            auto body = seed;
            for (int change = random.bounded(1, 6); change > 0; --change)
                body[random.bounded(int(body.size()))] = static_cast<char>(random.bounded(256));
            const FailedAnswer answer{.status = random.bounded(700), .body = body, .challenge = body.left(5), .retryAfter = body.left(9)};
            QVERIFY(serviceError(answer, now()).detail.size() <= 1024);
            QVERIFY(authorityError(answer, now()).detail.size() <= 1024);
        }
    }
};

HOUSE_TEST(ServiceErrorTest)
#include "tst_serviceerror.moc"
