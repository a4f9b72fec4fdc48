#pragma once

#include "models/audit/activity.h"
#include "models/core/windowsource.h"
#include "models/export/rowexport.h"

#include <QObject>
#include <QTimer>

class ActivityRows;

/// Entries of our own audit log on their way into a file: a few hundred at once, between which the window lives on. One at a time; the file
/// stands in its place only when all is in it. GUI thread.
class ActivityExport : public QObject
{
    Q_OBJECT

public:
    /// `source` outlives it.
    ActivityExport(WindowSource<ActivityRow, ActivityQuery> &source, QObject *parent);
    ~ActivityExport() override;

    /// Replaces an export under way. Only the rows that were there when this was asked are written.
    void start(const ActivityQuery &query, ExportFormat format, const QString &path, const ExportOptions &options);
    /// Leaves nothing behind; an older file of that name stays as it is.
    void cancel();
    bool isUnderWay() const { return m_isUnderWay; }

signals:
    /// So far, of `total`.
    void advanced(qint64 rows, qint64 total);
    /// The file is there with so many rows; or why not.
    void finished(const Result<qint64> &rows, const QString &path);

private:
    void begin(const RowOrder &order, ExportFormat format, const ExportOptions &options);
    void step();
    void finish(const Result<qint64> &rows);

    WindowSource<ActivityRow, ActivityQuery> &m_source;
    QString m_path{};
    bool m_isUnderWay = false;
    quint64 m_asked = 0; ///< counts exports, so that an order that comes late is nobody's
    std::unique_ptr<ActivityRows> m_rows{};
    std::unique_ptr<RowExport> m_export{};
    QTimer m_next;
};
