#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/fault.h"

/// The answer that a fault of the first sort gives instead of the right one; `sandboxPort` tells where redirects lead by default.
/// For tokens (`oauth`) the error bodies are the authority's own.
Answer faultAnswer(const Fault &fault, const Request &request, quint16 sandboxPort, bool oauth);

/// The right JSON body made wrong: cut and garbled, members of wrong types, unknown enum texts, or with a byte order mark.
QByteArray spoiltBody(const QByteArray &body, FaultKind kind);
