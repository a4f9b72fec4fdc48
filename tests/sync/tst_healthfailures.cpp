#include "tests/support/testprogram.h"
#include "tests/sync/healthlife.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = Error::Kind;
using Reason = Error::Reason;

constexpr auto stranger = "bbbbbbbb-0000-4000-8000-00000000ffff"_L1;

constexpr auto itself = "{tenant}"_L1; // as an error's subject: that tenant

/// How one tenant fails: at its authority, which has no token for us, or at its feed.
struct Way {
    const char *name = "";
    std::optional<Error> token{};
    std::optional<FakeAnswer> answer{};
    HealthAccess access = HealthAccess::Failed;
};

Error said(Kind kind, Reason reason, int status = 400, const QString &code = {})
{
    return {.kind = kind, .reason = reason, .subject = u"login.example"_s, .httpStatus = status, .code = code};
}

QList<Way> ways()
{
    const auto strangers = u"https://graph.example/v1.0/%1/$metadata#admin/serviceAnnouncement/healthOverviews"_s.arg(stranger);
    return {
        {.name = "no relationship", .token = said(Kind::Denied, Reason::TenantAccessMissing), .access = HealthAccess::NoRelationship},
        {.name = "relationship over", .token = said(Kind::Denied, Reason::TenantAccessEnded), .access = HealthAccess::RelationshipEnded},
        {.name = "no consent", .token = said(Kind::Unauthorized, Reason::ConsentMissing), .access = HealthAccess::ConsentMissing},
        {.name = "unknown application",
         .token = said(Kind::Rejected, Reason::UnknownApplication, 400, u"unauthorized_client"_s),
         .access = HealthAccess::ConsentMissing},
        {.name = "rules of its own", .token = said(Kind::Unauthorized, Reason::InteractionNeeded), .access = HealthAccess::SignInNeeded},
        {.name = "place not let in", .token = said(Kind::Denied, Reason::SignInBlocked), .access = HealthAccess::SignInNeeded},
        {.name = "unknown tenant", .token = said(Kind::Rejected, Reason::UnknownTenant), .access = HealthAccess::NoFeed},
        {.name = "token of another tenant",
         .token = Error{.kind = Kind::BadReply, .reason = Reason::OtherTenant},
         .access = HealthAccess::OtherTenant},
        {.name = "refuses our refresh token",
         .token = Error{.kind = Kind::Unauthorized, .reason = Reason::RefreshRejected, .subject = itself, .httpStatus = 400},
         .access = HealthAccess::Failed},
        {.name = "no role", .answer = HealthFeeds::refusal(403, u"Forbidden"_s), .access = HealthAccess::RoleMissing},
        {.name = "token refused",
         .answer = HealthFeeds::refusal(401, u"InvalidAuthenticationToken"_s),
         .access = HealthAccess::RoleMissing},
        {.name = "second factor wanted there",
         .answer = FakeAnswer{.status = 401, .headers = {{"WWW-Authenticate", "Bearer error=\"invalid_token\""}}},
         .access = HealthAccess::Failed},
        {.name = "no feed", .answer = HealthFeeds::refusal(404, u"ResourceNotFound"_s), .access = HealthAccess::NoFeed},
        {.name = "data of another tenant",
         .answer = HealthFeeds::page(HealthFeeds::healthLines({u"EX9"_s}), {}, strangers),
         .access = HealthAccess::OtherTenant},
        {.name = "out of order", .answer = HealthFeeds::refusal(503, u"UnknownError"_s), .access = HealthAccess::Failed},
        {.name = "no list", .answer = FakeAnswer{.body = R"({"value":{}})"}, .access = HealthAccess::Failed},
        {.name = "no JSON", .answer = FakeAnswer{.body = "<html>"}, .access = HealthAccess::Failed},
        {.name = "never answers", .answer = FakeAnswer{.ending = FakeAnswer::Ending::Never}, .access = HealthAccess::Failed},
        {.name = "cut off",
         .answer = FakeAnswer{.body = "{\"value\":[", .ending = FakeAnswer::Ending::Cut},
         .access = HealthAccess::Failed},
        {.name = "too much",
         .answer = HealthFeeds::refusal(429, u"TooManyRequests"_s, {{"Retry-After", "5"}}),
         .access = HealthAccess::Failed},
        {.name = "leads elsewhere", .answer = HealthFeeds::page({}, u"https://evil.example/v1.0/x"_s), .access = HealthAccess::Failed},
    };
}

} // namespace

/// What keeps one tenant from being read concerns that tenant alone; what concerns everybody says nothing of any.
class HealthFailuresTest : public HealthLife
{
    Q_OBJECT

private slots:
    void init()
    {
        begin(13);
        m_answers.clear();
    }
    void oneTenantFails_data() { addWays(); }
    void oneTenantFails();
    void openedTenantFails_data() { addWays(); }
    void openedTenantFails();
    void whatWasKnownStays();
    void throttledTenantWaitsAlone();
    void slowTenantsTakeNoPlace();
    void everybodyIsConcerned_data();
    void everybodyIsConcerned();
    void messagesEndTheRound();
    void serviceIsDown();
    void openedDuringAPause();
    void failuresBetweenAnswers_data();
    void failuresBetweenAnswers();
    void throttledCrowd();
    void brokenCache();
    void openingDuringAFailureOfAll();
    void aThirdFails();

private:
    static void addWays()
    {
        QTest::addColumn<Way>("way");
        for (const auto &way : ways())
            QTest::newRow(way.name) << way;
    }
    void fail(HealthRig &made, const QString &tenant, const Way &way)
    {
        if (way.token) {
            auto error = *way.token;
            error.subject.replace(itself, tenant);
            made.sync.tokens.errors[tenant] = error;
        }
        if (way.answer)
            m_answers[tenant] = *way.answer;
        m_feeds.disturb = [this](const FakeCall &, const QString &asked, int) -> std::optional<FakeAnswer> {
            const auto found = m_answers.constFind(asked);
            return found == m_answers.constEnd() ? std::nullopt : std::optional(*found);
        };
    }
    std::unique_ptr<HealthRig> failing(int number, const Way &way)
    {
        auto made = readyLife();
        fail(*made, id(number), way);
        return made;
    }
    static qint64 marked(const HealthRig &made) { return sql(made.sync.dataDir, "SELECT count(*) FROM customer_health"); }

    QHash<QString, FakeAnswer> m_answers{};
};

void HealthFailuresTest::oneTenantFails()
{
    QFETCH(const Way, way);
    const auto made = failing(5, way);
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    made->pass(5min); // whoever is slow is not waited for
    QCOMPARE(made->access(id(5)), way.access);
    QCOMPARE(made->with(HealthAccess::Told), 12);
    QVERIFY(made->gaveUps.isEmpty());
    QVERIFY(made->collector.isActive());
    QCOMPARE(made->told.size(), 13);
    QVERIFY(made->toldOf(id(5)).first().error);
    QCOMPARE(healthAccessOf(*made->toldOf(id(5)).first().error), way.access);
    // Nothing was taken of it.
    QVERIFY(made->health(id(5)).services.isEmpty());
    QCOMPARE(sql(made->sync.dataDir, "SELECT count(*) FROM service_health"), 12);
    QVERIFY(!made->health(id(5)).read.readAt.isValid());
    QVERIFY(!m_feeds.askedMessages.contains(id(5)));
    // Who can only be read once somebody has done something is left in peace for a day, the others for a quarter of an hour.
    const auto before = made->toldOf(id(5)).size();
    made->pass(23min);
    QCOMPARE(made->toldOf(id(5)).size() > before, !needsSomebody(way.access));
    made->sync.tokens.errors.clear();
    m_answers.clear();
    m_clock->advance(25h);
    made->pass(5min);
    QCOMPARE(made->access(id(5)), HealthAccess::Told);
}

void HealthFailuresTest::openedTenantFails()
{
    QFETCH(const Way, way);
    const auto made = failing(5, way);
    made->collector.open(id(5));
    QVERIFY(made->untilTold(1));
    QVERIFY(made->told.first().error);
    QCOMPARE(made->access(id(5)), way.access);
    QVERIFY(made->gaveUps.isEmpty());
    QVERIFY(!made->collector.isActive());
    made->sync.tokens.errors.clear();
    m_answers.clear();
    made->collector.open(id(5));
    QVERIFY(made->untilTold(2));
    QVERIFY(!made->told.last().error);
    QCOMPARE(made->access(id(5)), HealthAccess::Told);
}

void HealthFailuresTest::whatWasKnownStays()
{
    m_feeds.feeds[id(5)] = {.issues = {u"EX1"_s}};
    const auto made = readyLife();
    made->collector.open(id(5));
    QVERIFY(made->untilTold(1));
    const auto readAt = made->health(id(5)).read.readAt;
    fail(*made, id(5), {.answer = HealthFeeds::refusal(403, u"Forbidden"_s)});
    m_clock->advance(1h);
    made->collector.open(id(5));
    QVERIFY(made->untilTold(2));
    QCOMPARE(made->access(id(5)), HealthAccess::RoleMissing);
    QCOMPARE(made->health(id(5)).read.readAt, readAt);
    QCOMPARE(made->health(id(5)).issues.size(), 1);
    QCOMPARE(made->health(id(5)).services.size(), 1);
}

void HealthFailuresTest::throttledTenantWaitsAlone()
{
    m_feeds.disturb = [this](const FakeCall &, const QString &tenant, int number) -> std::optional<FakeAnswer> {
        if (tenant == id(5) && number == 1)
            return HealthFeeds::refusal(429, u"TooManyRequests"_s, {{"Retry-After", "600"}});
        return {};
    };
    const auto made = readyLife();
    const auto begun = m_clock->monotonic();
    made->collector.startRound();
    QVERIFY(made->untilTold(12));
    QVERIFY2(m_clock->monotonic() - begun < 10s, qPrintable(QString::number((m_clock->monotonic() - begun).count())));
    QVERIFY(made->toldOf(id(5)).isEmpty());
    QCOMPARE(m_feeds.calls[id(5)], 1);
    // Nothing is sent there meanwhile, whoever asks.
    made->collector.open(id(5));
    made->pass(9min);
    QCOMPARE(m_feeds.calls[id(5)], 1);
    made->pass(2min);
    QCOMPARE(made->access(id(5)), HealthAccess::Told);
    QCOMPARE(made->toldOf(id(5)).size(), 1);
    QVERIFY(made->gaveUps.isEmpty());
}

void HealthFailuresTest::slowTenantsTakeNoPlace()
{
    const QStringList throttled{id(1), id(2), id(3), id(4), id(5), id(6), id(7)};
    m_feeds.disturb = [&](const FakeCall &, const QString &tenant, int) -> std::optional<FakeAnswer> {
        if (throttled.contains(tenant))
            return HealthFeeds::refusal(429, u"TooManyRequests"_s, {{"Retry-After", "3600"}});
        return {};
    };
    const auto made = readyLife({.healthInFlight = 2});
    made->collector.startRound();
    QVERIFY(made->untilTold(6, 10min));
    for (const auto &told : std::as_const(made->told))
        QVERIFY(!told.error && !throttled.contains(told.customerId));
    QVERIFY(made->untilRounds(1, 10min));
    QCOMPARE(made->with(HealthAccess::Told), 6);
}

void HealthFailuresTest::everybodyIsConcerned_data()
{
    QTest::addColumn<Error>("token"); // None: there is one
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<Kind>("kind");
    const Error none{.kind = Kind::BadReply, .subject = u"none"_s};
    QTest::newRow("no connection") << none << FakeAnswer{.ending = FakeAnswer::Ending::Refused} << Kind::Offline;
    QTest::newRow("no safe connection") << none << FakeAnswer{.ending = FakeAnswer::Ending::Unsafe} << Kind::Offline;
    const FakeAnswer fine;
    const auto row = [&fine](const char *name, const Error &error) { QTest::newRow(name) << error << fine << error.kind; };
    row("authority out of reach", {.kind = Kind::Offline});
    row("signed out", {.kind = Kind::Unauthorized, .reason = Reason::SignedOut});
    row("our refresh token refused", said(Kind::Unauthorized, Reason::RefreshRejected));
    row("no second factor", {.kind = Kind::Unauthorized, .reason = Reason::MfaRequired});
    row("sign-in not finished", {.kind = Kind::TimedOut, .reason = Reason::SignInUnfinished});
    row("authority has too much", said(Kind::Throttled, Reason::None, 429));
    row("cancelled", {.kind = Kind::Cancelled});
    row("keychain locked", {.kind = Kind::StoreBusy, .reason = Reason::KeychainLocked});
    row("application with a secret", said(Kind::Rejected, Reason::NotPublicClient));
}

void HealthFailuresTest::everybodyIsConcerned()
{
    QFETCH(const Error, token);
    QFETCH(const FakeAnswer, answer);
    QFETCH(const Kind, kind);
    const auto made = readyLife();
    if (token.subject != u"none"_s)
        made->sync.tokens.error = token;
    m_feeds.disturb = [answer](const FakeCall &, const QString &, int) { return std::optional(answer); };
    made->collector.startRound();
    QVERIFY(made->sync.until([&] { return !made->gaveUps.isEmpty(); }));
    made->pass(10min);
    QCOMPARE(made->gaveUps.size(), 1);
    QCOMPARE(made->gaveUps.first().kind, kind);
    QVERIFY(!made->collector.isActive());
    QVERIFY(made->told.isEmpty());
    QCOMPARE(marked(*made), 0);
    // Whoever is opened hears why.
    made->collector.open(id(2));
    QVERIFY(made->untilTold(1));
    QCOMPARE(made->told.first().error->kind, kind);
    QCOMPARE(marked(*made), 0);
    // The next round goes on with everybody, those first who were on the way.
    made->told.clear();
    made->sync.tokens.error.reset();
    m_feeds.disturb = {};
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    QCOMPARE(made->with(HealthAccess::Told), 13);
    QCOMPARE(made->told.size(), 13);
    QCOMPARE(made->gaveUps.size(), 1);
}

void HealthFailuresTest::messagesEndTheRound()
{
    m_feeds.disturb = [](const FakeCall &call, const QString &, int) {
        return call.url.path() == HealthFeeds::centre ? std::optional(FakeAnswer{.ending = FakeAnswer::Ending::Refused}) : std::nullopt;
    };
    const auto made = readyLife();
    made->collector.startRound();
    QVERIFY(made->sync.until([&] { return !made->gaveUps.isEmpty(); }));
    made->pass(1min);
    // What was read is told as read.
    QVERIFY(!made->told.isEmpty());
    for (const auto &told : std::as_const(made->told))
        QVERIFY(!told.error);
    QCOMPARE(made->with(HealthAccess::Told), made->told.size());
}

void HealthFailuresTest::serviceIsDown()
{
    m_feeds.disturb = [](const FakeCall &, const QString &, int) { return HealthFeeds::refusal(503, u"UnknownError"_s); };
    const auto made = readyLife();
    QList<std::chrono::milliseconds> moments;
    QObject::connect(&made->collector, &HealthCollector::tenantRead, &made->collector, [&] { moments.append(m_clock->monotonic()); });
    made->collector.startRound();
    QVERIFY(made->untilTold(12, 60min));
    QVERIFY(made->gaveUps.isEmpty());
    // Those in hand end; then one at a time, after pauses that grow.
    QVERIFY(moments.at(7) - moments.at(0) < 30s);
    QVERIFY(moments.at(8) - moments.at(7) >= 25s);
    for (int late = 9; late < 12; ++late)
        QVERIFY(moments.at(late) - moments.at(late - 1) >= 50s);
    // And no longer than that.
    for (int late = 8; late < 12; ++late)
        QVERIFY(moments.at(late) - moments.at(late - 1) <= 6min);
    // One that answers is enough: the others follow at once, and the round ends by itself.
    m_feeds.disturb = {};
    const auto before = made->told.size();
    QVERIFY(made->sync.until([&] { return made->told.size() > before; }, 6min));
    made->pass(20min);
    QCOMPARE(made->with(HealthAccess::Told), 13);
    QVERIFY(made->rounds > 0);
    QVERIFY(made->gaveUps.isEmpty());
}

void HealthFailuresTest::openedDuringAPause()
{
    m_feeds.disturb = [this](const FakeCall &, const QString &tenant, int) {
        return tenant == id(3) ? std::nullopt : std::optional(HealthFeeds::refusal(503, u"UnknownError"_s));
    };
    const auto made = readyLife({.healthInFlight = 1});
    made->collector.startRound();
    QVERIFY(made->untilTold(5));
    const auto begun = m_clock->monotonic();
    made->collector.open(id(3));
    QVERIFY(made->sync.until([&] { return !made->toldOf(id(3)).isEmpty(); }, 10s));
    QVERIFY(!made->toldOf(id(3)).last().error);
    // It answers: the pause is over.
    const auto before = made->told.size();
    QVERIFY(made->untilTold(before + 1, 20s));
    QVERIFY(m_clock->monotonic() - begun < 25s);
}

void HealthFailuresTest::failuresBetweenAnswers_data()
{
    QTest::addColumn<bool>("byTheFeed");
    QTest::newRow("the feed refuses") << true;
    QTest::newRow("the authority refuses") << false;
}

void HealthFailuresTest::failuresBetweenAnswers()
{
    QFETCH(const bool, byTheFeed);
    // Never five without a refusal between, which is an answer.
    QSet<QString> failing;
    m_feeds.disturb = [&](const FakeCall &, const QString &tenant, int) -> std::optional<FakeAnswer> {
        if (!failing.contains(tenant) && failing.size() % 5 == 4 && byTheFeed) {
            failing.insert(tenant);
            m_answers[tenant] = HealthFeeds::refusal(403, u"Forbidden"_s);
        }
        failing.insert(tenant);
        return m_answers.value(tenant, HealthFeeds::refusal(500, u"UnknownError"_s));
    };
    const auto made = readyLife({.healthInFlight = 1});
    auto last = m_clock->monotonic();
    auto longest = 0ms;
    QObject::connect(&made->collector, &HealthCollector::tenantRead, &made->collector, [&] {
        longest = std::max(longest, m_clock->monotonic() - std::exchange(last, m_clock->monotonic()));
        made->sync.tokens.errors.clear();
        if (byTheFeed || made->told.size() % 5 != 4)
            return;
        for (int number = 0; number < 13; ++number)
            made->sync.tokens.errors[id(number)] = said(Kind::Unauthorized, Reason::ConsentMissing);
    });
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    QCOMPARE(made->with(HealthAccess::Failed), 11);
    QCOMPARE(made->with(byTheFeed ? HealthAccess::RoleMissing : HealthAccess::ConsentMissing), 2);
    QVERIFY2(longest < 25s, qPrintable(QString::number(longest.count())));
}

void HealthFailuresTest::throttledCrowd()
{
    begin(150);
    m_feeds.disturb = [this](const FakeCall &, const QString &tenant, int) -> std::optional<FakeAnswer> {
        if (m_world->ids().indexOf(tenant) < 130)
            return HealthFeeds::refusal(429, u"TooManyRequests"_s, {{"Retry-After", "36000"}});
        return {};
    };
    const auto made = readyLife({.healthInFlight = 20});
    made->collector.startRound();
    QVERIFY(made->sync.until([&] { return made->rounds > 0; }, 20min));
    QCOMPARE(made->with(HealthAccess::Told), 20);
    QVERIFY(made->gaveUps.isEmpty());
    made->pass(2min);
    // No more wait than there are places; those that waited longest failed.
    QVERIFY(made->with(HealthAccess::Failed) >= 30);
    QVERIFY(made->sync.scheduler.inFlight() + made->sync.scheduler.waiting() <= 120);
}

void HealthFailuresTest::brokenCache()
{
    const auto made = readyLife();
    sql(made->sync.dataDir, "ALTER TABLE customer_health RENAME TO lost");
    made->collector.startRound();
    QVERIFY(made->sync.until([&] { return !made->gaveUps.isEmpty(); }));
    made->pass(1min);
    QCOMPARE(made->gaveUps.size(), 1);
    QCOMPARE(made->gaveUps.first().kind, Kind::StoreFailed);
    QVERIFY(!made->collector.isActive());
    made->collector.open(id(2));
    QVERIFY(made->untilTold(1));
    QCOMPARE(made->told.first().error->kind, Kind::StoreFailed);
    sql(made->sync.dataDir, "ALTER TABLE lost RENAME TO customer_health");
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    QCOMPARE(made->with(HealthAccess::Told), 13);
}

void HealthFailuresTest::openingDuringAFailureOfAll()
{
    m_feeds.latency = 500ms;
    const auto made = readyLife();
    made->collector.startRound();
    QVERIFY(made->sync.until([&] { return m_feeds.asked.size() >= 2; }));
    made->collector.open(id(9));
    made->sync.setOffline(true);
    QVERIFY(made->sync.until([&] { return !made->gaveUps.isEmpty(); }));
    made->pass(1min);
    QVERIFY(!made->collector.isActive());
    QCOMPARE(made->told.size(), 1);
    QCOMPARE(made->told.first().customerId, id(9));
    QCOMPARE(made->told.first().error->kind, Kind::Offline);
    QCOMPARE(marked(*made), 0);
    made->sync.setOffline(false);
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    QCOMPARE(made->with(HealthAccess::Told), 13);
}

void HealthFailuresTest::aThirdFails()
{
    begin(60);
    const auto made = readyLife();
    QMap<HealthAccess, qint64> expected;
    const auto all = ways();
    for (int number = 0; number < 60; ++number) {
        const auto &way = all.at(number / 3 % all.size());
        const bool fails = number % 3 == 0;
        if (fails)
            fail(*made, id(number), way);
        ++expected[fails ? way.access : HealthAccess::Told];
    }
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    made->pass(5min);
    QVERIFY(made->gaveUps.isEmpty());
    const auto coverage = made->coverage();
    QCOMPARE(coverage.customers, 60);
    QCOMPARE(coverage.told(), 40);
    for (int access = 0; access < healthAccessCount; ++access)
        QCOMPARE(coverage.byAccess.at(static_cast<std::size_t>(access)), expected.value(static_cast<HealthAccess>(access)));
}

HOUSE_TEST(HealthFailuresTest)
#include "tst_healthfailures.moc"
