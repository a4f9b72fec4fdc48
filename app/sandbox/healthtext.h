#pragma once

#include "app/sandbox/healthrecipe.h"

/// What a tenant reads of an issue at this moment: its words follow from its lot, its posts from the steps it has made.
HealthIssue told(const HealthOutline &outline, const QDateTime &now);

/// Foreign content at its worst: scripts, handlers, pictures from elsewhere, addresses that run something.
QByteArray hostileText();
/// About a megabyte of HTML.
QByteArray hugeText();
