#include "app/cli/browserpagestext.h"
#include "app/cli/changemessages.h"
#include "app/cli/invocation.h"
#include "app/cli/outboxfollow.h"
#include "app/cli/signinprompt.h"
#include "app/cli/singleinstance.h"
#include "app/cli/syncmessages.h"
#include "models/core/wire.h"
#include "models/export/celltext.h"
#include "models/outbox/changerules.h"
#include "models/outbox/subscriptionrules.h"
#include "models/store/customerreader.h"
#include "models/store/outbox.h"
#include "models/store/subscriptionreader.h"
#include "ui/widgets/changetext.h"
#include "ui/widgets/errortext.h"

#include <QFile>
#include <QTimer>

#include <unistd.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class ChangeRunText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeRunText)

public:
    //: %1: a customer, %2: a subscription, %3: what is changed of it
    static QString plan(const OutboxChange &change)
    {
        return tr("%1, %2: %3").arg(change.customerName, change.subjectName, ChangeText::summary(change));
    }
    static QString question() { return tr("Go on? Type \"yes\": "); }
    static QString needsYes() { return tr("Nobody can be asked here: add --yes to do it, or --dry-run to see what would happen."); }
    static QString nothingDone() { return tr("Nothing was done."); }
    static QString dryRun() { return tr("This was a dry run: nothing was written down and nothing was sent."); }
    //: %1: a customer and a subscription with what is changed, %2: how far that is
    static QString result(const OutboxEntry &entry) { return tr("%1 – %2").arg(plan(entry.change), ChangeText::state(entry.state)); }
    static QString waits()
    {
        return tr("What is not done stays in the outbox and is sent with the next synchronisation; \"partnerdesk list outbox\" shows it.");
    }
    //: %1: a customer and a subscription with what is changed, %2: how far that is
    static QString notRetried(const OutboxEntry &entry)
    {
        return tr("%1: its state is %2, so there is nothing to try again.").arg(plan(entry.change), ChangeText::state(entry.state));
    }
    //: %1: a customer and a subscription with what is changed, %2: how far that is
    static QString notWithdrawn(const OutboxEntry &entry)
    {
        return tr("%1: its state is %2, so it cannot be taken back any more.").arg(plan(entry.change), ChangeText::state(entry.state));
    }
};

/// One order to the outbox: carries it out itself, or has the process do it that holds the data folder.
class OutboxRun : public QObject
{
public:
    OutboxRun(const Invocation &invocation, OutboxOrder order)
        : m_invocation(invocation), m_order(std::move(order)), m_instance(invocation.dataDir, nullptr), m_prompt(invocation.err)
    {
        m_again.setSingleShot(true);
        m_again.setInterval(100ms);
        connect(&m_again, &QTimer::timeout, this, &OutboxRun::takeTurn);
    }

    void takeTurn()
    {
        const auto mine = m_instance.acquire();
        if (!mine)
            leave(fail(m_invocation, mine.error()));
        else if (*mine)
            begin();
        else
            askOther();
    }

private:
    void begin()
    {
        const auto profile = readProfile(m_invocation.profileFile);
        if (!profile) {
            leave(fail(m_invocation, profile.error()));
            return;
        }
        m_engine = std::make_unique<Engine>(Engine::Options{.dataDir = m_invocation.dataDir,
                                                            .sync = {.source = sourceOf(*profile)},
                                                            .signIn = {.way = m_invocation.line.signIn.value_or(SignInWay::DeviceCode),
                                                                       .pages = BrowserPagesText::pages(),
                                                                       .isKept = !m_invocation.line.demo},
                                                            .keepDays = m_invocation.keepDays},
                                            m_invocation.clock, nullptr);
        connect(m_engine.get(), &Engine::openFailed, this, [this](const Error &error) { leave(fail(m_invocation, error)); });
        connect(m_engine.get(), &Engine::opened, this, [this, profile = *profile] {
            if (std::exchange(m_begun, true))
                return;
            m_engine->syncState().subscribe(this, [this](const SyncState &state) { m_prompt.tell(state); });
            m_engine->connectToService(profile);
            auto *follow = new OutboxFollow(
                *m_engine, m_order, [this](const Result<QList<OutboxEntry>> &entries, bool isOver) { told(entries, isOver); }, this);
            follow->start();
        });
        m_engine->open(Store::DeskConsent::Refuse);
    }

    void askOther()
    {
        m_instance.ask(
            ChangeMessages::request(m_order),
            [this](const QJsonObject &answer) {
                m_unreached = 0;
                if (const auto failure = SyncMessages::failureIn(answer))
                    told(*failure, true);
                else if (const auto entries = ChangeMessages::entriesIn(answer))
                    told(*entries, ChangeMessages::isOver(answer));
                else if (SyncMessages::isWait(answer) || answer.contains("busy"_L1))
                    m_again.start();
            },
            [this](const Error &error) {
                // Whoever had the folder may have ended just now: then it is our turn; unless the order was taken on there.
                if (m_isTaken || ++m_unreached > SingleInstance::mostUnreached)
                    leave(fail(m_invocation, error));
                else
                    m_again.start();
            });
    }

    void told(const Result<QList<OutboxEntry>> &entries, bool isOver)
    {
        if (m_left)
            return;
        m_isTaken = true;
        if (!entries) {
            leave(fail(m_invocation, entries.error()));
            return;
        }
        if (isOver)
            summarise(*entries);
    }

    void summarise(const QList<OutboxEntry> &entries)
    {
        const auto isWithdrawal = m_order.what == OutboxOrder::What::Withdraw;
        bool isDone = !entries.isEmpty();
        bool waits = false;
        for (const auto &entry : entries) {
            m_invocation.out << oneLine(ChangeRunText::result(entry)) << '\n';
            if (const auto why = ChangeText::explanation(entry); !why.isEmpty())
                m_invocation.err << oneLine(why) << '\n';
            const auto isWell = entry.state == OutboxState::Verified || entry.state == OutboxState::Done
                || entry.state == OutboxState::Accepted || (isWithdrawal && entry.state == OutboxState::Withdrawn);
            isDone = isDone && isWell;
            waits = waits || !(isWell || needsPerson(entry.state));
        }
        if (waits)
            m_invocation.err << ChangeRunText::waits() << '\n';
        m_invocation.out.flush();
        m_invocation.err.flush();
        leave(isDone ? ExitDone : ExitFailed);
    }

    void leave(int status)
    {
        m_again.stop();
        if (!std::exchange(m_left, true))
            QMetaObject::invokeMethod(
                this, [status] { QCoreApplication::exit(status); }, Qt::QueuedConnection);
    }

    const Invocation &m_invocation;
    OutboxOrder m_order;
    SingleInstance m_instance;
    SignInPrompt m_prompt;
    std::unique_ptr<Engine> m_engine{};
    QTimer m_again;
    int m_unreached = 0;
    bool m_isTaken = false; ///< whoever was asked has said what became of it
    bool m_begun = false;
    bool m_left = false;
};

int carryOut(const Invocation &invocation, const OutboxOrder &order)
{
    OutboxRun run(invocation, order);
    QTimer::singleShot(0, &run, &OutboxRun::takeTurn);
    return QCoreApplication::exec();
}

/// True: whoever sits there agrees.
bool agrees(const Invocation &invocation)
{
    invocation.err << ChangeRunText::question() << Qt::flush;
    QFile in;
    if (!in.open(STDIN_FILENO, QIODevice::ReadOnly, QFileDevice::DontCloseHandle))
        return false;
    const auto answer = QString::fromLocal8Bit(in.readLine()).trimmed();
    return answer.compare("yes"_L1, Qt::CaseInsensitive) == 0 || answer.compare("ja"_L1, Qt::CaseInsensitive) == 0;
}

/// What comes between a plan that was shown and its being carried out. Empty: go on; else the status to leave with.
std::optional<int> halt(const Invocation &invocation)
{
    invocation.err.flush();
    if (invocation.line.dryRun) {
        invocation.err << ChangeRunText::dryRun() << Qt::endl;
        return ExitDone;
    }
    if (invocation.line.yes)
        return {};
    if (isatty(STDIN_FILENO) != 1) {
        invocation.err << ChangeRunText::needsYes() << Qt::endl;
        return ExitUsage;
    }
    if (agrees(invocation))
        return {};
    invocation.err << ChangeRunText::nothingDone() << Qt::endl;
    return ExitFailed;
}

struct Wanted {
    ChangeKind kind{};
    QString after{};
};

Wanted wantedBy(const CommandLine &line)
{
    switch (line.verb) {
    case CommandLine::Verb::Suspend:
        return {.kind = ChangeKind::Suspend};
    case CommandLine::Verb::Reactivate:
        return {.kind = ChangeKind::Reactivate};
    default:
        return {.kind = ChangeKind::Quantity, .after = QString::number(line.quantity)};
    }
}

/// The change of each subscription that is named, and what it brings with it.
struct Plan {
    QList<OutboxChange> changes{};
    QStringList lines{};
};

Result<Plan> planOf(const Invocation &invocation, CustomerReader &customers)
{
    const auto reader = SubscriptionReader::open(invocation.dataDir);
    if (!reader)
        return reader.error();
    const auto wanted = wantedBy(invocation.line);
    const auto now = invocation.clock.utcNow();
    Plan plan;
    for (const auto &id : invocation.line.ids) {
        const auto owned = (*reader)->byId(id);
        if (!owned)
            return owned.error();
        const auto detail = customers.detail(owned->customerId);
        if (!detail)
            return detail.error();
        auto change = changeOf(owned->told, wanted.kind, wanted.after, now);
        if (!change)
            return change.error();
        change->customerId = owned->customerId;
        change->customerName = owned->customerName;
        plan.lines.append(ChangeRunText::plan(*change));
        const auto consequences = consequencesOf(*change, detail->subscriptions, now);
        for (const auto &consequence : consequences)
            plan.lines.append(u"  - "_s + ChangeText::consequence(consequence));
        plan.changes.append(*change);
    }
    return plan;
}

} // namespace

int runChange(const Invocation &invocation)
{
    const auto reader = openCache(invocation);
    if (!reader)
        return fail(invocation, reader.error());
    const auto command = u"cli."_s + invocation.line.word;
    if (const auto may = mayRun(invocation, command); !may)
        return fail(invocation, may.error());
    const auto plan = planOf(invocation, **reader);
    if (!plan)
        return fail(invocation, plan.error());
    for (const auto &line : plan->lines)
        invocation.err << oneLine(line) << '\n';
    if (const auto status = halt(invocation))
        return *status;
    return carryOut(invocation, {.what = OutboxOrder::What::Decide, .changes = plan->changes, .reason = invocation.line.reason});
}

/// What trying it again does now, as far as the cache knows the subscription: it is based on what the service has.
static QStringList consequencesOfRetry(const Invocation &invocation, const OutboxEntry &entry)
{
    if (subjectOf(entry.change.kind) != ChangeSubject::Subscription)
        return {};
    const auto reader = openCache(invocation);
    const auto detail = reader ? (*reader)->detail(entry.change.customerId) : Result<CustomerDetail>(reader.error());
    if (!detail)
        return {};
    auto change = entry.change;
    if (entry.state == OutboxState::Conflict)
        change.before = entry.found;
    QStringList lines;
    const auto consequences = consequencesOf(change, detail->subscriptions, invocation.clock.utcNow());
    for (const auto &consequence : consequences)
        lines.append(u"  - "_s + ChangeText::consequence(consequence));
    return lines;
}

int runOutbox(const Invocation &invocation)
{
    constexpr int everything = 1'000'000;
    const auto isRetry = invocation.line.what == "retry"_L1;
    if (const auto may = mayRun(invocation, isRetry ? u"cli.outbox.retry" : u"cli.outbox.withdraw"); !may)
        return fail(invocation, may.error());
    const auto all = readOutbox(invocation.dataDir, everything);
    if (!all)
        return fail(invocation, all.error());
    const auto maySeePeople = mayRun(invocation, u"readPeople").has_value();
    OutboxOrder order{.what = isRetry ? OutboxOrder::What::Retry : OutboxOrder::What::Withdraw};
    QStringList plan;
    bool isAsked = invocation.line.dryRun;
    bool isShort = false; // one of them stays as it is
    for (const auto &id : invocation.line.ids) {
        const auto found = std::ranges::find(*all, normalisedId(id), &OutboxEntry::id);
        if (found == all->end())
            return fail(invocation,
                        {.kind = Error::Kind::NotFound, .reason = Error::Reason::NotCached, .subject = id, .code = u"outbox"_s});
        const auto entry = maySeePeople ? *found : withoutPerson(*found);
        if (!(isRetry ? canRetry(entry.state) : canWithdraw(entry.state))) {
            invocation.err << oneLine(isRetry ? ChangeRunText::notRetried(entry) : ChangeRunText::notWithdrawn(entry)) << '\n';
            isShort = true;
            continue;
        }
        order.ids.append(entry.id);
        // What the service has meanwhile was somebody's decision, too: it is written over only by whoever has seen both.
        const auto isConflict = isRetry && entry.state == OutboxState::Conflict;
        isAsked = isAsked || isConflict;
        plan.append(ChangeRunText::plan(entry.change));
        if (isConflict) {
            order.seen.insert(entry.id, found->found);
            plan.append(u"  - "_s + ChangeText::explanation(entry));
        }
        plan += consequencesOfRetry(invocation, entry);
    }
    invocation.err.flush();
    if (order.ids.isEmpty())
        return ExitFailed;
    if (isAsked) {
        for (const auto &line : std::as_const(plan))
            invocation.err << oneLine(line) << '\n';
        if (const auto status = halt(invocation))
            return *status;
    }
    const auto status = carryOut(invocation, order);
    return status == ExitDone && isShort ? ExitFailed : status;
}
