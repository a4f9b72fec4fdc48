#pragma once

#include "models/core/feed.h"
#include "models/core/syncstate.h"
#include "models/roles/permit.h"
#include "ui/shell/statustext.h"

#include <QWidget>

class Clock;
class ElidedLabel;
class Preferences;
class QAction;
class QLabel;
class QToolButton;

/// The line at the bottom of the window: how fresh the cache is and what is being done about it, in one icon and one sentence, what can be
/// done now, and who is signed in to what. GUI thread.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    /// References and actions outlive it.
    struct Inputs {
        ValueFeed<SyncState> &state;
        ValueFeed<Permit> &permit;
        const Clock &clock;
        const Preferences &preferences;
        QAction *syncNow = nullptr;
        QAction *cancel = nullptr;
        QAction *workOffline = nullptr;
        QString profile{}; ///< name of the profile in use
    };
    explicit StatusLine(const Inputs &inputs, QWidget *parent = nullptr);

    /// What is said now.
    const StatusText &text() const { return m_text; }
    /// The sentence, the details and the freshness as plain text, for the clipboard.
    QString report() const;

signals:
    /// The person wants to read what is wrong.
    void detailsWanted(const StatusText &text);
    /// The person wants to see what their roles are and give.
    void rolesWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeState(const SyncState &state);
    void showRoles(Roles roles);
    void refresh();
    void giveRoom();

    const Clock &m_clock;
    const Preferences &m_preferences;
    QString m_profile{};
    SyncState m_state{};
    StatusText m_text{};
    QAction *m_cancelAction = nullptr;
    QLabel *m_icon = nullptr;
    ElidedLabel *m_sentence = nullptr;
    QToolButton *m_details = nullptr;
    QToolButton *m_cancel = nullptr;
    ElidedLabel *m_account = nullptr;
    QToolButton *m_roles = nullptr;
};
