#include "ui/widgets/chips.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int chipHeight = 24; ///< at 10 pt, as the crosses below
static constexpr int crossSide = 12;
static constexpr int gap = 8;
static constexpr int widestChip = 220;

Chip::Chip(const ChipText &text, QWidget *parent) : QAbstractButton(parent), m_id(text.id)
{
    setObjectName("chip."_L1 + text.id);
    setText(text.text);
    setAccessibleName(text.spoken);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize Chip::sizeHint() const
{
    const auto text = fontMetrics().horizontalAdvance(this->text());
    const auto width = text + scaled(crossSide + 3 * gap, font()) + 2; // the advance is rounded, elision is not
    return {std::min(width, scaled(widestChip, font())), scaled(chipHeight, font())};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), scaled(64, font())), sizeHint().height()};
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Chip::paintEvent(QPaintEvent *)
{
    const auto &t = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto radius = scaled(4, font());
    const auto frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(underMouse() ? t.inputBorder : t.border);
    painter.setBrush(isDown() || underMouse() ? t.alternate : t.base);
    painter.drawRoundedRect(frame, radius, radius);
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }

    const auto space = scaled(gap, font());
    const auto side = scaled(crossSide, font());
    const QRect cross(width() - space - side, (height() - side) / 2, side, side);
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), cross), u"close"_s, underMouse() ? t.text : t.secondary);
    const QRect words(space, 0, width() - side - 3 * space, height());
    painter.setPen(isEnabled() ? t.text : t.disabled);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width(), Qt::TextSingleLine));
}

void Chip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Chip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

ChipBar::ChipBar(QWidget *parent) : QWidget(parent), m_more(new QToolButton(this))
{
    setObjectName("chips"_L1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_more->setObjectName("chips.more"_L1);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setMenu(new QMenu(m_more));
    m_more->hide();
}

void ChipBar::setChips(const QList<ChipText> &chips)
{
    if (chips == m_texts)
        return;
    m_texts = chips;
    for (auto *chip : std::exchange(m_chips, {})) {
        chip->hide();
        chip->setObjectName(QString());
        chip->deleteLater(); // it may be the one whose click brought us here
    }
    for (const auto &text : m_texts) {
        auto *chip = new Chip(text, this);
        connect(chip, &Chip::clicked, this, [this, id = text.id] { emit removed(id); });
        m_chips.append(chip);
    }
    setVisible(!m_chips.isEmpty());
    updateGeometry();
    arrange();
}

QSize ChipBar::sizeHint() const
{
    auto width = 0;
    for (const auto *chip : m_chips)
        width += chip->sizeHint().width() + scaled(gap / 2, font());
    return {std::max(0, width - scaled(gap / 2, font())), scaled(chipHeight, font())};
}

QSize ChipBar::minimumSizeHint() const
{
    return {m_chips.isEmpty() ? 0 : m_more->fontMetrics().horizontalAdvance(u"+00"_s) + scaled(2 * gap + 16, font()),
            scaled(chipHeight, font())};
}

void ChipBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChipBar::arrange()
{
    const auto space = scaled(gap / 2, font());
    const auto moreWidth = minimumSizeHint().width();
    auto x = 0;
    qsizetype shown = 0;
    for (; shown < m_chips.size(); ++shown) {
        const auto width = m_chips.at(shown)->sizeHint().width();
        const auto isLast = shown + 1 == m_chips.size();
        if (x + width + (isLast ? 0 : space + moreWidth) > this->width())
            break;
        m_chips.at(shown)->setGeometry(QStyle::visualRect(
            layoutDirection(), rect(),
            QRect(x, (height() - m_chips.at(shown)->sizeHint().height()) / 2, width, m_chips.at(shown)->sizeHint().height())));
        x += width + space;
    }
    for (qsizetype place = 0; place < m_chips.size(); ++place)
        m_chips.at(place)->setVisible(place < shown);
    m_more->setVisible(shown < m_chips.size());
    if (shown == m_chips.size())
        return;

    //: %n: number of filters in force for which there is no room
    m_more->setText(tr("+%n", nullptr, static_cast<int>(m_chips.size() - shown)));
    m_more->setAccessibleName(tr("%n more filter(s) in force", nullptr, static_cast<int>(m_chips.size() - shown)));
    m_more->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, moreWidth, height())));
    m_more->menu()->clear();
    for (auto place = shown; place < m_texts.size(); ++place) {
        auto *action = m_more->menu()->addAction(QString(m_texts.at(place).spoken).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, id = m_texts.at(place).id] { emit removed(id); });
    }
}
