#pragma once

#include "models/core/fold.h"
#include "tests/support/manualclock.h"
#include "tests/ui/healthcommandsfake.h"
#include "tests/ui/outboxfake.h"
#include "tests/ui/permits.h"
#include "ui/customers/customerspane.h"

#include <QHash>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

/// A few hundred invented customers, some read, some not, some ended.
inline QList<CustomerRow> inventedCustomers(int count)
{
    static const QStringList names{u"Van der Berg Logistiek B.V."_s,
                                   u"Bakkerij Zonnig"_s,
                                   u"Café De Haven"_s,
                                   u"IJssel Bouw Groep N.V."_s,
                                   u"Müller & Söhne GmbH"_s,
                                   u"Noorderlicht Advies"_s,
                                   u"Tandartspraktijk Vink"_s,
                                   u"Łódź Import Sp. z o.o."_s,
                                   u"Stichting Kleine Stappen"_s,
                                   u"Wouters Installatietechniek Zuid-Oost Nederland en Omstreken B.V."_s};
    static const QStringList cities{u"Zwolle"_s, u"Utrecht"_s, u"Gent"_s, u"Groningen"_s, u"Köln"_s, u"Łódź"_s};
    static const QStringList countries{u"NL"_s, u"NL"_s, u"BE"_s, u"NL"_s, u"DE"_s, u"PL"_s};
    static const QStringList relationships{u"reseller"_s, u"reseller"_s, u"advisor"_s, u"reseller"_s, u"strategic_alliance"_s};
    const QDateTime morning(QDate(2025, 11, 3), QTime(10, 42), Qt::UTC);
    QList<CustomerRow> rows;
    for (int number = 0; number < count; ++number) {
        CustomerRow row;
        row.customer.id = u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 16, QLatin1Char('0'));
        row.customer.name = names.at(number % names.size());
        if (number >= names.size())
            row.customer.name += u" %1"_s.arg(number);
        row.customer.domain = u"klant%1.example"_s.arg(number);
        row.customer.relationship = relationships.at(number % relationships.size());
        row.recordRead = number % 4 != 3;
        if (row.recordRead) {
            row.city = cities.at(number % cities.size());
            row.country = countries.at(number % countries.size());
            row.delegatedAccess = number % 3 != 1;
            row.recordReadAt = morning.addSecs(qint64{-60} * number);
        }
        row.access = accessOf({}, row.delegatedAccess, row.recordRead, AccessTold::Told, morning);
        if (number % 10 == 2)
            row.access = {.kind = AccessKind::Gdap, .endsAt = morning.addDays(300), .roles = EntraRole::DirectoryReaders};
        if (number % 5 == 0)
            row.tags = {u"backup"_s, u"gold"_s};
        if (number % 7 == 0)
            row.alias = u"alias %1"_s.arg(number);
        if (number % 3 == 0)
            row.lastChange = morning.addDays(-number % 40);
        if (number % 29 == 28)
            row.end = CustomerEnd::RelationshipEnded;
        row.asOf = morning;
        rows.append(row);
    }
    return rows;
}

inline void addInventedParts(CustomerDetail &detail);

inline CustomerDetail inventedDetail(const CustomerRow &row)
{
    CustomerDetail detail{.row = row};
    if (!row.recordRead)
        return detail;
    detail.record = {.customerId = row.customer.id,
                     .commerceId = u"11111111-0000-4000-8000-000000000001"_s,
                     .country = row.country,
                     .city = row.city,
                     .region = u"Overijssel"_s,
                     .postalCode = u"8011 AA"_s,
                     .addressLine1 = u"Havenkade 12"_s,
                     .companyPhone = u"+31 38 555 01 23"_s,
                     .contactFirstName = u"Anneke"_s,
                     .contactLastName = u"van der Berg"_s,
                     .contactEmail = u"anneke@vdberg.example"_s,
                     .contactPhone = u"+31 6 5550 1234"_s,
                     .culture = u"nl-NL"_s,
                     .customDomains = {u"vdberg.example"_s, u"vdberg-logistiek.example"_s},
                     .delegatedAccess = row.delegatedAccess};
    addInventedParts(detail);
    detail.accessTold = AccessTold::Told;
    detail.raw = R"({"id":")" + row.customer.id.toUtf8()
        + R"(","companyProfile":{"companyName":"x","amount":12345678901234567890},"tags":["a","b"]})";
    return detail;
}

/// What such a customer has: every kind of service and of subscription.
inline void addInventedParts(CustomerDetail &detail)
{
    const QDateTime morning(QDate(2025, 11, 3), QTime(10, 42), Qt::UTC);
    const auto portal = u"https://portal.office.com/Partner/BeginClientSession.aspx?CTID=%1&CSDEST="_s.arg(detail.row.customer.id);
    const auto service = [&portal](const QString &id, const QString &name, const QString &group) {
        return ManagedService{.id = id,
                              .name = name,
                              .group = group,
                              .adminUrl = portal + id,
                              .healthUrl = portal + u"ServiceStatus"_s,
                              .ticketUrl = portal + u"Support"_s};
    };
    detail.services = {service(u"SharePoint"_s, u"SharePoint"_s, u"Office"_s), service(u"Azure"_s, u"Azure portal"_s, u"Azure"_s),
                       service(u"Exchange"_s, u"Exchange"_s, u"Office"_s), service(u"Garden"_s, u"Tuinieren"_s, u"Hobby"_s)};
    detail.services.last().adminUrl.clear();
    detail.servicesState = {.told = PartState::Told::Told, .readAt = morning};
    const auto bought = [&morning](const QString &id, const QString &name, const QString &status, int quantity) {
        return Subscription{.id = id,
                            .offerId = u"CFQ7TTC0QA12:0001:CFQ7TTC0ABCD"_s,
                            .offerName = name,
                            .status = status,
                            .billingCycle = u"monthly"_s,
                            .term = u"P1Y"_s,
                            .orderId = u"order-1"_s,
                            .quantity = quantity,
                            .created = morning.addDays(-400),
                            .effective = morning.addDays(-35),
                            .commitmentEnd = QDateTime(QDate(2032, 3, 1), QTime(0, 0), Qt::UTC),
                            .autoRenew = true};
    };
    auto archive = bought(u"s-4"_s, u"Exchange Online Archiving"_s, u"active"_s, 3);
    archive.parentId = u"s-1"_s;
    auto azure = bought(u"s-2"_s, u"Microsoft Azure"_s, u"2"_s, 1);
    azure.offerId = u"MS-AZR-0145P"_s;
    azure.suspensionReasons = {u"NonPayment"_s, u"something_new"_s};
    azure.commitmentEnd = QDateTime(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC);
    auto odd = bought(u"s-3"_s, {}, u"quarantined"_s, 0);
    odd.commitmentEnd = {};
    odd.autoRenew.reset();
    detail.subscriptions = {archive, bought(u"s-1"_s, u"Microsoft 365 Business Premium"_s, u"active"_s, 1250), azure, odd};
    detail.subscriptionsState = {.told = PartState::Told::Told, .readAt = morning};
    detail.users = {CustomerUser{.id = u"u-2"_s,
                                 .principalName = u"els@vdberg.example"_s,
                                 .displayName = u"Els Zwart"_s,
                                 .usageLocation = u"NL"_s,
                                 .state = u"active"_s,
                                 .syncedAt = morning},
                    CustomerUser{.id = u"u-3"_s,
                                 .principalName = u"oud@vdberg.example"_s,
                                 .displayName = u"Aad Oud"_s,
                                 .state = u"inactive"_s,
                                 .deletedAt = QDateTime::currentDateTimeUtc().addDays(-10).addSecs(3600)},
                    CustomerUser{.id = u"u-1"_s, .principalName = u"bas@vdberg.example"_s, .displayName = u"Bas Blauw"_s, .state = u"frozen"_s}};
    detail.usersState = {.told = PartState::Told::Told, .readAt = morning};
    detail.licences = {LicenceSku{.id = u"sku-2"_s, .name = u"Visio"_s, .consumed = 1, .total = 10},
                       LicenceSku{.id = u"sku-1"_s, .name = u"Business Premium"_s, .consumed = 1251, .suspended = 3, .total = 1250}};
    detail.licencesState = {.told = PartState::Told::Told, .readAt = morning};
}

/// Answers at once (queued) or when told.
class FakeCustomerWindow final : public WindowSource<CustomerRow, CustomerQuery>, public RowPages<CustomerRow>
{
public:
    struct Asked {
        CustomerQuery query{};
        QPointer<QObject> receiver{};
        std::function<void(Result<RowOrder>)> receive{};
    };

    QList<CustomerRow> table{};
    quint64 revision = 0;
    bool byHand = false;
    bool forgiving = false; ///< everything else is "similar"
    QList<Asked> waiting{};
    QList<CustomerQuery> asked{};

    void order(const CustomerQuery &query, QObject *receiver, std::function<void(Result<RowOrder>)> receive) override
    {
        asked.append(query);
        waiting.append({query, receiver, std::move(receive)});
        if (!byHand)
            QMetaObject::invokeMethod(
                receiver, [this] { answerAll(); }, Qt::QueuedConnection);
    }
    void watch(QObject *receiver, std::function<void(const RowsCommitted &)> committed) override
    {
        m_watchers.append({receiver, std::move(committed)});
    }
    RowPages<CustomerRow> &pages() override { return *this; }
    Result<QList<CustomerRow>> rows(std::span<const RowId> ids) override
    {
        QList<CustomerRow> found;
        for (const auto id : ids)
            found.append(id >= 1 && id <= static_cast<RowId>(table.size()) ? table.at(id - 1) : CustomerRow());
        return found;
    }
    void answerAll()
    {
        while (!waiting.isEmpty()) {
            const auto next = waiting.takeFirst();
            if (next.receiver)
                next.receive(answerTo(next.query));
        }
    }
    RowOrder answerTo(const CustomerQuery &query) const
    {
        std::vector<RowId> ids;
        std::vector<RowId> rest;
        for (qsizetype place = 0; place < table.size(); ++place)
            (passes(table.at(place), query) ? ids : rest).push_back(static_cast<RowId>(place + 1));
        const auto before = [&](RowId one, RowId other) {
            const auto &a = table.at(one - 1);
            const auto &b = table.at(other - 1);
            return query.sort == CustomerQuery::Sort::Domain ? a.customer.domain < b.customer.domain
                                                             : folded(a.customer.name) < folded(b.customer.name);
        };
        std::ranges::stable_sort(ids, before);
        if (query.descending)
            std::ranges::reverse(ids);
        RowOrder order{.exact = ids.size(), .revision = revision};
        if (forgiving && !query.text.isEmpty())
            ids.insert(ids.end(), rest.begin(), rest.begin() + std::min<std::ptrdiff_t>(3, std::ssize(rest)));
        if (query.limit > 0 && std::ssize(ids) > query.limit) {
            ids.resize(static_cast<std::size_t>(query.limit));
            order.exact = ids.size();
        }
        order.partial = query.limit > 0;
        order.rows = std::make_shared<const std::vector<RowId>>(std::move(ids));
        return order;
    }
    void commit(RowsCommitted rows)
    {
        rows.revision = ++revision;
        for (const auto &[receiver, committed] : std::as_const(m_watchers)) {
            if (receiver)
                committed(rows);
        }
    }

private:
    static bool passes(const CustomerRow &row, const CustomerQuery &query)
    {
        const auto all = folded(u"%1 %2 %3 %4 %5"_s.arg(row.customer.name, row.customer.domain, row.city, row.alias, row.tags.join(u' ')));
        const auto words = folded(query.text).split(' ');
        const auto found = std::ranges::all_of(words, [&](const QByteArray &word) { return all.contains(word); });
        const auto tagged = std::ranges::all_of(query.tags, [&](const QString &tag) { return row.tags.contains(tag); });
        return found && tagged && (query.countries.isEmpty() || query.countries.contains(row.country))
            && (query.relationships.isEmpty() || query.relationships.contains(row.customer.relationship))
            && (query.access != CustomerQuery::Access::NotRead || !row.recordRead) && (!query.endedOnly || row.end != CustomerEnd::None);
    }

    QList<std::pair<QPointer<QObject>, std::function<void(const RowsCommitted &)>>> m_watchers{};
};

class FakeBook final : public CustomerBook
{
public:
    FakeCustomerWindow &window;
    bool byHand = false;
    QStringList opened{};
    QStringList refreshed{};
    QList<TimelineQuery> timelineAsked{};
    bool holdTimeline = false;
    QList<std::function<void(Result<Timeline>)>> timelineHeld{};
    Result<Timeline> happened = Timeline{}; ///< with every customer
    int counted = 0; ///< how often the facets were asked
    QPointer<QObject> receiver{};
    std::function<void(Result<CustomerPage>)> changed{};
    CustomerFacets counts{.relationships = {{u"reseller"_s, 240}, {u"advisor"_s, 60}},
                          .countries = {{u"NL"_s, 180}, {u"BE"_s, 70}},
                          .tags = {{u"backup"_s, 60}, {u"gold"_s, 60}},
                          .total = 300,
                          .recordsRead = 225};

    explicit FakeBook(FakeCustomerWindow &source) : window(source) { }

    void open(const QString &id, QObject *asker, std::function<void(Result<CustomerPage>)> tell) override
    {
        opened.append(id);
        receiver = asker;
        changed = std::move(tell);
        if (!byHand)
            QMetaObject::invokeMethod(
                asker, [this, id] { this->tell(pageOf(id)); }, Qt::QueuedConnection);
    }
    void refresh(const QString &id) override { refreshed.append(id); }
    void facets(QObject *asker, std::function<void(Result<CustomerFacets>)> receive) override
    {
        ++counted;
        QMetaObject::invokeMethod(
            asker, [this, receive = std::move(receive)] { receive(counts); }, Qt::QueuedConnection);
    }
    void timeline(const TimelineQuery &query, QObject *asker, std::function<void(Result<Timeline>)> receive) override
    {
        timelineAsked.append(query);
        if (holdTimeline) {
            timelineHeld.append(std::move(receive));
            return;
        }
        auto answer = happened;
        if (query.kind && answer)
            answer->events.removeIf([&query](const TimelineEvent &event) { return event.kind() != *query.kind; });
        if (answer && answer->events.size() > query.limit) {
            answer->events.resize(query.limit);
            answer->hasOlder = true;
        }
        QMetaObject::invokeMethod(
            asker, [receive = std::move(receive), answer] { receive(answer); }, Qt::QueuedConnection);
    }
    CustomerPage pageOf(const QString &id) const
    {
        for (const auto &row : window.table) {
            if (row.customer.id == id)
                return {.detail = inventedDetail(row)};
        }
        return {};
    }
    void tell(const Result<CustomerPage> &page) const
    {
        if (receiver)
            changed(page);
    }
};

/// Writes down what was asked; fails when told to.
class FakeDesk final : public DeskCommands
{
public:
    QStringList asked{};
    QList<SavedView> saved{};
    std::optional<Error> error{};

    void setAlias(const QString &id, const QString &alias, QObject *receiver, Done done) override
    {
        note(u"alias %1 '%2'"_s.arg(id.right(3), alias), receiver, std::move(done));
    }
    void changeTags(const QStringList &ids, const QStringList &add, const QStringList &remove, QObject *receiver, Done done) override
    {
        QStringList ends;
        for (const auto &id : ids)
            ends.append(id.right(3));
        note(u"tags %1 +%2 -%3"_s.arg(ends.join(u','), add.join(u','), remove.join(u',')), receiver, std::move(done));
    }
    void saveView(const SavedView &view, QObject *receiver, Done done) override
    {
        saved.append(view);
        note(u"save '%1'"_s.arg(view.name), receiver, std::move(done));
    }
    void removeView(const QString &id, QObject *receiver, Done done) override { note(u"remove %1"_s.arg(id), receiver, std::move(done)); }

private:
    void note(const QString &what, QObject *receiver, Done done)
    {
        asked.append(what);
        QMetaObject::invokeMethod(
            receiver, [done = std::move(done), error = error] { done(error ? Result<void>(*error) : Result<void>()); },
            Qt::QueuedConnection);
    }
};

class FakeViews final : public Feed<SavedView>
{
public:
    void subscribe(QObject *receiver, Handlers handlers) override
    {
        m_receiver = receiver;
        m_handlers = std::move(handlers);
    }
    void reset(const QList<SavedView> &views) const
    {
        if (m_receiver)
            m_handlers.reset(Snapshot<SavedView>{.revision = 1, .rows = views});
    }
    void apply(const ChangeSet<SavedView> &changes) const
    {
        if (m_receiver)
            m_handlers.apply(changes);
    }

private:
    QPointer<QObject> m_receiver{};
    Handlers m_handlers{};
};

class FakeSyncValue final : public ValueFeed<SyncState>
{
public:
    void subscribe(QObject *receiver, std::function<void(const SyncState &)> changed) override
    {
        changed(m_state);
        m_watchers.append({receiver, std::move(changed)});
    }
    void set(const SyncState &state)
    {
        m_state = state;
        for (const auto &[receiver, changed] : std::as_const(m_watchers)) {
            if (receiver)
                changed(state);
        }
    }

private:
    SyncState m_state{};
    QList<std::pair<QPointer<QObject>, std::function<void(const SyncState &)>>> m_watchers{};
};

class FakeSyncOrders final : public SyncCommands
{
public:
    QStringList asked{};

    void syncNow(bool full) override { asked.append(full ? u"full"_s : u"now"_s); }
    void cancel() override { asked.append(u"cancel"_s); }
    void signInWithCode() override { asked.append(u"code"_s); }
    void setOffline(bool offline) override { asked.append(offline ? u"offline"_s : u"online"_s); }
    void rebuildCache() override { asked.append(u"rebuild"_s); }
};

class FakeUsers final : public UserCommands
{
public:
    QStringList asked{};
    std::optional<Error> error{};

    void resetPassword(const PasswordReset &reset, QObject *receiver, std::function<void(const Result<QString> &)> done) override
    {
        asked.append(u"%1 %2 '%3'"_s.arg(reset.userId, reset.principalName, reset.reason));
        QMetaObject::invokeMethod(
            receiver,
            [done = std::move(done), error = error] { done(error ? Result<QString>(*error) : Result<QString>(u"Abcd-2345-Efgh"_s)); },
            Qt::QueuedConnection);
    }
};

/// Answers at once, later, or by an error.
class FakeLookups final : public CustomerLookups
{
public:
    QStringList asked{};
    std::optional<Error> error{};
    QStringList licences{};
    QStringList blocked{};
    SupportContact contact{};
    QList<Reseller> known{};
    LicenceUse use{};

    void userLicences(const QString &, const QString &userId, QObject *receiver, Done<QStringList> done) override
    {
        tell(u"licences "_s + userId, licences, receiver, std::move(done));
    }
    void blockedSignIns(const QString &customerId, QObject *receiver, Done<QStringList> done) override
    {
        tell(u"signins "_s + customerId, blocked, receiver, std::move(done));
    }
    void supportContact(const QString &, const QString &subscriptionId, QObject *receiver, Done<SupportContact> done) override
    {
        tell(u"contact "_s + subscriptionId, contact, receiver, std::move(done));
    }
    void resellers(QObject *receiver, Done<QList<Reseller>> done) override { tell(u"resellers"_s, known, receiver, std::move(done)); }
    void licenceUse(const QString &customerId, QObject *receiver, Done<LicenceUse> done) override
    {
        tell(u"use "_s + customerId, use, receiver, std::move(done));
    }

private:
    template <typename T>
    void tell(const QString &what, const T &value, QObject *receiver, Done<T> done)
    {
        asked.append(what);
        QMetaObject::invokeMethod(
            receiver, [done = std::move(done), told = error ? Result<T>(*error) : Result<T>(value)] { done(told); }, Qt::QueuedConnection);
    }
};

class MemoryInRam final : public ViewMemory
{
public:
    QHash<QString, QByteArray> values{};

    QByteArray value(const QString &key) const override { return values.value(key); }
    void setValue(const QString &key, const QByteArray &value) override { values.insert(key, value); }
};

/// Everything a pane stands on; members in order of birth, so that the pane may live shorter or die first.
struct CustomersWorld {
    FakeCustomerWindow window{};
    FakeBook book{window};
    FakeDesk desk{};
    FakeOutbox outbox{};
    FakeUsers users{};
    FakeLookups lookups{};
    FakeHealthCommands health{};
    FakeSyncOrders sync{};
    FakeViews views{};
    FakeSyncValue state{};
    FakeValue<Permit> permit{permitOf(everyRight)};
    MemoryInRam memory{};
    ManualClock clock{QDateTime::currentDateTimeUtc()};
    QList<QUrl> browsed{}; ///< what was to be opened in a browser
    bool hasBrowser = true;

    explicit CustomersWorld(int customers)
    {
        window.table = inventedCustomers(customers);
        if (customers > 0)
            state.set({.signedIn = true, .asOf = QDateTime(QDate(2025, 11, 3), QTime(10, 42), Qt::UTC), .customersKnown = customers});
    }
    CustomersPaneSources sources()
    {
        return {.window = window,
                .book = book,
                .desk = desk,
                .sync = sync,
                .views = views,
                .syncState = state,
                .permit = permit,
                .memory = memory,
                .changes = outbox,
                .outbox = outbox,
                .users = users,
                .lookups = lookups,
                .health = health,
                .clock = clock,
                .links = {.open =
                              [this](const QUrl &url) {
                                  browsed.append(url);
                                  return hasBrowser;
                              },
                          .profileHosts = [] { return QStringList{u"portal.meridiaan.example"_s}; }}};
    }
    std::unique_ptr<CustomersPane> pane(QSize size = {1400, 900})
    {
        auto made = std::make_unique<CustomersPane>(sources(), nullptr);
        made->resize(size);
        made->show();
        return made;
    }
};
