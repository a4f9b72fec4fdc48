#pragma once

class Clock;
class RestClient;
class StoreDoor;

/// Whom every part of the synchronisation talks to: the service, the cache, and time. All outlive it.
struct SyncPeers {
    RestClient &client;
    StoreDoor &door;
    Clock &clock;
};
