#include "ui/customers/customerfilters.h"

#include "ui/customers/customerwords.h"

#include <QActionGroup>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using Access = CustomerQuery::Access;

static QString asItIs(const QString &text)
{
    return text;
}

/// A menu reads "&" as a mnemonic.
static QString inMenu(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

CustomerFilters::CustomerFilters(CustomerBook &book, QMenu &menu, ChipBar &chips, QObject *parent)
    : QObject(parent), m_book(book), m_menu(menu), m_chips(chips)
{
    //: menu: filter by the relationship between partner and customer
    addValueMenu(tr("Relationship"), &CustomerQuery::relationships, &CustomerFacets::relationships, CustomerWords::relationship);
    //: menu: filter by country
    addValueMenu(tr("Country"), &CustomerQuery::countries, &CustomerFacets::countries, CustomerWords::country);
    //: menu: filter by a tag of our own
    addValueMenu(tr("Tag"), &CustomerQuery::tags, &CustomerFacets::tags, asItIs);
    addAccessMenu();
    addChangedMenu();
    m_menu.addSeparator();
    addEndedAction();
    connect(&m_menu, &QMenu::aboutToShow, this, &CustomerFilters::countFacets);
    connect(&m_chips, &ChipBar::removed, this, &CustomerFilters::remove);
}

void CustomerFilters::setQuery(const CustomerQuery &query)
{
    m_query = query;
    showChips();
}

CustomerQuery CustomerFilters::over(CustomerQuery query) const
{
    query.relationships = m_query.relationships;
    query.countries = m_query.countries;
    query.tags = m_query.tags;
    query.access = m_query.access;
    query.changedWithinDays = m_query.changedWithinDays;
    query.endedOnly = m_query.endedOnly;
    return query;
}

bool CustomerFilters::isEmpty() const
{
    return over({}) == CustomerQuery{};
}

void CustomerFilters::clear()
{
    if (isEmpty())
        return;
    m_query = {};
    tell();
}

void CustomerFilters::countFacets()
{
    m_book.facets(this, [this](Result<CustomerFacets> facets) {
        if (!facets || (m_counted && *facets == m_facets))
            return;
        m_facets = *facets;
        m_counted = true;
        emit counted();
    });
}

void CustomerFilters::addValueMenu(const QString &title, Texts chosen, Counts counts, Words words)
{
    auto *menu = m_menu.addMenu(title);
    const auto fill = [this, menu, chosen, counts, words] { fillValueMenu(*menu, chosen, counts, words); };
    connect(menu, &QMenu::aboutToShow, this, fill);
    connect(this, &CustomerFilters::counted, menu, [menu, fill] {
        if (menu->isVisible())
            fill();
    });
}

void CustomerFilters::fillValueMenu(QMenu &menu, Texts chosen, Counts counts, Words words)
{
    menu.clear();
    if ((m_facets.*counts).isEmpty()) {
        menu.addAction(m_counted ? tr("There are none yet") : tr("Being counted…"))->setEnabled(false);
        return;
    }
    for (const auto &[value, count] : m_facets.*counts) {
        //: %1: a value to filter by, %2: how many customers have it
        auto *action = menu.addAction(tr("%1  (%2)").arg(inMenu(words(value)), QLocale().toString(count)));
        action->setObjectName("filter."_L1 + value);
        action->setCheckable(true);
        action->setChecked((m_query.*chosen).contains(value));
        connect(action, &QAction::toggled, this, [this, chosen, value = value](bool on) {
            auto &texts = m_query.*chosen;
            texts.removeAll(value);
            if (on)
                texts.append(value);
            tell();
        });
    }
}

void CustomerFilters::addAccessMenu()
{
    //: menu: filter by whether we hold delegated admin privileges
    auto *menu = m_menu.addMenu(tr("Delegated access"));
    auto *group = new QActionGroup(menu);
    for (const auto access : {Access::Any, Access::Granted, Access::Gdap, Access::Expiring, Access::Dap, Access::Missing, Access::Expired,
                              Access::Pending, Access::NotRead}) {
        auto *action = group->addAction(CustomerWords::access(access));
        action->setObjectName(u"filter.access.%1"_s.arg(static_cast<int>(access)));
        action->setCheckable(true);
        menu->addAction(action);
        connect(menu, &QMenu::aboutToShow, action, [this, action, access] { action->setChecked(m_query.access == access); });
        connect(action, &QAction::triggered, this, [this, access] {
            m_query.access = access;
            tell();
        });
    }
}

void CustomerFilters::addChangedMenu()
{
    //: menu: filter by the date of the last change
    auto *menu = m_menu.addMenu(tr("Last change"));
    auto *group = new QActionGroup(menu);
    for (const auto days : {0, 7, 30, 90}) {
        //: any date of the last change
        auto *action = group->addAction(days == 0 ? tr("Any time") : CustomerWords::changedWithin(days));
        action->setObjectName(u"filter.changed.%1"_s.arg(days));
        action->setCheckable(true);
        menu->addAction(action);
        connect(menu, &QMenu::aboutToShow, action,
                [this, action, days] { action->setChecked(m_query.changedWithinDays.value_or(0) == days); });
        connect(action, &QAction::triggered, this, [this, days] {
            m_query.changedWithinDays = days == 0 ? std::nullopt : std::optional(days);
            tell();
        });
    }
}

void CustomerFilters::addEndedAction()
{
    auto *ended = m_menu.addAction(tr("Only customers that ended"));
    ended->setObjectName("filter.ended"_L1);
    ended->setCheckable(true);
    auto *none = m_menu.addAction(tr("Remove all filters"));
    none->setObjectName("filter.none"_L1);
    connect(&m_menu, &QMenu::aboutToShow, this, [this, ended, none] {
        ended->setChecked(m_query.endedOnly);
        none->setEnabled(!isEmpty());
    });
    connect(ended, &QAction::triggered, this, [this](bool on) {
        m_query.endedOnly = on;
        tell();
    });
    connect(none, &QAction::triggered, this, &CustomerFilters::clear);
}

void CustomerFilters::showChips()
{
    QList<ChipText> chips;
    const auto add = [&chips](const QString &id, const QString &text) {
        //: %1: a filter in force, for example "Country: Netherlands (NL)"; read aloud and in a menu
        chips.append({.id = id, .text = text, .spoken = tr("Remove the filter %1").arg(text)});
    };
    for (const auto &raw : m_query.relationships) {
        //: a filter in force; %1: a relationship
        add("relationship:"_L1 + raw, tr("Relationship: %1").arg(CustomerWords::relationship(raw)));
    }
    for (const auto &iso : m_query.countries) {
        //: a filter in force; %1: a country
        add("country:"_L1 + iso, tr("Country: %1").arg(CustomerWords::country(iso)));
    }
    for (const auto &tag : m_query.tags) {
        //: a filter in force; %1: a tag
        add("tag:"_L1 + tag, tr("Tag: %1").arg(tag));
    }
    if (m_query.access != Access::Any) {
        //: a filter in force; %1: "Granted", "Not granted" or "Not read yet"
        add(u"access"_s, tr("Access: %1").arg(CustomerWords::access(m_query.access)));
    }
    if (m_query.changedWithinDays)
        add(u"changed"_s, CustomerWords::changedWithin(*m_query.changedWithinDays));
    if (m_query.endedOnly) {
        //: a filter in force: customers whose relationship ended or whose tenant is gone
        add(u"ended"_s, tr("Ended"));
    }
    m_chips.setChips(chips);
}

void CustomerFilters::remove(const QString &chip)
{
    const auto value = chip.section(u':', 1);
    if (chip.startsWith("relationship:"_L1))
        m_query.relationships.removeAll(value);
    else if (chip.startsWith("country:"_L1))
        m_query.countries.removeAll(value);
    else if (chip.startsWith("tag:"_L1))
        m_query.tags.removeAll(value);
    else if (chip == "access"_L1)
        m_query.access = Access::Any;
    else if (chip == "changed"_L1)
        m_query.changedWithinDays.reset();
    else if (chip == "ended"_L1)
        m_query.endedOnly = false;
    tell();
}

void CustomerFilters::tell()
{
    showChips();
    emit changed();
}
