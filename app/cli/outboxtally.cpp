#include "app/cli/outboxtally.h"

#include "models/store/outbox.h"

#include <algorithm>

using namespace Qt::StringLiterals;

OutboxTally OutboxTally::begun(const QString &dataDir)
{
    OutboxTally tally;
    if (auto entries = readOutbox(dataDir, 0)) {
        entries->removeIf([](const OutboxEntry &entry) { return isFinished(entry.state) || needsPerson(entry.state); });
        tally.m_before = *entries;
    }
    tally.m_now = tally.m_before;
    return tally;
}

void OutboxTally::lookAgain(const QString &dataDir)
{
    constexpr int everything = 1'000'000;
    if (m_before.isEmpty())
        return;
    const auto entries = readOutbox(dataDir, everything);
    if (!entries)
        return;
    for (auto &entry : m_now) {
        const auto found = std::ranges::find(*entries, entry.id, &OutboxEntry::id);
        if (found != entries->end())
            entry = *found;
    }
}

int OutboxTally::sent() const
{
    int count = 0;
    for (qsizetype i = 0; i < m_before.size(); ++i)
        count += m_now.at(i).attempts > m_before.at(i).attempts ? 1 : 0;
    return count;
}

int OutboxTally::countOf(OutboxState state) const
{
    return static_cast<int>(std::ranges::count(m_now, state, &OutboxEntry::state));
}

int OutboxTally::verified() const
{
    return countOf(OutboxState::Verified);
}

int OutboxTally::refused() const
{
    return countOf(OutboxState::Refused);
}

int OutboxTally::conflicts() const
{
    return countOf(OutboxState::Conflict);
}

int OutboxTally::waiting() const
{
    return static_cast<int>(
        std::ranges::count_if(m_now, [](const OutboxEntry &entry) { return !isFinished(entry.state) && !needsPerson(entry.state); }));
}

QJsonObject OutboxTally::json() const
{
    return {{u"waited"_s, waited()},   {u"sent"_s, sent()},          {u"verified"_s, verified()},
            {u"refused"_s, refused()}, {u"conflict"_s, conflicts()}, {u"waiting"_s, waiting()}};
}
