#pragma once

#include "models/core/syncstate.h"
#include "models/customers/customer.h"
#include "models/table/windowmodel.h"
#include "ui/customers/customerempty.h"
#include "ui/widgets/listframe.h"

/// The customers as a list: tools above, rows, and below how many they are and how fresh. GUI thread.
class CustomerList : public ListFrame
{
    Q_OBJECT

public:
    using Model = WindowModel<CustomerRow, CustomerQuery>;

    CustomerList(WindowSource<CustomerRow, CustomerQuery> &source, QWidget *parent);

    Model &model() { return m_model; }

    void setQuery(const CustomerQuery &query, WindowTable::Swap swap);
    void setSyncState(const SyncState &state);
    /// The row that the person points at; nullptr: none.
    const CustomerRow *currentRow() const;

signals:
    /// The person took the way out that the empty list offers.
    void emptyActionTriggered(CustomerEmpty::Reason reason);
    void emptySecondTriggered(CustomerEmpty::Reason reason);

protected:
    EmptyState::Words reason() override;
    void leaveEmpty() override;
    void leaveEmptyOtherwise() override;
    QString countWords() const override;

private:
    Model m_model;
    QLabel *m_asOf;
    SyncState m_state{};
    CustomerEmpty::Reason m_reason = CustomerEmpty::Reason::Loading;
};
