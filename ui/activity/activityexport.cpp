#include "ui/activity/activityexport.h"

#include "ui/activity/activityrows.h"

#include <chrono>

using namespace std::chrono_literals;

/// Some pages of rows: read and written well within a frame or two.
static constexpr qint64 exportSlice = 256;

ActivityExport::ActivityExport(WindowSource<ActivityRow, ActivityQuery> &source, QObject *parent)
    : QObject(parent), m_source(source), m_next(this)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0ms);
    connect(&m_next, &QTimer::timeout, this, &ActivityExport::step);
}

ActivityExport::~ActivityExport() = default;

void ActivityExport::start(const ActivityQuery &query, ExportFormat format, const QString &path, const ExportOptions &options)
{
    cancel();
    m_path = path;
    m_isUnderWay = true;
    m_source.order(query, this, [this, asked = m_asked, format, options](const Result<RowOrder> &order) {
        if (asked != m_asked)
            return;
        if (order)
            begin(*order, format, options);
        else
            finish(order.error());
    });
}

void ActivityExport::begin(const RowOrder &order, ExportFormat format, const ExportOptions &options)
{
    const auto speech
        = format == ExportFormat::Json || format == ExportFormat::Csv ? ActivityRows::Speech::Logged : ActivityRows::Speech::Words;
    m_rows = std::make_unique<ActivityRows>(order.rows, m_source.pages(), speech);
    auto opened = RowExport::toFile(*m_rows, format, m_path, options);
    if (!opened) {
        finish(opened.error());
        return;
    }
    m_export = std::move(*opened);
    step();
}

void ActivityExport::step()
{
    const auto more = m_export->step(exportSlice);
    if (!more) {
        finish(more.error());
    } else if (*more) {
        m_next.start(); // before it is told: who hears of it may stop it
        emit advanced(m_export->written(), m_export->expected());
    } else {
        finish(m_export->written());
    }
}

void ActivityExport::cancel()
{
    ++m_asked;
    m_isUnderWay = false;
    m_next.stop();
    m_export.reset(); // before the rows it reads
    m_rows.reset();
}

void ActivityExport::finish(const Result<qint64> &rows)
{
    cancel();
    emit finished(rows, m_path);
}
