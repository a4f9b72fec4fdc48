#pragma once

#include "models/core/result.h"
#include "models/core/schema.h"

#include <QJsonObject>
#include <QString>

using namespace Qt::StringLiterals;

/// Which reseller of ours supports a subscription, as the service tells it (CONTRACT 9); it is no person at the customer. All empty: the
/// service names none.
struct SupportContact {
    QString tenantId{};
    QString mpnId{}; ///< Partner ID of the reseller
    QString name{};
    bool operator==(const SupportContact &) const = default;
};

/// A reseller of the partner, from the partner's list of relationships (CONTRACT 13.1).
struct Reseller {
    QString tenantId{};
    QString mpnId{};
    QString name{};
    QString state{}; ///< raw; "Active" for those who still are
    bool operator==(const Reseller &) const = default;
};

template <>
struct Schema<Reseller> {
    static constexpr auto table = "reseller"_L1; ///< is kept nowhere: it is asked for when it is looked at
    static constexpr auto fields = std::tuple{
        Field{"tenant_id"_L1, "id"_L1, &Reseller::tenantId},
        Field{"mpn_id"_L1, "mpnId"_L1, &Reseller::mpnId},
        Field{"name"_L1, "name"_L1, &Reseller::name},
        Field{"state"_L1, "state"_L1, &Reseller::state},
    };
};

/// Out of the service's answer; BadReply for one that is about something else. All empty: it names nobody.
Result<SupportContact> contactTold(const QJsonObject &object);
/// As a change in the outbox writes it; empty for none.
QString contactText(const SupportContact &contact);
SupportContact contactIn(const QString &text);
/// By Partner ID, and by tenant where both have one; the name is not compared, for the service spells it as it likes. Pure.
bool isSameContact(const SupportContact &one, const SupportContact &other);
