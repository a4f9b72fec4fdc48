#pragma once

#include "models/health/healthbook.h"
#include "ui/health/servicematrix.h"

#include <QWidget>

#include <optional>

class EmptyState;
class QStackedWidget;
class QTableView;

/// How each service is, and at how many customers. GUI thread.
class ServicesView : public QWidget
{
    Q_OBJECT

public:
    /// `book` outlives it.
    ServicesView(HealthBook &book, QWidget *parent);

    void refresh();

signals:
    /// The person wants to see the issues of that service.
    void serviceWanted(const QString &service);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const Result<QList<ServiceCount>> &counts);
    void fit();

    HealthBook &m_book;
    quint64 m_asked = 0;
    ServiceMatrix *m_matrix;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};
