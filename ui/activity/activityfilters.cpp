#include "ui/activity/activityfilters.h"

#include "ui/widgets/activitywords.h"

#include <QActionGroup>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

static QString accountAsItIs(const QString &account)
{
    return account;
}

ActivityFilters::ActivityFilters(ActivityBook &book, QMenu &menu, ChipBar &chips, QObject *parent)
    : QObject(parent), m_book(book), m_menu(menu), m_chips(chips)
{
    //: menu: filter by who did it
    addValueMenu(tr("Account"), u"account"_s, m_accounts, &ActivityFacets::accounts, accountAsItIs);
    //: menu: filter by what was done
    addValueMenu(tr("Action"), u"command"_s, m_commands, &ActivityFacets::commands, ActivityWords::command);
    addPeriodMenu();
    m_menu.addSeparator();
    auto *none = m_menu.addAction(tr("Remove all filters"));
    none->setObjectName("filter.none"_L1);
    connect(&m_menu, &QMenu::aboutToShow, this, [this, none] {
        none->setEnabled(!isEmpty());
        countFacets();
    });
    connect(none, &QAction::triggered, this, &ActivityFilters::clear);
    connect(&m_chips, &ChipBar::removed, this, &ActivityFilters::remove);
}

ActivityQuery ActivityFilters::over(ActivityQuery query) const
{
    query.accounts = m_accounts;
    query.commands = m_commands;
    query.customerId = m_customerId;
    const auto today = QDate::currentDate();
    const auto first = m_lastDays > 0 ? today.addDays(1 - m_lastDays) : m_first;
    query.from = first.isValid() ? first.startOfDay().toUTC() : QDateTime();
    query.before = m_last.isValid() ? m_last.addDays(1).startOfDay().toUTC() : QDateTime();
    return query;
}

bool ActivityFilters::isEmpty() const
{
    return m_accounts.isEmpty() && m_commands.isEmpty() && m_customerId.isEmpty() && m_lastDays == 0 && !m_first.isValid();
}

void ActivityFilters::clear()
{
    if (isEmpty())
        return;
    m_accounts.clear();
    m_commands.clear();
    m_customerId.clear();
    m_lastDays = 0;
    m_first = m_last = {};
    tell();
}

void ActivityFilters::setCustomer(const QString &id, const QString &name)
{
    m_customerId = id;
    m_customerName = name;
    tell();
}

void ActivityFilters::setDays(QDate first, QDate last)
{
    m_lastDays = 0;
    m_first = std::min(first, last);
    m_last = std::max(first, last);
    tell();
}

void ActivityFilters::countFacets()
{
    m_book.facets(this, [this](const Result<ActivityFacets> &facets) {
        if (!facets || (m_counted && *facets == m_facets))
            return;
        m_facets = *facets;
        m_counted = true;
        emit counted();
    });
}

void ActivityFilters::addValueMenu(const QString &title, const QString &id, QStringList &chosen, Counts ActivityFacets::*counts,
                                   QString (*words)(const QString &))
{
    auto *menu = m_menu.addMenu(title);
    const auto fill = [this, menu, id, &chosen, counts, words] { fillValueMenu(*menu, id, chosen, m_facets.*counts, words); };
    connect(menu, &QMenu::aboutToShow, this, fill);
    connect(this, &ActivityFilters::counted, menu, [menu, fill] {
        if (menu->isVisible())
            fill();
    });
}

void ActivityFilters::fillValueMenu(QMenu &menu, const QString &id, QStringList &chosen, const Counts &counts,
                                    QString (*words)(const QString &))
{
    menu.clear();
    if (counts.isEmpty()) {
        menu.addAction(m_counted ? tr("There are none yet") : tr("Being counted…"))->setEnabled(false);
        return;
    }
    for (const auto &[value, count] : counts) {
        auto shown = words(value);
        shown.replace(u'&', u"&&"_s); // a menu reads "&" as a mnemonic
        //: %1: a value to filter by, %2: how many entries have it
        auto *action = menu.addAction(tr("%1  (%2)").arg(shown, QLocale().toString(count)));
        action->setObjectName(u"filter.%1.%2"_s.arg(id, value));
        action->setCheckable(true);
        action->setChecked(chosen.contains(value));
        connect(action, &QAction::toggled, this, [this, &chosen, value = value](bool on) {
            chosen.removeAll(value);
            if (on)
                chosen.append(value);
            tell();
        });
    }
}

void ActivityFilters::addPeriodMenu()
{
    //: menu: filter by when it was done
    auto *menu = m_menu.addMenu(tr("Period"));
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, int days) {
        auto *action = group->addAction(text);
        action->setObjectName(u"filter.days.%1"_s.arg(days));
        action->setCheckable(true);
        menu->addAction(action);
        connect(menu, &QMenu::aboutToShow, action,
                [this, action, days] { action->setChecked(m_lastDays == days && (days > 0 || !m_first.isValid())); });
        connect(action, &QAction::triggered, this, [this, days] {
            m_lastDays = days;
            m_first = m_last = {};
            tell();
        });
    };
    //: any date
    add(tr("Any time"), 0);
    add(tr("Today"), 1);
    for (const auto days : {7, 30, 90})
        add(tr("Last %n day(s)", nullptr, days), days);
    menu->addSeparator();
    auto *byHand = menu->addAction(tr("Choose days…"));
    byHand->setObjectName("filter.days.choose"_L1);
    connect(byHand, &QAction::triggered, this, [this] {
        const auto today = QDate::currentDate();
        emit daysWanted(m_first.isValid() ? m_first : today.addDays(-6), m_last.isValid() ? m_last : today);
    });
}

QString ActivityFilters::periodText() const
{
    if (m_lastDays == 1)
        return tr("Today");
    if (m_lastDays > 1)
        return tr("Last %n day(s)", nullptr, m_lastDays);
    const QLocale locale;
    const auto first = locale.toString(m_first, QLocale::ShortFormat);
    const auto last = locale.toString(m_last, QLocale::ShortFormat);
    //: a filter in force; %1, %2: first and last day
    return m_first == m_last ? first : tr("%1 to %2").arg(first, last);
}

void ActivityFilters::showChips()
{
    QList<ChipText> chips;
    const auto add = [&chips](const QString &id, const QString &text) {
        //: %1: a filter in force, for example "Account: anna@partner.example"; read aloud and in a menu
        chips.append({.id = id, .text = text, .spoken = tr("Remove the filter %1").arg(text)});
    };
    if (!m_customerId.isEmpty()) {
        //: a filter in force; %1: a customer
        add(u"customer"_s, tr("Customer: %1").arg(m_customerName.isEmpty() ? m_customerId : m_customerName));
    }
    for (const auto &account : m_accounts) {
        //: a filter in force; %1: who did it
        add("account:"_L1 + account, tr("Account: %1").arg(account));
    }
    for (const auto &command : m_commands) {
        //: a filter in force; %1: what was done
        add("command:"_L1 + command, tr("Action: %1").arg(ActivityWords::command(command)));
    }
    if (m_lastDays > 0 || m_first.isValid())
        add(u"days"_s, periodText());
    m_chips.setChips(chips);
}

void ActivityFilters::remove(const QString &chip)
{
    const auto value = chip.section(u':', 1);
    if (chip.startsWith("account:"_L1)) {
        m_accounts.removeAll(value);
    } else if (chip.startsWith("command:"_L1)) {
        m_commands.removeAll(value);
    } else if (chip == "customer"_L1) {
        m_customerId.clear();
    } else if (chip == "days"_L1) {
        m_lastDays = 0;
        m_first = m_last = {};
    }
    tell();
}

void ActivityFilters::tell()
{
    showChips();
    emit changed();
}
