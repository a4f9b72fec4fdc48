#include "models/outbox/changerules.h"
#include "models/outbox/obstacle.h"
#include "models/outbox/subscriptionrules.h"
#include "models/outbox/userrules.h"
#include "tests/support/printers.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>

namespace {

QDateTime noon()
{
    return QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
}

Subscription legacy()
{
    return {.id = u"base"_s, .offerId = u"0a1b"_s, .offerName = u"Office"_s, .status = u"active"_s, .quantity = 20, .autoRenew = true};
}

Subscription modern()
{
    auto subscription = legacy();
    subscription.offerId = u"CFQ7TTC0LH18:0001:CFQ7TTC0K5MT"_s;
    subscription.commitmentEnd = noon().addDays(30);
    return subscription;
}

Subscription with(Subscription subscription, const QString &status)
{
    subscription.status = status;
    return subscription;
}

QList<Consequence::Kind> kindsOf(const QList<Consequence> &consequences)
{
    QList<Consequence::Kind> kinds;
    for (const auto &each : consequences)
        kinds.append(each.kind);
    return kinds;
}

} // namespace

/// The rules of changing a subscription (CONTRACT 5.3, DOMAIN 3.2, 3.3).
class OutboxRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void words()
    {
        for (const auto kind : allChangeKinds)
            QCOMPARE(changeNamed(changeWord(kind)), std::optional(kind));
        for (const auto state : allOutboxStates)
            QCOMPARE(outboxStateNamed(outboxWord(state)), std::optional(state));
        QVERIFY(!changeNamed(u"explode"));
        QVERIFY(!outboxStateNamed(u""));
    }

    void namesOfKinds()
    {
        QStringList names;
        for (const auto kind : allChangeKinds) {
            QCOMPARE(changeNamed(changeWord(kind)), std::optional(kind));
            QVERIFY(commandOf(kind).startsWith(subjectOf(kind) == ChangeSubject::User ? u"user."_s : u"subscription."_s));
            QVERIFY(!names.contains(commandOf(kind)));
            names.append(commandOf(kind));
        }
        QCOMPARE(memberOf(ChangeKind::DeleteUser), memberOf(ChangeKind::RestoreUser));
        QCOMPARE(memberOf(ChangeKind::AssignLicence), memberOf(ChangeKind::RemoveLicence));
        QCOMPARE(memberOf(ChangeKind::Suspend), memberOf(ChangeKind::Reactivate));
    }

    void peopleDeletedAndRestored()
    {
        const auto now = QDateTime(QDate(2025, 11, 3), QTime(10, 0), Qt::UTC);
        const CustomerUser active{.id = u"u-1"_s, .displayName = u"Anna"_s, .state = u"active"_s};
        const CustomerUser deleted{.id = u"u-2"_s, .displayName = u"Bas"_s, .state = u"inactive"_s, .deletedAt = now.addDays(-3)};
        const auto gone = changeOf(active, ChangeKind::DeleteUser, now);
        QVERIFY(gone);
        QCOMPARE(gone->before, u"active"_s);
        QCOMPARE(gone->after, u"deleted"_s);
        QCOMPARE(changeOf(deleted, ChangeKind::DeleteUser, now).error().reason, Error::Reason::NothingToChange);
        QCOMPARE(changeOf(active, ChangeKind::RestoreUser, now).error().reason, Error::Reason::NothingToChange);
        QVERIFY(changeOf(deleted, ChangeKind::RestoreUser, now));
        QCOMPARE(changeOf(deleted, ChangeKind::RestoreUser, now.addDays(40)).error().reason, Error::Reason::UserGone);
        const OutboxEntry done{.change = *gone, .state = OutboxState::Verified, .attempts = 1};
        QCOMPARE(undoOf(done).constFirst().kind, ChangeKind::RestoreUser);
        QCOMPARE(undoOf(done).constFirst().after, u"active"_s);
        const auto effects = consequencesOf(*gone, {}, 0, now);
        QVERIFY(std::ranges::any_of(effects, [&now](const Consequence &each) {
            return each.kind == Consequence::Kind::RestorableUntil && each.when == now.addDays(30);
        }));
        QCOMPARE(QJsonDocument::fromJson(restoreBody()).object()["state"_L1].toString(), u"active"_s);
    }

    void licencesAssignedAndRemoved()
    {
        using Kind = Consequence::Kind;
        const CustomerUser user{.id = u"u-1"_s, .displayName = u"Anna"_s, .usageLocation = u"NL"_s, .state = u"active"_s};
        auto nowhere = user;
        nowhere.usageLocation = u" "_s;
        auto deleted = user;
        deleted.state = u"inactive"_s;
        const LicenceSku sku{.id = u"s-1"_s, .name = u"Office"_s, .consumed = 9, .total = 10};
        auto tenantWide = sku;
        tenantWide.targetType = u"Tenant"_s;
        const auto given = changeOf(user, ChangeKind::AssignLicence, sku, false);
        QVERIFY(given);
        QCOMPARE(given->itemId, u"s-1"_s);
        QCOMPARE(given->itemName, u"Office"_s);
        QVERIFY(changeOf(user, ChangeKind::AssignLicence, sku, std::nullopt)); // not known: the service is asked first
        QCOMPARE(changeOf(user, ChangeKind::AssignLicence, sku, true).error().reason, Error::Reason::NothingToChange);
        QCOMPARE(changeOf(user, ChangeKind::RemoveLicence, sku, false).error().reason, Error::Reason::NothingToChange);
        QCOMPARE(changeOf(nowhere, ChangeKind::AssignLicence, sku, false).error().reason, Error::Reason::UsageLocationMissing);
        QVERIFY(changeOf(nowhere, ChangeKind::RemoveLicence, sku, true)); // taking needs none
        QCOMPARE(changeOf(deleted, ChangeKind::AssignLicence, sku, false).error().reason, Error::Reason::StatusNotAllowed);
        QCOMPARE(changeOf(user, ChangeKind::AssignLicence, tenantWide, false).error().reason, Error::Reason::ValueInvalid);
        const auto left = [&](const OutboxChange &change, int others) { return consequencesOf(change, {sku}, others, {}).constLast(); };
        QCOMPARE(left(*given, 0), (Consequence{.kind = Kind::LicencesLeft, .count = 0}));
        QCOMPARE(left(*given, 1), (Consequence{.kind = Kind::NoneFree})); // the second of two
        const auto taken = changeOf(user, ChangeKind::RemoveLicence, sku, true);
        QCOMPARE(left(*taken, 0), (Consequence{.kind = Kind::LicencesLeft, .count = 2}));
        QCOMPARE(undoOf({.change = *taken, .state = OutboxState::Verified, .attempts = 1}).constFirst().kind, ChangeKind::AssignLicence);
        const auto assign = QJsonDocument::fromJson(licenceBody(*given)).object();
        QCOMPARE(assign["licensesToAssign"_L1][0]["skuId"_L1].toString(), u"s-1"_s);
        QVERIFY(assign["licensesToRemove"_L1].isNull());
        const auto remove = QJsonDocument::fromJson(licenceBody(*taken)).object();
        QCOMPARE(remove["licensesToRemove"_L1][0].toString(), u"s-1"_s);
        QVERIFY(remove["licensesToAssign"_L1].isNull());
    }

    void withoutNames()
    {
        OutboxEntry entry{.change
                          = {.kind = ChangeKind::AssignLicence, .subjectId = u"u-1"_s, .subjectName = u"Anna"_s, .itemName = u"Office"_s},
                          .problem = Error{.subject = u"Anna"_s}};
        const auto hidden = withoutPerson(entry);
        QCOMPARE(hidden.change.subjectName, QString());
        QCOMPARE(hidden.problem->subject, QString());
        QCOMPARE(hidden.change.itemName, u"Office"_s);
        entry.change.kind = ChangeKind::Quantity;
        QCOMPARE(withoutPerson(entry), entry); // a subscription is nobody
    }

    void supportContacts()
    {
        const SupportContact trey{.tenantId = u"T-1"_s, .mpnId = u"4391507"_s, .name = u"Trey Research"_s};
        const SupportContact other{.tenantId = u"t-2"_s, .mpnId = u"4420118"_s, .name = u"Waterland"_s};
        QCOMPARE(contactIn(contactText(trey)).name, trey.name);
        QVERIFY(isSameContact(contactIn(contactText(trey)), trey));
        const auto moved = changeOf(legacy(), trey, other);
        QVERIFY(moved);
        auto spelled = trey;
        spelled.name = u"TREY"_s;
        spelled.tenantId = u"t-1"_s;
        QCOMPARE(standingOf(*moved, contactText(spelled)), Standing::AsBefore); // names are spelled as the service likes
        QCOMPARE(standingOf(*moved, contactText(other)), Standing::AsWanted);
        QCOMPARE(standingOf(*moved, {}), Standing::Other);
        QCOMPARE(changeOf(legacy(), trey, spelled).error().reason, Error::Reason::NothingToChange);
        QCOMPARE(changeOf(legacy(), trey, SupportContact{}).error().reason, Error::Reason::ValueInvalid);
        QCOMPARE(QJsonDocument::fromJson(contactBody(*moved)).object()["supportMpnId"_L1].toString(), u"4420118"_s);
        const OutboxEntry done{.change = *moved, .state = OutboxState::Verified, .attempts = 1};
        QVERIFY(isSameContact(contactIn(undoOf(done).constFirst().after), trey));
        const auto first = changeOf(legacy(), SupportContact{}, other);
        QVERIFY(
            undoOf({.change = *first, .state = OutboxState::Verified, .attempts = 1}).isEmpty()); // nobody before: nobody cannot be named
    }

    void whatEachStateAllows()
    {
        for (const auto state : allOutboxStates) {
            QVERIFY(!(isFinished(state) && needsPerson(state)));
            QVERIFY(!(isOnItsWay(state) && canWithdraw(state))); // what may have been done is never taken back as if it were not
            QVERIFY(!(isFinished(state) && canRetry(state)));
        }
    }

    void allowed_data()
    {
        using Reason = Error::Reason;
        QTest::addColumn<Subscription>("subscription");
        QTest::addColumn<ChangeKind>("kind");
        QTest::addColumn<QString>("after");
        QTest::addColumn<Reason>("reason");
        const auto row = [](const char *name, const Subscription &subscription, ChangeKind kind, const QString &after, Reason reason) {
            QTest::newRow(name) << subscription << kind << after << reason;
        };
        auto trial = legacy();
        trial.isTrial = true;
        auto azure = legacy();
        azure.billingType = u"usage"_s;
        row("more", legacy(), ChangeKind::Quantity, u" 25 "_s, Reason::None);
        row("none", legacy(), ChangeKind::Quantity, u"0"_s, Reason::ValueInvalid);
        row("fewer than none", legacy(), ChangeKind::Quantity, u"-3"_s, Reason::ValueInvalid);
        row("no number", legacy(), ChangeKind::Quantity, u"many"_s, Reason::ValueInvalid);
        row("too many", legacy(), ChangeKind::Quantity, u"100001"_s, Reason::ValueInvalid);
        row("as it is", legacy(), ChangeKind::Quantity, u"20"_s, Reason::NothingToChange);
        row("quantity while suspended", with(legacy(), u"suspended"_s), ChangeKind::Quantity, u"5"_s, Reason::QuantityLocked);
        row("quantity of a trial", trial, ChangeKind::Quantity, u"5"_s, Reason::QuantityFixed);
        row("quantity of usage", azure, ChangeKind::Quantity, u"5"_s, Reason::QuantityFixed);
        row("quantity of a deleted one", with(legacy(), u"deleted"_s), ChangeKind::Quantity, u"5"_s, Reason::SubscriptionDeleted);
        row("quantity of an unknown status", with(legacy(), u"quarantined"_s), ChangeKind::Quantity, u"5"_s, Reason::StatusNotAllowed);
        row("name", legacy(), ChangeKind::FriendlyName, u"Kantoor"_s, Reason::None);
        row("empty name", legacy(), ChangeKind::FriendlyName, u"  "_s, Reason::ValueInvalid);
        row("long name", legacy(), ChangeKind::FriendlyName, QString(201, u'x'), Reason::ValueInvalid);
        row("auto-renew off", legacy(), ChangeKind::AutoRenew, u"false"_s, Reason::None);
        row("auto-renew as it is", legacy(), ChangeKind::AutoRenew, u"true"_s, Reason::NothingToChange);
        row("auto-renew, no word", legacy(), ChangeKind::AutoRenew, u"maybe"_s, Reason::ValueInvalid);
        row("auto-renew while suspended", with(legacy(), u"suspended"_s), ChangeKind::AutoRenew, u"false"_s, Reason::StatusNotAllowed);
        row("suspend", legacy(), ChangeKind::Suspend, {}, Reason::None);
        row("suspend in other words", with(legacy(), u"Active"_s), ChangeKind::Suspend, {}, Reason::None);
        row("suspend again", with(legacy(), u"suspended"_s), ChangeKind::Suspend, {}, Reason::NothingToChange);
        row("suspend an expired one", with(legacy(), u"expired"_s), ChangeKind::Suspend, {}, Reason::StatusNotAllowed);
        row("reactivate", with(legacy(), u"suspended"_s), ChangeKind::Reactivate, {}, Reason::None);
        row("reactivate an active one", legacy(), ChangeKind::Reactivate, {}, Reason::NothingToChange);
        row("reactivate a deleted one", with(legacy(), u"deleted"_s), ChangeKind::Reactivate, {}, Reason::SubscriptionDeleted);
    }

    void allowed()
    {
        QFETCH(const Subscription, subscription);
        QFETCH(const ChangeKind, kind);
        QFETCH(const QString, after);
        QFETCH(const Error::Reason, reason);
        const auto change = changeOf(subscription, kind, after);
        QCOMPARE(change.has_value(), reason == Error::Reason::None);
        if (!change) {
            QCOMPARE(change.error().kind, Error::Kind::Rejected);
            QCOMPARE(change.error().reason, reason);
            return;
        }
        QCOMPARE(change->subjectId, subscription.id);
        QCOMPARE(change->subjectName, u"Office"_s);
        QVERIFY(change->before != change->after);
        QCOMPARE(change->after, change->after.trimmed());
        QCOMPARE(standingOf(*change, valueOf(subscription, change->kind)), Standing::AsBefore);
        QCOMPARE(standingOf(*change, valueOf(overlaid(subscription, {OutboxEntry{.change = *change}}), change->kind)), Standing::AsWanted);
    }

    void standing()
    {
        const auto change = changeOf(legacy(), ChangeKind::Suspend);
        QVERIFY(change);
        QCOMPARE(standingOf(*change, valueOf(with(legacy(), u"2"_s), change->kind)), Standing::AsWanted); // a service that tells numbers
        QCOMPARE(standingOf(*change, valueOf(with(legacy(), u"Expired"_s), change->kind)), Standing::Other);
        QCOMPARE(standingOf(*change, valueOf(with(legacy(), u"quarantined"_s), change->kind)), Standing::Other);
    }

    void body()
    {
        const auto object
            = QJsonDocument::fromJson(R"({"Id":"base","Quantity":20,"status":"active","attributes":{"etag":"e"},"unknown":{"kept":[1,2]}})")
                  .object();
        const auto change = changeOf(legacy(), ChangeKind::Quantity, u"25"_s);
        const auto sent = QJsonDocument::fromJson(patchBody(object, *change)).object();
        auto wanted = object;
        wanted[u"Quantity"_s] = 25;
        QCOMPARE(sent, wanted); // one member differs, in its own spelling; everything else goes back as it came
        const auto off = changeOf(legacy(), ChangeKind::AutoRenew, u"false"_s);
        QCOMPARE(QJsonDocument::fromJson(patchBody(object, *off)).object().value(u"autoRenewEnabled"_s), QJsonValue(false));
    }

    void overlay()
    {
        auto quantity = OutboxEntry{.change = *changeOf(legacy(), ChangeKind::Quantity, u"25"_s)};
        auto suspension = OutboxEntry{.change = *changeOf(legacy(), ChangeKind::Suspend)};
        const auto shown = overlaid(legacy(), {quantity, suspension});
        QCOMPARE(shown.quantity, 25);
        QCOMPARE(shown.status, u"suspended"_s);
        for (const auto state : {OutboxState::Refused, OutboxState::Conflict, OutboxState::Withdrawn, OutboxState::Verified}) {
            quantity.state = state;
            QCOMPARE(overlaid(legacy(), {quantity}), legacy());
        }
        quantity.state = OutboxState::Waiting;
        quantity.change.subjectId = u"another"_s;
        QCOMPARE(overlaid(legacy(), {quantity}), legacy());
    }

    void undone()
    {
        OutboxEntry entry{.change = *changeOf(legacy(), ChangeKind::Suspend), .state = OutboxState::Verified, .attempts = 1};
        entry.change.autoRenewBefore = false;
        QCOMPARE(undoOf(entry).size(), 1);
        QCOMPARE(undoOf(entry).constFirst().kind, ChangeKind::Reactivate);
        QCOMPARE(undoOf(entry).constFirst().after, u"active"_s);
        entry.change.autoRenewBefore = true; // which the suspension took away
        QCOMPARE(undoOf(entry).size(), 2);
        QCOMPARE(undoOf(entry).constFirst().kind, ChangeKind::Reactivate);
        QCOMPARE(undoOf(entry).constLast().kind, ChangeKind::AutoRenew);
        QCOMPARE(undoOf(entry).constLast().before, u"false"_s);
        QCOMPARE(undoOf(entry).constLast().after, u"true"_s);
        entry.change = *changeOf(legacy(), ChangeKind::Quantity, u"25"_s);
        QCOMPARE(undoOf(entry).size(), 1);
        QCOMPARE(undoOf(entry).constFirst().after, u"20"_s);
        entry.state = OutboxState::Waiting;
        QVERIFY(undoOf(entry).isEmpty()); // it was not done: there is nothing to undo
        entry.state = OutboxState::Verified;
        entry.change = *changeOf(legacy(), ChangeKind::FriendlyName, u"Kantoor"_s);
        QVERIFY(undoOf(entry).isEmpty()); // it had none, and none cannot be given
    }

    void consequencesOfSuspension()
    {
        using Kind = Consequence::Kind;
        auto addOn = legacy();
        addOn.id = u"addon"_s;
        addOn.parentId = u"base"_s;
        const auto change = changeOf(legacy(), ChangeKind::Suspend);
        const auto old = consequencesOf(*change, {legacy(), addOn}, noon());
        QCOMPARE(kindsOf(old),
                 (QList{Kind::UsersLockedOut, Kind::AdminsKeepAccess, Kind::BillingStops, Kind::AddOnsGoDown, Kind::DataAtRisk}));
        QCOMPARE(old.first().count, 20);
        QCOMPARE(old.first().family, ProductFamily::Unknown); // "Office" alone names no product
        auto reports = legacy();
        reports.offerName = u"Power BI Pro"_s;
        QCOMPARE(consequencesOf(*change, {reports}, noon()).first().family, ProductFamily::Reports);
        QCOMPARE(consequencesOf(*change, {reports}, noon()).last().family, ProductFamily::Reports);
        QCOMPARE(old.last().when, noon().addDays(90));
        const auto now = consequencesOf(*change, {modern()}, noon());
        QCOMPARE(kindsOf(now),
                 (QList{Kind::UsersLockedOut, Kind::AdminsKeepAccess, Kind::BillingContinues, Kind::AutoRenewLost, Kind::DataAtRisk}));
        QCOMPARE(now.last().when, noon().addDays(30)); // the earlier of term end and ninety days
        auto azure = legacy();
        azure.billingType = u"usage"_s;
        QCOMPARE(kindsOf(consequencesOf(*change, {azure}, noon())), (QList{Kind::WorkloadsStop, Kind::UsageStillBilled, Kind::DataAtRisk}));
        auto open = modern();
        open.commitmentEnd = QDateTime(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC);
        QCOMPARE(consequencesOf(*change, {open}, noon()).constLast().when, noon().addDays(90));
        QVERIFY(consequencesOf(*change, {}, noon()).isEmpty());
    }

    void fewerOnlyWithinTheWindow()
    {
        const auto fewer = [](const Subscription &subscription) { return changeOf(subscription, ChangeKind::Quantity, u"15"_s, noon()); };
        auto subscription = modern();
        QVERIFY(fewer(subscription)); // nothing is said of the window: the service decides
        subscription.cancelUntil = noon().addSecs(60);
        QVERIFY(fewer(subscription));
        subscription.cancelUntil = noon();
        const auto closed = fewer(subscription);
        QVERIFY(!closed);
        QCOMPARE(closed.error().reason, Error::Reason::ReductionClosed);
        const ChangeObstacle facts{
            .kind = ChangeKind::Quantity, .present = u"20"_s, .wanted = u"15"_s, .until = noon(), .ends = noon().addDays(30)};
        QCOMPARE(changeObstacleIn(closed.error()), std::optional(facts));
        QVERIFY(changeOf(subscription, ChangeKind::Quantity, u"25"_s, noon())); // more is always possible
        QVERIFY(changeOf(subscription, ChangeKind::Quantity, u"15"_s)); // whatever the time
        auto old = legacy();
        old.cancelUntil = noon();
        QVERIFY(fewer(old)); // the older kind has no window
        const auto change = *changeOf(modern(), ChangeKind::Quantity, u"15"_s);
        QCOMPARE(kindsOf(consequencesOf(change, {modern()}, noon())),
                 (QList{Consequence::Kind::PriceFollows, Consequence::Kind::ReductionUncertain}));
        auto open = modern();
        open.cancelUntil = noon().addDays(2);
        QCOMPARE(kindsOf(consequencesOf(change, {open}, noon())), QList{Consequence::Kind::PriceFollows});
    }

    void obstaclesNameWhatStandsThere()
    {
        const auto facts = [](const Result<OutboxChange> &change) { return changeObstacleIn(change.error()).value_or(ChangeObstacle()); };
        QCOMPARE(facts(changeOf(with(legacy(), u"expired"_s), ChangeKind::Suspend)).present, u"expired"_s);
        QCOMPARE(facts(changeOf(legacy(), ChangeKind::Quantity, u"20"_s)).present, u"20"_s);
        QCOMPARE(facts(changeOf(legacy(), ChangeKind::Reactivate)).kind, ChangeKind::Reactivate);
        QVERIFY(!changeObstacleIn(Error{.code = u"800040"_s}));
        QVERIFY(!changeObstacleIn(Error{.code = u"[\"quantity\"]"_s}));
        // What a service answered is never taken for ours.
        QVERIFY(!changeObstacleIn(Error{.httpStatus = 400, .code = u"[\"quantity\",\"1\",\"2\",\"\",\"\"]"_s}));
    }

    void families_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ProductFamily>("family");
        const auto row = [](const char *name, ProductFamily family) { QTest::newRow(name) << QString::fromLatin1(name) << family; };
        row("Microsoft 365 Business Premium", ProductFamily::Suite);
        row("Office 365 E3", ProductFamily::Suite);
        row("Microsoft 365 Apps for business", ProductFamily::Desktop);
        row("Microsoft 365 E5 Security", ProductFamily::Protection);
        row("Exchange Online (Plan 1)", ProductFamily::Mail);
        row("Microsoft Intune Plan 1", ProductFamily::Protection);
        row("Dynamics 365 Business Central Essentials", ProductFamily::Business);
        row("Power BI Pro", ProductFamily::Reports);
        row("Windows 365 Business", ProductFamily::CloudPc);
        row("Azure plan", ProductFamily::Azure);
        row("Microsoft 365 Copilot", ProductFamily::Unknown);
        row("Central heating", ProductFamily::Unknown);
        row("", ProductFamily::Unknown);
    }

    void families()
    {
        QFETCH(const QString, name);
        QFETCH(const ProductFamily, family);
        QCOMPARE(familyNamed(name), family);
        auto subscription = legacy();
        subscription.offerName = name;
        subscription.friendlyName = u"Exchange"_s; // what an office calls it says nothing
        QCOMPARE(familyOf(subscription), family);
        subscription.entitlementId = u"a356ac8c"_s; // no licence becomes Azure by it
        QCOMPARE(familyOf(subscription), family == ProductFamily::Unknown ? ProductFamily::Azure : family);
        subscription.entitlementId.clear();
        subscription.publisher = u"Fabrikam"_s;
        QCOMPARE(familyOf(subscription), ProductFamily::Unknown);
        subscription.billingType = u"usage"_s;
        QCOMPARE(familyOf(subscription), ProductFamily::Azure);
    }

    void consequencesOfOtherChanges()
    {
        using Kind = Consequence::Kind;
        const auto back = changeOf(with(modern(), u"suspended"_s), ChangeKind::Reactivate);
        auto suspended = with(modern(), u"suspended"_s);
        suspended.autoRenew = false;
        auto addOn = suspended;
        addOn.id = u"addon"_s;
        addOn.parentId = u"base"_s;
        QCOMPARE(kindsOf(consequencesOf(*back, {suspended, addOn}, noon())),
                 (QList{Kind::UsersComeBack, Kind::AddOnsStayDown, Kind::AutoRenewStaysOff}));
        const auto more = changeOf(modern(), ChangeKind::Quantity, u"25"_s);
        QCOMPARE(consequencesOf(*more, {modern()}, noon()),
                 (QList{Consequence{.kind = Kind::PriceFollows, .count = 5},
                        Consequence{.kind = Kind::CannotReduceLater, .when = noon().addDays(30)}}));
        const auto fewer = changeOf(legacy(), ChangeKind::Quantity, u"15"_s);
        QCOMPARE(consequencesOf(*fewer, {legacy()}, noon()), QList{(Consequence{.kind = Kind::PriceFollows, .count = -5})});
        const auto off = changeOf(modern(), ChangeKind::AutoRenew, u"false"_s);
        QCOMPARE(kindsOf(consequencesOf(*off, {modern()}, noon())), QList{Kind::EndsAtTerm});
    }
};

HOUSE_TEST(OutboxRulesTest)
#include "tst_outbox.moc"
