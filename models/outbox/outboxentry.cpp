#include "models/outbox/outboxentry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QString changeWord(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Quantity:
        return u"quantity"_s;
    case ChangeKind::FriendlyName:
        return u"friendlyName"_s;
    case ChangeKind::AutoRenew:
        return u"autoRenew"_s;
    case ChangeKind::Suspend:
        return u"suspend"_s;
    case ChangeKind::Reactivate:
        return u"reactivate"_s;
    }
    return {};
}

std::optional<ChangeKind> changeNamed(QStringView word)
{
    const auto *found = std::ranges::find_if(allChangeKinds, [word](ChangeKind kind) { return changeWord(kind) == word; });
    return found == std::end(allChangeKinds) ? std::nullopt : std::optional(*found);
}

QString outboxWord(OutboxState state)
{
    switch (state) {
    case OutboxState::Waiting:
        return u"waiting"_s;
    case OutboxState::Sending:
        return u"sending"_s;
    case OutboxState::Unclear:
        return u"unclear"_s;
    case OutboxState::Accepted:
        return u"accepted"_s;
    case OutboxState::Done:
        return u"done"_s;
    case OutboxState::Verified:
        return u"verified"_s;
    case OutboxState::Refused:
        return u"refused"_s;
    case OutboxState::Conflict:
        return u"conflict"_s;
    case OutboxState::Withdrawn:
        return u"withdrawn"_s;
    }
    return {};
}

std::optional<OutboxState> outboxStateNamed(QStringView word)
{
    const auto *found = std::ranges::find_if(allOutboxStates, [word](OutboxState state) { return outboxWord(state) == word; });
    return found == std::end(allOutboxStates) ? std::nullopt : std::optional(*found);
}

bool isFinished(OutboxState state)
{
    return state == OutboxState::Verified || state == OutboxState::Withdrawn;
}

bool needsPerson(OutboxState state)
{
    return state == OutboxState::Refused || state == OutboxState::Conflict;
}

bool isOnItsWay(OutboxState state)
{
    return state == OutboxState::Sending || state == OutboxState::Unclear || state == OutboxState::Accepted || state == OutboxState::Done;
}

bool canWithdraw(OutboxState state)
{
    return state == OutboxState::Waiting || needsPerson(state);
}

bool canRetry(OutboxState state)
{
    return state == OutboxState::Waiting || state == OutboxState::Accepted || needsPerson(state);
}
