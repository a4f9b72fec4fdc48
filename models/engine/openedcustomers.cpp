#include "models/engine/openedcustomers.h"

#include "models/command/commandneeds.h"
#include "models/outbox/changerules.h"

#include <algorithm>

using namespace std::chrono_literals;

OpenedCustomers::OpenedCustomers(QueryThread &query, QObject *parent) : QObject(parent), m_query(query)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(250ms);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        const auto opened = m_opened;
        for (const auto &page : opened) {
            if (page.receiver)
                read(page.receiver);
        }
    });
}

void OpenedCustomers::admit(const Permit &permit, const QString &account)
{
    const auto denied = CommandNeeds::denied(permit, u"readCustomers");
    const auto givesNotes = !CommandNeeds::denied(permit, u"readActivity");
    const auto onlyOf = CommandNeeds::denied(permit, u"readAllActivity") ? account : QString();
    const auto hidesPeople = CommandNeeds::denied(permit, u"readPeople").has_value();
    const auto hidesHealth = CommandNeeds::denied(permit, u"readHealth").has_value();
    const auto isNews = m_denied != denied || m_givesNotes != givesNotes || m_onlyOf != onlyOf || m_hidesPeople != hidesPeople
        || m_hidesHealth != hidesHealth;
    m_hidesPeople = hidesPeople;
    m_hidesHealth = hidesHealth;
    m_denied = denied;
    m_givesNotes = givesNotes;
    m_onlyOf = onlyOf;
    if (isNews)
        cacheChanged();
}

void OpenedCustomers::open(const QString &customerId, QObject *receiver, std::function<void(Result<CustomerPage>)> changed)
{
    std::erase_if(m_opened, [receiver](const Opened &page) { return !page.receiver || page.receiver == receiver; });
    m_opened.push_back({.receiver = receiver, .customerId = customerId, .changed = std::move(changed), .refreshing = true});
    read(receiver);
    if (!m_denied)
        emit recordWanted(customerId);
}

void OpenedCustomers::refresh(const QString &customerId)
{
    if (m_denied)
        return;
    tell(customerId, true, std::nullopt);
    emit recordWanted(customerId);
}

void OpenedCustomers::facets(QObject *receiver, std::function<void(Result<CustomerFacets>)> receive)
{
    if (m_denied)
        receive(CustomerFacets());
    else
        m_query.facets(receiver, std::move(receive));
}

void OpenedCustomers::timeline(const TimelineQuery &query, QObject *receiver, std::function<void(Result<Timeline>)> receive)
{
    if (m_denied) {
        receive(m_denied->error());
        return;
    }
    auto given = query;
    given.notes = query.notes && m_givesNotes;
    given.onlyOf = m_onlyOf;
    m_query.timeline(given, receiver, [this, query, given, receiver, receive](Result<Timeline> answer) {
        const auto isStill = !m_denied && given.notes == (query.notes && m_givesNotes) && given.onlyOf == m_onlyOf;
        if (isStill && answer && m_hidesPeople) {
            for (auto &event : answer->events) {
                if (auto *change = std::get_if<OutboxEntry>(&event.told))
                    *change = withoutPerson(std::move(*change));
            }
        }
        if (isStill)
            receive(std::move(answer));
        else
            timeline(query, receiver, receive); // somebody else is here now
    });
}

void OpenedCustomers::cacheChanged()
{
    if (!m_opened.empty() && !m_soon.isActive())
        m_soon.start();
}

void OpenedCustomers::changedAtService(const QString &customerId)
{
    const auto page = std::ranges::find_if(
        m_opened, [&customerId](const Opened &opened) { return opened.receiver && opened.customerId == customerId; });
    if (page == m_opened.end())
        return;
    if (page->refreshing)
        m_changedWhileRead.insert(customerId); // what is under way may have read those lists before
    else
        refresh(customerId);
}

void OpenedCustomers::recordStored(const QString &customerId)
{
    tell(customerId, false, std::nullopt);
    if (m_changedWhileRead.remove(customerId))
        changedAtService(customerId);
}

void OpenedCustomers::recordFailed(const QString &customerId, const Error &error)
{
    tell(customerId, false, error);
    m_changedWhileRead.remove(customerId); // the next reading has it
}

void OpenedCustomers::tell(const QString &customerId, bool refreshing, const std::optional<Error> &problem)
{
    for (auto &page : m_opened) {
        if (page.customerId == customerId && page.receiver) {
            page.refreshing = refreshing;
            page.problem = problem;
            read(page.receiver);
        }
    }
}

void OpenedCustomers::read(QObject *receiver)
{
    const auto found = std::ranges::find_if(m_opened, [receiver](const Opened &page) { return page.receiver == receiver; });
    if (found == m_opened.end())
        return;
    m_query.detail(found->customerId, receiver, [this, receiver, customerId = found->customerId](Result<CustomerDetail> detail) {
        const auto page = std::ranges::find_if(
            m_opened, [&](const Opened &opened) { return opened.receiver == receiver && opened.customerId == customerId; });
        if (page == m_opened.end())
            return; // the receiver looks at another customer by now
        const auto changed = page->changed;
        if (detail && m_hidesHealth)
            detail->health = {};
        if (m_denied)
            changed(m_denied->error());
        else if (detail)
            changed(CustomerPage{.detail = std::move(*detail), .refreshing = page->refreshing, .refreshProblem = page->problem});
        else
            changed(detail.error());
    });
}
