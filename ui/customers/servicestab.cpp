#include "ui/customers/servicestab.h"

#include "models/command/commandneeds.h"
#include "models/core/clock.h"
#include "models/health/healthstatus.h"
#include "ui/customers/partlist.h"
#include "ui/customers/servicewords.h"
#include "ui/widgets/accesstext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/roletext.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

static bool isAccessKnown(const ServiceLine &line)
{
    return line.access.kind != AccessKind::NotRead && line.access.kind != AccessKind::NotTold;
}

static QString accessText(const ServiceLine &line)
{
    if (line.told.id.isEmpty())
        return {};
    if (accessDenied(line.access, AccessNeed::OpenPortals)) {
        //: delegated access that a service needs
        return ServicesTab::tr("Missing");
    }
    //: delegated access that a service needs
    return isAccessKnown(line) ? ServicesTab::tr("Present") : AccessText::kind(line.access.kind);
}

static CellState accessState(const ServiceLine &line)
{
    if (line.told.id.isEmpty())
        return CellState::None;
    if (accessDenied(line.access, AccessNeed::OpenPortals))
        return CellState::Interrupted;
    return isAccessKnown(line) ? CellState::Healthy : CellState::Unknown;
}

/// What was read longer ago does not say how it is now.
static bool isOld(const ServiceLine &line, const Clock &clock)
{
    return !line.healthAt.isValid() || line.healthAt < clock.utcNow().addDays(-1);
}

static QString healthText(const ServiceLine &line, const Clock &clock)
{
    if (line.told.id.isEmpty())
        return {};
    if (line.health.isEmpty()) {
        //: health of a service: nobody has told it
        return ServicesTab::tr("Not known");
    }
    const auto words = HealthWords::status(line.health);
    if (!isOld(line, clock))
        return words;
    //: health of a service that was read long ago; %1: how it was then, %2: date and time
    return line.healthAt.isValid() ? ServicesTab::tr("%1 as of %2").arg(words, fullMomentText(line.healthAt)) : words;
}

static CellState healthState(const ServiceLine &line, const Clock &clock)
{
    if (line.told.id.isEmpty())
        return CellState::None;
    return line.health.isEmpty() || isOld(line, clock) ? CellState::Unknown : HealthWords::state(line.health);
}

static QList<Column<ServiceLine>> serviceColumns(const Clock &clock)
{
    return {
        {.key = u"area"_s,
         //: column: what a service belongs to
         .title = ServicesTab::tr("Area"),
         .value = [](const ServiceLine &line) { return ServiceWords::area(line.area); },
         .text = [](const ServiceLine &line) { return line.isNamed ? ServiceWords::area(line.area) : QString(); },
         .spoken = [](const ServiceLine &line) { return ServiceWords::area(line.area); },
         .sorted = [](const ServiceLine &line) { return static_cast<int>(line.area); },
         .widthHint = 12},
        {.key = u"service"_s,
         .title = ServicesTab::tr("Service"),
         .text = [](const ServiceLine &line) { return line.told.name.isEmpty() ? line.told.id : line.told.name; },
         .widthHint = 16},
        {.key = u"health"_s,
         .title = ServicesTab::tr("Service health"),
         .text = [&clock](const ServiceLine &line) { return healthText(line, clock); },
         .state = [&clock](const ServiceLine &line) { return healthState(line, clock); },
         .quiet = [&clock](const ServiceLine &line) { return line.health.isEmpty() || isOld(line, clock); },
         .sorted = [](const ServiceLine &line) { return line.health.isEmpty() ? -1 : severityOf(healthStatusOf(line.health)); },
         .widthHint = 18},
        {.key = u"access"_s,
         //: column: whether we have the delegated access that a service needs
         .title = ServicesTab::tr("Delegated access"),
         .text = accessText,
         .spoken = [](const ServiceLine &line) { return ServicesTab::tr("Delegated access: %1").arg(accessText(line)); },
         .state = accessState,
         .widthHint = 12},
    };
}

ServicesTab::ServicesTab(LinkOpener links, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_links(std::move(links)),
      m_clock(clock),
      m_rows([](const ServiceLine &line) { return line.told.id; }),
      m_model(
          m_rows, serviceColumns(clock), [](const ServiceLine &line) { return line.told.id; }, this),
      m_list(new PartList(m_model, u"services"_s, tr("Service management"),
                          {.icon = u"customers"_s,
                           .none = tr("No services"),
                           .noneSentence = tr("The service names none that we may manage for this customer. Without delegated access there "
                                              "are none; the overview says which access there is."),
                           .refused = tr("The service does not tell you this customer’s services: a role or delegated access is missing. "
                                         "What stands here was read before.")},
                          this))
{
    setObjectName("servicestab"_L1);
    addPortal({.command = u"services.portal"_s,
               .url = &ManagedService::adminUrl,
               .need = AccessNeed::OpenPortals,
               .missing = tr("Microsoft names no admin portal for this service."),
               .hint = tr("In the name of this customer")},
              u"services.portal"_s, tr("Open admin &portal"));
    addPortal({.command = u"services.health"_s,
               .url = &ManagedService::healthUrl,
               .need = AccessNeed::ReadHealth,
               .missing = tr("Microsoft names no page on the health of this service."),
               .hint = tr("The page of this customer")},
              u"services.health"_s, tr("Service &health"));
    addPortal({.command = u"services.request"_s,
               .url = &ManagedService::ticketUrl,
               .need = AccessNeed::FileServiceRequests,
               .missing = tr("Microsoft names no page for service requests about this service."),
               .hint = tr("From within the tenant of this customer")},
              u"services.request"_s, tr("&New service request"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list->view().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ServicesTab::showPortals);
    connect(&m_list->view(), &ListView::opened, this, [this] {
        if (m_portals.first().button->isEnabled())
            open(m_portals.first());
    });
    connect(&m_model, &WindowTable::orderShown, this, &ServicesTab::showPortals);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ServicesTab::showPortals);
    showPortals();
}

void ServicesTab::addPortal(const Portal &portal, const QString &name, const QString &words)
{
    auto made = portal;
    made.button = new QPushButton(words, this);
    made.button->setObjectName(name);
    m_list->addTool(made.button);
    connect(made.button, &QPushButton::clicked, this, [this, made] { open(made); });
    m_portals.append(made);
}

QString ServicesTab::obstacle(const Portal &portal, const ServiceLine *line) const
{
    if (!line)
        return tr("Choose a service first.");
    if (const auto denied
        = CommandNeeds::denied(m_permit, portal.command, line->area == ServiceArea::Azure ? Matter::Azure : Matter::General))
        return RoleText::denied(*denied);
    if (const auto denied = accessDenied(line->access, portal.need))
        return AccessText::denied(*denied);
    const auto &address = line->told.*(portal.url);
    if (address.isEmpty())
        return portal.missing;
    if (m_links.rule(QUrl(address, QUrl::StrictMode)) == LinkRule::Refuse)
        return tr("The address that the service names is not one to open from here.");
    return {};
}

void ServicesTab::open(const Portal &portal)
{
    const auto *line = m_model.row(m_list->view().currentRow());
    if (const auto why = obstacle(portal, line); !why.isEmpty()) {
        m_list->banner().warn(why);
        return;
    }
    m_links.openFor(this, QUrl(line->told.*(portal.url), QUrl::StrictMode), [this](bool opened) {
        if (!opened)
            m_list->banner().warn(tr("No browser could be opened on this computer."));
    });
}

void ServicesTab::showPortals()
{
    const auto *line = m_model.row(m_list->view().currentRow());
    for (const auto &portal : std::as_const(m_portals)) {
        const auto why = obstacle(portal, line);
        portal.button->setEnabled(why.isEmpty());
        portal.button->setToolTip(why.isEmpty() ? portal.hint : why);
        portal.button->setAccessibleDescription(why.isEmpty() ? portal.hint : why);
    }
}

bool ServicesTab::takeKeys()
{
    return m_list->takeKeys();
}

void ServicesTab::remember(ViewMemory &memory)
{
    connect(m_list, &PartList::sorted, this, [this](const QString &key) {
        m_isByArea = key.isEmpty() || key == "area"_L1;
        showLines();
    });
    m_list->arrange<ServiceLine>(m_rows, m_model, serviceColumns(m_clock), memory);
}

void ServicesTab::showLines()
{
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines[i].isNamed = !m_isByArea || i == 0 || m_lines.at(i - 1).area != m_lines.at(i).area;
    m_rows.set(m_lines);
}

void ServicesTab::setPermit(const Permit &permit)
{
    m_permit = permit;
    makeLines();
    showPortals();
}

void ServicesTab::makeLines()
{
    m_lines.clear();
    // What was known before the tenant stopped telling is not how it is now.
    const auto isTold = m_detail.health.read.access == HealthAccess::Told && !CommandNeeds::denied(m_permit, u"readHealth");
    for (const auto &service : std::as_const(m_detail.services)) {
        const auto *told = isTold ? healthOf(service, m_detail.health) : nullptr;
        m_lines.append(ServiceLine{.told = service,
                                   .area = areaOf(service),
                                   .access = m_detail.row.access,
                                   .health = told ? told->status : QString(),
                                   .healthAt = told ? m_detail.health.read.readAt : QDateTime()});
    }
    std::ranges::stable_sort(m_lines, [](const ServiceLine &one, const ServiceLine &other) {
        return one.area != other.area ? one.area < other.area : one.told.name.localeAwareCompare(other.told.name) < 0;
    });
    showLines();
}

void ServicesTab::show(const CustomerDetail &detail, bool refreshing, bool isAnother)
{
    m_detail = detail;
    makeLines();
    if (isAnother)
        m_model.setQuery(m_model.query(), WindowTable::Swap::Result, WindowTable::Tail::Hidden);
    //: number of services of a customer
    m_list->setState(detail.servicesState, refreshing, tr("%Ln service(s)", nullptr, static_cast<int>(m_lines.size())));
    showPortals();
}
