#pragma once

#include "models/core/feed.h"
#include "models/core/syncstate.h"

#include <QFrame>
#include <QUrl>

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

    /// `state` and `commands` outlive it.
    SignInBanner(ValueFeed<SyncState> &state, SyncCommands &commands, OpenUrl openUrl, QWidget *parent = nullptr);

    /// https anywhere, http on this computer alone; no user name in it.
    static bool mayOpen(const QUrl &url);

private:
    void takeCode(const std::optional<SyncState::DeviceCode> &code);
    void open();
    void copy();

    OpenUrl m_openUrl;
    SyncState::DeviceCode m_code{};
    QLabel *m_userCode = nullptr;
    QLabel *m_address = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_open = nullptr;
};
