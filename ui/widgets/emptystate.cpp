#include "ui/widgets/emptystate.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_second(new QPushButton(this))
{
    setObjectName("emptystate"_L1);
    m_title->setObjectName("emptystate.title"_L1);
    m_sentence->setObjectName("emptystate.sentence"_L1);
    m_action->setObjectName("emptystate.action"_L1);
    m_second->setObjectName("emptystate.second"_L1);
    m_action->setDefault(true);
    for (auto *label : {m_title, m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
    }
    m_sentence->setMaximumWidth(scaled(440, font()));
    m_icon->setAlignment(Qt::AlignCenter);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8, font()));
    buttons->addStretch();
    buttons->addWidget(m_second);
    buttons->addWidget(m_action);
    buttons->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24, font()), scaled(24, font()), scaled(24, font()), scaled(24, font()));
    column->setSpacing(scaled(8, font()));
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(m_sentence, 1000);
    middle->addStretch();
    column->addLayout(middle);
    column->addSpacing(scaled(8, font()));
    column->addLayout(buttons);
    column->addStretch(3);

    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(m_second, &QPushButton::clicked, this, &EmptyState::secondTriggered);
    dress();
}

void EmptyState::show(const Words &words)
{
    const auto isNew = words != m_words;
    m_words = words;
    m_title->setText(words.title);
    m_sentence->setText(words.sentence);
    m_action->setText(words.action);
    m_action->setVisible(!words.action.isEmpty());
    m_second->setText(words.second);
    m_second->setVisible(!words.second.isEmpty());
    dress();
    if (isNew && isVisible()) {
        QAccessibleEvent event(m_sentence, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void EmptyState::dress()
{
    const auto &t = tokensOf(palette());
    m_icon->setVisible(!m_words.icon.isEmpty());
    if (!m_words.icon.isEmpty())
        m_icon->setPixmap(iconPixmap(m_words.icon, t.secondary, scaled(32, font()), devicePixelRatioF()));
    m_title->setFont(sectionFont(font()));
    tint(*m_sentence, t.secondary);
}
