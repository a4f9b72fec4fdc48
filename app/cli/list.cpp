#include "app/cli/customerchoice.h"
#include "app/cli/customerrows.h"
#include "app/cli/healthlists.h"
#include "app/cli/invocation.h"
#include "app/cli/listoutput.h"
#include "app/cli/outboxrows.h"
#include "app/cli/partrows.h"
#include "app/cli/timelinerows.h"
#include "models/command/commandneeds.h"
#include "models/core/fold.h"
#include "models/core/wire.h"
#include "models/engine/rolesread.h"
#include "models/export/rowexport.h"
#include "models/outbox/changerules.h"
#include "models/query/customerfinder.h"
#include "models/store/activityreader.h"
#include "models/store/outbox.h"
#include "models/store/subscriptionreader.h"
#include "models/store/timelinereader.h"
#include "ui/activity/activityrows.h"
#include "ui/customers/timelinewords.h"
#include "ui/subscriptions/subscriptionrows.h"
#include "ui/widgets/activitywords.h"
#include "ui/widgets/roletext.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <atomic>

namespace {

class ListText
{
    Q_DECLARE_TR_FUNCTIONS(ListText)

public:
    static QString incomplete(qint64 rows)
    {
        return tr("The customer list has not been read completely yet: these are %Ln of the customer(s) read so far.", nullptr,
                  static_cast<int>(rows));
    }
    static QString nothing() { return tr("No customer fits."); }
    static QString noSubscription() { return tr("No subscription fits."); }
    static QString subscriptionsKnown(qint64 known, qint64 all)
    {
        //: %1 and %2: numbers of customers
        return tr("Subscriptions were read of %1 of the %2 customers; a window that is open reads the others.")
            .arg(QLocale().toString(known), QLocale().toString(all));
    }
    static QString noView(const QString &name)
    {
        //: the words in front of "with" are typed as they stand
        return tr("--view of subscriptions is suspended, or renewing, expiring or cancellable with a number of days like renewing-30; not "
                  "\"%1\".")
            .arg(name);
    }
    static QString partNotRead(bool isRefused)
    {
        return isRefused ? tr("The service does not tell you this of the customer: a role or delegated access is missing.")
                         : tr("This was not read of the customer yet: \"partnerdesk sync --customer ID\" reads it.");
    }
    //: Name of the sheet in an exported workbook
    static QString userSheet() { return tr("Users"); }
    //: Name of the sheet in an exported workbook
    static QString licenceSheet() { return tr("Licences"); }
    //: Name of the sheet in an exported workbook
    static QString outboxSheet() { return tr("Outbox"); }
    static QString noChange() { return tr("The outbox has no such change."); }
    //: Name of the sheet in an exported workbook
    static QString timelineSheet() { return tr("Timeline"); }
    static QString noEvent() { return tr("Nothing that is known of this customer fits."); }
    static QString logLimits(const QDateTime &asOf)
    {
        if (!asOf.isValid())
            return tr("Microsoft’s activity log was not read yet.");
        //: %1: date and time
        return tr("Microsoft’s activity log as of %1; it goes back 90 days, without what the customer did itself.")
            .arg(QLocale().toString(asOf.toLocalTime(), QLocale::ShortFormat));
    }
    //: Name of the sheet in an exported workbook
    static QString subscriptionSheet() { return tr("Subscriptions"); }
    //: Name of the sheet in an exported workbook
    static QString serviceSheet() { return tr("Services"); }
    //: %1: one or two sentences: which role is missing, and who has it
    static QString hidden(qint64 count, const QString &why)
    {
        return tr("%Ln entry(ies) of others in the audit log are hidden, because you see only your own: %1", nullptr,
                  static_cast<int>(count))
            .arg(why);
    }
    static QString noEntry() { return tr("No entry of the audit log fits."); }
    //: Name of the sheet in an exported workbook
    static QString sheet() { return tr("Customers"); }
    //: Name of the sheet in an exported workbook
    static QString auditSheet() { return tr("Audit log"); }
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
    const auto customer = CustomerChoice::idOf(invocation);
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
    const std::atomic<bool> cancelled = false;
    const auto ownAlone = CommandNeeds::denied(permit, u"readAllActivity");
    qint64 hidden = 0;
    if (ownAlone) {
        // All of the others' together: by what was asked for, the number would tell what they did.
        query.onlyOf = here->account();
        const auto everybodys = (*reader)->order({.descending = false}, cancelled);
        const auto own = (*reader)->order({.onlyOf = query.onlyOf, .descending = false}, cancelled);
        if (!everybodys || !own)
            return fail(invocation, everybodys ? own.error() : everybodys.error());
        hidden = static_cast<qint64>(everybodys->rows->size() - own->rows->size());
    }
    const auto order = (*reader)->order(query, cancelled);
    if (!order)
        return fail(invocation, order.error());
    const auto format = formatOf(line.format);
    ActivityRows rows(order->rows, **reader, ActivityRows::speechOf(format));
    PeopleColumns people(
        rows,
        {"number"_L1, "at"_L1, "account"_L1, "command"_L1, "customerName"_L1, "customerTenantId"_L1, "before"_L1, "after"_L1, "answer"_L1});
    auto &source = format == ExportFormat::Table ? static_cast<RowSource &>(people) : rows;
    const auto written
        = writeList(invocation, source, {.words = listWords(), .sheet = ListText::auditSheet(), .tableWidth = terminalWidth()});
    if (!written)
        return fail(invocation, written.error());
    if (hidden > 0)
        invocation.err << ListText::hidden(hidden, RoleText::denied(*ownAlone)) << Qt::endl;
    else if (order->rows->empty() && !(line.filter + line.customer + line.account + line.action).isEmpty())
        invocation.err << ListText::noEntry() << Qt::endl;
    return ExitDone;
}

/// The view of subscriptions that --view names; empty: there is no such view.
std::optional<SubscriptionQuery> subscriptionView(const QString &name)
{
    static const QRegularExpression timed(u"^(renewing|expiring|cancellable)(?:-(\\d{1,3}))?$"_s);
    using View = SubscriptionQuery::View;
    if (name.isEmpty())
        return SubscriptionQuery{};
    if (name == "suspended"_L1)
        return SubscriptionQuery{.view = View::Suspended};
    const auto match = timed.match(name);
    if (!match.hasMatch())
        return {};
    const auto word = match.captured(1);
    const auto view = word == "renewing"_L1 ? View::Renewing : word == "expiring"_L1 ? View::Expiring : View::Cancellable;
    return SubscriptionQuery{.view = view, .days = match.captured(2).isEmpty() ? 30 : match.captured(2).toInt()};
}

ExportOptions partOptions(const QString &sheet)
{
    auto words = listWords();
    words.noValue.clear(); // what is not said of a subscription or a service is not waiting to be read
    return {.words = words, .sheet = sheet, .tableWidth = terminalWidth()};
}

int listSubscriptions(const Invocation &invocation, CustomerReader &customers)
{
    auto query = subscriptionView(invocation.line.view);
    if (!query) {
        invocation.err << ListText::noView(invocation.line.view) << Qt::endl;
        return ExitUsage;
    }
    if (!invocation.line.customer.isEmpty()) {
        const auto id = CustomerChoice::idOf(customers, invocation.line.customer);
        if (!id)
            return fail(invocation, id.error());
        query->customerId = *id;
    }
    query->text = invocation.line.filter;
    const auto reader = SubscriptionReader::open(invocation.dataDir);
    if (!reader)
        return fail(invocation, reader.error());
    auto found = (*reader)->find(*query, invocation.clock.utcNow());
    if (!found)
        return fail(invocation, found.error());
    const auto format = formatOf(invocation.line.format);
    const auto isTable = format == ExportFormat::Table;
    SubscriptionRows rows(std::make_shared<const std::vector<RowId>>(*std::move(found)), **reader, SubscriptionRows::speechOf(format));
    PeopleColumns people(rows, {"customer"_L1, "product"_L1, "status"_L1, "quantity"_L1, "ends"_L1, "term"_L1, "commerce"_L1, "id"_L1});
    RowSource &source = isTable ? static_cast<RowSource &>(people) : rows;
    if (const auto written = writeList(invocation, source, partOptions(ListText::subscriptionSheet())); !written)
        return fail(invocation, written.error());
    const auto read = (*reader)->read();
    const auto all = customers.count();
    if (read && all && read->customers < *all && query->customerId.isEmpty())
        invocation.err << ListText::subscriptionsKnown(read->customers, *all) << Qt::endl;
    else if (rows.rowCount() == 0)
        invocation.err << ListText::noSubscription() << Qt::endl;
    return ExitDone;
}

/// The lists of one customer that is wholly read: services, users, licences.
int listOfCustomer(const Invocation &invocation, CustomerReader &customers)
{
    const auto id = CustomerChoice::idOf(customers, invocation.line.customer);
    if (!id)
        return fail(invocation, id.error());
    const auto detail = customers.detail(*id);
    if (!detail)
        return fail(invocation, detail.error());
    const auto isTable = formatOf(invocation.line.format) == ExportFormat::Table;
    const auto what = invocation.line.what;
    ServiceRows services(*detail, isTable);
    UserRows users(*detail, isTable);
    LicenceRows licences(*detail, isTable);
    PeopleColumns fewServices(services, {"area"_L1, "name"_L1, "adminUrl"_L1});
    PeopleColumns fewUsers(users, {"name"_L1, "userName"_L1, "state"_L1, "usageLocation"_L1, "id"_L1});
    PeopleColumns fewLicences(licences, {"name"_L1, "total"_L1, "assigned"_L1, "free"_L1, "suspended"_L1, "notable"_L1});
    RowSource *source = isTable ? static_cast<RowSource *>(&fewServices) : &services;
    auto state = detail->servicesState;
    auto sheet = ListText::serviceSheet();
    if (what == "users"_L1) {
        source = isTable ? static_cast<RowSource *>(&fewUsers) : &users;
        state = detail->usersState;
        sheet = ListText::userSheet();
    } else if (what == "licences"_L1) {
        source = isTable ? static_cast<RowSource *>(&fewLicences) : &licences;
        state = detail->licencesState;
        sheet = ListText::licenceSheet();
    }
    if (const auto written = writeList(invocation, *source, partOptions(sheet)); !written)
        return fail(invocation, written.error());
    if (state.told != PartState::Told::Told)
        invocation.err << ListText::partNotRead(state.told == PartState::Told::Refused) << Qt::endl;
    return ExitDone;
}

/// What was decided here and what became of it; the newest first. The outbox is ours: it is there without any cache.
int listOutbox(const Invocation &invocation)
{
    constexpr int everything = 1'000'000;
    const auto isTable = formatOf(invocation.line.format) == ExportFormat::Table;
    const auto isExport = !isTable || !invocation.line.output.isEmpty();
    if (const auto may = mayRun(invocation, isExport ? u"cli.export.outbox" : u"cli.list.outbox"); !may)
        return fail(invocation, may.error());
    const auto customer = CustomerChoice::idOf(invocation);
    if (!customer)
        return fail(invocation, customer.error());
    auto entries = readOutbox(invocation.dataDir, everything);
    if (!entries)
        return fail(invocation, entries.error());
    if (!mayRun(invocation, u"readPeople"))
        std::ranges::transform(*entries, entries->begin(), withoutPerson);
    auto words = folded(invocation.line.filter).split(' ');
    words.removeAll(QByteArray());
    entries->removeIf([&customer, &words](const OutboxEntry &entry) {
        const auto &change = entry.change;
        const auto text = folded(QStringList{change.customerName, change.subjectName, change.itemName, entry.reason, entry.account,
                                             entry.id, change.subjectId, outboxWord(entry.state), changeWord(change.kind)}
                                     .join(u' '));
        return (!customer->isEmpty() && change.customerId != *customer)
            || !std::ranges::all_of(words, [&text](const QByteArray &word) { return text.contains(word); });
    });
    std::ranges::reverse(*entries);
    OutboxRows rows(*entries, isTable);
    PeopleColumns people(
        rows, {"state"_L1, "change"_L1, "subscription"_L1, "user"_L1, "customer"_L1, "decided"_L1, "reason"_L1, "problem"_L1, "id"_L1});
    RowSource &source = isTable ? static_cast<RowSource &>(people) : rows;
    if (const auto written = writeList(invocation, source, partOptions(ListText::outboxSheet())); !written)
        return fail(invocation, written.error());
    if (entries->isEmpty())
        invocation.err << ListText::noChange() << Qt::endl;
    return ExitDone;
}

/// What happened with one customer: Microsoft's activity log, our changes and, as far as the person may read it, our own audit log.
int listTimeline(const Invocation &invocation)
{
    constexpr int everything = 1'000'000;
    const auto isTable = formatOf(invocation.line.format) == ExportFormat::Table;
    const auto isExport = !isTable || !invocation.line.output.isEmpty();
    if (const auto may = mayRun(invocation, isExport ? u"cli.export.timeline" : u"cli.list.timeline"); !may)
        return fail(invocation, may.error());
    const auto here = readRoles(invocation.dataDir);
    if (!here)
        return fail(invocation, here.error());
    // Whose cache it is, and whether it may still be read, is found out first.
    const auto cache = openCache(invocation);
    if (!cache)
        return fail(invocation, cache.error());
    const auto customer = CustomerChoice::idOf(**cache, invocation.line.customer);
    if (!customer)
        return fail(invocation, customer.error());
    const auto reader = TimelineReader::open(invocation.dataDir);
    if (!reader)
        return fail(invocation, reader.error());
    const Permit permit(here->office.matrix, here->known.inForce());
    TimelineQuery query{.customerId = *customer, .limit = everything, .notes = !CommandNeeds::denied(permit, u"readActivity")};
    if (CommandNeeds::denied(permit, u"readAllActivity"))
        query.onlyOf = here->account();
    auto timeline = (*reader)->events(query);
    if (!timeline)
        return fail(invocation, timeline.error());
    for (auto &event : timeline->events) {
        if (auto *change = std::get_if<OutboxEntry>(&event.told); change && CommandNeeds::denied(permit, u"readPeople"))
            *change = withoutPerson(std::move(*change));
    }
    auto words = folded(invocation.line.filter).split(' ');
    words.removeAll(QByteArray());
    timeline->events.removeIf([&words](const TimelineEvent &event) {
        const auto text = words.isEmpty() ? QByteArray() : TimelineWords::searched(event);
        return !std::ranges::all_of(words, [&text](const QByteArray &word) { return text.contains(word); });
    });
    TimelineRows rows(timeline->events, isTable);
    PeopleColumns people(rows, {"when"_L1, "kind"_L1, "what"_L1, "state"_L1, "who"_L1});
    RowSource &source = isTable ? static_cast<RowSource &>(people) : rows;
    if (const auto written = writeList(invocation, source, partOptions(ListText::timelineSheet())); !written)
        return fail(invocation, written.error());
    if (timeline->events.isEmpty())
        invocation.err << ListText::noEvent() << Qt::endl;
    if (isTable)
        invocation.err << ListText::logLimits(timeline->logReadAt) << Qt::endl;
    return ExitDone;
}

/// What customers have, out of the cache.
int listParts(const Invocation &invocation)
{
    const auto reader = openCache(invocation);
    if (!reader)
        return fail(invocation, reader.error());
    const auto &what = invocation.line.what;
    const auto isExport = invocation.line.format != "table"_L1 || !invocation.line.output.isEmpty();
    const auto command = (isExport ? u"cli.export."_s : u"cli.list."_s) + what;
    if (const auto may = mayRun(invocation, command); !may)
        return fail(invocation, may.error());
    return what == "subscriptions"_L1 ? listSubscriptions(invocation, **reader) : listOfCustomer(invocation, **reader);
}

} // namespace

int runList(const Invocation &invocation)
{
    if (invocation.line.what == "outbox"_L1)
        return listOutbox(invocation);
    if (invocation.line.what == "timeline"_L1)
        return listTimeline(invocation);
    if (invocation.line.what == "audit"_L1)
        return listAudit(invocation);
    if (CommandLine::isHealth(invocation.line.what))
        return runHealthList(invocation);
    if (CommandLine::isPart(invocation.line.what))
        return listParts(invocation);
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
    const ExportOptions options{.words = listWords(), .sheet = ListText::sheet(), .tableWidth = terminalWidth()};
    PeopleColumns people(rows, {"name"_L1, "domain"_L1, "country"_L1, "city"_L1, "relationship"_L1, "access"_L1, "asOf"_L1, "id"_L1});
    WorkbookColumns workbook(rows);
    RowSource &source = format == ExportFormat::Table ? static_cast<RowSource &>(people)
        : format == ExportFormat::Workbook            ? static_cast<RowSource &>(workbook)
                                                      : rows;
    const auto written = writeList(invocation, source, options);
    if (!written)
        return fail(invocation, written.error());
    if (const auto complete = (*reader)->asOf(); complete && !complete->isValid())
        invocation.err << ListText::incomplete(rows.rowCount()) << Qt::endl;
    else if (rows.rowCount() == 0 && !invocation.line.filter.isEmpty())
        invocation.err << ListText::nothing() << Qt::endl;
    return ExitDone;
}
