#pragma once

#include "models/customers/customer.h"
#include "ui/widgets/columnstate.h"

/// How the customers list can be looked at: what a saved view holds.
struct CustomerView {
    CustomerQuery query{}; ///< `limit` and the sort are not kept: the sort stands with the columns
    std::optional<ColumnState> columns{}; ///< empty: as they are
    bool operator==(const CustomerView &) const = default;
};

/// Unknown members and wrong types are left out.
CustomerView customerViewFrom(const QByteArray &json);
QByteArray customerViewToJson(const CustomerView &view);

/// Whether both let the same customers through, whatever their order.
bool sameFilters(const CustomerQuery &one, const CustomerQuery &other);
/// Whether every customer passes.
bool takesAll(const CustomerQuery &query);
