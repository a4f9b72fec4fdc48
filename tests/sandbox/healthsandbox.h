#pragma once

#include "tests/sandbox/sandboxprocess.h"

/// The moment at which tests of health begin, so that what is invented is the same on every day.
inline const QDateTime healthMorning(QDate(2027, 3, 1), QTime(9, 0), Qt::UTC);

/// A sandbox whose customers' services are looked at.
class HealthSandbox : public SandboxProcess
{
public:
    /// Starts it, turns its clock to that morning and signs in; tokens last for years.
    bool startThatMorning(const QStringList &arguments)
    {
        if (!start(arguments))
            return false;
        control("POST", u"settings"_s, {{u"accessTokenSeconds"_s, 100'000'000}, {u"healthPerMinute"_s, 0}, {u"healthPerHour"_s, 0}});
        turnClockTo(healthMorning);
        return signInAgain();
    }

    bool signInAgain()
    {
        refreshToken = signIn()["refresh_token"_L1].toString();
        return !refreshToken.isEmpty();
    }

    void turnClockTo(const QDateTime &when)
    {
        const auto now = QDateTime::fromString(control("GET", u"clock"_s).json()["now"_L1].toString(), Qt::ISODate);
        advance(now.secsTo(when));
    }

    void advance(qint64 seconds) { control("POST", u"clock"_s, {{u"advance"_s, seconds}}); }

    /// What the authority says to whoever wants a token for Graph in this tenant.
    Called askForTenant(const QString &customer) { return refresh(refreshToken, u"https://graph.microsoft.com/.default"_s, customer); }

    /// A token for Graph in this tenant is the one that get() uses from now on.
    bool enter(const QString &customer)
    {
        token = askForTenant(customer).json()["access_token"_L1].toString().toLatin1();
        return !token.isEmpty();
    }

    Called announcements(const QString &rest, const QList<QNetworkReply::RawHeaderPair> &headers = {})
    {
        return get(u"/v1.0/admin/serviceAnnouncement/"_s + rest, {}, headers);
    }

    /// All rows of a list; `pages` gets their number.
    QJsonArray rows(const QString &list, int pageSize = 0, int *pages = nullptr)
    {
        QJsonArray all;
        QString next = u"/v1.0/admin/serviceAnnouncement/"_s + list;
        int read = 0;
        for (; !next.isEmpty() && read < 1000; ++read) {
            const QJsonObject page
                = get(next, {}, pageSize > 0 ? QList{preferred(pageSize)} : QList<QNetworkReply::RawHeaderPair>()).json();
            const auto value = page["value"_L1].toArray();
            for (const auto &row : value)
                all.append(row);
            next = page["@odata.nextLink"_L1].toString();
        }
        if (pages)
            *pages = read;
        return all;
    }

    static QNetworkReply::RawHeaderPair preferred(int pageSize) { return {"Prefer", "odata.maxpagesize=" + QByteArray::number(pageSize)}; }

    QJsonObject truth(const QString &customer) { return control("GET", u"health?customer="_s + customer).json(); }
    /// What stands in some tenant's list.
    QJsonArray cases(bool counted = false)
    {
        return control("GET", counted ? u"health?count=1"_s : u"health"_s).json()["issues"_L1].toArray();
    }
    Called write(const QJsonObject &issue) { return control("POST", u"health"_s, {{u"issue"_s, issue}}); }

    /// The first customer that has this service and is told of at least so many issues, of which some are over and some not.
    QString customerWithService(const QString &service, int issues)
    {
        const auto all = control("GET", u"customers?limit=300"_s).array();
        for (const auto &each : all) {
            QString id = each["id"_L1].toString();
            const QJsonObject facts = truth(id);
            const QJsonArray told = facts["issues"_L1].toArray();
            const bool isMixed = std::any_of(told.begin(), told.end(), isOpen) && !std::all_of(told.begin(), told.end(), isOpen);
            if (isMixed && told.size() >= issues && !row(facts["services"_L1], u"service"_s, service).isEmpty())
                return id;
        }
        return {};
    }

    static bool isOpen(const QJsonValue &issue) { return !issue["isResolved"_L1].toBool(); }

    /// The row of a list whose member is this; empty when there is none.
    static QJsonObject row(const QJsonValue &list, const QString &member, const QString &value)
    {
        const auto all = list.toArray();
        for (const auto &each : all) {
            if (each[member].toString() == value)
                return each.toObject();
        }
        return {};
    }

    static QStringList values(const QJsonValue &list, const QString &member)
    {
        QStringList found;
        const auto all = list.toArray();
        for (const auto &each : all)
            found.append(each[member].toString());
        return found;
    }

    QString refreshToken{};
};
