#include "app/cli/auditrows.h"

#include "models/store/audittrail.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int pageRows = 500;

/// Headings of the table for people; keys are the stable names.
class AuditHeadings
{
    Q_DECLARE_TR_FUNCTIONS(AuditHeadings)

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
            {.key = u"customerTenantId"_s, .title = tr("Affected customer")},
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

Cell textOrNothing(const QString &text)
{
    return text.isEmpty() ? Cell{} : Cell{text};
}

} // namespace

QList<ExportColumn> AuditRows::columns() const
{
    return AuditHeadings::columns();
}

Result<bool> AuditRows::next(QList<Cell> &row)
{
    for (;;) {
        if (m_inPage >= m_page.size()) {
            auto page = readAuditEntries(m_dataDir, m_last, pageRows);
            if (!page)
                return page.error();
            if (page->isEmpty())
                return false;
            m_page = std::move(*page);
            m_inPage = 0;
            m_last = m_page.last().number;
        }
        const auto &entry = m_page.at(m_inPage++);
        if (!m_onlyOf.isEmpty() && entry.account != m_onlyOf)
            continue;
        row = {entry.number,
               entry.at,
               textOrNothing(entry.account),
               textOrNothing(entry.roles),
               textOrNothing(entry.command),
               textOrNothing(entry.subjectKind),
               textOrNothing(entry.subjectId),
               textOrNothing(entry.customerTenantId),
               textOrNothing(entry.before),
               textOrNothing(entry.after),
               textOrNothing(entry.answer),
               textOrNothing(entry.requestId),
               textOrNothing(entry.id),
               textOrNothing(QString::fromLatin1(entry.hash))};
        return true;
    }
}
