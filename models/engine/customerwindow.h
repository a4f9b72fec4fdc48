#pragma once

#include "models/customers/customer.h"
#include "models/engine/queriedwindow.h"
#include "models/engine/querythread.h"

/// What the customers list stands on. GUI thread.
class CustomerWindow final : public QueriedWindow<CustomerRow, CustomerQuery>
{
public:
    explicit CustomerWindow(QueryThread &query);
};
