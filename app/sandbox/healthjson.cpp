#include "app/sandbox/healthjson.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/mix.h"

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 readSalt = 941;

QByteArray spelt(QByteArray word, HealthSpelling spelling)
{
    if (spelling == HealthSpelling::Pascal && !word.isEmpty() && word[0] >= 'a' && word[0] <= 'z')
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

QByteArray spelt(std::string_view word, HealthSpelling spelling)
{
    return spelt(QByteArray(word.data(), static_cast<qsizetype>(word.size())), spelling);
}

// A fraction only where there is one, as short as it can be.
QByteArray momentText(const QDateTime &when)
{
    QByteArray text = when.toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1();
    if (const int thousandths = when.time().msec(); thousandths > 0) {
        text += '.' + QByteArray::number(thousandths).rightJustified(3, '0');
        while (text.endsWith('0'))
            text.chop(1);
    }
    return text + 'Z';
}

void appendMoment(JsonText &json, std::string_view key, const QDateTime &when)
{
    if (when.isValid())
        json.text(key, momentText(when));
    else
        json.raw(key, "null");
}

void appendFlag(JsonText &json, std::string_view key, bool flag)
{
    json.raw(key, flag ? "true" : "false");
}

void appendItemBody(JsonText &json, std::string_view key, const QByteArray &content, HealthSpelling spelling)
{
    json.open(key, '{').text("contentType", spelt("html"_ba, spelling)).text("content", content).close('}');
}

void appendDetail(JsonText &json, std::string_view name, const QByteArray &value)
{
    json.open('{').text("name", name).text("value", value).close('}');
}

} // namespace

void appendIssue(QByteArray &out, const HealthIssue &issue, HealthSpelling spelling)
{
    JsonText json(out);
    json.open('{');
    appendMoment(json, "startDateTime", issue.start);
    appendMoment(json, "endDateTime", issue.end);
    appendMoment(json, "lastModifiedDateTime", issue.modified);
    json.text("title", issue.title).text("id", issue.id).text("impactDescription", issue.impact);
    json.text("classification", spelt(issue.classification, spelling))
        .text("origin", spelt(issue.origin, spelling))
        .text("status", spelt(issue.status, spelling))
        .text("service", issue.service)
        .text("feature", issue.feature)
        .text("featureGroup", issue.featureGroup);
    appendFlag(json, "isResolved", issue.isResolved);
    json.open("details", '[');
    if (issue.isNotified)
        appendDetail(json, "NotifyInApp", "True");
    json.close(']').open("posts", '[');
    for (const HealthPost &post : issue.posts) {
        json.open('{');
        appendMoment(json, "createdDateTime", post.at);
        json.text("postType", spelt(post.type, spelling));
        if (post.isMissing)
            json.raw("description", "null");
        else
            appendItemBody(json, "description", post.content, spelling);
        json.close('}');
    }
    json.close(']').close('}');
}

void appendOverview(QByteArray &out, const HealthOverview &overview, bool withIssues, HealthSpelling spelling)
{
    JsonText json(out);
    json.open('{').text("service", overview.service).text("status", spelt(overview.status, spelling)).text("id", overview.id);
    if (withIssues) {
        QByteArray issues;
        for (const HealthIssue &issue : overview.issues) {
            issues += issues.isEmpty() ? "" : ",";
            appendIssue(issues, issue, spelling);
        }
        json.raw("issues", '[' + issues.toStdString() + ']');
    }
    json.close('}');
}

void appendMessage(QByteArray &out, const HealthMessage &message, quint32 reader, HealthSpelling spelling)
{
    JsonText json(out);
    json.open('{');
    appendMoment(json, "startDateTime", message.start);
    appendMoment(json, "endDateTime", message.end);
    appendMoment(json, "lastModifiedDateTime", message.modified);
    json.text("title", message.title).text("id", message.id);
    json.text("category", spelt(message.category, spelling)).text("severity", spelt(message.severity, spelling)).open("tags", '[');
    for (const std::string_view tag : message.tags)
        json.item(tag);
    json.close(']');
    appendFlag(json, "isMajorChange", message.isMajorChange);
    appendMoment(json, "actionRequiredByDateTime", message.actionBy);
    json.open("services", '[');
    for (const std::string_view service : message.services)
        json.item(service);
    json.close(']');
    appendMoment(json, "expiryDateTime", message.expiry);
    appendFlag(json, "hasAttachments", message.hasAttachments);
    json.open("details", '[');
    if (!message.link.isEmpty())
        appendDetail(json, "ExternalLink", message.link);
    json.close(']');
    appendItemBody(json, "body", message.body, spelling);
    const quint64 lot = mixed(reader, static_cast<quint64>(message.start.toSecsSinceEpoch()), readSalt);
    json.open("viewPoint", '{');
    appendFlag(json, "isRead", lot % 2 == 0);
    appendFlag(json, "isArchived", lot % 9 == 0);
    appendFlag(json, "isFavorited", lot % 11 == 0);
    json.close('}').close('}');
}

void appendIssueTruth(QByteArray &out, const HealthIssue &issue)
{
    JsonText json(out);
    json.open('{').text("id", issue.id).text("title", issue.title).text("service", issue.service).text("status", issue.status);
    json.text("classification", issue.classification).text("origin", issue.origin);
    appendFlag(json, "isResolved", issue.isResolved);
    appendMoment(json, "startDateTime", issue.start);
    appendMoment(json, "endDateTime", issue.end);
    appendMoment(json, "lastModifiedDateTime", issue.modified);
    json.number("posts", static_cast<qint64>(issue.posts.size())).close('}');
}
