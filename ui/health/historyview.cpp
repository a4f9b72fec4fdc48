#include "ui/health/historyview.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QDateTimeAxis>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int tableWidth = 320; ///< at 10 pt
static constexpr auto daysKey = "health/historydays"_L1;

HistoryView::HistoryView(HealthBook &book, ViewMemory &memory, QWidget *parent)
    : QWidget(parent),
      m_book(book),
      m_memory(memory),
      m_model(new HealthDays(this)),
      m_spans(new QButtonGroup(this)),
      m_sum(new ElidedLabel(this)),
      m_chart(new QChart),
      m_view(new QChartView(m_chart, this)),
      m_incidents(new QLineSeries(m_chart)),
      m_advisories(new QLineSeries(m_chart)),
      m_when(new QDateTimeAxis(m_chart)),
      m_count(new QValueAxis(m_chart)),
      m_table(new QTableView(this))
{
    setObjectName("health.historyview"_L1);
    m_table->setObjectName("history.table"_L1);
    m_table->setAccessibleName(tr("Incidents and advisories by day"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(this));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    setFocusProxy(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    if (const auto kept = m_memory.value(daysKey).toInt(); spans().contains(kept))
        m_days = kept;
    makeTools();
    makeChart();
    auto *both = new QHBoxLayout;
    both->addWidget(m_view, 1);
    both->addWidget(m_table);
    column->addLayout(both, 1);
    dress();
}

void HistoryView::makeTools()
{
    auto *line = new QHBoxLayout;
    const auto space = scaled(8, font());
    line->setContentsMargins(space, space, 2 * space, space);
    line->setSpacing(scaled(4, font()));
    for (const auto days : spans()) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"history.days%1"_s.arg(days));
        //: how far back the history is shown
        button->setText(tr("%n day(s)", nullptr, days));
        button->setAccessibleName(tr("Show the last %n day(s)", nullptr, days));
        button->setCheckable(true);
        button->setChecked(days == m_days);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_spans->addButton(button, days);
        line->addWidget(button);
    }
    m_sum->setObjectName("history.sum"_L1);
    m_sum->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    line->addWidget(m_sum, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
    connect(m_spans, &QButtonGroup::idClicked, this, &HistoryView::setDays);
}

void HistoryView::makeChart()
{
    m_view->setObjectName("history.chart"_L1);
    m_view->setAccessibleName(tr("Chart of incidents and advisories by day; the table beside it has the same numbers"));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumHeight(scaled(160, font()));
    m_incidents->setName(tr("Incidents"));
    m_advisories->setName(tr("Advisories"));
    m_chart->addAxis(m_when, Qt::AlignBottom);
    m_chart->addAxis(m_count, Qt::AlignLeft);
    for (auto *series : {m_incidents, m_advisories}) {
        m_chart->addSeries(series);
        series->attachAxis(m_when);
        series->attachAxis(m_count);
    }
    m_chart->legend()->setAlignment(Qt::AlignTop);
    m_chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setMargins(QMargins(scaled(8, font()), 0, scaled(8, font()), scaled(8, font())));
    m_when->setFormat(QLocale().dateFormat(QLocale::ShortFormat).contains(u"d/M"_s) ? u"d/M"_s : u"d MMM"_s);
    m_count->setLabelFormat(u"%i"_s);
    m_count->setRange(0, 100); // the room of its labels is measured once: three digits have it
}

void HistoryView::setDays(int days)
{
    if (!spans().contains(days))
        return;
    m_days = days;
    m_spans->button(days)->setChecked(true);
    m_memory.setValue(daysKey, QByteArray::number(days));
    refresh();
}

void HistoryView::refresh()
{
    m_book.history(m_days, this, [this, asked = ++m_asked](const Result<QList<HealthDay>> &days) {
        if (asked == m_asked)
            show(days);
    });
}

void HistoryView::show(const Result<QList<HealthDay>> &days)
{
    if (!days) {
        m_sum->setText(ErrorText::sentence(days.error()));
        return;
    }
    m_model->show(*days);
    QList<QPointF> incidents;
    QList<QPointF> advisories;
    qint64 most = 1;
    for (const auto &day : *days) {
        const auto when = static_cast<qreal>(QDateTime(day.day, QTime(12, 0)).toMSecsSinceEpoch());
        incidents.append({when, static_cast<qreal>(day.incidents)});
        advisories.append({when, static_cast<qreal>(day.advisories)});
        most = std::max({most, day.incidents, day.advisories});
    }
    m_incidents->replace(incidents);
    m_advisories->replace(advisories);
    if (!days->isEmpty())
        m_when->setRange(QDateTime(days->constFirst().day, QTime(0, 0)), QDateTime(days->constLast().day, QTime(23, 59)));
    m_when->setTickCount(std::clamp(static_cast<int>(days->size()), 2, 7));
    const auto step = std::max<qint64>(1, (most + 4) / 5);
    const auto steps = (most + step - 1) / step;
    m_count->setTickCount(static_cast<int>(steps) + 1); // labels that only a dynamic interval gives get no room
    m_count->setRange(0, static_cast<qreal>(steps * step));
    const auto isEmpty = std::ranges::all_of(*days, [](const HealthDay &day) { return day.incidents + day.advisories == 0; });
    m_sum->setText(isEmpty ? tr("No issue is known of these days; what was never read is not in the history.")
                           : tr("Issues that were going on each day, as far as they were read here"));
}

void HistoryView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

/// Colours of Okabe and Ito; the lines differ in their strokes, too.
void HistoryView::dress()
{
    const auto &t = tokensOf(palette());
    const auto isDark = schemeOf(palette()) == Scheme::Dark;
    const auto wide = scaled(2, font());
    m_incidents->setPen(QPen(QColor(isDark ? u"#E69F00"_s : u"#D55E00"_s), wide));
    m_advisories->setPen(QPen(QColor(isDark ? u"#56B4E9"_s : u"#0072B2"_s), wide, Qt::DashLine));
    m_chart->setBackgroundBrush(t.base);
    m_chart->setBackgroundRoundness(0);
    m_chart->legend()->setLabelColor(t.text);
    m_chart->legend()->setFont(captionFont(font()));
    for (auto *axis : {static_cast<QAbstractAxis *>(m_when), static_cast<QAbstractAxis *>(m_count)}) {
        axis->setLabelsColor(t.secondary);
        axis->setLabelsFont(captionFont(font()));
        axis->setGridLineColor(t.border);
        axis->setLinePenColor(t.border);
    }
    m_sum->setFont(captionFont(font()));
    tint(*m_sum, t.secondary);
    m_table->setFixedWidth(scaled(tableWidth, font()));
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Normal, font()));
}
