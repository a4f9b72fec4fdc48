#include "ui/widgets/listcopy.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/rowcopy.h"

#include <QLocale>

ListCopy::ListCopy(ListView &view, WindowTable &table, ColumnArrangement &columns, Banner &banner, QObject *parent)
    : QObject(parent), m_view(view), m_table(table), m_columns(columns), m_banner(banner), m_copy(new RowCopy(table, this))
{
    connect(m_copy, &RowCopy::advanced, this, [this](qint64 rows, qint64 total) {
        //: %1: how many rows are copied so far, %Ln: of how many
        emit progressed(tr("%1 of %Ln row(s) copied; Escape stops it", nullptr, static_cast<int>(total)).arg(QLocale().toString(rows)));
    });
    connect(m_copy, &RowCopy::finished, this, [this](const Result<qint64> &rows, bool isWhole) {
        emit progressed({});
        if (!rows)
            m_banner.fail(rows.error());
        else if (isWhole)
            emit noted(tr("%Ln row(s) copied", nullptr, static_cast<int>(*rows)));
        else
            m_banner.tell(
                tr("Only the first %Ln row(s) were copied: the clipboard is no place for more.", nullptr, static_cast<int>(*rows)));
    });
    connect(&m_table, &QAbstractItemModel::modelReset, this, [this] { // after the view has found its rows again
        if (!m_copy->isUnderWay())
            return;
        if (const auto rows = m_view.selectedRanges(); rows.empty())
            stop();
        else
            m_copy->startAgain(rows);
    });
}

void ListCopy::start(ExportFormat format, const Result<void> &several)
{
    const auto rows = m_view.selectedRanges();
    if (rows.empty())
        return;
    if (m_view.selectedCount() > 1 && !several) {
        m_banner.fail(several.error());
        return;
    }
    QList<int> columns;
    const auto keys = m_columns.keysInView();
    for (const auto &key : keys)
        columns.append(m_table.columnOf(key));
    m_copy->start(rows, columns, format);
    if (m_copy->isUnderWay())
        emit noted(tr("The rows are being copied; Escape stops it"));
}

bool ListCopy::isUnderWay() const
{
    return m_copy->isUnderWay();
}

void ListCopy::stop()
{
    m_copy->cancel();
    emit noted(tr("Copying has stopped; the clipboard is as it was"));
}
