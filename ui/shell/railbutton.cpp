#include "ui/shell/railbutton.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"

#include <QLocale>
#include <QPainter>
#include <QStyleOption>

#include <utility>

using namespace Qt::StringLiterals;

RailButton::RailButton(const QString &title, QString icon, QWidget *parent) : QAbstractButton(parent), m_icon(std::move(icon))
{
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    describe();
}

void RailButton::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    describe();
    updateGeometry();
    update();
}

void RailButton::setCount(const PaneCount &count)
{
    if (count == m_count)
        return;
    m_count = count;
    describe();
    update();
}

QSize RailButton::sizeHint() const
{
    return {scaled(m_folded ? 56 : 208, font()), scaled(36, font())};
}

QString RailButton::countText() const
{
    if (m_count.count < 0)
        return {};
    // 12.4k: the exact number stands in the pane and in the accessible name.
    const QLocale locale;
    if (m_count.count < 10'000)
        return locale.toString(m_count.count);
    const auto millions = m_count.count >= 1'000'000;
    const auto value = static_cast<double>(m_count.count) / (millions ? 1'000'000.0 : 1'000.0);
    const auto number = locale.toString(value, 'f', value < 100 ? 1 : 0);
    //: A shortened count: 12.4k is twelve thousand four hundred, 1.2m one million two hundred thousand
    return millions ? tr("%1m").arg(number) : tr("%1k").arg(number);
}

void RailButton::describe()
{
    QString name = text();
    if (m_count.count >= 0) {
        const auto number = static_cast<int>(m_count.count);
        if (m_count.attention) {
            //: %1: name of a pane, %Ln: how many of its items need a person
            name = tr("%1, %Ln need(s) attention", nullptr, number).arg(text());
        } else {
            //: %1: name of a pane, %Ln: how many items it holds
            name = tr("%1, %Ln item(s)", nullptr, number).arg(text());
        }
    }
    setAccessibleName(name);
    setToolTip(m_folded ? name : QString());
}

void RailButton::paintCount(QPainter &painter, const QRect &row) const
{
    const auto number = countText();
    if (number.isEmpty())
        return;
    const auto &t = tokensOf(palette());
    const auto mark = m_count.attention ? rowIconSize(font()) : 0;
    if (m_folded) {
        // No room for the number: only what needs a person shows, as its shape.
        const auto side = scaled(12, font());
        if (m_count.attention)
            paintIcon(painter, QRect(row.center().x() + scaled(5, font()), row.top() + scaled(4, font()), side, side), u"degraded"_s,
                      t.degraded);
        return;
    }
    painter.setFont(captionFont(font()));
    painter.setPen(m_count.attention ? t.degraded : t.secondary);
    const auto right = scaled(14, font());
    const QRect place(row.left(), row.top(), row.width() - right - (mark ? mark + scaled(4, font()) : 0), row.height());
    painter.drawText(QStyle::visualRect(layoutDirection(), row, place),
                     Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignTrailing), number);
    if (mark) {
        const QRect sign(row.right() - right - mark, row.center().y() - mark / 2, mark, mark);
        paintIcon(painter, QStyle::visualRect(layoutDirection(), row, sign), u"degraded"_s, t.degraded);
    }
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &t = tokensOf(palette());
    const auto row = rect().adjusted(scaled(8, font()), scaled(2, font()), -scaled(8, font()), -scaled(2, font()));
    const auto current = isChecked();
    painter.setPen(Qt::NoPen);
    if (current || underMouse() || isDown()) {
        painter.setBrush(current || isDown() ? t.selection : t.border);
        painter.drawRoundedRect(row, 4, 4);
    }
    if (current) {
        const QRect bar(row.left(), row.top() + scaled(6, font()), 3, row.height() - scaled(12, font()));
        painter.setBrush(t.accent);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), bar), 1.5, 1.5);
    }
    const auto side = navigationIconSize(font());
    const auto left = m_folded ? row.center().x() - side / 2 + 1 : row.left() + scaled(12, font());
    const QRect icon(left, row.center().y() - side / 2 + 1, side, side);
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), icon), m_icon, current ? t.accent : t.secondary);
    paintCount(painter, row);
    if (!m_folded) {
        painter.setFont(current ? sectionFont(font()) : font());
        painter.setPen(t.text);
        const auto start = icon.right() + scaled(10, font());
        const auto room = row.right() - start - scaled(14, font()) - QFontMetrics(captionFont(font())).horizontalAdvance(countText())
            - (m_count.attention ? rowIconSize(font()) + scaled(4, font()) : 0);
        const QRect place(start, row.top(), room, row.height());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place),
                         Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading),
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    }
    if (hasFocus()) {
        QStyleOption ring;
        ring.initFrom(this);
        ring.rect = row;
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
    }
}
