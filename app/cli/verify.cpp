#include "models/store/verify.h"
#include "app/cli/invocation.h"
#include "models/export/celltext.h"
#include "models/store/outbox.h"
#include "ui/widgets/activitywords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class VerifyText
{
    Q_DECLARE_TR_FUNCTIONS(VerifyText)

public:
    static QString well(const VerifyReport &report)
    {
        return tr("All is well: %Ln customer(s) in the cache.", nullptr, static_cast<int>(report.customers));
    }
    static QString waiting(int changes) { return tr("%Ln change(s) wait in the outbox.", nullptr, changes); }
    static QString attention(int changes) { return tr("%Ln change(s) in the outbox need attention.", nullptr, changes); }
    static QString running() { return tr("A reading of the customer list was interrupted; the next synchronisation goes on from there."); }
    static QString problems(qsizetype count) { return tr("%Ln problem(s) found:", nullptr, static_cast<int>(count)); }
    static QString line(const VerifyProblem &problem)
    {
        const auto file = problem.file == VerifyProblem::File::Mirror ? u"mirror.sqlite"_s : u"desk.sqlite"_s;
        //: %1: name of a file; %2: what is wrong in it
        return oneLine(tr("%1: %2").arg(file, sentence(problem.kind, problem.subject)));
    }

private:
    static QString ofChain(ChainFinding::Fault fault, const QString &number)
    {
        return ActivityWords::finding({.fault = fault, .number = number.toLongLong()});
    }
    static QString sentence(VerifyProblem::Kind kind, const QString &subject)
    {
        using Kind = VerifyProblem::Kind;
        switch (kind) {
        case Kind::Empty:
            return tr("The file is empty.");
        case Kind::Damaged:
            //: %1: what the database says, in English
            return tr("The file is damaged (%1).").arg(subject);
        case Kind::Integrity:
            //: %1: what the database says, in English
            return tr("The database's own check failed (%1).").arg(subject);
        case Kind::Orphan:
            //: %1: table and row
            return tr("The row %1 belongs to nothing.").arg(subject);
        case Kind::Duplicate:
            return tr("Customer %1 stands in it more than once.").arg(subject);
        case Kind::Unsearchable:
            return tr("Customer %1 cannot be found by its name.").arg(subject);
        case Kind::Spelling:
            return tr("The ID %1 is not in its one spelling.").arg(subject);
        case Kind::ChangeDiffers:
            return tr("The last change of customer %1 is not that of the activity log.").arg(subject);
        case Kind::RecordWithoutTime:
            return tr("The record of customer %1 has no time of reading.").arg(subject);
        case Kind::RawWithoutRecord:
            return tr("Customer %1 has a raw record, but none that was read from it.").arg(subject);
        case Kind::StateRows:
            return tr("The state of the synchronisation has %n row(s) instead of one.", nullptr, subject.toInt());
        case Kind::PageWithoutPass:
            return tr("The customer list is not being read, yet page %1 of it is kept.").arg(subject);
        case Kind::PagesMissing:
            return tr("Pages of the customer list are missing before page %1.").arg(subject);
        case Kind::PagesBehindLast:
            return tr("The customer list has pages behind page %1, which was its last.").arg(subject);
        case Kind::PageOfUnknownRows:
            return tr("Page %1 of the customer list names rows that do not exist.").arg(subject);
        case Kind::RowsBehindCount:
            return tr("The first reading of the customer list has told of %Ln customer(s), fewer than there are.", nullptr,
                      subject.toInt());
        case Kind::CountDiffers:
            return tr("%Ln customer(s) are recorded; that is not how many there are.", nullptr, subject.toInt());
        case Kind::IndexesNotRecorded:
            //: %1: date and time, UTC
            return tr("The customer list was complete at %1, yet its indexes were not recorded.").arg(subject);
        case Kind::IndexMissing:
            return tr("The index %1 is missing.").arg(subject);
        case Kind::BadTag:
            return tr("The tag %1 has a comma or a line break.").arg(subject);
        case Kind::BadView:
            return tr("The saved view %1 cannot be read.").arg(subject);
        case Kind::AuditGap:
            return ofChain(ChainFinding::Fault::Gap, subject);
        case Kind::AuditBroken:
            return ofChain(ChainFinding::Fault::Broken, subject);
        case Kind::AuditChanged:
            return ofChain(ChainFinding::Fault::Changed, subject);
        case Kind::AuditCut:
            return ofChain(ChainFinding::Fault::Cut, subject);
        case Kind::AuditHead:
            return ofChain(ChainFinding::Fault::Head, subject);
        case Kind::AuditUnguarded:
            //: %1: name of a trigger of the database
            return tr("The audit log lacks its safeguard %1.").arg(subject);
        case Kind::More:
            return tr("There are %Ln more of this kind.", nullptr, subject.toInt());
        }
        return {};
    }
};

} // namespace

int runVerify(const Invocation &invocation)
{
    const auto report = verifyStore(invocation.dataDir);
    if (!report)
        return fail(invocation, report.error());
    if (!report->problems.isEmpty()) {
        invocation.err << VerifyText::problems(report->problems.size()) << '\n';
        for (const auto &problem : report->problems)
            invocation.err << "  " << VerifyText::line(problem) << '\n';
        return ExitFailed;
    }
    invocation.out << VerifyText::well(*report) << '\n';
    if (report->passRunning)
        invocation.out << VerifyText::running() << '\n';
    const auto entries = readOutbox(invocation.dataDir, 0);
    if (!entries)
        return fail(invocation, entries.error());
    const auto attention = static_cast<int>(std::ranges::count_if(*entries, [](const OutboxEntry &each) { return needsPerson(each.state); }));
    const auto waiting = static_cast<int>(entries->size()) - attention;
    if (waiting > 0)
        invocation.out << VerifyText::waiting(waiting) << '\n';
    if (attention > 0)
        invocation.out << VerifyText::attention(attention) << '\n';
    return ExitDone;
}
