#include "app/cli/invocation.h"
#include "models/store/verify.h"

#include <QLocale>

namespace {

class VerifyText
{
    Q_DECLARE_TR_FUNCTIONS(VerifyText)

public:
    static QString well(const VerifyReport &report)
    {
        return tr("All is well: %n customer(s) in the cache.", nullptr, static_cast<int>(report.customers));
    }
    static QString running()
    {
        return tr("A reading of the customer list was interrupted; the next synchronisation goes on from there.");
    }
    static QString problems(qsizetype count)
    {
        return tr("%n problem(s) found:", nullptr, static_cast<int>(count));
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
            invocation.err << "  " << problem << '\n';
        return ExitFailed;
    }
    invocation.out << VerifyText::well(*report) << '\n';
    if (report->passRunning)
        invocation.out << VerifyText::running() << '\n';
    return ExitDone;
}
