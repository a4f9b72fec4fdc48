#include "app/sandbox/healthquery.h"

#include "app/sandbox/delegatedadmin.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr int largestHealthPage = 1000;

QString timeField(const QDateTime &when)
{
    return when.isValid() ? when.toString(Qt::ISODateWithMs) : u"null"_s;
}

QString flagField(bool flag)
{
    return flag ? u"true"_s : u"false"_s;
}

QString textField(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<HealthQuery::Condition> conditionOf(const QString &text)
{
    static const QRegularExpression shape(u"^(\\w+) (eq|ne|gt|ge|lt|le) (?:'((?:[^']|'')*)'|([^' ]+))$"_s);
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const QString quoted = QString(match.captured(3)).replace("''"_L1, "'"_L1);
    return HealthQuery::Condition{.field = match.captured(1).toLatin1(),
                                  .operation = match.captured(2).toLatin1(),
                                  .value = match.captured(4).isEmpty() ? quoted : match.captured(4)};
}

bool readHealthFilter(const QString &filter, HealthQuery &query)
{
    const QStringList parts = filter.split(u" and "_s);
    for (const QString &part : parts) {
        const auto condition = conditionOf(part);
        if (!condition)
            return false;
        query.conditions.push_back(*condition);
    }
    return true;
}

bool readHealthOrder(const QString &order, HealthQuery &query)
{
    const QString direction = order.section(u' ', 1);
    query.orderBy = order.section(u' ', 0, 0).toLatin1();
    query.isDescending = direction == "desc"_L1;
    return query.isDescending || direction.isEmpty() || direction == "asc"_L1;
}

/// -1, 0 or 1; empty when the two cannot be put in order.
std::optional<int> compared(const QString &one, const QString &other)
{
    const auto first = QDateTime::fromString(one, Qt::ISODate);
    const auto second = QDateTime::fromString(other, Qt::ISODate);
    if (!first.isValid() || !second.isValid())
        return {};
    return first < second ? -1 : first > second ? 1 : 0;
}

std::optional<bool> fitsOne(const HealthQuery::Condition &condition, const QString &value)
{
    const auto order = compared(value, condition.value);
    if (condition.operation == "eq" || condition.operation == "ne") {
        const bool isSame = order ? *order == 0 : value.compare(condition.value, Qt::CaseInsensitive) == 0;
        return isSame == (condition.operation == "eq");
    }
    if (value == "null"_L1)
        return false;
    if (!order)
        return {};
    return condition.operation == "gt" ? *order > 0
        : condition.operation == "ge"  ? *order >= 0
        : condition.operation == "lt"  ? *order < 0
                                       : *order <= 0;
}

void readPreference(const Request &request, HealthQuery &query)
{
    static const QRegularExpression shape(u"odata\\.maxpagesize\\s*=\\s*(\\d{1,6})"_s);
    const auto match = shape.match(QString::fromLatin1(request.header("Prefer")));
    const int wanted = match.captured(1).toInt();
    if (wanted < 1)
        return;
    query.pageSize = qMin(wanted, largestHealthPage);
    query.isSizePreferred = true;
}

} // namespace

std::optional<HealthQuery> readHealthQuery(const Request &request, bool isOverview, Answer &problem)
{
    HealthQuery query;
    readPreference(request, query);
    const auto items = request.query.queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        bool isGood = true;
        if (key == "$skip"_L1)
            query.skip = value.toLongLong(&isGood);
        else if (key == "$top"_L1)
            isGood = (query.top = value.toLongLong(&isGood)) >= 0 && isGood;
        else if (key == "$expand"_L1 && isOverview)
            isGood = query.withIssues = value == "issues"_L1;
        else if (key == "$filter"_L1 && !isOverview)
            isGood = readHealthFilter(value, query);
        else if (key == "$orderby"_L1 && !isOverview)
            isGood = readHealthOrder(value, query);
        else
            isGood = false;
        if (!isGood || query.skip < 0) {
            problem = graphError(400, "BadRequest", "The query option " + key.toUtf8() + '=' + value.toUtf8() + " is not supported here.");
            return {};
        }
    }
    return query;
}

std::optional<QString> fieldOf(const HealthIssue &issue, const QByteArray &name)
{
    if (name == "startDateTime" || name == "endDateTime" || name == "lastModifiedDateTime")
        return timeField(name[0] == 's' ? issue.start : name[0] == 'e' ? issue.end : issue.modified);
    if (name == "isResolved")
        return flagField(issue.isResolved);
    for (const auto &[known, text] : {std::pair("id"_ba, issue.id),
                                      {"service"_ba, issue.service},
                                      {"status"_ba, issue.status},
                                      {"classification"_ba, issue.classification},
                                      {"origin"_ba, issue.origin}}) {
        if (name == known)
            return QString::fromUtf8(text);
    }
    return {};
}

std::optional<QString> fieldOf(const HealthMessage &message, const QByteArray &name)
{
    if (name == "startDateTime" || name == "endDateTime" || name == "lastModifiedDateTime")
        return timeField(name[0] == 's' ? message.start : name[0] == 'e' ? message.end : message.modified);
    if (name == "actionRequiredByDateTime")
        return timeField(message.actionBy);
    if (name == "isMajorChange")
        return flagField(message.isMajorChange);
    if (name == "id")
        return QString::fromLatin1(message.id);
    if (name == "category" || name == "severity")
        return textField(name[0] == 'c' ? message.category : message.severity);
    return {};
}

std::optional<bool> fits(const HealthQuery &query, const HealthField &row)
{
    bool all = true;
    for (const HealthQuery::Condition &condition : query.conditions) {
        const auto value = row(condition.field);
        const auto fitting = value ? fitsOne(condition, *value) : std::nullopt;
        if (!fitting)
            return {};
        all = all && *fitting;
    }
    return all;
}

bool standsBefore(const HealthQuery &query, const HealthField &one, const HealthField &other)
{
    const QString first = one(query.orderBy).value_or(QString());
    const QString second = other(query.orderBy).value_or(QString());
    const int order = compared(first, second).value_or(first.compare(second));
    return query.isDescending ? order > 0 : order < 0;
}
