#include "ui/health/coverageline.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

CoverageLine::CoverageLine(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_line(new ElidedLabel(this)),
      m_why(new QToolButton(this)),
      m_details(new QWidget(parent)),
      m_reasons(new QGridLayout(m_details))
{
    setObjectName("health.coverage"_L1);
    m_line->setObjectName("health.coverageline"_L1);
    m_line->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_why->setObjectName("health.coveragewhy"_L1);
    m_why->setAutoRaise(true);
    m_why->setCheckable(true);
    m_why->setFocusPolicy(Qt::TabFocus);
    m_why->setIcon(themedIcon(u"unknown"_s));
    m_why->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    //: button: lists why the health of some customers is not known
    m_why->setText(tr("Why?"));
    m_why->setAccessibleName(tr("List why the health of some customers is not known"));
    m_details->setObjectName("health.coveragereasons"_L1);
    m_details->setAccessibleName(tr("Why the health of some customers is not known"));
    m_details->hide();
    const auto space = scaled(8, font());
    m_reasons->setContentsMargins(2 * space, space / 2, 2 * space, space);
    m_reasons->setHorizontalSpacing(2 * space);
    m_reasons->setVerticalSpacing(scaled(4, font()));
    m_reasons->setColumnStretch(2, 1);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space, 0, space, 0);
    line->setSpacing(space);
    line->addWidget(m_line, 1);
    line->addWidget(m_why);
    m_why->hide();
    connect(m_why, &QToolButton::toggled, m_details, &QWidget::setVisible);
    dress();
}

void CoverageLine::show(const HealthCoverage &coverage)
{
    if (std::exchange(m_isKnown, true) && m_coverage == coverage)
        return;
    m_coverage = coverage;
    auto words = HealthWords::coverage(coverage);
    if (coverage.oldest.isValid()) {
        //: %1: how many are known; %2: as of when the oldest of it is
        words = tr("%1 · oldest as of %2").arg(words, momentText(coverage.oldest, m_clock.utcNow()));
    }
    m_line->setText(words);
    const auto isWhole = coverage.notKnown() <= 0;
    m_why->setVisible(!isWhole);
    if (isWhole)
        m_why->setChecked(false);
    listReasons();
}

void CoverageLine::toggle()
{
    if (m_why->isVisibleTo(this))
        m_why->toggle();
}

void CoverageLine::listReasons()
{
    while (const auto *item = m_reasons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_quiet.clear();
    for (int place = 0; place < healthAccessCount; ++place) {
        const auto access = static_cast<HealthAccess>(place);
        const auto count = access == HealthAccess::NotRead ? HealthWords::notAsked(m_coverage)
                                                           : m_coverage.byAccess[static_cast<std::size_t>(place)];
        if (access == HealthAccess::Told || count <= 0)
            continue;
        auto *number = new QLabel(QLocale().toString(count), m_details);
        auto *why = new QLabel(HealthWords::access(access), m_details);
        auto *remedy = new QLabel(HealthWords::remedy(access), m_details);
        number->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
        //: %Ln: number of customers, %1: why their health is not known; read aloud
        number->setAccessibleName(tr("%Ln customer(s): %1", nullptr, static_cast<int>(count)).arg(why->text()));
        for (auto *label : {number, why, remedy})
            label->setTextFormat(Qt::PlainText);
        why->setObjectName(u"health.why.%1"_s.arg(place));
        number->setObjectName(u"health.whycount.%1"_s.arg(place));
        remedy->setObjectName(u"health.remedy.%1"_s.arg(place));
        why->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        remedy->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        remedy->setWordWrap(true);
        const auto row = m_reasons->rowCount();
        m_reasons->addWidget(number, row, 0);
        m_reasons->addWidget(why, row, 1);
        m_reasons->addWidget(remedy, row, 2);
        m_quiet.append(remedy);
    }
    dress();
}

void CoverageLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void CoverageLine::dress()
{
    const auto &t = tokensOf(palette());
    m_line->setFont(captionFont(font()));
    tint(*m_line, t.secondary);
    for (auto *label : std::as_const(m_quiet))
        tint(*label, t.secondary);
}
