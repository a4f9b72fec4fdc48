#pragma once

#include <QString>
#include <QUrl>

/// Whether the host is this very machine: `localhost` or an address of the loopback network. No name is looked up. Any thread.
bool isLoopbackHost(const QString &host);
/// Whether a token may travel there: https, or http to this very machine (CONTRACT 2.1: HTTPS only; the sandbox stands on loopback).
bool isSafeUrl(const QUrl &url);
