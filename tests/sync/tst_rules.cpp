#include "models/sync/auditplan.h"
#include "models/sync/pagetrail.h"
#include "models/sync/syncreaction.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;

namespace {
QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toUTC();
}

QString asText(const AuditPlan &plan)
{
    QStringList parts;
    for (const auto &window : plan.windows)
        parts.append(window.from.toString(Qt::ISODate) + ".."_L1 + window.to.toString(Qt::ISODate));
    return parts.join(u' ') + (plan.gap ? u" gap"_s : QString());
}
} // namespace

/// The pure rules of the synchronisation: which days of the log to read, when a list leads nowhere, what an error means for whom.
class RulesTest : public QObject
{
    Q_OBJECT

private slots:
    void auditPlan_data();
    void auditPlan();
    void auditPlanIsAllowed();
    void mayBeForgotten_data();
    void mayBeForgotten();
    void readUntil_data();
    void readUntil();
    void trailFollowsEachLinkOnce();
    void trailTellsHeadersApart();
    void trailForgivesRows_data();
    void trailForgivesRows();
    void trailForgivesSomeEmptyPages();
    void reaction_data();
    void reaction();
    void restart_data();
    void restart();
};

void RulesTest::auditPlan_data()
{
    QTest::addColumn<QDateTime>("watermark");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QString>("plan");
    const auto now = utc("2026-03-31T12:00:00Z");
    QTest::newRow("never read: 90 days, newest first")
        << QDateTime{} << now << u"2026-03-02.. 2026-01-31..2026-03-01 2026-01-01..2026-01-30"_s;
    QTest::newRow("read a minute ago: the overlap") << utc("2026-03-31T11:59:00Z") << now << u"2026-03-29.."_s;
    QTest::newRow("read yesterday") << utc("2026-03-30T23:59:59Z") << now << u"2026-03-28.."_s;
    QTest::newRow("a month ago: two windows") << utc("2026-03-01T00:00:00Z") << now << u"2026-03-02.. 2026-02-27..2026-03-01"_s;
    QTest::newRow("as far back as it is kept") << utc("2026-01-01T00:00:00Z") << now
                                               << u"2026-03-02.. 2026-01-31..2026-03-01 2026-01-01..2026-01-30"_s;
    QTest::newRow("longer than it is kept: a gap")
        << utc("2025-12-31T23:00:00Z") << now << u"2026-03-02.. 2026-01-31..2026-03-01 2026-01-01..2026-01-30 gap"_s;
    QTest::newRow("clock set back an hour: believed") << utc("2026-03-31T13:00:00Z") << now << u"2026-03-29.."_s;
    QTest::newRow("clock set back over midnight: not into the future") << utc("2026-04-01T01:00:00Z") << now << u"2026-03-29.."_s;
    QTest::newRow("clock set back a year: not believed") << utc("2027-03-31T12:00:00Z") << now << u".. gap"_s;
    QTest::newRow("just after midnight") << utc("2026-03-30T23:59:00Z") << utc("2026-03-31T00:00:01Z") << u"2026-03-28.."_s;
}

void RulesTest::auditPlan()
{
    QFETCH(QDateTime, watermark);
    QFETCH(QDateTime, now);
    QFETCH(QString, plan);
    QCOMPARE(asText(planAudit(watermark, now, 2)), plan);
}

void RulesTest::auditPlanIsAllowed()
{
    // Whatever the pause, what is asked for is what the service answers (CONTRACT 11), whole and without a hole.
    const auto now = utc("2026-03-31T12:00:00Z");
    for (int days = -10; days <= 200; ++days) {
        for (int overlap = 0; overlap <= 5; ++overlap) {
            const auto watermark = now.addDays(-days);
            const auto plan = planAudit(watermark, now, overlap);
            QVERIFY(!plan.windows.isEmpty());
            QVERIFY(!plan.windows.first().to.isValid());
            if (plan.disputed.isValid()) {
                QCOMPARE(plan.windows, QList{AuditWindow{}});
                continue;
            }
            for (qsizetype i = 0; i < plan.windows.size(); ++i) {
                auto window = plan.windows[i];
                if (i == 0)
                    window.to = now.date();
                QVERIFY(window.from <= window.to);
                QVERIFY(window.from.daysTo(window.to) < 30);
                QVERIFY(window.from.daysTo(now.date()) < 90);
                if (i > 0)
                    QCOMPARE(window.to.addDays(1), plan.windows[i - 1].from);
            }
            if (!plan.gap)
                QVERIFY(plan.windows.last().from <= watermark.date());
        }
    }
}

void RulesTest::mayBeForgotten_data()
{
    QTest::addColumn<int>("daysBack");
    QTest::addColumn<bool>("may");
    QTest::newRow("today") << 0 << false;
    QTest::newRow("the newest window") << 29 << false;
    QTest::newRow("the second window") << 59 << true;
    QTest::newRow("the oldest window") << 89 << true;
}

void RulesTest::mayBeForgotten()
{
    QFETCH(int, daysBack);
    QFETCH(bool, may);
    const auto now = utc("2026-03-31T12:00:00Z");
    const AuditWindow window{.from = now.date().addDays(-daysBack), .to = now.date().addDays(-daysBack)};
    QCOMPARE(::mayBeForgotten(window, now), may);
}

void RulesTest::readUntil_data()
{
    QTest::addColumn<QDateTime>("disputed");
    QTest::addColumn<QDateTime>("newest");
    QTest::addColumn<QDateTime>("until");
    const auto now = utc("2026-03-31T12:00:00Z");
    const auto future = now.addDays(70);
    QTest::newRow("nothing disputed") << QDateTime{} << QDateTime{} << now;
    QTest::newRow("no record: who knows") << future << QDateTime{} << future;
    QTest::newRow("the service is where the watermark is") << future << future.addSecs(-3600) << future;
    QTest::newRow("an old record tells nothing") << future << now.addDays(-20) << future;
    QTest::newRow("the service is where the calendar is: the watermark was wrong") << future << now.addSecs(-3600) << now;
}

void RulesTest::readUntil()
{
    QFETCH(QDateTime, disputed);
    QFETCH(QDateTime, newest);
    QTEST(::readUntil(disputed, utc("2026-03-31T12:00:00Z"), newest), "until");
}

void RulesTest::trailFollowsEachLinkOnce()
{
    PageTrail trail;
    QVERIFY(trail.follow({.uri = u"/v1/customers?page=2"_s}));
    QVERIFY(trail.follow({.uri = u"/v1/customers?page=3"_s}));
    QVERIFY(trail.follow({}));
    QVERIFY(trail.follow({}));
    const auto again = trail.follow({.uri = u"/v1/customers?page=2"_s});
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::BadReply);
}

void RulesTest::trailTellsHeadersApart()
{
    // Seek paging has the same link on every page; only the token in the header differs.
    PageTrail trail;
    const auto link = [](const char *token) {
        return PageLink{.uri = u"/customers?size=500"_s, .headers = {{"MS-ContinuationToken", token}}};
    };
    QVERIFY(trail.follow(link("a")));
    QVERIFY(trail.follow(link("b")));
    QVERIFY(!trail.follow(link("a")));
}

void RulesTest::trailForgivesRows_data()
{
    QTest::addColumn<qint64>("rowsBefore");
    QTest::addColumn<int>("pages"); // of 500 rows, none of them new
    QTest::addColumn<bool>("good");
    QTest::newRow("an unchanged list") << qint64{50'000} << 100 << true;
    QTest::newRow("a list that shifts while it is read") << qint64{50'000} << 110 << true;
    QTest::newRow("a list without end") << qint64{50'000} << 141 << false;
    QTest::newRow("an empty cache and one page for ever") << qint64{0} << 41 << false;
}

void RulesTest::trailForgivesRows()
{
    QFETCH(qint64, rowsBefore);
    QFETCH(int, pages);
    QFETCH(bool, good);
    PageTrail trail(rowsBefore);
    auto fine = true;
    for (int page = 0; page < pages; ++page)
        fine = fine && trail.stored(500, 0);
    QCOMPARE(fine, good);
    // New rows are never held against a list, however long it is.
    PageTrail growing(0);
    for (int page = 0; page < 5000; ++page)
        QVERIFY(growing.stored(500, 500));
}

void RulesTest::trailForgivesSomeEmptyPages()
{
    PageTrail trail;
    for (int page = 0; page < 20; ++page)
        QVERIFY(trail.stored(0, 0));
    QVERIFY(trail.stored(1, 1));
    for (int page = 0; page < 20; ++page)
        QVERIFY(trail.stored(0, 0));
    QVERIFY(!trail.stored(0, 0));
}

void RulesTest::reaction_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<SyncReaction>("expected");
    using K = Error::Kind;
    using R = Error::Reason;
    QTest::newRow("offline") << Error{.kind = K::Offline} << SyncReaction::Stop;
    QTest::newRow("throttled") << Error{.kind = K::Throttled} << SyncReaction::Stop;
    QTest::newRow("unauthorized") << Error{.kind = K::Unauthorized} << SyncReaction::SignIn;
    QTest::newRow("mfa") << Error{.kind = K::Unauthorized, .reason = R::MfaRequired} << SyncReaction::SignIn;
    QTest::newRow("no relationship") << Error{.kind = K::Denied, .reason = R::RelationshipEnded, .code = u"20002"_s}
                                     << SyncReaction::MarkEnded;
    QTest::newRow("no such tenant") << Error{.kind = K::NotFound, .reason = R::RelationshipEnded, .code = u"60003"_s}
                                    << SyncReaction::MarkEnded;
    QTest::newRow("plain 404") << Error{.kind = K::NotFound} << SyncReaction::NextOne;
    QTest::newRow("role") << Error{.kind = K::Denied, .reason = R::RoleMissing} << SyncReaction::NextOne;
    QTest::newRow("under review") << Error{.kind = K::Denied, .reason = R::CustomerUnderReview} << SyncReaction::NextOne;
    QTest::newRow("agreement") << Error{.kind = K::Denied, .reason = R::AgreementMissing} << SyncReaction::Stop;
    QTest::newRow("malformed") << Error{.kind = K::BadReply} << SyncReaction::NextOne;
    QTest::newRow("late") << Error{.kind = K::TimedOut} << SyncReaction::NextOne;
    QTest::newRow("cancelled") << Error{.kind = K::Cancelled} << SyncReaction::Withdrawn;
    for (const auto kind : {K::StoreBusy, K::StoreCorrupt, K::StoreTooNew, K::StoreFailed, K::DiskFull, K::ReadOnly})
        QTest::addRow("store %d", static_cast<int>(kind)) << Error{.kind = kind} << SyncReaction::Stop;
}

void RulesTest::reaction()
{
    QFETCH(Error, error);
    QFETCH(SyncReaction, expected);
    QCOMPARE(reactionToRecord(error), expected);
    if (expected == SyncReaction::MarkEnded)
        QCOMPARE(endToldBy(error), error.kind == Error::Kind::NotFound ? CustomerEnd::TenantGone : CustomerEnd::RelationshipEnded);
}

void RulesTest::restart_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("fromTheTop");
    QTest::addColumn<bool>("samePage");
    using K = Error::Kind;
    using R = Error::Reason;
    QTest::newRow("token expired, 400") << Error{.kind = K::Rejected, .reason = R::CursorExpired} << true << false;
    QTest::newRow("token expired, 404") << Error{.kind = K::NotFound, .reason = R::CursorExpired} << true << false;
    QTest::newRow("refused for a cause of its own") << Error{.kind = K::Rejected, .httpStatus = 422} << false << false;
    QTest::newRow("gone for a cause of its own") << Error{.kind = K::NotFound, .reason = R::RelationshipEnded} << false << false;
    QTest::newRow("malformed page") << Error{.kind = K::BadReply, .httpStatus = 200} << false << true;
    QTest::newRow("page the store cannot read") << Error{.kind = K::BadReply} << false << true;
    QTest::newRow("500, tried again by the client") << Error{.kind = K::BadReply, .httpStatus = 500} << false << false;
    QTest::newRow("foreign link") << Error{.kind = K::BadReply, .reason = R::ForeignLink} << false << false;
    QTest::newRow("too large") << Error{.kind = K::BadReply, .reason = R::BodyTooLarge} << false << false;
    QTest::newRow("redirect") << Error{.kind = K::BadReply, .reason = R::Redirected, .httpStatus = 302} << false << false;
    QTest::newRow("throttled") << Error{.kind = K::Throttled} << false << false;
    QTest::newRow("disk full") << Error{.kind = K::DiskFull} << false << false;
}

void RulesTest::restart()
{
    QFETCH(Error, error);
    QFETCH(bool, fromTheTop);
    QFETCH(bool, samePage);
    QCOMPARE(cursorExpired(error), fromTheTop);
    QCOMPARE(worthAskingAgain(error), samePage);
}

HOUSE_TEST(RulesTest)
#include "tst_rules.moc"
