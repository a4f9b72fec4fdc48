#pragma once

#include "models/health/tenanthealth.h"

/// The service of every event that Azure tells: its own services are told within the event.
inline constexpr auto azureService = "Azure"_L1;
inline bool isOfAzure(const HealthIssue &issue)
{
    return issue.service == azureService;
}

/// The pages of Microsoft.ResourceHealth/events of one Azure subscription (CONTRACT 15.1), in their order: each event an issue under its
/// tracking id, with its type and status as they came, the services and regions that it concerns, and its summary as a post. `services`
/// stays empty. BadReply: a page that is no list, or nothing that can be read. Pure; any thread.
Result<TenantHealth> decodeAzureEvents(const QList<QByteArray> &pages);
