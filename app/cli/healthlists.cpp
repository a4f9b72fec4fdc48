#include "app/cli/healthlists.h"

#include "app/cli/cellrows.h"
#include "app/cli/customerchoice.h"
#include "app/cli/listoutput.h"
#include "models/export/celltext.h"
#include "models/health/healthstatus.h"
#include "models/health/plaintext.h"
#include "models/store/customerreader.h"
#include "models/store/healthreader.h"
#include "ui/widgets/healthwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace {

class HealthText
{
    Q_DECLARE_TR_FUNCTIONS(HealthText)

public:
    //: Name of the sheet in an exported workbook
    static QString healthSheet() { return tr("Service health"); }
    //: Name of the sheet in an exported workbook
    static QString issueSheet() { return tr("Issues"); }
    //: Name of the sheet in an exported workbook
    static QString affectedSheet() { return tr("Affected customers"); }
    //: Name of the sheet in an exported workbook
    static QString messageSheet() { return tr("Messages"); }
    static QString coverage(const HealthCoverage &coverage)
    {
        const QLocale locale;
        //: %1 and %2: numbers of customers
        return tr("Known of %1 of the %2 customers.").arg(locale.toString(coverage.told()), locale.toString(coverage.customers));
    }
    static QString notRead() { return tr("\"partnerdesk sync --health\" reads it; a window that is open does so by itself."); }
    static QString noIssue() { return tr("No issue fits."); }
    static QString noMessage() { return tr("No message fits."); }
    static QString noCustomer() { return tr("No customer fits."); }
    static QString noView(const QString &what, const QString &words, const QString &name)
    {
        //: %1: what is listed, %2: the words that may be typed, %3: what was typed
        return tr("--view of %1 is one of %2, not \"%3\".").arg(what, words, name);
    }
    static QList<ExportColumn> serviceColumns()
    {
        return {{.key = u"service"_s, .title = tr("Service")},
                {.key = u"status"_s, .title = tr("State")},
                {.key = u"customers"_s, .title = tr("Customers")}};
    }
    static QList<ExportColumn> customerColumns()
    {
        return {{.key = u"service"_s, .title = tr("Service")},
                {.key = u"status"_s, .title = tr("State")},
                {.key = u"issues"_s, .title = tr("Issues")},
                {.key = u"asOf"_s, .title = tr("As of")}};
    }
    static QList<ExportColumn> issueColumns()
    {
        return {{.key = u"key"_s, .title = tr("Key")},
                {.key = u"id"_s, .title = tr("Incident ID"), .whole = true},
                {.key = u"status"_s, .title = tr("State")},
                {.key = u"title"_s, .title = tr("Title")},
                {.key = u"service"_s, .title = tr("Service")},
                {.key = u"kind"_s, .title = tr("Type")},
                {.key = u"origin"_s, .title = tr("Origin")},
                {.key = u"active"_s, .title = tr("Active")},
                {.key = u"started"_s, .title = tr("Estimated start time")},
                {.key = u"ended"_s, .title = tr("Ended")},
                {.key = u"lastUpdate"_s, .title = tr("Last updated")},
                {.key = u"reported"_s, .title = tr("Reported")},
                {.key = u"possibly"_s, .title = tr("Possibly affected")},
                {.key = u"notTold"_s, .title = tr("Not known")},
                {.key = u"suspended"_s, .title = tr("Suspended")},
                {.key = u"confirmed"_s, .title = tr("Confirmed")},
                {.key = u"notAffected"_s, .title = tr("Not affected")},
                {.key = u"reportedEver"_s, .title = tr("Ever reported")},
                {.key = u"seen"_s, .title = tr("First seen")},
                {.key = u"mutedUntil"_s, .title = tr("Muted until")},
                {.key = u"level"_s, .title = tr("Affected")}};
    }
    static QList<ExportColumn> affectedColumns()
    {
        return {{.key = u"id"_s, .title = tr("Microsoft ID"), .whole = true},
                {.key = u"name"_s, .title = tr("Company name")},
                {.key = u"domain"_s, .title = tr("Primary domain name")},
                {.key = u"level"_s, .title = tr("Affected")},
                {.key = u"suspended"_s, .title = tr("Suspended")},
                {.key = u"since"_s, .title = tr("Since")},
                {.key = u"gone"_s, .title = tr("Gone")},
                {.key = u"evidence"_s, .title = tr("Evidence")},
                {.key = u"markedBy"_s, .title = tr("Marked by")},
                {.key = u"asOf"_s, .title = tr("As of")}};
    }
    static QList<ExportColumn> messageColumns()
    {
        return {{.key = u"id"_s, .title = tr("Message ID"), .whole = true},
                {.key = u"title"_s, .title = tr("Title")},
                {.key = u"category"_s, .title = tr("Category")},
                {.key = u"severity"_s, .title = tr("Severity")},
                {.key = u"services"_s, .title = tr("Affected services")},
                {.key = u"actBy"_s, .title = tr("Must act by")},
                {.key = u"isMajorChange"_s, .title = tr("Major change")},
                {.key = u"customers"_s, .title = tr("Customers")},
                {.key = u"lastUpdate"_s, .title = tr("Last updated")},
                {.key = u"handled"_s, .title = tr("Handled")},
                {.key = u"handledBy"_s, .title = tr("Handled by")},
                {.key = u"note"_s, .title = tr("Note")}};
    }
    static QString impact() { return tr("User impact"); }
    static QString creditUntil() { return tr("SLA credit until"); }
    static QString feature() { return tr("Feature"); }
    static QString updates() { return tr("All updates"); }
};

Cell momentOr(const QDateTime &when)
{
    return when.isValid() ? Cell{when} : Cell{};
}

Cell textOr(const QString &text)
{
    return text.isEmpty() ? Cell{} : Cell{text};
}

bool isForPeople(const Invocation &invocation)
{
    return formatOf(invocation.line.format) == ExportFormat::Table;
}

/// The same in every language.
QString wordOf(ImpactLevel level)
{
    switch (level) {
    case ImpactLevel::Reported:
        return u"reported"_s;
    case ImpactLevel::Possibly:
        return u"possibly"_s;
    case ImpactLevel::Confirmed:
        return u"confirmed"_s;
    case ImpactLevel::NotAffected:
        break;
    }
    return u"notAffected"_s;
}

/// Words of the window for people; for programs the service's own.
QString statusFor(const Invocation &invocation, const QString &raw)
{
    return isForPeople(invocation) ? HealthWords::status(raw) : raw;
}

QList<Cell> issueCells(const IssueLine &line, bool forPeople)
{
    const auto &told = line.told;
    return {line.key,
            told.id,
            forPeople ? HealthWords::status(told.status) : told.status,
            told.title,
            told.service,
            forPeople ? HealthWords::kind(told.kind) : told.kind,
            forPeople ? HealthWords::origin(told.origin) : told.origin,
            isActive(told),
            momentOr(told.startedAt),
            momentOr(told.endedAt),
            momentOr(told.modifiedAt),
            line.reported,
            line.possibly ? Cell{*line.possibly} : Cell{},
            line.possibly ? Cell{line.notTold} : Cell{},
            line.possibly ? Cell{line.suspended} : Cell{},
            line.confirmed,
            line.notAffected,
            line.reportedEver,
            momentOr(line.seenAt),
            momentOr(line.mutedUntil),
            line.level ? Cell{forPeople ? HealthWords::level(*line.level) : wordOf(*line.level)} : Cell{}};
}

int write(const Invocation &invocation, CellRows rows, const QString &sheet, std::initializer_list<QLatin1StringView> few)
{
    PeopleColumns people(rows, few);
    RowSource &source = isForPeople(invocation) ? static_cast<RowSource &>(people) : rows;
    auto words = listWords();
    words.noValue.clear();
    const auto written = writeList(invocation, source, {.words = words, .sheet = sheet, .tableWidth = terminalWidth()});
    return written ? ExitDone : fail(invocation, written.error());
}

/// Behind every list: how much of it is known. Nothing that is not known may look like good news.
void tellCoverage(const Invocation &invocation, HealthReader &reader)
{
    const auto coverage = reader.coverage();
    if (!coverage)
        return;
    invocation.err << HealthText::coverage(*coverage) << Qt::endl;
    for (int access = 0; access < healthAccessCount; ++access) {
        const auto count = coverage->byAccess[static_cast<std::size_t>(access)];
        if (count > 0 && access != static_cast<int>(HealthAccess::Told))
            invocation.err << u"  "_s << QLocale().toString(count) << u": "_s << HealthWords::access(static_cast<HealthAccess>(access))
                           << Qt::endl;
    }
    if (coverage->told() == 0)
        invocation.err << HealthText::notRead() << Qt::endl;
}

int listServices(const Invocation &invocation, HealthReader &reader)
{
    const auto counts = reader.matrix();
    if (!counts)
        return fail(invocation, counts.error());
    QList<QList<Cell>> rows;
    for (const auto &count : *counts)
        rows.append({count.service, statusFor(invocation, count.status), count.customers});
    const auto status
        = write(invocation, {HealthText::serviceColumns(), rows}, HealthText::healthSheet(), {"service"_L1, "status"_L1, "customers"_L1});
    tellCoverage(invocation, reader);
    return status;
}

int listServicesOf(const Invocation &invocation, HealthReader &reader, const QString &customerId)
{
    const auto health = reader.customer(customerId);
    if (!health)
        return fail(invocation, health.error());
    QList<QList<Cell>> rows;
    for (const auto &service : health->services)
        rows.append({service.service, statusFor(invocation, service.status), service.issues.split(u',', Qt::SkipEmptyParts),
                     momentOr(health->read.readAt)});
    const auto status = write(invocation, {HealthText::customerColumns(), rows}, HealthText::healthSheet(),
                              {"service"_L1, "status"_L1, "issues"_L1, "asOf"_L1});
    for (const auto &azure : health->azure) {
        if (const auto words = HealthWords::azure(azure); !words.isEmpty())
            invocation.err << words << Qt::endl;
    }
    if (health->read.access != HealthAccess::Told) {
        invocation.err << HealthWords::access(health->read.access) << Qt::endl;
        if (const auto remedy = HealthWords::remedy(health->read.access); !remedy.isEmpty())
            invocation.err << remedy << Qt::endl;
    }
    return status;
}

template <typename View>
std::optional<View> viewNamed(const QString &name, std::initializer_list<std::pair<QLatin1StringView, View>> views)
{
    if (name.isEmpty())
        return views.begin()->second;
    const auto found = std::ranges::find_if(views, [&](const auto &view) { return name == view.first; });
    return found == views.end() ? std::optional<View>() : std::optional(found->second);
}

int listIssues(const Invocation &invocation, HealthReader &reader, const QString &customerId)
{
    using View = IssueQuery::View;
    const auto view
        = viewNamed<View>(invocation.line.view, {{"active"_L1, View::Active}, {"recent"_L1, View::Recent}, {"all"_L1, View::All}});
    if (!view) {
        invocation.err << HealthText::noView(u"issues"_s, u"active, recent, all"_s, invocation.line.view) << Qt::endl;
        return ExitUsage;
    }
    const auto board = reader.board({.view = *view, .text = invocation.line.filter, .customerId = customerId, .withMuted = true});
    if (!board)
        return fail(invocation, board.error());
    QList<QList<Cell>> rows;
    for (const auto &line : board->issues)
        rows.append(issueCells(line, isForPeople(invocation)));
    const auto status = write(invocation, {HealthText::issueColumns(), rows}, HealthText::issueSheet(),
                              {"id"_L1, "status"_L1, "title"_L1, "service"_L1, "kind"_L1, "started"_L1, "lastUpdate"_L1, "reported"_L1,
                               "possibly"_L1, "notTold"_L1, "confirmed"_L1, "level"_L1});
    if (rows.isEmpty())
        invocation.err << HealthText::noIssue() << Qt::endl;
    tellCoverage(invocation, reader);
    return status;
}

int listAffected(const Invocation &invocation, HealthReader &reader)
{
    const auto record = reader.issue(invocation.line.issue);
    if (!record)
        return fail(invocation, record.error());
    const auto ids = reader.affected({.key = record->line.key, .text = invocation.line.filter});
    if (!ids)
        return fail(invocation, ids.error());
    constexpr std::size_t atATime = 128;
    QList<QList<Cell>> rows;
    for (std::size_t first = 0; first < ids->size(); first += atATime) {
        const auto some = reader.affectedRows(record->line.key, std::span(*ids).subspan(first, std::min(atATime, ids->size() - first)));
        if (!some)
            return fail(invocation, some.error());
        for (const auto &one : *some)
            rows.append({one.customerId, textOr(one.name), textOr(one.domain),
                         isForPeople(invocation) ? HealthWords::level(one.level) : wordOf(one.level), one.isSuspended, momentOr(one.since),
                         momentOr(one.goneAt), textOr(one.evidence), textOr(one.markedBy), momentOr(one.read.readAt)});
    }
    const auto status = write(invocation, {HealthText::affectedColumns(), rows}, HealthText::affectedSheet(),
                              {"name"_L1, "domain"_L1, "level"_L1, "since"_L1, "gone"_L1, "evidence"_L1, "id"_L1});
    if (rows.isEmpty())
        invocation.err << HealthText::noCustomer() << Qt::endl;
    if (!record->line.possibly || record->line.notTold > 0)
        invocation.err << HealthWords::possiblySpoken(record->line) << Qt::endl;
    return status;
}

int listMessages(const Invocation &invocation, HealthReader &reader, const QString &customerId)
{
    using View = MessageQuery::View;
    const auto view
        = viewNamed<View>(invocation.line.view, {{"open"_L1, View::Open}, {"must-act"_L1, View::MustAct}, {"all"_L1, View::All}});
    if (!view) {
        invocation.err << HealthText::noView(u"messages"_s, u"open, must-act, all"_s, invocation.line.view) << Qt::endl;
        return ExitUsage;
    }
    const auto messages = reader.messages({.view = *view, .text = invocation.line.filter, .customerId = customerId});
    if (!messages)
        return fail(invocation, messages.error());
    QList<QList<Cell>> rows;
    for (const auto &line : *messages) {
        const auto &told = line.told;
        rows.append({told.id, told.title, isForPeople(invocation) ? HealthWords::category(told.category) : told.category, told.severity,
                     told.services, momentOr(told.actBy), told.isMajorChange, line.customers, momentOr(told.modifiedAt),
                     momentOr(line.handledAt), textOr(line.handledBy), textOr(line.note)});
    }
    const auto status = write(invocation, {HealthText::messageColumns(), rows}, HealthText::messageSheet(),
                              {"id"_L1, "title"_L1, "category"_L1, "services"_L1, "actBy"_L1, "customers"_L1, "handled"_L1});
    if (rows.isEmpty())
        invocation.err << HealthText::noMessage() << Qt::endl;
    tellCoverage(invocation, reader);
    return status;
}

QJsonValue jsonTime(const QDateTime &when)
{
    return when.isValid() ? QJsonValue(when.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject jsonOf(const IssueRecord &record)
{
    const auto &line = record.line;
    const auto &told = line.told;
    QJsonArray posts;
    for (const auto &post : told.posts)
        posts.append(QJsonObject{{u"at"_s, jsonTime(post.at)}, {u"type"_s, post.type}, {u"text"_s, plainTextOf(post.content)}});
    QJsonArray details;
    for (const auto &detail : told.details)
        details.append(QJsonObject{{u"name"_s, detail.name}, {u"value"_s, detail.value}});
    return {{u"key"_s, line.key},
            {u"id"_s, told.id},
            {u"title"_s, told.title},
            {u"service"_s, told.service},
            {u"feature"_s, told.feature},
            {u"featureGroup"_s, told.featureGroup},
            {u"kind"_s, told.kind},
            {u"origin"_s, told.origin},
            {u"status"_s, told.status},
            {u"active"_s, isActive(told)},
            {u"impact"_s, told.impact},
            {u"started"_s, jsonTime(told.startedAt)},
            {u"ended"_s, jsonTime(told.endedAt)},
            {u"lastUpdate"_s, jsonTime(told.modifiedAt)},
            {u"seen"_s, jsonTime(line.seenAt)},
            {u"reported"_s, line.reported},
            {u"reportedEver"_s, line.reportedEver},
            {u"possibly"_s, line.possibly ? QJsonValue(*line.possibly) : QJsonValue()},
            {u"notTold"_s, line.possibly ? QJsonValue(line.notTold) : QJsonValue()},
            {u"suspended"_s, line.possibly ? QJsonValue(line.suspended) : QJsonValue()},
            {u"confirmed"_s, line.confirmed},
            {u"notAffected"_s, line.notAffected},
            {u"creditUntil"_s, record.creditUntil.isValid() ? QJsonValue(record.creditUntil.toString(Qt::ISODate)) : QJsonValue()},
            {u"details"_s, details},
            {u"posts"_s, posts}};
}

void printIssue(const Invocation &invocation, const IssueRecord &record)
{
    const auto columns = HealthText::issueColumns();
    const auto cells = issueCells(record.line, true);
    auto words = listWords();
    words.noValue.clear();
    QList<std::pair<QString, QString>> lines;
    for (qsizetype i = 0; i < columns.size(); ++i)
        lines.append({columns.at(i).title, officeText(cells.at(i), words)});
    lines.append({HealthText::feature(), record.line.told.feature});
    lines.append({HealthText::impact(), record.line.told.impact});
    if (record.creditUntil.isValid())
        lines.append({HealthText::creditUntil(), QLocale().toString(record.creditUntil, QLocale::ShortFormat)});
    for (const auto &detail : record.line.told.details)
        lines.append({detail.name, detail.value});
    qsizetype width = 0;
    for (const auto &[label, value] : lines)
        width = std::max(width, label.size());
    for (const auto &[label, value] : lines) {
        if (!value.isEmpty())
            invocation.out << oneLine(label).leftJustified(width) << "  " << oneLine(value) << '\n';
    }
    if (!record.line.told.posts.isEmpty())
        invocation.out << '\n' << HealthText::updates() << '\n';
    for (auto post = record.line.told.posts.crbegin(); post != record.line.told.posts.crend(); ++post) {
        invocation.out << '\n' << QLocale().toString(post->at.toLocalTime(), QLocale::ShortFormat) << '\n';
        const auto text = plainTextOf(post->content);
        for (const auto &line : text.split(u'\n'))
            invocation.out << "  " << oneLine(line) << '\n';
    }
}

} // namespace

int runHealthList(const Invocation &invocation)
{
    const auto cache = openCache(invocation);
    if (!cache)
        return fail(invocation, cache.error());
    const auto &line = invocation.line;
    const auto isExport = !isForPeople(invocation) || !line.output.isEmpty();
    if (const auto may = mayRun(invocation, (isExport ? u"cli.export."_s : u"cli.list."_s) + line.what); !may)
        return fail(invocation, may.error());
    QString customerId;
    if (!line.customer.isEmpty()) {
        const auto id = CustomerChoice::idOf(**cache, line.customer);
        if (!id)
            return fail(invocation, id.error());
        customerId = *id;
    }
    const auto reader = HealthReader::open(invocation.dataDir, invocation.clock);
    if (!reader)
        return fail(invocation, reader.error());
    if (line.what == "issues"_L1)
        return listIssues(invocation, **reader, customerId);
    if (line.what == "affected"_L1)
        return listAffected(invocation, **reader);
    if (line.what == "messages"_L1)
        return listMessages(invocation, **reader, customerId);
    return customerId.isEmpty() ? listServices(invocation, **reader) : listServicesOf(invocation, **reader, customerId);
}

int runShowIssue(const Invocation &invocation)
{
    const auto cache = openCache(invocation);
    if (!cache)
        return fail(invocation, cache.error());
    if (const auto may = mayRun(invocation, u"cli.show.issue"); !may)
        return fail(invocation, may.error());
    const auto reader = HealthReader::open(invocation.dataDir, invocation.clock);
    if (!reader)
        return fail(invocation, reader.error());
    const auto record = (*reader)->issue(invocation.line.id);
    if (!record)
        return fail(invocation, record.error());
    if (invocation.line.format == "json"_L1)
        invocation.out << QString::fromUtf8(QJsonDocument(jsonOf(*record)).toJson());
    else
        printIssue(invocation, *record);
    return ExitDone;
}
