#pragma once

#include "models/core/windowsource.h"

#include <QByteArrayView>

#include <span>
#include <vector>

/// One line of a list page. The texts are UTF-8 and live as long as the page they were read from. An empty one says nothing: what is known
/// stays.
struct ListRow {
    quint64 fingerprint = 0; ///< of `id`
    QByteArrayView id{};
    QByteArrayView name{};
    QByteArrayView domain{};
    QByteArrayView relationship{};
};

/// What the cache has of one line.
struct KnownRow {
    RowId rid = 0; ///< 0: nothing
    bool same = false; ///< it says everything that the line says
    bool operator==(const KnownRow &) const = default;
};

/// What has to be done so that the cache says what a page says. Lines are named by their place on the page.
struct Plan {
    struct Update {
        std::uint32_t line = 0;
        RowId rid = 0;
        bool operator==(const Update &) const = default;
    };
    std::vector<std::uint32_t> insert{};
    std::vector<Update> update{};
    std::vector<RowId> unchanged{};
    bool operator==(const Plan &) const = default;
};

/// Compares a page with what the cache has of each of its lines (`known` is as long as `page`). Where an id stands on the page more than
/// once, its last line counts. Pure; any thread.
Plan reconcile(std::span<const ListRow> page, std::span<const KnownRow> known);
