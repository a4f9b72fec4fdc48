#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/healthaccess.h"
#include "app/sandbox/healthbook.h"

#include <QJsonObject>

#include <variant>

/// The door `/_sandbox/health`, by which tests make services fail and read what every tenant is told.
///
///     POST  {"mode":"usual"|"quiet"|"black-monday"}, {"clear":true} (all is as invented again), {"issue":{…}} or {"issues":[{…}]},
///           {"remove":[ids]} (out of all lists at once), {"access":{"customers":[ids],"kind":word}} (kind "" or none: as invented); any
///           of them together. One that is wrong is 400 and nothing of it is done. Answers {"mode":…,"issues":[those named]}.
///     GET   ?customer=ID   {"customer","access","scopes","services":[{id,service,status}],"issues":[flat],"messages":[ids]}
///           ?access=WORD&limit=N   {"customers":[ids]}: the first hundred, or N, whose tenants answer like that
///           ?count=1       {"mode","issues":[flat, each with "customers" it is told to and "readable" of them whose health can be read]}
///           else           the same without these counts, which take time
///
/// An issue is named by `id`. A new one needs `service` (a name or id; unknown ones are allowed); one that is there, made by a test or
/// invented, changes in what is given. Members: title, feature, featureGroup, impact, classification, origin, status, isResolved (any
/// words, also unknown ones), share (0 to 1), country, customers (ids: these alone, whatever services they have), startIn and modifiedIn
/// (seconds from now, negative: before), text (adds a post; so does a new status), postType, post ("normal", "empty", "missing", "huge",
/// "script": what kind is added), posts (false: takes all posts away), end (true: over now, status serviceRestored unless another is
/// given; number: seconds from now), again (true: the id now names another issue, nothing of the former is kept).
class HealthControl
{
public:
    HealthControl(HealthBook &book, HealthAccess &access, const World &world, const SandboxClock &clock)
        : m_book(book), m_access(access), m_world(world), m_clock(clock)
    {
    }

    Answer answer(const Request &request, const QJsonObject &wish);

private:
    struct Wish {
        std::vector<ScriptedIssue> issues{};
        std::vector<quint32> customers{};
        std::optional<HealthAccessKind> kind{};
        std::optional<HealthBook::Mode> mode{};
    };

    Answer change(const QJsonObject &wish);
    /// What is wished for, or why that cannot be.
    std::variant<Wish, QString> read(const QJsonObject &wish) const;
    QString readAccess(const QJsonObject &wish, Wish &wanted) const;
    std::variant<ScriptedIssue, QString> issue(const QJsonObject &wish) const;
    ScriptedIssue before(const QByteArray &id, bool again) const;
    QString readAudience(const QJsonObject &wish, HealthAudience &audience) const;
    void addPost(const QJsonObject &wish, HealthIssue &issue) const;
    void readTimes(const QJsonObject &wish, HealthIssue &issue) const;
    QString readCustomers(const QJsonArray &ids, std::vector<quint32> &places) const;
    Answer withAccess(const Request &request) const;
    Answer ofCustomer(const QString &id) const;
    Answer summary(bool counted, const std::vector<QByteArray> *ids = nullptr) const;

    HealthBook &m_book;
    HealthAccess &m_access;
    const World &m_world;
    const SandboxClock &m_clock;
};

/// usual, quiet, black-monday.
std::optional<HealthBook::Mode> healthModeCalled(const QString &word);
