#include "app/cli/invocation.h"

#include "ui/widgets/errortext.h"

#include <QLoggingCategory>

namespace {

Q_LOGGING_CATEGORY(lcCli, "app.cli")

} // namespace

int fail(const Invocation &invocation, const Error &error)
{
    qCInfo(lcCli).noquote() << ErrorText::detailsForCopy(error);
    invocation.err << ErrorText::sentence(error) << Qt::endl;
    return ExitFailed;
}
