#include "models/health/creditdossier.h"

#include "models/health/outagemail.h"
#include "models/health/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(const QDateTime &when)
{
    return when.isValid() ? QJsonValue(when.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QString levelWord(ImpactLevel level)
{
    switch (level) {
    case ImpactLevel::Possibly:
        return u"possibly"_s;
    case ImpactLevel::Confirmed:
        return u"confirmed"_s;
    case ImpactLevel::NotAffected:
        return u"notAffected"_s;
    case ImpactLevel::Reported:
        break;
    }
    return u"reported"_s;
}

QJsonObject issueJson(const IssueRecord &issue)
{
    const auto &told = issue.line.told;
    QJsonArray posts;
    for (const auto &post : told.posts)
        posts.append(QJsonObject{{u"at"_s, orNull(post.at)}, {u"type"_s, orNull(post.type)}, {u"text"_s, plainTextOf(post.content)}});
    QJsonArray details;
    for (const auto &detail : told.details)
        details.append(QJsonObject{{u"name"_s, detail.name}, {u"value"_s, detail.value}});
    return {{u"id"_s, told.id},
            {u"key"_s, issue.line.key},
            {u"title"_s, plainTextOf(told.title)},
            {u"service"_s, orNull(told.service)},
            {u"feature"_s, orNull(told.feature)},
            {u"type"_s, orNull(told.kind)},
            {u"origin"_s, orNull(told.origin)},
            {u"status"_s, orNull(told.status)},
            {u"impact"_s, orNull(plainTextOf(told.impact))},
            {u"startedAt"_s, orNull(told.startedAt)},
            {u"endedAt"_s, orNull(told.endedAt)},
            {u"updatedAt"_s, orNull(told.modifiedAt)},
            {u"firstReadAt"_s, orNull(issue.line.seenAt)},
            {u"isGone"_s, issue.line.isGone},
            {u"details"_s, details},
            {u"updates"_s, posts}};
}

QJsonObject customerJson(const AffectedCustomer &customer)
{
    return {{u"tenantId"_s, customer.customerId},         {u"name"_s, orNull(customer.name)},
            {u"domain"_s, orNull(customer.domain)},       {u"level"_s, levelWord(customer.level)},
            {u"reportedSince"_s, orNull(customer.since)}, {u"reportedUntil"_s, orNull(customer.goneAt)},
            {u"evidence"_s, orNull(customer.evidence)},   {u"recordedBy"_s, orNull(customer.markedBy)},
            {u"recordedAt"_s, orNull(customer.markedAt)}};
}

/// Whether it says something of the time in which the issue was there.
bool isOfItsTime(const HealthIssue &told, const HealthCheck &check)
{
    if (check.sawIssue)
        return true;
    const auto hadBegun = told.startedAt.isValid() && check.at >= told.startedAt;
    return hadBegun && (!told.endedAt.isValid() || check.at <= told.endedAt.addDays(1));
}

} // namespace

bool hasPart(const IssueRecord &issue, const ClaimCustomer &customer, ClaimPart part)
{
    const auto &told = issue.line.told;
    switch (part) {
    case ClaimPart::Tenant:
        return !customer.customer.customerId.isEmpty();
    case ClaimPart::Incident:
        return !told.id.isEmpty();
    case ClaimPart::Duration:
        return told.startedAt.isValid() && told.endedAt.isValid();
    case ClaimPart::Affected:
        return customer.customer.level == ImpactLevel::Confirmed && !customer.customer.evidence.isEmpty();
    case ClaimPart::Checks:
        return std::ranges::any_of(customer.checks, [&told](const HealthCheck &check) { return isOfItsTime(told, check); });
    case ClaimPart::Subscriptions:
        return !customer.subscriptions.isEmpty();
    case ClaimPart::UsersAndPlaces:
    case ClaimPart::CustomerMail:
    case ClaimPart::TicketNumber:
        break;
    }
    return false;
}

QString claimPartWord(ClaimPart part)
{
    switch (part) {
    case ClaimPart::Tenant:
        return u"tenant"_s;
    case ClaimPart::Incident:
        return u"incident"_s;
    case ClaimPart::Duration:
        return u"duration"_s;
    case ClaimPart::Affected:
        return u"affected"_s;
    case ClaimPart::Checks:
        return u"checks"_s;
    case ClaimPart::Subscriptions:
        return u"subscriptions"_s;
    case ClaimPart::UsersAndPlaces:
        return u"usersAndPlaces"_s;
    case ClaimPart::CustomerMail:
        return u"customerMail"_s;
    case ClaimPart::TicketNumber:
        return u"ticketNumber"_s;
    }
    return {};
}

std::optional<qint64> daysToClaim(const IssueRecord &issue, const QDateTime &now)
{
    if (!issue.creditUntil.isValid())
        return {};
    return now.toUTC().date().daysTo(issue.creditUntil);
}

QByteArray creditDossierJson(const IssueRecord &issue, const ClaimCustomer &customer, const QDateTime &writtenAt)
{
    QJsonArray checks;
    for (const auto &check : customer.checks) {
        checks.append(QJsonObject{{u"at"_s, orNull(check.at)},
                                  {u"by"_s, check.author},
                                  {u"tenantAsked"_s, check.wasAsked},
                                  {u"answered"_s, check.access == HealthAccess::Told},
                                  {u"asOf"_s, orNull(check.readAt)},
                                  {u"issueSeen"_s, check.sawIssue}});
    }
    QJsonArray notes;
    for (const auto &note : customer.notes) {
        notes.append(QJsonObject{{u"at"_s, orNull(note.at)},
                                 {u"by"_s, note.author},
                                 {u"through"_s, outageChannelWord(note.channel)},
                                 {u"updateAt"_s, orNull(note.updateAt)}});
    }
    QJsonArray subscriptions;
    for (const auto &each : customer.subscriptions) {
        subscriptions.append(
            QJsonObject{{u"id"_s, each.id}, {u"name"_s, each.name}, {u"status"_s, each.status}, {u"quantity"_s, each.quantity}});
    }
    QJsonArray missing;
    for (const auto part : allClaimParts) {
        if (!hasPart(issue, customer, part))
            missing.append(claimPartWord(part));
    }
    const auto days = daysToClaim(issue, writtenAt);
    const QJsonObject dossier{{u"kind"_s, u"creditDossier"_s},
                              {u"version"_s, 1},
                              {u"writtenAt"_s, orNull(writtenAt)},
                              {u"issue"_s, issueJson(issue)},
                              {u"customer"_s, customerJson(customer.customer)},
                              {u"subscriptions"_s, subscriptions},
                              {u"checks"_s, checks},
                              {u"informed"_s, notes},
                              {u"claimUntil"_s, orNull(issue.creditUntil.toString(Qt::ISODate))},
                              {u"daysLeft"_s, days ? QJsonValue(*days) : QJsonValue()},
                              {u"missing"_s, missing}};
    return QJsonDocument(dossier).toJson(QJsonDocument::Indented);
}

bool isCreditDossier(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object().value(u"kind"_s).toString() == "creditDossier"_L1;
}

QString dossierFileName(const IssueRecord &issue, const AffectedCustomer &customer)
{
    auto name = draftFileName(issue.line.told.id, customer.domain.isEmpty() ? customer.customerId : customer.domain);
    name.chop(4); // ".eml"
    return name;
}
