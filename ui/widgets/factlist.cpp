#include "ui/widgets/factlist.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FactList::FactList(const QString &heading, QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_heading(new QLabel(heading, this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(scaled(8, font()));
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setContentsMargins(0, 0, 0, scaled(4, font()));
    m_heading->setVisible(!heading.isEmpty());
    m_grid->addWidget(m_heading, 0, 0, 1, 3);
}

void FactList::addFact(const QString &id, const QString &caption)
{
    Line line{.id = id, .caption = new ElidedLabel(this), .value = new ElidedLabel(this, Qt::ElideMiddle), .button = new QToolButton(this)};
    const auto row = static_cast<int>(m_lines.size()) + 1;
    line.caption->setText(caption);
    line.caption->setFixedWidth(scaled(factCaptionWidth, font()));
    line.value->setObjectName("fact."_L1 + id);
    line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line.value->setFocusPolicy(Qt::NoFocus);
    line.button->setObjectName("copy."_L1 + id);
    line.button->setIcon(themedIcon(u"copy"_s));
    line.button->setAutoRaise(true);
    line.button->setFocusPolicy(Qt::TabFocus);
    //: %1: "Phone", "Microsoft ID" and the like
    line.button->setAccessibleName(tr("Copy: %1").arg(caption));
    line.button->setToolTip(line.button->accessibleName());
    for (auto *label : {line.caption, line.value})
        label->setMinimumHeight(scaled(26, font()));
    m_grid->addWidget(line.caption, row, 0);
    m_grid->addWidget(line.value, row, 1);
    m_grid->addWidget(line.button, row, 2);
    connect(line.button, &QToolButton::clicked, this, [this, id] { copy(id); });
    m_lines.append(line);
    dress();
}

void FactList::setFact(const QString &id, const QString &shown, const QString &copied)
{
    for (auto &line : m_lines) {
        if (line.id != id)
            continue;
        line.copied = copied;
        line.value->setText(shown);
        line.button->setEnabled(!copied.isEmpty());
        line.button->setVisible(!copied.isEmpty());
    }
    dress();
}

bool FactList::copy(const QString &id)
{
    const auto line = std::ranges::find(m_lines, id, &Line::id);
    if (line == m_lines.end() || line->copied.isEmpty())
        return false;
    QGuiApplication::clipboard()->setText(line->copied);
    auto *button = line->button;
    button->setIcon(colouredIcon(u"check"_s, tokensOf(palette()).healthy));
    QTimer::singleShot(1500ms, button, [button] { button->setIcon(themedIcon(u"copy"_s)); });
    emit copied(line->caption->text());
    return true;
}

void FactList::keyPressEvent(QKeyEvent *event)
{
    const auto line = std::ranges::find_if(m_lines, [](const Line &each) { return each.button->hasFocus(); });
    if (line == m_lines.end() || !event->matches(QKeySequence::Copy)) {
        QWidget::keyPressEvent(event);
        return;
    }
    copy(line->id);
}

void FactList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void FactList::dress()
{
    const auto &t = tokensOf(palette());
    m_heading->setFont(sectionFont(font()));
    for (const auto &line : m_lines) {
        tint(*line.caption, t.secondary);
        tint(*line.value, line.copied.isEmpty() ? t.secondary : t.text);
    }
}
