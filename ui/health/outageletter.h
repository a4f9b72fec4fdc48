#pragma once

#include "models/health/healthboard.h"
#include "models/health/outagemail.h"
#include "models/health/outagemessage.h"

/// What customers are written about an outage, in Dutch or English whatever the office speaks: out of `resources/letters`, with the issue's
/// facts filled in. Who is written to and who writes stay as `{contact}` and `{sender}`. GUI thread.
OutageText outageLetter(bool isDutch, const IssueRecord &record);
/// The same to one of them. `sender`: what stands below; empty: the line stays out.
OutageText addressed(const OutageText &text, const OutageRecipient &recipient, const QString &sender);
/// As a draft, written at that moment (UTC).
OutageMail outageMail(const OutageText &text, const OutageRecipient &recipient, const QString &sender, const QDateTime &writtenAt);
