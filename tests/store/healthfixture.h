#pragma once

#include "models/store/healthreader.h"
#include "tests/store/storefixture.h"

using namespace Qt::StringLiterals;

/// An issue as a tenant tells it; `minutes`: after eight in the morning of the test's day it was modified.
inline QJsonObject issueOf(const QString &id, const QString &status = u"serviceDegradation"_s, int minutes = 0)
{
    const auto modified = QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC).addSecs(60 * minutes);
    return {{u"id"_s, id},
            {u"title"_s, u"Title of "_s + id},
            {u"service"_s, u"Exchange Online"_s},
            {u"feature"_s, u"Mail"_s},
            {u"featureGroup"_s, u"Transport"_s},
            {u"classification"_s, u"incident"_s},
            {u"origin"_s, u"microsoft"_s},
            {u"status"_s, status},
            {u"impactDescription"_s, u"Users wait."_s},
            {u"isResolved"_s, false},
            {u"startDateTime"_s, u"2026-03-02T07:00:00Z"_s},
            {u"endDateTime"_s, QJsonValue()},
            {u"lastModifiedDateTime"_s, modified.toString(Qt::ISODate)},
            {u"details"_s, QJsonArray()},
            {u"posts"_s,
             QJsonArray{QJsonObject{{u"createdDateTime"_s, u"2026-03-02T07:30:00Z"_s},
                                    {u"postType"_s, u"regular"_s},
                                    {u"description"_s, QJsonObject{{u"contentType"_s, u"html"_s}, {u"content"_s, u"First"_s}}}}}}};
}

inline QJsonObject withPost(QJsonObject issue, const QString &at, const QString &content)
{
    auto posts = issue.value(u"posts"_s).toArray();
    posts.append(
        QJsonObject{{u"createdDateTime"_s, at}, {u"postType"_s, u"regular"_s}, {u"description"_s, QJsonObject{{u"content"_s, content}}}});
    issue.insert(u"posts"_s, posts);
    return issue;
}

/// The same with names that begin with capitals.
inline QJsonObject pascal(const QJsonObject &object)
{
    QJsonObject spelt;
    for (auto member = object.begin(); member != object.end(); ++member)
        spelt.insert(member.key().at(0).toUpper() + member.key().mid(1), member.value());
    return spelt;
}

/// A tenant's answer: one service that has all of these.
inline QByteArray healthOf(const QList<QJsonObject> &issues, const QString &service = u"Exchange Online"_s,
                           const QString &status = u"serviceDegradation"_s)
{
    QJsonArray told;
    for (const auto &issue : issues)
        told.append(issue);
    return valuesOf({QJsonObject{{u"id"_s, service}, {u"service"_s, service}, {u"status"_s, status}, {u"issues"_s, told}}});
}

inline QJsonObject messageOf(const QString &id, const QString &title = {}, int minutes = 0)
{
    const auto modified = QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC).addSecs(60 * minutes);
    return {{u"id"_s, id},
            {u"title"_s, title.isEmpty() ? u"Title of "_s + id : title},
            {u"category"_s, u"planForChange"_s},
            {u"severity"_s, u"normal"_s},
            {u"services"_s, QJsonArray{u"Microsoft Teams"_s}},
            {u"lastModifiedDateTime"_s, modified.toString(Qt::ISODate)},
            {u"body"_s, QJsonObject{{u"content"_s, u"<p>Soon</p>"_s}}}};
}

inline QStringList newsText(const HealthOutcome &outcome)
{
    QStringList lines;
    for (const auto &news : outcome.news) {
        const auto what = news.what == IssueNews::What::Came ? u"came"_s
            : news.what == IssueNews::What::Worsened         ? u"worsened"_s
            : news.what == IssueNews::What::Changed          ? u"changed"_s
                                                             : u"ended"_s;
        lines.append(news.key + u' ' + what);
    }
    return lines;
}

/// A data folder with some customers in its list.
struct HealthFolder : Folder {
    explicit HealthFolder(const Clock &clock, int customers = 3) : clock(clock), store(open(clock))
    {
        if (!store || !runPass(*store, toldUpTo(customers), 100))
            qFatal("no folder to test with");
    }
    Result<HealthOutcome> take(const QString &customerId, const QList<QJsonObject> &issues) const
    {
        return store->health().storeTenant(customerId, {healthOf(issues)});
    }
    QStringList services(int customer) const
    {
        return Peek(mirror()).rows(
            u"SELECT w.word, s.word FROM service_health h JOIN health_word w ON w.num = h.service"
            " JOIN health_word s ON s.num = h.status JOIN customer c ON c.rid = h.rid WHERE c.id = '%1'"_s.arg(idOf(customer)));
    }
    /// Keys of what goes on at a customer, in their order.
    QStringList going(int customer) const
    {
        const auto reader = HealthReader::open(path(), clock);
        const auto health = reader ? (*reader)->customer(idOf(customer)) : Result<CustomerHealth>(reader.error());
        if (!health)
            qFatal("no health: %s", qPrintable(health.error().detail));
        QStringList keys;
        for (const auto &line : health->issues) {
            if (isActive(line.told) && !line.isGone)
                keys.append(line.key);
        }
        keys.sort();
        return keys;
    }
    QStringList audited() const
    {
        return Peek(desk()).rows(
            u"SELECT command, subject_kind, subject_id, customer_tenant_id, before, after FROM audit_entry ORDER BY number"_s);
    }

    const Clock &clock;
    std::unique_ptr<Store> store;
};
