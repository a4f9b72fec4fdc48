// The outbox with ten thousand changes: that it drains as quickly as the service lets it, by a clock of its own, and that the window lives
// on while it does.

#include "models/outbox/subscriptionrules.h"
#include "tests/bench/measure.h"
#include "tests/sync/syncrig.h"
#include "tests/ui/customersfakes.h"
#include "ui/outbox/outboxpane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTimer>

using namespace std::chrono_literals;

namespace {

constexpr int changes = 10'000;
constexpr int callsPerMinute = 240;
constexpr int callsPerChange = 3; // the etag, the change, and reading back
const auto agent = QStringLiteral("agent@noord.example");

void measureDrain()
{
    const QTemporaryDir folder(folderTemplate());
    ManualClock clock;
    ScriptedWorld world(clock);
    world.addCustomers(changes);
    auto options = quietOptions();
    options.pageSize = 500;
    SyncRig rig(world, clock, folder.path(), options, callsPerMinute);
    rig.sync();
    QList<OutboxChange> wanted;
    const auto ids = world.ids();
    for (const auto &id : ids) {
        auto change = *changeOf({.id = id, .offerName = QStringLiteral("Post"), .status = QStringLiteral("active"), .quantity = 1},
                                ChangeKind::Quantity, QStringLiteral("5"));
        change.customerId = id;
        wanted.append(change);
    }
    if (!rig.store->outbox().decide(wanted, QStringLiteral("T-1"), {agent}))
        qFatal("not decided");
    QElapsedTimer wall;
    wall.start();
    const auto began = clock.monotonic();
    rig.sender.setAccount(agent);
    const auto isOver = rig.until([&rig] { return !rig.sender.isActive() && !rig.outboxRests.isEmpty(); }, 600min);
    const auto minutes = std::chrono::duration<double, std::ratio<60>>(clock.monotonic() - began).count();
    const auto left = rig.store->outbox().count();
    const auto ideal = static_cast<double>(changes) * callsPerChange / callsPerMinute;
    const auto isDone = isOver && left && left->waiting == 0 && left->attention == 0;
    bench::print({QStringLiteral("10k outbox rows drained, by the simulated clock"), minutes, ideal, ideal / minutes, QStringLiteral("min"),
                  QStringLiteral(">= 0.95"), isDone && ideal / minutes >= 0.95});
    bench::print({QStringLiteral("our own work per outbox row"),
                  static_cast<double>(wall.elapsed()) / changes,
                  {},
                  {},
                  QStringLiteral("ms"),
                  QStringLiteral("-"),
                  true});
}

void measureWindow(QApplication &application)
{
    FakeOutbox outbox;
    for (int number = 1; number <= changes; ++number)
        outbox.entries.append(FakeOutbox::entry(number,
                                                {.kind = ChangeKind::Quantity,
                                                 .customerId = QString::number(number),
                                                 .customerName = QStringLiteral("Bedrijf %1").arg(number),
                                                 .subjectId = QString::number(number),
                                                 .subjectName = QStringLiteral("Post"),
                                                 .before = QStringLiteral("1"),
                                                 .after = QStringLiteral("5")}));
    MemoryInRam memory;
    FakeValue<Permit> permit(permitOf(everyRight));
    FakeSyncValue state;
    OutboxPane pane({.entries = outbox, .commands = outbox, .permit = permit, .syncState = state, .memory = memory}, nullptr);
    pane.resize(1400, 900);
    pane.show();
    constexpr OutboxState steps[] = {OutboxState::Sending, OutboxState::Done, OutboxState::Verified};
    std::vector<double> gaps;
    QElapsedTimer sinceLast;
    QTimer tick;
    int told = 0;
    QObject::connect(&tick, &QTimer::timeout, &pane, [&] {
        if (sinceLast.isValid())
            gaps.push_back(static_cast<double>(sinceLast.nsecsElapsed()) / 1e6);
        sinceLast.start();
        if (told >= changes * 3) {
            application.quit();
            return;
        }
        // Some thousand a second: hundreds of times what the service allows.
        for (int i = 0; i < 10; ++i, ++told) {
            auto entry = outbox.entries.at(told / 3);
            entry.state = steps[told % 3];
            outbox.replace(told / 3, entry);
        }
    });
    tick.start(1ms);
    QApplication::exec();
    const auto worst = bench::percentile(gaps, 1);
    bench::print({QStringLiteral("event loop gap while 10k outbox rows drain, worst"),
                  worst,
                  {},
                  {},
                  QStringLiteral("ms"),
                  QStringLiteral("<= 50 ms"),
                  gaps.size() > 1000 && worst <= 50});
}

} // namespace

int main(int argc, char **argv)
{
    QLoggingCategory::setFilterRules(QStringLiteral("app.*=false"));
    QApplication application(argc, argv);
    measureDrain();
    measureWindow(application);
    return 0;
}
