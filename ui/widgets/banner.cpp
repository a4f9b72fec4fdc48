#include "ui/widgets/banner.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

static constexpr int buttonsBelow = 560; ///< under this width (at 10 pt) the buttons stand below the sentence

Banner::Banner(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_copy(new QPushButton(tr("Copy details"), this)),
      m_close(new QToolButton(this)),
      m_buttons(new QWidget(this)),
      m_grid(new QGridLayout(this))
{
    setObjectName("banner"_L1);
    m_sentence->setObjectName("banner.sentence"_L1);
    m_action->setObjectName("banner.action"_L1);
    m_copy->setObjectName("banner.copy"_L1);
    m_close->setObjectName("banner.close"_L1);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setIcon(themedIcon(u"close"_s));
    m_close->setAutoRaise(true);
    //: takes a message away
    m_close->setAccessibleName(tr("Dismiss this message"));
    m_close->setToolTip(tr("Dismiss this message"));

    const auto space = scaled(8, font());
    auto *line = new QHBoxLayout(m_buttons);
    line->setContentsMargins({});
    line->setSpacing(space);
    line->addWidget(m_copy);
    line->addWidget(m_action);
    m_grid->setContentsMargins(scaled(12, font()), space / 2, space / 2, space / 2);
    m_grid->setSpacing(space);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_icon, 0, 0);
    m_grid->addWidget(m_sentence, 0, 1);
    m_grid->addWidget(m_close, 0, 3);
    arrange();

    connect(m_close, &QToolButton::clicked, this, &Banner::clear);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto act = std::exchange(m_act, {});
        clear();
        if (act)
            act();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_error)
            QGuiApplication::clipboard()->setText(ErrorText::detailsForCopy(*m_error));
    });
    hide();
}

void Banner::tell(const QString &sentence, const QString &action, std::function<void()> act)
{
    m_error.reset();
    present(Tone::Told, sentence, action, std::move(act));
}

void Banner::fail(const Error &error, const QString &action, std::function<void()> act, const QString &lost)
{
    const auto wasTold = isVisible() && m_error.has_value();
    m_error = error;
    const auto sentence = ErrorText::sentence(error);
    const auto words = lost.isEmpty() ? sentence : lost + u' ' + sentence;
    if (wasTold && words == m_sentence->text() && action == m_action->text()) {
        m_act = std::move(act);
        return;
    }
    present(Tone::Failed, words, action, std::move(act));
}

void Banner::warn(const QString &sentence)
{
    m_error.reset();
    present(Tone::Failed, sentence, {}, {});
}

void Banner::clearTold()
{
    if (m_tone == Tone::Told)
        clear();
}

void Banner::clear()
{
    m_act = {};
    m_error.reset();
    m_sentence->clear();
    hide();
}

QString Banner::sentence() const
{
    return m_sentence->text();
}

void Banner::present(Tone tone, const QString &sentence, const QString &action, std::function<void()> act)
{
    m_tone = tone;
    m_act = std::move(act);
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_copy->setVisible(m_error.has_value());
    m_buttons->setVisible(m_error.has_value() || !action.isEmpty());
    dress();
    show();
    QAccessibleEvent event(m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void Banner::dress()
{
    const auto &t = tokensOf(palette());
    const auto failed = m_tone == Tone::Failed;
    m_icon->setPixmap(iconPixmap(failed ? u"interrupted"_s : u"advisory"_s, failed ? t.interrupted : t.advisory, rowIconSize(font()),
                                 devicePixelRatioF()));
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void Banner::arrange()
{
    m_grid->removeWidget(m_buttons);
    if (width() < scaled(buttonsBelow, font()))
        m_grid->addWidget(m_buttons, 1, 1, 1, 3, Qt::AlignLeading);
    else
        m_grid->addWidget(m_buttons, 0, 2);
}

void Banner::paintEvent(QPaintEvent *)
{
    const auto &t = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.alternate);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.border);
    const QRect bar(0, 0, scaled(3, font()), height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), m_tone == Tone::Failed ? t.interrupted : t.advisory);
}
