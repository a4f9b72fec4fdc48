#include "ui/widgets/elidedlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

ElidedLabel::ElidedLabel(QWidget *parent, Qt::TextElideMode mode) : QLabel(parent), m_mode(mode)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    const auto position = static_cast<QHelpEvent *>(event)->globalPos();
    // A tooltip guesses whether its text is rich; text of the service is made harmless by being rich on our terms.
    QToolTip::showText(position, isElided() ? u"<p>%1</p>"_s.arg(text().toHtmlEscaped()) : QString(), this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    if (!isElided()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    const auto alignment = QStyle::visualAlignment(layoutDirection(), this->alignment());
    painter.drawText(contentsRect(), static_cast<int>(alignment) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), m_mode, contentsRect().width(), Qt::TextSingleLine));
}
