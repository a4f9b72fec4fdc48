#pragma once

#include "models/health/healthbook.h"
#include "ui/health/healthdays.h"
#include "ui/widgets/viewmemory.h"

#include <QWidget>

class ElidedLabel;
class QButtonGroup;
class QChart;
class QChartView;
class QDateTimeAxis;
class QLineSeries;
class QTableView;
class QValueAxis;

/// How many incidents and advisories went on each day, by our own history: as a chart, and as a table beside it. GUI thread.
class HistoryView : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    HistoryView(HealthBook &book, ViewMemory &memory, QWidget *parent);

    void refresh();
    static QList<int> spans() { return {30, 90, 365}; }
    void setDays(int days);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTools();
    void makeChart();
    void show(const Result<QList<HealthDay>> &days);
    void dress();

    HealthBook &m_book;
    ViewMemory &m_memory;
    int m_days = 30;
    quint64 m_asked = 0;
    HealthDays *m_model;
    QButtonGroup *m_spans;
    ElidedLabel *m_sum;
    QChart *m_chart;
    QChartView *m_view;
    QLineSeries *m_incidents;
    QLineSeries *m_advisories;
    QDateTimeAxis *m_when;
    QValueAxis *m_count;
    QTableView *m_table;
};
