#pragma once

#include "models/core/result.h"
#include "models/core/windowsource.h"
#include "models/customers/customer.h"

#include <memory>

class CustomerReader;

/// The visible rows of the customers pane, by row id: the one statement that runs on the GUI thread (STYLE 2.6), over a connection of its
/// own.
class CustomerPages final : public RowPages<CustomerRow>
{
public:
    /// Errors as in CustomerReader::open.
    static Result<std::unique_ptr<CustomerPages>> open(const QString &dataDir);
    ~CustomerPages() override;

    Result<QList<CustomerRow>> rows(std::span<const RowId> ids) override;

private:
    explicit CustomerPages(std::unique_ptr<CustomerReader> reader);

    std::unique_ptr<CustomerReader> m_reader;
};
