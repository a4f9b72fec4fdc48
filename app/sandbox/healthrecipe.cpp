#include "app/sandbox/healthrecipe.h"

#include "app/sandbox/healthcatalogue.h"
#include "app/sandbox/mix.h"

#include <algorithm>
#include <array>

namespace {

enum HealthSalt : quint64 { UsualSalt = 911, MondaySalt };

constexpr qint64 daySeconds = 86'400;
constexpr qint64 listedSeconds = 30 * daySeconds; ///< an issue stays so long after its end
constexpr qint64 lookBack = 52 * daySeconds; ///< no issue is older than that when it leaves the lists
constexpr qint64 firstDay = 1'577'836'800; ///< 2020-01-01
constexpr quint32 mondayIssues = 40;
constexpr quint32 idStep = 127; ///< between the numbers of two issues of a service lies at least one

/// One turn of an issue's life, in thousandths of its duration.
struct HealthTurn {
    std::string_view status;
    int perMille;
};

constexpr HealthTurn limitedPath[] = {{"investigating", 0},      {"serviceDegradation", 90}, {"serviceDegradation", 300},
                                      {"restoringService", 560}, {"restoringService", 760},  {"serviceRestored", 1000}};
constexpr HealthTurn outagePath[]
    = {{"investigating", 0},      {"serviceInterruption", 60}, {"serviceInterruption", 250}, {"restoringService", 500},
       {"extendedRecovery", 700}, {"verifyingService", 900},   {"serviceRestored", 1000}};
constexpr HealthTurn longPath[]
    = {{"serviceDegradation", 0}, {"serviceDegradation", 120}, {"investigating", 300},    {"restoringService", 450},
       {"extendedRecovery", 600}, {"extendedRecovery", 800},   {"verifyingService", 950}, {"serviceRestored", 1000}};
constexpr HealthTurn falsePath[] = {{"investigating", 0}, {"investigating", 500}, {"falsePositive", 1000}};
constexpr HealthTurn suspendedPath[]
    = {{"investigating", 0}, {"investigationSuspended", 400}, {"investigationSuspended", 700}, {"serviceRestored", 1000}};
constexpr HealthTurn externalPath[]
    = {{"reported", 0}, {"confirmed", 150}, {"confirmed", 400}, {"mitigatedExternal", 600}, {"resolvedExternal", 1000}};
constexpr HealthTurn customerPath[] = {{"reported", 0}, {"confirmed", 200}, {"mitigated", 600}, {"resolved", 1000}};

constexpr std::array<std::string_view, 8> hitCountries{"NL", "NL", "NL", "NL", "DE", "BE", "GB", "FR"};

std::vector<HealthStep> stepsOf(std::span<const HealthTurn> path, qint64 first, qint64 duration)
{
    std::vector<HealthStep> steps;
    steps.reserve(path.size() + 1);
    for (const HealthTurn &turn : path)
        steps.push_back({.at = first + duration * turn.perMille / 1000, .status = turn.status});
    return steps;
}

/// Which way an issue goes, and from where it comes.
std::span<const HealthTurn> pathOf(Draw &draw, HealthOutline &outline)
{
    const bool isIncident = outline.classification == "incident";
    const quint32 lot = draw.below(20);
    outline.origin = "microsoft";
    if (lot == 0)
        return falsePath;
    if (lot == 1 && !isIncident)
        return suspendedPath;
    if (lot == 2) {
        outline.origin = "thirdParty";
        return externalPath;
    }
    if (lot == 3 && !isIncident) {
        outline.origin = "customer";
        return customerPath;
    }
    if (lot < 8)
        return longPath;
    return isIncident && lot < 14 ? std::span<const HealthTurn>(outagePath) : std::span<const HealthTurn>(limitedPath);
}

QByteArray issueId(const HealthService &service, quint64 number)
{
    return QByteArray(service.prefix.data(), static_cast<qsizetype>(service.prefix.size())) + QByteArray::number(number);
}

/// A report follows a true incident some days after its end.
void addReport(HealthOutline &outline, Draw &draw)
{
    if (outline.classification != "incident" || outline.steps.back().status != "serviceRestored" || draw.below(3) == 0)
        return;
    outline.steps.push_back(
        {.at = outline.steps.back().at + 3 * daySeconds + draw.below(3 * 86'400), .status = "postIncidentReviewPublished"});
}

} // namespace

std::optional<qint64> HealthOutline::over() const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [](const HealthStep &step) {
        return isOver(QByteArrayView(step.status.data(), static_cast<qsizetype>(step.status.size())));
    });
    return found == steps.end() ? std::nullopt : std::optional(found->at);
}

std::size_t HealthOutline::stepsBy(qint64 now) const
{
    return static_cast<std::size_t>(std::count_if(steps.begin(), steps.end(), [now](const HealthStep &step) { return step.at <= now; }));
}

bool HealthOutline::isListed(qint64 now) const
{
    return steps.front().at <= now && now <= over().value_or(now) + listedSeconds;
}

std::vector<HealthOutline> HealthRecipe::usual(const QDateTime &when) const
{
    const qint64 now = when.toSecsSinceEpoch();
    std::vector<HealthOutline> outlines;
    const auto services = healthServices();
    for (quint32 service = 0; service < services.size(); ++service) {
        const qint64 period = services[service].days * daySeconds;
        const qint64 last = (now - firstDay) / period;
        for (qint64 number = qMax<qint64>(0, last - lookBack / period - 1); number <= last; ++number) {
            HealthOutline outline = usualOne(service, number);
            if (outline.isListed(now))
                outlines.push_back(std::move(outline));
        }
    }
    return outlines;
}

HealthOutline HealthRecipe::usualOne(quint32 place, qint64 number) const
{
    const HealthService &service = healthServices()[place];
    const quint64 lot = mixed(m_seed, static_cast<quint64>(number) * 64 + place, UsualSalt);
    Draw draw(lot);
    HealthOutline outline{.service = &service, .lot = lot};
    outline.classification = draw.below(3) == 0 ? "incident" : "advisory";
    outline.id = issueId(service, 200'000 + static_cast<quint64>(number) * idStep + draw.below(idStep));
    const qint64 period = service.days * daySeconds;
    outline.start = firstDay + number * period + draw.below(static_cast<quint32>(period));
    outline.start -= outline.start % 300;
    const qint64 first = outline.start + 600 + draw.below(2400);
    const auto path = pathOf(draw, outline);
    const bool isShort = outline.classification == "incident" || path.front().status == falsePath[0].status;
    const qint64 duration = isShort ? 5400 + draw.below(100'000)
        : draw.below(4) > 0         ? 4 * 3600 + draw.below(4 * 86'400)
                                    : 2 * daySeconds + draw.below(12 * 86'400);
    outline.steps = stepsOf(path, first, duration);
    addReport(outline, draw);
    outline.audience = {.lot = mixed(lot), .isStaggered = true};
    if (draw.below(3) == 0)
        outline.audience.country = QByteArray(hitCountries.at(draw.below(hitCountries.size())).data(), 2);
    const bool isWide = outline.classification == "incident" || !outline.audience.country.isEmpty();
    outline.audience.perMille = isWide ? 100 + draw.below(800) : 10 + draw.below(250);
    return outline;
}

std::vector<HealthOutline> HealthRecipe::blackMonday(const QDateTime &begin, const QDateTime &now) const
{
    std::vector<HealthOutline> outlines;
    for (quint32 number = 0; number < mondayIssues; ++number) {
        HealthOutline outline = mondayOne(number, begin.toSecsSinceEpoch());
        if (outline.isListed(now.toSecsSinceEpoch()))
            outlines.push_back(std::move(outline));
    }
    return outlines;
}

HealthOutline HealthRecipe::mondayOne(quint32 number, qint64 begin) const
{
    const auto services = healthServices();
    const HealthService &service = services[number % services.size()];
    const quint64 lot = mixed(m_seed, number, MondaySalt);
    Draw draw(lot);
    HealthOutline outline{
        .service = &service, .lot = lot, .classification = draw.below(4) == 0 ? "advisory" : "incident", .origin = "microsoft"};
    outline.id = issueId(service, 900'000 + quint64{number} * idStep + draw.below(idStep));
    outline.start = begin + qint64{draw.below(15)} * 60;
    const std::span<const HealthTurn> path = draw.below(3) == 0 ? std::span<const HealthTurn>(limitedPath) : outagePath;
    outline.steps = stepsOf(path, outline.start + 300 + draw.below(900), 6 * 3600 + draw.below(30 * 3600));
    addReport(outline, draw);
    outline.audience = {.lot = mixed(lot), .perMille = 300 + draw.below(650)};
    return outline;
}
