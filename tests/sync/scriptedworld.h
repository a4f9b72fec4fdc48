#pragma once

#include "models/core/clock.h"
#include "tests/support/fakeservice.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>

/// A small Partner Center that is kept as data: customers by id, their records, the activity log. Speaks the wire of CONTRACT 2 to 11
/// through FakeService's rule, and can be changed between two answers. Everything about it is told by its owner; nothing happens by itself.
class ScriptedWorld
{
public:
    struct Tenant {
        QString name{};
        QString domain{};
        QString relationship{QStringLiteral("reseller")};
        QString city{};
        int seats = 1; ///< of its one subscription
        int users = 3; ///< one more is deleted
        QString status{QStringLiteral("active")}; ///< likewise
        QString nickname{};
        int version = 1; ///< of it: its etag
        int applied = 0; ///< changes that were asked for on the wire and made
        bool operator==(const Tenant &) const = default;
    };
    struct Record {
        QString id{};
        QString customerId{};
        QString operation{};
        QDateTime when{};
    };

    /// Its calendar begins with the clock's and then runs on by itself: setting the clock of the office does not set the service's.
    explicit ScriptedWorld(const Clock &clock) : m_clock(clock), m_begun(clock.utcNow()), m_begunAt(clock.monotonic()) { }

    /// The id customers are made with: counting up, so that new ones stand at the end of the list unless `early`.
    QString addCustomer(const QString &name, bool audited, bool early = false);
    void addCustomers(int count);
    void rename(const QString &id, const QString &name, bool audited);
    void move(const QString &id, const QString &city, bool audited);
    void buy(const QString &id, int seats, bool audited);
    /// Somebody else gives the subscription another status.
    void setStatus(const QString &id, const QString &status);
    void hire(const QString &id, int users) { m_customers[id].users = users; }
    void remove(const QString &id, bool audited);
    void note(const QString &operation, const QString &customerId);

    const QMap<QString, Tenant> &customers() const { return m_customers; }
    QStringList ids() const { return m_customers.keys(); }
    /// Continuation tokens handed out so far lead nowhere from now on.
    void expireTokens() { ++m_epoch; }

    /// FakeService::answerWith.
    FakeAnswer answer(const FakeCall &call);
    /// Asked before the world answers; an answer of its own takes the place of the world's. `number` counts calls from 1.
    std::function<std::optional<FakeAnswer>(const FakeCall &call, int number)> disturb{};
    /// May change the world's own answer before it goes out.
    std::function<void(const FakeCall &call, FakeAnswer &answer)> twist{};
    int asked = 0;
    QMap<QString, int> perRoute{}; ///< as `routeOf` names them
    QStringList targets{}; ///< path and query of every call, in order
    std::chrono::milliseconds latency{0};
    int pageLimit = 500;
    bool bom = false;

    /// Changes are taken on with 202 and made when `makeAccepted` says so.
    bool acceptsOnly = false;
    void makeAccepted();
    QStringList requestIds{}; ///< of every call that would change something, in order

    /// "list", "record", "subscriptions", "subscription", "change", "services", "licences", "users", "audit" or
    /// "organization".
    static QString routeOf(const FakeCall &call);
    /// The same answer as a careless service would give it. Lists: of three lines one has a number for its name, one a list for its profile
    /// and one a number for its id. Records: a text for the address.
    static QByteArray withWrongTypes(const QByteArray &body);
    /// Words that nobody has documented where the customers' relationships stand.
    static QByteArray withUnknownEnums(const QByteArray &body);
    /// Every line twice.
    static QByteArray withDuplicates(const QByteArray &body);
    static FakeAnswer error(int status, const QByteArray &code, const QByteArray &description);

private:
    FakeAnswer list(const FakeCall &call) const;
    FakeAnswer audit(const FakeCall &call) const;
    FakeAnswer record(const QString &id) const;
    /// Answers for a customer that there is; else as for its record.
    FakeAnswer subscriptions(const QString &id) const;
    FakeAnswer subscription(const QString &id) const;
    FakeAnswer change(const QString &id, const FakeCall &call);
    void apply(const QString &id, const QJsonObject &wanted);
    FakeAnswer services(const QString &id) const;
    FakeAnswer licences(const QString &id) const;
    FakeAnswer users(const QString &id, const FakeCall &call) const;
    std::optional<FakeAnswer> missing(const QString &id) const;
    QByteArray page(const QStringList &items, const QString &route, const QString &next, int size) const;

    QDateTime now() const { return m_begun.addMSecs((m_clock.monotonic() - m_begunAt).count()); }

    const Clock &m_clock;
    QDateTime m_begun;
    std::chrono::milliseconds m_begunAt;
    QMap<QString, Tenant> m_customers{};
    QStringList m_left{};
    QList<Record> m_log{};
    QMap<QString, QJsonObject> m_accepted{}; ///< changes that are not made yet
    int m_last = 0;
    int m_lastRecord = 0;
    int m_epoch = 0;
};
