#pragma once

#include <QString>
#include <QVariant>

#include <functional>

/// What a cell's state means. The column's text is the word; the delegate has the shape and the colour.
enum class CellState { None, Healthy, Advisory, Degraded, Interrupted, Suspended, Unknown };

/// What the cells of our tables tell besides Qt's own roles.
struct TableRole {
    enum : int {
        Value = Qt::UserRole + 1, ///< the real value (date, number, list), for sorting and export; invalid: none
        Match, ///< QByteArrayList: folded words to mark in the text; invalid: nothing is sought in this column
        State, ///< CellState as int; invalid: none
        Quiet, ///< true: said in the secondary colour ("not read yet")
        Icon, ///< QString: role of a bundled icon before the text, in the secondary colour; a state's shape goes before it
        Similar, ///< true: the row matched only because one typing mistake was forgiven
    };
};

/// What a view must know of a column, whatever its rows are.
struct ColumnLook {
    QString key{}; ///< stable ASCII name: settings and exports refer to it
    QString title{}; ///< in the language of the window
    Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter;
    int widthHint = 16; ///< in digits
    bool defaultVisible = true;
    int rank = 0; ///< where room is short, columns of the highest rank step aside first; 0: never
};

/// One column of a table of `T`. `text` is required; what is left empty says nothing.
template <typename T>
struct Column {
    QString key{};
    QString title{};
    std::function<QVariant(const T &)> value{};
    std::function<QString(const T &)> text{};
    std::function<QString(const T &)> spoken{}; ///< for a screen reader, where `text` alone does not say it; empty: `text`
    std::function<CellState(const T &)> state{};
    std::function<bool(const T &)> quiet{};
    std::function<QVariant(const T &)> sorted{}; ///< what a short list is sorted by; empty: `value` where that has a size, else `text`
    std::function<QString(const T &)> icon{}; ///< role of a bundled icon that says the same as the text
    bool searched = false; ///< the words sought are marked in it
    Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter;
    int widthHint = 16;
    bool defaultVisible = true;
    int rank = 0;

    ColumnLook look() const
    {
        return {.key = key, .title = title, .alignment = alignment, .widthHint = widthHint, .defaultVisible = defaultVisible, .rank = rank};
    }
};
