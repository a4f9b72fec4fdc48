#include "ui/widgets/columnfit.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

static int leastOf(const ColumnWish &wish)
{
    return wish.chosen ? wish.wanted : std::min(wish.least, wish.wanted);
}

/// Shares `pixels` among the flexible columns in proportion to `weight`, the rounding going to the last of them.
template <typename Weight>
static void share(std::vector<int> &widths, const std::vector<ColumnWish> &wishes, int pixels, Weight weight)
{
    std::ptrdiff_t last = -1;
    long long total = 0;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        if (widths[column] > 0 && !wishes[column].chosen && weight(wishes[column]) > 0) {
            total += weight(wishes[column]);
            last = static_cast<std::ptrdiff_t>(column);
        }
    }
    if (last < 0)
        return;
    auto left = pixels;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        if (widths[column] == 0 || wishes[column].chosen || weight(wishes[column]) <= 0)
            continue;
        const auto part = static_cast<std::ptrdiff_t>(column) == last
            ? left
            : static_cast<int>(pixels * static_cast<long long>(weight(wishes[column])) / total);
        widths[column] += part;
        left -= part;
    }
}

std::vector<int> fitColumns(const std::vector<ColumnWish> &wishes, int room)
{
    std::vector<int> widths;
    widths.reserve(wishes.size());
    for (const auto &wish : wishes)
        widths.push_back(leastOf(wish));
    const auto sum = [&widths] { return std::accumulate(widths.begin(), widths.end(), 0); };

    while (sum() > room) {
        auto leaving = wishes.size();
        for (std::size_t column = 0; column < wishes.size(); ++column) {
            if (widths[column] == 0 || wishes[column].rank <= 0)
                continue;
            if (leaving == wishes.size() || wishes[column].rank >= wishes[leaving].rank)
                leaving = column;
        }
        if (leaving == wishes.size())
            break;
        widths[leaving] = 0;
    }

    auto wanted = 0;
    for (std::size_t column = 0; column < wishes.size(); ++column)
        wanted += widths[column] > 0 ? std::max(wishes[column].wanted, widths[column]) : 0;
    if (wanted > room) {
        share(widths, wishes, std::max(0, room - sum()), [](const ColumnWish &wish) { return wish.wanted - leastOf(wish); });
        return widths;
    }
    for (std::size_t column = 0; column < wishes.size(); ++column)
        widths[column] = widths[column] > 0 ? std::max(wishes[column].wanted, widths[column]) : 0;
    share(widths, wishes, room - sum(), [](const ColumnWish &wish) { return wish.wanted; });
    return widths;
}
