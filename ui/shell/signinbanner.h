#pragma once

#include "models/core/feed.h"
#include "models/core/syncstate.h"
#include "ui/widgets/linkrule.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class SyncCommands;

/// Stands above the panes while somebody has to sign in on another device: the code, the address, and what to do with them (RFC 8628,
/// 3.3). Hidden otherwise. GUI thread.
class SignInBanner : public QFrame
{
    Q_OBJECT
public:
    /// Opens an address outside the application; false when that did not work.
    using OpenUrl = std::function<bool(const QUrl &)>;

    /// The hosts of the profile in use, asked when they matter: the profile can come later than the window.
    using Hosts = std::function<QStringList()>;
    struct Browsing {
        OpenUrl open{};
        Hosts profileHosts{};
    };

    /// `state` and `commands` outlive it.
    SignInBanner(ValueFeed<SyncState> &state, SyncCommands &commands, Browsing browsing, QWidget *parent = nullptr);

private:
    void takeCode(const std::optional<SyncState::DeviceCode> &code);
    LinkRule rule() const;
    void open();
    void askFirst();
    void openNow(const QUrl &url);
    void copy();

    Browsing m_browsing;
    SyncState::DeviceCode m_code{};
    QLabel *m_userCode = nullptr;
    QLabel *m_address = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_open = nullptr;
};
