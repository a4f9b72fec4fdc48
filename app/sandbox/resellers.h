#pragma once

#include "app/sandbox/exchange.h"

#include <QByteArray>

/// The partner's resellers: GET /v1/relationships (CONTRACT 13.1).
Answer resellerList(const Request &request);
/// Whether a support contact names one of them that still is one.
bool isReseller(const QByteArray &tenant, const QByteArray &mpn);
