#include "app/cli/customerchoice.h"
#include "app/cli/customerrows.h"
#include "app/cli/healthlists.h"
#include "app/cli/invocation.h"
#include "app/cli/listoutput.h"
#include "app/cli/outboxrows.h"
#include "app/cli/partrows.h"
#include "models/core/wire.h"
#include "models/export/celltext.h"
#include "models/outbox/changerules.h"
#include "models/store/outbox.h"
#include "models/store/subscriptionreader.h"
#include "ui/customers/customerwords.h"
#include "ui/subscriptions/subscriptionrows.h"
#include "ui/widgets/accesstext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace {

class ShowText
{
    Q_DECLARE_TR_FUNCTIONS(ShowText)

public:
    static QList<std::pair<QString, QString>> lines(const CustomerDetail &detail)
    {
        const auto &row = detail.row;
        const auto &record = detail.record;
        const auto unread = tr("not read yet");
        const auto orUnread = [&](const QString &text) { return row.recordRead ? text : unread; };
        QList<std::pair<QString, QString>> lines{
            {tr("Company name"), row.customer.name},
            {tr("Alias"), row.alias},
            {tr("Tags"), row.tags.join(u", "_s)},
            {tr("Primary domain name"), row.customer.domain},
            {tr("Microsoft ID"), row.customer.id},
            {tr("Relationship"), CustomerWords::standing(row)},
            {tr("Delegated access"), AccessText::access(row.access)},
            {tr("Country"), orUnread(row.country)},
            {tr("City"), orUnread(row.city)},
            {tr("Address"), orUnread(address(record))},
            {tr("Phone"), orUnread(record.companyPhone)},
            {tr("Contact"), orUnread((record.contactFirstName + u' ' + record.contactLastName).trimmed())},
            {tr("Contact e-mail"), orUnread(record.contactEmail)},
            {tr("Contact phone"), orUnread(record.contactPhone)},
            {tr("Domains"), orUnread(record.customDomains.join(u", "_s))},
            {tr("Commerce ID"), orUnread(record.commerceId)},
            {tr("Last change"), when(row.lastChange)},
            {tr("As of"), when(row.asOf)},
        };
        addAccess(detail, lines);
        if (row.end == CustomerEnd::RelationshipEnded)
            lines.append({tr("Ended"), tr("The relationship with this customer has ended.")});
        if (row.end == CustomerEnd::TenantGone)
            lines.append({tr("Ended"), tr("This tenant does not exist any more.")});
        return lines;
    }

private:
    static void addAccess(const CustomerDetail &detail, QList<std::pair<QString, QString>> &lines)
    {
        const auto now = QDateTime::currentDateTimeUtc();
        for (const auto &relationship : detail.relationships) {
            QStringList parts{relationship.name, AccessText::standing(relationship), AccessText::warning(relationship, now)};
            if (!relationship.roles.isEmpty())
                parts.append(AccessText::grantedRoles(relationship.roles));
            parts.removeAll(QString());
            //: a line of a list: GDAP relationship with a customer
            lines.append({tr("GDAP relationship"), parts.join(u" | "_s)});
        }
        lines.append({tr("Access, note"), AccessText::missing(detail.accessTold, detail.accessReadAt)});
        const auto &access = detail.row.access;
        if (const auto shortfall = AccessText::shortfall(access); !shortfall.isEmpty()) {
            lines.append({tr("Not possible"), shortfall});
            return;
        }
        // DAP, of which only the customer's own record tells, gives what GDAP lacks: that stays to be seen, for DAP is on its way out.
        auto granular = access;
        granular.dap = false;
        const auto isBoth = access.dap && access.kind >= AccessKind::Expiring;
        if (isBoth)
            lines.append({tr("Access, note"), tr("Besides GDAP there is DAP, which gives what GDAP does not.")});
        for (const auto need : allAccessNeeds) {
            if (const auto denied = accessDenied(granular, need))
                lines.append({isBoth ? tr("Not possible without DAP") : tr("Not possible"), AccessText::denied(*denied)});
        }
    }
    static QString address(const CustomerRecord &record)
    {
        QStringList parts{record.addressLine1, record.addressLine2, (record.postalCode + u' ' + record.city).trimmed()};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    static QString when(const QDateTime &utc)
    {
        return utc.isValid() ? QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat) : QString();
    }
};

template <typename T>
void addFields(QJsonObject &object, const T &value)
{
    const auto json = [](const auto &member) -> QJsonValue {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<Member, QStringList>)
            return QJsonArray::fromStringList(member);
        else if constexpr (std::is_same_v<Member, std::optional<bool>>)
            return member ? QJsonValue(*member) : QJsonValue();
        else
            return member.isEmpty() ? QJsonValue() : QJsonValue(member);
    };
    std::apply(
        [&](const auto &...field) {
            (
                [&] {
                    const auto path = QString(field.path);
                    const auto parts = path.split(u'.');
                    // The member's own name, with its owner where two would be called alike.
                    const auto name = parts.size() == 1
                        ? path
                        : QString(parts.at(parts.size() - 2) + parts.last().at(0).toUpper() + parts.last().mid(1));
                    object.insert(name, json(value.*(field.member)));
                }(),
                ...);
        },
        Schema<T>::fields);
}

QJsonValue timeOf(const QDateTime &utc)
{
    return utc.isValid() ? QJsonValue(utc.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

/// Null until the list of relationships was read.
QJsonValue relationshipsOf(const CustomerDetail &detail)
{
    if (detail.relationships.isEmpty() && detail.accessTold != AccessTold::Told)
        return {};
    QJsonArray all;
    for (const auto &relationship : detail.relationships) {
        QJsonArray roles;
        for (const auto &id : relationship.roles)
            roles.append(QJsonObject{{u"roleDefinitionId"_s, id}, {u"name"_s, AccessText::role(id)}});
        all.append(QJsonObject{{u"id"_s, relationship.id},
                               {u"name"_s, relationship.name},
                               {u"status"_s, relationship.status},
                               {u"roles"_s, roles},
                               {u"autoExtend"_s, relationship.autoExtend},
                               {u"created"_s, timeOf(relationship.createdAt)},
                               {u"activated"_s, timeOf(relationship.activatedAt)},
                               {u"ends"_s, timeOf(relationship.endsAt)}});
    }
    return all;
}

QJsonObject jsonOf(CustomerReader &reader, const CustomerDetail &detail)
{
    QJsonObject object;
    const CustomerRows names(reader, std::make_shared<const std::vector<RowId>>());
    const auto columns = names.columns();
    const auto cells = CustomerRows::cellsOf(detail.row);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const auto &cell = cells.at(i);
        QJsonValue value;
        if (const auto *text = std::get_if<QString>(&cell))
            value = *text;
        else if (const auto *list = std::get_if<QStringList>(&cell))
            value = QJsonArray::fromStringList(*list);
        else if (const auto *time = std::get_if<QDateTime>(&cell))
            value = time->toUTC().toString(Qt::ISODateWithMs);
        object.insert(columns.at(i).key, value);
    }
    object.insert(u"delegatedRelationships"_s, relationshipsOf(detail));
    QJsonObject record;
    if (detail.row.recordRead) {
        addFields(record, detail.record);
        object.insert(u"record"_s, record);
        object.insert(u"raw"_s, QJsonDocument::fromJson(detail.raw).object());
    } else {
        object.insert(u"record"_s, QJsonValue());
        object.insert(u"raw"_s, QJsonValue());
    }
    return object;
}

} // namespace

static void printLines(const Invocation &invocation, const QList<std::pair<QString, QString>> &lines)
{
    qsizetype width = 0;
    for (const auto &[label, value] : lines)
        width = std::max(width, label.size());
    for (const auto &[label, value] : lines) {
        // What the service says may hold anything, also what a terminal takes for an order.
        if (!value.isEmpty())
            invocation.out << label.leftJustified(width) << "  " << oneLine(value) << '\n';
    }
}

static QJsonValue jsonOfCell(const Cell &cell)
{
    if (const auto *number = std::get_if<qint64>(&cell))
        return *number;
    if (const auto *truth = std::get_if<bool>(&cell))
        return *truth;
    if (const auto *list = std::get_if<QStringList>(&cell))
        return QJsonArray::fromStringList(*list);
    const auto text = plainText(cell);
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

/// One row with its headings: a line for each, or an object.
static int printRow(const Invocation &invocation, const QList<ExportColumn> &columns, const QList<Cell> &cells)
{
    if (invocation.line.format == "json"_L1) {
        QJsonObject object;
        for (qsizetype i = 0; i < columns.size(); ++i)
            object.insert(columns.at(i).key, jsonOfCell(cells.at(i)));
        invocation.out << QString::fromUtf8(QJsonDocument(object).toJson());
        return ExitDone;
    }
    auto words = listWords();
    words.noValue.clear();
    QList<std::pair<QString, QString>> lines;
    for (qsizetype i = 0; i < columns.size(); ++i)
        lines.append({columns.at(i).title, officeText(cells.at(i), words)});
    printLines(invocation, lines);
    return ExitDone;
}

static int showOutbox(const Invocation &invocation)
{
    if (const auto may = mayRun(invocation, u"cli.show.outbox"); !may)
        return fail(invocation, may.error());
    const auto entries = readOutbox(invocation.dataDir, 1'000'000);
    if (!entries)
        return fail(invocation, entries.error());
    const auto found = std::ranges::find(*entries, normalisedId(invocation.line.id), &OutboxEntry::id);
    if (found == entries->end())
        return fail(
            invocation,
            {.kind = Error::Kind::NotFound, .reason = Error::Reason::NotCached, .subject = invocation.line.id, .code = u"outbox"_s});
    const auto isText = invocation.line.format != "json"_L1;
    const auto shown = mayRun(invocation, u"readPeople") ? *found : withoutPerson(*found);
    return printRow(invocation, OutboxRows::headings(), OutboxRows::cellsOf(shown, isText));
}

static int showSubscription(const Invocation &invocation)
{
    const auto cache = openCache(invocation);
    if (!cache)
        return fail(invocation, cache.error());
    if (const auto may = mayRun(invocation, u"cli.show.subscription"); !may)
        return fail(invocation, may.error());
    const auto reader = SubscriptionReader::open(invocation.dataDir);
    if (!reader)
        return fail(invocation, reader.error());
    const auto owned = (*reader)->byId(invocation.line.id);
    if (!owned)
        return fail(invocation, owned.error());
    const auto speech = invocation.line.format == "json"_L1 ? SubscriptionRows::Speech::Told : SubscriptionRows::Speech::Screen;
    return printRow(invocation, SubscriptionRows::headings(), SubscriptionRows::cellsOf(*owned, speech));
}

int runShow(const Invocation &invocation)
{
    if (invocation.line.what == "outbox"_L1)
        return showOutbox(invocation);
    if (invocation.line.what == "issue"_L1)
        return runShowIssue(invocation);
    if (invocation.line.what == "subscription"_L1)
        return showSubscription(invocation);
    const auto reader = openCache(invocation);
    if (!reader)
        return fail(invocation, reader.error());
    if (const auto may = mayRun(invocation, u"cli.show.customer"); !may)
        return fail(invocation, may.error());
    const auto id = CustomerChoice::idOf(**reader, invocation.line.id);
    if (!id)
        return fail(invocation, id.error());
    const auto detail = (*reader)->detail(*id);
    if (!detail)
        return fail(invocation, detail.error());
    if (invocation.line.format == "json"_L1) {
        invocation.out << QString::fromUtf8(QJsonDocument(jsonOf(**reader, *detail)).toJson());
        return ExitDone;
    }
    printLines(invocation, ShowText::lines(*detail));
    return ExitDone;
}
