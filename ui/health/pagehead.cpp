#include "ui/health/pagehead.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

PageHead::PageHead(const QString &name, const QString &back, const QString &close, QWidget *parent)
    : QWidget(parent),
      m_back(makeButton(name + u".back"_s, u"back"_s, back)),
      m_title(new QLabel(this)),
      m_below(new ElidedLabel(this)),
      m_close(makeButton(name + u".close"_s, u"close"_s, close)),
      m_line(new QHBoxLayout)
{
    setObjectName(name + u".head"_s);
    m_title->setObjectName(name + u".title"_s);
    m_below->setObjectName(name + u".below"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setFocusPolicy(Qt::NoFocus);
    const auto space = scaled(8, font());
    m_line->setSpacing(scaled(4, font()));
    m_line->addWidget(m_back, 0, Qt::AlignTop);
    m_line->addWidget(m_title, 1);
    m_line->addWidget(m_close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * space, space, space, space);
    column->setSpacing(scaled(4, font()));
    column->addLayout(m_line);
    column->addWidget(m_below);
    for (auto *button : {m_back, m_close})
        connect(button, &QToolButton::clicked, this, &PageHead::closed);
    setCovering(false);
    dress();
}

QToolButton *PageHead::makeButton(const QString &name, const QString &icon, const QString &words)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(words);
    button->setToolTip(words);
    return button;
}

void PageHead::setTitle(const QString &title, const QString &below)
{
    m_title->setText(title);
    m_below->setText(below);
}

QToolButton *PageHead::addButton(const QString &name, const QString &icon, const QString &words)
{
    auto *button = makeButton(name, icon, words);
    m_line->insertWidget(m_line->count() - 1, button, 0, Qt::AlignTop);
    setTabOrder(button, m_close);
    return button;
}

void PageHead::setCovering(bool covering)
{
    m_back->setVisible(covering);
    m_close->setVisible(!covering);
}

void PageHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void PageHead::dress()
{
    m_title->setFont(sectionFont(font()));
    m_below->setFont(captionFont(font()));
    tint(*m_below, tokensOf(palette()).secondary);
}
