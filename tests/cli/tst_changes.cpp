#include "models/outbox/outboxentry.h"
#include "tests/cli/partnerdeskrun.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>

/// Changes from the command line, carried out by a real service: each exactly once, whatever happens on the way.
class TestCliChanges : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void suspendsAndReactivates();
    void dryRun();
    void asksBeforeItActs();
    void wrongWords_data();
    void wrongWords();
    void refusedByTheService();
    void lostReply();
    void accepted();
    void waitsForTheService();
    void triedAgainAndWithdrawn();
    void synchronisationSendsWhatWaits();
    void synchronisationSaysWhatItDid();
    void conflictIsAskedAbout();
    void refusalsGiveReasons();
    void wordsOfEveryList();
    void killedWhileItSends();

private:
    Ran run(const QStringList &arguments) const
    {
        auto process
            = begun(arguments + QStringList{u"--data-dir"_s, m_data, u"--profile"_s, m_sandbox->profileFile(), u"--lang"_s, u"en"_s},
                    m_home.path());
        process->closeWriteChannel();
        return ended(*process);
    }
    QJsonArray rows(const QStringList &arguments) const
    {
        return QJsonDocument::fromJson(run(arguments + QStringList{u"--format"_s, u"json"_s}).out).array();
    }
    QJsonObject newest() const { return rows({u"list"_s, u"outbox"_s}).first().toObject(); }
    /// As the sandbox has it.
    QJsonObject truth(const QString &id) const
    {
        const auto all = m_sandbox->steer("GET", u"/_sandbox/subscriptions?customer="_s + m_customer).value(u"items"_s).toArray();
        for (const auto &each : all) {
            if (each[u"id"].toString().compare(id, Qt::CaseInsensitive) == 0)
                return each.toObject();
        }
        return {};
    }
    /// Until the outbox says that its newest change is on the wire, or that it came to something without.
    void waitUntilSent(QProcess &process) const
    {
        for (int look = 0; look < 2'000 && process.state() != QProcess::NotRunning; ++look) {
            sqlite3 *desk = nullptr;
            QByteArray state;
            sqlite3_open_v2((m_data + u"/desk.sqlite"_s).toUtf8().constData(), &desk, SQLITE_OPEN_READONLY, nullptr);
            sqlite3_exec(
                desk, "SELECT state FROM outbox ORDER BY number DESC LIMIT 1",
                [](void *to, int, char **values, char **) {
                    *static_cast<QByteArray *>(to) = values[0];
                    return 0;
                },
                &state, nullptr);
            sqlite3_close(desk);
            if (state == "sending")
                return;
            process.waitForFinished(5);
        }
    }
    void fault(const QString &spec) { m_sandbox->steer("POST", u"/_sandbox/faults"_s, {{u"fault"_s, spec}}); }
    void calm() { m_sandbox->steer("DELETE", u"/_sandbox/faults"_s); }

    QTemporaryDir m_home{};
    QString m_data{};
    std::unique_ptr<SandboxProcess> m_sandbox{};
    QString m_customer{};
    QString m_domain{}; ///< that customer's
    QString m_seats{}; ///< an active subscription with licences
};

void TestCliChanges::initTestCase()
{
    m_data = m_home.filePath(u"data"_s);
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY(m_sandbox->start({u"--customers"_s, u"40"_s}));
    QCOMPARE(run({u"sync"_s}).status, 0);
    const auto customers = rows({u"list"_s, u"customers"_s});
    for (const auto &row : customers) {
        m_customer = row[u"id"].toString();
        m_domain = row[u"domain"].toString();
        const auto synced = run({u"sync"_s, u"--customer"_s, m_domain.toUpper()});
        if (synced.status != 0)
            continue; // one that cannot be read in full
        const auto subscriptions = rows({u"list"_s, u"subscriptions"_s, u"--customer"_s, m_customer});
        for (const auto &each : subscriptions) {
            const auto isFit = each[u"status"] == u"active"_s && each[u"quantity"].toInt() > 3 && !each[u"trial"].toBool()
                && each[u"azureId"].isNull() && each[u"baseId"].isNull() && each[u"commerce"] == u"legacy"_s;
            if (isFit)
                m_seats = each[u"id"].toString();
        }
        if (!m_seats.isEmpty())
            break;
    }
    QVERIFY(!m_seats.isEmpty());
    const auto stranger = run({u"sync"_s, u"--customer"_s, u"nobody.example"_s});
    QCOMPARE(stranger.status, 1);
    QVERIFY(stranger.err.contains("nobody.example"));
}

void TestCliChanges::init()
{
    calm();
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"slowWrites"_s, 0}});
    if (truth(m_seats)[u"status"] == u"suspended"_s)
        QCOMPARE(run({u"reactivate"_s, m_seats, u"--reason"_s, u"back"_s, u"--yes"_s}).status, 0);
}

void TestCliChanges::suspendsAndReactivates()
{
    const auto before = truth(m_seats)[u"applied"].toInt();
    const auto suspended = run({u"suspend"_s, m_seats, u"--reason"_s, u"T-1"_s, u"--yes"_s});
    QVERIFY2(suspended.status == 0, suspended.err.constData());
    QVERIFY(suspended.out.contains("Suspend – Verified"));
    QVERIFY(suspended.err.contains("lose mail, files and applications at once"));
    QCOMPARE(truth(m_seats)[u"status"].toString(), u"suspended"_s);
    QCOMPARE(truth(m_seats)[u"applied"].toInt(), before + 1);
    const auto entry = newest();
    QCOMPARE(entry[u"state"].toString(), u"verified"_s);
    QCOMPARE(entry[u"reason"].toString(), u"T-1"_s);
    // The cache has it without another synchronisation.
    QCOMPARE(rows({u"list"_s, u"subscriptions"_s, u"--customer"_s, m_customer, u"--view"_s, u"suspended"_s}).size() >= 1, true);
    const auto locked = run({u"set-quantity"_s, m_seats, u"9"_s, u"--reason"_s, u"T-2"_s, u"--yes"_s});
    QCOMPARE(locked.status, 1);
    QVERIFY(locked.err.contains("cannot be changed while the subscription is suspended"));
    QCOMPARE(run({u"reactivate"_s, m_seats, u"--reason"_s, u"T-3"_s, u"--yes"_s}).status, 0);
    const auto quantity = truth(m_seats)[u"quantity"].toInt();
    QCOMPARE(run({u"set-quantity"_s, m_seats, QString::number(quantity + 2), u"--reason"_s, u"T-4"_s, u"--yes"_s}).status, 0);
    QCOMPARE(truth(m_seats)[u"quantity"].toInt(), quantity + 2);
    QCOMPARE(run({u"verify"_s}).status, 0);
}

void TestCliChanges::dryRun()
{
    const auto entries = rows({u"list"_s, u"outbox"_s}).size();
    const auto ran = run({u"suspend"_s, m_seats, u"--reason"_s, u"T-1"_s, u"--dry-run"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.err.contains("nothing was written down and nothing was sent"));
    QCOMPARE(rows({u"list"_s, u"outbox"_s}).size(), entries);
    QCOMPARE(truth(m_seats)[u"status"].toString(), u"active"_s);
}

void TestCliChanges::asksBeforeItActs()
{
    const auto ran = run({u"suspend"_s, m_seats, u"--reason"_s, u"T-1"_s});
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.err.contains("add --yes"));
    QCOMPARE(truth(m_seats)[u"status"].toString(), u"active"_s);
}

void TestCliChanges::wrongWords_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QStringList &arguments, int status, const char *says) {
        QTest::newRow(name) << arguments << status << QByteArray(says);
    };
    row("no subscription", {u"suspend"_s, u"--reason"_s, u"x"_s}, 2, "needs the ID of a subscription");
    row("no reason", {u"suspend"_s, u"s"_s}, 2, "needs a reason");
    row("blank reason", {u"suspend"_s, u"s"_s, u"--reason"_s, u"  "_s}, 2, "needs a reason");
    row("unknown", {u"suspend"_s, u"nowhere"_s, u"--reason"_s, u"x"_s, u"--yes"_s}, 1, "The subscription nowhere is not known here.");
    row("no number", {u"set-quantity"_s, u"s"_s, u"--reason"_s, u"x"_s}, 2, "a number from 1 up");
    row("zero", {u"set-quantity"_s, u"s"_s, u"0"_s, u"--reason"_s, u"x"_s}, 2, "a number from 1 up");
    row("both", {u"suspend"_s, u"s"_s, u"--reason"_s, u"x"_s, u"--dry-run"_s, u"--yes"_s}, 2, "--dry-run");
    row("outbox alone", {u"outbox"_s}, 2, "retry or withdraw");
    row("outbox what", {u"outbox"_s, u"explode"_s, u"x"_s}, 2, "retry or withdraw");
    row("outbox which", {u"outbox"_s, u"retry"_s}, 2, "needs the ID of an entry");
    row("no entry", {u"outbox"_s, u"withdraw"_s, u"nothing"_s}, 1, "The outbox has no entry nothing.");
    row("issue, no entry", {u"show"_s, u"issue"_s, u"EX0"_s}, 1, "The issue EX0 is not known here.");
    row("affected by nothing", {u"list"_s, u"affected"_s, u"--issue"_s, u"EX0"_s}, 1, "The issue EX0 is not known here.");
    row("show no subscription", {u"show"_s, u"subscription"_s, u"nowhere"_s}, 1, "The subscription nowhere is not known here.");
    row("retry no entry", {u"outbox"_s, u"retry"_s, u"nothing"_s}, 1, "The outbox has no entry nothing.");
    row("reactivate unknown", {u"reactivate"_s, u"nowhere"_s, u"--reason"_s, u"x"_s}, 1, "The subscription nowhere is not known here.");
    row("quantity of unknown", {u"set-quantity"_s, u"nowhere"_s, u"2"_s, u"--reason"_s, u"x"_s}, 1, "The subscription nowhere is");
    row("show no customer", {u"show"_s, u"customer"_s, u"nobody.example"_s}, 1, "The customer nobody.example is not known here.");
    row("show nothing", {u"show"_s, u"outbox"_s, u"nothing"_s}, 1, "The outbox has no entry nothing.");
}

void TestCliChanges::wrongWords()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const auto ran = run(arguments);
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.err.contains(says), ran.err.constData());
    QVERIFY(ran.err.trimmed().count('\n') <= 8); // sentences, not a log
}

void TestCliChanges::refusedByTheService()
{
    const auto before = truth(m_seats)[u"applied"].toInt();
    fault(u"subscriptionwrite:code:1:409/27009"_s);
    const auto ran = run({u"suspend"_s, m_seats, u"--reason"_s, u"T-1"_s, u"--yes"_s});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.out.contains("Suspend – Refused"), ran.out.constData());
    QVERIFY(ran.err.contains("add-on"));
    QCOMPARE(newest()[u"problem"].toString(), u"409/27009"_s);
    QCOMPARE(truth(m_seats)[u"applied"].toInt(), before);
}

void TestCliChanges::lostReply()
{
    const auto before = truth(m_seats)[u"applied"].toInt();
    fault(u"subscriptionwrite:lost-reply:once"_s);
    const auto ran = run({u"suspend"_s, m_seats, u"--reason"_s, u"T-1"_s, u"--yes"_s});
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(newest()[u"state"].toString(), u"verified"_s);
    QCOMPARE(newest()[u"attempts"].toInt(), 1);
    QCOMPARE(truth(m_seats)[u"applied"].toInt(), before + 1);
}

void TestCliChanges::accepted()
{
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"slowWrites"_s, 600}});
    const auto before = truth(m_seats)[u"applied"].toInt();
    const auto ran = run({u"suspend"_s, m_seats, u"--reason"_s, u"T-1"_s, u"--yes"_s});
    QVERIFY2(ran.status == 0, ran.err.constData());
    QVERIFY(ran.out.contains("In progress at Microsoft"));
    QCOMPARE(newest()[u"state"].toString(), u"accepted"_s);
    m_sandbox->steer("POST", u"/_sandbox/clock"_s, {{u"advance"_s, 700}});
    const auto again = run({u"outbox"_s, u"retry"_s, newest()[u"id"].toString()});
    QVERIFY2(again.status == 0, again.err.constData());
    QCOMPARE(newest()[u"state"].toString(), u"verified"_s);
    QCOMPARE(truth(m_seats)[u"applied"].toInt(), before + 1);
}

void TestCliChanges::waitsForTheService()
{
    fault(u"subscription:503"_s);
    const auto ran = run({u"suspend"_s, m_seats, u"--reason"_s, u"T-1"_s, u"--yes"_s});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.err.contains("stays in the outbox"));
    QCOMPARE(newest()[u"state"].toString(), u"waiting"_s);
    QVERIFY(run({u"verify"_s}).out.contains("1 change waits in the outbox."));
    const auto twice = run({u"suspend"_s, m_seats, u"--reason"_s, u"T-1"_s, u"--yes"_s});
    QCOMPARE(twice.status, 1);
    QVERIFY(twice.err.contains("is being changed already"));
    calm();
    QCOMPARE(run({u"outbox"_s, u"retry"_s, newest()[u"id"].toString()}).status, 0);
    QCOMPARE(truth(m_seats)[u"status"].toString(), u"suspended"_s);
}

void TestCliChanges::triedAgainAndWithdrawn()
{
    fault(u"subscription:503"_s);
    QCOMPARE(run({u"suspend"_s, m_seats, u"--reason"_s, u"T-1"_s, u"--yes"_s}).status, 1);
    const auto id = newest()[u"id"].toString();
    calm();
    const auto withdrawn = run({u"outbox"_s, u"withdraw"_s, id.toUpper()});
    QVERIFY2(withdrawn.status == 0, withdrawn.err.constData());
    QCOMPARE(newest()[u"state"].toString(), u"withdrawn"_s);
    QCOMPARE(run({u"sync"_s}).status, 0);
    QCOMPARE(truth(m_seats)[u"status"].toString(), u"active"_s);
    const auto again = run({u"outbox"_s, u"retry"_s, id});
    QCOMPARE(again.status, 1);
    QVERIFY2(again.err.contains("its state is Withdrawn, so there is nothing to try again"), again.err.constData());
    QVERIFY(run({u"outbox"_s, u"withdraw"_s, id}).err.contains("its state is Withdrawn, so it cannot be taken back any more"));
}

void TestCliChanges::synchronisationSendsWhatWaits()
{
    fault(u"subscription:503"_s);
    QCOMPARE(run({u"suspend"_s, m_seats, u"--reason"_s, u"T-1"_s, u"--yes"_s}).status, 1);
    calm();
    execute(m_data + u"/desk.sqlite"_s, u"UPDATE outbox SET retry_at = NULL WHERE state = 'waiting'"_s); // its time has come
    const auto synced = run({u"sync"_s});
    QCOMPARE(synced.status, 0);
    QVERIFY2(synced.out.contains("Outbox: 1 change waited; 1 sent, 1 verified, 0 refused, 0 in conflict, 0 still waiting."),
             synced.out.constData());
    QCOMPARE(newest()[u"state"].toString(), u"verified"_s);
    QCOMPARE(truth(m_seats)[u"status"].toString(), u"suspended"_s);
}

/// A run says in numbers what it read and what became of the outbox, to people and to programs.
void TestCliChanges::synchronisationSaysWhatItDid()
{
    QVERIFY(run({u"sync"_s}).out.contains("Outbox: nothing waited to be sent."));
    const auto have = rows({u"list"_s, u"subscriptions"_s, u"--customer"_s, m_customer}).size();
    fault(u"subscription:503"_s);
    QCOMPARE(run({u"suspend"_s, m_seats, u"--reason"_s, u"T-1"_s, u"--yes"_s}).status, 1);
    calm();
    execute(m_data + u"/desk.sqlite"_s, u"UPDATE outbox SET retry_at = NULL WHERE state = 'waiting'"_s);
    fault(u"subscriptionwrite:code:1:409/27009"_s);
    const auto object = QJsonDocument::fromJson(run({u"sync"_s, u"--customer"_s, m_customer, u"--json"_s}).out).object();
    calm();
    QVERIFY(object[u"complete"].toBool());
    QCOMPARE(object[u"outbox"].toObject(),
             (QJsonObject{{u"waited"_s, 1}, {u"sent"_s, 1}, {u"verified"_s, 0}, {u"refused"_s, 1}, {u"conflict"_s, 0}, {u"waiting"_s, 0}}));
    QCOMPARE(object[u"customer"][u"id"].toString(), m_customer);
    QCOMPARE(object[u"customer"][u"subscriptions"].toInt(), have);
    QVERIFY(object[u"customer"].toObject().contains(u"users"_s) && object[u"customer"].toObject().contains(u"services"_s));
    const auto words = run({u"sync"_s, u"--customer"_s, m_customer}).out;
    QVERIFY2(words.contains(u": subscriptions: %1, users: "_s.arg(QString::number(have)).toLatin1()), words.constData());
    QVERIFY(words.startsWith("Customers: "));
}

/// Whoever tries a conflict again writes over what somebody else decided at the service: both are shown first, and asked about.
void TestCliChanges::conflictIsAskedAbout()
{
    const auto now = truth(m_seats)[u"quantity"].toInt();
    fault(u"subscription:503"_s);
    QCOMPARE(run({u"set-quantity"_s, m_seats, QString::number(now + 1), u"--reason"_s, u"T-9"_s, u"--yes"_s}).status, 1);
    calm();
    const auto id = newest()[u"id"].toString();
    execute(m_data + u"/desk.sqlite"_s,
            u"UPDATE outbox SET state = 'conflict', value_before = '777', value_found = '%1', retry_at = NULL WHERE id = '%2'"_s.arg(
                QString::number(now), id));
    for (const auto &words : {QStringList{u"outbox"_s, u"retry"_s, id}, QStringList{u"outbox"_s, u"retry"_s, id, u"--dry-run"_s}}) {
        const auto shown = run(words);
        QCOMPARE(shown.status, words.size() == 3 ? 2 : 0);
        QVERIFY2(shown.err.contains(u"It was decided when the service had 777; now it has %1."_s.arg(QString::number(now)).toLatin1()),
                 shown.err.constData());
        QVERIFY(shown.err.contains("Microsoft bills us for 1 licence more."));
        QCOMPARE(newest()[u"state"].toString(), u"conflict"_s);
        QCOMPARE(truth(m_seats)[u"quantity"].toInt(), now);
    }
    const auto done = run({u"outbox"_s, u"retry"_s, id, u"--yes"_s});
    QVERIFY2(done.status == 0, done.err.constData());
    QCOMPARE(truth(m_seats)[u"quantity"].toInt(), now + 1);
}

/// What cannot be says why, what stands there, and what can be done.
void TestCliChanges::refusalsGiveReasons()
{
    const auto now = truth(m_seats)[u"quantity"].toInt();
    const auto same = run({u"set-quantity"_s, m_seats, QString::number(now), u"--reason"_s, u"T"_s, u"--dry-run"_s});
    QCOMPARE(same.status, 1);
    QVERIFY2(same.err.contains(u" has %1 licences already: there is nothing to change."_s.arg(QString::number(now)).toLatin1()),
             same.err.constData());
    const auto active = run({u"reactivate"_s, m_seats, u"--reason"_s, u"T"_s, u"--dry-run"_s});
    QVERIFY2(active.err.contains(" is active already: there is nothing to change."), active.err.constData());
    const auto mirror = m_data + u"/mirror.sqlite"_s;
    const auto fewer = [&] { return run({u"set-quantity"_s, m_seats, u"1"_s, u"--reason"_s, u"T"_s, u"--dry-run"_s}); };
    // As new commerce, whose window has closed; and one of which nothing is said.
    execute(
        mirror,
        u"UPDATE subscription SET offer_id = 'CFQ7TTC0QA10:0001:CFQ7TTC0', cancel_until = 1700000000000 WHERE id = '%1'"_s.arg(m_seats));
    const auto closed = fewer();
    QCOMPARE(closed.status, 1);
    QVERIFY2(closed.err.contains(" could go down until ") && closed.err.contains("Switch auto-renew off"), closed.err.constData());
    execute(mirror, u"UPDATE subscription SET cancel_until = NULL WHERE id = '%1'"_s.arg(m_seats));
    const auto open = fewer();
    QCOMPARE(open.status, 0);
    QVERIFY2(open.err.contains("does not say until when the quantity may go down"), open.err.constData());
    fault(u"subscriptionwrite:code:1:400/800090"_s);
    const auto refused = run({u"set-quantity"_s, m_seats, u"1"_s, u"--reason"_s, u"T"_s, u"--yes"_s});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("only within the cancellation window"), refused.err.constData());
    QVERIFY(refused.err.contains("let it renew with fewer licences"));
    execute(mirror, u"UPDATE subscription SET status = 'expired' WHERE id = '%1'"_s.arg(m_seats));
    const auto expired = run({u"suspend"_s, m_seats, u"--reason"_s, u"T"_s, u"--dry-run"_s});
    QVERIFY2(expired.err.contains("has the status Expired and cannot become Suspended"), expired.err.constData());
    calm();
    QCOMPARE(run({u"sync"_s, u"--customer"_s, m_customer}).status, 0); // the cache has the truth again
}

void TestCliChanges::wordsOfEveryList()
{
    const auto table = run({u"list"_s, u"outbox"_s});
    QVERIFY(table.out.contains("Verified") && table.out.contains("Reactivate"));
    const auto id = newest()[u"id"].toString();
    QVERIFY(run({u"show"_s, u"outbox"_s, id}).out.contains(id.toLatin1()));
    QCOMPARE(QJsonDocument::fromJson(run({u"show"_s, u"outbox"_s, id, u"--format"_s, u"json"_s}).out).object(), newest());
    const auto shown = QJsonDocument::fromJson(run({u"show"_s, u"subscription"_s, m_seats, u"--format"_s, u"json"_s}).out).object();
    QCOMPARE(shown[u"id"].toString(), m_seats);
    QCOMPARE(shown[u"customerId"].toString(), m_customer);
    QVERIFY(rows({u"list"_s, u"outbox"_s, u"--filter"_s, u"T-3"_s}).size() < rows({u"list"_s, u"outbox"_s}).size());
    const auto ofCustomer = rows({u"list"_s, u"outbox"_s, u"--customer"_s, m_customer.toUpper()}).size();
    QVERIFY(ofCustomer > 0);
    QCOMPARE(rows({u"list"_s, u"outbox"_s, u"--customer"_s, m_domain}).size(), ofCustomer);
    QCOMPARE(rows({u"list"_s, u"outbox"_s, u"--customer"_s, u"5f9dfe44-0000-4000-8000-000000000000"_s}).size(), 0);
    const auto stranger = run({u"list"_s, u"outbox"_s, u"--customer"_s, u"nobody.example"_s});
    QCOMPARE(stranger.status, 1);
    QVERIFY(stranger.err.contains("nobody.example"));
    const auto audit = run({u"list"_s, u"audit"_s, u"--action"_s, u"subscription.suspend"_s, u"--format"_s, u"csv"_s});
    QVERIFY(audit.out.contains("decided") && audit.out.contains("verified") && audit.out.contains("withdrawn"));
    const auto told = run({u"list"_s, u"audit"_s, u"--action"_s, u"subscription.suspend"_s}).out;
    QVERIFY2(told.contains("suspended; reason: T-1") && told.contains("Verified") && told.contains("Refused (409/27009)"),
             told.constData());
    QVERIFY(!told.contains('{') && !told.contains("decided"));
}

/// Ended at random moments while it works, it has done each change once and says what is true (PARTNERDESK_CHANGE_KILLS: how often).
void TestCliChanges::killedWhileItSends()
{
    const auto kills
        = qEnvironmentVariableIsSet("PARTNERDESK_CHANGE_KILLS") ? qEnvironmentVariableIntValue("PARTNERDESK_CHANGE_KILLS") : 10;
    fault(u"subscriptionwrite:latency:1:400"_s);
    fault(u"subscriptionwrite:lost-reply:1/5"_s);
    auto random = QRandomGenerator(20261201);
    int unclear = 0;
    for (int kill = 0; kill < kills; ++kill) {
        if (kill > 0 && kill % 20 == 0)
            qDebug("%d of %d", kill, kills);
        const auto before = truth(m_seats)[u"applied"].toInt();
        const auto isActive = truth(m_seats)[u"status"] == u"active"_s;
        {
            auto process = begun({isActive ? u"suspend"_s : u"reactivate"_s, m_seats, u"--reason"_s, u"kill"_s, u"--yes"_s, u"--data-dir"_s,
                                  m_data, u"--profile"_s, m_sandbox->profileFile()},
                                 m_home.path());
            // Anywhere at all one time, and the next while the change is on the wire: signing in takes most of the time.
            if (kill % 2 == 0)
                process->waitForFinished(static_cast<int>(random.bounded(2800)));
            else
                waitUntilSent(*process);
            process->waitForFinished(static_cast<int>(random.bounded(450)));
            process->kill();
            process->waitForFinished();
        }
        const auto left = newest();
        unclear += left[u"state"] == u"sending"_s || left[u"state"] == u"unclear"_s ? 1 : 0;
        execute(m_data + u"/desk.sqlite"_s, u"UPDATE outbox SET retry_at = NULL WHERE state <> 'verified'"_s);
        const auto finished = run({u"sync"_s});
        QVERIFY2(finished.status == 0, finished.err.constData());
        const auto entry = newest();
        if (entry[u"reason"] == u"kill"_s && entry[u"state"] != u"verified"_s) {
            execute(m_data + u"/desk.sqlite"_s, u"UPDATE outbox SET retry_at = NULL WHERE state <> 'verified'"_s);
            QCOMPARE(run({u"sync"_s}).status, 0);
        }
        const auto now = truth(m_seats);
        if (now[u"status"].toString() == (isActive ? u"active"_s : u"suspended"_s)) {
            // Killed before it was decided: then nothing was done.
            QCOMPARE(now[u"applied"].toInt(), before);
            continue;
        }
        QCOMPARE(now[u"applied"].toInt(), before + 1);
        QCOMPARE(newest()[u"state"].toString(), u"verified"_s);
    }
    qInfo("%d of %d were ended while a change was on the wire", unclear, kills);
    QCOMPARE(run({u"verify"_s}).status, 0);
}

HOUSE_TEST(TestCliChanges)
#include "tst_changes.moc"
