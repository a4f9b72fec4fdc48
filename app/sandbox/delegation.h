#pragma once

#include "app/sandbox/customerrecipe.h"

#include <QDateTime>

#include <span>
#include <vector>

/// A relationship of granular delegated admin privileges as it is at some moment (CONTRACT 13.2).
struct AdminRelationship {
    QByteArray id{};
    QByteArray name{};
    std::string_view status{}; ///< of the contract's words
    int days = 0; ///< duration
    std::string_view autoExtend{}; ///< PT0S or P180D
    QDateTime created{}; ///< UTC
    QDateTime activated{}; ///< invalid: never
    QDateTime end{}; ///< invalid: not begun
    std::span<const std::string_view> roles{}; ///< template ids
};

/// Invents how customers let the partner in: none, one or several relationships, pending, active, about to end, over. Like everything about
/// a customer it follows from seed and index; its times also from the day on which the sandbox was started.
class Delegation
{
public:
    /// `today`: UTC, the time of day does not matter.
    Delegation(const CustomerRecipe &recipe, quint64 seed, const QDateTime &today);

    /// From now on every customer has one active relationship that goes on.
    void openAll() { m_isOpen = true; }
    bool isOpen() const { return m_isOpen; }

    /// The relationships of a customer after it was changed so many times; at most three, in a fixed order.
    std::vector<AdminRelationship> of(quint32 index, quint32 revision, const QDateTime &now) const;

private:
    struct Shape;
    AdminRelationship made(quint32 index, quint32 revision, quint32 number, const Shape &shape, const QDateTime &now) const;

    const CustomerRecipe &m_recipe;
    quint64 m_seed = 0;
    QDateTime m_today{};
    bool m_isOpen = false;
};
