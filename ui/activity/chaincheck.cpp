#include "ui/activity/chaincheck.h"

#include "models/table/column.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/activitywords.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

ChainCheck::ChainCheck(ActivityBook &book, QWidget *parent)
    : QWidget(parent), m_book(book), m_icon(new QLabel(this)), m_words(new ElidedLabel(this)), m_button(new QToolButton(this))
{
    setObjectName("chain"_L1);
    m_words->setObjectName("chain.words"_L1);
    m_words->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_button->setObjectName("chain.button"_L1);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(scaled(6, font()));
    line->addStretch();
    line->addWidget(m_icon);
    line->addWidget(m_words, 1);
    line->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, this, &ChainCheck::toggle);
    show({});
}

void ChainCheck::toggle()
{
    if (m_isLooking) {
        m_book.cancelCheck(this);
        return;
    }
    m_isLooking = true;
    m_isIntact.reset();
    show(tr("The audit log is being checked…"));
    m_book.checkChain(
        this,
        [this](qint64 entries) {
            //: %1: how many
            show(tr("%1 entries checked so far").arg(QLocale().toString(entries)));
        },
        [this](const Result<ChainFinding> &finding) { ended(finding); });
}

void ChainCheck::ended(const Result<ChainFinding> &finding)
{
    m_isLooking = false;
    if (!finding) {
        show({});
        if (finding.error().kind != Error::Kind::Cancelled)
            emit failed(finding.error());
        return;
    }
    m_isIntact = finding->fault == ChainFinding::Fault::None;
    const auto sentence = ActivityWords::finding(*finding);
    show(sentence);
    QAccessibleEvent event(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    emit found(sentence, *m_isIntact);
}

void ChainCheck::expire()
{
    if (m_isLooking || !m_isIntact || !*m_isIntact) // a fault does not go away by what came after it
        return;
    m_isIntact.reset();
    show({});
}

void ChainCheck::show(const QString &words)
{
    m_words->setText(words);
    //: button: stops what is under way
    m_button->setText(m_isLooking ? tr("Stop") : tr("Check the log"));
    m_button->setAccessibleName(m_isLooking ? tr("Stop checking the audit log") : tr("Check that the audit log is whole and unchanged"));
    dress();
}

void ChainCheck::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void ChainCheck::dress()
{
    const auto &t = tokensOf(palette());
    m_words->setFont(captionFont(font()));
    m_button->setFont(captionFont(font()));
    const auto isBroken = m_isIntact && !*m_isIntact;
    tint(*m_words, isBroken ? t.text : t.secondary);
    m_icon->setVisible(m_isIntact.has_value());
    if (!m_isIntact)
        return;
    const auto state = isBroken ? CellState::Interrupted : CellState::Healthy;
    m_icon->setPixmap(
        iconPixmap(RowDelegate::iconOf(state), RowDelegate::colourOf(state, palette()), rowIconSize(font()), devicePixelRatioF()));
}
