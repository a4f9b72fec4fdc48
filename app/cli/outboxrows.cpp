#include "app/cli/outboxrows.h"

#include "models/export/pagedrows.h"
#include "ui/widgets/changetext.h"

#include <QCoreApplication>

namespace {

/// Headings of the table for people; keys are the stable names.
class OutboxHeadings
{
    Q_DECLARE_TR_FUNCTIONS(OutboxHeadings)

public:
    static QList<ExportColumn> columns()
    {
        return {
            {.key = u"id"_s, .title = tr("ID in the outbox")},
            {.key = u"state"_s, .title = tr("State")},
            {.key = u"change"_s, .title = tr("Change")},
            {.key = u"customerId"_s, .title = tr("Microsoft ID")},
            {.key = u"customer"_s, .title = tr("Company name")},
            {.key = u"subscriptionId"_s, .title = tr("Subscription ID")},
            {.key = u"subscription"_s, .title = tr("Subscription")},
            {.key = u"userId"_s, .title = tr("User ID")},
            {.key = u"user"_s, .title = tr("User")},
            {.key = u"licence"_s, .title = tr("Licence")},
            {.key = u"before"_s, .title = tr("Before")},
            {.key = u"after"_s, .title = tr("After")},
            {.key = u"found"_s, .title = tr("At the service")},
            {.key = u"reason"_s, .title = tr("Reason")},
            {.key = u"account"_s, .title = tr("Decided by")},
            {.key = u"decided"_s, .title = tr("Decided")},
            {.key = u"sent"_s, .title = tr("Sent")},
            {.key = u"done"_s, .title = tr("Done")},
            {.key = u"verified"_s, .title = tr("Verified")},
            {.key = u"nextAttempt"_s, .title = tr("Next attempt")},
            {.key = u"attempts"_s, .title = tr("Attempts")},
            {.key = u"requestId"_s, .title = tr("Request ID")},
            {.key = u"problem"_s, .title = tr("What stands in the way")},
        };
    }
};

Cell momentOrNothing(const QDateTime &when)
{
    return when.isValid() ? Cell{when} : Cell{};
}

/// "409/27009" for programs, a sentence for people.
QString problemOf(const OutboxEntry &entry, bool forPeople)
{
    if (forPeople)
        return ChangeText::explanation(entry);
    if (!entry.problem)
        return {};
    const auto status = entry.problem->httpStatus > 0 ? QString::number(entry.problem->httpStatus) : QString();
    QStringList parts{status, entry.problem->code};
    parts.removeAll(QString());
    return parts.isEmpty() ? entry.problem->detail : parts.join(u'/');
}

} // namespace

QList<ExportColumn> OutboxRows::headings()
{
    return OutboxHeadings::columns();
}

QList<ExportColumn> OutboxRows::columns() const
{
    return headings();
}

QList<Cell> OutboxRows::cellsOf(const OutboxEntry &entry, bool forPeople)
{
    const auto &change = entry.change;
    const bool isUser = subjectOf(change.kind) == ChangeSubject::User;
    return {entry.id,
            forPeople ? ChangeText::state(entry.state) : outboxWord(entry.state),
            forPeople ? ChangeText::summary(change) : changeWord(change.kind),
            change.customerId,
            textOrNothing(change.customerName),
            textOrNothing(isUser ? QString() : change.subjectId),
            textOrNothing(isUser ? QString() : change.subjectName),
            textOrNothing(isUser ? change.subjectId : QString()),
            textOrNothing(isUser ? change.subjectName : QString()),
            textOrNothing(change.itemName),
            textOrNothing(change.before),
            textOrNothing(change.after),
            textOrNothing(entry.found),
            entry.reason,
            textOrNothing(entry.account),
            momentOrNothing(entry.decidedAt),
            momentOrNothing(entry.sentAt),
            momentOrNothing(entry.doneAt),
            momentOrNothing(entry.verifiedAt),
            momentOrNothing(entry.retryAt),
            qint64{entry.attempts},
            textOrNothing(entry.requestId),
            textOrNothing(problemOf(entry, forPeople))};
}

Result<bool> OutboxRows::next(QList<Cell> &row)
{
    if (m_next >= m_entries.size())
        return false;
    row = cellsOf(m_entries.at(m_next++), m_forPeople);
    return true;
}
