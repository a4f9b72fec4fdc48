#pragma once

#include "models/core/feed.h"
#include "models/core/syncstate.h"
#include "ui/shell/signinbanner.h"

#include <QWidget>

class EmptyState;
class SyncCommands;

/// The window that stands in the place of all others while the program is locked: who has to sign in, the way to do it, and what else can
/// be done. Nothing of any customer. GUI thread.
class LockScreen : public QWidget
{
    Q_OBJECT

public:
    /// `state` and `commands` outlive it.
    LockScreen(ValueFeed<SyncState> &state, SyncCommands &commands, SignInBanner::Browsing browsing);

    /// Who has to sign in; empty: nobody in particular.
    void setAccount(const QString &account);
    /// The person was asked and is waited for.
    void setAsking(bool asking);
    /// What came of the last attempt; empty: nothing to say.
    void say(const QString &sentence);
    /// Whether no sign-in is possible now, so that the screen of the computer is offered instead.
    void setOffline(bool offline);

signals:
    void signInWanted();
    void desktopLockWanted();
    void quitWanted();

private:
    void describe();

    QString m_account{};
    QString m_said{};
    bool m_asking = false;
    bool m_offline = false;
    QWidget *m_asked = nullptr; ///< has the prompt
    EmptyState *m_words = nullptr;
};
