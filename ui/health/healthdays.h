#pragma once

#include "models/health/healthboard.h"

#include <QAbstractTableModel>

/// Days of our own history as a table, the newest first: what the chart shows. GUI thread.
class HealthDays : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit HealthDays(QObject *parent);

    /// The oldest first, as the history tells them.
    void show(const QList<HealthDay> &days);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<HealthDay> m_days{};
};
