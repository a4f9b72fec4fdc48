#include "models/customers/accessneed.h"
#include "models/engine/engine.h"
#include "models/outbox/subscriptionrules.h"
#include "tests/support/sandboxprocess.h"

#include <QDir>
#include <QTest>

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
    made->resetPassword({.customerId = detail.row.customer.id, .userId = user.id, .principalName = user.principalName, .reason = u"T-6"_s},
                        &receiver, [&password](const Result<QString> &told) { password = told ? *told : u"refused: "_s + told.error().detail; });
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
    made->resetPassword({.customerId = detail.row.customer.id, .userId = detail.users.first().id, .reason = u"T-6"_s}, &receiver,
                        [&refused](const Result<QString> &told) { refused = told ? Error{} : told.error(); });
    QTRY_VERIFY_WITH_TIMEOUT(refused.has_value(), 20'000);
    QCOMPARE(refused->reason, Error::Reason::RoleMissing);
    refused.reset();
    made->resetPassword({.customerId = detail.row.customer.id, .userId = detail.users.first().id, .reason = u" "_s}, &receiver,
                        [&refused](const Result<QString> &told) { refused = told ? Error{} : told.error(); });
    QTRY_VERIFY(refused.has_value());
    QCOMPARE(refused->reason, Error::Reason::ReasonMissing);
}

QTEST_GUILESS_MAIN(TestEngineOutbox)
#include "tst_outbox.moc"
