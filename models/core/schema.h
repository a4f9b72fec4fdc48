#pragma once

#include <QLatin1StringView>

#include <concepts>
#include <tuple>

/// One line of a resource's description: its SQL column, its path in the reply (members joined by dots) and the member that holds it.
template <typename T, typename Member>
struct Field {
    QLatin1StringView column;
    QLatin1StringView path;
    Member T::*member;
};

template <typename T, typename Member>
Field(QLatin1StringView, QLatin1StringView, Member T::*) -> Field<T, Member>;

/// Specialised once per resource: `table` and `fields`, the first field being the key. JSON, SQL and comparison derive from it.
template <typename T>
struct Schema;

/// A plain value that has a Schema.
template <typename T>
concept Resource = std::equality_comparable<T> && requires {
    Schema<T>::table;
    Schema<T>::fields;
};
