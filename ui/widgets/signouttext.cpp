#include "ui/widgets/signouttext.h"

#include "ui/widgets/errortext.h"

QStringList SignOutText::consequences(const SyncState &state)
{
    QStringList paragraphs{
        tr("What was read from Microsoft about %Ln customer(s) is wiped from this computer, and so is the sign-in that it keeps. "
           "There is nothing to see until somebody signs in again.",
           nullptr, static_cast<int>(state.customersKnown)),
        tr("Aliases, tags, saved views and the audit log stay on this computer. Nothing else waits to be sent.")};
    const auto isBusy = state.phase != SyncState::Phase::Idle;
    if (isBusy)
        paragraphs.append(tr("The synchronisation under way is stopped."));
    if (state.offlineByChoice)
        paragraphs.append(tr("You are working offline, so everything has to be read again when you are back."));
    paragraphs.append(tr("Your browser may stay signed in to Microsoft. Sign out there, too, when others use this computer."));
    return paragraphs;
}

QString SignOutText::done()
{
    return tr("You are signed out, and what was read from Microsoft is wiped. Your own notes, tags and views stay.");
}

QStringList SignOutText::problems(const SignedOut &outcome)
{
    QStringList sentences;
    if (outcome.signIn)
        sentences.append(keptSentence(*outcome.signIn));
    if (outcome.cache)
        //: %1: one or two sentences on what went wrong
        sentences.append(tr("What was read from Microsoft could not be wiped. %1").arg(ErrorText::sentence(*outcome.cache)));
    return sentences;
}

QString SignOutText::keptSentence(const Error &error)
{
    switch (error.reason) {
    case Error::Reason::KeychainLocked:
        return tr("The keychain of this computer is locked, so the sign-in in it could not be removed. Unlock it and sign out once more.");
    case Error::Reason::KeychainFailed:
        return tr(
            "The keychain of this computer did not remove the sign-in. Sign out once more, or remove \"partnerdesk\" in the program that "
            "shows your passwords.");
    default:
        //: %1: one or two sentences on what went wrong
        return tr("The sign-in kept on this computer could not be looked for. %1").arg(ErrorText::sentence(error));
    }
}
