#include "ui/shell/healthnotices.h"

#include "ui/shell/preferences.h"
#include "ui/widgets/healthwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr qsizetype mostNamed = 4;
// Quiet hours may end after the computer has slept: it is looked at now and then, not only at the end.
static constexpr std::chrono::milliseconds longestSleep = 60s;

HealthNotices::HealthNotices(Preferences &preferences, Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_gate.setRules(preferences.settings().notices, now());
    connect(&preferences, &Preferences::changed, this, [this](const Settings &settings) {
        m_gate.setRules(settings.notices, now());
        arm();
    });
}

QDateTime HealthNotices::now() const
{
    return m_clock.utcNow().toLocalTime();
}

void HealthNotices::add(const QList<IssueNews> &news)
{
    for (const auto &each : news)
        m_gate.add(each, now());
    arm();
}

void HealthNotices::arm()
{
    const auto due = m_gate.due();
    if (!due.isValid() || m_armedFor == due)
        return;
    m_armedFor = due;
    const auto wait = std::chrono::milliseconds(std::max<qint64>(now().msecsTo(due), 0));
    m_clock.after(std::min(wait, longestSleep), this, [this] {
        m_armedFor = {};
        tellDue();
        arm();
    });
}

void HealthNotices::tellDue()
{
    const auto notice = m_gate.take(now());
    if (!notice.news.isEmpty())
        emit told(titleOf(notice), textOf(notice), notice.news.size() == 1 ? notice.news.constFirst().key : QString());
}

QString HealthNotices::titleOf(const Notice &notice)
{
    if (notice.news.size() > 1) {
        const auto count = static_cast<int>(notice.news.size());
        //: title of a notice; %n: how many issues of services it is about
        return notice.wasHeld ? tr("While it was quiet: news of %n issue(s)", nullptr, count) : tr("News of %n issue(s)", nullptr, count);
    }
    const auto &only = notice.news.constFirst();
    switch (only.what) {
    case IssueNews::What::Came:
        //: title of a notice; %1: a service
        return tr("%1: a new issue").arg(only.issue.service);
    case IssueNews::What::Worsened:
        //: title of a notice; %1: a service
        return tr("%1: an issue became worse").arg(only.issue.service);
    case IssueNews::What::Changed:
        //: title of a notice; %1: a service
        return tr("%1: an issue has news").arg(only.issue.service);
    case IssueNews::What::Ended:
        break;
    }
    //: title of a notice; %1: a service
    return tr("%1: an issue is over").arg(only.issue.service);
}

QString HealthNotices::textOf(const Notice &notice)
{
    QStringList lines;
    for (const auto &news : notice.news.first(std::min(notice.news.size(), mostNamed))) {
        //: a line of a notice; %1: Microsoft's number of an issue, %2: its state, %3: its title
        lines.append(tr("%1 · %2 · %3").arg(news.issue.id, HealthWords::status(news.issue.status), news.issue.title));
    }
    if (notice.news.size() > mostNamed) {
        //: last line of a notice; %n: how many issues are not named
        lines.append(tr("and %n more", nullptr, static_cast<int>(notice.news.size() - mostNamed)));
    }
    return lines.join(u'\n');
}
