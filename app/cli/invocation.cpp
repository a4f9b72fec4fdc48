#include "app/cli/invocation.h"

#include "app/cli/singleinstance.h"
#include "models/command/commandneeds.h"
#include "models/engine/rolesread.h"
#include "models/export/celltext.h"
#include "models/store/customerreader.h"
#include "models/store/storefile.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

namespace {

Q_LOGGING_CATEGORY(lcCli, "app.cli")

/// A script's log has no window around it that tells what was asked: the sentence says where.
class FailureText
{
    Q_DECLARE_TR_FUNCTIONS(FailureText)

public:
    static QString sentence(const Error &error)
    {
        auto words = ErrorText::sentence(error);
        if (error.subject.isEmpty() || words.contains(error.subject))
            return words;
        //: %1: one or two sentences; %2: a host, or the path of a call
        return tr("%1 (%2)").arg(words, error.subject);
    }
};

} // namespace

int fail(const Invocation &invocation, const Error &error)
{
    qCInfo(lcCli).noquote() << ErrorText::detailsForCopy(error);
    // What it names came from a service or a file and may hold anything, also what a terminal takes for an order.
    invocation.err << oneLine(FailureText::sentence(error)) << Qt::endl;
    return ExitFailed;
}

int failChoice(const Invocation &invocation, const Error &error)
{
    if (error.kind != Error::Kind::Rejected)
        return fail(invocation, error);
    invocation.err << error.detail << Qt::endl;
    return ExitUsage;
}

Result<void> mayRun(const Invocation &invocation, QStringView command)
{
    const auto here = readRoles(invocation.dataDir);
    if (!here)
        return here.error();
    return CommandNeeds::check(Permit(here->office.matrix, here->known.inForce()), command);
}

Result<std::unique_ptr<CustomerReader>> openCache(const Invocation &invocation)
{
    auto reader = CustomerReader::open(invocation.dataDir);
    if (!reader)
        return reader;
    if (const auto ours = (*reader)->refuseOther(invocation.source); !ours)
        return ours.error();
    // Whoever wants it wiped at every start still wants to read what the run before has fetched.
    if (const auto young = (*reader)->refuseOld(std::max(1, invocation.keepDays)); !young) {
        reader->reset();
        SingleInstance turn(invocation.dataDir, nullptr);
        if (const auto mine = turn.acquire(); mine && *mine)
            (void)deleteMirror(invocation.dataDir); // if it fails now, the next start tries again
        return young.error();
    }
    return reader;
}
