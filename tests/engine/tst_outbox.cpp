#include "models/customers/accessneed.h"
#include "models/engine/engine.h"
#include "models/outbox/changerules.h"
#include "models/outbox/subscriptionrules.h"
#include "models/outbox/userrules.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Changes and passwords through every thread, over real files and a real service.
class TestEngineOutbox : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void carriedOutAndSeen();
    void decidedOfflineAndSentLater();
    void orderBeforeTheEntriesAreRead();
    void roleThatMayNot();
    void besideAWriterNothingIsDecided();
    void passwordIsKeptNowhere();
    void passwordThatTheServiceRefuses();
    void passwordReactions();
    void personDeletedAndRestored();
    void licenceGivenAndTaken();
    void signInBlockedAndAllowed();
    void supportContactMoved();
    void lookUpsThatMayNotBe();
    void namesOnlyForWhoMaySeeThem();

private:
    std::unique_ptr<Engine> engine(bool readOnly = false)
    {
        SyncOptions options;
        options.interval = 0s;
        options.sweep = false;
        auto made = std::make_unique<Engine>(Engine::Options{.dataDir = m_dir->path(), .sync = options, .readOnly = readOnly}, m_clock, nullptr);
        QSignalSpy opened(made.get(), &Engine::opened);
        made->open(Store::DeskConsent::Refuse);
        if (opened.isEmpty())
            opened.wait();
        if (!readOnly) {
            if (const auto profile = readProfile(m_sandbox->profileFile()))
                made->connectToService(*profile);
        }
        return made;
    }
    /// Synchronises, and opens customers until one of them has what `fits` looks for; its page.
    CustomerDetail found(Engine &engine, const std::function<bool(const CustomerDetail &)> &fits)
    {
        QSignalSpy finished(&engine, &Engine::syncFinished);
        engine.syncNow(false);
        if (finished.isEmpty())
            finished.wait(30'000);
        const auto all = m_sandbox->steer("GET", u"/_sandbox/customers?offset=0&limit=60"_s).value(u"items"_s).toArray();
        for (const auto &each : all) {
            QObject page;
            std::optional<CustomerDetail> detail;
            engine.customerBook().open(each[u"id"].toString(), &page, [&detail](const Result<CustomerPage> &told) {
                if (told && !told->refreshing && !told->refreshProblem)
                    detail = told->detail;
                else if (!told || !told->refreshing)
                    detail = CustomerDetail{};
            });
            if (!QTest::qWaitFor([&detail] { return detail.has_value(); }, 20'000))
                continue;
            if (fits(*detail))
                return *detail;
        }
        return {};
    }
    static const Subscription *seatsOf(const CustomerDetail &detail)
    {
        const auto fits = std::ranges::find_if(detail.subscriptions, [](const Subscription &each) {
            return changeOf(each, ChangeKind::Suspend).has_value() && each.parentId.isEmpty() && commerceOf(each) == Commerce::Legacy;
        });
        return fits == detail.subscriptions.end() ? nullptr : &*fits;
    }
    static OutboxChange suspension(const CustomerDetail &detail)
    {
        auto change = *changeOf(*seatsOf(detail), ChangeKind::Suspend);
        change.customerId = detail.row.customer.id;
        change.customerName = detail.row.customer.name;
        return change;
    }
    QString statusAtTheService(const CustomerDetail &detail, const QString &id)
    {
        const auto all
            = m_sandbox->steer("GET", u"/_sandbox/subscriptions?customer="_s + detail.row.customer.id).value(u"items"_s).toArray();
        for (const auto &each : all) {
            if (each[u"id"].toString().compare(id, Qt::CaseInsensitive) == 0)
                return each[u"status"].toString();
        }
        return {};
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir{};
    std::unique_ptr<SandboxProcess> m_sandbox{};
};

/// What the feed of entries tells.
struct Entries {
    explicit Entries(Engine &engine)
    {
        const auto take = [this](const QList<OutboxEntry> &entries) {
            for (const auto &entry : entries) {
                all.insert(entry.id, entry);
                states[entry.id].append(entry.state);
            }
        };
        engine.outbox().subscribe(&context, {.reset =
                                                 [take](const Result<Snapshot<OutboxEntry>> &snapshot) {
                                                     if (snapshot)
                                                         take(snapshot->rows);
                                                 },
                                             .apply = [take](const ChangeSet<OutboxEntry> &changes) { take(changes.upserted); }});
        engine.outboxCount().subscribe(&context, [this](const OutboxCount &told) { count = told; });
    }
    QHash<QString, OutboxEntry> all{};
    QHash<QString, QList<OutboxState>> states{};
    OutboxCount count{};
    QObject context{};
};

void TestEngineOutbox::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY(m_sandbox->start({u"--customers"_s, u"60"_s}));
}

void TestEngineOutbox::carriedOutAndSeen()
{
    const auto made = engine();
    const auto detail = found(*made, [](const CustomerDetail &each) { return seatsOf(each) != nullptr; });
    QVERIFY(seatsOf(detail));
    Entries entries(*made);
    QObject page;
    QString shown;
    const auto id = seatsOf(detail)->id;
    made->customerBook().open(detail.row.customer.id, &page, [&shown, id](const Result<CustomerPage> &told) {
        if (!told)
            return;
        const auto at = std::ranges::find(told->detail.subscriptions, id, &Subscription::id);
        shown = at == told->detail.subscriptions.end() ? QString() : at->status;
    });
    QString written;
    made->outboxCommands().decide({suspension(detail)}, u"T-1"_s, &page, [&written](const Result<QList<OutboxEntry>> &told) {
        written = told ? told->first().id : told.error().detail;
    });
    QTRY_VERIFY(!written.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(entries.all.value(written).state, OutboxState::Verified, 20'000);
    QCOMPARE(entries.states.value(written).constFirst(), OutboxState::Waiting);
    QTRY_COMPARE(statusOf(shown), SubscriptionStatus::Suspended); // the page that is looked at follows
    QCOMPARE(statusAtTheService(detail, id), u"suspended"_s);
    QCOMPARE(entries.count, OutboxCount{});
}

void TestEngineOutbox::decidedOfflineAndSentLater()
{
    auto made = engine();
    const auto detail = found(*made, [](const CustomerDetail &each) { return seatsOf(each) != nullptr; });
    QVERIFY(seatsOf(detail));
    made->setOffline(true);
    QObject receiver;
    QString written;
    {
        Entries entries(*made);
        made->outboxCommands().decide({suspension(detail)}, u"T-1"_s, &receiver, [&written](const Result<QList<OutboxEntry>> &told) {
            written = told ? told->first().id : told.error().detail;
        });
        QTRY_COMPARE(entries.count.waiting, 1);
    }
    QCOMPARE(statusAtTheService(detail, seatsOf(detail)->id), u"active"_s);
    made.reset(); // the program ends, and begins again with a connection
    made = engine();
    Entries entries(*made);
    QTRY_COMPARE(entries.all.value(written).state, OutboxState::Waiting);
    made->syncNow(false);
    QTRY_COMPARE_WITH_TIMEOUT(entries.all.value(written).state, OutboxState::Verified, 20'000);
}

void TestEngineOutbox::orderBeforeTheEntriesAreRead()
{
    QString written;
    {
        const auto made = engine();
        const auto detail = found(*made, [](const CustomerDetail &each) { return seatsOf(each) != nullptr; });
        made->setOffline(true);
        QObject receiver;
        made->outboxCommands().decide({suspension(detail)}, u"T-1"_s, &receiver, [&written](const Result<QList<OutboxEntry>> &told) {
            written = told ? told->first().id : QString();
        });
        QTRY_VERIFY(!written.isEmpty());
    }
    Engine made({.dataDir = m_dir->path(), .sync = {.interval = 0s}}, m_clock, nullptr);
    QObject receiver;
    std::optional<Result<QList<OutboxEntry>>> withdrawn;
    made.outboxCommands().withdraw({written}, &receiver, [&withdrawn](const Result<QList<OutboxEntry>> &told) { withdrawn = told; });
    QVERIFY(!withdrawn); // nobody knows yet what that is
    made.open(Store::DeskConsent::Refuse);
    QTRY_VERIFY(withdrawn.has_value());
    QVERIFY(*withdrawn);
    QCOMPARE((*withdrawn)->first().state, OutboxState::Withdrawn);
}

void TestEngineOutbox::roleThatMayNot()
{
    const auto made = engine();
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"user"_s, u"helpdesk"_s}});
    const auto detail = found(*made, [](const CustomerDetail &each) { return seatsOf(each) != nullptr; });
    QVERIFY(seatsOf(detail));
    QObject receiver;
    std::optional<Error> refused;
    made->outboxCommands().decide({suspension(detail)}, u"T-1"_s, &receiver, [&refused](const Result<QList<OutboxEntry>> &told) {
        refused = told ? Error{} : told.error();
    });
    QTRY_VERIFY(refused.has_value());
    QCOMPARE(refused->reason, Error::Reason::NotPermitted);
    QCOMPARE(statusAtTheService(detail, seatsOf(detail)->id), u"active"_s);
}

void TestEngineOutbox::besideAWriterNothingIsDecided()
{
    const auto writer = engine();
    const auto detail = found(*writer, [](const CustomerDetail &each) { return seatsOf(each) != nullptr; });
    const auto made = engine(true);
    QObject receiver;
    std::optional<Error> refused;
    made->outboxCommands().decide({suspension(detail)}, u"T-1"_s, &receiver, [&refused](const Result<QList<OutboxEntry>> &told) {
        refused = told ? Error{} : told.error();
    });
    QTRY_VERIFY(refused.has_value());
    QCOMPARE(refused->kind, Error::Kind::StoreFailed);
}

/// The customer's page as it is told while somebody looks at it.
struct Shown {
    Shown(Engine &engine, const QString &customerId)
    {
        engine.customerBook().open(customerId, &context, [this](const Result<CustomerPage> &told) {
            if (told)
                detail = told->detail;
        });
    }
    const CustomerUser *user(const QString &id) const
    {
        const auto found = std::ranges::find(detail.users, id, &CustomerUser::id);
        return found == detail.users.end() ? nullptr : &*found;
    }
    const LicenceSku *licence(const QString &id) const
    {
        const auto found = std::ranges::find(detail.licences, id, &LicenceSku::id);
        return found == detail.licences.end() ? nullptr : &*found;
    }

    QObject context;
    CustomerDetail detail{};
};

/// Decides, and waits until the outbox says how it ended; that entry.
static OutboxEntry carriedOut(Engine &engine, OutboxChange change, const CustomerDetail &detail)
{
    change.customerId = detail.row.customer.id;
    change.customerName = detail.row.customer.name;
    Entries entries(engine);
    QObject receiver;
    QString written;
    engine.outboxCommands().decide({change}, u"T-9"_s, &receiver, [&written](const Result<QList<OutboxEntry>> &told) {
        written = told ? told->first().id : u"refused: "_s + told.error().detail;
    });
    const auto isOver = [&] {
        const auto state = entries.all.value(written).state;
        return entries.all.contains(written) && (isFinished(state) || needsPerson(state));
    };
    if (!QTest::qWaitFor(isOver, 20'000))
        qWarning() << "not carried out:" << written << outboxWord(entries.all.value(written).state);
    return entries.all.value(written);
}

/// Asks, and waits for the answer.
template <typename T>
static Result<T> lookedUp(const std::function<void(QObject *, CustomerLookups::Done<T>)> &ask)
{
    QObject receiver;
    std::optional<Result<T>> answer;
    ask(&receiver, [&answer](const Result<T> &told) { answer = told; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
        return Error{.kind = Error::Kind::TimedOut, .detail = u"no answer"_s};
    return *answer;
}

/// Whatever the service says to a new password (CONTRACT 2.8): it is told as it is, nobody gets a password that is none, and an answer that
/// was lost is no refusal.
void TestEngineOutbox::passwordReactions()
{
    using Reason = Error::Reason;
    const std::tuple<QString, Error::Kind, Reason> rows[] = {
        {u"400/3000"_s, Error::Kind::Rejected, Reason::None},
        {u"400/800040"_s, Error::Kind::Rejected, Reason::StatusNotAllowed},
        {u"400/800072"_s, Error::Kind::Rejected, Reason::NotReadyYet},
        {u"400/800091"_s, Error::Kind::Rejected, Reason::StatusLocked},
        {u"400/2055"_s, Error::Kind::Conflict, Reason::StaleEtag},
        {u"403/20002"_s, Error::Kind::Denied, Reason::RelationshipEnded},
        {u"403/2032"_s, Error::Kind::Denied, Reason::RoleMissing},
        {u"403/900150"_s, Error::Kind::Denied, Reason::RoleMissing},
        {u"403/800073"_s, Error::Kind::Denied, Reason::CustomerUnderReview},
        {u"403/900124"_s, Error::Kind::Denied, Reason::AgreementMissing},
        {u"404/60002"_s, Error::Kind::NotFound, Reason::UserGone},
        {u"404/60003"_s, Error::Kind::NotFound, Reason::RelationshipEnded},
        {u"409/800060"_s, Error::Kind::Conflict, Reason::OrderInProgress},
        {u"500/800003"_s, Error::Kind::BadReply, Reason::UnclearOutcome},
        {u"503/0"_s, Error::Kind::BadReply, Reason::UnclearOutcome},
    };
    const auto made = engine();
    const auto detail = found(*made, [](const CustomerDetail &each) {
        return !each.users.isEmpty() && !isDeleted(each.users.first()) && !accessDenied(each.row.access, AccessNeed::ResetPasswords);
    });
    QVERIFY(!detail.users.isEmpty());
    const auto user = detail.users.first();
    for (const auto &[said, kind, reason] : rows) {
        m_sandbox->steer("DELETE", u"/_sandbox/faults"_s, {});
        m_sandbox->steer("POST", u"/_sandbox/faults"_s, {{u"fault"_s, u"userwrite:code:1:"_s + said}});
        QObject receiver;
        std::optional<Result<QString>> told;
        made->userCommands().resetPassword(
            {.customerId = detail.row.customer.id, .userId = user.id, .principalName = user.principalName, .reason = u"T-6"_s}, &receiver,
            [&told](const Result<QString> &password) { told = password; });
        QTRY_VERIFY2_WITH_TIMEOUT(told.has_value(), qPrintable(said), 20'000);
        QVERIFY2(!*told, qPrintable(said));
        QVERIFY2(told->error().reason == reason, qPrintable(said + u' ' + QString::number(static_cast<int>(told->error().reason))));
        if (reason != Reason::UnclearOutcome)
            QVERIFY2(told->error().kind == kind, qPrintable(said + u' ' + QString::number(static_cast<int>(told->error().kind))));
    }
    const auto all = m_sandbox->steer("GET", u"/_sandbox/users?customer="_s + detail.row.customer.id).value(u"items"_s).toArray();
    for (const auto &each : all)
        QCOMPARE(each[u"passwordResets"].toInt(), 0);
}

void TestEngineOutbox::personDeletedAndRestored()
{
    const auto made = engine();
    const auto isFit = [](const CustomerDetail &each) {
        return std::ranges::any_of(each.users, [](const CustomerUser &user) { return !isDeleted(user) && !user.syncedAt.isValid(); })
            && !accessDenied(each.row.access, AccessNeed::DeleteUsers);
    };
    const auto detail = found(*made, isFit);
    QVERIFY(isFit(detail));
    const auto user
        = *std::ranges::find_if(detail.users, [](const CustomerUser &each) { return !isDeleted(each) && !each.syncedAt.isValid(); });
    const Shown shown(*made, detail.row.customer.id);
    const auto gone = carriedOut(*made, *changeOf(user, ChangeKind::DeleteUser, m_clock.utcNow()), detail);
    QCOMPARE(gone.state, OutboxState::Verified);
    QTRY_VERIFY_WITH_TIMEOUT(shown.user(user.id) && isDeleted(*shown.user(user.id)), 10'000); // who looks at it sees it
    const auto undo = undoOf(gone);
    QCOMPARE(undo.size(), 1);
    QCOMPARE(carriedOut(*made, undo.constFirst(), detail).state, OutboxState::Verified);
    QTRY_VERIFY_WITH_TIMEOUT(shown.user(user.id) && !isDeleted(*shown.user(user.id)), 10'000);
}

void TestEngineOutbox::licenceGivenAndTaken()
{
    const auto made = engine();
    const auto personIn = [](const CustomerDetail &each) {
        return std::ranges::find_if(each.users, [](const CustomerUser &user) { return !isDeleted(user) && !user.usageLocation.isEmpty(); });
    };
    const auto licenceIn = [](const CustomerDetail &each) {
        return std::ranges::find_if(each.licences, [](const LicenceSku &sku) { return freeOf(sku) > 0; });
    };
    const auto isFit = [&](const CustomerDetail &each) {
        return personIn(each) != each.users.end() && licenceIn(each) != each.licences.end()
            && !accessDenied(each.row.access, AccessNeed::AssignLicences);
    };
    const auto detail = found(*made, isFit);
    QVERIFY(isFit(detail));
    const auto user = *personIn(detail);
    const auto sku = *licenceIn(detail);
    const auto held = [&] {
        const auto ids = lookedUp<QStringList>([&](QObject *receiver, CustomerLookups::Done<QStringList> done) {
            made->lookups().userLicences(detail.row.customer.id, user.id, receiver, std::move(done));
        });
        return ids && ids->contains(sku.id);
    };
    const bool before = held();
    const Shown shown(*made, detail.row.customer.id);
    const auto kind = before ? ChangeKind::RemoveLicence : ChangeKind::AssignLicence;
    const auto first = carriedOut(*made, *changeOf(user, kind, sku, before), detail);
    QCOMPARE(first.state, OutboxState::Verified);
    QCOMPARE(held(), !before);
    QTRY_VERIFY_WITH_TIMEOUT(shown.licence(sku.id) && freeOf(*shown.licence(sku.id)) == freeOf(sku) + (before ? 1 : -1), 10'000);
    QCOMPARE(carriedOut(*made, undoOf(first).constFirst(), detail).state, OutboxState::Verified);
    QCOMPARE(held(), before);
    const auto use = lookedUp<LicenceUse>([&](QObject *receiver, CustomerLookups::Done<LicenceUse> done) {
        made->lookups().licenceUse(detail.row.customer.id, receiver, std::move(done));
    });
    QVERIFY(use);
    QVERIFY(!use->deployment.isEmpty());
    QVERIFY(use->deployment.constFirst().countedAt.isValid());
}

void TestEngineOutbox::signInBlockedAndAllowed()
{
    const auto made = engine();
    const auto blockedOf = [&made](const QString &customerId) {
        return lookedUp<QStringList>([&](QObject *receiver, CustomerLookups::Done<QStringList> done) {
            made->lookups().blockedSignIns(customerId, receiver, std::move(done));
        });
    };
    // Tenants that let us look; which of them let us block, too, shows only there.
    QList<std::pair<CustomerDetail, QStringList>> open;
    int refused = 0;
    found(*made, [&](const CustomerDetail &each) {
        const auto told = blockedOf(each.row.customer.id);
        refused += told ? 0 : 1;
        const bool hasPeople = std::ranges::any_of(each.users, [](const CustomerUser &user) { return !isDeleted(user); });
        if (told && hasPeople && !accessDenied(each.row.access, AccessNeed::BlockSignIns))
            open.append({each, *told});
        return refused > 0 && open.size() >= 6;
    });
    QVERIFY(refused > 0); // a tenant that lets nobody in does not sign the others out
    QCOMPARE(made->lastState().signedIn, true);
    int done = 0;
    for (const auto &[detail, blocked] : std::as_const(open)) {
        const auto user = *std::ranges::find_if(detail.users, [](const CustomerUser &each) { return !isDeleted(each); });
        const bool before = blocked.contains(user.id);
        const auto first
            = carriedOut(*made, *signInChangeOf(user, before ? ChangeKind::AllowSignIn : ChangeKind::BlockSignIn, before), detail);
        if (first.state == OutboxState::Refused) {
            QCOMPARE(first.problem->httpStatus, 403);
            continue;
        }
        QCOMPARE(first.state, OutboxState::Verified);
        QCOMPARE(blockedOf(detail.row.customer.id)->contains(user.id), !before);
        QCOMPARE(carriedOut(*made, undoOf(first).constFirst(), detail).state, OutboxState::Verified);
        QCOMPARE(blockedOf(detail.row.customer.id)->contains(user.id), before);
        ++done;
        break;
    }
    QCOMPARE(done, 1);
}

void TestEngineOutbox::supportContactMoved()
{
    const auto made = engine();
    const auto detail = found(*made, [](const CustomerDetail &each) { return seatsOf(each) != nullptr; });
    QVERIFY(seatsOf(detail));
    const auto subscription = *seatsOf(detail);
    const auto resellers = lookedUp<QList<Reseller>>(
        [&](QObject *receiver, CustomerLookups::Done<QList<Reseller>> done) { made->lookups().resellers(receiver, std::move(done)); });
    QVERIFY(resellers);
    QVERIFY(resellers->size() > 1);
    const auto contactNow = [&] {
        return lookedUp<SupportContact>([&](QObject *receiver, CustomerLookups::Done<SupportContact> done) {
            made->lookups().supportContact(detail.row.customer.id, subscription.id, receiver, std::move(done));
        });
    };
    const auto contactOf = [](const Reseller &reseller) {
        return SupportContact{.tenantId = reseller.tenantId, .mpnId = reseller.mpnId, .name = reseller.name};
    };
    const auto nobody = contactNow();
    QVERIFY(nobody);
    QCOMPARE(*nobody, SupportContact{});
    const auto first = contactOf(resellers->at(0));
    const auto second = contactOf(resellers->at(1));
    QCOMPARE(carriedOut(*made, *changeOf(subscription, *nobody, first), detail).state, OutboxState::Verified);
    const auto moved = carriedOut(*made, *changeOf(subscription, first, second), detail);
    QCOMPARE(moved.state, OutboxState::Verified);
    QVERIFY(isSameContact(*contactNow(), second));
    QCOMPARE(carriedOut(*made, undoOf(moved).constFirst(), detail).state, OutboxState::Verified);
    QVERIFY(isSameContact(*contactNow(), first));
    // One who is no reseller is refused, and nothing changes.
    const SupportContact stranger{.tenantId = second.tenantId, .mpnId = u"1"_s, .name = u"Nobody"_s};
    QCOMPARE(carriedOut(*made, *changeOf(subscription, first, stranger), detail).state, OutboxState::Refused);
    QVERIFY(isSameContact(*contactNow(), first));
}

void TestEngineOutbox::lookUpsThatMayNotBe()
{
    const auto whyNot = [](CustomerLookups &lookups) {
        QList<Error> errors;
        const auto note = [&errors](const auto &told) { errors.append(told ? Error{} : told.error()); };
        QObject receiver;
        lookups.userLicences(u"c-1"_s, u"u-1"_s, &receiver, note);
        lookups.blockedSignIns(u"c-1"_s, &receiver, note);
        lookups.supportContact(u"c-1"_s, u"s-1"_s, &receiver, note);
        lookups.resellers(&receiver, note);
        lookups.licenceUse(u"c-1"_s, &receiver, note);
        return errors;
    };
    {
        const auto made = engine();
        found(*made, [](const CustomerDetail &) { return true; }); // roles are known from now on
        m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"user"_s, u"billing"_s}});
        QObject receiver;
        bool isOut = false;
        made->signOut(&receiver, [&isOut](const SignedOut &) { isOut = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isOut, 20'000);
        std::optional<Result<KnownRoles>> known;
        made->signIn(&receiver, [&known](const Result<KnownRoles> &told) { known = told; });
        QTRY_VERIFY_WITH_TIMEOUT(known.has_value(), 20'000);
        const auto errors = whyNot(made->lookups());
        // Who works at a customer is not for whoever bills; who supports a subscription is. The answers to the latter come later.
        QCOMPARE(errors.size(), 3);
        for (const auto &error : errors)
            QCOMPARE(error.reason, Error::Reason::NotPermitted);
    }
}

/// Whoever may not see who works at a customer is told of a change without the name: in the outbox and on the customer's timeline.
void TestEngineOutbox::namesOnlyForWhoMaySeeThem()
{
    const auto made = engine();
    const auto detail = found(*made, [](const CustomerDetail &each) { return !each.users.isEmpty() && !isDeleted(each.users.first()); });
    QVERIFY(!detail.users.isEmpty());
    const auto name = titleOf(detail.users.first());
    made->setOffline(true);
    auto change = *changeOf(detail.users.first(), ChangeKind::DeleteUser, m_clock.utcNow());
    change.customerId = detail.row.customer.id;
    const Entries entries(*made);
    QObject receiver;
    QString written;
    made->outboxCommands().decide({change}, u"T-3"_s, &receiver, [&written](const Result<QList<OutboxEntry>> &told) {
        written = told ? told->first().id : told.error().detail;
    });
    QTRY_COMPARE(entries.all.value(written).change.subjectName, name);
    const auto onTimeline = [&] {
        QString told = u"nothing"_s;
        made->customerBook().timeline({.customerId = detail.row.customer.id, .kind = TimelineKind::Change}, &receiver,
                                      [&told](const Result<Timeline> &timeline) {
                                          if (timeline && !timeline->events.isEmpty())
                                              told = std::get<OutboxEntry>(timeline->events.first().told).change.subjectName;
                                      });
        [[maybe_unused]] const bool came = QTest::qWaitFor([&told] { return told != u"nothing"_s; }, 2'000);
        return told;
    };
    QCOMPARE(onTimeline(), name);
    // Somebody else signs in, who bills.
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"user"_s, u"billing"_s}});
    bool isOut = false;
    made->signOut(&receiver, [&isOut](const SignedOut &) { isOut = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isOut, 20'000);
    made->setOffline(false);
    QSignalSpy finished(made.get(), &Engine::syncFinished);
    made->synchronise(true, &receiver, [](const SyncSummary &) {});
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 30'000);
    QTRY_COMPARE(entries.all.value(written).change.subjectName, QString());
    QCOMPARE(entries.all.value(written).change.subjectId, detail.users.first().id);
    QTRY_COMPARE(onTimeline(), QString());
}

void TestEngineOutbox::passwordIsKeptNowhere()
{
    const auto made = engine();
    const auto isFit = [](const CustomerDetail &each) {
        return !each.users.isEmpty() && !isDeleted(each.users.first()) && !accessDenied(each.row.access, AccessNeed::ResetPasswords);
    };
    const auto detail = found(*made, isFit);
    QVERIFY(isFit(detail));
    const auto user = detail.users.first();
    QObject receiver;
    QString password;
    made->userCommands().resetPassword(
        {.customerId = detail.row.customer.id, .userId = user.id, .principalName = user.principalName, .reason = u"T-6"_s}, &receiver,
        [&password](const Result<QString> &told) { password = told ? *told : u"refused: "_s + told.error().detail; });
    QTRY_VERIFY_WITH_TIMEOUT(!password.isEmpty(), 20'000);
    QCOMPARE(password.size(), 14);
    const auto all = m_sandbox->steer("GET", u"/_sandbox/users?customer="_s + detail.row.customer.id).value(u"items"_s).toArray();
    int resets = 0;
    for (const auto &each : all)
        resets += each[u"id"].toString().compare(user.id, Qt::CaseInsensitive) == 0 ? each[u"passwordResets"].toInt() : 0;
    QCOMPARE(resets, 1);
    // The answer may come before the entry that tells of it is written: asked until both stand there.
    QObject reading;
    qsizetype entries = 0;
    const auto readAgain = [&made, &reading, &entries] {
        made->activity().order({.commands = {u"user.password"_s}}, &reading, [&entries](const Result<RowOrder> &order) {
            if (order)
                entries = static_cast<qsizetype>(order->rows->size());
        });
        return entries;
    };
    QTRY_COMPARE(readAgain(), 2); // decided, done
    const auto files = QDir(m_dir->path()).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 3);
    for (const auto &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(password.toUtf8()), qPrintable(info.fileName()));
    }
}

void TestEngineOutbox::passwordThatTheServiceRefuses()
{
    const auto made = engine();
    const auto detail = found(*made, [](const CustomerDetail &each) { return !each.users.isEmpty(); });
    m_sandbox->steer("POST", u"/_sandbox/faults"_s, {{u"fault"_s, u"userwrite:code:1:403/2032"_s}});
    QObject receiver;
    std::optional<Error> refused;
    made->userCommands().resetPassword({.customerId = detail.row.customer.id, .userId = detail.users.first().id, .reason = u"T-6"_s},
                                       &receiver, [&refused](const Result<QString> &told) { refused = told ? Error{} : told.error(); });
    QTRY_VERIFY_WITH_TIMEOUT(refused.has_value(), 20'000);
    QCOMPARE(refused->reason, Error::Reason::RoleMissing);
    refused.reset();
    made->userCommands().resetPassword({.customerId = detail.row.customer.id, .userId = detail.users.first().id, .reason = u" "_s},
                                       &receiver, [&refused](const Result<QString> &told) { refused = told ? Error{} : told.error(); });
    QTRY_VERIFY(refused.has_value());
    QCOMPARE(refused->reason, Error::Reason::ReasonMissing);
}

HOUSE_TEST(TestEngineOutbox)
#include "tst_outbox.moc"
