#include "ui/outbox/outboxcolumns.h"

#include "ui/widgets/changetext.h"
#include "ui/widgets/momenttext.h"

using namespace Qt::StringLiterals;

CellState OutboxColumns::state(OutboxState state)
{
    return ChangeText::shape(state);
}

QList<Column<OutboxEntry>> OutboxColumns::all()
{
    return {
        {.key = u"state"_s,
         .title = tr("State"),
         .value = [](const OutboxEntry &entry) { return outboxWord(entry.state); },
         .text = [](const OutboxEntry &entry) { return entry.id.isEmpty() ? QString() : ChangeText::state(entry.state); },
         .state = [](const OutboxEntry &entry) { return entry.id.isEmpty() ? CellState::None : state(entry.state); },
         .widthHint = 18},
        {.key = u"change"_s,
         .title = tr("Change"),
         .text = [](const OutboxEntry &entry) { return entry.id.isEmpty() ? QString() : ChangeText::summary(entry.change); },
         .widthHint = 22},
        {.key = u"subscription"_s,
         .title = tr("Subscription or user"),
         .text = [](const OutboxEntry &entry) { return entry.change.subjectName; },
         .widthHint = 24},
        {.key = u"customer"_s,
         .title = tr("Customer"),
         .text = [](const OutboxEntry &entry) { return entry.change.customerName; },
         .widthHint = 22},
        {.key = u"decided"_s,
         .title = tr("Decided"),
         .value = [](const OutboxEntry &entry) { return entry.decidedAt; },
         .text = [](const OutboxEntry &entry) { return momentText(entry.decidedAt); },
         .widthHint = 11,
         .rank = 1},
        {.key = u"reason"_s,
         .title = tr("Reason"),
         .text = [](const OutboxEntry &entry) { return entry.reason; },
         .widthHint = 18,
         .rank = 2},
        {.key = u"account"_s,
         .title = tr("Decided by"),
         .text = [](const OutboxEntry &entry) { return entry.account; },
         .widthHint = 18,
         .rank = 3},
    };
}
