#include "ui/activity/activityrows.h"

#include "ui/widgets/activitywords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

/// Headings for people; keys are the stable names.
class ActivityHeadings
{
    Q_DECLARE_TR_FUNCTIONS(ActivityHeadings)

public:
    static QList<ExportColumn> columns()
    {
        return {
            //: column: number of an entry of the log
            {.key = u"number"_s, .title = tr("Number")},
            {.key = u"at"_s, .title = tr("Date/time")},
            //: column: who did it
            {.key = u"account"_s, .title = tr("Account")},
            //: column: roles of who did it
            {.key = u"roles"_s, .title = tr("Roles")},
            //: column: what was done
            {.key = u"command"_s, .title = tr("Action")},
            //: column: what kind of thing it was done to
            {.key = u"subjectKind"_s, .title = tr("Subject")},
            {.key = u"subjectId"_s, .title = tr("ID of the subject")},
            {.key = u"customerTenantId"_s, .title = tr("Microsoft ID of the customer")},
            {.key = u"customerName"_s, .title = tr("Affected customer")},
            //: column: how it was before
            {.key = u"before"_s, .title = tr("Before")},
            //: column: how it was afterwards
            {.key = u"after"_s, .title = tr("After")},
            //: column: what the service said
            {.key = u"answer"_s, .title = tr("Answer")},
            {.key = u"requestId"_s, .title = tr("Request ID")},
            {.key = u"id"_s, .title = tr("ID of the entry")},
            //: column: a checksum
            {.key = u"hash"_s, .title = tr("Hash")},
        };
    }
};

Cell textCell(const QString &text, ActivityRows::Speech speech)
{
    // For people a cell is blank; for a program there is no value.
    return text.isEmpty() && speech == ActivityRows::Speech::Logged ? Cell{} : Cell{text};
}

} // namespace

ActivityRows::ActivityRows(std::shared_ptr<const std::vector<RowId>> entries, RowPages<ActivityRow> &pages, Speech speech)
    : m_rows(pages, std::move(entries)), m_speech(speech)
{
}

ActivityRows::Speech ActivityRows::speechOf(ExportFormat format)
{
    return format == ExportFormat::Csv || format == ExportFormat::Json ? Speech::Logged : Speech::Words;
}

QList<ExportColumn> ActivityRows::columns() const
{
    return ActivityHeadings::columns();
}

Result<bool> ActivityRows::next(QList<Cell> &row)
{
    const auto found = m_rows.next();
    if (!found)
        return found.error();
    if (!*found)
        return false;
    const auto &entry = (*found)->entry;
    const auto inWords = m_speech == Speech::Words;
    const auto text = [this](const QString &value) { return textCell(value, m_speech); };
    row = {entry.number,
           entry.at,
           text(entry.account),
           text(inWords ? ActivityWords::roles(entry.roles) : entry.roles),
           text(inWords ? ActivityWords::command(entry.command) : entry.command),
           text(entry.subjectKind),
           text(entry.subjectId),
           text(entry.customerTenantId),
           text((*found)->customerName),
           text(inWords ? ActivityWords::value(entry.before) : entry.before),
           text(inWords ? ActivityWords::value(entry.after) : entry.after),
           text(inWords ? ActivityWords::answer(entry.answer) : entry.answer),
           text(entry.requestId),
           text(entry.id),
           text(QString::fromLatin1(entry.hash))};
    return true;
}
