#include "app/catalog.h"

#include "ui/activity/activitypane.h"
#include "ui/customers/customerspane.h"
#include "ui/health/healthpane.h"
#include "ui/outbox/outboxpane.h"
#include "ui/roles/rolespane.h"
#include "ui/settings/settingspane.h"
#include "ui/subscriptions/subscriptionspane.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <utility>

namespace {

constexpr std::size_t mostHits = 12;

class PaneTitles
{
    Q_DECLARE_TR_FUNCTIONS(PaneTitles)

public:
    //: Name of a pane
    static QString customers() { return tr("Customers"); }
    //: Name of a pane: those of all customers
    static QString subscriptions() { return tr("Subscriptions"); }
    //: Name of a pane: what is wrong with services
    static QString health() { return tr("Service health"); }
    //: Name of a pane: changes that wait to be sent
    static QString outbox() { return tr("Outbox"); }
    //: Name of a pane
    static QString activity() { return tr("Activity"); }
    //: Name of a pane
    static QString roles() { return tr("My roles"); }
    //: Name of a pane
    static QString settings() { return tr("Settings"); }
};

qint64 mirrorBytes(const QString &dataDir)
{
    qint64 sum = 0;
    for (const auto &file : QDir(dataDir).entryInfoList({u"mirror.sqlite*"_s}, QDir::Files))
        sum += file.size();
    return sum;
}

} // namespace

Catalog::Catalog(Engine &engine, Preferences &preferences, ActionRegistry &actions, ViewMemory &memory, const Clock &clock, QString dataDir,
                 LinkOpener links)
    : m_engine(engine),
      m_preferences(preferences),
      m_actions(actions),
      m_memory(memory),
      m_clock(clock),
      m_dataDir(std::move(dataDir)),
      m_links(std::move(links)),
      m_customerCount(engine.syncState(), [](const SyncState &state) { return PaneCount{.count = state.customersKnown}; }),
      m_outboxCount(engine.outboxCount(),
                    [](const OutboxCount &count) {
                        const auto all = count.waiting + count.attention;
                        return PaneCount{.count = all > 0 ? all : -1, .attention = count.attention > 0};
                    }),
      m_healthCount(engine.healthCount(), [](const HealthCount &count) {
          return PaneCount{.count = count.issues > 0 ? count.issues : -1, .attention = count.incidents > 0};
      })
{
}

QList<PaneEntry> Catalog::panes()
{
    return {
        {.id = u"customers"_s,
         .title = PaneTitles::customers(),
         .icon = u"customers"_s,
         .shortcut = QKeySequence(Qt::CTRL | Qt::Key_1),
         .make = [this](QWidget *parent) { return makeCustomers(parent); },
         .count = &m_customerCount},
        {.id = u"subscriptions"_s,
         .title = PaneTitles::subscriptions(),
         .icon = u"calendar"_s,
         .make = [this](QWidget *parent) { return makeSubscriptions(parent); }},
        {.id = u"health"_s,
         .title = PaneTitles::health(),
         .icon = u"health"_s,
         .shortcut = QKeySequence(Qt::CTRL | Qt::Key_2),
         .make = [this](QWidget *parent) { return makeHealth(parent); },
         .count = &m_healthCount},
        {.id = u"outbox"_s,
         .title = PaneTitles::outbox(),
         .icon = u"outbox"_s,
         .shortcut = QKeySequence(Qt::CTRL | Qt::Key_5),
         .make = [this](QWidget *parent) { return makeOutbox(parent); },
         .count = &m_outboxCount},
        {.id = u"activity"_s,
         .title = PaneTitles::activity(),
         .icon = u"activity"_s,
         .shortcut = QKeySequence(Qt::CTRL | Qt::Key_6),
         .make = [this](QWidget *parent) { return makeActivity(parent); }},
        {.id = u"roles"_s,
         .title = PaneTitles::roles(),
         .icon = u"account"_s,
         .make = [this](QWidget *parent) -> QWidget * {
             return new RolesPane({.known = m_engine.knownRoles(),
                                   .office = m_engine.officeMatrix(),
                                   .permit = m_engine.permit(),
                                   .commands = m_engine.roleCommands()},
                                  parent);
         }},
        {.id = u"settings"_s,
         .title = PaneTitles::settings(),
         .icon = u"settings"_s,
         .shortcut = QKeySequence(Qt::CTRL | Qt::Key_7),
         .make = [this](QWidget *parent) -> QWidget * {
             return new SettingsPane({.preferences = m_preferences,
                                      .actions = m_actions,
                                      .state = m_engine.syncState(),
                                      .dataDir = m_dataDir,
                                      .health = &m_engine.health(),
                                      .cacheBytes = [dataDir = m_dataDir] { return mirrorBytes(dataDir); }},
                                     parent);
         }},
    };
}

QWidget *Catalog::makeCustomers(QWidget *parent)
{
    auto *pane = new CustomersPane({.window = m_engine.customers(),
                                    .book = m_engine.customerBook(),
                                    .desk = m_engine.deskCommands(),
                                    .sync = m_engine,
                                    .views = m_engine.savedViews(),
                                    .syncState = m_engine.syncState(),
                                    .permit = m_engine.permit(),
                                    .memory = m_memory,
                                    .changes = m_engine.outboxCommands(),
                                    .outbox = m_engine.outbox(),
                                    .users = m_engine.userCommands(),
                                    .lookups = m_engine.lookups(),
                                    .health = m_engine.healthCommands(),
                                    .clock = m_clock,
                                    .links = m_links},
                                   parent);
    QObject::connect(pane, &CustomersPane::activityWanted, pane, [this](const QString &customerId, const QString &name) {
        if (m_steps.activity)
            m_steps.activity(customerId, name);
    });
    QObject::connect(pane, &CustomersPane::issueWanted, pane, [this](const QString &key) {
        if (m_steps.issue)
            m_steps.issue(key);
    });
    return pane;
}

QWidget *Catalog::makeHealth(QWidget *parent)
{
    auto *pane = new HealthPane({.book = m_engine.health(),
                                 .commands = m_engine.healthCommands(),
                                 .affected = m_engine.affectedCustomers(),
                                 .permit = m_engine.permit(),
                                 .memory = m_memory,
                                 .clock = m_clock,
                                 .openUrl = m_links.open},
                                parent);
    QObject::connect(pane, &HealthPane::customerWanted, pane, [this](const QString &customerId) {
        if (m_steps.customer)
            m_steps.customer(customerId);
    });
    return pane;
}

QWidget *Catalog::makeSubscriptions(QWidget *parent)
{
    auto *pane = new SubscriptionsPane({.window = m_engine.subscriptions(),
                                        .book = m_engine.subscriptions(),
                                        .syncState = m_engine.syncState(),
                                        .permit = m_engine.permit(),
                                        .memory = m_memory,
                                        .clock = m_clock},
                                       parent);
    QObject::connect(pane, &SubscriptionsPane::subscriptionWanted, pane, [this](const QString &customerId, const QString &subscriptionId) {
        if (m_steps.subscription)
            m_steps.subscription(customerId, subscriptionId);
    });
    QObject::connect(pane, &SubscriptionsPane::customersWanted, pane, [this] {
        if (m_steps.customer)
            m_steps.customer({});
    });
    return pane;
}

QWidget *Catalog::makeOutbox(QWidget *parent)
{
    auto *pane = new OutboxPane({.entries = m_engine.outbox(),
                                 .commands = m_engine.outboxCommands(),
                                 .permit = m_engine.permit(),
                                 .syncState = m_engine.syncState(),
                                 .memory = m_memory},
                                parent);
    QObject::connect(pane, &OutboxPane::customerWanted, pane, [this](const QString &customerId) {
        if (m_steps.customer)
            m_steps.customer(customerId);
    });
    return pane;
}

QWidget *Catalog::makeActivity(QWidget *parent)
{
    auto *pane = new ActivityPane({.window = m_engine.activity(), .book = m_engine.activity(), .memory = m_memory}, parent);
    QObject::connect(pane, &ActivityPane::customerWanted, pane, [this](const QString &customerId) {
        if (m_steps.customer)
            m_steps.customer(customerId);
    });
    return pane;
}

PaletteSearch Catalog::search()
{
    return [this](const QString &text, QObject *receiver, std::function<void(const QList<PaletteHit> &)> receive) {
        m_engine.customers().order({.text = text}, receiver, [this, receive = std::move(receive)](Result<RowOrder> order) {
            if (!order) {
                receive({}); // a newer question is under way, or the status line says what is wrong
                return;
            }
            const auto first = std::span(*order->rows).first(std::min(order->rows->size(), mostHits));
            const auto rows = m_engine.customers().pages().rows(first);
            QList<PaletteHit> hits;
            if (rows) {
                for (qsizetype place = 0; place < rows->size(); ++place) {
                    const auto &row = rows->at(place);
                    hits.append({.id = row.customer.id,
                                 .title = row.alias.isEmpty() ? row.customer.name : row.alias,
                                 .caption = row.customer.domain,
                                 .similar = static_cast<std::size_t>(place) >= order->exact});
                }
            }
            receive(hits);
        });
    };
}

void Catalog::openCustomer(QWidget *customersPane, const QString &id)
{
    if (auto *pane = qobject_cast<CustomersPane *>(customersPane))
        pane->open(id);
}

void Catalog::openSubscription(QWidget *customersPane, const QString &customerId, const QString &subscriptionId)
{
    if (auto *pane = qobject_cast<CustomersPane *>(customersPane))
        pane->openSubscription(customerId, subscriptionId);
}

void Catalog::openActivity(QWidget *activityPane, const QString &customerId, const QString &name)
{
    if (auto *pane = qobject_cast<ActivityPane *>(activityPane))
        pane->showCustomer(customerId, name);
}

void Catalog::openIssue(QWidget *healthPane, const QString &key)
{
    if (auto *pane = qobject_cast<HealthPane *>(healthPane))
        pane->showIssue(key);
}
