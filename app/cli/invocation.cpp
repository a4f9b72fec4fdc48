#include "app/cli/invocation.h"

#include "models/export/celltext.h"
#include "ui/widgets/errortext.h"

#include <QLoggingCategory>

namespace {

Q_LOGGING_CATEGORY(lcCli, "app.cli")

} // namespace

int fail(const Invocation &invocation, const Error &error)
{
    qCInfo(lcCli).noquote() << ErrorText::detailsForCopy(error);
    // What it names came from a service or a file and may hold anything, also what a terminal takes for an order.
    invocation.err << oneLine(ErrorText::sentence(error)) << Qt::endl;
    return ExitFailed;
}

int failChoice(const Invocation &invocation, const Error &error)
{
    if (error.kind != Error::Kind::Rejected)
        return fail(invocation, error);
    invocation.err << error.detail << Qt::endl;
    return ExitUsage;
}
