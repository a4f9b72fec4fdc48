#include "app/cli/listoutput.h"

#include <QFile>
#include <QFileInfo>

#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

class OutputText
{
    Q_DECLARE_TR_FUNCTIONS(OutputText)

public:
    static OfficeWords words()
    {
        //: A yes or no in a table
        const auto yes = tr("yes");
        //: A yes or no in a table
        const auto no = tr("no");
        return {.locale = QLocale(), .yes = yes, .no = no, .noValue = tr("not read yet")};
    }
};

} // namespace

OfficeWords listWords()
{
    return OutputText::words();
}

ExportFormat formatOf(const QString &name)
{
    if (name == "csv"_L1)
        return ExportFormat::Csv;
    if (name == "json"_L1)
        return ExportFormat::Json;
    return name == "xlsx"_L1 ? ExportFormat::Workbook : ExportFormat::Table;
}

int terminalWidth()
{
    winsize size{};
    return isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

static Result<void> toFile(RowSource &source, ExportFormat format, const QString &path, const ExportOptions &options)
{
    auto file = RowExport::toFile(source, format, path, options);
    if (!file)
        return file.error();
    while (true) {
        const auto more = (*file)->step(10'000);
        if (!more)
            return more.error();
        if (!*more)
            return {};
    }
}

/// A file is replaced when it is whole, and keeps who may read it; a new one has customers in it and is its owner's alone, as all that this
/// program makes. A device or a pipe is written to as it is.
static Result<void> writtenTo(const QString &path, RowSource &source, ExportFormat format, const ExportOptions &options)
{
    const QFileInfo there(path);
    const bool isStandard = path.isEmpty() || path == "-"_L1;
    if (!isStandard && (!there.exists() || there.isFile() || there.isDir()))
        return toFile(source, format, path, options);
    QFile out(path);
    if (!(isStandard ? out.open(STDOUT_FILENO, QIODevice::WriteOnly) : out.open(QIODevice::WriteOnly)))
        return Error{.kind = Error::Kind::ReadOnly, .subject = path, .detail = out.errorString()};
    const auto count = writeRows(source, format, out, options);
    return count ? Result<void>() : Result<void>(count.error());
}

Result<void> writeList(const Invocation &invocation, RowSource &source, const ExportOptions &options)
{
    return writtenTo(invocation.line.output, source, formatOf(invocation.line.format), options);
}
