#pragma once

#include <QString>

#include <chrono>

/// How the cache follows the service (DESIGN 4). Read once, handed down.
struct SyncOptions {
    int pageSize = 500; ///< customers a page (CONTRACT 2.6: at most 500)
    int auditPageSize = 500; ///< activity records a page
    int auditOverlapDays = 2; ///< read again each time, because the log may lag (CONTRACT 11)
    int pagesWaiting = 3; ///< page bodies that may wait for the store
    int listRestarts = 3; ///< times a run begins the list again after an expired cursor
    std::chrono::seconds interval{300}; ///< from the end of a run to the next; 0: only when asked
    std::chrono::seconds recordStaleAfter{86'400}; ///< the sweep reads a record again when it is older
    std::chrono::seconds listStaleAfter{86'400}; ///< the sweep reads the whole list again when the last complete pass is older
    int accessPageSize = 300; ///< GDAP relationships a page (CONTRACT 13.2: at most 300)
    std::chrono::seconds accessStaleAfter{86'400}; ///< their list is read again when it is older
    std::chrono::seconds accessNewsAfter{900}; ///< or this old, when the activity log tells of a change
    bool waitForAccess = false; ///< whoever asked for a run is told of its end only when that list was read, as long as it comes in
    int recordsPerRound = 200; ///< customers taken from the store at a time
    int recordsInFlight = 8; ///< records asked for ahead, those waiting for the call budget included
    bool readParts = true; ///< with a customer's record also what the customer has: CustomerPart
    bool hasServiceDetails = true; ///< the profile's cloud has GDAP, so Graph tells the services of customers who let us in by it
    bool readHealth = false; ///< of customers' tenants, in turn, behind each run that was complete
    bool readAzure = false; ///< the profile names Azure Resource Manager: also the events of customers' Azure subscriptions
    int healthInFlight = 4; ///< tenants asked at a time
    std::chrono::seconds healthAgain{900}; ///< the turn passes by whoever was asked since
    std::chrono::seconds healthWaitsFor{86'400}; ///< likewise, whoever can only be read once somebody has done something
    std::chrono::seconds issueAgain{300}; ///< an issue that goes on is looked at again, in one tenant that has it
    std::chrono::seconds messagesAgain{86'400}; ///< a tenant's messages are read again
    bool sweep = true; ///< read records that nobody asked for, after everything else
    bool waitForRecords = false; ///< a run ends only when the customers it found changed were read again

    /// Whose customers these are (`sourceOf` a profile). A cache of another source is thrown away first. Empty: not known, nothing is
    /// compared.
    QString source{};

    bool operator==(const SyncOptions &) const = default;
};

/// What a run is asked to do.
enum class SyncPlanKind {
    Incremental, ///< the activity log since the last time; the list only where the log cannot tell
    Full, ///< every page of the list again, then the log
    Rebuild, ///< throws the mirror away first; refused while working offline
};
