#pragma once

#include "models/roles/rolematrix.h"

#include <QDateTime>

#include <optional>

/// Who may do what in this office: the matrix that comes with the program, with the cells that the office has changed.
struct OfficeMatrix {
    RoleMatrix matrix{}; ///< in force
    QList<GrantEdit> edits{}; ///< the cells that are otherwise than the program came with
    QString author{}; ///< of the newest change, also of one that was taken back; empty: there was none
    QDateTime changedAt{}; ///< UTC; invalid: never
    std::optional<Error> problem{}; ///< why the changes do not hold: they make no matrix. It is as the program came meanwhile.
    bool operator==(const OfficeMatrix &) const = default;
};
