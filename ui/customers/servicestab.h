#pragma once

#include "models/customers/accessneed.h"
#include "models/customers/customerbook.h"
#include "models/customers/servicehealth.h"
#include "models/roles/permit.h"
#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"
#include "ui/widgets/linkopener.h"

#include <QWidget>

class Clock;
class PartList;
class QPushButton;
class ViewMemory;

/// A line of the tab: a service, and whether our delegated access lets us into it.
struct ServiceLine {
    ManagedService told{};
    ServiceArea area = ServiceArea::Other;
    CustomerAccess access{};
    QString health{}; ///< how its feed says it is, raw; empty: not known
    QDateTime healthAt{}; ///< UTC: as of when
    bool isNamed = false; ///< its area is named: it is the first of it, or they do not stand together
    bool operator==(const ServiceLine &) const = default;
};

/// Service management: the customer's services by area, each with the way into its portals in that customer's name. Opening one waits for
/// nothing. GUI thread.
class ServicesTab : public QWidget
{
    Q_OBJECT

public:
    /// `clock` outlives it.
    ServicesTab(LinkOpener links, const Clock &clock, QWidget *parent);

    /// `isAnother`: of another customer than before.
    void show(const CustomerDetail &detail, bool refreshing, bool isAnother);
    void setPermit(const Permit &permit);
    /// How the person arranged what stands here is remembered there. Called once.
    void remember(ViewMemory &memory);
    /// Gives the rows the keys; one of them is then selected. False: there are none.
    bool takeKeys();

private:
    /// One of the portals of a service, and who may enter it.
    struct Portal {
        QString command{}; ///< in CommandNeeds
        QString ManagedService::*url{};
        AccessNeed need{};
        QPushButton *button = nullptr;
        QString missing{}; ///< why there is no way in
        QString hint{};
    };

    void addPortal(const Portal &portal, const QString &name, const QString &words);
    /// Why it cannot be opened for that line; empty: it can.
    QString obstacle(const Portal &portal, const ServiceLine *line) const;
    void open(const Portal &portal);
    void showPortals();
    void showLines();
    void makeLines();

    LinkOpener m_links;
    const Clock &m_clock;
    Permit m_permit{};
    HeldRows<ServiceLine> m_rows;
    WindowModel<ServiceLine, HeldQuery> m_model;
    PartList *m_list;
    QList<Portal> m_portals{};
    CustomerDetail m_detail{}; ///< that is shown
    QList<ServiceLine> m_lines{}; ///< by area
    bool m_isByArea = true; ///< services of one area stand together
};
