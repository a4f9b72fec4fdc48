#include "app/sandbox/healthtext.h"

#include "app/sandbox/healthcatalogue.h"
#include "app/sandbox/mix.h"

#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace {

/// What goes wrong, what is done about it, and what the review says of it.
struct HealthCause {
    std::string_view finding;
    std::string_view remedy;
    std::string_view lesson;
};

constexpr std::array healthCauses{
    HealthCause{"a change to how requests are spread over servers sends too many of them to a small part of the infrastructure",
                "taking back the change and moving requests to healthy servers", "changes of this kind now reach one region at a time"},
    HealthCause{"an internal certificate was not renewed on some of the servers that answer requests",
                "renewing the certificate on all servers", "certificates are now watched for their last thirty days instead of seven"},
    HealthCause{"a database that keeps settings of tenants answers more slowly than it should since it was moved",
                "adding capacity to the database and clearing its backlog", "moves are now rehearsed with the load of a working day"},
    HealthCause{"an update meant to make the service faster lets a cache fill up with entries that are out of date",
                "emptying the cache and turning the update off", "a test now fails when an entry is kept for too long"},
    HealthCause{"a network device in one of the datacenters drops a part of the traffic",
                "leading traffic around the device until it has been replaced",
                "the device's health now counts errors and not only its links"},
    HealthCause{"a queue of background work grew faster than it was worked off after a peak in use",
                "starting more workers and putting urgent work first", "the queue now grows its workers by itself"},
    HealthCause{"a component that signs requests between services lost a right it needs",
                "giving back the right and restarting the component", "rights of components are compared before and after each change"},
};

QByteArray plain(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QByteArray capitalised(QByteArray text)
{
    if (!text.isEmpty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

QByteArray spokenTime(const QDateTime &when)
{
    return QLocale::c().toString(when, u"dddd, d MMMM yyyy, hh:mm"_s).toLatin1() + " UTC";
}

QByteArray regionOf(const QByteArray &country)
{
    return country == "NL" ? "the Netherlands"
        : country == "DE"  ? "Germany"
        : country == "BE"  ? "Belgium"
        : country == "GB"  ? "the United Kingdom"
                           : "France";
}

/// The words of one issue.
struct HealthWording {
    QByteArray title{};
    QByteArray impact{};
    QByteArray scope{};
    QByteArray service{};
    HealthCause cause{};
    QDateTime start{};
};

HealthWording wordingOf(const HealthOutline &outline, const HealthFeature &feature)
{
    Draw draw(mixed(outline.lot ^ 0x7e47));
    const QByteArray who = plain(feature.who);
    const QByteArray doing = plain(feature.doing);
    const std::array<QByteArray, 4> titles{
        "Some " + who + " can't " + doing, capitalised(who) + " may be unable to " + doing + " now and then",
        capitalised(who) + " see delays when they try to " + doing, "Errors when " + who + " try to " + doing};
    const std::array<QByteArray, 3> impacts{
        capitalised(who) + " may be unable to " + doing + '.', "When " + who + " try to " + doing + ", it takes several attempts.",
        capitalised(who) + " may be unable to " + doing + ". Trying again after some minutes often helps."};
    HealthWording words{.title = titles.at(draw.below(titles.size())), .impact = impacts.at(draw.below(impacts.size()))};
    words.cause = healthCauses.at(draw.below(healthCauses.size()));
    words.service = plain(outline.service->name);
    words.start = QDateTime::fromSecsSinceEpoch(outline.start, Qt::UTC);
    words.scope = outline.audience.country.isEmpty() ? "Any of your " + who + " may be affected."_ba
                                                     : "Your organisation is affected by this event, and " + who + " who are served from "
            + regionOf(outline.audience.country) + " are impacted.";
    return words;
}

QByteArray stateText(std::string_view status, const HealthWording &words, bool isRepeat)
{
    const QByteArray finding = plain(words.cause.finding);
    const QByteArray remedy = plain(words.cause.remedy);
    if (status == "investigating")
        return isRepeat ? "We are comparing logs of servers that work with those that do not."_ba
                        : "We are looking into reports about " + words.service + " and will tell more as soon as we know it."_ba;
    if (status == "serviceDegradation" || status == "serviceInterruption")
        return isRepeat ? "We have found that " + finding + '.' : "We see the problem in our own measurements and look for its cause."_ba;
    if (status == "restoringService")
        return isRepeat ? "We are still " + remedy + "; about half of it is done."_ba : "We are " + remedy + '.';
    if (status == "extendedRecovery")
        return "The cause is gone. Work that was held up is being caught up with, which may take some hours more."_ba;
    if (status == "verifyingService")
        return "We are watching the service to be sure that it has recovered."_ba;
    if (status == "serviceRestored" || status == "resolved" || status == "resolvedExternal")
        return "The service works as it should again. We found that " + finding + '.';
    if (status == "falsePositive")
        return "The service worked all the time: a probe of ours reported errors that no one has seen."_ba;
    if (status == "investigationSuspended")
        return "We need logs from an affected computer to go on. Please send them with a support request."_ba;
    if (status == "mitigated" || status == "mitigatedExternal")
        return "A way around the problem is in place. Its cause lies outside this service."_ba;
    if (status == "postIncidentReviewPublished")
        return "The review of this incident can be downloaded."_ba;
    return "The problem was reported and could be seen."_ba;
}

QByteArray labelledPost(const HealthWording &words, const QByteArray &state, const QDateTime &at, bool isLast)
{
    return "Title: " + words.title + "\n\nUser impact: " + words.impact + "\n\nCurrent status: " + state
        + "\n\nScope of impact: " + words.scope + "\n\nStart time: " + spokenTime(words.start)
        + (isLast ? "\n\nThis is the final update for the event."_ba : "\n\nNext update by: " + spokenTime(at.addSecs(7200)));
}

QByteArray htmlPost(const HealthWording &words, const QByteArray &state, const QDateTime &at, bool isLast)
{
    QByteArray text = "<p><b>User impact</b><br/>" + words.impact + "</p>\n<p><b>Current status</b><br/>" + state
        + "</p>\n<ul><li>Service: " + words.service + "</li><li>Began: " + spokenTime(words.start) + "</li></ul>\n<p>" + words.scope
        + "</p>";
    if (!isLast)
        text += "\n<p><i>Next update by " + spokenTime(at.addSecs(3600)) + ".</i></p>";
    return text;
}

QByteArray finalPost(const HealthWording &words, const QByteArray &state)
{
    return "<h3>Summary</h3>\n<p>" + words.impact + "</p>\n<h3>What happened</h3>\n<p>" + state + "</p>\n<h3>What we change</h3>\n<ol><li>"
        + capitalised(plain(words.cause.lesson))
        + ".</li><li>Alerts about this part of the service come sooner.</li></ol>\n<p>More is told on <a "
          "href=\"https://status.example/reviews\">status.example</a>.</p>";
}

HealthPost postAt(const HealthOutline &outline, std::size_t place, const HealthWording &words)
{
    const HealthStep &step = outline.steps[place];
    const bool isRepeat = place > 0 && outline.steps[place - 1].status == step.status;
    const bool isLast = isOver(plain(step.status));
    HealthPost post{.at = QDateTime::fromSecsSinceEpoch(step.at, Qt::UTC)};
    const QByteArray state = stateText(step.status, words, isRepeat);
    if (step.status == "postIncidentReviewPublished") {
        post.type = "strategic";
        post.content = finalPost(words, state);
    } else if (isRepeat) {
        post.type = "quick";
        post.content = outline.lot % 2 == 0 ? state : "<p>" + state + "</p>";
    } else {
        post.content
            = (outline.lot + place) % 3 == 0 ? htmlPost(words, state, post.at, isLast) : labelledPost(words, state, post.at, isLast);
    }
    return post;
}

} // namespace

HealthIssue told(const HealthOutline &outline, const QDateTime &when)
{
    const qint64 now = when.toSecsSinceEpoch();
    const HealthFeature &feature = outline.service->features[outline.lot % outline.service->features.size()];
    const HealthWording words = wordingOf(outline, feature);
    HealthIssue issue{.id = outline.id,
                      .service = words.service,
                      .title = words.title,
                      .feature = plain(feature.name),
                      .featureGroup = plain(feature.group),
                      .classification = plain(outline.classification),
                      .origin = plain(outline.origin),
                      .impact = words.impact,
                      .start = words.start,
                      .isNotified = outline.lot % 3 == 0};
    for (std::size_t place = 0; place < outline.steps.size() && outline.steps[place].at <= now; ++place) {
        issue.status = plain(outline.steps[place].status);
        issue.posts.push_back(postAt(outline, place, words));
    }
    issue.modified = issue.posts.back().at.addMSecs(static_cast<qint64>(outline.lot % 900));
    issue.isResolved = isOver(issue.status);
    if (issue.isResolved)
        issue.end = QDateTime::fromSecsSinceEpoch(*outline.over() - 300, Qt::UTC);
    return issue;
}

QByteArray hostileText()
{
    return "<p onclick=\"alert(1)\">Users may be unable to read this.</p><script>window.location='https://evil.example/'</script>"
           "<img src=\"https://tracker.example/pixel.png\" onerror=\"alert(2)\"><iframe src=\"https://evil.example/frame\"></iframe>"
           "<a href=\"javascript:alert(3)\">More</a> <a href=\"file:///etc/passwd\">Local</a> <style>*{display:none}</style>"
           "<svg/onload=alert(4)><table><tr><td>not closed &amp; &lt;script&gt; &#x3c;b";
}

QByteArray hugeText()
{
    const QByteArray line = "<p>The same sentence stands here again and again, as in a post that a broken program wrote.</p>\n";
    return line.repeated(static_cast<int>(1'048'576 / line.size()) + 1);
}
