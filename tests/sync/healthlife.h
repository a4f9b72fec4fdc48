#pragma once

#include "models/store/healthreader.h"
#include "models/sync/healthcollector.h"
#include "tests/sync/syncrig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

/// What customers' tenants tell of their health: Graph's half of a scripted world. Whose call it is stands in its token.
class HealthFeeds
{
public:
    struct Feed {
        QStringList issues{}; ///< going on; each an incident of Exchange Online
        QStringList messages{};
        bool operator==(const Feed &) const = default;
    };
    using Disturb = std::function<std::optional<FakeAnswer>(const FakeCall &call, const QString &tenant, int number)>;

    static constexpr QLatin1StringView overviews{"/v1.0/admin/serviceAnnouncement/healthOverviews"};
    static constexpr QLatin1StringView centre{"/v1.0/admin/serviceAnnouncement/messages"};

    QMap<QString, Feed> feeds{};
    Disturb disturb{}; ///< an answer of its own takes the place of the feed's; `number` counts the calls of that tenant from 1
    std::chrono::milliseconds latency{20};
    QStringList asked{}; ///< tenants, in the order their health was asked for; a further page again
    QStringList askedMessages{};
    QMap<QString, int> calls{}; ///< by tenant
    QList<QByteArray> preferred{}; ///< of the calls for messages

    std::optional<FakeAnswer> answer(const FakeCall &call)
    {
        const auto path = call.url.path();
        if (path != overviews && path != centre)
            return {};
        const auto tenant = QString::fromLatin1(call.header("Authorization")).section(u'@', 1);
        (path == overviews ? asked : askedMessages).append(tenant);
        if (path == centre)
            preferred.append(call.header("Prefer"));
        const auto number = ++calls[tenant];
        auto told = disturb ? disturb(call, tenant, number) : std::nullopt;
        if (!told)
            told = path == overviews ? healthOf(tenant) : messagesOf(tenant);
        told->late = std::max(told->late, latency);
        return told;
    }

    FakeAnswer healthOf(const QString &tenant) const { return page(healthLines(feeds.value(tenant).issues)); }
    FakeAnswer messagesOf(const QString &tenant) const
    {
        QJsonArray lines;
        for (const auto &id : feeds.value(tenant).messages)
            lines.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("title"), QString(QStringLiteral("About ") + id)}});
        return page(lines);
    }
    static QJsonArray healthLines(const QStringList &issues)
    {
        QJsonArray told;
        for (const auto &id : issues)
            told.append(QJsonObject{{QStringLiteral("id"), id},
                                    {QStringLiteral("title"), QString(QStringLiteral("Case ") + id)},
                                    {QStringLiteral("service"), QStringLiteral("Exchange Online")},
                                    {QStringLiteral("classification"), QStringLiteral("incident")},
                                    {QStringLiteral("status"), QStringLiteral("serviceDegradation")},
                                    {QStringLiteral("isResolved"), false},
                                    {QStringLiteral("startDateTime"), QStringLiteral("2026-03-02T08:00:00Z")},
                                    {QStringLiteral("lastModifiedDateTime"), QStringLiteral("2026-03-02T08:30:00Z")}});
        return {QJsonObject{
            {QStringLiteral("id"), QStringLiteral("Exchange")},
            {QStringLiteral("service"), QStringLiteral("Exchange Online")},
            {QStringLiteral("status"), issues.isEmpty() ? QStringLiteral("serviceOperational") : QStringLiteral("serviceDegradation")},
            {QStringLiteral("issues"), told}}};
    }
    static FakeAnswer page(const QJsonArray &lines, const QString &next = {}, const QString &context = {})
    {
        QJsonObject body{{QStringLiteral("value"), lines}};
        if (!next.isEmpty())
            body.insert(QStringLiteral("@odata.nextLink"), next);
        if (!context.isEmpty())
            body.insert(QStringLiteral("@odata.context"), context);
        return {.body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
    }
    static FakeAnswer refusal(int status, const QString &code, const FakeAnswer::Headers &headers = {})
    {
        const QJsonObject error{{QStringLiteral("code"), code}, {QStringLiteral("message"), QStringLiteral("no")}};
        return {.status = status, .body = QJsonDocument(QJsonObject{{QStringLiteral("error"), error}}).toJson(), .headers = headers};
    }
};

/// One life of the program: the cache has the list of customers, and their health can be read. Destroying it is a kill.
class HealthRig
{
public:
    struct Told {
        QString customerId{};
        HealthOutcome outcome{};
        std::optional<Error> error{};
    };

    HealthRig(ScriptedWorld &world, ManualClock &clock, const QString &folder, const SyncOptions &options)
        : sync(world, clock, folder, quiet()), collector({.client = sync.client, .door = sync.door, .clock = clock}, options, nullptr)
    {
        sync.tokens.namesTenants = true;
        QObject::connect(&collector, &HealthCollector::tenantRead, &collector,
                         [this](const QString &id, const HealthOutcome &outcome, const std::optional<Error> &error) {
                             told.append({id, outcome, error});
                         });
        QObject::connect(&collector, &HealthCollector::issueNews, &collector, [this](const QList<IssueNews> &of) { news += of; });
        QObject::connect(&collector, &HealthCollector::roundEnded, &collector, [this] { ++rounds; });
        QObject::connect(&collector, &HealthCollector::gaveUp, &collector, [this](const Error &error) { gaveUps.append(error); });
    }

    bool untilRounds(int wanted, std::chrono::milliseconds most = std::chrono::minutes(60))
    {
        return sync.until([&] { return rounds >= wanted; }, most);
    }
    bool untilTold(qsizetype wanted, std::chrono::milliseconds most = std::chrono::minutes(20))
    {
        return sync.until([&] { return told.size() >= wanted; }, most);
    }
    /// Lets time pass, and whatever happens in it happen.
    void pass(std::chrono::milliseconds time)
    {
        const auto end = sync.clock.monotonic() + time;
        sync.until([&] { return sync.clock.monotonic() >= end; }, time);
        if (sync.clock.monotonic() < end)
            sync.clock.advance(end - sync.clock.monotonic());
        while (sync.turn()) { }
    }
    HealthCoverage coverage() const
    {
        auto reader = HealthReader::open(sync.dataDir, sync.clock);
        const auto known = reader ? (*reader)->coverage() : Result<HealthCoverage>(reader.error());
        if (!known)
            qFatal("no coverage: %s", qPrintable(known.error().detail));
        return *known;
    }
    qint64 with(HealthAccess access) const { return coverage().byAccess.at(static_cast<std::size_t>(access)); }
    CustomerHealth health(const QString &id) const
    {
        auto reader = HealthReader::open(sync.dataDir, sync.clock);
        const auto known = reader ? (*reader)->customer(id) : Result<CustomerHealth>(reader.error());
        if (!known)
            qFatal("no health: %s", qPrintable(known.error().detail));
        return *known;
    }
    /// Keys of what goes on in that tenant, in their order.
    QStringList going(const QString &id) const
    {
        QStringList keys;
        const auto issues = health(id).issues;
        for (const auto &line : issues) {
            if (isActive(line.told) && !line.isGone)
                keys.append(line.key);
        }
        keys.sort();
        return keys;
    }
    HealthAccess access(const QString &id) const { return health(id).read.access; }
    QList<Told> toldOf(const QString &id) const
    {
        QList<Told> of;
        std::copy_if(told.begin(), told.end(), std::back_inserter(of), [&id](const Told &each) { return each.customerId == id; });
        return of;
    }

    static SyncOptions quiet()
    {
        auto options = quietOptions();
        options.readHealth = false;
        return options;
    }

    SyncRig sync;
    HealthCollector collector;
    QList<Told> told{};
    QList<IssueNews> news{};
    QList<Error> gaveUps{};
    int rounds = 0;
};

/// What tests of the collector stand on.
class HealthLife : public QObject
{
protected:
    void begin(int customers)
    {
        m_folder = std::make_unique<QTemporaryDir>(folderTemplate());
        m_clock = std::make_unique<ManualClock>();
        m_world = std::make_unique<ScriptedWorld>(*m_clock);
        m_world->addCustomers(customers);
        m_feeds = {};
        m_world->disturb = [this](const FakeCall &call, int) { return m_feeds.answer(call); };
    }
    std::unique_ptr<HealthRig> life(const SyncOptions &options = {})
    {
        return std::make_unique<HealthRig>(*m_world, *m_clock, m_folder->path(), options);
    }
    /// One that has read the list of customers.
    std::unique_ptr<HealthRig> readyLife(const SyncOptions &options = {})
    {
        auto made = life(options);
        if (!made->sync.sync().complete)
            qFatal("the list could not be read");
        return made;
    }
    QString id(int number) const { return m_world->ids().at(number); }
    /// How often each tenant stands in the list; sorted.
    static QMap<QString, int> counted(const QStringList &tenants)
    {
        QMap<QString, int> count;
        for (const auto &tenant : tenants)
            ++count[tenant];
        return count;
    }
    QMap<QString, int> everybody(int times) const
    {
        QMap<QString, int> count;
        for (const auto &tenant : m_world->ids())
            count.insert(tenant, times);
        return count;
    }

    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<ManualClock> m_clock{};
    std::unique_ptr<ScriptedWorld> m_world{};
    HealthFeeds m_feeds{};
};
