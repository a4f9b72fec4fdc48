#pragma once

#include "models/customers/customerlookups.h"

#include <QDialog>

class QLabel;
class QTreeWidget;

/// Microsoft's own count of how many of a customer's licences are assigned, and how many of those who may use a workload do: each product
/// with its workloads below it (DOMAIN S14). Asked when it is opened. GUI thread.
class LicenceUseDialog : public QDialog
{
    Q_OBJECT

public:
    /// `lookups` outlives it.
    LicenceUseDialog(CustomerLookups &lookups, const QString &customerId, const QString &customerName, QWidget *parent);

private:
    void show(const Result<LicenceUse> &use);
    void fill(const LicenceUse &use);

    QTreeWidget *m_tree;
    QLabel *m_state;
};
