#pragma once

#include "models/health/healthboard.h"

#include <QAbstractTableModel>

/// How many customers have each service in each state: a line for each service, the worst first, a column for each state that occurs, the
/// worst first. GUI thread.
class ServiceMatrix : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ServiceMatrix(QObject *parent);

    void show(const QList<ServiceCount> &counts);
    QString serviceAt(int row) const { return m_rows.value(row).service; }
    /// As the service told it; empty for the first column, which names the services.
    QString statusAt(int column) const { return m_statuses.value(column - 1); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        QString service{};
        int worst = 0; ///< severity
        QList<qint64> customers{}; ///< by status
        bool operator==(const Line &) const = default;
    };

    QStringList m_statuses{};
    QList<Line> m_rows{};
};
