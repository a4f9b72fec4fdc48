#pragma once

#include "models/subscriptions/productfamily.h"

#include <QDateTime>

/// What a suspension or another change does, for whoever decides (DOMAIN 3.2, 3.3).
struct Consequence {
    enum class Kind {
        UsersLockedOut, ///< `count` licences' users lose at once what `family` is for
        AdminsKeepAccess, ///< admins can still sign in and export data
        AddOnsGoDown, ///< `count` add-ons go down with their base
        BillingStops, ///< legacy: credit for the rest of the term
        BillingContinues, ///< new commerce: to the end of the term
        UsageStillBilled, ///< Azure: resources that are left may keep costing
        WorkloadsStop, ///< Azure
        AutoRenewLost, ///< and is not restored by reactivating
        AutoRenewStaysOff, ///< after reactivating it has to be switched on again
        DataAtRisk, ///< from `when` on: what `family` keeps
        UsersComeBack, ///< of `count` licences
        AddOnsStayDown, ///< `count` add-ons have to be reactivated one by one
        BillingStarts, ///< legacy: billed again
        PriceFollows, ///< `count` licences more (or, negative, fewer) are billed
        CannotReduceLater, ///< new commerce: outside the cancellation window the number cannot go down before the term ends
        EndsAtTerm, ///< without auto-renew it ends at `when`
        RenewsAtTerm, ///< with auto-renew it renews at `when`
        SignInEnds, ///< the person cannot sign in from now on
        LicencesComeFree, ///< of a person who is deleted
        RestorableUntil, ///< and is gone for good after `when`
        SignInReturns,
        LicencesMayBeShort, ///< a restored person gets back only licences of which some are left
        ServicesGained, ///< those of the licence
        LicencesLeft, ///< `count` of the kind are then free
        NoneFree, ///< the service will say no unless one comes free before it is sent
        ServicesLost, ///< those of the licence, with what is kept in them after the service's own time
        SessionsEnd, ///< of whoever is blocked, within the hour; mail and licences stay
        ReductionUncertain, ///< new commerce: nothing says that the cancellation window is open, without which the service refuses fewer
        SupportMoves, ///< the reseller sees the subscription and supports it
    };
    Kind kind{};
    int count = 0;
    QDateTime when{};
    ProductFamily family = ProductFamily::Unknown; ///< of what is changed, where it makes a difference
    bool operator==(const Consequence &) const = default;
};
