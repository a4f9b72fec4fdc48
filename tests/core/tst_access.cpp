#include "models/core/decode.h"
#include "models/customers/accessneed.h"
#include "tests/support/printers.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <atomic>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define COUNTS_ALLOCATIONS 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define COUNTS_ALLOCATIONS 0
#endif
#endif
#if !defined(COUNTS_ALLOCATIONS) && defined(__GLIBC__)
#define COUNTS_ALLOCATIONS 1
#endif

static std::atomic<qint64> allocations = 0;
#if COUNTS_ALLOCATIONS
// Qt's containers take their memory from malloc, not from operator new.
extern "C" void *__libc_malloc(std::size_t size); // NOLINT(bugprone-reserved-identifier,readability-identifier-naming): the system's name
extern "C" void *malloc(std::size_t size)
{
    ++allocations;
    return __libc_malloc(size);
}
#endif

using Cause = AccessDenied::Cause;
using R = EntraRole;

namespace {

const QDateTime today(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

DelegatedRelationship relationship(const QString &status, const QDateTime &endsAt = {}, const QStringList &roles = {},
                                   const QString &autoExtend = u"PT0S"_s)
{
    return {.id = u"r"_s, .customerId = u"c"_s, .status = status, .autoExtend = autoExtend, .endsAt = endsAt, .roles = roles};
}

QString idOf(EntraRole role)
{
    return templateIdOf(role);
}

} // namespace

/// Delegated access: what a reply says of it, what it comes to, and what it allows.
class AccessTest : public QObject
{
    Q_OBJECT

private slots:
    void decodes();
    void forgives_data();
    void forgives();
    void everyRoleHasAnIdOfItsOwn();
    void phases_data();
    void phases();
    void whatSeveralComeTo_data();
    void whatSeveralComeTo();
    void kinds_data();
    void kinds();
    void needs_data();
    void needs();
    void everyKindAgainstEveryNeed();
    void whatIsGivenCostsNothing();
    void refusalGoesThroughAResult();
    void nobodyElsesRefusal();
};

void AccessTest::decodes()
{
    const auto decoded = relationshipFrom(json(R"({"@odata.type":"#microsoft.graph.delegatedAdminRelationship","id":"5d02-8777",
        "displayName":"Contoso admin","duration":"P730D","customer":{"tenantId":"52EAAD04-13a2-4a2f-9ce8-93a294fadf36","displayName":"Contoso"},
        "accessDetails":{"unifiedRoles":[{"roleDefinitionId":"F2EF992C-3afb-46b9-b7cf-a126ee74c451"},{"roleDefinitionId":"29232cdf-9323-42fd-ade2-1d097af3e4de"},
        {"roleDefinitionId":"29232cdf-9323-42fd-ade2-1d097af3e4de"}]},"status":"active","autoExtendDuration":"P180D",
        "createdDateTime":"2022-02-10T11:24:42.3148266Z","activatedDateTime":"2022-02-10T11:26:44.9941884Z","endDateTime":"2024-02-10T11:24:42Z"})"));
    VERIFY_RESULT(decoded);
    QCOMPARE(decoded->id, u"5d02-8777"_s);
    QCOMPARE(decoded->customerId, u"52eaad04-13a2-4a2f-9ce8-93a294fadf36"_s);
    QCOMPARE(decoded->name, u"Contoso admin"_s);
    QCOMPARE(decoded->status, u"active"_s);
    QCOMPARE(decoded->autoExtend, u"P180D"_s);
    QCOMPARE(decoded->createdAt.date(), QDate(2022, 2, 10));
    QCOMPARE(decoded->activatedAt.time().minute(), 26);
    QCOMPARE(decoded->endsAt, QDateTime(QDate(2024, 2, 10), QTime(11, 24, 42), Qt::UTC));
    QCOMPARE(decoded->roles, (QStringList{u"29232cdf-9323-42fd-ade2-1d097af3e4de"_s, u"f2ef992c-3afb-46b9-b7cf-a126ee74c451"_s}));
}

void AccessTest::forgives_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("readable");
    QTest::newRow("no more than it takes") << QByteArray(R"({"id":"a","customer":{"tenantId":"t"}})") << true;
    QTest::newRow("keys in another case") << QByteArray(R"({"Id":"a","Customer":{"TenantId":"t"}})") << true;
    QTest::newRow("nulls") << QByteArray(R"({"id":"a","customer":{"tenantId":"t"},"accessDetails":null,"endDateTime":null,"status":null})")
                           << true;
    QTest::newRow("wrong types") << QByteArray(
        R"({"id":"a","customer":{"tenantId":"t"},"accessDetails":{"unifiedRoles":{"x":1}},"endDateTime":7,"createdDateTime":[]})")
                                 << true;
    QTest::newRow("roles of another shape") << QByteArray(
        R"({"id":"a","customer":{"tenantId":"t"},"accessDetails":{"unifiedRoles":["x",{"y":1},null]}})")
                                            << true;
    QTest::newRow("empty") << QByteArray("{}") << false;
    QTest::newRow("no id") << QByteArray(R"({"id":null,"customer":{"tenantId":"t"}})") << false;
    QTest::newRow("no customer") << QByteArray(R"({"id":"a","customer":"t"})") << false;
}
void AccessTest::forgives()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, readable);
    const auto decoded = relationshipFrom(json(body.constData()));
    QCOMPARE(decoded.has_value(), readable);
    if (readable)
        QCOMPARE(*decoded, (DelegatedRelationship{.id = u"a"_s, .customerId = u"t"_s}));
    else
        QCOMPARE(decoded.error().kind, Error::Kind::BadReply);
}

void AccessTest::everyRoleHasAnIdOfItsOwn()
{
    QSet<QString> ids;
    for (std::size_t i = 0; i < entraRoleCount; ++i) {
        const auto role = static_cast<EntraRole>(i);
        const auto id = idOf(role);
        QVERIFY2(QRegularExpression(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s).match(id).hasMatch(), qPrintable(id));
        QCOMPARE(entraRoleOf(id.toUpper()), std::optional(role));
        ids.insert(id);
    }
    QCOMPARE(ids.size(), static_cast<qsizetype>(entraRoleCount));
    QVERIFY(!entraRoleOf(u"dd4db9a0-cc4a-4213-9f9f-70242232d97e"));
    QVERIFY(!entraRoleOf(u""));
    QCOMPARE(EntraRoles::fromBits(~quint64{0}).count(), static_cast<int>(entraRoleCount));
}

void AccessTest::phases_data()
{
    QTest::addColumn<RelationshipPhase>("phase");
    using Phase = RelationshipPhase;
    for (const auto *word : {"created", "approvalPending", "approved", "activating"})
        QTest::newRow(word) << Phase::Pending;
    for (const auto *word : {"active", "expiring", "Active", "ACTIVE"})
        QTest::newRow(word) << Phase::Active;
    for (const auto *word : {"expired", "terminationRequested", "terminating", "terminated"})
        QTest::newRow(word) << Phase::Ended;
    for (const auto *word : {"unknownFutureValue", "", "7"})
        QTest::newRow(word) << Phase::Other;
}
void AccessTest::phases()
{
    QTEST(phaseOf(QString::fromLatin1(QTest::currentDataTag())), "phase");
}

void AccessTest::whatSeveralComeTo_data()
{
    QTest::addColumn<QList<DelegatedRelationship>>("relationships");
    QTest::addColumn<std::optional<GdapStanding>>("standing");
    using Phase = RelationshipPhase;
    using Some = std::optional<GdapStanding>;
    const auto reader = QStringList{idOf(R::GlobalReader)};
    const auto licences = QStringList{idOf(R::LicenseAdministrator), u"not-known"_s};
    const auto soon = today.addDays(5);
    const auto later = today.addDays(200);
    QTest::newRow("none") << QList<DelegatedRelationship>{} << Some{};
    QTest::newRow("one") << QList{relationship(u"active"_s, later, reader)}
                         << Some{{.phase = Phase::Active, .endsAt = later, .roles = R::GlobalReader}};
    QTest::newRow("the later end counts, the roles add up")
        << QList{relationship(u"active"_s, soon, reader), relationship(u"active"_s, later, licences)}
        << Some{{.phase = Phase::Active, .endsAt = later, .roles = R::GlobalReader | R::LicenseAdministrator}};
    QTest::newRow("the same the other way round")
        << QList{relationship(u"active"_s, later, licences), relationship(u"active"_s, soon, reader)}
        << Some{{.phase = Phase::Active, .endsAt = later, .roles = R::GlobalReader | R::LicenseAdministrator}};
    QTest::newRow("going on by itself lasts longest")
        << QList{relationship(u"active"_s, later, reader), relationship(u"active"_s, soon, reader, u"P180D"_s)}
        << Some{{.phase = Phase::Active, .extends = true, .endsAt = soon, .roles = R::GlobalReader}};
    QTest::newRow("active before pending before ended")
        << QList{relationship(u"terminated"_s, later, licences), relationship(u"approvalPending"_s, {}, licences),
                 relationship(u"active"_s, soon, reader)}
        << Some{{.phase = Phase::Active, .endsAt = soon, .roles = R::GlobalReader}};
    QTest::newRow("pending gives no roles") << QList{relationship(u"approvalPending"_s, {}, licences),
                                                     relationship(u"expired"_s, today.addDays(-1))}
                                            << Some{{.phase = Phase::Pending}};
    QTest::newRow("active when it was read, over now")
        << QList{relationship(u"active"_s, today.addSecs(-1), reader)} << Some{{.phase = Phase::Ended, .endsAt = today.addSecs(-1)}};
    QTest::newRow("over, but for going on by itself")
        << QList{relationship(u"active"_s, today.addDays(-1), reader, u"P180D"_s)}
        << Some{{.phase = Phase::Active, .extends = true, .endsAt = today.addDays(-1), .roles = R::GlobalReader}};
    QTest::newRow("a word nobody knows") << QList{relationship(u"slumbering"_s, later, reader)}
                                         << Some{{.phase = Phase::Other, .endsAt = later}};
}
void AccessTest::whatSeveralComeTo()
{
    QFETCH(QList<DelegatedRelationship>, relationships);
    QFETCH(std::optional<GdapStanding>, standing);
    const auto found = standingOf(relationships, today);
    QCOMPARE(found.has_value(), standing.has_value());
    if (!found)
        return;
    QCOMPARE(found->phase, standing->phase);
    QCOMPARE(found->extends, standing->extends);
    QCOMPARE(found->endsAt, standing->endsAt);
    QCOMPARE(found->roles.bits(), standing->roles.bits());
}

void AccessTest::kinds_data()
{
    QTest::addColumn<std::optional<GdapStanding>>("gdap");
    QTest::addColumn<int>("dap"); // -2: record not read, -1: not said
    QTest::addColumn<AccessTold>("told");
    QTest::addColumn<AccessKind>("kind");
    using Phase = RelationshipPhase;
    using Some = std::optional<GdapStanding>;
    const Some active{{.phase = Phase::Active, .endsAt = today.addDays(31), .roles = R::GlobalReader}};
    const Some soon{{.phase = Phase::Active, .endsAt = today.addDays(30), .roles = R::GlobalReader}};
    const Some extends{{.phase = Phase::Active, .extends = true, .endsAt = today.addDays(3), .roles = R::GlobalReader}};
    const Some over{{.phase = Phase::Active, .endsAt = today, .roles = R::GlobalReader}};
    const Some ended{{.phase = Phase::Ended, .endsAt = today.addDays(-9)}};
    const Some pending{{.phase = Phase::Pending}};
    const Some strange{{.phase = Phase::Other}};
    const auto row = [](const char *name, const Some &gdap, int dap, AccessTold told, AccessKind kind) {
        QTest::newRow(name) << gdap << dap << told << kind;
    };
    row("active", active, 0, AccessTold::Told, AccessKind::Gdap);
    row("active, record not read", active, -2, AccessTold::NotRead, AccessKind::Gdap);
    row("active beside DAP", active, 1, AccessTold::Told, AccessKind::Gdap);
    row("ends soon", soon, 0, AccessTold::Told, AccessKind::Expiring);
    row("ends soon but goes on", extends, 0, AccessTold::Told, AccessKind::Gdap);
    row("over since it was stored", over, 0, AccessTold::Told, AccessKind::Expired);
    row("over, DAP left", over, 1, AccessTold::Told, AccessKind::Dap);
    row("ended", ended, 0, AccessTold::Told, AccessKind::Expired);
    row("ended, record not read", ended, -2, AccessTold::Told, AccessKind::Expired);
    row("ended, DAP left", ended, 1, AccessTold::Told, AccessKind::Dap);
    row("pending", pending, 0, AccessTold::Told, AccessKind::Pending);
    row("pending, DAP meanwhile", pending, 1, AccessTold::Told, AccessKind::Dap);
    row("a word nobody knows", strange, 0, AccessTold::Told, AccessKind::NotTold);
    row("DAP", {}, 1, AccessTold::Told, AccessKind::Dap);
    row("DAP, GDAP not read", {}, 1, AccessTold::NotRead, AccessKind::Dap);
    row("none", {}, 0, AccessTold::Told, AccessKind::None);
    row("no DAP, GDAP not read", {}, 0, AccessTold::NotRead, AccessKind::NotRead);
    row("no DAP, GDAP refused", {}, 0, AccessTold::Refused, AccessKind::NotTold);
    row("no DAP in a cloud without GDAP", {}, 0, AccessTold::NotOffered, AccessKind::None);
    row("DAP not said", {}, -1, AccessTold::Told, AccessKind::NotTold);
    row("record not read", {}, -2, AccessTold::Told, AccessKind::NotRead);
    row("nothing read", {}, -2, AccessTold::NotRead, AccessKind::NotRead);
}
void AccessTest::kinds()
{
    QFETCH(std::optional<GdapStanding>, gdap);
    QFETCH(int, dap);
    QFETCH(AccessTold, told);
    QFETCH(AccessKind, kind);
    const auto access = accessOf(gdap, dap < 0 ? std::nullopt : std::optional(dap == 1), dap > -2, told, today);
    QCOMPARE(access.kind, kind);
    QCOMPARE(access.dap, dap == 1);
    // Roles are those of what is in force.
    QCOMPARE(access.roles.isEmpty(), kind != AccessKind::Gdap && kind != AccessKind::Expiring);
}

void AccessTest::needs_data()
{
    QTest::addColumn<AccessNeed>("need");
    QTest::addColumn<QStringList>("roles");
    // CONTRACT 13.3, a second time and in another form.
    QTest::newRow("users") << AccessNeed::ReadUsers << QStringList{u"88d8e3e3"_s, u"f2ef992c"_s, u"fe930be7"_s};
    QTest::newRow("subscribed licences") << AccessNeed::ReadLicences
                                         << QStringList{u"88d8e3e3"_s, u"f2ef992c"_s, u"fe930be7"_s, u"4d6ac14f"_s};
    QTest::newRow("a user's licences") << AccessNeed::ReadUserLicences
                                       << QStringList{u"88d8e3e3"_s, u"9360feb5"_s, u"fe930be7"_s, u"4d6ac14f"_s};
    QTest::newRow("assign licences") << AccessNeed::AssignLicences << QStringList{u"9360feb5"_s, u"fe930be7"_s, u"4d6ac14f"_s};
    QTest::newRow("create users") << AccessNeed::CreateUsers << QStringList{u"9360feb5"_s, u"fe930be7"_s};
    QTest::newRow("reset passwords, helpdesk") << AccessNeed::ResetPasswords
                                               << QStringList{u"729827e3"_s, u"966707d0"_s, u"c4e39bd9"_s, u"7be44c8a"_s, u"fe930be7"_s};
    QTest::newRow("delete users") << AccessNeed::DeleteUsers << QStringList{u"fe930be7"_s};
    QTest::newRow("members of roles") << AccessNeed::AssignRoles << QStringList{u"e8611ab8"_s};
    QTest::newRow("health") << AccessNeed::ReadHealth << QStringList{u"f023fd81"_s, u"f2ef992c"_s};
}
void AccessTest::needs()
{
    QFETCH(AccessNeed, need);
    QFETCH(QStringList, roles);
    roles.append(u"62e90394"_s); // a global administrator may do it, too
    for (std::size_t i = 0; i < entraRoleCount; ++i) {
        const auto role = static_cast<EntraRole>(i);
        const CustomerAccess access{.kind = AccessKind::Gdap, .roles = role};
        const auto denied = accessDenied(access, need);
        QVERIFY2(denied.has_value() != roles.contains(idOf(role).left(8)), qPrintable(idOf(role)));
        if (denied)
            QCOMPARE(denied->oneOf, rolesFor(need));
    }
}

void AccessTest::everyKindAgainstEveryNeed()
{
    for (const auto need : allAccessNeeds) {
        const auto cause = [need](AccessKind kind, EntraRoles roles = {}, bool dap = false) -> std::optional<Cause> {
            const auto denied = accessDenied({.kind = kind, .dap = dap, .endsAt = today, .roles = roles}, need);
            if (!denied)
                return {};
            if (denied->need != need)
                qFatal("the refusal is of another need");
            return denied->cause;
        };
        QCOMPARE(cause(AccessKind::None), std::optional(Cause::NoAccess));
        QCOMPARE(cause(AccessKind::Pending), std::optional(Cause::ApprovalPending));
        QCOMPARE(cause(AccessKind::Expired), std::optional(Cause::Expired));
        // What nobody knows, the service decides.
        QVERIFY(!cause(AccessKind::NotRead));
        QVERIFY(!cause(AccessKind::NotTold));
        QVERIFY(!cause(AccessKind::Dap, {}, true));
        for (const auto kind : {AccessKind::Gdap, AccessKind::Expiring}) {
            const auto any = rolesFor(need).isEmpty();
            QCOMPARE(cause(kind), any ? std::nullopt : std::optional(Cause::RoleMissing));
            QVERIFY(!cause(kind, R::GlobalAdministrator));
            QVERIFY(!cause(kind, {}, true)); // DAP beside it
            QVERIFY(!cause(kind, rolesFor(need)));
        }
    }
}

void AccessTest::whatIsGivenCostsNothing()
{
    const CustomerAccess access{.kind = AccessKind::Gdap, .endsAt = today, .roles = R::GlobalAdministrator};
    const auto before = allocations.load();
    auto denied = 0;
    for (int i = 0; i < 1000; ++i) {
        for (const auto need : allAccessNeeds)
            denied += accessDenied(access, need) ? 1 : 0;
    }
    QCOMPARE(allocations.load() - before, 0);
    QCOMPARE(denied, 0);
#if COUNTS_ALLOCATIONS
    QVERIFY(before > 0);
#endif
}

void AccessTest::refusalGoesThroughAResult()
{
    for (const auto need : allAccessNeeds) {
        for (const auto kind : {AccessKind::None, AccessKind::Pending, AccessKind::Expired, AccessKind::Gdap}) {
            const CustomerAccess access{.kind = kind, .endsAt = today};
            const auto denied = accessDenied(access, need);
            const auto result = checkAccess(access, need);
            QCOMPARE(result.has_value(), !denied.has_value());
            if (!denied)
                continue;
            QCOMPARE(result.error().kind, Error::Kind::Denied);
            QCOMPARE(accessDeniedIn(result.error()), denied);
        }
    }
    QVERIFY(checkAccess({.kind = AccessKind::Dap, .dap = true}, AccessNeed::ReadUsers));
}

void AccessTest::nobodyElsesRefusal()
{
    for (const auto *code : {"", "1/2", "1/2/3/4", "x/0/0", "12/0/0", "-1/0/0", "0/4/0", "0/0/x"})
        QVERIFY2(
            !accessDeniedIn({.kind = Error::Kind::Denied, .reason = Error::Reason::NoDelegatedAccess, .code = QString::fromLatin1(code)}),
            code);
    QVERIFY(!accessDeniedIn({.kind = Error::Kind::Denied, .reason = Error::Reason::NotPermitted, .code = u"0/0/0"_s}));
}

HOUSE_TEST(AccessTest)
#include "tst_access.moc"
