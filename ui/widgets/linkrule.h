#pragma once

#include <QStringList>
#include <QUrl>

/// What becomes of an address from outside that the person wants opened.
enum class LinkRule {
    Open, ///< a known host: without asking
    AskFirst, ///< the person sees the host and decides
    Refuse, ///< nothing that a browser should be sent to from here
};

/// Only known hosts open without asking (DESIGN 7). Refused is whatever carries a user name, and plain http other than to this computer.
/// Pure; `profileHosts` are the hosts of the profile in use.
LinkRule linkRule(const QUrl &url, const QStringList &profileHosts);

/// Whether it is https on a host of Microsoft or of the profile; a name below one of Microsoft's counts, one that only ends alike does
/// not. Plain http only to this computer, when the profile is there. No user name.
bool isKnownHost(const QUrl &url, const QStringList &profileHosts);
