#include "app/cli/customerchoice.h"
#include "app/cli/customerrows.h"
#include "app/cli/invocation.h"
#include "models/command/commandneeds.h"
#include "models/engine/rolesread.h"
#include "models/export/rowexport.h"
#include "models/query/customerfinder.h"
#include "models/store/activityreader.h"
#include "ui/activity/activityrows.h"
#include "ui/activity/activitywords.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <atomic>

#include <sys/ioctl.h>
#include <unistd.h>

namespace {

class ListText
{
    Q_DECLARE_TR_FUNCTIONS(ListText)

public:
    static OfficeWords words()
    {
        //: A yes or no in a table
        const auto yes = tr("yes");
        //: A yes or no in a table
        const auto no = tr("no");
        return {.locale = QLocale(), .yes = yes, .no = no, .noValue = tr("not read yet")};
    }
    static QString incomplete(qint64 rows)
    {
        return tr("The customer list has not been read completely yet: these are %Ln of the customer(s) read so far.", nullptr,
                  static_cast<int>(rows));
    }
    static QString nothing() { return tr("No customer fits."); }
    static QString noEntry() { return tr("No entry of the audit log fits."); }
    //: Name of the sheet in an exported workbook
    static QString sheet() { return tr("Customers"); }
    //: Name of the sheet in an exported workbook
    static QString auditSheet() { return tr("Audit log"); }
};

ExportFormat formatOf(const QString &name)
{
    if (name == "csv"_L1)
        return ExportFormat::Csv;
    if (name == "json"_L1)
        return ExportFormat::Json;
    return name == "xlsx"_L1 ? ExportFormat::Workbook : ExportFormat::Table;
}

/// Columns of the terminal on standard output; 0 when it is none.
int terminalWidth()
{
    winsize size{};
    return isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

Result<void> toFile(RowSource &source, ExportFormat format, const QString &path, const ExportOptions &options, FileMask usersMask)
{
    const UsersMask theirs(usersMask); // the file is the person's own
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

/// A file is replaced when it is whole; a device or a pipe is written to as it is.
Result<void> writtenTo(const QString &path, RowSource &source, ExportFormat format, const ExportOptions &options, FileMask usersMask)
{
    const QFileInfo there(path);
    const bool isStandard = path.isEmpty() || path == "-"_L1;
    if (!isStandard && (!there.exists() || there.isFile() || there.isDir()))
        return toFile(source, format, path, options, usersMask);
    QFile out(path);
    if (!(isStandard ? out.open(STDOUT_FILENO, QIODevice::WriteOnly) : out.open(QIODevice::WriteOnly)))
        return Error{.kind = Error::Kind::ReadOnly, .subject = path, .detail = out.errorString()};
    const auto count = writeRows(source, format, out, options);
    return count ? Result<void>() : Result<void>(count.error());
}

/// A table for people leaves out what identifies rows to programs only, and columns nobody has filled.
class PeopleColumns final : public RowSource
{
public:
    PeopleColumns(RowSource &source, std::initializer_list<QLatin1StringView> keys) : m_source(source)
    {
        const auto columns = source.columns();
        for (const auto key : keys) {
            for (qsizetype i = 0; i < columns.size(); ++i) {
                if (columns.at(i).key == key)
                    m_kept.append(i);
            }
        }
    }
    QList<ExportColumn> columns() const override
    {
        const auto all = m_source.columns();
        QList<ExportColumn> kept;
        for (const auto i : m_kept)
            kept.append(all.at(i));
        return kept;
    }
    qint64 rowCount() const override { return m_source.rowCount(); }
    Result<bool> next(QList<Cell> &row) override
    {
        QList<Cell> all;
        auto more = m_source.next(all);
        if (more && *more) {
            for (const auto i : m_kept)
                row.append(all.at(i));
        }
        return more;
    }

private:
    RowSource &m_source;
    QList<qsizetype> m_kept{};
};

/// A workbook says "not read yet" only where something is to be read: what nobody has given is blank.
class WorkbookColumns final : public RowSource
{
public:
    explicit WorkbookColumns(RowSource &source) : m_source(source)
    {
        const auto columns = source.columns();
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const auto &key = columns.at(i).key;
            if (key == "alias"_L1 || key == "tags"_L1 || key == "accessEnds"_L1 || key == "lastChange"_L1 || key == "ended"_L1)
                m_blank.append(i);
        }
    }
    QList<ExportColumn> columns() const override { return m_source.columns(); }
    qint64 rowCount() const override { return m_source.rowCount(); }
    Result<bool> next(QList<Cell> &row) override
    {
        auto more = m_source.next(row);
        if (more && *more) {
            for (const auto i : m_blank) {
                if (std::holds_alternative<std::monostate>(row.at(i)))
                    row[i] = QString();
            }
        }
        return more;
    }

private:
    RowSource &m_source;
    QList<qsizetype> m_blank{};
};

/// The rows asked for, in their order. What only a forgiven typing mistake finds is for eyes that see it marked: a program, or a table that
/// goes on to somebody else, would take it for what was asked.
Result<std::shared_ptr<const std::vector<RowId>>> rowsOf(CustomerReader &reader, const CommandLine &line, CustomerQuery query)
{
    if (!line.filter.isEmpty())
        query.text = query.text.isEmpty() ? line.filter : query.text + u' ' + line.filter;
    CustomerFinder finder(reader);
    const std::atomic<bool> cancelled = false;
    const auto order = finder.order(query, cancelled);
    if (!order)
        return order.error();
    const auto exact = std::span(*order->rows).first(std::min(order->exact, order->rows->size()));
    if (line.customer.isEmpty())
        return std::make_shared<const std::vector<RowId>>(exact.begin(), exact.end());
    const auto id = CustomerChoice::idOf(reader, line.customer);
    if (!id)
        return id.error();
    const auto meant = reader.byIdentifier(*id, 1);
    if (!meant)
        return meant.error();
    std::vector<RowId> one;
    if (!meant->empty() && std::ranges::find(exact, meant->front()) != exact.end())
        one.push_back(meant->front());
    return std::make_shared<const std::vector<RowId>>(std::move(one));
}

/// To the file that was named, else to standard output.
Result<void> write(const Invocation &invocation, RowSource &source, const ExportOptions &options)
{
    return writtenTo(invocation.line.output, source, formatOf(invocation.line.format), options, invocation.usersMask);
}

/// The tenant id of the customer that is meant: the log may know customers that the cache does not know any more, or not yet.
Result<QString> auditedCustomer(const Invocation &invocation)
{
    const auto &customer = invocation.line.customer;
    if (customer.isEmpty() || !QUuid(customer.trimmed()).isNull())
        return customer;
    const auto reader = openCache(invocation);
    return reader ? CustomerChoice::idOf(**reader, customer) : Result<QString>(reader.error());
}

int listAudit(const Invocation &invocation)
{
    if (!QFileInfo(invocation.dataDir).isDir())
        return fail(invocation, {.kind = Error::Kind::NotFound, .reason = Error::Reason::NoCache, .subject = invocation.dataDir});
    const auto here = readRoles(invocation.dataDir);
    if (!here)
        return fail(invocation, here.error());
    const Permit permit(here->office.matrix, here->known.inForce());
    if (const auto may = CommandNeeds::check(permit, u"cli.list.audit"); !may)
        return fail(invocation, may.error());
    const auto customer = auditedCustomer(invocation);
    if (!customer)
        return fail(invocation, customer.error());
    const auto reader = ActivityReader::open(invocation.dataDir);
    if (!reader)
        return fail(invocation, reader.error());
    const auto &line = invocation.line;
    ActivityQuery query{.text = line.filter, .commandWords = ActivityWords::commands(), .customerId = *customer, .descending = false};
    if (!line.account.isEmpty())
        query.accounts = {line.account};
    if (!line.action.isEmpty())
        query.commands = {line.action};
    if (line.since.isValid())
        query.from = line.since.startOfDay().toUTC();
    if (line.until.isValid())
        query.before = line.until.addDays(1).startOfDay().toUTC();
    if (CommandNeeds::denied(permit, u"readAllActivity"))
        query.onlyOf = here->account();
    const std::atomic<bool> cancelled = false;
    const auto order = (*reader)->order(query, cancelled);
    if (!order)
        return fail(invocation, order.error());
    const auto format = formatOf(line.format);
    const auto isForPrograms = format == ExportFormat::Csv || format == ExportFormat::Json;
    ActivityRows rows(order->rows, **reader, isForPrograms ? ActivityRows::Speech::Logged : ActivityRows::Speech::Words);
    PeopleColumns people(
        rows,
        {"number"_L1, "at"_L1, "account"_L1, "command"_L1, "customerName"_L1, "customerTenantId"_L1, "before"_L1, "after"_L1, "answer"_L1});
    auto &source = format == ExportFormat::Table ? static_cast<RowSource &>(people) : rows;
    const auto written
        = write(invocation, source, {.words = ListText::words(), .sheet = ListText::auditSheet(), .tableWidth = terminalWidth()});
    if (!written)
        return fail(invocation, written.error());
    if (order->rows->empty() && !(line.filter + line.customer + line.account + line.action).isEmpty())
        invocation.err << ListText::noEntry() << Qt::endl;
    return ExitDone;
}

} // namespace

int runList(const Invocation &invocation)
{
    if (invocation.line.what == "audit"_L1)
        return listAudit(invocation);
    const auto reader = openCache(invocation);
    if (!reader)
        return fail(invocation, reader.error());
    const auto isExport = invocation.line.format != "table"_L1 || !invocation.line.output.isEmpty();
    if (const auto may = mayRun(invocation, isExport ? u"cli.export.customers" : u"cli.list.customers"); !may)
        return fail(invocation, may.error());
    const auto view = CustomerChoice::viewOf(invocation.dataDir, invocation.line.view);
    if (!view)
        return failChoice(invocation, view.error());
    const auto order = rowsOf(**reader, invocation.line, view->query);
    if (!order)
        return fail(invocation, order.error());
    const auto format = formatOf(invocation.line.format);
    CustomerRows rows(**reader, *order, format == ExportFormat::Table ? CustomerRows::Words::Window : CustomerRows::Words::Stable);
    const ExportOptions options{.words = ListText::words(), .sheet = ListText::sheet(), .tableWidth = terminalWidth()};
    PeopleColumns people(rows, {"name"_L1, "domain"_L1, "country"_L1, "city"_L1, "relationship"_L1, "access"_L1, "asOf"_L1, "id"_L1});
    WorkbookColumns workbook(rows);
    RowSource &source = format == ExportFormat::Table ? static_cast<RowSource &>(people)
        : format == ExportFormat::Workbook            ? static_cast<RowSource &>(workbook)
                                                      : rows;
    const auto written = write(invocation, source, options);
    if (!written)
        return fail(invocation, written.error());
    if (const auto complete = (*reader)->asOf(); complete && !complete->isValid())
        invocation.err << ListText::incomplete(rows.rowCount()) << Qt::endl;
    else if (rows.rowCount() == 0 && !invocation.line.filter.isEmpty())
        invocation.err << ListText::nothing() << Qt::endl;
    return ExitDone;
}
