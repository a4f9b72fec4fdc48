#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QStyledItemDelegate>

enum class CellState;

/// Draws the cells of a table of ours: text in one line, elided, with what was sought marked in it, and a state as its shape and word.
/// Takes every fact from the roles of `TableRole`. Laying out text is most of a frame, so the texts drawn last are kept laid out: while a
/// list is repainted, for instance because rows arrive below, they are only copied. GUI thread.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

    static constexpr qsizetype mostLaid = 1024; ///< some windows full of cells

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The word that stands at the end of a row that is only similar to what was sought; empty: none.
    void setSimilarWord(const QString &word) { m_similarWord = word; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Shows the whole text of a cell that is elided, as plain text.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    /// The bundled icon of a state; empty for None.
    static QString iconOf(CellState state);
    static QColor colourOf(CellState state, const QPalette &palette);

private:
    struct Laid {
        QString shown{}; ///< elided
        QStaticText text{};
    };
    const Laid &laid(const QStyleOptionViewItem &option, const QString &text, int room) const;

    QString m_similarWord{};
    mutable QCache<std::pair<QString, int>, Laid> m_laid{mostLaid}; ///< by text and room, in `m_font`
    mutable QFont m_font{};
};
