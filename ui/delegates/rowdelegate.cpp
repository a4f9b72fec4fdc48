#include "ui/delegates/rowdelegate.h"

#include "models/core/fold.h"
#include "models/table/column.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int cellPadding = 8; ///< at 10 pt
static constexpr int iconGap = 6; ///< between a state's shape and its word, at 10 pt

static CellState stateOf(const QModelIndex &index)
{
    return static_cast<CellState>(index.data(TableRole::State).toInt());
}

/// The bundled icon of a cell: the shape of its state, else one of its own; empty: it has none.
static QString iconIn(const QModelIndex &index)
{
    const auto state = stateOf(index);
    return state == CellState::None ? index.data(TableRole::Icon).toString() : RowDelegate::iconOf(state);
}

/// Hidden columns stand at position 0 too, but are never painted.
static bool isFirstInView(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return !table || table->horizontalHeader()->sectionPosition(index.column()) == 0;
}

/// Where the text goes, once padding and a state's icon have their place. In logical order; mirror it before use.
static QRect textRect(const QStyleOptionViewItem &option, bool hasIcon)
{
    const auto padding = scaled(cellPadding, option.font);
    auto rect = option.rect.adjusted(padding, 0, -padding, 0);
    if (hasIcon)
        rect.setLeft(rect.left() + rowIconSize(option.font) + scaled(iconGap, option.font));
    return rect;
}

static QColor mixed(const QColor &ground, const QColor &over, qreal share)
{
    const auto mix = [share](float a, float b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(mix(ground.redF(), over.redF()), mix(ground.greenF(), over.greenF()), mix(ground.blueF(), over.blueF()));
}

static QList<QTextLayout::FormatRange> marksIn(const QString &text, const QByteArrayList &words, const Tokens &t, bool selected)
{
    QTextCharFormat format;
    format.setFontWeight(QFont::DemiBold);
    format.setBackground(mixed(selected ? t.selection : t.base, t.accent, 0.22));
    QList<QTextLayout::FormatRange> marks;
    for (const auto &word : words) {
        if (word.isEmpty())
            continue;
        for (const auto &[start, length] : foldedMatches(text, word)) {
            QTextLayout::FormatRange mark;
            mark.start = static_cast<int>(start);
            mark.length = static_cast<int>(length);
            mark.format = format;
            marks.append(mark);
        }
    }
    return marks;
}

/// Only cells that contain what was sought are laid out in full; the others are drawn as they are.
static void drawMarked(QPainter *painter, const QRect &rect, const QString &text, const QList<QTextLayout::FormatRange> &marks,
                       const QStyleOptionViewItem &option, Qt::Alignment alignment)
{
    QTextLayout layout(text, option.font, painter->device());
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::NoWrap);
    wrap.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(wrap);
    layout.setFormats(marks);
    layout.beginLayout();
    auto line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    auto x = static_cast<qreal>(rect.left());
    if (alignment & Qt::AlignRight)
        x = rect.right() + 1 - line.naturalTextWidth();
    else if (alignment & Qt::AlignHCenter)
        x += (rect.width() - line.naturalTextWidth()) / 2;
    if (wrap.textDirection() == Qt::RightToLeft)
        x -= rect.width() - line.naturalTextWidth(); // a line of that direction starts at the far end of its width
    const auto y = rect.top() + (rect.height() - line.height()) / 2;
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    layout.draw(painter, QPointF(x, y));
    painter->restore();
}

/// What the word at the end of a row that is only similar takes of a cell.
static int roomForWord(const QStyleOptionViewItem &option, const QModelIndex &index, const QString &word)
{
    if (word.isEmpty() || !index.data(TableRole::Similar).toBool() || !isFirstInView(option, index))
        return 0;
    return QFontMetrics(captionFont(option.font)).horizontalAdvance(word) + scaled(cellPadding, option.font);
}

/// The hairline above the first row that is only similar, and the word at its end.
static void drawSimilar(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QString &word,
                        const Tokens &t)
{
    const auto above = index.siblingAtRow(index.row() - 1);
    if (above.isValid() && !above.data(TableRole::Similar).toBool())
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), t.inputBorder);
    if (word.isEmpty() || !isFirstInView(option, index))
        return;
    const auto rect = QStyle::visualRect(option.direction, option.rect, textRect(option, false));
    painter->save();
    painter->setFont(captionFont(option.font));
    painter->setPen(t.secondary);
    painter->drawText(
        rect, static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)) | Qt::TextSingleLine, word);
    painter->restore();
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &t = tokensOf(option.palette);
    const auto selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        auto ground = option;
        ground.index = index;
        ground.viewItemPosition = isFirstInView(option, index) ? QStyleOptionViewItem::Beginning : QStyleOptionViewItem::Middle;
        const auto *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
    }

    if (index.data(TableRole::Similar).toBool())
        drawSimilar(painter, option, index, m_similarWord, t);
    const auto text = index.data(Qt::DisplayRole).toString();
    const auto state = stateOf(index);
    const auto icon = iconIn(index);
    auto logical = textRect(option, !icon.isEmpty());
    logical.setRight(logical.right() - roomForWord(option, index, m_similarWord));
    if (!icon.isEmpty()) {
        const auto side = rowIconSize(option.font);
        const QRect place(option.rect.left() + scaled(cellPadding, option.font), option.rect.top() + (option.rect.height() - side) / 2,
                          side, side);
        paintIcon(*painter, QStyle::visualRect(option.direction, option.rect, place), icon,
                  state == CellState::None ? t.secondary : colourOf(state, option.palette));
    }
    if (text.isEmpty() || logical.width() <= 0)
        return;

    const auto rect = QStyle::visualRect(option.direction, option.rect, logical);
    const auto alignment = QStyle::visualAlignment(option.direction, index.data(Qt::TextAlignmentRole).value<Qt::Alignment>());
    const auto &cell = laid(option, text, rect.width());
    painter->setPen(index.data(TableRole::Quiet).toBool() ? t.secondary : t.text);
    const auto words = index.data(TableRole::Match);
    if (words.isValid()) {
        if (const auto marks = marksIn(cell.shown, words.value<QByteArrayList>(), t, selected); !marks.isEmpty()) {
            drawMarked(painter, rect, cell.shown, marks, option, alignment);
            return;
        }
    }
    const auto place = QStyle::alignedRect(Qt::LeftToRight, alignment | Qt::AlignVCenter, cell.text.size().toSize(), rect);
    painter->drawStaticText(place.topLeft(), cell.text);
}

const RowDelegate::Laid &RowDelegate::laid(const QStyleOptionViewItem &option, const QString &text, int room) const
{
    if (m_font != option.font) {
        m_laid.clear();
        m_font = option.font;
    }
    const std::pair key(text, room);
    if (const auto *known = m_laid.object(key))
        return *known;
    auto made = std::make_unique<Laid>();
    made->shown = text;
    // One line: whatever breaks it or makes room in it is a blank, also for a text that was not shortened.
    std::replace_if(made->shown.begin(), made->shown.end(), [](QChar c) { return c.isSpace(); }, u' ');
    made->text.setTextFormat(Qt::PlainText);
    made->text.setPerformanceHint(QStaticText::AggressiveCaching);
    const auto layOut = [&] {
        made->text.setText(made->shown);
        made->text.prepare({}, option.font);
    };
    layOut();
    if (made->text.size().width() > room) {
        made->shown = option.fontMetrics.elidedText(made->shown, Qt::ElideRight, room, Qt::TextSingleLine);
        layOut();
    }
    const auto &kept = *made;
    m_laid.insert(key, made.release());
    return kept;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto width = option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * scaled(cellPadding, option.font);
    return {width, option.fontMetrics.height()};
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto text = index.data(Qt::DisplayRole).toString();
    const auto room = textRect(option, !iconIn(index).isEmpty()).width() - roomForWord(option, index, m_similarWord);
    if (option.fontMetrics.horizontalAdvance(text) <= room) {
        QToolTip::hideText();
        return true;
    }
    // A tooltip guesses whether its text is rich; text of the service is made harmless by being rich on our terms.
    QToolTip::showText(event->globalPos(), u"<p>%1</p>"_s.arg(text.toHtmlEscaped()), view->viewport(), option.rect);
    return true;
}

QString RowDelegate::iconOf(CellState state)
{
    switch (state) {
    case CellState::None:
        return {};
    case CellState::Healthy:
        return u"healthy"_s;
    case CellState::Advisory:
        return u"advisory"_s;
    case CellState::Degraded:
        return u"degraded"_s;
    case CellState::Interrupted:
        return u"interrupted"_s;
    case CellState::Suspended:
        return u"suspended"_s;
    case CellState::Unknown:
        return u"unknown"_s;
    }
    return {};
}

QColor RowDelegate::colourOf(CellState state, const QPalette &palette)
{
    const auto &t = tokensOf(palette);
    switch (state) {
    case CellState::None:
        return t.text;
    case CellState::Healthy:
        return t.healthy;
    case CellState::Advisory:
        return t.advisory;
    case CellState::Degraded:
        return t.degraded;
    case CellState::Interrupted:
        return t.interrupted;
    case CellState::Suspended:
        return t.suspended;
    case CellState::Unknown:
        return t.unknown;
    }
    return t.text;
}
