#pragma once

#include <vector>

/// What a column would like, in pixels.
struct ColumnWish {
    int wanted = 0;
    int least = 0; ///< narrower than this it is better away
    int rank = 0; ///< where room is short, the highest ranks step aside first; 0: never
    bool chosen = false; ///< the person set this width: it is neither shrunk nor stretched
};

/// The widths that fill `room` exactly where that can be: shrunk evenly towards the least when there is too little, stretched in
/// proportion when there is too much. 0: the column steps aside. Without columns that may step aside the sum can exceed `room`. Pure.
std::vector<int> fitColumns(const std::vector<ColumnWish> &wishes, int room);
