#include "app/sandbox/healthbook.h"

#include "app/sandbox/healthcatalogue.h"
#include "app/sandbox/healthtext.h"

#include <algorithm>

namespace {

constexpr quint32 partnerPlace = 0xffffffff;
constexpr qint64 afterEnd = 30LL * 86'400; ///< seconds for which an issue stays in lists
constexpr qint64 freshEnd = 86'400; ///< seconds for which a service shows that it was restored
constexpr std::size_t mostTexts = 2000; ///< far more than stand in lists at one time
constexpr qint64 sinceMonday = 2LL * 3600;

QByteArray nameOf(const HealthService &service)
{
    return {service.name.data(), static_cast<qsizetype>(service.name.size())};
}

/// Of an unknown service: its name without blanks.
QByteArray idOfService(const QByteArray &name)
{
    if (const HealthService *known = healthServiceCalled(name))
        return {known->id.data(), static_cast<qsizetype>(known->id.size())};
    return QByteArray(name).replace(' ', "");
}

QByteArray statusOf(const std::vector<HealthIssue> &issues, const QDateTime &now)
{
    QByteArray worst = "serviceOperational";
    const HealthIssue *restored = nullptr;
    for (const HealthIssue &issue : issues) {
        if (!issue.isResolved && badness(issue.status) > badness(worst))
            worst = issue.status;
        if (issue.isResolved && issue.modified.secsTo(now) < freshEnd && (!restored || issue.modified > restored->modified))
            restored = &issue;
    }
    return badness(worst) == 0 && restored ? restored->status : worst;
}

} // namespace

bool isTold(const HealthCase &each, const HealthTenant &tenant, const QDateTime &now)
{
    return isHit(each.audience, each.service, tenant) && each.first + delayOf(each.audience, tenant) <= now.toSecsSinceEpoch();
}

HealthBook::HealthBook(const World &world, quint64 seed, const SandboxClock &clock)
    : m_world(world), m_clock(clock), m_services(world, clock), m_recipe(seed), m_messages(seed)
{
}

void HealthBook::setMode(Mode mode)
{
    m_mode = mode;
    m_told = {};
    m_texts.clear();
    if (mode == Mode::BlackMonday)
        m_monday = m_clock.now().addSecs(-sinceMonday);
}

HealthTenant HealthBook::tenant(quint32 customer) const
{
    const CustomerFacts facts = m_world.recipe().facts(customer, m_world.revision(customer));
    return {.index = customer, .country = bytes(facts.country), .letters = m_services.lettersOf(customer)};
}

HealthTenant HealthBook::partner()
{
    return {.index = partnerPlace, .country = "NL", .letters = "estkidacpf"};
}

std::vector<HealthOutline> HealthBook::outlines(const QDateTime &now) const
{
    std::vector<HealthOutline> all;
    if (m_mode != Mode::Quiet)
        all = m_recipe.usual(now);
    if (m_mode == Mode::BlackMonday)
        std::ranges::move(m_recipe.blackMonday(m_monday, now), std::back_inserter(all));
    std::erase_if(all, [this](const HealthOutline &outline) { return m_script.hides(outline.id); });
    return all;
}

const HealthIssue &HealthBook::textOf(const HealthOutline &outline, const QDateTime &now) const
{
    if (m_texts.size() > mostTexts)
        m_texts.clear();
    Text &text = m_texts[outline.id];
    const std::size_t steps = outline.stepsBy(now.toSecsSinceEpoch());
    if (text.steps != steps)
        text = {.steps = steps, .issue = told(outline, now)};
    return text.issue;
}

std::vector<HealthCase> HealthBook::casesAt(const QDateTime &now) const
{
    std::vector<HealthCase> cases;
    for (const HealthOutline &outline : outlines(now))
        cases.push_back(
            {.issue = textOf(outline, now), .service = outline.service, .audience = outline.audience, .first = outline.steps.front().at});
    for (const auto &[id, scripted] : m_script.issues()) {
        if (!scripted.issue.end.isValid() || scripted.issue.end.addSecs(afterEnd) >= now)
            cases.push_back({.issue = scripted.issue, .service = scripted.service, .audience = scripted.audience});
    }
    std::stable_sort(cases.begin(), cases.end(),
                     [](const HealthCase &one, const HealthCase &other) { return one.issue.start > other.issue.start; });
    return cases;
}

const std::vector<HealthCase> &HealthBook::cases() const
{
    const QDateTime now = m_clock.now();
    const qint64 second = now.toSecsSinceEpoch();
    if (m_told.second != second || m_told.revision != m_script.revision())
        m_told = {.second = second, .revision = m_script.revision(), .cases = casesAt(now)};
    return m_told.cases;
}

std::optional<HealthCase> HealthBook::caseCalled(const QByteArray &id) const
{
    const auto &all = cases();
    const auto found = std::find_if(all.begin(), all.end(), [&id](const HealthCase &each) { return each.issue.id == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::vector<HealthIssue> HealthBook::issues(const HealthTenant &tenant) const
{
    const QDateTime now = m_clock.now();
    std::vector<HealthIssue> issues;
    for (const HealthCase &each : cases()) {
        if (isTold(each, tenant, now))
            issues.push_back(each.issue);
    }
    return issues;
}

std::vector<HealthOverview> HealthBook::overviews(const HealthTenant &tenant) const
{
    std::vector<HealthOverview> overviews;
    for (const HealthService &service : healthServices()) {
        if (isAmong(service, tenant.letters))
            overviews.push_back({.id = idOfService(nameOf(service)), .service = nameOf(service)});
    }
    for (HealthIssue &issue : issues(tenant)) {
        auto of = std::find_if(overviews.begin(), overviews.end(),
                               [&issue](const HealthOverview &overview) { return overview.service == issue.service; });
        if (of == overviews.end())
            of = overviews.insert(of, {.id = idOfService(issue.service), .service = issue.service});
        of->issues.push_back(std::move(issue));
    }
    for (HealthOverview &overview : overviews)
        overview.status = statusOf(overview.issues, m_clock.now());
    return overviews;
}

std::vector<HealthMessage> HealthBook::messages(const HealthTenant &tenant) const
{
    return m_mode == Mode::Quiet ? std::vector<HealthMessage>() : m_messages.of(tenant, m_clock.now());
}
