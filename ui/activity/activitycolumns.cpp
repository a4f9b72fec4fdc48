#include "ui/activity/activitycolumns.h"

#include "ui/widgets/activitywords.h"
#include "ui/widgets/momenttext.h"

using namespace Qt::StringLiterals;
using Sort = ActivityQuery::Sort;

static QList<Column<ActivityRow>> whoAndWhat()
{
    return {
        {.key = u"at"_s,
         .title = ActivityColumns::tr("Date/time"),
         .value = [](const ActivityRow &row) { return row.entry.at.isValid() ? QVariant(row.entry.at) : QVariant(); },
         .text = [](const ActivityRow &row) { return fullMomentText(row.entry.at); },
         .widthHint = 15},
        {.key = u"account"_s,
         //: column: who did it
         .title = ActivityColumns::tr("Account"),
         .text = [](const ActivityRow &row) { return row.entry.account; },
         .searched = true,
         .widthHint = 20,
         .rank = 2},
        {.key = u"roles"_s,
         //: column: roles of who did it
         .title = ActivityColumns::tr("Roles"),
         .text = [](const ActivityRow &row) { return ActivityWords::roles(row.entry.roles); },
         .widthHint = 16,
         .rank = 4},
        {.key = u"command"_s,
         //: column: what was done
         .title = ActivityColumns::tr("Action"),
         .value = [](const ActivityRow &row) { return row.entry.command; },
         .text = [](const ActivityRow &row) { return ActivityWords::command(row.entry.command); },
         .searched = true,
         .widthHint = 14},
    };
}

static QList<Column<ActivityRow>> onWhomAndHow()
{
    return {
        {.key = u"customer"_s,
         .title = ActivityColumns::tr("Affected customer"),
         .value = [](const ActivityRow &row) { return row.entry.customerTenantId; },
         .text = ActivityWords::customer,
         .quiet = [](const ActivityRow &row) { return row.customerName.isEmpty(); },
         .searched = true,
         .widthHint = 22,
         .rank = 1},
        {.key = u"change"_s,
         //: column: how it was before and how it is after
         .title = ActivityColumns::tr("Change"),
         .text = [](const ActivityRow &row) { return ActivityWords::change(row.entry); },
         .spoken = [](const ActivityRow &row) { return ActivityWords::spokenChange(row.entry); },
         .searched = true,
         .widthHint = 26},
        {.key = u"answer"_s,
         //: column: what the service said
         .title = ActivityColumns::tr("Answer"),
         .value = [](const ActivityRow &row) { return row.entry.answer; },
         .text = [](const ActivityRow &row) { return ActivityWords::answer(row.entry.answer); },
         .state = [](const ActivityRow &row) { return row.entry.answer == "done"_L1 ? CellState::Healthy : CellState::None; },
         .searched = true,
         .widthHint = 10,
         .rank = 3},
        {.key = u"subject"_s,
         //: column: what it was done to, where that is no customer
         .title = ActivityColumns::tr("Subject"),
         .text = [](const ActivityRow &row) { return ActivityWords::subject(row.entry); },
         .widthHint = 18,
         .defaultVisible = false,
         .rank = 5},
        {.key = u"requestId"_s,
         .title = ActivityColumns::tr("Request ID"),
         .text = [](const ActivityRow &row) { return row.entry.requestId; },
         .searched = true,
         .widthHint = 32,
         .defaultVisible = false,
         .rank = 6},
        {.key = u"number"_s,
         //: column: number of an entry of the log
         .title = ActivityColumns::tr("Number"),
         .value = [](const ActivityRow &row) { return row.entry.number; },
         .text = [](const ActivityRow &row) { return row.entry.number == 0 ? QString() : QString::number(row.entry.number); },
         .alignment = Qt::AlignTrailing | Qt::AlignVCenter,
         .widthHint = 8,
         .defaultVisible = false,
         .rank = 7},
    };
}

QList<Column<ActivityRow>> ActivityColumns::all()
{
    return whoAndWhat() + onWhomAndHow();
}

static constexpr std::pair<QLatin1StringView, Sort> activitySorts[] = {
    {"at"_L1, Sort::Number},         {"account"_L1, Sort::Account}, {"command"_L1, Sort::Command},
    {"customer"_L1, Sort::Customer}, {"answer"_L1, Sort::Answer},
};

std::optional<Sort> ActivityColumns::sortOf(const QString &key)
{
    for (const auto &[name, sort] : activitySorts) {
        if (key == name)
            return sort;
    }
    return {};
}

QString ActivityColumns::keyOf(Sort sort)
{
    for (const auto &[name, known] : activitySorts) {
        if (known == sort)
            return name;
    }
    return {};
}
