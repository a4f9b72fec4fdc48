#pragma once

#include <array>
#include <cstdint>

/// What can be done with this program, under the numbers of the matrix (DOMAIN 2.2).
enum class Capability : std::uint8_t {
    Customers = 1,         ///< customer list, search, customer page
    CustomerExport,        ///< customers and subscriptions into a file
    ServiceManagement,     ///< the page and the list of services
    ServiceHealth,         ///< incidents, message centre
    IncidentNotices,       ///< link an incident to customers, tell them
    AdminPortals,          ///< open one on behalf of a customer
    Tickets,               ///< create, diagnose, close
    BaselineDecision,
    ServiceRequests,       ///< prepare one, record that it was filed
    SupportContact,        ///< designated support contact, support statement
    Entitlements,          ///< and vehicles
    CustomerBalance,       ///< balance, invoices, payments
    LedgerImport,          ///< ledger, UBL, bank, recon
    PaymentAllocation,     ///< allocate, dispute, payment plan, hold
    Reminders,             ///< send a reminder or demand
    CollectionPolicy,
    SuspensionProposal,
    SuspensionApproval,    ///< by somebody other than who proposed it
    SuspensionExecution,   ///< or recording it, and reactivation
    MicrosoftInvoices,     ///< recon, what we owe
    CreditClaims,          ///< also for a service level
    AzureBudget,
    AuditLog,              ///< this program's own
    UsersAndRoles,         ///< of this program
};

inline constexpr std::size_t capabilityCount = 24;

/// The number in the matrix, from 1.
constexpr int numberOf(Capability capability)
{
    return static_cast<int>(capability);
}

/// What is asked of a capability, and what the matrix gives: each of the later ones includes reading, and writing includes proposing;
/// approving and executing include writing, but not each other.
enum class Level : std::uint8_t {
    None,
    Own,     ///< what one did oneself
    Read,
    Propose, ///< for somebody else to decide
    Write,
    Approve,
    Execute, ///< or record that it was done
};

/// What the thing asked about is concerned with. The matrix restricts some cells to one, or excepts one.
enum class Matter : std::uint8_t {
    General,
    Billing,
    Commercial,
    Azure,
};

inline constexpr std::size_t matterCount = 4;
inline constexpr std::array<Matter, matterCount> allMatters{Matter::General, Matter::Billing, Matter::Commercial, Matter::Azure};

/// What a cell of the matrix restricts its level to.
enum class Qualifier : std::uint8_t {
    None,
    Billing,    ///< only what concerns billing
    Commercial, ///< only commercial matters
    NotAzure,   ///< everything but Azure
};
