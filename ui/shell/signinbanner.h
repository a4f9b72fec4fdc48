#pragma once

#include "models/core/feed.h"
#include "models/core/syncstate.h"
#include "ui/widgets/linkopener.h"

#include <QFrame>

#include <functional>

class QLabel;
class QLayout;
class QPushButton;
class SyncCommands;

/// Stands above the panes while somebody has to sign in: the way into the browser, or the code, its address and what to do with them
/// (RFC 8628, 3.3). Hidden otherwise. GUI thread.
class SignInBanner : public QFrame
{
    Q_OBJECT
public:
    /// Opens an address outside the application; false when that did not work.
    using OpenUrl = std::function<bool(const QUrl &)>;

    /// The hosts of the profile in use, asked when they matter: the profile can come later than the window.
    using Hosts = std::function<QStringList()>;
    using Browsing = LinkOpener;

    /// `state` and `commands` outlive it.
    SignInBanner(ValueFeed<SyncState> &state, SyncCommands &commands, Browsing browsing, QWidget *parent = nullptr);

private:
    /// What the person is asked now.
    struct Asked {
        std::optional<SyncState::DeviceCode> code{};
        std::optional<SyncState::BrowserPrompt> browser{};
        bool operator==(const Asked &) const = default;
    };

    QLayout *layOut(const QList<QPushButton *> &buttons);
    void take(const Asked &asked);
    QString note() const;
    QUrl address() const;
    LinkRule rule() const;
    void open();
    void openedBy(bool browser);
    void copy();

    Browsing m_browsing;
    Asked m_asked{};
    QLabel *m_userCode = nullptr;
    QLabel *m_address = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_useCode = nullptr;
};
