#include "models/store/customerpages.h"

#include "models/store/customerreader.h"

CustomerPages::CustomerPages(std::unique_ptr<CustomerReader> reader) : m_reader(std::move(reader))
{
}

CustomerPages::~CustomerPages() = default;

Result<std::unique_ptr<CustomerPages>> CustomerPages::open(const QString &dataDir)
{
    auto reader = CustomerReader::open(dataDir);
    if (!reader)
        return reader.error();
    return std::unique_ptr<CustomerPages>(new CustomerPages(std::move(*reader)));
}

Result<QList<CustomerRow>> CustomerPages::rows(std::span<const RowId> ids)
{
    return m_reader->rows(ids);
}
