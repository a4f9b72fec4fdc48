#pragma once

#include "app/sandbox/healthbook.h"

/// How a tenant's answers spell the words of the service: Microsoft's own samples do it in both ways.
enum class HealthSpelling { Camel, Pascal };

/// One object of CONTRACT 14.2 each.
void appendIssue(QByteArray &out, const HealthIssue &issue, HealthSpelling spelling);
void appendOverview(QByteArray &out, const HealthOverview &overview, bool withIssues, HealthSpelling spelling);
/// `reader` decides what the signed-in person did with it.
void appendMessage(QByteArray &out, const HealthMessage &message, quint32 reader, HealthSpelling spelling);

/// What a test compares with: an issue flat, without texts.
void appendIssueTruth(QByteArray &out, const HealthIssue &issue);
