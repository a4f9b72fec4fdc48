#include "app/cli/syncrun.h"

#include "app/cli/browserpagestext.h"
#include "app/cli/customerchoice.h"
#include "app/cli/syncmessages.h"
#include "models/export/celltext.h"
#include "ui/widgets/errortext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SyncRun::SyncRun(const Invocation &invocation, QObject *parent)
    : QObject(parent),
      m_invocation(invocation),
      m_instance(invocation.dataDir, nullptr),
      m_prompt(invocation.err),
      m_terminal(isatty(STDERR_FILENO) == 1)
{
    m_again.setSingleShot(true);
    m_again.setInterval(100ms);
    connect(&m_again, &QTimer::timeout, this, &SyncRun::takeTurn);
    m_instance.onRequest([this](const QJsonObject &request, QObject *, const SingleInstance::Reply &reply) { serve(request, reply); });
}

SyncRun::~SyncRun() = default;

void SyncRun::start()
{
    takeTurn();
}

void SyncRun::takeTurn()
{
    const auto mine = m_instance.acquire();
    if (!mine)
        giveUp(mine.error());
    else if (*mine)
        begin();
    else
        runElsewhere();
}

void SyncRun::begin()
{
    const auto connected = [this] {
        const auto profile = readProfile(m_invocation.profileFile);
        if (profile)
            runHere(*profile);
        else
            giveUp(profile.error());
    };
    if (!m_invocation.line.demo) {
        connected();
        return;
    }
    m_sandbox = std::make_unique<DemoSandbox>(m_invocation.line.demoCustomers, m_invocation.profileFile, nullptr);
    m_sandbox->start([this, connected](const Result<void> &ready) {
        if (ready)
            connected();
        else
            giveUp(ready.error());
    });
}

void SyncRun::interrupt()
{
    m_interrupted = true;
    if (m_engine) {
        m_engine->cancel();
        return;
    }
    if (!m_sandbox)
        m_invocation.err << tr("Stopped following. A synchronisation that another program does goes on.") << Qt::endl;
    leave(ExitFailed);
}

void SyncRun::runHere(const Profile &profile)
{
    SyncOptions options;
    options.sweep = false;
    options.waitForRecords = true;
    options.waitForAccess = true;
    options.interval = std::chrono::seconds(0);
    options.source = sourceOf(profile);
    const SignInOptions signIn{.way = m_invocation.line.signIn.value_or(SignInWay::DeviceCode),
                               .pages = BrowserPagesText::pages(),
                               .isKept = !m_invocation.line.demo};
    m_engine = std::make_unique<Engine>(
        Engine::Options{.dataDir = m_invocation.dataDir, .sync = options, .signIn = signIn, .keepDays = m_invocation.keepDays},
        m_invocation.clock, nullptr);
    connect(m_engine.get(), &Engine::openFailed, this, &SyncRun::giveUp);
    connect(m_engine.get(), &Engine::opened, this, [this, profile](const StoreReport &report) {
        if (!report.mirrorSetAside.isEmpty())
            m_invocation.err << tr("The cache was damaged; it was set aside as \"%1\" and is read again.").arg(report.mirrorSetAside)
                             << Qt::endl;
        if (report.mirrorExpired.value_or(0) > 0)
            m_invocation.err << tr("Nobody had signed in for %Ln day(s), so the cache was wiped; it is read again.", nullptr,
                                   static_cast<int>(*report.mirrorExpired))
                             << Qt::endl;
        if (std::exchange(m_begun, true))
            return;
        if (m_interrupted) {
            leaveStopped();
            return;
        }
        tellOfTheFuture();
        m_engine->syncState().subscribe(this, [this](const SyncState &state) { stateChanged(state); });
        m_engine->setLocale(QLocale());
        m_outbox = OutboxTally::begun(m_invocation.dataDir);
        m_engine->connectToService(profile);
        // The sandbox begins with a world of its own each time, which knows nothing of what an earlier one told.
        m_engine->synchronise(m_invocation.line.full || m_invocation.line.demo, this, [](const SyncSummary &) { /* syncFinished tells */ });
    });
    connect(m_engine.get(), &Engine::syncFinished, this, &SyncRun::summarised);
    m_engine->open(Store::DeskConsent::Refuse);
}

void SyncRun::tellOfTheFuture()
{
    constexpr qint64 forgivenSeconds = 60;
    const auto asOf = m_engine->lastState().asOf;
    if (asOf.isValid() && asOf > m_invocation.clock.utcNow().addSecs(forgivenSeconds))
        //: %1: date and time
        m_invocation.err << tr("The clock of this computer was set back: the customer list is from %1, which is still to come.")
                                .arg(QLocale().toString(asOf.toLocalTime(), QLocale::ShortFormat))
                         << Qt::endl;
}

void SyncRun::runElsewhere()
{
    const auto customer = CustomerChoice::idOf(m_invocation);
    if (!customer) {
        giveUp(customer.error());
        return;
    }
    m_outbox = OutboxTally::begun(m_invocation.dataDir);
    m_instance.ask(
        SyncMessages::request(m_invocation.line.full, *customer, m_invocation.line.health),
        [this](const QJsonObject &answer) { answered(answer); }, [this](const Error &error) { unanswered(error); });
}

void SyncRun::answered(const QJsonObject &answer)
{
    m_unreached = 0;
    if (m_left)
        return;
    if (SyncMessages::isWait(answer) && !std::exchange(m_saidToWait, true))
        m_invocation.err << tr("Another synchronisation is using %1; this one begins when that is done.").arg(oneLine(m_invocation.dataDir))
                         << Qt::endl;
    if (const auto state = SyncMessages::progressIn(answer))
        stateChanged(*state);
    if (const auto failure = SyncMessages::failureIn(answer))
        giveUp(*failure);
    else if (const auto summary = SyncMessages::summaryIn(answer))
        summarised(*summary);
}

void SyncRun::unanswered(const Error &error)
{
    if (m_left)
        return;
    // Whoever had the folder may have ended just now: then it is our turn.
    if (++m_unreached > SingleInstance::mostUnreached)
        giveUp(error);
    else
        m_again.start();
}

void SyncRun::serve(const QJsonObject &request, const SingleInstance::Reply &reply)
{
    if (request.value("command"_L1) != "sync"_L1) {
        reply({{u"busy"_s, true}});
        return;
    }
    const auto isCovered = m_invocation.line.full || m_invocation.line.demo || !request.value("full"_L1).toBool();
    const auto wantsHealth = request.value("health"_L1).toBool(); // which is read behind the run's end, where nobody follows any more
    if (!isCovered || wantsHealth || m_left) {
        reply(SyncMessages::wait());
        return;
    }
    m_followers.push_back(reply);
    reply(SyncMessages::accepted());
    if (m_engine)
        reply(SyncMessages::progress(m_engine->lastState()));
}

void SyncRun::tellFollowers(const QJsonObject &message)
{
    for (const auto &reply : m_followers)
        reply(message);
}

void SyncRun::stateChanged(const SyncState &state)
{
    tellFollowers(SyncMessages::progress(state));
    m_prompt.tell(state);
    // A locked keychain is told of at once: unlocking it may spare the sign-in.
    const auto isOfUse = state.notKept && (state.signedIn || state.notKept->reason == Error::Reason::KeychainLocked);
    // To a person only: a script is told of the run's own failure and of nothing else.
    if (isOfUse && m_terminal && !std::exchange(m_saidNotKept, true))
        m_invocation.err << ErrorText::sentence(*state.notKept) << Qt::endl;
    showProgress(state);
}

void SyncRun::showProgress(const SyncState &state)
{
    if (!m_terminal || m_left)
        return;
    QString line;
    switch (state.phase) {
    case SyncState::Phase::SigningIn:
        line = tr("Signing in…");
        break;
    case SyncState::Phase::ReadingList:
        line = tr("%Ln customer(s) read so far…", nullptr, static_cast<int>(state.readThisRun));
        break;
    case SyncState::Phase::ReadingAudit:
        line = tr("Reading the activity log…");
        break;
    case SyncState::Phase::ReadingDetail:
        line = tr("Reading customers' records, %Ln to go…", nullptr, static_cast<int>(state.queued));
        break;
    case SyncState::Phase::Stopping:
        line = tr("Stopping…");
        break;
    case SyncState::Phase::Idle:
        return;
    }
    m_invocation.err << u"\r\x1b[K"_s << line << Qt::flush;
    m_lineOpen = true;
}

void SyncRun::summarised(const SyncSummary &summary)
{
    if (m_left)
        return;
    tellFollowers(SyncMessages::ended(summary));
    if (m_lineOpen)
        m_invocation.err << u"\r\x1b[K"_s << Qt::flush;
    m_lineOpen = false;
    m_summary = summary;
    if (!m_invocation.line.json) {
        const QLocale locale;
        m_invocation.out << tr("Customers: %1 new or changed, %2 removed, %3 unchanged; %Ln call(s) in %4 s.", nullptr,
                               static_cast<int>(summary.calls))
                                .arg(locale.toString(summary.upserted), locale.toString(summary.removed),
                                     locale.toString(summary.unchanged), locale.toString(summary.seconds, 'f', 1))
                         << Qt::endl;
    }
    if (m_interrupted) {
        leaveStopped();
        return;
    }
    if (summary.problem) {
        leave(fail(m_invocation, *summary.problem));
        return;
    }
    if (summary.failed > 0)
        m_invocation.err << tr("%Ln call(s) were given up; the next synchronisation tries again.", nullptr,
                               static_cast<int>(summary.failed))
                         << Qt::endl;
    // What waits in the outbox belongs to a synchronisation, too.
    const auto status = summary.complete ? ExitDone : ExitFailed;
    if (!m_engine) {
        if (m_invocation.line.health)
            m_invocation.err << tr("The open window reads service health by itself.") << Qt::endl;
        if (!m_invocation.line.customer.isEmpty())
            m_invocation.err << tr("The open window reads the customer’s own records by itself.") << Qt::endl;
        leave(status);
        return;
    }
    const auto sendRest = [this, status] { m_engine->sendOutbox(this, [this, status](const std::optional<Error> &) { leave(status); }); };
    if (m_invocation.line.health)
        readHealth(sendRest);
    else if (m_invocation.line.customer.isEmpty())
        sendRest();
    else
        readCustomer(sendRest);
}

void SyncRun::readHealth(const std::function<void()> &read)
{
    m_engine->readAllHealth(this, [this, read](const std::optional<Error> &problem) {
        if (m_interrupted)
            leaveStopped();
        else if (problem)
            leave(fail(m_invocation, *problem));
        else
            read();
    });
}

void SyncRun::readCustomer(const std::function<void()> &read)
{
    const auto customer = CustomerChoice::idOf(m_invocation);
    if (!customer) {
        leave(fail(m_invocation, customer.error()));
        return;
    }
    auto *once = new QObject(this);
    m_engine->customerBook().open(*customer, once, [this, once, read](const Result<CustomerPage> &page) {
        if (page && page->refreshing)
            return;
        once->deleteLater();
        const auto problem = page ? page->refreshProblem : std::optional(page.error());
        if (page)
            m_customer = page->detail;
        if (problem)
            leave(fail(m_invocation, *problem));
        else
            read();
    });
}

/// A number, or that it was not told.
static QJsonValue countOf(qsizetype count, const PartState &state)
{
    return state.told == PartState::Told::Told ? QJsonValue(count) : QJsonValue();
}

void SyncRun::report()
{
    const auto summary = std::exchange(m_summary, std::nullopt);
    if (!summary)
        return;
    m_outbox.lookAgain(m_invocation.dataDir);
    if (!m_invocation.line.json) {
        if (m_customer)
            m_invocation.out << oneLine(customerWords(*m_customer)) << Qt::endl;
        m_invocation.out << outboxWords() << Qt::endl;
        return;
    }
    auto object = SyncMessages::jsonOf(*summary);
    object.insert(u"outbox"_s, m_outbox.json());
    QJsonValue customer;
    if (m_customer)
        customer = QJsonObject{{u"id"_s, m_customer->row.customer.id},
                               {u"record"_s, m_customer->row.recordRead},
                               {u"subscriptions"_s, countOf(m_customer->subscriptions.size(), m_customer->subscriptionsState)},
                               {u"users"_s, countOf(m_customer->users.size(), m_customer->usersState)},
                               {u"licences"_s, countOf(m_customer->licences.size(), m_customer->licencesState)},
                               {u"services"_s, countOf(m_customer->services.size(), m_customer->servicesState)}};
    object.insert(u"customer"_s, customer);
    m_invocation.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
}

QString SyncRun::customerWords(const CustomerDetail &detail)
{
    const auto number = [](qsizetype count, const PartState &state) {
        if (state.told == PartState::Told::Told)
            return QLocale().toString(count);
        //: stands for a number: the service does not tell it, for want of a role or of delegated access
        return state.told == PartState::Told::Refused ? tr("not told")
                                                      //: stands for a number: it was not read
                                                      : tr("not read");
    };
    //: %1: a customer, %2 to %5: numbers of each, or "not told"
    return tr("%1: subscriptions: %2, users: %3, kinds of licence: %4, services: %5.")
        .arg(detail.row.customer.name, number(detail.subscriptions.size(), detail.subscriptionsState),
             number(detail.users.size(), detail.usersState), number(detail.licences.size(), detail.licencesState),
             number(detail.services.size(), detail.servicesState));
}

QString SyncRun::outboxWords() const
{
    if (m_outbox.waited() == 0)
        return tr("Outbox: nothing waited to be sent.");
    const QLocale locale;
    //: %1 to %5: numbers of changes
    return tr("Outbox: %Ln change(s) waited; %1 sent, %2 verified, %3 refused, %4 in conflict, %5 still waiting.", nullptr,
              m_outbox.waited())
        .arg(locale.toString(m_outbox.sent()), locale.toString(m_outbox.verified()), locale.toString(m_outbox.refused()),
             locale.toString(m_outbox.conflicts()), locale.toString(m_outbox.waiting()));
}

void SyncRun::giveUp(const Error &error)
{
    if (m_left)
        return;
    tellFollowers(SyncMessages::failed(error));
    leave(fail(m_invocation, error));
}

void SyncRun::leaveStopped()
{
    m_invocation.err << tr("Stopped. What was read is kept; the next synchronisation goes on from there.") << Qt::endl;
    leave(ExitFailed);
}

void SyncRun::leave(int status)
{
    if (m_left)
        return;
    m_left = true;
    report();
    m_again.stop();
    if (m_lineOpen)
        m_invocation.err << Qt::endl;
    emit finished(status);
}
