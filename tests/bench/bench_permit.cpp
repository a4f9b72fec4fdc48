// The question every command asks before it does anything: how long it takes, and that it takes no memory.

#include "models/roles/permit.h"
#include "tests/bench/measure.h"

#include <atomic>

static std::atomic<qint64> permitAllocations = 0;

// Qt's containers take their memory from malloc, not from operator new.
extern "C" void *__libc_malloc(std::size_t size); // NOLINT(bugprone-reserved-identifier,readability-identifier-naming): the system's name
extern "C" void *malloc(std::size_t size)
{
    ++permitAllocations;
    return __libc_malloc(size);
}

int main()
{
    const auto matrix = RoleMatrix::load(RoleMatrix::bundledPath());
    if (!matrix)
        return 1;
    const Permit permit(*matrix, Roles(Role::HelpdeskAgent) | Role::BillingAdmin);
    constexpr Level levels[] = {Level::None, Level::Own, Level::Read, Level::Propose, Level::Write, Level::Approve, Level::Execute};
    constexpr int questions = 10'000'000;
    volatile int allowed = 0; // or nothing would have to be asked
    QElapsedTimer timer;
    timer.start();
    const auto before = permitAllocations.load();
    for (int i = 0; i < questions; ++i) {
        const auto yes = permit.permits(static_cast<Capability>(i % 24 + 1), levels[i % 7], allMatters[static_cast<std::size_t>(i % 4)]);
        allowed = allowed + (yes ? 1 : 0);
    }
    const auto nanoseconds = static_cast<double>(timer.nsecsElapsed()) / questions;
    const auto allocations = static_cast<double>(permitAllocations.load() - before);
    bench::print({QStringLiteral("a permit question"), nanoseconds, 1000.0, nanoseconds / 1000, QStringLiteral("ns"),
                  QStringLiteral("<= 1000"), nanoseconds <= 1000});
    bench::print({QStringLiteral("allocations of 10M permit questions"),
                  allocations,
                  {},
                  {},
                  QStringLiteral("allocations"),
                  QStringLiteral("0"),
                  allocations == 0 && before > 0});
    return 0;
}
