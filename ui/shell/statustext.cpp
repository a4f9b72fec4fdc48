#include "ui/shell/statustext.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/momenttext.h"

using namespace Qt::StringLiterals;

using Tone = StatusText::Tone;

static bool isUnderWay(SyncState::Phase phase)
{
    return phase == SyncState::Phase::ReadingList || phase == SyncState::Phase::ReadingAudit || phase == SyncState::Phase::ReadingDetail;
}

StatusText StatusWords::of(const SyncState &state, const QDateTime &now, std::chrono::minutes interval)
{
    const auto asOf = state.asOf.isValid() ? momentText(state.asOf, now) : QString();
    if (state.offlineByChoice) {
        return {.tone = Tone::Offline,
                .icon = u"offline"_s,
                //: %1 is the time the cache was last complete
                .sentence = asOf.isEmpty() ? tr("Working offline · never read completely") : tr("Working offline · as of %1").arg(asOf)};
    }
    if (state.deviceCode)
        return {.tone = Tone::Waiting, .icon = u"sign-in"_s, .sentence = tr("Waiting for you to sign in with the code"), .canCancel = true};
    if (state.browser)
        return {.tone = Tone::Waiting, .icon = u"sign-in"_s, .sentence = tr("Waiting for you to sign in with the browser"), .canCancel = true};
    auto text = atWork(state, now);
    if (state.problem) {
        const auto offline = state.problem->kind == Error::Kind::Offline;
        text.tone = offline ? Tone::Offline : Tone::Problem;
        text.icon = offline ? u"offline"_s : u"interrupted"_s;
        text.details = ErrorText::sentence(*state.problem);
        text.copy = ErrorText::detailsForCopy(*state.problem);
        const auto title = ErrorText::title(*state.problem);
        if (!text.sentence.isEmpty()) {
            text.sentence = u"%1 · %2"_s.arg(text.sentence, title);
        } else {
            //: %1 is what went wrong, in a few words; %2 the time the cache was last complete
            text.sentence = asOf.isEmpty() ? title : tr("%1 · as of %2").arg(title, asOf);
        }
    }
    if (text.sentence.isEmpty())
        text = resting(state, now, interval);
    if (text.details.isEmpty() && state.signedIn && state.notKept) {
        text.details = ErrorText::sentence(*state.notKept);
        text.copy = ErrorText::detailsForCopy(*state.notKept);
    }
    return text;
}

StatusText StatusWords::atWork(const SyncState &state, const QDateTime &now)
{
    if (state.phase == SyncState::Phase::Stopping)
        return {.tone = Tone::Working, .icon = u"wait"_s, .sentence = tr("Stopping after what is being written now")};
    if (state.phase == SyncState::Phase::SigningIn)
        return {.tone = Tone::Working, .icon = u"sign-in"_s, .sentence = tr("Signing in"), .canCancel = true};
    if (isUnderWay(state.phase))
        return {.tone = Tone::Working, .icon = u"sync"_s, .sentence = working(state, now), .canCancel = true};
    return {};
}

QString StatusWords::working(const SyncState &state, const QDateTime &now)
{
    if (state.phase == SyncState::Phase::ReadingList) {
        //: The service gives no grand total, so only what was read is known
        return tr("%Ln customer(s) read so far", nullptr, static_cast<int>(state.readThisRun));
    }
    if (state.phase == SyncState::Phase::ReadingAudit)
        return tr("Reading what has changed since the last time");
    if (state.queued > 0 && state.expectedEnd.isValid() && state.expectedEnd > now) {
        //: %1 is the time at which the waiting calls will probably be done
        return tr("Reading customer records · %Ln call(s) waiting, done at about %1", nullptr, static_cast<int>(state.queued))
            .arg(momentText(state.expectedEnd, now));
    }
    if (state.queued > 0)
        return tr("Reading customer records · %Ln call(s) waiting", nullptr, static_cast<int>(state.queued));
    return tr("Reading customer records");
}

StatusText StatusWords::resting(const SyncState &state, const QDateTime &now, std::chrono::minutes interval)
{
    if (!state.signedIn) {
        const auto sentence = state.asOf.isValid()
            //: %1 is the time the cache was last complete
            ? tr("Not signed in · as of %1").arg(momentText(state.asOf, now))
            : state.customersKnown > 0 ? tr("Not signed in · the customer list has not been read completely yet")
                                       : tr("Not signed in · nothing has been read yet");
        return {.tone = Tone::Unknown, .icon = u"sign-in"_s, .sentence = sentence};
    }
    if (!state.asOf.isValid())
        return {.tone = Tone::Unknown, .icon = u"unknown"_s, .sentence = tr("The customer list has never been read completely")};
    const auto asOf = momentText(state.asOf, now);
    if (state.failedCalls > 0) {
        //: %1 is the time the cache was last complete
        const auto sentence = tr("%Ln call(s) of the last run failed · as of %1", nullptr, static_cast<int>(state.failedCalls)).arg(asOf);
        return {.tone = Tone::Warning, .icon = u"degraded"_s, .sentence = sentence};
    }
    // A clock that was set back must not make an old cache look fresh.
    if (state.asOf > now.addSecs(120)) {
        //: %1 is a time in the future
        return {.tone = Tone::Warning,
                .icon = u"degraded"_s,
                .sentence = tr("As of %1, which is in the future: check this computer’s clock").arg(asOf)};
    }
    if (state.asOf.addSecs(2 * std::chrono::seconds(interval).count()) < now) {
        //: %1 is the time the cache was last complete
        return {.tone = Tone::Warning, .icon = u"clock"_s, .sentence = tr("Not refreshed since %1").arg(asOf)};
    }
    if (state.queued > 0) {
        //: %1 is the time the cache was last complete
        const auto sentence = tr("%Ln call(s) waiting · as of %1", nullptr, static_cast<int>(state.queued)).arg(asOf);
        return {.tone = Tone::Waiting, .icon = u"wait"_s, .sentence = sentence, .canCancel = true};
    }
    if (state.dirty > 0) {
        //: Customers known to have changed; %1 is the time the cache was last complete
        const auto sentence = tr("%Ln changed customer(s) not read again yet · as of %1", nullptr, static_cast<int>(state.dirty)).arg(asOf);
        return {.tone = Tone::Waiting, .icon = u"wait"_s, .sentence = sentence};
    }
    const auto sentence = state.nextSync.isValid() && state.nextSync > now
        //: %1 is the time the cache was last complete, %2 that of the next synchronisation
        ? tr("Up to date as of %1 · next synchronisation at %2").arg(asOf, momentText(state.nextSync, now))
        //: %1 is the time the cache was last complete
        : tr("Up to date as of %1").arg(asOf);
    return {.tone = Tone::UpToDate, .icon = u"healthy"_s, .sentence = sentence};
}
