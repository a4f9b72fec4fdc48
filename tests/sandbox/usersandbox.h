#pragma once

#include "tests/sandbox/sandboxprocess.h"

#include <QMap>

#include <functional>

/// An id that is nobody's.
inline constexpr auto nobody = "11111111-2222-4333-8444-555555555555"_L1;
inline constexpr auto bothGroups = "?licenseGroupIds=Group1&licenseGroupIds=Group2"_L1;
inline constexpr auto deletedOnly
    = "?filter=%7B%22Field%22%3A%22UserState%22%2C%22Value%22%3A%22Inactive%22%2C%22Operator%22%3A%22equals%22%7D"_L1;

inline QString usersOf(const QString &customer, const QString &rest = {})
{
    return u"/v1/customers/%1/users"_s.arg(customer) + rest;
}

/// The user of a list with this id, in any case; empty when it has none.
inline QJsonObject withId(const QJsonArray &list, const QString &id)
{
    for (const auto &each : list) {
        if (each["id"_L1].toString().compare(id, Qt::CaseInsensitive) == 0)
            return each.toObject();
    }
    return {};
}

/// The service's word, whichever way it was written.
inline QString word(const QJsonValue &value, const QStringList &words)
{
    return value.isDouble() ? words.value(value.toInt()) : value.toString().toLower();
}

/// Of a user as the truth tells it.
inline bool isActive(const QJsonValue &user)
{
    return user["state"_L1] == "active"_L1;
}

inline bool hasPlace(const QJsonValue &user)
{
    return !user["usageLocation"_L1].toString().isEmpty();
}

inline bool isGroup1(const QJsonValue &sku)
{
    return sku["productSku"_L1]["licenseGroupId"_L1] == "group1"_L1;
}

inline int unitsLeft(const QJsonValue &sku)
{
    return sku["availableUnits"_L1].toInt();
}

/// The body that gives one licence.
inline QJsonObject assigning(const QString &sku, const QJsonArray &plans = {})
{
    return {{u"licensesToAssign"_s, QJsonArray{QJsonObject{{u"skuId"_s, sku}, {u"excludedPlans"_s, plans}}}}};
}

/// A customer, an active user of it, and a SKU that the user does not hold.
struct UserAndSku {
    QString customer{};
    QJsonObject user{};
    QJsonObject sku{};

    QString userPath() const { return usersOf(customer, u'/' + user["id"_L1].toString()); }
    QString updates() const { return userPath() + u"/licenseupdates"_s; }
    QString skuId() const { return sku["productSku"_L1]["id"_L1].toString(); }
    QString partNumber() const { return sku["productSku"_L1]["skuPartNumber"_L1].toString(); }
};

/// A sandbox whose customers' users are looked at and changed.
class UserSandbox : public SandboxProcess
{
public:
    /// Starts it, signs in and finds out which customers are open.
    bool startOpen()
    {
        if (!start({u"--customers"_s, u"200"_s, u"--seed"_s, u"3"_s}))
            return false;
        signIn();
        const auto customers = control("GET", u"customers?limit=200"_s).array();
        for (const auto &customer : customers) {
            const auto id = customer["id"_L1].toString();
            ids.append(id);
            domains[id] = customer["domain"_L1].toString();
            // Who may delete users may do all else.
            if (write("DELETE", usersOf(id, u'/' + nobody)).status == 404)
                open.append(id);
        }
        return open.size() > 20;
    }

    Called write(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        return call(method, path, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(), {{"Authorization", "Bearer " + token}});
    }
    QJsonArray truthOf(const QString &customer) { return control("GET", u"users?customer="_s + customer).array(); }
    QJsonObject truthOf(const QString &customer, const QString &user) { return withId(truthOf(customer), user); }
    QJsonArray skusOf(const QString &customer)
    {
        return get(u"/v1/customers/%1/subscribedskus"_s.arg(customer) + bothGroups).json()["items"_L1].toArray();
    }
    QJsonObject skuOf(const QString &customer, const QString &partNumber)
    {
        const auto skus = skusOf(customer);
        for (const auto &sku : skus) {
            if (sku["productSku"_L1]["skuPartNumber"_L1] == partNumber)
                return sku.toObject();
        }
        return {};
    }
    QJsonObject lastRecord() { return get(u"/v1/auditrecords?size=1"_s).json()["items"_L1][0].toObject(); }
    int records() { return control("GET", u"truth"_s).json()["auditRecords"_L1].toInt(); }

    /// The first of an open customer that fits; its customer is empty when none does.
    UserAndSku choice(const std::function<bool(const QJsonObject &user, const QJsonObject &sku)> &fits)
    {
        for (const auto &customer : std::as_const(open)) {
            const auto skus = skusOf(customer);
            const auto users = truthOf(customer);
            for (const auto &user : users) {
                for (const auto &sku : skus) {
                    const auto holds = user["licences"_L1].toArray().contains(sku["productSku"_L1]["skuPartNumber"_L1]);
                    if (isActive(user) && !holds && fits(user.toObject(), sku.toObject()))
                        return {customer, user.toObject(), sku.toObject()};
                }
            }
        }
        return {};
    }
    /// The id of a new user of an open customer, with a place of use.
    QString newUser(const QString &customer, const QString &name)
    {
        return write("POST", usersOf(customer),
                     {{u"userPrincipalName"_s, name + u'@' + domains[customer]},
                      {u"displayName"_s, u"Nieuw Iemand"_s},
                      {u"usageLocation"_s, u"NL"_s},
                      {u"passwordProfile"_s, QJsonObject{{u"password"_s, u"Begin!2345"_s}}}})
            .json()["id"_L1]
            .toString()
            .toLower();
    }
    /// Gives a customer other relationships than it has until its users may be deleted.
    bool openUp(const QString &customer)
    {
        for (int tries = 0; tries < 200; ++tries) {
            if (write("DELETE", usersOf(customer, u'/' + nobody)).status != 403)
                return true;
            control("POST", u"step"_s, {{u"access"_s, QJsonArray{customer}}, {u"silent"_s, true}});
        }
        return false;
    }

    QStringList ids{}; ///< of all customers, in the order of the list
    QStringList open{}; ///< of those whose users may be read, written and deleted
    QMap<QString, QString> domains{};
};
